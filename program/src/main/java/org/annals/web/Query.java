package org.annals.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.annals.InputException;
import org.annals.export.Given;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, each checked; what is wrong is said with the choices there are. */
final class Query {
  private static final int LONGEST_VALUE = 500;

  private final Map<String, List<String>> values;

  /**
   * @param known the parameters that the route has
   * @throws InputException if there is another one, one is given twice or is too long
   */
  Query(Map<String, List<String>> values, Set<String> known) {
    this.values = values;
    values.forEach(
        (name, given) -> {
          if (!known.contains(name)) {
            throw new InputException(
                "There is no parameter \"" + name + "\" here.",
                "Choose among " + String.join(", ", new TreeSet<>(known)) + ".");
          }
          if (given.size() > 1) {
            throw new InputException(
                "The parameter " + name + " is given " + given.size() + " times.",
                "Give it once; where several values are allowed, put commas between them.");
          }
          if (given.get(0).length() > LONGEST_VALUE && !name.equals("id")) {
            throw new InputException(
                "The parameter " + name + " is longer than " + LONGEST_VALUE + " characters.",
                "Shorten it.");
          }
        });
  }

  /** The value; empty if it is not given. */
  String text(String name) {
    List<String> given = values.get(name);
    return given == null ? "" : given.get(0);
  }

  /** The value, which must be given. */
  String must(String name) {
    String value = text(name);
    if (value.isEmpty()) {
      throw new InputException(
          "The parameter " + name + " is missing.", "Add ?" + name + "=… to the address.");
    }
    return value;
  }

  /** A day; null if it is not given. */
  @Nullable LocalDate day(String name) {
    return new Given(name, text(name)).day();
  }

  /** A whole number in a range. */
  int number(String name, int otherwise, int least, int most) {
    return new Given(name, text(name)).number(otherwise, least, most);
  }

  /** A number from 0 to 1. */
  double share(String name) {
    String value = text(name);
    if (value.isEmpty()) {
      return 0;
    }
    if (value.matches("0|1|0?\\.[0-9]{1,9}|1\\.0+")) {
      return Double.parseDouble(value);
    }
    throw new InputException(name + " is \"" + value + "\".", "Give a number from 0 to 1: 0.5.");
  }

  /** One or several of {@code choices}, by commas; empty if it is not given. */
  Set<String> some(String name, List<String> choices) {
    String value = text(name);
    if (value.isEmpty()) {
      return Set.of();
    }
    Set<String> chosen = new TreeSet<>();
    for (String one : value.split(",", -1)) {
      if (!choices.contains(one)) {
        throw new InputException(
            name + " is \"" + one + "\", which is none of its values.",
            "Choose among " + String.join(", ", choices) + ".");
      }
      chosen.add(one);
    }
    return chosen;
  }
}
