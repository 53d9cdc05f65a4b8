package org.annals.report;

import static org.annals.report.NoiseKind.BROKEN_HYPHEN;
import static org.annals.report.NoiseKind.BYLINE;
import static org.annals.report.NoiseKind.CAPTION;
import static org.annals.report.NoiseKind.CREDIT;
import static org.annals.report.NoiseKind.DATELINE;
import static org.annals.report.NoiseKind.HEADER_DATE;
import static org.annals.report.NoiseKind.RULE;
import static org.annals.report.NoiseKind.SECTION_HEAD;
import static org.annals.report.NoiseKind.TYPO;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables ↵ stands for a line end, ¶ for a blank line. */
class LayoutTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # report                                                              | header dates
          date 2020-12-02 The court rejected the appeal on Tuesday.             | header_date: date 2020-12-02
          Published: March 3, 2024¶The river rose by two metres.                | header_date: Published: March 3, 2024
          Court rejects appeal↵Oct. 1, 2025↵¶The court rejected the appeal.     | header_date: Oct. 1, 2025
          2024-03-05¶The company cut 300 jobs.                                  | header_date: 2024-03-05
          2024-03-05 The company cut 300 jobs.                                  | header_date: 2024-03-05
          Updated 4:05 PM EST, Mon March 4, 2024¶The company cut jobs.          | header_date: Updated 4:05 PM EST, Mon March 4, 2024
          Published 3 March 2024, Updated 4 March 2024¶The river rose.          | header_date: Published 3 March 2024; header_date: Updated 4 March 2024
          Storm hits coast¶By Ann Lee · 5 June 2023 · 4 min read¶A storm came.  | header_date: 5 June 2023
          The storm came.¶It went.¶Published: March 3, 2024                     | header_date: Published: March 3, 2024
          Page last updated at 03:21 GMT, Tuesday, 5 March 2024¶The river rose. | header_date: Page last updated at 03:21 GMT, Tuesday, 5 March 2024
          5 March 2024 Last updated at 22:24 GMT¶River rises¶The river rose.    | header_date: 5 March 2024 Last updated at 22:24 GMT
          LIMA/OSLO ‖ Tue Mar 5, 2024 7:25 pm EST¶LIMA/OSLO (AP) - It rose.     | header_date: LIMA/OSLO ‖ Tue Mar 5, 2024 7:25 pm EST
          2024 03 05 00:11 JST¶The river rose.                                  | header_date: 2024 03 05 00:11 JST
          The Daily Post¶March 5, 2024 Tuesday¶Late Edition - Final¶It rose.    | header_date: March 5, 2024 Tuesday
          River rises¶Tuesday 5 March 2024 03.21 GMT¶The river rose.            | header_date: Tuesday 5 March 2024 03.21 GMT
          River rises¶Ann Lee, The Daily Post · Tue 5 Mar 2024 18.20 GMT¶It rose. | header_date: Ann Lee, The Daily Post · Tue 5 Mar 2024 18.20 GMT
          Updated 1:05 PM ET, Tue March 5, 2024¶The river rose.                 | header_date: Updated 1:05 PM ET, Tue March 5, 2024
          The river rose.¶It fell.¶Story filed at 7:32 p.m. ET on March 5, 2024 | header_date: Story filed at 7:32 p.m. ET on March 5, 2024
          The Flood of March 5, 2024¶The river rose that day.                   | nothing
          A boy wades through Lima March 5, 2024.¶The river rose.               | nothing
          The Great Flood, March 5, 2024: What We Know¶The river rose.          | nothing
          Lima After the Flood - March 5, 2024¶The river rose.                  | nothing
          The river rose.¶City Hall, March 5, 2024¶It fell.                     | nothing
          March 4, 2024 -- Updated 1530 GMT (2330 HKT)¶The river rose by a foot. | header_date: March 4, 2024 -- Updated 1530 GMT (2330 HKT)
          Flood in Oslo, March 4, 2024¶The river rose by a foot.                | nothing
          The dam broke.¶4 March 2024 is when the advice was last updated at last. | nothing
          March 3, 2024 was the day on which the dam broke.                     | nothing
          Updated in March 2024, the advice tells travellers to stay away.      | nothing
          The dam broke.¶On March 3, 2024, two engineers were charged.          | nothing
          The dam broke.¶Dated 3 March 2024, the letter names two engineers.    | nothing
          """)
  void headerDates(String report, String expected) {
    assertThat(Reports.noise(Reports.of(report.replace('‖', '|')), HEADER_DATE))
        .isEqualTo(expected.replace('‖', '|'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # report                                                                   | bylines                                | authors
          Court rejects appeal¶By Jane Doe¶The court rejected the appeal.            | byline: By Jane Doe                    | Jane Doe
          Court rejects appeal¶Jane Doe and John Roe, Staff Writers¶The court sat.   | byline: Jane Doe and John Roe, Staff Writers | Jane Doe, John Roe
          date 2021-04-14 Yusuf Okonkwo¶LAGOS: The bank closed.                      | byline: Yusuf Okonkwo                  | Yusuf Okonkwo
          Bank closes¶Oct. 1, 2025↵Maria de la Cruz↵¶The bank closed.                | byline: Maria de la Cruz               | Maria de la Cruz
          Bank closes¶By our correspondent Ann Lee¶The bank closed.                  | byline: By our correspondent Ann Lee   | Ann Lee
          Bank closes¶BY ANN LEE¶The bank closed.                                    | byline: BY ANN LEE                     | ANN LEE
          Bank closes¶By Reuters¶The bank closed.                                    | byline: By Reuters                     | Reuters
          THE RIVER POST – a weekly letter on dams, by Ann Lee¶The bank closed.      | byline: by Ann Lee                     | Ann Lee
          Bank closes¶Words Ann Lee and John Roe¶The bank closed.                    | byline: Words Ann Lee and John Roe     | Ann Lee, John Roe
          THE RIVER POST ‖ Ann Lee¶The bank closed.                                  | byline: Ann Lee                        | Ann Lee
          Bank closes¶Updated by Ann Lee and John Roe¶The bank closed.               | byline: Updated by Ann Lee and John Roe | Ann Lee, John Roe
          The bank closed.¶WHAT NEXT↵by Ann Lee, money editor¶The bank is for sale.  | byline: by Ann Lee, money editor       | nobody
          The bank closed.¶by Ann Lee, money editor¶The bank is for sale.            | nothing                                | nobody
          THE RIVER POST ‖ The Harbour¶The bank closed.                              | nothing                                | nobody
          Bank closes, with Lower Rates¶The bank closed.                             | nothing                                | nobody
          Bank closes¶Quill Ardent · Published March 3, 2024¶The bank closed.        | byline: Quill Ardent                   | Quill Ardent
          The engineers had warned the town of it in three letters since the spring, and nobody had replied.¶In her own words¶Maria Santos↵Radio Lima, Cusco¶The engineers had warned the town of it in three letters since the spring, and nobody had replied. | byline: Maria Santos; byline: Radio Lima, Cusco | nobody
          The engineers had warned the town of it in three letters since the spring, and nobody had replied.¶Heavy Rain↵Radio Lima, Cusco¶The engineers had warned the town of it in three letters since the spring, and nobody had replied. | nothing | nobody
          Bank closes¶By Ann Lee for The Daily Post¶The bank closed.                 | byline: By Ann Lee for The Daily Post  | Ann Lee
          Bank closes¶It had lost millions for years.¶By Ann Lee↵May 5, 2021¶The bank closed. | byline: By Ann Lee | Ann Lee
          Bank closes¶By Friday the money was gone.                                  | nothing                                | nobody
          By Ann Lee's account, the bank was already empty.                          | nothing                                | nobody
          Bank closes¶Supreme Court Ruling¶The court sided with the bank.            | nothing                                | nobody
          The bank closed.¶Jane Doe¶She was the first to complain.                   | nothing                                | nobody
          """)
  void bylines(String report, String expected, String authors) {
    Report read = Reports.of(report.replace('‖', '|'));
    assertThat(Reports.noise(read, BYLINE)).isEqualTo(expected);
    assertThat(read.authors().isEmpty() ? "nobody" : String.join(", ", read.authors()))
        .isEqualTo(authors);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "nothing",
      textBlock =
          """
          # report                                                          | dateline                      | place
          LIMA (AP) — The strike is over.                                   | LIMA (AP) —                   | LIMA
          LONDON, March 3 (Reuters) - Shares fell.                          | LONDON, March 3 (Reuters) -   | LONDON
          NEW YORK — “We lost,” the mayor said.                             | NEW YORK —                    | NEW YORK
          SAO PAULO: The team won the cup.                                  | SAO PAULO:                    | SAO PAULO
          Nairobi, Kenya — Health officials closed two markets.             | Nairobi, Kenya —              | Nairobi, Kenya
          Geneva, 3 March 2024 (AFP) – The talks ended.                     | Geneva, 3 March 2024 (AFP) –  | Geneva
          Oslo — The bank kept its rate at 4.5%.                            | Oslo —                        | Oslo
          ST. LOUIS (AP) — The team won.                                    | ST. LOUIS (AP) —              | ST. LOUIS
          SALEM, Ore./TORONTO (Reuters) - The banks merged.                 | SALEM, Ore./TORONTO (Reuters) - | SALEM, Ore./TORONTO
          BREAKING: The strike is over.                                     | nothing                       | nothing
          Critics – Labour among them – say the law is too weak.            | nothing                       | nothing
          SALEM. The dam broke in the night.                                | SALEM.                        | SALEM
          NATO — which turns 75 this year — will meet in June.              | nothing                       | nothing
          The judge put it thus: The law is the law.                        | nothing                       | nothing
          The strike is over.¶PARIS, May 3 - The union signed.              | PARIS, May 3 -                | PARIS
          The strike is over.¶PARIS - The union signed.                     | nothing                       | nothing
          The strike is over.¶PARIS: It was a good day.                     | nothing                       | nothing
          """)
  void datelines(String report, @Nullable String expected, @Nullable String place) {
    Report read = Reports.of(report);
    assertThat(Reports.noise(read, DATELINE))
        .isEqualTo(expected == null ? "nothing" : "dateline: " + expected);
    assertThat(read.place()).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # report                                                                        | section heads
          The dam broke.¶Long road back↵The repairs will take a year.                     | section_head: Long road back
          The dam broke.¶Calls for a “second look”¶The repairs will take a year.          | section_head: Calls for a “second look”
          The dam broke.¶What happens next?¶The repairs will take a year.                 | section_head: What happens next?
          The dam broke.¶WHAT WE KNOW¶The repairs will take a year.                       | section_head: WHAT WE KNOW
          The dam broke.¶2. The mayor’s letter¶The repairs will take the town more than a year, she wrote on Monday. | section_head: 2. The mayor’s letter
          The dam broke.¶1. Apples¶2. Pears¶3. Plums¶They rotted in the yard of the farm until the spring came round. | nothing
          The dam broke.¶**The order.** Dated 3 May, it bars the sale.                    | section_head: **The order.**
          The dam broke.¶The **only** order bars the sale.                                | nothing
          Why it matters: The dam feeds two cities.¶What’s next: A vote is due in June.   | section_head: Why it matters:; section_head: What’s next:
          The dam broke.¶Apples↵Pears↵Plums↵Cherries↵¶They rotted.                        | nothing
          The dam broke.¶“We lost everything”¶The repairs will take a year.               | nothing
          The dam broke.¶**Who pays**¶The repairs will take a year.                       | section_head: **Who pays**
          The dam broke.¶"WE LOST EVERYTHING"¶The repairs will take a year.               | section_head: "WE LOST EVERYTHING"
          Home / News / Dams¶Dam breaks above town¶The dam broke.                         | section_head: Home / News / Dams
          The dam broke.¶Most Read Local Stories¶Five bridges to see in the old town      | section_head: Most Read Local Stories; section_head: Five bridges to see in the old town
          The dam broke.¶Most read it in a day.¶Five bridges fell.                        | nothing
          The dam broke.¶Related stories¶Five bridges to see¶Rain to last¶The mayor left. | section_head: Related stories; section_head: Five bridges to see; section_head: Rain to last
          The big picture: The dam broke.¶What’s next: A vote is due.¶The river towns: They wait. | section_head: The big picture:; section_head: What’s next:; section_head: The river towns:
          The big picture: The dam broke.¶What’s next: A vote is due.¶Jane Doe: We saw it.¶Jane Doe: We wrote. | section_head: The big picture:; section_head: What’s next:
          The engineers had warned the town of it in three letters since the spring, and nobody had replied.¶The wall that is still standing¶The engineers had warned the town of it in three letters since the spring, and nobody had replied. | section_head: The wall that is still standing
          The engineers had warned the town of it in three letters since the spring, and nobody had replied.↵The wall that is still standing↵The engineers had warned the town of it in three letters since the spring, and nobody had replied. | nothing
          The engineers had warned the town of it in three letters since the spring, and nobody had replied.¶<b>What the letters said</b>¶The engineers had warned the town of it in three letters since the spring, and nobody had replied. | section_head: <b>What the letters said</b>
          The engineers had warned the town of it in three letters since the spring, and nobody had replied.¶In her own words¶Maria Santos↵Radio Lima, Cusco¶The engineers had warned the town of it in three letters since the spring, and nobody had replied. | section_head: In her own words
          # in capitals, of a post with its time or under it, the next number
          The dam broke.¶THE DAMAGE↵Homes: 40↵Farms: 12                                   | section_head: THE DAMAGE
          The dam broke.¶-- WHAT WE KNOW --¶Homes: 40                                     | section_head: -- WHAT WE KNOW --
          The dam broke.¶THE DATES (cut out and keep)↵May 3: A crack.                     | section_head: THE DATES (cut out and keep)
          The dam broke.¶23:30 Fireworks↵The crowd in the square is growing.              | section_head: 23:30 Fireworks
          The dam broke.¶2. The mayor’s letter¶The repairs will take the town more than a year, she wrote on Monday.¶3. Elsewhere¶Two more dams leak. | section_head: 2. The mayor’s letter; section_head: 3. Elsewhere
          The dam broke.¶23:30 was the time on the clock.¶It had stopped.                 | nothing
          Her answer was short: No.¶She left.                                             | nothing
          The dam broke.¶It was over.¶The repairs will take a year.                       | nothing
          The dam broke.¶Jane Doe: We saw it coming.¶John Roe: So did we.                 | nothing
          The dam broke.¶The mayor was told in January↵The repairs will take a year.      | nothing
          The dam broke.↵Who knew?↵Not the mayor.↵Who pays?↵Not the company.              | nothing
          The dam broke.¶- A vote on the repairs¶The council met.                         | nothing
          """)
  void sectionHeads(String report, String expected) {
    assertThat(Reports.noise(Reports.of(report), SECTION_HEAD)).isEqualTo(expected);
  }

  @Test
  void headsAndRulesBeginSections() {
    Report report =
        Reports.of(
            Reports.text(
                "The dam broke.¶Long road back↵It will take a year.¶* * *¶The bottom line: Water is short."));
    assertThat(report.passages()).extracting(Passage::section).containsExactly(0, 1, 3);
    assertThat(Reports.passages(report, PassageKind.BODY))
        .isEqualTo("The dam broke. / It will take a year. / Water is short.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # report                                                                                       | captions
          Nurses are queuing outside a clinic in Lima.¶The virus has reached nine countries.             | caption: Nurses are queuing outside a clinic in Lima.
          FILE - The plant in Leeds, Jan. 5, 2020.¶The company cut 300 jobs.                             | caption: FILE - The plant in Leeds, Jan. 5, 2020.
          Photo: A flooded street in Lagos¶The river rose by two metres.                                 | caption: Photo: A flooded street in Lagos
          The company cut 300 jobs.¶A worker leaves the plant. (Photo by Ann Lee/Getty Images)¶It rose.  | caption: A worker leaves the plant. (Photo by Ann Lee/Getty Images)
          The company cut 300 jobs.¶[Reuters]¶Its shares rose.                                           | caption: [Reuters]
          Its shares rose by a tenth.¶The plant has stood idle since the fire in spring¶It had cut 300 jobs.   | caption: The plant has stood idle since the fire in spring
          Its shares rose by a tenth.¶Ann Lee: "We had no warning at all"¶The company had cut 300 jobs.   | caption: Ann Lee: "We had no warning at all"
          Its shares rose by a tenth.¶The plant, pictured in 2019, is to close¶The company had cut 300 jobs. | caption: The plant, pictured in 2019, is to close
          Its shares rose by a tenth.¶No way back¶The company had cut 300 jobs in all.                   | nothing
          A worker leaves the old plant in Leeds.¶Plant closes after forty years¶LEEDS (Reuters) - The plant has closed. | caption: A worker leaves the old plant in Leeds.
          Old plant in Leeds closes for good¶The workers had been told of it in the spring¶The plant has closed for good.     | caption: The workers had been told of it in the spring
          A file photo shows the plant.¶The company cut 300 jobs.                                        | caption: A file photo shows the plant.
          Photograph: Ann Lee/Reuters The plant in Leeds will close by the end of May.                   | nothing
          The dam broke.¶The mayor speaks in Lima. (Handout/File) The town of three mills lost its only bridge. | caption: The mayor speaks in Lima. (Handout/File)
          The dam broke.¶The mayor speaks in Lima. (He has said so before.) The town lost its bridge.    | nothing
          Old plant in Leeds closes for good¶The workers had been told of it in the spring¶Share this page¶The plant has closed for good. | caption: The workers had been told of it in the spring
          Thousands are marching in Paris against the pension law.¶The march began at noon.              | nothing
          The government is planning to close schools.¶Parents were told on Monday.                      | nothing
          The judge said he is standing by the verdict.¶The defence will appeal.                         | nothing
          The photo: it changed the war on drugs.¶Few had seen it.                                       | nothing
          """)
  void captions(String report, String expected) {
    assertThat(Reports.noise(Reports.of(report), CAPTION)).isEqualTo(expected);
  }

  @Test
  void aCaptionIsReadApartAndItsCreditIsNot() {
    Report report =
        Reports.of(
            Reports.text(
                "The plant closed.¶A worker leaves the plant. (Photo by Ann Lee/Getty Images)¶Its shares rose."));
    assertThat(Reports.passages(report, PassageKind.CAPTION))
        .isEqualTo("A worker leaves the plant.");
    assertThat(Reports.noise(report, CREDIT)).isEqualTo("credit: (Photo by Ann Lee/Getty Images)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # report                                                                    | credits
          The dam broke.¶Doe reported from Lima.                                      | credit: Doe reported from Lima.
          The dam broke.¶Additional reporting by Ann Lee in Oslo                      | credit: Additional reporting by Ann Lee in Oslo
          The dam broke. (Reporting by Ann Lee; Editing by Tom Poe)                   | credit: (Reporting by Ann Lee; Editing by Tom Poe)
          The dam broke.¶Associated Press writer Ann Lee contributed to this report.  | credit: Associated Press writer Ann Lee contributed to this report.
          The dam broke.¶© 2024 The Daily Post                                        | credit: © 2024 The Daily Post
          The dam broke.¶This article was first published in The Daily Post.          | credit: This article was first published in The Daily Post.
          Photograph: Ann Lee/Reuters The plant in Leeds will close by the end of May. | credit: Photograph: Ann Lee/Reuters
          The dam broke.¶Lima Press Service. Additional reporting by Ann Lee          | credit: Lima Press Service. Additional reporting by Ann Lee
          The dam broke.¶This page is now closed. For the latest go to dams.example   | credit: This page is now closed. For the latest go to dams.example
          The dam broke.¶Not displaying correctly? View in browser                    | credit: Not displaying correctly? View in browser
          The dam broke.¶Like this? Get our weekend email →                           | credit: Like this? Get our weekend email →
          The dam broke.¶Producer: Ann Lee.                                           | credit: Producer: Ann Lee.
          The dam broke.¶This page is now in the museum of the town.                  | nothing
          The dam broke.¶Producers: fewer than ever.                                  | nothing
          The dam broke.¶Venezuela and Peru are the biggest creditors.                | nothing
          The dam broke.¶Doe reported from the Palace of Justice.                     | credit: Doe reported from the Palace of Justice.
          The dam broke.¶Some names have been changed.                                | credit: Some names have been changed.
          The dam broke.¶– Written by Ann Lee, edited by Tom Poe.                     | credit: – Written by Ann Lee, edited by Tom Poe.
          The dam broke.¶You're receiving this because you signed up | credit: You're receiving this because you signed up
          The dam broke.¶Ann Lee is a reporter in Lima.                               | credit: Ann Lee is a reporter in Lima.
          https://example.org/dam¶The dam broke.                                      | credit: https://example.org/dam
          Share this page¶The dam broke.                                              | credit: Share this page
          Comments / Print / E-mail¶Dam breaks above the town¶The dam broke.          | credit: Comments / Print / E-mail
          The dam broke.¶Facebook Twitter Digg¶The mayor left.                        | credit: Facebook Twitter Digg
          The dam broke.¶Facebook said so.¶The mayor left.                            | nothing
          The dam broke.¶The Post is not responsible for the content of other sites   | credit: The Post is not responsible for the content of other sites
          The dam broke.¶Ann Lee: 212-555-0199                                        | credit: Ann Lee: 212-555-0199
          The dam broke.¶The builder is responsible for the damage.                   | nothing
          The dam broke.¶The engineers reported from Monday that it leaked.           | nothing
          The dam broke.¶Rain contributed to the flood.                               | nothing
          The report by the engineers is due in May.                                  | nothing
          """)
  void credits(String report, String expected) {
    assertThat(Reports.noise(Reports.of(report), CREDIT)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"___", "---", "––", "* * *", "• • •", "⁂", "—————"})
  void rules(String rule) {
    Report report = Reports.of("The dam broke.\n\n" + rule + "\n\nIt was rebuilt in May.");
    assertThat(Reports.noise(report)).isEqualTo("rule: " + rule);
    assertThat(Reports.noise(Reports.of("The dam broke.\n\n-\n\nIt was rebuilt."), RULE))
        .isEqualTo("nothing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # sentence                                                  | broken words
          The commit-tee met; the committee chose no one.              | broken_hyphen: commit-tee
          The post- mortem was held in May.                            | broken_hyphen: post- mortem
          The commit-tee met.                                          | nothing
          The gov-ernment of a coun-try has a commit-tee.              | broken_hyphen: gov-ernment; broken_hyphen: coun-try; broken_hyphen: commit-tee
          It fell in pre- and post-war years.                          | nothing
          """)
  void brokenWords(String sentence, String expected) {
    assertThat(Reports.noise(Reports.of(sentence), NoiseKind.BROKEN_HYPHEN)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # sentence                                                     | slips
          The police said said nothing about “the plan.”                 | nothing
          They met in the the old court.                                 | typo: the the
          He called it “a good day."                                     | typo: "
          He called it "a good day" and “a start.”                       | nothing
          """)
  void slips(String sentence, String expected) {
    assertThat(Reports.noise(Reports.of(sentence), TYPO)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # report                                                   | title
          Court rejects appeal¶The court rejected the appeal.        | Court rejects appeal
          Who pays for the dam?¶The city does.                       | Who pays for the dam?
          2024-03-05¶Court rejects appeal¶The court sat.             | Court rejects appeal
          The court rejected the appeal.¶It sat for two days.        | none
          LIMA (AP) — The strike is over.¶Trains run again           | none
          """)
  void titles(String report, String expected) {
    Report read = Reports.of(report);
    assertThat(read.title() == null ? "none" : read.title()).isEqualTo(expected);
    assertThat(Reports.passages(read, PassageKind.TITLE))
        .isEqualTo(expected.equals("none") ? "" : expected);
  }

  @Test
  void aHeadOfManyLines() {
    Report report =
        Reports.of(
            Reports.text(
                "Economy¶Port strike ends after nine days¶Workers return on Monday, but ships are backed up for"
                    + " weeks¶By Carla Mendes and Jonas Weber↵Harbour Desk↵Published 14:05 GMT, 12 June 2023 |"
                    + " Updated 09:20 GMT, 13 June 2023¶[A crane stands idle. Photo: Piet Vries/ANP]¶PORTO, June"
                    + " 12 (Reuters) - Dockers voted to end their strike."));
    assertThat(report.title()).isEqualTo("Port strike ends after nine days");
    assertThat(report.authors()).containsExactly("Carla Mendes", "Jonas Weber");
    assertThat(report.place()).isEqualTo("PORTO");
    assertThat(Reports.noise(report, SECTION_HEAD, HEADER_DATE, CREDIT))
        .isEqualTo(
            "section_head: Economy; section_head: Harbour Desk; header_date: Published 14:05 GMT, 12 June"
                + " 2023; header_date: Updated 09:20 GMT, 13 June 2023; credit: Photo: Piet Vries/ANP]");
    assertThat(Reports.passages(report, PassageKind.BODY))
        .isEqualTo(
            "Workers return on Monday, but ships are backed up for weeks / Dockers voted to end their strike.");
    assertThat(Reports.passages(report, PassageKind.CAPTION)).isEqualTo("[A crane stands idle.");
  }

  @Test
  void wrappedLinesAreOneParagraph() {
    String wrapped =
        """
        The company said on Tuesday that it would close its plant in Leeds
        and cut 300 jobs by the end of the year. The union called the plan
        a scandal and asked the government to step in before the summer.
        Workers were told at a meeting in the canteen. Many of them have
        been at the plant for twenty years.

        Its shares rose.
        """;
    Report report = Reports.of(wrapped);
    assertThat(report.passages()).hasSize(2);
    assertThat(Reports.noise(report)).isEqualTo("nothing");
  }

  @Test
  void aWordBrokenAtTheLineEndIsWhole() {
    Report report =
        Reports.of("The union asked the whole of the govern-\nment to step in before the summer.");
    assertThat(Reports.noise(report, BROKEN_HYPHEN)).isEqualTo("broken_hyphen: govern-↵ment");
    assertThat(Reports.passages(report, null))
        .isEqualTo("The union asked the whole of the government to step in before the summer.");
  }

  @Test
  void linesThatAreNotWrappedAreParagraphs() {
    Report report =
        Reports.of(
            "The company closed its plant in Leeds on Tuesday.\r\nThe union called it a scandal.\r\n");
    assertThat(report.passages()).extracting(Passage::paragraph).containsExactly(0, 1);
  }
}
