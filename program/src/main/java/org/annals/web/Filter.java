package org.annals.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.annals.actor.ActorType;
import org.annals.actor.RelationKind;
import org.annals.commitment.CommitmentKind;
import org.annals.event.PloverClass;
import org.annals.event.Status;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.annals.export.Words;
import org.annals.figure.FigureKind;
import org.annals.record.Disagreement;
import org.annals.record.Link;
import org.annals.record.Outcome;
import org.annals.statement.Mode;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/** Which facts of a section are asked for. */
final class Filter {
  private static final List<String> DATES = List.of("when", "made", "due", "published");
  private static final List<String> ACTORS =
      List.of("by", "to", "speaker", "asserted_by", "given_by", "from", "id");
  private static final Map<Section, Map<String, List<String>>> CHOICES = choices();

  private final Map<String, Set<String>> chosen = new LinkedHashMap<>();
  private final List<String> words;
  private final String actor;
  private final String series;
  private final double weight;
  private final @Nullable When within;

  Filter(Section section, Query query) {
    choices(section).forEach((name, values) -> chosen.put(name, query.some(name, values)));
    words = Arrays.asList(query.text("q").toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
    actor = query.text("actor");
    series = query.text("series");
    weight = query.share("min_weight");
    LocalDate from = query.day("from");
    LocalDate to = query.day("to");
    if (from != null && to != null && to.isBefore(from)) {
      throw new org.annals.InputException(
          "from is " + from + ", which is after to, " + to + ".", "Exchange them.");
    }
    within = from == null && to == null ? null : When.between(from, to);
  }

  /** The parameters of a section whose values are a closed choice. */
  static Map<String, List<String>> choices(Section section) {
    return CHOICES.getOrDefault(section, Map.of());
  }

  /** All parameters that narrow a section. */
  static Set<String> parameters(Section section) {
    Set<String> names = new TreeSet<>(Set.of("q", "actor", "from", "to"));
    names.addAll(choices(section).keySet());
    if (section == Section.EVENTS) {
      names.add("min_weight");
    }
    if (section == Section.FIGURES) {
      names.add("series");
    }
    return names;
  }

  private static Map<Section, Map<String, List<String>>> choices() {
    Map<Section, Map<String, List<String>>> all = new EnumMap<>(Section.class);
    List<String> status = labels(Status.values());
    all.put(
        Section.EVENTS,
        Map.of(
            "status",
            status,
            "type",
            Arrays.stream(PloverClass.values()).map(PloverClass::name).toList()));
    all.put(Section.FIGURES, Map.of("status", status, "kind", labels(FigureKind.values())));
    all.put(
        Section.STATEMENTS,
        Map.of("mode", labels(Mode.values()), "anonymous", List.of("true", "false")));
    all.put(
        Section.COMMITMENTS,
        Map.of("kind", labels(CommitmentKind.values()), "outcome", labels(Outcome.values())));
    all.put(Section.ACTORS, Map.of("type", labels(ActorType.values())));
    all.put(Section.RELATIONS, Map.of("kind", labels(RelationKind.values())));
    all.put(Section.LINKS, Map.of("kind", labels(Link.Kind.values())));
    all.put(Section.DISAGREEMENTS, Map.of("kind", labels(Disagreement.Kind.values())));
    all.put(
        Section.CORRECTIONS,
        Map.of(
            "action",
            List.of("reject", "change", "merge", "split", "note", "add", "undo"),
            "state",
            List.of("applied", "undone", "overruled", "vanished")));
    return all;
  }

  private static List<String> labels(Enum<?>... values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }

  boolean isOpen() {
    return chosen.values().stream().allMatch(Set::isEmpty)
        && words.stream().allMatch(String::isEmpty)
        && actor.isEmpty()
        && series.isEmpty()
        && weight == 0
        && within == null;
  }

  boolean takes(ObjectNode fact, Facts facts) {
    for (Map.Entry<String, Set<String>> one : chosen.entrySet()) {
      if (!one.getValue().isEmpty() && !one.getValue().contains(fact.path(one.getKey()).asText())) {
        return false;
      }
    }
    return fact.path("weight").asDouble() >= weight
        && (series.isEmpty() || series.equals(fact.path("series").asText()))
        && (actor.isEmpty() || ACTORS.stream().anyMatch(key -> names(fact.path(key), actor)))
        && isWithin(fact)
        && hasWords(fact, facts);
  }

  private static boolean names(JsonNode value, String actor) {
    if (value.isTextual()) {
      return value.asText().equals(actor);
    }
    for (JsonNode one : value) {
      if (one.asText().equals(actor)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it may have been in the days asked for; what has no date at all may not. */
  private boolean isWithin(ObjectNode fact) {
    if (within == null) {
      return true;
    }
    return DATES.stream()
        .map(key -> Words.text(fact, key).replaceFirst("T.*$", "")) // of a correction its day
        .anyMatch(edtf -> !edtf.isEmpty() && When.parse(edtf).overlaps(within));
  }

  private boolean hasWords(ObjectNode fact, Facts facts) {
    if (words.stream().allMatch(String::isEmpty)) {
      return true;
    }
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, JsonNode> field : fact.properties()) {
      if (field.getKey().equals("evidence")) {
        field.getValue().forEach(one -> text.append(one.path("quote").asText()).append('\n'));
      } else if (ACTORS.contains(field.getKey())) {
        text.append(Words.actors(fact, field.getKey(), facts)).append('\n');
      } else if (field.getKey().equals("aliases")) {
        field.getValue().forEach(one -> text.append(one.asText()).append('\n'));
      } else if (field.getValue().isTextual() && !field.getKey().endsWith("why")) {
        text.append(field.getValue().asText()).append('\n');
      }
    }
    String lower = text.toString().toLowerCase(Locale.ROOT);
    return words.stream().allMatch(lower::contains);
  }
}
