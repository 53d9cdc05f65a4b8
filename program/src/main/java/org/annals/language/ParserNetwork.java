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
 * <p>Gives what CoreNLP's own reading of the model gives, but for the order in which sums are
 * taken. Safe for several threads: what is kept are immutable parts, and one that is lost is worked
 * out again.
 */
final class ParserNetwork {
  /** Places that the network looks at. */
  static final int PLACES = 18;

  /** Of them, the first have no relation yet: three on the stack, three ahead. */
  static final int BARE_PLACES = 6;

  private static final int INPUTS = 3 * PLACES - BARE_PLACES;

  /** Parts kept at a time: a power of two; of 8 KB each. */
  private static final int KEPT_PARTS = 1 << 14;

  /** What a place adds to the first layer. */
  private record Part(long key, double[] sum) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Part part && key == part.key;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(key);
    }
  }

  private final ParserModel model;
  private final int width;
  private final int hidden;
  private final int transitions;
  private final double[] bias;

  /** The second layer, a row for each number of the first. */
  private final double[] second;

  /** By place, then tag. */
  private final double[][] ofTag;

  /** By place, then relation. */
  private final double[][] ofRelation;

  // Written and read without locks: a thread that does not see another's part makes its own.
  private final @Nullable Part[] parts = new @Nullable Part[KEPT_PARTS];

  ParserNetwork(ParserModel model) {
    this.model = model;
    width = model.vectors()[0].length;
    hidden = model.bias().length;
    transitions = model.second()[0].length;
    bias = new double[hidden];
    second = new double[hidden * transitions];
    for (int i = 0; i < hidden; i++) {
      bias[i] = model.bias()[i];
      for (int j = 0; j < transitions; j++) {
        second[i * transitions + j] = model.second()[i][j];
      }
    }
    ofTag = new double[PLACES * tags()][];
    for (int place = 0; place < PLACES; place++) {
      for (int tag = 0; tag < tags(); tag++) {
        ofTag[place * tags() + tag] = sum(words() + tag, PLACES + place);
      }
    }
    ofRelation = new double[PLACES * relations()][];
    for (int place = BARE_PLACES; place < PLACES; place++) {
      for (int relation = 0; relation < relations(); relation++) {
        ofRelation[place * relations() + relation] =
            sum(words() + tags() + relation, 2 * PLACES + place - BARE_PLACES);
      }
    }
  }

  private int words() {
    return model.words().size();
  }

  private int tags() {
    return model.tags().size();
  }

  private int relations() {
    return model.relations().size();
  }

  /** How many transitions it judges. */
  int transitions() {
    return transitions;
  }

  /** What one input adds to the first layer, as precise as CoreNLP keeps it. */
  private double[] sum(int row, int input) {
    double[] sum = new double[hidden];
    float[] vector = model.vectors()[row];
    for (int k = 0; k < width; k++) {
      float[] weights = model.first()[input * width + k];
      float value = vector[k];
      for (int i = 0; i < sum.length; i++) {
        sum[i] += weights[i] * value;
      }
    }
    if (!model.kept().get(row * INPUTS + input)) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] = (float) sum[i];
      }
    }
    return sum;
  }

  /**
   * What a place adds to the first layer.
   *
   * @param place from 0
   * @param word row of the word
   * @param tag from 0
   * @param relation from 0; of no account at the first places
   */
  double[] part(int place, int word, int tag, int relation) {
    boolean bare = place < BARE_PLACES;
    long key =
        (((long) word * tags() + tag) * relations() + (bare ? 0 : relation)) * PLACES + place;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (KEPT_PARTS - 1);
    Part kept = parts[slot];
    if (kept != null && kept.key() == key) {
      return kept.sum();
    }
    double[] sum = sum(word, place);
    add(sum, ofTag[place * tags() + tag]);
    if (!bare) {
      add(sum, ofRelation[place * relations() + relation]);
    }
    parts[slot] = new Part(key, sum);
    return sum;
  }

  private static void add(double[] sum, double[] more) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += more[i];
    }
  }

  /**
   * Judges the transitions.
   *
   * @param parts what each place adds
   * @param scores takes the result, {@link #transitions()} numbers; higher is better
   */
  void judge(double[][] parts, double[] scores) {
    double[] layer = bias.clone();
    for (int p = 0; p < PLACES; p += 6) {
      addSix(layer, parts[p], parts[p + 1], parts[p + 2], parts[p + 3], parts[p + 4], parts[p + 5]);
    }
    for (int i = 0; i < layer.length; i++) {
      layer[i] = layer[i] * layer[i] * layer[i];
    }
    Arrays.fill(scores, 0);
    int i = 0;
    for (; i + 4 <= layer.length; i += 4) {
      weighFour(scores, i * transitions, layer[i], layer[i + 1], layer[i + 2], layer[i + 3]);
    }
    for (; i < layer.length; i++) {
      for (int t = 0; t < transitions; t++) {
        scores[t] += second[i * transitions + t] * layer[i];
      }
    }
  }

  private static void addSix(
      double[] sum, double[] a, double[] b, double[] c, double[] d, double[] e, double[] f) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += a[i] + b[i] + c[i] + d[i] + e[i] + f[i];
    }
  }

  private void weighFour(double[] scores, int from, double a, double b, double c, double d) {
    int n = transitions;
    double[] w = second;
    for (int t = 0; t < n; t++) {
      scores[t] +=
          w[from + t] * a + w[from + n + t] * b + w[from + 2 * n + t] * c + w[from + 3 * n + t] * d;
    }
  }
}
