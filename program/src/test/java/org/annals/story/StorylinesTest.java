package org.annals.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.annals.InputException;
import org.annals.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StorylinesTest {
  private static Storylines of(List<Report> reports) {
    Storylines lines = new Storylines();
    reports.forEach(lines::add);
    return lines;
  }

  @Test
  void mixedReportsArePartedByStory() {
    assertThat(of(MixedNews.all()).found())
        .extracting(Storyline::reports)
        .containsExactly(
            List.of("ferry-1", "ferry-2", "ferry-3"),
            List.of("mill-1", "mill-2", "mill-3"),
            List.of("cup-1", "cup-2"),
            List.of("alone"));
  }

  @Test
  void aStoryHasItsDaysItsActorsAndAHeadline() {
    Storyline ferry = of(MixedNews.all()).found().get(0);
    assertThat(ferry.first()).isEqualTo(LocalDate.of(2021, 3, 2));
    assertThat(ferry.last()).isEqualTo(LocalDate.of(2021, 6, 11));
    assertThat(ferry.actors())
        .contains("Halden", "Bergen", "Captain Ida Holm")
        .doesNotContain("Captain Holm");
    assertThat(ferry.headline())
        .isIn(
            "Ferry sinks off Bergen",
            "Owner of sunken ferry questioned",
            "Inquiry into Halden opens");
  }

  @Test
  void theOrderOfArrivalChangesNothing() {
    List<Report> reports = new ArrayList<>(MixedNews.all());
    List<Storyline> found = of(reports).found();
    for (long seed = 1; seed <= 50; seed++) {
      Collections.shuffle(reports, new Random(seed));
      assertThat(of(reports).found()).as("seed " + seed).isEqualTo(found);
    }
  }

  @Test
  void aNamesakeTenYearsOnIsAnotherStory() {
    List<Report> reports = new ArrayList<>(MixedNews.all());
    reports.add(
        MixedNews.report(
            "later",
            "2041-05-01",
            "Museum for Bergen\n\nA museum in Bergen shows the lantern of the Halden, a ferry."));
    assertThat(of(reports).found().get(0).reports()).doesNotContain("later");
  }

  @Test
  void noReportsAreNoStories() {
    assertThat(of(List.of()).found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # query                         | reports
          ferry Halden                    | ferry-1 ferry-2 ferry-3
          Ida Holm's FERRY                | ferry-1 ferry-2 ferry-3
          Tolbert strikes                 | mill-1 mill-2 mill-3
          Tolbert strike 2021-03-01..2021-03-05 | mill-1 mill-3
          Kestrels 2021-03-08..           | cup-2
          Kestrels ..2021-03-07           | cup-1
          barley                          | alone
          2021-06                         | ferry-3 mill-3
          volcano                         | nothing
          Halden 2019                     | nothing
          """)
  void aQueryChoosesTheReportsOfAStory(String query, String reports) {
    assertThat(String.join(" ", new TreeSet<>(of(MixedNews.all()).about(About.parse(query)))))
        .isEqualTo(reports == null ? "" : reports);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "the of and", "2020 2021", "2021-13"})
  void aQueryThatNamesNothingIsRefused(String query) {
    assertThatThrownBy(() -> About.parse(query)).isInstanceOf(InputException.class);
  }
}
