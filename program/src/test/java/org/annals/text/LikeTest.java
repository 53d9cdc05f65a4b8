package org.annals.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class LikeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # word        | pattern        | fits
          VBD           | VB[DZP]        | true
          VBG           | VB[DZP]        | false
          VBDX          | VB[DZP]        | false
          ''            | [a-z]+         | false
          The           | (?i)th[aei].*  | true
          hostages      | (?:hostage)s?  | true
          hostages held | (?:hostage)s?  | false
          """)
  void saysWhatThePatternSays(String word, String pattern, boolean fits) {
    assertThat(Like.is(word, pattern)).isEqualTo(fits).isEqualTo(word.matches(pattern));
    assertThat(Like.is(word, pattern)).as("asked again").isEqualTo(fits);
  }
}
