package org.annals.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.annals.actor.Actor;
import org.annals.actor.Cast;
import org.annals.actor.Mention;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.text.Span;
import org.annals.text.WordRuns;

/**
 * The turns of a transcript: paragraphs that open with the name of who speaks and a colon. Who asks
 * most of the questions leads the talk: his questions, thanks and introductions tell nothing.
 */
final class Turns {
  private static final int FEWEST_QUESTIONS = 2;

  /** In words; what the leader says at greater length is told, unless it asks. */
  private static final int LONGEST_LEAD = 40;

  private final Text text;
  private final String characters;
  private final Map<String, Integer> questions = new HashMap<>();
  private final String leader;

  Turns(Text text) {
    this.text = text;
    this.characters = text.report().text();
    for (Sentence sentence : text.sentences()) {
      int colon = opens(sentence) ? LabelReader.colon(sentence) : -1;
      if (colon >= 0 && isTurn(sentence, colon) && asks(sentence)) {
        questions.merge(name(sentence, colon), 1, Integer::sum);
      }
    }
    this.leader =
        questions.entrySet().stream()
            .filter(e -> e.getValue() >= FEWEST_QUESTIONS)
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse("");
  }

  private boolean opens(Sentence sentence) {
    return sentence.index() == 0
        || text.sentences().get(sentence.index() - 1).paragraph() != sentence.paragraph();
  }

  private boolean asks(Sentence sentence) {
    return sentences(sentence).stream().anyMatch(s -> s.span().of(characters).contains("?"));
  }

  /** The last word of the name in the label: a first turn may give the whole name and an office. */
  private String name(Sentence sentence, int colon) {
    String label = label(sentence, colon);
    return label.substring(label.lastIndexOf(' ') + 1);
  }

  /** The sentences of the paragraph from this one on. */
  private List<Sentence> sentences(Sentence first) {
    return text.sentences().subList(first.index(), text.sentences().size()).stream()
        .takeWhile(s -> s.paragraph() == first.paragraph())
        .toList();
  }

  /** Whether the label before the colon opens a turn. */
  boolean isTurn(Sentence sentence, int colon) {
    return opens(sentence) && LabelReader.isName(sentence, colon) && isTranscript(sentence, colon);
  }

  /** The one actor with a fuller name that ends in the name in the label: "LEE:" of Ann Lee. */
  Optional<Actor> named(Sentence sentence, int colon, Cast cast) {
    List<String> label = WordRuns.in(label(sentence, colon));
    for (int from = 0; from < label.size(); from++) { // "DR. LEE:"
      List<String> name = label.subList(from, label.size());
      List<String> title = label.subList(0, from);
      List<Actor> found =
          cast.actors().stream().filter(a -> isFuller(a, name, title)).limit(2).toList();
      if (!found.isEmpty()) {
        boolean one =
            found.stream().map(a -> a.name().toUpperCase(Locale.ROOT)).distinct().count() == 1;
        return one ? Optional.of(found.get(found.size() - 1)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isFuller(Actor actor, List<String> name, List<String> title) {
    return actor.mentions().stream()
        .filter(m -> m.kind() == Mention.Kind.NAME)
        .map(m -> WordRuns.in(m.words().toUpperCase(Locale.ROOT)))
        .filter(n -> n.size() > name.size())
        .anyMatch(
            n ->
                n.subList(n.size() - name.size(), n.size()).equals(name)
                    && !n.subList(0, n.size() - name.size()).equals(title));
  }

  private String label(Sentence sentence, int colon) {
    String label = sentence.span(0, colon - 1).of(characters).split(",", 2)[0].strip();
    return label.toUpperCase(Locale.ROOT);
  }

  /** A label in capitals, or one that stands before several paragraphs. */
  private boolean isTranscript(Sentence sentence, int colon) {
    String label = sentence.span(0, colon).of(characters);
    String name = label.split(",", 2)[0];
    boolean shout = name.equals(name.toUpperCase(Locale.ROOT)) && label.length() > 3;
    return shout
        || text.sentences().stream()
                .filter(s -> characters.startsWith(label, s.span().begin()))
                .count()
            > 1;
  }

  /** What the speaker of the turn says himself. */
  List<Span> said(Sentence sentence, int colon, List<List<Cue>> cues) {
    int words = sentences(sentence).stream().mapToInt(Sentence::size).sum();
    boolean leads = name(sentence, colon).equals(leader);
    boolean brief = words < (asks(sentence) ? 2 * LONGEST_LEAD : LONGEST_LEAD);
    return leads && brief ? List.of() : told(sentence, colon + 1, cues);
  }

  /** The words of a paragraph from a token on; what it tells that others say is theirs. */
  List<Span> told(Sentence sentence, int begin, List<List<Cue>> cues) {
    List<Span> said = new ArrayList<>();
    int last = -2;
    for (Sentence at : sentences(sentence)) {
      int from = at == sentence ? begin : 0;
      if (from < at.size() && cues.get(at.index()).isEmpty()) {
        Span own = at.span(from, at.size() - 1);
        boolean next = last == at.index() - 1;
        said.add(next ? said.remove(said.size() - 1).cover(own) : own);
        last = at.index();
      }
    }
    return said;
  }
}
