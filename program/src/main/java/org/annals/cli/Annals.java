package org.annals.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.annals.InputException;
import org.annals.export.Version;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * The program.
 *
 * <p>Exit codes: 0 all was read; 1 a record was written but something was skipped; 2 nothing was
 * done.
 */
@Command(
    name = "annals",
    description =
        "Reads the reporting on a long-running story and keeps one dated, sourced, checkable record"
            + " of it.",
    subcommands = {
      BuildCommand.class,
      LoadCommand.class,
      ShowCommand.class,
      ReportsCommand.class,
      WatchCommand.class,
      WhyCommand.class,
      NewCommand.class,
      ExportCommand.class,
      ReadCommand.class,
      TimelineCommand.class,
      ServeCommand.class,
      SiteCommand.class,
      EditCommand.class,
      EditsCommand.class,
      McpCommand.class,
      LinkCommand.class,
      StoriesCommand.class,
      CompletionCommand.class,
      ManualCommand.class,
      PrepareCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {
      "  annals build reports/ -o story.annals    reads every report in the folder",
      "  annals show story.annals                 prints the record",
      "  annals show story.annals --as-of 2020-10-31",
      "  annals export story.annals --format json -o story.json",
      "  annals serve story.annals                shows it in the browser",
      "  annals COMMAND --help                    tells more of a command",
      "",
      "Exit codes: 0 all was read; 1 a record was written but something was skipped; 2 nothing was"
          + " done."
    })
public final class Annals implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Starts the program. */
  public static void main(String[] arguments) {
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    Terminal terminal = Terminal.of(System.getProperty("annals.terminal"), System.getenv());
    int code;
    try {
      code = run(out, err, terminal, arguments);
    } catch (OutOfMemoryError e) {
      code = withoutMemory(err);
    }
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintWriter writer(FileDescriptor to) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8), false);
  }

  /** Runs one command and gives its exit code. */
  static int run(PrintWriter out, PrintWriter err, Terminal terminal, String... arguments) {
    CommandLine line = new CommandLine(new Annals(), new Factory(terminal));
    line.setOut(out);
    line.setErr(err);
    dress(line.getCommandSpec());
    line.getSubcommands().values().forEach(command -> dress(command.getCommandSpec()));
    line.setUsageHelpAutoWidth(terminal.out());
    line.setUsageHelpLongOptionsMaxWidth(30);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            terminal.out() && terminal.colour()
                ? CommandLine.Help.Ansi.ON
                : CommandLine.Help.Ansi.OFF));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(Annals::failed);
    return line.execute(arguments);
  }

  /** What every command has: --help, --version, and the look of its help. */
  private static void dress(CommandSpec command) {
    command.mixinStandardHelpOptions(true).versionProvider(new ProgramVersion());
    command
        .usageMessage()
        .descriptionHeading("%n")
        .parameterListHeading("%n")
        .optionListHeading("%n")
        .footerHeading("%nExamples:%n");
  }

  private static int withoutMemory(PrintWriter err) {
    err.println("annals: Java was not given enough memory for this.");
    err.println(
        "  Give it more, as with ANNALS_JAVA_FLAGS=-Xmx4g, and run the same command again: what was"
            + " read is kept.");
    return CommandLine.ExitCode.USAGE;
  }

  private static int failed(Exception e, CommandLine line, ParseResult arguments) {
    // What cannot be loaded is found in a thread of its own, and comes wrapped.
    boolean wrapped = !(e instanceof InputException) && e.getCause() instanceof InputException;
    if (e.getCause() instanceof OutOfMemoryError) {
      return withoutMemory(line.getErr());
    }
    if ((wrapped ? e.getCause() : e) instanceof InputException input) {
      line.getErr().println("annals: " + input.problem());
      line.getErr().println("  " + input.remedy());
    } else {
      line.getErr().println("annals: This is a defect of the program, not of what you gave it.");
      line.getErr()
          .println("  What was recorded before is still there. Please report the lines below.");
      line.getErr().flush();
      LoggerFactory.getLogger(Annals.class).error("{} failed", line.getCommandName(), e);
    }
    line.getErr().flush();
    return 2;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        "Say what to do: build, show, why, new, export, read, timeline, edit, serve or site.");
  }

  /** The version of the program and of the Java that runs it. */
  static final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "annals " + Version.program() + " (Java " + Runtime.version().feature() + ")"
      };
    }
  }

  /** Hands the terminal to the commands that ask for it. */
  private record Factory(Terminal terminal) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      try {
        return type.getDeclaredConstructor(Terminal.class).newInstance(terminal);
      } catch (NoSuchMethodException e) {
        return CommandLine.defaultFactory().create(type);
      }
    }
  }
}
