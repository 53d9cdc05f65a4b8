package org.annals.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.InputException;
import org.annals.export.Facts;
import org.annals.export.Json;
import org.annals.export.Section;
import org.annals.record.SampleStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The story of the dam, corrected by its engineer. */
final class CorrectionsTest {
  private final Map<String, String> texts =
      new HashMap<>(Map.of("press/a.txt", SampleStory.FIRST, "b.jsonl#7", SampleStory.SECOND));
  private final Bench bench = new Bench(Facts.of(SampleStory.record()), texts);

  private static Section section(String id) {
    for (Section section : Section.values()) {
      if (section.label().startsWith(id.substring(0, 1)) && section != Section.CORRECTIONS) {
        return section;
      }
    }
    throw new AssertionError(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # fact | is set to                | and then says
          e1     | 'when':'2024-03'         | "when":"2024-03","when_basis":"corrected"
          e1     | 'when':'2024-03-01/2024-03-31' | "when":"2024-03","when_basis":"corrected"
          e1     | 'when':null              | "when":null,"when_basis":"corrected"
          e2     | 'when':'../2024-06'      | "when":"../2024-06"
          e1     | 'status':'planned'       | "status":"planned"
          e1     | 'type':'COERCE'          | "type":"COERCE"
          e1     | 'what':'The dam shut'    | "what":"The dam shut"
          e1     | 'place':null             | "place":null
          e1     | 'by':['a2']              | "by":["a2"]
          e1     | 'to':'a1,a2'             | "to":["a1","a2"]
          f1     | 'low':null,'high':40     | "low":null,"high":40
          f1     | 'low':39.50              | "low":39.5
          f1     | 'approximate':false      | "approximate":false
          f1     | 'unit':'cracks'          | "unit":"cracks"
          f1     | 'kind':'target'          | "kind":"target"
          f1     | 'given_by':'a spokesman' | "given_by":"a spokesman"
          s1     | 'speaker':'a1'           | "speaker":"a1"
          s1     | 'speaker':'a neighbour'  | "speaker":"a neighbour"
          s1     | 'anonymous':false        | "anonymous":false
          c1     | 'outcome':'broken'       | "outcome":"broken","outcome_why":"corrected by Ida Holm
          c1     | 'due':'2024-07'          | "due":"2024-07","due_basis":"corrected"
          c1     | 'kind':'plan'            | "kind":"plan"
          a1     | 'name':'Orva Power plc'  | "name":"Orva Power plc"
          a2     | 'type':'group'           | "type":"group"
          """)
  void aFieldIsSetAndSaysSo(String id, String fields, String then) {
    ObjectNode before = bench.fact(section(id), id).deepCopy();
    Edit edit = bench.edit("{'action':'change','fact':'" + id + "','fields':{" + fields + "}}");
    ObjectNode fact = bench.fact(section(id), id);
    assertThat(Json.line(fact)).contains(then).endsWith("\"corrected\":[\"" + edit.id() + "\"]}");
    ObjectNode told = bench.told();
    assertThat(told.path("state").asText()).isEqualTo("applied");
    assertThat(told.path("facts").path(0).asText()).isEqualTo(id);
    assertThat(told.path("changes")).isNotEmpty();
    for (JsonNode change : told.path("changes")) {
      String field = change.path("field").asText();
      assertThat(change.path("was")).isEqualTo(before.path(field));
      assertThat(change.path("value")).isEqualTo(fact.path(field));
    }
    assertThat(bench.log()).allSatisfy(one -> assertThat(again(one)).isEqualTo(one));

    bench.edit("{'action':'undo','of':'" + edit.id() + "'}");
    assertThat(bench.fact(section(id), id)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what is rejected  | of         | and then
          outcome_of f2 c1    | links      | unknown
          d1                  | disagreements | partly_kept
          """)
  void whatDoesNotGoTogetherIsTakenApartAndBothStay(String tie, String section, String outcome) {
    assertThat(bench.facts().in(of(section))).hasSize(1);
    assertThat(bench.fact(Section.COMMITMENTS, "c1").path("outcome").asText())
        .isEqualTo("partly_kept");
    Edit edit = bench.edit("{'action':'reject','fact':'" + tie + "'}");
    assertThat(again(edit)).isEqualTo(edit);
    assertThat(bench.facts().in(of(section))).isEmpty();
    assertThat(bench.fact(Section.COMMITMENTS, "c1").path("outcome").asText()).isEqualTo(outcome);
    for (String id : List.of("e1", "e2", "f2")) {
      assertThat(bench.holds(section(id), id)).as(id).isTrue();
    }
    ObjectNode told = bench.told();
    assertThat(told.path("state").asText()).isEqualTo("applied");
    assertThat(told.path("section").asText()).isEqualTo(section);
    assertThat(told.at("/rejected/kind").asText()).isNotEmpty();
    bench.edit("{'action':'undo','of':'" + edit.id() + "'}");
    assertThat(bench.facts().in(of(section))).hasSize(1);
    assertThat(bench.fact(Section.COMMITMENTS, "c1").path("outcome").asText())
        .isEqualTo("partly_kept");
  }

  private static Section of(String label) {
    for (Section section : Section.values()) {
      if (section.label().equals(label)) {
        return section;
      }
    }
    throw new AssertionError(label);
  }

  private static Edit again(Edit edit) {
    return EditJson.read(EditJson.line(edit));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # request                                                   | is refused because            | and told
          'action':'change','fact':'e1','fields':{'when':'March'}     | when cannot be "March"        | EDTF
          'action':'change','fact':'e1','fields':{'when':'2024-02-30'} | cannot be "2024-02-30"       | EDTF
          'action':'change','fact':'e1','fields':{'when':'2024-05/2024-03'} | cannot be               | EDTF
          'action':'change','fact':'e1','fields':{'status':'maybe'}   | status cannot be "maybe"      | threatened
          'action':'change','fact':'e1','fields':{'status':null}      | status cannot be null         | always
          'action':'change','fact':'e1','fields':{'weight':1}         | No weight of events           | status
          'action':'change','fact':'e1','fields':{'by':['a9']}        | no actor "a9"                 | ids
          'action':'change','fact':'e1','fields':{'status':'happened'} | says so already              | otherwise
          'action':'change','fact':'e1','fields':{}                   | says so already               | otherwise
          'action':'change','fact':'f1','fields':{'high':'many'}      | high cannot be "many"         | number
          'action':'change','fact':'f1','fields':{'high':39}          | lower bound, 40, is above     | Exchange
          'action':'change','fact':'f1','fields':{'kind':'age'}       | kind cannot be "age"          | level
          'action':'change','fact':'r1','fields':{'kind':'leads'}     | No kind of relations          | events
          'action':'reject','fact':'e7'                               | no fact "e7"                  | id
          'action':'reject','fact':'d9'                               | no fact "d9"                  | id
          'action':'reject','fact':'contradicts e1 e7'                | no fact "contradicts e1 e7"   | id
          'action':'split','fact':'e1','names':[{'report':'press/a.txt','begin':0,'end':4}] | those of an actor | Mark
          'action':'split','fact':'a1','names':[]                     | stand in no report            | Give in names
          'action':'change','fact':'d1','fields':{'kind':'update'}    | no fact "d1"                  | id
          'action':'reject','fact':'a1'                               | cannot be rejected            | split
          'action':'merge','facts':['e1']                             | 1 facts cannot be merged      | 2 to
          'action':'merge','facts':['e1','a1']                        | several sections              | events
          'action':'merge','facts':['f1','f2']                        | No figures can be merged      | reject
          'action':'split','fact':'e1','apart':[1]                    | No evidence stays             | some
          'action':'split','fact':'e2','apart':[3]                    | no evidence number 3          | has 2
          'action':'split','fact':'e2','apart':[]                     | No evidence leaves            | numbers
          'action':'undo','of':'x-1'                                  | no edit "x-1"                 | lists
          'action':'dream','fact':'e1'                                | names no action               | merge
          'action':'reject','fact':'e1','colour':'red'                | no "colour"                   | fact
          'action':'reject','fact':'e1','why':' '                     | not why                       | reason
          'action':'reject','fact':'e1','who':''                      | not who                       | name
          'action':'reject','fact':7                                  | fact is 7, which is no text   | quotation
          'action':'add','section':'events','words':{'report':'press/a.txt','begin':19,'end':29},'fields':{'type':'AID'} | no what | what
          'action':'add','section':'figures','words':{'report':'press/a.txt','begin':19,'end':29},'fields':{'subject':'x','unit':'y'} | no number | low
          'action':'add','section':'actors','words':{'report':'press/a.txt','begin':19,'end':29},'fields':{'name':'x'} | No actors can be added | events
          'action':'add','section':'events','words':{'report':'c.txt','begin':1,'end':9},'fields':{'what':'x'} | no report "c.txt" | words
          'action':'add','section':'events','words':{'report':'press/a.txt','begin':1,'end':9999},'fields':{'what':'x'} | no words from 1 to 9999 | characters
          'action':'add','section':'events','words':{'report':'press/a.txt','begin':2,'end':30},'fields':{'what':'x'} | not within one paragraph | Mark
          """)
  void whatCannotBeIsRefused(String request, String problem, String remedy) {
    assertThatThrownBy(() -> bench.edit("{" + request + "}"))
        .isInstanceOfSatisfying(InputException.class, e -> assertThat(e.remedy()).contains(remedy))
        .hasMessageContaining(problem);
    assertThat(bench.log()).isEmpty();
  }

  @Test
  void aRejectedFactLeavesWithAllThatHungOnIt() {
    Edit edit = bench.edit("{'action':'reject','fact':'e1'}");
    assertThat(bench.holds(Section.EVENTS, "e1")).isFalse();
    assertThat(bench.holds(Section.EVENTS, "e2")).isTrue();
    assertThat(bench.facts().in(Section.DISAGREEMENTS)).as("between it and another").isEmpty();
    assertThat(bench.told().path("rejected").path("what").asText())
        .isEqualTo("Orva Power closed the Lenna dam");
    bench.edit("{'action':'undo','of':'" + edit.id() + "'}");
    assertThat(bench.holds(Section.EVENTS, "e1")).isTrue();
    assertThat(bench.facts().in(Section.DISAGREEMENTS)).hasSize(1);
    assertThat(bench.facts().in(Section.CORRECTIONS).get(0).path("state_why").asText())
        .contains("undone by Ida Holm on 2024-05-01");
  }

  @Test
  void anOutcomeThatOnlyARejectedFactShowedIsOpenAgain() {
    bench.edit("{'action':'reject','fact':'f2'}");
    ObjectNode promise = bench.fact(Section.COMMITMENTS, "c1");
    assertThat(promise.path("outcome").asText()).isEqualTo("unknown");
    assertThat(promise.path("outcome_evidence")).isEmpty();
    assertThat(promise.path("outcome_why").asText()).contains("partly_kept").contains("rejected");
    assertThat(bench.facts().in(Section.LINKS)).isEmpty();
  }

  @Test
  void aDisagreementWithACorrectedSideSaysSo() {
    bench.edit("{'action':'change','fact':'e1','fields':{'when':'2024-04'}}");
    assertThat(bench.facts().in(Section.DISAGREEMENTS).get(0).path("why").asText())
        .isEqualTo("both at once; e1 was corrected since: compare anew");
  }

  @Test
  void aFactWithAnotherDateStandsElsewhere() {
    assertThat(bench.facts().in(Section.EVENTS).get(0).path("id").asText()).isEqualTo("e1");
    bench.edit("{'action':'change','fact':'e2','fields':{'when':'2023'}}");
    assertThat(bench.facts().in(Section.EVENTS).get(0).path("id").asText()).isEqualTo("e2");
  }

  @Test
  void theLaterOfTwoCounts() {
    bench.edit("{'action':'change','fact':'e1','fields':{'when':'2024-02'}}");
    Edit later = bench.edit("{'action':'change','fact':'e1','fields':{'when':'2024-01'}}");
    assertThat(bench.fact(Section.EVENTS, "e1").path("when").asText()).isEqualTo("2024-01");
    ObjectNode first = bench.facts().in(Section.CORRECTIONS).get(0);
    assertThat(first.path("state").asText()).isEqualTo("overruled");
    assertThat(first.path("changes").path(0).path("overruled_by").asText()).isEqualTo(later.id());
    assertThat(bench.told().path("changes").path(0).path("was").asText())
        .as("what the reports give, not what was corrected before")
        .isEqualTo("2024-03-04");
    Edit undo = bench.edit("{'action':'undo','of':'" + later.id() + "'}");
    assertThat(bench.fact(Section.EVENTS, "e1").path("when").asText()).isEqualTo("2024-02");
    bench.edit("{'action':'undo','of':'" + undo.id() + "'}");
    assertThat(bench.fact(Section.EVENTS, "e1").path("when").asText()).isEqualTo("2024-01");
    assertThatThrownBy(() -> bench.edit("{'action':'undo','of':'" + undo.id() + "'}"))
        .hasMessageContaining("undone already");
  }

  @Test
  void aNoteStandsByItsFact() {
    Edit note = bench.edit("{'action':'note','fact':'s1','why':'also in her letter'}");
    assertThat(bench.fact(Section.STATEMENTS, "s1").path("corrected").path(0).asText())
        .isEqualTo(note.id());
    assertThat(bench.told().path("why").asText()).isEqualTo("also in her letter");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # section   | fields                                   | what stands there
          events      | 'what':'Orva power fell','when':'2024-02' | "what":"Orva power fell","type":"OTHER","when":"2024-02","when_basis":"corrected"
          events      | 'what':'Orva may sell','status':'expected','by':['a1'] | "status":"expected","by":["a1"],"to":[],"place":null
          figures     | 'subject':'Leaks','unit':'leaks','low':3 | "low":3,"high":null,"approximate":false,"unit":"leaks","kind":"level"
          figures     | 'subject':'leaks','unit':'leaks','high':3 | "series":"leaks.1"
          statements  | 'speaker':'a2','gist':'it holds'         | "speaker":"a2","anonymous":false,"reason":null,"mode":"indirect","gist":"it holds"
          commitments | 'by':'the state','what':'to pay','due':'2025' | "due":"2025","due_basis":"corrected"
          """)
  void aFactIsAddedToWordsOfAReport(String section, String fields, String then) {
    int begin = SampleStory.FIRST.codePointCount(0, SampleStory.FIRST.indexOf("Orva Power"));
    Edit edit =
        bench.edit(
            "{'action':'add','section':'"
                + section
                + "','words':{'report':'press/a.txt','begin':"
                + begin
                + ",'end':"
                + (begin + 10)
                + "},'fields':{"
                + fields
                + "}}");
    Section of = Section.labelled(section);
    ObjectNode fact = bench.fact(of, section.charAt(0) + "-" + edit.id());
    assertThat(Json.line(fact)).contains(then);
    assertThat(fact.path("evidence").path(0).path("quote").asText()).isEqualTo("Orva Power");
    assertThat(fact.path("known_from").asText()).isEqualTo("2024-03-05");
    ObjectNode like = bench.facts().in(of).get(0);
    java.util.TreeSet<String> names = new java.util.TreeSet<>();
    like.fieldNames().forEachRemaining(names::add);
    names.add("corrected");
    java.util.TreeSet<String> own = new java.util.TreeSet<>();
    fact.fieldNames().forEachRemaining(own::add);
    assertThat(own).as("the fields of its section").isEqualTo(names);

    bench.edit("{'action':'note','fact':'" + fact.path("id").asText() + "','why':'seen twice'}");
    assertThat(bench.told().path("state").asText()).isEqualTo("applied");
    bench.edit("{'action':'undo','of':'" + edit.id() + "'}");
    assertThat(bench.holds(of, fact.path("id").asText())).isFalse();
  }

  // ---------------------------------------------------------------- evidence that vanished

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "gone",
      textBlock =
          """
          # what becomes of the report              | and is said
          gone                                      | the report press/a.txt is not in the record any more
          X                                         | it no longer reads
          Orva Power closed the Lenna dam on Monday | it no longer reads
          """)
  void anEditWhoseWordsAreGoneIsKeptAndReported(
      @org.jspecify.annotations.Nullable String text, String said) {
    bench.edit("{'action':'reject','fact':'e1'}");
    bench.edit("{'action':'change','fact':'f1','fields':{'low':41}}");
    if (text == null) {
      texts.remove("press/a.txt");
    } else {
      texts.put("press/a.txt", text);
    }
    List<ObjectNode> told = bench.facts().in(Section.CORRECTIONS);
    assertThat(told).hasSize(2);
    for (ObjectNode one : told) {
      assertThat(one.path("state").asText()).isEqualTo("vanished");
      assertThat(one.path("state_why").asText()).contains(said);
    }
    assertThat(bench.holds(Section.EVENTS, "e1")).as("nothing is rejected unseen").isTrue();
    texts.put("press/a.txt", SampleStory.FIRST);
    assertThat(bench.holds(Section.EVENTS, "e1")).as("its words are back").isFalse();
  }

  @Test
  void theSameWordsElsewhereAreNotTaken() {
    bench.edit("{'action':'reject','fact':'e1'}");
    texts.put("press/a.txt", "Orva said. " + SampleStory.FIRST);
    assertThat(bench.told().path("state").asText()).isEqualTo("vanished");
    assertThat(bench.holds(Section.EVENTS, "e1")).isTrue();
  }

  @Test
  void wordsThatAreReadNoMoreAreReported() {
    bench.edit("{'action':'note','fact':'e1'}");
    Facts read = bench.facts();
    Map<Section, List<ObjectNode>> without = new HashMap<>();
    for (Section section : Section.values()) {
      without.put(section, read.in(section));
    }
    without.put(Section.EVENTS, List.of());
    without.remove(Section.CORRECTIONS);
    Facts corrected = Corrections.apply(new Facts(without), bench.log(), texts::get);
    assertThat(corrected.in(Section.CORRECTIONS).get(0).path("state_why").asText())
        .contains("the program reads none of the events there any more");
  }

  @Test
  void factsOnTheSameWordsAreNotMistakenForEachOther() {
    // A second event on the very words of the first.
    Map<Section, List<ObjectNode>> sections = new HashMap<>();
    Facts read = Facts.of(SampleStory.record());
    for (Section section : Section.values()) {
      sections.put(section, read.in(section));
    }
    ObjectNode twin = read.in(Section.EVENTS).get(0).deepCopy().put("id", "e5");
    twin.putArray("also_ids");
    sections.put(Section.EVENTS, List.of(read.in(Section.EVENTS).get(0), twin));
    Bench two = new Bench(new Facts(sections), texts);
    two.edit("{'action':'reject','fact':'e5'}");
    assertThat(two.holds(Section.EVENTS, "e1")).isTrue();
    assertThat(two.holds(Section.EVENTS, "e5")).isFalse();

    sections.put(Section.EVENTS, List.of(read.in(Section.EVENTS).get(0)));
    Facts one = Corrections.apply(new Facts(sections), two.log(), texts::get);
    assertThat(one.in(Section.EVENTS)).as("only the twin was meant").hasSize(1);
    assertThat(one.in(Section.CORRECTIONS).get(0).path("state").asText()).isEqualTo("vanished");
  }

  @Test
  void theFactsAsReadStayAsTheyAre() {
    Facts read = Facts.of(SampleStory.record());
    String before = Bench.json(read);
    Bench of = new Bench(read, texts);
    of.edit("{'action':'change','fact':'e1','fields':{'when':'2020','by':['a2']}}");
    of.edit("{'action':'reject','fact':'f2'}");
    of.edit("{'action':'note','fact':'a1'}");
    String corrected = Bench.json(of.facts());
    assertThat(Bench.json(read)).isEqualTo(before);
    assertThat(Bench.json(of.facts())).as("again").isEqualTo(corrected);
  }

  // ---------------------------------------------------------------- the log

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # in the line            | stands instead          | is said
          "who":"Ida Holm"         | "who":"Eve"             | not as it was made
          "when":"2024-05-01T09:01:00Z" | "when":"2024-05-01T09:02:00Z" | not as it was made
          "when":"2024-05-01T09:01:00Z" | "when":"yesterday" | is no time
          "action":"change"        | "action":"reject"       | not as it was made
          "action":"change"        | "action":"burn"         | no action "burn"
          "value"                  | "value"                 | nothing
          "section":"events"       | "section":"links"       | Nothing of "links"
          "section":"events"       | "section":"reports"     | Nothing of "reports"
          "status":"planned"       | "status":"dreamt"       | status cannot be "dreamt"
          "status":"planned"       | "status":"denied"       | not as it was made
          "begin":                 | "begin":1,"x":          | characters as its quote
          {                        | [                       | no object in JSON
          """)
  void aLineThatWasAlteredIsRefused(String part, String instead, String said) {
    Edit edit = bench.edit("{'action':'change','fact':'e1','fields':{'status':'planned'}}");
    String line = EditJson.line(edit);
    if (said.equals("nothing")) {
      assertThat(EditJson.read(line)).isEqualTo(edit);
      return;
    }
    assertThat(line).contains(part);
    String altered = line.replace(part, instead);
    assertThatThrownBy(() -> EditJson.read(altered))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(said);
  }
}
