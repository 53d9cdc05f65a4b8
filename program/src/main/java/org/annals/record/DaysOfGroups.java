package org.annals.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Keeps apart what is dated apart, and what is told of other people, also where something stands
 * between that says less: the mention of a strike without a day may be of either of two strikes,
 * and makes them not one.
 */
final class DaysOfGroups {
  private final Groups groups;
  private final List<@Nullable When> days;
  private final List<int[]> people;

  /**
   * Takes groups of one member each.
   *
   * @param days when each surely was; null: its words say too little
   * @param people whom it befell, numbers sorted
   */
  DaysOfGroups(Groups groups, List<@Nullable When> days, List<int[]> people) {
    this.groups = groups;
    this.days = new ArrayList<>(days);
    this.people = new ArrayList<>(people);
  }

  /** The days of the group of a member; null: what it tells says too little. */
  @Nullable When of(int member) {
    return days.get(groups.find(member));
  }

  /** Whom the event of a member's group befell; empty: nobody is named. */
  int[] people(int member) {
    return people.get(groups.find(member));
  }

  /** Whether the groups of two members are told of other people. */
  boolean areOthers(int a, int b) {
    return groups.find(a) != groups.find(b) && Sorted.areOthers(people(a), people(b));
  }

  /** Joins the groups of two members, unless their days or their people exclude each other. */
  void join(int a, int b) {
    if (groups.find(a) == groups.find(b) || areOthers(a, b)) {
      return;
    }
    int[] all = both(people(a), people(b));
    When x = days.get(groups.find(a));
    When y = days.get(groups.find(b));
    When both = x == null ? y : y == null ? x : x.intersect(y);
    if (x == null || y == null || both != null) {
      groups.union(a, b);
      days.set(groups.find(a), both);
      people.set(groups.find(a), all);
    }
  }

  private static int[] both(int[] some, int[] others) {
    return others.length == 0
        ? some
        : some.length == 0
            ? others
            : IntStream.concat(IntStream.of(some), IntStream.of(others))
                .sorted()
                .distinct()
                .toArray();
  }
}
