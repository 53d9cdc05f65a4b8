package org.annals.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.annals.language.WordNet;
import org.annals.report.Report;
import org.annals.report.ReportReader;
import org.annals.story.About;
import org.annals.story.Storyline;
import org.annals.story.Storylines;
import org.jspecify.annotations.NullMarked;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * ECB+ (Cybulska and Vossen 2014) as mixed news: how well {@code annals stories} parts its
 * articles. Run by {@code bench/stories}.
 *
 * <p>A topic of ECB+ holds articles on one event and on another of its kind (an actress enters a
 * clinic; another does): its two subtopics. B³ as of Bagga and Baldwin (1998), with the articles in
 * place of mentions.
 */
@NullMarked
public final class StoryMix {
  private final Map<String, Report> reports = new TreeMap<>();

  /** Of each report. */
  private final Map<String, String> subtopics = new TreeMap<>();

  private StoryMix() {}

  /** {@code FOLDER TOPICS}: the folder of ECB+, and numbers of topics with commas between. */
  public static void main(String[] arguments) throws Exception {
    StoryMix mix = new StoryMix();
    for (String topic : arguments[1].split(",", -1)) {
      mix.read(Path.of(arguments[0], topic), topic);
    }
    mix.score("all articles of the topics", mix.reports.keySet());
    Set<String> first = new TreeSet<>(mix.reports.keySet());
    first.removeIf(id -> id.endsWith("plus"));
    mix.score("one subtopic of each", first);
    mix.ask();
  }

  private void read(Path folder, String topic)
      throws IOException, ParserConfigurationException, SAXException {
    ReportReader reader = new ReportReader(word -> WordNet.get().isLemma(word));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
        String id = file.getFileName().toString().replace(".xml", "");
        reports.put(id, reader.report(id, text(file, id), null, null));
        subtopics.put(id, topic + (id.endsWith("plus") ? "+" : ""));
      }
    }
  }

  /** A sentence a line, without the address that opens some. */
  private static String text(Path file, String id)
      throws IOException, ParserConfigurationException, SAXException {
    NodeList tokens =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getElementsByTagName("token");
    StringBuilder text = new StringBuilder();
    String last = "";
    for (int i = 0; i < tokens.getLength(); i++) {
      Element token = (Element) tokens.item(i);
      String sentence = token.getAttribute("sentence");
      if (sentence.equals("0") && id.endsWith("plus")) {
        continue;
      }
      boolean begins = !sentence.equals(last);
      text.append(text.isEmpty() ? "" : begins ? "\n" : " ").append(token.getTextContent());
      last = sentence;
    }
    return text.toString();
  }

  private void score(String name, Set<String> ids) {
    Storylines lines = new Storylines();
    ids.forEach(id -> lines.add(report(id)));
    Map<String, Integer> found = new HashMap<>();
    List<Storyline> stories = lines.found();
    for (int i = 0; i < stories.size(); i++) {
      for (String id : stories.get(i).reports()) {
        found.put(id, i);
      }
    }
    Map<String, String> bySubtopic = new TreeMap<>(subtopics);
    bySubtopic.keySet().retainAll(ids);
    Map<String, String> byTopic = new TreeMap<>(bySubtopic);
    byTopic.replaceAll((id, subtopic) -> subtopic.replace("+", ""));
    print(
        String.format(
            Locale.ROOT, "%s: %d articles, %d stories found", name, ids.size(), stories.size()));
    print("  a story is a subtopic   " + bCubed(bySubtopic, found));
    if (new HashSet<>(byTopic.values()).size() < new HashSet<>(bySubtopic.values()).size()) {
      print("  a story is a topic      " + bCubed(byTopic, found));
    }
  }

  private Report report(String id) {
    return Objects.requireNonNull(reports.get(id));
  }

  private static String bCubed(Map<String, String> gold, Map<String, Integer> found) {
    double precision = 0;
    double recall = 0;
    for (Map.Entry<String, String> one : gold.entrySet()) {
      long same = 0;
      long put = 0;
      long meant = 0;
      for (Map.Entry<String, String> other : gold.entrySet()) {
        boolean isPut = Objects.equals(found.get(one.getKey()), found.get(other.getKey()));
        boolean isMeant = one.getValue().equals(other.getValue());
        put += isPut ? 1 : 0;
        meant += isMeant ? 1 : 0;
        same += isPut && isMeant ? 1 : 0;
      }
      precision += (double) same / put;
      recall += (double) same / meant;
    }
    return scores(precision / gold.size(), recall / gold.size());
  }

  private static String scores(double precision, double recall) {
    return String.format(
        Locale.ROOT,
        "precision %.3f  recall %.3f  F1 %.3f",
        precision,
        recall,
        2 * precision * recall / Math.max(1e-9, precision + recall));
  }

  /** Asks for each story by the headline of its first article, and looks who of the others came. */
  private void ask() {
    Storylines lines = new Storylines();
    reports.values().forEach(lines::add);
    double precision = 0;
    double recall = 0;
    Set<String> stories = new TreeSet<>(subtopics.values());
    for (String story : stories) {
      List<String> meant = new ArrayList<>();
      subtopics.forEach(
          (id, subtopic) -> {
            if (subtopic.equals(story)) {
              meant.add(id);
            }
          });
      String first = meant.get(0);
      String text = report(first).text();
      Set<String> chosen =
          new HashSet<>(lines.about(About.parse(text.lines().findFirst().orElse(""))));
      chosen.remove(first);
      meant.remove(first);
      double right = chosen.stream().filter(meant::contains).count();
      precision += chosen.isEmpty() ? 0 : right / chosen.size();
      recall += right / meant.size();
    }
    print(
        "asked for by a headline, mean of the subtopics: "
            + scores(precision / stories.size(), recall / stories.size()));
  }

  @SuppressWarnings("SystemOut") // a benchmark prints its result
  private static void print(String line) {
    System.out.println(line);
  }
}
