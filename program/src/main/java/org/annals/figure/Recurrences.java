package org.annals.figure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.annals.figure.FigureWords.UnitWord;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * Figures in words that tell how often something came about ("raised the tax twice", "was updated
 * five times") and how long it has gone on by the day that it is in ("for the 54th day").
 */
final class Recurrences {
  private static final String MULTIPLES =
      "as|the|a|an|its|their|his|her|our|that|this|more|less|what|daily|weekly|monthly|yearly|per|over|every|each|or";

  private static final Pattern SMALL = Pattern.compile("[1-9]\\d?");
  private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}(?:st|nd|rd|th)");

  private final SubjectReader subjects;
  private final Naming naming;

  Recurrences(SubjectReader subjects, Naming naming) {
    this.subjects = subjects;
    this.naming = naming;
  }

  /** The figure that begins with {@code token}, if it tells how often or on which day. */
  Optional<WordedAmounts.Read> at(Sentence sentence, Token token) {
    Wording words = new Wording(sentence);
    int at = token.index();
    Optional<WordedAmounts.Read> often = often(sentence, words, at);
    return often.isPresent() ? often : nth(sentence, words, at);
  }

  private Optional<WordedAmounts.Read> often(Sentence sentence, Wording words, int at) {
    boolean twice = words.is(at, "twice", "thrice");
    BigDecimal number =
        twice
            ? BigDecimal.valueOf(words.is(at, "twice") ? 2 : 3)
            : NumberWords.small(words.at(at)).orElse(null);
    if (number == null && SMALL.matcher(words.at(at)).matches()) {
      number = new BigDecimal(words.at(at));
    }
    int last = twice ? at : at + 1;
    if (number == null || (!twice && !words.is(last, "times"))) {
      return Optional.empty();
    }
    int next = last + 1;
    boolean multiple =
        words.at(next).matches(MULTIPLES) || words.tag(next).matches("JJ.?|RBR|NN.*|HYPH|CD|\\$");
    if (multiple || words.is(at - 1, "or", "to", "-", "than", "least", "nearly", "almost")) {
      return Optional.empty();
    }
    Token verb = sentence.head(sentence.token(last)).orElse(null);
    if (verb == null || !verb.tag().matches("VB[DNZPG]") || Math.abs(verb.index() - at) > 12) {
      return Optional.empty();
    }
    Optional<String> deed = deed(sentence, verb);
    Amount amount = new Amount(at, last, last, number, number, false, Numeral.Form.CARDINAL);
    return deed.map(
        d ->
            new WordedAmounts.Read(
                "times " + d, amount, "times", level(verb.index()), at, last, "how often"));
  }

  /** "the board has met", "tariffs were raised": who did it, in the report's words. */
  private Optional<String> deed(Sentence sentence, Token verb) {
    boolean will =
        sentence.children(verb, "aux").stream().anyMatch(a -> a.tag().equals("MD"))
            || sentence.children(verb, "advmod", "neg").stream()
                .anyMatch(n -> n.lemma().matches("not|n't|n’t|never"));
    Token does = verb;
    Token who = sentence.child(verb, "nsubj", "nsubj:pass").orElse(null);
    if (who == null && verb.relation().matches("conj|xcomp|advcl")) {
      does = sentence.head(verb).orElse(verb);
      who = sentence.child(does, "nsubj", "nsubj:pass").orElse(null);
    }
    Token subject = who;
    if (subject == null || will || subject.index() > verb.index()) {
      return Optional.empty();
    }
    Optional<String> name =
        subject.isNoun()
            ? Optional.of(naming.phrase(sentence, subject))
            : subject.tag().startsWith("W") ? Optional.empty() : naming.pronoun(sentence, subject);
    StringBuilder told = new StringBuilder();
    for (Token aux : sentence.children(verb, "aux", "aux:pass")) {
      told.append(aux.word()).append(' ');
    }
    told.append(verb.word());
    sentence.child(verb, "compound:prt").ifPresent(p -> told.append(' ').append(p.word()));
    sentence
        .child(verb, "obj")
        .filter(o -> o.isNoun() && !ClauseSubjects.isAmount(sentence, o))
        .filter(o -> FigureWords.unit(o.word()).isEmpty())
        .ifPresent(o -> told.append(' ').append(naming.phrase(sentence, o)));
    return name.map(n -> n + " " + told);
  }

  /** "for the 54th day", "for a third straight week", "into its fourth year". */
  private Optional<WordedAmounts.Read> nth(Sentence sentence, Wording words, int at) {
    String word = words.at(at);
    BigDecimal number =
        ORDINAL.matcher(word).matches()
            ? new BigDecimal(word.replaceAll("\\D", ""))
            : word.equals("half") || word.equals("quarter")
                ? null
                : NumberWords.part(word).orElse(null);
    int noun = words.is(at + 1, "straight", "consecutive", "successive", "full") ? at + 2 : at + 1;
    Optional<UnitWord> unit =
        words.tag(noun).equals("NN") ? FigureWords.unit(words.at(noun)) : Optional.empty();
    boolean lasts =
        words.is(at - 1, "for")
            || (words.is(at - 1, "the", "a") && words.is(at - 2, "for"))
            || (words.tag(at - 1).equals("PRP$")
                && words.at(at - 2).matches("into|enters|entered|entering"));
    if (number == null
        || !lasts
        || unit.filter(u -> u.unitClass() == FigureWords.UnitClass.TIME).isEmpty()) {
      return Optional.empty();
    }
    Token verb = Durations.verbOver(sentence, sentence.token(noun)).orElse(null);
    if (verb == null) {
      return Optional.empty();
    }
    Amount amount = new Amount(at, noun, at, number, number, false, Numeral.Form.CARDINAL);
    String what = subjects.lasting(sentence, verb);
    return what.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new WordedAmounts.Read(
                "duration of " + what,
                amount.times(unit.get().factor()),
                unit.get().name(),
                level(verb.index()),
                at,
                noun,
                "which day, week or year of it"));
  }

  private static KindReader.Reading level(int verb) {
    return new KindReader.Reading(FigureKind.LEVEL, false, verb, "how much there is");
  }
}
