package org.annals.time;

import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.report.PassageKind;

/**
 * What stands in where no words say when: the tense of the clause against the report's own date.
 *
 * <p>A report tells what is new. So what its first sentences tell as over, or what goes on with the
 * scene of its news ({@link NewsScene}), is taken to have been in the five days up to it, or in an
 * analysis since the month before; what it brings in as background (a relative clause, the past
 * perfect, a past tense further down), at any time before. What goes on is dated no closer than
 * those days or the month. Each says by its basis that it is a fallback.
 */
final class Fallback {
  private static final int DEEPEST = 12;
  private static final Set<String> BEGINNING =
      Set.of("begin", "start", "commence", "launch", "resume");

  /** What a report of a day's news tells as new is of so many days up to it: {@link NewsScene}. */
  private static final int NEWS_DAYS = 5;

  private Fallback() {}

  static TimeReference of(Sentence sentence, Token head, NewsScene news) {
    Tense tense = Tense.of(sentence, head);
    boolean shown = sentence.kind() == PassageKind.CAPTION || sentence.kind() == PassageKind.TITLE;
    if (tense != Tense.FUTURE && (isImputed(sentence, head) || isAlleged(sentence, head))) {
      return TimeReference.fallback(
          Bound.BY, "what somebody is held to account for: at or before the report");
    }
    return switch (tense) {
      case PAST, PERFECT ->
          isBackground(sentence, head)
                  || isKnown(sentence, head)
                  || isSpokenOfBefore(sentence, head)
                  || !(isLead(sentence, news)
                      || (tense == Tense.PERFECT && begins(sentence, head))
                      || (tense == Tense.PERFECT && isNewsOfOne(sentence, head, news))
                      || (tense == Tense.PAST && isScene(sentence, head, news)))
              ? TimeReference.fallback(
                  Bound.BY,
                  tense == Tense.PERFECT && !isSpokenOfBefore(sentence, head)
                      ? TimeReference.COME_ABOUT
                      : "told as background: at or before the report")
              : lately("told as past and new", news);
      case FUTURE ->
          Presupposed.isBy(sentence, head)
              ? TimeReference.fallback(
                  Bound.BY, "there before what is to be done about it: at or before the report")
              : TimeReference.fallback(Bound.FROM, "told as to come: from the report on");
      case PRESENT, NONE ->
          shown
              ? lately("shown or headlined", news)
              : head.tag().equals("CD")
                  ? TimeReference.fallback(Bound.IN, "a number told as present: as of the report")
                  : about("told as present: about the time of the report", news);
    };
  }

  /** "for two decades" told as present: so long it is on the day of the report. */
  static TimeReference measured() {
    return TimeReference.fallback(Bound.IN, "an amount of time up to now: as of the report");
  }

  /**
   * What goes on at the time of the report, told in a clause about the past ("they met amid the
   * shortage"): not any time up to the report but then too. A perfect sums up what may lie far back
   * ("have often struck") and stays open.
   */
  static TimeReference ongoing(Sentence sentence, Token head, TimeReference said, NewsScene news) {
    boolean open = said.basis() == Basis.FALLBACK && said.point() == null;
    boolean sums = head.isVerb() && Tense.of(sentence, head) == Tense.PERFECT;
    boolean now = said.bound() == Bound.FROM && isInPresent(sentence, head);
    return open && (said.bound() == Bound.BY || now) && !sums && !isPluperfectAbove(sentence, head)
        ? about("goes on still: about the time of the report", news)
        : said;
  }

  /** "is allowed to go on practising": what is so now, though the verb looks ahead. */
  private static boolean isInPresent(Sentence sentence, Token head) {
    Token t = head;
    for (int i = 0; i < DEEPEST && t.is("xcomp") && t.head() >= 0; i++) {
      t = sentence.token(t.head());
    }
    return t.index() != head.index() && Tense.of(sentence, t) == Tense.PRESENT;
  }

  /** A number in a clause about the report's present holds on its day. */
  static TimeReference counted(Sentence sentence, Token head, Token number, TimeReference said) {
    if (said.rule().startsWith("now")) {
      return new TimeReference(
          said.basis(),
          Bound.IN,
          TimePoint.relative(Unit.DAY, 0),
          null,
          said.span(),
          said.words(),
          said.rule());
    }
    boolean tally = said.rule().startsWith("when it was told") && said.bound() == Bound.BY;
    boolean summed =
        Tense.of(sentence, head) == Tense.PERFECT
            || (head.is("ccomp") && isPluperfect(sentence, head));
    if (tally && summed) {
      return Attachment.bounded(said, Bound.IN)
          .inherited("a number that had come about when it was told; " + said.rule());
    }
    if (said.basis() != Basis.FALLBACK) {
      return said;
    }
    boolean now = said.bound() == Bound.IN && Tense.of(sentence, head) != Tense.FUTURE;
    return now
            || (said.bound() == Bound.FROM && isMeasure(sentence, number))
            || Tense.isLastingState(sentence, head)
            || isApposed(sentence, number)
            || isSumOfNow(sentence, head)
            || isSaidToBe(sentence, head)
        ? TimeReference.fallback(Bound.IN, "a number told as present: as of the report")
        : said;
  }

  /** "its 30-year rule", "the 40-mile road": a measure of what is there already. */
  private static boolean isMeasure(Sentence sentence, Token number) {
    boolean hyphened = number.word().indexOf('-') > 0 || number.is("compound");
    return hyphened
        || (number.is("nummod")
            && sentence.head(number).filter(n -> n.is("compound") || n.is("amod")).isPresent());
  }

  /** "in the city, home to 40,000 people": told beside the clause, of the report's present. */
  private static boolean isApposed(Sentence sentence, Token number) {
    Token t = number;
    for (int i = 0; i < DEEPEST && t.head() >= 0 && !t.isVerb(); i++) {
      if (t.is("appos")) {
        return true;
      }
      t = sentence.token(t.head());
    }
    return false;
  }

  /**
   * "65 miles have been hit", "the virus has killed 40 people": the sum on the day of the report.
   */
  private static boolean isSumOfNow(Sentence sentence, Token head) {
    return head.isVerb()
        && Tense.of(sentence, head) == Tense.PERFECT
        && !isPluperfectAbove(sentence, head)
        && !isSpokenOfBefore(sentence, head);
  }

  /** "said that 30 were missing": what is so when it is said, told of the past for the "said". */
  private static boolean isSaidToBe(Sentence sentence, Token head) {
    boolean state =
        Lexicon.is(head.lemma(), WordClass.STATE)
            || head.lemma().equals("be")
            || sentence.child(head, "cop").isPresent();
    Token said = sentence.head(head).orElse(null);
    return state
        && said != null
        && (head.is("ccomp") || head.is("parataxis"))
        && Lexicon.is(said.lemma(), WordClass.SAYING)
        && Tense.of(sentence, head) == Tense.PAST
        && !isPluperfect(sentence, head);
  }

  /** Whether what the clause tells as over is news of the report. */
  static boolean isNews(Sentence sentence, Token head) {
    return sentence.index() < NewsScene.LEAD_SENTENCES && !isBackground(sentence, head);
  }

  /** "has begun to leave": a begin that is told as news is new wherever it stands. */
  private static boolean begins(Sentence sentence, Token head) {
    return BEGINNING.contains(head.lemma())
        || sentence.head(head).filter(g -> BEGINNING.contains(g.lemma())).isPresent();
  }

  /** "caused by the collapse of the dam": what is spoken of as known is no news. */
  private static boolean isKnown(Sentence sentence, Token head) {
    return head.isNoun()
        && (head.is("obl") || head.is("nmod"))
        && sentence.children(head, "det").stream().anyMatch(d -> d.lemma().equals("the"))
        && sentence.head(head).filter(Token::isVerb).isPresent();
  }

  /** "The council has voted": one deed of one, not what has come about bit by bit. */
  private static boolean isNewsOfOne(Sentence sentence, Token head, NewsScene news) {
    Token subject = sentence.child(head, "nsubj", "nsubj:pass").orElse(null);
    boolean one =
        subject != null
            && !subject.tag().endsWith("S")
            && sentence.child(subject, "conj").isEmpty()
            && sentence.child(head, "obj").filter(o -> hasNumber(sentence, o)).isEmpty()
            && !hasNumber(sentence, subject);
    return one && head.head() < 0 && news.holds(sentence, head);
  }

  private static boolean hasNumber(Sentence sentence, Token noun) {
    return sentence.child(noun, "nummod").isPresent();
  }

  private static boolean isLead(Sentence sentence, NewsScene news) {
    int place = news.isDaily() ? news.place(sentence) : sentence.index();
    return place < NewsScene.LEAD_SENTENCES;
  }

  /** "is charged with taking bribes", "was jailed for causing the fire": done before. */
  private static boolean isImputed(Sentence sentence, Token head) {
    Token t = head;
    for (int i = 0; i < DEEPEST && t.head() >= 0; i++) {
      Token above = sentence.token(t.head());
      boolean of =
          sentence.children(t, "mark", "case").stream()
              .anyMatch(m -> m.word().matches("of|for|with|over"));
      if (t.tag().equals("VBG") && of && Lexicon.is(above.lemma(), WordClass.IMPUTES)) {
        return true;
      }
      if (t.isVerb() && !t.tag().equals("VBG")) {
        return false;
      }
      t = above;
    }
    return false;
  }

  /** "Prosecutors said the firm hid it", "according to the indictment": done before the case. */
  private static boolean isAlleged(Sentence sentence, Token head) {
    if (!head.isVerb() || Tense.of(sentence, head) != Tense.PAST) {
      return false;
    }
    boolean according =
        sentence.children(head, "obl", "nmod", "advmod").stream()
            .anyMatch(
                o ->
                    Lexicon.is(o.lemma(), WordClass.ACCUSER)
                        && sentence.children(o, "case").stream()
                            .anyMatch(c -> c.word().equalsIgnoreCase("according")));
    Token said = sentence.head(head).orElse(null);
    boolean reported =
        said != null
            && (head.is("ccomp") || head.is("parataxis"))
            && Lexicon.is(said.lemma(), WordClass.SAYING);
    Token by = reported ? said : sentence.child(head, "parataxis").orElse(null);
    return according
        || (by != null
            && Lexicon.is(by.lemma(), WordClass.SAYING)
            && sentence
                .child(by, "nsubj")
                .filter(s -> Lexicon.is(s.lemma(), WordClass.ACCUSER))
                .isPresent());
  }

  private static TimeReference lately(String rule, NewsScene news) {
    return new TimeReference(
        Basis.FALLBACK,
        Bound.BETWEEN,
        news.isDaily()
            ? TimePoint.relative(Unit.DAY, 1 - NEWS_DAYS)
            : TimePoint.relative(Unit.MONTH, -1),
        TimePoint.relative(Unit.DAY, 0),
        null,
        "",
        rule
            + (news.isDaily()
                ? ", in a report of the day's news: in the " + NEWS_DAYS + " days up to it"
                : ": in the month before the report"));
  }

  /** What goes on when it is told: in a report of the day's news in its week, else its month. */
  private static TimeReference about(String rule, NewsScene news) {
    return news.isDaily()
        ? new TimeReference(
            Basis.FALLBACK,
            Bound.BETWEEN,
            TimePoint.relative(Unit.DAY, 1 - NEWS_DAYS),
            TimePoint.relative(Unit.DAY, 0),
            null,
            "",
            rule + ", in a report of the day's news: the " + NEWS_DAYS + " days up to it")
        : new TimeReference(
            Basis.FALLBACK, Bound.IN, TimePoint.relative(Unit.MONTH, 0), null, null, "", rule);
  }

  /** A clause of the scene of the news, or what is told in it: "quizzed on a conference call". */
  private static boolean isScene(Sentence sentence, Token head, NewsScene news) {
    if (head.isVerb()) {
      return news.holds(sentence, head);
    }
    boolean indefinite =
        sentence.children(head, "det").stream()
            .anyMatch(d -> d.lemma().equals("a") || d.lemma().equals("an"));
    return indefinite
        && (head.is("obl") || head.is("obj") || head.is("nsubj"))
        && sentence.head(head).filter(v -> news.holds(sentence, v)).isPresent();
  }

  private static boolean isBackground(Sentence sentence, Token head) {
    Token t = head;
    boolean own = false;
    for (int i = 0; i < DEEPEST; i++) {
      boolean inNoun = t.is("acl") || t.is("appos") || t.is("amod");
      if (inNoun || (!own && t.isVerb() && isPluperfect(sentence, t))) {
        return true;
      }
      if (t.head() < 0) {
        return false;
      }
      own |= isInTheScene(sentence, t);
      t = sentence.token(t.head());
    }
    return false;
  }

  /** "Prices had recovered, but traders sold again", "fans had sung as he arrived". */
  private static boolean isInTheScene(Sentence sentence, Token verb) {
    boolean beside =
        verb.is("conj")
            || (verb.is("advcl")
                && sentence.children(verb, "mark", "advmod").stream()
                    .anyMatch(m -> m.word().matches("as|when|while")));
    return beside
        && verb.tag().equals("VBD")
        && sentence.child(verb, "nsubj").isPresent()
        && sentence.child(verb, "aux").isEmpty();
  }

  /** "has said that it fired": what was said already is no news, nor is what it is about. */
  private static boolean isSpokenOfBefore(Sentence sentence, Token head) {
    Token t = head;
    for (int i = 0; i < DEEPEST && t.head() >= 0; i++) {
      Token above = sentence.token(t.head());
      if (t.is("ccomp")
          && Lexicon.is(above.lemma(), WordClass.SAYING)
          && Tense.of(sentence, above) == Tense.PERFECT
          && Tense.of(sentence, head) == Tense.PAST) {
        return true;
      }
      t = above;
    }
    return false;
  }

  private static boolean isPluperfectAbove(Sentence sentence, Token head) {
    Token t = head;
    for (int i = 0; i < DEEPEST && t.head() >= 0; i++) {
      if (t.isVerb()) {
        return isPluperfect(sentence, t);
      }
      t = sentence.token(t.head());
    }
    return isPluperfect(sentence, t);
  }

  private static boolean isPluperfect(Sentence sentence, Token verb) {
    return sentence.children(verb, "aux").stream()
        .anyMatch(a -> a.lemma().equals("have") && a.tag().equals("VBD"));
  }
}
