package org.annals.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # written                            | date
          2020-12-02                           | 2020-12-02
          2020-12-02T23:30:00-05:00            | 2020-12-02
          2024-03-05T10:00:00.000Z             | 2024-03-05
          2024-03-05 10:00                     | 2024-03-05
          2024/3/5                             | 2024-03-05
          Dec. 2, 2020                         | 2020-12-02
          2 December 2020                      | 2020-12-02
          2nd December, 2020                   | 2020-12-02
          December 2, 2020 4:05 pm EST         | 2020-12-02
          December 2, 2020 at 4:05 p.m. ET     | 2020-12-02
          Wed, 02 Dec 2020 16:05:00 GMT        | 2020-12-02
          Wednesday 2 December 2020 16.05 GMT  | 2020-12-02
          4:05 PM EST, Wed December 2, 2020    | 2020-12-02
          Friday, June 4, 2010; 5:18 PM        | 2010-06-04
          Sept. 30, 2021 | 2021-09-30
          December 2020                        | 2020-12
          25/12/2020                           | 2020-12-25
          12/25/2020                           | 2020-12-25
          3/5/2024                             | nothing
          February 30, 2024                    | nothing
          2020-13-02                           | nothing
          Maybe 2, 2020                        | nothing
          2020                                 | nothing
          December 2                           | nothing
          """)
  void dates(String written, @Nullable String expected) {
    var when = PrintedDate.whole(written);
    assertThat(when == null ? null : when.edtf()).isEqualTo(expected);
  }
}
