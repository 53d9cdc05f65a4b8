package org.annals.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores of small clusterings, counted by hand; a letter is a mention, a bar parts clusters. */
@NullMarked
final class CorefScoreTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          # gold            ; found             ; MUC P, R     ; B3 P, R        ; CEAFe P, R
          # the same
          ab|c|def          ; ab|c|def          ; 1   ; 1      ; 1      ; 1      ; 1      ; 1
          # the example of Luo (2005), figure 1: two clusters taken for one
          abcde|fg|hijkl    ; abcde|fghijkl     ; 0.9 ; 1      ; 0.7619 ; 1      ; 0.9167 ; 0.6111
          abcde|fg|hijkl    ; abcdehijkl|fg     ; 0.9 ; 1      ; 0.5833 ; 1      ; 0.8333 ; 0.5556
          # all in one, all apart
          abcde|fg|hijkl    ; abcdefghijkl      ; 0.8182 ; 1   ; 0.3750 ; 1      ; 0.5882 ; 0.1961
          ab|cd             ; a|b|c|d           ; 0   ; 0      ; 1      ; 0.5    ; 0.3333 ; 0.6667
          # one mention in the wrong cluster
          abc|de            ; ab|cde            ; 0.6667 ; 0.6667 ; 0.7333 ; 0.7333 ; 0.8 ; 0.8
          # only single ones
          a|b               ; a|b               ; 0   ; 0      ; 1      ; 1      ; 1      ; 1
          # nothing in common but a chance pair
          ab|cd             ; ac|bd             ; 0   ; 0      ; 0.5    ; 0.5    ; 0.5    ; 0.5
          """)
  void countedByHand(
      String gold, String found, double mp, double mr, double bp, double br, double cp, double cr) {
    CorefScore score = new CorefScore(clusters(gold), clusters(found));
    assertMeasure(score.muc(), mp, mr);
    assertMeasure(score.bCubed(), bp, br);
    assertMeasure(score.ceafE(), cp, cr);
    assertThat(score.conll()).isCloseTo((f1(mp, mr) + f1(bp, br) + f1(cp, cr)) / 3, within(0.0002));
  }

  @Test
  void bestMatchIsNotTheGreedyOne() {
    double[][] worth = {{0.9, 0.8}, {0.8, 0.1}, {0, 0}};
    assertThat(CorefScore.bestMatch(worth)).isCloseTo(1.6, within(1e-9));
  }

  @Test
  void otherMentionsAreRefused() {
    assertThatThrownBy(() -> new CorefScore(clusters("ab"), clusters("a")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertMeasure(CorefScore.Measure measure, double precision, double recall) {
    assertThat(measure.precision()).isCloseTo(precision, within(0.0001));
    assertThat(measure.recall()).isCloseTo(recall, within(0.0001));
  }

  private static double f1(double p, double r) {
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }

  private static Map<String, String> clusters(String written) {
    Map<String, String> clusterOf = new HashMap<>();
    for (String cluster : written.strip().split("\\|", -1)) {
      cluster.chars().forEach(m -> clusterOf.put(Character.toString(m), cluster));
    }
    return clusterOf;
  }
}
