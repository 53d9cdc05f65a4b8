package org.annals.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Facts in words for people to read. */
public final class Words {
  private Words() {}

  /** The words between quotation marks: single ones where there are double ones in them. */
  static String quoted(String words) {
    boolean hasMarks = words.chars().anyMatch(c -> "\"“”„«»".indexOf(c) >= 0);
    return hasMarks ? "‘" + words + "’" : "“" + words + "”";
  }

  /** The names of the actors under {@code key}, by ", "; empty if there are none. */
  public static String actors(ObjectNode fact, String key, Facts facts) {
    JsonNode value = fact.path(key);
    if (value.isTextual()) {
      return facts.name(value.asText());
    }
    List<String> names = new ArrayList<>();
    value.forEach(id -> names.add(facts.name(id.asText())));
    return String.join(", ", names);
  }

  /** The amount of a figure: "about 2,500 people", "under 2,000 people", "40 to 60 percent". */
  public static String amount(ObjectNode figure) {
    String low = digits(figure.path("low"));
    String high = digits(figure.path("high"));
    String about = figure.path("approximate").asBoolean() ? "about " : "";
    String unit = " " + figure.path("unit").asText();
    if (low.isEmpty() && high.isEmpty()) {
      return "an unnamed number of" + unit;
    }
    if (low.isEmpty()) {
      return "at most " + about + high + unit;
    }
    if (high.isEmpty()) {
      return "at least " + about + low + unit;
    }
    return about + (low.equals(high) ? low : low + " to " + high) + unit;
  }

  private static String digits(JsonNode number) {
    if (!number.isNumber()) {
      return "";
    }
    String plain = number.decimalValue().toPlainString();
    int point = plain.indexOf('.');
    StringBuilder digits = new StringBuilder(plain);
    int first = plain.startsWith("-") ? 1 : 0;
    for (int i = (point < 0 ? plain.length() : point) - 3; i > first; i -= 3) {
      digits.insert(i, ',');
    }
    return digits.toString();
  }

  /** The fact in one line. */
  public static String title(Section section, ObjectNode fact, Facts facts) {
    return switch (section) {
      case EVENTS, COMMITMENTS -> text(fact, "what");
      case FIGURES -> text(fact, "subject") + ": " + amount(fact);
      case STATEMENTS -> actors(fact, "speaker", facts) + ": " + text(fact, "gist");
      case ACTORS -> text(fact, "name");
      case RELATIONS ->
          actors(fact, "from", facts)
              + " "
              + fact.path("kind").asText().replace('_', ' ')
              + " "
              + actors(fact, "to", facts);
      case REPORTS -> fact.path("id").asText();
      case LINKS, DISAGREEMENTS -> fact.path("kind").asText().replace('_', ' ');
      case CORRECTIONS -> correction(fact);
    };
  }

  /** What a correction does: "change of when: 2024-03 → 2024-04". */
  private static String correction(ObjectNode correction) {
    List<String> changes = new ArrayList<>();
    for (JsonNode one : correction.path("changes")) {
      JsonNode was = one.path("was");
      changes.add(
          one.path("field").asText()
              + ": "
              + (was.isNull() ? "" : plainly(was) + " → ")
              + plainly(one.path("value")));
    }
    String what = correction.path("action").asText();
    String of = text(correction, "of");
    String section = text(correction, "section");
    boolean isTie = section.equals("links") || section.equals("disagreements");
    return what
        + (isTie ? " of a " + section.substring(0, section.length() - 1) : "")
        + (of.isEmpty() ? "" : " of " + of)
        + (changes.isEmpty() ? "" : " of " + String.join(", ", changes));
  }

  private static String plainly(JsonNode value) {
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      value.forEach(part -> parts.add(plainly(part)));
      return String.join(", ", parts);
    }
    return value.isNull() ? "not said" : value.asText();
  }

  /**
   * The fact in one line that cannot be taken for more than it is: what is no deed begins with its
   * status ("Threatened: …"), a commitment with its kind ("Promise by …: …"), and what only someone
   * asserts says who.
   */
  public static String headline(Section section, ObjectNode fact, Facts facts) {
    String title = title(section, fact, facts);
    return plain(
        switch (section) {
          case EVENTS -> mark(fact) + title + says(fact, "asserted_by", facts);
          case FIGURES -> {
            String kind = text(fact, "kind");
            yield mark(fact)
                + title
                + (kind.isEmpty() || kind.equals("level") ? "" : " (" + kind + ")")
                + says(fact, "given_by", facts);
          }
          case COMMITMENTS -> {
            String condition = text(fact, "condition");
            String by = actors(fact, "by", facts);
            yield capital(text(fact, "kind"))
                + (by.isEmpty() ? "" : " by " + by)
                + ": "
                + title
                + (condition.isEmpty() || title.contains(condition) ? "" : ", " + condition);
          }
          case STATEMENTS, ACTORS, RELATIONS, REPORTS, LINKS, DISAGREEMENTS, CORRECTIONS -> title;
        });
  }

  private static String mark(ObjectNode fact) {
    String status = text(fact, "status");
    return status.isEmpty() || isDeed(fact) ? "" : capital(status) + ": ";
  }

  private static String says(ObjectNode fact, String key, Facts facts) {
    String who = actors(fact, key, facts);
    return who.isEmpty() ? "" : " (says " + who + ")";
  }

  /** A label of the format as it begins a line: "partly_kept" is "Partly kept". */
  static String capital(String label) {
    String words = label.replace('_', ' ');
    return words.isEmpty()
        ? ""
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /**
   * {@code text} of a report on one line for people to read, without what would steer a program
   * that shows it: control characters, and the marks that turn the direction of the text.
   */
  public static String plain(String text) {
    return text.replaceAll("[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]", "")
        .replaceAll("[\\s\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]+", " ")
        .strip();
  }

  /** The date under {@code key}, or "undated". */
  public static String date(ObjectNode fact, String key) {
    return fact.path(key).isTextual() ? fact.path(key).asText() : "undated";
  }

  /** Whether the event or figure is told as a deed, not as a plan, a threat or the like. */
  public static boolean isDeed(ObjectNode fact) {
    String status = fact.path("status").asText();
    return status.equals("happened") || status.equals("ongoing");
  }

  /** The text under {@code key}; empty if the reports do not say. */
  public static String text(ObjectNode fact, String key) {
    return fact.path(key).isTextual() ? fact.path(key).asText() : "";
  }
}
