package org.annals.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report b, of which o is the original, brings to a record that report a made. */
final class WhatIsNewTest {
  /**
   * An event for each "id status day reports origins", a link for each "kind id id".
   *
   * @param facts parted by ","; "-" for none
   */
  private static Facts facts(String facts) {
    List<ObjectNode> events = new ArrayList<>();
    List<ObjectNode> pairs = new ArrayList<>();
    for (String one : facts.strip().split(",", -1)) {
      String[] cells = one.strip().split(" ", -1);
      ObjectNode fact = Json.MAPPER.createObjectNode();
      if (cells.length == 3) {
        fact.put("id", "d-" + pairs.size()).put("kind", cells[0]).put("why", cells[0]);
        fact.putArray("between").add(cells[1]).add(cells[2]);
        pairs.add(fact);
      } else if (cells.length == 5) {
        String[] ids = cells[0].split("=", -1);
        fact.put("id", ids[0]);
        fact.putArray("also_ids");
        for (int i = 1; i < ids.length; i++) {
          fact.withArray("also_ids").add(ids[i]);
        }
        fact.put("what", "the dam closed").put("status", cells[1]).put("when", cells[2]);
        if (cells[2].startsWith("..")) {
          fact.put("when_basis", "fallback");
        }
        for (char report : cells[3].toCharArray()) {
          fact.withArray("evidence").addObject().put("report", String.valueOf(report));
        }
        fact.put("origins", Integer.parseInt(cells[4]));
        events.add(fact);
      }
    }
    return new Facts(Map.of(Section.EVENTS, events, Section.DISAGREEMENTS, pairs));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # before              | after                                                | what b brought
          -                     | e1 happened 2021-03 b 1                              | new e1
          e1 happened 2021-03 a 1 | e1=e9 happened 2021-03 ab 2                          | confirms e1
          e1 happened 2021-03 a 1 | e1=e9 happened 2021-03 ab 1                          | repeats e1
          e1 planned 2021-03 a 1  | e1=e9 happened 2021-03 ab 2                          | changes e1: status planned → happened
          e1 happened 2021-03 a 1 | e1=e9 happened 2021-03-04 ab 2                       | changes e1: when 2021-03 → 2021-03-04
          e1 happened ../2021-03 a 1 | e1=e9 happened ../2021-02 ab 1                    | repeats e1
          e1 happened ../2021-03 a 1 | e1=e9 happened 2021-02 ab 2                       | changes e1: when ../2021-03 → 2021-02
          -                     | e1 happened 2021-03 bo 1                             | repeats e1
          -                     | e1 happened 2021-03 b 1, e2 happened 2021-04 o 1     | new e1
          e9 happened 2021-03 a 1 | e1=e9 happened 2021-03 ab 2                          | confirms e1
          e1 happened 2021-03 a 1 | e1 happened 2021-03 a 1, e2 happened 2021-03 b 1, conflict e1 e2 | contradicts e2 against e1
          e1 happened 2021-03 a 1 | e1 happened 2021-03 a 1, e2 happened 2021-04 b 1, updates e2 e1  | changes e2
          e1 happened 2021-03 a 1 | e1 happened 2021-03 a 1, e2 happened 2021-04 b 1, scope e1 e2    | new e2
          e1 happened 2021-03 a 1, e2 happened 2021-03 a 1, conflict e1 e2 | e1=e7 happened 2021-03 ab 2, e2 happened 2021-03 a 1, conflict e1 e2 | confirms e1
          e1 happened 2021-03 a 1 | e1 happened 2021-03 a 1                              | ''
          -                     | e1 happened 2021-03 a 1                              | ''
          -                     | -                                                    | ''
          e1 happened 2021-03 a 1 | -                                                    | ''
          e1 happened 2021-03 a 1 | e1 planned 2021-04 a 1                               | ''
          """)
  void eachFactIsSetBesideWhatWasKnown(String before, String after, String brought) {
    List<String> found = new ArrayList<>();
    for (WhatIsNew.Item item :
        WhatIsNew.of(facts(before), facts(after), Set.of("b"), Set.of("o"))) {
      StringBuilder line = new StringBuilder(item.kind().label());
      line.append(' ').append(item.fact().path("id").asText());
      for (WhatIsNew.Change change : item.changes()) {
        line.append(": ").append(change.field()).append(' ').append(change.before());
        line.append(" → ").append(change.after());
      }
      ObjectNode earlier = item.earlier();
      if (item.kind() == WhatIsNew.Kind.CONTRADICTS && earlier != null) {
        line.append(" against ").append(earlier.path("id").asText());
      }
      assertThat(item.evidence()).allMatch(e -> e.path("report").asText().equals("b")).isNotEmpty();
      assertThat(item.kind() == WhatIsNew.Kind.NEW).isEqualTo(item.why().startsWith("no earlier"));
      found.add(line.toString());
    }
    assertThat(String.join("; ", found)).isEqualTo(brought);
  }
}
