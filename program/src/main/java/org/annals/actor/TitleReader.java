package org.annals.actor;

import java.util.Locale;
import java.util.Optional;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/** Reads the title in front of a person's name: "former U.S. Ambassador", "Pentagon spokesman". */
final class TitleReader {
  /**
   * A title in front of a name.
   *
   * @param title the office
   * @param former whether it is said to be over
   * @param country the country named with it; null if none is
   * @param body a word of the body named with it; null if none is
   * @param first index of the first token of the whole, country and body included
   * @param titleFirst index of the first token of the title itself
   */
  record Found(
      HeadNouns.Title title,
      boolean former,
      @Nullable String country,
      @Nullable Token body,
      int first,
      int titleFirst) {}

  private static final int LONGEST_TITLE_TOKENS = 4;

  private final HeadNouns nouns;
  private final Gazetteer gazetteer;

  TitleReader(HeadNouns nouns, Gazetteer gazetteer) {
    this.nouns = nouns;
    this.gazetteer = gazetteer;
  }

  /** The longest title that ends right before token {@code begin}; null if there is none. */
  @Nullable Found before(Sentence sentence, int begin) {
    for (int length = Math.min(LONGEST_TITLE_TOKENS, begin); length > 0; length--) {
      int from = begin - length;
      StringBuilder words = new StringBuilder();
      for (int i = from; i < begin; i++) {
        String word = sentence.token(i).word();
        boolean joined = i == from || word.equals("-") || sentence.token(i - 1).word().equals("-");
        words.append(joined ? "" : " ").append(word);
      }
      String plain = words.toString().replace(" Elect", "-elect").replace(" elect", "-elect");
      Optional<HeadNouns.Title> title = nouns.title(plain);
      if (title.isPresent()) {
        return around(sentence, title.get(), from);
      }
    }
    return null;
  }

  /** Whether towns and provinces have such an office, as they have governors and prosecutors. */
  private static boolean isLocal(HeadNouns.Title title) {
    return !title.of().equals("military") && !title.of().equals("department");
  }

  private boolean isNamed(Token owner) {
    return gazetteer.stateInFront(owner.word()).isPresent()
        || owner.name().equals("ORGANIZATION")
        || owner.name().equals("LOCATION");
  }

  private Found around(Sentence sentence, HeadNouns.Title title, int from) {
    int first = from;
    String country = null;
    Token body = null;
    boolean former = sentence.token(from).word().toLowerCase(Locale.ROOT).startsWith(HeadNouns.EX);
    int bodyBegins = -1;
    int titleBegins = from;
    for (int i = from - 1; i >= 0 && from - i <= 4; i--) {
      Token t = sentence.token(i);
      Optional<String> state = gazetteer.stateInFront(t.word());
      if (t.tag().equals("POS") && i > 0 && isNamed(sentence.token(i - 1))) {
        bodyBegins = body == null ? bodyBegins : i; // "Norland's King", "Elm Motors' chairman"
        continue;
      }
      if (state.isEmpty()
          && title.of().equals("government")
          && t.isProperNoun()
          && t.name().equals("O")
          && i + 1 == titleBegins) {
        titleBegins = i; // "Norland's Water Minister": of whatever he is minister
        continue;
      }
      if (state.isPresent()) {
        country = state.get();
      } else if (t.lemma().equalsIgnoreCase("former") || t.lemma().equalsIgnoreCase("ex")) {
        former = true;
      } else if (t.isProperNoun()
          && (t.name().equals("ORGANIZATION") || (t.name().equals("LOCATION") && isLocal(title)))
          && (body == null || bodyBegins == i + 1)) {
        body = body == null ? t : body;
        bodyBegins = i;
      } else if (t.tag().equals("JJ")
          || t.word().equals("then")
          || t.tag().equals("HYPH")
          || (t.tag().equals("NN") && t.is("compound"))) {
        if (!t.tag().equals("HYPH")) {
          continue; // "powerful", "top": not part of the alias unless a country stands before it
        }
      } else {
        break;
      }
      first = i;
    }
    return new Found(title, former, country, body, first, from);
  }
}
