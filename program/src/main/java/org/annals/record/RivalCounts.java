package org.annals.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.annals.figure.FigureMention;

/**
 * Numbers of one thing that a report itself sets against each other: "police counted 800, the
 * organisers 2,000". Where they have no amount in common both cannot be right.
 *
 * <p>Which number is set against which is read by {@code figure}; here it is only judged.
 */
final class RivalCounts {
  private RivalCounts() {}

  /** The number in {@code report} at this offset and the one that it is set against. */
  record Rivalry(String report, FigureMention mention, int rivalOf) {}

  /** Where a figure is given: report and offset of the number. */
  record Place(String report, int offset) {}

  /** In the order of {@code rivalries}; no two between the same figures. */
  static List<Disagreement> among(List<Rivalry> rivalries, Map<Place, Figure> figures) {
    return rivalries.stream()
        .flatMap(r -> between(r, figures).stream())
        .collect(Collectors.toMap(Disagreement::id, d -> d, (a, b) -> a, TreeMap::new))
        .values()
        .stream()
        .toList();
  }

  private static Optional<Disagreement> between(Rivalry rivalry, Map<Place, Figure> figures) {
    int own = rivalry.mention().evidence().focus().begin();
    Figure a = figures.get(new Place(rivalry.report(), rivalry.rivalOf()));
    Figure b = figures.get(new Place(rivalry.report(), own));
    if (a == null || b == null || a == b || !SeriesCheck.isApart(a.quantity(), b.quantity())) {
      return Optional.empty();
    }
    List<String> ids = List.of(a.identity().id(), b.identity().id()).stream().sorted().toList();
    return Optional.of(
        new Disagreement(
            "d-" + String.join("-", ids),
            Disagreement.Kind.CONFLICT,
            ids,
            "the report sets “"
                + b.asWritten()
                + "” against “"
                + a.asWritten()
                + "” for "
                + a.subject()
                + ": "
                + SeriesCheck.bounds(a.quantity())
                + " and "
                + SeriesCheck.bounds(b.quantity())
                + " have no amount in common"));
  }
}
