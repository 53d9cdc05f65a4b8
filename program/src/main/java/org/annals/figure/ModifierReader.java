package org.annals.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.figure.FigureWords.UnitClass;
import org.annals.figure.MoneyReader.Money;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.Like;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the words before and after a number, and the verb that governs it, make of its bounds:
 * "at least", "just over", "or so", "exceeded", "did not exceed". The longest phrase at each step
 * wins; several may stand one before the other ("up to about").
 */
final class ModifierReader {
  private static final Map<String, String> BEFORE = phrases("modifiers-before.tsv");
  private static final Map<String, String> AFTER = phrases("modifiers-after.tsv");
  private static final int LONGEST_PHRASE = 5;

  private static final Set<String> OVER_VERBS =
      Set.of("exceed", "top", "surpass", "outnumber", "outstrip");
  private static final Set<String> NOT = Set.of("not", "n't", "n’t", "never");

  private ModifierReader() {}

  private static Map<String, String> phrases(String file) {
    Map<String, String> phrases = new HashMap<>();
    WordList.rows(ModifierReader.class, file).forEach(row -> phrases.put(row.get(0), row.get(1)));
    return phrases;
  }

  /** The number with its bounds; a sign of money before it is taken in. */
  static Amount read(Sentence sentence, Numeral numeral) {
    Money money = new MoneyReader(sentence).before(numeral);
    int first = money == null ? numeral.first() : money.first();
    Amount amount =
        new Amount(
            first,
            numeral.last(),
            numeral.last(),
            numeral.low(),
            numeral.high(),
            numeral.approximate(),
            numeral.form());
    String written = sentence.token(numeral.last()).word();
    if (written.endsWith("+")) {
      amount = amount.atLeast(false);
    } else if (written.startsWith("sub-")) {
      amount = amount.atMost(false);
    }
    List<String> effects = new ArrayList<>();
    int start = before(sentence, first, effects);
    amount = amount.from(start);
    int end = after(sentence, numeral.last(), effects);
    amount = amount.upTo(end);
    String verb = verbEffect(sentence, start);
    if (verb != null) {
      effects.add(verb);
    }
    boolean change = start > 0 && sentence.token(start - 1).word().equalsIgnoreCase("by");
    for (String effect : effects) {
      amount = apply(amount, change && effect.endsWith("by") ? "about" : effect);
    }
    return amount;
  }

  private static Amount apply(Amount amount, String effect) {
    boolean rough = effect.contains("~");
    if (effect.startsWith("min")) {
      return amount.atLeast(rough);
    }
    if (effect.startsWith("max")) {
      return amount.low() == null && amount.high() == null ? amount : amount.atMost(rough);
    }
    return effect.equals("about") ? amount.about() : amount;
  }

  private static int before(Sentence sentence, int first, List<String> effects) {
    int start = first;
    for (boolean more = true; more; ) {
      more = false;
      for (int length = Math.min(LONGEST_PHRASE, start); length > 0 && !more; length--) {
        String effect = BEFORE.get(words(sentence, start - length, start - 1));
        if (effect != null && !isPreposition(sentence, start - length, length, effect)) {
          effects.add(effect);
          start -= length;
          more = true;
        }
      }
    }
    // "the", "all" or "even" in front of the rest are no part of what makes the number
    while (!effects.isEmpty() && effects.get(effects.size() - 1).equals("same") && start < first) {
      String last = effects.remove(effects.size() - 1);
      for (int length = LONGEST_PHRASE; length > 0; length--) {
        boolean fits = start + length <= first;
        if (fits && last.equals(BEFORE.get(words(sentence, start, start + length - 1)))) {
          start += length;
          break;
        }
      }
    }
    return start;
  }

  /** "over", "under", "above", "around" of a place or time, not of an amount. */
  private static boolean isPreposition(Sentence sentence, int at, int length, String effect) {
    return length == 1
        && (isThroughout(sentence, at) || isBeneath(sentence, at) || isAbove(sentence, at, effect));
  }

  /** "$4 million over three years", "three meetings over two days": while they last. */
  private static boolean isThroughout(Sentence sentence, int at) {
    Wording words = new Wording(sentence);
    int unit = at + 1;
    while (words.tag(unit).equals("CD") || words.isHyphen(unit)) {
      unit++;
    }
    return words.is(at, "over")
        && unit > at + 1
        && FigureWords.unit(words.at(unit)).filter(u -> u.unitClass() == UnitClass.TIME).isPresent()
        && (words.tag(at - 1).matches("NN.*|CD|-RRB-|PRP|RP")
            || (words.tag(at - 1).matches("VB[DNG]") && !Durations.isLasting(words.lemma(at - 1))));
  }

  /** "buried under 3 metres of snow": beneath it, however much it is. */
  private static boolean isBeneath(Sentence sentence, int at) {
    Wording words = new Wording(sentence);
    int of = at + 1;
    while (of < at + LONGEST_PHRASE && words.has(of) && !words.is(of, "of")) {
      of++;
    }
    return words.is(at, "under", "below")
        && words.is(of, "of")
        && words.tag(at - 1).equals("VBN")
        && words.tag(of - 1).matches("NN.*|CD");
  }

  private static boolean isAbove(Sentence sentence, int at, String effect) {
    return true
        && sentence.token(at).is("case")
        && effect.startsWith("m")
        && sentence.head(sentence.token(at)).filter(h -> h.isNoun() && at > 0).isPresent()
        && sentence.token(at - 1).isVerb()
        && sentence.token(at).word().equals("above");
  }

  private static int after(Sentence sentence, int last, List<String> effects) {
    int from = last + 1;
    // "200 people or more", "five days at least"
    for (int skip = 0; skip <= 3 && from + skip < sentence.size(); skip++) {
      int at = from + skip;
      for (int length = 3; length > 0; length--) {
        if (at + length <= sentence.size()) {
          String effect = AFTER.get(words(sentence, at, at + length - 1));
          if (effect != null && (length > 1 || skip == 0)) {
            effects.add(effect);
            return at + length - 1;
          }
        }
      }
      Token t = sentence.token(at);
      if (!t.isNoun() && !t.tag().startsWith("JJ") && !t.word().equals("%")) {
        return last;
      }
    }
    return last;
  }

  private static @Nullable String verbEffect(Sentence sentence, int start) {
    int at = start - 1;
    if (at >= 2
        && sentence.token(at).word().equals("of")
        && sentence.token(at - 1).word().equals("short")
        && sentence.token(at - 2).lemma().equals("fall")) {
      return "max";
    }
    String bound = start < sentence.size() ? sentence.token(start).word() : "";
    if (at > 0 && Like.is(bound, "below|under") && isDenied(sentence, at)) {
      return "min";
    }
    if (at < 0 || !OVER_VERBS.contains(sentence.token(at).lemma())) {
      return null;
    }
    return isDenied(sentence, at) ? "max" : "min";
  }

  private static boolean isDenied(Sentence sentence, int verb) {
    for (int i = Math.max(0, verb - 3); i < verb; i++) {
      if (NOT.contains(sentence.token(i).word().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static String words(Sentence sentence, int first, int last) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i <= last; i++) {
      words.append(i > first ? " " : "").append(sentence.token(i).word().toLowerCase(Locale.ROOT));
    }
    return words.toString();
  }
}
