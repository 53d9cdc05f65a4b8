package org.annals.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.annals.event.EventLexicon;
import org.annals.event.EventMention;
import org.annals.event.PloverClass;
import org.annals.event.Status;
import org.annals.language.Meaning;
import org.annals.language.WordNet;
import org.annals.text.Evidence;
import org.annals.time.Basis;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Decides which mentions tell of one event.
 *
 * <p>Method: mentions of one class and like status that share an actor are compared inside blocks;
 * they are one when dates agree and what is named agrees (the same verb or its noun, or most of the
 * words), and never by words alone. Cost: quadratic in a block, whose size is bounded by a window
 * over the days.
 */
final class EventLinker {
  private static final int WINDOW = 60;
  private static final long CLOSE_DAYS = 45;
  private static final Pattern POINTING =
      Pattern.compile("\\b(?i:the|this|that|these|those)\\s+(?:[\\w.’'-]+\\s+){0,2}$");
  private static final Pattern RESTRICTED =
      Pattern.compile(
          "\\s+(?:of|on|upon|against|by|to|for|with|between|among|in|at|from|over|near|outside"
              + "|that|which|who|whose|where|when|\\w+ed|\\w+ing)\\b");
  private static final Set<String> ONCE = EventLexicon.once();

  private record Told(
      String report,
      EventMention mention,
      Dated when,
      Status status,
      Set<String> by,
      Set<String> to,
      Set<String> terms,
      Meaning meaning) {
    Identities.Told identity() {
      int offset = mention.evidence().focus().begin();
      return new Identities.Told(Ids.of("e", report, offset, ""), report, offset);
    }
  }

  private final ActorLinker actors;
  private final List<Told> told = new ArrayList<>();
  private final Map<String, String> idOfMention = new HashMap<>();
  private final List<Event> events = new ArrayList<>();

  EventLinker(Reports reports, Dating dating, ActorLinker actors, boolean details) {
    this.actors = actors;
    Map<String, Meaning> meanings = new HashMap<>();
    for (Extract extract : reports.extracts()) {
      String report = extract.report().id();
      for (EventMention m : extract.events()) {
        if (m.isDetail() && !details) {
          continue;
        }
        Dated when = dating.dated(m.when(), report);
        told.add(
            new Told(
                report,
                m,
                when,
                status(m, when, reports.published(report)),
                new LinkedHashSet<>(actors.ids(report, m.by())),
                new LinkedHashSet<>(actors.ids(report, m.to())),
                Set.copyOf(m.terms()),
                meanings.computeIfAbsent(
                    (isNoun(m) ? "noun " : "verb ") + m.head(),
                    k -> WordNet.get().meaning(m.head(), isNoun(m)))));
      }
    }
    Identities identities = new Identities(reports);
    for (List<Integer> set : group().sets()) {
      Event event = event(identities, set.stream().map(told::get).toList());
      events.add(event);
    }
    events.sort(
        Comparator.comparing((Event e) -> e.when().when(), Comparator.nullsLast(byDay()))
            .thenComparing(e -> e.identity().id()));
  }

  /** What is dated after the report that tells it has not happened yet, however it is told. */
  private static Status status(EventMention mention, Dated when, @Nullable When published) {
    boolean ahead = published != null && when.when() != null && published.isBefore(when.when());
    // A past tense with a day to come is a misread day.
    return ahead && isNoun(mention) && mention.status().isDeed()
        ? Status.PLANNED
        : mention.status();
  }

  private static boolean isNoun(EventMention mention) {
    return mention.why().startsWith("noun");
  }

  static Comparator<When> byDay() {
    return Comparator.comparing(
            (When w) -> w.first() == null ? java.util.Objects.requireNonNull(w.last()) : w.first())
        .thenComparing(w -> w.last() == null ? java.time.LocalDate.MAX : w.last());
  }

  List<Event> events() {
    return events;
  }

  /** The id of the event that the mention at an offset of a report tells; null if none does. */
  @org.jspecify.annotations.Nullable
  String at(String report, int offset) {
    return idOfMention.get(report + "\n" + offset);
  }

  private Groups group() {
    Groups groups = new Groups(told.size());
    DaysOfGroups days = new DaysOfGroups(groups, told.stream().map(EventLinker::day).toList());
    Map<String, List<Integer>> blocks = new TreeMap<>();
    Map<String, List<Integer>> inReport = new TreeMap<>();
    for (int i = 0; i < told.size(); i++) {
      Told t = told.get(i);
      Set<String> all = new HashSet<>(t.by());
      all.addAll(t.to());
      String here = t.mention().type() + " in " + t.report();
      inReport.computeIfAbsent(here, k -> new ArrayList<>()).add(i);
      if (isSpoken(t.status()) || all.isEmpty()) {
        blocks.computeIfAbsent(here, k -> new ArrayList<>()).add(i);
      }
      for (String actor : all) {
        blocks.computeIfAbsent(t.mention().type() + " " + actor, k -> new ArrayList<>()).add(i);
      }
    }
    for (List<Integer> block : blocks.values()) {
      block.sort(
          Comparator.comparing(
                  (Integer i) -> told.get(i).when().when(), Comparator.nullsLast(byDay()))
              .thenComparing(i -> i));
      for (int a = 0; a < block.size(); a++) {
        for (int b = a + 1; b < Math.min(block.size(), a + WINDOW); b++) {
          if (groups.find(block.get(a)) != groups.find(block.get(b))
              && isOne(told.get(block.get(a)), told.get(block.get(b)))) {
            days.join(block.get(a), block.get(b));
          }
        }
      }
    }
    inReport.values().forEach(block -> joinNamedAgain(block, groups, days));
    return groups;
  }

  private boolean isOne(Told a, Told b) {
    EventMention x = a.mention();
    EventMention y = b.mention();
    if (!alikeInStatus(a.status(), b.status())) {
      return false;
    }
    Meaning.Kinship kin =
        x.head().equals(y.head()) ? Meaning.Kinship.SAME : a.meaning().to(b.meaning());
    boolean sameHead = kin == Meaning.Kinship.SAME;
    When v = bounds(a);
    When w = bounds(b);
    if (v != null && w != null && !v.overlaps(w) && !isSpoken(a.status())) {
      return false;
    }
    double words = overlap(a.terms(), b.terms());
    boolean sameTo = meet(a.to(), b.to());
    boolean sameBy = meet(a.by(), b.by());
    boolean named =
        !a.by().isEmpty() && !b.by().isEmpty() && !a.to().isEmpty() && !b.to().isEmpty();
    if (named && !sameTo && !sameBy) {
      return false; // others did it to others
    }
    boolean once =
        ONCE.contains(x.head())
            && ONCE.contains(y.head())
            && (v == null || w == null || v.overlaps(w));
    if (once && a.to().stream().anyMatch(t -> b.to().contains(t) && actors.isPerson(t))) {
      return true;
    }
    boolean vague = isVague(a) || isVague(b);
    if (isSpoken(a.status())
        && a.status() == b.status()
        && isToldAgain(a, b, words)
        && (v == null || w == null || v.overlaps(w))) {
      return true;
    }
    if (v != null && w != null && !v.overlaps(w)) {
      return false;
    }
    boolean bareA = a.by().isEmpty() && a.to().isEmpty();
    boolean bareB = b.by().isEmpty() && b.to().isEmpty();
    if (bareA != bareB) {
      return false; // whose it is, only "the" can tell: joinNamedAgain
    }
    boolean bare = bareA;
    if (bare) {
      return sameHead
          && a.report().equals(b.report())
          && (x.terms().size() <= 2 || y.terms().size() <= 2 || words >= 0.5);
    }
    boolean spoken =
        !x.status().isDeed() && x.status() == y.status() && x.status() != Status.HYPOTHETICAL;
    if (vague) {
      boolean samePlace = a.report().equals(b.report());
      return (sameHead && words >= (samePlace ? 0.3 : 0.4) && (sameTo || sameBy))
          || (spoken && sameBy && words >= 0.25)
          || words >= 0.7;
    }
    return (sameHead && (sameTo || sameBy))
        || (kin == Meaning.Kinship.SYNONYM && sameTo && sameBy)
        || (sameTo && words >= 0.2)
        || words >= 0.5
        || (spoken && sameBy);
  }

  /**
   * "… besieged the hall. During the siege …": the noun with "the" or "this" is what was told
   * before in the same report, where only one such thing was, and nobody is named who was not.
   *
   * @param block the mentions of one class in one report
   */
  private void joinNamedAgain(List<Integer> block, Groups groups, DaysOfGroups days) {
    List<Integer> inOrder =
        block.stream()
            .sorted(Comparator.comparing((Integer i) -> told.get(i).mention().evidence().focus()))
            .toList();
    for (int at = 1; at < inOrder.size(); at++) {
      Told again = told.get(inOrder.get(at));
      if (!isNoun(again.mention()) || !isPointedAt(again.mention().evidence())) {
        continue;
      }
      Set<Integer> before = new TreeSet<>();
      for (int i : inOrder.subList(0, at)) {
        if (isAkin(told.get(i), again)) {
          before.add(groups.find(i));
        }
      }
      if (before.size() == 1) {
        Told first = told.get(before.iterator().next());
        When v = bounds(first);
        When w = bounds(again);
        boolean named =
            first.by().containsAll(again.by())
                && first.to().containsAll(again.to())
                && first.status() == again.status();
        if (named && (v == null || w == null || v.overlaps(w))) {
          days.join(inOrder.get(at), before.iterator().next());
        }
      }
    }
  }

  private static boolean isAkin(Told a, Told b) {
    Meaning.Kinship kin = a.meaning().to(b.meaning());
    return kin == Meaning.Kinship.SAME || kin == Meaning.Kinship.SYNONYM;
  }

  /**
   * Whether "the", "this" or "that" goes before the focus, a word or two between, and nothing after
   * it says which one is meant: "the pressure on the banks" is told for itself.
   */
  private static boolean isPointedAt(Evidence evidence) {
    int begin = evidence.span().begin();
    String before = evidence.words().substring(0, evidence.focus().begin() - begin);
    String after = evidence.words().substring(evidence.focus().end() - begin);
    return POINTING.matcher(before).find() && !RESTRICTED.matcher(after).lookingAt();
  }

  /** The days that it surely falls in; null where its words say too little. */
  private static @Nullable When day(Told t) {
    return isVague(t) || isSpoken(t.status()) ? null : t.when().when();
  }

  /** The days that its words allow: a deed with none was at some time before its report. */
  private static @Nullable When bounds(Told t) {
    When when = t.when().when();
    if (when == null || when.last() == null) {
      return when;
    }
    boolean open = t.when().basis() == Basis.FALLBACK && t.status().isDeed();
    return open ? When.between(null, when.last()) : when;
  }

  private static boolean isSpoken(Status status) {
    return status == Status.THREATENED || status == Status.DEMANDED || status == Status.OFFERED;
  }

  /**
   * "The threat … the ultimatum": told again in the same report, by the same or by no one named.
   */
  private static boolean isToldAgain(Told a, Told b, double words) {
    boolean sameReport = a.report().equals(b.report());
    boolean by = a.by().isEmpty() || b.by().isEmpty() || meet(a.by(), b.by());
    boolean to = a.to().isEmpty() || b.to().isEmpty() || meet(a.to(), b.to());
    boolean little = a.mention().terms().size() <= 2 || b.mention().terms().size() <= 2;
    return sameReport
        && by
        && (words >= 0.2 || (little && to && a.mention().type() == PloverClass.THREATEN));
  }

  private static boolean isVague(Told t) {
    When w = t.when().when();
    return w == null || t.when().basis() == Basis.FALLBACK || w.days() > CLOSE_DAYS;
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

  private static boolean meet(Set<String> a, Set<String> b) {
    return a.stream().anyMatch(b::contains);
  }

  /** Share of the larger set of words that the other has too; 0 where there are too few to tell. */
  static double overlap(Set<String> a, Set<String> b) {
    Set<String> smaller = a.size() < b.size() ? a : b;
    Set<String> larger = a.size() < b.size() ? b : a;
    if (smaller.size() < 2) {
      return 0;
    }
    int common = 0;
    for (String word : smaller) {
      if (larger.contains(word)) {
        common++;
      }
    }
    return (double) common / larger.size();
  }

  private Event event(Identities identities, List<Told> same) {
    Identity identity = identities.of(same.stream().map(Told::identity).toList());
    same.forEach(
        t ->
            idOfMention.put(
                t.report() + "\n" + t.mention().evidence().focus().begin(), identity.id()));
    Told best =
        same.stream()
            .max(
                Comparator.comparingDouble(
                        (Told t) ->
                            t.mention().prominence()
                                + 0.05 * Math.min(8, t.mention().terms().size()))
                    .thenComparing(t -> t.mention().what().length())
                    .thenComparing(t -> t.identity().id()))
            .orElseThrow();
    Set<String> by = new LinkedHashSet<>(best.by());
    Set<String> to = new LinkedHashSet<>(best.to());
    same.forEach(t -> by.addAll(t.by()));
    same.forEach(t -> to.addAll(t.to()));
    to.removeAll(by);
    Set<Evidence> evidence = new TreeSet<>();
    same.forEach(t -> evidence.add(t.mention().evidence()));
    boolean all =
        same.stream()
            .allMatch(
                t -> t.mention().assertedByWords() != null || t.mention().assertedBy() != null);
    EventMention m = best.mention();
    double weight =
        m.prominence()
            * (0.7 + 0.3 * (1 - 1.0 / (identity.origins() + Math.min(4, same.size() - 1) * 0.5)));
    return new Event(
        identity,
        m.what(),
        m.type(),
        Dating.merged(same.stream().map(Told::when).toList()),
        status(same),
        List.copyOf(by),
        List.copyOf(to),
        same.stream()
            .map(t -> t.mention().place())
            .filter(java.util.Objects::nonNull)
            .sorted()
            .findFirst()
            .orElse(null),
        Math.round(Math.min(1, weight) * 1000) / 1000.0,
        all ? actors.idOrWords(best.report(), m.assertedBy(), m.assertedByWords()) : null,
        List.copyOf(evidence),
        m.why()
            + (same.size() > 1
                ? "; " + same.size() + " mentions agree in class, actors and date"
                : ""));
  }

  /** What most mentions say; of equals the surer. */
  private static Status status(List<Told> same) {
    Map<Status, Integer> count = new TreeMap<>();
    same.forEach(t -> count.merge(t.status(), 1, Integer::sum));
    Status most = same.get(0).status();
    int highest = 0;
    for (Map.Entry<Status, Integer> e : count.entrySet()) {
      if (e.getValue() > highest) {
        most = e.getKey();
        highest = e.getValue();
      }
    }
    return most;
  }
}
