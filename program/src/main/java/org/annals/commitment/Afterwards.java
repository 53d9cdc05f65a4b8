package org.annals.commitment;

import java.util.List;
import java.util.Optional;
import org.annals.event.Attribution;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;

/**
 * What a short sentence says of the word given in the sentence before: "She had vowed to return.
 * She did not.", "The firm promised to pay. It did."
 */
final class Afterwards {
  private static final int MOST_WORDS = 5;

  private final CommitmentWords words;

  Afterwards(CommitmentWords words) {
    this.words = words;
  }

  /** The last of the mentions, if this sentence says that its deed was done or left undone. */
  Optional<CommitmentMention> of(
      Text text, Sentence sentence, Attribution attribution, List<CommitmentMention> found) {
    if (sentence.index() == 0) {
      return Optional.empty();
    }
    Sentence before = text.sentences().get(sentence.index() - 1);
    List<Token> said =
        sentence.tokens().stream()
            .filter(t -> Character.isLetter(t.word().charAt(0)) || t.word().endsWith("t"))
            .toList();
    if (said.size() < 2
        || said.size() > MOST_WORDS
        || sentence.paragraph() != before.paragraph()
        || !words.is(lower(said.get(0)), "taking up")) {
      return Optional.empty();
    }
    boolean past = words.is(lower(said.get(1)), "done");
    boolean perfect = words.is(lower(said.get(1)), "done so far");
    boolean not = said.size() > 2 && said.get(2).lemma().matches("not|n't|n’t|never");
    int rest = not ? 3 : 2;
    boolean whole =
        said.size() == rest || (said.size() > rest && lower(said.get(rest)).equals("so"));
    List<CommitmentMention> last =
        found.stream()
            .filter(m -> m.evidence().span().overlaps(before.span()))
            .filter(m -> m.ending() == null && !m.act().isEmpty() && !m.act().get(0).equals("not"))
            .filter(m -> perfect ? m.due() != null : past)
            .toList();
    if (!whole || last.size() != 1) {
      return Optional.empty();
    }
    Ending ending = not ? Ending.BROKEN : Ending.KEPT;
    Token told = said.get(1);
    String saidBy = attribution.at(told.span()).map(Attribution.Source::words).orElse(null);
    String why = "told right after: “" + sentence.span().of(text.report().text()) + "”";
    return Optional.of(
        last.get(0).ended(ending, saidBy, text.evidence(sentence, told.span()), why));
  }

  private static String lower(Token token) {
    return token.word().toLowerCase(java.util.Locale.ROOT);
  }
}
