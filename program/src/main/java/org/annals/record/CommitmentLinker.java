package org.annals.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.commitment.CommitmentKind;
import org.annals.commitment.CommitmentMention;
import org.annals.commitment.Ending;
import org.annals.text.Evidence;
import org.annals.text.WordRuns;
import org.annals.time.TimeReference;
import org.annals.time.TimeResolver;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Merges commitments that several mentions tell: of one maker (or of no one named), of one kind,
 * with the same deed and no other due date. {@link Outcomes} judges what came of them.
 */
final class CommitmentLinker {
  /** Least share of the words of a commitment's deed that tell of one deed, where verbs agree. */
  private static final double SAME_ACT = 0.5;

  /** Least share of all words that two lines have in common to be one commitment. */
  private static final double SAME_COMMITMENT = 0.5;

  /** How many commitments of one maker, by day, each is compared with. */
  private static final int WINDOW = 60;

  private static final List<String> ENDINGS = List.of("ies", "ing", "es", "ed", "s");

  private final ActorLinker actors;
  private final Outcomes outcomes;
  private final List<Commitment> commitments = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  CommitmentLinker(
      Reports reports, ActorLinker actors, EventLinker eventLinker, List<Figure> figures) {
    this.actors = actors;
    this.outcomes = new Outcomes(reports, actors, eventLinker, figures);
    Identities identities = new Identities(reports);
    Map<String, List<ToldCommitment>> blocks = new TreeMap<>();
    for (List<ToldCommitment> some : Side.bySide(reports.extracts(), some -> told(some, reports))) {
      for (ToldCommitment told : some) {
        String block = family(told.mention().kind()) + " " + (told.by() == null ? "" : told.by());
        blocks.computeIfAbsent(block, k -> new ArrayList<>()).add(told);
      }
    }
    for (List<Made> made :
        Side.bySide(List.copyOf(blocks.values()), some -> made(some, identities))) {
      for (Made one : made) {
        commitments.add(one.commitment());
        if (one.link() != null) {
          links.add(one.link());
        }
      }
    }
    commitments.sort(
        Comparator.comparing(
                (Commitment c) -> c.made().when(), Comparator.nullsLast(EventLinker.byDay()))
            .thenComparing(c -> c.identity().id()));
  }

  private List<ToldCommitment> told(List<Extract> some, Reports reports) {
    Dating dating = new Dating(reports);
    return some.stream().flatMap(extract -> told(extract, dating).stream()).toList();
  }

  private List<Made> made(List<List<ToldCommitment>> blocks, Identities identities) {
    List<Made> made = new ArrayList<>();
    for (List<ToldCommitment> all : blocks) {
      List<Member> block =
          all.stream()
              .map(Member::of)
              .sorted(
                  Comparator.comparing(
                          (Member m) -> m.told().made().when(),
                          Comparator.nullsLast(EventLinker.byDay()))
                      .thenComparing(m -> m.identity().id()))
              .toList();
      Groups groups = new Groups(block.size());
      for (int a = 0; a < block.size(); a++) {
        for (int b = a + 1; b < Math.min(block.size(), a + WINDOW); b++) {
          if (isOne(block.get(a), block.get(b))) {
            groups.union(a, b);
          }
        }
      }
      for (List<Integer> set : groups.sets()) {
        made.add(commitment(identities, set.stream().map(block::get).toList()));
      }
    }
    return made;
  }

  /**
   * A commitment as it is compared: for the time of its block only, since all at once take much
   * memory.
   *
   * @param terms stems of the words of its line
   */
  private record Member(ToldCommitment told, Identities.Told identity, Set<String> terms) {
    static Member of(ToldCommitment told) {
      return new Member(told, told.identity(), CommitmentLinker.terms(told.mention().what()));
    }
  }

  /**
   * A commitment with what came of it.
   *
   * @param link to the deed that decides it; null if none does
   */
  private record Made(Commitment commitment, @Nullable Link link) {}

  /** A promise and a plan of the same deed are one; other kinds stand by themselves. */
  private static String family(CommitmentKind kind) {
    return kind == CommitmentKind.PROMISE ? CommitmentKind.PLAN.label() : kind.label();
  }

  /** The commitments of a report; who makes one is taken from where else the report tells it. */
  private List<ToldCommitment> told(Extract extract, Dating dating) {
    String report = extract.report().id();
    List<ToldCommitment> all = new ArrayList<>();
    Map<String, List<CommitmentMention>> named = new HashMap<>();
    for (CommitmentMention m : extract.commitments()) {
      if (isNamed(m) && !m.act().isEmpty()) {
        named.computeIfAbsent(m.kind() + " " + m.act().get(0), k -> new ArrayList<>()).add(m);
      }
    }
    for (CommitmentMention m : extract.commitments()) {
      CommitmentMention maker = isNamed(m) ? m : maker(m, named);
      if (maker == null && !standsAlone(m)) {
        continue; // no one is named, here or where else it is told
      }
      String by = maker == null ? null : by(report, maker);
      Dated made = dating.dated(m.made(), report);
      Dated due = m.due() == null ? null : due(m.due(), made.when(), dating, report);
      boolean past =
          due != null
              && due.when() != null
              && made.when() != null
              && due.when().isBefore(made.when());
      all.add(new ToldCommitment(report, m, made, past ? null : due, by, past));
    }
    return all;
  }

  /** "pledged in May to pay within 60 days", "by January 15": counted from when it was said. */
  private static Dated due(TimeReference due, @Nullable When made, Dating dating, String report) {
    Dated told = dating.dated(due, report);
    boolean counts = due.isTerm() || due.isOfAnyYear();
    boolean known = made != null && made.first() != null && made.last() != null;
    When from =
        counts && known ? TimeResolver.resolve(due.isTerm() ? due.itself() : due, made) : null;
    return from == null
        ? told
        : new Dated(from, told.basis(), told.why() + "; counted from the day it was made");
  }

  private String by(String report, CommitmentMention maker) {
    return Objects.requireNonNull(actors.idOrWords(report, maker.by(), maker.byWords()));
  }

  /** A threat is someone's or nothing; "they agreed to pay" is told whoever they are. */
  private static boolean standsAlone(CommitmentMention m) {
    return m.kind() != CommitmentKind.THREAT;
  }

  private static boolean isNamed(CommitmentMention m) {
    return m.by() != null || !m.byWords().isEmpty();
  }

  private static @Nullable CommitmentMention maker(
      CommitmentMention m, Map<String, List<CommitmentMention>> named) {
    if (m.act().isEmpty()) {
      return null;
    }
    return named.getOrDefault(m.kind() + " " + m.act().get(0), List.of()).stream()
        .limit(WINDOW)
        .filter(o -> isOneAct(o.act(), m.act()))
        .findFirst()
        .orElse(null);
  }

  private static boolean isOne(Member a, Member b) {
    When v = due(a);
    When w = due(b);
    if (v != null && w != null && !v.overlaps(w)) {
      return false; // another deadline is another commitment
    }
    return isOneAct(a.told().mention().act(), b.told().mention().act())
        || SameEvent.overlap(a.terms(), b.terms()) >= SAME_COMMITMENT;
  }

  private static @Nullable When due(Member member) {
    Dated due = member.told().due();
    return due == null ? null : due.when();
  }

  /** The same verb, and most of the words that go with it. */
  static boolean isOneAct(List<String> a, List<String> b) {
    if (a.size() < 2 || b.size() < 2 || !a.get(0).equals(b.get(0))) {
      return false;
    }
    List<String> smaller = a.size() < b.size() ? a : b;
    Set<String> larger = Set.copyOf(a.size() < b.size() ? b : a);
    long common = smaller.subList(1, smaller.size()).stream().filter(larger::contains).count();
    return common >= SAME_ACT * (smaller.size() - 1);
  }

  /** By the day they were made, then id. */
  List<Commitment> commitments() {
    return commitments;
  }

  List<Link> links() {
    return links;
  }

  static Set<String> terms(String words) {
    Set<String> terms = new TreeSet<>();
    for (String word : WordRuns.in(words.toLowerCase(Locale.ROOT))) {
      if (word.length() > 3) {
        terms.add(WordRuns.withoutEnding(word, ENDINGS));
      }
    }
    return terms;
  }

  private Made commitment(Identities identities, List<Member> members) {
    Identity identity = identities.of(members.stream().map(Member::identity).toList());
    ToldCommitment first =
        members.stream()
            .filter(m -> m.identity().id().equals(identity.id()))
            .findFirst()
            .orElseThrow()
            .told();
    ToldCommitment fullest =
        members.stream()
            .max(
                Comparator.comparingInt((Member m) -> Math.min(10, m.terms().size()))
                    .thenComparing(m -> m.identity().id()))
            .orElseThrow()
            .told();
    List<ToldCommitment> same = members.stream().map(Member::told).toList();
    Set<Evidence> evidence = new TreeSet<>();
    same.forEach(t -> evidence.add(t.mention().evidence()));
    List<Dated> dues =
        same.stream()
            .map(ToldCommitment::due)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList();
    Dated due = dues.isEmpty() ? null : Dating.merged(dues);
    Dated made = Dating.merged(same.stream().map(ToldCommitment::made).toList());
    Outcomes.Verdict verdict = outcomes.of(first, same, made, due);
    CommitmentMention m = first.mention();
    Link link =
        verdict.deed() == null
            ? null
            : new Link(
                Link.Kind.OUTCOME_OF,
                List.of(verdict.deed().identity().id(), identity.id()),
                verdict.why());
    return new Made(
        new Commitment(
            identity,
            first.by(),
            actors.idOrNone(first.report(), m.to()),
            m.kind(),
            fullest.mention().what(),
            same.stream()
                .map(t -> t.mention().condition())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null),
            due,
            made,
            verdict.outcome(),
            verdict.why(),
            note(verdict.note(), claims(same)),
            verdict.shown(),
            List.copyOf(evidence),
            first.past()
                ? m.why() + "; a due date before the day of these words is left out"
                : m.why()),
        link);
  }

  /** What only others say of its end decides nothing; the reader is told. */
  private static String claims(List<ToldCommitment> same) {
    Set<String> claims = new TreeSet<>();
    for (ToldCommitment told : same) {
      Ending ending = told.mention().ending();
      String by = told.mention().endingBy();
      if (ending != null && by != null) {
        claims.add((by.isBlank() ? "a source" : by) + " says that it was " + past(ending));
      }
    }
    return String.join("; ", claims);
  }

  private static String past(Ending ending) {
    return switch (ending) {
      case KEPT -> "kept";
      case BROKEN -> "broken";
      case DROPPED -> "dropped";
    };
  }

  static @Nullable String note(@Nullable String note, String claims) {
    if (claims.isEmpty()) {
      return note;
    }
    return note == null ? claims : note + "; " + claims;
  }
}
