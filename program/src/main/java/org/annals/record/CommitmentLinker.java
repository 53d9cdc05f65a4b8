package org.annals.record;

import java.time.LocalDate;
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
import java.util.regex.Pattern;
import org.annals.actor.Gazetteer;
import org.annals.actor.RelationKind;
import org.annals.commitment.CommitmentKind;
import org.annals.commitment.CommitmentMention;
import org.annals.commitment.Ending;
import org.annals.event.PloverClass;
import org.annals.event.Status;
import org.annals.text.Evidence;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Merges commitments that several mentions tell, and judges what came of them by the newest known
 * report's day, only from evidence: a report's own word that a promise was kept or broken, a deed
 * of the maker with the same verb and most of the same words, told of a later day, or a level that
 * reaches the target. A due date that has passed decides nothing; it is noted.
 */
final class CommitmentLinker {
  /** Least share of the words of a commitment's deed that tell of one deed, where verbs agree. */
  private static final double SAME_ACT = 0.5;

  /** Least share of all words that two lines have in common to be one commitment. */
  private static final double SAME_COMMITMENT = 0.5;

  /** Least number of words that a deed begun has in common with what was to be done. */
  private static final int LEAST_COMMON = 2;

  /** What was said longer ago, in days, and is only mentioned again, is not open by that. */
  private static final int LONG_AGO = 31;

  /** How many commitments, or later deeds, of one maker, by day, each is compared with. */
  private static final int WINDOW = 60;

  private record Told(
      String report,
      CommitmentMention mention,
      Dated made,
      @Nullable Dated due,
      String by,
      Set<String> terms,
      boolean past,
      Identities.Told identity) {}

  private static Identities.Told identity(String report, CommitmentMention mention) {
    int offset = mention.evidence().focus().begin();
    return new Identities.Told(Ids.of("c", report, offset, mention.kind().label()), report, offset);
  }

  private final Reports reports;
  private final ActorLinker actors;
  private final Targets targets;
  private final Map<String, List<Event>> deeds = new HashMap<>();
  private final Map<String, Set<String>> kin = new HashMap<>();
  private final List<Commitment> commitments = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  CommitmentLinker(
      Reports reports,
      Dating dating,
      ActorLinker actors,
      EventLinker eventLinker,
      List<Figure> figures) {
    this.reports = reports;
    this.actors = actors;
    this.targets = new Targets(figures);
    for (Event event : eventLinker.events()) {
      if (event.status().isDeed()) {
        Set<String> keys = new TreeSet<>(stems(event.what()));
        if (event.type() != PloverClass.OTHER && BEGUN.matcher(event.what()).find()) {
          keys.add(begun(event.type()));
        }
        for (String actor : event.by()) {
          keys.forEach(
              k -> deeds.computeIfAbsent(actor + " " + k, n -> new ArrayList<>()).add(event));
        }
      }
    }
    for (Relation relation : actors.relations()) {
      if (ACTS_FOR.contains(relation.kind())) {
        kin.computeIfAbsent(relation.from(), k -> new TreeSet<>()).add(relation.to());
        kin.computeIfAbsent(relation.to(), k -> new TreeSet<>()).add(relation.from());
      }
    }
    Identities identities = new Identities(reports);
    Map<String, List<Told>> blocks = new TreeMap<>();
    for (Extract extract : reports.extracts()) {
      for (Told told : told(extract, dating)) {
        String block = family(told.mention().kind()) + " " + told.by();
        blocks.computeIfAbsent(block, k -> new ArrayList<>()).add(told);
      }
    }
    for (List<Told> block : blocks.values()) {
      block.sort(
          Comparator.comparing(
                  (Told t) -> t.made().when(), Comparator.nullsLast(EventLinker.byDay()))
              .thenComparing(t -> t.identity().id()));
      Groups groups = new Groups(block.size());
      for (int a = 0; a < block.size(); a++) {
        for (int b = a + 1; b < Math.min(block.size(), a + WINDOW); b++) {
          if (isOne(block.get(a), block.get(b))) {
            groups.union(a, b);
          }
        }
      }
      for (List<Integer> set : groups.sets()) {
        commitments.add(commitment(identities, set.stream().map(block::get).toList()));
      }
    }
    commitments.sort(
        Comparator.comparing(
                (Commitment c) -> c.made().when(), Comparator.nullsLast(EventLinker.byDay()))
            .thenComparing(c -> c.identity().id()));
  }

  private static final Set<RelationKind> ACTS_FOR =
      Set.of(RelationKind.PART_OF, RelationKind.REPRESENTS, RelationKind.LEADS);

  /** A promise and a plan of the same deed are one; other kinds stand by themselves. */
  private static String family(CommitmentKind kind) {
    return kind == CommitmentKind.PROMISE ? CommitmentKind.PLAN.label() : kind.label();
  }

  /** The commitments of a report; who makes one is taken from where else the report tells it. */
  private List<Told> told(Extract extract, Dating dating) {
    String report = extract.report().id();
    List<Told> all = new ArrayList<>();
    Map<String, List<CommitmentMention>> named = new HashMap<>();
    for (CommitmentMention m : extract.commitments()) {
      if (isNamed(m) && !m.act().isEmpty()) {
        named.computeIfAbsent(m.kind() + " " + m.act().get(0), k -> new ArrayList<>()).add(m);
      }
    }
    for (CommitmentMention m : extract.commitments()) {
      CommitmentMention maker = isNamed(m) ? m : maker(m, named);
      if (maker == null) {
        continue; // no one is named, here or where else it is told
      }
      String by = maker.by() != null ? actors.id(report, maker.by()) : maker.byWords();
      Dated made = dating.dated(m.made(), report);
      Dated due = m.due() == null ? null : dating.dated(m.due(), report);
      boolean past =
          due != null
              && due.when() != null
              && made.when() != null
              && due.when().isBefore(made.when());
      all.add(
          new Told(
              report, m, made, past ? null : due, by, terms(m.what()), past, identity(report, m)));
    }
    return all;
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

  private static boolean isOne(Told a, Told b) {
    When v = a.due() == null ? null : a.due().when();
    When w = b.due() == null ? null : b.due().when();
    if (v != null && w != null && !v.overlaps(w)) {
      return false; // another deadline is another commitment
    }
    return isOneAct(a.mention().act(), b.mention().act())
        || SameEvent.overlap(a.terms(), b.terms()) >= SAME_COMMITMENT;
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
    return java.util.stream.Stream.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(w -> w.length() > 3)
        .map(w -> w.replaceAll("(?:ies|es|s|ing|ed)$", ""))
        .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
  }

  private Commitment commitment(Identities identities, List<Told> same) {
    Identity identity = identities.of(same.stream().map(Told::identity).toList());
    Told first =
        same.stream()
            .filter(t -> t.identity().id().equals(identity.id()))
            .findFirst()
            .orElseThrow();
    Told fullest =
        same.stream()
            .max(
                Comparator.comparingInt((Told t) -> Math.min(10, t.terms().size()))
                    .thenComparing(t -> t.identity().id()))
            .orElseThrow();
    Set<Evidence> evidence = new TreeSet<>();
    same.forEach(t -> evidence.add(t.mention().evidence()));
    List<Dated> dues =
        same.stream().map(Told::due).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    Dated due = dues.isEmpty() ? null : Dating.merged(dues);
    Dated made = Dating.merged(same.stream().map(Told::made).toList());
    Verdict verdict = judge(first, same, made, due);
    CommitmentMention m = first.mention();
    if (verdict.deed() != null) {
      links.add(
          new Link(
              Link.Kind.OUTCOME_OF,
              List.of(verdict.deed().identity().id(), identity.id()),
              verdict.why()));
    }
    return new Commitment(
        identity,
        first.by(),
        m.to() == null ? null : actors.id(first.report(), m.to()),
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
            : m.why());
  }

  /** What only others say of its end decides nothing; the reader is told. */
  private static String claims(List<Told> same) {
    Set<String> claims = new TreeSet<>();
    for (Told told : same) {
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

  private static @Nullable String note(@Nullable String note, String claims) {
    if (claims.isEmpty()) {
      return note;
    }
    return note == null ? claims : note + "; " + claims;
  }

  private record Verdict(
      Outcome outcome,
      String why,
      @Nullable String note,
      @Nullable Event deed,
      List<Evidence> shown) {
    static Verdict undecided(Outcome outcome, String why, @Nullable String note) {
      return new Verdict(outcome, why, note, null, List.of());
    }
  }

  private Verdict judge(Told first, List<Told> same, Dated made, @Nullable Dated due) {
    Verdict ended = ended(same);
    if (ended != null) {
      return ended;
    }
    Event deed = first.mention().condition() == null ? deed(first, made) : null;
    if (deed != null && isOwnWord(deed)) {
      Verdict open = judge(first, made, due);
      String claim = "he who was to do it says that it is done: " + deed.what();
      return Verdict.undecided(open.outcome(), open.why(), note(open.note(), claim));
    }
    if (deed != null) {
      boolean begun = deed.status() == Status.ONGOING || BEGUN.matcher(deed.what()).find();
      return new Verdict(
          begun ? Outcome.PARTLY_KEPT : Outcome.KEPT,
          (begun ? "told as begun" : "told as done")
              + (deed.assertedBy() == null ? "" : ", if only by " + name(deed.assertedBy()))
              + ": "
              + deed.what(),
          null,
          deed,
          deed.evidence());
    }
    return judge(first, made, due);
  }

  /** Without a deed: by a figure, or else by what is still to come. */
  private Verdict judge(Told first, Dated made, @Nullable Dated due) {
    LocalDate newest = reports.newest();
    When since = made.when();
    Figure level = since == null ? null : targets.reached(first.mention().evidence(), since);
    if (level != null && isOf(first.by(), level)) {
      return new Verdict(
          Outcome.KEPT,
          "target reached: " + level.asWritten() + " (" + level.subject() + ")",
          null,
          null,
          level.evidence());
    }
    When by = due == null ? null : due.when();
    if (by != null && by.last() != null && newest != null) {
      return by.last().isBefore(newest)
          ? Verdict.undecided(
              Outcome.UNKNOWN,
              "no report of it",
              "deadline passed (" + by.edtf() + "), no report of it")
          : Verdict.undecided(
              Outcome.PENDING, "due " + by.edtf() + "; the newest report is of " + newest, null);
    }
    LocalDate known = reports.knownFrom(first.report());
    When said = made.when();
    boolean longAgo =
        newest != null
            && said != null
            && said.last() != null
            && said.last().isBefore(newest.minusDays(LONG_AGO));
    if (newest != null && newest.equals(known) && !longAgo && first.mention().condition() == null) {
      return Verdict.undecided(
          Outcome.PENDING, "told in the newest report, open by its terms", null);
    }
    return Verdict.undecided(Outcome.UNKNOWN, "the reports do not say", null);
  }

  private static final Pattern BEGUN = Pattern.compile("(?i)\\b(?:beg[aiu]ns?|start(?:s|ed)?)\\b");

  /** Words by which a deed is told as what was bound: "under the deal", "as promised". */
  private static final Pattern AS_BOUND =
      Pattern.compile(
          "(?i)\\b(?:under|as part of|in line with|in keeping with|in accordance with|as required by)"
              + " (?:an?|the|its|his|her|their|that|this) (?:[\\w-]+ ){0,2}(?:agreement|deal|accord"
              + "|pact|treaty|truce|settlement|plan|pledge|promise|commitment|schedule|timetable"
              + "|order|demand|ultimatum|threat)\\b|\\bas (?:agreed|promised|planned|pledged"
              + "|announced|threatened|demanded|scheduled|ordered|vowed)\\b");

  /** Whether he who did it alone, or one who acts for him, says that it was done. */
  private boolean isOwnWord(Event deed) {
    String says = deed.assertedBy();
    return says != null
        && deed.by().stream()
            .anyMatch(b -> b.equals(says) || kin.getOrDefault(b, Set.of()).contains(says));
  }

  /** Whether a level is told of the maker: others have troops and debts too. */
  private boolean isOf(String maker, Figure level) {
    StringBuilder told = new StringBuilder(level.subject());
    level.evidence().forEach(e -> told.append(' ').append(e.words()));
    String words = told.toString();
    Set<String> side = new TreeSet<>(kin.getOrDefault(maker, Set.of()));
    side.add(maker);
    return side.stream()
        .flatMap(id -> actors.entry(id).stream())
        .flatMap(e -> java.util.stream.Stream.concat(e.aliases().stream(), names(e.name())))
        .anyMatch(words::contains);
  }

  /** A state by its name and the adjectives of it. */
  private static java.util.stream.Stream<String> names(String name) {
    return java.util.stream.Stream.concat(
        java.util.stream.Stream.of(name), Gazetteer.get().adjectives(name).stream());
  }

  /** The name of an actor, or the words for one that is only described. */
  private String name(String idOrWords) {
    return actors.entry(idOrWords).map(ActorEntry::name).orElse(idOrWords);
  }

  /**
   * The last word of the reports themselves on its end: "kept its promise", "scrapped the plan".
   */
  private static @Nullable Verdict ended(List<Told> same) {
    Told last = null;
    for (Told told : same) {
      boolean sure = told.mention().ending() != null && told.mention().endingBy() == null;
      last = sure ? told : last;
    }
    Ending ending = last == null ? null : last.mention().ending();
    if (last == null || ending == null) {
      return null;
    }
    Outcome outcome =
        switch (ending) {
          case KEPT -> Outcome.KEPT;
          case BROKEN -> Outcome.BROKEN;
          case DROPPED -> Outcome.SUPERSEDED;
        };
    return new Verdict(
        outcome,
        "the report says so: " + last.mention().what(),
        null,
        null,
        List.of(last.mention().evidence()));
  }

  /** A later deed of the maker, or of one who acts for him, that is the same act. */
  private @Nullable Event deed(Told told, Dated made) {
    boolean another =
        told.mention().kind() == CommitmentKind.DEMAND
            || told.mention().kind() == CommitmentKind.DEADLINE;
    List<String> doers = new ArrayList<>();
    String to = told.mention().to();
    if (!another) {
      doers.add(told.by());
    } else if (to != null) {
      doers.add(actors.id(told.report(), to));
    }
    List<String> all = new ArrayList<>(doers);
    doers.forEach(d -> all.addAll(kin.getOrDefault(d, Set.of())));
    When then = made.when();
    if (then == null || told.mention().act().isEmpty()) {
      return null;
    }
    Set<String> keys = new TreeSet<>(stems(told.mention().act().get(0)));
    PloverClass type = told.mention().type();
    if (type != null) {
      keys.add(begun(type));
    }
    Map<String, Event> found = new TreeMap<>();
    for (String doer : all) {
      for (String key : keys) {
        List<Event> ordered = deeds.getOrDefault(doer + " " + key, List.of());
        for (Event event : Later.than(then, ordered, e -> e.when().when(), WINDOW)) {
          When when = event.when().when();
          if (when != null && then.isBefore(when) && isDeedOf(told.mention(), event)) {
            found.put(event.identity().id(), event);
          }
        }
      }
    }
    return found.values().stream()
        .min(
            Comparator.comparing(
                    (Event e) -> e.when().when(), Comparator.nullsLast(EventLinker.byDay()))
                .thenComparing(e -> e.identity().id()))
        .orElse(null);
  }

  /** The key of deeds of a class that are told as begun. */
  private static String begun(PloverClass type) {
    return "begun " + type;
  }

  /**
   * Its verb, or a noun of it, and at least half of the words that go with it. What has only begun
   * may be told by another verb of its class, where the same words say that it was bound.
   */
  private static boolean isDeedOf(CommitmentMention mention, Event event) {
    List<String> act = mention.act();
    if (act.size() < 2) {
      return false;
    }
    Set<String> told = stems(event.what());
    Set<String> verb = stems(act.get(0));
    Set<String> others = stems(String.join(" ", act.subList(1, act.size())));
    if (mention.due() != null) {
      others.removeAll(stems(mention.due().words())); // the day it is done is another
    }
    long common = others.stream().filter(told::contains).count();
    if (verb.isEmpty() || others.isEmpty()) {
      return false;
    }
    boolean begun =
        event.type() == mention.type()
            && event.type() != PloverClass.OTHER
            && BEGUN.matcher(event.what()).find()
            && AS_BOUND.matcher(event.what()).find()
            && common >= LEAST_COMMON;
    return begun || (told.containsAll(verb) && common >= SAME_ACT * others.size());
  }

  /** "close" and "closed", "dam" and "dams" alike. */
  private static Set<String> stems(String words) {
    return java.util.stream.Stream.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(w -> w.length() > 2)
        .map(w -> w.replaceAll("(?:ies|ing|ed|es|s|e|y)$", ""))
        .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
  }
}
