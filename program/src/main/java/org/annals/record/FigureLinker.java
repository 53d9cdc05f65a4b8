package org.annals.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.figure.FigureKind;
import org.annals.figure.FigureMention;
import org.annals.text.Evidence;
import org.annals.text.Span;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Merges figures that several reports give alike and puts those of one subject in series; {@link
 * SeriesCheck} and {@link CountCheck} compare them.
 */
final class FigureLinker {
  private record Told(String report, FigureMention mention, Dated when, String named) {
    Identities.Told identity() {
      int offset = mention.evidence().focus().begin();
      return new Identities.Told(
          Ids.of("f", report, offset, mention.kind().label()), report, offset);
    }

    String subject() {
      return named.toLowerCase(Locale.ROOT);
    }

    boolean isPercentChange() {
      return mention.kind() == FigureKind.CHANGE && mention.quantity().unit().equals("percent");
    }
  }

  private final List<Figure> figures = new ArrayList<>();
  private final SeriesCheck check = new SeriesCheck();
  private final List<Disagreement> disagreements;

  FigureLinker(Reports reports, Dating dating, ActorLinker actors, boolean allFigures) {
    Identities identities = new Identities(reports);
    Map<String, List<Told>> series = new TreeMap<>();
    Map<String, Set<String>> units = new TreeMap<>();
    List<Told> read = new ArrayList<>();
    for (Extract extract : reports.extracts()) {
      String report = extract.report().id();
      for (FigureMention m : extract.figures()) {
        if (!allFigures && !m.kind().isOfRecord()) {
          continue;
        }
        read.add(new Told(report, m, dating.dated(m.when(), report), m.subject()));
      }
    }
    List<Told> told = named(read);
    UnitSpelling spelling = new UnitSpelling(read.stream().map(Told::mention).toList());
    for (Told t : told) {
      if (!t.isPercentChange()) {
        units.computeIfAbsent(t.subject(), k -> new TreeSet<>()).add(t.mention().quantity().unit());
      }
    }
    for (Told t : told) {
      Set<String> unit = units.getOrDefault(t.subject(), new TreeSet<>());
      // a change in percent belongs to the series of what it changes
      String of =
          t.isPercentChange() && unit.size() == 1
              ? unit.iterator().next()
              : t.mention().quantity().unit();
      series.computeIfAbsent(t.subject() + "|" + of, k -> new ArrayList<>()).add(t);
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
      String name = "s" + id.substring(1);
      List<Figure> points = new ArrayList<>();
      for (List<Told> same : alike(one)) {
        points.add(figure(identities, actors, spelling, same, name));
      }
      points.sort(
          Comparator.comparing(
                  (Figure f) -> f.when().when(), Comparator.nullsLast(EventLinker.byDay()))
              .thenComparing(f -> f.identity().id()));
      check.levels(points);
      figures.addAll(points);
    }
    check.changes(figures);
    Map<String, Disagreement> found = new TreeMap<>();
    new CountCheck(reports, actors).among(figures).forEach(d -> found.put(d.id(), d));
    RivalCounts.among(rivalries(told), places(figures)).forEach(d -> found.put(d.id(), d));
    disagreements = List.copyOf(found.values());
  }

  private static List<RivalCounts.Rivalry> rivalries(List<Told> told) {
    List<RivalCounts.Rivalry> rivalries = new ArrayList<>();
    for (Told t : told) {
      Span of = t.mention().rivalOf();
      if (of != null) {
        rivalries.add(new RivalCounts.Rivalry(t.report(), t.mention(), of.begin()));
      }
    }
    return rivalries;
  }

  private static Map<RivalCounts.Place, Figure> places(List<Figure> figures) {
    Map<RivalCounts.Place, Figure> places = new HashMap<>();
    for (Figure figure : figures) {
      for (Evidence e : figure.evidence()) {
        places.put(new RivalCounts.Place(e.report(), e.focus().begin()), figure);
      }
    }
    return places;
  }

  /** By series, then day. */
  List<Figure> figures() {
    return figures;
  }

  List<Link> links() {
    return check.links();
  }

  List<Disagreement> disagreements() {
    return disagreements;
  }

  /** The same under the subjects that they share. */
  private static List<Told> named(List<Told> read) {
    List<String> subjects =
        FigureSubjects.of(
            read.stream()
                .map(t -> new FigureSubjects.Given(t.mention(), t.when().when()))
                .toList());
    List<Told> named = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      Told t = read.get(i);
      named.add(new Told(t.report(), t.mention(), t.when(), subjects.get(i)));
    }
    return named;
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
              + plain(m.quantity().high())
              + " "
              + m.quantity().unit();
      byValue.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
    }
    for (List<Integer> same : byValue.values()) {
      for (int k = 1; k < same.size(); k++) {
        When a = series.get(same.get(k - 1)).when().when();
        When b = series.get(same.get(k)).when().when();
        if ((a == null || b == null) ? isTelling(series.get(same.get(k))) : a.overlaps(b)) {
          groups.union(same.get(k - 1), same.get(k));
        }
      }
    }
    return groups.sets().stream().map(set -> set.stream().map(series::get).toList()).toList();
  }

  /** Whether the amount is one that seldom comes about twice. */
  private static boolean isTelling(Told t) {
    BigDecimal low = t.mention().quantity().low();
    BigDecimal number = low == null ? t.mention().quantity().high() : low;
    return number != null && number.stripTrailingZeros().precision() >= 2;
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "-" : number.stripTrailingZeros().toPlainString();
  }

  private static Figure figure(
      Identities identities,
      ActorLinker actors,
      UnitSpelling spelling,
      List<Told> same,
      String series) {
    Identity identity = identities.of(same.stream().map(Told::identity).toList());
    Told first =
        same.size() == 1
            ? same.get(0)
            : same.stream()
                .filter(t -> t.identity().id().equals(identity.id()))
                .findFirst()
                .orElseThrow();
    Set<Evidence> evidence = new TreeSet<>();
    same.forEach(t -> evidence.add(t.mention().evidence()));
    FigureMention m = first.mention();
    return new Figure(
        identity,
        spelling.of(first.named()),
        spelling.of(m.quantity()),
        m.kind(),
        Dating.merged(same.stream().map(Told::when).toList()),
        m.status(),
        m.asWritten(),
        actors.idOrWords(first.report(), m.givenBy(), m.givenByWords()),
        series,
        List.copyOf(evidence),
        m.why());
  }
}
