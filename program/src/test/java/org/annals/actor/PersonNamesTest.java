package org.annals.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether two names can be of one person. */
@NullMarked
final class PersonNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # one name         | another          | one person
          Joan Kadri         | Kadri            | true
          Joan Kadri         | J. Kadri         | true
          Joan Kadri         | Joan Maria Kadri | true
          Rob Orr            | Robert Orr       | true
          Zainab al-Rashid   | Zaynab Rashid    | true
          José Peña          | Jose Pena        | true
          Omar el-Sayed      | Omar Elsayed     | false
          Bill Orr           | William Orr      | true
          Dave Kadri         | David Kadri      | true
          Bill Orr           | Wilma Orr        | false
          Dave Kadri         | Dan Kadri        | false
          Joan Kadri         | Joan Kadrian     | false
          Kadri              | Kadrian          | false
          Anna Reed          | Peter Reed       | false
          J. Kadri           | Tom Kadri        | false
          Anna Reed          | Anna Holm        | false
          Lee Min-ho         | Lee              | true
          Lee Min-ho         | Min-ho           | false
          Li Jianguo         | Li               | true
          Li Jianguo         | Li Na            | false
          Kim Jae In         | Kim              | true
          Kim Campbell       | Campbell         | true
          Kim Campbell       | Kim              | false
          """)
  void namesOfOnePersonAreTold(String a, String b, boolean one) {
    List<String> x = List.of(a.split(" ", -1));
    List<String> y = List.of(b.split(" ", -1));
    assertThat(PersonNames.same(x, y)).isEqualTo(one);
    assertThat(PersonNames.same(y, x)).as("the other way").isEqualTo(one);
    assertThat(PersonNames.same(x, x)).isTrue();
    assertThat(PersonNames.same(x, List.of())).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          al-Rashid | rashid
          El-Sayed  | sayed
          Peña      | pena
          O’Hara    | ohara
          Algren    | algren
          """)
  void plainNamesHaveNoMarks(String name, String plain) {
    assertThat(PersonNames.plain(name)).isEqualTo(plain);
  }
}
