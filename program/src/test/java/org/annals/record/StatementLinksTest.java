package org.annals.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which statement answers which. */
@NullMarked
final class StatementLinksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # reports | who answers whom
          The union said the Orva dam was unsafe. // The ministry denied that the Orva dam was unsafe. | The ministry contradicts The union
          The clinic said the vaccine trial had been halted. // The regulator confirmed that the vaccine trial had been halted. | The regulator supports The clinic
          The party said that the mayor had sold the stadium. // Ana Ruiz rejected the claim that the mayor had sold the stadium. | Ana Ruiz contradicts The party
          The club said the striker was injured in training. // The coach admitted that the striker was injured in training. | The coach supports The club
          # a denial beside what it denies
          Organisers said 9,000 people marched; the police called the number a fabrication. | The police contradicts Organisers
          The union said the bridge would fall. The ministry called the claims a fabrication. | The ministry contradicts The union
          The party said the mayor had sold the stadium. The mayor called the claim baseless. | The mayor contradicts The party
          The union said the bridge would fall. The ministry denied that the school was shut. | nothing
          The union said the bridge would fall. Trains were late in Oru. The ministry denied that. | nothing
          The police called the march a success; organisers said 9,000 people had come. | nothing
          # other words, the same speaker, another number, not denied
          The union said the Orva dam was unsafe. // The ministry denied that the school was shut. | nothing
          The ministry said the Orva dam was unsafe. // The ministry denied that the Orva dam was unsafe. | nothing
          The police said 12 people had died in Oru. // The mayor confirmed that 40 people had died in Oru. | nothing
          The union said the Orva dam was not unsafe. // The ministry denied that the Orva dam was unsafe. | nothing
          The union said the Orva dam was unsafe. // The ministry said the Orva dam was unsafe. | nothing
          The union said the Orva dam was unsafe. // The ministry did not deny that the Orva dam was unsafe. | nothing
          """)
  void answersMeetWhatTheyAnswer(String reports, @Nullable String links) {
    List<Extract> extracts = new ArrayList<>();
    for (String report : reports.split(" // ", -1)) {
      extracts.add(Readings.read("r" + extracts.size(), report.strip(), "2021-03-02"));
    }
    Record record = new Linker().link(extracts, null);
    String found =
        record.links().stream()
            .filter(l -> l.kind() == Link.Kind.SUPPORTS || l.kind() == Link.Kind.CONTRADICTS)
            .map(
                l ->
                    who(record, l.between().get(0))
                        + " "
                        + l.kind().label()
                        + " "
                        + who(record, l.between().get(1)))
            .collect(Collectors.joining("; "));
    assertThat(found).isEqualToIgnoringCase(Objects.requireNonNullElse(links, ""));
  }

  private static String who(Record record, String id) {
    String speaker =
        record.statements().stream()
            .filter(s -> s.identity().id().equals(id))
            .findFirst()
            .orElseThrow()
            .speaker();
    return record.actors().stream()
        .filter(a -> a.identity().id().equals(speaker))
        .map(ActorEntry::name)
        .findFirst()
        .orElse(speaker);
  }
}
