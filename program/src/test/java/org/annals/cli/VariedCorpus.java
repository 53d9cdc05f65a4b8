package org.annals.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Many reports out of few: names change places, numbers and days change their digits; the same
 * examples always give the same corpus.
 */
final class VariedCorpus {
  private static final Pattern NAME = Pattern.compile("(?<=[a-z,] )[A-Z][a-z]{3,}\\b");
  private static final Pattern NUMBER = Pattern.compile("\\b\\d{1,3}(?:,\\d{3})*\\b");
  private static final Set<String> CALENDAR =
      Set.of(
          "January",
          "February",
          "March",
          "April",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December",
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday");

  private VariedCorpus() {}

  static void write(Path examples, Path folder, int count) throws IOException {
    Files.createDirectories(folder);
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(examples)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(text(file));
      }
    }
    if (texts.isEmpty()) {
      throw new IOException("no .txt files under " + examples);
    }
    Set<String> found = new TreeSet<>();
    for (String text : texts) {
      NAME.matcher(text).results().map(m -> m.group()).forEach(found::add);
    }
    found.removeAll(CALENDAR);
    for (int i = 0; i < count; i++) {
      String varied = varied(texts.get(i % texts.size()), List.copyOf(found), new Random(i));
      Files.writeString(folder.resolve(String.format(Locale.ROOT, "%05d.txt", i)), varied);
    }
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      // One of the examples is as messy as real files are.
      return Files.readString(file, Charset.forName("windows-1252"));
    }
  }

  private static String varied(String text, List<String> names, Random random) {
    List<String> others = new ArrayList<>(names);
    Collections.shuffle(others, random);
    Map<String, String> instead = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      instead.put(names.get(i), others.get(i));
    }
    String renamed =
        Pattern.compile("\\b[A-Z][a-z]{3,}\\b")
            .matcher(text)
            .replaceAll(m -> Matcher.quoteReplacement(instead.getOrDefault(m.group(), m.group())));
    return NUMBER
        .matcher(renamed)
        .replaceAll(
            m -> {
              boolean isSmall = m.group().length() < 3;
              return isSmall ? "" + (1 + random.nextInt(28)) : "" + (100 + random.nextInt(900));
            });
  }

  /** A report that is not in the corpus yet. */
  static void oneMore(Path corpus, Path file) throws IOException {
    String text = Files.readString(corpus.resolve("00000.txt"));
    Files.writeString(
        file, text + "\n\nThe museum of the town of Orla opened again in May 2019.\n");
  }
}
