package org.annals.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.annals.language.Meaning;
import org.annals.time.Basis;
import org.annals.time.When;

/**
 * How events stand to each other that are not one: a strike that is one of "the strikes of spring",
 * and what is told too loosely to say which of two it is. Cost: n log n.
 */
final class EventLinks {
  /** Longest time over which "attacks" are told together, days. */
  private static final long LONGEST_DAYS = 800;

  /** How many of one kind, by day, are looked at for one that is told as several. */
  private static final int WINDOW = 60;

  /** More that it may be say nothing. */
  private static final int MOST = 4;

  private final List<Event> events;
  private final List<List<ToldEvent>> mentions;
  private final Parties parties;
  private final Map<String, Link> links = new TreeMap<>();

  private EventLinks(List<Event> events, List<List<ToldEvent>> mentions, Parties parties) {
    this.events = events;
    this.mentions = mentions;
    this.parties = parties;
  }

  /**
   * The links, by kind and ids.
   *
   * @param mentions of each event, in the same order
   * @param open of each event that stays open, those that it may be, by place
   */
  static List<Link> of(
      List<Event> events,
      List<List<ToldEvent>> mentions,
      Parties parties,
      Map<Integer, Set<Integer>> open) {
    EventLinks all = new EventLinks(events, mentions, parties);
    open.forEach(all::mayBe);
    all.parts();
    return List.copyOf(all.links.values());
  }

  private void mayBe(int which, Set<Integer> candidates) {
    if (candidates.size() < 2 || candidates.size() > MOST) {
      return;
    }
    List<String> between = new ArrayList<>();
    between.add(events.get(which).identity().id());
    candidates.stream()
        .map(events::get)
        .sorted(
            Comparator.comparing(
                    (Event e) -> e.when().when(), Comparator.nullsLast(EventLinker.byDay()))
                .thenComparing(e -> e.identity().id()))
        .forEach(e -> between.add(e.identity().id()));
    put(Link.Kind.MAY_BE, between, "its words fit each of the others, which are not one");
  }

  private void put(Link.Kind kind, List<String> between, String why) {
    links.put(kind + " " + String.join(" ", between), new Link(kind, between, why));
  }

  private void parts() {
    Map<String, List<Integer>> blocks = new TreeMap<>();
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      if (event.status().isDeed() && event.when().when() != null) {
        TreeSet<String> all = new TreeSet<>();
        event.by().forEach(a -> all.add(parties.of(a)));
        event.to().forEach(a -> all.add(parties.of(a)));
        for (String party : all) {
          blocks.computeIfAbsent(event.type() + " " + party, k -> new ArrayList<>()).add(i);
        }
      }
    }
    UnaryOperator<List<Integer>> byDay =
        block ->
            block.stream()
                .sorted(
                    Comparator.comparing(
                            (Integer i) -> events.get(i).when().when(),
                            Comparator.nullsLast(EventLinker.byDay()))
                        .thenComparing(i -> i))
                .toList();
    blocks.values().stream().map(byDay).forEach(this::parts);
  }

  private void parts(List<Integer> block) {
    List<Integer> single = block.stream().filter(i -> mentions.get(i).get(0).isTight()).toList();
    for (int whole : block) {
      When time = events.get(whole).when().when();
      if (time == null || !isSeveral(whole) || !time.isClosed() || time.days() > LONGEST_DAYS) {
        continue;
      }
      When before = When.day(java.util.Objects.requireNonNull(time.first()).minusDays(1));
      for (int part : Later.than(before, single, i -> events.get(i).when().when(), WINDOW)) {
        When day = events.get(part).when().when();
        if (part != whole && day != null && time.contains(day) && isPart(part, whole)) {
          put(
              Link.Kind.PART_OF,
              List.of(events.get(part).identity().id(), events.get(whole).identity().id()),
              "one of what is told together: “" + events.get(whole).what() + "”");
        }
      }
    }
  }

  private boolean isPart(int part, int whole) {
    ToldEvent one = mentions.get(part).get(0);
    ToldEvent all = mentions.get(whole).get(0);
    Meaning.Kinship kin =
        one.mention().head().equals(all.mention().head())
            ? Meaning.Kinship.SAME
            : one.meaning().to(all.meaning());
    boolean akin = kin == Meaning.Kinship.SAME || kin == Meaning.Kinship.SYNONYM;
    boolean by = all.by().isEmpty() || parties.meet(one.by(), all.by());
    boolean to = all.to().isEmpty() || parties.meet(one.to(), all.to());
    return akin && by && to && !one.isSeveral();
  }

  /** Told as several, of a time that words give. */
  private boolean isSeveral(int which) {
    ToldEvent told = mentions.get(which).get(0);
    Basis basis = told.when().basis();
    boolean worded = basis == Basis.STATED || basis == Basis.RELATIVE || basis == Basis.INHERITED;
    return worded && !told.isTight() && told.isSeveral();
  }
}
