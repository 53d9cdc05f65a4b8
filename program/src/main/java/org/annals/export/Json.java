package org.annals.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;

/** JSON as the exports have it: keys in the order they were put, numbers in plain digits. */
public final class Json {
  static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private Json() {}

  /** One line of text for {@code node}. */
  public static String line(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a tree that cannot be written", e);
    }
  }

  /** Writes an object with a key on each line, and a list's items on a line each. */
  static void writeLines(ObjectNode all, Writer out) throws IOException {
    out.write("{");
    String before = "\n";
    for (Map.Entry<String, JsonNode> field : all.properties()) {
      out.write(before + line(TextNode.valueOf(field.getKey())) + ": ");
      JsonNode value = field.getValue();
      if (value.isArray()) {
        String item = "[\n";
        for (JsonNode one : value) {
          out.write(item + line(one));
          item = ",\n";
        }
        out.write(value.isEmpty() ? "[]" : "\n]");
      } else {
        out.write(line(value));
      }
      before = ",\n";
    }
    out.write("\n}\n");
  }

  /** Reads an object that {@link #line} wrote. */
  public static ObjectNode object(String line) {
    return (ObjectNode) tree(line);
  }

  /** Reads what {@link #line} wrote. */
  public static JsonNode tree(String line) {
    try {
      return MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("not JSON: " + line, e);
    }
  }
}
