package org.annals.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The descriptor, held against the tables that it describes, read by a library that is not ours.
 */
final class DataPackageExportTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void everyTableIsAsTheDescriptorSays(Stories story) throws Exception {
    DataPackageExport.writeAll(story.facts(), "Dam & <valley>", "2024-03-31", folder);
    JsonNode all = Json.MAPPER.readTree(Files.readString(folder.resolve("datapackage.json")));
    assertThat(all.path("name").asText()).isEqualTo("dam-valley");
    assertThat(all.path("title").asText()).isEqualTo("Dam & <valley>");
    assertThat(all.path("description").asText()).contains("as known on 2024-03-31");
    assertThat(all.path("resources")).hasSize(Section.values().length);
    Map<String, Set<String>> ids = new HashMap<>();
    for (JsonNode resource : all.path("resources")) {
      assertThat(resource.path("name").asText()).matches("[a-z0-9._-]+");
      ids.put(resource.path("name").asText(), column(rows(resource), "id"));
    }
    for (JsonNode resource : all.path("resources")) {
      assertFile(resource);
      assertTable(resource, ids);
    }
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1 + Section.values().length);
    }
  }

  private void assertFile(JsonNode resource) throws IOException, NoSuchAlgorithmException {
    byte[] octets = Files.readAllBytes(folder.resolve(resource.path("path").asText()));
    assertThat(resource.path("bytes").asInt()).isEqualTo(octets.length);
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
    assertThat(resource.path("hash").asText()).isEqualTo("sha256:" + digest);
  }

  private void assertTable(JsonNode resource, Map<String, Set<String>> ids) throws IOException {
    List<List<String>> rows = rows(resource);
    JsonNode fields = resource.at("/schema/fields");
    assertThat(rows.get(0))
        .containsExactlyElementsOf(fields.findValuesAsText("name"))
        .doesNotHaveDuplicates();
    for (List<String> row : rows.subList(1, rows.size())) {
      assertThat(row).hasSize(fields.size());
      for (int i = 0; i < row.size(); i++) {
        assertCell(row.get(i), fields.get(i));
      }
    }
    if (resource.path("schema").has("primaryKey")) {
      assertThat(column(rows, "id")).hasSize(rows.size() - 1).doesNotContain("");
    }
    for (JsonNode key : resource.at("/schema/foreignKeys")) {
      String table = key.at("/reference/resource").asText();
      Set<String> known = ids.get(table.isEmpty() ? resource.path("name").asText() : table);
      Set<String> used = column(rows, key.at("/fields/0").asText());
      used.remove("");
      assertThat(known).containsAll(used);
    }
  }

  private static void assertCell(String cell, JsonNode field) {
    if (cell.isEmpty()) {
      assertThat(field.at("/constraints/required").asBoolean()).isFalse();
      return;
    }
    switch (field.path("type").asText()) {
      case "number" -> assertThat(new BigDecimal(cell)).isNotNull();
      case "integer" -> assertThat(Integer.parseInt(cell)).isNotNegative();
      case "boolean" -> assertThat(cell).isIn("true", "false");
      case "date" -> assertThat(LocalDate.parse(cell)).isNotNull();
      case "string" -> assertThat(cell).doesNotStartWith("=").doesNotStartWith("@");
      default -> throw new AssertionError(field);
    }
  }

  private static Set<String> column(List<List<String>> rows, String name) {
    int at = rows.get(0).indexOf(name);
    Set<String> values = new HashSet<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      values.add(at < 0 ? "" : row.get(at));
    }
    return values;
  }

  private List<List<String>> rows(JsonNode resource) throws IOException {
    String table = Files.readString(folder.resolve(resource.path("path").asText()));
    try (CSVParser parser = CSVParser.parse(table, CSVFormat.RFC4180)) {
      return parser.getRecords().stream().map(CSVRecord::toList).toList();
    }
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({"The Dam (2),the-dam-2", "Zürich,z-rich", "...,record", "水,record"})
  void aNameHasOnlyWhatIsAllowed(String title, String name) {
    assertThat(DataPackageExport.name(title)).isEqualTo(name);
  }
}
