package org.annals.report;

import java.util.Comparator;
import java.util.List;
import org.annals.text.Span;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * One thing that says when a report was published.
 *
 * @param rank what it is worth
 * @param when the date that it gives
 * @param span where it stands in the text; null if outside it
 * @param why the same for the reader: "header line “date 2020-12-02”"
 */
record DateClaim(Rank rank, When when, @Nullable Span span, String why) {
  /** The best first. What dates an update says no more than that it was published by then. */
  enum Rank {
    GIVEN,
    METADATA,
    PUBLISHED_LINE,
    DATED_LINE,
    TIME_ELEMENT,
    LABEL,
    ADDRESS,
    VAGUE_METADATA,
    BARE_LINE,
    MONTH_OF_ADDRESS,
    CAPTURE,
    UPDATED
  }

  /**
   * Metadata are written anew when a page moves to another system. Where what the page shows and
   * its address agree on an earlier day, that is the day.
   */
  private static @Nullable DateClaim shownAndAddressed(DateClaim best, List<DateClaim> claims) {
    if (best.rank() != Rank.METADATA) {
      return null;
    }
    for (DateClaim address : claims) {
      if (address.rank() == Rank.ADDRESS && !address.when().overlaps(best.when())) {
        for (DateClaim shown : claims) {
          if (shown.rank() != Rank.ADDRESS
              && shown.rank() != Rank.UPDATED
              && shown.when().equals(address.when())) {
            return shown;
          }
        }
      }
    }
    return null;
  }

  /** The date that the best claim gives; what else is claimed is told in the reason. */
  static @Nullable StatedDate choose(List<DateClaim> claims) {
    DateClaim best =
        claims.stream()
            .min(
                Comparator.comparing(DateClaim::rank)
                    .thenComparing(c -> c.when().days())
                    .thenComparing(c -> c.when().edtf()))
            .orElse(null);
    if (best == null) {
      return null;
    }
    DateClaim shown = shownAndAddressed(best, claims);
    best = shown == null ? best : shown;
    StringBuilder why = new StringBuilder(best.why());
    if (best.rank() == Rank.UPDATED) {
      why.append("; only the day of an update is stated");
    }
    for (DateClaim other : claims) {
      if (other.rank() != Rank.UPDATED && !other.when().overlaps(best.when())) {
        why.append("; but ").append(other.why()).append(" says ").append(other.when().edtf());
      }
    }
    return new StatedDate(best.when(), best.span(), why.toString());
  }
}
