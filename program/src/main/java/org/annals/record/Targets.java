package org.annals.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.figure.FigureKind;
import org.annals.figure.Quantity;
import org.annals.text.Evidence;
import org.annals.text.Span;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Which figures were set as targets, and whether a later level of the same series reaches them.
 *
 * <p>Only where the report says which way: "cut by a third to 3,000", "fewer than 2,000", "at least
 * 40". Cost: n log n in the figures.
 */
final class Targets {
  /** How many levels of a series after a target was set are looked at. */
  private static final int WINDOW = 60;

  /** A figure where a report gives it. */
  private record Given(Figure figure, Span focus) {}

  private final Map<String, List<Given>> byReport = new HashMap<>();
  private final Map<String, List<Figure>> levels = new HashMap<>();

  Targets(List<Figure> figures) {
    for (Figure figure : figures) {
      if (figure.kind() == FigureKind.LEVEL && figure.status().isDeed()) {
        levels.computeIfAbsent(figure.series(), k -> new ArrayList<>()).add(figure);
      } else {
        for (Evidence e : figure.evidence()) {
          byReport
              .computeIfAbsent(e.report(), k -> new ArrayList<>())
              .add(new Given(figure, e.focus()));
        }
      }
    }
    levels
        .values()
        .forEach(
            l ->
                l.sort(
                    Comparator.comparing(
                            (Figure f) -> f.when().when(),
                            Comparator.nullsLast(EventLinker.byDay()))
                        .thenComparing(f -> f.identity().id())));
  }

  /** A level told of after {@code made} that reaches the target set in {@code words}. */
  @Nullable Figure reached(Evidence words, When made) {
    List<Figure> inside =
        byReport.getOrDefault(words.report(), List.of()).stream()
            .filter(given -> words.span().contains(given.focus()))
            .map(Given::figure)
            .toList();
    boolean less =
        inside.stream().anyMatch(f -> f.kind() == FigureKind.CHANGE && sign(f.quantity()) < 0);
    boolean more =
        inside.stream().anyMatch(f -> f.kind() == FigureKind.CHANGE && sign(f.quantity()) > 0);
    for (Figure target : inside) {
      Quantity goal = target.quantity();
      boolean down = !more && (less || goal.low() == null);
      boolean up = !less && (more || goal.high() == null);
      if (target.kind() != FigureKind.TARGET || down == up) {
        continue;
      }
      List<Figure> all = levels.getOrDefault(target.series(), List.of());
      for (Figure level : Later.than(made, all, f -> f.when().when(), WINDOW)) {
        When when = level.when().when();
        if (when != null && made.isBefore(when) && isReached(goal, level.quantity(), down)) {
          return level;
        }
      }
    }
    return null;
  }

  private static int sign(Quantity quantity) {
    BigDecimal any = quantity.high() != null ? quantity.high() : quantity.low();
    return any == null ? 0 : any.signum();
  }

  private static boolean isReached(Quantity goal, Quantity level, boolean down) {
    BigDecimal end = down ? goal.high() : goal.low();
    BigDecimal now = down ? level.high() : level.low();
    return end != null && now != null && (down ? now.compareTo(end) <= 0 : now.compareTo(end) >= 0);
  }
}
