package org.annals.language;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Set;
import org.annals.text.WordList;

/**
 * Mends one error that a parser of one pass makes where a clause turns out to be none: "prevented a
 * march staged by students". A participle with a doer behind "by" and no verb to help it is no verb
 * of a clause; the noun before it is the object of the verb before, and the participle tells of
 * that noun.
 */
final class ReducedRelatives {
  /** After these a noun and a participle are what is had, seen or wanted. */
  private static final Set<String> SMALL_CLAUSES =
      WordList.words(ReducedRelatives.class, "small-clauses.words");

  private static final Set<String> OBJECTS = Set.of("obj", "iobj", "nsubj:pass");

  private ReducedRelatives() {}

  /** Mends the parse of these words in its place. */
  static void mend(List<CoreLabel> labels, Parser.Parse parse) {
    int[] heads = parse.heads();
    String[] relations = parse.relations();
    for (int i = 2; i < heads.length; i++) {
      int verb = heads[i];
      boolean clause =
          labels.get(i).tag().equals("VBN")
              && verb >= 0
              && verb < i
              && labels.get(verb).tag().startsWith("VB")
              && Set.of("ccomp", "dep", "parataxis", "xcomp").contains(relations[i])
              && !SMALL_CLAUSES.contains(labels.get(verb).lemma());
      int subject = clause ? subject(labels, parse, i) : -1;
      if (subject > verb && isFree(parse, verb) && hasAgent(labels, parse, i)) {
        heads[subject] = verb;
        relations[subject] = "obj";
        heads[i] = subject;
        relations[i] = "acl";
      }
    }
  }

  /** The noun before the participle that the parser takes for its subject; −1 with any helper. */
  private static int subject(List<CoreLabel> labels, Parser.Parse parse, int participle) {
    int subject = -1;
    for (int i = 0; i < participle; i++) {
      if (parse.heads()[i] != participle) {
        continue;
      }
      String relation = parse.relations()[i];
      if (relation.startsWith("nsubj") && labels.get(i).tag().startsWith("NN")) {
        subject = i;
      } else if (!relation.startsWith("advmod")) {
        return -1;
      }
    }
    return subject;
  }

  private static boolean isFree(Parser.Parse parse, int verb) {
    for (int i = 0; i < parse.heads().length; i++) {
      if (parse.heads()[i] == verb && OBJECTS.contains(parse.relations()[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasAgent(List<CoreLabel> labels, Parser.Parse parse, int participle) {
    for (int i = participle + 1; i < parse.heads().length; i++) {
      int noun = parse.heads()[i];
      if (parse.relations()[i].equals("case")
          && labels.get(i).word().equalsIgnoreCase("by")
          && noun > i
          && parse.heads()[noun] == participle) {
        return true;
      }
    }
    return false;
  }
}
