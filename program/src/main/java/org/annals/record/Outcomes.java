package org.annals.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.annals.actor.Gazetteer;
import org.annals.actor.RelationKind;
import org.annals.commitment.CommitmentKind;
import org.annals.commitment.CommitmentMention;
import org.annals.commitment.Ending;
import org.annals.event.EventMention;
import org.annals.event.PloverClass;
import org.annals.event.Status;
import org.annals.text.Evidence;
import org.annals.text.WordList;
import org.annals.text.WordRuns;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Judges what came of a commitment by the newest known report's day, only from evidence: a report's
 * own word that a promise was kept or broken, a deed of the maker with the same verb and most of
 * the same words, told of a later day, or a level that reaches the target. A due date that has
 * passed decides nothing; it is noted.
 */
final class Outcomes {
  /** Least share of the words of a commitment's deed that tell of one deed, where verbs agree. */
  private static final double SAME_ACT = 0.5;

  /** Least number of words that a deed begun has in common with what was to be done. */
  private static final int LEAST_COMMON = 2;

  /** What was said longer ago, in days, and is only mentioned again, is not open by that. */
  private static final int LONG_AGO = 31;

  /** How many later deeds of one maker each commitment is compared with. */
  private static final int WINDOW = 60;

  private static final Set<RelationKind> ACTS_FOR =
      Set.of(RelationKind.PART_OF, RelationKind.REPRESENTS, RelationKind.LEADS);

  private static final String DONE_TO = "to ";
  private static final Pattern NAMED = Pattern.compile("^(?:The|An?) [\\w-]+ (?:of|by|for)\\b");
  private static final String NOT = "not";
  private static final Map<String, String> IRREGULAR = irregular();
  private static final List<String> ENDINGS = List.of("ies", "ing", "ed", "es", "s", "e", "y");

  /** A deed with the stems of its line and the groups of {@link SameDeeds} that it belongs to. */
  private record Deed(Event event, Set<String> stems, Set<String> groups) {}

  private final SameDeeds sameDeeds = new SameDeeds();
  private final Reports reports;
  private final ActorLinker actors;
  private final Targets targets;

  /** By what they are found by, then by who did them. */
  private final Map<String, Map<String, List<Deed>>> deeds = new HashMap<>();

  private final Map<String, Set<String>> kin = new HashMap<>();

  /** Persons by the last word of their names, where one alone has it. */
  private final Map<String, String> byLastName;

  Outcomes(Reports reports, ActorLinker actors, EventLinker eventLinker, List<Figure> figures) {
    this.reports = reports;
    this.actors = actors;
    this.targets = new Targets(figures);
    Set<String> asked = asked();
    Map<String, String> once = new HashMap<>();
    for (Event event : eventLinker.events()) {
      if (event.status().isDeed() && !EventMention.isNotDone(event.why())) {
        Set<String> stems = stems(event.what());
        Set<String> groups = sameDeeds.groups(stems, event.what());
        Set<String> keys = new HashSet<>(stems);
        keys.addAll(groups);
        if (event.type() != PloverClass.OTHER && BEGUN.matcher(event.what()).find()) {
          keys.add(begun(event.type()));
        }
        keys.retainAll(asked);
        if (keys.isEmpty()) {
          continue;
        }
        Deed deed = new Deed(event, kept(stems, once), kept(groups, once));
        event.by().forEach(by -> keys.forEach(k -> keep(k, by, deed)));
        for (String to : event.to()) { // "was sentenced": by whom is not told
          groups.stream().filter(asked::contains).forEach(k -> keep(k, DONE_TO + to, deed));
        }
      }
    }
    byLastName = lastNames(actors);
    for (Relation relation : actors.relations()) {
      if (ACTS_FOR.contains(relation.kind())) {
        kin.computeIfAbsent(relation.from(), k -> new TreeSet<>()).add(relation.to());
        kin.computeIfAbsent(relation.to(), k -> new TreeSet<>()).add(relation.from());
      }
    }
  }

  /** The same words, each the one object that it is in all deeds. */
  private static Set<String> kept(Set<String> words, Map<String, String> once) {
    return words.stream()
        .map(word -> once.computeIfAbsent(word, w -> w))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** All that deeds will be looked for by: what nobody has bound himself to is not kept. */
  private Set<String> asked() {
    Map<String, Set<String>> byVerb = new HashMap<>();
    Set<String> asked = new HashSet<>();
    for (Extract extract : reports.extracts()) {
      for (CommitmentMention mention : extract.commitments()) {
        List<String> act = deedOf(mention.act());
        if (!act.isEmpty()) {
          asked.addAll(byVerb.computeIfAbsent(act.get(0), this::keys));
        }
        if (mention.type() != null) {
          asked.add(begun(mention.type()));
        }
      }
    }
    return asked;
  }

  /** What a deed of the verb is found by. */
  private Set<String> keys(String verb) {
    Set<String> stems = stems(verb);
    Set<String> keys = new HashSet<>(stems);
    keys.addAll(sameDeeds.groups(stems, verb));
    return keys;
  }

  private void keep(String key, String doer, Deed deed) {
    deeds
        .computeIfAbsent(key, k -> new HashMap<>())
        .computeIfAbsent(doer, k -> new ArrayList<>(1)) // most have one
        .add(deed);
  }

  private static Map<String, String> lastNames(ActorLinker actors) {
    Map<String, String> one = new HashMap<>();
    Set<String> several = new TreeSet<>();
    for (ActorEntry entry : actors.entries()) {
      String name = entry.name().toLowerCase(Locale.ROOT);
      String last = name.substring(name.lastIndexOf(' ') + 1);
      String before = one.put(last, entry.identity().id());
      if (before != null) {
        several.add(last);
      }
    }
    several.forEach(one::remove);
    return one;
  }

  /** What came of it, why, and what shows it. */
  record Verdict(
      Outcome outcome,
      String why,
      @Nullable String note,
      @Nullable Event deed,
      List<Evidence> shown) {
    static Verdict undecided(Outcome outcome, String why, @Nullable String note) {
      return new Verdict(outcome, why, note, null, List.of());
    }
  }

  /** What came of the commitment that {@code same} tell, first told by {@code first}. */
  Verdict of(ToldCommitment first, List<ToldCommitment> same, Dated made, @Nullable Dated due) {
    Verdict ended = ended(same);
    if (ended != null) {
      return ended;
    }
    Event deed = first.mention().condition() == null ? deed(first, same, made) : null;
    if (deed != null && isOwnWord(deed)) {
      Verdict open = judge(first, made, due);
      String claim = "he who was to do it says that it is done: " + deed.what();
      return Verdict.undecided(
          open.outcome(), open.why(), CommitmentLinker.note(open.note(), claim));
    }
    if (deed != null) {
      if (first.mention().act().get(0).equals(NOT)) {
        String why = "told as done, against it: " + deed.what();
        return new Verdict(Outcome.BROKEN, why, null, deed, deed.evidence());
      }
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
  private Verdict judge(ToldCommitment first, Dated made, @Nullable Dated due) {
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
  private boolean isOf(@Nullable String maker, Figure level) {
    if (maker == null) {
      return false;
    }
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
  private static @Nullable Verdict ended(List<ToldCommitment> same) {
    ToldCommitment last = null;
    for (ToldCommitment told : same) {
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
        "the report says so: " + last.mention().evidence().words().replaceAll("\\s+", " "),
        null,
        null,
        List.of(last.mention().evidence()));
  }

  /**
   * A later deed that is the same act: of the maker, of one who acts for him, or of those of whom
   * it is demanded.
   */
  private @Nullable Event deed(ToldCommitment told, List<ToldCommitment> same, Dated made) {
    When then = made.when();
    if (then == null || told.mention().act().isEmpty()) {
      return null;
    }
    List<String> act = deedOf(told.mention().act());
    if (act.isEmpty()) {
      return null;
    }
    Set<String> keys = keys(act.get(0));
    PloverClass type = told.mention().type();
    if (type != null) {
      keys.add(begun(type));
    }
    Act bound = act(told.mention(), act);
    Doers doers = doers(told);
    Map<String, Event> found = new TreeMap<>();
    for (String key : keys) {
      for (List<Deed> ordered : doers.among(deeds.getOrDefault(key, Map.of()))) {
        for (Deed deed : Later.than(then, ordered, d -> d.event().when().when(), WINDOW)) {
          Event event = deed.event();
          When when = event.when().when();
          // What costs most is asked last: thousands may tell of one event.
          if (when != null
              && isDeedOf(told.mention(), bound, deed)
              && !(told.mention().kind() == CommitmentKind.DEMAND && isNamed(event))
              && (then.isBefore(when) || isNews(told, then, event, when))
              && !isOwnTelling(same, event)) {
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

  /** What would be done: of "not sell the plant" it is to sell it. */
  private static List<String> deedOf(List<String> act) {
    return !act.isEmpty() && act.get(0).equals(NOT) ? act.subList(1, act.size()) : act;
  }

  /** "The resignation of the mayor": it may be what is asked for, in words not read so. */
  private static boolean isNamed(Event event) {
    return NAMED.matcher(event.what()).find();
  }

  /**
   * Under whom a deed may stand.
   *
   * @param named who was to do it, and what was done to no one’s credit
   * @param kin those who act for him: of a state there may be thousands
   */
  private record Doers(Set<String> named, Set<String> kin) {
    /** What they did. */
    List<List<Deed>> among(Map<String, List<Deed>> byDoer) {
      List<List<Deed>> all = new ArrayList<>();
      if (kin.size() + named.size() > byDoer.size()) {
        byDoer.forEach(
            (doer, deeds) -> {
              if (named.contains(doer) || kin.contains(doer)) {
                all.add(deeds);
              }
            });
        return all;
      }
      for (Set<String> doers : List.of(named, kin)) {
        for (String doer : doers) {
          List<Deed> deeds = byDoer.get(doer);
          if (deeds != null) {
            all.add(deeds);
          }
        }
      }
      return all;
    }
  }

  private Doers doers(ToldCommitment told) {
    CommitmentMention mention = told.mention();
    boolean another =
        mention.kind() == CommitmentKind.DEMAND || mention.kind() == CommitmentKind.DEADLINE;
    Set<String> all = new HashSet<>();
    Set<String> acting = Set.of();
    String to = actors.idOrNone(told.report(), mention.to());
    String by = told.by();
    boolean bound = mention.kind() == CommitmentKind.DEADLINE && to == null;
    String doer = another && !bound ? to : by;
    if (doer != null) {
      all.add(doer);
      acting = kin.getOrDefault(doer, Set.of());
    }
    if (another && to == null) {
      named(mention.act()).forEach(all::add); // "called for the mayor’s resignation"
    }
    return new Doers(all, acting);
  }

  /** Those whose names stand in the words of a deed, as doing it or having it done to them. */
  private List<String> named(List<String> act) {
    List<String> found = new ArrayList<>();
    for (String word : act.subList(1, act.size())) {
      String id = byLastName.get(word);
      if (id != null) {
        found.add(id);
        found.add(DONE_TO + id);
      }
    }
    return found;
  }

  /** The same words that tell it ahead: "is leaving on Friday" is no deed yet. */
  private static boolean isOwnTelling(List<ToldCommitment> same, Event event) {
    return event.evidence().stream()
        .anyMatch(
            e ->
                same.stream()
                    .map(t -> t.mention().evidence())
                    .anyMatch(m -> m.report().equals(e.report()) && m.focus().overlaps(e.focus())));
  }

  /**
   * Whether a deed without a sure day came after what was said: only reports of a later day tell
   * it, it may be of a later day, and the report that told it ahead had not known it.
   */
  private boolean isNews(ToldCommitment told, When then, Event event, When when) {
    LocalDate known = reports.knownFrom(told.report());
    LocalDate last = when.last();
    return known != null
        && last != null
        && then.last() != null
        && last.isAfter(then.last())
        && event.evidence().stream()
            .map(e -> earliest(e.report()))
            .allMatch(day -> day != null && day.isAfter(known));
  }

  /** The first day that a report may be of, whose last may be open; null if nothing is known. */
  private @Nullable LocalDate earliest(String report) {
    When published = reports.published(report);
    LocalDate first = published == null ? null : published.first();
    return first == null ? reports.knownFrom(report) : first;
  }

  /** The key of deeds of a class that are told as begun. */
  private static String begun(PloverClass type) {
    return "begun " + type;
  }

  /**
   * Its verb, or a noun of it, and at least half of the words that go with it. What has only begun
   * may be told by another verb of its class, where the same words say that it was bound.
   */
  private boolean isDeedOf(CommitmentMention mention, Act act, Deed deed) {
    Event event = deed.event();
    Set<String> told = deed.stems();
    Set<String> verb = act.verb();
    Set<String> others = act.others();
    if (verb.isEmpty() || others.isEmpty()) {
      return false;
    }
    long common = others.stream().filter(told::contains).count();
    boolean begun =
        event.type() == mention.type()
            && event.type() != PloverClass.OTHER
            && BEGUN.matcher(event.what()).find()
            && AS_BOUND.matcher(event.what()).find()
            && common >= LEAST_COMMON;
    boolean sameVerb =
        told.containsAll(verb) || act.groups().stream().anyMatch(deed.groups()::contains);
    boolean sameSum = sameVerb && Sums.meet(mention.what(), event.what());
    return begun || sameSum || (sameVerb && common >= SAME_ACT * others.size());
  }

  /**
   * What was to be done.
   *
   * @param verb the stem of its verb
   * @param groups those of {@link SameDeeds} that the verb belongs to
   * @param others the stems of the words with it; none if it stands alone
   */
  private record Act(Set<String> verb, Set<String> groups, Set<String> others) {}

  private Act act(CommitmentMention mention, List<String> act) {
    Set<String> verb = stems(act.get(0));
    Set<String> others = stems(String.join(" ", act.subList(1, act.size())));
    if (mention.due() != null) {
      others.removeAll(stems(mention.due().words())); // the day it is done is another
    }
    return new Act(verb, sameDeeds.groups(verb, act.get(0)), others);
  }

  /** The base forms of verbs by those that have another stem. */
  private static Map<String, String> irregular() {
    Map<String, String> bases = new HashMap<>();
    for (List<String> row : WordList.rows(Outcomes.class, "irregular-verbs.tsv")) {
      WordList.list(row.get(1)).forEach(form -> bases.put(form, row.get(0)));
    }
    return Map.copyOf(bases);
  }

  /** "close" and "closed", "give" and "gave", "dam" and "dams" alike. */
  static Set<String> stems(String words) {
    Set<String> stems = new HashSet<>();
    for (String word : WordRuns.in(words.toLowerCase(Locale.ROOT))) {
      if (word.length() > 2) {
        stems.add(WordRuns.withoutEnding(IRREGULAR.getOrDefault(word, word), ENDINGS));
      }
    }
    return stems;
  }
}
