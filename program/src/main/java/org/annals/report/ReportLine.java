package org.annals.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.annals.InputException;
import org.jspecify.annotations.Nullable;

/**
 * A report as one line of JSON: {@code {"id": …, "text": …, "published": …, "title": …}}.
 *
 * @param id of the report, as the line gives it
 * @param text its characters
 * @param published date of publication in EDTF; null if not given
 * @param title headline; null if not given
 */
public record ReportLine(
    String id, String text, @Nullable String published, @Nullable String title) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SHAPE =
      "Write {\"id\": \"…\", \"text\": \"…\"} on one line; \"published\" and \"title\" may be added.";

  /**
   * Reads a line.
   *
   * @throws InputException if it is no such line, saying what is wrong with it
   */
  public static ReportLine parse(String line) {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new InputException("The line is no JSON: " + e.getOriginalMessage() + ".", SHAPE, e);
    }
    if (!node.isObject()) {
      throw new InputException("The line is no JSON object.", SHAPE);
    }
    String id = string(node, "id");
    String text = string(node, "text");
    if (id == null || id.isBlank()) {
      throw new InputException("The line has no \"id\".", SHAPE);
    }
    if (text == null) {
      throw new InputException("The line has no \"text\".", SHAPE);
    }
    return new ReportLine(id, text, string(node, "published"), string(node, "title"));
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
