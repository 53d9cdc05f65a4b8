package org.annals.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who held which high office when, from {@code offices.txt}. */
public final class Offices {
  /**
   * One term of one holder.
   *
   * @param title "President"
   * @param name full name
   * @param to last day; null while it lasts, as far as the list knows
   * @param elected day from which the holder was "-elect"; null if there was no such time
   * @param state the state or body whose office it is
   */
  public record Term(
      String title,
      String name,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable LocalDate elected,
      String state) {}

  private static final Map<String, List<Term>> BY_SURNAME = load();

  private Offices() {}

  private static Map<String, List<Term>> load() {
    Map<String, List<Term>> terms = new LinkedHashMap<>();
    for (String line : Lexicon.lines("offices.txt")) {
      String[] parts = line.split("\\|", -1);
      for (String title : parts[0].split(",", -1)) {
        Term term =
            new Term(
                title.strip(),
                parts[1].strip(),
                LocalDate.parse(parts[3].strip()),
                day(parts[4]),
                day(parts[5]),
                parts[6].strip());
        for (String surname : parts[2].split(",", -1)) {
          terms.computeIfAbsent(surname.strip(), s -> new ArrayList<>()).add(term);
        }
      }
    }
    return terms;
  }

  private static @Nullable LocalDate day(String text) {
    return text.isBlank() ? null : LocalDate.parse(text.strip());
  }

  /** All terms, each once, in the order of the list. */
  public static List<Term> all() {
    return BY_SURNAME.values().stream().flatMap(List::stream).distinct().toList();
  }

  /**
   * Terms of all who bear the surname in an office of that title; of any title where it is empty.
   */
  static List<Term> terms(String title, String surname) {
    return BY_SURNAME.getOrDefault(surname, List.of()).stream()
        .filter(term -> title.isEmpty() || term.title().equals(title))
        .toList();
  }
}
