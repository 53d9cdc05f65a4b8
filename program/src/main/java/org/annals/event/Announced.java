package org.annals.event;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.language.Token;

/**
 * Fills in who does what is told without a doer by one who speaks for it: "flights will be
 * suspended, the airline said", "a strategy would be made public, the minister announced".
 *
 * <p>Of plans, and of deeds that offices do; who is said to have been hurt is told of by others
 * than those who did it.
 */
final class Announced {
  /** Classes of deeds that those who do them tell of. */
  private static final Set<PloverClass> OFFICIAL =
      Set.of(
          PloverClass.AGREE,
          PloverClass.CONSULT,
          PloverClass.SUPPORT,
          PloverClass.COOPERATE,
          PloverClass.AID,
          PloverClass.CONCEDE,
          PloverClass.RETREAT,
          PloverClass.REJECT,
          PloverClass.SANCTION);

  private static final Set<ActorType> SPEAKERS =
      Set.of(ActorType.PERSON, ActorType.ORGANIZATION, ActorType.STATE);

  private Announced() {}

  /** Fills in {@code candidates}, which are all of one report. */
  static void fill(Cast cast, Attribution attribution, List<Candidate> candidates) {
    for (Candidate c : candidates) {
      Attribution.Source source = attribution.at(c.head().span()).orElse(null);
      if (source == null || source.actor() == null) {
        continue;
      }
      String speaker = source.actor();
      Set<String> by = c.participants().by;
      boolean does =
          by.isEmpty()
              ? SPEAKERS.contains(cast.actor(speaker).type())
                  && ((isToldByDoer(c) && isOpen(c, cast)) || isHimself(c, source, cast))
              : !c.status().status().isDeed()
                  && by.stream().anyMatch(id -> cast.speaksFor(speaker, id));
      if (does && !c.participants().to.contains(speaker)) {
        by.add(speaker);
      }
    }
  }

  /** "the union said it had rejected the offer": nobody else is named who "it" could be. */
  private static boolean isHimself(Candidate c, Attribution.Source source, Cast cast) {
    Token subject = c.subject();
    if (subject == null || source.quoted() || c.participants().isPassive(c.head())) {
      return false;
    }
    boolean person = cast.actor(Objects.requireNonNull(source.actor())).type() == ActorType.PERSON;
    return switch (subject.word().toLowerCase(Locale.ROOT)) {
      case "he", "she" -> person;
      case "it", "they" -> !person;
      default -> false;
    };
  }

  private static boolean isToldByDoer(Candidate c) {
    return isAhead(c) || (c.status().status().isDeed() && OFFICIAL.contains(c.type()));
  }

  /** What is planned, or said not to come: "flights would not be resumed". */
  private static boolean isAhead(Candidate c) {
    boolean ruledOut =
        c.status().status() == Status.DENIED
            && c.sentence().children(c.head(), "aux").stream()
                .anyMatch(a -> a.lemma().equals("will") || a.lemma().equals("would"));
    return ruledOut || c.status().status() == Status.PLANNED;
  }

  /** Whether its words leave open who does it: a noun, a passive, a plan's thing for a subject. */
  private static boolean isOpen(Candidate c, Cast cast) {
    Token subject = c.subject();
    if (c.head().isNoun() || c.participants().isPassive(c.head())) {
      return true;
    }
    return isAhead(c)
        && subject != null
        && subject.isNoun()
        && !subject.isProperNoun()
        && cast.at(c.sentence().index(), subject).isEmpty()
        && !new NounKinds(c.sentence(), cast).isPerson(subject);
  }
}
