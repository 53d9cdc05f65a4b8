package org.annals.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MinHashTest {
  private static List<String> words(long seed, int count) {
    Random random = new Random(seed);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add("w" + random.nextInt(5_000));
    }
    return words;
  }

  private static Set<List<String>> shingles(List<String> words) {
    Set<List<String>> runs = new HashSet<>();
    for (int i = 0; i + 5 <= words.size(); i++) {
      runs.add(List.copyOf(words.subList(i, i + 5)));
    }
    return runs;
  }

  private static double jaccard(List<String> a, List<String> b) {
    Set<List<String>> both = shingles(a);
    both.retainAll(shingles(b));
    Set<List<String>> all = shingles(a);
    all.addAll(shingles(b));
    return both.size() / (double) all.size();
  }

  @Test
  void estimatesTheJaccardSimilarity() {
    double error = 0;
    int pairs = 100;
    for (int i = 0; i < pairs; i++) {
      List<String> a = words(i, 400);
      List<String> b = new ArrayList<>(a);
      Collections.copy(b.subList(0, 4 * i), words(1_000 + i, 4 * i));
      double estimate =
          MinHash.estimate(
              MinHash.signature(String.join(" ", a)), MinHash.signature(String.join(" ", b)));
      assertThat(estimate).isCloseTo(jaccard(a, b), within(0.2));
      error += Math.abs(estimate - jaccard(a, b));
    }
    assertThat(error / pairs).isLessThan(0.04);
  }

  @Test
  void caseMarksAndLineEndsDoNotCount() {
    List<Integer> a = MinHash.signature("The dam broke on Monday, and 40 homes were lost.");
    assertThat(MinHash.signature("the DAM broke —\non Monday and “40” homes were lost"))
        .isEqualTo(a);
    assertThat(MinHash.signature("The dam broke on Monday, and 50 homes were lost."))
        .isNotEqualTo(a);
  }

  @Test
  void signaturesAreTheSameOnEveryMachine() {
    assertThat(MinHash.signature("The dam broke on Monday night.").subList(0, 3))
        .containsExactly(-813627967, 2137238244, 1006976222);
  }

  @Test
  void nearCopiesShareABandAndOthersDoNot() {
    List<String> a = words(1, 400);
    List<String> copy = new ArrayList<>(a);
    copy.set(100, "other");
    copy.set(300, "other");
    List<Long> bands = MinHash.bands(MinHash.signature(String.join(" ", a)));
    assertThat(bands).hasSize(32).doesNotHaveDuplicates();
    assertThat(bands)
        .containsAnyElementsOf(MinHash.bands(MinHash.signature(String.join(" ", copy))));
    assertThat(bands)
        .doesNotContainAnyElementsOf(
            MinHash.bands(MinHash.signature(String.join(" ", words(2, 400)))));
  }

  @Test
  void textsWithoutWordsAndShortOnesHaveSignatures() {
    assertThat(MinHash.signature("… — !")).containsOnly(Integer.MAX_VALUE);
    assertThat(MinHash.signature("Rain")).isNotEqualTo(MinHash.signature("Snow"));
    assertThatThrownBy(() -> MinHash.bands(List.of(1, 2)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
