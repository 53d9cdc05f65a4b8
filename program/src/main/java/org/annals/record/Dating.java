package org.annals.record;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import org.annals.time.Basis;
import org.annals.time.Bound;
import org.annals.time.TimePoint;
import org.annals.time.TimeReference;
import org.annals.time.TimeResolver;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Makes days of the references that extracts keep, and one date of several. Asked report by report;
 * for one thread.
 */
final class Dating {
  /** A report that is placed no closer dates what it counts from itself by inference only. */
  private static final int WIDE_DAYS = 366;

  /** Wider than that, such an interval says nothing that a reader could use as a date. */
  private static final int WIDEST_DAYS = 2 * 366;

  /** What a report tells as new was said in so many days up to it. */
  private static final int NEWS_DAYS = 5;

  private final Reports reports;

  /**
   * What the report that was asked for last has been dated by. Facts share their references, so
   * that the same object is looked for: to weigh all that a reference says would cost more.
   */
  private final IdentityHashMap<TimeReference, Dated> here = new IdentityHashMap<>();

  private String asked = "";

  Dating(Reports reports) {
    this.reports = reports;
  }

  @Nullable When when(TimeReference reference, String report) {
    return TimeResolver.resolve(reference, reports.published(report));
  }

  /** The date with the words, the rule and the anchor that it came from. */
  Dated dated(TimeReference reference, String report) {
    if (!report.equals(asked)) {
      here.clear();
      asked = report;
    }
    return here.computeIfAbsent(
        reference,
        r -> {
          Dated dated = read(r, report);
          return new Dated(
              reports.keptOnce(dated.when()), dated.basis(), reports.keptOnce(dated.why()));
        });
  }

  /**
   * The date of a threat, a demand or an offer, which is the day on which it is made: where only
   * the deed that it is about is told as to come, the days up to the report.
   */
  Dated spoken(TimeReference reference, String report) {
    Dated dated = dated(reference, report);
    When when = dated.when();
    When published = reports.published(report);
    boolean open = when != null && when.first() != null && when.last() == null;
    LocalDate first = published == null ? null : published.first();
    return open && dated.basis() == Basis.FALLBACK && published != null && first != null
        ? new Dated(
            When.between(first.minusDays(NEWS_DAYS - 1), published.last()),
            Basis.FALLBACK,
            dated.why() + "; made in the days up to it")
        : dated;
  }

  private Dated read(TimeReference reference, String report) {
    When when = when(reference, report);
    When published = reports.published(report);
    Basis basis = when == null ? Basis.UNKNOWN : reference.basis();
    String words = reference.words().isEmpty() ? "no words of time" : "“" + reference.words() + "”";
    String why = words + "; rule: " + reference.rule();
    TimePoint point = reference.point();
    if (point != null && !point.deictic() && basis != Basis.UNKNOWN) {
      return new Dated(when, basis, why);
    }
    if (published == null) {
      return new Dated(null, Basis.UNKNOWN, why + "; the report has no date to count from");
    }
    why += "; counted from the report, of " + published.edtf();
    if (reports.dating(report).basis() == Basis.INFERRED) {
      why += " as far as it lets be seen";
      if (isWide(published)) {
        boolean tooWide = when != null && when.isClosed() && when.days() > WIDEST_DAYS;
        return tooWide
            ? new Dated(null, Basis.UNKNOWN, why + ", too wide to say more")
            : new Dated(when, basis == Basis.FALLBACK ? basis : inferred(when), why);
      }
    }
    LocalDate matter =
        reference.isComeAbout() || isToldAsOver(reference) ? reports.matterOf(report) : null;
    LocalDate last = when == null ? null : when.last();
    if (matter != null
        && when != null
        && when.first() == null
        && last != null
        && !last.isBefore(matter)) { // what ended before the matter does not follow it
      return new Dated(
          When.between(matter, when.last()),
          basis,
          why + ", and not before the matter that it follows, of " + matter);
    }
    List<When> others = TimeResolver.alternatives(reference, published);
    return others.isEmpty()
        ? new Dated(when, basis, why)
        : new Dated(
            when,
            basis,
            why + "; else: " + String.join(" or ", others.stream().map(When::edtf).toList()));
  }

  /** "had been pulled out, she said on Tuesday": at or before the day on which it was told. */
  private static boolean isToldAsOver(TimeReference reference) {
    return reference.bound() == Bound.BY && reference.rule().startsWith("when it was told");
  }

  private static Basis inferred(@Nullable When when) {
    return when == null ? Basis.UNKNOWN : Basis.INFERRED;
  }

  /** Whether a report is placed so loosely that what it counts from its day is no date any more. */
  private static boolean isWide(When published) {
    return published.days() > WIDE_DAYS;
  }

  /**
   * The tightest date that all bear out: the intersection of those that words give, each taken only
   * while it agrees with what came before; where none has words, the fallback of the report that
   * told it first, the wider of two.
   */
  static Dated merged(List<Dated> dates) {
    List<Dated> ordered =
        dates.stream()
            .sorted(
                java.util.Comparator.comparingInt((Dated d) -> rank(d.basis()))
                    .thenComparing(Dating::lastOfFallback)
                    .thenComparingLong(d -> d.when() == null ? Long.MAX_VALUE : d.when().days())
                    .thenComparing(d -> d.when() == null ? "" : d.when().edtf())
                    .thenComparing(Dated::why))
            .toList();
    Dated best = ordered.get(0);
    for (Dated other : ordered.subList(1, ordered.size())) {
      When a = best.when();
      When b = other.when();
      if (a != null && b != null && other.basis() != Basis.FALLBACK) {
        When both = a.intersect(b);
        if (both != null && both.days() < a.days()) {
          best = new Dated(both, best.basis(), best.why() + " | " + other.why());
        }
      }
    }
    return best;
  }

  /** A fallback of an earlier report goes before one of a later; all else is equal. */
  private static long lastOfFallback(Dated d) {
    When when = d.basis() == Basis.FALLBACK ? d.when() : null;
    return when == null || when.last() == null ? Long.MAX_VALUE : when.last().toEpochDay();
  }

  private static int rank(Basis basis) {
    return switch (basis) {
      case STATED -> 0;
      case RELATIVE -> 1;
      case INHERITED -> 2;
      case INFERRED -> 3;
      case FALLBACK -> 4;
      case UNKNOWN -> 5;
    };
  }
}
