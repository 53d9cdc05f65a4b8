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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Many reports out of few: names change places, numbers and days change their digits, and one in
 * eight of the other words gives way to one of the same ending, so that hardly a sentence is there
 * twice. Some of the reports are copies of earlier ones, as other papers print what an agency sent:
 * under a line of their own, the last paragraph often cut. The same examples always give the same
 * corpus.
 */
final class VariedCorpus {
  private static final Pattern NAME = Pattern.compile("(?<=[a-z,] )[A-Z][a-z]{3,}\\b");
  private static final Pattern NUMBER = Pattern.compile("\\b\\d{1,3}(?:,\\d{3})*\\b");
  private static final Pattern SMALL = Pattern.compile("\\b[a-z]{5,}\\b");

  /** One word in so many is another. */
  private static final int OTHER_WORD = 8;

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

  /**
   * Writes a corpus.
   *
   * @param copies share of the reports that are copies, 0 to less than 1
   */
  static void write(Path examples, Path folder, int count, double copies) throws IOException {
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
    Map<String, List<String>> byEnding = new TreeMap<>();
    for (String text : texts) {
      for (String word :
          new TreeSet<>(SMALL.matcher(text).results().map(m -> m.group()).toList())) {
        byEnding.computeIfAbsent(ending(word), e -> new ArrayList<>()).add(word);
      }
    }
    List<String> written = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Random random = new Random(i);
      // So many of the reports up to this one are to be copies.
      boolean isCopy = i > 0 && Math.floor((i + 1) * copies) > Math.floor(i * copies);
      String text;
      if (isCopy) {
        text = copy(written.get(random.nextInt(written.size())), random);
      } else {
        String varied = varied(texts.get(i % texts.size()), List.copyOf(found), random);
        text = reworded(varied, byEnding, random);
        written.add(text);
      }
      Files.writeString(folder.resolve(String.format(Locale.ROOT, "%05d.txt", i)), text);
    }
  }

  private static String ending(String word) {
    return word.substring(word.length() - 3);
  }

  private static String reworded(String text, Map<String, List<String>> byEnding, Random random) {
    return SMALL
        .matcher(text)
        .replaceAll(
            m -> {
              List<String> others = byEnding.getOrDefault(ending(m.group()), List.of(m.group()));
              boolean stays = random.nextInt(OTHER_WORD) > 0;
              return stays ? m.group() : others.get(random.nextInt(others.size()));
            });
  }

  private static String copy(String text, Random random) {
    String[] paragraphs = text.strip().split("\\n\\s*\\n", -1);
    int kept =
        paragraphs.length > 4 && random.nextBoolean() ? paragraphs.length - 1 : paragraphs.length;
    return "Paper of town "
        + random.nextInt(1000)
        + "\n\n"
        + String.join("\n\n", List.of(paragraphs).subList(0, kept))
        + "\n";
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
