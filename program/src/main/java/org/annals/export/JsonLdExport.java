package org.annals.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The record as linked data (JSON-LD 1.1), its context inside it, so that nothing need be fetched.
 *
 * <p>Reports are schema.org NewsArticles; every event, figure, statement, commitment and relation
 * is a schema.org Claim that they make, never a schema.org Event: that a report tells it, and with
 * which status, is all that is known. Claims are PROV-O entities derived from their reports by one
 * activity; each passage that shows a claim is a Web Annotation on the report's text, with a
 * TextQuoteSelector and a TextPositionSelector in code points, refined to the focus. Dates are EDTF
 * literals.
 */
public final class JsonLdExport {

  private final Facts facts;
  private final ClaimNodes claims;
  private final Iri iri;
  private final ArrayNode graph;

  private JsonLdExport(Facts facts, String title, Map<String, String> texts, ArrayNode graph) {
    this.facts = facts;
    this.iri = new Iri(title);
    this.graph = graph;
    this.claims = new ClaimNodes(facts, iri, texts);
  }

  /**
   * Writes the graph.
   *
   * @param title the record's name, part of all ids
   * @param asOf the day whose knowledge it shows; null for all that is known
   * @param texts text by report id, for the words around a quote; a report may be missing
   */
  public static void write(
      Facts facts, String title, @Nullable String asOf, Map<String, String> texts, Writer out)
      throws IOException {
    ObjectNode all = Json.MAPPER.createObjectNode();
    all.set("@context", Resource.json("context.json"));
    ArrayNode graph = all.putArray("@graph");
    new JsonLdExport(facts, title, texts, graph).fill(title, asOf);
    Json.writeLines(all, out);
  }

  private void fill(String title, @Nullable String asOf) {
    String linking = iri.other("linking");
    ObjectNode record = graph.addObject();
    record.put("id", iri.other("record"));
    record.putArray("type").add("Dataset").add("Entity");
    record.put("name", title);
    if (asOf != null) {
      record.put("asOf", asOf);
    }
    record.put("wasGeneratedBy", linking);
    ObjectNode activity = graph.addObject().put("id", linking).put("type", "Activity");
    activity
        .putObject("wasAssociatedWith")
        .put("id", "urn:x-annals:program")
        .put("type", "SoftwareAgent")
        .put("name", "Annals")
        .put("softwareVersion", Version.program());
    ArrayNode used = activity.putArray("used");
    for (ObjectNode report : facts.in(Section.REPORTS)) {
      used.add(iri.report(report.path("id").asText()));
      graph.add(report(report));
    }
    for (Section section : Section.values()) {
      for (ObjectNode fact : facts.in(section)) {
        switch (section) {
          case REPORTS, CORRECTIONS -> {}
          case ACTORS -> graph.add(claims.actor(fact));
          case RELATIONS, EVENTS, FIGURES, STATEMENTS, COMMITMENTS ->
              graph.add(claims.claim(section, fact).put("wasGeneratedBy", linking));
          case LINKS, DISAGREEMENTS -> graph.add(between(section, fact));
        }
        claims.annotations(fact).forEach(graph::add);
      }
    }
  }

  private ObjectNode report(ObjectNode report) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("id", iri.report(report.path("id").asText()));
    node.putArray("type").add("NewsArticle").add("Entity");
    node.put("identifier", report.path("id").asText());
    String address = Sources.webAddress(Words.text(report, "url"));
    if (address != null) {
      node.put("url", address);
    }
    ClaimNodes.copy(report, "title", node, "headline");
    ClaimNodes.copy(report, "publisher", node, "publisher");
    ClaimNodes.copy(report, "language", node, "inLanguage");
    ClaimNodes.copy(report, "place", node, "contentLocation");
    ClaimNodes.copy(report, "published", node, "published");
    ClaimNodes.copy(report, "known", node, "known");
    String published = Words.text(report, "published");
    if (published.matches("\\d{4}(-\\d{2}){0,2}")) {
      node.put("datePublished", published); // schema.org's Date: no interval, no "about"
    }
    ClaimNodes.copy(report, "published_basis", node, "dateBasis");
    ClaimNodes.copy(report, "published_why", node, "dateWhy");
    ArrayNode authors = Json.MAPPER.createArrayNode();
    for (JsonNode author : report.path("authors")) {
      authors.addObject().put("type", "Person").put("name", author.asText());
    }
    if (!authors.isEmpty()) {
      node.set("author", authors);
    }
    if (report.path("copy_of").isTextual()) {
      node.put("alternateOf", iri.report(report.path("copy_of").asText()));
    }
    return node;
  }

  private ObjectNode between(Section section, ObjectNode fact) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    TreeSet<String> ids = new TreeSet<>();
    fact.path("between").forEach(id -> ids.add(id.asText()));
    node.put(
        "id",
        fact.has("id")
            ? iri.fact(fact.path("id").asText())
            : iri.other("link:" + fact.path("kind").asText() + ":" + String.join("+", ids)));
    node.put("type", section == Section.LINKS ? "annals:Link" : "annals:Disagreement");
    node.put("kind", fact.path("kind").asText());
    ArrayNode between = node.putArray("between");
    fact.path("between").forEach(id -> between.add(iri.fact(id.asText())));
    ClaimNodes.copy(fact, "why", node, "why");
    return node;
  }
}
