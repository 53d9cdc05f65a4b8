package org.annals.mcp;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.annals.InputException;
import org.annals.export.Given;
import org.jspecify.annotations.Nullable;

/** What a tool is asked, each value checked against its parameter. */
final class Asked {
  private static final int LONGEST = 500;

  private final Map<String, Object> values;

  /**
   * @throws InputException if there is a value that the tool does not have, one is missing, too
   *     long, or none of the choices
   */
  Asked(List<Parameter> parameters, Map<String, Object> values) {
    this.values = Map.copyOf(values);
    List<String> names = parameters.stream().map(Parameter::name).toList();
    for (String name : values.keySet()) {
      if (!names.contains(name)) {
        throw new InputException(
            "There is no parameter \"" + name + "\" here.",
            names.isEmpty() ? "Give none." : "Choose among " + String.join(", ", names) + ".");
      }
    }
    for (Parameter parameter : parameters) {
      String value = text(parameter.name());
      if (value.isEmpty() && parameter.isNeeded()) {
        throw new InputException(
            "The parameter " + parameter.name() + " is missing.", parameter.description());
      }
      if (value.length() > LONGEST) {
        throw new InputException(
            parameter.name() + " is longer than " + LONGEST + " characters.", "Shorten it.");
      }
      if (!value.isEmpty()
          && !parameter.choices().isEmpty()
          && !parameter.choices().contains(value)) {
        throw new InputException(
            parameter.name() + " is \"" + value + "\", which is none of its values.",
            "Choose among " + String.join(", ", parameter.choices()) + ".");
      }
    }
  }

  /** The value; empty if it is not given. */
  String text(String name) {
    Object value = values.get(name);
    return value == null ? "" : value.toString().strip();
  }

  /** A day; null if it is not given. */
  @Nullable LocalDate day(String name) {
    return new Given(name, text(name)).day();
  }

  /** A whole number in a range. */
  int number(String name, int otherwise, int least, int most) {
    return new Given(name, text(name)).number(otherwise, least, most);
  }
}
