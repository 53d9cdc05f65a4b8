package org.annals.record;

import java.util.Set;
import org.annals.event.EventMention;
import org.annals.event.PloverClass;
import org.annals.event.Status;
import org.annals.language.Meaning;
import org.annals.time.When;

/**
 * Whether two mentions of one class tell of one event: dates agree and what is named agrees (the
 * same verb or its noun, or most of the words), never words alone. May be asked by several threads
 * side by side.
 */
final class SameEvent {
  /** Least share of the words of a sentence that its copy has, too. */
  private static final double COPIED = 0.8;

  /** Least likeness of two sentences of which one retells the other. */
  private static final double RETOLD = 0.4;

  /** The same where nothing else binds the two but that they may be of one time. */
  private static final double VERBATIM = 0.8;

  private static final double NEVER = 2;

  /** Words of a sentence that are too few to see it retold. */
  private static final int SHORTEST_RETOLD = 4;

  /** Words in common, the verb among them, at which no actor need be named. */
  private static final int LEAST_COMMON = 4;

  /** So many of those they name two reports share that tell of one matter. */
  static final int LEAST_CAST = 2;

  /** Words in common, beside the verb, of what reports of one matter tell. */
  private static final int LEAST_ELSEWHERE = 2;

  /** Share of words in common of what is done to the same person. */
  private static final double DONE_TO_ONE = 0.2;

  private final HeadKinship heads;

  SameEvent(HeadKinship heads) {
    this.heads = heads;
  }

  /** Whether two are one, by what they are. */
  boolean isOne(EventTraits t, EventTraits u) {
    ToldEvent a = t.told;
    ToldEvent b = u.told;
    EventMention x = a.mention();
    EventMention y = b.mention();
    if (t.notDone != u.notDone) {
      return false;
    }
    if (!alikeInStatus(t.status, u.status)) {
      return isDoneAsPlanned(t, u) || isDoneAsPlanned(u, t);
    }
    boolean akin = heads.areAkin(t.head, u.head);
    boolean spoken = !t.toldAs.isDeed() && t.toldAs == u.toldAs && t.toldAs != Status.HYPOTHETICAL;
    boolean excluded = t.excludes(u);
    if (!excluded && isRetold(t, u, akin)) {
      return true;
    }
    if (!akin
        && !spoken
        && !ToldEvent.isSpoken(t.status)
        && !(t.once && u.once)
        && !(t.death && u.death)) {
      return false; // none of what follows would make them one
    }
    if (!excluded && isCopied(t, u)) {
      return true;
    }
    Meaning.Kinship kin = heads.of(t.head, u.head);
    boolean sameHead = kin == Meaning.Kinship.SAME;
    if (excluded && !ToldEvent.isSpoken(t.status)) {
      return false;
    }
    boolean sameTo = Sorted.meet(t.to, u.to);
    boolean sameBy = Sorted.meet(t.by, u.by);
    boolean named = t.by.length > 0 && u.by.length > 0 && t.to.length > 0 && u.to.length > 0;
    if (named && !sameTo && !sameBy) {
      return false; // others did it to others
    }
    if (Sorted.areOthers(t.people, u.people) || (!sameTo && Sorted.areOthers(t.doers, u.doers))) {
      return false;
    }
    if (!excluded && Sorted.meet(t.dead, u.dead)) {
      return true;
    }
    if (t.tight != u.tight && (t.tight ? u : t).several && !(t.tight ? t : u).several) {
      return false; // at most part of it: EventLinks
    }
    boolean sameType = t.type == u.type;
    if (!sameType && !sameHead) {
      return false; // only a death is one whatever the words for it
    }
    if (!Sorted.meet(t.named, u.named) && !areBound(t, u)) {
      return false; // words alone are no reason
    }
    if (!excluded && sameHead && t.countsAgree(u)) {
      return true;
    }
    boolean vague = t.vague || u.vague;
    if (t.counts.differs(u.counts) && (vague || !t.death)) {
      return false;
    }
    if (vague && Sorted.areOthers(t.namedTo, u.namedTo)) {
      return false; // "attacked Ghana", "attacked Mali", at some time
    }
    if (sameType && t.once && u.once && !excluded && Sorted.meet(t.people, u.people)) {
      return true;
    }
    double words = Sorted.overlap(t.terms, u.terms);
    if (sameType
        && a.isSpoken()
        && a.status() == b.status()
        && isToldAgain(t, u, words)
        && !excluded) {
      return true;
    }
    if (excluded) {
      return false;
    }
    if (sameHead
        && words >= 0.5
        && common(t, u) >= LEAST_COMMON + (t.isBare() && u.isBare() ? 0 : 1)) {
      return true;
    }
    if (sameHead && isToldElsewhere(t, u)) {
      return true;
    }
    if (!sameType || t.isBare() != u.isBare()) {
      return false; // whose it is, only "the" can tell: EventGroups
    }
    if (t.isBare()) {
      return sameHead
          && a.report().equals(b.report())
          && (x.terms().size() <= 2
              || y.terms().size() <= 2
              || words >= 0.5
              || isTold(t.terms, u.terms));
    }
    if (vague) {
      boolean samePlace = a.report().equals(b.report());
      return (sameHead && words >= (samePlace ? 0.3 : 0.4) && (sameTo || sameBy))
          || (spoken && sameBy && words >= 0.25)
          || (akin && words >= 0.7)
          || (sameHead && isDoneToOne(t, u) && words >= DONE_TO_ONE);
    }
    return (sameHead && (sameTo || sameBy))
        || (kin == Meaning.Kinship.SYNONYM && sameTo && sameBy)
        || (akin && sameTo && words >= 0.2)
        || (akin && words >= 0.5)
        || (spoken && sameBy);
  }

  /**
   * Whether more than words may make two one that share nobody named: the report, their days, or
   * reports that name the same people and bodies and so tell of one matter.
   */
  private static boolean areBound(EventTraits t, EventTraits u) {
    return t.origin == u.origin
        || (!t.vague && !u.vague)
        || Sorted.common(t.cast, u.cast, 0) >= LEAST_CAST;
  }

  /**
   * Told with some of the same words in reports of one matter, and nothing said that makes two of
   * it: neither other doers nor others that it was done to.
   */
  private static boolean isToldElsewhere(EventTraits t, EventTraits u) {
    int beside = t.hasTelling(t.word) && u.hasTelling(t.word) ? 1 : 0;
    return t.report != u.report
        && !Sorted.areOthers(t.by, u.by)
        && !Sorted.areOthers(t.to, u.to)
        && Sorted.common(t.beside, u.beside, EventTraits.TELLING) - beside >= LEAST_ELSEWHERE
        && (t.origin == u.origin || Sorted.common(t.cast, u.cast, 0) >= LEAST_CAST);
  }

  /** "police arrested Lee", "Lee was arrested": done to the same person, by no other. */
  private static boolean isDoneToOne(EventTraits t, EventTraits u) {
    return Sorted.meet(t.people, u.people)
        && (t.by.length == 0 || u.by.length == 0 || Sorted.meet(t.by, u.by));
  }

  /** "is to open on Friday", "opened on Friday": what was planned for a day was done on it. */
  private boolean isDoneAsPlanned(EventTraits plan, EventTraits deed) {
    Status status = plan.told.status();
    boolean planned = status == Status.PLANNED || status == Status.EXPECTED;
    return planned
        && deed.told.status().isDeed()
        && plan.tight
        && deed.tight
        && plan.told.mention().type() == deed.told.mention().type()
        && heads.of(plan.head, deed.head) == Meaning.Kinship.SAME
        && !plan.excludes(deed)
        && Sorted.meet(plan.by, deed.by)
        && (plan.to.length == 0 || deed.to.length == 0 || Sorted.meet(plan.to, deed.to));
  }

  /** Whether a copy of a report tells it in the sentence of the other. */
  private static boolean isCopied(EventTraits t, EventTraits u) {
    return t.origin == u.origin
        && t.type == u.type
        && t.told.mention().head().equals(u.told.mention().head())
        && !t.told.report().equals(u.told.report())
        && Sorted.overlap(t.sentence, u.sentence) >= COPIED;
  }

  /** Whether another report tells it in much the same words, and counts nothing otherwise. */
  private static boolean isRetold(EventTraits t, EventTraits u, boolean akin) {
    return t.report != u.report
        && (akin
            || (t.type == u.type && t.type != PloverClass.OTHER && common(t, u) >= LEAST_ELSEWHERE))
        && Math.min(t.sentence.length, u.sentence.length) >= SHORTEST_RETOLD
        && !t.counts.differs(u.counts)
        && !Sorted.areOthers(t.by, u.by)
        && !Sorted.areOthers(t.people, u.people)
        && !Sorted.areOthers(t.namedTo, u.namedTo)
        && t.several == u.several
        && SentenceWords.likeness(t.sentence, u.sentence)
            >= (Sorted.meet(t.named, u.named) || areBound(t, u)
                ? RETOLD
                : mayBeOfOneTime(t, u) ? VERBATIM : NEVER);
  }

  /** Whether the days that the two are told of, be they wide, have one in common. */
  private static boolean mayBeOfOneTime(EventTraits t, EventTraits u) {
    When v = t.told.when().when();
    When w = u.told.when().when();
    return v != null && w != null && v.overlaps(w);
  }

  /** Whether it has words enough to be one with another, whoever is named. */
  static boolean isTelling(EventTraits told) {
    return common(told, told) >= LEAST_COMMON;
  }

  private static int common(EventTraits t, EventTraits u) {
    return Sorted.common(t.terms, u.terms, EventTraits.TELLING);
  }

  /** Whether all that the shorter of two tells, and enough to tell anything, the other does. */
  private static boolean isTold(int[] a, int[] b) {
    int[] smaller = a.length < b.length ? a : b;
    int[] larger = a.length < b.length ? b : a;
    int all = Sorted.common(smaller, smaller, EventTraits.TELLING);
    return all > 3 && Sorted.common(smaller, larger, EventTraits.TELLING) == all;
  }

  /**
   * "The threat … the ultimatum": told again in the same report, by the same or by no one named.
   */
  private static boolean isToldAgain(EventTraits t, EventTraits u, double words) {
    boolean sameReport = t.told.report().equals(u.told.report());
    boolean by = t.by.length == 0 || u.by.length == 0 || Sorted.meet(t.by, u.by);
    boolean to = t.to.length == 0 || u.to.length == 0 || Sorted.meet(t.to, u.to);
    boolean little = t.told.mention().terms().size() <= 2 || u.told.mention().terms().size() <= 2;
    return sameReport
        && by
        && (words >= 0.2 || (little && to && t.told.mention().type() == PloverClass.THREATEN));
  }

  private static boolean alikeInStatus(Status a, Status b) {
    if (a == b) {
      return true;
    }
    boolean ahead =
        (a == Status.PLANNED || a == Status.EXPECTED)
            && (b == Status.PLANNED || b == Status.EXPECTED);
    return ahead || (a.isDeed() && b.isDeed());
  }

  /** Share of the larger set of words that the other has too; 0 where there are too few to tell. */
  static double overlap(Set<String> a, Set<String> b) {
    Set<String> smaller = a.size() < b.size() ? a : b;
    Set<String> larger = a.size() < b.size() ? b : a;
    long common = smaller.size() < 2 ? 0 : smaller.stream().filter(larger::contains).count();
    return common == 0 ? 0 : (double) common / larger.size();
  }
}
