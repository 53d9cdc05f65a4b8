package org.annals.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What WordNet is asked for. */
@NullMarked
final class WordNetTest {
  private final WordNet wordNet = WordNet.get();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # lemma   | as noun       | as verb
          teacher   | noun.person   | nothing
          embassy   | noun.artifact | nothing
          Friday    | noun.time     | nothing
          withdraw  | nothing       | verb.motion
          vaccinate | nothing       | verb.body
          prime minister | noun.person | nothing
          orvapower | nothing       | nothing
          """)
  void wordsHaveTheirClass(String lemma, @Nullable String noun, @Nullable String verb) {
    assertThat(wordNet.nounFile(lemma)).isEqualTo(noun == null ? "" : noun);
    assertThat(wordNet.verbFile(lemma)).isEqualTo(verb == null ? "" : verb);
    assertThat(wordNet.isNoun(lemma)).isEqualTo(noun != null);
    assertThat(wordNet.isVerb(lemma)).isEqualTo(verb != null);
    assertThat(wordNet.isLemma(lemma)).isEqualTo(noun != null || verb != null);
  }

  @ParameterizedTest
  @CsvSource({
    "embassy, building, true",
    "hospital, building, true",
    "nurse, person, true",
    "nurse, building, false",
    "building, embassy, false",
    "orvapower, building, false",
    "nurse, orvapower, false"
  })
  void kindsReachUpward(String lemma, String above, boolean kind) {
    assertThat(wordNet.isKindOf(lemma, above, 2)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "nothing",
      value = {
        "withdrawal, withdraw",
        "resignation, resign",
        "election, elect",
        "vaccination, vaccinate",
        "arrival, arrive",
        "river, nothing",
        "orvapower, nothing"
      })
  void nounsOfDeedsHaveTheirVerb(String noun, @Nullable String verb) {
    assertThat(wordNet.verbOf(noun).orElse(null)).isEqualTo(verb);
  }
}
