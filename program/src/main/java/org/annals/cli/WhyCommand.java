package org.annals.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.annals.InputException;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.annals.export.Words;
import org.annals.store.Store;
import org.annals.store.StoredRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what one fact of a record rests on. */
@Command(
    name = "why",
    description =
        "Says what a fact rests on: its evidence, the words and the rule of its date, what the date"
            + " was counted from, the other readings, and why it has its status.",
    footer = {
      "  annals why story.annals e-0771c7cd51",
      "  annals show story.annals                 prints the ids"
    })
final class WhyCommand implements Callable<Integer> {
  private static final List<String> DATES = List.of("when", "due", "made", "published");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "FILE", description = "The record.")
  private Path file = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "FACT-ID",
      description = "The id of a fact, as show and export give it; also one it had before.")
  private String id = "";

  private final Terminal terminal;

  WhyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Store store = Store.existing(file)) {
      Facts facts = new StoredRecord(store).facts(null);
      for (Section section : Section.values()) {
        for (ObjectNode fact : facts.in(section)) {
          if (isIt(fact)) {
            print(section, fact, facts);
            return 0;
          }
        }
      }
    }
    throw new InputException(
        file + " holds no fact with the id " + id + ".",
        "The ids stand at the end of the lines that annals show prints.");
  }

  private boolean isIt(ObjectNode fact) {
    if (fact.path("id").asText().equals(id)) {
      return true;
    }
    for (JsonNode also : fact.path("also_ids")) {
      if (also.asText().equals(id)) {
        return true;
      }
    }
    return false;
  }

  private void print(Section section, ObjectNode fact, Facts facts) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(terminal.bold(Terminal.safe(Words.title(section, fact, facts))));
    if (!fact.path("id").asText().equals(id)) {
      out.println("Now " + fact.path("id").asText() + ", with which it was merged.");
    }
    for (String date : DATES) {
      if (fact.has(date + "_basis") && !fact.path(date + "_basis").isNull()) {
        String value = Words.text(fact, date);
        heading(out, date, value.isEmpty() ? "cannot tell" : value);
        line(out, "basis: " + fact.path(date + "_basis").asText());
        each(out, Words.text(fact, date + "_why"));
      }
    }
    for (String field : List.of("status", "outcome")) {
      if (fact.has(field)) {
        heading(out, field, fact.path(field).asText().replace('_', ' '));
        each(out, Words.text(fact, field.equals("status") ? "why" : "outcome_why"));
      }
    }
    if (!fact.has("status")) {
      String why = Words.text(fact, "why");
      if (!why.isEmpty()) {
        heading(out, "why", "");
        each(out, why);
      }
    }
    evidence(out, "evidence", fact.path("evidence"));
    evidence(out, "evidence of the outcome", fact.path("outcome_evidence"));
    if (fact.has("between")) {
      fact.path("between").forEach(side -> side(out, side.asText(), facts));
    } else {
      beside(out, fact.path("id").asText(), facts);
    }
    corrections(out, fact.path("id").asText(), facts);
    if (fact.has("known_from")) {
      String from = Words.text(fact, "known_from");
      heading(out, "known", from.isEmpty() ? "from no day that can be told" : "from " + from);
      line(out, "independent reports: " + fact.path("origins").asInt());
    }
    out.flush();
  }

  /** One of the facts that a disagreement is between, with the words that show it. */
  private void side(PrintWriter out, String other, Facts facts) {
    for (Section section : Section.values()) {
      for (ObjectNode fact : facts.in(section)) {
        if (fact.path("id").asText().equals(other)) {
          evidence(
              out, "“" + Words.title(section, fact, facts) + "”, " + other, fact.path("evidence"));
        }
      }
    }
  }

  /** The links and disagreements in which the fact stands. */
  private void beside(PrintWriter out, String of, Facts facts) {
    boolean isFirst = true;
    for (Section section : List.of(Section.LINKS, Section.DISAGREEMENTS)) {
      for (ObjectNode pair : facts.in(section)) {
        List<String> others = new ArrayList<>();
        boolean isIn = false;
        for (JsonNode one : pair.path("between")) {
          if (one.asText().equals(of)) {
            isIn = true;
          } else {
            others.add(one.asText());
          }
        }
        if (isIn) {
          if (isFirst) {
            heading(out, "beside", "");
            isFirst = false;
          }
          String kind = pair.path("kind").asText().replace('_', ' ');
          line(out, kind + " " + String.join(", ", others) + ": " + Words.text(pair, "why"));
        }
      }
    }
  }

  /** Who corrected the fact, when and why, and what the reports had given. */
  private void corrections(PrintWriter out, String of, Facts facts) {
    for (ObjectNode correction : facts.in(Section.CORRECTIONS)) {
      for (JsonNode id : correction.path("facts")) {
        if (id.asText().equals(of)) {
          heading(
              out,
              "corrected",
              Words.text(correction, "who")
                  + ", "
                  + Words.text(correction, "when")
                  + " ("
                  + correction.path("id").asText()
                  + ")");
          line(out, Words.title(Section.CORRECTIONS, correction, facts));
          line(out, "“" + Words.text(correction, "why") + "”");
          String state = Words.text(correction, "state_why");
          if (!state.isEmpty()) {
            line(out, state);
          }
        }
      }
    }
  }

  private void heading(PrintWriter out, String name, String value) {
    out.println();
    String label = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    out.println(terminal.bold(label) + (value.isEmpty() ? "" : ": " + Terminal.safe(value)));
  }

  private static void line(PrintWriter out, String text) {
    out.println("  " + Terminal.safe(text));
  }

  /** One reason a line; what several mentions gave, one after the other. */
  private static void each(PrintWriter out, @Nullable String why) {
    if (why == null || why.isEmpty()) {
      return;
    }
    for (String reason : why.split("; | \\| ", -1)) {
      line(out, reason);
    }
  }

  private void evidence(PrintWriter out, String name, JsonNode evidence) {
    if (evidence.isEmpty()) {
      return;
    }
    heading(out, name, "");
    for (JsonNode one : evidence) {
      line(
          out,
          one.path("report").asText()
              + (one.has("page") ? ", page " + one.path("page").asInt() : "")
              + ", characters "
              + one.path("begin").asInt()
              + " to "
              + one.path("end").asInt()
              + ":");
      line(out, "“" + one.path("quote").asText() + "”");
    }
  }
}
