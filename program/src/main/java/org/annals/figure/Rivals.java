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
import org.annals.actor.Actor;
import org.annals.actor.Cast;
import org.annals.figure.FigureWords.UnitClass;
import org.annals.language.Sentence;
import org.annals.language.Token;
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
                || !words.written(numeral.last()).matches("(?:1[0-9]|20)\\d\\d"));
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
    for (Iterator<Told> back = told.iterator(); back.hasNext(); ) {
      Told other = back.next();
      boolean passed =
          unread == sentence.index() && (other.sentence() < unread || other.last() < unreadAt);
      if (sentence.index() - other.sentence() > NEAR_SENTENCES || passed) {
        break; // what it is set against may be the number that was not read
      }
      Amount own = counted.map(c -> c.scaled(amount)).orElse(amount);
      Amount sized = sized(own, other, counted.isPresent());
      if (sized != null && isOfOneKind(sentence, other, counted)) {
        boolean scope = is(words, last + 1) || is(words, last + 2);
        return Optional.of(rival(sentence, giver, sized, other.mention(), scope));
      }
    }
    return Optional.empty();
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
      BigDecimal widest = scale.equals(BigDecimal.ONE) ? WIDEST : WIDEST_SCALED;
      if (ratio.compareTo(widest) <= 0) {
        boolean same =
            Objects.equals(plain(scaled.low()), plain(quantity.low()))
                && Objects.equals(plain(scaled.high()), plain(quantity.high()));
        return same ? null : scaled;
      }
    }
    return null;
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
    return number == null ? null : number.stripTrailingZeros();
  }

  /** One of its bounds, more than nothing; null if it has none. */
  private static @Nullable BigDecimal size(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    BigDecimal size = low == null ? high : low;
    return size == null || size.signum() <= 0 ? null : size;
  }

  private Rival rival(
      Sentence sentence, Giving.Giver giver, Amount amount, FigureMention of, boolean scope) {
    if (giver.head() < 0) {
      return new Rival(amount, of, null, null, giver.isTrue() && !scope);
    }
    Token head = sentence.token(giver.head());
    Span span = sentence.span(Math.min(giver.first(), giver.head()), giver.head());
    String words = span.of(text);
    String id = cast.at(sentence.index(), head).map(Actor::id).orElse(null);
    boolean open = head.isPronoun() && id == null;
    boolean same =
        (id != null && id.equals(of.givenBy())) || words.equalsIgnoreCase(of.givenByWords());
    return new Rival(amount, of, id, words, giver.isTrue() && !open && !same && !scope);
  }
}
