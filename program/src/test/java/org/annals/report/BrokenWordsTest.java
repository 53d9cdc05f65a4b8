package org.annals.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenWordsTest {
  private final BrokenWords words = new BrokenWords(Reports.VOCABULARY, "");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "forc-es", "fr-om", "tow-ard", "tr-oops", "docu-ment", "gov-ernment", "with-out",
            "hospi-tals",
        "elec-tion", "vac-cines", "be-cause", "judg-ment", "peo-ple", "re-ceived", "Parlia-ment",
            "thou-sands",
        "compa-nies", "wh-ich", "cham-pionship", "al-ready", "stop-ped", "hos\u00ADpital",
            "POLI-TICIANS"
      })
  void broken(String word) {
    assertThat(words.isBroken(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pro-government",
        "re-enter",
        "X-ray",
        "al-Amin",
        "wide-ranging",
        "co-operate",
        "e-mail",
        "well-being",
        "vice-president",
        "Coca-Cola",
        "state-of-the-art",
        "no-one",
        "anti-inflation",
        "mid-day",
        "on-line",
        "U-turn",
        "T-shirt",
        "man-age",
        "US-Iraq",
        "Anglo-French",
        "two-thirds",
        "cease-fire",
        "check-in",
        "twenty-one",
        "sub-Saharan",
        "ex-wife",
        "by-election",
        "semi-final",
        "al-shabab",
        "oft-competing",
        "wi-fi",
        "break-ups",
        "socio-economic",
        "inter-operability"
      })
  void whole(String word) {
    assertThat(words.isBroken(word)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # sentence                                        | noise
          The hospi-tal re-opened on Monday.                | broken_hyphen: hospi-tal
          Eight tr-oops and two vac-cines.                  | broken_hyphen: tr-oops; broken_hyphen: vac-cines
          See docu-ment-2 or doc-ument@example.org.         | nothing
          A well-known, wide-ranging pro-business law.      | nothing
          """)
  void inSentences(String sentence, String noise) {
    assertThat(Reports.noise(Reports.of(sentence))).isEqualTo(noise);
  }
}
