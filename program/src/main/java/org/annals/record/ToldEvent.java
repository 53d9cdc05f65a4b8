package org.annals.record;

import java.util.List;
import java.util.regex.Pattern;
import org.annals.event.EventMention;
import org.annals.event.Status;
import org.annals.language.Meaning;
import org.annals.text.Evidence;
import org.annals.time.Basis;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * A mention of an event with what the whole set of reports adds to it.
 *
 * @param report id of its report
 * @param mention as the report tells it
 * @param when its days, where they are known
 * @param status in the light of the days
 * @param by ids of actors of the record
 * @param to ids of actors of the record
 * @param meaning of its head
 */
record ToldEvent(
    String report,
    EventMention mention,
    Dated when,
    Status status,
    List<String> by,
    List<String> to,
    Meaning meaning) {
  /** Days in a row that are still a date: a longer time may hold several events of a kind. */
  private static final long CLOSE_DAYS = 45;

  /** Days in which, as a rule, only one event of a kind befalls the same. */
  static final long TIGHT_DAYS = 3;

  private static final Pattern PLURAL = Pattern.compile(".*[^s]s");

  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?i)\\b(?:series|wave|string|spate|succession|flurry|repeated(?:ly)?|again and again)\\b");

  /** Its id, report and offset: not held, there are millions of mentions. */
  Identities.Told identity() {
    int offset = mention.evidence().focus().begin();
    return new Identities.Told(Ids.of("e", report, offset, ""), report, offset);
  }

  /** Lemmas of its words, some of them twice. */
  List<String> terms() {
    return mention.terms();
  }

  static boolean isNoun(EventMention mention) {
    return mention.why().startsWith("noun");
  }

  /** Whether a noun says what is done, if only one that a verb carries. */
  static boolean namesNoun(EventMention mention) {
    return isNoun(mention) || !mention.deed().startsWith(mention.head());
  }

  static boolean isSpoken(Status status) {
    return status == Status.THREATENED || status == Status.DEMANDED || status == Status.OFFERED;
  }

  boolean isSpoken() {
    return isSpoken(status);
  }

  /** Whether it is told as several: "attacks", "a series of", "repeatedly". */
  boolean isSeveral() {
    return isSeveral(mention);
  }

  static boolean isSeveral(EventMention mention) {
    Evidence evidence = mention.evidence();
    int begin = evidence.focus().begin() - evidence.span().begin();
    String focus = evidence.words().substring(begin, begin + evidence.focus().length());
    boolean plural = isNoun(mention) && focus.length() > 3 && PLURAL.matcher(focus).matches();
    return plural || SEVERAL.matcher(mention.what()).find();
  }

  boolean isBare() {
    return by.isEmpty() && to.isEmpty();
  }

  /** Whether its words say too little of when it was. */
  boolean isVague() {
    When w = when.when();
    return w == null || when.basis() == Basis.FALLBACK || w.days() > CLOSE_DAYS;
  }

  /** Whether its words leave no room for two events of a kind. */
  boolean isTight() {
    When w = when.when();
    return !isVague() && w != null && w.days() <= TIGHT_DAYS;
  }

  /** The days that it surely falls in; null where its words say too little. */
  @Nullable When day() {
    return isVague() || isSpoken() ? null : when.when();
  }

  /** The days that its words allow: a deed with none was at some time before its report. */
  @Nullable When bounds() {
    When w = when.when();
    if (w == null || w.last() == null) {
      return w;
    }
    boolean open = when.basis() == Basis.FALLBACK && status.isDeed();
    return open ? When.between(null, w.last()) : w;
  }

  /** Whether no day is allowed by both. */
  boolean excludes(ToldEvent other) {
    When v = bounds();
    When w = other.bounds();
    return v != null && w != null && !v.overlaps(w);
  }
}
