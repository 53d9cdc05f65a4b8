package org.annals.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How much two texts have in common, without comparing them: near copies of one report.
 *
 * <p>Method: the texts as sets of runs of five words, {@value #HASHES} hash functions, and of each
 * the least value over the set; two texts agree in a value with the probability of their Jaccard
 * similarity (Broder, On the resemblance and containment of documents, 1997). Texts that are alike
 * are found by bands of the signature, as in Leskovec, Rajaraman and Ullman, Mining of Massive
 * Datasets, chapter 3: with {@value #BANDS} bands of {@value #ROWS} values, of pairs with a
 * similarity of .5 some 87 in 100 share a band, of .7 all but one in ten thousand, of .2 five in a
 * hundred. Words are letters and digits in lower case; case, marks and line ends do not count.
 *
 * <p>Signatures are the same on every run and machine: the seeds are fixed. Standard error of an
 * estimate: .04 at the most. Cost: linear in the words.
 */
public final class MinHash {
  /** Values in a signature. */
  public static final int HASHES = 128;

  /** Keys of a signature. */
  public static final int BANDS = 32;

  private static final int ROWS = HASHES / BANDS;
  private static final int SHINGLE_WORDS = 5;
  private static final long[] SEEDS = seeds();

  private MinHash() {}

  private static long[] seeds() {
    long[] seeds = new long[HASHES];
    long state = 0;
    for (int i = 0; i < HASHES; i++) {
      state += 0x9E3779B97F4A7C15L;
      seeds[i] = mix(state);
    }
    return seeds;
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** The signature of a text; of one without words, all values are the greatest. */
  public static List<Integer> signature(String text) {
    long[] words = words(text);
    int[] least = new int[HASHES];
    Arrays.fill(least, Integer.MAX_VALUE);
    int runs = words.length == 0 ? 0 : Math.max(1, words.length - SHINGLE_WORDS + 1);
    for (int i = 0; i < runs; i++) {
      long shingle = 0;
      for (int j = i; j < Math.min(words.length, i + SHINGLE_WORDS); j++) {
        shingle = mix(shingle * 31 + words[j]);
      }
      for (int h = 0; h < HASHES; h++) {
        int value = (int) (mix(shingle ^ SEEDS[h]) >>> 32);
        if (value < least[h]) {
          least[h] = value;
        }
      }
    }
    List<Integer> signature = new ArrayList<>(HASHES);
    for (int value : least) {
      signature.add(value);
    }
    return List.copyOf(signature);
  }

  private static long[] words(String text) {
    long[] words = new long[16];
    int count = 0;
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); ) {
      if (!Character.isLetterOrDigit(lower.charAt(i))) {
        i++;
        continue;
      }
      long hash = 0xCBF29CE484222325L;
      while (i < lower.length() && Character.isLetterOrDigit(lower.charAt(i))) {
        hash = (hash ^ lower.charAt(i)) * 0x100000001B3L;
        i++;
      }
      if (count == words.length) {
        words = Arrays.copyOf(words, 2 * count);
      }
      words[count++] = hash;
    }
    return Arrays.copyOf(words, count);
  }

  /** The estimated Jaccard similarity of two texts, from 0 to 1, by their signatures. */
  public static double estimate(List<Integer> a, List<Integer> b) {
    check(a);
    check(b);
    int same = 0;
    for (int i = 0; i < HASHES; i++) {
      if (a.get(i).equals(b.get(i))) {
        same++;
      }
    }
    return same / (double) HASHES;
  }

  /** Keys for blocking: texts that share none of them need not be compared. */
  public static List<Long> bands(List<Integer> signature) {
    return IntStream.range(0, BANDS).mapToObj(band -> band(signature, band)).toList();
  }

  /**
   * One of the keys.
   *
   * @param band from 0, under {@value #BANDS}
   */
  public static long band(List<Integer> signature, int band) {
    check(signature);
    long key = band;
    for (int row = 0; row < ROWS; row++) {
      key = mix(key * 31 + signature.get(band * ROWS + row));
    }
    return key;
  }

  private static void check(List<Integer> signature) {
    if (signature.size() != HASHES) {
      throw new IllegalArgumentException(
          "a signature has " + HASHES + " values, not " + signature.size());
    }
  }
}
