package org.annals.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gives merged facts their ids, origins and known days. */
final class Identities {
  /**
   * One mention of a fact.
   *
   * @param id of the mention
   * @param report id of its report
   * @param offset where it begins, UTF-16 units
   */
  record Told(String id, String report, int offset) {}

  private final Reports reports;

  private final Comparator<Told> order;

  Identities(Reports reports) {
    this.reports = reports;
    order =
        Comparator.comparing(Told::report, reports.byKnownDay())
            .thenComparingInt(Told::offset)
            .thenComparing(Told::id);
  }

  /** The identity of the fact that the mentions tell; its id is that of the earliest. */
  Identity of(Collection<Told> mentions) {
    if (mentions.size() == 1) {
      Told only = mentions.iterator().next();
      return new Identity(only.id(), List.of(), reports.knownFrom(only.report()), standing(), 1);
    }
    Told first = null;
    Set<String> others = new TreeSet<>();
    Set<String> from = new HashSet<>();
    LocalDate known = null;
    for (Told told : mentions) {
      first = first == null || order.compare(told, first) < 0 ? told : first;
      others.add(told.id());
      if (from.add(told.report())) {
        LocalDate day = reports.knownFrom(told.report());
        known = known == null || (day != null && day.isBefore(known)) ? day : known;
      }
    }
    String id = Objects.requireNonNull(first).id();
    others.remove(id);
    return new Identity(id, Ids.packed(others), known, standing(), reports.origins(from));
  }

  /** Facts of the present record stand. */
  private static @Nullable LocalDate standing() {
    return null;
  }
}
