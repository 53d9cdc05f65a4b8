package org.annals.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a report from where it was found: a feed's entry, a line of a table, a capture.
 *
 * @param url address; null if not known
 * @param title headline; null if not known
 * @param publisher outlet; null if not known
 * @param authors in order
 * @param language BCP 47 code; null if not known
 * @param dates what is said of its day
 * @param captured the day on which someone had it, at the latest; null if not known
 * @param withdrawn the day from which its publisher shows it no more; null if not known
 */
record About(
    @Nullable String url,
    @Nullable String title,
    @Nullable String publisher,
    List<String> authors,
    @Nullable String language,
    List<DateClaim> dates,
    @Nullable LocalDate captured,
    @Nullable LocalDate withdrawn) {
  static final About NOTHING = new About(null, null, null, List.of(), null, List.of(), null, null);

  About {
    authors = List.copyOf(authors);
    dates = List.copyOf(dates);
  }

  static About of(
      @Nullable String url, @Nullable LocalDate captured, @Nullable LocalDate withdrawn) {
    return new About(url, null, null, List.of(), null, List.of(), captured, withdrawn);
  }

  /** This, and what the other knows beyond it. */
  About or(About other) {
    List<DateClaim> all = new ArrayList<>(dates);
    all.addAll(other.dates);
    return new About(
        first(url, other.url),
        first(title, other.title),
        first(publisher, other.publisher),
        authors.isEmpty() ? other.authors : authors,
        first(language, other.language),
        all,
        captured != null ? captured : other.captured,
        withdrawn != null ? withdrawn : other.withdrawn);
  }

  /** This, but what the finder knows for sure goes before what a page says of itself. */
  About under(About found) {
    return found.or(this);
  }

  static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one != null && !one.isBlank() ? one : other;
  }
}
