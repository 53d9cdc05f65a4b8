package org.annals.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day given as an option. */
final class DayOption implements ITypeConverter<LocalDate> {
  @Override
  public LocalDate convert(String day) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("\"" + day + "\" is no day; give it as 2024-03-05");
    }
  }
}
