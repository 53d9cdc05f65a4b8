package org.annals.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.annals.InputException;
import org.annals.edit.Corrections;
import org.annals.edit.Edit;
import org.annals.edit.Texts;
import org.annals.export.Facts;
import org.annals.export.Json;
import org.annals.export.Section;
import org.annals.record.Extract;
import org.annals.record.Linker;
import org.annals.text.Span;
import org.jspecify.annotations.Nullable;

/** The record that a store holds: its facts, as of today or of an earlier day, and its texts. */
public final class StoredRecord {
  /** The setting that holds a line for each report that was taken back: the day and its id. */
  static final String WITHDRAWN = "withdrawn";

  /** So many rows are put into the file at a time. */
  private static final int TOGETHER = 500;

  private final Store store;

  public StoredRecord(Store store) {
    this.store = store;
  }

  /**
   * The facts.
   *
   * @param asOf the day whose knowledge they show, worked out when the day is first asked for and
   *     kept; null for all that is known
   * @throws InputException if no build of this file has come to its end
   */
  public Facts facts(@Nullable LocalDate asOf) {
    return facts(asOf, EnumSet.allOf(Section.class));
  }

  /**
   * The facts of some sections, without reading the rest; reports and actors, whom the others name,
   * are always there.
   *
   * @param asOf as in {@link #facts(LocalDate)}
   * @throws InputException if no build of this file has come to its end
   */
  public Facts facts(@Nullable LocalDate asOf, Set<Section> sections) {
    mustBeThere();
    Set<Section> wanted = EnumSet.of(Section.REPORTS, Section.ACTORS);
    wanted.addAll(sections);
    if (asOf != null) {
      return new KnownDays(store).facts(asOf, wanted);
    }
    return store.ask(
        () -> {
          Map<Section, List<ObjectNode>> found = new EnumMap<>(Section.class);
          for (Section section : wanted) {
            found.put(section, rows(section, 0, Integer.MAX_VALUE));
          }
          return new Facts(found);
        });
  }

  /**
   * The facts of some sections as known today, for who goes through them once: each is read from
   * its line when it is asked for, since all of a large record as objects would fill the memory.
   *
   * @param sections reports and actors are there besides
   * @throws InputException if no build of this file has come to its end
   */
  public Facts passing(Set<Section> sections) {
    mustBeThere();
    Set<Section> wanted = EnumSet.of(Section.REPORTS, Section.ACTORS);
    wanted.addAll(sections);
    return store.ask(
        () -> {
          Map<Section, List<ObjectNode>> found = new EnumMap<>(Section.class);
          for (Section section : wanted) {
            found.put(section, FactLines.of(allLines(section)));
          }
          return Facts.passing(found);
        });
  }

  private List<String> allLines(Section section) throws SQLException {
    return texts("SELECT json FROM " + section.label() + " ORDER BY position");
  }

  /**
   * Some facts of one section, without reading the rest.
   *
   * @param asOf as in {@link #facts(LocalDate)}
   * @param from position of the first, from 0
   * @param count how many at most
   * @throws InputException if no build of this file has come to its end
   */
  public List<ObjectNode> page(@Nullable LocalDate asOf, Section section, int from, int count) {
    mustBeThere();
    return asOf != null
        ? new KnownDays(store).page(asOf, section, from, count)
        : store.ask(() -> rows(section, from, count));
  }

  /**
   * Some facts of one section as lines of JSON, for those who need little of each.
   *
   * @param asOf as in {@link #facts(LocalDate)}
   * @param from position of the first, from 0
   * @param count how many at most
   * @throws InputException if no build of this file has come to its end
   */
  public List<String> lines(@Nullable LocalDate asOf, Section section, int from, int count) {
    mustBeThere();
    return asOf != null
        ? new KnownDays(store).lines(asOf, section, from, count)
        : store.ask(
            () ->
                texts(
                    "SELECT json FROM "
                        + section.label()
                        + " WHERE position >= ? ORDER BY position LIMIT ?",
                    Integer.toString(from),
                    Integer.toString(count)));
  }

  /**
   * How many facts a section has.
   *
   * @param asOf as in {@link #facts(LocalDate)}
   * @throws InputException if no build of this file has come to its end
   */
  public int count(@Nullable LocalDate asOf, Section section) {
    mustBeThere();
    return asOf == null ? count(section) : new KnownDays(store).count(asOf, section);
  }

  /** The fact of today's record with this id; null if there is none, or if it only once had it. */
  public @Nullable ObjectNode fact(Section section, String id) {
    List<String> found =
        store.ask(() -> texts("SELECT json FROM " + section.label() + " WHERE id = ?", id));
    return found.isEmpty() ? null : Json.object(found.get(0));
  }

  /** The facts of today's record that rest on words of a report, in order. */
  public List<ObjectNode> told(Section section, String report) {
    return store.ask(
        () ->
            texts(
                    ("SELECT json FROM %1$s WHERE id IN (SELECT fact FROM evidence"
                            + " WHERE report = ? AND section = '%1$s') ORDER BY position")
                        .formatted(section.label()),
                    report)
                .stream()
                .map(Json::object)
                .toList());
  }

  /**
   * The names of the actors by id, as one line of JSON.
   *
   * @param asOf as in {@link #facts(LocalDate)}
   * @throws InputException if no build of this file has come to its end
   */
  public String names(@Nullable LocalDate asOf) {
    mustBeThere();
    return asOf != null
        ? new KnownDays(store).names(asOf)
        : store.ask(() -> store.text("SELECT json_group_object(id, name) FROM actors"));
  }

  /** The first column of what a query gives. */
  private List<String> texts(String sql, String... parameters) throws SQLException {
    List<String> found = new ArrayList<>();
    try (PreparedStatement select = store.connection().prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setString(i + 1, parameters[i]);
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return found;
  }

  /**
   * The facts without one of the reports, worked out anew from the stored extracts.
   *
   * @param report its id
   * @throws InputException if no build of this file has come to its end
   */
  public Facts factsWithout(String report) {
    mustBeThere();
    List<Extract> extracts = new StoredExtracts(store).linked(id -> !id.equals(report));
    EditLog log = new EditLog(store);
    Texts all = log.texts();
    Texts texts = id -> id.equals(report) ? null : all.of(id);
    List<Edit> edits = log.entries();
    Linker linker = new Linker(Corrections.regroupings(edits, texts));
    return Corrections.apply(Facts.of(linker.link(extracts, null)), edits, texts);
  }

  /**
   * The reports as a timeline sees them: their sentences with the days that they speak of.
   *
   * @param asOf the day whose knowledge they show; null for all that is known
   * @throws InputException if no build of this file has come to its end
   */
  public Story story(@Nullable LocalDate asOf) {
    Facts facts = facts(asOf);
    Set<String> known = new HashSet<>();
    facts.in(Section.REPORTS).forEach(report -> known.add(report.path("id").asText()));
    List<Extract> extracts = new StoredExtracts(store).linked(known::contains);
    return Story.of(extracts, facts);
  }

  /** The reports, without the other facts. */
  public List<ObjectNode> reports() {
    mustBeThere();
    return store.ask(() -> rows(Section.REPORTS, 0, Integer.MAX_VALUE));
  }

  /**
   * The ids of the reports by the day from which they are known; what has no such day is not there.
   */
  public SortedMap<LocalDate, List<String>> known() {
    mustBeThere();
    return store.ask(
        () -> {
          SortedMap<LocalDate, List<String>> days = new TreeMap<>();
          try (PreparedStatement select =
                  store
                      .connection()
                      .prepareStatement(
                          "SELECT known_last, id FROM reports WHERE known_last IS NOT NULL"
                              + " ORDER BY position");
              ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
              days.computeIfAbsent(LocalDate.parse(rows.getString(1)), d -> new ArrayList<>())
                  .add(rows.getString(2));
            }
          }
          return days;
        });
  }

  /** How many facts a section has, of all that is known, without reading them. */
  public int count(Section section) {
    mustBeThere();
    return store.ask(() -> Integer.parseInt(store.text("SELECT count(*) FROM " + section.label())));
  }

  /**
   * The facts as the reports give them, without what people corrected: worked out anew where
   * anything was.
   *
   * @param asOf as in {@link #facts(LocalDate)}
   * @throws InputException if no build of this file has come to its end
   */
  public Facts factsAsRead(@Nullable LocalDate asOf) {
    mustBeThere();
    return new EditLog(store).isEmpty()
        ? facts(asOf)
        : Facts.of(new Linker().link(new StoredExtracts(store).linked(id -> true), asOf));
  }

  private void mustBeThere() {
    if (madeOf().isEmpty()) {
      throw new InputException(
          store.file() + " holds no record yet: its build was broken off.",
          "Run annals build again; it goes on where it stopped.");
    }
  }

  private List<ObjectNode> rows(Section section, int from, int count) throws SQLException {
    List<ObjectNode> facts = new ArrayList<>();
    try (PreparedStatement select =
        store
            .connection()
            .prepareStatement(
                "SELECT json FROM "
                    + section.label()
                    + " WHERE position >= ? ORDER BY position LIMIT ?")) {
      select.setInt(1, from);
      select.setInt(2, count);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          facts.add(Json.object(rows.getString(1)));
        }
      }
    }
    return facts;
  }

  /** The text of each report as it was read, by id. */
  public Map<String, String> texts() {
    return store.ask(
        () -> {
          Map<String, String> texts = new LinkedHashMap<>();
          try (PreparedStatement select =
                  store.connection().prepareStatement("SELECT id, text FROM reports ORDER BY id");
              ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
              texts.put(rows.getString(1), rows.getString(2));
            }
          }
          return texts;
        });
  }

  /** The text of one report as it was read; empty if the record has no such report. */
  public String text(String report) {
    return store.ask(() -> store.text("SELECT text FROM reports WHERE id = ?", report));
  }

  /** Begin and end of the sentences of each report, in code points of its text, by its id. */
  public Map<String, List<int[]>> sentences() {
    return store.ask(
        () -> {
          Map<String, List<int[]>> places = new HashMap<>();
          try (PreparedStatement select =
                  store
                      .connection()
                      .prepareStatement(
                          "SELECT report, begin, \"end\" FROM sentences ORDER BY report, n");
              ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
              places
                  .computeIfAbsent(rows.getString(1), report -> new ArrayList<>())
                  .add(new int[] {rows.getInt(2), rows.getInt(3)});
            }
          }
          return places;
        });
  }

  /** The ids of its reports. */
  List<String> ids() {
    return store.ask(
        () -> {
          List<String> ids = new ArrayList<>();
          try (PreparedStatement select =
                  store.connection().prepareStatement("SELECT id FROM reports ORDER BY id");
              ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
              ids.add(rows.getString(1));
            }
          }
          return ids;
        });
  }

  /**
   * Says in short what the present record was made of, so that whoever keeps an answer sees when a
   * build has replaced it; empty if there is none.
   */
  public String mark() {
    return madeOf() + new EditLog(store).digest();
  }

  /** Says in short which reports and which program the record was made of. */
  String madeOf() {
    return store.ask(() -> store.text("SELECT value FROM settings WHERE key = 'record made of'"));
  }

  /**
   * Replaces the record; inside a transaction. Only rows that differ are touched, so that one new
   * report in a thousand costs little.
   *
   * @param read the facts as the reports give them, heeding what was merged and split
   * @param facts the same as corrected
   * @param extracts what the record was made of
   * @param mark says the same in short
   * @param linkerVersion of what made it
   */
  void replace(
      Facts read, Facts facts, Map<ExtractKey, Extract> extracts, String mark, String linkerVersion)
      throws SQLException {
    Map<String, ExtractKey> keys = new HashMap<>();
    Map<String, Extract> byReport = new HashMap<>();
    extracts.forEach(
        (key, extract) -> {
          keys.put(key.report(), key);
          byReport.put(key.report(), extract);
        });
    replaceReports(facts.in(Section.REPORTS), keys, byReport);
    replaceFacts(read, facts);
    set("record made of", mark);
    set("linked by", linkerVersion);
    set(WITHDRAWN, withdrawn(byReport.values()));
    new KnownDays(store).forgetStale();
  }

  private void replaceFacts(Facts read, Facts facts) throws SQLException {
    for (Section section : Section.values()) {
      if (section != Section.REPORTS) {
        replace(section, facts.in(section));
      }
    }
    new AsRead(store).keep(read, facts);
    new FactSearch(store).replace(facts);
  }

  /**
   * Corrects the record as the log has it now; inside a transaction.
   *
   * @param isRegrouped whether other mentions are one than before, so that it is linked anew
   */
  void correct(boolean isRegrouped) throws SQLException {
    mustBeThere();
    EditLog log = new EditLog(store);
    Facts read =
        isRegrouped
            ? Facts.of(
                new Linker(log.regroupings())
                    .link(new StoredExtracts(store).linked(id -> true), null))
            : new AsRead(store).facts(this);
    replaceFacts(read, log.corrected(read));
    if (isRegrouped) {
      new KnownDays(store).forgetStale();
    }
  }

  private static String withdrawn(Collection<Extract> extracts) {
    return extracts.stream()
        .filter(extract -> extract.report().withdrawn() != null)
        .map(extract -> extract.report().withdrawn() + " " + extract.report().id())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  /**
   * The reports that their publishers took back, by the day from which they show them no more, in
   * order.
   */
  public SortedMap<LocalDate, List<String>> withdrawn() {
    String all = store.ask(() -> store.text("SELECT value FROM settings WHERE key = ?", WITHDRAWN));
    SortedMap<LocalDate, List<String>> days = new TreeMap<>();
    all.lines()
        .forEach(
            line ->
                days.computeIfAbsent(LocalDate.parse(line.substring(0, 10)), d -> new ArrayList<>())
                    .add(line.substring(11)));
    return days;
  }

  private void set(String key, String value) throws SQLException {
    try (PreparedStatement put =
        store.connection().prepareStatement("INSERT OR REPLACE INTO settings VALUES (?, ?)")) {
      put.setString(1, key);
      put.setString(2, value);
      put.executeUpdate();
    }
  }

  /** A row that is there. */
  private record Row(int position, String json) {}

  private Map<String, Row> rows(String table, String json) throws SQLException {
    Map<String, Row> rows = new HashMap<>();
    try (PreparedStatement select =
            store.connection().prepareStatement("SELECT id, position, " + json + " FROM " + table);
        ResultSet found = select.executeQuery()) {
      while (found.next()) {
        rows.put(found.getString(1), new Row(found.getInt(2), found.getString(3)));
      }
    }
    return rows;
  }

  private void replace(Section section, List<ObjectNode> facts) throws SQLException {
    FactTable table = FactTable.of(section);
    Map<String, Row> old = rows(table.name(), "json");
    Set<String> seen = new HashSet<>();
    List<ObjectNode> changed = new ArrayList<>();
    try (PreparedStatement insert = store.connection().prepareStatement(table.insert());
        PreparedStatement move = move(table)) {
      int position = 0;
      for (ObjectNode fact : facts) {
        if (changed.size() == TOGETHER) {
          insert.executeBatch();
          replaceEvidence(table.name(), changed);
          changed.clear();
        }
        String id = FactTable.id(fact);
        if (!seen.add(id)) {
          throw new IllegalStateException("two " + table.name() + " with the id " + id);
        }
        String json = Json.line(fact);
        Row row = old.remove(id);
        if (row == null || !row.json().equals(json)) {
          table.set(insert, fact, position, json);
          insert.addBatch();
          changed.add(fact);
        } else {
          moveTo(move, id, row, position);
        }
        position++;
      }
      insert.executeBatch();
      move.executeBatch();
    }
    replaceEvidence(table.name(), changed);
    delete("DELETE FROM " + table.name() + " WHERE id = ?", old.keySet());
    deleteEvidence(table.name(), old.keySet());
  }

  private void replaceEvidence(String section, List<ObjectNode> changed) throws SQLException {
    deleteEvidence(section, changed.stream().map(FactTable::id).collect(Collectors.toSet()));
    addEvidence(section, changed);
  }

  private void deleteEvidence(String section, Set<String> facts) throws SQLException {
    delete("DELETE FROM evidence WHERE section = '" + section + "' AND fact = ?", facts);
  }

  private void replaceReports(
      List<ObjectNode> reports, Map<String, ExtractKey> keys, Map<String, Extract> extracts)
      throws SQLException {
    FactTable table = FactTable.of(Section.REPORTS);
    Map<String, Row> old = rows(table.name(), "json || hash || version");
    try (PreparedStatement insert =
            store.connection().prepareStatement(table.insert("hash", "version", "text"));
        PreparedStatement move = move(table)) {
      int position = 0;
      for (ObjectNode report : reports) {
        String id = FactTable.id(report);
        ExtractKey key = keys.get(id);
        Extract extract = extracts.get(id);
        if (key == null || extract == null) {
          throw new IllegalStateException("a report " + id + " that was not read");
        }
        String json = Json.line(report);
        Row row = old.remove(id);
        if (row == null || !row.json().equals(json + key.hash() + key.version())) {
          String text = extract.report().text();
          table.set(insert, report, position, json, key.hash(), key.version(), text);
          insert.addBatch();
          executeEach(insert, position + 1);
          if (row == null || !row.json().endsWith(key.hash() + key.version())) {
            replaceSentences(extract);
          }
        } else {
          moveTo(move, id, row, position);
        }
        position++;
      }
      insert.executeBatch();
      move.executeBatch();
    }
    delete("DELETE FROM sentences WHERE report = ?", old.keySet());
    delete("DELETE FROM reports WHERE id = ?", old.keySet());
  }

  /** Carries out what is gathered, now and then: all rows of a large record take much memory. */
  private static void executeEach(PreparedStatement statement, int row) throws SQLException {
    if (row % TOGETHER == 0) {
      statement.executeBatch();
    }
  }

  private PreparedStatement move(FactTable table) throws SQLException {
    return store
        .connection()
        .prepareStatement("UPDATE " + table.name() + " SET position = ? WHERE id = ?");
  }

  private static void moveTo(PreparedStatement move, String id, Row row, int position)
      throws SQLException {
    if (row.position() != position) {
      move.setInt(1, position);
      move.setString(2, id);
      move.addBatch();
    }
  }

  private void delete(String sql, Set<String> ids) throws SQLException {
    try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
      for (String id : ids) {
        statement.setString(1, id);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private void replaceSentences(Extract extract) throws SQLException {
    String report = extract.report().id();
    delete("DELETE FROM sentences WHERE report = ?", Set.of(report));
    String text = extract.report().text();
    try (PreparedStatement insert =
        store
            .connection()
            .prepareStatement(
                "INSERT INTO sentences (report, n, begin, end, text) VALUES (?, ?, ?, ?, ?)")) {
      int n = 0;
      for (Span sentence : extract.sentences()) {
        insert.setString(1, report);
        insert.setInt(2, n++);
        insert.setInt(3, text.codePointCount(0, sentence.begin()));
        insert.setInt(4, text.codePointCount(0, sentence.end()));
        insert.setString(5, sentence.of(text));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void addEvidence(String section, List<ObjectNode> facts) throws SQLException {
    try (PreparedStatement insert =
        store
            .connection()
            .prepareStatement("INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      int done = 0;
      for (ObjectNode fact : facts) {
        addEvidence(insert, section, fact, "evidence", fact.path("evidence"));
        addEvidence(insert, section, fact, "outcome", fact.path("outcome_evidence"));
        executeEach(insert, ++done);
      }
      insert.executeBatch();
    }
  }

  private static void addEvidence(
      PreparedStatement insert, String section, ObjectNode fact, String kind, JsonNode all)
      throws SQLException {
    int n = 0;
    for (JsonNode evidence : all) {
      insert.setString(1, section);
      insert.setString(2, FactTable.id(fact));
      insert.setString(3, kind);
      insert.setInt(4, n++);
      insert.setString(5, evidence.path("report").asText());
      insert.setInt(6, evidence.path("begin").asInt());
      insert.setInt(7, evidence.path("end").asInt());
      insert.setInt(8, evidence.path("focus").path(0).asInt());
      insert.setInt(9, evidence.path("focus").path(1).asInt());
      insert.setString(10, evidence.path("quote").asText());
      insert.addBatch();
    }
  }
}
