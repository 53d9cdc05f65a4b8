package org.annals.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.annals.event.GivenMention;
import org.annals.event.GivenMentions;
import org.annals.language.Language;
import org.annals.language.Text;
import org.annals.language.WordNet;
import org.annals.report.Passage;
import org.annals.report.PassageKind;
import org.annals.report.Report;
import org.annals.text.Span;
import org.jspecify.annotations.NullMarked;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * ECB+ (Cybulska and Vossen 2014) as input of {@code annals link --mentions}, and its score. Run by
 * {@code bench/coref}.
 *
 * <p>The mentions are those of actions, negated ones included, in the sentences that its CSV lists;
 * the text is the whole article, a sentence a line, without the address that opens some. The gold
 * clusters are the chains across documents, within one, and single mentions, over all topics
 * together.
 */
@NullMarked
public final class EcbPlus {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private EcbPlus() {}

  /**
   * {@code write FOLDER TOPICS IN.jsonl}, or {@code score IN.jsonl FOUND.jsonl GIVEN.jsonl}, the
   * second with the subtopics given; topics with commas between.
   */
  public static void main(String[] arguments) throws Exception {
    try (PrintStream out =
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.out),
            true,
            StandardCharsets.UTF_8)) {
      if (arguments[0].equals("write")) {
        List<String> topics = Arrays.asList(arguments[2].split(",", -1));
        Files.write(Path.of(arguments[3]), lines(Path.of(arguments[1]), topics));
      } else {
        Path in = Path.of(arguments[1]);
        out.println("head lemma, topics unknown   " + byHead(in, ""));
        out.println("annals, topics unknown       " + score(in, Path.of(arguments[2])));
        out.println("head lemma, subtopics given  " + byHead(in, "subtopic"));
        out.println("annals, subtopics given      " + score(in, Path.of(arguments[3])));
      }
    }
  }

  /** A line for each article, with the true cluster of each mention beside its id. */
  static List<String> lines(Path folder, List<String> topics)
      throws IOException, ParserConfigurationException, SAXException {
    Map<String, Set<String>> listed = new HashMap<>();
    for (String row : Files.readAllLines(folder.resolve("ECBplus_coreference_sentences.csv"))) {
      String[] cells = row.split(",", -1);
      listed.computeIfAbsent(cells[0] + "_" + cells[1], k -> new HashSet<>()).add(cells[2].strip());
    }
    List<String> lines = new ArrayList<>();
    for (String topic : topics) {
      try (Stream<Path> files = Files.list(folder.resolve(topic))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
          String name = file.getFileName().toString().replace(".xml", "");
          lines.add(MAPPER.writeValueAsString(line(file, topic, name, sentences(listed, name))));
        }
      }
    }
    return lines;
  }

  private static Set<String> sentences(Map<String, Set<String>> listed, String name) {
    return listed.getOrDefault(name, Set.of());
  }

  private static ObjectNode line(Path file, String topic, String name, Set<String> listed)
      throws IOException, ParserConfigurationException, SAXException {
    Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    StringBuilder text = new StringBuilder();
    Map<String, int[]> at = new HashMap<>();
    Map<String, String> sentenceOf = new HashMap<>();
    String last = "";
    for (Element token : elements(xml, "token")) {
      String sentence = token.getAttribute("sentence");
      boolean address = sentence.equals("0") && name.endsWith("plus");
      String word = unescaped(token.getTextContent());
      if (!sentence.equals(last)) {
        text.append(text.isEmpty() ? "" : "\n");
      } else if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n' && isApart(word)) {
        text.append(' ');
      }
      last = sentence;
      if (!address) {
        String id = token.getAttribute("t_id");
        int begin = text.codePointCount(0, text.length());
        text.append(word);
        at.put(id, new int[] {begin, text.codePointCount(0, text.length())});
        sentenceOf.put(id, sentence);
      }
    }
    ObjectNode line = MAPPER.createObjectNode();
    line.put("report", name).put("topic", topic);
    line.put("subtopic", topic + (name.endsWith("plus") ? "ecbplus" : "ecb"));
    line.put("text", text.toString());
    Map<String, String> chains = chains(xml, name);
    ArrayNode mentions = line.putArray("mentions");
    for (Map.Entry<String, List<String>> e : actions(xml).entrySet()) {
      List<int[]> spans = new ArrayList<>();
      boolean scored = true;
      for (String token : e.getValue()) {
        scored &= listed.contains(sentenceOf.getOrDefault(token, ""));
        if (at.containsKey(token)) {
          spans.add(at.get(token));
        }
      }
      if (scored && !spans.isEmpty()) {
        mentions
            .addObject()
            .put("id", name + "#" + e.getKey())
            .put("begin", spans.stream().mapToInt(s -> s[0]).min().orElseThrow())
            .put("end", spans.stream().mapToInt(s -> s[1]).max().orElseThrow())
            .put("gold", chains.getOrDefault(e.getKey(), name + "#" + e.getKey()));
      }
    }
    return line;
  }

  /** Mentions of actions by id, with their tokens. */
  private static Map<String, List<String>> actions(Document xml) {
    Map<String, List<String>> actions = new TreeMap<>();
    for (Element markables : elements(xml, "Markables")) {
      NodeList children = markables.getChildNodes();
      for (int i = 0; i < children.getLength(); i++) {
        if (children.item(i) instanceof Element mention
            && (mention.getTagName().startsWith("ACTION")
                || mention.getTagName().startsWith("NEG_ACTION"))) {
          NodeList anchors = mention.getElementsByTagName("token_anchor");
          List<String> tokens = new ArrayList<>();
          for (int k = 0; k < anchors.getLength(); k++) {
            tokens.add(((Element) anchors.item(k)).getAttribute("t_id"));
          }
          if (!tokens.isEmpty()) {
            actions.put(mention.getAttribute("m_id"), tokens);
          }
        }
      }
    }
    return actions;
  }

  /** The chain of each mention that has one. */
  private static Map<String, String> chains(Document xml, String name) {
    Map<String, String> chains = new HashMap<>();
    for (String kind : List.of("INTRA_DOC_COREF", "CROSS_DOC_COREF")) {
      for (Element chain : elements(xml, kind)) {
        String id =
            kind.startsWith("CROSS")
                ? chain.getAttribute("note")
                : name + " chain " + chain.getAttribute("r_id");
        NodeList sources = chain.getElementsByTagName("source");
        for (int i = 0; i < sources.getLength(); i++) {
          chains.put(((Element) sources.item(i)).getAttribute("m_id"), id);
        }
      }
    }
    return chains;
  }

  private static List<Element> elements(Document xml, String name) {
    NodeList nodes = xml.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static String unescaped(String token) {
    return switch (token) {
      case "``", "''" -> "\"";
      case "-LRB-" -> "(";
      case "-RRB-" -> ")";
      default -> token.strip();
    };
  }

  /** Whether a space goes before the word. */
  private static boolean isApart(String word) {
    return !word.matches("[.,;:?!)%]|'(s|re|ve|ll|m|d)?|n't");
  }

  /** The score of the clusters, of all mentions together. */
  static CorefScore score(Path in, Path clusters) throws IOException {
    Map<String, String> ours = new LinkedHashMap<>();
    for (String line : Files.readAllLines(clusters)) {
      JsonNode one = MAPPER.readTree(line);
      ours.put(one.path("id").asText(), one.path("cluster").asText());
    }
    return new CorefScore(gold(in), ours);
  }

  private static Map<String, String> gold(Path in) throws IOException {
    Map<String, String> gold = new LinkedHashMap<>();
    for (String line : Files.readAllLines(in)) {
      for (JsonNode mention : MAPPER.readTree(line).path("mentions")) {
        gold.put(mention.path("id").asText(), mention.path("gold").asText());
      }
    }
    return gold;
  }

  /** The baseline: one cluster for each head, a noun counting as its verb. */
  private static CorefScore byHead(Path in, String within) throws IOException {
    Language language = Language.english();
    Map<String, String> ours = new LinkedHashMap<>();
    for (String line : Files.readAllLines(in)) {
      JsonNode node = MAPPER.readTree(line);
      String text = node.path("text").asText();
      Map<String, Span> spans = new LinkedHashMap<>();
      for (JsonNode mention : node.path("mentions")) {
        spans.put(
            mention.path("id").asText(),
            new Span(
                text.offsetByCodePoints(0, mention.path("begin").asInt()),
                text.offsetByCodePoints(0, mention.path("end").asInt())));
      }
      Text read = language.read(report(node.path("report").asText(), text));
      for (GivenMention mention : GivenMentions.read(read, spans)) {
        String head = mention.head();
        String verb = mention.noun() ? WordNet.get().verbOf(head).orElse(head) : head;
        ours.put(mention.id(), node.path(within).asText() + " " + verb);
      }
    }
    return new CorefScore(gold(in), ours);
  }

  /** Every line of the text as running text, as the command reads it. */
  private static Report report(String id, String text) {
    List<Passage> passages = new ArrayList<>();
    int begin = 0;
    for (String one : text.split("\n", -1)) {
      if (!one.isBlank()) {
        Span span = new Span(begin, begin + one.length());
        passages.add(new Passage(PassageKind.BODY, 0, passages.size(), span));
      }
      begin += one.length() + 1;
    }
    return new Report(
        id, text, null, null, null, null, List.of(), null, "en", null, null, null, List.of(),
        passages);
  }
}
