package org.annals.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.annals.record.Regrouping.Mark;

/** Carries out what readers have said of which mentions are one, in the order in which they did. */
final class Regroupings {
  private final List<Regrouping> all;

  Regroupings(List<Regrouping> all) {
    this.all = List.copyOf(all);
  }

  /**
   * The groups as the readers have them.
   *
   * @param sets the groups as found, of the places of {@code told}; each place in exactly one
   * @param told the mentions; two may have the same mark and then go together
   * @param reports ids of the reports that are there
   * @return each group sorted, by their smallest members
   */
  List<List<Integer>> of(
      Regrouping.Of of, List<List<Integer>> sets, Supplier<List<Mark>> told, Set<String> reports) {
    List<Regrouping> wanted = all.stream().filter(one -> one.of() == of).toList();
    if (wanted.isEmpty()) {
      return sets;
    }
    List<Mark> marks = told.get();
    int[] group = new int[marks.size()];
    for (int g = 0; g < sets.size(); g++) {
      for (int place : sets.get(g)) {
        group[place] = g;
      }
    }
    Map<Mark, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < marks.size(); i++) {
      places.computeIfAbsent(marks.get(i), m -> new ArrayList<>()).add(i);
    }
    int next = sets.size();
    for (Regrouping one : wanted) {
      List<Mark> here = one.marks().stream().filter(m -> reports.contains(m.report())).toList();
      if (here.size() < 2 || !places.keySet().containsAll(here)) {
        continue;
      }
      if (one.together()) {
        join(group, here, places);
      } else if (here.get(0).equals(one.marks().get(0))) {
        part(group, here, places, next++);
      }
    }
    Map<Integer, List<Integer>> regrouped = new HashMap<>();
    for (int i = 0; i < group.length; i++) {
      regrouped.computeIfAbsent(group[i], g -> new ArrayList<>()).add(i);
    }
    return regrouped.values().stream()
        .sorted(Comparator.comparing(members -> members.get(0)))
        .toList();
  }

  private static List<Integer> at(Map<Mark, List<Integer>> places, Mark mark) {
    return places.getOrDefault(mark, List.of());
  }

  private static void join(int[] group, List<Mark> here, Map<Mark, List<Integer>> places) {
    Set<Integer> one = new HashSet<>();
    here.forEach(mark -> at(places, mark).forEach(place -> one.add(group[place])));
    int into = group[at(places, here.get(0)).get(0)];
    for (int i = 0; i < group.length; i++) {
      if (one.contains(group[i])) {
        group[i] = into;
      }
    }
  }

  private static void part(
      int[] group, List<Mark> here, Map<Mark, List<Integer>> places, int apart) {
    Mark stays = here.get(0);
    int from = group[at(places, stays).get(0)];
    Set<Mark> leave = new LinkedHashSet<>(here.subList(1, here.size()));
    leave.remove(stays);
    for (Mark mark : leave) {
      for (int place : at(places, mark)) {
        if (group[place] == from) {
          group[place] = apart;
        }
      }
    }
  }
}
