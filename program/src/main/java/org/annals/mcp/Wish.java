package org.annals.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.annals.InputException;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.annals.export.Words;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Which facts of a section are wanted.
 *
 * <p>Words must all stand in the fact or its evidence, each at the beginning of a word. An actor is
 * given by id or name; a name that is only part of one ("Holm") takes all that have it. A fact
 * without a date is in no span of days.
 */
final class Wish {
  private static final List<String> DATES = List.of("when", "made", "due", "published");
  private static final List<String> ACTORS =
      List.of("by", "to", "speaker", "asserted_by", "given_by", "from", "id");

  private final Facts facts;
  private final List<String> words;
  private final Map<String, String> chosen;
  private final @Nullable Set<String> actors;
  private final String actor;
  private final @Nullable When within;

  /**
   * @param chosen fields that must have a value, by name
   */
  Wish(Facts facts, Asked asked, Map<String, String> chosen) {
    this.facts = facts;
    this.words = words(asked.text("about"));
    this.chosen = chosen;
    this.actor = asked.text("actor");
    this.actors = actor.isEmpty() ? null : actors(facts, actor);
    LocalDate from = asked.day("from");
    LocalDate to = asked.day("to");
    if (from != null && to != null && to.isBefore(from)) {
      throw new InputException("from is " + from + ", after to, " + to + ".", "Exchange them.");
    }
    within = from == null && to == null ? null : When.between(from, to);
  }

  /** The ids of the actors called so: by id, else by whole name or alias, else by part of one. */
  static Set<String> actors(Facts facts, String name) {
    Set<String> whole = new TreeSet<>();
    Set<String> part = new TreeSet<>();
    String asked = plain(name);
    for (ObjectNode actor : facts.in(Section.ACTORS)) {
      String id = actor.path("id").asText();
      List<String> names = new ArrayList<>();
      names.add(plain(actor.path("name").asText()));
      actor.path("aliases").forEach(alias -> names.add(plain(alias.asText())));
      boolean isId = id.equals(name);
      for (JsonNode also : actor.path("also_ids")) {
        isId |= also.asText().equals(name);
      }
      if (isId || names.contains(asked)) {
        whole.add(id);
      } else if (names.stream().anyMatch(one -> one.contains(asked))) {
        part.add(id);
      }
    }
    return whole.isEmpty() ? part : whole;
  }

  /** Whether an actor is asked for whom the record does not have. */
  boolean isOfNobody() {
    return actors != null && actors.isEmpty();
  }

  String actor() {
    return actor;
  }

  boolean takes(Section section, ObjectNode fact) {
    return hasChosen(fact) && isAsked(section, fact);
  }

  /** Whether it has the values that were chosen. */
  boolean hasChosen(ObjectNode fact) {
    for (Map.Entry<String, String> one : chosen.entrySet()) {
      if (!one.getValue().isEmpty() && !fact.path(one.getKey()).asText().equals(one.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is of the days, the actor and the words, whatever values it has. */
  boolean isAsked(Section section, ObjectNode fact) {
    return isWithin(fact) && isOfActor(fact) && hasWords(section, fact);
  }

  private boolean isWithin(ObjectNode fact) {
    return within == null
        || DATES.stream()
            .map(key -> Words.text(fact, key))
            .anyMatch(edtf -> !edtf.isEmpty() && When.parse(edtf).overlaps(within));
  }

  private boolean isOfActor(ObjectNode fact) {
    if (actors == null) {
      return true;
    }
    for (String key : ACTORS) {
      JsonNode value = fact.path(key);
      Iterable<JsonNode> each = value.isArray() ? value : List.of(value);
      for (JsonNode one : each) {
        // A speaker without a name is described in words: "two nurses".
        if (actors.contains(one.asText())
            || (!key.equals("id") && plain(one.asText()).contains(plain(actor)))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean hasWords(Section section, ObjectNode fact) {
    if (words.isEmpty()) {
      return true;
    }
    StringBuilder text = new StringBuilder(Words.headline(section, fact, facts));
    for (String key : ACTORS) {
      text.append(' ').append(Words.actors(fact, key, facts));
    }
    for (String key : List.of("place", "condition", "as_written", "note", "gist", "title", "url")) {
      text.append(' ').append(Words.text(fact, key));
    }
    fact.path("aliases").forEach(alias -> text.append(' ').append(alias.asText()));
    fact.path("evidence").forEach(one -> text.append(' ').append(one.path("quote").asText()));
    String all = plain(text.toString());
    return words.stream().allMatch(word -> all.contains(" " + word));
  }

  private static List<String> words(String text) {
    String plain = plain(text).strip();
    return plain.isEmpty() ? List.of() : List.of(plain.split(" ", -1));
  }

  /** Small letters and digits, one blank between words and at both ends. */
  private static String plain(String text) {
    return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }
}
