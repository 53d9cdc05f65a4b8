package org.annals.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.annals.export.WhatIsNew;
import org.annals.export.Words;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * What the reports since a day brought. Undated reports are left out: nobody can say whether they
 * are new.
 *
 * @param since the first day that counts
 * @param after the record with the new reports
 * @param items fact by fact
 */
public record NewSince(LocalDate since, Facts after, List<WhatIsNew.Item> items) {
  public NewSince {
    items = List.copyOf(items);
  }

  /**
   * Compares.
   *
   * @param known the facts whose reports count
   * @param day the first day; null for the newest on which a report was known
   */
  public static NewSince of(StoredRecord record, Facts known, @Nullable LocalDate day) {
    LocalDate since = day;
    if (since == null) {
      since = LocalDate.EPOCH;
      for (ObjectNode report : known.in(Section.REPORTS)) {
        LocalDate from = known(report);
        since = from != null && from.isAfter(since) ? from : since;
      }
    }
    Set<String> told = new TreeSet<>();
    LocalDate last = since;
    for (ObjectNode report : known.in(Section.REPORTS)) {
      LocalDate from = known(report);
      if (from != null && !from.isBefore(since)) {
        told.add(report.path("id").asText());
        last = from.isAfter(last) ? from : last;
      }
    }
    Facts before = record.facts(since.minusDays(1));
    Facts after = record.facts(last);
    return new NewSince(since, after, WhatIsNew.of(before, after, told, Set.of()));
  }

  /** The day from which the report counts as known: the last of its interval. */
  private static @Nullable LocalDate known(ObjectNode report) {
    String known = Words.text(report, "known");
    return known.isEmpty() ? null : When.parse(known).last();
  }
}
