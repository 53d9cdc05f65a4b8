package org.annals.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * The events as records of PLOVER, the ontology of political events (Open Event Data Alliance,
 * PLOVER manual, draft 0.8), one JSON object a line.
 *
 * <p>The auxiliary modes stand in {@code context}, as the manual has it: {@code future} for what is
 * planned or expected, {@code hypothetical} for what is only supposed, {@code negation} for what is
 * denied, {@code historical} for what was over more than a year before the first report that tells
 * it. What is threatened is THREATEN and what is demanded REQUEST, whatever the deed would be: the
 * manual wants the one category. What no category fits, what has no day at all, and deaths and
 * damage that nobody is said to have caused, which may be an accident's, are left out. Sector codes
 * and scores are not given: the record does not know them.
 */
public final class PloverExport {
  private static final Map<String, Integer> QUADS = new HashMap<>();
  private static final Set<String> PARTIES = Set.of("person", "organization", "group", "state");
  private static final Set<String> FALLBACK = Set.of("fallback", "unknown");

  static {
    List.of("AGREE", "CONSULT", "SUPPORT", "CONCEDE").forEach(category -> QUADS.put(category, 1));
    List.of("COOPERATE", "AID", "RETREAT").forEach(category -> QUADS.put(category, 2));
    List.of("REQUEST", "ACCUSE", "REJECT", "THREATEN").forEach(category -> QUADS.put(category, 3));
    List.of("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT")
        .forEach(category -> QUADS.put(category, 4));
  }

  private final Facts facts;
  private final Sources sources;
  private final String title;
  private final Map<String, ObjectNode> actors = new HashMap<>();
  private final Map<String, ObjectNode> reports = new HashMap<>();

  private PloverExport(Facts facts, String title) {
    this.facts = facts;
    this.sources = new Sources(facts);
    this.title = title;
    facts.in(Section.ACTORS).forEach(actor -> actors.put(actor.path("id").asText(), actor));
    facts.in(Section.REPORTS).forEach(report -> reports.put(report.path("id").asText(), report));
  }

  /**
   * Writes the events.
   *
   * @param title the record's name, given as the corpus
   */
  public static void write(Facts facts, String title, Writer out) throws IOException {
    PloverExport export = new PloverExport(facts, title);
    for (ObjectNode event : facts.in(Section.EVENTS)) {
      ObjectNode line = export.line(event);
      if (line != null) {
        out.write(Json.line(line) + "\n");
      }
    }
  }

  private @Nullable ObjectNode line(ObjectNode event) {
    String type = Words.text(event, "type");
    String edtf = Words.text(event, "when");
    if (!QUADS.containsKey(type) || edtf.isEmpty()) {
      return null;
    }
    When when = When.parse(edtf);
    LocalDate first = when.first() == null ? when.last() : when.first();
    if (first == null) {
      return null;
    }
    if (type.equals("ASSAULT") && !isByParty(event) && PloverModes.isEffect(event)) {
      return null;
    }
    String status = Words.text(event, "status");
    String category = category(type, status);
    ObjectNode line = Json.MAPPER.createObjectNode();
    line.put("id", event.path("id").asText());
    line.put("date", first.toString());
    LocalDate last = when.last();
    if (last != null && !last.equals(first)) {
      line.put("enddate", last.toString());
    }
    line.set("actor", entities(event.path("by")));
    if (!event.path("to").isEmpty()) {
      line.set("recipient", entities(event.path("to")));
    }
    line.putArray("event").add(category);
    String place = Words.text(event, "place");
    if (!place.isEmpty()) {
      line.putObject("event_loc").put("extracted_place", place);
    }
    line.putArray("event_text").add(Words.text(event, "what"));
    line.put("quad_code", QUADS.get(category));
    List<String> modes = category.equals(type) ? PloverModes.of(type, event) : List.of();
    if (!modes.isEmpty()) {
      ArrayNode mode = line.putArray("mode");
      modes.forEach(mode::add);
    }
    List<String> auxiliary = auxiliary(event, status, category, type, when);
    if (!auxiliary.isEmpty()) {
      ArrayNode context = line.putArray("context");
      auxiliary.forEach(context::add);
    }
    cite(line, event.path("evidence").path(0));
    line.put("comment", comment(event, type, edtf, status));
    return line;
  }

  /** Whether somebody who can act did it: an explosion or a ship that kills assaults nobody. */
  private boolean isByParty(ObjectNode event) {
    for (JsonNode id : event.path("by")) {
      ObjectNode actor = actors.get(id.asText());
      if (actor != null && PARTIES.contains(Words.text(actor, "type"))) {
        return true;
      }
    }
    return false;
  }

  private static String category(String type, String status) {
    return switch (status) {
      case "threatened" -> "THREATEN";
      case "demanded" -> "REQUEST";
      default -> type;
    };
  }

  private List<String> auxiliary(
      ObjectNode event, String status, String category, String type, When when) {
    List<String> auxiliary = new ArrayList<>();
    switch (status) {
      case "planned", "expected", "offered" -> auxiliary.add("future");
      case "hypothetical" -> auxiliary.add("hypothetical");
      case "denied" -> auxiliary.add("negation");
      default -> {
        LocalDate last = when.last();
        LocalDate told = firstTold(event);
        if (category.equals(type)
            && last != null
            && told != null
            && !FALLBACK.contains(Words.text(event, "when_basis"))
            && last.isBefore(told.minusYears(1))) {
          auxiliary.add("historical");
        }
      }
    }
    return auxiliary;
  }

  /** The day of the first report that tells it; null if none is dated. */
  private @Nullable LocalDate firstTold(ObjectNode event) {
    LocalDate first = null;
    for (JsonNode evidence : event.path("evidence")) {
      LocalDate known = Sources.known(reports.get(evidence.path("report").asText()));
      if (known != null && (first == null || known.isBefore(first))) {
        first = known;
      }
    }
    return first;
  }

  private ArrayNode entities(JsonNode ids) {
    ArrayNode entities = Json.MAPPER.createArrayNode();
    for (JsonNode id : ids) {
      ObjectNode entity = entities.addObject();
      String name = facts.name(id.asText());
      ObjectNode actor = actors.get(id.asText());
      String code =
          actor != null && Words.text(actor, "type").equals("state") ? Countries.three(name) : null;
      if (code != null) {
        entity.put("code", code);
      }
      entity.put("entity_text", Words.plain(name));
      entity.put("identifier_id", id.asText());
      entity.put("identifier_text", Words.plain(name));
    }
    return entities;
  }

  private void cite(ObjectNode line, JsonNode evidence) {
    String id = evidence.path("report").asText();
    ObjectNode report = reports.get(id);
    line.put("text", evidence.path("quote").asText());
    line.putObject("text_info")
        .put("start", evidence.path("begin").asInt())
        .put("end", evidence.path("end").asInt());
    ObjectNode cite = line.putObject("cite_info");
    cite.put("corpus", title).put("citation", id);
    String address = sources.address(id);
    if (address != null) {
      cite.put("url", address);
    }
    if (report != null) {
      ClaimNodes.copy(report, "title", cite, "title");
      ClaimNodes.copy(report, "language", cite, "language");
      ClaimNodes.copy(report, "publisher", cite, "publication");
    }
    cite.put("coder", "Annals " + Version.program()).put("codebook", "PLOVER manual, draft 0.8");
  }

  /** What PLOVER has no field for: the date as wide as it is, what it rests on, and the status. */
  private String comment(ObjectNode event, String type, String edtf, String status) {
    String who = Words.actors(event, "asserted_by", facts);
    return Words.plain(
        "date "
            + edtf
            + " ("
            + Words.text(event, "when_basis")
            + "); "
            + status
            + (category(type, status).equals(type) ? "" : ", the deed would be " + type)
            + (who.isEmpty() ? "" : "; says " + who));
  }
}
