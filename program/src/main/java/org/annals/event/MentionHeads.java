package org.annals.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.Span;

/** Finds the head word of mentions whose place is given. */
public final class MentionHeads {
  private MentionHeads() {}

  /** The mentions with the lemmas of their heads, in the order given. */
  public static List<GivenMention> read(Text text, List<GivenMention> mentions) {
    return mentions.stream().map(m -> m.withHead(head(text, m.span()))).toList();
  }

  private static String head(Text text, Span span) {
    for (Sentence sentence : text.sentences()) {
      List<Token> inside = sentence.tokens().stream().filter(t -> t.span().overlaps(span)).toList();
      Optional<Token> head =
          inside.stream()
              .filter(
                  t ->
                      !t.is("punct")
                          && (t.head() < 0 || !sentence.token(t.head()).span().overlaps(span)))
              .findFirst();
      if (head.isPresent()) {
        String lemma = head.get().lemma().toLowerCase(Locale.ROOT);
        return head.get().isNoun() ? WordNet.get().verbOf(lemma).orElse(lemma) : lemma;
      }
    }
    return "";
  }
}
