package org.annals.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;

/** What is new, as JSON. */
public final class NewsExport {
  private NewsExport() {}

  /**
   * {@code {"reports": [...], "earlier": n, "facts": [{"news", "section", "why", "changes", "fact",
   * "evidence", "earlier"}]}}, {@code fact} and {@code earlier} as the JSON export has them.
   *
   * @param reports ids of the reports asked about
   * @param earlier how many reports they were compared with
   */
  public static String json(List<WhatIsNew.Item> items, Collection<String> reports, int earlier) {
    ObjectNode all = Json.MAPPER.createObjectNode();
    ArrayNode ids = all.putArray("reports");
    reports.forEach(ids::add);
    all.put("earlier", earlier);
    ArrayNode facts = all.putArray("facts");
    for (WhatIsNew.Item item : items) {
      ObjectNode node = facts.addObject();
      node.put("news", item.kind().label());
      node.put("section", item.section().label());
      node.put("why", item.why());
      ArrayNode changes = node.putArray("changes");
      for (WhatIsNew.Change change : item.changes()) {
        changes
            .addObject()
            .put("field", change.field())
            .put("before", change.before())
            .put("after", change.after());
      }
      node.set("fact", item.fact());
      node.putArray("evidence").addAll(item.evidence());
      node.set("earlier", item.earlier());
    }
    return Json.line(all);
  }
}
