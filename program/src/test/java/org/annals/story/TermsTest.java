package org.annals.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TermsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # text                                                | names
          The judge heard Ida Holm in Bergen.                   | Bergen, Ida Holm
          Judges met. The judges left.                          | nothing
          Holm's lawyer, Raul Ortega, spoke to Holm.            | Holm, Raul Ortega
          On Monday in March it rained.                         | nothing
          prices rose and wages fell                            | nothing
          Ida  Holm                                             | Holm, Ida
          """)
  void namesAreWhatIsNeverWrittenSmall(String text, @Nullable String names) {
    assertThat(String.join(", ", Terms.of(text).fullNames().keySet()))
        .isEqualTo(names == null ? "" : names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # text                    | words
          strikes striking          | strik=2
          The strike of the mills   | mill=1 strike=1
          3,000 jobs                | 3,000=1 jobs=1
          It was on the day before. | nothing
          """)
  void wordsLoseTheirEndings(String text, @Nullable String words) {
    assertThat(Terms.of(text).words().toString().replaceAll("[{}]", "").replace(", ", " "))
        .isEqualTo(words == null ? "" : words);
  }
}
