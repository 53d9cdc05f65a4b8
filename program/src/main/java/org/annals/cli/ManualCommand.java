package org.annals.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Spec;

/**
 * Prints the manual page: all that the helps of the commands say, in the macros of man(7).
 *
 * <p>Made from the commands themselves, so that it cannot say something else than they do.
 */
@Command(
    name = "manual",
    description = "Prints the manual page of all commands.",
    footer = {
      "  annals manual > annals.1 && man ./annals.1",
      "  annals manual > ~/.local/share/man/man1/annals.1"
    })
final class ManualCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    CommandSpec root = spec.root();
    out.println(".TH ANNALS 1 \"\" \"" + root.version()[0] + "\"");
    out.println(".SH NAME");
    out.println("annals \\- one dated, sourced record out of the reporting on a story");
    out.println(".SH SYNOPSIS\n.B annals\n.I COMMAND\n[options]");
    out.println(".SH DESCRIPTION");
    lines(out, root.usageMessage().description());
    out.println(".SH COMMANDS");
    for (CommandLine command : root.subcommands().values()) {
      if (!command.getCommandSpec().usageMessage().hidden()) {
        command(out, command.getCommandSpec());
      }
    }
    out.println(".SH EXAMPLES");
    examples(out, root.usageMessage());
    out.flush();
    return 0;
  }

  private static void command(PrintWriter out, CommandSpec command) {
    out.println(".SS annals " + escaped(command.name()));
    lines(out, command.usageMessage().description());
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      item(out, parameter.paramLabel(), parameter.description());
    }
    for (OptionSpec option : command.options()) {
      if (!option.usageHelp() && !option.versionHelp() && !option.hidden()) {
        String names = String.join(", ", List.of(option.names()));
        item(
            out,
            option.arity().max() == 0 ? names : names + " " + option.paramLabel(),
            option.description());
      }
    }
    examples(out, command.usageMessage());
  }

  private static void item(PrintWriter out, String name, String[] description) {
    out.println(".TP\n.B " + escaped(name));
    lines(out, description);
  }

  private static void lines(PrintWriter out, String[] lines) {
    for (String line : lines) {
      if (!line.isBlank()) {
        out.println(escaped(line.replace("%n", " ")));
      }
    }
  }

  private static void examples(PrintWriter out, UsageMessageSpec usage) {
    out.println(".PP\n.nf");
    for (String line : usage.footer()) {
      out.println(escaped(line.replace("%n", "")));
    }
    out.println(".fi");
  }

  /** A line that man(7) shows as it is. */
  private static String escaped(String line) {
    String plain = line.replace("\\", "\\e").replace("-", "\\-").replace("…", "...");
    return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
  }
}
