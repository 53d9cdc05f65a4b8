package org.annals.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.language.WordNet;
import org.annals.record.Extract;
import org.annals.record.Linker;
import org.annals.record.Readings;
import org.annals.record.Record;
import org.annals.record.SampleStory;
import org.annals.report.Report;
import org.annals.report.ReportFolder;
import org.annals.report.ReportReader;
import org.annals.report.ReportSource;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The records that every export is tried on. */
@NullMarked
@SuppressWarnings("ImmutableEnumChecker") // read once, kept for all tests
enum Stories {
  /** Something in every field. */
  SAMPLE,
  /** The same with texts that would break out of any form that lets them. */
  HOSTILE,
  /** No report at all. */
  EMPTY,
  /** What the examples give. */
  EXAMPLES;

  /** Marks of every form, control characters, half a surrogate pair, a character beyond the BMP. */
  static final String WICKED =
      "<script>alert(\"x\")</script> ]]> & \\n; a,b \\ 'q' `[x](y)` \r\nEND:VCALENDAR\r\n\u0000\u001b[2J"
          + " \u202Eevil\u202C \uFFFE \uD83D\uDCA7 =1+1 "
          + "é".repeat(80);

  private static final Set<String> FREE =
      Set.of(
          "what",
          "gist",
          "subject",
          "name",
          "title",
          "publisher",
          "quote",
          "condition",
          "place",
          "note",
          "unit",
          "role",
          "why",
          "when_why",
          "due_why",
          "as_written",
          "reason");

  private @Nullable Facts facts;
  private Map<String, String> texts = Map.of();

  Facts facts() {
    if (facts == null) {
      facts =
          switch (this) {
            case SAMPLE -> sample();
            case HOSTILE -> hostile(sample());
            case EMPTY ->
                Facts.of(
                    new Record(
                        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                        List.of(), List.of()));
            case EXAMPLES -> examples();
          };
    }
    return facts;
  }

  /** The texts of its reports, by id. */
  Map<String, String> texts() {
    facts();
    return texts;
  }

  interface Writing {
    void to(Writer out) throws IOException;
  }

  /** What {@code writing} writes. */
  static String written(Writing writing) {
    StringWriter out = new StringWriter();
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** The little HTML that an export may hold. */
  static Safelist harmless() {
    return Safelist.none()
        .addTags("p", "strong", "blockquote", "br", "a")
        .addAttributes("a", "href", "rel")
        .addProtocols("a", "href", "http", "https");
  }

  private Facts sample() {
    texts = Map.of("press/a.txt", SampleStory.FIRST, "b.jsonl#7", SampleStory.SECOND);
    return Facts.of(SampleStory.record());
  }

  private Facts examples() {
    ReportReader reader = new ReportReader(WordNet.get()::isLemma);
    List<Extract> extracts = new ArrayList<>();
    texts = new LinkedHashMap<>();
    for (ReportSource source : ReportFolder.of(List.of(Path.of("..", "examples"))).sources()) {
      for (Report report : reader.read(source).reports()) {
        extracts.add(Readings.extractors().extract(report));
        texts.put(report.id(), report.text());
      }
    }
    return Facts.of(new Linker().link(extracts, null));
  }

  private static Facts hostile(Facts facts) {
    Map<Section, List<ObjectNode>> sections = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      List<ObjectNode> changed = new ArrayList<>();
      for (ObjectNode fact : facts.in(section)) {
        changed.add((ObjectNode) hostile(fact.deepCopy(), ""));
      }
      sections.put(section, changed);
    }
    return new Facts(sections);
  }

  private static JsonNode hostile(JsonNode node, String key) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        field.setValue(hostile(field.getValue(), field.getKey()));
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, hostile(array.get(i), key));
      }
    } else if (node.isTextual() && key.equals("url")) {
      return TextNode.valueOf("javascript:alert(1)");
    } else if (node.isTextual() && (FREE.contains(key) || key.equals("aliases"))) {
      return TextNode.valueOf(WICKED);
    }
    return node;
  }
}
