package org.annals.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.annals.web.Assistants;
import org.annals.web.Server;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a record in the browser. */
@Command(
    name = "serve",
    description = {
      "Shows the record in the browser: timeline, figures, statements, commitments, every report"
          + " with its facts.",
      "Nothing is loaded from outside, and only this machine can reach it unless --host says"
          + " otherwise. On this machine the page can correct the record; --no-allow-edits forbids"
          + " it."
    },
    footer = {
      "  annals serve story.annals",
      "  annals serve story.annals --port 0                 any port that is free",
      "  annals serve story.annals --mcp                    for assistants too",
      "  annals serve story.annals --host 0.0.0.0 --token WORD"
    })
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The record.")
  private Path file = Path.of("");

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to listen on; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
  private int port = 7020;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description = "Address to listen on. Default: ${DEFAULT-VALUE}, this machine alone.")
  private String host = "127.0.0.1";

  @Option(
      names = "--token",
      paramLabel = "WORD",
      description = "What a reader must give; needed with --host.")
  private @Nullable String token;

  @Option(
      names = "--allow-edits",
      negatable = true,
      description =
          "Whether the page may correct the record, see annals edit. Default: only without --token."
              + " With --mcp, assistants may only if it is given.")
  private @Nullable Boolean allowsEdits;

  @Option(
      names = "--mcp",
      description =
          "Also answer assistants that speak the Model Context Protocol, at /mcp of the address.")
  private boolean isForAssistants;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    if (port < 0 || port > 65_535) {
      throw new org.annals.InputException(
          "--port is " + port + ".", "Give a number from 0 to 65535.");
    }
    if (token != null && token.length() < 16) {
      throw new org.annals.InputException(
          "The token has " + token.length() + " characters, which can be guessed.",
          "Give one of at least 16.");
    }
    try (Server server = Server.start(file, host, port, token, assistants(), allowsEdits())) {
      out.println(server.url());
      if (isForAssistants) {
        out.println("For assistants: " + server.assistantUrl());
      }
      out.println("Stop with Ctrl-C.");
      out.flush();
      new CountDownLatch(1).await();
    }
    return 0;
  }

  /** What a program may do is said word for word: the default of the page is no leave. */
  private Assistants assistants() {
    if (!isForAssistants) {
      return Assistants.NONE;
    }
    return Boolean.TRUE.equals(allowsEdits) ? Assistants.CORRECT : Assistants.ASK;
  }

  /** A reporter at her own machine expects to correct what she sees; others are let in to read. */
  private boolean allowsEdits() {
    return allowsEdits != null ? allowsEdits : token == null;
  }
}
