package org.annals.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.InputException;
import org.annals.edit.Edit;
import org.annals.export.Json;
import org.annals.store.EditLog;
import org.annals.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Corrects a record. */
@Command(
    name = "edit",
    description = {
      "Corrects the record: rejects a fact, changes a date, status, type, bound, speaker or outcome,"
          + " merges and splits events and actors, adds a note or a fact.",
      "The correction is kept beside the record with your name and reason, stays through every"
          + " build, and can be undone: annals edits FILE --undo ID."
    },
    footer = {
      "  annals edit story.annals reject e-0771c7cd51 --why \"another dam\"",
      "  annals edit story.annals change e-0771c7cd51 when=2024-03-04 status=planned --why …",
      "  annals edit story.annals change f-1b2c3d4e5f low=40 high=null --why …",
      "  annals edit story.annals merge e-0771c7cd51 e-11aa22bb33 --why …",
      "  annals edit story.annals split e-0771c7cd51 --apart 2,3 --why …   numbers as why prints them",
      "  annals edit story.annals split a-22bb33cc44 --names press/a.txt:310-314 --why \"her brother\"",
      "  annals edit story.annals reject \"outcome_of e-0771c7cd51 c-5e6f7a8b9c\" --why …   a link",
      "  annals edit story.annals note s-99aa88bb77 --why \"she said so on the phone too\"",
      "  annals edit story.annals add events \"press/a.txt:120-164\" \"what=The dam was closed\""
          + " when=2024-03-04 --why …"
    })
final class EditCommand implements Callable<Integer> {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern WORDS =
      Pattern.compile("(?s)(?<report>.+):(?<begin>\\d{1,9})-(?<end>\\d{1,9})");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "FILE", description = "The record.")
  private Path file = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "ACTION",
      description = "reject, change, merge, split, note or add.")
  private String action = "";

  @Parameters(
      index = "2..*",
      arity = "1..*",
      paramLabel = "WHAT",
      description = {
        "reject, split, note: the id of a fact; reject: also of a disagreement, or a link as KIND ID"
            + " ID in quotes; change: an id and FIELD=VALUE; merge: ids.",
        "add: events, figures, statements or commitments, REPORT:BEGIN-END of the words that say"
            + " it, and FIELD=VALUE. Actors by their ids; null for what is not said."
      })
  private List<String> what = List.of();

  @Option(
      names = "--why",
      required = true,
      paramLabel = "TEXT",
      description = "The reason, for other readers.")
  private String why = "";

  @Option(
      names = "--who",
      paramLabel = "NAME",
      description = "Who answers for it. Default: the name you are logged in by.")
  private @Nullable String who;

  @Option(
      names = "--apart",
      split = ",",
      paramLabel = "N",
      description = "For split: the numbers of the evidence that leaves the fact, from 1.")
  private List<Integer> apart = List.of();

  @Option(
      names = "--names",
      paramLabel = "REPORT:BEGIN-END",
      description =
          "For split of an actor whom one report runs together with another: words that name the"
              + " other there. Give it for each.")
  private List<String> names = List.of();

  @Override
  public Integer call() {
    try (Store store = Store.existing(file)) {
      EditLog log = new EditLog(store);
      Edit edit = log.editor().edit(request(), Instant.now());
      log.add(List.of(edit));
      spec.commandLine().getOut().println(edit.id() + ": " + file + " is corrected.");
      spec.commandLine().getOut().flush();
    }
    return 0;
  }

  /** The name of whoever runs the program; it stands in the log unless --who says otherwise. */
  static String name(@Nullable String given) {
    return given != null ? given : System.getProperty("user.name", "");
  }

  private ObjectNode request() {
    ObjectNode request = NODES.objectNode();
    request.put("action", action).put("who", name(who)).put("why", why);
    switch (action) {
      case "merge" -> {
        ArrayNode facts = request.putArray("facts");
        what.forEach(facts::add);
      }
      case "add" -> {
        request.put("section", what.get(0));
        words(request.putObject("words"), what.size() > 1 ? what.get(1) : "");
        fields(request.putObject("fields"), what.subList(Math.min(2, what.size()), what.size()));
      }
      case "change" -> {
        request.put("fact", what.get(0));
        fields(request.putObject("fields"), what.subList(1, what.size()));
      }
      default -> {
        request.put("fact", what.get(0));
        if (what.size() > 1) {
          throw new InputException(
              action + " takes one fact, and there is \"" + what.get(1) + "\" too.",
              "Give one id; the reason goes behind --why.");
        }
      }
    }
    if (!apart.isEmpty()) {
      ArrayNode numbers = request.putArray("apart");
      apart.forEach(numbers::add);
    }
    if (!names.isEmpty()) {
      ArrayNode places = request.putArray("names");
      names.forEach(name -> words(places.addObject(), name));
    }
    return request;
  }

  private static void words(ObjectNode words, String given) {
    Matcher place = WORDS.matcher(given);
    if (!place.matches()) {
      throw new InputException(
          "\"" + given + "\" names no words of a report.",
          "Give them as REPORT:BEGIN-END, in characters from 0, as annals why prints them.");
    }
    words.put("report", place.group("report"));
    words.put("begin", Integer.parseInt(place.group("begin")));
    words.put("end", Integer.parseInt(place.group("end")));
  }

  private static void fields(ObjectNode fields, List<String> given) {
    for (String one : given) {
      int equals = one.indexOf('=');
      if (equals < 1) {
        throw new InputException(
            "\"" + one + "\" sets no field.", "Write FIELD=VALUE: when=2024-03-04.");
      }
      String name = one.substring(0, equals);
      fields.set(name, value(name, one.substring(equals + 1)));
    }
  }

  /** Numbers, true, false and null as such; actors of an event as a list; all else as text. */
  private static JsonNode value(String name, String given) {
    if (given.equals("null")) {
      return NullNode.getInstance();
    }
    switch (name) {
      case "low", "high" -> {
        if (given.matches("-?\\d{1,18}(\\.\\d{1,9})?")) {
          try {
            return Json.object("{\"n\":" + given.replaceFirst("^(-?)0+(?=\\d)", "$1") + "}")
                .path("n");
          } catch (UncheckedIOException e) {
            return NODES.textNode(given);
          }
        }
        return NODES.textNode(given);
      }
      case "approximate", "anonymous" -> {
        return given.equals("true") || given.equals("false")
            ? NODES.booleanNode(given.equals("true"))
            : NODES.textNode(given);
      }
      default -> {
        return NODES.textNode(given);
      }
    }
  }
}
