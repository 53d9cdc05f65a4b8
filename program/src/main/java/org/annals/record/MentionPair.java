package org.annals.record;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.event.GivenMention;
import org.annals.language.Meaning;
import org.annals.text.WordList;

/** What speaks for and against two mentions telling of one event. */
final class MentionPair {
  /** A mention with all that pairs need of it. */
  record Seen(
      GivenMention mention,
      String report,
      Meaning meaning,
      Map<String, Double> sentence,
      Map<String, Double> text) {}

  /** The models: by how near the two heads are. */
  enum Heads {
    SAME(0),
    NEAR(1),
    OTHER(2);

    private final int column;

    Heads(int column) {
      this.column = column;
    }
  }

  /** The signs, in the order of {@link #features}. */
  static final String[] NAMES = {
    "bias",
    "sameWord",
    "synonym",
    "kind",
    "stem",
    "near",
    "by",
    "byOther",
    "to",
    "toOther",
    "at",
    "atOther",
    "sentence",
    "report",
    "sameReport",
    "close",
    "numbers",
    "numbersOther",
    "rare",
    "saying",
    "light",
    "nouns",
    "nounVerb",
    "crossed",
    "bare",
    "opening",
    "headInOther"
  };

  private static final double[][] WEIGHTS = weights();

  private MentionPair() {}

  private static double[][] weights() {
    double[][] weights = new double[Heads.values().length][NAMES.length];
    List<List<String>> rows = WordList.rows(MentionPair.class, "pairs.tsv");
    for (int i = 0; i < NAMES.length; i++) {
      if (!rows.get(i).get(0).equals(NAMES[i])) {
        throw new IllegalStateException("pairs.tsv: no weight of " + NAMES[i] + " at its place");
      }
      for (int k = 0; k < weights.length; k++) {
        weights[k][i] = Double.parseDouble(rows.get(i).get(k + 1));
      }
    }
    return weights;
  }

  /** How probable it is that the two are one, as far as the weights know. */
  static double probability(Seen a, Seen b, WordWeights words) {
    double[] signs = features(a, b, words);
    double[] weights = WEIGHTS[heads(a, b).column];
    double sum = 0;
    for (int i = 0; i < signs.length; i++) {
      sum += signs[i] * weights[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  static Heads heads(Seen a, Seen b) {
    if (a.mention().head().equals(b.mention().head())) {
      return Heads.SAME;
    }
    return switch (a.meaning().to(b.meaning())) {
      case SAME -> Heads.SAME;
      case SYNONYM, KIND, SIBLING -> Heads.NEAR;
      case NONE -> hasStem(a.mention().head(), b.mention().head()) ? Heads.NEAR : Heads.OTHER;
    };
  }

  static boolean hasStem(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i >= 5;
  }

  static double[] features(Seen x, Seen y, WordWeights weights) {
    GivenMention a = x.mention();
    GivenMention b = y.mention();
    boolean sameReport = x.report().equals(y.report());
    Meaning.Kinship kin = x.meaning().to(y.meaning());
    return new double[] {
      1,
      is(a.head().equals(b.head())),
      is(kin == Meaning.Kinship.SYNONYM),
      is(kin == Meaning.Kinship.KIND),
      is(hasStem(a.head(), b.head())),
      weights.shared(a.near(), b.near()),
      weights.shared(a.by(), b.by()),
      other(a.by(), b.by()),
      weights.shared(a.to(), b.to()),
      other(a.to(), b.to()),
      weights.shared(a.at(), b.at()),
      other(a.at(), b.at()),
      WordWeights.cosine(x.sentence(), y.sentence()),
      WordWeights.cosine(x.text(), y.text()),
      is(sameReport),
      is(sameReport && Math.abs(a.place() - b.place()) <= 1),
      is(!Collections.disjoint(a.numbers(), b.numbers())),
      other(a.numbers(), b.numbers()),
      Math.min(weights.of(a.head()), weights.of(b.head())),
      is(a.saying() && b.saying()),
      is(a.light() || b.light()),
      is(a.noun() && b.noun()),
      is(a.noun() != b.noun()),
      is(!Collections.disjoint(a.by(), b.to()) || !Collections.disjoint(a.to(), b.by())),
      is(bare(a) || bare(b)),
      is(a.place() <= 1) + is(b.place() <= 1),
      is(a.sentence().contains(b.head()) || b.sentence().contains(a.head()))
    };
  }

  private static boolean bare(GivenMention m) {
    return m.by().isEmpty() && m.to().isEmpty();
  }

  private static double is(boolean so) {
    return so ? 1 : 0;
  }

  private static double other(Set<String> a, Set<String> b) {
    return is(!a.isEmpty() && !b.isEmpty() && Collections.disjoint(a, b));
  }
}
