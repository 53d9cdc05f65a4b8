package org.annals.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.text.WordList;
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

  /** A bare weekday is that of the news in the first sentences alone. */
  private static final int LEAD_SENTENCES = 5;

  private static final Map<String, Set<String>> WORDS =
      WordList.rows(OfficeChange.class, "office-changes.tsv").stream()
          .collect(Collectors.toMap(r -> r.get(0), r -> Set.copyOf(WordList.list(r.get(1)))));

  /** All in a report, in reading order. */
  static List<OfficeChange> in(Text text, List<List<TimeExpression>> times) {
    List<OfficeChange> found = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      List<TimeExpression> here = times.get(sentence.index());
      for (Token token : here.isEmpty() ? List.<Token>of() : sentence.tokens()) {
        TimeReference when = null;
        for (Changing one : changing(text, sentence, token)) {
          when = when == null ? new Attachment(sentence, here).own(token, false) : when;
          OfficeChange change = when == null ? null : at(sentence, token, one, when);
          if (change != null) {
            found.add(change);
          }
        }
      }
    }
    return found;
  }

  /** Who enters or leaves by a verb or noun, with the terms that may be meant. */
  private record Changing(Token holder, boolean entering, List<Offices.Term> terms) {}

  private static List<Changing> changing(Text text, Sentence sentence, Token token) {
    List<Changing> all = new ArrayList<>();
    boolean takes = takesOffice(sentence, token);
    if (takes || is("enters", token)) {
      all.add(of(text, sentence, token, holder(sentence, token), true, false));
    }
    if (token.isVerb() && is("leaves", token)) {
      all.add(of(text, sentence, token, holder(sentence, token), false, false));
    }
    if (is("ousts", token) || is("ousting", token)) {
      all.add(of(text, sentence, token, ousted(sentence, token), false, true));
    }
    boolean over = token.lemma().equals("take") && !sentence.children(token, "compound").isEmpty();
    if (token.isVerb() && (over || is("follows", token))) {
      all.add(of(text, sentence, token, holder(sentence, token), true, true));
      all.add(of(text, sentence, token, before(sentence, token), false, true));
    }
    all.removeIf(c -> c.terms().isEmpty());
    return all;
  }

  private static boolean is(String kind, Token token) {
    return WORDS.getOrDefault(kind, Set.of()).contains(token.lemma());
  }

  /**
   * What is told of a holder.
   *
   * @param byName whether his full name alone tells that it is the office which he entered or left
   */
  private static Changing of(
      Text text,
      Sentence sentence,
      Token verb,
      @Nullable Token holder,
      boolean entering,
      boolean byName) {
    List<Offices.Term> terms = new ArrayList<>();
    for (Offices.Term term :
        holder == null ? List.<Offices.Term>of() : Offices.terms("", surname(holder))) {
      if (holder != null
          && (isNamed(text, sentence, verb, holder, term)
              || (byName && isInFull(text, sentence, holder, term)))) {
        terms.add(term);
      }
    }
    return new Changing(holder == null ? verb : holder, entering, terms);
  }

  private static @Nullable OfficeChange at(
      Sentence sentence, Token verb, Changing change, TimeReference when) {
    TimePoint point = when.point();
    boolean weekday = point != null && isLately(point) && sentence.index() < LEAD_SENTENCES;
    if (point == null
        || (point.month() == null && point.unit() != Unit.MONTH && !weekday)
        || !point.deictic()
        || when.bound() != Bound.IN) {
      return null;
    }
    List<LocalDate> days = new ArrayList<>();
    for (Offices.Term term : change.terms()) {
      LocalDate day = change.entering() ? term.from() : term.to();
      if (day != null) {
        days.add(day);
      }
    }
    return days.isEmpty()
        ? null
        : new OfficeChange(
            List.copyOf(days),
            point,
            change.holder().word() + " " + verb.word() + " " + when.words());
  }

  /** A bare weekday of the days just past. */
  private static boolean isLately(TimePoint point) {
    return point.weekday() != null
        && point.month() == null
        && point.pick() == Pick.PAST
        && point.offset() == 0
        && point.shiftUnit() == null;
  }

  /** The one driven out: "the army ousted N.", "N., who was ousted", "the ouster of N.". */
  private static @Nullable Token ousted(Sentence sentence, Token token) {
    Token noun =
        token.isVerb()
            ? sentence.child(token, "obj").orElse(null)
            : sentence.children(token, "nmod", "nmod:poss", "compound").stream()
                .filter(Token::isProperNoun)
                .findFirst()
                .orElse(null);
    if (noun == null && token.isVerb() && token.tag().equals("VBN")) {
      noun = holder(sentence, token);
    }
    return named(sentence, noun);
  }

  /** Whom one follows: "succeeded N.", "took over from N.". */
  private static @Nullable Token before(Sentence sentence, Token verb) {
    Token object = sentence.child(verb, "obj").orElse(null);
    for (Token oblique : sentence.children(verb, "obl")) {
      if (sentence.children(oblique, "case").stream().anyMatch(c -> c.word().equals("from"))) {
        object = oblique;
      }
    }
    return named(sentence, object);
  }

  /** The name that a noun is, or that stands beside it: "President N.". */
  private static @Nullable Token named(Sentence sentence, @Nullable Token noun) {
    return noun == null || noun.isProperNoun()
        ? noun
        : sentence.children(noun, "appos", "flat").stream()
            .filter(Token::isProperNoun)
            .findFirst()
            .orElse(null);
  }

  private static String surname(Token holder) {
    String word = holder.word();
    return word.substring(word.lastIndexOf('-') + 1);
  }

  /** Whether he is named in full, and the report somewhere speaks of his office. */
  private static boolean isInFull(Text text, Sentence sentence, Token holder, Offices.Term term) {
    String all = text.report().text();
    int begin = sentence.token(0).span().begin();
    boolean full =
        all.substring(begin, holder.span().end()).replace('\n', ' ').endsWith(term.name());
    String[] title = term.title().toLowerCase(Locale.ROOT).split(" ", -1);
    return full
        && text.sentences().stream()
            .flatMap(s -> s.tokens().stream())
            .anyMatch(
                t ->
                    t.word().toLowerCase(Locale.ROOT).equals(title[title.length - 1])
                        || is("rule", t));
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
                .anyMatch(t -> t.word().toLowerCase(Locale.ROOT).equals(last) || is("rule", t));
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
    if (subject != null && is("rule", subject)) {
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

  private boolean isOfMonth(When when, LocalDate day) {
    if (isLately(point)) {
      return when.contains(When.day(day));
    }
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
