package org.annals.record;

import java.util.ArrayList;
import java.util.List;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Keeps apart what is dated apart, also where something undated stands between: the mention of a
 * strike without a day may be of either of two strikes, and makes them not one.
 */
final class DaysOfGroups {
  private final Groups groups;
  private final List<@Nullable When> days;

  /**
   * Takes groups of one member each.
   *
   * @param days when each surely was; null: its words say too little
   */
  DaysOfGroups(Groups groups, List<@Nullable When> days) {
    this.groups = groups;
    this.days = new ArrayList<>(days);
  }

  /** The days of the group of a member; null: what it tells says too little. */
  @Nullable When of(int member) {
    return days.get(groups.find(member));
  }

  /** Joins the groups of two members, unless their days exclude each other. */
  void join(int a, int b) {
    When x = days.get(groups.find(a));
    When y = days.get(groups.find(b));
    When both = x == null ? y : y == null ? x : x.intersect(y);
    if (x == null || y == null || both != null) {
      groups.union(a, b);
      days.set(groups.find(a), both);
    }
  }
}
