package org.annals.figure;

import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.WordList;

/**
 * What the words right behind an amount say of it: "the $3 million moved from Elm to a fund" is
 * money moved, "thousands who had been promised homes" are people, whatever was counted before; and
 * what of it is named by nothing more than somebody's name.
 */
final class OwnWords {
  private static final int LONGEST = 7;

  /** Verbs of having, with the word that stands before whose it is: "of", "for". */
  private static final Set<String> HAVING = WordList.words(OwnWords.class, "having.words");

  private static final Set<String> GETTING = WordList.words(OwnWords.class, "getting.words");

  /** Nouns of places that people live in. */
  private static final Set<String> PLACES = WordList.words(OwnWords.class, "lived-in.words");

  private final Naming naming;

  OwnWords(Naming naming) {
    this.naming = naming;
  }

  /** Whether "who" stands behind a number without a noun: it counts people. */
  static boolean isWho(Sentence sentence, Amount amount) {
    int next = amount.last() + 1;
    return next < sentence.size() && sentence.token(next).word().equalsIgnoreCase("who");
  }

  /** "tens of thousands who had been promised homes": people who had been promised homes. */
  Optional<String> who(Sentence sentence, Amount amount) {
    if (!isWho(sentence, amount)) {
      return Optional.empty();
    }
    int last = clauseEnd(sentence, amount.last() + 2);
    return last < 0
        ? Optional.of("people")
        : Optional.of("people " + naming.words(sentence, amount.last() + 1, last));
  }

  /** "$3 million moved to a fund has", "the $4 million that the owners had agreed to". */
  Optional<String> sum(Sentence sentence, int next) {
    Wording words = new Wording(sentence);
    boolean participle =
        words.tag(next).equals("VBN")
            || (words.tag(next).equals("VBD") && hasFinite(words, next + 1));
    if (participle && words.tag(next + 1).matches("IN|TO") && !words.is(next + 1, "that", "by")) {
      return Optional.of("money " + words.at(next) + naming.restriction(sentence, next + 1, false))
          .filter(w -> w.indexOf(' ', "money ".length()) > 0);
    }
    boolean that = words.is(next, "that", "which") && words.tag(next).matches("WDT|IN");
    int from = that ? next + 1 : next;
    boolean clause = words.tag(from).matches("DT|PRP|NNPS?") && !words.tag(next).equals("");
    if (!clause || (!that && words.tag(from).equals("DT") && !words.isNoun(from + 1))) {
      return Optional.empty();
    }
    int verb = from;
    while (words.tag(verb).matches("DT|PRP|PRP\\$|NN.*|JJ|POS") && verb - from < LONGEST) {
      verb++;
    }
    if (!words.tag(verb).matches("VBD|VBZ|VBP|MD") || verb == from) {
      return Optional.empty();
    }
    int last = clauseEnd(sentence, from);
    return last <= verb - 1
        ? Optional.empty()
        : Optional.of("money that " + naming.words(sentence, without(words, from), last));
  }

  private static int without(Wording words, int from) {
    return words.is(from, "the", "a", "an") ? from + 1 : from;
  }

  private static boolean hasFinite(Wording words, int from) {
    for (int i = from; words.has(i) && !words.tag(i).matches("[.,:]"); i++) {
      if (words.tag(i).matches("VBD|VBZ|VBP|MD")) {
        return true;
      }
    }
    return false;
  }

  /** Where the clause that begins here ends: before a stop or the next finite verb; −1 if empty. */
  private static int clauseEnd(Sentence sentence, int from) {
    boolean finite = false;
    int i = from;
    for (; i < sentence.size() && i - from < LONGEST; i++) {
      String tag = sentence.token(i).tag();
      boolean verb = tag.matches("VBD|VBZ|VBP|MD");
      if (tag.matches("[.,:]|''|-RRB-|CC") || (verb && finite)) {
        break;
      }
      finite |= verb;
    }
    while (i > from
        && sentence.token(i - 1).tag().matches("DT|IN|JJ|RB|PRP\\$")
        && !(i - 1 > from
            && sentence.token(i - 1).tag().equals("IN")
            && i < sentence.size()
            && sentence.token(i).tag().matches("[.,:]"))) {
      i--;
    }
    return i > from ? i - 1 : -1;
  }

  /** The plural noun before a number that "of them" takes up, in its own sentence. */
  static Optional<Token> themselves(Sentence sentence, Amount amount) {
    for (int i = amount.first() - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      if (token.isVerb() && !token.is("acl")) {
        return Optional.empty();
      }
      if (token.tag().equals("NNS")
          && !token.is("compound")
          && FigureWords.unit(token.word()).isEmpty()
          && !WordNet.get().nounFile(token.lemma()).equals("noun.time")) {
        return Optional.of(token);
      }
    }
    return Optional.empty();
  }

  /** "a port of 90,000 people": people in the port, by its name where it has one. */
  Optional<String> population(Sentence sentence, Counted unit) {
    Token people = unit.head() < 0 ? null : sentence.token(unit.head());
    Token place = people == null ? null : sentence.head(people).orElse(null);
    boolean of =
        people != null
            && place != null
            && people.is("nmod")
            && place.isNoun()
            && place.index() < people.index()
            && sentence.child(people, "case").filter(c -> c.lemma().equals("of")).isPresent()
            && PLACES.contains(place.lemma().toLowerCase(java.util.Locale.ROOT));
    if (!of || place == null || people == null) {
      return Optional.empty();
    }
    Token named =
        place.is("appos") ? sentence.head(place).filter(Token::isProperNoun).orElse(place) : place;
    String where =
        naming.words(
            sentence,
            named.isProperNoun() ? Naming.first(sentence, named) : Naming.first(sentence, place),
            named.isProperNoun() ? named.index() : place.index());
    return Optional.of(naming.words(sentence, people.index(), people.index()) + " in " + where);
  }

  /**
   * What a sum or a share is by the verb that governs it, where all that was found of it is the
   * name of who has, gets or says it.
   *
   * @param what the generic word: "money", "share"
   */
  Optional<String> ofName(Sentence sentence, KindReader.Reading kind, String name, String what) {
    if (!naming.isActor(name)) {
      return Optional.empty();
    }
    Token verb = kind.word() < 0 ? null : sentence.token(kind.word());
    if (verb == null || !verb.isVerb()) {
      return Optional.of(what);
    }
    boolean own =
        sentence
            .child(verb, "nsubj")
            .flatMap(
                s -> naming.name(sentence, s).or(() -> Optional.of(naming.phrase(sentence, s))))
            .filter(s -> s.equals(name))
            .isPresent();
    String lemma = verb.lemma().toLowerCase(java.util.Locale.ROOT);
    if (!own) {
      return Optional.of(what);
    }
    return Optional.of(
        HAVING.contains(lemma)
            ? what + " of " + name
            : GETTING.contains(lemma)
                ? what + " for " + name
                : what + " " + Participles.of(verb) + " by " + name);
  }
}
