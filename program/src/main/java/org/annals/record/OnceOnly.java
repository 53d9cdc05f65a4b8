package org.annals.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * Finds where reports of different origin give different days to what befalls a person only once,
 * or to one deed done to the same odd number of the same in the same place ("killed 14 miners in
 * Oru").
 *
 * <p>All else that is told of two days may be two events, and nothing is said of it. Compared are
 * deeds that words date to a few days, by the same word: of one person with a full name, at most a
 * year apart; of so many, at most {@value #LONGEST_FOR_A_COUNT} days apart.
 */
final class OnceOnly {
  private static final Set<String> ONCE = EventLexicon.once();

  private static final int LONGEST_DAYS = 366;

  private static final int LONGEST_FOR_A_COUNT = 4;

  /** A smaller count, and a round one, is met again too easily. */
  private static final int LEAST_COUNT = 11;

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
    Map<String, List<Integer>> byCount = new TreeMap<>();
    for (int i = 0; i < events.size(); i++) {
      ToldEvent told = events.get(i).get(0);
      boolean compared =
          !told.mention().isNotDone()
              && made.get(i).status() == Status.HAPPENED
              && made.get(i).assertedBy() == null
              && day(made.get(i)) != null;
      if (compared) {
        for (String count : counts(told)) {
          byCount.computeIfAbsent(count, k -> new ArrayList<>()).add(i);
        }
      }
      if (compared && ONCE.contains(told.mention().deed())) {
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
    compare(reports, byPerson, made, "what befalls a person once", LONGEST_DAYS, found);
    compare(reports, byCount, made, "one count in one place", LONGEST_FOR_A_COUNT, found);
    return List.copyOf(found.values());
  }

  private static void compare(
      Reports reports,
      Map<String, List<Integer>> alike,
      List<Event> made,
      String what,
      int longest,
      Map<String, Disagreement> found) {
    for (List<Integer> all : alike.values()) {
      List<Event> some = all.stream().limit(MOST).map(made::get).toList();
      for (int a = 0; a < some.size(); a++) {
        for (int b = a + 1; b < some.size(); b++) {
          Disagreement d = between(reports, some.get(a), some.get(b), what, longest);
          if (d != null) {
            found.put(d.id(), d);
          }
        }
      }
    }
  }

  /** What is counted by a number that hardly comes twice, with the deed and the place. */
  private static Set<String> counts(ToldEvent told) {
    Set<String> counts = new TreeSet<>();
    String place = told.mention().place();
    List<String> terms = told.terms();
    for (int i = 0; place != null && i + 1 < terms.size(); i++) {
      String number = Counted.number(terms.get(i));
      boolean odd =
          !number.isEmpty()
              && number.length() < 4 // a longer one may be a year
              && !number.endsWith("0")
              && Integer.parseInt(number) >= LEAST_COUNT;
      if (odd && Counted.isTelling(terms.get(i + 1))) {
        counts.add(
            told.mention().deed()
                + " "
                + number
                + " "
                + terms.get(i + 1)
                + " "
                + place.toLowerCase(Locale.ROOT));
      }
    }
    return counts;
  }

  /** The few days that words give; null if there are none. */
  private static @Nullable When day(Event event) {
    When when = event.when().when();
    boolean worded = event.when().basis() == Basis.STATED || event.when().basis() == Basis.RELATIVE;
    return when != null && worded && when.days() <= ToldEvent.TIGHT_DAYS ? when : null;
  }

  private static @Nullable Disagreement between(
      Reports reports, Event a, Event b, String what, int longest) {
    When v = Objects.requireNonNull(day(a));
    When w = Objects.requireNonNull(day(b));
    boolean near = Math.abs(epochDay(v) - epochDay(w)) <= longest;
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
        what
            + " is told of "
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
