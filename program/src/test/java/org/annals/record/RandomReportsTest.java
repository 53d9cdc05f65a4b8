package org.annals.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.annals.language.WordNet;
import org.annals.report.Report;
import org.annals.report.ReportReader;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text: no exception, nothing outside it, and the same when it is read again. */
@NullMarked
final class RandomReportsTest {
  private static final ReportReader READER = new ReportReader(WordNet.get()::isLemma);

  /** What news is made of, and what no news has. */
  private static final List<String> PIECES =
      List.of(
          ("Peru Lima U.S. US WHO France's Danish Danes Mayor Ida Holm Holm's al-Rashid he she it"
                  + " they their its who which that the a no not n't never if unless without would"
                  + " will may must is to be been has had said told denied promised threatened to"
                  + " demanded that offered agreed to signed attack attacked attacks killed closed"
                  + " strike talks vote election outbreak withdrew withdrawal of by against from in"
                  + " near army troops police government union company bank court rebels rebel-held"
                  + " Japan-backed Orva Power plant embassy on Monday March 3 2020 last year by"
                  + " June 40 300 2,000 1.5 million percent $4 at least fewer than former president"
                  + " prime minister spokesman and or but because after before Kolo -LRB- III"
                  + " tro-ops")
              .split(" ", -1));

  private static final List<String> MARKS =
      List.of(
          ". ", ", ", "; ", ": ", "? ", "! ", "... ", " — ", "--", "-", " \"", "\" ", " “", "” ",
          " ‘", "’", "'", "''", "``", " (", ") ", " [", "] ", "/", "|", "*", "%", "&", "\n", "\n\n",
          "\n \n", "\r\n", "\t", "\u00A0", "\u00AD", "\u200B", "\u2028", "\uFEFF");

  private static final List<String> STRANGE =
      List.of(
          "\uD83D\uDE00",
          "\uD83C\uDDF5\uD83C\uDDEA",
          "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
          "e\u0301",
          "a\u0308\u0301\u0323",
          "Pen\u0303a",
          "\u05E9\u05DC\u05D5\u05DD",
          "\u0645\u0631\u062D\u0628\u0627",
          "\u202Eabc\u202C",
          "東京で会議",
          "ß",
          "İstanbul",
          "ﬁre",
          "x".repeat(700),
          "Ab".repeat(300),
          "1".repeat(60),
          "http://example.org/a?b=c&d=%20",
          "someone@example.org",
          "#news",
          "@orva",
          "<b>",
          "&amp;",
          "...............",
          "!!!!!!!!",
          "((((",
          "\"\"\"\"",
          "-".repeat(90),
          "\uD800");

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 20240305})
  void everyTextIsReadSoundly(long seed) {
    Random random = new Random(seed);
    List<Extract> read = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String text = text(random);
      if (text.isBlank()) {
        continue;
      }
      try {
        read.add(soundly(text, read.size()));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(e + "\nin text " + i + " of seed " + seed + ":\n" + text, e);
      }
    }
    assertThat(read).hasSizeGreaterThan(20);
    assertThat(read.stream().mapToInt(e -> e.events().size()).sum())
        .as("events in all texts of seed %s", seed)
        .isPositive();
    Record record = new Linker().link(read, null);
    assertThat(new Linker().link(read, null)).isEqualTo(record);
    assertExported(record, read);
  }

  /** Exports count code points: the words stand there too, whatever stands before them. */
  private static void assertExported(Record record, List<Extract> read) {
    Map<String, int[]> texts = new HashMap<>();
    read.forEach(e -> texts.put(e.report().id(), e.report().text().codePoints().toArray()));
    Facts facts = Facts.of(record);
    int shown = 0;
    for (Section section : Section.values()) {
      for (ObjectNode fact : facts.in(section)) {
        for (JsonNode evidence : fact.findParents("quote")) {
          int begin = evidence.path("begin").intValue();
          int end = evidence.path("end").intValue();
          int[] text = Objects.requireNonNull(texts.get(evidence.path("report").asText()));
          assertThat(new String(text, begin, end - begin))
              .isEqualTo(evidence.path("quote").asText());
          assertThat(evidence.path("focus").path(0).intValue()).isBetween(begin, end);
          assertThat(evidence.path("focus").path(1).intValue()).isBetween(begin, end);
          shown++;
        }
      }
    }
    assertThat(shown).isGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Togo attacked 40 villages in Ghana ",
        "and the mayor of Lima, she said, closed 40 schools by June ",
        "because Orva Power promised to repair the dam of Oru, which had killed nine people, "
      })
  void aSentenceWithoutEndShowsNoMoreThanItsNeighbourhood(String clause) {
    Extract extract = soundly("Officials said that " + clause.repeat(25).strip() + ".", 1);
    assertThat(Readings.evidence(extract))
        .hasSizeGreaterThan(5)
        .anySatisfy(e -> assertThat(e.words().split("\\s+")).hasSizeGreaterThan(20));
    assertThat(extract.sentences()).hasSizeLessThan(3);
  }

  private static Extract soundly(String text, int number) {
    Report report = READER.report("r" + number, text, "2021-05-10", null);
    Extract extract = Readings.extractors().extract(report);
    Readings.assertSound(extract);
    assertThat(Readings.extractors().extract(report)).isEqualTo(extract);
    return extract;
  }

  /** A run of pieces: some texts near to news, some far from anything. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int strangeness = random.nextInt(4);
    int pieces = 1 + random.nextInt(random.nextInt(8) == 0 ? 400 : 60);
    for (int i = 0; i < pieces; i++) {
      int kind = random.nextInt(20);
      if (kind < strangeness) {
        text.append(pick(STRANGE, random));
      } else if (kind < strangeness + 4) {
        text.append(pick(MARKS, random));
        continue;
      } else {
        text.append(pick(PIECES, random));
      }
      text.append(random.nextInt(12) == 0 ? "" : " ");
    }
    return text.toString();
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
