package org.annals.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * New moons, full moons and the longitude of the sun, to a few minutes: what the feasts of the
 * Chinese, Indian and Persian calendars hang on.
 *
 * <p>Source: Jean Meeus, Astronomical Algorithms (1991), chapters 24 (the sun, low accuracy) and 47
 * (phases of the moon, the greatest terms). The difference between dynamical and civil time, about
 * a minute, is left out. Good for the years 1900 to 2100.
 */
final class Sky {
  private static final double SYNODIC_DAYS = 29.530588861;
  private static final double J2000 = 2451545.0;
  private static final double UNIX_EPOCH = 2440587.5;
  private static final int SECONDS_A_DAY = 86_400;

  private Sky() {}

  /** Whether the moon is looked for when it is new or when it is full. */
  enum Phase {
    NEW,
    FULL
  }

  /** The last such moon at or before the end of a day, in the time of a place. */
  static LocalDateTime lastMoon(LocalDate day, Phase phase, ZoneOffset zone) {
    LocalDateTime end = day.atTime(LocalTime.MAX);
    double years = day.getYear() + (day.getDayOfYear() - 1) / 365.25 - 2000;
    double k = Math.floor(years * 12.3685) + 2 + (phase == Phase.FULL ? 0.5 : 0);
    LocalDateTime moon = moon(k, phase, zone);
    while (moon.isAfter(end)) {
      k--;
      moon = moon(k, phase, zone);
    }
    return moon;
  }

  /** The first day, in the time of a place, on which the sun has reached a longitude. */
  static LocalDateTime sunAt(int degrees, LocalDate about, ZoneOffset zone) {
    double low = day(about.minusDays(10));
    double high = low + 20;
    for (int i = 0; i < 40; i++) {
      double middle = (low + high) / 2;
      double off =
          Math.floorMod(Math.round((longitude(middle) - degrees) * 1e6), 360_000_000L) / 1e6;
      if (off < 180) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return at(high, zone);
  }

  private static double day(LocalDate date) {
    return date.toEpochDay() + UNIX_EPOCH;
  }

  private static LocalDateTime at(double julian, ZoneOffset zone) {
    long seconds = Math.round((julian - UNIX_EPOCH) * SECONDS_A_DAY);
    return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC)
        .plusSeconds(zone.getTotalSeconds());
  }

  /** Apparent longitude of the sun, degrees. */
  private static double longitude(double julian) {
    double t = (julian - J2000) / 36525;
    double mean = 280.46645 + 36000.76983 * t;
    double anomaly = Math.toRadians(357.5291 + 35999.0503 * t);
    double centre =
        (1.9146 - 0.004817 * t) * Math.sin(anomaly)
            + 0.019993 * Math.sin(2 * anomaly)
            + 0.00029 * Math.sin(3 * anomaly);
    double node = Math.toRadians(125.04 - 1934.136 * t);
    return mean + centre - 0.00569 - 0.00478 * Math.sin(node);
  }

  private static LocalDateTime moon(double k, Phase phase, ZoneOffset zone) {
    double t = k / 1236.85;
    double mean = 2451550.09765 + SYNODIC_DAYS * k + 0.0001337 * t * t;
    double e = 1 - 0.002516 * t;
    double sun = Math.toRadians(2.5534 + 29.10535669 * k);
    double moon = Math.toRadians(201.5643 + 385.81693528 * k + 0.0107438 * t * t);
    double latitude = Math.toRadians(160.7108 + 390.67050274 * k - 0.0016341 * t * t);
    boolean full = phase == Phase.FULL;
    double moved =
        (full ? -0.40614 : -0.40720) * Math.sin(moon)
            + (full ? 0.17302 : 0.17241) * e * Math.sin(sun)
            + (full ? 0.01614 : 0.01608) * Math.sin(2 * moon)
            + (full ? 0.01043 : 0.01039) * Math.sin(2 * latitude)
            + (full ? 0.00734 : 0.00739) * e * Math.sin(moon - sun)
            - (full ? 0.00515 : 0.00514) * e * Math.sin(moon + sun)
            + (full ? 0.00209 : 0.00208) * e * e * Math.sin(2 * sun)
            - 0.00111 * Math.sin(moon - 2 * latitude)
            - 0.00057 * Math.sin(moon + 2 * latitude)
            + 0.00056 * e * Math.sin(2 * moon + sun)
            - 0.00042 * Math.sin(3 * moon);
    return at(mean + moved, zone);
  }
}
