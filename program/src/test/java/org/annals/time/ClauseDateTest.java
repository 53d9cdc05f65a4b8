package org.annals.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.language.English;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.report.PassageKind;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a clause was, is or is to be, and by when it is due. */
@NullMarked
final class ClauseDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # text | published | word | EDTF | basis
          The regulator fined the bank on March 3. | 2021-05-10 | fined | 2021-03-03 | RELATIVE
          The two sides signed an agreement last year. | 2021-05-10 | signed | 2020 | RELATIVE
          As fever spread last year, doctors closed the ward for two days in December. | 2020-12-02 | closed | 2019-12 | INHERITED
          The vaccine was approved after the 2011 outbreak. | 2021-05-10 | approved | 2011-01-01/2021-05-10 | STATED
          The chain has opened ten shops since May 2019. | 2021-05-10 | opened | 2019-05-01/2021-05-10 | STATED
          # a chronicle: the entry dates its paragraph, and its year goes on
          March 2015: The mill burns. The owner sells the ruin. | 2021-05-10 | sells | 2015-03 | INHERITED
          May 3, 2014 – Biden blocks the sale. | 2021-05-10 | blocks | 2014-05-03 | STATED
          2018: Guards found her in July. The firm sold its ships in August. | 2021-05-10 | sold | 2018-08 | INHERITED
          January 10: The mayor is sworn in. | 2021-08-10 | sworn | 2021-01-10 | INHERITED
          September 10: The mayor will be sworn in. | 2021-08-10 | sworn | 2021-09-10 | INHERITED
          They met on March 3 in Ulm. On the 18th the captain left. | 2021-06-20 | left | 2021-03-18 | INHERITED
          The strike began on March 4, 2020, a Wednesday, when the owner ordered a raid. | 2021-05-10 | ordered | 2020-03-04 | INHERITED
          The ban was lifted in May on the ground that it did harm. | 2021-07-10 | lifted | 2021-05 | RELATIVE
          The talks fell apart in February 2019. The union took over the file that June. | 2021-05-10 | took | 2019-06 | INHERITED
          The river was turned in May 2013. A few days afterwards the crews left. | 2021-05-10 | left | 2013-05-03/2013-06-09 | INHERITED
          The river was turned in May 2013. The mayor fell the month following. | 2021-05-10 | fell | 2013-06 | INHERITED
          The coach quit on March 3. Two days after that, the captain left. | 2021-05-10 | left | 2021-03-05 | INHERITED
          On a Sunday in March the coach quit. | 2021-05-10 | quit | 2021-03 | RELATIVE
          In November last year they pledged to pay the crews by January 15. | 2021-05-10 | pay | ../2021-01-15 | INHERITED
          The judge resigned. | 2021-05-10 | resigned | 2021-04-01/2021-05-10 | FALLBACK
          The plant employs 300 people. | 2021-05-10 | employs | 2021-05 | FALLBACK
          The plant will employ 300 people. | 2021-05-10 | employ | 2021-05-10/.. | FALLBACK
          The minister said in July that the bridge will reopen. | 2021-09-10 | reopen | 2021-07/.. | INHERITED
          Rebels besieged the town in December 2019. During the siege, nurses fled. | 2021-05-10 | fled | 2019-12 | INHERITED
          The coach quit on March 3. Two days later, the captain left. | 2021-05-10 | left | 2021-03-05 | INHERITED
          The coach quit on March 3. On the very next day the captain left. | 2021-05-10 | left | 2021-03-04 | INHERITED
          The coach quit on March 3. The evening before, the captain had left. | 2021-05-10 | left | 2021-03-02 | INHERITED
          The mill burned in 2017. The previous June the owner had sold it. | 2021-05-10 | sold | 2016-06 | INHERITED
          The mill burned in May 2017. In June of the following year the owner sold it. | 2021-05-10 | sold | 2018-06 | INHERITED
          The mill burned in 2017. On the last day of the year guards left. | 2021-05-10 | left | 2017-12-31 | INHERITED
          By the middle of March the mill had closed. | 2021-05-10 | closed | ../2021-03-20 | RELATIVE
          The court barred Lee a week ahead of the vote on 5 March. | 2021-05-10 | barred | ../2021-03-05 | RELATIVE
          Days before Sunday's vote, the court barred him. | 2021-05-12 | barred | ../2021-05-09 | RELATIVE
          The bank shut its branches in March, then reopened them. | 2021-05-10 | reopened | 2021-03-01/2021-05-01 | INHERITED
          The bill drafted by aides was passed on Sunday. | 2021-05-10 | drafted | ../2021-05-09 | INHERITED
          The raid, carried out on 3 March, killed nine. | 2021-05-10 | killed | 2021-03-03 | INHERITED
          # what somebody is held to account for was done some time before
          According to the court papers, two pilots deceived the regulator. | 2021-05-10 | deceived | ../2021-05-10 | FALLBACK
          Prosecutors said the firm hid the defects. | 2021-05-10 | hid | ../2021-05-10 | FALLBACK
          Police said nine people died. | 2021-05-10 | died | 2021-04-01/2021-05-10 | FALLBACK
          # counted from what a noun names
          The siege began on 3 May 2017. On the fifth day of the siege, guards left. | 2021-05-10 | left | 2017-05-07 | INHERITED
          The mill collapsed on 3 May 2017. Two years into the collapse, guards left. | 2021-05-10 | left | 2018-11-02/2019-11-01 | INHERITED
          The mill collapsed on 3 May 2017. The owner resigned five days after the collapse. | 2021-05-10 | resigned | 2017-05-08 | INHERITED
          The mill collapsed on 3 May 2017. The owner resigned within two weeks of the collapse. | 2021-05-10 | resigned | 2017-05-03/2017-05-17 | INHERITED
          The mill collapsed on 3 May 2017. The day before the collapse, guards left. | 2021-05-10 | left | 2017-05-02 | INHERITED
          The mill collapsed on 3 May 2017. The owner resigned hours after the collapse. | 2021-05-10 | resigned | 2017-05-03/2017-05-04 | INHERITED
          The owner resigned five days after the collapse. | 2021-05-10 | resigned | ../2021-05-10 | FALLBACK
          Workers struck in December 2019. Shortly after, the owner sold the mill. | 2021-05-10 | sold | 2019-12/2020-01 | INHERITED
          The firm left under an agreement signed last year. | 2021-05-10 | agreement | 2020 | INHERITED
          Taxes are a charged issue ahead of the October elections. | 2021-05-10 | Taxes | 2021-05 | FALLBACK
          Thieves struck the bank before dawn on March 3. | 2021-05-10 | struck | 2021-03-03 | RELATIVE
          The boiler burst shortly after midnight on Friday, April 2. | 2021-05-10 | burst | 2021-04-02 | RELATIVE
          The mill is smaller than in 2008, when 300 men worked there. | 2021-05-10 | worked | 2008 | INHERITED
          Last month, the owner told the union that he would sell if the crews walked out. | 2021-05-10 | walked | 2021-04/.. | INHERITED
          The judge who had resigned denied the charge. | 2021-05-10 | resigned | ../2021-05-10 | FALLBACK
          On Monday the mayor opened a clinic. Nurses sang. Crowds cheered. Traders sold the stock. | 2021-05-12 | sold | 2021-05-08/2021-05-12 | FALLBACK
          On Monday the mayor opened a clinic. Nurses sang. Crowds cheered. She grew up in Bern. | 2021-05-12 | grew | ../2021-05-12 | FALLBACK
          On Monday the mayor opened a clinic. Nurses sang. Crowds cheered. In 1990 Bern burned. Crews fled the town. | 2021-05-12 | fled | ../2021-05-12 | FALLBACK
          On Monday the mayor opened a clinic. Nurses sang. Crowds cheered. Within hours of that show traders sold the stock. | 2021-05-12 | sold | ../2021-05-12 | FALLBACK
          On Monday the mayor opened a clinic. Nurses sang. Crowds cheered. Some 40 sheds were burned. | 2021-05-12 | burned | ../2021-05-12 | FALLBACK
          On Monday the mayor opened a clinic. Nurses sang. Crowds cheered. Guards had lost their keys. Traders sold the stock. | 2021-05-12 | sold | ../2021-05-12 | FALLBACK
          A court has jailed 12 people over the collapse of two dams last year. | 2021-05-12 | jailed | 2021-04-01/2021-05-12 | FALLBACK
          The flood was caused by the collapse of the dam. On Monday the mayor opened a clinic. | 2021-05-12 | collapse | ../2021-05-12 | FALLBACK
          On Monday the mayor opened a clinic. The plant employs 300 people. | 2021-05-12 | employs | 2021-05-08/2021-05-12 | FALLBACK
          Shares had their biggest gain since March. | 2021-05-10 | had | 2021-04-01/2021-05-10 | FALLBACK
          The captain was charged with setting the fire. | 2021-05-10 | setting | ../2021-05-10 | FALLBACK
          The singer died on March 3. He was preparing a tour. | 2021-05-10 | preparing | 2021-01-31/2021-03-03 | INHERITED
          The firm tried to sell the mill. | 2021-05-10 | sell | 2021-04-01/2021-05-10 | FALLBACK
          The club was formed in 1987 to feed children as mines closed. | 2021-05-10 | closed | 1987 | INHERITED
          Nurses have been trained there for two decades. | 2021-05-10 | trained | 2001-05-10/2021-05-10 | RELATIVE
          The sale comes two years after the firm agreed to close the mill. | 2021-05-10 | agreed | 2018-11-10/2019-11-09 | INHERITED
          The captain left two days after the coach quit on March 3. | 2021-05-10 | left | 2021-03-05 | INHERITED
          On March 3, the day before the fire at the mill, the owner left. | 2021-05-10 | fire | 2021-03-04 | INHERITED
          On March 3, the day before the fire at the mill, the owner left. | 2021-05-10 | left | 2021-03-03 | RELATIVE
          The owner left on March 3, the day after the fire. | 2021-05-10 | fire | 2021-03-02 | INHERITED
          There have been ten strikes since President Joe Biden took office. | 2021-05-10 | strikes | 2021-01-20/2021-05-10 | INHERITED
          There have been ten strikes since the mayor took office. | 2021-05-10 | strikes | 2021-04-01/2021-05-10 | FALLBACK
          The minister said in July that the firms will meet by the end of the year. | 2021-09-10 | meet | 2021-07/2021-12 | RELATIVE
          The bank said last month that it was cutting 300 jobs. | 2021-09-10 | cutting | 2021-08 | INHERITED
          The bank said last month that it cut 300 jobs. | 2021-09-10 | cut | ../2021-08 | INHERITED
          Now the firm is hiring nurses. | 2021-09-10 | hiring | 2021-09 | RELATIVE
          The eventual sale of the port worries the crews. | 2021-09-10 | sale | 2021-09-10/.. | FALLBACK
          The council agreed on a timetable for the closure of the port. | 2021-09-10 | closure | 2021-09-10/.. | FALLBACK
          The plant will be closed and moved to the coast. | 2021-09-10 | moved | 2021-09-10/.. | FALLBACK
          The union issued an ultimatum late last month. The threat alarmed the owners. | 2021-09-10 | threat | 2021-08-21/2021-08-31 | INHERITED
          The union issued an ultimatum late last month. The threat sparked a walkout. | 2021-09-10 | sparked | 2021-08-21/2021-09-10 | INHERITED
          A threat was made in May and a threat was made in June. The threat alarmed the owners. | 2021-09-10 | alarmed | 2021-06/2021-07 | INHERITED
          Floods hit the valley in June. The measures included a curfew. | 2021-09-10 | included | 2021-06/2021-07 | INHERITED
          Floods hit the valley on June 4. Nurses opened a ward in the school. | 2021-09-10 | opened | 2021-06-04/2021-06-10 | INHERITED
          Floods hit the valley on June 4. Nurses opened a ward in the school. | 2021-06-08 | opened | 2021-06-04/2021-06-08 | INHERITED
          Floods hit the valley on June 4. Nurses had opened a ward in the school. | 2021-09-10 | opened | ../2021-06-04 | INHERITED
          The valley, which was flooded on June 4, is dry. Nurses opened a ward in the school. | 2021-09-10 | opened | 2021-08-01/2021-09-10 | FALLBACK
          On June 4, the day before the quake in Chile, the bank closed its office. | 2021-09-10 | quake | 2021-06-05 | INHERITED
          The council met on March 3 after the crash of the train. | 2021-05-10 | crash | ../2021-03-03 | INHERITED
          The mill closed on March 3, 2019, after the boiler burst. | 2021-05-10 | burst | ../2019-03-03 | INHERITED
          The mill closed on Friday after the boiler burst. | 2021-05-10 | burst | 2021-04-01/2021-05-07 | INHERITED
          The police will investigate the crash. | 2021-05-10 | crash | ../2021-05-10 | FALLBACK
          The police will investigate the crash next month. | 2021-05-10 | crash | ../2021-06 | INHERITED
          On Friday the court reviewed the ban. | 2021-05-10 | ban | ../2021-05-07 | INHERITED
          The police will search the valley. | 2021-05-10 | search | 2021-05-10/.. | FALLBACK
          The party has lent hope in the buildup to the October elections. | 2021-05-10 | elections | 2021-10 | RELATIVE
          Prices have risen in recent months. | 2021-05-10 | risen | 2020-11-10/2021-05-10 | RELATIVE
          The mayor said on Friday that the mill was lost. The owners left the town. | 2021-05-10 | left | 2021-05-07/2021-05-10 | INHERITED
          The vote was held on Friday. It rained. It rained. It rained. Ann Low lost. | 2021-05-10 | lost | 2021-05-06/2021-05-10 | FALLBACK
          Ann Low said on Friday that she won. It rained. It rained. It rained. Ann Low left the hall. | 2021-05-10 | left | 2021-05-06/2021-05-10 | FALLBACK
          Ann Low said on Friday that she won. It rained. It rained. It rained. Ann Low had left the hall. | 2021-05-10 | left | ../2021-05-10 | FALLBACK
          On Monday the mayor opened a clinic. Nurses sang. Crowds cheered. Later, thieves robbed the bank. | 2021-05-12 | robbed | 2021-05-08/2021-05-12 | FALLBACK
          On Monday the mayor opened a clinic. Nurses sang. Crowds cheered. The bank has sacked its boss. | 2021-05-12 | sacked | 2021-05-08/2021-05-12 | FALLBACK
          On Monday the mayor opened a clinic. Nurses sang. Crowds cheered. Many mills have closed. | 2021-05-12 | closed | ../2021-05-12 | FALLBACK
          On Monday the mayor opened a clinic. Nurses sang. Crowds cheered. A 30-minute storm flooded the yard. | 2021-05-12 | flooded | 2021-05-08/2021-05-12 | FALLBACK
          Troops have begun to leave bases that they have used for the past decade. | 2021-05-10 | leave | 2021-04-01/2021-05-10 | FALLBACK
          Troops have begun to leave bases that they have used for the past decade. | 2021-05-10 | begun | 2021-04-01/2021-05-10 | FALLBACK
          The firm has sold a mill that it had run since 1987. | 2021-05-10 | sold | 2021-04-01/2021-05-10 | FALLBACK
          April 20: The crew walks out, blaming the owner. Guards seal the mill. | 2021-05-10 | blaming | 2021-04-20 | INHERITED
          April 20: The crew walks out, blaming the owner. Guards seal the mill. | 2021-05-10 | seal | 2021-04-20 | INHERITED
          Thurs 15 April. The crew walks out. Guards seal the mill. | 2021-05-10 | seal | 2021-04-15 | INHERITED
          Thurs 15 April. The crew walks out. Fri 16. Guards seal the mill. | 2021-05-10 | seal | 2021-04-16 | INHERITED
          Thurs 29 April: The crew walks out. Sat 1: Guards seal the mill. | 2021-05-10 | seal | 2021-05-01 | INHERITED
          Thurs 31 Dec 2020. The crew walks out. Fri 1. Guards seal the mill. | 2021-05-10 | seal | 2021-01-01 | INHERITED
          The Sun 13 men read. Guards sealed the mill. | 2021-05-12 | sealed | 2021-04-01/2021-05-12 | FALLBACK
          It closed on April 20. Guards seal the mill. | 2021-05-12 | seal | 2021-05 | FALLBACK
          The captain scored in May 3: 2 times. Guards seal the mill. | 2021-05-10 | seal | 2021-05 | FALLBACK
          The search goes on after the landslide of April 20. | 2021-05-10 | landslide | 2021-04-20 | RELATIVE
          The bank will pay up to 5 francs a share through 2030, although its mill closed in May. | 2021-09-10 | closed | 2021-05 | RELATIVE
          Ann Low said on Friday that she won. It rained. It rained. It rained. Originally from Ulm, Ann Low studied law. | 2021-05-10 | studied | ../2021-05-10 | FALLBACK
          A former mayor has been jailed for fraud. | 2021-05-10 | jailed | 2021-05-06/2021-05-10 | FALLBACK
          The floods have been hard for the farmers. | 2021-05-10 | hard | 2021-04-01/2021-05-10 | FALLBACK
          The next hearing has been set for 5 April. | 2021-02-09 | hearing | 2021-04-05 | RELATIVE
          The mill replaced its boss with a banker, effective June 1. | 2021-05-10 | replaced | 2021-06-01 | RELATIVE
          The mayor had been expected to resign last Friday. | 2021-05-10 | resign | 2021-05-07 | INHERITED
          The board will decide after the panel has met the owners on Wednesday. | 2021-05-10 | met | 2021-05-12 | RELATIVE
          Sales have fallen in the month since the fire. | 2021-05-10 | fallen | 2021-04-10/2021-05-10 | RELATIVE
          The dean will visit the coast on Friday. He plans to meet the fishermen. | 2021-05-10 | meet | 2021-05-14 | INHERITED
          The dean died on 3 March 2019. He was building a boat. | 2021-05-10 | building | 2019-01-31/2019-03-03 | INHERITED
          The club was founded in 1987 to help poor children. | 2021-05-10 | founded | 1987 | STATED
          # what is told next, and a sum of what was done over time
          The mill sells cloth. It is old. Crowds stormed the gate in October 2019. The guards left the yard. | 2021-05-10 | left | 2019-10-01/2019-12-01 | INHERITED
          The mill sells cloth. It is old. Crowds stormed the gate in October 2019. The raids left 700 men dead. | 2021-05-10 | left | 2019-10-01/2021-05-10 | INHERITED
          # between two days that the story names, one after the other
          The mill sells cloth. It is old. The polls closed on July 4, 2019. Crowds gathered at the gate. Workers burned the ballots. On September 9, 2019 the mayor fled. | 2021-05-10 | burned | 2019-07-04/2019-09-09 | INHERITED
          The mill sells cloth. It is old. The polls closed on September 9, 2019. Crowds gathered at the gate. Workers burned the ballots. On July 4, 2019 the mayor fled. | 2021-05-10 | burned | ../2021-05-10 | FALLBACK
          The mill sells cloth. It is old. The polls closed on July 4, 1991. Crowds gathered at the gate. Workers burned the ballots. On September 9, 2019 the mayor fled. | 2021-05-10 | burned | ../2021-05-10 | FALLBACK
          The mill sells cloth. It is old. The polls closed on July 4, 2019. Crowds gathered at the gate. Workers had burned the ballots. On September 9, 2019 the mayor fled. | 2021-05-10 | burned | ../2021-05-10 | FALLBACK
          """)
  void clausesAreDated(String words, String published, String word, String edtf, Basis basis) {
    Text text = English.read(words, published);
    Dates dates = Dates.in(text);
    TimeReference when = dates.at(sentence(text, word), token(text, word));
    assertThat(TimeResolver.resolve(when, When.parse(published))).hasToString(edtf);
    assertThat(when.basis()).isEqualTo(basis);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # page, its lines parted by // | published | word | EDTF
          # the heads of days stand above what is told of them
          MONDAY 10 MAY // The crew walked out yesterday. // TUESDAY 11 MAY // Guards seal the mill. | 2021-05-14 | walked | 2021-05-09
          MONDAY 10 MAY // The crew walked out yesterday. // TUESDAY 11 MAY // They met on Monday. | 2021-05-14 | met | 2021-05-10
          May 10 // 09:10 The gate // The crew walked out. // May 11 // 08:00 The mill // Guards sealed the mill. | 2021-05-14 | sealed | 2021-05-10/2021-05-11
          # the newest entry first, each head below its entries
          11:20 The gate // The crew walked out. // 08:00 The mill // Guards sealed the mill. // TUESDAY 11 MAY // 10:00 The pit // Miners struck the pit. // MONDAY 10 MAY | 2021-05-14 | walked | 2021-05-10/2021-05-11
          11:20 The gate // The crew walked out. // 08:00 The mill // Guards sealed the mill. // TUESDAY 11 MAY // 10:00 The pit // Miners struck the pit. // MONDAY 10 MAY | 2021-05-14 | struck | 2021-05-09/2021-05-10
          11:20 The gate // The crew walked out. // TUESDAY 11 MAY // 10:00 The pit // The dean will resign tomorrow. // MONDAY 10 MAY | 2021-05-14 | resign | 2021-05-11
          # a paragraph copied in from an older report
          The mill was sold. // ULM, May 4 (Wire) - Guards sealed the gate on Monday. // They met on Monday. | 2021-05-14 | sealed | 2021-05-03
          The mill was sold. // ULM/BONN, 10 November 2020 -- Guards sealed the gate on Monday. // They met on Monday. | 2021-05-14 | sealed | 2020-11-09
          The mill was sold. // ULM, May 4 (Wire) - Guards sealed the gate on Monday. // They met on Monday. | 2021-05-14 | met | 2021-05-10
          The mill was sold. // ULM, May 13 (Wire) - Guards sealed the gate on Monday. | 2021-05-14 | sealed | 2021-05-10
          # one head, days that are none, days in no order: no page of days
          MONDAY 10 MAY // The crew walked out yesterday. | 2021-05-14 | walked | 2021-05-13
          MONDAY 12 MAY // The crew walked out yesterday. // TUESDAY 13 MAY // Guards seal the mill. | 2021-05-14 | walked | 2021-05-13
          10 May // The crew walked out yesterday. // 12 May // Guards seal the mill. // 11 May // They met. | 2021-05-14 | walked | 2021-05-13
          10 May // 12 May // The crew walked out yesterday. | 2021-05-14 | walked | 2021-05-13
          """)
  void whatStandsUnderTheHeadOfADayIsToldOnIt(
      String page, String published, String word, String edtf) {
    Text text = English.read(page.replace(" // ", "\n\n"), published);
    TimeReference when = Dates.in(text).at(sentence(text, word), token(text, word));
    assertThat(TimeResolver.resolve(when, When.parse(published))).hasToString(edtf);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # text | published | word | EDTF
          It rained. It rained. It rained. They met amid the shortage of nurses. | 2021-05-10 | shortage | 2021-05
          It rained. It rained. It rained. Gangs have often struck the port. | 2021-05-10 | struck | ../2021-05-10
          It rained. It rained. It rained. They had met amid the shortage of nurses. | 2021-05-10 | shortage | ../2021-05-10
          They met in March amid the shortage of nurses. | 2021-05-10 | shortage | 2021-03
          """)
  void whatGoesOnHoldsAtTheReport(String words, String published, String word, String edtf) {
    Text text = English.read(words, published);
    TimeReference when = Dates.in(text).ongoing(sentence(text, word), token(text, word));
    assertThat(TimeResolver.resolve(when, When.parse(published))).hasToString(edtf);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # text | published | head | number | EDTF
          The plant employs 300 people. | 2021-05-10 | employs | 300 | 2021-05-10
          The growth of dozens of small clinics has been a source of tension. | 2021-05-10 | clinics | dozens | 2021-05-10
          The nurses have been trained by the clinic for about a decade. | 2021-05-10 | trained | decade | 2021-05-10
          The fires have killed 3 miners. | 2021-05-10 | killed | 3 | 2021-05-10
          The fires had killed 3 miners. | 2021-05-10 | killed | 3 | ../2021-05-10
          The mayor said that 3 miners were ill. | 2021-05-10 | ill | 3 | 2021-05-10
          The vote may end the 30-year ban. | 2021-05-10 | end | 30 | 2021-05-10
          The mayor said that 3 miners had left. | 2021-05-10 | left | 3 | ../2021-05-10
          The plant employed 300 people in 2019. | 2021-05-10 | employed | 300 | 2019
          About 300 people have been hired so far. | 2021-05-10 | hired | 300 | 2021-05-10
          The storm tore through Ulm, a town of 300 people. | 2021-05-10 | tore | 300 | 2021-05-10
          The plant will employ 300 people. | 2021-05-10 | employ | 300 | 2021-05-10/..
          """)
  void numbersHoldWhenTheirClauseDoes(
      String words, String published, String head, String number, String edtf) {
    Text text = English.read(words, published);
    Sentence sentence = sentence(text, head);
    TimeReference when = Dates.in(text).holds(sentence, token(text, head), token(text, number));
    assertThat(TimeResolver.resolve(when, When.parse(published))).hasToString(edtf);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # text | published | word | due
          The firm agreed last year to leave the site by this September. | 2025-08-20 | leave | ../2025-09
          The two sides will meet by the end of the year. | 2025-08-20 | meet | ../2025-12
          The company must pay within 60 days. | 2021-05-10 | pay | ../2021-07-09
          The club will move in October. | 2021-05-10 | move | 2021-10
          The company must pay the fine. | 2021-05-10 | pay | nothing
          The company paid the fine in March. | 2021-05-10 | paid | nothing
          """)
  void deadlinesAreRead(String words, String published, String word, @Nullable String due) {
    Text text = English.read(words, published);
    TimeReference found = Dates.in(text).due(sentence(text, word), token(text, word));
    When when = found == null ? null : TimeResolver.resolve(found, When.parse(published));
    assertThat(when == null ? null : when.edtf()).isEqualTo(due);
  }

  @Test
  void aCaptionTakesNothingFromBefore() {
    String words = "Two days later, the captain leaves the ground.";
    Text text =
        English.read("The coach quit on March 3. " + words, "2021-05-10", PassageKind.CAPTION);
    TimeReference when = Dates.in(text).at(sentence(text, "leaves"), token(text, "leaves"));
    assertThat(when.basis()).isEqualTo(Basis.FALLBACK);
    assertThat(TimeResolver.resolve(when, When.parse("2021-05-10")))
        .hasToString("2021-04-01/2021-05-10");
  }

  @Test
  void nothingIsResolvedWithoutADate() {
    Text text = English.read("The judge resigned last month.", null);
    Dates dates = Dates.in(text);
    TimeReference when = dates.at(sentence(text, "resigned"), token(text, "resigned"));
    assertThat(dates.publication().basis()).isEqualTo(Basis.UNKNOWN);
    assertThat(TimeResolver.resolve(when, null)).isNull();
    assertThat(TimeResolver.resolve(when, When.parse("2020-01"))).hasToString("2019-12");
  }

  private static Sentence sentence(Text text, String word) {
    return text.sentences().stream()
        .filter(s -> s.tokens().stream().anyMatch(t -> t.word().equals(word)))
        .findFirst()
        .orElseThrow();
  }

  private static Token token(Text text, String word) {
    return sentence(text, word).tokens().stream()
        .filter(t -> t.word().equals(word))
        .findFirst()
        .orElseThrow();
  }
}
