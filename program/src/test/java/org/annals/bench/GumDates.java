package org.annals.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.annals.language.English;
import org.annals.text.Span;
import org.annals.time.Bound;
import org.annals.time.Dates;
import org.annals.time.TimeExpression;
import org.annals.time.TimeReference;
import org.annals.time.TimeResolver;
import org.annals.time.TimeType;
import org.annals.time.When;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Scores dates against GUM: spans strictly (same first and last character) and relaxed (any
 * overlap), values of the relaxed hits, as TempEval-3 does. Run by {@code bench/dates}.
 *
 * <p>A value is right if the days are the same; a stretch ({@code from}, {@code to}) if it overlaps
 * and neither is more than twice as long; a bound ({@code notBefore}, {@code notAfter}) if ours
 * does not contradict it. Only expressions of ours of type DATE or TIME count as found in excess.
 */
@NullMarked
public final class GumDates {
  /** What is counted of one genre. */
  private static final class Count {
    int gold;
    int ours;
    int strict;
    int relaxed;
    int valued;
    int right;

    void add(Count other) {
      gold += other.gold;
      ours += other.ours;
      strict += other.strict;
      relaxed += other.relaxed;
      valued += other.valued;
      right += other.right;
    }

    String line(String name) {
      return String.format(
          java.util.Locale.ROOT,
          "%-10s gold %4d ours %4d | found %.3f | value right of found %.3f | F1 strict %.3f relaxed %.3f value %.3f",
          name,
          gold,
          ours,
          share(relaxed, gold),
          share(right, valued),
          f1(strict),
          f1(relaxed),
          f1(relaxed) * share(right, valued));
    }

    private double f1(int hits) {
      return share(2 * hits, gold + ours);
    }

    private static double share(int part, int whole) {
      return whole == 0 ? 0 : (double) part / whole;
    }
  }

  private GumDates() {}

  /** Arguments: the folder; {@code --details} for the misses. */
  public static void main(String[] args) throws IOException {
    boolean details = List.of(args).contains("--details");
    Map<String, Count> genres = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> in = Files.list(Path.of(args[0]))) {
      files = in.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
    }
    Count all = new Count();
    for (Path file : files) {
      GumText gum = GumText.read(file);
      Count count = score(gum, details);
      genres.computeIfAbsent(gum.genre(), g -> new Count()).add(count);
      all.add(count);
    }
    genres.forEach((genre, count) -> print(count.line(genre)));
    print(all.line("all"));
  }

  private static Count score(GumText gum, boolean details) {
    Dates dates = Dates.in(English.read(gum.text(), gum.published()));
    When today = When.parse(gum.published());
    Count count = new Count();
    List<TimeExpression> ours = new ArrayList<>(dates.expressions());
    List<TimeExpression> hit = new ArrayList<>();
    for (GumText.Date gold : gum.dates()) {
      count.gold++;
      TimeExpression best = best(ours, gold.span());
      if (best == null) {
        note(details, gum, "missed", gold, null, today);
        continue;
      }
      hit.add(best);
      count.relaxed++;
      count.strict += best.span().equals(gold.span()) ? 1 : 0;
      Boolean right = isRight(gold.values(), best, today);
      if (right != null) {
        count.valued++;
        count.right += right ? 1 : 0;
        if (!right) {
          note(details, gum, "wrong", gold, best, today);
        }
      }
    }
    for (TimeExpression e : ours) {
      boolean date = e.type() == TimeType.DATE || e.type() == TimeType.TIME;
      if (hit.contains(e) || date) {
        count.ours++;
      }
      if (date && !hit.contains(e) && details) {
        print(gum.name() + " excess: " + e.span().of(gum.text()) + " = " + e.value());
      }
    }
    return count;
  }

  private static @Nullable TimeExpression best(List<TimeExpression> ours, Span gold) {
    TimeExpression best = null;
    int most = 0;
    for (TimeExpression e : ours) {
      int common = Math.min(e.span().end(), gold.end()) - Math.max(e.span().begin(), gold.begin());
      if (common > most) {
        most = common;
        best = e;
      }
    }
    return best;
  }

  /** Null where the gold value cannot be compared ("--09", no year). */
  private static @Nullable Boolean isRight(Map<String, String> gold, TimeExpression e, When today) {
    TimeReference reference = e.reference();
    String when = gold.get("when");
    When ours =
        reference == null
            ? null
            : TimeResolver.resolve(when == null ? plain(reference) : point(reference), today);
    When point = when == null ? null : parse(when);
    if (when != null) {
      return point == null
          ? null
          : Boolean.valueOf(ours != null && ours.approximate(false).equals(point));
    }
    When from = parse(gold.getOrDefault("from", gold.getOrDefault("notBefore", "")));
    When to = parse(gold.getOrDefault("to", gold.getOrDefault("notAfter", "")));
    if (from == null && to == null) {
      return null;
    }
    LocalDate first = from == null ? null : from.first();
    LocalDate last = to == null ? null : to.last();
    When stretch = When.between(first, last);
    boolean closed = gold.containsKey("from") && gold.containsKey("to");
    boolean near =
        ours != null
            && ours.overlaps(stretch)
            && (!closed
                || (ours.days() <= 2 * stretch.days() + 5
                    && stretch.days() <= 2 * ours.days() + 5));
    return (ours == null && !closed) || near;
  }

  /** The time named, without the "by" or "since" that stands outside of the annotated words. */
  private static TimeReference plain(TimeReference r) {
    return r.bound() == Bound.BETWEEN ? r : point(r);
  }

  /** Of a range the first time alone: its second is an expression of its own. */
  private static TimeReference point(TimeReference r) {
    return new TimeReference(r.basis(), Bound.IN, r.point(), null, r.span(), r.words(), r.rule());
  }

  private static @Nullable When parse(String value) {
    try {
      return value.matches("\\d{4}(-\\d{2}){0,2}(T.*)?")
          ? When.parse(value.replaceAll("T.*", ""))
          : null;
    } catch (DateTimeException | IllegalArgumentException e) {
      return null;
    }
  }

  private static void note(
      boolean details,
      GumText gum,
      String what,
      GumText.Date gold,
      @Nullable TimeExpression ours,
      When today) {
    if (details) {
      TimeReference reference = ours == null ? null : ours.reference();
      print(
          gum.name()
              + " "
              + what
              + ": "
              + gold.span().of(gum.text())
              + " "
              + gold.values()
              + (ours == null
                  ? ""
                  : " got "
                      + ours.span().of(gum.text())
                      + " = "
                      + ours.value()
                      + " "
                      + (reference == null
                          ? "-"
                          : TimeResolver.resolve(plain(reference), today) + " " + reference.rule()))
              + " | "
              + gum.text()
                  .substring(
                      Math.max(0, gold.span().begin() - 60),
                      Math.min(gum.text().length(), gold.span().end() + 40))
                  .replace('\n', ' '));
    }
  }

  @SuppressWarnings("SystemOut") // a benchmark prints its result
  private static void print(String line) {
    System.out.println(line);
  }
}
