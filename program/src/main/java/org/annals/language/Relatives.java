package org.annals.language;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Morphology;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Mends what a tagger and a parser of one pass get wrong behind "who" and "which" as subjects: "the
 * crew, who had been promised a share", "Lee, who hopes to win", "the court, which took his place".
 *
 * <p>Grounds: "who" as an object is rare in news ("whom"), and a verb right behind the pronoun, or
 * a clause without another subject, has the pronoun for its subject.
 */
final class Relatives {
  private static final Set<String> PRONOUNS = Set.of("who", "which", "that");
  private static final Set<String> COPULA = Set.of("cop");
  private static final Set<String> PASSIVE = Set.of("aux:pass");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

  private Relatives() {}

  // ---------------------------------------------------------------- tags

  /** Mends the tags of these words in their place. */
  static void tag(List<CoreLabel> labels, Morphology morphology) {
    for (int i = 2; i < labels.size(); i++) {
      CoreLabel label = labels.get(i);
      if (!isSubject(labels, i - 1)) {
        continue;
      }
      if (label.tag().equals("VBN")) {
        label.setTag("VBD"); // "the bank, which imposed limits"
      } else if (label.tag().equals("NNS") && isVerb(labels, i, morphology)) {
        label.setTag("VBZ"); // "Lee, who hopes to win"
      }
    }
  }

  /** "who" or "which", not behind a preposition. */
  private static boolean isSubject(List<CoreLabel> labels, int i) {
    String word = labels.get(i).word().toLowerCase(Locale.ROOT);
    return (word.equals("who") || word.equals("which"))
        && !Set.of("IN", "TO", "VB", "VBP", "VBZ", "VBD", "VBG").contains(labels.get(i - 1).tag());
  }

  /** A form that can be a verb's, with no verb of its own behind it: not "which shares fell". */
  private static boolean isVerb(List<CoreLabel> labels, int i, Morphology morphology) {
    boolean verb = WordNet.get().isVerb(morphology.lemma(labels.get(i).word(), "VBZ"));
    String behind = i + 1 < labels.size() ? labels.get(i + 1).tag() : ".";
    boolean own = FINITE.contains(behind) || behind.equals("MD") || behind.equals("RB");
    return verb && !own;
  }

  // ---------------------------------------------------------------- parse

  /** Mends the parse of these words in its place. */
  static void mend(List<CoreLabel> labels, Parser.Parse parse) {
    int[] heads = parse.heads();
    String[] relations = parse.relations();
    for (int i = 1; i + 1 < heads.length; i++) {
      boolean pronoun =
          labels.get(i).tag().startsWith("W")
              && PRONOUNS.contains(labels.get(i).word().toLowerCase(Locale.ROOT))
              && !hasCase(heads, relations, i);
      if (pronoun && relations[i].startsWith("nsubj")) {
        clause(labels, parse, heads[i], i);
      }
      if (!pronoun || relations[i].startsWith("nsubj")) {
        continue;
      }
      int verb = next(labels, i);
      int before = before(labels, i);
      if (verb >= 0 && before >= 0 && heads[i] >= 0) {
        attach(labels, parse, i, verb, before);
      } else if (relations[i].equals("obj") && !hasSubject(heads, relations, heads[i])) {
        relations[i] = has(heads, relations, heads[i], PASSIVE) ? "nsubj:pass" : "nsubj";
      }
    }
    main(labels, parse);
  }

  /**
   * "Foreign aid, which had paid for the roads, dried up": where the parser has the noun for the
   * head of the sentence, the finite verb behind the clause, which has no other subject, is.
   */
  private static void main(List<CoreLabel> labels, Parser.Parse parse) {
    int[] heads = parse.heads();
    String[] relations = parse.relations();
    int root = 0;
    while (root < heads.length && heads[root] >= 0) {
      root++;
    }
    boolean noun = root < heads.length && labels.get(root).tag().startsWith("NN");
    if (!noun || hasSubject(heads, relations, root) || has(heads, relations, root, COPULA)) {
      return;
    }
    int clause = -1;
    for (int i = root + 1; i < heads.length && clause < 0; i++) {
      clause = relations[i].equals("acl:relcl") && isUnder(heads, i, root) ? i : -1;
    }
    for (int i = heads.length - 1; clause >= 0 && i > clause; i--) {
      if (isUnder(heads, i, clause) && isMain(labels, parse, i, clause)) {
        heads[i] = -1;
        relations[i] = "root";
        heads[root] = i;
        relations[root] = has(heads, relations, i, PASSIVE) ? "nsubj:pass" : "nsubj";
        return;
      }
    }
  }

  /** A finite verb, or what is said with "is", without a subject, behind a comma. */
  private static boolean isMain(List<CoreLabel> labels, Parser.Parse parse, int word, int clause) {
    int[] heads = parse.heads();
    String[] relations = parse.relations();
    int first = word;
    boolean finite = FINITE.contains(labels.get(word).tag());
    boolean own = false;
    for (int i = clause + 1; i < word; i++) {
      if (heads[i] != word) {
        continue;
      }
      boolean helps = relations[i].startsWith("aux") || relations[i].equals("cop");
      finite |= helps && (FINITE.contains(labels.get(i).tag()) || labels.get(i).tag().equals("MD"));
      own |= Set.of("mark", "expl", "csubj", "cc").contains(relations[i]);
      first = helps || relations[i].equals("advmod") ? Math.min(first, i) : first;
    }
    boolean comma = labels.get(first - 1).tag().equals(",");
    boolean said = relations[word].equals("ccomp");
    boolean conjunct = relations[word].equals("conj") && hasConjunction(labels, heads[word], first);
    boolean helper = relations[word].startsWith("aux") || relations[word].equals("cop");
    return finite
        && !helper
        && !own
        && !conjunct
        && !hasSubject(heads, relations, word)
        && (comma || said)
        && !relations[word].startsWith("acl");
  }

  private static boolean hasConjunction(List<CoreLabel> labels, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (labels.get(i).tag().equals("CC") && i >= to - 2) {
        return true;
      }
    }
    return false;
  }

  /** The verb of which the pronoun is the subject tells of the noun that it hangs on somehow. */
  private static void clause(List<CoreLabel> labels, Parser.Parse parse, int verb, int pronoun) {
    int above = verb < 0 ? -1 : parse.heads()[verb];
    boolean loose =
        verb >= 0 && Set.of("dep", "parataxis", "appos").contains(parse.relations()[verb]);
    if (loose && verb > pronoun && above >= 0 && above < pronoun) {
      boolean noun = labels.get(above).tag().startsWith("NN");
      parse.relations()[verb] = noun ? "acl:relcl" : parse.relations()[verb];
    }
  }

  /** The finite verb right behind the pronoun, but for adverbs; −1 if there is none. */
  private static int next(List<CoreLabel> labels, int pronoun) {
    int i = pronoun + 1;
    while (i < labels.size() && labels.get(i).tag().equals("RB")) {
      i++;
    }
    boolean finite =
        i < labels.size()
            && FINITE.contains(labels.get(i).tag())
            && !Set.of("be", "have", "do").contains(labels.get(i).lemma());
    return finite ? i : -1;
  }

  /** The noun that the pronoun stands behind; −1 if there is none. */
  private static int before(List<CoreLabel> labels, int pronoun) {
    int i = pronoun - 1;
    while (i > 0 && labels.get(i).tag().equals(",")) {
      i--;
    }
    return labels.get(i).tag().startsWith("NN") ? i : -1;
  }

  /** Makes the verb that of a clause which tells of the noun, and the pronoun its subject. */
  private static void attach(
      List<CoreLabel> labels, Parser.Parse parse, int pronoun, int verb, int noun) {
    int[] heads = parse.heads();
    String[] relations = parse.relations();
    int old = heads[verb];
    boolean under = old == pronoun || old > verb;
    if (!under) {
      if (relations[pronoun].equals("obj")
          && heads[pronoun] == verb
          && !hasSubject(heads, relations, verb)) {
        relations[pronoun] = "nsubj";
      }
      return;
    }
    int above = heads[pronoun];
    int told = old == pronoun ? above : heads[old];
    int to = told >= 0 && told < pronoun ? told : noun;
    if (isUnder(heads, to, verb) || (old > verb && isUnder(heads, to, old))) {
      return;
    }
    boolean clause = relations[verb].startsWith("nsubj");
    if (old > verb && clause && FINITE.contains(labels.get(old).tag())) {
      if (heads[old] == to && relations[to].equals("root")) { // "Lee, who asked to go, said"
        heads[old] = -1;
        relations[old] = "root";
        heads[to] = old;
        relations[to] = "nsubj";
      }
    } else if (old > verb) {
      heads[old] = verb;
      relations[old] = clause ? "xcomp" : "obj";
    }
    heads[verb] = to;
    relations[verb] = "acl:relcl";
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == pronoun && i != verb) {
        heads[i] = verb;
      }
    }
    heads[pronoun] = verb;
    relations[pronoun] = "nsubj";
  }

  private static boolean isUnder(int[] heads, int word, int above) {
    for (int i = word; i >= 0; i = heads[i]) {
      if (i == above) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasSubject(int[] heads, String[] relations, int verb) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == verb && (relations[i].startsWith("nsubj") || relations[i].equals("csubj"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasCase(int[] heads, String[] relations, int word) {
    return has(heads, relations, word, Set.of("case"));
  }

  private static boolean has(int[] heads, String[] relations, int word, Set<String> which) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == word && which.contains(relations[i])) {
        return true;
      }
    }
    return false;
  }
}
