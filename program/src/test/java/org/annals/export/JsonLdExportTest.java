package org.annals.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.annals.record.SampleStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The linked data, expanded and turned to triples by a processor that is not ours. */
final class JsonLdExportTest {
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final String CLAIM = "https://schema.org/Claim";
  private static final String OA = "http://www.w3.org/ns/oa#";

  private static final String AS_OF = "2024-03-31";

  private record Triple(String subject, String predicate, String object, String datatype) {}

  private static String written(Stories story) {
    return Stories.written(
        out -> JsonLdExport.write(story.facts(), "dam/1 é", AS_OF, story.texts(), out));
  }

  private static JsonNode tree(String json) {
    try {
      return Json.MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }

  private static List<Triple> triples(Stories story) throws JsonLdError {
    List<Triple> triples = new ArrayList<>();
    JsonLd.toRdf(JsonDocument.of(new StringReader(written(story))))
        .loader(
            (url, options) -> {
              throw new AssertionError("nothing need be fetched: " + url);
            })
        .provide(
            (subject, predicate, object, datatype, language, direction, graph) -> {
              triples.add(new Triple(subject, predicate, object, datatype == null ? "" : datatype));
              return null;
            });
    return triples;
  }

  private static List<Triple> of(List<Triple> triples, String predicate) {
    return triples.stream().filter(triple -> triple.predicate().equals(predicate)).toList();
  }

  @ParameterizedTest
  @EnumSource
  void everyKeyIsATermOfTheContext(Stories story) {
    JsonNode all = tree(written(story));
    Set<String> terms = new HashSet<>();
    all.path("@context").fieldNames().forEachRemaining(terms::add);
    Set<String> used = new TreeSet<>();
    keys(all.path("@graph"), used);
    assertThat(terms).containsAll(used);
  }

  private static void keys(JsonNode node, Set<String> used) {
    node.fieldNames().forEachRemaining(used::add);
    node.forEach(child -> keys(child, used));
  }

  @Test
  void everyTermIsUsed() {
    Set<String> used = new TreeSet<>();
    for (Stories story : Stories.values()) {
      keys(tree(written(story)).path("@graph"), used);
    }
    JsonNode context = tree(written(Stories.SAMPLE)).path("@context");
    for (Map.Entry<String, JsonNode> term : context.properties()) {
      if (Character.isLowerCase(term.getKey().charAt(0)) && term.getValue().isObject()) {
        assertThat(used).contains(term.getKey());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyFactIsAClaimAndNothingIsLost(Stories story) throws JsonLdError {
    List<Triple> triples = triples(story);
    Set<String> claims = new HashSet<>();
    for (Triple triple : of(triples, TYPE)) {
      assertThat(triple.object()).doesNotContain("schema.org/Event");
      if (triple.object().equals(CLAIM)) {
        claims.add(triple.subject());
      }
    }
    Facts facts = story.facts();
    int told = 0;
    int shown = 0;
    for (Section section : Section.values()) {
      for (JsonNode fact : facts.in(section)) {
        shown += fact.path("evidence").size() + fact.path("outcome_evidence").size();
      }
      switch (section) {
        case RELATIONS, EVENTS, FIGURES, STATEMENTS, COMMITMENTS ->
            told += facts.in(section).size();
        case REPORTS, ACTORS, LINKS, DISAGREEMENTS, CORRECTIONS -> {}
      }
    }
    assertThat(claims).hasSize(told);
    assertThat(of(triples, OA + "exact")).hasSize(shown);
    for (Triple triple : triples) {
      assertThat(triple.predicate()).matches("(https?://|urn:x-annals:format:).+");
      assertThat(triple.subject()).matches("(urn:x-annals:|_:).+");
    }
    Set<String> subjects = new HashSet<>();
    triples.forEach(triple -> subjects.add(triple.subject()));
    for (Triple triple : triples) {
      if (triple.object().startsWith("urn:x-annals:record:")) {
        assertThat(subjects).as("what %s points at", triple).contains(triple.object());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoDeedSaysSo(Stories story) throws JsonLdError {
    List<Triple> triples = triples(story);
    Map<String, String> texts = new HashMap<>();
    of(triples, "https://schema.org/text").forEach(t -> texts.put(t.subject(), t.object()));
    for (Triple status : of(triples, "urn:x-annals:format:status")) {
      if (!status.object().equals("happened") && !status.object().equals("ongoing")) {
        assertThat(texts.get(status.subject())).startsWith(Words.capital(status.object()) + ": ");
      }
    }
  }

  /** The selectors lead back to the words in the text as it was read, in code points. */
  @ParameterizedTest
  @EnumSource(names = {"SAMPLE", "EXAMPLES"})
  void theSelectorsFindTheWords(Stories story) {
    int seen = 0;
    for (JsonNode node : tree(written(story)).path("@graph")) {
      if (node.path("type").asText().equals("Annotation")) {
        seen++;
        JsonNode quote = node.at("/target/selector/0");
        JsonNode position = node.at("/target/selector/1");
        String source = node.at("/target/source").asText();
        String text =
            story.texts().entrySet().stream()
                .filter(one -> source.endsWith(":report:" + Iri.encoded(one.getKey())))
                .findFirst()
                .orElseThrow()
                .getValue();
        int[] points = text.codePoints().toArray();
        int start = position.path("start").asInt();
        int end = position.path("end").asInt();
        String exact = quote.path("exact").asText();
        assertThat(new String(points, start, end - start)).isEqualTo(exact);
        assertThat(text)
            .contains(quote.path("prefix").asText() + exact + quote.path("suffix").asText());
        JsonNode focus = position.path("refinedBy");
        assertThat(focus.path("start").asInt()).isNotNegative();
        assertThat(focus.path("end").asInt())
            .isGreaterThan(focus.path("start").asInt())
            .isLessThanOrEqualTo(end - start);
      }
    }
    assertThat(seen).isPositive();
  }

  @Test
  void theSampleReadsAsTheVocabulariesSay() throws JsonLdError {
    List<Triple> triples = triples(Stories.SAMPLE);
    String record = "urn:x-annals:record:dam/1%20%C3%A9:";
    String edtf = "http://id.loc.gov/datatypes/edtf/EDTF";
    String date = "https://schema.org/Date";
    String prov = "http://www.w3.org/ns/prov#";
    String schema = "https://schema.org/";
    assertThat(triples)
        .contains(
            new Triple(record + "e1", schema + "temporalCoverage", "2024-03-04", edtf),
            new Triple(record + "f2", "urn:x-annals:format:when", "2024~", edtf),
            new Triple(record + "e1", schema + "appearance", record + "report:press/a.txt", ""),
            new Triple(record + "e1", prov + "wasDerivedFrom", record + "report:press/a.txt", ""),
            new Triple(record + "s1", schema + "author", record + "a2", ""),
            new Triple(record + "report:press/a.txt", schema + "datePublished", "2024-03-05", date),
            new Triple(
                record + "report:b.jsonl%237",
                prov + "alternateOf",
                record + "report:press/a.txt",
                ""),
            new Triple(record + "a2", TYPE, schema + "Person", ""),
            new Triple(record + "a1", TYPE, schema + "Organization", ""));
    assertThat(of(triples, schema + "name").stream().map(Triple::object))
        .contains("officials", "Jo Reed", "cement");
    assertThat(of(triples, schema + "datePublished")).hasSize(1);
  }

  @Test
  void anAddressThatIsNoneIsNoLink() throws JsonLdError {
    assertThat(of(triples(Stories.HOSTILE), "https://schema.org/url")).isEmpty();
    assertThat(of(triples(Stories.SAMPLE), "https://schema.org/url")).hasSize(1);
  }

  @Test
  void twoRunsGiveTheSameBytes() {
    Facts again = Facts.of(SampleStory.record());
    assertThat(
            Stories.written(
                out -> JsonLdExport.write(again, "dam/1 é", AS_OF, Stories.SAMPLE.texts(), out)))
        .isEqualTo(written(Stories.SAMPLE));
  }
}
