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
          # measures: taken, eased, at home
          Chile raised import duties on wheat from Peru on Sunday. | raised | SANCTION
          Chile halved the tariff on wheat from Peru on Sunday. | halved | CONCEDE
          Chile put Nestor Foods on a blacklist on Sunday. | put | SANCTION
          Chile took Nestor Foods off its sanctions list on Sunday. | took | CONCEDE
          The premier of Peru extended the state of emergency on Sunday. | extended | COERCE
          The council granted an exemption for hospitals in Lima on Sunday. | granted | CONCEDE
          # ships, aircraft, contracts, offices
          A frigate of Peru shot down four drones off Goma on Sunday. | shot | ASSAULT
          Militants set a tanker alight off Goma on Sunday. | set | ASSAULT
          Two rockets slammed into the airport of Goma on Sunday. | slammed | ASSAULT
          A lorry slammed into a bus in Lima on Sunday. | slammed | OTHER
          Chile grounded 40 jets on Sunday. | grounded | SANCTION
          Nestor Foods fired its chief executive on Sunday. | fired | SANCTION
          The ministry in Lima hired a Chilean company to mend the dam on Sunday. | hired | AGREE
          Miners in Lima walked off the job on Sunday. | walked | PROTEST
          A mediator brought the two sides back to the table on Sunday. | brought | CONSULT
          Nestor Foods raised its offer to 30 percent on Sunday. | raised | CONCEDE
          The miners' union in Lima authorised a strike on Sunday. | authorised | THREATEN
          The premier of Peru activated a conscription law on Sunday. | activated | MOBILIZE
          Hackers broke into the servers of Nestor Foods on Sunday. | broke | COERCE
          The UN Security Council extended the mandate of the peacekeepers on Sunday. | extended | SUPPORT
          Ana Silva took charge of Nestor Foods on Sunday. | took | OTHER
          Ana Silva quit on Sunday. | quit | CONCEDE
          Peru quit the alliance on Sunday. | quit | RETREAT
          The bridge in Lima gave way on Sunday. | gave | OTHER
          The ban on rice from Peru came into force in March. | ban | SANCTION
          Divers found the body of Ana Silva off Goma on Sunday. | found | OTHER
          Lawmakers in Lima debated the bill on Sunday. | debated | CONSULT
          # courts
          A court in Lima handed prison terms to nine miners on Sunday. | handed | COERCE
          The king halved the sentence of Ana Silva on Sunday. | halved | CONCEDE
          A tribunal in Lima dissolved the miners' party on Sunday. | dissolved | COERCE
          Women in Goma were ordered to stay at home on Sunday. | ordered | COERCE
          Police turned back 60 migrants at Goma on Sunday. | turned | COERCE
          # war and its craft
          A fighter jet hit a school in Goma on Sunday. | hit | ASSAULT
          A lorry hit a school in Goma on Sunday. | hit | OTHER
          A suicide bomber killed nine villagers in Goma on Sunday. | killed | ASSAULT
          The rebels sank a ferry near Goma on Sunday. | sank | ASSAULT
          The town of Goma fell to the rebels on Sunday. | fell | ASSAULT
          Lima fell 2 percent on Sunday. | fell | OTHER
          Chile and Peru struck a deal in Goma on Sunday. | struck | AGREE
          # relief and rescue
          The parliament of Chile voted 20 million dollars for the flooded villages on Sunday. | voted | AID
          Chile gave 20 million dollars to the flooded villages on Sunday. | gave | AID
          A trawler brought nine survivors to Goma on Sunday. | brought | AID
          # schools and the press
          The ministry in Lima closed the newspaper on Sunday. | closed | COERCE
          Peru recalled its ambassador from Chile on Sunday. | recalled | SANCTION
          Nestor Foods recalled 300 cars from Chile on Sunday. | recalled | OTHER
          Nurses in Lima went on strike on Sunday. | went | PROTEST
          Peru reopened its border with Chile on Sunday. | reopened | RETREAT
          The roof of the palace in Lima gave way on Sunday. | gave | OTHER
          Farmers blocked the road to Lima on Sunday. | blocked | PROTEST
          Police broke up a rally in Lima on Sunday. | broke | COERCE
          Settlers burned two houses in Goma on Sunday. | burned | ASSAULT
          Peru moved 300 troops to Goma on Sunday. | moved | MOBILIZE
          The rebels in Goma laid down their arms on Sunday. | laid | RETREAT
          Ana Silva withdrew from the race in Peru on Sunday. | withdrew | OTHER
          A court in Lima annulled the vote on Sunday. | annulled | REJECT
          Lima went into lockdown on Sunday. | went | COERCE
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
