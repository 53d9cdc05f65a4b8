package org.annals.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.annals.text.Evidence;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts that a report sets against each other: the words of both sides, in reading order. */
@NullMarked
final class RivalAccountsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # who did it, what caused it
          The army blamed rebels for the attack on the market; residents said it was government planes. | position: blamed rebels for the attack on the market / it was government planes
          The ministry blamed an electrical fault for the fire at the depot. Investigators said it had been sabotage. | position: blamed an electrical fault for the fire at the depot / it had been sabotage
          The army said the shells had been fired by rebels. Residents said they were fired by government troops. | position: the shells had been fired by rebels / they were fired by government troops
          The company said an electrical fault had caused the blaze. Police said it was arson. | position: an electrical fault had caused the blaze / it was arson
          # one more cause, another thing, the same cause, no cause, the same speaker, further on
          The airline blamed the weather for the delay. Pilots said the delay was also caused by a strike. | nothing
          The airline blamed the weather for the delay. Pilots said the strike was caused by low pay. | nothing
          The airline blamed the weather for the delay. Pilots said the delay was caused by the weather. | nothing
          The union said the dam was safe. The ministry said it was raining. | nothing
          The army blamed rebels for the blast. The army said it was sabotage. | nothing
          The army blamed rebels for the blast. Trains were late in Oru. Residents said it was planes. | nothing
          # a charge and its denial
          The union accused the company of locking out 300 workers. The company denied it. | position: accused the company of locking out 300 workers / denied
          The ministry accused militants of burning the mill. The militants denied responsibility. | position: accused militants of burning the mill / denied
          Police accused the party of bribing voters. The party denied the accusation. | position: accused the party of bribing voters / denied the accusation
          Peru said Chile had broken the truce. Chile rejected the claim. | position: Chile had broken the truce / rejected
          The governor said the dam was safe. Engineers disputed that. | position: the dam was safe / disputed
          Karvia accused Dolna of shelling its villages. Dolna denied shelling the villages. | position: accused Dolna of shelling its villages / denied shelling the villages
          # no charge, further on, before any
          The mayor said 300 people had died. The rebels denied responsibility. | nothing
          The union accused the company of fraud. Trains were late in Oru. The company denied it. | nothing
          The coach denied the charge. The club said the coach had lied. | nothing
          The governor said the dam was safe. Engineers denied the mayor a permit. | nothing
          """)
  void sidesStandBesideEachOther(String report, @Nullable String sides) {
    Linker linker = new Linker(false, false, true); // with what is told in passing: "denied it"
    Record record = linker.link(List.of(Readings.read("r0", report, "2021-03-02")), null);
    Map<String, String> told = new TreeMap<>();
    Map<String, Integer> at = new TreeMap<>();
    for (Statement s : record.statements()) {
      told.put(s.identity().id(), s.gist());
      at.put(s.identity().id(), s.content().get(0).begin());
    }
    for (Event e : record.events()) {
      Evidence words = e.evidence().get(0);
      int begin = words.focus().begin() - words.span().begin();
      told.put(e.identity().id(), words.words().substring(begin, begin + words.focus().length()));
      at.put(e.identity().id(), words.focus().begin());
    }
    String found =
        record.disagreements().stream()
            .map(
                d ->
                    d.kind().label()
                        + ": "
                        + d.between().stream()
                            .sorted(Comparator.comparing(at::get))
                            .map(told::get)
                            .collect(Collectors.joining(" / ")))
            .collect(Collectors.joining("; "));
    assertThat(found).isEqualTo(Objects.requireNonNullElse(sides, ""));
  }
}
