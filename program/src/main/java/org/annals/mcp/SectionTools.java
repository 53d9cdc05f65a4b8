package org.annals.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annals.actor.ActorType;
import org.annals.commitment.CommitmentKind;
import org.annals.event.PloverClass;
import org.annals.event.Status;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.annals.export.Words;
import org.annals.figure.FigureKind;
import org.annals.record.Disagreement;
import org.annals.record.Outcome;
import org.annals.statement.Mode;

/** The tools that list the facts of one section, a page at a time. */
final class SectionTools {
  static final Parameter AS_OF =
      Parameter.day("as_of", "Answer only from what a reader could have known by the end of it.");
  static final Parameter ABOUT =
      Parameter.text("about", "Words that must all stand in the fact or in its evidence.");
  static final Parameter ACTOR =
      Parameter.text("actor", "Id or name of a person, group or thing that has a part in it.");
  static final Parameter FROM = Parameter.day("from", "First day.");
  static final Parameter TO = Parameter.day("to", "Last day.");
  static final Parameter OFFSET =
      Parameter.number("offset", "How many to pass over: next_offset of the answer before.");
  static final Parameter LIMIT = Parameter.number("limit", "How many at most, 1 to 25; else 10.");
  private static final int MOST = 25;
  private static final int USUAL = 10;

  private final HeldRecord record;

  SectionTools(HeldRecord record) {
    this.record = record;
  }

  List<Tool> tools() {
    List<String> status = labels(Status.values());
    return List.of(
        list(
            Section.EVENTS,
            "Events",
            "What happened, or was planned, threatened, demanded, offered, expected, denied or only"
                + " supposed: when, by whom, to whom. Only status happened and ongoing are deeds."
                + " order=weight gives what matters most first.",
            List.of(
                Parameter.choice("status", "How it stands to the world.", status),
                Parameter.choice("type", "Class of PLOVER.", names(PloverClass.values())),
                Parameter.choice("order", "By date (the default) or weight.", ORDERS))),
        list(
            Section.FIGURES,
            "Figures",
            "Numbers that the reports give: of what, bounds, unit, the time at which they hold, who"
                + " gives them. low without high is \"at least\".",
            List.of(
                Parameter.choice("status", "How it stands to the world.", status),
                Parameter.choice("kind", "What it is.", labels(FigureKind.values())),
                Parameter.text("series", "Id of a series: its figures through time."))),
        list(
            Section.STATEMENTS,
            "Statements",
            "Who said what, word for word (direct) or in the reporter's words (indirect).",
            List.of(
                Parameter.choice("mode", "How it is given.", labels(Mode.values())),
                Parameter.choice(
                    "anonymous", "Whether the speaker is unnamed.", List.of("true", "false")))),
        list(
            Section.COMMITMENTS,
            "Commitments",
            "Promises, plans, threats, demands, offers, agreements and deadlines: by whom, due"
                + " when, and what became of them as far as a sentence shows it. That a day has"
                + " passed decides nothing.",
            List.of(
                Parameter.choice("kind", "What it is.", labels(CommitmentKind.values())),
                Parameter.choice("outcome", "What became of it.", labels(Outcome.values())))),
        list(
            Section.ACTORS,
            "Actors",
            "Persons, organizations, groups, states, places and facilities, with their other names"
                + " and offices; evidence for each office.",
            List.of(Parameter.choice("type", "What it is.", labels(ActorType.values())))),
        list(
            Section.DISAGREEMENTS,
            "Disagreements",
            "Where reports disagree (conflict, position), or a later one replaces an earlier"
                + " (update) or counts something else (scope): both sides with their words. The"
                + " record does not say who is right.",
            List.of(Parameter.choice("kind", "What it is.", labels(Disagreement.Kind.values())))));
  }

  private static final List<String> ORDERS = List.of("date", "weight");

  private static List<String> labels(Enum<?>... values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static List<String> names(Enum<?>... values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private Tool list(Section section, String title, String description, List<Parameter> own) {
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(ABOUT);
    if (section != Section.DISAGREEMENTS) {
      parameters.add(ACTOR);
    }
    if (section != Section.DISAGREEMENTS && section != Section.ACTORS) {
      parameters.add(FROM);
      parameters.add(TO);
    }
    parameters.addAll(own);
    parameters.addAll(List.of(AS_OF, OFFSET, LIMIT));
    return new Tool(
        section.label(),
        title,
        description,
        parameters,
        asked -> answer(section, own, asked, record.facts(asked.day("as_of"))));
  }

  private static ObjectNode answer(Section section, List<Parameter> own, Asked asked, Facts facts) {
    Map<String, String> chosen = new LinkedHashMap<>();
    own.stream()
        .filter(parameter -> !parameter.name().equals("order"))
        .forEach(parameter -> chosen.put(parameter.name(), asked.text(parameter.name())));
    Wish wish = new Wish(facts, asked, chosen);
    int offset = asked.number("offset", 0, 0, Integer.MAX_VALUE);
    int limit = asked.number("limit", USUAL, 1, MOST);
    List<ObjectNode> found =
        new ArrayList<>(
            facts.in(section).stream().filter(f -> takes(wish, section, f, facts)).toList());
    if (asked.text("order").equals("weight")) {
      found.sort(Comparator.comparing((ObjectNode f) -> f.path("weight").asDouble()).reversed());
    }
    Sourced answer = new Sourced(facts);
    answer.node().put("total", found.size());
    if (found.isEmpty()) {
      silence(section, wish, answer);
      return answer.done();
    }
    ArrayNode items = answer.node().putArray("items");
    found.stream().skip(offset).limit(limit).forEach(f -> items.add(answer.fact(section, f)));
    if (offset + items.size() < found.size()) {
      answer.node().put("next_offset", offset + items.size());
    }
    return answer.done();
  }

  /** A disagreement is about what the facts are about that it is between. */
  private static boolean takes(Wish wish, Section section, ObjectNode fact, Facts facts) {
    if (section != Section.DISAGREEMENTS) {
      return wish.takes(section, fact);
    }
    boolean isAsked = wish.isAsked(section, fact);
    for (JsonNode id : fact.path("between")) {
      Map.Entry<Section, ObjectNode> side = HeldRecord.fact(facts, id.asText());
      isAsked |= side != null && wish.isAsked(side.getKey(), side.getValue());
    }
    return isAsked && wish.hasChosen(fact);
  }

  private static void silence(Section section, Wish wish, Sourced answer) {
    Facts facts = answer.facts();
    String through = facts.in(section).size() + " " + section.label();
    if (wish.isOfNobody()) {
      List<String> some =
          facts.in(Section.ACTORS).stream().limit(8).map(a -> Words.text(a, "name")).toList();
      answer.silent(
          through,
          "The record has no actor called \""
              + wish.actor()
              + "\"; it has "
              + facts.in(Section.ACTORS).size()
              + (some.isEmpty() ? "." : ", such as " + String.join(", ", some) + "."));
    } else {
      answer.silent(
          through,
          "Ask with fewer words or a wider span of days; the tool search looks for words in every"
              + " sentence of the reports, also where no fact was read.");
    }
  }
}
