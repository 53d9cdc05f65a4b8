package org.annals.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.annals.export.Facts;
import org.annals.export.Json;
import org.annals.export.Section;

/** The facts as the reports give them, where corrections have made others of them. */
final class AsRead {
  /** Facts packed together. */
  private static final int PIECE = 1024;

  private final Store store;

  AsRead(Store store) {
    this.store = store;
  }

  /** Keeps the sections of {@code read} that differ from those as corrected; in a transaction. */
  void keep(Facts read, Facts corrected) throws SQLException {
    try (PreparedStatement forget = store.connection().prepareStatement("DELETE FROM as_read");
        PreparedStatement insert =
            store.connection().prepareStatement("INSERT INTO as_read VALUES (?, ?, ?)")) {
      forget.executeUpdate();
      for (Section section : Section.values()) {
        List<ObjectNode> all = read.in(section);
        if (section == Section.CORRECTIONS || all.equals(corrected.in(section))) {
          continue;
        }
        for (int first = 0; first == 0 || first < all.size(); first += PIECE) {
          insert.setString(1, section.label());
          insert.setInt(2, first);
          insert.setBytes(3, Piece.of(all.subList(first, Math.min(all.size(), first + PIECE))));
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  /** The facts as read: of sections that are not kept, those of the record. */
  Facts facts(StoredRecord record) {
    Facts now = record.facts(null);
    Map<Section, List<ObjectNode>> all = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      if (section != Section.CORRECTIONS) {
        all.put(section, now.in(section));
      }
    }
    store.ask(
        () -> {
          try (PreparedStatement select =
                  store
                      .connection()
                      .prepareStatement(
                          "SELECT section, facts FROM as_read ORDER BY section, first");
              ResultSet rows = select.executeQuery()) {
            Map<Section, List<ObjectNode>> kept = new EnumMap<>(Section.class);
            while (rows.next()) {
              Section section = Section.labelled(rows.getString(1));
              List<ObjectNode> facts = kept.computeIfAbsent(section, s -> new ArrayList<>());
              Piece.lines(rows.getBytes(2)).forEach(line -> facts.add(Json.object(line)));
            }
            all.putAll(kept);
            return kept;
          }
        });
    return new Facts(all);
  }
}
