package org.annals.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * That a holder of a high office entered or left it at a time that a report names by the month:
 * "who became prime minister in May", "whose government fell last December". The month with the
 * list of offices gives the year, and so when the report was written.
 *
 * @param days first or last days of the holder's terms
 * @param point the time named
 * @param words the holder, the verb and the time
 */
record OfficeChange(List<LocalDate> days, TimePoint point, String words) {
  private static final int LONGEST_BARE_MONTHS = 6;
  private static final Set<String> ENTERING = Set.of("become", "elect", "inaugurate", "appoint");
  private static final Set<String> LEAVING =
      Set.of("fall", "resign", "oust", "topple", "overthrow", "depose", "die", "collapse");
  private static final Set<String> RULE =
      Set.of("government", "regime", "administration", "presidency", "rule");

  /** All in a report, in reading order. */
  static List<OfficeChange> in(Text text, List<List<TimeExpression>> times) {
    List<OfficeChange> found = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      List<TimeExpression> here = times.get(sentence.index());
      for (Token token : here.isEmpty() ? List.<Token>of() : sentence.tokens()) {
        boolean entering = ENTERING.contains(token.lemma()) || takesOffice(sentence, token);
        boolean verb = token.isVerb() || entering;
        if (verb && (entering || LEAVING.contains(token.lemma()))) {
          OfficeChange change = at(text, sentence, token, entering, here);
          if (change != null) {
            found.add(change);
          }
        }
      }
    }
    return found;
  }

  private static @Nullable OfficeChange at(
      Text text, Sentence sentence, Token verb, boolean entering, List<TimeExpression> times) {
    TimeReference when = new Attachment(sentence, times).own(verb, false);
    TimePoint point = when == null ? null : when.point();
    Token holder = holder(sentence, verb);
    if (when == null
        || point == null
        || (point.month() == null && point.unit() != Unit.MONTH)
        || !point.deictic()
        || when.bound() != Bound.IN
        || holder == null) {
      return null;
    }
    List<LocalDate> days = new ArrayList<>();
    for (Offices.Term term : Offices.terms("", holder.word())) {
      if (!isNamed(text, sentence, verb, holder, term)) {
        continue;
      }
      LocalDate day = entering ? term.from() : term.to();
      if (day != null) {
        days.add(day);
      }
    }
    return days.isEmpty()
        ? null
        : new OfficeChange(
            List.copyOf(days), point, holder.word() + " " + verb.word() + " " + when.words());
  }

  /**
   * Whether the sentence gives the holder the office or the rule, and no other given name: many a
   * coach and judge bears the surname of a president.
   */
  private static boolean isNamed(
      Text text, Sentence sentence, Token verb, Token holder, Offices.Term term) {
    String[] title = term.title().toLowerCase(Locale.ROOT).split(" ", -1);
    String last = title[title.length - 1];
    boolean office =
        (takesOffice(sentence, verb) && isOfThatOffice(text, sentence, holder, term))
            || sentence.tokens().stream()
                .anyMatch(
                    t ->
                        t.word().toLowerCase(Locale.ROOT).equals(last) || RULE.contains(t.lemma()));
    String name = term.name().toLowerCase(Locale.ROOT);
    boolean other =
        sentence.children(holder, "compound", "flat").stream()
            .filter(c -> c.name().equals("PERSON"))
            .anyMatch(c -> !name.contains(c.word().toLowerCase(Locale.ROOT)));
    return office && !other;
  }

  /** "took office", "was sworn in": of high offices alone. */
  private static boolean takesOffice(Sentence sentence, Token verb) {
    if (verb.lemma().equals("swear")) {
      return verb.tag().equals("VBN");
    }
    return (verb.lemma().equals("take") || verb.lemma().equals("assume"))
        && sentence.child(verb, "obj").filter(o -> o.lemma().equals("office")).isPresent();
  }

  /**
   * Whether nothing makes another of him: the report names the office, and nowhere gives the
   * surname a title or a given name that is not his. Mayors and judges take office too.
   */
  private static boolean isOfThatOffice(
      Text text, Sentence sentence, Token holder, Offices.Term term) {
    boolean named = false;
    for (Sentence other : text.sentences()) {
      named |= text.words(other, 0, other.size() - 1).contains(term.title());
      for (Token token : other.tokens()) {
        boolean preceded = token.index() > 0 && token.word().equals(holder.word());
        Token before = preceded ? other.token(token.index() - 1) : token;
        if (preceded
            && before.isProperNoun()
            && !(term.title() + " " + term.name()).contains(before.word())) {
          return false;
        }
      }
    }
    return named && sentence.children(holder, "appos").isEmpty();
  }

  /** The name in the subject, in what a "who" stands for, or in "the government of …". */
  private static @Nullable Token holder(Sentence sentence, Token verb) {
    Token subject = sentence.child(verb, "nsubj").orElse(null);
    boolean relative = subject != null && subject.tag().startsWith("W");
    if ((subject == null || relative) && verb.is("acl") && verb.head() >= 0) {
      subject = sentence.token(verb.head());
    }
    if (subject != null && RULE.contains(subject.lemma())) {
      return sentence.children(subject, "nmod", "compound").stream()
          .filter(Token::isProperNoun)
          .findFirst()
          .orElse(null);
    }
    return subject != null && subject.isProperNoun() ? subject : null;
  }

  /** Whether, told on that day, the time named is that of one of the days. */
  boolean fits(LocalDate day) {
    When when = TimeResolver.days(point, When.day(day));
    LocalDate then = when == null ? null : when.first();
    boolean bare = point.pick() == Pick.PAST && point.offset() == 0;
    if (bare
        && then != null
        && then.getYear() != day.getYear()
        && then.plusMonths(LONGEST_BARE_MONTHS).isBefore(day)) {
      return false; // "elected on September 21" is not said a year after
    }
    return when != null && days.stream().anyMatch(d -> isOfMonth(when, d));
  }

  private static boolean isOfMonth(When when, LocalDate day) {
    LocalDate first = when.first();
    LocalDate last = when.last();
    return (first == null || !first.isAfter(day.withDayOfMonth(day.lengthOfMonth())))
        && (last == null || !last.isBefore(day.withDayOfMonth(1)));
  }

  /** The reason that it is, for the reader. */
  String why() {
    return "“"
        + words
        + "”: "
        + String.join(", ", days.stream().map(d -> YearMonth.from(d).toString()).toList());
  }
}
