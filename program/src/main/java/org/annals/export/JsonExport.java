package org.annals.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The record as one JSON object, a fact on each line, so that two exports can be compared line by
 * line. The same facts give the same bytes.
 */
public final class JsonExport {
  /** Version of the format; changes when a reader of the old one would misread the new one. */
  public static final int FORMAT = 1;

  private JsonExport() {}

  /**
   * Writes the record.
   *
   * @param asOf the day whose knowledge it shows; null for all that is known
   */
  public static void write(Facts facts, @Nullable String asOf, Writer out) throws IOException {
    out.write("{\n\"annals\": " + FORMAT + ",\n\"generated\": " + Json.line(head(facts, asOf)));
    for (Section section : Section.values()) {
      out.write(",\n\"" + section.label() + "\": [");
      Iterator<ObjectNode> each = facts.in(section).iterator();
      while (each.hasNext()) {
        out.write("\n" + Json.line(each.next()) + (each.hasNext() ? "," : "\n"));
      }
      out.write("]");
    }
    out.write("\n}\n");
  }

  private static ObjectNode head(Facts facts, @Nullable String asOf) {
    ObjectNode head = Json.MAPPER.createObjectNode();
    head.put("reports", facts.in(Section.REPORTS).size());
    head.put("version", Version.program());
    if (asOf != null) {
      head.put("as_of", asOf);
    }
    return head;
  }
}
