package org.annals.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.annals.language.English;
import org.annals.language.Text;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all dates. */
@NullMarked
final class DatePropertiesTest {
  private static final long SEED = 20201202;
  private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MMMM d, uuuu",
        "MMM. d, uuuu",
        "d MMMM uuuu",
        "uuuu-MM-dd",
        "M/d/uuuu",
        "EEEE, MMMM d, uuuu"
      })
  void aDateInEveryStyleComesBack(String style) {
    Random random = new Random(SEED);
    DateTimeFormatter format = DateTimeFormatter.ofPattern(style, Locale.ENGLISH);
    List<LocalDate> days = new ArrayList<>(List.of(LocalDate.of(2020, 2, 29)));
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      days.add(FIRST.plusDays(random.nextInt(30_000)));
    }
    for (LocalDate day : days) {
      String written = format.format(day).replace("May.", "May");
      words.append("The council met on ").append(written).append(" in the hall.\n\n");
    }
    Text text = English.read(words.toString(), "2021-05-10");
    List<String> found = new ArrayList<>();
    for (TimeExpression e : Dates.in(text).expressions()) {
      TimeReference reference = e.reference();
      found.add(
          reference == null ? e.value() : String.valueOf(TimeResolver.resolve(reference, null)));
    }
    assertThat(found).as("seed " + SEED).isEqualTo(days.stream().map(LocalDate::toString).toList());
  }

  @Test
  void theSameWordsMoveWithTheDayOfPublication() {
    Random random = new Random(SEED);
    Dates dates =
        Dates.in(
            English.read(
                "It rained yesterday. It rained last week. It rained last month. It rained last year."
                    + " It rained three days ago. It will rain next month. It rained in March."
                    + " It rained on Tuesday.",
                "2021-05-10"));
    List<TimeExpression> found = dates.expressions();
    for (int i = 0; i < 5_000; i++) {
      LocalDate day = FIRST.plusDays(random.nextInt(30_000));
      LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      YearMonth month = YearMonth.from(day);
      int march = day.getMonthValue() >= 3 ? day.getYear() : day.getYear() - 1;
      List<When> expected =
          List.of(
              When.day(day.minusDays(1)),
              When.between(monday.minusWeeks(1), monday.minusDays(1)),
              whole(month.minusMonths(1)),
              When.year(day.getYear() - 1),
              When.day(day.minusDays(3)),
              whole(month.plusMonths(1)),
              When.month(march, 3),
              When.day(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.TUESDAY))));
      List<When> meant = new ArrayList<>();
      for (TimeExpression e : found) {
        TimeReference reference = e.reference();
        When when = reference == null ? null : TimeResolver.resolve(reference, When.day(day));
        if (when != null) {
          meant.add(when);
        }
      }
      assertThat(meant).as(day + ", seed " + SEED).isEqualTo(expected);
    }
  }

  private static When whole(YearMonth month) {
    return When.month(month.getYear(), month.getMonthValue());
  }

  @Test
  void anIntervalOfPublicationHoldsWhatEachOfItsDaysWouldGive() {
    Random random = new Random(SEED);
    for (int i = 0; i < 5_000; i++) {
      LocalDate first = FIRST.plusDays(random.nextInt(30_000));
      When published = When.between(first, first.plusDays(random.nextInt(400)));
      LocalDate day = first.plusDays(random.nextInt((int) published.days()));
      List<Unit> units =
          Stream.of(Unit.values()).filter(u -> u != Unit.DECADE && u != Unit.CENTURY).toList();
      Unit unit = units.get(random.nextInt(units.size()));
      TimePoint point = TimePoint.relative(unit, random.nextInt(5) - 2);
      When one = Objects.requireNonNull(TimeResolver.days(point, When.day(day)));
      When all = Objects.requireNonNull(TimeResolver.days(point, published));
      assertThat(all.overlaps(one)).as(point + " on " + day + " of " + published).isTrue();
    }
  }

  @Test
  void everyIntervalIsReadBackAsWritten() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      LocalDate first = FIRST.plusDays(random.nextInt(30_000));
      LocalDate last = first.plusDays(random.nextInt(3) == 0 ? 0 : random.nextInt(800));
      if (random.nextBoolean()) {
        first = first.withDayOfMonth(1);
        last = last.withDayOfMonth(last.lengthOfMonth());
      }
      When when =
          switch (random.nextInt(4)) {
            case 0 -> When.between(null, last);
            case 1 -> When.between(first, null);
            default -> When.between(first, last);
          };
      assertThat(When.parse(when.edtf())).as("seed " + SEED).isEqualTo(when);
    }
  }

  @Test
  void noExpressionStandsOutsideItsText() {
    Random random = new Random(SEED);
    List<String> pool =
        List.of(
            "last",
            "May",
            "2019",
            "the",
            "of",
            "early",
            "mid-",
            "Tuesday",
            "3",
            "days",
            "ago",
            ",",
            "second",
            "quarter",
            "end",
            "from",
            "to",
            "1990s",
            "a",
            "few",
            "weeks",
            "later",
            "by",
            "-",
            "this",
            "month",
            "p.m.",
            "12:30",
            "31",
            "February",
            "every",
            "next",
            "Christmas",
            "Day",
            "half",
            "century",
            "20th",
            "past",
            "two",
            "dozen",
            "in",
            "summer",
            "’");
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      for (int k = 0; k < 12; k++) {
        words.append(pool.get(random.nextInt(pool.size()))).append(' ');
      }
      words.append(".\n\n");
    }
    Text text = English.read(words.toString(), "2021-05-10");
    List<TimeExpression> found = Dates.in(text).expressions();
    int end = 0;
    for (TimeExpression e : found) {
      assertThat(e.span().begin()).as("seed " + SEED).isGreaterThanOrEqualTo(end);
      end = e.span().end();
      assertThat(TimeResolver.value(e, When.parse("2021-05-10"))).isNotEmpty();
    }
    assertThat(end).isLessThanOrEqualTo(words.length());
    assertThat(found).hasSizeGreaterThan(200);
  }

  @ParameterizedTest
  @CsvSource({
    // unit, offset, today, expected
    "WEEK, 0, 2021-01-01, 2020-12-28/2021-01-03",
    "WEEK, 1, 2020-12-31, 2021-01-04/2021-01-10",
    "MONTH, -1, 2020-03-31, 2020-02",
    "MONTH, 1, 2019-12-31, 2020-01",
    "YEAR, -1, 2020-02-29, 2019",
    "DAY, 1, 2020-02-28, 2020-02-29",
    "DAY, 1, 2021-02-28, 2021-03-01",
    "WEEKEND, 0, 2020-12-02, 2020-12-05/2020-12-06",
    "QUARTER, -1, 2020-01-15, 2019-10/2019-12",
    "DECADE, 0, 2020-01-01, 2020/2029"
  })
  void relativePointsKeepTheCalendar(Unit unit, int offset, String today, String expected) {
    When when = TimeResolver.days(TimePoint.relative(unit, offset), When.parse(today));
    assertThat(when).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "easter, 2019, 2019-04-21",
    "easter, 2024, 2024-03-31",
    "easter+1, 2038, 2038-04-26",
    "11 4th 4, 2020, 2020-11-26",
    "11 4th 4 +1, 2020, 2020-11-27",
    "05 last 1, 2021, 2021-05-31",
    "09 1st 1, 2021, 2021-09-06",
    "12-25, 2020, 2020-12-25",
    "2001-09-11, 2020, 2001-09-11"
  })
  void namedDaysFallWhereTheyDo(String rule, int year, String expected) {
    assertThat(Holidays.in(rule, year)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "hijri 09, 2020, 2020-04-24/2020-05-23",
    "hijri 10-01, 2023, 2023-04-21~",
    "hijri 12-10, 2019, 2019-08-11~",
    "hebrew passover, 2021, 2021-03-28/2021-04-04",
    "hebrew passover, 2024, 2024-04-23/2024-04-30",
    "hebrew new year, 2021, 2021-09-07/2021-09-08",
    "hebrew yom kippur, 2023, 2023-09-25",
    "hebrew purim, 2024, 2024-03-24",
    "hebrew hanukkah, 2020, 2020-12-11/2020-12-18",
    "hebrew hanukkah, 2023, 2023-12-08/2023-12-15",
    "orthodox easter, 2021, 2021-05-02",
    "orthodox easter, 2024, 2024-05-05"
  })
  void feastsOfOtherCalendarsFallWhereTheyDo(String rule, int year, String expected) {
    assertThat(Holidays.when(rule, year)).hasToString(expected);
  }

  @Test
  void everyNamedDayHasARuleThatIsRead() {
    assertThat(Holidays.rules()).hasSizeGreaterThan(40);
    assertThat(Holidays.rules().values())
        .allSatisfy(rule -> assertThat(Holidays.when(rule, 2020)).isNotNull());
  }
}
