package org.annals.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.annals.export.Facts;
import org.annals.export.Json;
import org.annals.export.Section;
import org.annals.export.Version;
import org.annals.record.Linker;

/**
 * The record as it was known on earlier days.
 *
 * <p>Between two days on which reports become known or are taken back the record does not change,
 * so that any day is answered by the last such day before it. Which reports are known by then, and
 * their own dates, come from all reports, since one may date another; all else from the known ones.
 * The record of the day is linked when it is first asked for, and kept; it stays good for as long
 * as those reports and their dates are the same, whatever is added later. What is kept is
 * corrected; with other edits than then, it is corrected anew when it is asked for, without a
 * linking. Cost: the first time one reading and linking of the day's reports, whatever came later;
 * then the pieces read.
 */
final class KnownDays {
  private static final String NONE = "0000-00-00";

  /** Facts kept together: as many as a page or two of a listing shows. */
  private static final int PIECE = 128;

  /** Before the section of pieces that hold what the reports give, where corrections differ. */
  private static final String AS_READ = "as read: ";

  /** The piece that holds the names of the actors, which every view asks for. */
  private static final String NAMES = "names";

  private final Store store;

  KnownDays(Store store) {
    this.store = store;
  }

  /** All facts of some sections as known on the day. */
  Facts facts(LocalDate asOf, Set<Section> wanted) {
    String day = day(asOf);
    if (!isKept(day)) {
      return made(day);
    }
    Map<Section, List<ObjectNode>> sections = new EnumMap<>(Section.class);
    for (Section section : wanted) {
      sections.put(section, rows(day, section, 0, Integer.MAX_VALUE));
    }
    return new Facts(sections);
  }

  /** Some facts of one section as known on the day. */
  List<ObjectNode> page(LocalDate asOf, Section section, int from, int count) {
    String day = day(asOf);
    return isKept(day) ? rows(day, section, from, count) : cut(made(day).in(section), from, count);
  }

  private static List<ObjectNode> cut(List<ObjectNode> all, int from, int count) {
    int begin = Math.min(from, all.size());
    return all.subList(begin, begin + Math.min(count, all.size() - begin));
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
    for (Map.Entry<String, String> entry : kept.entrySet()) {
      if (!mark(entry.getKey()).equals(entry.getValue())) {
        forget(entry.getKey());
      }
    }
  }

  /** The last day, up to the one asked for, on which a report became known or was taken back. */
  private String day(LocalDate asOf) {
    String day =
        store.ask(
            () ->
                store.text(
                    "SELECT max(known_last) FROM reports WHERE known_last <= ?", asOf.toString()));
    SortedMap<LocalDate, List<String>> gone =
        new StoredRecord(store).withdrawn().headMap(asOf.plusDays(1));
    String last = gone.isEmpty() ? "" : gone.lastKey().toString();
    String later = last.compareTo(day) > 0 && !day.isEmpty() ? last : day;
    return later.isEmpty() ? NONE : later;
  }

  /**
   * What the record of a day is made of: its reports, with the dates that all reports give them.
   */
  private String mark(String day) {
    return store.ask(
        () -> {
          StringBuilder all = new StringBuilder(Version.program() + " " + madeOf());
          if (!day.equals(NONE)) {
            LocalDate after = LocalDate.parse(day).plusDays(1);
            all.append(new StoredRecord(store).withdrawn().headMap(after));
          }
          // What was merged or split is so on earlier days too.
          new EditLog(store).regroupings().forEach(one -> all.append('\n').append(one));
          try (PreparedStatement select =
              store
                  .connection()
                  .prepareStatement(
                      "SELECT id, hash, version, known_edtf, published_edtf, published_basis,"
                          + " published_why FROM reports WHERE known_last <= ? ORDER BY id")) {
            select.setString(1, day);
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                all.append('\n');
                for (int column = 1; column <= 7; column++) {
                  all.append(rows.getString(column)).append('\t');
                }
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

  /**
   * What is kept is good, if no edit was made since: a build that changes the reports of the day
   * forgets it as it writes.
   */
  private boolean isKept(String day) {
    String edits = new EditLog(store).digest();
    return !store
        .ask(
            () -> store.text("SELECT mark FROM known_days WHERE day = ? AND edits = ?", day, edits))
        .isEmpty();
  }

  /** Works the day out, and keeps it where the file may be written. */
  private Facts made(String day) {
    EditLog log = new EditLog(store);
    String edits = log.digest();
    Facts read = asRead(day, log);
    Facts made = log.corrected(read);
    if (Files.isWritable(store.file())) {
      keep(day, read, made, edits);
    }
    return made;
  }

  /** The facts of the day as the reports give them: kept, or linked. */
  private Facts asRead(String day, EditLog log) {
    if (day.equals(NONE)) {
      return new Facts(Map.of());
    }
    boolean isThere =
        !store.ask(() -> store.text("SELECT mark FROM known_days WHERE day = ?", day)).isEmpty();
    if (!isThere) {
      return Facts.of(
          new Linker(log.regroupings())
              .link(new StoredExtracts(store).known(day), LocalDate.parse(day)));
    }
    Map<Section, List<ObjectNode>> sections = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      if (section != Section.CORRECTIONS) {
        boolean isOther =
            !store
                .ask(
                    () ->
                        store.text(
                            "SELECT 1 FROM known_pieces WHERE day = ? AND section = ? LIMIT 1",
                            day,
                            AS_READ + section.label()))
                .isEmpty();
        String kept = (isOther ? AS_READ : "") + section.label();
        sections.put(
            section, lines(day, kept, 0, Integer.MAX_VALUE).stream().map(Json::object).toList());
      }
    }
    return new Facts(sections);
  }

  private void keep(String day, Facts read, Facts facts, String edits) {
    store.write(
        () -> {
          forget(day);
          try (PreparedStatement put =
              store
                  .connection()
                  .prepareStatement("INSERT INTO known_days (day, mark, edits) VALUES (?, ?, ?)")) {
            put.setString(1, day);
            put.setString(2, mark(day));
            put.setString(3, edits);
            put.executeUpdate();
          }
          for (Section section : Section.values()) {
            keep(day, section.label(), facts.in(section));
            boolean isOther =
                section != Section.CORRECTIONS && !read.in(section).equals(facts.in(section));
            if (isOther) {
              keep(day, AS_READ + section.label(), read.in(section));
            }
          }
          keep(day, NAMES, List.of(names(facts.in(Section.ACTORS))));
        });
  }

  private void keep(String day, String section, List<ObjectNode> all) throws SQLException {
    // Of what the reports give also nothing is kept, so that it is not taken for what is corrected.
    int least = section.startsWith(AS_READ) ? 1 : 0;
    List<byte[]> packed =
        IntStream.range(0, Math.max(least, (all.size() + PIECE - 1) / PIECE))
            .parallel()
            .mapToObj(i -> Piece.of(cut(all, i * PIECE, PIECE)))
            .toList();
    try (PreparedStatement piece =
        store.connection().prepareStatement("INSERT INTO known_pieces VALUES (?, ?, ?, ?)")) {
      for (int i = 0; i < packed.size(); i++) {
        piece.setString(1, day);
        piece.setString(2, section);
        piece.setInt(3, i * PIECE);
        piece.setBytes(4, packed.get(i));
        piece.addBatch();
      }
      piece.executeBatch();
    }
  }

  private static ObjectNode names(List<ObjectNode> actors) {
    ObjectNode names = JsonNodeFactory.instance.objectNode();
    actors.forEach(actor -> names.put(actor.path("id").asText(), actor.path("name").asText()));
    return names;
  }

  /** The names of the actors by id, as one line of JSON. */
  String names(LocalDate asOf) {
    String day = day(asOf);
    if (!isKept(day)) {
      return Json.line(names(made(day).in(Section.ACTORS)));
    }
    List<Packed> kept =
        packed("day = ? AND section = ? AND first >= ? AND first < ?", day, NAMES, 0, 1);
    return kept.isEmpty()
        ? Json.line(names(rows(day, Section.ACTORS, 0, Integer.MAX_VALUE)))
        : Piece.lines(kept.get(0).facts()).get(0);
  }

  private void forget(String day) throws SQLException {
    try (PreparedStatement gone =
        store.connection().prepareStatement("DELETE FROM known_days WHERE day = ?")) {
      gone.setString(1, day);
      gone.executeUpdate();
    }
  }

  private List<ObjectNode> rows(String day, Section section, int from, int count) {
    return lines(day, section.label(), from, count).stream().map(Json::object).toList();
  }

  /** Some facts of one section as known on the day, as lines of JSON. */
  List<String> lines(LocalDate asOf, Section section, int from, int count) {
    String day = day(asOf);
    return isKept(day)
        ? lines(day, section.label(), from, count)
        : cut(made(day).in(section), from, count).stream().map(Json::line).toList();
  }

  /** How many facts a section has as known on the day. */
  int count(LocalDate asOf, Section section) {
    String day = day(asOf);
    if (!isKept(day)) {
      return made(day).in(section).size();
    }
    List<Packed> last =
        packed(
            "day = ? AND section = ? AND first >= ? AND first < ? ORDER BY first DESC LIMIT 1",
            day,
            section.label(),
            0,
            Long.MAX_VALUE);
    return last.isEmpty() ? 0 : last.get(0).first() + Piece.lines(last.get(0).facts()).size();
  }

  /** A piece as it is kept. */
  @SuppressWarnings("ArrayRecordComponent") // only passed on
  private record Packed(int first, byte[] facts) {}

  private List<Packed> packed(String where, String day, String section, int first, long end) {
    return store.ask(
        () -> {
          List<Packed> all = new ArrayList<>();
          try (PreparedStatement select =
              store
                  .connection()
                  .prepareStatement("SELECT first, facts FROM known_pieces WHERE " + where)) {
            select.setString(1, day);
            select.setString(2, section);
            select.setInt(3, first);
            select.setLong(4, end);
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                all.add(new Packed(rows.getInt(1), rows.getBytes(2)));
              }
            }
          }
          return all;
        });
  }

  private List<String> lines(String day, String section, int from, int count) {
    long end = (long) from + count;
    return packed(
            "day = ? AND section = ? AND first > ? AND first < ? ORDER BY first",
            day,
            section,
            from - PIECE,
            end)
        .parallelStream()
        .flatMap(
            piece -> {
              List<String> all = Piece.lines(piece.facts());
              int begin = Math.max(0, from - piece.first());
              int last = (int) Math.min(all.size(), end - piece.first());
              return begin < last ? all.subList(begin, last).stream() : Stream.empty();
            })
        .toList();
  }
}
