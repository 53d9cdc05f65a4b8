package org.annals.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.annals.record.ActorEntry;
import org.annals.record.Commitment;
import org.annals.record.Dated;
import org.annals.record.Disagreement;
import org.annals.record.Event;
import org.annals.record.Figure;
import org.annals.record.Identity;
import org.annals.record.Link;
import org.annals.record.Record;
import org.annals.record.Relation;
import org.annals.record.ReportEntry;
import org.annals.record.RoleSeen;
import org.annals.record.Statement;
import org.annals.report.Noise;
import org.annals.report.Report;
import org.annals.text.Evidence;
import org.annals.text.Span;
import org.annals.time.Basis;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/** Writes the parts of a record as JSON objects; the order of the keys is part of the format. */
final class FactWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Record record;
  private final Map<String, CodePoints> offsets = new HashMap<>();
  private final Map<String, PageCounts> pages = new HashMap<>();
  private final Map<String, TextNode> texts = new HashMap<>();

  FactWriter(Record record) {
    this.record = record;
    for (ReportEntry entry : record.reports()) {
      String text = entry.report().text();
      offsets.put(entry.report().id(), new CodePoints(text));
      PageCounts counts = PageCounts.of(text);
      if (counts != null) {
        pages.put(entry.report().id(), counts);
      }
    }
  }

  Facts facts() {
    return new Facts(passing());
  }

  /** The same sections; the facts of the long ones are made when they are asked for. */
  Map<Section, List<ObjectNode>> passing() {
    Map<Section, List<ObjectNode>> sections = new EnumMap<>(Section.class);
    sections.put(Section.REPORTS, each(record.reports(), this::report));
    sections.put(Section.ACTORS, each(record.actors(), this::actor));
    sections.put(Section.RELATIONS, each(record.relations(), this::relation));
    sections.put(
        Section.EVENTS, new PassingFacts<>(record.events(), e -> e.identity().id(), this::event));
    sections.put(
        Section.FIGURES,
        new PassingFacts<>(record.figures(), f -> f.identity().id(), this::figure));
    sections.put(
        Section.STATEMENTS,
        new PassingFacts<>(record.statements(), s -> s.identity().id(), this::statement));
    sections.put(
        Section.COMMITMENTS,
        new PassingFacts<>(record.commitments(), c -> c.identity().id(), this::commitment));
    sections.put(Section.LINKS, each(record.links(), FactWriter::link));
    sections.put(Section.DISAGREEMENTS, each(record.disagreements(), FactWriter::disagreement));
    return sections;
  }

  /**
   * The facts as objects, each with an id of its own: should two be told first at one place, the
   * later gets a number after it, and of two links of one kind between the same facts one is
   * enough.
   */
  private static <T> List<ObjectNode> each(List<T> facts, Function<T, ObjectNode> write) {
    PassingFacts.Ids ids = new PassingFacts.Ids();
    List<ObjectNode> nodes = new ArrayList<>();
    for (T fact : facts) {
      ObjectNode node = write.apply(fact);
      if (node.has("id")) {
        nodes.add(node.put("id", ids.own(node.path("id").asText())));
      } else if (ids.isNew(node.path("kind") + " " + node.path("between"))) {
        nodes.add(node);
      }
    }
    return nodes;
  }

  private ObjectNode report(ReportEntry entry) {
    Report report = entry.report();
    CodePoints points = points(report.id());
    ObjectNode node = NODES.objectNode();
    node.put("id", report.id());
    node.put("file", report.file());
    node.put("url", report.url());
    node.put("title", report.title());
    node.put("publisher", report.publisher());
    node.set("authors", strings(report.authors()));
    node.put("place", report.place());
    node.put("language", report.language());
    node.put("characters", points.at(report.held().length()));
    node.put("published", edtf(entry.published().when()));
    node.put("published_basis", label(entry.published().basis()));
    node.put("published_why", entry.published().why());
    node.put("copy_of", entry.copyOf());
    node.put("known", edtf(entry.known()));
    ArrayNode noise = node.putArray("noise");
    for (Noise part : report.noise()) {
      noise
          .addObject()
          .put("kind", part.kind().label())
          .put("begin", points.at(part.span().begin()))
          .put("end", points.at(part.span().end()));
    }
    return node;
  }

  private ObjectNode actor(ActorEntry actor) {
    ObjectNode node = begin(actor.identity());
    node.put("name", actor.name());
    node.put("type", actor.type().label());
    node.set("aliases", strings(actor.aliases()));
    ArrayNode roles = node.putArray("roles");
    for (RoleSeen role : actor.roles()) {
      ObjectNode seen = roles.addObject();
      seen.put("role", role.role());
      seen.put("of", role.of());
      seen.put("when", edtf(role.when()));
      seen.set("evidence", evidence(role.evidence()));
    }
    return end(node, actor.identity(), actor.evidence());
  }

  private ObjectNode relation(Relation relation) {
    ObjectNode node = begin(relation.identity());
    node.put("from", relation.from());
    node.put("kind", relation.kind().label());
    node.put("to", relation.to());
    return end(node, relation.identity(), relation.evidence());
  }

  private ObjectNode event(Event event) {
    ObjectNode node = begin(event.identity());
    node.put("what", event.what());
    node.put("type", event.type().name());
    date(node, "when", event.when());
    node.put("status", event.status().label());
    node.set("by", strings(event.by()));
    node.set("to", strings(event.to()));
    node.put("place", event.place());
    node.set(
        "weight", number(BigDecimal.valueOf(event.weight()).setScale(4, RoundingMode.HALF_EVEN)));
    node.put("asserted_by", event.assertedBy());
    return end(node, event.identity(), event.evidence()).put("why", event.why());
  }

  private ObjectNode figure(Figure figure) {
    ObjectNode node = begin(figure.identity());
    node.put("subject", figure.subject());
    node.set("low", number(figure.quantity().low()));
    node.set("high", number(figure.quantity().high()));
    node.put("approximate", figure.quantity().approximate());
    node.put("unit", figure.quantity().unit());
    node.put("kind", figure.kind().label());
    date(node, "when", figure.when());
    node.put("status", figure.status().label());
    node.put("as_written", figure.asWritten());
    node.put("given_by", figure.givenBy());
    node.put("series", figure.series());
    return end(node, figure.identity(), figure.evidence()).put("why", figure.why());
  }

  private ObjectNode statement(Statement statement) {
    ObjectNode node = begin(statement.identity());
    node.put("speaker", statement.speaker());
    node.put("anonymous", statement.anonymous());
    node.put("reason", statement.reason());
    node.put("mode", statement.mode().label());
    node.put("gist", statement.gist());
    date(node, "when", statement.when());
    node.put("to", statement.to());
    node.put("distanced", statement.distanced());
    CodePoints points = points(statement.evidence().get(0).report());
    node.set("source", points.pair(statement.source()));
    Span cue = statement.cue();
    node.set("cue", cue == null ? NODES.nullNode() : points.pair(cue));
    ArrayNode content = node.putArray("content");
    statement.content().forEach(span -> content.add(points.pair(span)));
    return end(node, statement.identity(), statement.evidence()).put("why", statement.why());
  }

  private ObjectNode commitment(Commitment commitment) {
    ObjectNode node = begin(commitment.identity());
    node.put("by", commitment.by());
    node.put("to", commitment.to());
    node.put("kind", commitment.kind().label());
    node.put("what", commitment.what());
    node.put("condition", commitment.condition());
    date(node, "due", commitment.due());
    date(node, "made", commitment.made());
    node.put("outcome", commitment.outcome().label());
    node.put("outcome_why", commitment.outcomeWhy());
    node.set("outcome_evidence", evidence(commitment.outcomeEvidence()));
    node.put("note", commitment.note());
    return end(node, commitment.identity(), commitment.evidence()).put("why", commitment.why());
  }

  private static ObjectNode link(Link link) {
    ObjectNode node = NODES.objectNode();
    node.put("kind", link.kind().label());
    node.set("between", strings(link.between()));
    return node.put("why", link.why());
  }

  private static ObjectNode disagreement(Disagreement disagreement) {
    ObjectNode node = NODES.objectNode();
    node.put("id", disagreement.id());
    node.put("kind", disagreement.kind().label());
    node.set("between", strings(disagreement.between()));
    return node.put("why", disagreement.why());
  }

  private static ObjectNode begin(Identity identity) {
    ObjectNode node = NODES.objectNode();
    node.put("id", identity.id());
    node.set("also_ids", strings(identity.alsoIds()));
    return node;
  }

  private ObjectNode end(ObjectNode node, Identity identity, List<Evidence> evidence) {
    node.put("known_from", text(identity.knownFrom()));
    node.put("known_to", text(identity.knownTo()));
    node.put("origins", identity.origins());
    node.set("evidence", evidence(evidence));
    return node;
  }

  private static void date(ObjectNode node, String key, @Nullable Dated dated) {
    node.put(key, dated == null ? null : edtf(dated.when()));
    node.put(key + "_basis", dated == null ? null : label(dated.basis()));
    node.put(key + "_why", dated == null ? null : dated.why());
  }

  private ArrayNode evidence(List<Evidence> evidence) {
    ArrayNode nodes = NODES.arrayNode();
    for (Evidence one : evidence) {
      CodePoints points = points(one.report());
      ObjectNode node = nodes.addObject();
      node.set("report", text(one.report()));
      node.put("begin", points.at(one.span().begin()));
      node.put("end", points.at(one.span().end()));
      node.set("focus", points.pair(one.focus()));
      node.set("quote", text(one.words()));
      PageCounts counts = pages.get(one.report());
      if (counts != null) {
        node.put("page", counts.at(one.focus().begin()));
      }
    }
    return nodes;
  }

  /** Words that stand in the evidence of many facts. */
  private TextNode text(String words) {
    return texts.computeIfAbsent(words, TextNode::valueOf);
  }

  private CodePoints points(String report) {
    CodePoints points = offsets.get(report);
    if (points == null) {
      throw new IllegalStateException("evidence in " + report + ", which the record does not hold");
    }
    return points;
  }

  /** Digits without exponent or trailing zeros, the same before and after a stay in the store. */
  static com.fasterxml.jackson.databind.JsonNode number(@Nullable BigDecimal number) {
    if (number == null) {
      return NODES.nullNode();
    }
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() <= 0
        ? NODES.numberNode(plain.toBigIntegerExact())
        : NODES.numberNode(plain);
  }

  private static ArrayNode strings(List<String> strings) {
    ArrayNode node = NODES.arrayNode();
    strings.forEach(node::add);
    return node;
  }

  private static @Nullable String edtf(@Nullable When when) {
    return when == null ? null : when.edtf();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static String label(Basis basis) {
    return basis.name().toLowerCase(Locale.ROOT);
  }
}
