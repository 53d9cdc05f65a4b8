package org.annals.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.annals.record.Extract;
import org.annals.record.Linker;
import org.annals.record.Readings;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Events and actors of several reports that a reader merges and splits. */
final class RegroupedStoryTest {
  private static final long SEED = 20240305;

  /** A dismissal told twice, and once as if she had gone by herself. */
  private static final List<Extract> STORY =
      List.of(
          Readings.read(
              "a.txt",
              "The board of Lenna Steel dismissed director Ida Holm on Monday. Holm had closed the"
                  + " smelter.",
              "2024-03-05"),
          Readings.read(
              "b.txt",
              "The board of Lenna Steel dismissed director Ida Holm on 4 March 2024. The union"
                  + " praised the board.",
              "2024-03-12"),
          Readings.read(
              "c.txt",
              "Mrs Holm resigned in early March. Three workers were hurt in a fire.",
              "2024-03-19"));

  private final Map<String, String> texts = new HashMap<>();
  private final List<Edit> log = new ArrayList<>();

  RegroupedStoryTest() {
    STORY.forEach(extract -> texts.put(extract.report().id(), extract.report().text()));
  }

  private Facts facts(List<Extract> extracts, @Nullable LocalDate asOf) {
    Linker linker = new Linker(Corrections.regroupings(log, texts::get));
    return Corrections.apply(Facts.of(linker.link(extracts, asOf)), log, texts::get);
  }

  private Facts facts() {
    return facts(STORY, null);
  }

  private ObjectNode in(Section section, String report, String words) {
    List<ObjectNode> found =
        facts().in(section).stream()
            .filter(
                fact ->
                    IntStream.range(0, fact.path("evidence").size())
                        .mapToObj(i -> fact.path("evidence").path(i))
                        .anyMatch(
                            one ->
                                one.path("report").asText().equals(report)
                                    && Place.of(one).key().endsWith("\n" + words)))
            .toList();
    assertThat(found).as(report + " " + words).hasSize(1);
    return found.get(0);
  }

  private Edit edit(String request) {
    Bench bench = new Bench(facts(), texts);
    bench.log().addAll(log);
    Edit edit = bench.edit(request);
    log.add(edit);
    return edit;
  }

  private static String id(ObjectNode fact) {
    return fact.path("id").asText();
  }

  private ObjectNode told() {
    List<ObjectNode> all = facts().in(Section.CORRECTIONS);
    return all.get(all.size() - 1);
  }

  private static Set<String> reports(ObjectNode fact) {
    Set<String> reports = new TreeSet<>();
    fact.path("evidence").forEach(one -> reports.add(one.path("report").asText()));
    return reports;
  }

  @Test
  void twoEventsThatAreOneAreMerged() {
    String before = Bench.json(facts());
    ObjectNode dismissed = in(Section.EVENTS, "a.txt", "dismissed");
    ObjectNode left = in(Section.EVENTS, "c.txt", "resigned");
    assertThat(id(dismissed)).isNotEqualTo(id(left));
    Edit edit = edit("{'action':'merge','facts':['" + id(dismissed) + "','" + id(left) + "']}");
    ObjectNode one = in(Section.EVENTS, "c.txt", "resigned");
    assertThat(id(one)).isEqualTo(id(dismissed));
    assertThat(reports(one)).containsAll(reports(dismissed)).contains("c.txt");
    assertThat(one.path("also_ids").toString()).as("ids still resolve").contains(id(left));
    assertThat(one.path("origins").asInt()).isEqualTo(dismissed.path("origins").asInt() + 1);
    assertThat(one.path("when").asText()).as("the closest date").isEqualTo("2024-03-04");
    assertThat(one.path("corrected").toString()).contains(edit.id());
    assertThat(told().path("state").asText()).isEqualTo("applied");
    edit("{'action':'undo','of':'" + edit.id() + "'}");
    assertThat(without(facts())).isEqualTo(before);
  }

  /** The record without what is told of corrections. */
  private static String without(Facts facts) {
    return Bench.json(facts).replaceFirst("(?s)\"corrections\": \\[.*", "\"corrections\": []\n}\n");
  }

  @Test
  void anEventThatIsTwoIsSplitAndEachPartSpeaksForItself() {
    ObjectNode one = in(Section.EVENTS, "a.txt", "dismissed");
    assertThat(reports(one)).contains("a.txt", "b.txt");
    int second =
        IntStream.range(0, one.path("evidence").size())
            .filter(i -> one.path("evidence").path(i).path("report").asText().equals("b.txt"))
            .findFirst()
            .orElseThrow();
    Edit edit = edit("{'action':'split','fact':'" + id(one) + "','apart':[" + (second + 1) + "]}");
    ObjectNode first = in(Section.EVENTS, "a.txt", "dismissed");
    ObjectNode other = in(Section.EVENTS, "b.txt", "dismissed");
    assertThat(id(first)).isNotEqualTo(id(other));
    assertThat(reports(other)).containsExactly("b.txt");
    assertThat(other.path("known_from").asText()).isEqualTo("2024-03-12");
    assertThat(told().path("facts")).hasSize(2);
    assertThat(told().path("state").asText()).isEqualTo("applied");
    // Together again, by another edit: the later one counts.
    edit("{'action':'merge','facts':['" + id(first) + "','" + id(other) + "']}");
    assertThat(id(in(Section.EVENTS, "b.txt", "dismissed")))
        .isEqualTo(id(in(Section.EVENTS, "a.txt", "dismissed")));
    assertThat(edit.action()).isInstanceOf(Action.Split.class);
  }

  @Test
  void anActorThatIsTwoIsSplit() {
    ObjectNode holm =
        facts().in(Section.ACTORS).stream()
            .filter(actor -> actor.path("name").asText().equals("Ida Holm"))
            .findFirst()
            .orElseThrow();
    assertThat(reports(holm)).contains("a.txt", "c.txt");
    int third =
        IntStream.range(0, holm.path("evidence").size())
            .filter(i -> holm.path("evidence").path(i).path("report").asText().equals("c.txt"))
            .findFirst()
            .orElseThrow();
    edit("{'action':'split','fact':'" + id(holm) + "','apart':[" + (third + 1) + "]}");
    ObjectNode other =
        facts().in(Section.ACTORS).stream()
            .filter(actor -> reports(actor).equals(new TreeSet<>(List.of("c.txt"))))
            .filter(actor -> actor.path("name").asText().contains("Holm"))
            .findFirst()
            .orElseThrow();
    assertThat(id(other)).isNotEqualTo(id(holm));
    assertThat(in(Section.EVENTS, "c.txt", "resigned").path("by").toString())
        .as("what she did is hers")
        .isEqualTo("[\"" + id(other) + "\"]");
    // And merged with the board, which is nonsense, but a reader's word.
    edit("{'action':'merge','facts':['" + id(other) + "','" + id(holm) + "']}");
    assertThat(in(Section.EVENTS, "c.txt", "resigned").path("by").toString())
        .isEqualTo("[\"" + id(holm) + "\"]");
  }

  /** A report that leaves it to the reader which Holm is meant. */
  private static final String TWO_HOLMS =
      "Ida Holm closed the smelter in Lenna on Monday. Holm sued the company on Tuesday. She"
          + " attacked the board in public. Ida Holm praised the union on Wednesday.";

  private Facts twoHolms() {
    Extract report = Readings.read("two.txt", TWO_HOLMS, "2024-03-08");
    texts.put("two.txt", TWO_HOLMS);
    return facts(List.of(report), null);
  }

  private static String doer(Facts facts, String words) {
    List<String> names = new ArrayList<>();
    for (ObjectNode event : facts.in(Section.EVENTS)) {
      if (event.path("what").asText().contains(words)) {
        event.path("by").forEach(id -> names.add(facts.name(id.asText())));
      }
    }
    return String.join(", ", names);
  }

  @Test
  void twoWhomOneReportRunsTogetherAreTakenApartByTheirNames() {
    Facts read = twoHolms();
    assertThat(doer(read, "sued")).as("read as hers").isEqualTo("Ida Holm");
    String holm =
        read.in(Section.ACTORS).stream()
            .filter(actor -> actor.path("name").asText().equals("Ida Holm"))
            .map(RegroupedStoryTest::id)
            .findFirst()
            .orElseThrow();
    int at = TWO_HOLMS.indexOf("Holm sued");
    Bench bench = new Bench(read, texts);
    Edit edit =
        bench.edit(
            "{'action':'split','fact':'"
                + holm
                + "','names':[{'report':'two.txt','begin':"
                + at
                + ",'end':"
                + (at + 4)
                + "}]}");
    assertThat(EditJson.read(EditJson.line(edit))).isEqualTo(edit);
    log.add(edit);
    Facts corrected = twoHolms();
    assertThat(doer(corrected, "sued")).isEqualTo("Holm");
    assertThat(doer(corrected, "closed")).isEqualTo("Ida Holm");
    assertThat(doer(corrected, "praised")).isEqualTo("Ida Holm");
    assertThat(doer(corrected, "attacked"))
        .as("what follows the name goes with it")
        .isEqualTo("Holm");
    ObjectNode told = corrected.in(Section.CORRECTIONS).get(0);
    assertThat(told.path("state").asText()).isEqualTo("applied");
    assertThat(told.path("facts")).hasSize(2);
    assertThat(told.at("/apart/0/quote").asText()).isEqualTo("Holm");

    bench.log().clear();
    bench.log().addAll(log);
    log.add(bench.edit("{'action':'undo','of':'" + edit.id() + "'}"));
    assertThat(doer(twoHolms(), "sued")).isEqualTo("Ida Holm");
  }

  /** One edit of each kind. */
  private void correctAll() {
    ObjectNode dismissed = in(Section.EVENTS, "a.txt", "dismissed");
    ObjectNode left = in(Section.EVENTS, "c.txt", "resigned");
    edit("{'action':'merge','facts':['" + id(dismissed) + "','" + id(left) + "']}");
    edit(
        "{'action':'change','fact':'"
            + id(dismissed)
            + "','fields':{'when':'2024-03-03','type':'COERCE'}}");
    edit("{'action':'reject','fact':'" + id(in(Section.EVENTS, "b.txt", "praised")) + "'}");
    edit("{'action':'note','fact':'" + id(facts().in(Section.FIGURES).get(0)) + "'}");
    edit(
        "{'action':'add','section':'events','words':{'report':'a.txt','begin':65,'end':80},"
            + "'fields':{'what':'Holm closed it','when':'2023'}}");
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    correctAll();
    String record = Bench.json(facts());
    assertThat(record).contains("2024-03-03").contains("Holm closed it");
    Random random = new Random(SEED);
    List<Extract> shuffled = new ArrayList<>(STORY);
    for (int i = 0; i < 6; i++) {
      Collections.shuffle(shuffled, random);
      assertThat(Bench.json(facts(shuffled, null)))
          .as("seed %s, order %s", SEED, i)
          .isEqualTo(record);
    }
  }

  @Test
  void anEarlierDayIsCorrectedWhereItsReportsAreKnown() {
    correctAll();
    for (String day : List.of("2024-03-04", "2024-03-05", "2024-03-12", "2024-03-19")) {
      LocalDate then = LocalDate.parse(day);
      List<Extract> known = new ArrayList<>();
      for (Extract extract : STORY) {
        When published = extract.dating().when();
        if (published != null && published.last() != null && !published.last().isAfter(then)) {
          known.add(extract);
        }
      }
      assertThat(Bench.json(facts(STORY, then))).as(day).isEqualTo(Bench.json(facts(known, null)));
      List<String> actions = new ArrayList<>();
      for (ObjectNode one : facts(STORY, then).in(Section.CORRECTIONS)) {
        assertThat(one.path("state").asText()).isEqualTo("applied");
        actions.add(one.path("action").asText());
      }
      assertThat(actions)
          .as(day)
          .isEqualTo(
              switch (known.size()) {
                case 0 -> List.of();
                case 1 -> List.of("change", "add");
                case 2 -> List.of("change", "reject", "add");
                default -> List.of("merge", "change", "reject", "note", "add");
              });
    }
  }

  @Test
  void aReportAddedLaterLeavesTheCorrections() {
    correctAll();
    List<Extract> more = new ArrayList<>(STORY);
    Extract later =
        Readings.read(
            "0.txt",
            "Lenna Steel's board dismissed director Ida Holm on 4 March 2024.",
            "2024-03-06");
    more.add(later);
    texts.put("0.txt", later.report().text());
    for (ObjectNode one : facts(more, null).in(Section.CORRECTIONS)) {
      assertThat(one.path("state").asText()).as(one.toString()).isEqualTo("applied");
    }
    assertThat(
            facts(more, null).in(Section.EVENTS).stream()
                .filter(event -> reports(event).contains("a.txt"))
                .map(event -> event.path("when").asText()))
        .contains("2024-03-03");
  }
}
