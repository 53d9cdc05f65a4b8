package org.annals.report;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annals.InputException;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Which column or member of a table holds which part of a report: as the user says ({@code
 * text=body,published=date}), else by the usual names in {@code field-names.tsv}.
 */
public final class FieldNames {
  private static final Map<String, List<String>> USUAL = load();

  private final Map<String, String> given;

  private FieldNames(Map<String, String> given) {
    this.given = Map.copyOf(given);
  }

  /** The usual names alone. */
  public static FieldNames usual() {
    return new FieldNames(Map.of());
  }

  /**
   * Names that a user gives.
   *
   * @param map pairs {@code part=column}, parted by commas
   * @throws InputException if it is no such list or names a part that reports do not have
   */
  public static FieldNames parse(String map) {
    Map<String, String> given = new HashMap<>();
    for (String pair : map.split(",", -1)) {
      int sign = pair.indexOf('=');
      String part = sign < 0 ? "" : pair.substring(0, sign).strip();
      String column = sign < 0 ? "" : pair.substring(sign + 1).strip();
      if (!USUAL.containsKey(part) || column.isEmpty()) {
        throw new InputException(
            "\"" + pair + "\" in --map names no part of a report.",
            "Write --map text=COLUMN,published=COLUMN; the parts are "
                + String.join(", ", USUAL.keySet().stream().sorted().toList())
                + ".");
      }
      given.put(part, column);
    }
    return new FieldNames(given);
  }

  private static Map<String, List<String>> load() {
    Map<String, List<String>> usual = new HashMap<>();
    for (List<String> row : WordList.rows(FieldNames.class, "field-names.tsv")) {
      usual.put(row.get(0), List.of(row.get(1).split(";", -1)));
    }
    return usual;
  }

  /** The name that the user gave for the part; null if he gave none. */
  @Nullable String given(String part) {
    return given.get(part);
  }

  /** Of these columns the one that holds the part; null if none does. */
  @Nullable String column(String part, Iterable<String> columns) {
    String named = given.get(part);
    for (String column : columns) {
      if (named != null && column.strip().equals(named)) {
        return column;
      }
    }
    if (named == null) {
      for (String usual : USUAL.getOrDefault(part, List.of())) {
        for (String column : columns) {
          if (plain(column).equals(usual)) {
            return column;
          }
        }
      }
    }
    return null;
  }

  private static String plain(String column) {
    return column.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]+", "-");
  }

  @Override
  public String toString() {
    // Part of what a stored reading depends on: in a fixed order.
    return new java.util.TreeMap<>(given).toString();
  }
}
