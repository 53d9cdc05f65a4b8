package org.annals.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.event.EventMention;
import org.annals.event.Status;
import org.annals.text.Evidence;
import org.annals.time.Basis;
import org.annals.time.When;

/**
 * Makes events of the mentions that tell of them.
 *
 * <p>Which mentions are one is decided in {@link EventGroups} and {@link SameEvent}; here each
 * group becomes an event.
 */
final class EventLinker {
  /** Longer than that, in months, does not make it weigh more. */
  private static final double STILL_TOLD_MONTHS = 12;

  private final Reports reports;

  /** Words from which on a line is full. */
  private static final double FULL_WORDS = 15;

  /** Share of its weight that a line of no words would have. */
  private static final double LEAST_FULL = 0.5;

  private final ActorLinker actors;
  private final Parties parties;
  private final Map<Integer, List<Integer>> open;
  private final int[] eventOf;
  private final List<List<ToldEvent>> mentions = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private List<Link> links = List.of();
  private List<Disagreement> disagreements = List.of();

  /** Finds which mentions are one; {@link #makeEvents} makes events of them. */
  EventLinker(Reports reports, ActorLinker actors, ToldEvents all, Regroupings regroupings) {
    this.reports = reports;
    this.actors = actors;
    parties = all.parties();
    List<ToldEvent> told = all.told();
    EventGroups groups =
        new EventGroups(told, all.traits(), all.rare(), reports, new SameEvent(all.heads()));
    open = groups.open();
    eventOf = new int[told.size()];
    List<List<Integer>> sets =
        regroupings.of(
            Regrouping.Of.EVENTS,
            groups.sets(),
            () -> told.stream().map(EventLinker::mark).toList(),
            reports.ids());
    for (List<Integer> set : sets) {
      set.forEach(i -> eventOf[i] = mentions.size());
      mentions.add(set.stream().map(told::get).toList());
    }
  }

  /** Makes the events, with their links and disagreements. */
  void makeEvents() {
    Identities identities = new Identities(reports);
    events.addAll(Side.bySide(mentions.size(), i -> event(identities, mentions.get(i))));
    Map<Integer, Set<Integer>> may = new TreeMap<>();
    open.forEach(
        (i, fits) -> {
          Set<Integer> which = may.computeIfAbsent(eventOf[i], k -> new TreeSet<>());
          fits.stream().map(j -> eventOf[j]).filter(e -> e != eventOf[i]).forEach(which::add);
        });
    links = EventLinks.of(List.copyOf(events), mentions, parties, may);
    disagreements = OnceOnly.among(reports, actors, mentions, events);
    events.sort(
        Comparator.comparing((Event e) -> e.when().when(), Comparator.nullsLast(byDay()))
            .thenComparing(e -> e.identity().id()));
  }

  private static Regrouping.Mark mark(ToldEvent told) {
    return new Regrouping.Mark(told.report(), told.mention().evidence().focus());
  }

  static Comparator<When> byDay() {
    return Comparator.comparing(
            (When w) -> w.first() == null ? java.util.Objects.requireNonNull(w.last()) : w.first())
        .thenComparing(w -> w.last() == null ? java.time.LocalDate.MAX : w.last());
  }

  List<Event> events() {
    return events;
  }

  /** The mentions of each event, in the order of the reports. */
  List<List<ToldEvent>> mentions() {
    return mentions;
  }

  /** Lets go of what only dating and linking need, while more is linked. */
  void forgetMentions() {
    mentions.clear();
  }

  /** What is part of what, and what may be which. */
  List<Link> links() {
    return links;
  }

  /** By id. */
  List<Disagreement> disagreements() {
    return disagreements;
  }

  private Event event(Identities identities, List<ToldEvent> same) {
    Identity identity = identities.of(same.stream().map(ToldEvent::identity).toList());
    ToldEvent best =
        same.stream()
            .max(
                Comparator.comparingDouble(
                        (ToldEvent t) ->
                            t.mention().prominence()
                                + 0.05 * Math.min(8, t.mention().terms().size()))
                    .thenComparing(t -> t.mention().what().length())
                    .thenComparing(t -> t.identity().id()))
            .orElseThrow();
    Set<String> by = new LinkedHashSet<>(best.by());
    Set<String> to = new LinkedHashSet<>(best.to());
    same.forEach(t -> add(by, t.by()));
    same.forEach(t -> add(to, t.to()));
    to.removeIf(
        id ->
            by.contains(id)
                && same.stream().noneMatch(t -> t.by().contains(id) && t.to().contains(id)));
    Set<Evidence> evidence = new TreeSet<>();
    same.forEach(t -> evidence.add(t.mention().evidence()));
    boolean all =
        same.stream()
            .allMatch(
                t -> t.mention().assertedByWords() != null || t.mention().assertedBy() != null);
    EventMention m = best.mention();
    Dated when = when(same);
    return new Event(
        identity,
        m.what(),
        m.type(),
        when,
        status(same),
        List.copyOf(by),
        List.copyOf(to),
        same.stream()
            .map(t -> t.mention().place())
            .filter(java.util.Objects::nonNull)
            .sorted()
            .findFirst()
            .orElse(null),
        weight(m.prominence() * fullness(m.what()), identity, same, when),
        all ? actors.idOrWords(best.report(), m.assertedBy(), m.assertedByWords()) : null,
        List.copyOf(evidence),
        same.size() > 1
            ? m.why() + "; " + same.size() + " mentions agree in class, actors and date"
            : m.why());
  }

  /** Adds those that are not there yet, "the miners" of two reports once. */
  private void add(Set<String> ids, List<String> more) {
    for (String id : more) {
      String name = actors.entry(id).map(ActorEntry::name).orElse(id);
      boolean unnamed = name.equals(name.toLowerCase(java.util.Locale.ROOT));
      boolean there =
          unnamed
              && ids.stream()
                  .anyMatch(i -> actors.entry(i).map(e -> e.name().equals(name)).orElse(false));
      if (!there) {
        ids.add(id);
      }
    }
  }

  /** The date that all bear out; where several reports tell it, whose words give it. */
  private static Dated when(List<ToldEvent> same) {
    if (same.stream().map(ToldEvent::report).distinct().count() < 2) {
      return Dating.merged(same.stream().map(ToldEvent::when).toList());
    }
    return Dating.merged(
        same.stream()
            .map(
                t ->
                    new Dated(
                        t.when().when(), t.when().basis(), t.report() + ": " + t.when().why()))
            .toList());
  }

  /** How much a line tells: one of a few words names what is told elsewhere. */
  private static double fullness(String what) {
    double words = what.chars().filter(c -> c == ' ').count() + 1;
    return LEAST_FULL + (1 - LEAST_FULL) * Math.min(1, words / FULL_WORDS);
  }

  /**
   * How much is made of it in the reports: its prominence where it is told best, more for each
   * independent origin, and more for what is still told when time has passed.
   */
  private double weight(double prominence, Identity identity, List<ToldEvent> same, Dated when) {
    double tellings = identity.origins() + Math.min(4, same.size() - 1) * 0.5;
    // one report that looks back says nothing of how long a story is told
    double months =
        identity.origins() < 2 ? 0 : Math.min(STILL_TOLD_MONTHS, stillToldDays(same, when) / 30.0);
    double weight = prominence * (0.7 + 0.3 * (1 - 1 / tellings) + 0.1 * (1 - 1 / (1 + months)));
    return Math.round(Math.min(1, weight) * 1000) / 1000.0;
  }

  /** From the day of a dated deed to the last report that tells it, days; 0 where not known. */
  private long stillToldDays(List<ToldEvent> same, Dated when) {
    When days = when.when();
    if (days == null || days.last() == null || when.basis() == Basis.FALLBACK) {
      return 0;
    }
    long last = days.last().toEpochDay();
    return same.stream()
        .map(t -> reports.published(t.report()))
        .filter(p -> p != null && p.first() != null)
        .mapToLong(p -> java.util.Objects.requireNonNull(p.first()).toEpochDay() - last)
        .filter(d -> d > 0)
        .max()
        .orElse(0);
  }

  /** What most mentions say; of equals the surer. */
  private static Status status(List<ToldEvent> same) {
    Map<Status, Integer> count = new TreeMap<>();
    boolean done = same.stream().anyMatch(t -> t.status().isDeed());
    same.stream()
        .filter(t -> !done || t.status().isDeed()) // the plan of it is past
        .forEach(t -> count.merge(t.status(), 1, Integer::sum));
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
