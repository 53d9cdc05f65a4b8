package org.annals.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.annals.actor.ActorType;
import org.annals.actor.RelationKind;
import org.annals.commitment.CommitmentKind;
import org.annals.event.PloverClass;
import org.annals.event.Status;
import org.annals.figure.FigureKind;
import org.annals.record.Disagreement;
import org.annals.record.Link;
import org.annals.record.Outcome;
import org.annals.record.SampleStory;
import org.annals.report.NoiseKind;
import org.annals.statement.Mode;
import org.annals.time.Basis;
import org.annals.time.TimeType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The published schema, held against what is written by a validator that is not ours. */
final class SchemaExportTest {
  private static final JsonSchemaFactory DRAFT =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final JsonNode TEXT = tree(Stories.written(SchemaExport::write));
  private static final JsonSchema SCHEMA = DRAFT.getSchema(TEXT);

  private static JsonNode tree(String json) {
    try {
      return Json.MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }

  private static JsonNode export(Stories story) {
    return tree(Stories.written(out -> JsonExport.write(story.facts(), null, out)));
  }

  @Test
  void theSchemaIsOne() {
    assertThat(DRAFT.getSchema(SchemaLocation.of(SchemaId.V202012)).validate(TEXT)).isEmpty();
    assertThat(TEXT.at("/properties/annals/const").asInt()).isEqualTo(JsonExport.FORMAT);
  }

  @Test
  void theDocumentationHasTheSame() throws IOException {
    assertThat(Files.readString(Path.of("..", "docs", "record.schema.json")))
        .isEqualTo(Stories.written(SchemaExport::write));
  }

  @ParameterizedTest
  @EnumSource
  void everyExportIsValid(Stories story) {
    assertThat(SCHEMA.validate(export(story))).isEmpty();
  }

  /** The schema lets later versions add a field; this one may write none that it does not name. */
  @ParameterizedTest
  @EnumSource
  void everyFieldIsDescribed(Stories story) {
    assertThat(DRAFT.getSchema(closed(TEXT.deepCopy())).validate(export(story))).isEmpty();
  }

  @Test
  void whatReadPrintsIsValidToo() {
    ObjectNode read = ReadExport.of(SampleStory.firstExtract(), true, true);
    assertThat(DRAFT.getSchema(closed(TEXT.deepCopy())).validate(read)).isEmpty();
    read.withArray("times").addObject().put("begin", -1);
    assertThat(SCHEMA.validate(read)).isNotEmpty();
  }

  private static JsonNode closed(JsonNode schema) {
    if (schema instanceof ObjectNode object && object.has("properties")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(SchemaExportTest::closed);
    return schema;
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # where                       | what no reader could expect there
          /annals                       | 2
          /events                       | null
          /events/0/id                  | ""
          /events/0/status              | "done"
          /events/0/when                | "4 March"
          /events/0/when                | "2024-3-4"
          /events/0/when                | "../.."
          /events/0/weight              | 1.5
          /events/0/by                  | "a1"
          /events/0/evidence            | []
          /events/0/evidence/0/focus    | [1]
          /events/0/evidence/0/begin    | -1
          /events/0/known_from          | "2024-03"
          /figures/0/low                | "40"
          /figures/0/approximate        | null
          /statements/0/source          | [1,2,3]
          /commitments/0/outcome        | "partly kept"
          /commitments/0/due_basis      | "guessed"
          /actors/0/type                | "people"
          /links/0/between              | ["e1"]
          /disagreements/0/kind         | "error"
          /reports/0/noise              | [{"kind":"header_date","begin":2}]
          """)
  void whatIsWrongIsRefused(String where, String json) {
    ObjectNode all = (ObjectNode) export(Stories.SAMPLE);
    int slash = where.lastIndexOf('/');
    JsonNode parent = all.at(where.substring(0, slash));
    assertThat(parent.isObject()).as(where).isTrue();
    ((ObjectNode) parent).set(where.substring(slash + 1), tree(json));
    assertThat(SCHEMA.validate(all)).isNotEmpty();
  }

  @Test
  void noFieldMayBeMissing() {
    JsonNode whole = export(Stories.SAMPLE);
    for (Section section : Section.values()) {
      for (String field : (Iterable<String>) whole.path(section.label()).path(0)::fieldNames) {
        JsonNode all = whole.deepCopy();
        ((ObjectNode) all.path(section.label()).path(0)).remove(field);
        assertThat(SCHEMA.validate(all)).as(section + " without " + field).isNotEmpty();
      }
    }
  }

  @Test
  void everyListOfChoicesIsWhole() {
    assertChoices("/$defs/status/enum", Status.values());
    assertChoices("/$defs/basis/enum", Basis.values());
    assertChoices("/$defs/report/properties/noise/items/properties/kind/enum", NoiseKind.values());
    assertChoices("/$defs/actor/properties/type/enum", ActorType.values());
    assertChoices("/$defs/relation/properties/kind/enum", RelationKind.values());
    assertChoices("/$defs/figure/properties/kind/enum", FigureKind.values());
    assertChoices("/$defs/statement/properties/mode/enum", Mode.values());
    assertChoices("/$defs/commitment/properties/kind/enum", CommitmentKind.values());
    assertChoices("/$defs/commitment/properties/outcome/enum", Outcome.values());
    assertChoices("/$defs/link/properties/kind/enum", Link.Kind.values());
    assertChoices("/$defs/disagreement/properties/kind/enum", Disagreement.Kind.values());
    assertChoices("/$defs/event/properties/type/enum", PloverClass.values());
    assertChoices("/$defs/time/properties/type/enum", TimeType.values());
  }

  private static void assertChoices(String where, Enum<?>[] values) {
    List<String> choices = new java.util.ArrayList<>();
    TEXT.at(where).forEach(one -> choices.add(one.asText().toUpperCase(java.util.Locale.ROOT)));
    assertThat(choices)
        .as(where)
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(values).map(Enum::name).toList());
  }
}
