package org.annals.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.annals.actor.Cast;
import org.annals.language.English;
import org.annals.language.Text;
import org.annals.time.Undated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The figures that a sentence states: bounds, "~" where approximate, unit, kind unless it is a
 * level.
 */
@NullMarked
final class FiguresTest {
  private static final String BEFORE = "The rain had stopped by then.\n\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # sentence | figures
          The storm took the roofs of at least 40 homes. | 40.. homes
          Fewer than 300 nurses are left in the county. | ..300 people
          Just over 2,500 teachers joined the strike. | 2500..~ people
          Up to 90 flights were cancelled. | ..90 flights
          As many as 30,000 people were left homeless. | ..30000 people
          Roughly 700 firms went under. | 700~ firms
          Nearly two dozen schools closed. | ..24~ schools
          The list names almost 300 farms. | ..300~ farms
          The town paid for it over three years. | 3 years
          The strike lasted over three years. | 3.. years
          It cost $4 million over three years. | 4000000 USD; 3 years
          He was buried under 3 meters of snow. | 3 meters
          More than 1,200 voters signed the petition. | 1200.. people
          The crowd exceeded 5,000 people. | 5000.. people
          No more than 50 guests may enter. | ..50 people
          Some 40 to 50 protesters were arrested. | 40..50~ people
          Between 200 and 300 trees fell. | 200..300 trees
          He was arrested in the spring of 2019, aged 40. | nothing
          The vote was held on 3 March at 4:30 p.m. | nothing
          She was born in 1987. | nothing
          """)
  void boundsComeFromTheWordsAround(String sentence, @Nullable String figures) {
    assertFigures(sentence, figures);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # sentence | figures
          The virus has infected 2.5 million people. | 2500000 people
          Half a dozen clinics opened. | 6 clinics
          Twenty-five jurors were dismissed. | 25 people
          One hundred and five ships were delayed. | 105 ships
          Two and a half million voters stayed away. | 2500000 people
          The fund paid $4bn. | 4000000000 USD
          The bridge cost €30 million. | 30000000 EUR
          The clinic received 4.1 million euros. | 4100000 EUR
          Dozens of farms were flooded. | 24..~ farms
          Hundreds of thousands of people fled. | 200000..~ people
          A handful of protesters stayed. | ..~ people
          Two-thirds of the homes were destroyed. | 66.7 percent
          About one-third of the city lost power. | 33.3~ percent
          One in five adults has had the vaccine. | 20 percent
          As many as one in 250 loans went bad. | ..0.4 percent
          The dam sent dozens of fire and rescue crews home. | 24..~ people
          Turnout was 62.4 percent. | 62.4 percent
          The town says 300 people fled; the bishop says 450. | 300 people; 450 people
          In March 23 miners were rescued. | 23 people
          The mill was sold on March 23. | nothing
          The ferry carried 13.5 billion litres, more than the 4.9 billion of May. | 13500000000 liters; 4900000000 liters
          A third man was charged. | nothing
          The company reported its results for the second half. | nothing
          The first phase began late. | nothing
          """)
  void numbersInDigitsAndWords(String sentence, @Nullable String figures) {
    assertFigures(sentence, figures);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # sentence | figures
          The firm cut 1,200 jobs. | -1200 jobs change
          The airline will withdraw about 60 planes from service. | -60~ planes change
          The drug cut deaths by a quarter. | -25 percent change
          Prices rose by at least 3 percent. | 3.. percent change
          Sales fell 14 percent to $2.3 billion. | -14 percent change; 2300000000 USD
          The army is cutting its force by nearly half to 9,000. | -50~ percent change; 9000 people target
          Membership dropped from 5,200 people to 3,000. | 5200 people; 3000 people
          Fewer than 400 miners are expected to remain. | ..400 people target
          The hospital has a capacity of 400 beds. | 400 beds limit
          The hall was built to seat 3,000 visitors. | 3000 people limit
          New cases doubled last week. | 100 percent change
          The bank reported a 20 percent increase in loans. | 20 percent change
          The number of wolves came down to 2,500. | 2500 wolves
          The price will not fall below $40. | 40.. USD
          Sales fell by 7 percent in May and 3 percent in June. | -7 percent change; -3 percent change
          They lowered the duty from 11 to 8 percent. | 11 percent; 8 percent
          The team has won the cup twice. | 2 times
          The house is twice the size of ours. | nothing
          They met for the third time. | nothing
          The third day was calm. | nothing
          Unemployment eased again. | nothing
          The talks came to nothing. | nothing
          """)
  void changesTargetsAndLimits(String sentence, @Nullable String figures) {
    assertFigures(sentence, figures);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # sentence | figures
          The miners occupied the shaft for two days. | 2 days
          The strike lasted 11 weeks. | 11 weeks
          A 60-day ceasefire took effect. | 60 days
          The three-decade-long dispute ended. | 30~ years
          The town has seen a year of drought. | 1~ years
          He was sentenced to 10 years in prison. | 10 years
          The mine closed two years ago. | nothing
          The bridge collapsed in the past decade. | nothing
          The 40-year-old was unhurt. | nothing
          The mill opened in the 1960s. | nothing
          """)
  void lengthsOfTimeThatMeasureSomething(String sentence, @Nullable String figures) {
    assertFigures(sentence, figures);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # sentence | subject: figure
          The mayor resigned three days after the flood. | time from flood to mayor resigning: 3 days
          The verdict came three days later. | time to verdict: 3 days
          The council will publish the results within 30 days. | time for council publishing results: 30 days limit
          Two months before the vote, the party changed its leader. | time from party changing leader to vote: 2 months
          The roads were empty over the six weeks of the strike. | duration of strike: 6 weeks
          The 40-year-old driver was unhurt. | age of driver: 40 years
          Maria Lopez, 51, runs a bakery. | age of Maria Lopez: 51 years
          The mayor resigned two years ago. | nothing
          The council rejected the plan by 17 to 14. | votes against plan: 17 votes; votes for plan: 14 votes
          The board voted, 7 to 2, to sell the mill. | votes for selling mill: 7 votes; votes against selling mill: 2 votes
          The motion fell in a 17-14 council vote. | majority in council vote: 17 votes; minority in council vote: 14 votes
          The rovers won 3 to 1 in the rain. | nothing
          The club has won twice in the past ten years. | times club has won: 2 times
          Prices have changed little in the last three months. | nothing
          """)
  void lengthsOfTimeAgesAndVotes(String sentence, @Nullable String expected) {
    String given =
        read(English.read(sentence, null)).stream()
            .filter(f -> f.kind().isOfRecord())
            .map(f -> f.subject() + ": " + written(List.of(f)))
            .collect(Collectors.joining("; "));
    assertThat(given).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # sentence | figures
          The crash killed 3 Germans and a Dane. | 3 people; 1 people
          The flood killed 12 people and left 300 homeless. | 12 people; 300 people
          The two injured drivers were named. | 2 people
          The two neighbors shook hands. | nothing
          One of the ministers resigned. | nothing
          On the one hand, the plan is cheap. | nothing
          The law failed under Section 12. | nothing
          Flight 370 vanished over the sea. | nothing
          The COVID-19 pandemic hurt the trade. | nothing
          The team won 3-1. | nothing
          A Dane wrote the book. | nothing
          A German truck killed the dog. | nothing
          """)
  void whatCountsAndWhatDoesNot(String sentence, @Nullable String figures) {
    assertFigures(sentence, figures);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # sentence | figures
          Nearly half of the voters stayed at home. | ..50~ percent
          A quarter of a million people marched. | 250000 people
          Fewer than one in ten patients died. | ..10 percent
          Support for the mayor rose by three percentage points to 48 percent. | 3 percentage points change; 48 percent
          The court fined the bank 2.4 million Swiss francs. | 2400000 CHF
          The court awarded her £250,000 in damages. | 250000 GBP
          The giant expects a profit of Y=590 billion ($5.4 billion). | 590000000000 JPY; 5400000000 USD
          The house sold for 30,000 yen ($210) and the barn for 20,000 ($140). | 30000 JPY; 210 USD; 20000 JPY; 140 USD
          Crude fell from $75 a barrel to $45. | 75 USD per barrel; 45 USD per barrel
          The fire burned 1,200 acres. | 1200 acres
          The tunnel is 14 kilometers long. | 14 kilometers
          The clinic gives 300 shots a day. | 300 shots
          Spending on schools is $9,400 per capita. | 9400 USD
          Scores of flights were cancelled. | 40..~ flights
          The club sold 20,000-odd tickets. | 20000..~ tickets
          The museum had 1.1m visitors last year. | 1100000 people
          About 90 polling stations opened late. | 90~ polling stations
          Turnout fell short of 40 percent. | ..40 percent
          The fund is worth upwards of $3 billion. | 3000000000..~ USD
          The ship carries no more than 90 passengers. | ..90 people
          The trial ended with a limit of 30 days for appeals. | 30 days limit
          The train ran at 300 kilometers per hour. | 300 kilometers per hour
          Exports rose by 4 percent and imports fell by 2. | 4 percent change; -2 percent change
          It was the biggest rise in 18 months. | nothing
          It was her fourth title. | nothing
          The bill passed 51-49. | 51 votes; 49 votes
          The Bears beat the Lions 51-49. | nothing
          The Bears defeated the Lions 3 to 1. | nothing
          Call 555-0199 for help. | nothing
          He wore the number 7 shirt. | nothing
          Boeing 737 jets were grounded. | nothing
          The 7-Eleven reopened. | nothing
          Homes in the 90049 ZIP code were searched. | nothing
          The suspect, 34, was arrested. | nothing
          The strike is in its third week. | nothing
          The PS5 sold out. | nothing
          """)
  void quantitiesOfAllKinds(String sentence, @Nullable String figures) {
    assertFigures(sentence, figures);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # sentence | subject
          At least 14 attacks on clinics in Peru were recorded. | attacks on clinics in Peru
          The quake killed 45 people. | people killed in quake
          The strike lasted 11 weeks. | duration of strike
          A third of the harvest was lost. | share of harvest
          The state paid a fine of £1.5m. | fine paid by state
          The drought caused food prices to rise 11 percent. | food prices
          A valley that is about 90 miles long was flooded. | length of valley
          The population is 8 million people. | population
          The storm led to a 25% drop in the region's exports. | region's exports
          The court fined the bank 2 million euros. | fine by court
          A two-day, uphill walk followed. | duration of uphill walk
          # by what was done, by whom
          In May, 140 senators voted yes. | senators who voted yes
          In May, 140 senators did not vote. | senators
          The town repaid $3 million in federal aid. | federal aid repaid by town
          The bank’s $3 million loan failed. | bank’s loan
          The farmers paid £200 a month. | payment by farmers per month
          Customers cancelled 300 orders. | orders that Customers cancelled
          Customers were quick to cancel 300 orders. | orders to be canceled
          Customers did not cancel 300 orders. | orders
          The guests came from 20 towns. | towns from which guests came
          It took two years to clear the road. | duration of clearing road
          The court gave the bank 30 days to reply. | time given to bank
          The pump captured only 1,360 barrels of oil. | oil captured by pump
          The report named 300 tons of grain spoiled by rain. | grain spoiled by rain
          The bank will invest $20 million in the railways. | investment in railways
          The town plans to repay $3.5 billion. | repayment by town
          Surgeons at the clinic face a term of six years. | duration of term
          Ida Holm was sentenced to four years in prison. | duration of prison sentence of Ida Holm
          Rallies were planned in more than 50 cities. | cities with Rallies planned
          Ten farms will be allowed to repay the loan. | farms allowed to repay loan
          The state will make $5 million available to the farms. | money made available to farms
          The bank wiped $70 million off its value. | bank’s value
          We are 33 days into the strike. | duration of strike
          # by what they do, or by what is done with them
          The storm spread inland, leaving 60 people injured. | people injured
          In the town 300 people were left homeless. | people left homeless
          Some 40 miners remained unaccounted for. | miners unaccounted
          About 900 farmers were marching through the capital. | farmers marching through capital
          In May, 200 pupils brought flowers to the hall. | pupils who brought flowers
          The ministry is sending 30 buses. | buses that ministry is sending
          The ministry has not sent 30 buses. | buses
          The council said 300 people had said so. | people
          Police expect 500 people. | people
          # how often, and on which day of it
          The council raised the fee twice. | times council raised fee
          Rain fell for the 30th day. | duration of Rain falling
          The firm nearly halved the fee. | fee
          The king was elected with 52 percent. | share of vote of king
          The court will decide on the debt, about $51 million in all. | debt
          # the verb with what helps it, or whose they are
          In all, 200 people could qualify for a grant. | people who could qualify for grant
          Police made 86 arrests. | arrests made by Police
          In May, 30 farmers said nothing. | farmers
          The town has found 30 letters the mayor lost. | letters that mayor lost
          The ship left the port with 20 tons of organic flour. | organic flour
          The council trebled the fee. | fee
          The budget has a deficit of 6% of GDP. | deficit as share of GDP
          Hundreds of riot police officers were sent home. | riot police officers
          About $9 million had been paid out across the town by May. | money paid out across town
          # those who were asked
          In the poll, 55 percent of voters said neither plan was right. | share of voters who said neither plan was right
          The poll found 35 percent who favoured the dam. | share of people asked who favoured the dam
          # sums and tolls
          About $9 million owed to the banks was written off. | debt to banks
          The death toll from the flood rose to 45. | people killed in flood
          The ministry puts the toll at 61. | people killed
          # how far, how high
          The camp, 40 km from the coast, was closed. | distance of camp from coast
          The miners were trapped 700 metres below the village. | depth of miners below village
          # of one word, with what the clause tells
          The mill had 46 workers. | workers of mill
          Some 20 areas were at risk. | areas at risk
          Some 20 areas were not at risk. | areas
          The bridge is 98% done. | share of bridge done
          Half the town was flooded. | share of town
          Spain pumped 300 litres a day. | liters pumped by Spain per day
          Spain did not pump 300 litres. | Spain
          # what the words behind an amount say of it, not whoever has it or was counted before
          The $3 million moved from Bergen to a Swiss fund has not been found. | money moved from Bergen to Swiss fund
          He wanted more than the $4 million that the owners had agreed to. | money that owners had agreed to
          Tens of thousands who had been promised homes were left behind. | people who had been promised homes
          Bergen, a port of 90,000 people, was flooded. | people in Bergen
          Rebuilding the port will cost $2 million. | cost of rebuilding port
          # an index of prices, wherever its points are told
          Monday’s 504-point drop hit the Nasdaq. | Nasdaq
          """)
  void subjects(String sentence, String subject) {
    assertThat(read(English.read(sentence, null)))
        .extracting(FigureMention::subject)
        .containsExactly(subject);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # sentences | the subjects of their numbers, in order
          # people by the clause of a number without a noun, whatever was counted before
          The guard checked 30 ships. At least four are feared to have been killed. | ships that guard checked; people killed
          The town counted 300 sheds. Some 2,000 had been driven from their homes. | sheds that town counted; people driven from homes
          The firm insured 30 ships. It hired 21 of those aboard the Swan. | ships; people aboard Swan
          The blast killed 12 miners. Four are presumed dead. | miners killed in blast; miners dead
          The town lost 40 sheds. The ministry put the dead at 12. | sheds of town; people killed
          The farm kept 300 sheep. At least 40 died. | sheep that farm kept; sheep that farm kept died
          # a part of those counted, with what was told of them
          A fire in Norham killed 12 people, seven of them children. | people killed in fire in Norham; children killed in fire in Norham
          A fire killed 40 people in Norham, two nurses among them. | people killed in fire in Norham; nurses killed in fire in Norham
          # where it was, by the clause that tells how
          At least 11 pupils died when a jet bombed a school in Norham. | pupils died in Norham
          At least 11 pupils died when a lorry drove into a queue. | pupils died when lorry drove into queue
          Jets bombed a clinic in Norham, killing 30 people. | people killed by Jets in Norham
          Officials in Norham said 30 people had died. | people died
          # what is done with a sum
          The audit said $2 million was allocated for the dam. | money allocated for dam
          Some $2 million moved from Norham to a trust was lost. | money moved from Norham to trust
          The fee was cut to 10 percent from 20 percent. | fee; fee
          """)
  void subjectsByTheNumbersOwnClause(String sentences, String subjects) {
    assertThat(
            read(English.read(sentences, null)).stream()
                .map(FigureMention::subject)
                .collect(Collectors.joining("; ")))
        .isEqualTo(subjects);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # sentence | who sets which number of what against which
          There were 600 guests there; the cook says 850. | cook: 850 guests against 600 guests
          At least six miners died (the mine later said 14). | mine: 14 miners died against At least six miners
          The town has 30 buses (the council: more than 40). | the council: 40.. buses against 30 buses
          The storm tore down 90 trees, or 120 according to the mayor. | mayor: 120 trees that storm tore against 90 trees
          Some 950 people are ill. Doctors put it nearer to 760. | Doctors: 760 people ill against Some 950 people
          The ship holds 74 billion litres of oil. Some say 64. | Some: 64000000000 oil held by ship against 74 billion litres
          The flood killed 30 people. The county’s bulletin had 42. | county’s bulletin: 42 people killed in flood against 30 people
          # other things, other sizes, no one else, no count
          There were 600 guests there; the cook says 850 were to come. | nothing
          There were 600 guests there; the cook says 12. | nothing
          There were 600 guests there; the cook says 850 chairs broke. | nothing
          There were 600 guests there. The cook said so in 2019. | nothing
          The cook says 600 guests came, counting the 30 waiters. | nothing
          There were 600 guests there; nobody says 850. | nothing
          The union has 600 members. It wants 850. | nothing
          """)
  void rivals(String sentence, @Nullable String expected) {
    Text text = English.read(sentence, null);
    String rivals =
        read(text).stream()
            .filter(f -> f.rivalOf() != null)
            .map(
                f ->
                    f.givenByWords()
                        + ": "
                        + written(f).replaceFirst(" .*", "")
                        + " "
                        + f.subject()
                        + " against "
                        + Objects.requireNonNull(f.rivalOf()).of(text.report().text()))
            .collect(Collectors.joining("; "));
    assertThat(rivals).isEqualTo(Objects.requireNonNullElse(expected, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # sentence | figures
          Cases: 3,470 | 3470 cases
          Death toll in the valley: 935 | 935 people
          Vaccinated: 30,000 | 30000 people
          It was a bad day: 11 killed, 86 injured. | 11 people; 86 people
          The blast injured ten or more. | 10.. people
          The wounded number 24. | 24 people
          A boy of five was found. | 5 years
          The council named a list of five, all of them bakers. | nothing
          The firm cut its boats from 190 or 200 to 60. | 190..200 boats; 60 boats
          He sold thirty, maybe forty boats. | 30..40 boats
          Flight: 370 | nothing
          The blast was heard at 11. | nothing
          The plan was numbered 24. | nothing
          """)
  void labelsTellWhatIsCounted(String sentence, @Nullable String figures) {
    assertThat(written(read(English.read(sentence, null))))
        .isEqualTo(Objects.requireNonNullElse(figures, ""));
  }

  /** Known misses: a row that starts to work moves to the table where it belongs. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # sentence | figures it should give
          The stadium seats 60,000. | 60000 people limit
          Trucks carry 300 tons of grain a day. | 300 tons a day
          The law allows a maximum of 15 years. | ..15 years limit
          """)
  void notReadYet(String sentence, String figures) {
    assertThat(written(read(English.read(sentence, null)))).isNotEqualTo(figures);
  }

  @Test
  void sayWhoGivesThem() {
    Text text =
        English.read("The rain had stopped. At least 45 people died, officials said.", null);
    assertThat(read(text)).extracting(FigureMention::givenByWords).containsExactly("officials");
  }

  @Test
  void randomNumbersAndWordsBreakNothing() {
    List<String> words =
        List.of(
            "a", "one", "two", "half", "dozen", "dozens", "of", "hundred", "million", "3", "1,200",
            "45%", "$", "£", "-", "–", "to", "from", "by", "cut", "rose", "fell", "in", "the",
            "third", "years", "days", "people", "(", ")", "“", "”", ".", ",", "about", "at",
            "least", "more", "than", "or", "so", "2019", "March");
    Random random = new Random(20240305);
    for (int i = 0; i < 60; i++) {
      String sentence =
          random.ints(25, 0, words.size()).mapToObj(words::get).collect(Collectors.joining(" "));
      Text text = English.read(sentence, null);
      for (FigureMention figure : read(text)) {
        assertThat(figure.evidence().focus().of(sentence))
            .as(sentence)
            .isEqualTo(figure.asWritten());
      }
    }
  }

  private static List<FigureMention> read(Text text) {
    return new Figures().read(text, new Undated(), new Cast(List.of()));
  }

  /**
   * All figures and no others; the same later in a report, at their offsets, and when read again.
   */
  private static void assertFigures(String sentence, @Nullable String expected) {
    String wanted = expected == null ? "" : expected;
    assertThat(written(read(English.read(sentence, null)))).as(sentence).isEqualTo(wanted);
    Text later = English.read(BEFORE + sentence + "\n\nNobody knew why.", null);
    List<FigureMention> found = read(later);
    assertThat(written(found)).as("later: %s", sentence).isEqualTo(wanted);
    assertThat(read(later)).isEqualTo(found);
    for (FigureMention figure : found) {
      assertThat(figure.evidence().focus().of(later.report().text())).isEqualTo(figure.asWritten());
      assertThat(figure.evidence().words()).isEqualTo(sentence);
      assertThat(figure.asWritten()).matches("(\\S+\\s*){1,12}");
    }
  }

  private static String written(List<FigureMention> figures) {
    return figures.stream()
        .filter(f -> f.kind().isOfRecord())
        .map(FiguresTest::written)
        .collect(Collectors.joining("; "));
  }

  private static String written(FigureMention figure) {
    Quantity q = figure.quantity();
    String low = number(q.low());
    String high = number(q.high());
    String bounds = !low.isEmpty() && low.equals(high) ? low : low + ".." + high;
    String kind = figure.kind() == FigureKind.LEVEL ? "" : " " + figure.kind().label();
    return bounds + (q.approximate() ? "~" : "") + " " + q.unit() + kind;
  }

  private static String number(@Nullable BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }
}
