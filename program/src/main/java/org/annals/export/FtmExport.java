package org.annals.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The record as entities of Follow the Money, which OpenAleph and other tools of investigative
 * newsrooms read: one JSON object a line, {@code id}, {@code schema}, {@code properties}.
 *
 * <p>Reports are Articles, actors Persons, Organizations, LegalEntities (groups and states) or
 * Addresses (places and facilities), events Events, relations Memberships or UnknownLinks, and each
 * naming of a person or body in a report a Mention. Actors and events name their Articles under
 * {@code proof}; notes and summaries quote them. An Event is no deed by itself: the name of one
 * that is none begins with its status, and its keywords hold it. Figures, statements and
 * commitments have no schema that would not say more than the reports do; they are left out.
 *
 * <p>Dates are prefixes of ISO 8601, an interval is a start and an end. Ids are made from the
 * record's name and the fact's id, so that a later export updates an earlier one.
 */
public final class FtmExport {
  private static final Set<String> PARTIES = Set.of("person", "organization", "group", "state");

  private final Facts facts;
  private final Sources sources;
  private final String prefix;
  private final Map<String, String> types = new HashMap<>();
  private final Map<String, String> actorIds = new HashMap<>();

  private FtmExport(Facts facts, String title) {
    this.facts = facts;
    this.sources = new Sources(facts);
    String slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    this.prefix = "annals-" + slug.replaceAll("^-|-$", "") + "-";
    for (ObjectNode actor : facts.in(Section.ACTORS)) {
      String id = actor.path("id").asText();
      types.put(id, Words.text(actor, "type"));
      actorIds.put(id, id);
      actor.path("also_ids").forEach(also -> actorIds.putIfAbsent(also.asText(), id));
    }
  }

  /**
   * Writes the entities.
   *
   * @param title the record's name, part of all ids
   */
  public static void write(Facts facts, String title, Writer out) throws IOException {
    FtmExport export = new FtmExport(facts, title);
    for (ObjectNode report : facts.in(Section.REPORTS)) {
      line(export.article(report), out);
    }
    for (ObjectNode actor : facts.in(Section.ACTORS)) {
      line(export.actor(actor), out);
      for (ObjectNode mention : export.mentions(actor).values()) {
        line(mention, out);
      }
    }
    for (ObjectNode event : facts.in(Section.EVENTS)) {
      line(export.event(event), out);
    }
    for (ObjectNode relation : facts.in(Section.RELATIONS)) {
      line(export.relation(relation), out);
    }
  }

  private static void line(ObjectNode entity, Writer out) throws IOException {
    out.write(Json.line(entity) + "\n");
  }

  private ObjectNode entity(String id, String schema) {
    ObjectNode entity = Json.MAPPER.createObjectNode();
    entity.put("id", prefix + id).put("schema", schema).putObject("properties");
    return entity;
  }

  /** Adds a value; an empty one, and one that is there already, adds nothing. */
  private static void add(ObjectNode entity, String property, String value) {
    if (value.isEmpty()) {
      return;
    }
    ObjectNode properties = (ObjectNode) entity.path("properties");
    ArrayNode values =
        properties.get(property) instanceof ArrayNode there ? there : properties.putArray(property);
    for (JsonNode one : values) {
      if (one.asText().equals(value)) {
        return;
      }
    }
    values.add(value);
  }

  private String report(String id) {
    return prefix + "report-" + Integer.toHexString(id.hashCode()) + "-" + slug(id);
  }

  private static String slug(String id) {
    String slug = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return slug.length() > 60 ? slug.substring(0, 60) : slug;
  }

  private ObjectNode article(ObjectNode report) {
    String id = report.path("id").asText();
    ObjectNode entity = entity("", "Article").put("id", report(id));
    String title = Words.plain(Words.text(report, "title"));
    add(entity, "name", title.isEmpty() ? Words.plain(id) : title);
    add(entity, "title", title);
    add(entity, "fileName", Words.plain(id));
    report.path("authors").forEach(author -> add(entity, "author", Words.plain(author.asText())));
    add(entity, "publisher", Words.plain(Words.text(report, "publisher")));
    String address = sources.address(id);
    add(entity, "sourceUrl", address == null ? "" : address);
    String language = Words.text(report, "language");
    if (language.matches("[a-z]{2}")) {
      add(entity, "language", new Locale.Builder().setLanguage(language).build().getISO3Language());
    }
    String published = Words.text(report, "published");
    if (published.matches("\\d{4}(-\\d{2}){0,2}")) {
      add(entity, "publishedAt", published);
    }
    return entity;
  }

  private ObjectNode actor(ObjectNode actor) {
    String schema =
        switch (Words.text(actor, "type")) {
          case "person" -> "Person";
          case "organization" -> "Organization";
          case "place", "facility" -> "Address";
          default -> "LegalEntity";
        };
    ObjectNode entity = entity(actor.path("id").asText(), schema);
    String name = Words.plain(Words.text(actor, "name"));
    add(entity, "name", name);
    if (schema.equals("Address")) {
      add(entity, "full", name);
    }
    actor
        .path("aliases")
        .forEach(
            alias -> {
              String other = Words.plain(alias.asText());
              if (!other.equals(name)) {
                add(entity, "alias", other);
              }
            });
    if (Words.text(actor, "type").equals("state")) {
      String code = Countries.two(name);
      add(entity, "country", code == null ? "" : code);
    }
    for (JsonNode role : actor.path("roles")) {
      if (schema.equals("Person")) {
        String of = role.path("of").isTextual() ? facts.name(role.path("of").asText()) : "";
        String office = role.path("role").asText();
        boolean isNew =
            !of.isEmpty() && !office.toLowerCase(Locale.ROOT).contains(of.toLowerCase(Locale.ROOT));
        add(entity, "position", Words.plain(isNew ? office + " (" + of + ")" : office));
      }
    }
    proof(entity, actor);
    return entity;
  }

  private void proof(ObjectNode entity, ObjectNode fact) {
    for (JsonNode evidence : fact.path("evidence")) {
      add(entity, "proof", report(evidence.path("report").asText()));
    }
  }

  /** One for each report that names the person or body, with the names that stand there. */
  private Map<String, ObjectNode> mentions(ObjectNode actor) {
    Map<String, ObjectNode> mentions = new LinkedHashMap<>();
    if (!PARTIES.contains(Words.text(actor, "type"))) {
      return mentions;
    }
    String id = actor.path("id").asText();
    for (JsonNode evidence : actor.path("evidence")) {
      String report = evidence.path("report").asText();
      ObjectNode mention =
          mentions.computeIfAbsent(
              report,
              r -> {
                ObjectNode one =
                    entity("mention-" + id + "-" + Integer.toHexString(r.hashCode()), "Mention");
                add(one, "document", report(r));
                add(one, "resolved", prefix + id);
                add(one, "detectedSchema", schemaOf(id));
                return one;
              });
      add(mention, "name", Words.plain(focus(evidence)));
    }
    mentions.values().removeIf(mention -> !mention.path("properties").has("name"));
    return mentions;
  }

  private String schemaOf(String id) {
    return switch (types.getOrDefault(id, "")) {
      case "person" -> "Person";
      case "organization" -> "Organization";
      default -> "LegalEntity";
    };
  }

  private static String focus(JsonNode evidence) {
    String quote = evidence.path("quote").asText();
    int from = evidence.path("focus").path(0).asInt() - evidence.path("begin").asInt();
    int to = evidence.path("focus").path(1).asInt() - evidence.path("begin").asInt();
    if (from < 0 || from > to || to > quote.codePointCount(0, quote.length())) {
      return "";
    }
    int at = quote.offsetByCodePoints(0, from);
    return quote.substring(at, quote.offsetByCodePoints(at, to - from));
  }

  private ObjectNode event(ObjectNode event) {
    ObjectNode entity = entity(event.path("id").asText(), "Event");
    add(entity, "name", Words.headline(Section.EVENTS, event, facts));
    add(entity, "keywords", Words.text(event, "type"));
    add(entity, "keywords", "status: " + Words.text(event, "status"));
    add(entity, "recordId", event.path("id").asText());
    dates(entity, Words.text(event, "when"));
    add(entity, "location", Words.plain(Words.text(event, "place")));
    Set<String> involved = new LinkedHashSet<>();
    for (String key : List.of("by", "to")) {
      event.path(key).forEach(id -> involved.add(actorIds.getOrDefault(id.asText(), "")));
    }
    for (String id : involved) {
      if (PARTIES.contains(types.getOrDefault(id, ""))) {
        add(entity, "involved", prefix + id);
      } else if (types.containsKey(id)) {
        add(entity, "location", Words.plain(facts.name(id)));
      }
    }
    proof(entity, event);
    for (JsonNode evidence : event.path("evidence")) {
      add(
          entity,
          "notes",
          "“"
              + Words.plain(evidence.path("quote").asText())
              + "” ("
              + Words.plain(evidence.path("report").asText())
              + ", characters "
              + evidence.path("begin").asInt()
              + " to "
              + evidence.path("end").asInt()
              + ")");
    }
    String when = Words.text(event, "when");
    if (!when.isEmpty()) {
      add(entity, "notes", "Date: " + when + ", " + Words.text(event, "when_basis"));
    }
    return entity;
  }

  /**
   * A plain date as it is; an interval as its ends; "about" is not said by a prefix, so left out.
   */
  private static void dates(ObjectNode entity, String edtf) {
    if (edtf.matches("\\d{4}(-\\d{2}){0,2}")) {
      add(entity, "date", edtf);
    } else if (edtf.contains("/")) {
      String[] ends = edtf.split("/", -1);
      for (int i = 0; i < 2; i++) {
        if (ends[i].matches("\\d{4}(-\\d{2}){0,2}")) {
          add(entity, i == 0 ? "startDate" : "endDate", ends[i]);
        }
      }
    }
  }

  private ObjectNode relation(ObjectNode relation) {
    String from = actorIds.getOrDefault(Words.text(relation, "from"), "");
    String to = actorIds.getOrDefault(Words.text(relation, "to"), "");
    String kind = Words.text(relation, "kind");
    boolean isMember =
        kind.equals("member_of")
            && PARTIES.contains(types.getOrDefault(from, ""))
            && schemaOf(to).equals("Organization");
    ObjectNode entity =
        entity(relation.path("id").asText(), isMember ? "Membership" : "UnknownLink");
    add(entity, isMember ? "member" : "subject", prefix + from);
    add(entity, isMember ? "organization" : "object", prefix + to);
    add(entity, "role", kind.replace('_', ' '));
    for (JsonNode evidence : relation.path("evidence")) {
      add(entity, "summary", "“" + Words.plain(evidence.path("quote").asText()) + "”");
    }
    add(entity, "recordId", relation.path("id").asText());
    return entity;
  }
}
