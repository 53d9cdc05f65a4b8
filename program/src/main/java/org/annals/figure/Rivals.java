package org.annals.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.annals.actor.Actor;
import org.annals.actor.Cast;
import org.annals.figure.FigureWords.UnitClass;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.Like;
import org.annals.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the number that somebody sets against one told just before: "6,000 work there; the foreman
 * says 8,500", "at least six died (the army later says 14)". It is of what the other is of.
 *
 * <p>Method: a number that stands alone, or with the unit of the other, that {@link Giving} finds a
 * giver for; of the numbers before it in its sentence and the two before, the nearest of its order
 * of size. A number of the same giver is no rival but a second thought. Not read: rivals with a
 * noun of their own.
 */
final class Rivals {
  private static final int NEAR_SENTENCES = 2;
  private static final int MOST = 24;
  private static final BigDecimal WIDEST = BigDecimal.valueOf(5);
  private static final BigDecimal WIDEST_SCALED = BigDecimal.valueOf(3);
  private static final List<BigDecimal> SCALES =
      List.of(
          BigDecimal.ONE,
          BigDecimal.valueOf(1_000),
          BigDecimal.valueOf(1_000_000),
          BigDecimal.valueOf(1_000_000_000));

  /**
   * A number told.
   *
   * @param sentence index of its sentence
   * @param last index of its last token
   */
  private record Told(int sentence, int last, FigureMention mention) {}

  /**
   * A number set against another.
   *
   * @param amount in the unit of the other
   * @param of the other
   * @param givenBy local id of who gives it; null if no actor does
   * @param words who gives it, as written; null if nobody is named
   * @param isApart whether another gives it than the other
   */
  record Rival(
      Amount amount,
      FigureMention of,
      @Nullable String givenBy,
      @Nullable String words,
      boolean isApart) {}

  private final Cast cast;
  private final String text;
  private final Deque<Told> told = new ArrayDeque<>();

  /** The last sentence with a number that was not read, and the number; −1 if there is none. */
  private int unread = -1;

  private int unreadAt = -1;

  Rivals(Cast cast, String text) {
    this.cast = cast;
    this.text = text;
  }

  /** Takes note of a number; null if it is none of the record. */
  void pass(Sentence sentence, Numeral numeral, @Nullable FigureMention mention) {
    if (mention == null || !mention.kind().isOfRecord()) {
      unread = sentence.index();
      unreadAt = numeral.last();
      return;
    }
    Wording words = new Wording(sentence);
    int next = numeral.last() + 1;
    boolean part = // "ten of whom", "dozens of them": no rival is against a part
        words.is(next, "of") && words.is(next + 1, "whom", "them", "these", "those", "which", "us");
    if (!part && mention.kind() != FigureKind.CHANGE) {
      told.addFirst(new Told(sentence.index(), numeral.last(), mention));
      if (told.size() > MOST) {
        told.removeLast();
      }
    }
  }

  /** The number as a rival of one before it; empty if nobody gives it or it is none. */
  Optional<Rival> of(Sentence sentence, Numeral numeral, Amount amount, Optional<Counted> counted) {
    Wording words = new Wording(sentence);
    boolean plain =
        numeral.form() != Numeral.Form.FRACTION
            && numeral.form() != Numeral.Form.FOLD
            && size(amount.low(), amount.high()) != null
            && (counted.isPresent()
                || !Like.is(words.written(numeral.last()), "(?:1[0-9]|20)\\d\\d"));
    if (told.isEmpty() || !plain) {
      return Optional.empty();
    }
    int last = Math.max(amount.last(), counted.map(Counted::last).orElse(-1));
    boolean given =
        told.stream()
            .anyMatch(t -> t.sentence() == sentence.index() && t.mention().givenByWords() != null);
    Giving.Giver giver = new Giving(sentence, cast).of(amount.first(), last, given).orElse(null);
    if (giver == null) {
      return Optional.empty();
    }
    boolean dead = counted.isEmpty() && Tolls.before(sentence, amount.first()) >= 0;
    for (Iterator<Told> back = told.iterator(); back.hasNext(); ) {
      Told other = back.next();
      boolean passed =
          unread == sentence.index() && (other.sentence() < unread || other.last() < unreadAt);
      if (sentence.index() - other.sentence() > NEAR_SENTENCES || passed) {
        break; // what it is set against may be the number that was not read
      }
      if (dead && !OF_DEATHS.matcher(other.mention().subject()).find()) {
        continue; // "lost 40 sheds; the ministry put the dead at 12"
      }
      Amount own = counted.map(c -> c.scaled(amount)).orElse(amount);
      Amount sized = sized(own, other, counted.isPresent());
      if (sized != null && isOfOneKind(sentence, other, counted)) {
        boolean scope =
            is(words, last + 1)
                || is(words, last + 2)
                || isOneOfTwo(words, numeral)
                || OTHER_SIDE.matcher(other.mention().evidence().words()).find()
                || isRange(other.mention());
        return Optional.of(rival(sentence, giver, sized, other.mention(), scope));
      }
    }
    return Optional.empty();
  }

  private static final Pattern OF_DEATHS =
      Pattern.compile("(?i)\\b(?:killed|dead|died|deaths?|perished|toll|fatalities|victims)\\b");

  /** "The other side lost 3,000": what is told of ours is no other number for it. */
  private static final Pattern OTHER_SIDE =
      Pattern.compile(
          "(?i)\\b(?:the other|opposing|opposite) (?:side|camp|party|army|team)s?\\b"
              + "|\\bthe enemy\\b|\\b(?:its|their|our) opponents?\\b");

  /** "People here say 5,000 and 10,000": which of them is set against the other is not told. */
  private static boolean isOneOfTwo(Wording words, Numeral numeral) {
    int first = numeral.first();
    int last = numeral.last();
    return (words.is(last + 1, "and", "or", "to")
            && words.has(last + 2)
            && isNumber(words, last + 2))
        || (words.is(first - 1, "and", "or", "to") && isNumber(words, first - 2));
  }

  private static boolean isNumber(Wording words, int at) {
    return at >= 0 && words.tag(at).equals("CD");
  }

  /** "Figures from 4,000 to 11,000": what is set against them may lie between. */
  private static final Pattern RANGE =
      Pattern.compile(
          "(?is).*\\b(?:from|between)\\s+(?:\\p{L}+\\s+){0,3}\\d[\\d,.]*\\b[^.;]{0,30}\\b(?:to|and)\\b[^.;]{0,30}");

  private static boolean isRange(FigureMention of) {
    int end = of.evidence().focus().end() - of.evidence().span().begin();
    return RANGE.matcher(of.evidence().words().substring(0, end)).matches();
  }

  /** "A colleague says 5,500, counting those at sea": of more, or of less, than the other. */
  private static boolean is(Wording words, int at) {
    return Giving.is(words.at(at), "scope");
  }

  private static boolean isOfOneKind(Sentence sentence, Told other, Optional<Counted> counted) {
    String unit = other.mention().quantity().unit();
    boolean here = other.sentence() == sentence.index();
    if (counted.isEmpty()) {
      return !unit.isEmpty() && (here || !unit.startsWith("percent"));
    }
    int head = counted.get().head();
    String noun = head < 0 ? "" : sentence.token(head).word().toLowerCase(Locale.ROOT);
    boolean generic = noun.isEmpty() || noun.equals("people") || noun.equals("persons");
    return counted.get().unit().equals(unit)
        && (generic
            || counted.get().unitClass() == UnitClass.TIME
            || counted.get().unitClass() == UnitClass.MEASURE
            || other.mention().asWritten().toLowerCase(Locale.ROOT).contains(noun));
  }

  /** The amount in the other's scale; null if it is the same or of another order of size. */
  private static @Nullable Amount sized(Amount amount, Told other, boolean measured) {
    Quantity quantity = other.mention().quantity();
    BigDecimal size = size(quantity.low(), quantity.high());
    if (size == null) {
      return null;
    }
    boolean worded =
        other.mention().asWritten().matches("(?s).*(?:illion|bn|tn|\\dm|housand)\\b.*");
    for (BigDecimal scale : measured || !worded ? SCALES.subList(0, 1) : SCALES) {
      Amount scaled = amount.times(scale);
      BigDecimal own = Objects.requireNonNull(size(scaled.low(), scaled.high()));
      BigDecimal ratio =
          own.compareTo(size) < 0
              ? size.divide(own, MathContext.DECIMAL32)
              : own.divide(size, MathContext.DECIMAL32);
      BigDecimal widest = scale.compareTo(BigDecimal.ONE) == 0 ? WIDEST : WIDEST_SCALED;
      if (ratio.compareTo(widest) <= 0) {
        boolean same =
            isSame(scaled.low(), quantity.low()) && isSame(scaled.high(), quantity.high());
        return same ? null : scaled;
      }
    }
    return null;
  }

  private static boolean isSame(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return (a == null || b == null) ? (a == null && b == null) : a.compareTo(b) == 0;
  }

  /** One of its bounds, more than nothing; null if it has none. */
  private static @Nullable BigDecimal size(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    BigDecimal size = low == null ? high : low;
    return size == null || size.signum() <= 0 ? null : size;
  }

  private Rival rival(
      Sentence sentence, Giving.Giver giver, Amount amount, FigureMention of, boolean scope) {
    if (giver.head() < 0) {
      boolean nobody = of.givenBy() == null && of.givenByWords() == null; // else he may be meant
      return new Rival(amount, of, null, null, giver.isTrue() && nobody && !scope);
    }
    Token head = sentence.token(giver.head());
    Span span = sentence.span(Math.min(giver.first(), giver.head()), giver.head());
    String words = span.of(text);
    String id = cast.at(sentence.index(), head).map(Actor::id).orElse(null);
    boolean nobody = of.givenBy() == null && of.givenByWords() == null;
    boolean open = head.isPronoun() && (id == null || nobody); // he may have given both
    String before = of.evidence().words().toLowerCase(Locale.ROOT);
    boolean same =
        (id != null && id.equals(of.givenBy()))
            || words.equalsIgnoreCase(of.givenByWords())
            || (nobody
                && of.evidence().span().end() <= sentence.span(0, 0).begin()
                && before.contains(words.toLowerCase(Locale.ROOT)));
    return new Rival(amount, of, id, words, giver.isTrue() && !open && !same && !scope);
  }
}
