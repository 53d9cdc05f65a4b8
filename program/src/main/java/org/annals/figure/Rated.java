package org.annals.figure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A subject with what its amount is per: pay of "USD per month" is so many USD, and the subject
 * "pay per month". Speeds keep their unit whole.
 */
record Rated(String subject, String unit) {
  private static final Pattern RATE =
      Pattern.compile("(?<unit>.*?)(?<each> per (?:hour|day|night|week|month|quarter|year))");
  private static final Pattern PRICE =
      Pattern.compile("(?<unit>[A-Z]{3})(?<each> per (?<thing>.+))"); // "GBP per head"
  private static final Pattern SPEED =
      Pattern.compile("(?:\\w*(?:miles|meters|feet|inches|knots|bits|bytes)|\\S*B) per \\w+");

  /** The subject and the unit of exports. */
  static Rated of(String subject, String unit) {
    Matcher price = PRICE.matcher(unit);
    boolean each = // a price by weight or volume keeps its unit whole: "USD per barrel"
        price.matches() && FigureWords.unit(price.group("thing")).isEmpty();
    Matcher rate = each ? price : RATE.matcher(unit);
    if (!rate.matches() || SPEED.matcher(unit).matches()) {
      return new Rated(subject, unit);
    }
    String per = rate.group("each");
    String named = subject.equals(unit) ? rate.group("unit") : subject;
    return new Rated(named.endsWith(per) ? named : named + per, rate.group("unit"));
  }
}
