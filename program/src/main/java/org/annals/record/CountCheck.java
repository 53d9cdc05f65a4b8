package org.annals.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.actor.Mention;
import org.annals.event.Status;
import org.annals.figure.FigureKind;
import org.annals.figure.Quantity;
import org.annals.text.Evidence;
import org.annals.time.Basis;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Finds levels that exclude each other: told by reports of different origin, of one thing, at one
 * time, with no amount in common.
 *
 * <p>Method: two figures are of one thing if their subjects are one that names somebody, or if what
 * is counted is called by the same words and their sentences name the same places. They are of one
 * time if words date both to the same few days; if both are so in reports of the same few days; or,
 * where nothing dates them closely, if the sentences share at least two places. All else cannot be
 * told, and nothing is said of it. Not compared: figures of one report, bare numbers, parts ("of
 * them"), amounts that share a value. Each is compared with the next in time of its thing and
 * places, so many that the cost is near linear.
 */
final class CountCheck {
  /** Two levels disagree only where both are dated this closely. */
  private static final long SAME_TIME_DAYS = 3;

  /** Small counts are too often counts of parts or of other times. */
  private static final BigDecimal LEAST_UNDATED = BigDecimal.valueOf(5);

  private static final int LEAST_SPOTS_UNDATED = 2;

  /** How many levels of one thing, by their days, each is compared with. */
  private static final int WINDOW = 60;

  /** What is counted, what became of it, and what narrows it down. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?<base>.*?)(?<deed> (?:killed|dead|died|wounded|injured|hurt|missing|arrested|detained"
              + "|displaced|infected|evacuated|rescued|sick))?"
              + "(?<rest> (?:in|of|at|against|on|for|from|with|among|across|between|to|since|near"
              + "|inside|aboard|by|after|under) .*)?");

  private static final Pattern OF = Pattern.compile(".*\\bof\\b.*");

  /**
   * A level with what it counts.
   *
   * @param isWhole whether it is an exact number that stands with its noun: no part, no bound
   */
  private record Level(
      Figure figure,
      String base,
      String deed,
      String rest,
      Map<String, String> named,
      Set<String> spots,
      Set<String> origins,
      boolean isWhole) {
    Set<String> names() {
      return named.keySet();
    }
  }

  private final Reports reports;
  private final ActorLinker actors;
  private final Map<String, String> nameOf = new HashMap<>();

  CountCheck(Reports reports, ActorLinker actors) {
    this.reports = reports;
    this.actors = actors;
  }

  /** By id, whatever the order of the figures. */
  List<Disagreement> among(List<Figure> figures) {
    Map<String, List<Level>> byCounted = new TreeMap<>();
    List<Figure> told =
        figures.stream()
            .filter(f -> f.kind() == FigureKind.LEVEL && f.status().isDeed())
            .filter(f -> f.when().when() != null)
            .toList();
    for (List<Level> levels : Side.bySide(told, some -> some.stream().map(this::level).toList())) {
      for (Level level : levels) {
        level.named().forEach(nameOf::putIfAbsent);
        byCounted
            .computeIfAbsent(
                level.base() + level.deed() + "|" + level.figure().quantity().unit(),
                k -> new ArrayList<>())
            .add(level);
      }
    }
    Map<String, Disagreement> found = new ConcurrentSkipListMap<>();
    Side.each(List.copyOf(byCounted.values()), one -> blocks(one).forEach(b -> compare(b, found)));
    return List.copyOf(found.values());
  }

  /** Levels that may be of one thing: by their subject, or by the places and another they name. */
  private static Collection<List<Level>> blocks(List<Level> counted) {
    Map<String, List<Level>> blocks = new TreeMap<>();
    for (Level level : counted) {
      String subject = level.figure().subject();
      if (SeriesCheck.isParticular(subject)) {
        blocks.computeIfAbsent(subject.toLowerCase(Locale.ROOT), k -> new ArrayList<>()).add(level);
      }
      for (String name : level.names()) {
        blocks.computeIfAbsent(name + "|" + level.spots(), k -> new ArrayList<>()).add(level);
      }
    }
    return blocks.values();
  }

  private void compare(List<Level> block, Map<String, Disagreement> found) {
    block.sort(
        Comparator.comparing(
                (Level l) -> l.figure().when().when(), Comparator.nullsLast(EventLinker.byDay()))
            .thenComparing(l -> l.figure().identity().id()));
    for (int i = 0; i < block.size(); i++) {
      for (int j = i + 1; j < Math.min(block.size(), i + WINDOW); j++) {
        between(block.get(i), block.get(j)).ifPresent(d -> found.put(d.id(), d));
      }
    }
  }

  private Level level(Figure figure) {
    Matcher parts = SUBJECT.matcher(figure.subject().toLowerCase(Locale.ROOT));
    boolean reads = parts.matches();
    Evidence told = figure.evidence().get(0);
    Map<String, String> named = new TreeMap<>();
    Set<String> spots = new TreeSet<>();
    for (Actor actor : reports.extract(told.report()).actors()) {
      boolean here =
          actor.mentions().stream()
              .anyMatch(m -> m.kind() == Mention.Kind.NAME && told.span().contains(m.span()));
      String id = here ? actors.id(told.report(), actor.id()) : "";
      if (here && !id.equals(figure.givenBy())) {
        named.putIfAbsent(id, actor.name());
        if (actor.type() == ActorType.PLACE || actor.type() == ActorType.FACILITY) {
          spots.add(plain(actor.name()));
        }
      }
    }
    String base = reads ? Objects.requireNonNullElse(parts.group("base"), "") : figure.subject();
    return new Level(
        figure,
        base,
        reads ? Objects.requireNonNullElse(parts.group("deed"), "") : "",
        reads ? Objects.requireNonNullElse(parts.group("rest"), "") : "",
        named,
        spots,
        figure.evidence().stream()
            .map(e -> reports.originOf(e.report()))
            .collect(Collectors.toSet()),
        isWhole(figure, base));
  }

  /** "Elm Ridge air base" and "Elm Ridge" are one spot. */
  private static String plain(String name) {
    int end = name.length();
    for (int blank = name.lastIndexOf(' ', end - 1);
        blank > 0 && Character.isLowerCase(name.charAt(blank + 1)) && name.indexOf('-', blank) < 0;
        blank = name.lastIndexOf(' ', end - 1)) {
      end = blank;
    }
    return name.substring(0, end);
  }

  private Optional<Disagreement> between(Level x, Level y) {
    Figure a = x.figure();
    Figure b = y.figure();
    if (!SeriesCheck.isApart(a.quantity(), b.quantity())
        || !Collections.disjoint(x.origins(), y.origins())) {
      return Optional.empty();
    }
    boolean subject =
        a.subject().equalsIgnoreCase(b.subject()) && SeriesCheck.isParticular(a.subject());
    if (subject && isOneTime(a, b)) {
      return Optional.of(disagreement(a, b, "for one subject, " + a.subject()));
    }
    boolean alike =
        x.isWhole()
            && y.isWhole()
            && (x.rest().isEmpty() || y.rest().isEmpty() || x.rest().equals(y.rest()))
            && !Collections.disjoint(x.names(), y.names())
            && x.spots().equals(y.spots());
    if (!alike) {
      return Optional.empty();
    }
    Set<String> shared = new TreeSet<>(x.names());
    shared.retainAll(y.names());
    boolean undated =
        x.spots().size() >= LEAST_SPOTS_UNDATED
            && isLarge(a.quantity())
            && isLarge(b.quantity())
            && a.status() == Status.HAPPENED
            && b.status() == Status.HAPPENED
            && overlap(a, b);
    return (isWorded(a) && isWorded(b) && isOneTime(a, b)) || undated
        ? Optional.of(
            disagreement(
                a,
                b,
                "for "
                    + x.base()
                    + x.deed()
                    + ", where both name "
                    + shared.stream()
                        .map(id -> nameOf.getOrDefault(id, id))
                        .sorted()
                        .collect(Collectors.joining(", "))))
        : Optional.empty();
  }

  private static boolean isWhole(Figure figure, String base) {
    Quantity quantity = figure.quantity();
    BigDecimal low = quantity.low();
    BigDecimal high = quantity.high();
    String written = figure.asWritten().toLowerCase(Locale.ROOT);
    String noun = base.substring(base.lastIndexOf(' ') + 1);
    return low != null
        && high != null
        && low.compareTo(high) == 0
        && !quantity.approximate()
        && !OF.matcher(written).matches()
        && written.contains(noun);
  }

  private static boolean isLarge(Quantity quantity) {
    return quantity.low() != null && quantity.low().compareTo(LEAST_UNDATED) >= 0;
  }

  private static boolean overlap(Figure a, Figure b) {
    When v = a.when().when();
    When w = b.when().when();
    return v != null && w != null && v.overlaps(w);
  }

  private boolean isOneTime(Figure a, Figure b) {
    When v = a.when().when();
    When w = b.when().when();
    if (v == null || w == null || !v.overlaps(w)) {
      return false;
    }
    if (isWorded(a) && isWorded(b)) {
      return v.days() <= SAME_TIME_DAYS && w.days() <= SAME_TIME_DAYS;
    }
    // "has 300 workers": so when it was printed
    When p = reports.published(a.evidence().get(0).report());
    When q = reports.published(b.evidence().get(0).report());
    return a.status() == Status.ONGOING
        && b.status() == Status.ONGOING
        && !isWorded(a)
        && !isWorded(b)
        && p != null
        && p.equals(q)
        && p.days() <= SAME_TIME_DAYS;
  }

  private static boolean isWorded(Figure figure) {
    return figure.when().basis() == Basis.STATED || figure.when().basis() == Basis.RELATIVE;
  }

  private Disagreement disagreement(Figure a, Figure b, String scope) {
    List<String> ids = List.of(a.identity().id(), b.identity().id()).stream().sorted().toList();
    boolean ordered = ids.get(0).equals(a.identity().id());
    Figure first = ordered ? a : b;
    Figure second = ordered ? b : a;
    return new Disagreement(
        "d-" + String.join("-", ids),
        isPosition(a, b) ? Disagreement.Kind.POSITION : Disagreement.Kind.CONFLICT,
        ids,
        "“"
            + first.asWritten()
            + "” and “"
            + second.asWritten()
            + "” "
            + scope
            + ", at one time ("
            + edtf(first.when().when())
            + ", "
            + edtf(second.when().when())
            + "): "
            + SeriesCheck.bounds(first.quantity())
            + " and "
            + SeriesCheck.bounds(second.quantity())
            + " have no amount in common");
  }

  /** Two who give different numbers: neither report says so itself. */
  private static boolean isPosition(Figure a, Figure b) {
    return a.givenBy() != null && b.givenBy() != null && !a.givenBy().equals(b.givenBy());
  }

  private static String edtf(@Nullable When when) {
    return when == null ? "undated" : when.edtf();
  }
}
