package org.annals.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.annals.store.Store;
import org.annals.store.StoredRecord;
import org.annals.web.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a record as a page to publish. */
@Command(
    name = "site",
    description = {
      "Writes what annals serve shows as files, to publish or to send: open index.html.",
      "They hold the quotes of the evidence and the addresses of the reports. The reports' whole"
          + " texts, which are other people's, only go in with --with-texts."
    },
    footer = {
      "  annals site story.annals -o site/",
      "  annals site story.annals -o site/ --title \"The dam\" --with-texts"
    })
final class SiteCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The record.")
  private Path file = Path.of("");

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FOLDER",
      description = "Folder to write to; files of an earlier page in it are replaced.")
  private Path folder = Path.of("");

  @Option(
      names = "--title",
      paramLabel = "WORDS",
      description = "How the page is headed. Default: the file's name.")
  private String title = "";

  @Option(names = "--with-texts", description = "Publish the whole texts of the reports too.")
  private boolean withTexts;

  @Override
  public Integer call() {
    try (Store store = Store.existing(file)) {
      String name = title.isEmpty() ? String.valueOf(file.getFileName()) : title;
      Site.write(new StoredRecord(store), name, folder, withTexts);
    } catch (IOException e) {
      throw Output.unwritable(folder, e);
    }
    spec.commandLine().getOut().println(folder.resolve("index.html"));
    return 0;
  }
}
