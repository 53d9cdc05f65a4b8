package org.annals.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Feasts of other calendars than the Gregorian, by rules of {@code holidays.txt}.
 *
 * <p>Islamic: the calendar of Umm al-Qura, as the Java library has it; where the moon is sighted
 * the day may be the one beside it, so that these days are "about". Jewish: by Gauss's rule for
 * Passover. Orthodox Easter: by Meeus's rule for the Julian calendar. Chinese: a month begins on
 * the day of a new moon in Beijing and is named by the twelfth of the sun's way that falls in it.
 * Indian: the evening of the moon's last night, in Delhi; regions differ by a day, so that these
 * are "about". Persian: the day of the equinox in Tehran, by noon.
 */
final class Feasts {
  private static final int PASSOVER_TO_NEW_YEAR_DAYS = 163;
  private static final int PURIM_TO_PASSOVER_DAYS = 30;

  private static final int EVENING_HOUR = 18;
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
  private static final ZoneOffset DELHI = ZoneOffset.ofHoursMinutes(5, 30);
  private static final ZoneOffset TEHRAN = ZoneOffset.ofHoursMinutes(3, 30);

  private Feasts() {}

  /** The days by a rule such as "hijri 09", "hijri 10-01", "hebrew hanukkah"; null if unknown. */
  static @Nullable When in(String rule, int year) {
    if (rule.startsWith("hijri ")) {
      return hijri(rule.substring("hijri ".length()), year);
    }
    if (rule.startsWith("chinese ")) {
      return chinese(rule.substring("chinese ".length()), year);
    }
    return switch (rule) {
      case "indian diwali" -> evening(LocalDate.of(year, 11, 15), Sky.Phase.NEW, 0);
      case "indian holi" -> evening(LocalDate.of(year, 3, 29), Sky.Phase.FULL, 1);
      case "persian new year" -> persianNewYear(year);
      case "orthodox easter" -> When.day(orthodoxEaster(year));
      case "hebrew purim" -> When.day(passover(year).minusDays(PURIM_TO_PASSOVER_DAYS));
      case "hebrew passover" -> stretch(passover(year), 8);
      case "hebrew new year" -> stretch(newYear(year), 2);
      case "hebrew yom kippur" -> When.day(newYear(year).plusDays(9));
      case "hebrew sukkot" -> stretch(newYear(year).plusDays(14), 7);
      case "hebrew hanukkah" -> stretch(hanukkah(year), 8);
      default -> null;
    };
  }

  /**
   * A day of the Chinese year, "08-15": of the month in which the sun reaches that month's mark.
   */
  private static @Nullable When chinese(String monthAndDay, int year) {
    if (year < 1900 || year > 2100) {
      return null;
    }
    int month = Integer.parseInt(monthAndDay.substring(0, 2));
    int day = Integer.parseInt(monthAndDay.substring(3));
    int degrees = (300 + 30 * month) % 360;
    LocalDate about = LocalDate.of(year, 2, 19).plusDays(Math.round((month - 1) * 30.4));
    LocalDate mark = Sky.sunAt(degrees, about, BEIJING).toLocalDate();
    LocalDate first = Sky.lastMoon(mark, Sky.Phase.NEW, BEIJING).toLocalDate();
    return When.day(first.plusDays(day - 1L));
  }

  /** The last evening before a moon in the month that ends with the day; so many days on. */
  private static @Nullable When evening(LocalDate last, Sky.Phase phase, int daysOn) {
    if (last.getYear() < 1900 || last.getYear() > 2100) {
      return null;
    }
    LocalDateTime moon = Sky.lastMoon(last, phase, DELHI);
    LocalDate evening = moon.toLocalDate().minusDays(moon.getHour() < EVENING_HOUR ? 1 : 0);
    return When.day(evening.plusDays(daysOn)).approximate(true);
  }

  private static @Nullable When persianNewYear(int year) {
    if (year < 1900 || year > 2100) {
      return null;
    }
    LocalDateTime equinox = Sky.sunAt(0, LocalDate.of(year, 3, 20), TEHRAN);
    return When.day(equinox.toLocalDate().plusDays(equinox.getHour() < 12 ? 0 : 1));
  }

  private static When stretch(LocalDate first, int days) {
    return When.between(first, first.plusDays(days - 1L));
  }

  /** A month or a day of the Islamic year that begins in or before the year; the first in it. */
  private static @Nullable When hijri(String monthAndDay, int year) {
    int month = Integer.parseInt(monthAndDay.substring(0, 2));
    boolean whole = monthAndDay.length() == 2;
    int day = whole ? 1 : Integer.parseInt(monthAndDay.substring(3));
    int about = (int) Math.floor((year - 622) * 33.0 / 32.0);
    for (int hijri = about - 1; hijri <= about + 2; hijri++) {
      try {
        HijrahDate date = HijrahChronology.INSTANCE.date(hijri, month, day);
        LocalDate first = LocalDate.from(date);
        if (first.getYear() == year) {
          long days = whole ? date.range(ChronoField.DAY_OF_MONTH).getMaximum() : 1;
          return When.between(first, first.plusDays(days - 1)).approximate(true);
        }
      } catch (DateTimeException e) {
        return null; // out of the years that the calendar of Umm al-Qura is laid down for
      }
    }
    return null;
  }

  private static LocalDate passover(int year) {
    int hebrew = year + 3760;
    int a = (12 * hebrew + 17) % 19;
    int b = hebrew % 4;
    double m = 32.0440932 + 1.5542418 * a + 0.25 * b - 0.003177794 * hebrew;
    int whole = (int) m;
    double part = m - whole;
    int c = (whole + 3 * hebrew + 5 * b + 5) % 7;
    int day = whole;
    if (c == 2 || c == 4 || c == 6) {
      day++;
    } else if (c == 1 && a > 6 && part >= 0.63287037) {
      day += 2;
    } else if (c == 0 && a > 11 && part >= 0.89772376) {
      day++;
    }
    return LocalDate.of(year, 3, 1).plusDays(day - 1L + julianLag(year));
  }

  /** By how many days the Julian calendar is behind. */
  private static int julianLag(int year) {
    int century = year / 100;
    return century - century / 4 - 2;
  }

  private static LocalDate newYear(int year) {
    return passover(year).plusDays(PASSOVER_TO_NEW_YEAR_DAYS);
  }

  /** 25 Kislev: the month before it has 30 days in the longest years only. */
  private static LocalDate hanukkah(int year) {
    LocalDate begin = newYear(year);
    long length = ChronoUnit.DAYS.between(begin, newYear(year + 1));
    int heshvan = length % 10 == 5 ? 30 : 29;
    return begin.plusDays(30L + heshvan + 24);
  }

  private static LocalDate orthodoxEaster(int year) {
    int d = (19 * (year % 19) + 15) % 30;
    int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    int n = d + e + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1).plusDays(julianLag(year));
  }
}
