package org.annals.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.text.WordList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The entities, held against the schemata of Follow the Money ({@code ftm.tsv}). */
final class FtmExportTest {
  private record Property(String type, String range, boolean isRequired) {}

  private static final Map<String, Map<String, Property>> SCHEMATA = new HashMap<>();
  private static final Map<String, List<String>> KINDS = new HashMap<>();

  static {
    for (List<String> row : WordList.rows(FtmExportTest.class, "ftm.tsv")) {
      KINDS.put(row.get(0), WordList.list(row.get(1)));
      SCHEMATA
          .computeIfAbsent(row.get(0), schema -> new HashMap<>())
          .put(row.get(2), new Property(row.get(3), row.get(4), row.get(5).equals("required")));
    }
  }

  private static List<JsonNode> entities(Facts facts) {
    List<JsonNode> entities = new ArrayList<>();
    Stories.written(out -> FtmExport.write(facts, "dam/1 é", out))
        .lines()
        .forEach(line -> entities.add(Json.object(line)));
    return entities;
  }

  @ParameterizedTest
  @EnumSource
  void everyPropertyIsOneOfItsSchemaAndOfItsType(Stories story) {
    Map<String, String> schemata = new HashMap<>();
    List<JsonNode> entities = entities(story.facts());
    for (JsonNode entity : entities) {
      assertThat(entity.path("id").asText()).matches("[a-zA-Z0-9._-]+");
      assertThat(schemata.put(entity.path("id").asText(), entity.path("schema").asText()))
          .as("an id twice: %s", entity.path("id"))
          .isNull();
    }
    for (JsonNode entity : entities) {
      Map<String, Property> properties =
          SCHEMATA.getOrDefault(entity.path("schema").asText(), Map.of());
      for (Map.Entry<String, JsonNode> field : entity.path("properties").properties()) {
        Property property = properties.get(field.getKey());
        if (property == null) {
          throw new AssertionError(field.getKey() + " is none of " + entity.path("schema"));
        }
        assertThat(field.getValue()).isNotEmpty();
        for (JsonNode value : field.getValue()) {
          check(property, value.asText(), schemata);
        }
      }
      properties.forEach(
          (name, property) -> {
            if (property.isRequired()) {
              assertThat(entity.path("properties").has(name)).as("%s in %s", name, entity).isTrue();
            }
          });
    }
  }

  private static void check(Property property, String value, Map<String, String> schemata) {
    switch (property.type()) {
      case "date" -> assertThat(value).matches("\\d{4}(-\\d{2}(-\\d{2})?)?");
      case "url" -> assertThat(value).matches("https?://.+");
      case "country" ->
          assertThat(Locale.getISOCountries()).contains(value.toUpperCase(Locale.ROOT));
      case "language" -> assertThat(value).matches("[a-z]{3}");
      case "entity" -> {
        assertThat(schemata).as("an entity %s", value).containsKey(value);
        assertThat(KINDS.get(schemata.get(value))).as(value).contains(property.range());
      }
      default -> assertThat(value).isNotBlank().doesNotContain("\u0000", "\n");
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyReportActorAndEventIsThere(Stories story) {
    Facts facts = story.facts();
    Map<String, Integer> counts = new HashMap<>();
    entities(facts).forEach(one -> counts.merge(one.path("schema").asText(), 1, Integer::sum));
    assertThat(counts.getOrDefault("Article", 0)).isEqualTo(facts.in(Section.REPORTS).size());
    assertThat(counts.getOrDefault("Event", 0)).isEqualTo(facts.in(Section.EVENTS).size());
    int actors = 0;
    for (String schema : List.of("Person", "Organization", "LegalEntity", "Address")) {
      actors += counts.getOrDefault(schema, 0);
    }
    assertThat(actors).isEqualTo(facts.in(Section.ACTORS).size());
  }

  @Test
  void whatIsNoDeedIsNotNamedAsOne() {
    Facts facts = Stories.EXAMPLES.facts();
    Set<String> statuses = new HashSet<>();
    Map<String, ObjectNode> events = new HashMap<>();
    facts.in(Section.EVENTS).forEach(event -> events.put(event.path("id").asText(), event));
    for (JsonNode entity : entities(facts)) {
      if (entity.path("schema").asText().equals("Event")) {
        JsonNode properties = entity.path("properties");
        ObjectNode event = events.get(properties.path("recordId").path(0).asText());
        if (event == null) {
          throw new AssertionError("no event of " + entity);
        }
        String status = event.path("status").asText();
        statuses.add(status);
        assertThat(properties.path("keywords").toString()).contains("status: " + status);
        if (!Words.isDeed(event)) {
          assertThat(properties.path("name").path(0).asText())
              .startsWith(Words.capital(status) + ": ");
        }
        assertThat(properties.path("proof")).isNotEmpty();
      }
    }
    assertThat(statuses).contains("happened", "threatened", "planned");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          Iraq           | iq      | IRQ
          the Gambia     | gm      | GMB
          United States  | us      | USA
          South Korea    | kr      | KOR
          Northern Ireland | nothing | nothing
          Chad Holm      | nothing | nothing
          Lumen Bank     | nothing | nothing
          """)
  void onlyAStatesNameHasACode(
      String name,
      @org.jspecify.annotations.Nullable String two,
      @org.jspecify.annotations.Nullable String three) {
    assertThat(Countries.two(name)).isEqualTo(two);
    assertThat(Countries.three(name)).isEqualTo(three);
  }
}
