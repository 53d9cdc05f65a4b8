package org.annals.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.report.PassageKind;

/**
 * Tells which verbs that the lexicon does not hold are told for themselves: the verb of a main
 * clause, or of one that somebody reports, with those who do it and what they do it to ("The panel
 * set conditions", "said it would appoint a referee").
 *
 * <p>Left out: verbs of speech, thought, feeling and being, what stands in quotation marks, what
 * had been before, and clauses of which an event is read already.
 */
final class MainDeeds {
  /** How surely such a verb names an event: less than one that the lexicon holds. */
  static final double STRENGTH = 0.3;

  private static final int DEEPEST = 4;

  private static final Set<String> NO_DEEDS =
      Set.of(
          "verb.communication",
          "verb.cognition",
          "verb.perception",
          "verb.stative",
          "verb.emotion",
          "verb.weather");

  /** Kinds of verbs that tell of no change, whatever time is named with them. */
  private static final Set<String> STATES =
      Set.of("verb.cognition", "verb.perception", "verb.stative", "verb.emotion", "verb.weather");

  private static final WordSets WORDS = new WordSets("senses.tsv");

  private static final Set<String> EMPTY =
      Set.of("have", "do", "see", "get", "use", "be", "seem", "appear", "come", "become", "let");

  private static final Set<String> ACTING = Set.of("noun.person", "noun.group", "noun.location");

  private MainDeeds() {}

  static boolean isOne(
      Sentence sentence,
      Token verb,
      Cast cast,
      Attribution attribution,
      Participants participants,
      ClauseStatus.Reading status,
      List<Candidate> others) {
    String lemma = verb.lemma().toLowerCase(Locale.ROOT);
    Token subject = participants.subject(verb);
    boolean told =
        switch (status.status()) {
          case HAPPENED ->
              status.why().equals("past tense")
                  || status.why().equals(ClauseStatus.PRESENT_OF_LINE)
                  || status.why().equals("past participle")
                  || (status.why().equals("perfect") && !isPluperfect(sentence, verb));
          case PLANNED -> status.why().startsWith("modal") || status.why().startsWith("“is to”");
          default -> false;
        };
    if (told && status.status() == Status.HAPPENED && isDated(sentence, verb)) {
      return subject != null
          && isNews(sentence, verb, subject, cast)
          && isMain(sentence, verb)
          && !attribution.at(verb.span()).map(Attribution.Source::quoted).orElse(false)
          && others.stream().noneMatch(o -> isOfClause(sentence, o.head(), verb));
    }
    return told
        && subject != null
        && sentence.kind() == PassageKind.BODY
        && !EMPTY.contains(lemma)
        && !NO_DEEDS.contains(WordNet.get().verbFile(lemma))
        && !EventLexicon.get().isSaying(lemma)
        && (StatusWords.get().verb(lemma).isEmpty()
            || sentence.children(verb, "xcomp", "ccomp").isEmpty()) // "declined to comment"
        && !(EventLexicon.get().isLight(lemma) && sentence.child(verb, "xcomp").isEmpty())
        && isMain(sentence, verb)
        && isActing(sentence, subject, cast)
        && !attribution.at(verb.span()).map(Attribution.Source::quoted).orElse(false)
        && !sentence.children(verb, "obj", "obl", "xcomp", "nsubj:pass").isEmpty()
        && others.stream().noneMatch(o -> isOfClause(sentence, o.head(), verb));
  }

  /** "The plant was sold in May": what has a day of its own is told for itself. */
  private static boolean isDated(Sentence sentence, Token verb) {
    return DatedLine.is(sentence) || hasTime(sentence, verb);
  }

  /** Whether a time is named with it. */
  static boolean hasTime(Sentence sentence, Token verb) {
    return sentence.children(verb, "obl", "nmod").stream()
        .anyMatch(
            t ->
                DatedLine.isOfDate(t)
                    || WordNet.get()
                        .nounFile(t.lemma().toLowerCase(Locale.ROOT))
                        .equals("noun.time"));
  }

  /** Whether the verb, with its particle, tells how things are: "is made up of". */
  static boolean isState(Sentence sentence, Token verb) {
    String lemma = verb.lemma().toLowerCase(Locale.ROOT);
    String whole =
        sentence
            .child(verb, "compound:prt")
            .map(particle -> lemma + " " + particle.lemma().toLowerCase(Locale.ROOT))
            .filter(WordNet.get()::isVerb)
            .orElse(lemma);
    return STATES.contains(WordNet.get().verbFile(whole));
  }

  /** A change that came about at its time, of anyone or anything: no state, no word said. */
  private static boolean isNews(Sentence sentence, Token verb, Token subject, Cast cast) {
    String lemma = verb.lemma().toLowerCase(Locale.ROOT);
    String kind = WordNet.get().verbFile(lemma);
    boolean talk =
        EventLexicon.get().isSaying(lemma) || !sentence.children(verb, "ccomp").isEmpty();
    boolean somebody =
        subject.isNoun()
            || cast.at(sentence.index(), subject).isPresent()
            || WORDS.has("third person", subject.lemma());
    return sentence.kind() == PassageKind.BODY
        && somebody
        && !talk
        && !STATES.contains(kind)
        && !(EMPTY.contains(lemma) && !isActing(sentence, subject, cast))
        && StatusWords.get().verb(lemma).filter(s -> s != Status.ONGOING).isEmpty()
        && sentence.children(verb, "xcomp").isEmpty()
        && !EventLexicon.get().isLight(lemma);
  }

  private static boolean isPluperfect(Sentence sentence, Token verb) {
    return sentence.children(verb, "aux").stream()
        .anyMatch(a -> a.tag().equals("VBD") && a.lemma().equals("have"));
  }

  /** The root, what is joined to it, and what it reports in words that are not quoted. */
  private static boolean isMain(Sentence sentence, Token verb) {
    Token t = verb;
    for (int i = 0; i < DEEPEST && t.head() >= 0; i++) {
      Token above = sentence.token(t.head());
      boolean reported = t.is("ccomp") && EventLexicon.get().isSaying(above.lemma());
      boolean entry = DatedLine.isOfDate(above) && DatedLine.is(sentence);
      if (!(t.is("conj") && above.isVerb()) && !reported && !entry) {
        return false;
      }
      t = above;
    }
    return t.head() < 0;
  }

  /** Someone who can do something: named, or a noun of people and of bodies of people. */
  static boolean isActing(Sentence sentence, Token subject, Cast cast) {
    return cast.at(sentence.index(), subject).isPresent()
        || (subject.isNoun()
            && (new NounKinds(sentence, cast).isPerson(subject)
                || ACTING.contains(WordNet.get().nounFile(subject.lemma()))));
  }

  /**
   * Whether an event of the verb's own clause is read: its object, its complement, its governor.
   */
  static boolean isOfClause(Sentence sentence, Token event, Token verb) {
    Token t = event;
    for (int i = 0; i < DEEPEST && t.head() >= 0; i++) {
      if (t.index() == verb.index()) {
        return true;
      }
      boolean inside =
          t.is("xcomp") || t.is("obj") || t.is("nsubj") || t.is("nsubj:pass") || t.is("ccomp");
      if (!inside) {
        break;
      }
      t = sentence.token(t.head());
    }
    return t.index() == verb.index();
  }
}
