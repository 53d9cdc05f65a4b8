package org.annals.edit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annals.InputException;
import org.annals.actor.ActorType;
import org.annals.commitment.CommitmentKind;
import org.annals.event.PloverClass;
import org.annals.event.Status;
import org.annals.export.Section;
import org.annals.figure.FigureKind;
import org.annals.record.Outcome;
import org.annals.statement.Mode;
import org.annals.time.When;

/** What of a fact can be corrected, and what it may be set to. */
public final class Fields {
  private static final int LONGEST_TEXT = 500;
  private static final Map<Section, Map<String, Field>> ALL = all();

  private Fields() {}

  /** Kinds of values. */
  public enum Kind {
    /** A date in EDTF. */
    DATE,
    /** One of a few words. */
    CHOICE,
    NUMBER,
    FLAG,
    TEXT,
    /** An actor, or words for one who is only described. */
    ACTOR,
    /** Any number of actors. */
    ACTORS
  }

  /**
   * A field.
   *
   * @param choices of {@link Kind#CHOICE}; else empty
   * @param mayBeNull whether the record may say nothing here
   */
  public record Field(Kind kind, List<String> choices, boolean mayBeNull) {}

  private static Map<Section, Map<String, Field>> all() {
    Map<Section, Map<String, Field>> all = new EnumMap<>(Section.class);
    Field status = choice(labels(Status.values()));
    all.put(
        Section.EVENTS,
        fields(
            "what", text(false),
            "type", choice(Arrays.stream(PloverClass.values()).map(Enum::name).toList()),
            "when", date(),
            "status", status,
            "by", new Field(Kind.ACTORS, List.of(), false),
            "to", new Field(Kind.ACTORS, List.of(), false),
            "place", text(true),
            "asserted_by", actor(true)));
    all.put(
        Section.FIGURES,
        fields(
            "subject", text(false),
            "low", new Field(Kind.NUMBER, List.of(), true),
            "high", new Field(Kind.NUMBER, List.of(), true),
            "approximate", new Field(Kind.FLAG, List.of(), false),
            "unit", text(false),
            "kind", choice(ofRecord(FigureKind.values())),
            "when", date(),
            "status", status,
            "given_by", actor(true)));
    all.put(
        Section.STATEMENTS,
        fields(
            "speaker",
            actor(false),
            "anonymous",
            new Field(Kind.FLAG, List.of(), false),
            "mode",
            choice(ofRecord(Mode.values())),
            "gist",
            text(false),
            "when",
            date(),
            "to",
            actor(true)));
    all.put(
        Section.COMMITMENTS,
        fields(
            "by", actor(false),
            "to", actor(true),
            "kind", choice(labels(CommitmentKind.values())),
            "what", text(false),
            "condition", text(true),
            "due", date(),
            "made", date(),
            "outcome", choice(labels(Outcome.values()))));
    all.put(
        Section.ACTORS, fields("name", text(false), "type", choice(labels(ActorType.values()))));
    return Collections.unmodifiableMap(all);
  }

  private static Map<String, Field> fields(Object... pairs) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put((String) pairs[i], (Field) pairs[i + 1]);
    }
    return Collections.unmodifiableMap(fields);
  }

  private static Field text(boolean mayBeNull) {
    return new Field(Kind.TEXT, List.of(), mayBeNull);
  }

  private static Field date() {
    return new Field(Kind.DATE, List.of(), true);
  }

  private static Field actor(boolean mayBeNull) {
    return new Field(Kind.ACTOR, List.of(), mayBeNull);
  }

  private static Field choice(List<String> choices) {
    return new Field(Kind.CHOICE, choices, false);
  }

  private static List<String> labels(Enum<?>... values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** A record holds fewer kinds than one report's reading gives. */
  private static List<String> ofRecord(FigureKind... values) {
    return labels(Arrays.stream(values).filter(FigureKind::isOfRecord).toArray(FigureKind[]::new));
  }

  private static List<String> ofRecord(Mode... values) {
    return labels(Arrays.stream(values).filter(Mode::isOfRecord).toArray(Mode[]::new));
  }

  /** The fields of a section that can be corrected, in the order of a form. */
  public static Map<String, Field> of(Section section) {
    return ALL.getOrDefault(section, Map.of());
  }

  /** The field of that name. */
  static Field field(Section section, String name) {
    Field field = of(section).get(name);
    if (field == null) {
      throw new InputException(
          "No " + name + " of " + section.label() + " can be corrected.",
          of(section).isEmpty()
              ? "Corrected can be: events, figures, statements, commitments, actors."
              : "Choose among " + String.join(", ", of(section).keySet()) + ".");
    }
    return field;
  }

  /**
   * Checks a value; an actor must be given by its evidence already, or in words.
   *
   * @throws InputException if the field cannot have it, saying what it can have
   */
  static void check(Section section, String name, JsonNode value) {
    Field field = field(section, name);
    if (value.isNull()) {
      if (!field.mayBeNull()) {
        throw wrong(name, value, "Give a value: a fact of this kind has always one.");
      }
      return;
    }
    switch (field.kind()) {
      case DATE -> date(name, value);
      case CHOICE -> {
        if (!value.isTextual() || !field.choices().contains(value.asText())) {
          throw wrong(name, value, "Choose among " + String.join(", ", field.choices()) + ".");
        }
      }
      case NUMBER -> {
        if (!value.isNumber() || value.asText().length() > 40) {
          throw wrong(name, value, "Give a number: 1250 or 4.5; null where there is no bound.");
        }
      }
      case FLAG -> {
        if (!value.isBoolean()) {
          throw wrong(name, value, "Give true or false.");
        }
      }
      case TEXT -> text(name, value);
      case ACTOR -> actor(name, value);
      case ACTORS -> {
        if (!value.isArray()) {
          throw wrong(name, value, "Give a list of actors.");
        }
        value.forEach(
            one -> {
              if (!one.isObject()) {
                throw wrong(name, one, "Give actors of the record by their ids.");
              }
              Place.of(one);
            });
      }
    }
  }

  private static void date(String name, JsonNode value) {
    try {
      if (value.isTextual() && When.parse(value.asText()).edtf().equals(value.asText())) {
        return;
      }
      if (value.isTextual()) {
        throw wrong(
            name, value, "The same in one form: " + When.parse(value.asText()).edtf() + ".");
      }
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      // said below, together with what is no text
    }
    throw wrong(
        name,
        value,
        "Give a date in EDTF: 2024-03-05, 2024-03, 2024, 2024-03-05/2024-03-09, ../2024-06 (by),"
            + " 2024-06/.. (from … on), 2024~ (about).");
  }

  private static void text(String name, JsonNode value) {
    if (!value.isTextual() || value.asText().isBlank() || value.asText().length() > LONGEST_TEXT) {
      throw wrong(name, value, "Give a text of 1 to " + LONGEST_TEXT + " characters.");
    }
  }

  private static void actor(String name, JsonNode value) {
    if (value.isObject()) {
      Place.of(value);
    } else {
      text(name, value);
    }
  }

  private static InputException wrong(String name, JsonNode value, String remedy) {
    String shown = value.isTextual() ? "\"" + value.asText() + "\"" : value.toString();
    return new InputException(
        name + " cannot be " + (shown.length() > 100 ? shown.substring(0, 100) + "…" : shown) + ".",
        remedy);
  }

  /** The places of the actors among the values. */
  static List<Place> places(Map<String, JsonNode> fields) {
    List<Place> places = new ArrayList<>();
    for (JsonNode value : fields.values()) {
      if (value.isObject()) {
        places.add(Place.of(value));
      } else if (value.isArray()) {
        value.forEach(one -> places.add(Place.of(one)));
      }
    }
    return places;
  }
}
