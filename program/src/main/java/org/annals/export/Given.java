package org.annals.export;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.annals.InputException;
import org.jspecify.annotations.Nullable;

/**
 * A value that a question gives as text, read as what it must be.
 *
 * @param name as the asker knows it
 * @param value empty if it is not given
 */
public record Given(String name, String value) {
  /**
   * A day; null if it is not given.
   *
   * @throws InputException if it is no day
   */
  public @Nullable LocalDate day() {
    if (value.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw new InputException(
          name + " is \"" + value + "\", which is no day.", "Give it as 2024-03-05.", e);
    }
  }

  /**
   * A whole number in a range; assistants write 5.0 for 5.
   *
   * @throws InputException if it is none, or out of the range
   */
  public int number(int otherwise, int least, int most) {
    if (value.isEmpty()) {
      return otherwise;
    }
    if (value.matches("[+-]?[0-9]{1,10}(\\.0{1,9})?")) {
      long number = Long.parseLong(value.replaceFirst("\\..*", ""));
      if (number >= least && number <= most) {
        return (int) number;
      }
    }
    throw new InputException(
        name + " is \"" + value + "\".", "Give a whole number from " + least + " to " + most + ".");
  }
}
