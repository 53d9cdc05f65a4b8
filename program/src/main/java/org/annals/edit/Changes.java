package org.annals.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annals.edit.Action.Add;
import org.annals.edit.Action.Change;
import org.annals.edit.Corrections.Outcome;
import org.annals.export.Section;
import org.annals.export.Words;
import org.jspecify.annotations.Nullable;

/** Sets fields of facts, and adds facts, keeping what the program had read. */
final class Changes {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * A field that was set.
   *
   * @param fact its id
   * @param was the value that the program read
   */
  private record Setting(String fact, String field, JsonNode was, JsonNode value) {}

  private final Draft draft;

  /** What the program read, by fact and field. */
  private final Map<String, JsonNode> read = new HashMap<>();

  /** The edit that set it last, by fact and field. */
  private final Map<String, String> last = new HashMap<>();

  private final Map<String, List<Setting>> done = new HashMap<>();

  Changes(Draft draft) {
    this.draft = draft;
  }

  /** Whether any field of the fact was set. */
  boolean isChanged(String fact) {
    return last.keySet().stream().anyMatch(key -> key.startsWith(fact + "\n"));
  }

  Outcome change(Edit edit, Change change, String id) {
    Section section = change.target().section();
    Map<String, JsonNode> values = resolved(change.fields());
    if (values == null) {
      return Outcome.vanished("an actor that it names is not read there any more");
    }
    ObjectNode fact = draft.open(section, id, edit);
    List<Setting> sets = new ArrayList<>();
    values.forEach((field, value) -> sets.add(set(edit, fact, field, value)));
    if (section == Section.FIGURES) {
      reseries(fact);
    }
    done.put(edit.id(), List.copyOf(sets));
    return Outcome.applied(List.of(id));
  }

  private Setting set(Edit edit, ObjectNode fact, String field, JsonNode value) {
    String id = fact.path("id").asText();
    String key = id + "\n" + field;
    JsonNode was = read.computeIfAbsent(key, k -> fact.path(field).deepCopy());
    last.put(key, edit.id());
    String by = "corrected by " + edit.who() + " on " + Corrections.day(edit) + ": " + edit.why();
    String instead = " (read as " + shown(was) + ")";
    if (fact.has(field + "_why")) {
      if (fact.has(field + "_basis")) {
        fact.put(field + "_basis", "corrected");
      }
      fact.put(field + "_why", by + instead);
    } else if (fact.has("why")) {
      fact.put("why", Words.text(fact, "why") + "; " + field + " " + by + instead);
    }
    fact.set(field, value);
    return new Setting(id, field, was, value);
  }

  private static String shown(JsonNode value) {
    return value.isNull() ? "not said" : value.isTextual() ? value.asText() : value.toString();
  }

  /** With the ids of actors in place of their evidence; null if one is read there no more. */
  private @Nullable Map<String, JsonNode> resolved(Map<String, JsonNode> fields) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> one : fields.entrySet()) {
      JsonNode value = one.getValue();
      if (value.isObject()) {
        value = actor(value);
      } else if (value.isArray()) {
        ArrayNode ids = NODES.arrayNode();
        for (JsonNode actor : value) {
          JsonNode id = actor(actor);
          if (id == null) {
            return null;
          }
          ids.add(id);
        }
        value = ids;
      }
      if (value == null) {
        return null;
      }
      values.put(one.getKey(), value);
    }
    return values;
  }

  private @Nullable JsonNode actor(JsonNode value) {
    Place place = Place.of(value);
    String name = EditJson.text(value, "id");
    boolean isShared = value.path("shared").asBoolean(false);
    String id = draft.find(new Target(Section.ACTORS, place, name, isShared));
    return id == null ? null : NODES.textNode(id);
  }

  // ---------------------------------------------------------------- facts that were added

  Outcome add(Edit edit, Add add) {
    Map<String, JsonNode> values = resolved(add.fields());
    if (values == null) {
      return Outcome.vanished("an actor that it names is not read there any more");
    }
    ObjectNode fact = NewFact.of(edit, add, values, draft);
    if (add.section() == Section.FIGURES) {
      reseries(fact);
    }
    Draft.mark(fact, edit);
    draft.add(add.section(), fact);
    String id = fact.path("id").asText();
    List<Setting> sets = new ArrayList<>();
    values.forEach(
        (field, value) -> sets.add(new Setting(id, field, NullNode.getInstance(), value)));
    done.put(edit.id(), List.copyOf(sets));
    return Outcome.applied(List.of(id));
  }

  /** The series of a figure is that of its subject and unit, or its own. */
  private void reseries(ObjectNode figure) {
    String own = Words.text(figure, "id");
    String like = counted(figure);
    for (ObjectNode other : draft.in(Section.FIGURES).values()) {
      if (!own.equals(Words.text(other, "id")) && counted(other).equals(like)) {
        figure.set("series", other.path("series"));
        return;
      }
    }
    figure.put("series", "s" + own.substring(1));
  }

  private static String counted(ObjectNode figure) {
    return Words.text(figure, "subject").toLowerCase(Locale.ROOT)
        + "|"
        + Words.text(figure, "unit");
  }

  // ---------------------------------------------------------------- what is told

  /** What the edit set, with what was read before. */
  ArrayNode told(Edit edit) {
    ArrayNode all = NODES.arrayNode();
    List<Setting> sets = done.get(edit.id());
    if (sets == null) {
      // Not carried out: what it would have set.
      Corrections.fields(edit.action())
          .forEach(
              (field, value) -> {
                ObjectNode one = all.addObject().put("field", field);
                one.set("was", NullNode.getInstance());
                one.set("value", asWritten(value));
                one.put("overruled_by", (String) null);
              });
      return all;
    }
    for (Setting set : sets) {
      ObjectNode one = all.addObject().put("field", set.field());
      one.set("was", set.was());
      one.set("value", set.value());
      one.put("overruled_by", (String) null);
    }
    return all;
  }

  /** An actor by the words that name it, where no id is known. */
  private static JsonNode asWritten(JsonNode value) {
    if (value.isObject()) {
      return NODES.textNode(Place.of(value).quote());
    }
    if (value.isArray()) {
      ArrayNode names = NODES.arrayNode();
      value.forEach(one -> names.add(asWritten(one)));
      return names;
    }
    return value;
  }

  /** The later edit that set the field that {@code edit} had set; null if there is none. */
  @Nullable String overruler(String edit, String fact, String field) {
    String later = last.get(fact + "\n" + field);
    return later == null || later.equals(edit) ? null : later;
  }
}
