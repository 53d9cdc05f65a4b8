package org.annals.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.figure.FigureKind;
import org.annals.figure.FigureMention;
import org.annals.figure.Quantity;
import org.annals.text.Evidence;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Merges figures that several reports give alike, puts those of one subject in series, and finds
 * levels of one subject, at one time, that exclude each other.
 */
final class FigureLinker {
  /** Two levels disagree only where both are dated this closely. */
  private static final long SAME_TIME_DAYS = 31;

  private record Told(String report, FigureMention mention, Dated when) {
    Identities.Told identity() {
      int offset = mention.evidence().focus().begin();
      return new Identities.Told(
          Ids.of("f", report, offset, mention.kind().label()), report, offset);
    }

    String subject() {
      return mention.subject().toLowerCase(Locale.ROOT) + "|" + mention.quantity().unit();
    }
  }

  private final List<Figure> figures = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Disagreement> disagreements = new ArrayList<>();

  FigureLinker(Reports reports, Dating dating, ActorLinker actors, boolean allFigures) {
    Identities identities = new Identities(reports);
    Map<String, List<Told>> series = new TreeMap<>();
    for (Extract extract : reports.extracts()) {
      String report = extract.report().id();
      for (FigureMention m : extract.figures()) {
        if (!allFigures && !m.kind().isOfRecord()) {
          continue;
        }
        Told t = new Told(report, m, dating.dated(m.when(), report));
        series.computeIfAbsent(t.subject(), k -> new ArrayList<>()).add(t);
      }
    }
    for (List<Told> one : series.values()) {
      String id =
          one.stream()
              .map(Told::identity)
              .min(
                  Comparator.comparing(Identities.Told::report, reports.byKnownDay())
                      .thenComparingInt(Identities.Told::offset))
              .orElseThrow()
              .id();
      List<Figure> points = new ArrayList<>();
      for (List<Told> same : alike(one)) {
        points.add(figure(identities, actors, same, "s" + id.substring(1)));
      }
      points.sort(
          Comparator.comparing(
                  (Figure f) -> f.when().when(), Comparator.nullsLast(EventLinker.byDay()))
              .thenComparing(f -> f.identity().id()));
      compare(points);
      figures.addAll(points);
    }
  }

  /** By series, then day. */
  List<Figure> figures() {
    return figures;
  }

  List<Link> links() {
    return links;
  }

  List<Disagreement> disagreements() {
    return disagreements;
  }

  private static List<List<Told>> alike(List<Told> series) {
    Groups groups = new Groups(series.size());
    Map<String, List<Integer>> byValue = new TreeMap<>();
    for (int i = 0; i < series.size(); i++) {
      FigureMention m = series.get(i).mention();
      String key =
          m.kind()
              + " "
              + m.status()
              + " "
              + plain(m.quantity().low())
              + " "
              + plain(m.quantity().high());
      byValue.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
    }
    for (List<Integer> same : byValue.values()) {
      for (int k = 1; k < same.size(); k++) {
        When a = series.get(same.get(k - 1)).when().when();
        When b = series.get(same.get(k)).when().when();
        if (a != null && b != null && a.overlaps(b)) {
          groups.union(same.get(k - 1), same.get(k));
        }
      }
    }
    return groups.sets().stream().map(set -> set.stream().map(series::get).toList()).toList();
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "-" : number.stripTrailingZeros().toPlainString();
  }

  private static Figure figure(
      Identities identities, ActorLinker actors, List<Told> same, String series) {
    Identity identity = identities.of(same.stream().map(Told::identity).toList());
    Told first =
        same.stream()
            .filter(t -> t.identity().id().equals(identity.id()))
            .findFirst()
            .orElseThrow();
    Set<Evidence> evidence = new TreeSet<>();
    same.forEach(t -> evidence.add(t.mention().evidence()));
    FigureMention m = first.mention();
    return new Figure(
        identity,
        m.subject(),
        m.quantity(),
        m.kind(),
        Dating.merged(same.stream().map(Told::when).toList()),
        m.status(),
        m.asWritten(),
        actors.idOrWords(first.report(), m.givenBy(), m.givenByWords()),
        series,
        List.copyOf(evidence),
        m.why());
  }

  private void compare(List<Figure> points) {
    List<Figure> levels =
        points.stream().filter(f -> f.kind() == FigureKind.LEVEL && f.status().isDeed()).toList();
    for (int i = 1; i < levels.size(); i++) {
      Figure a = levels.get(i - 1);
      Figure b = levels.get(i);
      When v = a.when().when();
      When w = b.when().when();
      if (v == null || w == null) {
        continue;
      }
      List<String> ids = List.of(b.identity().id(), a.identity().id());
      boolean apart = isApart(a.quantity(), b.quantity());
      if (v.isBefore(w)) {
        links.add(new Link(Link.Kind.UPDATES, ids, "a later level of the same subject"));
      } else if (apart
          && v.days() <= SAME_TIME_DAYS
          && w.days() <= SAME_TIME_DAYS
          && !sameReport(a, b)) {
        List<String> sorted = ids.stream().sorted().toList();
        disagreements.add(
            new Disagreement(
                "d-" + String.join("-", sorted),
                Disagreement.Kind.CONFLICT,
                sorted,
                a.asWritten()
                    + " and "
                    + b.asWritten()
                    + " for one subject, "
                    + a.subject()
                    + ", at one time ("
                    + v.edtf()
                    + ", "
                    + w.edtf()
                    + "), and no amount is both"));
      }
    }
  }

  private static boolean sameReport(Figure a, Figure b) {
    return a.evidence().stream()
        .anyMatch(x -> b.evidence().stream().anyMatch(y -> x.report().equals(y.report())));
  }

  /** Whether no amount lies in both; a tenth is allowed where either is only about right. */
  static boolean isApart(Quantity a, Quantity b) {
    double slack = a.approximate() || b.approximate() ? 1.1 : 1;
    return below(a.high(), b.low(), slack) || below(b.high(), a.low(), slack);
  }

  private static boolean below(@Nullable BigDecimal high, @Nullable BigDecimal low, double slack) {
    return high != null && low != null && high.doubleValue() * slack < low.doubleValue();
  }
}
