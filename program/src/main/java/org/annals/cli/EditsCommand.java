package org.annals.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.annals.InputException;
import org.annals.edit.Edit;
import org.annals.edit.EditJson;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.annals.store.EditLog;
import org.annals.store.Store;
import org.annals.store.StoredRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the corrections of a record, hands them on, takes them back. */
@Command(
    name = "edits",
    description = {
      "Lists what was corrected in the record, by whom, when and why, and which corrections could"
          + " not be made because their words are gone.",
      "The log can be handed on as lines of JSON and taken into a record of the same reports."
    },
    footer = {
      "  annals edits story.annals",
      "  annals edits story.annals --export -o edits.jsonl",
      "  annals edits other.annals --import edits.jsonl",
      "  annals edits story.annals --undo x-1f2e3d4c5b6a --why \"it was right after all\""
    })
final class EditsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The record.")
  private Path file = Path.of("");

  @ArgGroup private @Nullable Wish wish;

  /** One of these at a time. */
  static final class Wish {
    @Option(names = "--export", description = "Write the log as lines of JSON.")
    private boolean isExport;

    @Option(
        names = "--import",
        paramLabel = "LOG",
        description = "Add the edits of a log; those that are there already are passed over.")
    private @Nullable Path log;

    @Option(
        names = "--undo",
        paramLabel = "ID",
        description = "Undo an edit; an undo can be undone.")
    private @Nullable String undo;
  }

  @Option(
      names = "--why",
      paramLabel = "TEXT",
      description = "With --undo: the reason, for other readers.")
  private String why = "";

  @Option(
      names = "--who",
      paramLabel = "NAME",
      description = "With --undo: who answers for it. Default: the name you are logged in by.")
  private @Nullable String who;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "With --export: file to write. Default: the standard output.")
  private @Nullable Path output;

  private final Terminal terminal;

  EditsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Store store = Store.existing(file)) {
      EditLog log = new EditLog(store);
      if (wish != null && wish.isExport) {
        Output.write(
            output,
            out,
            to -> {
              for (String line : log.lines()) {
                to.write(line + "\n");
              }
            });
        return 0;
      }
      Facts facts = new StoredRecord(store).facts(null, EnumSet.of(Section.CORRECTIONS));
      if (wish != null && wish.log != null) {
        List<Edit> edits = read(wish.log);
        int added = log.add(edits);
        out.println(added + " of " + edits.size() + " edits were new.");
        facts = new StoredRecord(store).facts(null, EnumSet.of(Section.CORRECTIONS));
      } else if (wish != null && wish.undo != null) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("action", "undo").put("of", wish.undo);
        request.put("who", EditCommand.name(who)).put("why", why);
        Edit edit = log.editor().edit(request, Instant.now());
        log.add(List.of(edit));
        out.println(edit.id() + ": " + wish.undo + " counts no more.");
        out.flush();
        return 0;
      }
      new RecordPrinter(facts, terminal, out).print(EnumSet.of(Section.CORRECTIONS), null);
      return vanished(facts, file, spec.commandLine().getErr());
    }
  }

  /** Says which edits rest on words that are gone; 1 if there are such, else 0. */
  static int vanished(Facts facts, Path file, PrintWriter err) {
    int gone = 0;
    for (ObjectNode one : facts.in(Section.CORRECTIONS)) {
      if (one.path("state").asText().equals("vanished")) {
        gone++;
        err.println(
            "annals: "
                + one.path("id").asText()
                + " was not made: "
                + Terminal.safe(one.path("state_why").asText())
                + ".");
        err.println(
            "  It is kept, and is made again when its words are back; or undo it: annals edits "
                + file
                + " --undo "
                + one.path("id").asText());
      }
    }
    err.flush();
    return gone > 0 ? 1 : 0;
  }

  private static List<Edit> read(Path log) {
    List<Edit> edits = new ArrayList<>();
    List<String> lines;
    try {
      lines = Files.readAllLines(log);
    } catch (IOException e) {
      throw new InputException(
          log + " cannot be read (" + e + ").", "Give a file that annals edits --export wrote.", e);
    }
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      try {
        edits.add(EditJson.read(lines.get(i)));
      } catch (InputException e) {
        throw new InputException(
            log + ", line " + (i + 1) + ": " + e.problem() + " Nothing was imported.",
            e.remedy(),
            e);
      }
    }
    return edits;
  }
}
