package org.annals.flink;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.annals.report.Skipped;
import org.annals.store.PartFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the reports that were set aside. */
@Command(
    name = "dead",
    description = "Lists the reports that were set aside, and why.",
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%n",
    mixinStandardHelpOptions = true,
    versionProvider = AnnalsFlink.ProgramVersion.class)
final class DeadCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1", paramLabel = "PARTS", description = "The folder of the parts.")
  private Path parts = Path.of("");

  @Override
  public Integer call() {
    Path folder = parts.resolve(PartFormat.DEAD);
    if (!Files.isDirectory(folder)) {
      // A folder without parts is told of.
      PartFolder.of(parts);
      return 0;
    }
    PartFolder dead = PartFolder.of(folder);
    for (Skipped one : dead.dead()) {
      spec.commandLine().getOut().println(one.problem());
    }
    for (Skipped one : dead.torn()) {
      spec.commandLine().getErr().println(one.problem());
    }
    return dead.dead().isEmpty() && dead.torn().isEmpty() ? 0 : 1;
  }
}
