package org.annals.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.annals.export.Json;
import org.annals.export.Section;
import org.annals.time.When;

/**
 * The table of a section: which field of a fact goes into which column.
 *
 * @param name of the table
 * @param columns after id and position, without json
 */
record FactTable(String name, List<Column> columns) {
  private static final Map<Section, FactTable> TABLES = tables();

  /** How a field is kept. */
  private enum Kind {
    TEXT,
    INTEGER,
    REAL,
    FLAG,
    /** A list as JSON. */
    LIST,
    /** EDTF, first day, last day: three columns. */
    DATE
  }

  /**
   * A field and its column.
   *
   * @param key the field of the JSON format
   * @param name of the column, of a date without its endings
   */
  record Column(String key, String name, Kind kind) {
    List<String> names() {
      return kind == Kind.DATE
          ? List.of(name + "_edtf", name + "_first", name + "_last")
          : List.of(name);
    }
  }

  static FactTable of(Section section) {
    return Objects.requireNonNull(TABLES.get(section));
  }

  private static Map<Section, FactTable> tables() {
    Map<Section, String> fields = new EnumMap<>(Section.class);
    String known = " known_from known_to origins#";
    fields.put(
        Section.REPORTS,
        "file url title publisher authors[] place language characters# published@ published_basis"
            + " published_why copy_of known@");
    fields.put(Section.ACTORS, "name type aliases[] roles[]" + known);
    fields.put(Section.RELATIONS, "from>from_actor kind to>to_actor" + known);
    fields.put(
        Section.EVENTS,
        "what type when@ status by[]>by_actors to[]>to_actors place weight~ asserted_by why"
            + known);
    fields.put(
        Section.FIGURES,
        "series subject low~ high~ approximate? unit kind when@ status as_written given_by why"
            + known);
    fields.put(
        Section.STATEMENTS,
        "speaker anonymous? reason mode gist when@ to>to_actor distanced? why" + known);
    fields.put(
        Section.COMMITMENTS,
        "by>by_actor to>to_actor kind what condition due@ made@ outcome outcome_why note why"
            + known);
    fields.put(
        Section.CORRECTIONS,
        "action section>of_section facts[] who when>made why of>of_edit state state_why");
    fields.put(Section.LINKS, "kind between[]>between_facts why");
    fields.put(Section.DISAGREEMENTS, "kind between[]>between_facts why");
    Map<Section, FactTable> tables = new EnumMap<>(Section.class);
    fields.forEach(
        (section, list) -> {
          List<Column> columns = new ArrayList<>();
          for (String field : list.split(" ", -1)) {
            columns.add(column(field));
          }
          tables.put(section, new FactTable(section.label(), List.copyOf(columns)));
        });
    return Collections.unmodifiableMap(tables);
  }

  /** KEY, a mark for the kind, and {@code >NAME} where the column is called otherwise. */
  private static Column column(String field) {
    int arrow = field.indexOf('>');
    String marked = arrow < 0 ? field : field.substring(0, arrow);
    String key = marked.replaceAll("[^a-z_]", "");
    String name = arrow < 0 ? key : field.substring(arrow + 1);
    Kind kind =
        switch (marked.substring(key.length())) {
          case "" -> Kind.TEXT;
          case "#" -> Kind.INTEGER;
          case "~" -> Kind.REAL;
          case "?" -> Kind.FLAG;
          case "[]" -> Kind.LIST;
          case "@" -> Kind.DATE;
          default -> throw new IllegalArgumentException("no such kind of column: " + field);
        };
    return new Column(key, name, kind);
  }

  /** The key of a fact in its table; links have no id of their own. */
  static String id(ObjectNode fact) {
    if (fact.has("id")) {
      return fact.path("id").asText();
    }
    StringBuilder id = new StringBuilder(fact.path("kind").asText());
    fact.path("between").forEach(of -> id.append(' ').append(of.asText()));
    return id.toString();
  }

  /** Adds or replaces a row; {@code more} are columns that are no fields of the fact. */
  String insert(String... more) {
    List<String> names = new ArrayList<>(List.of("id", "position"));
    columns.forEach(column -> names.addAll(column.names()));
    names.add("json");
    names.addAll(List.of(more));
    return "INSERT OR REPLACE INTO %s (%s) VALUES (%s)"
        .formatted(
            name,
            String.join(", ", names),
            String.join(", ", Collections.nCopies(names.size(), "?")));
  }

  /** Sets the parameters of {@link #insert} for one fact. */
  void set(PreparedStatement insert, ObjectNode fact, int position, String json, String... more)
      throws SQLException {
    int at = 1;
    insert.setString(at++, id(fact));
    insert.setInt(at++, position);
    for (Column column : columns) {
      at = set(insert, at, column, fact.path(column.key()));
    }
    insert.setString(at++, json);
    for (String value : more) {
      insert.setString(at++, value);
    }
  }

  private static int set(PreparedStatement insert, int at, Column column, JsonNode value)
      throws SQLException {
    boolean none = value.isNull() || value.isMissingNode();
    switch (column.kind()) {
      case TEXT -> insert.setString(at, none ? null : value.asText());
      case INTEGER -> insert.setLong(at, value.asLong());
      case REAL -> insert.setObject(at, none ? null : value.asDouble());
      case FLAG -> insert.setInt(at, value.asBoolean() ? 1 : 0);
      case LIST -> insert.setString(at, Json.line(value));
      case DATE -> {
        When when = none ? null : When.parse(value.asText());
        insert.setString(at, none ? null : value.asText());
        insert.setString(at + 1, when == null ? null : Objects.toString(when.first(), null));
        insert.setString(at + 2, when == null ? null : Objects.toString(when.last(), null));
      }
    }
    return at + column.names().size();
  }
}
