package org.annals.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * An interview printed without labels: short paragraphs that ask, each with its answer behind it,
 * one of them addressing the one who answers by name ("Dr. Lee, is it over?"). Without such an
 * address nothing is read: the questions of an explainer are answered by its writer.
 */
final class Interview {
  private static final int FEWEST_QUESTIONS = 3;

  /** In tokens. */
  private static final int LONGEST_QUESTION = 40;

  /**
   * In tokens: what is as short, behind an answer, may be the next question, though it asks not.
   */
  private static final int LONGEST_PROMPT = 16;

  private static final int LONGEST_ADDRESS = 5;

  private final List<List<Sentence>> paragraphs = new ArrayList<>();
  private final Set<Integer> answers = new TreeSet<>();
  private @Nullable Actor guest;

  Interview(Text text, Cast cast) {
    int last = -1;
    for (Sentence sentence : text.sentences()) {
      if (sentence.paragraph() != last) {
        paragraphs.add(new ArrayList<>());
        last = sentence.paragraph();
      }
      paragraphs.get(paragraphs.size() - 1).add(sentence);
    }
    Set<String> addressed = new TreeSet<>();
    int questions = 0;
    for (int i = 0; i + 1 < paragraphs.size(); i++) {
      if (followsHeading(i + 1)) {
        questions++;
      }
      if (asks(i) && !asks(i + 1)) {
        questions++;
        address(paragraphs.get(i).get(0), cast).ifPresent(a -> addressed.add(a.id()));
      }
    }
    if (questions >= FEWEST_QUESTIONS && addressed.size() == 1) {
      guest = cast.actor(addressed.iterator().next());
      mark();
    }
  }

  /** Whose answers they are; null if the report is no interview. */
  @Nullable Actor guest() {
    return guest;
  }

  /** Whether an answer begins with the sentence. */
  boolean answers(Sentence sentence) {
    return answers.contains(sentence.index());
  }

  private void mark() {
    boolean begun = false;
    boolean asked = false;
    int lastQuestion = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      lastQuestion = asks(i) ? i : followsHeading(i) ? i - 1 : lastQuestion;
    }
    for (int i = 0; i < paragraphs.size() && i <= lastQuestion + 1; i++) {
      if (asks(i)) {
        begun = true;
        asked = true;
      } else if (begun) {
        asked |= followsHeading(i);
        if (asked || length(i) > LONGEST_PROMPT) {
          answers.add(paragraphs.get(i).get(0).index());
        }
        asked = !asked && length(i) <= LONGEST_PROMPT;
      }
    }
  }

  /** Whether a heading was cut away before the paragraph: many print the questions as such. */
  private boolean followsHeading(int i) {
    return i > 0
        && paragraphs.get(i).get(0).paragraph() - paragraphs.get(i - 1).get(0).paragraph() > 1;
  }

  /** Whether the paragraph is a short one that ends in a question. */
  private boolean asks(int i) {
    List<Sentence> all = paragraphs.get(i);
    boolean question =
        all.stream().anyMatch(s -> s.token(s.size() - 1).word().equals("?"))
            && all.stream().noneMatch(s -> s.token(0).tag().equals("``"));
    return question && length(i) <= LONGEST_QUESTION;
  }

  private int length(int i) {
    return paragraphs.get(i).stream().mapToInt(Sentence::size).sum();
  }

  /** The person whose name stands before a comma at the beginning. */
  private static Optional<Actor> address(Sentence sentence, Cast cast) {
    for (int i = 1; i < Math.min(sentence.size(), LONGEST_ADDRESS); i++) {
      if (sentence.token(i).word().equals(",")) {
        Token name = sentence.token(i - 1);
        return cast.at(sentence.index(), name)
            .or(() -> cast.holding(sentence.index(), name))
            .filter(a -> a.type() == ActorType.PERSON && name.isProperNoun());
      }
      if (!sentence.token(i).isProperNoun()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
