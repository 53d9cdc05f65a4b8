package org.annals.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.annals.export.Section;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a long list shows it: without the reasons and the evidence, but with the place of its
 * first evidence. A quarter of the characters, so that a list of 20,000 is there at once.
 */
final class Brief {
  private static final Set<String> LEFT_OUT =
      Set.of("also_ids", "evidence", "outcome_evidence", "source", "cue", "content", "noise");

  /** Facts that one core takes at a time. */
  private static final int PART = 512;

  private static final JsonFactory FACTORY = new JsonFactory();

  private Brief() {}

  static ObjectNode of(Section section, ObjectNode fact) {
    ObjectNode brief = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : fact.properties()) {
      String key = field.getKey();
      if (!isLeftOut(section, key)) {
        brief.set(key, key.equals("roles") ? roles(field.getValue()) : field.getValue());
      }
    }
    JsonNode first = fact.path("evidence").path(0);
    if (first.isObject()) {
      ObjectNode at = brief.putObject("at");
      at.set("report", first.get("report"));
      at.set("begin", first.get("begin"));
      at.set("end", first.get("end"));
    }
    return brief;
  }

  /** The same of many facts at once, from lines of JSON to lines of JSON, in order. */
  static byte[] list(Section section, List<String> facts) {
    List<byte[]> parts =
        IntStream.range(0, (facts.size() + PART - 1) / PART)
            .parallel()
            .mapToObj(
                i -> part(section, facts.subList(i * PART, Math.min(facts.size(), (i + 1) * PART))))
            .toList();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      if (all.size() > 0) {
        all.write(',');
      }
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] part(Section section, List<String> facts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      out.setRootValueSeparator(new SerializedString(","));
      for (String fact : facts) {
        try (JsonParser in = FACTORY.createParser(fact)) {
          copy(section, in, out);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a fact that cannot be read", e);
    }
    return bytes.toByteArray();
  }

  private static void copy(Section section, JsonParser in, JsonGenerator out) throws IOException {
    in.nextToken();
    out.writeStartObject();
    Place at = null;
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String key = in.currentName();
      in.nextToken();
      if (key.equals("evidence")) {
        at = place(in);
      } else if (isLeftOut(section, key)) {
        in.skipChildren();
      } else {
        out.writeFieldName(key);
        copy(in, out, key.equals("roles"));
      }
    }
    if (at != null) {
      out.writeObjectFieldStart("at");
      out.writeStringField("report", at.report());
      out.writeNumberField("begin", at.begin());
      out.writeNumberField("end", at.end());
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  /** The words that a fact rests on first. */
  private record Place(String report, int begin, int end) {}

  /** Reads a list of evidence to its end. */
  private static @Nullable Place place(JsonParser in) throws IOException {
    Place first = null;
    while (in.nextToken() == JsonToken.START_OBJECT) {
      if (first != null) {
        in.skipChildren();
        continue;
      }
      String report = "";
      int begin = 0;
      int end = 0;
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String key = in.currentName();
        in.nextToken();
        switch (key) {
          case "report" -> report = in.getText();
          case "begin" -> begin = in.getIntValue();
          case "end" -> end = in.getIntValue();
          default -> in.skipChildren();
        }
      }
      first = new Place(report, begin, end);
    }
    return first;
  }

  /** Copies a value as it is written; without the evidence inside it if so wished. */
  private static void copy(JsonParser in, JsonGenerator out, boolean isWithout) throws IOException {
    switch (in.currentToken()) {
      case START_OBJECT -> {
        out.writeStartObject();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
          String key = in.currentName();
          in.nextToken();
          if (isWithout && key.equals("evidence")) {
            in.skipChildren();
          } else {
            out.writeFieldName(key);
            copy(in, out, isWithout);
          }
        }
        out.writeEndObject();
      }
      case START_ARRAY -> {
        out.writeStartArray();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          copy(in, out, isWithout);
        }
        out.writeEndArray();
      }
      case VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT -> out.writeNumber(in.getText());
      default -> out.copyCurrentEvent(in);
    }
  }

  private static boolean isLeftOut(Section section, String key) {
    boolean isOfReasons = section == Section.DISAGREEMENTS || section == Section.CORRECTIONS;
    return LEFT_OUT.contains(key) || (key.endsWith("why") && !isOfReasons);
  }

  private static JsonNode roles(JsonNode roles) {
    var list = JsonNodeFactory.instance.arrayNode();
    roles.forEach(role -> list.add(((ObjectNode) role.deepCopy()).without("evidence")));
    return list;
  }
}
