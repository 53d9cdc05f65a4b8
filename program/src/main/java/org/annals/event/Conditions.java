package org.annals.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * Clauses and nouns of what has yet to come about before something else can: "if it fell", "were it
 * to fall", "until it falls", "subject to its fall".
 */
final class Conditions {
  private static final WordSets WORDS = new WordSets("senses.tsv");

  private static final Set<String> INVERTED = Set.of("were", "had", "should");

  private static final int HIGHEST = 3;

  private Conditions() {}

  /** Whether the clause tells only what something else depends on. */
  static boolean isOne(Sentence sentence, Token verb) {
    return sentence.children(verb, "mark").stream().anyMatch(m -> has("condition", m))
        || (verb.is("ccomp")
            && sentence.head(verb).filter(h -> Unrealised.isConjunction(sentence, h)).isPresent())
        || isInverted(sentence, verb);
  }

  /**
   * "were he found guilty", "should it return", "had they known": the auxiliary before its subject.
   */
  private static boolean isInverted(Sentence sentence, Token verb) {
    List<Token> subjects = sentence.children(verb, "nsubj", "nsubj:pass");
    Optional<Token> auxiliary =
        sentence.children(verb, "aux", "aux:pass").stream()
            .filter(a -> INVERTED.contains(a.word().toLowerCase(Locale.ROOT)))
            .filter(a -> subjects.stream().anyMatch(s -> a.index() < s.index()))
            .findFirst();
    if (auxiliary.isEmpty() || sentence.token(sentence.size() - 1).word().equals("?")) {
      return false;
    }
    int at = auxiliary.get().index();
    boolean opens =
        at == 0 || sentence.token(at - 1).is("punct") || sentence.token(at - 1).is("mark");
    boolean should = auxiliary.get().lemma().equals("should");
    return (opens || (should && verb.is("advcl"))) && (should || isSupposed(sentence, verb));
  }

  /** Whether the clause that it goes with, or stands beside, has a modal. */
  private static boolean isSupposed(Sentence sentence, Token verb) {
    Optional<Token> above = sentence.head(verb);
    return above.filter(a -> hasModal(sentence, a)).isPresent()
        || sentence.children(verb, "parataxis", "ccomp", "conj", "dep").stream()
            .anyMatch(b -> hasModal(sentence, b));
  }

  private static boolean hasModal(Sentence sentence, Token verb) {
    return sentence.children(verb, "aux").stream().anyMatch(a -> a.tag().equals("MD"));
  }

  /**
   * "will not talk until the army has left", "refused to vote before it was counted": what has to
   * come first, where what waits for it is not told as done.
   */
  static boolean isAwaited(Sentence sentence, Token verb) {
    boolean first =
        verb.is("advcl")
            && sentence.children(verb, "mark").stream()
                .filter(m -> has("until", m))
                .anyMatch(m -> !m.lemma().equalsIgnoreCase("before") || !isPast(sentence, verb));
    Optional<Token> at = sentence.head(verb).filter(Token::isVerb);
    for (int i = 0; first && i < HIGHEST && at.isPresent(); i++) {
      Token main = at.get();
      if (hasModal(sentence, main)) {
        return true;
      }
      Optional<Token> above = sentence.head(main).filter(Token::isVerb);
      boolean infinitive = main.tag().equals("VB") && (main.is("xcomp") || main.is("ccomp"));
      if (above.isPresent() && infinitive) {
        Optional<Status> status = StatusWords.get().verb(above.get().lemma());
        if (status.filter(s -> !s.isDeed()).isPresent()) {
          return true;
        }
      }
      at = infinitive ? above : Optional.empty();
    }
    return false;
  }

  /** "would have won before it was halted": told as done, whatever it goes with. */
  private static boolean isPast(Sentence sentence, Token verb) {
    return verb.tag().equals("VBD")
        || sentence.children(verb, "aux", "aux:pass", "cop").stream()
            .anyMatch(a -> a.tag().equals("VBD"));
  }

  /** What stands before a noun says of it: "without approval", "pending its approval". */
  static Optional<ClauseStatus.Reading> ofNoun(Sentence sentence, Token noun) {
    for (Token before : sentence.children(noun, "case")) {
      String words = phrase(sentence, before);
      for (Status status : List.of(Status.DENIED, Status.EXPECTED, Status.HYPOTHETICAL)) {
        if (WORDS.has(status.label() + " by", words)) {
          return Optional.of(new ClauseStatus.Reading(status, "“" + words + "”"));
        }
      }
    }
    Optional<Token> above = sentence.head(noun);
    boolean subject = // "done, subject to approval", which taggers take for a noun
        above.filter(a -> a.lemma().equals("subject")).isPresent()
            && sentence.children(noun, "case").stream().anyMatch(c -> c.lemma().equals("to"));
    boolean mooted = // "talked of an attack"
        above.filter(a -> a.isVerb() && (has("mooting", a) || has("warning", a))).isPresent()
            && isAny(sentence, noun)
            && sentence.children(noun, "case").stream()
                .anyMatch(c -> c.lemma().equals("of") || c.lemma().equals("about"));
    if (subject || mooted) {
      return Optional.of(
          new ClauseStatus.Reading(
              subject ? Status.EXPECTED : Status.HYPOTHETICAL,
              "“" + above.orElseThrow().word() + "”"));
    }
    return Optional.empty();
  }

  /** What a verb only talks of: "were talking of an offensive". */
  static Optional<Token> mooted(Sentence sentence, Token verb, EventLexicon lexicon) {
    return sentence.children(verb, "obl").stream()
        .filter(o -> has("mooting", verb))
        .filter(o -> lexicon.noun(sentence, o).isPresent() && isAny(sentence, o))
        .filter(o -> sentence.children(o, "case").stream().anyMatch(c -> c.lemma().equals("of")))
        .findFirst();
  }

  /** "an attack", "attacks"; not "the attack", which is known of. */
  private static boolean isAny(Sentence sentence, Token noun) {
    return sentence.child(noun, "nmod:poss").isEmpty()
        && sentence.children(noun, "det").stream()
            .allMatch(d -> WORDS.has("any", d.lemma().toLowerCase(Locale.ROOT)));
  }

  private static String phrase(Sentence sentence, Token before) {
    StringBuilder phrase = new StringBuilder(before.word().toLowerCase(Locale.ROOT));
    sentence
        .children(before, "fixed")
        .forEach(f -> phrase.append(' ').append(f.word().toLowerCase(Locale.ROOT)));
    return phrase.toString();
  }

  private static boolean has(String set, Token word) {
    return WORDS.has(set, word.lemma().toLowerCase(Locale.ROOT));
  }
}
