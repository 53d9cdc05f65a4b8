package org.annals.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the list of offices is one that can be true. */
@NullMarked
final class OfficesTest {
  private static final LocalDate LAST_KNOWN = LocalDate.of(2035, 1, 1);

  @Test
  void termsCanBeTrue() {
    List<String> wrong = new ArrayList<>();
    Map<String, List<LocalDate[]>> byHolder = new HashMap<>();
    for (String line : Lexicon.lines("offices.txt")) {
      String[] parts = line.split("\\|", -1);
      if (parts.length != 7) {
        wrong.add("not seven parts: " + line);
        continue;
      }
      String name = parts[1].strip();
      LocalDate from = LocalDate.parse(parts[3].strip());
      LocalDate to = parts[4].isBlank() ? LAST_KNOWN : LocalDate.parse(parts[4].strip());
      if (!from.isBefore(to) || from.getYear() < 1945 || to.isAfter(LAST_KNOWN)) {
        wrong.add("no such term: " + line);
      }
      if (!parts[5].isBlank() && LocalDate.parse(parts[5].strip()).isAfter(from)) {
        wrong.add("elected after the term began: " + line);
      }
      for (String surname : parts[2].split(",", -1)) {
        if (surname.isBlank()) {
          wrong.add("no surname: " + line);
        }
      }
      byHolder
          .computeIfAbsent(parts[0].strip() + " " + name, k -> new ArrayList<>())
          .add(new LocalDate[] {from, to});
    }
    byHolder.forEach(
        (holder, terms) -> {
          for (int i = 0; i < terms.size(); i++) {
            for (int k = i + 1; k < terms.size(); k++) {
              if (terms.get(i)[0].isBefore(terms.get(k)[1])
                  && terms.get(k)[0].isBefore(terms.get(i)[1])) {
                wrong.add("terms overlap: " + holder);
              }
            }
          }
        });
    assertThat(wrong).isEmpty();
    assertThat(byHolder).hasSizeGreaterThan(500);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # title | surname | terms
          President | Chirac | 1
          Prime Minister | Abe | 2
          Prime Minister | Chirac | 0
          President | Nobody | 0
          """)
  void holdersAreFound(String title, String surname, int terms) {
    assertThat(Offices.terms(title, surname)).hasSize(terms);
  }

  @Test
  void termsOfPostsCanBeTrue() {
    List<String> wrong = new ArrayList<>();
    String titles = "";
    int terms = 0;
    for (String line : Lexicon.lines("posts.txt")) {
      String[] parts = line.split("\\|", -1);
      if (line.startsWith("=")) {
        titles = line;
        continue;
      }
      terms++;
      LocalDate from = LocalDate.parse(parts[1].strip());
      LocalDate to = parts[2].isBlank() ? LAST_KNOWN : LocalDate.parse(parts[2].strip());
      boolean name = parts[0].strip().contains(" ");
      if (titles.isEmpty() || !name || !from.isBefore(to) || from.getYear() < 1970) {
        wrong.add("no such term: " + line);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(terms).isGreaterThan(350);
  }
}
