package org.annals.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.annals.export.Section;

/**
 * A fact as a long list shows it: without the reasons and the evidence, but with the place of its
 * first evidence. A quarter of the characters, so that a list of 20,000 is there at once.
 */
final class Brief {
  private static final Set<String> LEFT_OUT =
      Set.of("also_ids", "evidence", "outcome_evidence", "source", "cue", "content", "noise");

  private Brief() {}

  static ObjectNode of(Section section, ObjectNode fact) {
    if (section == Section.CORRECTIONS) {
      return fact; // who, why and what was before are what a list of them is for
    }
    ObjectNode brief = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : fact.properties()) {
      String key = field.getKey();
      boolean isReason = key.endsWith("why") && section != Section.DISAGREEMENTS;
      if (!LEFT_OUT.contains(key) && !isReason) {
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

  private static JsonNode roles(JsonNode roles) {
    var list = JsonNodeFactory.instance.arrayNode();
    roles.forEach(role -> list.add(((ObjectNode) role.deepCopy()).without("evidence")));
    return list;
  }
}
