package org.annals.flink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.annals.record.Extract;
import org.annals.report.Report;
import org.annals.store.PartLine;
import org.annals.store.Parts;

/**
 * What another job has extracted, in place of the models: a process has it at once. Reports whose
 * text holds "poison" make it throw, "forever" keeps it for ever.
 *
 * @param parts of the other job
 * @param millis how long a report takes
 */
record Canned(String parts, int millis) implements Program.Reader {
  private static final Map<String, Map<String, Extract>> LOADED = new ConcurrentHashMap<>();

  @Override
  public Function<Report, Extract> load() {
    Map<String, Extract> extracts = LOADED.computeIfAbsent(parts, Canned::read);
    return report -> {
      wait(millis);
      while (report.text().contains("forever")) {
        wait(millis);
      }
      Extract extract = extracts.get(report.id());
      if (extract == null || report.text().contains("poison")) {
        throw new IllegalStateException("a defect, made on purpose");
      }
      return extract;
    };
  }

  private static void wait(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException("broken off", e);
    }
  }

  private static Map<String, Extract> read(String parts) {
    Map<String, Extract> extracts = new HashMap<>();
    lines(Path.of(parts)).stream()
        .filter(line -> line.kind() == PartLine.Kind.EXTRACT)
        .map(Parts::extract)
        .forEach(extract -> extracts.put(extract.report().id(), extract));
    return extracts;
  }

  /** The lines of all parts that are complete. */
  static List<PartLine> lines(Path parts) {
    if (!Files.isDirectory(parts)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(parts)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith("part-"))
          .sorted()
          .flatMap(
              file -> {
                try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                  return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                          .lines()
                          .filter(line -> line.startsWith("{\"line\""))
                          .map(PartLine::parse)
                          .toList()
                          .stream();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
