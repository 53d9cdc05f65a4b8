package org.annals.actor;

import java.util.Locale;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.WordList;

/**
 * Where a person's name ends that the tagger cuts or does not know: "President Amir al-Lund",
 * "Secretary General Lee Min-ho", "Gen Holm".
 *
 * <p>Behind an office or a word of address a run of proper nouns that belong together is a name
 * whatever the tagger takes its words for; without one, what follows a person's name with a hyphen,
 * a particle or as a word of no dictionary.
 */
final class PersonRuns {
  /** Small words inside names: "bin", "van", "al". */
  private static final Set<String> PARTICLES = WordList.words(PersonRuns.class, "particles.txt");

  private static final Set<String> CALENDAR = WordList.words(NameFinder.class, "calendar.txt");
  private static final int LONGEST = 7;
  private static final int MOST_SMALL = 4;

  private final HeadNouns nouns;

  PersonRuns(HeadNouns nouns) {
    this.nouns = nouns;
  }

  /**
   * The index at which the name begins that follows a title or word of address beginning at {@code
   * from}; -1 if none does.
   */
  int afterTitle(Sentence sentence, int from) {
    if (sentence.token(from).name().equals("ORGANIZATION")) {
      return -1; // "General Motors"
    }
    boolean courtesy = nouns.isCourtesy(sentence.token(from).word());
    int end = courtesy ? from : nouns.titleEnd(sentence, from);
    int begin = end + 1;
    if (end < from || begin >= sentence.size() || !isNamePart(sentence.token(begin), courtesy)) {
      return -1;
    }
    boolean title = nouns.beginsTitle(sentence, begin);
    boolean office = nouns.isCourtesy(sentence.token(begin).word());
    Token first = sentence.token(begin);
    boolean known = Gazetteer.get().stateInFront(first.word()).isPresent() && !courtesy;
    return title || office || known || !isTogether(sentence, from, begin) ? -1 : begin;
  }

  /** Whether the title stands with the name in one phrase: both under one head, or one in it. */
  private static boolean isTogether(Sentence sentence, int title, int name) {
    Token last = sentence.token(name - 1);
    boolean under = last.head() >= name;
    return under && title < name;
  }

  /** Index of the last token of the name that begins at {@code begin}, behind a title. */
  int end(Sentence sentence, int begin) {
    return extended(sentence, begin, begin, true);
  }

  /** Index of the last token of a name that the tagger ends at {@code last}. */
  int mended(Sentence sentence, int begin, int last) {
    return extended(sentence, begin, last, false);
  }

  private int extended(Sentence sentence, int begin, int from, boolean titled) {
    int last = from;
    while (last + 1 < sentence.size() && last - begin < LONGEST) {
      int next = next(sentence, last, titled);
      if (next < 0) {
        break;
      }
      last = next;
    }
    for (int i = from + 1; i <= last; i++) {
      if (nouns.of(sentence.token(i).lemma()).isPresent()
          || CompanyForms.isForm(sentence.token(i).word())) {
        return from; // "the Lund Foundation"
      }
    }
    return last;
  }

  private int next(Sentence sentence, int last, boolean titled) {
    Token end = sentence.token(last);
    Token next = sentence.token(last + 1);
    boolean open = end.head() > last && !end.is("conj") && !end.is("nsubj");
    if (!open) {
      return -1;
    }
    if (next.tag().equals("HYPH") && last + 2 < sentence.size()) {
      Token joined = sentence.token(last + 2);
      boolean near =
          next.span().begin() == end.span().end() && joined.span().begin() == next.span().end();
      return near && joined.isProperNoun() && end.head() >= last + 2 ? last + 2 : -1;
    }
    int at = afterParticles(sentence, last + 1);
    if (at >= sentence.size() || end.head() < at || !isNamePart(sentence.token(at), false)) {
      return -1;
    }
    Token word = sentence.token(at);
    boolean known = WordNet.get().isLemma(word.word().toLowerCase(Locale.ROOT));
    return titled || at > last + 1 || !known || word.name().equals("PERSON") ? at : -1;
  }

  /** Where the name goes on behind small words and what joins them to it: "al-", "van der". */
  private static int afterParticles(Sentence sentence, int from) {
    int at = from;
    while (at < sentence.size() && at - from < MOST_SMALL && isSmall(sentence.token(at))) {
      at++;
      if (at < sentence.size() && sentence.token(at).tag().equals("HYPH")) {
        at++;
      }
    }
    return at;
  }

  private static boolean isSmall(Token token) {
    String word = token.word();
    return Character.isLowerCase(word.charAt(0)) && PARTICLES.contains(word);
  }

  private static boolean isNamePart(Token token, boolean courtesy) {
    String label = token.name();
    boolean fits =
        label.equals("PERSON")
            || label.equals("O")
            || label.equals("MISC")
            || (courtesy && !label.equals("DATE"));
    return fits
        && token.isProperNoun()
        && Character.isUpperCase(token.word().charAt(0))
        && !CALENDAR.contains(token.word().toLowerCase(Locale.ROOT));
  }
}
