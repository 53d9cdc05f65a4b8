package org.annals.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.annals.time.When;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
final class TimelineTest {
  /** report | copy of | published | day spoken of, or none | sentence. */
  private static final String STORY =
      """
      a | a | 2021-02-02 | 2021-02-01 | The court froze the assets of the Fairlea bank on Monday morning.
      a | a | 2021-02-02 | none       | Customers queued before the branches of the Fairlea bank for hours.
      a | a | 2021-02-02 | 2021-05-20 | The court will hear the Fairlea bank and its creditors on May 20.
      b | b | 2021-02-03 | 2021-02-01 | The assets of the Fairlea bank were frozen by the court on Monday.
      b | b | 2021-02-03 | 2021-02-01 | Creditors of the bank threatened on Monday to sue its chairman for fraud.
      h | h | 2021-02-04 | 2021-02-01 | Lawyers for its clients spoke of the court and the Fairlea bank on Monday.
      c | c | 2021-03-06 | 2021-03-05 | The chairman of the Fairlea bank resigned after a stormy meeting.
      d | c | 2021-03-07 | 2021-03-05 | The chairman of the Fairlea bank resigned after a stormy meeting.
      e | e | 2021-04-08 | 2021-04-07 | A buyer for the assets of the Fairlea bank came forward, the court heard.
      f | f | 2021-04-09 | 2021-04-07 | The court heard of an offer for the assets of the Fairlea bank.
      g | g | 2021-06-10 | 2021-06-09 | Short line on branches.
      """;

  private static List<StoryReport> story() {
    List<StoryReport> reports = new ArrayList<>();
    List<Telling> sentences = new ArrayList<>();
    int at = 0;
    List<String> lines = STORY.strip().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).strip().split(" *\\| *", -1);
      Map<When, Double> dates =
          cells[3].equals("none") ? Map.of() : Map.of(When.parse(cells[3]), 0.0);
      sentences.add(new Telling(at, at + cells[4].length(), cells[4], dates, true));
      at += cells[4].length() + 1;
      if (i + 1 == lines.size() || !lines.get(i + 1).strip().startsWith(cells[0] + " ")) {
        reports.add(new StoryReport(cells[0], cells[1], LocalDate.parse(cells[2]), sentences));
        sentences = new ArrayList<>();
        at = 0;
      }
    }
    return reports;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "any",
      textBlock =
          """
          # days | lines | from       | to         | about     | the days and how many lines each
          1      | 1     | any        | any        | any       | 2021-02-01 1
          1      | 3     | any        | any        | any       | 2021-02-01 3
          2      | 1     | any        | any        | any       | 2021-02-01 1, 2021-04-07 1
          3      | 1     | 2021-02-02 | any        | any       | 2021-02-02 1, 2021-03-05 1, 2021-04-07 1
          9      | 1     | 2021-03-01 | 2021-04-30 | any       | 2021-03-05 1, 2021-04-07 1
          9      | 9     | any        | any        | CHAIRMAN  | 2021-02-01 1, 2021-03-05 1
          9      | 9     | any        | any        | custom    | 2021-02-02 1
          9      | 9     | 2021-05-01 | any        | any       | ''
          9      | 9     | any        | any        | zebra     | ''
          9      | 9     | 2022-01-01 | any        | any       | ''
          """)
  void theDaysThatMostReportsSpeakOfComeInOrder(
      int dates,
      int lines,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String about,
      String timeline) {
    List<String> asked = about == null ? List.of() : List.of(about);
    List<String> days =
        Timeline.of(story(), new Wanted(dates, lines, from, to, true, asked)).stream()
            .map(day -> day.when().edtf() + " " + day.lines().size())
            .toList();
    assertThat(String.join(", ", days)).isEqualTo(timeline);
  }

  @Test
  void noLineIsToldTwice() {
    List<String> lines = new ArrayList<>();
    for (Day day : Timeline.of(story(), new Wanted(9, 9, null, null, true, List.of()))) {
      day.lines().forEach(line -> lines.add(line.sentence().text()));
    }
    assertThat(lines).doesNotHaveDuplicates().hasSizeGreaterThan(4);
    assertThat(lines).filteredOn(line -> line.contains("froze")).hasSize(1);
  }

  @Test
  void whatOnlyItsReportPutsOnTheDaySaysSo() {
    List<Day> days =
        Timeline.of(
            story(),
            new Wanted(
                1,
                9,
                LocalDate.parse("2021-02-02"),
                LocalDate.parse("2021-02-02"),
                true,
                List.of()));
    assertThat(days.get(0).lines())
        .extracting(line -> line.basis() + " " + line.sentence().text())
        .containsExactly(
            "REPORTED Customers queued before the branches of the Fairlea bank for hours.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # written                             | line                              | speech
          - The bank closed on Monday.          | The bank closed on Monday.        | false
          - • May 3: The bank closed.           | May 3: The bank closed.           | false
          -5 degrees were measured in Lima.     | -5 degrees were measured in Lima. | false
          “Nobody answers the phone.”           | “Nobody answers the phone.”       | true
          Nobody answers the phone.”            | Nobody answers the phone.”        | true
          “Nobody answers,” the clerk said.     | “Nobody answers,” the clerk said. | false
          "Nobody answers the phone."           | "Nobody answers the phone."       | true
          """)
  void aLineStandsAlone(String written, String line, boolean speech) {
    Telling telling = new Telling(0, written.length(), written, Map.of(), true);
    assertThat(telling.text()).isEqualTo(line);
    assertThat(telling.isSpeech()).isEqualTo(speech);
  }

  @Test
  void theOrderOfTheReportsDoesNotMatter() {
    Wanted wanted = new Wanted(5, 3, null, null, true, List.of());
    List<StoryReport> shuffled = new ArrayList<>(story());
    List<Day> days = Timeline.of(shuffled, wanted);
    for (long seed = 1; seed < 5; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(Timeline.of(shuffled, wanted)).as("seed %s", seed).isEqualTo(days);
    }
  }

  /**
   * A report with two happenings of a day, and one that it dates to a month, each with a weight.
   */
  private static List<StoryReport> weighed(double first, double second, double inMonth) {
    List<Telling> sentences = new ArrayList<>();
    int at = 0;
    for (Map.Entry<String, Map<When, Double>> one :
        List.of(
            Map.entry(
                "The bank of the town of Fairlea opened a branch on May 3.",
                Map.of(When.parse("2021-05-03"), first)),
            Map.entry(
                "The regulator closed the bank of the town of Fairlea on May 9.",
                Map.of(When.parse("2021-05-09"), second)),
            Map.entry(
                "Its chairman had been charged with fraud in March by the prosecutor.",
                Map.of(When.parse("2021-03"), inMonth)))) {
      int end = at + one.getKey().length();
      sentences.add(new Telling(at, end, one.getKey(), one.getValue(), true));
      at = end + 1;
    }
    return List.of(new StoryReport("a", "a", LocalDate.parse("2021-06-02"), sentences));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # weights of the happenings of May 3, May 9 and March | days | spans too | the timeline
          .6 | .2 | .5 | 1 | false | 2021-05-03
          .2 | .6 | .5 | 1 | false | 2021-05-09
          .2 | .2 | .9 | 1 | true  | 2021-03
          .2 | .2 | .9 | 1 | false | 2021-05-03
          .6 | .2 | .5 | 9 | false | 2021-05-03 2021-05-09
          .6 | .2 | .5 | 9 | true  | 2021-03 2021-05-03 2021-05-09
          """)
  void whatWeighsMoreGoesFirstAndSpansStandAmongTheDaysWhereAskedFor(
      double first, double second, double inMonth, int dates, boolean wide, String timeline) {
    List<Day> days =
        Timeline.of(
            weighed(first, second, inMonth), new Wanted(dates, 1, null, null, wide, List.of()));
    assertThat(days.stream().map(day -> day.when().edtf()).toList())
        .containsExactly(timeline.split(" ", -1));
  }
}
