package org.annals.time;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of day: "4:05 p.m.", "10 am EST", "noon on Tuesday", "1430 GMT". */
final class ClockRules {
  private static final Pattern CLOCK =
      Pattern.compile("(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?::\\d{2})?");

  private ClockRules() {}

  static @Nullable Phrase at(Words words, int i) {
    String clock = words.value(i, WordClass.HOUR);
    int end = i + 1;
    if (clock == null) {
      Matcher m = CLOCK.matcher(words.word(i));
      boolean colon = m.matches();
      int hour =
          colon
              ? Integer.parseInt(m.group("hour"))
              : words.word(i).length() <= 2 ? words.digits(i) : -1;
      int minute = colon ? Integer.parseInt(m.group("minute")) : 0;
      boolean morning = words.is(end, "am", "a.m.", "a.m");
      boolean afternoon = words.is(end, "pm", "p.m.", "p.m");
      boolean zoned = words.is(end, WordClass.ZONE);
      morning |= words.is(end, "o'clock") && hour <= 12;
      int four = words.word(i).length() == 4 ? words.digits(i) : -1;
      if (four >= 0 && zoned && four < 2400 && four % 100 < 60) {
        hour = four / 100;
        minute = four % 100;
      } else if (hour < 0
          || hour > 24
          || minute > 59
          || !(morning || afternoon || (colon && isClock(words, i)))) {
        return null;
      }
      end = morning || afternoon ? end + 1 : end;
      hour = afternoon && hour < 12 ? hour + 12 : morning && hour == 12 ? 0 : hour;
      clock = String.format(Locale.ROOT, "%02d:%02d", hour, minute);
    }
    String zone = words.value(end, WordClass.ZONE);
    if (zone != null) {
      end++;
    } else {
      end = zoneEnd(words, end);
    }
    int dayAt = words.is(end, ",", "on") ? end + 1 : end;
    Phrase day = dayAt < words.size() ? RelativeRules.at(words, dayAt) : null;
    day = dayAt < words.size() ? CalendarRules.longer(day, CalendarRules.at(words, dayAt)) : null;
    TimePoint point = day == null ? null : day.point();
    String full = zone == null ? clock : clock + (zone.equals("+00:00") ? "Z" : zone);
    if (day != null
        && point != null
        && point.unit() == Unit.DAY
        && day.bound() == Bound.IN
        && !day.follows()) {
      return Phrase.date(i, day.end(), point.withClock(full), "time of day");
    }
    return Phrase.date(i, end, TimePoint.relative(Unit.DAY, 0).withClock(full), "time of day");
  }

  /** "local time", "Eastern Time", "Pacific Daylight Time", "Moscow time", "ET". */
  private static int zoneEnd(Words words, int end) {
    if (words.is(end, "et", "ct", "mt", "pt") && words.sentence().token(end).word().length() == 2) {
      return words.isCapital(end) ? end + 1 : end;
    }
    int at = words.is(end + 1, "standard", "daylight", "summer") ? end + 2 : end + 1;
    boolean zone = words.is(end, "local") || words.isCapital(end);
    return zone && words.is(at, "time") ? at + 1 : end;
  }

  /** Without "a.m." a figure with a colon may be a score or a verse: "at 16:05", "16:05 GMT". */
  private static boolean isClock(Words words, int i) {
    boolean zoned = words.is(i + 1, WordClass.ZONE);
    if (words.word(i).indexOf(':') < 0) {
      boolean day = zoned || words.is(i + 2, WordClass.WEEKDAY);
      return words.word(i).length() == 5 && words.is(i - 1, "at") && day; // "at 20.00 on Sunday"
    }
    return zoned
        || words.is(i - 1, "at", "around", "by", "until", "from", "before", "after", ",")
        || (words.is(i + 1, "local") && words.is(i + 2, "time"));
  }
}
