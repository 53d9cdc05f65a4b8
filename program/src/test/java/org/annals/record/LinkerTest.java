package org.annals.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.annals.time.When;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What several small reports say together; "//" parts the reports, each begins with its day. */
@NullMarked
final class LinkerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # one deed, told twice
          2021-03-02 Togo attacked Ghana on March 1. // 2021-03-03 Ghana was attacked by Togo on Monday. | 2021-03-01 ASSAULT happened Togo > Ghana (2 told, 2 origins)
          2021-03-02 Prosecutors charged Anna Reed with fraud on Monday. // 2021-03-04 Anna Reed was charged with fraud on March 1. | 2021-03-01 ACCUSE happened prosecutors > Anna Reed (2 told, 2 origins)
          2021-03-02 The Danish parliament passed the tax law on March 1. // 2021-03-03 The Danish parliament passed the tax law on Monday. | 2021-03-01 OTHER happened Danish parliament > - (2 told, 2 origins)
          # an attack without a day may be of either: it stays open, and the two stay two
          2021-03-02 Togo attacked Ghana on March 1. // 2021-03-09 Togo attacked Ghana on March 8. // 2021-03-10 Togo has attacked Ghana. | 2021-02-01/2021-03-10 ASSAULT happened Togo > Ghana (1 told, 1 origins); 2021-03-01 ASSAULT happened Togo > Ghana (1 told, 1 origins); 2021-03-08 ASSAULT happened Togo > Ghana (1 told, 1 origins)
          # dated loosely: it joins the one that fits, and stays open where two do
          2021-03-02 Togo attacked Ghana on March 1. // 2021-04-10 Togo attacked Ghana in March. | 2021-03-01 ASSAULT happened Togo > Ghana (2 told, 2 origins)
          2021-03-02 Togo attacked Ghana on March 1. // 2021-03-09 Togo attacked Ghana on March 8. // 2021-04-10 Togo attacked Ghana in March. | 2021-03 ASSAULT happened Togo > Ghana (1 told, 1 origins); 2021-03-01 ASSAULT happened Togo > Ghana (1 told, 1 origins); 2021-03-08 ASSAULT happened Togo > Ghana (1 told, 1 origins)
          # a state and its government
          2021-03-02 Togo attacked Ghana on March 1. // 2021-03-03 The Togolese government attacked Ghana on March 1. | 2021-03-01 ASSAULT happened Togolese government + Togo > Ghana (2 told, 2 origins)
          # two deeds of one kind
          2021-03-02 Togo attacked Ghana on March 1. // 2021-03-09 Togo attacked Ghana on March 8. | 2021-03-01 ASSAULT happened Togo > Ghana (1 told, 1 origins); 2021-03-08 ASSAULT happened Togo > Ghana (1 told, 1 origins)
          2021-03-02 Prosecutors charged Anna Reed with fraud on Monday. // 2021-03-04 Prosecutors charged Peter Reed with fraud on Monday. | 2021-03-01 ACCUSE happened prosecutors > Anna Reed (1 told, 1 origins); 2021-03-01 ACCUSE happened prosecutors > Peter Reed (1 told, 1 origins)
          2021-03-02 Joan Kadri won the election on Monday. // 2021-03-04 Joan Kadrian won the election on Monday. | 2021-03-01 OTHER happened Joan Kadri > - (1 told, 1 origins); 2021-03-01 OTHER happened Joan Kadrian > - (1 told, 1 origins)
          # told as a deed, as a plan, as not so
          2021-03-02 Togo will attack Ghana. // 2021-03-09 Togo attacked Ghana on March 8. | 2021-03-02/.. ASSAULT planned Togo > Ghana (1 told, 1 origins); 2021-03-08 ASSAULT happened Togo > Ghana (1 told, 1 origins)
          2021-03-02 Togo attacked Ghana on March 1. // 2021-03-03 Togo has not attacked Ghana. | 2021-02-01/2021-03-03 ASSAULT denied Togo > Ghana (1 told, 1 origins); 2021-03-01 ASSAULT happened Togo > Ghana (1 told, 1 origins)
          # a death, whatever the words for it
          2021-03-02 Anna Reed died on Monday. // 2021-03-04 Lawyers spoke of the death of Anna Reed on March 1. | 2021-03-01 OTHER happened Anna Reed > - (2 told, 2 origins)
          # one body, taken for a place in one report
          2021-03-02 Alto Grain bought Nestor Foods on March 1. // 2021-03-12 Nestor Foods was bought by Alto Grain last week. | 2021-03-01 OTHER happened Alto Grain > Nestor Foods (2 told, 2 origins)
          # a count of the same, and another count
          2021-03-02 A fire on Monday killed 14 miners. // 2021-03-09 The fire at the pit killed 14 miners last week. | 2021-03-01 OTHER happened - > miners (2 told, 2 origins)
          2021-03-02 The navy captured 23 smugglers. // 2021-03-09 The navy captured 31 smugglers. | 2021-02-01/2021-03-02 ASSAULT happened - > smugglers (1 told, 1 origins); 2021-02-01/2021-03-09 ASSAULT happened - > smugglers (1 told, 1 origins)
          # in the same words, but nothing says that it is of one matter; then the same people stand in both
          2021-03-02 A small village bank was robbed at gunpoint before dawn. // 2024-05-09 Rain is expected in the hills, where the olives are small and the wells are low. A small village bank was robbed at gunpoint before dawn. | 2021-02-01/2021-03-02 ASSAULT happened - > small village bank (1 told, 1 origins); 2024-04-01/2024-05-09 ASSAULT happened - > small village bank (1 told, 1 origins)
          2021-03-02 Three trawlers were seized with illegal nets near the northern reef. // 2023-06-09 Rain is expected in the hills, where the olives are small and the wells are low. Three trawlers were seized with illegal nets near the northern reef. | 2021-02-01/2021-03-02 COERCE happened - > three trawlers (1 told, 1 origins); 2023-05-01/2023-06-09 COERCE happened - > three trawlers (1 told, 1 origins)
          2021-03-02 Anna Reed thanked Joan Kadri. Three trawlers were seized with illegal nets near the northern reef. // 2021-06-09 Three trawlers were seized with illegal nets near the northern reef. Joan Kadri met Anna Reed on June 8. | 2021-02-01/2021-03-02 COERCE happened - > three trawlers (2 told, 2 origins); 2021-06-08 CONSULT happened Joan Kadri > Anna Reed (1 told, 1 origins)
          # planned for a day, and done on it
          2021-03-02 Peter Holt will meet Anna Reed on March 5. // 2021-03-06 Peter Holt met Anna Reed on Friday. | 2021-03-05 CONSULT happened Peter Holt > Anna Reed (2 told, 2 origins)
          # nothing
          2021-03-02 The lake is 40 miles long. // 2021-03-03 Rain is expected on Friday. | nothing
          2021-03-02 He is a lawyer from Turin. // 2021-03-03 The restaurant serves fish. | nothing
          2021-03-02 Togo attacked Ghana on March 1. // 2021-03-03 Ghana attacked Chad on March 1. | 2021-03-01 ASSAULT happened Ghana > Chad (1 told, 1 origins); 2021-03-01 ASSAULT happened Togo > Ghana (1 told, 1 origins)
          """)
  void eventsAreOneWhereDateDeedAndActorsAgree(String reports, @Nullable String events) {
    assertThat(events(record(reports))).isEqualTo(Objects.requireNonNullElse(events, ""));
  }

  /** How many mentions each event has that one of the words tells, the most first. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # some of the same words, in reports of one matter
          2021-03-02 Anna Reed thanked Joan Kadri. A tank of acid exploded at the harbour depot. // 2021-03-20 The acid tank exploded near the ferry depot, a court heard. Joan Kadri met Anna Reed on March 19. | exploded | 2
          # the same count, though one report has it as an attack and one as an accident
          2021-03-02 Anna Reed thanked Joan Kadri. The blast at the mill killed 11 weavers. // 2021-03-09 The attackers killed 11 weavers. Joan Kadri met Anna Reed on March 8. | killed | 2
          # done to the same person, by nobody else
          2021-03-02 Police in Lima arrested Anna Reed over missing grain. // 2021-03-04 Anna Reed, who was arrested over the grain, said nothing. | arrested | 2
          # a noun, and the verb of another report of the matter
          2021-03-02 Anna Reed thanked Joan Kadri. Herders attacked the convoy. // 2021-03-05 The attack hurt trade. Joan Kadri met Anna Reed on March 4. | attacked/attack | 2
          # in much the same words, by verbs that are akin
          2021-03-02 Orva Bank obtained the copper mine from Anna Reed after long talks. // 2021-03-20 Orva Bank acquired the copper mine from Anna Reed after long talks. | obtained/acquired | 2
          # the noun that a verb carries
          2021-03-02 Anna Reed thanked Joan Kadri. Students held a vigil at the harbour. // 2021-03-05 The vigil hurt trade. Joan Kadri met Anna Reed on March 4. | held/vigil | 2
          # the month and the year are words of all that was then
          2021-06-02 Togo and Ghana signed a grain accord in May 2021. // 2023-06-09 Togo and Ghana met. The grain pact of May 2021 did little for farmers. | signed/pact | 2
          2021-06-02 Togo and Ghana signed a grain accord in May 2021. // 2023-06-09 Togo and Ghana met. The fishing pact of May 2021 did little for farmers. | signed/pact | 1 1
          # in much the same words, of others
          2021-03-02 Anna Reed thanked Joan Kadri. Togo occupied the old border bridge with tanks. // 2021-03-20 Mali seized the old border bridge with tanks. Joan Kadri met Anna Reed on March 19. | occupied/seized | 1 1
          # of another matter, in few of the same words
          2021-03-02 A tank of acid exploded at the harbour depot. // 2021-03-20 The acid tank exploded near the ferry depot, a court heard. | exploded | 1 1
          # done to others
          2021-03-02 Anna Reed thanked Joan Kadri. Togo attacked Ghana across the old border bridge. // 2021-03-05 Togo attacked Mali across the old border bridge. Joan Kadri met Anna Reed on March 4. | attacked | 1 1
          # half a year apart
          2021-03-02 Anna Reed thanked Joan Kadri. Herders attacked the convoy. // 2021-09-05 The attack hurt trade. Joan Kadri met Anna Reed on September 4. | attacked/attack | 1 1
          # on other days
          2021-03-02 Anna Reed thanked Joan Kadri. An acid tank exploded at the depot on March 1. // 2021-03-20 An acid tank exploded at the depot on March 18. Joan Kadri met Anna Reed on March 19. | exploded | 1 1
          """)
  void whatReportsOfOneMatterTellIsOne(String reports, String words, String mentions) {
    List<String> told = List.of(words.split("/", -1));
    assertThat(
            record(reports).events().stream()
                .map(
                    e ->
                        e.evidence().stream()
                            .filter(
                                v ->
                                    told.contains(
                                        v.words()
                                            .substring(
                                                v.focus().begin() - v.span().begin(),
                                                v.focus().end() - v.span().begin())))
                            .count())
                .filter(n -> n > 0)
                .sorted(java.util.Comparator.reverseOrder())
                .map(Object::toString)
                .collect(Collectors.joining(" ")))
        .isEqualTo(mentions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # either of two days; either of two people
          2021-03-02 Togo attacked Ghana on March 1. // 2021-03-09 Togo attacked Ghana on March 8. // 2021-04-10 Togo attacked Ghana in March. | may_be 2021-03 2021-03-01 2021-03-08
          # one of several
          2021-03-12 Togo attacked Ghana on March 8. // 2021-04-10 The attacks by Togo on Ghana in March cost much. | part_of 2021-03-08 2021-03
          # of one day; of another year; by others
          2021-03-02 Togo attacked Ghana on March 1. // 2021-04-10 Togo attacked Ghana in March. | nothing
          2021-03-12 Togo attacked Ghana on March 8. // 2021-04-10 The attacks by Togo on Ghana in 2019 cost much. | nothing
          2021-03-12 Chad attacked Ghana on March 8. // 2021-04-10 The attacks by Togo on Ghana in March cost much. | nothing
          """)
  void whatIsNotOneMayStillBelongTogether(String reports, @Nullable String links) {
    Record record = record(reports);
    Map<String, String> days = new HashMap<>();
    record.events().forEach(e -> days.put(e.identity().id(), date(e.when())));
    assertThat(
            record.links().stream()
                .filter(l -> l.kind() == Link.Kind.PART_OF || l.kind() == Link.Kind.MAY_BE)
                .map(
                    l ->
                        l.kind().label()
                            + " "
                            + l.between().stream()
                                .map(id -> days.getOrDefault(id, "?"))
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; ")))
        .isEqualTo(Objects.requireNonNullElse(links, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # what befalls a person once, on two days
          2021-03-02 Gunmen killed Anna Reed on March 1, 2021. // 2021-03-04 Gunmen killed Anna Reed on March 3, 2021. | conflict 2021-03-01 2021-03-03
          2021-03-02 Rebels assassinated Joan Kadri on Monday. // 2021-03-09 Rebels assassinated Joan Kadri on March 5. | conflict 2021-03-01 2021-03-05
          # one deed to the same odd number of the same in one place
          2021-03-02 Gunmen killed 14 miners in Oru on March 1, 2021. // 2021-03-04 Gunmen killed 14 miners in Oru on March 3, 2021. | conflict 2021-03-01 2021-03-03
          2021-03-02 Gunmen killed 14 miners in Oru on March 1, 2021. // 2021-03-04 Gunmen killed 14 miners in Kel on March 3, 2021. | nothing
          2021-03-02 Gunmen killed 20 miners in Oru on March 1, 2021. // 2021-03-04 Gunmen killed 20 miners in Oru on March 3, 2021. | nothing
          2021-03-02 Gunmen killed 14 miners in Oru on March 1, 2021. // 2021-03-20 Gunmen killed 14 miners in Oru on March 18, 2021. | nothing
          # one day, told less closely, of another, of several times, of a thing
          2021-03-02 Gunmen killed Anna Reed on March 1, 2021. // 2021-03-04 Gunmen killed Anna Reed in March 2021. | nothing
          2021-03-02 Gunmen killed Anna Reed on March 1, 2021. // 2021-03-04 Gunmen killed Peter Holt on March 3, 2021. | nothing
          2021-03-02 Prosecutors charged Anna Reed on March 1. // 2021-03-04 Prosecutors charged Anna Reed on March 3. | nothing
          2021-03-02 Togo attacked Ghana on March 1. // 2021-03-09 Togo attacked Ghana on March 8. | nothing
          2021-03-02 Gunmen killed Anna Reed on March 1, 2021. // 2021-03-04 Rebels may have killed Anna Reed on March 3, 2021. | nothing
          """)
  void onlyWhatHappensOnceIsInConflictOnTwoDays(String reports, @Nullable String conflict) {
    Record record = record(reports);
    Map<String, String> days = new HashMap<>();
    record.events().forEach(e -> days.put(e.identity().id(), date(e.when())));
    assertThat(
            record.disagreements().stream()
                .map(
                    d ->
                        d.kind().label()
                            + " "
                            + d.between().stream()
                                .map(id -> days.getOrDefault(id, "?"))
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; ")))
        .isEqualTo(Objects.requireNonNullElse(conflict, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # another report dates what this one tells: it is of that day or later
          2020-01-04 Togo attacked Ghana on January 3, 2020. // - Togo attacked Ghana last January. | 2020-02/2021-01
          2021-03-02 Prosecutors charged Anna Reed with fraud on March 1, 2021. // - Prosecutors charged Anna Reed with fraud yesterday. | 2021-03-02
          2021-03-02 Prosecutors charged Anna Reed with fraud on March 1, 2021. // - Prosecutors charged Anna Reed with fraud. | 2021-03-01/2021-03-05
          # told further down, it may be long over
          2021-03-02 Prosecutors charged Anna Reed with fraud on March 1, 2021. // - Nurses met. Dogs barked. Guards stood by. Prosecutors had charged Anna Reed with fraud. | 2021-03/..
          # one quake, by its day of the calendar and by its weekday; a year of its day
          2021-03-20 The quake of March 9 struck Togo, Ghana said. // - Tuesday’s earthquake struck Togo, Ghana said. | 2021-03-09/2021-03-15
          2021-03-20 Tuesday’s crash shocked Togo, Ghana said. // - The March 16 crash grieved Togo as well as Ghana, said a neighbour who had lost two sons. | 2021-03-16/2021-06-16
          # no such weekday, other actors
          2021-03-20 The quake of March 9 struck Togo, Ghana said. // - Friday’s earthquake struck Togo, Ghana said. | nothing
          2021-03-20 The quake of March 9 struck Togo, Ghana said. // - Tuesday’s earthquake struck Peru, Chile said. | nothing
          # a day of the calendar without a year has the year of the same kind of deed, told of the same actors
          2021-03-02 Nurses protested in Lome on March 1. Togo helped Ghana. // - The protest began on March 1. Togo helped Ghana. | 2021-03-01/2021-06-01
          2021-03-02 Nurses protested in Lome on March 1. Togo helped Ghana. // - The protest began on March 1. | nothing
          2021-03-02 Nurses protested in Lome on March 1. Togo helped Ghana. // - The sale began on March 1. Togo helped Ghana. | nothing
          2021-03-02 Nurses protested in Lome on March 1. Togo helped Ghana. // 2020-03-02 Nurses protested in Lome on March 1. Togo helped Ghana. // - The protest began on March 1. Togo helped Ghana. | nothing
          2021-03-02 Nurses will protest in Lome on May 1. Togo helped Ghana. // - The protest will begin on May 1. Togo helped Ghana. | 2020-12-28/2021-05-01
          # months and years counted from the month in which it began
          2021-03-20 The war began in May 2019 in Togo, Ghana said. // - Togo and Ghana met in the 16th month of the war. | nothing
          2021-03-20 The war began in May 2019 in Togo, Ghana said. // - A 16-month conflict has hurt trade in Togo and Ghana. | 2020-08-17/2020-10-15
          2021-03-20 The war began in May 2019 in Togo, Ghana said. // - The war has hurt trade in Togo and Ghana for 16 months. | nothing
          2021-03-20 The war began in May 2019 in Togo, Ghana said. // - A 16-month strike has hurt trade in Togo and Ghana. | nothing
          2021-03-20 The war began in May 2019 in Togo, Ghana said. // - A 16-month conflict has hurt trade in Peru and Chile. | nothing
          # days counted from what the other dates: how long it has run, what it sparked, since or after it, under what it buried
          2021-03-20 The strike began March 9 in Togo, Ghana said. // - Eleven days of strikes have hurt trade in Togo and Ghana. | 2021-03-19/2021-03-21
          2021-03-20 Soldiers killed Anna Reed in Togo on March 9, Ghana said. // - The killing of Anna Reed sparked five days of riots in Togo. | 2021-03-13/2021-03-15
          2021-03-20 The crash of March 9 grieved Togo, Ghana said. // - Ferries sailed again between Togo and Ghana two weeks after the crash. | 2021-03-20/2021-03-27
          2021-03-20 The quake of March 9 struck Togo, Ghana said. // - The quake hurt Togo and Ghana. A girl was dug out after six days under the rubble. | 2021-03-14/2021-03-17
          # the weekday of the news, in those few days; of what is to come it says nothing
          2021-03-20 The strike began March 9 in Togo, Ghana said. // - Eleven days of strikes have hurt trade in Togo, Ghana said on Friday. | 2021-03-19/2021-03-20
          2021-03-20 The quake of March 9 struck Togo, Ghana said. // - Tuesday’s earthquake struck Togo, Ghana said on Thursday. | 2021-03-11/2021-03-12
          2021-03-20 The strike began March 9 in Togo, Ghana said. // - Eleven days of strikes have hurt trade in Togo, Ghana said. Ministers will meet on Friday. | 2021-03-19/2021-03-21
          # of what else, of what is to come, too few to count, with no such first day
          2021-03-20 The strike began March 9 in Togo, Ghana said. // - Eleven days of rain have hurt trade in Togo and Ghana. | nothing
          2021-03-20 The crash of March 9 grieved Togo, Ghana said. // - Ferries will sail again between Togo and Ghana two weeks after the crash. | nothing
          2021-03-20 The strike began March 9 in Togo, Ghana said. // - Two days of strikes have hurt trade in Togo and Ghana. | nothing
          2021-03-20 The harvest began March 9 in Togo, Ghana said. // - Eleven days of strikes have hurt trade in Togo and Ghana. | nothing
          2021-03-20 The strike began March 9 in Togo, Ghana said. // - Eleven days of strikes have hurt trade in Peru and Chile. | nothing
          # months without a year have that of the other reports on the matter, if only one fits
          2021-03-20 Togo, Ghana and Peru met. // - Togo, Ghana and Peru met in February. They will vote in June. | 2021-03/2021-05
          2021-03-20 Togo, Ghana and Peru met. // - Togo and Ghana met in February. They will vote in June. | nothing
          2021-03-20 Togo, Ghana and Peru met. Their truce is of May 2019. // - Togo, Ghana and Peru met in February. They will vote in June. | nothing
          2016-03-20 Togo, Ghana and Peru met. // 2021-03-20 Togo, Ghana and Peru met. // - Togo, Ghana and Peru met in February. They will vote in June. | nothing
          # a month, or so many years ago, that another tells in much the same words with its year
          2021-03-02 Togo and Ghana swore a salt truce at the Kara bridge in May 2014. // - Seven years ago this month Togo and Ghana swore a truce at the Kara bridge. | 2021-05
          2021-03-02 Togo and Ghana swore a salt truce at the Kara bridge in May 2014. // - Togo and Ghana swore their truce at the Kara bridge in May last year. | 2015
          2021-03-02 Togo and Ghana swore a salt truce at the Kara bridge in May 2014. // - In May last year Togo lent Ghana two old ferries for the summer. | nothing
          2021-03-02 Togo and Ghana swore a salt truce at the Kara bridge in May 2014. // - Togo and Ghana swore a truce at the Kara bridge in June last year. | nothing
          2021-03-02 Togo and Ghana swore a truce at the Kara bridge in May 2014 and at the Kara bridge in May 2016. // - Seven years ago this month Togo and Ghana swore a truce at the Kara bridge. | nothing
          # several times, each told with its year in some of the same rare words; of one alone nothing is said
          2021-03-02 Togo shelled 14 salt depots near Kara in May 2018. Ghana hanged the pirate Adom Mensah in October 2018. // - Last year Togo burnt 14 depots of salt. Ghana saw many pirates hanged last October, Mensah first. | 2019-01/2019-10
          2021-03-02 Togo shelled many salt depots near Kara in May 2018. // - Last year Togo burnt depots of salt in Ghana. | nothing
          # of whom else, of a plan, of two days that both fit
          2021-03-02 Prosecutors charged Anna Reed with fraud on March 1, 2021. // - Prosecutors charged Peter Reed with fraud yesterday. | nothing
          2021-03-02 Togo will attack Ghana. // - Togo attacked Ghana yesterday. | nothing
          2021-03-02 Togo attacked Ghana on March 1. // 2021-03-09 Togo attacked Ghana on March 8. // - Togo attacked Ghana yesterday. | nothing
          """)
  void anUndatedReportIsDatedByWhatOthersDate(String reports, @Nullable String day) {
    Record record = record(reports);
    ReportEntry undated = record.reports().get(record.reports().size() - 1);
    When when = undated.published().when();
    assertThat(when == null ? "" : when.edtf())
        .as(undated.published().why())
        .isEqualTo(Objects.requireNonNullElse(day, ""));
    if (day != null) {
      assertThat(undated.published().why()).contains("r1.txt");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # since the matter that the report dates, or another
          2021-03-20 The quake of March 9 struck Togo. Guards stood by. Nurses came. Dogs barked. Many shops have closed. | closed | 2021-03-09/2021-03-20
          2021-03-10 The quake of March 9 struck Togo. // 2021-03-20 The quake struck Togo. Guards stood by. Nurses came. Many shops have closed. | closed | 2021-03-09/2021-03-20
          2021-03-20 The fair of March 9 pleased Togo. Guards stood by. Nurses came. Dogs barked. Many shops have closed. | closed | ../2021-03-20
          2021-03-20 The quake of March 9 struck Togo. Guards stood by. Nurses came. Dogs barked. Many shops had closed. | closed | ../2021-03-20
          # a demand is of the day on which it is made
          2021-03-20 Togo must leave Oru, Ghana said. | leave | 2021-03-16/2021-03-20
          2021-03-20 Togo will leave Oru, Ghana said. | leave | 2021-03-20/..
          """)
  void whatHasNoDayOfItsOwnIsBounded(String reports, String word, String day) {
    assertThat(
            record(reports).events().stream()
                .filter(e -> e.what().contains(word))
                .map(e -> date(e.when()))
                .toList())
        .containsExactly(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Togo attacked Ghana yesterday.        | 1
          Togo attacked Ghana three days ago.   | 3
          Togo attacked Ghana a week ago.       | 7
          Togo attacked Ghana two months ago.   | 61
          Togo attacked Ghana a year ago.       | 366
          Togo attacked Ghana.                  | 4
          """)
  void aReportDatedByOthersIsNeverDatedAwayFromItsDay(String text, int daysAgo) {
    for (int month = 1; month <= 12; month++) {
      LocalDate event = LocalDate.of(2021, month, 3);
      LocalDate day = event.plusDays(daysAgo);
      Record record =
          record(event + " Togo attacked Ghana on " + SAID.format(event) + ". // - " + text);
      When when = record.reports().get(1).published().when();
      assertThat(when == null || when.contains(When.day(day)))
          .as("%s is in %s: %s", day, when, record.reports().get(1).published().why())
          .isTrue();
    }
  }

  private static final DateTimeFormatter SAID =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          2021-03-02 The UN met. // 2021-03-04 The UN Mission Council met. | UN Mission Council part_of United Nations
          2021-03-02 The UN met. // 2021-03-04 UN experts left. | nothing
          2021-03-02 The UN met. // 2021-03-04 Harbour experts left. | nothing
          """)
  void relationsAreToldByNamesOfOtherReports(String reports, @Nullable String relations) {
    Record record = record(reports);
    Map<String, String> names = names(record);
    assertThat(
            record.relations().stream()
                .map(r -> names.get(r.from()) + " " + r.kind().label() + " " + names.get(r.to()))
                .sorted()
                .collect(Collectors.joining("; ")))
        .isEqualTo(Objects.requireNonNullElse(relations, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          2021-03-02 Joan Kadri won. // 2021-03-04 Kadri wept. | Joan Kadri = Kadri
          2021-03-02 Joan Kadri won. // 2021-03-04 Joan Kadrian won. | Joan Kadri; Joan Kadrian
          2021-03-02 Joan Kadri won. // 2021-03-04 Tom Kadri lost. // 2021-03-05 Kadri wept. | Joan Kadri; Kadri; Tom Kadri
          2021-03-02 Rita Lund won. // 2021-03-03 Rosa Lund lost. // 2021-03-04 R. Lund wept. | R. Lund; Rita Lund; Rosa Lund
          2021-03-02 Secretary General Lee Min-ho won. // 2021-03-04 Mr Lee wept. | Lee Min-ho = Lee, Mr Lee, Secretary General Lee Min-ho
          2021-03-02 Ana Fuentes Mora won. // 2021-03-04 Ms Fuentes wept. | Ana Fuentes Mora = Fuentes, Ms Fuentes
          2021-03-02 Ana Fuentes Mora won. // 2021-03-03 Tom Fuentes lost. // 2021-03-04 Ms Fuentes wept. | Ana Fuentes Mora; Tom Fuentes = Fuentes, Ms Fuentes
          2021-03-02 Jean Lund won. // 2021-03-03 Jane Lund lost. | Jane Lund; Jean Lund
          2021-03-02 Robert Kay left. // 2021-03-06 Rob Kay came. | Robert Kay = Rob Kay
          2021-03-02 Zainab al-Rashid left. // 2021-03-04 Zaynab Rashid came back. | Zainab al-Rashid = Zaynab Rashid
          2021-03-02 Kenya closed its embassy. // 2021-03-04 Norway closed its embassy. | Kenya; Norway; its embassy; its embassy
          2021-03-02 Paris asked Spain for help. // 2021-03-04 France thanked Spain. | France = Paris; Spain
          2021-03-02 Nokia lost. The company wept. // 2021-03-04 Toyota won. The company grew. | Nokia = The company; Toyota = The company
          2021-03-02 The Oslo court jailed Joan Kadri. // 2021-03-04 Oslo District Court freed Joan Kadri. | Joan Kadri; Oslo; Oslo District Court = The Oslo court
          # short names, letters and first names for short
          2021-03-02 Bill Kay left. // 2021-03-06 William Kay came. | William Kay = Bill Kay
          2021-03-02 Bill Kay left. // 2021-03-06 Walter Kay came. | Bill Kay; Walter Kay
          2021-03-02 The Valley Harbour Board sued Nokia. // 2021-03-04 The Harbour Board won. | Nokia; Valley Harbour Board = The Harbour Board, The Valley Harbour Board
          2021-03-02 The Valley Harbour Board sued the Lima Harbour Board. // 2021-03-04 The Harbour Board won. | Harbour Board = The Harbour Board; Lima Harbour Board = the Lima Harbour Board; Valley Harbour Board = The Valley Harbour Board
          2021-03-02 The Valley Harbour Council sued Nokia. // 2021-03-04 The VHC won. | Nokia; Valley Harbour Council = The VHC, The Valley Harbour Council
          2021-03-02 Tsegaye Wolde won. // 2021-03-04 Tsegaye wept. | Tsegaye Wolde = Tsegaye
          2021-03-02 Tsegaye Wolde won. // 2021-03-03 Tsegaye Kidan lost. // 2021-03-04 Tsegaye wept. | Tsegaye; Tsegaye Kidan; Tsegaye Wolde
          # one name, whatever the tagger takes it for, and however it is spelled
          2021-03-02 The rebels took Shewa Harbit. // 2021-03-04 Nobody in Shewa Harbit slept. | Shewa Harbit; rebels = The rebels
          2021-03-02 The Valley Harbour Organisation sued Nokia. // 2021-03-04 The Valley Harbour Organization won. | Nokia; Valley Harbour Organization = The Valley Harbour Organisation
          2021-03-02 Karim Farouqi won. // 2021-03-04 Karim Faroughi lost. | Karim Faroughi = Karim Farouqi
          2021-03-02 Karim Hansen won. // 2021-03-04 Karim Hanson lost. | Karim Hansen; Karim Hanson
          2021-03-02 Peru jailed Khalidar Hafdar. // 2021-03-04 Peru freed Khalidar Hifder. | Khalidar Hifder = Khalidar Hafdar; Peru
          2021-03-02 Peru jailed Khalidar Hafdar. // 2021-03-04 Peru freed Khalidar Hifder. Peru jailed Khalidar Hafdar. | Khalidar Hafdar; Khalidar Hifder; Peru
          # by an office alone: who has it by name in about the same year
          2021-03-02 Kenyan President Joan Kadri won. // 2021-03-04 Kenya's president wept. | Joan Kadri = Kenya's president, Kenyan President Joan Kadri; Kenya = Kenyan
          2015-03-02 Kenyan President Joan Kadri won. // 2021-03-04 Kenya's president wept. | Joan Kadri = Kenyan President Joan Kadri; Kenya = Kenyan; Kenya's president
          # bare nouns: of the state told of, of the only body so called near by, else no one
          2021-03-02 The Kenyan army shelled Goma. Soldiers looted shops. // 2021-03-04 Nobody came. | Goma; Kenyan army = Soldiers, The Kenyan army
          2021-03-02 Peru and Chile met. Soldiers looted shops. // 2021-03-04 Nobody came. | Chile; Peru
          2021-03-02 Port workers struck. // 2021-03-04 Nobody saw the workers. | Port workers
          2021-03-02 The jurors met. Soldiers fled. // 2021-03-04 The jurors left. | nothing
          2021-03-02 The lake is deep. // 2021-03-04 Nobody came. | nothing
          2021-03-02 It rained. // 2021-03-04 It rained again. | nothing
          """)
  void actorsAreOneWhereTheirNamesAgree(String reports, @Nullable String actors) {
    assertThat(
            record(reports).actors().stream()
                .map(
                    a -> {
                      TreeSet<String> others = new TreeSet<>(a.aliases());
                      others.remove(a.name());
                      return a.name() + (others.isEmpty() ? "" : " = " + String.join(", ", others));
                    })
                .sorted()
                .collect(Collectors.joining("; ")))
        .isEqualTo(Objects.requireNonNullElse(actors, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          2021-03-02 The quake killed 40 people in Oru on Monday. // 2021-03-02 The quake killed 90 people in Oru on Monday. | conflict
          2021-03-02 Orva Power has 300 workers. // 2021-03-02 Orva Power has 700 workers. | conflict
          2021-03-02 Orva Power has 300 workers. // 2021-06-02 Orva Power has 700 workers. | updates
          2021-03-02 Orva Power has 300 workers. // 2021-03-02 Orva Power has 300 workers. | nothing
          2021-03-02 Orva Power has about 300 workers. // 2021-03-02 Orva Power has 310 workers. | nothing
          2021-03-02 Orva Power has at least 300 workers. // 2021-03-02 Orva Power has 700 workers. | nothing
          2021-03-02 Orva Power has 300 workers. // 2021-03-02 Orva Power has 700 trucks. | nothing
          # in other words, undated, but at the same two places
          2021-03-02 Norway’s army said that 22 shells hit Oslo and Bergen. // 2021-03-20 Mayor Ann Holt said that Norway counted 16 shells in Oslo and Bergen. | position
          # in one report, by two who count
          2021-03-02 Orva Power has 300 workers; the union says 700. // 2021-03-04 Nobody came. | conflict
          2021-03-02 Orva Power has at least 300 workers; the union says 700. // 2021-03-04 Nobody came. | nothing
          2021-03-02 Orva Power has 300 workers. It will hire 700. // 2021-03-04 Nobody came. | nothing
          # between two that are told, of another side, by the same, two at once
          2021-03-02 From 300 to 900 workers were there; the union says 700. // 2021-03-04 Nobody came. | nothing
          2021-03-02 The other side lost 3,000 soldiers. The general says 5,000. // 2021-03-04 Nobody came. | nothing
          2021-03-02 The general said 3,000 soldiers had died. Later the general says 5,000. // 2021-03-04 Nobody came. | nothing
          2021-03-02 Orva Power has 300 workers; the union says 700 and 900. // 2021-03-04 Nobody came. | nothing
          # other places, a part, another time, what is over is not superseded
          2021-03-02 The quake killed 40 people in Oslo on Monday. // 2021-03-02 The quake killed 90 people in Bergen on Monday. | nothing
          2021-03-02 The army said 22 shells hit Oslo and Bergen. // 2021-03-20 Mayor Ann Holt said that at least 11 of them hit Oslo and Bergen. | nothing
          2021-03-02 The quake killed 40 people in Oslo on Monday. // 2021-06-02 The quake killed 90 people in Oslo on Tuesday. | nothing
          2021-03-02 Mara Lind hit 33 homers with the Angels and the Braves. // 2021-03-02 Mara Lind hit 13 homers with the Angels. | nothing
          """)
  void figuresOfOneSubjectAreCompared(String reports, @Nullable String difference) {
    Record record = record(reports);
    List<String> found = new ArrayList<>();
    record.disagreements().forEach(d -> found.add(d.kind().label()));
    record.links().stream()
        .filter(l -> l.kind() == Link.Kind.UPDATES)
        .forEach(l -> found.add(l.kind().label()));
    assertThat(String.join(", ", found)).isEqualTo(Objects.requireNonNullElse(difference, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # a passed day decides nothing, a deed does
          2021-03-02 Orva Power promised to repair the dam by June 2021. // 2021-09-02 The mayor opened a school. | unknown: deadline passed (../2021-06), no report of it
          2021-03-02 Orva Power promised to repair the dam by June 2021. // 2021-04-02 The mayor opened a school. | pending
          2021-03-02 Kenya will close its embassy in Oslo by April 2021. // 2021-05-02 Kenya closed its embassy in Oslo on April 3. | kept
          2021-03-02 Togo will attack Ghana. // 2021-03-09 Togo attacked Ghana on March 8. | kept
          # in other words; of whom it was asked; done to him, by no one named
          2021-03-02 Kenya will close its embassy in Oslo by April 2021. // 2021-05-02 Kenya shut its embassy in Oslo on April 3. | kept
          2021-03-02 Nurses called for the resignation of Mara Lind. // 2021-06-02 Mara Lind stepped down on May 28. | kept
          2021-03-02 Egypt called for the release of Mara Lind. // 2021-06-02 Mara Lind was freed on May 28. | kept
          2021-03-02 Nurses called for the resignation of Mara Lind. // 2021-06-02 Ida Holm stepped down on May 28. | unknown
          2021-03-02 Nurses called for the resignation of Mara Lind. // 2021-06-02 The resignation of Mara Lind was demanded on May 28. | unknown
          2021-03-02 Mara Lind is leaving on March 9. | pending
          # the deed of another, a deed before
          2021-03-02 Kenya will close its embassy in Oslo by April 2021. // 2021-05-02 Norway closed its embassy in Nairobi on April 3. | unknown: deadline passed (../2021-04), no report of it
          2021-03-02 Togo will attack Ghana. // 2021-03-09 Togo attacked Ghana in May 2019. | unknown
          2021-03-02 Togo will send food to the people of Ghana in March 2021. // 2021-04-02 Chad sent food to the people of Ghana on March 20. | unknown: deadline passed (2021-03), no report of it
          # under a condition
          2021-03-02 Serbia threatened to boycott the games unless Malta pays. // 2021-05-02 Serbia boycotted the games in April. | unknown
          # nothing is promised
          2021-03-02 Togo attacked Ghana on March 1. // 2021-03-03 Togo attacked Chad. | nothing
          2021-03-02 Nokia may cut jobs. // 2021-05-02 Nokia cut 500 jobs in April. | nothing
          2021-03-02 Orva Power promised to repair the dam by June 2021. // 2021-05-30 Orva Power repaired the dam on May 28. | kept
          2021-03-02 Nokia will pay $2.5bn to resolve a charge that it hid the leak. // 2021-06-02 Nokia paid $2.5 billion on May 28, most of it to fishermen. | kept
          2021-03-02 Nokia will pay $2.5bn to resolve a charge that it hid the leak. // 2021-06-02 Nokia paid $3.5 billion on May 28, most of it to fishermen. | unknown
          2021-03-02 Kenya promised to give the clinic 40 beds. // 2021-06-02 Kenya gave the clinic 40 beds on May 28. | kept
          """)
  void commitmentsAreJudgedByDeeds(String reports, @Nullable String outcomes) {
    Record record = record(reports);
    assertThat(
            record.commitments().stream()
                .map(c -> c.outcome().label() + (c.note() == null ? "" : ": " + c.note()))
                .collect(Collectors.joining("; ")))
        .isEqualTo(Objects.requireNonNullElse(outcomes, ""));
    for (Commitment c : record.commitments()) {
      assertThat(c.outcomeEvidence().isEmpty()).isEqualTo(c.outcome() != Outcome.KEPT);
      assertThat(c.outcomeWhy()).isNotBlank();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # the report itself says so
          2021-03-02 Bayer broke its pledge to clean the river. | broken
          2021-03-02 Nokia has kept its promise to reopen the plant. | kept
          2021-03-02 Kenya scrapped its plan to sell the port. | superseded
          2021-03-02 Kenya said it had scrapped its plan to sell the port. | superseded
          2021-03-02 Nokia promised to reopen the plant. // 2021-09-02 Nokia broke its promise to reopen the plant. | broken
          2021-03-02 Chile said it would not sell the port. // 2021-05-02 Chile sold the port on April 3. | broken
          2021-03-02 Chile said it would not sell the port. // 2021-05-02 Peru sold the port on April 3. | unknown
          2021-03-02 Ford offered to buy the mine from Nokia. Ford withdrew the offer on Monday. | superseded
          2021-03-02 Ford offered to buy the mine from Nokia. Ford is proud of the offer. | pending
          2021-03-02 Chad agreed to send troops to Mali. The ceasefire expired on Monday. | pending
          2021-03-02 Ford offered to buy the mine. Toyota offered to buy the port. The offer was withdrawn. | pending; pending
          # only another says so, or he himself
          2021-03-02 Bayer broke its pledge to clean the river, the mayor said. | pending: the mayor says that it was broken
          2021-03-02 "Bayer broke its pledge to clean the river," the mayor said. | pending: the mayor says that it was broken
          2021-03-02 According to the union, Nokia broke its promise to reopen the plant. | pending: the union says that it was broken
          2021-03-02 Nokia said it had kept its promise to reopen the plant. | pending: Nokia says that it was kept
          2021-03-02 Orva Power promised to repair the dam by June 2021. // 2021-05-30 Orva Power said it had repaired the dam on May 28. | pending: he who was to do it says that it is done: Orva Power had repaired the dam on May 28
          # begun as agreed; another thing begun
          2021-03-02 Chad agreed to withdraw its troops from Mali in June 2021. // 2021-05-02 Chad has begun pulling its troops out of Mali under the agreement. | partly_kept
          2021-03-02 Chad agreed to withdraw its troops from Mali in June 2021. // 2021-05-02 Chad has begun pulling its troops out of the north of Mali. | pending
          # a level reaches the target, falls short of it, is another's
          2021-03-02 Kenya plans to cut its troops in Somalia by half to 3,000. // 2021-09-02 Kenya has 2,900 troops in Somalia. | kept
          2021-03-02 Kenya plans to cut its troops in Somalia by half to 3,000. // 2021-09-02 Kenya has 3,900 troops in Somalia. | unknown
          2021-03-02 Kenya plans to cut its troops in Somalia by half to 3,000. // 2021-09-02 Ghana has 2,900 troops in Somalia. | unknown
          # the rest of the sentence tells what came of it
          2021-03-02 Nokia promised last year to repair the dam but never did. | broken
          2021-03-02 Kenya agreed last year to free the crew and did so. | kept
          2021-03-02 Nokia promised last year to repair the dam but backed out. | superseded
          2021-03-02 Nokia promised to repair the dam but did not say when. | pending
          # no one has kept or broken a thing
          2021-03-02 The mayor said Kenya may have broken its promise to sell the port. | nothing
          2021-03-02 The mayor broke the window of the bank. | nothing
          2021-03-02 Bayer kept the river clean. | nothing
          """)
  void commitmentsAreJudgedByWordsOnlyOfTheReports(String reports, @Nullable String outcomes) {
    Record record = record(reports);
    assertThat(
            record.commitments().stream()
                .map(c -> c.outcome().label() + (c.note() == null ? "" : ": " + c.note()))
                .collect(Collectors.joining("; ")))
        .isEqualTo(Objects.requireNonNullElse(outcomes, ""));
    for (Commitment c : record.commitments()) {
      boolean open = c.outcome() == Outcome.PENDING || c.outcome() == Outcome.UNKNOWN;
      assertThat(c.outcomeEvidence().isEmpty()).isEqualTo(open);
    }
  }

  @Test
  void aDueDateBeforeTheWordsThemselvesIsLeftOut() {
    Record record =
        record("2021-03-02 On February 20 Orva Power promised to repair the dam by January 2021.");
    assertThat(record.commitments()).hasSize(1);
    assertThat(record.commitments().get(0).due()).isNull();
    assertThat(record.commitments().get(0).why()).contains("left out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the deed in another form of the word
          2021-03-02 Mara Lind vowed to resign in May 2021. // 2021-06-02 Mara Lind resigned on May 28. | kept
          # what he who is bound does instead
          2021-03-02 Mara Lind vowed to finish her term. // 2021-06-02 Mara Lind resigned on May 28. | broken
          """)
  void outcomesNotReadYet(String reports, String outcome) {
    assertThat(record(reports).commitments())
        .isNotEmpty()
        .allSatisfy(
            c ->
                assertThat(c.outcome().label())
                    .as("now it is read: move it up")
                    .isNotEqualTo(outcome));
  }

  @Test
  void aCopyOfAWireStoryIsNoSecondOrigin() {
    String story =
        "Togo attacked Ghana on March 1. The assault began before dawn and lasted nine hours, and by"
            + " noon the smoke stood over three villages on the river. Farmers left their carts on"
            + " the road and walked south. A bridge that had stood for eighty years lay in the"
            + " water. Schools will stay empty until the end of the week.";
    Record record =
        new Linker()
            .link(
                List.of(
                    Readings.read("wire.txt", story, "2021-03-02"),
                    Readings.read("courier.txt", story + " It is cold.", "2021-03-03"),
                    Readings.read(
                        "post.txt", "Ghana was attacked by Togo on Monday.", "2021-03-04")),
                null);
    Event attack =
        record.events().stream().filter(e -> e.to().size() == 1).findFirst().orElseThrow();
    assertThat(attack.evidence()).hasSize(3);
    assertThat(attack.identity().origins()).isEqualTo(2);
    assertThat(attack.identity().alsoIds()).hasSize(2);
    assertThat(record.reports())
        .extracting(r -> r.report().id(), ReportEntry::copyOf)
        .containsExactly(
            tuple("courier.txt", "wire.txt"), tuple("post.txt", null), tuple("wire.txt", null));
  }

  @Test
  void nothingMakesAnEmptyRecord() {
    Record record = new Linker().link(List.of(), null);
    assertThat(record)
        .isEqualTo(
            new Record(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of()));
  }

  // ---------------------------------------------------------------- what is compared

  private static String events(Record record) {
    Map<String, String> names = names(record);
    return record.events().stream()
        .map(
            e ->
                date(e.when())
                    + " "
                    + e.type()
                    + " "
                    + e.status().label()
                    + " "
                    + names(e.by(), names)
                    + " > "
                    + names(e.to(), names)
                    + told(e.identity(), e.evidence().size()))
        .sorted()
        .collect(Collectors.joining("; "));
  }

  /** The record of the reports, the same in whatever order they come. */
  private static Record record(String reports) {
    List<Extract> read = new ArrayList<>();
    for (String report : reports.split(" // ", -1)) {
      int day = report.indexOf(' ');
      String id = "r" + (read.size() + 1) + ".txt";
      String published = report.substring(0, day);
      read.add(
          Readings.read(id, report.substring(day + 1), published.equals("-") ? null : published));
    }
    Linker linker = new Linker();
    Record record = linker.link(read, null);
    assertThat(linker.link(read.stream().map(linker::needed).toList(), null))
        .as("of what a record needs")
        .isEqualTo(record);
    Collections.reverse(read);
    assertThat(new Linker().link(read, null)).as("in reverse").isEqualTo(record);
    return record;
  }

  private static Map<String, String> names(Record record) {
    Map<String, String> names = new HashMap<>();
    record.actors().forEach(a -> names.put(a.identity().id(), a.name()));
    return names;
  }

  private static String names(List<String> ids, Map<String, String> names) {
    return ids.isEmpty()
        ? "-"
        : ids.stream().map(id -> names.getOrDefault(id, id)).collect(Collectors.joining(" + "));
  }

  private static String date(Dated dated) {
    When when = dated.when();
    return when == null ? "undated" : when.edtf();
  }

  private static String told(Identity identity, int evidence) {
    return " (" + evidence + " told, " + identity.origins() + " origins)";
  }
}
