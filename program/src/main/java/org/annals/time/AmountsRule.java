package org.annals.time;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Amounts of more than one unit: "two years and three months", "1 month 21 days ago". */
final class AmountsRule {
  private AmountsRule() {}

  /**
   * Goes on from a first amount.
   *
   * @param first index of the first token of it
   * @param end index after its unit
   * @return null if no second amount, of a smaller unit, follows
   */
  static @Nullable Phrase at(Words words, int first, int end, DurationUnit unit, Amount amount) {
    DurationUnit[] units = {unit, unit, unit};
    int[] numbers = {whole(amount), 0, 0};
    int n = 1;
    int after = end;
    while (n < 3) {
      int at = words.is(after, "and", ",") ? after + 1 : after;
      at = words.is(at, "and") ? at + 1 : at;
      Amount next = Amount.at(words, at);
      String letters = next == null ? null : words.value(next.end(), WordClass.UNIT);
      if (next == null || letters == null || whole(next) < 1) {
        break;
      }
      units[n] = DurationUnit.valueOf(letters);
      if (units[n].compareTo(units[n - 1]) >= 0 || words.is(next.end() + 1, "old")) {
        break;
      }
      numbers[n] = whole(next);
      after = next.end() + 1;
      n++;
    }
    if (n == 1 || numbers[0] < 1) {
      return null;
    }
    String value = value(units, numbers, n);
    boolean ago = words.is(after, "ago");
    boolean fromNow = words.is(after, "from") && words.is(after + 1, "now", "today");
    boolean later = words.is(after, "later") && !words.is(after + 1, "than");
    boolean earlier = words.is(after, "earlier") && !words.is(after + 1, "than");
    int sign = ago || earlier ? -1 : 1;
    Unit last = units[n - 1].unit();
    int finish = after + (fromNow ? 2 : 1);
    int steps = sign * steps(units, numbers, n);
    if (last == null || !(ago || fromNow || later || earlier) || steps == 0) {
      return Phrase.open(first, after, TimeType.DURATION, value, "amounts of time");
    }
    Unit by = last == Unit.YEAR ? Unit.YEAR : last == Unit.MONTH ? Unit.MONTH : Unit.DAY;
    int months = by == Unit.DAY ? sign * months(units, numbers, n) : 0;
    TimePoint point =
        TimePoint.relative(by, by == Unit.DAY ? sign * days(units, numbers, n) : steps);
    return ago || fromNow
        ? Phrase.date(
            first,
            finish,
            months == 0 ? point : point.shifted(months, Unit.MONTH),
            "amounts of time ago")
        : Phrase.following(first, finish, TimePoint.named(by).shifted(steps, by), "so long after");
  }

  private static int whole(Amount amount) {
    return amount.number() == Math.rint(amount.number()) ? (int) amount.number() : 0;
  }

  /** All of it in the smallest of its units, days where weeks go with months. */
  private static int steps(DurationUnit[] units, int[] numbers, int n) {
    Unit last = units[n - 1].unit();
    int sum = 0;
    for (int k = 0; k < n; k++) {
      Unit unit = units[k].unit();
      if (unit == null || last == null) {
        return 0;
      }
      int count = numbers[k] * units[k].times();
      if (last == Unit.YEAR) {
        sum += count;
      } else if (last == Unit.MONTH) {
        sum += unit == Unit.YEAR ? 12 * count : count;
      } else {
        sum +=
            (int)
                Math.round(
                    count * (unit == Unit.YEAR ? 365.25 : unit == Unit.MONTH ? 30.4 : unit.days()));
      }
    }
    return sum;
  }

  /** The years and months among them, as months. */
  private static int months(DurationUnit[] units, int[] numbers, int n) {
    int sum = 0;
    for (int k = 0; k < n; k++) {
      Unit unit = units[k].unit();
      int count = numbers[k] * units[k].times();
      sum += unit == Unit.YEAR ? 12 * count : unit == Unit.MONTH ? count : 0;
    }
    return sum;
  }

  /** The weeks and days among them, as days. */
  private static int days(DurationUnit[] units, int[] numbers, int n) {
    int sum = 0;
    for (int k = 0; k < n; k++) {
      Unit unit = units[k].unit();
      int count = numbers[k] * units[k].times();
      sum += unit == Unit.WEEK ? 7 * count : unit == Unit.DAY ? count : 0;
    }
    return sum;
  }

  /** "P2Y3M", "P1DT6H". */
  private static String value(DurationUnit[] units, int[] numbers, int n) {
    StringBuilder value = new StringBuilder("P");
    boolean time = false;
    for (int k = 0; k < n; k++) {
      String one =
          units[k].value(new Amount(0, numbers[k], String.format(Locale.ROOT, "%d", numbers[k])));
      boolean clock = one.startsWith("PT");
      value.append(clock && !time ? "T" : "").append(one.substring(clock ? 2 : 1));
      time |= clock;
    }
    return value.toString();
  }
}
