package org.annals.time;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How often: "every day", "each year", "daily", "every Tuesday", "every other week". */
final class SetRules {
  private SetRules() {}

  static @Nullable Phrase at(Words words, int i) {
    String value = words.value(i, WordClass.SET);
    if (value != null) {
      return words.isCapital(i) && i > 0
          ? null
          : Phrase.open(i, i + 1, TimeType.SET, value, "rate word");
    }
    if (!words.is(i, WordClass.EVERY)) {
      return null;
    }
    Amount amount = Amount.at(words, i + 1);
    int at = amount == null ? words.is(i + 1, "other", "single") ? i + 2 : i + 1 : amount.end();
    String letters = words.value(at, WordClass.UNIT);
    if (letters != null && (amount == null || amount.number() > 0)) {
      int n = words.is(i + 1, "other") ? 2 : 1;
      Amount each = amount == null ? new Amount(at, n, Integer.toString(n)) : amount;
      return every(i, at + 1, DurationUnit.valueOf(letters).value(each));
    }
    Integer weekday = words.number(at, WordClass.WEEKDAY);
    if (weekday != null) {
      return every(i, at + 1, "XXXX-WXX-" + weekday);
    }
    Integer month = words.number(at, WordClass.MONTH);
    if (month != null && words.isCapital(at)) {
      return every(i, at + 1, String.format(Locale.ROOT, "XXXX-%02d", month));
    }
    Integer season = words.number(at, WordClass.SEASON);
    if (season != null && words.tag(at).startsWith("NN")) {
      return every(i, at + 1, "XXXX-" + Timex.SEASONS.get(season - 1));
    }
    String daypart = words.value(at, WordClass.DAYPART);
    return daypart == null ? null : every(i, at + 1, "XXXX-XX-XXT" + daypart);
  }

  private static Phrase every(int first, int end, String value) {
    return Phrase.open(first, end, TimeType.SET, value, "every");
  }
}
