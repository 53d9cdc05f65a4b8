package org.annals.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.annals.InputException;
import org.annals.export.Facts;
import org.annals.export.JsonExport;
import org.annals.export.Section;
import org.annals.record.Extract;
import org.annals.record.SampleStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StoreTest {
  private static final Facts FACTS = Facts.of(SampleStory.record());

  @TempDir private Path folder;

  private static Map<ExtractKey, Extract> extracts() {
    return Map.of(
        new ExtractKey("press/a.txt", "h1", "1"), SampleStory.firstExtract(),
        new ExtractKey("b.jsonl#7", "h2", "1"), SampleStory.secondExtract());
  }

  private Path stored() {
    Path file = folder.resolve("dam.annals");
    try (Store store = Store.create(file)) {
      StoredExtracts kept = new StoredExtracts(store);
      extracts().forEach((key, extract) -> kept.put(key, ExtractJson.write(extract)));
      store.write(() -> new StoredRecord(store).replace(FACTS, FACTS, extracts(), "mark", "1"));
    }
    return file;
  }

  private static String json(Facts facts) throws IOException {
    StringWriter out = new StringWriter();
    JsonExport.write(facts, null, out);
    return out.toString();
  }

  private static List<String> ask(Path file, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          cells.add(String.valueOf(found.getString(i)));
        }
        rows.add(String.join(" | ", cells));
      }
    }
    return rows;
  }

  @Test
  void aStoredRecordGivesTheSameBytes() throws IOException {
    try (Store store = Store.existing(stored())) {
      assertThat(json(new StoredRecord(store).facts(null))).isEqualTo(json(FACTS));
      assertThat(new StoredRecord(store).texts())
          .containsEntry("press/a.txt", SampleStory.FIRST)
          .containsEntry("b.jsonl#7", SampleStory.SECOND)
          .hasSize(2);
    }
  }

  @Test
  void extractsComeBackEqual() {
    for (Extract extract : extracts().values()) {
      assertThat(ExtractJson.read(ExtractJson.write(extract))).isEqualTo(extract);
    }
  }

  @Test
  void anExtractOfAnotherShapeIsRefused() {
    String json = ExtractJson.write(SampleStory.secondExtract());
    for (String other :
        List.of(
            json.replace("\"figures\":[],", ""),
            json.replace("\"figures\":", "\"numbers\":[],\"figures\":"),
            json.replace("\"UNKNOWN\"", "\"DREAMT\""))) {
      assertThat(other).isNotEqualTo(json);
      assertThatThrownBy(() -> ExtractJson.read(other))
          .hasMessageContaining("stored extract cannot be read");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '@',
      textBlock =
          """
          # question @ first row of the answer
          PRAGMA integrity_check @ ok
          PRAGMA journal_mode @ wal
          PRAGMA user_version @ 6
          SELECT "when", status, what, "by", "to", origins, id FROM timeline @ 2024-03-04 | happened | Orva Power closed the Lenna dam | Orva Power | null | 2 | e1
          SELECT "to" FROM timeline WHERE id = 'e2' @ Orva Power, Ida Holm
          SELECT subject, low, high, unit, "when" FROM latest_figures @ leaks | 40.0 | null | leaks | ../2024-03
          SELECT speaker, gist, report FROM who_said @ Ida Holm | a grave fault | press/a.txt
          SELECT "by", what, due, outcome FROM promises @ Orva Power | mend it | ../2024-06 | partly_kept
          SELECT when_edtf, when_first, when_last FROM figures WHERE id = 'f1' @ ../2024-03 | null | 2024-03-31
          SELECT when_edtf, when_first, when_last FROM figures WHERE id = 'f2' @ 2024~ | 2024-01-01 | 2024-12-31
          SELECT published_first, known_last, copy_of FROM reports WHERE id = 'press/a.txt' @ 2024-03-05 | 2024-03-05 | null
          SELECT count(*) FROM evidence WHERE kind = 'outcome' @ 1
          SELECT count(*) FROM evidence e JOIN reports r ON r.id = e.report WHERE substr(r.text, e.begin + 1, e.end - e.begin) <> e.quote @ 0
          SELECT count(*) > 9 FROM evidence e JOIN reports r ON r.id = e.report WHERE substr(r.text, e.begin + 1, e.end - e.begin) = e.quote @ 1
          SELECT count(*) FROM sentences s JOIN reports r ON r.id = s.report WHERE substr(r.text, s.begin + 1, s.end - s.begin) = s.text @ 3
          SELECT s.report FROM search JOIN sentences s ON s.id = search.rowid WHERE search MATCH 'official' @ b.jsonl#7
          SELECT count(*) FROM search WHERE search MATCH 'volcano' @ 0
          SELECT section, fact FROM fact_lines WHERE instr(text, 'lenna dam') > 0 AND section = 'events' @ events | e1
          SELECT count(*) FROM fact_lines WHERE instr(text, 'Lenna') > 0 @ 0
          SELECT json ->> 'what' FROM events WHERE id = 'e1' @ Orva Power closed the Lenna dam
          """)
  void aPersonCanAskInSql(String question, String answer) throws SQLException {
    assertThat(ask(stored(), question)).first().isEqualTo(answer);
  }

  @Test
  void replacingOnlySomeFactsLeavesTheSameAsWritingThemAll() throws Exception {
    Path file = stored();
    Map<Section, List<com.fasterxml.jackson.databind.node.ObjectNode>> fewer =
        new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      fewer.put(section, FACTS.in(section));
    }
    var changed = FACTS.in(Section.EVENTS).get(1).deepCopy().put("what", "the dam holds");
    fewer.put(Section.EVENTS, List.of(changed));
    fewer.put(Section.FIGURES, List.of(FACTS.in(Section.FIGURES).get(1)));
    Facts next = new Facts(fewer);
    try (Store store = Store.existing(file)) {
      store.write(() -> new StoredRecord(store).replace(next, next, extracts(), "mark 2", "1"));
      assertThat(json(new StoredRecord(store).facts(null))).isEqualTo(json(next));
    }
    assertThat(ask(file, "SELECT count(*) FROM evidence WHERE section = 'events'"))
        .containsExactly("2");
    assertThat(ask(file, "SELECT count(*) FROM evidence WHERE section = 'figures'"))
        .containsExactly("1");
    assertThat(ask(file, "PRAGMA foreign_key_check")).isEmpty();
    try (Store store = Store.existing(file)) {
      store.write(() -> new StoredRecord(store).replace(FACTS, FACTS, extracts(), "mark", "1"));
      assertThat(json(new StoredRecord(store).facts(null))).isEqualTo(json(FACTS));
    }
  }

  @Test
  void whatFailsInTheMiddleIsNotThereAtAll() throws IOException {
    Path file = stored();
    Facts none = new Facts(Map.of());
    try (Store store = Store.existing(file)) {
      assertThatThrownBy(
              () ->
                  store.write(
                      () -> {
                        new StoredRecord(store).replace(none, none, Map.of(), "none", "1");
                        throw new IllegalStateException("power cut");
                      }))
          .hasMessage("power cut");
      assertThat(json(new StoredRecord(store).facts(null))).isEqualTo(json(FACTS));
    }
  }

  @Test
  void aTextInTheMiddleOfTheFileIsDamage() throws IOException {
    Path file = stored();
    byte[] before = Files.readAllBytes(file);
    try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
      raw.seek(4096);
      raw.write("x".repeat(6000).getBytes(StandardCharsets.UTF_8));
    }
    byte[] damaged = Files.readAllBytes(file);
    assertThat(damaged).isNotEqualTo(before);
    assertDamaged(file, "is damaged");
    assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
  }

  @Test
  void aFileThatIsCutShortIsDamage() throws IOException {
    Path file = stored();
    try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
      raw.setLength(raw.length() / 2);
    }
    assertDamaged(file, "is damaged");
  }

  @Test
  void somethingElseIsLeftAlone() throws Exception {
    Path letter =
        Files.writeString(folder.resolve("letter.annals"), "Dear editor, this is a text.");
    assertDamaged(letter, "is damaged");
    assertThat(letter).hasContent("Dear editor, this is a text.");
    Path other = folder.resolve("other.annals");
    ask(other, "SELECT 1");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("CREATE TABLE recipes (name TEXT)");
    }
    assertDamaged(other, "is no record of Annals");
    assertThat(ask(other, "SELECT count(*) FROM recipes")).containsExactly("0");
    Path newer = stored();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + newer);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("PRAGMA user_version = 99");
    }
    assertDamaged(newer, "newer version");
  }

  private static void assertDamaged(Path file, String problem) {
    for (Runnable open :
        List.<Runnable>of(() -> Store.create(file).close(), () -> Store.existing(file).close())) {
      assertThatThrownBy(open::run)
          .isInstanceOfSatisfying(
              InputException.class,
              e -> {
                assertThat(e.problem()).contains(file.toString()).contains(problem);
                assertThat(e.remedy()).contains("left as it is");
              });
    }
  }

  @Test
  void aRecordThatIsNotThereIsNotMade() {
    Path none = folder.resolve("none.annals");
    assertThatThrownBy(() -> Store.existing(none))
        .isInstanceOfSatisfying(
            InputException.class, e -> assertThat(e.remedy()).contains("annals build"));
    assertThat(none).doesNotExist();
  }

  @Test
  void anEmptyFileIsFilledAndOneBegunIsFinished() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.annals"));
    Store.create(empty).close();
    assertThat(ask(empty, "PRAGMA user_version")).containsExactly("6");
    Path begun = folder.resolve("begun.annals");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + begun);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
    }
    assertThat(Files.size(begun)).isPositive();
    Store.create(begun).close();
    assertThat(ask(begun, "PRAGMA user_version")).containsExactly("6");
  }

  @Test
  void aRecordWithoutItsLinkingSaysSo() {
    Path file = folder.resolve("half.annals");
    try (Store store = Store.create(file)) {
      assertThatThrownBy(() -> new StoredRecord(store).facts(null))
          .isInstanceOfSatisfying(
              InputException.class, e -> assertThat(e.remedy()).contains("goes on where it"));
    }
  }

  @ParameterizedTest
  @CsvSource({"a b.annals", "50% off?.annals", "Zürich #1.annals"})
  void namesOfFilesAreTakenAsTheyAre(String name) {
    Path file = folder.resolve(name);
    Store.create(file).close();
    assertThat(file).exists();
    Store.existing(file).close();
  }

  @Test
  void oneBuildAtATime() {
    Path file = folder.resolve("x.annals");
    BuildLock lock = BuildLock.on(file);
    assertThatThrownBy(() -> BuildLock.on(file))
        .isInstanceOfSatisfying(
            InputException.class, e -> assertThat(e.problem()).contains("Another build"));
    lock.close();
    BuildLock.on(file).close();
    assertThatThrownBy(() -> BuildLock.on(folder.resolve("no/such/x.annals")))
        .isInstanceOf(InputException.class);
  }
}
