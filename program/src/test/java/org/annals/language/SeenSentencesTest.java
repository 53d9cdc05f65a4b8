package org.annals.language;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.annals.report.Report;
import org.annals.report.ReportReader;
import org.junit.jupiter.api.Test;

/** What was seen before is found again, and what is found again is what would be found anew. */
final class SeenSentencesTest {
  private static final List<String> SENTENCES =
      List.of(
          "The ferry Halden sank off Bergen on Tuesday.",
          "Eleven people were rescued, the coast guard said.",
          "\"We heard a bang,\" Mr. Aas told reporters.",
          "It was built in 1988 by Ulstein Verft A.S.",
          "Rep. Mary-Jane O'Neil of the U.S. wants the owners to pay $2.5 million.",
          "An inquiry opens next week.",
          "Who is to blame?",
          "No.");

  private static Analysed of(int tokens) {
    return new Analysed(
        Collections.nCopies(tokens, new CoreLabel()),
        new Parser.Parse(new int[tokens], new String[tokens]));
  }

  @Test
  void whatWasNotAskedForLongestIsLetGo() {
    SeenSentences seen = new SeenSentences(10);
    seen.put("a", of(4));
    seen.put("b", of(4));
    assertThat(seen.get("a")).isNotNull();
    seen.put("c", of(4));
    assertThat(seen.get("b")).isNull();
    assertThat(seen.get("a")).isNotNull();
    assertThat(seen.get("c")).isNotNull();
    assertThat(seen.tokens()).isEqualTo(8);
  }

  @Test
  void aSentenceLongerThanTheRoomIsNotKept() {
    SeenSentences seen = new SeenSentences(3);
    seen.put("a", of(4));
    assertThat(seen.get("a")).isNull();
    assertThat(seen.tokens()).isZero();
  }

  @Test
  void neighboursDoNotChangeWhatASentenceIsTakenFor() {
    CoreNlp language = CoreNlp.load();
    Language forgetting = language.forgetting();
    Random random = new Random(3);
    List<String> shuffled = new ArrayList<>(SENTENCES);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(shuffled, random);
      // Some of it was seen before, among other neighbours; a fresh reading has seen nothing.
      String text = String.join(" ", shuffled.subList(0, 4)) + "\n\n" + shuffled.get(5);
      assertThat(tokens(language, text)).isEqualTo(tokens(forgetting, text));
    }
  }

  private static List<Token> tokens(Language language, String text) {
    Report report =
        new ReportReader(word -> WordNet.get().isLemma(word)).report("r", text, null, null);
    return language.read(report).sentences().stream().flatMap(s -> s.tokens().stream()).toList();
  }
}
