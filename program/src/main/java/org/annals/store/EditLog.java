package org.annals.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.InputException;
import org.annals.edit.Corrections;
import org.annals.edit.Edit;
import org.annals.edit.EditJson;
import org.annals.edit.Editor;
import org.annals.edit.Texts;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.annals.record.Regrouping;

/**
 * The edits of a record, in the order in which they were made. They are only added to; with each
 * addition the record is corrected anew. Cost of one: reading the facts, and a linking if it merges
 * or splits.
 */
public final class EditLog {
  private static final int MOST = 100_000;

  private final Store store;

  public EditLog(Store store) {
    this.store = store;
  }

  /** All entries. */
  public List<Edit> entries() {
    return lines().stream().map(EditJson::read).toList();
  }

  /** All entries as lines of JSON, exactly as they were written. */
  public List<String> lines() {
    return store.ask(
        () -> {
          List<String> lines = new ArrayList<>();
          try (PreparedStatement select =
                  store.connection().prepareStatement("SELECT json FROM edits ORDER BY n");
              ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
              lines.add(rows.getString(1));
            }
          }
          return lines;
        });
  }

  boolean isEmpty() {
    return store.ask(() -> store.text("SELECT 1 FROM edits LIMIT 1")).isEmpty();
  }

  /** Says in short what the log holds; empty if it holds nothing. */
  String digest() {
    List<String> lines = lines();
    return lines.isEmpty()
        ? ""
        : Sha256.of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  /** An editor of the record as it is now. */
  public Editor editor() {
    return new Editor(new StoredRecord(store).facts(null), entries(), texts());
  }

  /** The texts of the reports, each read once. */
  Texts texts() {
    Map<String, String> kept = new HashMap<>();
    return report -> {
      String text =
          kept.computeIfAbsent(
              report,
              id -> store.ask(() -> store.text("SELECT text FROM reports WHERE id = ?", id)));
      return text.isEmpty() ? null : text;
    };
  }

  /** Which mentions are one, as the log has it. */
  List<Regrouping> regroupings() {
    return Corrections.regroupings(entries(), texts());
  }

  /** The facts as corrected; {@code read} must heed {@link #regroupings}. */
  Facts corrected(Facts read) {
    return Corrections.apply(read, entries(), texts());
  }

  /**
   * Adds entries and corrects the record with them, wholly or not at all. Entries that are there
   * already are passed over.
   *
   * @return how many were new
   * @throws InputException if one would undo what is not there before it, or the record cannot be
   *     written
   */
  public int add(List<Edit> edits) {
    int[] added = new int[1];
    store.write(
        () -> {
          List<Regrouping> before = regroupings();
          added[0] = append(edits);
          if (added[0] > 0) {
            new StoredRecord(store).correct(!regroupings().equals(before));
          }
        });
    return added[0];
  }

  /**
   * Makes one edit now.
   *
   * @param request as {@link Editor} reads it
   * @param when by the clock of whoever asks
   * @return the entry of the section of corrections
   * @throws InputException if the request is wrong or the record cannot be written
   */
  public ObjectNode correct(ObjectNode request, Instant when) {
    Edit edit = editor().edit(request, when);
    add(List.of(edit));
    ObjectNode told = new StoredRecord(store).fact(Section.CORRECTIONS, edit.id());
    if (told == null) {
      throw new IllegalStateException("nothing is told of " + edit.id());
    }
    return told;
  }

  private int append(List<Edit> edits) throws SQLException {
    Set<String> ids = new HashSet<>();
    entries().forEach(edit -> ids.add(edit.id()));
    int added = 0;
    try (PreparedStatement insert =
        store.connection().prepareStatement("INSERT INTO edits (id, json) VALUES (?, ?)")) {
      for (Edit edit : edits) {
        if (edit.undoes() != null && !ids.contains(edit.undoes())) {
          throw new InputException(
              "The edit " + edit.id() + " undoes " + edit.undoes() + ", which is not before it.",
              "Import the whole log, in its order.");
        }
        if (ids.add(edit.id())) {
          insert.setString(1, edit.id());
          insert.setString(2, EditJson.line(edit));
          insert.executeUpdate();
          added++;
        }
      }
    }
    if (ids.size() > MOST) {
      throw new InputException(
          "The log would hold " + ids.size() + " edits.", "A record holds at most " + MOST + ".");
    }
    return added;
  }
}
