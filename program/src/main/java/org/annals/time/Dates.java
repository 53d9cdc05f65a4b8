package org.annals.time;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * The dates of one report: its time expressions, its own date, and when each of its clauses was.
 *
 * <p>No date here is resolved against the day of publication: that is done by {@link TimeResolver},
 * so that a report dated later settles them; only whether two days follow each other is asked of
 * it. Cost: linear in the tokens.
 */
public final class Dates implements ClauseTimes {
  private final Text text;
  private final List<List<TimeExpression>> bySentence;
  private final Publication publication;

  /** A whole length of time of TIMEX3; of hours, "PT", those of days. */
  private static final Pattern TERM =
      Pattern.compile("P(?<count>\\d{1,3})(?<unit>[DWMY])|PT(?<hours>\\d{1,3})H");

  private static final int HOURS_OF_A_DAY = 24;

  private final NewsScene news;
  private final DayHeads heads;

  private Dates(Text text, List<List<TimeExpression>> bySentence, Publication publication) {
    this.text = text;
    this.bySentence = bySentence;
    this.publication = publication;
    this.news = NewsScene.in(text, bySentence);
    this.heads = DayHeads.in(text.report());
  }

  /** Reads the dates of a report. */
  public static Dates in(Text text) {
    List<List<TimeExpression>> bySentence = ExpressionLinker.read(text);
    return new Dates(text, bySentence, PublicationReader.read(text, bySentence));
  }

  /** All expressions, in reading order. */
  public List<TimeExpression> expressions() {
    List<TimeExpression> all = new ArrayList<>();
    bySentence.forEach(all::addAll);
    return all;
  }

  /** When the report was published: stated, inferred as an interval, or not to be told. */
  public Publication publication() {
    return publication;
  }

  /**
   * When the clause was, is or is to be that {@code head}, a verb or a noun of an event, heads.
   *
   * @return by the words of its sentence, by an event told before, or by its tense
   */
  @Override
  public TimeReference at(Sentence sentence, Token head) {
    return heads.of(sentence, byReport(sentence, head));
  }

  private TimeReference byReport(Sentence sentence, Token head) {
    if (isMeasured(sentence, head)) {
      return Fallback.measured();
    }
    Attachment attachment = new Attachment(sentence, bySentence.get(sentence.index()));
    TimeReference said = attachment.at(head);
    if (said != null) {
      return said;
    }
    ToldBefore before = new ToldBefore(text, bySentence);
    TimeReference entry = before.entry(sentence);
    TimeReference told = entry != null ? entry : before.at(sentence, head);
    if (told != null) {
      return told;
    }
    TimeReference fallback = Fallback.of(sentence, head, news);
    TimeReference between =
        fallback.bound() == Bound.BY && !fallback.isComeAbout()
            ? new ToldBetween(text, bySentence, publication.when()).at(sentence, head)
            : null;
    return between != null ? between : fallback;
  }

  @Override
  public TimeReference ongoing(Sentence sentence, Token head) {
    return heads.of(sentence, Fallback.ongoing(sentence, head, byReport(sentence, head), news));
  }

  @Override
  public TimeReference holds(Sentence sentence, Token head, Token number) {
    if (isMeasured(sentence, number)) {
      return heads.of(sentence, Fallback.measured());
    }
    Token noun =
        sentence.head(number).filter(n -> number.is("nummod") && n.isNoun()).orElse(number);
    TimeReference said = new Attachment(sentence, bySentence.get(sentence.index())).ofThing(noun);
    return said != null
        ? said
        : heads.of(sentence, Fallback.counted(sentence, head, number, byReport(sentence, head)));
  }

  /** "has been there for two decades", asked for the two decades themselves. */
  private boolean isMeasured(Sentence sentence, Token head) {
    Tense tense = Tense.of(sentence, head);
    return !head.isVerb()
        && (tense == Tense.PERFECT || tense == Tense.PRESENT)
        && bySentence.get(sentence.index()).stream()
            .anyMatch(
                e ->
                    e.type() == TimeType.DURATION
                        && e.reference() == null
                        && e.firstToken() <= head.index()
                        && head.index() < e.endToken());
  }

  @Override
  public boolean isTime(Sentence sentence, Token token) {
    return bySentence.get(sentence.index()).stream()
        .anyMatch(e -> e.firstToken() <= token.index() && token.index() < e.endToken());
  }

  /** The deadline of the clause that {@code head} heads; null if there is none. */
  public @Nullable TimeReference due(Sentence sentence, Token head) {
    return new Attachment(sentence, bySentence.get(sentence.index())).due(head);
  }

  /** The end of the term that {@code unit} gives ("gave them 90 days"); null if it gives none. */
  public @Nullable TimeReference term(Sentence sentence, Token unit) {
    for (TimeExpression e : bySentence.get(sentence.index())) {
      boolean here = e.firstToken() <= unit.index() && unit.index() < e.endToken();
      Matcher term = here ? TERM.matcher(e.value()) : null;
      if (term != null && term.matches()) {
        String hours = term.group("hours");
        Unit of = hours == null ? unit(term.group("unit")) : Unit.DAY;
        int steps =
            hours == null
                ? Integer.parseInt(term.group("count"))
                : Math.max(1, Integer.parseInt(hours) / HOURS_OF_A_DAY);
        return new TimeReference(
            Basis.RELATIVE,
            Bound.IN,
            TimePoint.fromToday(steps, of),
            null,
            e.span(),
            text.words(sentence, e.firstToken(), e.endToken() - 1),
            "the end of a term from the day it was given");
      }
    }
    return null;
  }

  private static Unit unit(String letter) {
    return switch (letter) {
      case "W" -> Unit.WEEK;
      case "M" -> Unit.MONTH;
      case "Y" -> Unit.YEAR;
      default -> Unit.DAY;
    };
  }
}
