package org.annals.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.language.English;
import org.annals.report.PassageKind;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an undated report was published, as its words allow. */
@NullMarked
final class PublicationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # text | EDTF | a word of the reason
          The mill burned down on March 3, 2019. | 2019-03-03/2022-03-31 | nine in ten
          President Barack Obama visits the flooded town. | 2009-01/2017-01 | Obama
          President-elect Joe Biden meets the governors. | 2020-11/2021-01 | elect
          The Clinton administration sues the tobacco firms. Talks broke down in August. | 1993-01/2001-01 | Clinton
          Chancellor Angela Merkel opens the fair. The hall was rebuilt in 2014. | 2015/2021 | Merkel
          Former President Bill Clinton spoke at the opening. | 2001-01/.. | no longer
          Prime Minister Theresa May faces a vote. The deal was struck in November 2018. The court will rule in April. | 2018-12/2019-03 | April
          President Hassan Rouhani opens the dam. | 2013-08/2021-08 | Rouhani
          Protesters toppled President Hosni Mubarak. | 1981-10/2011-08 | Mubarak
          The spill could soon outdo the disaster of 1989. | nothing | no date
          The panel will study the fire of November 5, 2009. | nothing | no date
          Her coach, Ann Taylor, became champion in May. | nothing | no date
          The firm was sold in 2011. | 2012-01/.. | 2011
          The storm took the roofs of 40 homes. | nothing | no date
          Vice President Dan Quayle leaves for talks. | 1989-01/1993-01 | Quayle
          Angela Merkel, the chancellor, opens the fair. | 2005-11/2021-12 | the chancellor
          Theresa May became prime minister in July. She will call a vote. | 2016-08/2016-12 | 2016-07
          The government of Hosni Mubarak fell last February. | 2011-03/2012-02 | 2011-02
          The army ousted Omar al-Bashir on April 11 and ended his long rule. | 2019-04-11/2019-12-31 | 2019-04
          The colonel took over last July from Gotabaya Rajapaksa. The president had fled. | 2022-08/2023-07 | 2022-07
          Omar al-Bashir opened the mill on April 11 and praised his long rule. | nothing | April 11
          The envoy met Treasury Secretary Henry M. Paulson Jr. in Ulm. | 2006-07/2009-01 | Paulson
          # a title in a tale of long ago, or of one whose successor is named, says nothing of the end of a term
          President George W. Bush signed it. President Barack Obama keeps to it. | 2009-01/2017-01 | Obama
          The fair opens. Rain fell. Shops shut. Bells rang. Dogs ran. The crowd on which President Hosni Mubarak relied went home. | 1981-10/.. | Mubarak
          The fair opens. Rain fell. Shops shut. Bells rang. Dogs ran. President Hosni Mubarak built the hall. | 1981-10/.. | Mubarak
          The fair opens. Rain fell. Shops shut. Bells rang. Dogs ran. President Hosni Mubarak said he was glad. | 1981-10/2011-02 | Mubarak
          President Joe Biden spoke in Ulm. Kin of those killed on Sept. 11 came. | 2021-01/2025-01 | Biden
          Men inspect a farm in an effort to stop the plague in Ulm May 2, 2014. | 2014-05-02/2014-08-02 | picture
          Born: August 29, 1958, Ulm. | nothing | no year
          The coup is a year old. Guards hold President Mohamed Bazoum. | 2021-04/.. | Bazoum
          # a weekday told as past is of the year before, and what was to come then is not to come now
          President Joe Biden spoke in Ulm. Nurses left the ward on Friday, September 13. | 2024-09-13/2025-01-31 | September 13
          President Joe Biden spoke in Ulm. In July the nurses authorized a strike if no deal was reached by mid-September. | 2021-08/2024-12 | July
          # what is set for a day, or is no day of the report's own year, does not place it
          The contract expires May 2, 2030. | nothing | none
          President Joe Biden spoke in Ulm. Back in Ulm by September 2, he slept. | 2021-01/2025-01 | Biden
          President Joe Biden spoke in Ulm. Trade had fallen by the next July. | 2021-01/2025-01 | Biden
          President Joe Biden spoke in Ulm. The sale was in March of this year. The vote is on November 5. | 2021-01/2025-01 | Biden
          The town marks the 10th anniversary of the flood of March 2003. | 2013-01/2013-05 | anniversary
          The town met on the second anniversary of the night that took the mill. It burned down on September 10th 2023. | 2025-09-07/2025-11-09 | second anniversary
          The town will mark the second anniversary of the night that took the mill. It burned down on September 10th 2023. | 2025-07-27/2025-11-09 | second anniversary
          It opened 30 years ago, in 1991. | 2020/2022 | 30 years ago
          The firm was founded three years ago, in 2014. | 2017 | three years ago
          Sales fell 7 percent in 2022 and 2 percent last year. | 2022-01/.. | 2022
          The driver, who was born in 1956 and is now 64, was hurt. | 2020/2021 | aged 64
          Snow blocked the pass for the 20th day since a January 4, 2019 landslide. | 2019-01-23/2019-01-25 | 20th
          The pass was reopened 40 days after the bridge collapsed. The bridge collapsed on March 3, 2019. | 2019-04-11/2019-04-14 | 40 days after
          The pass was reopened 40 days after the bridge collapsed, the mayor said on Sunday. The bridge collapsed on March 3, 2019. | 2019-04-14 | said … Sunday
          The clinic burned down on 25 June 2009. The owners will return in January 2012. | 2009-06-25/2011-12-31 | to come
          Theresa May, who took office last month, met the staff. A former Prime Minister came too. | 2016-08 | 2016-07
          Ann Taylor, who took office last month, met the staff. | nothing | no date
          He was found 20 days after the flood. | nothing | no date
          Two years on from the deal, the crews are going home. Few kept the peace deal of November 2012. | 2014-10/2015-04 | Two years on from
          Three years after the bridge collapsed, none has paid. The bridge collapsed in March 2009. | 2012-02/2012-08 | Three years after
          The mill was sold three years after the bridge had collapsed. The bridge collapsed in March 2009. | 2009-03/2013-03 | March 2009
          The mayor said on Sunday that the pass was closed. | nothing | no date
          Smoke rose from the mill for the 54th day since it caught fire on April 20, 2019. | 2019-06-12/2019-06-14 | 54th
          The Prime Minister spoke to the nurses. Cameron, who took office last month, was calm. | 2010-06 | took
          Mayor Brown, who took office last month, spoke to the Prime Minister. | nothing | no date
          The firm showed the 2021 version of its tractor. | nothing | no date
          The choir sang for the 54th day. | nothing | no date
          The strike began on May 3, 2021. Crews gave in on Friday after 18 days of strikes. | 2021-05-21/2021-05-23 | 18 days
          Crews gave in on Friday after 18 days of strikes. | nothing | no date
          The match is on Sunday. | nothing | no date
          # a picture of the weekday that the lead names, and of another
          Fans wave flags in Ulm May 2, 2014. The club lost on Friday. | 2014-05-02/2014-05-03 | weekday
          Fans wave flags in Ulm May 2, 2014. The club lost on Monday. | 2014-05-02/2014-08-02 | picture
          # posts that are named with the full name of the holder
          Attorney General Eric Holder opened the court. | 2009-02/2015-04 | attorney general
          France's foreign minister, Alain Juppé, opened the fair. | 2011-02/2012-05 | foreign minister
          Alain Juppé, the foreign minister, opened the fair. | 2011-02/2012-05 | foreign minister
          Former Attorney General Eric Holder opened the court. | nothing | no date
          Mayor Eric Holder opened the court. | nothing | no date
          Attorney General Holder opened the court. | nothing | no date
          # what a date is part of is over, whatever comes of it; what is promised for a day may lie ahead
          The judge will look into the June 3, 2014 fire. | nothing | no date
          The road was promised for the spring of 2019. | nothing | no date
          # days without a year, to the day; what was ahead when it was told, or is quoted, says nothing of the report
          President Joe Biden spoke. The mill burned down on March 16. A vote on September 5 will settle it. He met her in May 2023. | 2023-05-01/2024-09-05 | March 16
          President Joe Biden spoke in the Ulm plant. They told us then that on May 3 the ferry would sail. It sank in 2022. | 2023-01/2025-01 | Biden
          President Joe Biden spoke in Ulm. She signed it "in March, in front of cameras". The mill burned down on the tenth of December. | 2021-01/2025-01 | Biden
          President Joe Biden spoke in Ulm. They put the sale off until June 18 instead of February 2. | 2021-01/2025-01 | Biden
          # a weekday beside a day says in which year it was one
          President Joe Biden spoke in Ulm. On September 8, a Sunday, the mill burned down. | 2024-09-08/2025-01-31 | such a weekday
          President Joe Biden spoke in Ulm. On a Sunday the mill burned down. | 2021-01/2025-01 | Biden
          Last Wednesday, January 10, the court upheld the ban. President Joe Biden was pleased. | 2024-01-11/2024-01-17 | week ago
          The firm moved to Ulm in 2006 to seek a lower tax. | 2007-01/.. | 2006
          The bill must be paid by August 2024. The ban of March 2023 was lifted. | 2023-03/2024-08 | August 2024
          # told of its deeds after its end, too; a year as past and to come; what goes on beyond
          Few liked the deal that the Clinton administration made. | 1993-01/2002-01 | Clinton
          Crews leased the mill beyond June 2014. | nothing | no date
          In 2014 the mill burned, and no one could tell the fire of 2014 from a bomb. | 2015-01/.. | 2014
          # said in that month, too
          They met in the middle of March 2014. They had met at the beginning of March. | 2014-03-11/2018-03-31 | March
          The mayor, 64, opened the hall. | nothing | no date
          Sales doubled 30 years ago. | nothing | no date
          The choir sang on its 10th anniversary. | nothing | no date
          The president of the club resigned last month. | nothing | no date
          """)
  void undatedReportsAreInferred(String words, @Nullable String edtf, String reason) {
    Publication found = Dates.in(English.read(words, null)).publication();
    When when = found.when();
    assertThat(when == null ? null : when.edtf()).isEqualTo(edtf);
    assertThat(found.why()).contains(reason);
    assertThat(found.basis()).isEqualTo(edtf == null ? Basis.UNKNOWN : Basis.INFERRED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # caption | EDTF
          This March 3, 2019 photo shows the burnt mill. | 2019-03-03/2019-06-03
          FILE - This March 3, 2019 file photo shows the mill. | 2019-03-03/2020-03-03
          The mill in winter. | nothing
          """)
  void aPictureOfADayIsPrintedSoonAfter(String words, @Nullable String edtf) {
    When when = Dates.in(English.read(words, null, PassageKind.CAPTION)).publication().when();
    assertThat(when == null ? null : when.edtf()).isEqualTo(edtf);
  }

  @Test
  void monthsNarrowTheInterval() {
    String words =
        "The Obama administration will appeal. The judge ruled last month that the merger is"
            + " illegal. The firms met in August. They have until November. They had agreed to merge in"
            + " March 2015.";
    Publication found = Dates.in(English.read(words, null)).publication();
    assertThat(found.when()).hasToString("2015-09/2016-10");
    assertThat(found.why()).contains("“August”", "“November”", "“Obama administration”");
  }

  @Test
  void aStatedDateIsTaken() {
    Publication found = Dates.in(English.read("It rained.", "2020-12-02")).publication();
    assertThat(found)
        .isEqualTo(new Publication(When.parse("2020-12-02"), Basis.STATED, "given by the test"));
  }
}
