package org.annals.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.annals.InputException;
import org.annals.export.Facts;
import org.annals.export.Json;
import org.annals.export.Section;

/**
 * The tools that correct the record, for who starts the server with leave to do so.
 *
 * <p>An assistant names the person who answers for a correction and the words of the report that a
 * new fact rests on; where those words stand is looked up, since a model counts characters badly.
 * Each correction is an entry of the log that everybody sees, and can be undone.
 */
final class EditTools {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Parameter WHO =
      Parameter.text("who", "The name of the person who answers for it: ask, do not invent one.")
          .needed();
  private static final Parameter WHY = Parameter.text("why", "The reason, for others.").needed();

  private final HeldRecord record;

  EditTools(HeldRecord record) {
    this.record = record;
  }

  List<Tool> tools() {
    return List.of(
        Tool.writing(
            "correct",
            "Correct",
            "Corrects the record, only when the person asks for it: rejects a fact, changes its"
                + " fields, merges or splits events or actors, notes something, adds a fact that"
                + " words of a report show. Kept in the log with name and reason; can be undone.",
            List.of(
                Parameter.choice(
                        "action",
                        "What is done.",
                        List.of("reject", "change", "merge", "split", "note", "add"))
                    .needed(),
                WHO,
                WHY,
                Parameter.text("fact", "Id of the fact; not for merge and add."),
                Parameter.text("facts", "For merge: ids of two or more, parted by commas."),
                Parameter.text(
                    "fields",
                    "For change and add: a JSON object of new values by field, such as"
                        + " {\"when\":\"2024-03-04\",\"status\":\"planned\"}; actors by their ids;"
                        + " null for what is not said."),
                Parameter.text(
                    "apart",
                    "For split: the numbers of the evidence that leaves, from 1 as the tool why"
                        + " lists it, parted by commas."),
                Parameter.choice(
                    "section",
                    "For add: what is added.",
                    List.of("events", "figures", "statements", "commitments")),
                Parameter.text("report", "For add: id of the report that says it."),
                Parameter.text(
                    "words", "For add: the exact words of the report, within one paragraph.")),
            this::correct),
        Tool.writing(
            "undo",
            "Undo",
            "Undoes a correction; it stays in the log.",
            List.of(
                Parameter.text("of", "Id of the correction, as the tool corrections lists it.")
                    .needed(),
                WHO,
                WHY),
            this::undo));
  }

  private ObjectNode correct(Asked asked) {
    ObjectNode request = NODES.objectNode();
    for (String name : List.of("action", "who", "why", "fact", "section")) {
      if (!asked.text(name).isEmpty()) {
        request.put(name, asked.text(name));
      }
    }
    listed(asked.text("facts"), request, "facts", false);
    listed(asked.text("apart"), request, "apart", true);
    if (!asked.text("fields").isEmpty()) {
      request.set("fields", fields(asked.text("fields")));
    }
    if (!asked.text("report").isEmpty() || !asked.text("words").isEmpty()) {
      request.set("words", place(asked.text("report"), asked.text("words")));
    }
    return record.edit(request, Instant.now());
  }

  private ObjectNode undo(Asked asked) {
    ObjectNode request = NODES.objectNode().put("action", "undo").put("of", asked.text("of"));
    request.put("who", asked.text("who")).put("why", asked.text("why"));
    return record.edit(request, Instant.now());
  }

  private static void listed(String given, ObjectNode request, String name, boolean areNumbers) {
    if (given.isEmpty()) {
      return;
    }
    ArrayNode list = request.putArray(name);
    for (String one : given.split("[\\s,]+", -1)) {
      if (areNumbers && !one.matches("[0-9]{1,6}")) {
        throw new InputException(
            name + " is \"" + given + "\".", "Give whole numbers parted by commas: 2,3.");
      }
      if (areNumbers) {
        list.add(Integer.parseInt(one));
      } else if (!one.isEmpty()) {
        list.add(one);
      }
    }
  }

  private static JsonNode fields(String given) {
    try {
      return Json.object(given);
    } catch (UncheckedIOException | IllegalArgumentException | ClassCastException e) {
      throw new InputException(
          "fields is no JSON object.", "Give one, such as {\"when\":\"2024-03-04\"}.", e);
    }
  }

  /** Where the words stand; they must stand there once, so that nothing is marked by chance. */
  private ObjectNode place(String report, String words) {
    Facts facts = record.facts(null);
    if (HeldRecord.report(facts, report) == null) {
      throw new InputException(
          "The record holds no report with the id \"" + report + "\".",
          "The tool reports lists the ids.");
    }
    String text = record.text(report);
    int at = words.isEmpty() ? -1 : text.indexOf(words);
    if (at < 0) {
      throw new InputException(
          "The report " + report + " does not have these words.",
          "Give them exactly as the tool passage shows them.");
    }
    if (text.indexOf(words, at + 1) >= 0) {
      throw new InputException(
          "The report " + report + " has these words more than once.",
          "Give more of the words around them.");
    }
    int begin = text.codePointCount(0, at);
    int end = begin + words.codePointCount(0, words.length());
    return NODES.objectNode().put("report", report).put("begin", begin).put("end", end);
  }

  /** The tool that lists what was corrected, for every reader. */
  static Tool listing(HeldRecord record) {
    return new Tool(
        "corrections",
        "Corrections",
        "What people corrected in the record: who, when, why, and whether it still holds.",
        List.of(
            SectionTools.OFFSET, Parameter.number("limit", "How many at most, 1 to 50; else 20.")),
        asked -> {
          Facts facts = record.facts(null);
          Sourced answer = new Sourced(facts);
          List<ObjectNode> all = facts.in(Section.CORRECTIONS);
          int offset = asked.number("offset", 0, 0, Integer.MAX_VALUE);
          int limit = asked.number("limit", 20, 1, 50);
          answer.node().put("total", all.size());
          ArrayNode items = answer.node().putArray("items");
          all.stream().skip(offset).limit(limit).forEach(items::add);
          if (all.isEmpty()) {
            answer.silent("0 corrections", "Nobody has corrected this record.");
          } else if (offset + items.size() < all.size()) {
            answer.node().put("next_offset", offset + items.size());
          }
          return answer.done();
        });
  }
}
