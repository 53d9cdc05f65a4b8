package org.annals.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureSentenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # first paragraph                                                    | second paragraph                              | is a caption
          Nurses are queuing outside a clinic in Lima.                         | The virus has reached nine countries.         | true
          A woman walks past a shuttered shop in Leeds on May 3, 2021.         | Prices rose by 4% in April.                   | true
          Firefighters carry a boy out of the water in Lagos.                  | The river rose by two metres on Sunday.       | true
          Prime Minister Ann Lee, left, shakes hands with President Tom Poe.   | Two countries ended a long quarrel on Friday. | true
          The goalkeeper is seen after the match.                              | Leeds are out of the cup.                     | true
          Thousands are marching in Paris against the pension law.             | The march began at noon.                      | false
          The government is planning to close schools.                         | Parents were told on Monday.                  | false
          Ann Lee walks into her kitchen at dawn.                              | She has not slept for days.                   | false
          The judge said he is standing by the verdict.                        | The defence will appeal.                      | false
          The company signs deals every day.                                   | The union is angry.                           | false
          Prices are climbing in Lima.                                         | The bank raised its rate to 6%.               | false
          A man who walks past the shop every day was charged on Monday.       | The police gave no reason.                    | false
          """)
  void captions(String first, String second, boolean expected) {
    assertThat(PictureSentence.is(first, second)).isEqualTo(expected);
  }
}
