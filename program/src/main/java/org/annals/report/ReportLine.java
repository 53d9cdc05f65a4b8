package org.annals.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.annals.InputException;
import org.jspecify.annotations.Nullable;

/**
 * A report as one line of JSON: {@code {"id": …, "text": …, "published": …, "title": …}}, and where
 * the line has them the address, outlet, authors and language.
 *
 * @param id of the report, as the line gives it
 * @param text its characters
 * @param published date of publication in EDTF or as printed; null if not given
 * @param title headline; null if not given
 * @param about what else the line says of the report
 */
public record ReportLine(
    String id, String text, @Nullable String published, @Nullable String title, About about) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SHAPE =
      "Write {\"id\": \"…\", \"text\": \"…\"} on one line; \"published\" and \"title\" may be added.";

  /**
   * Reads a line with the usual names.
   *
   * @throws InputException if it is no such line, saying what is wrong with it
   */
  public static ReportLine parse(String line) {
    return parse(line, FieldNames.usual());
  }

  /**
   * Reads a line.
   *
   * @param names which member holds what
   * @throws InputException if it is no such line, saying what is wrong with it
   */
  static ReportLine parse(String line, FieldNames names) {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new InputException("The line is no JSON: " + e.getOriginalMessage() + ".", SHAPE, e);
    }
    if (!node.isObject()) {
      throw new InputException("The line is no JSON object.", SHAPE);
    }
    return of(node, names);
  }

  static ReportLine of(JsonNode node, FieldNames names) {
    String id = string(node, name("id", names));
    String text = string(node, name("text", names));
    if (id == null || id.isBlank()) {
      throw new InputException("The line has no \"" + name("id", names) + "\".", SHAPE);
    }
    if (text == null) {
      throw new InputException("The line has no \"" + name("text", names) + "\".", SHAPE);
    }
    String title = string(node, name("title", names));
    return new ReportLine(
        id,
        text,
        string(node, name("published", names)),
        title,
        new About(
            string(node, name("url", names)),
            title,
            string(node, name("publisher", names)),
            strings(node.path(name("authors", names))),
            string(node, name("language", names)),
            List.of(),
            null,
            null));
  }

  private static String name(String part, FieldNames names) {
    String given = names.given(part);
    return given != null ? given : part;
  }

  private static List<String> strings(JsonNode node) {
    List<String> all = new ArrayList<>();
    if (node.isTextual() && !node.asText().isBlank()) {
      all.add(node.asText().strip());
    }
    node.forEach(one -> all.add(one.asText().strip()));
    return all;
  }

  private static @Nullable String string(JsonNode node, String field) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual() && !value.isNumber()) {
      throw new InputException("The line's \"" + field + "\" is no text.", SHAPE);
    }
    return value.asText();
  }
}
