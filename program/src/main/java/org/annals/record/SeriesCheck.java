package org.annals.record;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.annals.event.Status;
import org.annals.figure.FigureKind;
import org.annals.figure.Quantity;
import org.annals.text.Evidence;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Checks the figures of one subject against each other and says how it counted.
 *
 * <p>Method: interval arithmetic on the bounds. A change told in one sentence with the level that
 * it starts from and the one that it leads to agrees where the counted end and the told end have an
 * amount in common. A later level of one subject supersedes the earlier. Levels that exclude each
 * other are found by {@link CountCheck}.
 */
final class SeriesCheck {
  private static final MathContext DIGITS = new MathContext(4);
  private static final double ABOUT = 0.05;
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final List<Link> links = new ArrayList<>();

  List<Link> links() {
    return links;
  }

  /**
   * Compares the levels of one series: later ones supersede earlier ones.
   *
   * @param points by day
   */
  void levels(List<Figure> points) {
    List<Figure> levels =
        points.stream()
            .filter(f -> f.kind() == FigureKind.LEVEL && f.status().isDeed())
            .filter(f -> isParticular(f.subject()) && f.when().when() != null)
            .toList();
    for (int i = 1; i < levels.size(); i++) {
      Figure a = levels.get(i - 1);
      Figure b = levels.get(i);
      boolean same = a.quantity().equals(b.quantity()) || isVague(a) || isVague(b);
      if (!same && isState(a) && isState(b) && day(a).isBefore(day(b))) {
        List<String> ids = List.of(b.identity().id(), a.identity().id());
        links.add(
            new Link(
                Link.Kind.UPDATES,
                ids,
                "a later level of the same subject: "
                    + a.asWritten()
                    + " ("
                    + day(a).edtf()
                    + "), then "
                    + b.asWritten()
                    + " ("
                    + day(b).edtf()
                    + ")"));
      }
    }
  }

  /**
   * What goes on until another level takes its place; 40 hurt once stay 40, whoever is hurt later.
   */
  private static boolean isState(Figure figure) {
    return figure.status() == Status.ONGOING || figure.why().contains(" … to”");
  }

  /** "several", "millions": too open to be superseded or to supersede. */
  private static boolean isVague(Figure figure) {
    return figure.quantity().high() == null && figure.quantity().approximate();
  }

  private static When day(Figure figure) {
    When when = figure.when().when();
    if (when == null) {
      throw new IllegalStateException("a level without a date");
    }
    return when;
  }

  /** A subject that names someone or something: many crowds are "people", few are "in Lima". */
  static boolean isParticular(String subject) {
    for (int i = 0; i < subject.length(); i++) {
      boolean starts = i == 0 || subject.charAt(i - 1) == ' ';
      if (starts && Character.isUpperCase(subject.charAt(i)) && subject.indexOf(' ') > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether no amount lies in both; a tenth is allowed where either is only about right. */
  static boolean isApart(Quantity a, Quantity b) {
    double slack = a.approximate() || b.approximate() ? 1.1 : 1;
    return below(a.high(), b.low(), slack) || below(b.high(), a.low(), slack);
  }

  private static boolean below(@Nullable BigDecimal high, @Nullable BigDecimal low, double slack) {
    return high != null && low != null && high.doubleValue() * slack < low.doubleValue();
  }

  /**
   * Counts each change that is told in one sentence with the levels on both its sides.
   *
   * @param figures of all subjects
   */
  void changes(List<Figure> figures) {
    List<Figure> ordered =
        figures.stream().sorted(Comparator.comparing((Figure f) -> f.identity().id())).toList();
    Map<String, List<Figure>> byReport = new HashMap<>();
    for (Figure figure : ordered) {
      figure.evidence().stream()
          .map(Evidence::report)
          .distinct()
          .forEach(r -> byReport.computeIfAbsent(r, k -> new ArrayList<>()).add(figure));
    }
    for (Figure change : ordered) {
      if (change.kind() != FigureKind.CHANGE || change.quantity().high() == null) {
        continue;
      }
      List<Figure> told = byReport.getOrDefault(change.evidence().get(0).report(), List.of());
      Figure from = beside(change, told, "from");
      Figure to = beside(change, told, "to");
      if (from != null && to != null && from.quantity().unit().equals(to.quantity().unit())) {
        count(change, from, to).ifPresent(links::add);
      }
    }
  }

  /**
   * The level that the change starts from or leads to: the one in its sentence that the preposition
   * leads in, else the one such, or the one target, of its subject in its report.
   *
   * @param figures those that the report of the change gives
   */
  private static @Nullable Figure beside(Figure change, List<Figure> figures, String preposition) {
    Evidence at = change.evidence().get(0);
    List<Figure> here = new ArrayList<>();
    List<Figure> told = new ArrayList<>();
    for (Figure figure : figures) {
      if (figure.kind() == FigureKind.CHANGE) {
        continue;
      }
      boolean same = figure.subject().equalsIgnoreCase(change.subject());
      for (Evidence e : figure.evidence()) {
        if (!e.report().equals(at.report())) {
          continue;
        }
        if (e.span().equals(at.span()) && isLedIn(e, preposition)) {
          here.add(figure);
        } else if (same
            && (isLedIn(e, preposition)
                || (preposition.equals("to") && figure.kind() == FigureKind.TARGET))) {
          told.add(figure);
        }
      }
    }
    List<Figure> found = here.isEmpty() ? told : here;
    return found.size() == 1 ? found.get(0) : null;
  }

  private static boolean isLedIn(Evidence e, String preposition) {
    String before = e.words().substring(0, e.focus().begin() - e.span().begin());
    return before.stripTrailing().matches("(?s).*\\b" + preposition + "(?: the| a)?");
  }

  private static Optional<Link> count(Figure change, Figure from, Figure to) {
    Quantity by = change.quantity();
    Quantity start = from.quantity();
    boolean percent = by.unit().equals("percent");
    if (!percent && !by.unit().equals(start.unit())) {
      return Optional.empty();
    }
    Quantity counted =
        new Quantity(
            moved(start.low(), by.low(), percent),
            moved(start.high(), by.high(), percent),
            true,
            start.unit());
    boolean known = counted.low() != null || counted.high() != null;
    if (!known || isApart(widened(counted), to.quantity())) {
      return Optional.empty();
    }
    return Optional.of(
        new Link(
            Link.Kind.SUPPORTS,
            List.of(change.identity().id(), from.identity().id(), to.identity().id()),
            "“"
                + change.asWritten()
                + "” from “"
                + from.asWritten()
                + "” gives "
                + bounds(counted)
                + ": “"
                + to.asWritten()
                + "” agrees"));
  }

  private static @Nullable BigDecimal moved(
      @Nullable BigDecimal level, @Nullable BigDecimal by, boolean percent) {
    if (level == null || by == null) {
      return null;
    }
    return percent
        ? level.add(level.multiply(by).divide(HUNDRED, DIGITS), DIGITS)
        : level.add(by, DIGITS);
  }

  private static Quantity widened(Quantity quantity) {
    BigDecimal low = quantity.low();
    BigDecimal high = quantity.high();
    return new Quantity(
        low == null ? null : low.multiply(BigDecimal.valueOf(1 - ABOUT)),
        high == null ? null : high.multiply(BigDecimal.valueOf(1 + ABOUT)),
        true,
        quantity.unit());
  }

  static String bounds(Quantity quantity) {
    BigDecimal low = quantity.low();
    BigDecimal high = quantity.high();
    String about = quantity.approximate() ? "about " : "";
    if (low != null && high != null) {
      return low.compareTo(high) == 0
          ? about + plain(low)
          : about + plain(low) + " to " + plain(high);
    }
    return low != null
        ? about + plain(low) + " or more"
        : high != null ? about + plain(high) + " or less" : "an amount without bounds";
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
