package org.annals.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.event.EventLexicon;
import org.annals.event.Status;
import org.annals.time.Basis;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Finds where reports of different origin give different days to what befalls a person only once.
 *
 * <p>All else that is told of two days may be two events, and nothing is said of it. Compared are
 * deeds that words date to a few days, of one person with a full name, by the same word, at most a
 * year apart.
 */
final class OnceOnly {
  private static final Set<String> ONCE = EventLexicon.once();

  private static final int LONGEST_DAYS = 366;

  /** How many events of one person are compared with each other. */
  private static final int MOST = 60;

  private OnceOnly() {}

  /**
   * The disagreements, by id.
   *
   * @param events the mentions of each event
   * @param made the events, in the same order
   */
  static List<Disagreement> among(
      Reports reports, ActorLinker actors, List<List<ToldEvent>> events, List<Event> made) {
    Map<String, List<Integer>> byPerson = new TreeMap<>();
    for (int i = 0; i < events.size(); i++) {
      ToldEvent told = events.get(i).get(0);
      if (ONCE.contains(told.mention().deed())
          && !told.mention().isNotDone()
          && made.get(i).status() == Status.HAPPENED
          && made.get(i).assertedBy() == null
          && day(made.get(i)) != null) {
        for (String person : made.get(i).to()) {
          if (actors.isPerson(person)) {
            byPerson
                .computeIfAbsent(person + " " + told.mention().deed(), k -> new ArrayList<>())
                .add(i);
          }
        }
      }
    }
    Map<String, Disagreement> found = new TreeMap<>();
    for (List<Integer> all : byPerson.values()) {
      List<Event> some = all.stream().limit(MOST).map(made::get).toList();
      for (int a = 0; a < some.size(); a++) {
        for (int b = a + 1; b < some.size(); b++) {
          Disagreement d = between(reports, some.get(a), some.get(b));
          if (d != null) {
            found.put(d.id(), d);
          }
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** The few days that words give; null if there are none. */
  private static @Nullable When day(Event event) {
    When when = event.when().when();
    boolean worded = event.when().basis() == Basis.STATED || event.when().basis() == Basis.RELATIVE;
    return when != null && worded && when.days() <= ToldEvent.TIGHT_DAYS ? when : null;
  }

  private static @Nullable Disagreement between(Reports reports, Event a, Event b) {
    When v = Objects.requireNonNull(day(a));
    When w = Objects.requireNonNull(day(b));
    boolean near = Math.abs(epochDay(v) - epochDay(w)) <= LONGEST_DAYS;
    boolean sameOrigin =
        a.evidence().stream()
            .anyMatch(
                x ->
                    b.evidence().stream()
                        .anyMatch(
                            y ->
                                reports.originOf(x.report()).equals(reports.originOf(y.report()))));
    if (v.overlaps(w) || !near || sameOrigin) {
      return null;
    }
    List<String> ids = List.copyOf(new TreeSet<>(List.of(a.identity().id(), b.identity().id())));
    boolean ordered = ids.get(0).equals(a.identity().id());
    return new Disagreement(
        "d-" + String.join("-", ids),
        Disagreement.Kind.CONFLICT,
        ids,
        "what befalls a person once is told of "
            + (ordered ? v : w).edtf()
            + " (“"
            + (ordered ? a : b).what()
            + "”) and of "
            + (ordered ? w : v).edtf()
            + " (“"
            + (ordered ? b : a).what()
            + "”)");
  }

  private static long epochDay(When when) {
    return Objects.requireNonNull(when.first()).toEpochDay();
  }
}
