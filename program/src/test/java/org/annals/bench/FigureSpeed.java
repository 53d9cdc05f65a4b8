package org.annals.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.annals.actor.Actors;
import org.annals.actor.Cast;
import org.annals.commitment.Commitments;
import org.annals.event.Attribution;
import org.annals.event.EventMention;
import org.annals.event.Events;
import org.annals.figure.Figures;
import org.annals.language.English;
import org.annals.language.Text;
import org.annals.report.PassageKind;
import org.annals.report.Report;
import org.annals.statement.StatementMention;
import org.annals.statement.Statements;
import org.annals.time.Dates;
import org.jspecify.annotations.NullMarked;

/**
 * The share that figures and statements take of the CPU time of reading a report: the sum of
 * several rounds over the same texts, on one thread, after rounds that are not counted. Run by
 * {@code bench/figures}.
 */
@NullMarked
public final class FigureSpeed {
  private static final int UNCOUNTED = 3;
  private static final int ROUNDS = 6;

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private FigureSpeed() {}

  /** Argument: a folder of text files. */
  public static void main(String[] args) throws IOException {
    List<Report> reports = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        reports.add(English.report(file.toString(), text, "2021-05-10", PassageKind.BODY));
      }
    }
    Statements statements = new Statements();
    Figures figures = new Figures();
    Actors actors = new Actors();
    Events events = new Events();
    Commitments commitments = new Commitments();
    long all = 0;
    long said = 0;
    long counted = 0;
    int found = 0;
    for (int round = 0; round < UNCOUNTED + ROUNDS; round++) {
      for (Report report : reports) {
        long begin = CLOCK.getCurrentThreadCpuTime();
        Text text = English.language().read(report);
        Dates dates = Dates.in(text);
        Cast cast = actors.read(text).cast();
        long a = CLOCK.getCurrentThreadCpuTime();
        List<StatementMention> spoken = statements.read(text, dates, cast);
        long b = CLOCK.getCurrentThreadCpuTime();
        found += figures.read(text, dates, cast, spoken).size();
        long c = CLOCK.getCurrentThreadCpuTime();
        Attribution nobody = focus -> java.util.Optional.empty();
        List<EventMention> happened = events.read(text, dates, cast, nobody);
        found += commitments.read(text, dates, cast, happened, nobody).size();
        if (round >= UNCOUNTED) {
          all += CLOCK.getCurrentThreadCpuTime() - begin;
          said += b - a;
          counted += c - b;
        }
      }
    }
    print(
        String.format(
            Locale.ROOT,
            "of the CPU time of reading: statements %.1f %%, figures %.1f %% (%d texts, %d facts)",
            100.0 * said / all,
            100.0 * counted / all,
            reports.size(),
            found));
  }

  @SuppressWarnings("SystemOut") // a benchmark prints its result
  private static void print(String line) {
    System.out.println(line);
  }
}
