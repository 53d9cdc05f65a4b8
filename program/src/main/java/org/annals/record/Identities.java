package org.annals.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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

  Identities(Reports reports) {
    this.reports = reports;
  }

  /** The identity of the fact that the mentions tell; its id is that of the earliest. */
  Identity of(Collection<Told> mentions) {
    List<Told> ordered =
        mentions.stream()
            .sorted(
                Comparator.comparing(Told::report, reports.byKnownDay())
                    .thenComparingInt(Told::offset)
                    .thenComparing(Told::id))
            .toList();
    TreeSet<String> others = new TreeSet<>();
    ordered.forEach(t -> others.add(t.id()));
    others.remove(ordered.get(0).id());
    List<String> from = ordered.stream().map(Told::report).distinct().toList();
    LocalDate known =
        from.stream()
            .map(reports::knownFrom)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new Identity(
        ordered.get(0).id(), Ids.packed(others), known, standing(), reports.origins(from));
  }

  /** Facts of the present record stand. */
  private static @Nullable LocalDate standing() {
    return null;
  }
}
