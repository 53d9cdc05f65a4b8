package org.annals.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.annals.InputException;
import org.annals.record.Extract;
import org.annals.report.Skipped;
import org.annals.text.KeptOnce;

/**
 * What the store keeps of the reading: the files of the input and the extracts of their reports.
 */
final class StoredExtracts {
  /**
   * A file of the input that was read to its end.
   *
   * @param sha256 of its bytes
   * @param version of the extractors
   * @param reports the extracts of what it holds
   * @param skipped what of it could not be read
   */
  record Finished(
      String id,
      long size,
      String sha256,
      String version,
      List<ExtractKey> reports,
      List<Skipped> skipped) {
    Finished {
      reports = List.copyOf(reports);
      skipped = List.copyOf(skipped);
    }
  }

  private final Store store;

  StoredExtracts(Store store) {
    this.store = store;
  }

  Map<String, Finished> sources() {
    return store.ask(
        () -> {
          Map<String, Finished> found = new HashMap<>();
          try (PreparedStatement select =
                  store
                      .connection()
                      .prepareStatement(
                          "SELECT id, size, sha256, version, reports, skipped FROM sources");
              ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
              found.put(
                  rows.getString(1),
                  new Finished(
                      rows.getString(1),
                      rows.getLong(2),
                      rows.getString(3),
                      rows.getString(4),
                      ExtractJson.list(rows.getString(5), new TypeReference<List<ExtractKey>>() {}),
                      ExtractJson.list(rows.getString(6), new TypeReference<List<Skipped>>() {})));
            }
          }
          return found;
        });
  }

  /** The extracts that are there. */
  Set<ExtractKey> keys() {
    return store.ask(
        () -> {
          Set<ExtractKey> keys = new HashSet<>();
          try (PreparedStatement select =
                  store
                      .connection()
                      .prepareStatement("SELECT report, hash, version FROM extracts");
              ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
              keys.add(new ExtractKey(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
          }
          return keys;
        });
  }

  void put(ExtractKey key, String json) {
    store.write(() -> insert(key, json));
  }

  /** The same inside a transaction. */
  void putInside(ExtractKey key, String json) {
    store.ask(
        () -> {
          insert(key, json);
          return key;
        });
  }

  private void insert(ExtractKey key, String json) throws SQLException {
    change(
        "INSERT OR REPLACE INTO extracts (report, hash, version, json) VALUES (?, ?, ?, ?)",
        key.report(),
        key.hash(),
        key.version(),
        json);
  }

  void put(Finished source) {
    store.write(
        () ->
            change(
                "INSERT OR REPLACE INTO sources (size, id, sha256, version, reports, skipped)"
                    + " VALUES ("
                    + source.size()
                    + ", ?, ?, ?, ?, ?)",
                source.id(),
                source.sha256(),
                source.version(),
                ExtractJson.list(source.reports()),
                ExtractJson.list(source.skipped())));
  }

  /** The extract as JSON; empty if it is not there. */
  String json(ExtractKey key) {
    return store.ask(
        () ->
            store.text(
                "SELECT json FROM extracts WHERE report = ? AND hash = ? AND version = ?",
                key.report(),
                key.hash(),
                key.version()));
  }

  /**
   * The extracts that the present record was made of, of the reports asked for.
   *
   * @throws InputException if another version of the program, which kept them otherwise, built it
   */
  List<Extract> linked(Predicate<String> isAskedFor) {
    return read(() -> json("true", List.of(), isAskedFor));
  }

  /**
   * Those of them that may bear on what was known on a day: the reports known by then, and the
   * versions of a page that were captured by then, which say how long the earlier ones stood.
   *
   * @throws InputException if another version of the program, which kept them otherwise, built it
   */
  List<Extract> known(String day) {
    return read(
        () ->
            json(
                "r.known_last <= ? OR (r.url IS NOT NULL"
                    + " AND json_extract(e.json, '$.report.captured') <= ?)",
                List.of(day, day),
                id -> true));
  }

  private List<Extract> read(Supplier<List<String>> found) {
    try {
      KeptOnce kept = new KeptOnce();
      return found.get().parallelStream().map(json -> ExtractJson.read(json, kept)).toList();
    } catch (UncheckedIOException e) {
      throw new InputException(
          store.file() + " was built by another version of the program.",
          "Run annals build again, with the same folders; then ask again.",
          e);
    }
  }

  /** Of the extracts that the record was made of those that a condition and a test leave. */
  private List<String> json(String where, List<String> values, Predicate<String> isAskedFor) {
    return store.ask(
        () -> {
          List<String> found = new ArrayList<>();
          try (PreparedStatement select =
              store
                  .connection()
                  .prepareStatement(
                      "SELECT e.json, r.id FROM reports r JOIN extracts e"
                          + " ON e.report = r.id AND e.hash = r.hash AND e.version = r.version"
                          + " WHERE ("
                          + where
                          + ")"
                          + " ORDER BY r.id")) {
            for (int i = 0; i < values.size(); i++) {
              select.setString(i + 1, values.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                if (isAskedFor.test(rows.getString(2))) {
                  found.add(rows.getString(1));
                }
              }
            }
          }
          return found;
        });
  }

  /** Forgets all but these; inside a transaction. */
  void keepOnly(Collection<String> sources, Collection<ExtractKey> keys) throws SQLException {
    Set<ExtractKey> gone = new TreeSet<>(keys());
    gone.removeAll(new HashSet<>(keys));
    for (ExtractKey key : gone) {
      change(
          "DELETE FROM extracts WHERE report = ? AND hash = ? AND version = ?",
          key.report(),
          key.hash(),
          key.version());
    }
    Set<String> old = new TreeSet<>(sources().keySet());
    old.removeAll(new HashSet<>(sources));
    for (String source : old) {
      change("DELETE FROM sources WHERE id = ?", Objects.requireNonNull(source));
    }
  }

  private void change(String sql, String... parameters) throws SQLException {
    try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    }
  }
}
