package org.annals.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A timeline as Markdown, as JSON with its evidence, and as the tool tilse reads it. */
public final class TimelineExport {
  private static final String RULE = "-".repeat(32);

  private TimelineExport() {}

  /** A heading a day, a line an event. */
  public static void markdown(List<Timeline.Day> days, Writer out) throws IOException {
    for (Timeline.Day day : days) {
      out.write("**" + day.day() + "**\n\n");
      for (ObjectNode event : day.events()) {
        String status = Words.isDeed(event) ? "" : "*" + event.path("status").asText() + "*: ";
        out.write("- " + status + MarkdownExport.escaped(Words.text(event, "what")) + "\n");
      }
      out.write("\n");
    }
  }

  /** {@code [{"date", "lines": [{"what", "id", "status", "weight", "evidence"}]}]}. */
  public static void json(List<Timeline.Day> days, Writer out) throws IOException {
    ArrayNode all = Json.MAPPER.createArrayNode();
    for (Timeline.Day day : days) {
      ObjectNode node = all.addObject().put("date", day.day().toString());
      ArrayNode lines = node.putArray("lines");
      for (ObjectNode event : day.events()) {
        ObjectNode line = lines.addObject();
        for (String key : List.of("what", "id", "status", "weight", "evidence")) {
          line.set(key, event.path(key).deepCopy());
        }
      }
    }
    out.write(Json.line(all) + "\n");
  }

  /** The day, its lines, a line of dashes. */
  public static void tilse(List<Timeline.Day> days, Writer out) throws IOException {
    for (Timeline.Day day : days) {
      out.write(day.day() + "\n");
      for (ObjectNode event : day.events()) {
        out.write(Words.text(event, "what").replaceAll("\\s+", " ") + "\n");
      }
      out.write(RULE + "\n");
    }
  }
}
