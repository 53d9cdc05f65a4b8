package org.annals.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.annals.InputException;
import org.annals.report.Skipped;
import org.annals.store.PartLine.Kind;

/** The parts under a folder. What a job that is still at work has not finished yet is hidden. */
public final class PartFolder {
  private static final String ENDING = ".jsonl.gz";

  private final Map<Path, Set<String>> stories = new TreeMap<>();
  private final List<Skipped> torn = new ArrayList<>();
  private final List<Skipped> dead = new ArrayList<>();

  private PartFolder() {}

  /**
   * Looks through the parts from beginning to end.
   *
   * @throws InputException if there is no such folder or no part in it
   */
  public static PartFolder of(Path folder) {
    PartFolder parts = new PartFolder();
    for (Path part : files(folder)) {
      Set<String> stories = new TreeSet<>();
      Map<String, Skipped> dead = new TreeMap<>();
      try {
        read(
            part,
            line -> {
              stories.add(line.story());
              if (line.kind() == Kind.DEAD) {
                dead.put(line.story() + "/" + line.report(), said(line));
              }
            });
        parts.stories.put(part, stories);
        parts.dead.addAll(dead.values());
      } catch (IOException | UncheckedIOException e) {
        parts.torn.add(
            new Skipped(
                folder.relativize(part).toString(),
                part + " is torn: " + e.getMessage() + ".",
                "Copy it again from where the job wrote it, then load again."));
      }
    }
    return parts;
  }

  private static List<Path> files(Path folder) {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files =
          all.filter(Files::isRegularFile)
              .filter(file -> !name(file).startsWith(".") && name(file).endsWith(ENDING))
              .sorted()
              .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new InputException(
          folder + " cannot be looked into (" + e.getMessage() + ").",
          "Give the folder that a job wrote its parts to.",
          e);
    }
    if (files.isEmpty()) {
      throw new InputException(
          "There is no part in " + folder + ".",
          "Give the folder that a job wrote its parts to; they end in " + ENDING + ".");
    }
    return files;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  static Skipped said(PartLine dead) {
    return new Skipped(
        dead.report(),
        dead.report() + " was set aside: " + Parts.reason(dead),
        "The other reports are there. Read this one by itself to see more: annals read FILE.");
  }

  /**
   * Hands on the lines of a part.
   *
   * @throws IOException if the part breaks off or is not as it was written; what came before has
   *     been handed on
   */
  static void read(Path part, Consumer<PartLine> lines) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(part), 1 << 16), StandardCharsets.UTF_8),
            1 << 16)) {
      long count = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("{\"lines\":")) {
          if (!(line + "\n").equals(PartWriter.end(count, digest))) {
            throw new IOException("its lines are not those that were written");
          }
          if (in.readLine() != null) {
            throw new IOException("something follows its end");
          }
          return;
        }
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
        lines.accept(PartLine.parse(line));
        count++;
      }
      throw new IOException("its end is missing");
    }
  }

  /** The stories, by name. */
  public Set<String> stories() {
    Set<String> all = new TreeSet<>();
    stories.values().forEach(all::addAll);
    return all;
  }

  /** The parts that hold lines of a story. */
  List<Path> of(String story) {
    return stories.entrySet().stream()
        .filter(part -> part.getValue().contains(story))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Parts that cannot be used. */
  public List<Skipped> torn() {
    return torn;
  }

  /** Reports that were set aside, with the reason. */
  public List<Skipped> dead() {
    return dead;
  }
}
