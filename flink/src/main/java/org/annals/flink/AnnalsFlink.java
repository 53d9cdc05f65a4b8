package org.annals.flink;

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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * The program.
 *
 * <p>Exit codes: 0 all was read; 1 parts were written but something was set aside; 2 nothing was
 * done.
 */
@Command(
    name = "annals-flink",
    description =
        "Reads archives of reports on Apache Flink, on one machine or many, into parts that annals"
            + " load makes records of.",
    descriptionHeading = "%n",
    optionListHeading = "%n",
    subcommands = {
      RunCommand.class,
      DeadCommand.class,
      NodeCommand.Job.class,
      NodeCommand.Task.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = AnnalsFlink.ProgramVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  annals-flink run --local reports/ -o parts/",
      "  annals load parts/ -o story.annals",
      "  annals-flink run --on localhost:8081 file:///archive -o file:///parts",
      "  annals-flink dead parts/             what was set aside, and why"
    })
public final class AnnalsFlink implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Starts the program. */
  public static void main(String[] arguments) {
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    int code = run(out, err, arguments);
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintWriter writer(FileDescriptor to) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8), true);
  }

  /** Runs one command and gives its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(new AnnalsFlink());
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUnmatchedOptionsArePositionalParams(false);
    line.setExecutionExceptionHandler(AnnalsFlink::failed);
    return line.execute(arguments);
  }

  private static int failed(Exception e, CommandLine line, ParseResult arguments) {
    if (e instanceof InputException input) {
      line.getErr().println("annals-flink: " + input.problem());
      line.getErr().println("  " + input.remedy());
    } else {
      line.getErr().println("annals-flink: The job failed.");
      line.getErr().println("  Parts that are there are whole. Run it again; see the lines below.");
      LoggerFactory.getLogger(AnnalsFlink.class).error("{} failed", line.getCommandName(), e);
    }
    return 2;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Say what to do: run, dead, jobmanager or taskmanager.");
  }

  /** The version of the program and of the Java that runs it. */
  static final class ProgramVersion implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "annals-flink " + Version.program() + " (Java " + Runtime.version().feature() + ")"
      };
    }
  }
}
