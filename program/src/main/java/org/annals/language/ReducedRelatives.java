package org.annals.language;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.text.WordList;

/**
 * Mends three errors that a parser of one pass makes where a clause turns out to be none.
 * "Prevented a march staged by students": a participle with a doer behind "by" and no verb to help
 * it is no verb of a clause; the noun before it is the object of the verb before, and the
 * participle tells of that noun. "The raid, carried out in May, killed nine": of two verbs that
 * share one subject and have a comma each before them, the first is a participle and the second the
 * verb of the sentence.
 */
final class ReducedRelatives {
  /** After these a noun and a participle are what is had, seen or wanted. */
  private static final Set<String> SMALL_CLAUSES =
      WordList.words(ReducedRelatives.class, "small-clauses.words");

  private static final Set<String> SET =
      WordList.words(ReducedRelatives.class, "set-participles.words");

  private static final Set<String> GERUNDS =
      WordList.words(ReducedRelatives.class, "gerund-verbs.words");

  private static final Set<String> AIMS =
      Set.of("at", "on", "into", "onto", "toward", "towards", "against", "from", "to");

  private static final Set<String> BEFORE_TIMES = Set.of("for", "on", "in", "to", "at");

  private static final Set<String> OBJECTS = Set.of("obj", "iobj", "nsubj:pass");

  private ReducedRelatives() {}

  /** Mends the parse of these words in its place. */
  static void mend(List<CoreLabel> labels, Parser.Parse parse) {
    int[] heads = parse.heads();
    String[] relations = parse.relations();
    aside(labels, parse);
    gerunds(labels, parse);
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
      if (subject > verb
          && isFree(parse, verb)
          && (hasAgent(labels, parse, i) || isSet(labels, i))) {
        heads[subject] = verb;
        relations[subject] = "obj";
        heads[i] = subject;
        relations[i] = "acl";
      }
    }
  }

  /** "The raid, carried out in May, killed nine": the killing is the clause. */
  private static void aside(List<CoreLabel> labels, Parser.Parse parse) {
    int[] heads = parse.heads();
    String[] relations = parse.relations();
    for (int verb = 3; verb < heads.length; verb++) {
      int first = heads[verb];
      boolean second =
          labels.get(verb).tag().equals("VBD")
              && first > 1
              && first < verb
              && relations[verb].equals("dep")
              && labels.get(first).tag().matches("VB[DN]")
              && labels.get(first - 1).word().equals(",")
              && labels.get(verb - 1).word().equals(",")
              && !hasSubject(parse, verb);
      second |= isHelpedBehind(labels, parse, verb, first);
      int subject = second ? nounBefore(labels, parse, first) : -1;
      if (subject >= 0 && subject < first && isOnlyNoun(labels, subject, first)) {
        heads[verb] = heads[first];
        relations[verb] = relations[first];
        heads[first] = subject;
        relations[first] = "acl";
        labels.get(first).setTag("VBN");
        heads[subject] = verb;
        relations[subject] = isPassive(parse, verb) ? "nsubj:pass" : "nsubj";
        for (int i = 0; i < heads.length; i++) {
          boolean outer = i < subject || (relations[i].equals("punct") && i > verb);
          if (heads[i] == first && outer) {
            heads[i] = verb;
          }
        }
      }
    }
  }

  /** "began firing missiles": what is begun is the firing, and no missiles that fire. */
  private static void gerunds(List<CoreLabel> labels, Parser.Parse parse) {
    int[] heads = parse.heads();
    String[] relations = parse.relations();
    for (int i = 1; i + 1 < heads.length; i++) {
      int noun = heads[i];
      int verb = noun > i ? heads[noun] : -1;
      if (verb == i - 1
          && labels.get(i).tag().equals("VBG")
          && relations[i].equals("amod")
          && relations[noun].equals("obj")
          && labels.get(verb).tag().startsWith("VB")
          && GERUNDS.contains(labels.get(verb).lemma().toLowerCase(Locale.ROOT))) {
        heads[i] = verb;
        relations[i] = "xcomp";
        heads[noun] = i;
        aims(labels, parse, noun, i);
      }
    }
  }

  /** "missiles at the port": where they are fired to. */
  private static void aims(List<CoreLabel> labels, Parser.Parse parse, int noun, int gerund) {
    int[] heads = parse.heads();
    for (int i = 0; i < heads.length; i++) {
      int below = heads[i];
      if (parse.relations()[i].equals("case")
          && below > noun
          && heads[below] == noun
          && AIMS.contains(labels.get(i).word().toLowerCase(Locale.ROOT))) {
        heads[below] = gerund;
        parse.relations()[below] = "obl";
      }
    }
  }

  /** The noun taken for the subject of the first verb, which has no helper; −1 if none is. */
  private static int nounBefore(List<CoreLabel> labels, Parser.Parse parse, int verb) {
    int subject = -1;
    for (int i = 0; i < verb; i++) {
      if (parse.heads()[i] == verb) {
        String relation = parse.relations()[i];
        if (relation.startsWith("aux") || relation.equals("cop") || relation.equals("mark")) {
          return -1;
        }
        boolean noun = relation.startsWith("nsubj") && labels.get(i).tag().startsWith("NN");
        subject = noun ? i : subject;
      }
    }
    return subject;
  }

  private static boolean isPassive(Parser.Parse parse, int verb) {
    for (int i = 0; i < parse.heads().length; i++) {
      if (parse.heads()[i] == verb && parse.relations()[i].equals("aux:pass")) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasSubject(Parser.Parse parse, int verb) {
    for (int i = 0; i < parse.heads().length; i++) {
      if (parse.heads()[i] == verb && parse.relations()[i].startsWith("nsubj")) {
        return true;
      }
    }
    return false;
  }

  /** "The strike called for Friday was averted": a participle, and a passive without a subject. */
  private static boolean isHelpedBehind(
      List<CoreLabel> labels, Parser.Parse parse, int verb, int first) {
    if (first < 1
        || first > verb
        || !parse.relations()[verb].equals("dep")
        || !labels.get(first).tag().equals("VBN")
        || hasSubject(parse, verb)) {
      return false;
    }
    for (int i = first + 1; i < verb; i++) {
      if (parse.heads()[i] == verb
          && parse.relations()[i].startsWith("aux")
          && labels.get(i).tag().matches("VB[DZP]|MD")) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing but what belongs to the noun stands between it and the comma. */
  private static boolean isOnlyNoun(List<CoreLabel> labels, int subject, int participle) {
    for (int i = subject + 1; i < participle - 1; i++) {
      if (labels.get(i).tag().startsWith("VB") || labels.get(i).word().equals(",")) {
        return false;
      }
    }
    return true;
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

  /** "the strike planned for Friday". */
  private static boolean isSet(List<CoreLabel> labels, int participle) {
    return participle + 1 < labels.size()
        && SET.contains(labels.get(participle).word().toLowerCase(Locale.ROOT))
        && BEFORE_TIMES.contains(labels.get(participle + 1).word().toLowerCase(Locale.ROOT));
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
