package org.annals.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.InputException;
import org.annals.export.Facts;
import org.annals.export.Json;
import org.annals.export.Section;
import org.annals.export.Version;
import org.annals.export.Words;
import org.annals.store.FactSearch;
import org.annals.store.SentenceSearch;

/**
 * The answers under {@code /api/v1}, each a function of the record and the parameters.
 *
 * <p>A report's id may hold anything that a file name may, so it is a parameter and never a part of
 * the path.
 */
final class Api {
  static final String ROOT = "/api/v1";
  private static final int MOST_FULL = 1000;
  private static final int MOST_BRIEF = 200_000;
  private static final int HITS = 50;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** One route. */
  interface Answer {
    byte[] to(Query query, String id);
  }

  /**
   * A route and the parameters that it has.
   *
   * @param path as OpenAPI writes it
   */
  record Route(String path, Set<String> parameters, Answer answer) {}

  private final OpenRecord record;

  Api(OpenRecord record) {
    this.record = record;
  }

  List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(new Route("/record", Set.of("as_of"), (query, id) -> record(query)));
    for (Section section : Section.values()) {
      Set<String> parameters = new TreeSet<>(Filter.parameters(section));
      parameters.addAll(Set.of("as_of", "offset", "limit", "form"));
      routes.add(new Route("/" + section.label(), parameters, (query, id) -> list(section, query)));
    }
    routes.add(new Route("/names", Set.of("as_of"), (query, id) -> names(query)));
    routes.add(new Route("/series", Set.of("as_of"), (query, id) -> series(query)));
    routes.add(new Route("/facts/{id}", Set.of("as_of"), this::fact));
    routes.add(new Route("/report", Set.of("id", "as_of"), (query, id) -> report(query)));
    routes.add(new Route("/search", Set.of("q", "as_of", "limit"), (query, id) -> search(query)));
    return routes;
  }

  private static byte[] bytes(JsonNode node) {
    return Json.line(node).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] record(Query query) {
    LocalDate asOf = query.day("as_of");
    Map<Section, Integer> counts = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      counts.put(section, record.count(section, asOf));
    }
    return bytes(head(record.name(), counts, record.days()));
  }

  /** What the page needs to begin: the counts and the days on which something became known. */
  static ObjectNode head(
      String name, Map<Section, Integer> counts, Map<LocalDate, OpenRecord.Day> days) {
    ObjectNode head = NODES.objectNode();
    head.put("name", name);
    head.put("version", Version.program());
    ObjectNode bySection = head.putObject("counts");
    counts.forEach((section, count) -> bySection.put(section.label(), count));
    ArrayNode list = head.putArray("days");
    days.forEach(
        (day, reports) -> {
          ObjectNode one = list.addObject().put("day", day.toString());
          ArrayNode ids = one.putArray("reports");
          reports.known().forEach(ids::add);
          if (!reports.withdrawn().isEmpty()) {
            ArrayNode gone = one.putArray("withdrawn");
            reports.withdrawn().forEach(gone::add);
          }
        });
    return head;
  }

  private byte[] list(Section section, Query query) {
    LocalDate asOf = query.day("as_of");
    Filter filter = new Filter(section, query);
    boolean isBrief = query.some("form", List.of("full", "brief")).contains("brief");
    int most = isBrief ? MOST_BRIEF : MOST_FULL;
    int offset = query.number("offset", 0, 0, Integer.MAX_VALUE);
    int limit = query.number("limit", Math.min(100, most), 1, most);
    String kept = section + " " + asOf + " " + isBrief + " " + offset + " " + limit;
    if (filter.isOpen() && isBrief) {
      return record.answer(kept, q -> brief(section, asOf, offset, limit));
    }
    return filter.isOpen()
        ? record.answer(kept, q -> list(section, asOf, filter, isBrief, offset, limit))
        : list(section, asOf, filter, isBrief, offset, limit);
  }

  /** All of a long section in short, without reading more of a fact than is shown. */
  private byte[] brief(
      Section section, @org.jspecify.annotations.Nullable LocalDate asOf, int offset, int limit) {
    ObjectNode head = NODES.objectNode();
    head.put("total", record.count(section, asOf)).put("offset", offset).put("limit", limit);
    byte[] begin = bytes(head);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(begin, 0, begin.length - 1);
    all.writeBytes(",\"items\":[".getBytes(StandardCharsets.UTF_8));
    all.writeBytes(Brief.list(section, record.lines(section, asOf, offset, limit)));
    all.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
    return all.toByteArray();
  }

  private byte[] names(Query query) {
    LocalDate asOf = query.day("as_of");
    return record.answer(
        "names " + asOf,
        q -> ("{\"names\":" + record.names(asOf) + "}").getBytes(StandardCharsets.UTF_8));
  }

  private byte[] list(
      Section section,
      @org.jspecify.annotations.Nullable LocalDate asOf,
      Filter filter,
      boolean isBrief,
      int offset,
      int limit) {
    ObjectNode answer = NODES.objectNode();
    ArrayNode items = NODES.arrayNode();
    int total = 0;
    Facts facts = filter.isOpen() ? null : record.facts(asOf);
    for (ObjectNode fact : record.section(section, asOf)) {
      if (facts == null || filter.takes(fact, facts)) {
        if (total >= offset && items.size() < limit) {
          items.add(isBrief ? Brief.of(section, fact) : fact);
        }
        total++;
      }
    }
    answer.put("total", total).put("offset", offset).put("limit", limit);
    answer.set("items", items);
    return bytes(answer);
  }

  private byte[] series(Query query) {
    Map<String, ObjectNode> all = new TreeMap<>();
    for (ObjectNode figure : record.facts(query.day("as_of")).in(Section.FIGURES)) {
      String id = Words.text(figure, "series");
      ObjectNode one =
          all.computeIfAbsent(
              id,
              i ->
                  NODES
                      .objectNode()
                      .put("id", i)
                      .put("subject", Words.text(figure, "subject"))
                      .put("unit", Words.text(figure, "unit"))
                      .put("points", 0));
      one.put("points", one.path("points").asInt() + 1);
    }
    ObjectNode answer = NODES.objectNode().put("total", all.size());
    answer.putArray("items").addAll(all.values());
    return bytes(answer);
  }

  private byte[] fact(Query query, String id) {
    LocalDate asOf = query.day("as_of");
    Map.Entry<Section, ObjectNode> found = record.find(id, asOf);
    if (found == null) {
      throw new MissingException(
          "The record holds no fact with the id \"" + id + "\".",
          "See whether it was known on the day asked for; /api/v1/events and the like list ids.");
    }
    ObjectNode answer = NODES.objectNode().put("section", found.getKey().label());
    answer.set("fact", found.getValue());
    String own = found.getValue().path("id").asText();
    answer.set("links", between(record.section(Section.LINKS, asOf), own));
    answer.set("disagreements", between(record.section(Section.DISAGREEMENTS, asOf), own));
    answer.set("corrections", about(record.section(Section.CORRECTIONS, asOf), own));
    return bytes(answer);
  }

  private static ArrayNode about(List<ObjectNode> corrections, String id) {
    ArrayNode found = NODES.arrayNode();
    for (ObjectNode correction : corrections) {
      for (JsonNode one : correction.path("facts")) {
        if (one.asText().equals(id)) {
          found.add(correction);
        }
      }
    }
    return found;
  }

  private static ArrayNode between(List<ObjectNode> facts, String id) {
    ArrayNode found = NODES.arrayNode();
    for (ObjectNode fact : facts) {
      for (JsonNode one : fact.path("between")) {
        if (one.asText().equals(id)) {
          found.add(fact);
        }
      }
    }
    return found;
  }

  private byte[] report(Query query) {
    String id = query.must("id");
    LocalDate asOf = query.day("as_of");
    ObjectNode report =
        record.section(Section.REPORTS, asOf).stream()
            .filter(one -> one.path("id").asText().equals(id))
            .findFirst()
            .orElse(null);
    if (report == null) {
      throw new MissingException(
          "The record holds no report with the id \"" + id + "\".",
          "See whether it was known on the day asked for; /api/v1/reports lists the ids.");
    }
    ObjectNode answer = NODES.objectNode();
    answer.set("report", report);
    answer.put("text", record.text(id));
    ObjectNode sections = answer.putObject("facts");
    for (Section section : Section.values()) {
      if (section != Section.REPORTS) {
        ArrayNode told = NODES.arrayNode();
        record.told(section, id, asOf).stream().filter(fact -> rests(fact, id)).forEach(told::add);
        if (!told.isEmpty()) {
          sections.set(section.label(), told);
        }
      }
    }
    return bytes(answer);
  }

  private static boolean rests(ObjectNode fact, String report) {
    for (String key : List.of("evidence", "outcome_evidence")) {
      for (JsonNode one : fact.path(key)) {
        if (one.path("report").asText().equals(report)) {
          return true;
        }
      }
    }
    return false;
  }

  private byte[] search(Query query) {
    LocalDate asOf = query.day("as_of");
    String words = query.text("q").strip();
    int limit = query.number("limit", HITS, 1, MOST_FULL);
    ObjectNode answer = NODES.objectNode();
    ArrayNode found = answer.putArray("facts");
    ArrayNode sentences = answer.putArray("sentences");
    if (words.isEmpty()) {
      return bytes(answer);
    }
    List<String> all = List.of(words.toLowerCase(Locale.ROOT).split("\\s+", -1));
    Map<Section, List<ObjectNode>> hits = asOf == null ? record.lines(all, limit) : null;
    if (hits == null) {
      hits = hits(record.facts(asOf), all, limit);
    }
    Facts named = record.named(asOf);
    hits.forEach(
        (section, own) -> {
          for (ObjectNode fact : own) {
            found
                .addObject()
                .put("section", section.label())
                .put("title", Words.title(section, fact, named))
                .set("fact", Brief.of(section, fact));
          }
        });
    for (SentenceSearch.Hit hit : record.sentences(words, asOf, limit)) {
      sentences
          .addObject()
          .put("report", hit.report())
          .put("begin", hit.begin())
          .put("end", hit.end())
          .put("text", hit.text());
    }
    return bytes(answer);
  }

  /** The same of the facts of another day, or of a file that has no lines to search in. */
  private static Map<Section, List<ObjectNode>> hits(Facts facts, List<String> words, int most) {
    Map<Section, List<ObjectNode>> hits = new EnumMap<>(Section.class);
    for (Section section : FactSearch.sections()) {
      hits.put(
          section,
          facts.in(section).stream()
              .filter(
                  fact -> words.stream().allMatch(FactSearch.text(section, fact, facts)::contains))
              .limit(most)
              .toList());
    }
    return hits;
  }

  /** What the address names is not in the record: an answer of 404, not of 400. */
  static final class MissingException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient InputException words;

    MissingException(String problem, String remedy) {
      super(problem);
      words = new InputException(problem, remedy);
    }

    InputException words() {
      return words;
    }
  }
}
