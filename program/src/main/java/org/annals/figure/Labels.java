package org.annals.figure;

import java.math.BigDecimal;
import java.util.Optional;
import org.annals.figure.FigureWords.UnitClass;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * Finds what a number counts that stands without a noun, where the words beside it say so by
 * themselves: "Cases: 3,470", "Vaccinated: 30,000", "11 killed", "injured ten", "the dead number
 * 24".
 */
final class Labels {
  private static final int LONGEST = 8;

  private final UnitReader units;
  private final Naming naming;
  private final CountedThings things;

  Labels(UnitReader units, Naming naming, CountedThings things) {
    this.units = units;
    this.naming = naming;
    this.things = things;
  }

  /** What is counted, and its name. */
  record Label(Counted counted, String subject) {}

  /** What a number without a noun counts; empty if nothing beside it says so. */
  Optional<Label> of(Sentence sentence, Amount amount, KindReader.Reading kind) {
    Wording words = new Wording(sentence);
    if (!isWhole(words, amount.last() + 1) || words.isHyphen(amount.first() - 1)) {
      return Optional.empty();
    }
    return before(sentence, words, amount)
        .or(() -> numbered(sentence, words, amount))
        .or(() -> harmed(sentence, words, amount, kind));
  }

  private static boolean isWhole(Wording words, int next) {
    return !words.has(next)
        || words.tag(next).matches("[.,:]|-[LR]RB-|CC|VBN|VBD|''")
        || (words.tag(next).equals("IN") && !words.is(next, "of", "to", "than"));
  }

  /** "Death toll in the valley: 935". */
  private Optional<Label> before(Sentence sentence, Wording words, Amount amount) {
    int colon = amount.first() - 1;
    if (!words.is(colon, ":") || colon > LONGEST || words.tag(amount.last() + 1).startsWith("VB")) {
      return Optional.empty();
    }
    int start = 0;
    while (start < colon && !words.at(start).matches("\\p{L}.*")) {
      start++;
    }
    start = NounPhrases.afterDeterminers(sentence, start);
    boolean state =
        start == colon - 1
            && (FigureWords.is(words.at(start), "nominal")
                || words.tag(start).equals("VBN")
                || FigureWords.is(words.lemma(start), "casualty"));
    if (state) {
      return Optional.of(new Label(people(amount), "people " + words.at(start)));
    }
    for (int i = start; i < colon; i++) {
      if (words.isVerb(i) || words.tag(i).matches("[.,:]|PRP|CD")) {
        return Optional.empty();
      }
    }
    int head = NounPhrases.headFrom(sentence, start);
    if (head < 0 || head >= colon) {
      return Optional.empty();
    }
    String label = naming.words(sentence, start, colon - 1);
    if (words.is(head, "toll", "deaths", "dead", "fatalities")) {
      return Optional.of(new Label(people(amount), label));
    }
    Token noun = sentence.token(head);
    return noun.tag().equals("NNS") && words.at(colon + 1).matches(".*[,\\d].*|[a-z]+")
        ? Optional.of(new Label(units.of(noun).at(amount.number()), label))
        : Optional.empty();
  }

  /** "the dead number 24". */
  private Optional<Label> numbered(Sentence sentence, Wording words, Amount amount) {
    int verb = amount.first() - 1;
    int noun = verb - 1;
    if (!words.lemma(verb).equals("number") || noun < 0 || words.is(verb, "numbers")) {
      return Optional.empty();
    }
    boolean state = FigureWords.is(words.at(noun), "nominal") && words.tag(noun - 1).equals("DT");
    boolean many = words.tag(noun).equals("NNS");
    return state
        ? Optional.of(new Label(people(amount), "people " + words.at(noun)))
        : many
            ? Optional.of(
                new Label(
                    units.of(sentence.token(noun)).at(amount.number()),
                    naming.words(sentence, Naming.first(sentence, sentence.token(noun)), noun)))
            : Optional.empty();
  }

  /** "11 killed, 86 injured", "the blast injured ten or more". */
  private Optional<Label> harmed(
      Sentence sentence, Wording words, Amount amount, KindReader.Reading kind) {
    int next = amount.last() + 1;
    boolean opens = amount.first() == 0 || !words.tag(amount.first() - 1).matches("NN.*|CD|HYPH");
    boolean done =
        opens
            && words.tag(next).matches("VBN|VBD|JJ")
            && (FigureWords.is(words.lemma(next), "casualty")
                || FigureWords.is(words.at(next), "nominal"))
            && !words.isNoun(next + 1);
    if (done) {
      String where = naming.restriction(sentence, next + 1, false);
      return Optional.of(new Label(people(amount), "people " + words.at(next) + where));
    }
    int verb = amount.first() - 1;
    while (words.is(verb, "all", "another")) {
      verb--;
    }
    boolean harms =
        words.isVerb(verb)
            && !(words.tag(verb).matches("VBZ|VBP") && isHeadline(sentence))
            && FigureWords.is(words.lemma(verb), "casualty")
            && !words.lemma(verb).matches("die|perish|lose")
            && !words.tag(next).startsWith("VB");
    return harms
        ? things
            .casualties(
                sentence,
                "people",
                amount.last(),
                new KindReader.Reading(kind.kind(), false, verb, kind.why()))
            .map(subject -> new Label(people(amount), subject))
        : Optional.empty();
  }

  /** "Cholera kills eleven", with no full stop: the text beneath tells it with its tense. */
  private static boolean isHeadline(Sentence sentence) {
    return Character.isLetterOrDigit(sentence.token(sentence.size() - 1).word().charAt(0));
  }

  private static Counted people(Amount amount) {
    int at = amount.number();
    return new Counted(UnitClass.PEOPLE, "people", BigDecimal.ONE, at, at, -1, false, false);
  }
}
