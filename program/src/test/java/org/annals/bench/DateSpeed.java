package org.annals.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.annals.language.English;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.time.Dates;
import org.annals.time.TimeExpression;
import org.annals.time.TimeResolver;
import org.annals.time.When;
import org.jspecify.annotations.NullMarked;

/**
 * Tokens a second of finding and normalising dates, given tokens, tags and dependencies: the best
 * of several rounds over the same texts, on one thread. Run by {@code bench/dates}.
 */
@NullMarked
public final class DateSpeed {
  private static final int ROUNDS = 12;
  private static final int LEAST_TOKENS = 200_000;

  private DateSpeed() {}

  /** Argument: a folder of text files. */
  public static void main(String[] args) throws IOException {
    List<Text> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String text =
            new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        texts.add(English.read(text, "2021-05-10"));
      }
    }
    int tokens =
        texts.stream().mapToInt(t -> t.sentences().stream().mapToInt(Sentence::size).sum()).sum();
    int times = LEAST_TOKENS / tokens + 1;
    When today = When.parse("2021-05-10");
    double best = 0;
    long characters = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long begin = System.nanoTime();
      for (int i = 0; i < times; i++) {
        for (Text text : texts) {
          for (TimeExpression e : Dates.in(text).expressions()) {
            characters += TimeResolver.value(e, today).length();
          }
        }
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      best = Math.max(best, (double) times * tokens / seconds);
    }
    print(
        String.format(
            Locale.ROOT,
            "%,.0f tokens a second (%d texts, %d tokens, %d characters of values)",
            best,
            texts.size(),
            tokens,
            characters));
  }

  @SuppressWarnings("SystemOut") // a benchmark prints its result
  private static void print(String line) {
    System.out.println(line);
  }
}
