package org.annals.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.annals.mcp.RecordServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers an assistant about a record. */
@Command(
    name = "mcp",
    description = {
      "Answers an assistant that speaks the Model Context Protocol over the standard streams.",
      "It can ask for the timeline, events, figures, statements, commitments, actors,"
          + " disagreements, what is new, what was known on a day and why, and gets small answers"
          + " with ids and the exact words of the reports.",
      "It changes nothing in the record unless --allow-edits is given.",
      "annals serve --mcp does the same over HTTP."
    },
    footer = {
      "  annals mcp story.annals",
      "  annals mcp story.annals --allow-edits",
      "",
      "As most assistants want it in their settings:",
      "  { \"mcpServers\": { \"story\": {",
      "      \"command\": \"/path/to/annals\", \"args\": [\"mcp\", \"/path/to/story.annals\"] } } }"
    })
final class McpCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The record.")
  private Path file = Path.of("");

  @Option(
      names = "--allow-edits",
      description = "Let the assistant correct the record, see annals edit.")
  private boolean allowsEdits;

  @Override
  public Integer call() throws InterruptedException, IOException {
    // Past the writers of the other commands: not a character but the protocol may go out.
    try (InputStream in = new FileInputStream(FileDescriptor.in);
        OutputStream out = new FileOutputStream(FileDescriptor.out)) {
      RecordServer.overStreams(file, allowsEdits, in, out);
    }
    return 0;
  }
}
