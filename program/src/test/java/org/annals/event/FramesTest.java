package org.annals.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.record.Readings;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The class of an event goes by who does it to what, not by its word alone. */
@NullMarked
final class FramesTest {
  private static final String PUBLISHED = "2021-05-10";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # sentence | the word | its class
          The army killed nine villagers on Sunday. | killed | ASSAULT
          The virus killed nine villagers in Peru on Sunday. | killed | OTHER
          Rebels pounded the town of Goma on Sunday. | pounded | ASSAULT
          Rebel troops captured the last stronghold in Goma on Sunday. | captured | ASSAULT
          Police fired tear gas at the miners in Lima on Sunday. | fired | COERCE
          Protesters set the ministry in Lima on fire on Sunday. | set | ASSAULT
          Thousands of protesters occupied the palace in Lima on Sunday. | occupied | PROTEST
          Troops occupied the town of Goma on Sunday. | occupied | ASSAULT
          Helicopters dropped 300 meals over Goma on Sunday. | dropped | AID
          Alto Grain dropped the lawsuit against Nestor Foods on Sunday. | dropped | CONCEDE
          A rescue team from Chile reached Goma on Sunday. | reached | AID
          Nestor Foods reached Goma on Sunday. | reached | OTHER
          Chile lent Peru $300 million on Sunday. | lent | AID
          Firemen pulled Ana Silva from the rubble of the mill on Sunday. | pulled | AID
          Peru pulled out its troops from Chile on Sunday. | pulled | RETREAT
          Nestor Foods turned over 3,000 documents to the prosecutors on Sunday. | turned | COOPERATE
          The rebels handed over the town of Goma on Sunday. | handed | RETREAT
          The bank handed over $300 million to Peru on Sunday. | handed | OTHER
          Chile closed its embassy in Lima on Sunday. | closed | RETREAT
          Nestor Foods closed two shops in Lima on Sunday. | closed | OTHER
          Peru cut its troops in Chile by half on Sunday. | cut | RETREAT
          Nestor Foods cut its workforce by a tenth on Sunday. | cut | OTHER
          Ana Silva took over as head of Nestor Foods on Sunday. | took | OTHER
          Peru nationalised Nestor Foods on Sunday. | nationalised | COERCE
          Chile set three conditions for a loan to Peru on Sunday. | set | REQUEST
          The governor sent a letter to Nestor Foods asking it to pay on Sunday. | sent | REQUEST
          Peru sent soldiers to Goma on Sunday. | sent | MOBILIZE
          Nestor Foods sent an invoice to Peru on Sunday. | sent | OTHER
          Peru broke the treaty with Chile on Sunday. | broke | REJECT
          Chile supplied the rebels in Peru on Sunday with rockets. | supplied | AID
          Teachers in Lima joined the strike on Sunday. | joined | PROTEST
          Peru joined the alliance on Sunday. | joined | COOPERATE
          """)
  void classes(String sentence, String word, PloverClass type) {
    assertThat(Readings.read("r", sentence, PUBLISHED).events())
        .filteredOn(
            e ->
                sentence
                    .substring(e.evidence().focus().begin(), e.evidence().focus().end())
                    .equals(word))
        .extracting(EventMention::type)
        .containsExactly(type);
  }
}
