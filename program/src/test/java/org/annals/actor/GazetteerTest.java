package org.annals.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which state a word belongs to. */
@NullMarked
final class GazetteerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # word      | as name       | as adjective  | as capital | as people
          Peru        | Peru          | nothing       | nothing    | nothing
          Peruvian    | nothing       | Peru          | nothing    | Peru
          Lima        | nothing       | nothing       | Peru       | nothing
          U.S.        | United States | United States | nothing    | nothing
          Danish      | nothing       | Denmark       | nothing    | nothing
          Danes       | nothing       | nothing       | nothing    | Denmark
          Copenhagen  | nothing       | nothing       | Denmark    | nothing
          Lyon        | nothing       | nothing       | nothing    | nothing
          peru        | nothing       | nothing       | nothing    | nothing
          Orva        | nothing       | nothing       | nothing    | nothing
          """)
  void wordsBelongToStates(
      String word,
      @Nullable String name,
      @Nullable String adjective,
      @Nullable String capital,
      @Nullable String people) {
    Gazetteer gazetteer = Gazetteer.get();
    assertThat(gazetteer.state(word)).isEqualTo(Optional.ofNullable(name));
    assertThat(gazetteer.stateOfAdjective(word)).isEqualTo(Optional.ofNullable(adjective));
    assertThat(gazetteer.stateOfCapital(word)).isEqualTo(Optional.ofNullable(capital));
    assertThat(gazetteer.stateOfInhabitant(word)).isEqualTo(Optional.ofNullable(people));
  }
}
