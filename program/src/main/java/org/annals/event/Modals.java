package org.annals.event;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;

/** How a clause with a modal stands to the world: "will close", "would close if", "may close". */
final class Modals {
  private static final Set<String> LIKELY =
      Set.of("likely", "probably", "presumably", "perhaps", "possibly");

  private static final Set<String> ACTING = Set.of("noun.person", "noun.group", "noun.location");

  private static final WordSets WORDS = new WordSets("senses.tsv");

  private static final int HIGHEST_GOVERNOR = 4;

  private Modals() {}

  /** The modal of a clause, own or shared; empty if it has none. */
  static Optional<Token> of(Sentence sentence, Token verb) {
    Token at = verb;
    for (int i = 0; i < HIGHEST_GOVERNOR; i++) {
      Optional<Token> modal =
          sentence.children(at, "aux").stream().filter(a -> a.tag().equals("MD")).findFirst();
      if (modal.isPresent()) {
        return modal;
      }
      boolean sharesAuxiliary =
          at.is("conj") && sentence.children(at, "aux", "nsubj", "nsubj:pass").isEmpty();
      Optional<Token> above = sentence.head(at);
      if (!sharesAuxiliary || above.isEmpty()) {
        return Optional.empty();
      }
      at = above.get();
    }
    return Optional.empty();
  }

  /** What the modal makes of the clause. */
  static ClauseStatus.Reading reading(Sentence sentence, Token verb, Token modal) {
    boolean likely =
        sentence.children(verb, "advmod").stream()
            .anyMatch(a -> LIKELY.contains(a.lemma().toLowerCase(Locale.ROOT)));
    String why = "modal “" + modal.word() + "”";
    return switch (modal.lemma().toLowerCase(Locale.ROOT)) {
      case "will", "shall", "’ll", "'ll", "wo" ->
          likely
              ? new ClauseStatus.Reading(Status.EXPECTED, why + " with “likely”")
              : new ClauseStatus.Reading(Status.PLANNED, why);
      case "would", "’d", "'d" -> would(sentence, verb, why);
      case "should", "must", "ought" -> new ClauseStatus.Reading(Status.DEMANDED, why);
      default -> new ClauseStatus.Reading(Status.HYPOTHETICAL, why);
    };
  }

  /**
   * "said it would close": a plan told later; "would close if …": a supposition, or a threat where
   * one is told.
   */
  private static ClauseStatus.Reading would(Sentence sentence, Token verb, String why) {
    boolean condition =
        sentence.children(verb, "advcl").stream()
            .anyMatch(
                c ->
                    sentence.children(c, "mark").stream()
                        .anyMatch(m -> m.lemma().equals("if") || m.lemma().equals("unless")));
    if (condition) {
      return new ClauseStatus.Reading(Status.THREATENED, why + " under a condition");
    }
    Token at = verb;
    while (at.is("conj") && sentence.head(at).isPresent()) {
      at = sentence.head(at).get();
    }
    Optional<Token> above = sentence.head(at);
    if ((at.is("ccomp") || at.is("acl"))
        && above.isPresent()
        && (above.get().tag().equals("VBD") || above.get().tag().equals("VBN"))) {
      return new ClauseStatus.Reading(Status.PLANNED, why + " reported in the past");
    }
    return isToldOn(sentence, verb, at)
        ? new ClauseStatus.Reading(Status.PLANNED, why + " of what was announced")
        : new ClauseStatus.Reading(Status.HYPOTHETICAL, why);
  }

  /**
   * "In return the government would restore services": what an announcement told before says goes
   * on in clauses of its own. What a thing would bring about is only supposed.
   */
  private static boolean isToldOn(Sentence sentence, Token verb, Token first) {
    boolean own = first.head() < 0 || first.is("parataxis") || first.is("dep");
    Subjects subjects = new Subjects(sentence);
    Token subject = subjects.of(verb);
    if (!own || subject == null || !subject.isNoun() || isSupposed(sentence, verb)) {
      return false;
    }
    boolean any =
        sentence.children(subject, "det").stream().anyMatch(d -> WORDS.has("any", d.lemma()));
    return !any
        && (subjects.isPassive(verb)
            || subject.name().equals("ORGANIZATION")
            || subject.name().equals("PERSON")
            || ACTING.contains(WordNet.get().nounFile(subject.lemma())));
  }

  /** "in that case", "otherwise", "would be a mistake". */
  private static boolean isSupposed(Sentence sentence, Token verb) {
    return sentence.child(verb, "cop").isPresent()
        || sentence.children(verb, "obl", "advmod", "cc").stream()
            .anyMatch(o -> WORDS.has("supposing", o.lemma()));
  }
}
