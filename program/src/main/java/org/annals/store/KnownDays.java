package org.annals.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.export.Facts;
import org.annals.export.Json;
import org.annals.export.Section;
import org.annals.export.Version;
import org.annals.record.Linker;

/**
 * The record as it was known on earlier days.
 *
 * <p>Between two days on which reports become known the record does not change, so that any day is
 * answered by the last such day before it. The record of that day is linked from its reports alone
 * when it is first asked for, and kept; it stays good for as long as those reports are the same,
 * whatever is added later. Cost: the first time one linking of the day's reports; then the rows
 * read.
 */
final class KnownDays {
  private static final String NONE = "0000-00-00";

  private final Store store;

  KnownDays(Store store) {
    this.store = store;
  }

  /** All facts as known on the day. */
  Facts facts(LocalDate asOf) {
    String day = day(asOf);
    if (!isKept(day)) {
      Facts made = made(day);
      if (Files.isWritable(store.file())) {
        keep(day, mark(day), made);
      }
      return made;
    }
    Map<Section, List<ObjectNode>> sections = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      sections.put(section, rows(day, section, 0, Integer.MAX_VALUE));
    }
    return new Facts(sections);
  }

  /** Some facts of one section as known on the day. */
  List<ObjectNode> page(LocalDate asOf, Section section, int from, int count) {
    String day = day(asOf);
    if (!isKept(day)) {
      Facts made = made(day);
      if (Files.isWritable(store.file())) {
        keep(day, mark(day), made);
      }
      List<ObjectNode> all = made.in(section);
      int begin = Math.min(from, all.size());
      return all.subList(begin, begin + Math.min(count, all.size() - begin));
    }
    return rows(day, section, from, count);
  }

  /** Forgets the days whose reports are no longer the same; inside a transaction. */
  void forgetStale() throws SQLException {
    Map<String, String> kept = new HashMap<>();
    try (PreparedStatement select =
            store.connection().prepareStatement("SELECT day, mark FROM known_days");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        kept.put(rows.getString(1), rows.getString(2));
      }
    }
    boolean isGone = false;
    for (Map.Entry<String, String> entry : kept.entrySet()) {
      if (!mark(entry.getKey()).equals(entry.getValue())) {
        forget(entry.getKey());
        isGone = true;
      }
    }
    if (isGone) {
      forgetBodies();
    }
  }

  /** The last day, up to the one asked for, on which a report became known. */
  private String day(LocalDate asOf) {
    String day =
        store.ask(
            () ->
                store.text(
                    "SELECT max(known_last) FROM reports WHERE known_last <= ?", asOf.toString()));
    return day.isEmpty() ? NONE : day;
  }

  private String mark(String day) {
    return store.ask(
        () -> {
          StringBuilder all = new StringBuilder(Version.program() + " " + madeOf());
          try (PreparedStatement select =
              store
                  .connection()
                  .prepareStatement(
                      "SELECT id, hash, version FROM reports WHERE known_last <= ? ORDER BY id")) {
            select.setString(1, day);
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                all.append('\n').append(rows.getString(1));
                all.append(' ').append(rows.getString(2)).append(' ').append(rows.getString(3));
              }
            }
          }
          return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
        });
  }

  /** The version of the linker that made the present record. */
  private String madeOf() throws SQLException {
    return store.text("SELECT value FROM settings WHERE key = 'linked by'");
  }

  /** What is kept is good: a build that changes the reports of the day forgets it as it writes. */
  private boolean isKept(String day) {
    return !store.ask(() -> store.text("SELECT mark FROM known_days WHERE day = ?", day)).isEmpty();
  }

  private Facts made(String day) {
    List<String> known = new StoredExtracts(store).knownBy(day);
    return Facts.of(
        new Linker().link(known.parallelStream().map(ExtractJson::read).toList(), null));
  }

  private void keep(String day, String mark, Facts facts) {
    store.write(
        () -> {
          forget(day);
          forgetBodies();
          try (PreparedStatement put =
                  store.connection().prepareStatement("INSERT INTO known_days VALUES (?, ?)");
              PreparedStatement body =
                  store
                      .connection()
                      .prepareStatement(
                          "INSERT OR IGNORE INTO known_bodies (sha256, json) VALUES (?, ?)");
              PreparedStatement fact =
                  store
                      .connection()
                      .prepareStatement(
                          "INSERT INTO known_facts SELECT ?, ?, ?, id FROM known_bodies"
                              + " WHERE sha256 = ?")) {
            put.setString(1, day);
            put.setString(2, mark);
            put.executeUpdate();
            for (Section section : Section.values()) {
              int position = 0;
              for (ObjectNode one : facts.in(section)) {
                String json = Json.line(one);
                String sha256 = Sha256.of(json.getBytes(StandardCharsets.UTF_8));
                body.setString(1, sha256);
                body.setString(2, json);
                body.addBatch();
                fact.setString(1, day);
                fact.setString(2, section.label());
                fact.setInt(3, position++);
                fact.setString(4, sha256);
                fact.addBatch();
              }
              body.executeBatch();
              fact.executeBatch();
            }
          }
        });
  }

  private void forget(String day) throws SQLException {
    try (PreparedStatement gone =
        store.connection().prepareStatement("DELETE FROM known_days WHERE day = ?")) {
      gone.setString(1, day);
      gone.executeUpdate();
    }
  }

  private void forgetBodies() throws SQLException {
    try (PreparedStatement gone =
        store
            .connection()
            .prepareStatement(
                "DELETE FROM known_bodies WHERE NOT EXISTS"
                    + " (SELECT 1 FROM known_facts WHERE body = known_bodies.id)")) {
      gone.executeUpdate();
    }
  }

  private List<ObjectNode> rows(String day, Section section, int from, int count) {
    return store.ask(
        () -> {
          List<ObjectNode> facts = new ArrayList<>();
          try (PreparedStatement select =
              store
                  .connection()
                  .prepareStatement(
                      "SELECT b.json FROM known_facts f JOIN known_bodies b ON b.id = f.body"
                          + " WHERE f.day = ? AND f.section = ? AND f.position >= ?"
                          + " ORDER BY f.position LIMIT ?")) {
            select.setString(1, day);
            select.setString(2, section.label());
            select.setInt(3, from);
            select.setInt(4, count);
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                facts.add(Json.object(rows.getString(1)));
              }
            }
          }
          return facts;
        });
  }
}
