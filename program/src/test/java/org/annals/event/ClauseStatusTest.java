package org.annals.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.language.English;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a clause stands to the world: the word that heads it is marked by stars. */
@NullMarked
final class ClauseStatusTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # sentence                                                          | status
          Reports that the minister *resigned* are false.                     | DENIED
          Plans to *build* the stadium were dropped.                          | DENIED
          The firm was accused of *dumping* waste.                            | HYPOTHETICAL
          The firm scrapped a plan to *build* the stadium.                    | DENIED
          Three men were arrested on suspicion of *planning* a raid.          | HYPOTHETICAL
          The army is alleged to have *shelled* the school.                   | HYPOTHETICAL
          The general allegedly *shelled* the school.                         | HYPOTHETICAL
          The firm was fined for *dumping* waste.                             | HAPPENED
          The company stopped short of *recalling* the drug.                  | DENIED
          Hospitals cancelled surgery ahead of a *strike* by nurses.          | EXPECTED
          The bank will lend the money, provided that the firm *sells* it.     | HYPOTHETICAL
          Rather than *buy* its rival, the firm bought back its own shares.    | DENIED
          The minister had the power to *expel* the ambassador.               | HYPOTHETICAL
          Police have orders to *arrest* the mayor on sight.                  | HYPOTHETICAL
          The judge stopped short of *jailing* the director.                  | DENIED
          The governor held off on *evacuating* the island.                   | DENIED
          Turkey made the *withdrawal* of the troops a condition of talks.    | DEMANDED
          Under the draft, the owners *give* up the mine.                     | PLANNED
          The mayor *closed* the bridge on Monday.                            | HAPPENED
          The guards tried to *close* the gate.                               | HAPPENED
          Rivals are seeking to *buy* the club.                               | ONGOING
          The queen is going to *visit* Fiji.                                 | PLANNED
          The miners want the bridge *repaired* before the rains.             | DEMANDED
          If it is true that the bank *closed*, many will ask why.            | HYPOTHETICAL
          The bank said it was *selling* the loans.                           | ONGOING
          The guards will try to *close* the gate.                            | PLANNED
          # nearly done is not done
          Norway came close to *ratifying* the treaty.                        | DENIED
          Norway nearly *pulled* out of the treaty.                           | DENIED
          The club almost *signed* the striker.                               | DENIED
          The two sides are close to *signing* a deal.                        | EXPECTED
          The firm nearly *doubled* its sales.                                | HAPPENED
          The firm was on the verge of *signing* the deal.                    | HYPOTHETICAL
          Rumours that the bank had *collapsed* proved false.                 | DENIED
          The *raid*, had it gone ahead, would have killed dozens.            | HYPOTHETICAL
          A planned *strike* by nurses was suspended on Friday.               | PLANNED
          The pilot is thought to have *ejected*.                             | HAPPENED
          The bank failed in May and its chief was *jailed* later.            | HAPPENED
          # the present tense of what is set for a time to come
          The trial *opens* on Monday.                                        | PLANNED
          The ban *takes* effect on 1 January.                                | PLANNED
          The truce *runs* out at the end of next month.                      | PLANNED
          The minister *travels* to Lima next week.                           | PLANNED
          The shop *opens* on Sundays.                                        | ONGOING
          The board usually *meets* on Monday.                                | ONGOING
          The play *opens* with a murder.                                     | ONGOING
          In May 2019 the general *takes* power.                              | ONGOING
          The trial was to have *opened* on Monday.                           | PLANNED
          The bridge was *closed* after the flood.                            | HAPPENED
          Engineers have *repaired* the dam.                                  | HAPPENED
          The striker, *injured* in May, watched from the stands.             | HAPPENED
          The *attack* on the depot killed two guards.                        | HAPPENED
          Nurses were *marching* through the town when it began to rain.      | HAPPENED
          The firm failed its audit and *lost* its licence.                   | HAPPENED
          The team managed to *beat* the champions.                           | HAPPENED
          Rescuers are *searching* the rubble.                                | ONGOING
          The airline is being *sued* by its pilots.                          | ONGOING
          The clinic *treats* forty patients a day.                           | ONGOING
          Cases have been *rising* since May.                                 | ONGOING
          Miners have *protested* repeatedly this year.                       | ONGOING
          The army has begun to *withdraw* from the valley.                   | ONGOING
          The bank continues to *cut* jobs.                                   | ONGOING
          The council will *vote* on the budget in June.                      | PLANNED
          The court will *hear* and decide the case in May.                   | PLANNED
          The club plans to *sell* its captain.                               | PLANNED
          The company said it would *buy* its rival.                          | PLANNED
          The senate agreed to *open* an inquiry.                             | PLANNED
          The union vowed to *fight* the cuts.                                | PLANNED
          Doctors decided to *close* the ward.                                | PLANNED
          The minister announced a planned *visit* to the flooded towns.      | PLANNED
          The chairman is preparing to *resign*.                              | PLANNED
          The team is to *play* in Rome.                                      | PLANNED
          The rebels threatened to *attack* the port.                         | THREATENED
          The union would *strike* if wages were cut.                         | THREATENED
          The *threat* of a walkout hangs over the airline.                   | THREATENED
          The judge ordered the firm to *pay* the fine.                       | DEMANDED
          Parents urged the board to *reopen* the school.                     | DEMANDED
          The government should *lower* the tax.                              | DEMANDED
          Voters called for the *resignation* of the governor.                | DEMANDED
          The *demand* for a recount was signed by nine parties.              | DEMANDED
          Norway offered to *host* the games.                                 | OFFERED
          The bank's *offer* for its rival stands until Friday.               | OFFERED
          The hurricane is expected to *reach* the coast on Sunday.           | EXPECTED
          Analysts expect the firm to *cut* 500 jobs.                         | EXPECTED
          The court will likely *reject* the appeal.                          | EXPECTED
          The champion is likely to *win* again.                              | EXPECTED
          An imminent *eruption* emptied three villages.                      | EXPECTED
          The police did not *arrest* the driver.                             | DENIED
          The company never *paid* the fine.                                  | DENIED
          The president refused to *sign* the law.                            | DENIED
          The vaccine failed to *stop* the outbreak.                          | DENIED
          No *attack* was reported overnight.                                 | DENIED
          The bank denied *paying* bribes.                                    | DENIED
          The senate has to *approve* the plan.                               | EXPECTED
          The two sides will not *meet* this week.                            | DENIED
          The league declined to *postpone* the match.                        | DENIED
          The dam could *burst* within days.                                  | HYPOTHETICAL
          The striker may *leave* in the summer.                              | HYPOTHETICAL
          If the river *floods* again, the town will be moved.                | HYPOTHETICAL
          The fund will fail unless the state *lends* it money.               | HYPOTHETICAL
          The city is considering to *ban* cars.                              | HYPOTHETICAL
          A possible *merger* of the two banks was in the papers.             | HYPOTHETICAL
          The company neither *confirmed* nor denied the sale.                | DENIED
          Kenya denied that it would *close* the camp.                        | DENIED
          Turkey denied that its navy had *fired* on the ship.                | DENIED
          The bank denies it *paid* bribes, saying it was robbed.             | DENIED
          The bank denies it paid bribes, saying it was *robbed*.             | HAPPENED
          The minister did not deny that the bank *closed*.                   | HAPPENED
          Police suspect that he *stole* the car.                             | HYPOTHETICAL
          It was feared that the dam had *burst*.                             | HYPOTHETICAL
          Instead of *paying*, the firm sued.                                 | DENIED
          The *strike* was averted.                                           | DENIED
          The mayor ruled out *raising* taxes.                                | DENIED
          Fighting *continued* in the north.                                  | HAPPENED
          The *war* has entered its third year.                               | ONGOING
          The bank is closing ten branches and *opening* two.                 | ONGOING
          The company warned it may *default*.                                | HYPOTHETICAL
          Can the bank *survive*?                                             | HYPOTHETICAL
          The union called off the *strike*.                                  | DENIED
          The *talks* were cancelled.                                         | DENIED
          The *attack* was foiled.                                            | DENIED
          The city is ready for the *protest* on Friday.                      | PLANNED
          Neither Chile nor Peru *attacked* Cuba.                             | DENIED
          The champion needs to *win* the final.                              | HYPOTHETICAL
          The bank could not *sell* the plant.                                | DENIED
          The clinic is in the process of being *closed*.                     | ONGOING
          The minister urged the police to widen the *crackdown*.             | ONGOING
          The strike *began* three weeks ago.                                 | ONGOING
          The war *began* in 2003.                                            | HAPPENED
          The firm hired a lawyer to *defend* its chairman.                   | PLANNED
          The court forced the firm to *pay* the fine.                        | HAPPENED
          The town will mend the road before the school *opens*.              | PLANNED
          Had the dam *broken*, the town would be gone.                       | HYPOTHETICAL
          The senate will vote on whether to *impeach* her.                   | HYPOTHETICAL
          Officials fear an *outbreak*.                                       | HYPOTHETICAL
          The rebels have promised a *blockade* of the port.                  | PLANNED
          The judge has yet to *rule*.                                        | DENIED
          Should the river *rise*, the town would be cut off.                 | HYPOTHETICAL
          The clerk could be fined, were she *found* guilty.                  | HYPOTHETICAL
          Nor had the clerk *paid* the fine.                                  | DENIED
          The nurses will not return until the ward has been *cleaned*.       | HYPOTHETICAL
          The nurses refused to return until the ward was *cleaned*.          | HYPOTHETICAL
          The two firms had been due to *sign* the lease on Monday.           | PLANNED
          The sale is subject to the *approval* of the council.               | EXPECTED
          The sale was agreed, pending the *approval* of the council.         | EXPECTED
          Without the *approval* of the council, nothing can be built.        | DENIED
          The nurses spoke of a *strike* in the spring.                       | HYPOTHETICAL
          The council awaits a *visit* by the minister.                       | EXPECTED
          They demanded that the wall be kept and that the gate be *closed*.  | DEMANDED
          The bank has bought a rival and *closed* it.                        | HAPPENED
          The minister regretted the cancelled *visit*.                       | DENIED
          After *winning* the cup, the coach left.                            | HAPPENED
          """)
  void clausesStandAsTheyAreTold(String marked, Status status) {
    assertThat(read(marked)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # sentence                                                          | status
          It is not true that the bank *closed*.                              | DENIED
          The company warned it would *default*.                              | THREATENED
          Unless paid, doctors will *strike*.                                 | THREATENED
          The *election* is in May.                                           | PLANNED
          The protesters want the governor to *resign*.                       | DEMANDED
          The war has *lasted* two years.                                     | ONGOING
          """)
  void notReadYet(String marked, Status status) {
    assertThat(read(marked)).as("now it is read: move it up").isNotEqualTo(status);
  }

  private static Status read(String marked) {
    int begin = marked.indexOf('*');
    Text text = English.read(marked.replace("*", ""), "2021-05-10");
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        if (token.span().begin() == begin) {
          ClauseStatus.Reading reading = new ClauseStatus().of(sentence, token);
          assertThat(reading.why()).isNotBlank();
          return reading.status();
        }
      }
    }
    throw new AssertionError("no word is marked in " + marked);
  }
}
