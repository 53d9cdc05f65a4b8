package org.annals.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.annals.text.Span;
import org.annals.time.Basis;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Two reports that both open with one event as their news are of the same few days: where one has a
 * date, the other is of the days around it.
 *
 * <p>Method: an event that the linker holds for one, told as over and new in headline or first
 * sentences of both. The other way round, what is told further down may be long over, and says
 * nothing here.
 */
final class NewsOfOthers {
  /** Headline and first sentences. */
  private static final int LEAD_SENTENCES = 2;

  /** What a report opens with is told as news for so many days. */
  private static final int NEWS_DAYS = 5;

  private NewsOfOthers() {}

  /** What the dated reports that open with an event say of those without a date that do. */
  static Map<String, DatedByOthers.Reason> reasons(Reports reports, List<ToldEvent> event) {
    Map<String, DatedByOthers.Reason> reasons = new TreeMap<>();
    if (event.size() < 2) {
      return reasons;
    }
    ToldEvent news = null;
    for (ToldEvent told : event) {
      boolean dated = reports.dating(told.report()).basis() == Basis.STATED;
      if (dated && isNews(reports, told) && day(told) != null && isBefore(told, news)) {
        news = told;
      }
    }
    for (ToldEvent told : news == null ? List.<ToldEvent>of() : event) {
      boolean dated = reports.dating(told.report()).basis() == Basis.STATED;
      When day = news == null || dated ? null : day(news);
      if (day != null
          && news != null
          && isNews(reports, told)
          && !reports.originOf(told.report()).equals(reports.originOf(news.report()))) {
        reasons.putIfAbsent(
            told.report(),
            new DatedByOthers.Reason(
                When.between(
                    day.first(), Objects.requireNonNull(day.last()).plusDays(NEWS_DAYS - 1)),
                "opens with “%s”, the news of %s, too, of %s"
                    .formatted(told.mention().what(), news.report(), day.edtf())));
      }
    }
    return reasons;
  }

  private static boolean isBefore(ToldEvent told, @Nullable ToldEvent other) {
    LocalDate a = Objects.requireNonNull(day(told)).first();
    LocalDate b = other == null ? null : Objects.requireNonNull(day(other)).first();
    return a != null && (b == null || a.isBefore(b));
  }

  /** Its few days; null if nothing gives them. */
  private static @Nullable When day(ToldEvent told) {
    When when = told.when().when();
    return when == null || !when.isClosed() || when.days() > NEWS_DAYS ? null : when;
  }

  /** Whether its report opens with it as new: the day is that of the report, or none is named. */
  private static boolean isNews(Reports reports, ToldEvent told) {
    boolean done = told.status().isDeed() || told.isSpoken();
    if (!done || told.mention().isDetail()) {
      return false;
    }
    Extract extract = reports.extract(told.report());
    List<Span> sentences = extract.sentences();
    int last = Math.min(LEAD_SENTENCES, sentences.size()) - 1;
    if (last < 0 || told.mention().evidence().focus().end() > sentences.get(last).end()) {
      return false;
    }
    When published = reports.published(told.report());
    When when = told.when().when();
    boolean isNew = told.mention().when().rule().startsWith("told as past and new");
    boolean shown = told.mention().when().rule().startsWith("shown or headlined");
    boolean recent =
        published != null
            && when != null
            && published.first() != null
            && when.first() != null
            && !when.first().isBefore(published.first().minusDays(NEWS_DAYS));
    return isNew || shown || (recent && reports.dating(told.report()).basis() == Basis.STATED);
  }
}
