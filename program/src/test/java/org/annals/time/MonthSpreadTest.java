package org.annals.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
final class MonthSpreadTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # months that a report names | from the first to the last of them, round the year
          5          | 0
          3 5        | 2
          12 2       | 2
          1 4 7 10   | 9
          1 2 3 4 5 6 7 8 9 10 11 12 | 11
          """)
  void monthsLieRoundTheYear(String months, int spread) {
    TreeSet<Integer> named =
        Stream.of(months.split(" ", -1))
            .map(Integer::valueOf)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(MonthSpread.of(named)).isEqualTo(spread);
  }
}
