package org.annals.edit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.annals.export.Facts;
import org.annals.export.Json;
import org.annals.export.JsonExport;
import org.annals.export.Section;
import org.jspecify.annotations.NullMarked;

/** A record on the desk of somebody who corrects it. */
@NullMarked
final class Bench {
  private final Facts read;
  private final Map<String, String> reports;
  private final List<Edit> log = new ArrayList<>();
  private Instant clock = Instant.parse("2024-05-01T09:00:00Z");

  Bench(Facts read, Map<String, String> reports) {
    this.read = read;
    this.reports = reports;
  }

  Facts facts() {
    return Corrections.apply(read, log, reports::get);
  }

  List<Edit> log() {
    return log;
  }

  /** Makes the edit of a request in JSON, with ' for ", by Ida Holm, a minute later each. */
  Edit edit(String request) {
    ObjectNode node = Json.object(request.replace('\'', '"'));
    if (!node.has("who")) {
      node.put("who", "Ida Holm");
    }
    if (!node.has("why")) {
      node.put("why", "seen on the tape");
    }
    clock = clock.plusSeconds(60);
    Edit edit = new Editor(facts(), log, reports::get).edit(node, clock);
    log.add(edit);
    return edit;
  }

  ObjectNode fact(Section section, String id) {
    return facts().in(section).stream()
        .filter(fact -> fact.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + id));
  }

  boolean holds(Section section, String id) {
    return facts().in(section).stream().anyMatch(fact -> fact.path("id").asText().equals(id));
  }

  /** What is told of the last edit. */
  ObjectNode told() {
    List<ObjectNode> all = facts().in(Section.CORRECTIONS);
    return all.get(all.size() - 1);
  }

  static String json(Facts facts) {
    StringWriter out = new StringWriter();
    try {
      JsonExport.write(facts, null, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
