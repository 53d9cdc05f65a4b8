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
 * A holder of a high office as a report names him: "President X", "the X administration".
 *
 * @param terms his terms in that office, at least one
 * @param kind whether the words have him in office, elected or out of it
 * @param yearsBack years before the report at which he held it ("last year under …"): 0 or less
 * @param past whether the sentence tells of a time that is over, so that he may be out by now
 * @param grace months for which one who has left is still told of by his title: "the protests that
 *     toppled President X"
 * @param words as written
 */
record OfficeMention(
    List<Offices.Term> terms, Kind kind, int yearsBack, boolean past, int grace, String words) {
  enum Kind {
    IN_OFFICE,
    ELECTED,
    FORMER
  }

  private static final Set<String> FORMER = Set.of("former", "ex", "late", "ex-");
  private static final Set<String> OTHER = Set.of("vice", "deputy", "class", "council", "company");
  private static final Set<String> RULE = Set.of("administration", "presidency");
  private static final Set<String> LEAVING =
      Set.of(
          "topple",
          "oust",
          "overthrow",
          "depose",
          "unseat",
          "resign",
          "quit",
          "remove",
          "replace",
          "succeed",
          "ouster",
          "downfall",
          "fall",
          "resignation",
          "departure",
          "removal",
          "exit");
  private static final int LONGEST_NAME_TOKENS = 8;
  private static final int GRACE_MONTHS = 6;

  /** What an administration did is told of after its end, too. */
  private static final int GRACE_MONTHS_OF_DEEDS = 12;

  private static final int GRACE_DAYS = 2;
  private static final int NEAR_STEPS = 4;

  /** What the first sentences tell is the news, though its verbs are of the past. */
  private static final int LEAD_SENTENCES = 5;

  /** All in a report, in reading order. */
  static List<OfficeMention> in(Text text, List<List<TimeExpression>> times) {
    List<OfficeMention> found = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        OfficeMention mention =
            token.isProperNoun() || token.isNoun()
                ? at(text, sentence, token.index(), times.get(sentence.index()))
                : null;
        if (mention != null) {
          found.add(mention);
        }
      }
    }
    return found;
  }

  private static @Nullable OfficeMention at(
      Text text, Sentence sentence, int i, List<TimeExpression> times) {
    String next = word(sentence, i + 1);
    if (RULE.contains(next) && word(sentence, i - 1).equals("the")) {
      List<Offices.Term> terms =
          Offices.terms("", sentence.token(i).word()).stream()
              .filter(t -> t.title().equals("President") || t.title().equals("Prime Minister"))
              .toList();
      return terms.isEmpty()
          ? null
          : mention(text, sentence, i, i + 1, terms, Kind.IN_OFFICE, times);
    }
    String title = title(sentence, i);
    if (title == null) {
      return apposed(text, sentence, i, times);
    }
    String before =
        word(sentence, i - 1).equals("-") ? word(sentence, i - 2) : word(sentence, i - 1);
    if (OTHER.contains(before)) {
      return null;
    }
    int from = i + 1;
    if (sentence.token(i).word().equals("Secretary")) {
      from = i + 3;
    } else if (title.indexOf(' ') > 0) {
      from = i + 2;
    }
    boolean elected = false;
    if (word(sentence, from).equals("-") && word(sentence, from + 1).equals("elect")) {
      elected = true;
      from += 2;
    } else if (word(sentence, from).equals("elect")) {
      elected = true;
      from++;
    }
    Kind kind = elected ? Kind.ELECTED : FORMER.contains(before) ? Kind.FORMER : Kind.IN_OFFICE;
    List<String> given = new ArrayList<>();
    for (int k = from; k < Math.min(sentence.size(), from + LONGEST_NAME_TOKENS); k++) {
      Token token = sentence.token(k);
      String word = token.word();
      List<Offices.Term> terms = goesOn(sentence, k, named(Offices.terms(title, word), given));
      if (!terms.isEmpty() && (!elected || terms.get(0).elected() != null)) {
        return mention(text, sentence, i, k, terms, kind, times);
      }
      boolean joins =
          word.equals("-")
              || word.equals("al")
              || word.equals("el")
              || word.equals("de")
              || word.equals("da");
      if (!joins && !token.isProperNoun()) {
        return null;
      }
      given.add(word.toLowerCase(Locale.ROOT));
    }
    return null;
  }

  /** "Mike Smith, the U.S. secretary of state,": a title after a full name. */
  private static @Nullable OfficeMention apposed(
      Text text, Sentence sentence, int i, List<TimeExpression> times) {
    String title =
        switch (word(sentence, i)) {
          case "president" -> "President";
          case "chancellor" -> "Chancellor";
          case "premier" -> "Premier";
          case "prime" -> word(sentence, i + 1).equals("minister") ? "Prime Minister" : null;
          case "secretary" -> isSecretaryOf(sentence, i, "state") ? "Secretary of State" : null;
          case "defense" -> word(sentence, i + 1).equals("secretary") ? "Defense Secretary" : null;
          default -> null;
        };
    boolean lower = Character.isLowerCase(sentence.token(i).word().charAt(0));
    int comma = i - 1;
    while (comma > 1 && i - comma <= 4 && !sentence.token(comma).word().equals(",")) {
      String word = word(sentence, comma);
      if (FORMER.contains(word) || OTHER.contains(word)) {
        return null;
      }
      comma--;
    }
    if (title == null || !lower || comma < 2 || !sentence.token(comma).word().equals(",")) {
      return null;
    }
    List<String> given = new ArrayList<>();
    for (int k = comma - 2; k >= Math.max(0, comma - 4); k--) {
      if (!sentence.token(k).isProperNoun()) {
        break;
      }
      given.add(word(sentence, k));
    }
    List<Offices.Term> terms =
        given.isEmpty()
            ? List.of()
            : named(Offices.terms(title, sentence.token(comma - 1).word()), given);
    return terms.isEmpty()
        ? null
        : mention(text, sentence, comma - 1, i, terms, Kind.IN_OFFICE, times);
  }

  private static boolean isSecretaryOf(Sentence sentence, int i, String what) {
    return word(sentence, i + 1).equals("of") && word(sentence, i + 2).equals(what);
  }

  private static @Nullable String title(Sentence sentence, int i) {
    return switch (sentence.token(i).word()) {
      case "President" -> "President";
      case "Vice" -> word(sentence, i + 1).equals("president") ? "Vice President" : null;
      case "Secretary" ->
          isSecretaryOf(sentence, i, "state")
              ? "Secretary of State"
              : isSecretaryOf(sentence, i, "defense") ? "Defense Secretary" : null;
      case "Defense" -> word(sentence, i + 1).equals("secretary") ? "Defense Secretary" : null;
      case "Prime" -> word(sentence, i + 1).equals("minister") ? "Prime Minister" : null;
      case "Chancellor" -> "Chancellor";
      case "Premier" -> "Premier";
      case "Secretary-General" -> "Secretary-General";
      case "Pope" -> "Pope";
      default -> null;
    };
  }

  /**
   * The terms, where the name ends here; where it goes on, those that it goes on to: "President
   * Hassan Rouhani" is none whose surname is Hassan.
   */
  private static List<Offices.Term> goesOn(Sentence sentence, int k, List<Offices.Term> terms) {
    String next = word(sentence, k + 1);
    boolean ends =
        k + 1 >= sentence.size()
            || !sentence.token(k + 1).isProperNoun()
            || Lexicon.is(next, WordClass.MONTH)
            || Lexicon.is(next, WordClass.WEEKDAY);
    return ends
        ? terms
        : terms.stream().filter(t -> t.name().toLowerCase(Locale.ROOT).contains(next)).toList();
  }

  /** Those of the terms whose holder bears one of the given names written, if any is. */
  private static List<Offices.Term> named(List<Offices.Term> terms, List<String> given) {
    List<String> names = given.stream().filter(g -> g.length() > 2).toList();
    return names.isEmpty()
        ? terms
        : terms.stream()
            .filter(t -> names.stream().anyMatch(t.name().toLowerCase(Locale.ROOT)::contains))
            .toList();
  }

  static OfficeMention mention(
      Text text,
      Sentence sentence,
      int first,
      int last,
      List<Offices.Term> terms,
      Kind kind,
      List<TimeExpression> times) {
    boolean under = false;
    for (int k = Math.max(0, first - 3); k < first; k++) {
      String word = word(sentence, k);
      under |= word.equals("under") || word.equals("during") || word.equals("then");
      under |= word.equals("which") && k > 1; // "the day on which President X fled"
    }
    boolean ofTime =
        first > 2
            && word(sentence, first - 1).equals("the")
            && word(sentence, first - 2).equals("of")
            && Lexicon.is(word(sentence, first - 3), WordClass.UNIT);
    under |= ofTime || hadBeen(sentence, sentence.token(last));
    under |=
        kind == Kind.IN_OFFICE
            && times.stream().noneMatch(OfficeMention::isOfTheDay)
            && isBackground(sentence, sentence.token(last));
    int yearsBack = 0;
    boolean past = under;
    for (TimeExpression e : times) {
      TimePoint point = e.reference() == null ? null : e.reference().point();
      if (point == null) {
        continue;
      }
      boolean years = point.unit() == Unit.YEAR && point.deictic() && point.offset() < 0;
      boolean beside = under && e.endToken() <= first && first - e.endToken() <= 3;
      if (years && beside) {
        yearsBack = point.offset();
      }
      past |= years || !point.deictic();
    }
    int grace = isLeaving(sentence, last) ? GRACE_MONTHS : 0;
    if (RULE.contains(word(sentence, last))
        && Tense.of(sentence, sentence.token(last)) == Tense.PAST) {
      grace = GRACE_MONTHS_OF_DEEDS;
    }
    return new OfficeMention(
        List.copyOf(terms), kind, yearsBack, past, grace, text.words(sentence, first, last));
  }

  /** "President X had signed it": it may be long ago. */
  private static boolean hadBeen(Sentence sentence, Token name) {
    Token t = name;
    for (int i = 0; i < NEAR_STEPS && t.head() >= 0 && !t.isVerb(); i++) {
      t = sentence.token(t.head());
    }
    return t.isVerb()
        && sentence.children(t, "aux").stream()
            .anyMatch(a -> a.lemma().equals("have") && a.tag().equals("VBD"));
  }

  /** "on Tuesday", "today", "last week": told of the days just past. */
  private static boolean isOfTheDay(TimeExpression e) {
    TimePoint point = e.reference() == null ? null : e.reference().point();
    return point != null
        && point.deictic()
        && point.month() == null
        && point.unit().days() <= Unit.WEEK.days();
  }

  /** "In the talks President X gave way", far down: whether he still is president is not told. */
  private static boolean isBackground(Sentence sentence, Token name) {
    Token t = name;
    for (int i = 0; i < NEAR_STEPS && t.head() >= 0 && !t.isVerb(); i++) {
      t = sentence.token(t.head());
    }
    return sentence.index() >= LEAD_SENTENCES
        && t.isVerb()
        && !Lexicon.is(t.lemma(), WordClass.SAYING)
        && Tense.of(sentence, t) == Tense.PAST;
  }

  /** "the protests that toppled President X": what is told is that he left. */
  private static boolean isLeaving(Sentence sentence, int name) {
    Token t = sentence.token(name);
    for (int i = 0; i < NEAR_STEPS && t.head() >= 0; i++) {
      t = sentence.token(t.head());
      if (LEAVING.contains(t.lemma())) {
        return true;
      }
    }
    return false;
  }

  private static String word(Sentence sentence, int i) {
    return i < 0 || i >= sentence.size() ? "" : sentence.token(i).word().toLowerCase(Locale.ROOT);
  }

  /** The same of one who may be out of office by now. */
  OfficeMention maybeOut() {
    return new OfficeMention(terms, kind, yearsBack, true, grace, words);
  }

  /** Whether the other came into the same office after him. */
  boolean isFollowedBy(OfficeMention other) {
    return kind == Kind.IN_OFFICE
        && other.kind == Kind.IN_OFFICE
        && terms.stream().anyMatch(t -> other.terms.stream().anyMatch(o -> follows(o, t)));
  }

  private static boolean follows(Offices.Term later, Offices.Term earlier) {
    LocalDate to = earlier.to();
    return to != null
        && later.title().equals(earlier.title())
        && later.state().equals(earlier.state())
        && !later.name().equals(earlier.name())
        && !later.from().isBefore(to.minusDays(GRACE_DAYS));
  }

  /** Whether a report of that month can name him so. */
  boolean fits(YearMonth month) {
    for (Offices.Term term : terms) {
      if (fits(term, month)) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(Offices.Term term, YearMonth month) {
    YearMonth from = YearMonth.from(term.from());
    LocalDate to = term.to();
    return switch (kind) {
      case ELECTED -> {
        LocalDate elected = term.elected();
        yield elected != null && !month.isBefore(YearMonth.from(elected)) && !month.isAfter(from);
      }
      case FORMER -> to != null && !month.isBefore(YearMonth.from(to));
      case IN_OFFICE -> {
        if (yearsBack < 0) {
          int year = month.getYear() + yearsBack;
          // a term that ended in January is not that of the year
          yield term.from().isBefore(LocalDate.of(year, 12, 1))
              && (to == null || to.isAfter(LocalDate.of(year, 1, 31)));
        }
        yield !month.isBefore(from)
            && (past || to == null || !month.isAfter(YearMonth.from(to).plusMonths(grace)));
      }
    };
  }

  /**
   * The same of a day, where a few weeks are in question. One who has left is spoken of as in
   * office for some days more.
   */
  boolean fits(LocalDate day) {
    return kind == Kind.FORMER
        || yearsBack < 0
        || terms.stream()
            .anyMatch(
                t -> {
                  LocalDate to = kind == Kind.ELECTED ? t.from() : t.to();
                  LocalDate from = kind == Kind.ELECTED ? t.elected() : t.from();
                  boolean begun = from == null || !day.isBefore(from);
                  boolean over = to != null && day.isAfter(to.plusDays(GRACE_DAYS));
                  return begun && (past || grace > 0 || !over);
                });
  }

  /** Begin of the latest term. */
  LocalDate latest() {
    return terms.stream().map(Offices.Term::from).max(LocalDate::compareTo).orElseThrow();
  }

  /** The reason that it is, for the reader. */
  String why() {
    Offices.Term term = terms.get(terms.size() - 1);
    String ago = yearsBack < 0 ? ", " + -yearsBack + " year(s) before" : "";
    return switch (kind) {
      case ELECTED -> "“" + words + "”: elected " + term.elected() + ", in office " + term.from();
      case FORMER -> "“" + words + "”: no longer in office";
      case IN_OFFICE -> "“" + words + "”: " + term.title() + " " + spans() + ago;
    };
  }

  private String spans() {
    StringBuilder spans = new StringBuilder();
    for (Offices.Term term : terms) {
      spans.append(spans.isEmpty() ? "" : ", ").append(YearMonth.from(term.from())).append("/");
      spans.append(term.to() == null ? ".." : YearMonth.from(term.to()));
    }
    return spans.toString();
  }
}
