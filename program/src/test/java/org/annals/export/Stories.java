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
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.edit.Corrections;
import org.annals.edit.Edit;
import org.annals.edit.Editor;
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
  /** The first with an edit of every kind, and one whose words are gone. */
  CORRECTED,
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
            case CORRECTED -> corrected(sample());
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

  private Facts corrected(Facts read) {
    List<Edit> log = new ArrayList<>();
    Instant when = Instant.parse("2024-05-01T09:00:00Z");
    for (String request :
        List.of(
            "'change','fact':'e1','fields':{'when':'2024-03','status':'planned','by':['a2']}",
            "'change','fact':'f1','fields':{'low':null,'high':39.5,'approximate':false}",
            "'change','fact':'s1','fields':{'speaker':'a neighbour'}",
            "'change','fact':'c1','fields':{'outcome':'broken','due':null}",
            "'reject','fact':'f2'",
            "'note','fact':'r1'",
            "'merge','facts':['a1','a2']",
            "'split','fact':'e2','apart':[1]",
            "'add','section':'events','words':{'report':'b.jsonl#7','begin':1,'end':5},"
                + "'fields':{'what':'=Cement arrived'}",
            "'add','section':'figures','words':{'report':'b.jsonl#7','begin':1,'end':5},"
                + "'fields':{'subject':'bags','unit':'bags','low':3}",
            "'add','section':'statements','words':{'report':'b.jsonl#7','begin':1,'end':5},"
                + "'fields':{'speaker':'a2','gist':'all is well'}",
            "'add','section':'commitments','words':{'report':'b.jsonl#7','begin':1,'end':5},"
                + "'fields':{'by':'a2','what':'mend it','due':'2024-07'}")) {
      when = when.plusSeconds(60);
      String json = "{'who':'Ida Holm, engineer','why':'=seen; on the tape','action':" + request;
      Facts facts = Corrections.apply(read, log, texts::get);
      log.add(
          new Editor(facts, log, texts::get)
              .edit(Json.object(json.replace('\'', '"') + "}"), when));
    }
    log.add(
        new Editor(Corrections.apply(read, log, texts::get), log, texts::get)
            .edit(
                Json.object(
                    "{\"who\":\"Jo\",\"action\":\"undo\",\"of\":\"" + log.get(5).id() + "\"}"),
                when.plusSeconds(60)));
    Map<String, String> gone = new HashMap<>(texts);
    gone.put("b.jsonl#7", "Something else.");
    Facts all = Corrections.apply(read, log, texts::get);
    Map<Section, List<ObjectNode>> sections = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      sections.put(section, new ArrayList<>(all.in(section)));
    }
    List<ObjectNode> vanished = Corrections.apply(read, log, gone::get).in(Section.CORRECTIONS);
    sections.put(Section.CORRECTIONS, new ArrayList<>(all.in(Section.CORRECTIONS)));
    sections.getOrDefault(Section.CORRECTIONS, List.of()).set(11, vanished.get(11));
    return new Facts(sections);
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
