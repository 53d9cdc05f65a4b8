package org.annals.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.annals.record.Record;

/**
 * A record as it is written out: for each section its facts in order, each an object with the
 * fields of the JSON format, offsets in code points. The store keeps these objects, and every
 * export is made from them, so that a stored record and a new one give the same bytes.
 */
public final class Facts {
  private final Map<Section, List<ObjectNode>> sections = new EnumMap<>(Section.class);
  private final Map<String, String> names = new HashMap<>();

  /**
   * @param sections facts by section, in order; a section left out is empty
   */
  public Facts(Map<Section, List<ObjectNode>> sections) {
    this(sections, List::copyOf);
  }

  private Facts(Map<Section, List<ObjectNode>> sections, UnaryOperator<List<ObjectNode>> passing) {
    for (Section section : Section.values()) {
      this.sections.put(section, passing.apply(sections.getOrDefault(section, List.of())));
    }
    for (ObjectNode actor : in(Section.ACTORS)) {
      names.put(actor.path("id").asText(), actor.path("name").asText());
    }
    for (ObjectNode actor : in(Section.ACTORS)) {
      actor
          .path("also_ids")
          .forEach(id -> names.putIfAbsent(id.asText(), actor.path("name").asText()));
    }
  }

  /** The facts of {@code record}. */
  public static Facts of(Record record) {
    return new FactWriter(record).facts();
  }

  /**
   * The facts of {@code record}, each made when it is asked for and not kept: for who goes through
   * them once, of a record so large that its facts as objects would fill the memory. Whoever
   * changes one changes nothing.
   */
  public static Facts passing(Record record) {
    return passing(new FactWriter(record).passing());
  }

  /**
   * Facts of which each is made when it is asked for and not kept, as those of {@link
   * #passing(Record)}.
   *
   * @param sections facts by section, in order; a section left out is empty
   */
  public static Facts passing(Map<Section, List<ObjectNode>> sections) {
    return new Facts(sections, list -> list);
  }

  /** The same, all held. */
  public Facts held() {
    return new Facts(sections);
  }

  /** The facts of one section, in order. */
  public List<ObjectNode> in(Section section) {
    return Objects.requireNonNull(sections.get(section));
  }

  /**
   * The name of the actor with this id, be it of another mention of his; what is no actor's id
   * comes back as it is.
   */
  public String name(String actor) {
    return names.getOrDefault(actor, actor);
  }
}
