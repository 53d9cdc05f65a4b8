package org.annals.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One section of the record as a table (RFC 4180), a fact a row.
 *
 * <p>Lists are joined by "; ". Columns that hold ids of actors have one with the names beside them,
 * ending in {@code _name}. Of the evidence the table has the first report, place and quote, and
 * where the rest stands. A text that a spreadsheet would take for a formula gets an apostrophe in
 * front (OWASP, CSV injection); numbers are left alone.
 */
public final class CsvExport {
  private static final Map<Section, List<String>> COLUMNS = columns();
  private static final Set<String> ACTORS =
      Set.of("by", "to", "from", "speaker", "asserted_by", "given_by");

  /** What makes a formula of a cell, the wide forms of East Asian spreadsheets among them. */
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private CsvExport() {}

  private static Map<Section, List<String>> columns() {
    Map<Section, List<String>> columns = new EnumMap<>(Section.class);
    columns.put(
        Section.REPORTS,
        List.of(
            ("id file url title publisher authors place language characters published"
                    + " published_basis published_why copy_of known noise")
                .split(" ")));
    columns.put(Section.ACTORS, fact("name type aliases roles"));
    columns.put(Section.RELATIONS, fact("from kind to"));
    columns.put(
        Section.EVENTS,
        fact("what type when when_basis when_why status by to place weight asserted_by", "why"));
    columns.put(
        Section.FIGURES,
        fact(
            "subject low high approximate unit kind when when_basis when_why status as_written"
                + " given_by series",
            "why"));
    columns.put(
        Section.STATEMENTS,
        fact(
            "speaker anonymous reason mode gist when when_basis when_why to distanced source cue"
                + " content",
            "why"));
    columns.put(
        Section.COMMITMENTS,
        fact(
            "by to kind what condition due due_basis due_why made made_basis made_why outcome"
                + " outcome_why outcome_evidence note",
            "why"));
    columns.put(Section.LINKS, List.of("kind", "between", "why"));
    columns.put(Section.DISAGREEMENTS, List.of("id", "kind", "between", "why"));
    columns.put(
        Section.CORRECTIONS,
        List.of(
            "id action section facts who when why changes of state state_why targets apart"
                .split(" ")));
    return Collections.unmodifiableMap(columns);
  }

  private static List<String> fact(String own, String... after) {
    List<String> columns = new ArrayList<>(List.of("id", "also_ids"));
    columns.addAll(List.of(own.split(" ")));
    columns.addAll(List.of("known_from", "known_to", "origins", "evidence"));
    columns.addAll(List.of(after));
    columns.add("corrected");
    return columns;
  }

  /** Writes every section into {@code folder}, each to a file of its name. */
  public static void writeAll(Facts facts, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Section section : Section.values()) {
      try (Writer out = Files.newBufferedWriter(folder.resolve(section.label() + ".csv"))) {
        write(facts, section, out);
      }
    }
  }

  /** Writes one section; the first row names the columns, whether there are facts or not. */
  public static void write(Facts facts, Section section, Writer out) throws IOException {
    List<String> columns = Objects.requireNonNull(COLUMNS.get(section));
    row(head(section), out);
    for (ObjectNode fact : facts.in(section)) {
      List<String> cells = new ArrayList<>();
      for (String column : columns) {
        JsonNode value = fact.path(column);
        cells.add(cell(value));
        if (ACTORS.contains(column)) {
          cells.add(guarded(names(value, facts)));
        } else if (column.equals("evidence")) {
          cells.add(guarded(value.path(0).path("report").asText("")));
          cells.add(guarded(value.path(0).path("quote").asText("")));
        }
      }
      row(cells, out);
    }
  }

  /** The names of all columns, in order. */
  static List<String> head(Section section) {
    List<String> head = new ArrayList<>();
    for (String column : Objects.requireNonNull(COLUMNS.get(section))) {
      head.add(column);
      if (ACTORS.contains(column)) {
        head.add(column + "_name");
      } else if (column.equals("evidence")) {
        head.addAll(List.of("report", "quote"));
      }
    }
    return head;
  }

  private static String names(JsonNode value, Facts facts) {
    if (value.isArray()) {
      List<String> names = new ArrayList<>();
      value.forEach(id -> names.add(facts.name(id.asText())));
      return String.join("; ", names);
    }
    return value.isTextual() ? facts.name(value.asText()) : "";
  }

  private static String cell(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return "";
    }
    return value.isNumber() || value.isBoolean() ? Json.line(value) : guarded(text(value));
  }

  /** Lists by "; ", an object by what tells it from others. */
  private static String text(JsonNode value) {
    if (value.isArray()) {
      if (value.size() == 2 && value.path(0).isInt() && value.path(1).isInt()) {
        return value.path(0).asInt() + "-" + value.path(1).asInt();
      }
      List<String> parts = new ArrayList<>();
      value.forEach(part -> parts.add(text(part)));
      return String.join("; ", parts);
    }
    if (value.has("begin")) {
      String place = value.path("begin").asInt() + "-" + value.path("end").asInt();
      return value.has("report")
          ? value.path("report").asText() + ":" + place
          : value.path("kind").asText() + ":" + place;
    }
    if (value.has("field")) {
      return value.path("field").asText()
          + ": "
          + text(value.path("was"))
          + " → "
          + text(value.path("value"));
    }
    if (value.has("role")) {
      return value.path("role").asText()
          + (value.path("of").isTextual() ? " of " + value.path("of").asText() : "")
          + (value.path("when").isTextual() ? " (" + value.path("when").asText() + ")" : "");
    }
    return value.asText();
  }

  static String guarded(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static void row(List<String> cells, Writer out) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      out.write((i == 0 ? "" : ",") + quoted(cells.get(i)));
    }
    out.write("\r\n");
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
