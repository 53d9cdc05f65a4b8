package org.annals.commitment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.annals.event.Attribution;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * What a short sentence says of the word given in the sentence before: "She had vowed to return.
 * She did not.", "The firm promised to pay. It did."; and what the rest of a sentence says of the
 * word given in it: "promised to repair the dam but never did" ({@code afterwards.tsv}).
 */
final class Afterwards {
  private static final int MOST_WORDS = 5;

  /** What the rest of a sentence may say, with what came of the word given. */
  private record Rest(Ending ending, Pattern said) {}

  private static final List<Rest> RESTS =
      WordList.rows(Afterwards.class, "afterwards.tsv").stream()
          .map(
              row ->
                  new Rest(
                      Ending.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                      Pattern.compile(row.get(1))))
          .toList();

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

  /** The last of the mentions of this sentence, if its rest says what came of it. */
  Optional<CommitmentMention> rest(
      Text text, Sentence sentence, Attribution attribution, List<CommitmentMention> found) {
    for (Token join : sentence.tokens()) {
      if (!join.tag().equals("CC") || join.index() == 0) {
        continue;
      }
      String rest =
          sentence.tokens().subList(join.index(), sentence.size()).stream()
              .map(t -> t.word().toLowerCase(Locale.ROOT).replace('’', '\''))
              .collect(Collectors.joining(" "));
      Ending ending =
          RESTS.stream()
              .filter(r -> r.said().matcher(rest).matches())
              .map(Rest::ending)
              .findFirst()
              .orElse(null);
      CommitmentMention last = ending == null ? null : lastBefore(join, sentence, found);
      if (last != null && ending != null) {
        Token told = sentence.token(join.index() + 1);
        String by = last.by();
        String saidBy = // what follows "he promised … but" is not his word any more
            attribution
                .at(told.span())
                .filter(source -> by == null || !by.equals(source.actor()))
                .map(Attribution.Source::words)
                .orElse(null);
        String why = "told in the same sentence: “" + rest + "”";
        return Optional.of(last.ended(ending, saidBy, text.evidence(sentence, told.span()), why));
      }
    }
    return Optional.empty();
  }

  /** The word given nearest before; null if none binds him who gave it, or it has its end. */
  private static @Nullable CommitmentMention lastBefore(
      Token join, Sentence sentence, List<CommitmentMention> found) {
    CommitmentMention last = null;
    for (CommitmentMention m : found) {
      int at = m.evidence().focus().begin();
      if (at >= sentence.span().begin() && at < join.span().begin()) {
        last = m;
      }
    }
    boolean bound =
        last != null
            && last.kind() != CommitmentKind.DEMAND
            && last.kind() != CommitmentKind.DEADLINE
            && last.ending() == null
            && !last.act().isEmpty()
            && !last.act().get(0).equals("not");
    return bound ? last : null;
  }

  private static String lower(Token token) {
    return token.word().toLowerCase(java.util.Locale.ROOT);
  }
}
