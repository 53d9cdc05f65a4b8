package org.annals.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what completes commands and options in a shell. */
@Command(
    name = "completion",
    description = "Prints a script that completes commands and options in bash and zsh.",
    footer = {
      "  source <(annals completion)                        in this bash",
      "  annals completion > ~/.local/share/bash-completion/completions/annals",
      "  autoload -U +X bashcompinit && bashcompinit && source <(annals completion)   in zsh"
    })
final class CompletionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(AutoComplete.bash("annals", spec.root().commandLine()));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
