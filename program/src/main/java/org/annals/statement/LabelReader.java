package org.annals.statement;

import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.Like;

/**
 * Tells the label before a colon that names who speaks ("LEE:", "Ann Lee:", "The mayor's post:")
 * from others ("Photo:", "Update:").
 */
final class LabelReader {
  private static final int LONGEST_LABEL = 10;
  private static final Set<String> OTHERS =
      Set.of(
          "photo",
          "photos",
          "picture",
          "image",
          "note",
          "update",
          "updated",
          "related",
          "source",
          "watch",
          "read",
          "more",
          "breaking",
          "exclusive",
          "live",
          "video",
          "editor",
          "correction",
          "opinion",
          "analysis",
          "contact",
          "tel",
          "email",
          "phone",
          "address",
          "time",
          "date",
          "where",
          "when",
          "what",
          "who",
          "why",
          "how",
          "warning",
          "see",
          "also",
          "published");

  private LabelReader() {}

  /** The colon that ends a label at the beginning of the sentence, or −1. */
  static int colon(Sentence sentence) {
    for (int i = 1; i < Math.min(sentence.size(), LONGEST_LABEL); i++) {
      Token token = sentence.token(i);
      if (token.word().equals(":")) {
        return i;
      }
      if (token.isVerb() || Like.is(token.tag(), "MD|\\.|``|''|CD")) {
        return -1;
      }
    }
    return -1;
  }

  /** Who is told before the colon: the subject of the clause there, else the noun that opens it. */
  static int speaker(Sentence sentence, int colon) {
    if (colon < 0) {
      return -1;
    }
    for (Token token : sentence.tokens()) {
      if (token.index() < colon
          && token.relation().startsWith("nsubj")
          && sentence.head(token).filter(h -> h.is("root") && h.index() < colon).isPresent()) {
        return token.index();
      }
    }
    return head(sentence, colon);
  }

  /** The head of the phrase that the label is, behind a bullet or a quotation mark; or −1. */
  static int head(Sentence sentence, int colon) {
    int first = 0;
    while (first < colon && !Phrases.begins(sentence, first)) {
      first++;
    }
    int head = first < colon ? Phrases.head(sentence, first) : -1;
    return head < colon ? head : -1;
  }

  /** Whether the label is the name of a person or a body. */
  static boolean isName(Sentence sentence, int colon) {
    boolean named = false;
    for (int i = 0; i < colon; i++) {
      Token token = sentence.token(i);
      String word = token.word();
      if (OTHERS.contains(word.toLowerCase(java.util.Locale.ROOT))
          || (Character.isLowerCase(word.charAt(0)) && !token.tag().matches("CC|IN|DT"))) {
        return false;
      }
      boolean shout = word.length() > 2 && word.matches("[A-Z’'-]+") && token.isNoun();
      named |= shout || token.name().equals("PERSON") || token.name().equals("ORGANIZATION");
    }
    return named && colon + 2 < sentence.size();
  }

  /** Whether the label ends in something that has words: a letter, a post, a transcript. */
  static boolean isWork(Sentence sentence, int head) {
    String lemma = sentence.token(head).lemma();
    return SpeechWords.is(lemma, "document")
        || SpeechWords.is(lemma, "speech")
        || SpeechWords.is(lemma, "words");
  }
}
