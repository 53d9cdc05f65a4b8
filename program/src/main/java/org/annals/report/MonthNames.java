package org.annals.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.text.WordList;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Dates as pages in other languages print them: "5. März 2024", "le 5 mars 2024", "5 de marzo de
 * 2024". The names of the months are in {@code month-names.tsv}.
 */
final class MonthNames {
  private static final Map<String, Integer> MONTHS = load();
  private static final Set<String> ENGLISH =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final Pattern DAY =
      Pattern.compile(
          "(?<![\\d.])(?<d>[12]\\d|3[01]|0?[1-9])(?:\\.|er|º|°)?\\s+(?:de\\s+)?(?<m>\\p{L}{3,12})\\.?,?\\s+(?:del?\\s+)?(?<y>(?:19|20)\\d{2})(?!\\d)");

  private MonthNames() {}

  private static Map<String, Integer> load() {
    Map<String, Integer> months = new HashMap<>();
    for (List<String> row : WordList.rows(MonthNames.class, "month-names.tsv")) {
      for (String name : row.get(1).split(";", -1)) {
        months.put(name, Integer.parseInt(row.get(0)));
      }
    }
    return months;
  }

  /** Whether a word in lower case is the name of a month, in English too. */
  static boolean isMonth(String word) {
    return MONTHS.containsKey(word) || ENGLISH.contains(word);
  }

  /** The first day that the words show; null if they show none. */
  static @Nullable When first(String words) {
    Matcher m = DAY.matcher(words);
    while (m.find()) {
      Integer month = MONTHS.get(m.group("m").toLowerCase(Locale.ROOT));
      if (month != null) {
        try {
          return When.day(
              LocalDate.of(Integer.parseInt(m.group("y")), month, Integer.parseInt(m.group("d"))));
        } catch (DateTimeException e) {
          // "31 juin 2024": no calendar has it.
          return null;
        }
      }
    }
    return null;
  }
}
