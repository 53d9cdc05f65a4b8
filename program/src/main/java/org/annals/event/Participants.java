package org.annals.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Who does an event to whom, through passives, relative and participial clauses, possessives and
 * "by".
 */
final class Participants {
  final Sentence sentence;
  final Cast cast;
  final NamedParties parties;
  final Subjects subjects;

  /** Local ids of those who do it. */
  final Set<String> by = new LinkedHashSet<>();

  /** Local ids of those to whom it is done. */
  final Set<String> to = new LinkedHashSet<>();

  /** How many readings this one is inside of: "the reply to the raid that …" has an end. */
  private final int depth;

  private static final int DEEPEST = 4;

  Participants(Sentence sentence, Cast cast) {
    this(sentence, cast, 0);
  }

  Participants(Sentence sentence, Cast cast, int depth) {
    this.sentence = sentence;
    this.cast = cast;
    this.depth = depth;
    this.parties = new NamedParties(sentence, cast, depth);
    this.subjects = new Subjects(sentence);
  }

  /** For the reading of another word inside this one. */
  Participants inner() {
    return new Participants(sentence, cast, depth + 1);
  }

  /** Of a verb; {@code mutual} whether whom it is done with does it too. */
  Participants verb(Token verb, boolean mutual) {
    if (depth > DEEPEST) {
      return this;
    }
    new VerbParties(this).read(verb, mutual);
    toStates();
    to.removeAll(by);
    if (subjects.isReflexive(verb) && by.size() <= 2) {
      to.addAll(by); // "shot himself", "blamed each other"
    }
    return this;
  }

  /**
   * Of an event noun; {@code deed} whether "of X" names the one it is done to ("the siege of X").
   */
  Participants noun(Token noun, boolean deed, boolean mutual) {
    if (depth > DEEPEST) {
      return this;
    }
    new NounParties(this).read(noun, deed, mutual);
    toStates();
    to.removeAll(by);
    return this;
  }

  /** What is done to nationals of a state that the report names is done to it. */
  private void toStates() {
    Set<String> named = new LinkedHashSet<>();
    to.forEach(id -> named.add(parties.stateOfPeople(id).orElse(id)));
    to.clear();
    to.addAll(named);
  }

  /** What an envoy does, the state does that he represents. */
  void actFor() {
    for (String one : List.copyOf(by)) {
      if (cast.actor(one).type() == ActorType.PERSON) {
        cast.represented(one).stream()
            .filter(id -> cast.actor(id).type() != ActorType.PERSON && !to.contains(id))
            .forEach(by::add);
      }
    }
  }

  boolean isPassive(Token verb) {
    return subjects.isPassive(verb);
  }

  /** The subject, own or shared; null if none is found. */
  @Nullable Token subject(Token verb) {
    return subjects.of(verb);
  }

  /** Where it was, as written; empty if not said. */
  Optional<Token> place(Token head) {
    return parties.place(head);
  }

  /** Whom a threat under a condition is to move: "unless the firm pays". */
  void threatened(Token head) {
    // "threatened to close the plant unless the firm paid": the plant moves nobody.
    boolean onlySites = to.stream().allMatch(id -> cast.actor(id).type() == ActorType.FACILITY);
    if (!onlySites) {
      return;
    }
    Set<String> found = new LinkedHashSet<>();
    List<Token> around = new ArrayList<>(List.of(head));
    around.addAll(sentence.children(head, "xcomp", "ccomp", "acl", "nmod"));
    sentence.head(head).filter(Token::isVerb).ifPresent(around::add);
    for (Token at : around) {
      for (Token clause : sentence.children(at, "advcl")) {
        if (NoEvents.isCondition(sentence, clause)) {
          found.addAll(moved(clause));
        }
      }
    }
    found.removeAll(by);
    if (!found.isEmpty()) {
      to.clear();
      to.addAll(found);
    }
  }

  /**
   * Whose deed a condition is: its subject's, or the doer's of the event that it tells of ("if
   * anyone is hurt in attacks by the rebels").
   */
  private List<String> moved(Token clause) {
    List<String> found = new ArrayList<>();
    if (!subjects.isPassive(clause)) {
      sentence.child(clause, "nsubj").ifPresent(s -> found.addAll(parties.of(s, false)));
    } else {
      found.addAll(inner().verb(clause, false).by);
    }
    java.util.BitSet inside = sentence.subtree(clause);
    for (int i = inside.nextSetBit(0); i >= 0 && found.isEmpty(); i = inside.nextSetBit(i + 1)) {
      Token noun = sentence.token(i);
      boolean event =
          noun.isNoun()
              && EventLexicon.get()
                  .noun(sentence, noun)
                  .filter(c -> c != PloverClass.OTHER)
                  .isPresent();
      if (event) {
        found.addAll(inner().noun(noun, true, false).by);
      }
    }
    return found;
  }

  /** "rockets and other attacks": the last names what all are. */
  static Token lastOfKind(Sentence sentence, Token noun) {
    return sentence.children(noun, "conj").stream()
        .filter(
            c ->
                sentence.children(c, "amod").stream()
                    .anyMatch(a -> a.lemma().equalsIgnoreCase("other")))
        .reduce((first, last) -> last)
        .orElse(noun);
  }

  /** The subject of the active clause in which a noun stands. */
  Optional<Token> subjectOf(Token noun) {
    Optional<Token> clause = NounReader.clauseOf(sentence, noun);
    return clause
        .filter(c -> !subjects.isPassive(c))
        .flatMap(c -> Optional.ofNullable(subjects.of(c)));
  }
}
