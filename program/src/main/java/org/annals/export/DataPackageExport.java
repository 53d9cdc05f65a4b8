package org.annals.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tables of {@link CsvExport} with a descriptor beside them, {@code datapackage.json} (Data
 * Package and Table Schema 2.0, Frictionless Data): what each column holds, which tell a row from
 * others or point at another table, and the size and SHA-256 of each file.
 */
public final class DataPackageExport {
  private DataPackageExport() {}

  /**
   * Writes the tables and the descriptor into {@code folder}, which is made where it is missing.
   *
   * @param title the record's name
   * @param asOf the day whose knowledge they show; null for all that is known
   */
  public static void writeAll(Facts facts, String title, @Nullable String asOf, Path folder)
      throws IOException {
    CsvExport.writeAll(facts, folder);
    try (Writer out = Files.newBufferedWriter(folder.resolve("datapackage.json"))) {
      write(facts, title, asOf, out);
    }
  }

  /** Writes the descriptor alone; parameters as for {@link #writeAll}. */
  public static void write(Facts facts, String title, @Nullable String asOf, Writer out)
      throws IOException {
    ObjectNode all = Json.MAPPER.createObjectNode();
    all.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
    all.put("name", name(title));
    all.put("title", title);
    all.put(
        "description",
        "%s reports read by Annals %s%s. Lists in a cell are joined by \"; \". Dates are EDTF (ISO"
                .formatted(
                    facts.in(Section.REPORTS).size(),
                    Version.program(),
                    asOf == null ? "" : ", as known on " + asOf)
            + " 8601-2). A text that a spreadsheet would take for a formula has an apostrophe in"
            + " front. Offsets count Unicode code points.");
    ArrayNode resources = all.putArray("resources");
    for (Section section : Section.values()) {
      resources.add(resource(facts, section));
    }
    Json.writeLines(all, out);
  }

  /** What the specification allows in a name; "record" if nothing is left. */
  static String name(String title) {
    String name =
        title
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9._-]+", "-")
            .replaceAll("^[-.]+|[-.]+$", "");
    return name.isEmpty() ? "record" : name;
  }

  private static ObjectNode resource(Facts facts, Section section) throws IOException {
    StringWriter table = new StringWriter();
    CsvExport.write(facts, section, table);
    byte[] octets = table.toString().getBytes(StandardCharsets.UTF_8);
    ObjectNode resource = Json.MAPPER.createObjectNode();
    resource.put("name", section.label());
    resource.put("type", "table");
    resource.put("path", section.label() + ".csv");
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    resource.put("bytes", octets.length);
    resource.put("hash", "sha256:" + sha256(octets));
    resource
        .putObject("dialect")
        .put("delimiter", ",")
        .put("quoteChar", "\"")
        .put("doubleQuote", true)
        .put("lineTerminator", "\r\n")
        .put("header", true);
    resource.set("schema", schema(section));
    return resource;
  }

  private static ObjectNode schema(Section section) {
    ObjectNode schema = Json.MAPPER.createObjectNode();
    ArrayNode fields = schema.putArray("fields");
    Map<String, String> points = new LinkedHashMap<>();
    for (String column : CsvExport.head(section)) {
      ObjectNode field = fields.addObject();
      field.put("name", column);
      field.put("type", type(column));
      if (column.equals("id")) {
        field.putObject("constraints").put("required", true).put("unique", true);
        schema.putArray("primaryKey").add("id");
      }
      String meaning = meaning(column);
      if (meaning != null) {
        field.put("description", meaning);
      }
      if (column.equals("report") || column.equals("copy_of")) {
        points.put(column, section == Section.REPORTS ? "" : Section.REPORTS.label());
      } else if (section == Section.RELATIONS && (column.equals("from") || column.equals("to"))) {
        points.put(column, Section.ACTORS.label());
      }
    }
    if (!points.isEmpty()) {
      ArrayNode keys = schema.putArray("foreignKeys");
      points.forEach((column, table) -> keys.add(key(column, table)));
    }
    schema.putArray("missingValues").add("");
    return schema;
  }

  private static ObjectNode key(String column, String table) {
    ObjectNode key = Json.MAPPER.createObjectNode();
    key.putArray("fields").add(column);
    key.putObject("reference").put("resource", table).putArray("fields").add("id");
    return key;
  }

  private static String type(String column) {
    return switch (column) {
      case "low", "high", "weight" -> "number";
      case "origins", "characters" -> "integer";
      case "approximate", "anonymous", "distanced" -> "boolean";
      case "known_from", "known_to" -> "date";
      default -> "string";
    };
  }

  private static @Nullable String meaning(String column) {
    return switch (column) {
      case "when", "due", "made", "published", "known" -> "A date or an interval in EDTF.";
      case "status" ->
          "happened and ongoing are told as deeds; planned, threatened, demanded, offered, expected,"
              + " denied and hypothetical are not.";
      case "also_ids" -> "Ids of the fact's other mentions, joined by \"; \".";
      case "evidence" -> "Where the reports show it, REPORT:BEGIN-END, joined by \"; \".";
      case "report" -> "The report of the first evidence.";
      case "quote" -> "The words of the first evidence.";
      case "weight" -> "From 0 to 1; only ranks.";
      case "known_from" -> "The first day on which a reader could know it.";
      case "known_to" -> "The last day on which it stood; empty while it stands.";
      case "origins" -> "How many independent reports tell it.";
      case "low", "high" -> "Bound of the amount, inclusive; empty where the reports set none.";
      default -> null;
    };
  }

  private static String sha256(byte[] octets) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
