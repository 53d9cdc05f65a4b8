package org.annals.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;

/**
 * Fills in who did it to whom in reports of one court case, where the report names one accused, one
 * court and one judge at most: "was sentenced to four years" was done by the court, "the hearing is
 * set for May" is about the accused, what prosecutors ask they ask of the court.
 *
 * <p>Only what is missing is filled in, and nothing where the report tells of two accused or two
 * courts.
 */
final class Proceedings {
  private static final WordSets WORDS = new WordSets("courts.tsv");

  private final Cast cast;
  private final Optional<String> accused;
  private final List<String> court;
  private final Optional<String> jury;

  private Proceedings(Text text, Cast cast) {
    this.cast = cast;
    this.accused = only(accused(text, cast));
    Set<String> courts = ids(cast, Proceedings::isCourt);
    Optional<String> judge = only(ids(cast, Proceedings::isJudge));
    this.court =
        courts.size() > 1
            ? List.of()
            : Stream.concat(courts.stream(), judge.stream()).distinct().toList();
    this.jury = only(ids(cast, a -> a.name().equals("jury")));
  }

  /** Fills in {@code candidates}, which are all of one report. */
  static void fill(Text text, Cast cast, List<Candidate> candidates) {
    Proceedings of = new Proceedings(text, cast);
    if (of.accused.isPresent()) {
      candidates.forEach(of::fill);
    }
  }

  private void fill(Candidate c) {
    Set<String> by = c.participants().by;
    Set<String> to = c.participants().to;
    Token head = c.head();
    String lemma = head.lemma().toLowerCase(Locale.ROOT);
    String me = accused.orElseThrow();
    boolean passive = head.isVerb() && c.participants().isPassive(head);
    if (to.isEmpty() && !by.contains(me) && isAboutCase(c, lemma)) {
      to.add(me);
    }
    if (by.isEmpty() && to.contains(me) && (passive || head.isNoun())) {
      boolean found = WORDS.has("finding", lemma) && jury.isPresent();
      if (found || WORDS.has("ruling", lemma) || isPostponed(c, lemma)) {
        by.addAll(found ? jury.stream().toList() : court);
      }
    }
    boolean party = !by.isEmpty() && by.stream().allMatch(id -> isParty(cast.actor(id)));
    if (party && to.isEmpty()) {
      boolean charges = c.type() == PloverClass.ACCUSE || isCharge(c, lemma);
      if (charges) {
        to.add(me);
      } else if (c.type() == PloverClass.REQUEST || WORDS.has("asking", lemma)) {
        to.addAll(court);
      }
    }
  }

  /** A hearing, or what is done with one: held, set, put off. */
  private static boolean isAboutCase(Candidate c, String lemma) {
    if (c.head().isNoun()) {
      return WORDS.has("proceedings", lemma);
    }
    return isPostponed(c, lemma);
  }

  private static boolean isPostponed(Candidate c, String lemma) {
    Token subject = c.subject();
    return subject != null
        && c.head().isVerb()
        && WORDS.has("postponing", lemma)
        && WORDS.has("proceedings", subject.lemma());
  }

  private static boolean isCharge(Candidate c, String lemma) {
    return WORDS.has("charging", lemma)
        && (c.head().isNoun()
            || c.sentence().children(c.head(), "obj").stream()
                .anyMatch(o -> WORDS.has("charging", o.lemma())));
  }

  // ---------------------------------------------------------------- who they are

  private static Set<String> accused(Text text, Cast cast) {
    Set<String> found = new LinkedHashSet<>();
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        Token first = token.is("conj") ? sentence.head(token).orElse(token) : token;
        Optional<Token> above = sentence.head(first);
        if (above.isPresent() && isAccused(sentence, first, above.get())) {
          cast.at(sentence.index(), token)
              .filter(a -> a.type() == ActorType.PERSON)
              .ifPresent(a -> found.add(a.id()));
        }
      }
    }
    return found;
  }

  private static boolean isAccused(Sentence sentence, Token token, Token above) {
    if (above.isVerb()) {
      boolean done = token.is("nsubj:pass") || token.is("obj");
      return (done && WORDS.has("accusing", above.lemma()))
          || (token.is("nsubj") && above.lemma().equals("plead"));
    }
    boolean of =
        token.is("nmod:poss")
            || (token.is("nmod")
                && sentence.child(token, "case").filter(p -> p.lemma().equals("of")).isPresent());
    return of && above.lemma().equals("trial");
  }

  private static Set<String> ids(Cast cast, java.util.function.Predicate<Actor> wanted) {
    Set<String> ids = new LinkedHashSet<>();
    cast.actors().stream().filter(wanted).forEach(a -> ids.add(a.id()));
    return ids;
  }

  private static Optional<String> only(Set<String> ids) {
    return ids.size() == 1 ? ids.stream().findFirst() : Optional.empty();
  }

  private static boolean isCourt(Actor actor) {
    String name = actor.name().toLowerCase(Locale.ROOT);
    return actor.type() == ActorType.ORGANIZATION
        && List.of(name.split(" ", -1)).stream().anyMatch(w -> WORDS.has("courts", w));
  }

  private static boolean isJudge(Actor actor) {
    return actor.roles().stream().anyMatch(r -> WORDS.has("judges", r.role()));
  }

  /** Prosecutors, someone's lawyers, or one of them. */
  private static boolean isParty(Actor actor) {
    String name = actor.name().toLowerCase(Locale.ROOT);
    boolean group =
        actor.type() == ActorType.GROUP
            && WORDS.set("parties").stream().anyMatch(w -> name.endsWith(w + "s"));
    return group
        || actor.roles().stream()
            .anyMatch(r -> WORDS.set("parties").stream().anyMatch(w -> r.role().endsWith(w)));
  }
}
