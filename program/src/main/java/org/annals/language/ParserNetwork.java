package org.annals.language;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the parser's network thinks of a step: of each transition how good it is where the sentence
 * stands now.
 *
 * <p>Method: the network of Chen and Manning (A fast and accurate dependency parser using neural
 * networks, 2014) with a cube between its two layers. The 48 inputs are eighteen places, each with
 * its word, its tag and, of twelve, its relation. What a place adds to the first layer depends on
 * these alone, so it is worked out once and kept while there is room; the paper keeps such sums for
 * single inputs. The layers lie in memory so that the inner loops run over neighbours.
 *
 * <p>{@link #judge} works in single precision and says how far it may be off; where that leaves two
 * transitions open, {@link #judgeExactly} gives what CoreNLP's own reading of the model gives, but
 * for the order in which sums are taken. Safe for several threads: what is kept are immutable
 * parts, and one that is lost is worked out again.
 */
final class ParserNetwork {
  /** Places that the network looks at. */
  static final int PLACES = 18;

  /** Of them, the first have no relation yet: three on the stack, three ahead. */
  static final int BARE_PLACES = 6;

  private static final int INPUTS = 3 * PLACES - BARE_PLACES;

  /** Sums kept at a time: of words at a place, and of whole places; 4 KB each. */
  private static final int KEPT = 1 << 14;

  /** Exact sums kept at a time, 8 KB each. */
  private static final int KEPT_EXACT = 1 << 12;

  /** Bound of the error of a score in single precision, as a share of what was added up. */
  private static final float ERROR = 1e-4f;

  /** What an input or a place adds to the first layer, about. */
  private static final class Sum {
    final long key;
    final float[] numbers;

    Sum(long key, float[] numbers) {
      this.key = key;
      this.numbers = numbers;
    }
  }

  /** What an input adds to the first layer. */
  private static final class ExactSum {
    final long key;
    final double[] numbers;

    ExactSum(long key, double[] numbers) {
      this.key = key;
      this.numbers = numbers;
    }
  }

  /** Where a sentence stands: what is at each place, and room for working it out. */
  final class Look {
    final int[] words = new int[PLACES];
    final int[] tags = new int[PLACES];
    final int[] relations = new int[PLACES];
    final float[] scores = new float[transitions];
    final double[] exact = new double[transitions];
    private final float[][] parts = new float[PLACES][];
    private final float[] layer = new float[hidden];
  }

  private final ParserModel model;
  private final int width;
  private final int hidden;
  private final int transitions;
  private final float[] bias;

  /** The second layer, a row for each number of the first. */
  private final float[][] second;

  /** The greatest weight in each of its rows, without its sign. */
  private final float[] greatest;

  /** By place, then tag. */
  private final float[][] ofTag;

  /** By place, then relation. */
  private final float[][] ofRelation;

  // Written and read without locks: a thread that does not see another's sum makes its own.
  private final @Nullable Sum[] ofWords = new @Nullable Sum[KEPT];
  private final @Nullable Sum[] ofPlaces = new @Nullable Sum[KEPT];
  private final @Nullable ExactSum[] exact = new @Nullable ExactSum[KEPT_EXACT];

  ParserNetwork(ParserModel model) {
    this.model = model;
    width = model.vectors()[0].length;
    hidden = model.bias().length;
    transitions = model.second()[0].length;
    bias = model.bias();
    second = model.second();
    greatest = new float[hidden];
    for (int i = 0; i < hidden; i++) {
      for (float weight : second[i]) {
        greatest[i] = Math.max(greatest[i], Math.abs(weight));
      }
    }
    ofTag = new float[PLACES * tags()][];
    ofRelation = new float[PLACES * relations()][];
    for (int place = 0; place < PLACES; place++) {
      for (int tag = 0; tag < tags(); tag++) {
        ofTag[place * tags() + tag] = about(tagRow(tag), tagInput(place));
      }
      for (int relation = 0; place >= BARE_PLACES && relation < relations(); relation++) {
        ofRelation[place * relations() + relation] =
            about(relationRow(relation), relationInput(place));
      }
    }
  }

  private int tags() {
    return model.tags().size();
  }

  private int relations() {
    return model.relations().size();
  }

  private int tagRow(int tag) {
    return model.words().size() + tag;
  }

  private int relationRow(int relation) {
    return model.words().size() + tags() + relation;
  }

  private static int tagInput(int place) {
    return PLACES + place;
  }

  private static int relationInput(int place) {
    return 2 * PLACES + place - BARE_PLACES;
  }

  /** What one input adds to the first layer, in single precision. */
  private float[] about(int row, int input) {
    float[] sum = new float[hidden];
    float[] v = model.vectors()[row];
    float[][] w = model.first();
    int at = input * width;
    int k = 0;
    for (; k + 4 <= width; k += 4, at += 4) {
      addFour(sum, w[at], v[k], w[at + 1], v[k + 1], w[at + 2], v[k + 2], w[at + 3], v[k + 3]);
    }
    for (; k < width; k++, at++) {
      addOne(sum, w[at], v[k]);
    }
    return sum;
  }

  /** The same as precise as CoreNLP keeps it: products in single, sums in double precision. */
  private double[] exact(int row, int input) {
    long key = (long) row * INPUTS + input;
    int slot = slot(key, KEPT_EXACT);
    ExactSum kept = exact[slot];
    if (kept != null && kept.key == key) {
      return kept.numbers;
    }
    double[] sum = new double[hidden];
    float[] vector = model.vectors()[row];
    for (int k = 0; k < width; k++) {
      float[] weights = model.first()[input * width + k];
      float value = vector[k];
      for (int i = 0; i < sum.length; i++) {
        sum[i] += weights[i] * value;
      }
    }
    if (!model.kept().get((int) key)) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] = (float) sum[i];
      }
    }
    exact[slot] = new ExactSum(key, sum);
    return sum;
  }

  private static int slot(long key, int slots) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (slots - 1);
  }

  private float[] ofWord(int place, int word) {
    long key = (long) word * PLACES + place;
    int slot = slot(key, KEPT);
    Sum kept = ofWords[slot];
    if (kept == null || kept.key != key) {
      kept = new Sum(key, about(word, place));
      ofWords[slot] = kept;
    }
    return kept.numbers;
  }

  private float[] ofPlace(int place, int word, int tag, int relation) {
    boolean bare = place < BARE_PLACES;
    long key =
        (((long) word * tags() + tag) * relations() + (bare ? 0 : relation)) * PLACES + place;
    int slot = slot(key, KEPT);
    Sum kept = ofPlaces[slot];
    if (kept == null || kept.key != key) {
      float[] sum = ofWord(place, word).clone();
      addOne(sum, ofTag[place * tags() + tag], 1);
      if (!bare) {
        addOne(sum, ofRelation[place * relations() + relation], 1);
      }
      kept = new Sum(key, sum);
      ofPlaces[slot] = kept;
    }
    return kept.numbers;
  }

  /**
   * Judges the transitions, about: {@code scores} are each at most so far off as the result says.
   * Higher is better.
   */
  float judge(Look look) {
    float[][] p = look.parts;
    for (int i = 0; i < PLACES; i++) {
      p[i] = ofPlace(i, look.words[i], look.tags[i], look.relations[i]);
    }
    float[] layer = look.layer;
    System.arraycopy(bias, 0, layer, 0, hidden);
    for (int i = 0; i < PLACES; i += 6) {
      addSix(layer, p[i], p[i + 1], p[i + 2], p[i + 3], p[i + 4], p[i + 5]);
    }
    cube(layer);
    float added = 0;
    for (int i = 0; i < layer.length; i++) {
      added += Math.abs(layer[i]) * greatest[i];
    }
    weigh(look.scores, layer);
    return ERROR * added;
  }

  private void weigh(float[] scores, float[] h) {
    float[][] w = second;
    Arrays.fill(scores, 0);
    int i = 0;
    for (; i + 4 <= h.length; i += 4) {
      addFour(scores, w[i], h[i], w[i + 1], h[i + 1], w[i + 2], h[i + 2], w[i + 3], h[i + 3]);
    }
    for (; i < h.length; i++) {
      addOne(scores, w[i], h[i]);
    }
  }

  // The loops below run over whole arrays by one index, so that Java makes vectors of them.

  private static void addSix(
      float[] sum, float[] a, float[] b, float[] c, float[] d, float[] e, float[] f) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += a[i] + b[i] + c[i] + d[i] + e[i] + f[i];
    }
  }

  private static void cube(float[] layer) {
    for (int i = 0; i < layer.length; i++) {
      layer[i] = layer[i] * layer[i] * layer[i];
    }
  }

  private static void addFour(
      float[] sum, float[] a, float x, float[] b, float y, float[] c, float z, float[] d, float u) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += a[i] * x + b[i] * y + c[i] * z + d[i] * u;
    }
  }

  private static void addOne(float[] sum, float[] more, float times) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += more[i] * times;
    }
  }

  /** Judges the transitions in double precision, into {@code exact}. */
  void judgeExactly(Look look) {
    double[] layer = new double[hidden];
    for (int p = 0; p < PLACES; p++) {
      add(layer, exact(look.words[p], p));
      add(layer, exact(tagRow(look.tags[p]), tagInput(p)));
      if (p >= BARE_PLACES) {
        add(layer, exact(relationRow(look.relations[p]), relationInput(p)));
      }
    }
    Arrays.fill(look.exact, 0);
    for (int i = 0; i < hidden; i++) {
      double sum = layer[i] + bias[i];
      double cube = sum * sum * sum;
      for (int t = 0; t < transitions; t++) {
        look.exact[t] += second[i][t] * cube;
      }
    }
  }

  private static void add(double[] sum, double[] more) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += more[i];
    }
  }
}
