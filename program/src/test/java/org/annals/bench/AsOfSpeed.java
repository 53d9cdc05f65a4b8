package org.annals.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.annals.export.Section;
import org.annals.store.Store;
import org.annals.store.StoredRecord;
import org.jspecify.annotations.NullMarked;

/**
 * How long a record of many facts takes to show an earlier day: one that nobody has asked for yet,
 * which is linked, and one that was worked out before. Run by {@code bench/as-of}.
 */
@NullMarked
public final class AsOfSpeed {
  /** As many facts as a page of a listing shows. */
  private static final int PAGE = 100;

  private static final int TIMES = 20;

  private AsOfSpeed() {}

  /** Arguments: the file of a record; then the shares of its reports that are known by a day. */
  public static void main(String[] args) {
    Path file = Path.of(args[0]);
    List<LocalDate> days = new ArrayList<>();
    try (Store store = Store.existing(file)) {
      StoredRecord record = new StoredRecord(store);
      int facts = 0;
      for (Section section : Section.values()) {
        facts += section == Section.REPORTS ? 0 : record.count(section);
      }
      List<LocalDate> all = List.copyOf(record.known().keySet());
      print(String.format(Locale.ROOT, "%,d facts, %,d days", facts, all.size()));
      for (String share : Arrays.asList(args).subList(1, args.length)) {
        days.add(all.get((int) ((all.size() - 1) * Double.parseDouble(share))));
      }
    }
    for (LocalDate day : days) {
      try (Store store = Store.existing(file)) {
        print(String.format(Locale.ROOT, "%s fresh: %,.0f ms", day, page(store, day)));
      }
      double[] again = new double[TIMES];
      try (Store store = Store.existing(file)) {
        for (int i = 0; i < TIMES; i++) {
          again[i] = page(store, day);
        }
      }
      double first = again[0];
      Arrays.sort(again);
      print(
          String.format(
              Locale.ROOT,
              "%s worked out: first %,.1f ms, median of %d %,.1f, slowest %,.1f",
              day,
              first,
              TIMES,
              again[TIMES / 2],
              again[TIMES - 1]));
    }
  }

  /** The first events of the day and how many there are, as the page asks for them. */
  private static double page(Store store, LocalDate day) {
    StoredRecord record = new StoredRecord(store);
    long begin = System.nanoTime();
    Objects.requireNonNull(record.lines(day, Section.EVENTS, 0, PAGE));
    record.count(day, Section.EVENTS);
    return (System.nanoTime() - begin) / 1e6;
  }

  @SuppressWarnings("SystemOut") // a benchmark prints its result
  private static void print(String line) {
    System.out.println(line);
  }
}
