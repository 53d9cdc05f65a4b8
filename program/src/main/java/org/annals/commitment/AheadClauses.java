package org.annals.commitment;

import static org.annals.commitment.CommitmentWords.lower;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.annals.event.EventLexicon;
import org.annals.event.PloverClass;
import org.annals.language.Sentence;
import org.annals.language.Token;

/** How a clause lies ahead: its modal, its condition, and whether it is said at all. */
final class AheadClauses {
  static final Set<String> WILL = Set.of("will", "shall", "wo", "'ll", "’ll");
  static final Set<String> WOULD = Set.of("would", "'d", "’d");
  private static final Set<String> NOT = Set.of("not", "n't", "n’t", "never");
  private static final Set<String> UNSURE =
      Set.of("likely", "probably", "perhaps", "possibly", "presumably", "maybe", "eventually");
  private static final Set<String> NO_MAIN_CLAUSE =
      Set.of(
          "if", "unless", "whether", "as", "than", "because", "although", "while", "until", "so");
  private static final int DEPTH = 4;

  private AheadClauses() {}

  static boolean isQuestion(Sentence sentence) {
    return sentence.tokens().subList(Math.max(0, sentence.size() - 2), sentence.size()).stream()
        .anyMatch(t -> t.word().equals("?"));
  }

  static boolean isSupposed(Sentence sentence) {
    return sentence.tokens().stream()
        .anyMatch(
            t ->
                Set.of("if", "unless", "could", "might", "were", "otherwise", "such")
                    .contains(t.word().toLowerCase(Locale.ROOT)));
  }

  /** A condition that something not be done, or of harm: what follows it is a threat. */
  static boolean isGrave(Sentence sentence, Token condition) {
    return sentence.child(condition, "mark").filter(m -> lower(m).equals("unless")).isPresent()
        || isNot(sentence, condition)
        || EventLexicon.get()
            .verb(sentence, condition)
            .filter(c -> c == PloverClass.ASSAULT || c == PloverClass.COERCE)
            .isPresent();
  }

  static Predicate<Token> gravity(Sentence sentence) {
    return clause ->
        sentence.children(clause, "mark").stream()
                .anyMatch(m -> lower(m).equals("if") || lower(m).equals("unless"))
            && isGrave(sentence, clause);
  }

  static Optional<Token> condition(Sentence sentence, Token verb) {
    return sentence.children(verb, "advcl").stream()
        .filter(
            c ->
                sentence.children(c, "mark").stream()
                    .anyMatch(m -> lower(m).equals("if") || lower(m).equals("unless")))
        .findFirst();
  }

  /** "will", "would", "is going to" before the verb, its own or one that it shares. */
  static Optional<Token> modalOf(Sentence sentence, Token verb) {
    return modal(sentence, verb).or(() -> going(sentence, verb));
  }

  private static Optional<Token> modal(Sentence sentence, Token verb) {
    Token at = verb;
    for (int i = 0; i < DEPTH; i++) {
      Optional<Token> modal =
          sentence.children(at, "aux").stream().filter(a -> a.tag().equals("MD")).findFirst();
      if (modal.isPresent()) {
        String word = lower(modal.get());
        boolean unreal = // "would have left but kept the base": not to come
            at.index() != verb.index()
                && sentence.children(at, "aux").stream().anyMatch(a -> a.lemma().equals("have"));
        boolean ahead = !unreal && (WILL.contains(word) || WOULD.contains(word));
        return ahead ? modal : Optional.empty();
      }
      Token above = sentence.head(at).orElse(null);
      boolean shares =
          at.is("conj")
              && at.isVerb()
              && !(at.tag().matches("VB[DN]") && above != null && above.tag().equals("VB"))
              && sentence.children(at, "nsubj", "nsubj:pass", "aux").isEmpty();
      if (!shares || above == null) {
        return Optional.empty();
      }
      at = above;
    }
    return Optional.empty();
  }

  /** "is going to close": as "will close". */
  private static Optional<Token> going(Sentence sentence, Token verb) {
    return sentence
        .head(verb)
        .filter(g -> lower(g).equals("go") && g.tag().equals("VBG") && verb.is("xcomp"))
        .filter(g -> g.index() < verb.index() && Deeds.isInfinitive(sentence, verb))
        .filter(
            g ->
                sentence.children(g, "aux").stream()
                    .anyMatch(a -> lower(a).equals("be") && a.tag().matches("VB[PZ]")))
        .filter(g -> !isNot(sentence, g) && !isSubordinate(sentence, g));
  }

  static boolean isNot(Sentence sentence, Token head) {
    return sentence.children(head, "advmod", "neg").stream()
        .anyMatch(n -> NOT.contains(n.word().toLowerCase(Locale.ROOT)));
  }

  static boolean isUnsure(Sentence sentence, Token verb) {
    return sentence.children(verb, "advmod").stream().anyMatch(a -> UNSURE.contains(lower(a)))
        || sentence.children(verb, "aux").stream()
            .anyMatch(a -> a.lemma().equals("have")); // "would have paid"
  }

  /** In a subordinate clause, a question, or a clause that only says which ("those who will"). */
  static boolean isSubordinate(Sentence sentence, Token verb) {
    boolean marked =
        sentence.children(verb, "mark").stream().anyMatch(m -> NO_MAIN_CLAUSE.contains(lower(m)));
    boolean asked =
        sentence.children(verb, "advmod", "obj", "nsubj", "obl").stream()
            .anyMatch(a -> a.tag().equals("WRB") || (a.tag().equals("WP") && !isRelative(verb)));
    boolean which = isRelative(verb) && !sentence.token(verb.head()).isProperNoun();
    return marked || asked || (which && !hasOwnSubject(sentence, verb));
  }

  static boolean hasOwnSubject(Sentence sentence, Token verb) {
    return sentence.children(verb, "nsubj").stream().anyMatch(s -> !s.tag().startsWith("W"));
  }

  static boolean isRelative(Token verb) {
    return verb.relation().equals("acl:relcl");
  }

  /** Inside what is only supposed: "if you tell them that we will leave". */
  static boolean isUnder(Sentence sentence, Token verb) {
    Token at = sentence.head(verb).orElse(null);
    while (at != null) {
      boolean supposed =
          sentence.children(at, "mark").stream()
              .anyMatch(m -> lower(m).equals("if") || lower(m).equals("whether"));
      if (supposed) {
        return true;
      }
      at = sentence.head(at).orElse(null);
    }
    return false;
  }
}
