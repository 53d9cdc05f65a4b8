package org.annals.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DisplayDateTest {
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # EDTF                | in words
          2020-01-03            | 3 January 2020
          2019-12               | December 2019
          2019                  | 2019
          2015~                 | about 2015
          2015-06~              | about June 2015
          2020-09-21/2020-09-30 | 21–30 September 2020
          2019-12-27/2020-01-01 | 27 December 2019 – 1 January 2020
          2020-02-27/2020-03-01 | 27 February – 1 March 2020
          2020-10/2020-12       | October–December 2020
          2019-11/2020-02       | November 2019 – February 2020
          2019/2021             | 2019–2021
          2019/2021-03          | 2019 – March 2021
          2019-01-01/2019-03    | 1 January 2019 – March 2019
          2021-21               | spring 2021
          ../2025-09            | by September 2025
          ../2025-09-30         | by 30 September 2025
          2025-09/..            | from September 2025 on
          nothing               | undated
          someday               | someday
          """)
  void aDateIsSaidAsPreciselyAsItIsKnown(@Nullable String edtf, String words) {
    assertThat(DisplayDate.of(edtf == null ? "" : edtf)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # EDTF                | in words
          2019-12-27/2020-01-01 | between 27 December 2019 and 1 January 2020
          2019-12-27~/2020-01   | between 27 December 2019 and January 2020
          2024-03-04/2024-03-09 | between 4 and 9 March 2024
          2020-10/2020-12       | between October and December 2020
          2019/2021             | between 2019 and 2021
          2020-01-03            | 3 January 2020
          2019-12               | December 2019
          ../2025-09            | by September 2025
          2025-09/..            | from September 2025 on
          someday/never         | someday/never
          """)
  void whatDoesNotLastLiesBetweenItsDays(String edtf, String words) {
    assertThat(DisplayDate.within(edtf)).isEqualTo(words);
  }
}
