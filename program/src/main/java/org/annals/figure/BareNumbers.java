package org.annals.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annals.figure.FigureWords.UnitClass;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a number without a noun counts: "fewer than 300 are left", "fell to 3,000", "120 by
 * air and 80 by sea"; an index or a rate of exchange counts nothing. Reads a report from its
 * beginning to its end and remembers what was counted.
 */
final class BareNumbers {
  private static final Set<String> SUBJECT_ROLES =
      Set.of("nsubj", "nsubj:pass", "obj", "nmod", "obl");
  private static final int NEAR_SENTENCES = 6;
  private static final int NEXT_SENTENCES = 2;
  private static final Set<String> KEEPING =
      Set.of("keep", "hold", "maintain", "put", "set", "cap", "leave", "limit", "estimate");
  private static final Set<String> TRADING =
      Set.of("close", "open", "end", "finish", "settle", "trade");
  private static final Set<String> PUTTING = Set.of("put", "have", "set");
  private static final Set<String> SAYING = Set.of("say", "claim", "count", "reckon", "report");
  private static final BigDecimal MILLION = new BigDecimal(1_000_000);
  private static final BigDecimal LEAST_LARGE = new BigDecimal(2100);

  private final UnitReader units;
  private @Nullable Counted last;
  private @Nullable Counted main;
  private @Nullable Counted points;
  private int lastSentence = -1;

  /** For a million, a billion and so on, what such a number last counted. */
  private final Map<String, Counted> large = new HashMap<>();

  BareNumbers(UnitReader units) {
    this.units = units;
  }

  /** Takes note of what a number with a noun counts. */
  void pass(Sentence sentence, Numeral numeral, Counted counted) {
    Wording words = new Wording(sentence);
    String scale = scale(words, numeral);
    boolean converted = words.is(numeral.first() - 1, "(") || words.is(numeral.first() - 2, "(");
    if (!scale.isEmpty() && !converted) {
      large.put(scale, counted);
    }
    boolean thing =
        counted.unitClass() == UnitClass.PEOPLE || counted.unitClass() == UnitClass.COUNT;
    if (thing) {
      points = counted.unit().equals("points") ? counted : null;
      if (lastSentence != sentence.index() || !SubjectReader.isAside(sentence, counted)) {
        main = counted;
      }
      last = counted;
      lastSentence = sentence.index();
    }
  }

  /** "billion" of "4.9 billion", "4.9bn"; empty if it is written out or small. */
  private static String scale(Wording words, Numeral numeral) {
    String last = words.at(numeral.last());
    return last.matches("(?:.*\\d)?(?:bn|billion|billions)")
        ? "billion"
        : last.matches("(?:.*\\d)?(?:m|million|millions)")
            ? "million"
            : last.matches("(?:.*\\d)?(?:tn|trillion|trillions)") ? "trillion" : "";
  }

  /** What a number without a noun counts; null if nothing says so. */
  @Nullable Counted unit(
      Sentence sentence,
      Numeral numeral,
      Amount amount,
      KindReader.Reading kind,
      KindReader kinds) {
    Wording words = new Wording(sentence);
    if ((numeral.form() == Numeral.Form.VAGUE && numeral.low() == null)
        || isGlued(sentence, amount.last())
        || (numeral.last() > 0 && words.isHyphen(numeral.first() - 1))) {
      return null;
    }
    if (Tolls.before(sentence, amount.first()) >= 0 || LonePeople.isOf(sentence, amount, last)) {
      return LonePeople.people(numeral.last());
    }
    boolean changes = kind.word() >= 0 && kinds.change(kind.word()).isPresent();
    boolean bounded = amount.first() < numeral.first();
    String digits = words.written(numeral.last());
    boolean grouped = digits.contains(",") || numeral.first() < numeral.last();
    boolean exact =
        digits.matches("\\d[\\d,]*\\.\\d+")
            || (digits.contains(",") && sentence.index() > lastSentence + NEAR_SENTENCES)
            || (digits.contains(",") && last == null)
            || (digits.contains(",") && isTraded(words, numeral));
    Counted none =
        new Counted(
            UnitClass.NONE, "", BigDecimal.ONE, numeral.last(), numeral.last(), -1, false, false);
    boolean scales =
        changes
            && kinds
                .change(kind.word())
                .filter(c -> c.kind().equals("scale") || c.kind().equals("noun"))
                .isPresent();
    if (scales) {
      Optional<Token> measured = measuredNoun(sentence, kind.word());
      if (measured.isPresent()) {
        return units.of(measured.get());
      }
    }
    boolean kept =
        kind.word() >= 0
            && words.is(amount.first() - 1, "at")
            && KEEPING.contains(words.lemma(kind.word()));
    if (kept) {
      Optional<Token> object = measuredNoun(sentence, kind.word());
      if (object.isPresent()) {
        return units.of(object.get());
      }
    }
    boolean here = lastSentence == sentence.index();
    boolean argument = isArgument(sentence, amount);
    boolean stands =
        (changes && last != null && (here || !exact))
            || (bounded && argument)
            || (grouped && argument)
            || (here && isPart(words, numeral, amount))
            || (isTakenUp(sentence, words, numeral) && !exact)
            || (here && sentence.token(numeral.last()).relation().startsWith("nsubj"))
            || (here && bounded)
            || isSaid(words, numeral, amount, sentence.index());
    boolean them =
        words.is(numeral.last() + 1, "of") && SubjectReader.isThem(sentence, numeral.last() + 2);
    Optional<Token> whole = them ? OwnWords.themselves(sentence, amount) : Optional.empty();
    if (whole.isPresent() && lastSentence != sentence.index()) {
      return units.of(whole.get()).at(numeral.last());
    }
    if (them && main != null) {
      Counted part = main;
      return Parts.noun(sentence, numeral.last())
          .map(n -> units.of(n).at(numeral.last()))
          .orElse(part);
    }
    if (words.is(numeral.first() - 1, "(") && words.is(numeral.last() + 1, "up", "down")) {
      int unit = numeral.last() + 3;
      if (words.is(unit, "points")) {
        return units.of(sentence.token(unit));
      }
    }
    Counted same = large.get(scale(words, numeral));
    boolean sum =
        same != null
            && (same.unitClass() == UnitClass.MONEY || same.unitClass() == UnitClass.MEASURE);
    boolean does = sentence.token(numeral.last()).relation().startsWith("nsubj");
    if (sum && same != null && !does && !words.isNoun(numeral.last() + 1)) {
      // "13 billion litres … of the 4.9 billion that it has"
      return same.at(numeral.last());
    }
    if (stands && last != null && !isLevel(words, numeral, exact)) {
      return here && main != null && isPart(words, numeral, amount) ? main : last;
    }
    boolean large = numeral.low() != null && numeral.low().compareTo(MILLION) >= 0;
    boolean level = isLevel(words, numeral, exact);
    if (level && points != null && here) {
      return points;
    }
    boolean range =
        numeral.low() != null
            && numeral.high() != null
            && numeral.low().compareTo(numeral.high()) < 0
            && numeral.low().compareTo(LEAST_LARGE) > 0;
    boolean place =
        changes
            && sentence
                .child(sentence.token(kind.word()), "nsubj")
                .filter(s -> s.name().equals("LOCATION"))
                .isPresent();
    if (place) {
      return null;
    }
    boolean moved = changes && words.is(numeral.first() - 1, "to", "from") && numeral.low() != null;
    return large || level || moved || (range && argument) ? none : null;
  }

  /** "24-hour": a hyphen that joins, not a dash between spaces. */
  private static boolean isGlued(Sentence sentence, int last) {
    int next = last + 1;
    return next < sentence.size()
        && UnitReader.isHyphen(sentence.token(next))
        && sentence.token(next).span().begin() == sentence.token(last).span().end();
  }

  /** "to close at 11,059": where an index or a price stands, not how many of what was counted. */
  private static boolean isTraded(Wording words, Numeral numeral) {
    return words.is(numeral.first() - 1, "at")
        && TRADING.contains(words.lemma(numeral.first() - 2));
  }

  /** "rose to 6,327.80", "trades at 132.86", "(16369.03 up 58 points)": an index or a rate. */
  private static boolean isLevel(Wording words, Numeral numeral, boolean exact) {
    boolean at = words.is(numeral.first() - 1, "to", "at", "from");
    boolean aside =
        words.is(numeral.first() - 1, "(") && words.is(numeral.last() + 1, "up", "down");
    return exact && numeral.low() != null && (at || aside) && !words.isNoun(numeral.last() + 1);
  }

  /** "They wrote to 30 farmers. Two wrote back": the subject of a sentence soon after. */
  private boolean isTakenUp(Sentence sentence, Wording words, Numeral numeral) {
    Token number = sentence.token(numeral.last());
    Token verb = sentence.head(number).orElse(null);
    return verb != null
        && verb.isVerb()
        && number.relation().startsWith("nsubj")
        && numeral.low() != null
        && numeral.low().compareTo(BigDecimal.ONE) > 0
        && sentence.index() - lastSentence <= NEXT_SENTENCES
        && lastSentence >= 0
        && verb.index() == numeral.last() + 1 + auxiliaries(sentence, verb)
        && !words.written(numeral.first()).matches("(?:1[0-9]|20)\\d\\d")
        && !FigureWords.is(verb.lemma(), "view");
  }

  /** "the foreman says 850", "the firm puts it at 15": another count of what was counted. */
  private boolean isSaid(Wording words, Numeral numeral, Amount amount, int sentence) {
    int before = amount.first() - 1;
    boolean put =
        words.is(before, "at")
            && words.is(before - 1, "it")
            && PUTTING.contains(words.lemma(before - 2));
    boolean says = SAYING.contains(words.lemma(before)) && words.isVerb(before);
    int next = amount.last() + 1;
    boolean ends = !words.has(next) || words.tag(next).matches("[.,:]|-RRB-|CC|''");
    return (put || says)
        && ends
        && lastSentence >= 0
        && sentence - lastSentence <= NEXT_SENTENCES
        && numeral.form() == Numeral.Form.CARDINAL
        && !words.written(numeral.first()).matches("(?:1[0-9]|20)\\d\\d");
  }

  private static int auxiliaries(Sentence sentence, Token verb) {
    return sentence.children(verb, "aux", "aux:pass", "advmod").stream()
        .mapToInt(a -> a.index() < verb.index() ? 1 : 0)
        .sum();
  }

  /** "120 by air and 80 by sea". */
  private static boolean isPart(Wording words, Numeral numeral, Amount amount) {
    int next = numeral.last() + 1;
    boolean ends = words.tag(next).matches("IN|[.,:]") && !words.is(next, "of");
    return words.is(amount.first() - 1, "and", "or", ",")
        && words.is(next, "by", "in", "from")
        && ends
        && !words.written(numeral.first()).matches("(19|20)\\d\\d");
  }

  private static boolean isArgument(Sentence sentence, Amount amount) {
    for (int i = amount.first(); i <= amount.number(); i++) {
      if (SUBJECT_ROLES.contains(sentence.token(i).relation())) {
        return true;
      }
    }
    return false;
  }

  /** What stands beside a word of change and is counted: "staff levels" gives "staff". */
  private Optional<Token> measuredNoun(Sentence sentence, int word) {
    Token change = sentence.token(word);
    Optional<Token> noun =
        change.isVerb()
            ? sentence
                .child(change, "obj", "nsubj:pass")
                .filter(Token::isNoun)
                .or(() -> sentence.child(change, "nsubj"))
            : sentence.child(change, "nmod");
    if (noun.isEmpty() || !noun.get().isNoun()) {
      return Optional.empty();
    }
    if (FigureWords.is(noun.get().lemma(), "measure")) {
      Optional<Token> of = sentence.child(noun.get(), "nmod", "compound").filter(Token::isNoun);
      List<Token> compounds = sentence.children(noun.get(), "compound");
      return compounds.isEmpty() ? of : Optional.of(compounds.get(compounds.size() - 1));
    }
    boolean counted = noun.get().tag().equals("NNS") || units.isPeople(noun.get());
    return counted ? noun : Optional.empty();
  }
}
