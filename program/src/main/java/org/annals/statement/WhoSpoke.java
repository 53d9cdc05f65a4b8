package org.annals.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.Like;
import org.annals.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who has spoken so far in a report, and whom "he", "it" or "they" beside a verb of saying means:
 * who spoke last of those whom the word can mean, else the nearest subject before it. Sentences
 * that someone says do not count as distance.
 */
final class WhoSpoke {
  /** In sentences told by the reporter. */
  private static final int FARTHEST_SPEAKER = 4;

  private static final int FARTHEST_SUBJECT = 2;
  private static final int FARTHEST_TOLD = 3;
  private static final int FARTHEST_NAME = 8;

  private final Text text;
  private final Cast cast;
  private final List<Quotation> quotations;
  private final WordNet wordNet = WordNet.get();
  private final List<Spoke> people = new ArrayList<>();
  private final List<Spoke> bodies = new ArrayList<>();
  private @Nullable Spoke last;

  /** Someone who spoke, the noun that tells him, the sentence that tells it. */
  private record Spoke(Speaker speaker, Token head, int sentence) {}

  WhoSpoke(Text text, Cast cast, List<Quotation> quotations) {
    this.text = text;
    this.cast = cast;
    this.quotations = quotations;
  }

  /** Who spoke last; null at the beginning. */
  @Nullable Speaker last() {
    return last == null ? null : last.speaker();
  }

  void note(Speaker speaker, Token head, Sentence sentence) {
    last = new Spoke(speaker, head, sentence.index());
    (isOnePerson(speaker, head) ? people : bodies).add(last);
  }

  /** "he" or "she" may take the speaker up. */
  private boolean isOnePerson(Speaker speaker, Token head) {
    if (speaker.actor() != null) {
      return cast.actor(speaker.actor()).type() == ActorType.PERSON;
    }
    return head.isPronoun()
        || (head.isProperNoun() && !head.name().equals("ORGANIZATION"))
        || (isPerson(head) && !head.tag().endsWith("S"));
  }

  /** Whether "he" or "she" is the one who spoke in this paragraph's sentence just before. */
  boolean goesOn(Sentence sentence, String word) {
    if (!isOne(word) || people.isEmpty()) {
      return false;
    }
    Spoke before = people.get(people.size() - 1);
    return sentence.index() - before.sentence() <= 1
        && fits(before, word.toLowerCase(Locale.ROOT))
        && text.sentences().get(before.sentence()).paragraph() == sentence.paragraph();
  }

  private static boolean isOne(String word) {
    return word.equalsIgnoreCase("he") || word.equalsIgnoreCase("she");
  }

  private boolean fits(Spoke spoke, String word) {
    String actor = spoke.speaker().actor();
    return actor != null
        ? cast.fits(cast.actor(actor), word)
        : cast.fits(spoke.head().lemma().toLowerCase(Locale.ROOT), word);
  }

  /** Whom the pronoun at {@code span} means; empty if no one who is told here. */
  Optional<Speaker> meant(Sentence sentence, Span span, SpeakerReader reader) {
    String word = span.of(text.report().text()).toLowerCase(Locale.ROOT);
    if (isOne(word)) {
      return person(sentence, span, word, reader);
    }
    boolean body = word.equals("it") || word.equals("they");
    Spoke before = !body ? last : bodies.isEmpty() ? null : bodies.get(bodies.size() - 1);
    if (before != null && distance(before.sentence(), sentence) <= FARTHEST_SPEAKER) {
      return Optional.of(again(before.speaker(), span));
    }
    for (int i = sentence.index(); body && i >= 0; i--) {
      Sentence at = text.sentences().get(i);
      if (distance(i, sentence) > FARTHEST_SUBJECT) {
        break;
      }
      Optional<Token> subject = subject(at, span, word);
      if (subject.isPresent()) {
        return Optional.of(again(reader.describe(at, subject.get()), span));
      }
    }
    return Optional.empty();
  }

  /** The nearest one who spoke or of whom is told, over the sentences that go on with "he". */
  private Optional<Speaker> person(
      Sentence sentence, Span pronoun, String word, SpeakerReader reader) {
    Optional<Speaker> subject = person(sentence, pronoun, word, reader, false);
    return subject.isPresent() ? subject : person(sentence, pronoun, word, reader, true);
  }

  /**
   * The same.
   *
   * @param named whether one whom a sentence names first is meant, where he is not its subject
   */
  private Optional<Speaker> person(
      Sentence sentence, Span pronoun, String word, SpeakerReader reader, boolean named) {
    int far = 0;
    for (int i = sentence.index(); i >= 0 && far <= FARTHEST_SPEAKER; i--) {
      Sentence at = text.sentences().get(i);
      for (int j = people.size() - 1; j >= 0; j--) {
        Spoke spoke = people.get(j);
        if (spoke.sentence() == i
            && fits(spoke, word)
            && isTold(spoke.speaker())
            && !isBesideHim(at, spoke.head(), word)) {
          return Optional.of(again(spoke.speaker(), pronoun));
        }
      }
      Optional<Token> subject =
          far > FARTHEST_TOLD
              ? Optional.empty()
              : named ? first(at, pronoun, word) : subject(at, pronoun, word);
      if (subject.isPresent()) {
        Speaker found = reader.describe(at, subject.get());
        return Optional.of(
            new Speaker(found.actor(), found.words(), found.actor() == null, null, pronoun));
      }
      far += isSaid(at) || goesOnWith(at, word) ? 0 : 1;
    }
    return Optional.empty();
  }

  /** Whether the subject of the sentence is the pronoun. */
  private static boolean goesOnWith(Sentence sentence, String word) {
    return sentence.tokens().stream()
        .filter(t -> t.relation().startsWith("nsubj"))
        .limit(1)
        .anyMatch(t -> t.word().equalsIgnoreCase(word));
  }

  private static boolean isTold(Speaker speaker) {
    return speaker.actor() != null || !isOne(speaker.words());
  }

  private static Speaker again(Speaker s, Span span) {
    return new Speaker(s.actor(), s.words(), s.anonymous(), s.reason(), span);
  }

  /** How many sentences of the reporter's own stand between the two. */
  private int distance(int from, Sentence to) {
    int far = 0;
    for (int i = from + 1; i <= to.index(); i++) {
      far += isSaid(text.sentences().get(i)) && i < to.index() ? 0 : 1;
    }
    return far;
  }

  private boolean isSaid(Sentence sentence) {
    return quotations.stream()
        .anyMatch(
            q ->
                q.whole().begin() <= sentence.span().begin() + 1
                    && q.whole().end() >= sentence.span().end() - 1);
  }

  /** The subject of the sentence for which the pronoun may stand. */
  private Optional<Token> subject(Sentence at, Span pronoun, String word) {
    return at.tokens().stream()
        .filter(t -> t.span().end() <= pronoun.begin() && t.relation().startsWith("nsubj"))
        .filter(t -> t.isNoun() && !isSaid(t) && mayBe(at, t, word))
        .filter(t -> !isOne(word) || !isBesideHim(at, t, word))
        .min(Comparator.comparing(t -> !isOfMain(at, t))); // else the first
  }

  /**
   * Whether the sentence itself tells the noun apart from him whom the pronoun means: "her sister",
   * "a neighbour told her", "she said that the mayor" each tell of another "she".
   */
  private boolean isBesideHim(Sentence at, Token noun, String word) {
    if (noun.isPronoun() || goesOnWith(at, word)) {
      return !noun.isPronoun();
    }
    List<String> forms = word.equals("she") ? List.of("her", "herself") : List.of("him", "his");
    boolean owned = sentenceChildren(at, noun, "nmod:poss").anyMatch(t -> forms.contains(lower(t)));
    Optional<Token> verb = at.head(noun).filter(Token::isVerb);
    boolean done =
        noun.relation().startsWith("nsubj")
            && verb.isPresent()
            && sentenceChildren(at, verb.get(), "obj", "iobj", "obl")
                .anyMatch(t -> t.tag().equals("PRP") && forms.contains(lower(t)));
    return owned || done;
  }

  private static Stream<Token> sentenceChildren(Sentence at, Token head, String... relations) {
    return at.children(head, relations).stream();
  }

  private static String lower(Token token) {
    return token.word().toLowerCase(Locale.ROOT);
  }

  /** Who is named first in the sentence. */
  private Optional<Token> first(Sentence at, Span pronoun, String word) {
    return at.tokens().stream()
        .filter(t -> t.span().end() <= pronoun.begin() && t.isProperNoun() && !isSaid(t))
        .filter(t -> cast.at(at.index(), t).isPresent() && mayBe(at, t, word))
        .findFirst();
  }

  /** The one person of its sex that is named last before the pronoun, if one alone is there. */
  Optional<Speaker> named(Sentence sentence, Span pronoun) {
    String word = pronoun.of(text.report().text()).toLowerCase(Locale.ROOT);
    int first = isOne(word) ? Math.max(0, sentence.index() - FARTHEST_NAME) : sentence.index() + 1;
    for (int i = sentence.index(); i >= first; i--) {
      Set<Actor> found = new LinkedHashSet<>();
      for (Token token : text.sentences().get(i).tokens()) {
        boolean before = token.isProperNoun() && token.span().end() <= pronoun.begin();
        Optional<Actor> actor = before ? cast.at(i, token) : Optional.empty();
        actor.filter(a -> a.type() == ActorType.PERSON && cast.fits(a, word)).ifPresent(found::add);
      }
      if (!found.isEmpty()) {
        Actor one = found.iterator().next();
        return found.size() == 1
            ? Optional.of(new Speaker(one.id(), one.name(), false, null, pronoun))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isSaid(Token token) {
    return quotations.stream().anyMatch(q -> q.contains(token.span().begin()));
  }

  private static boolean isOfMain(Sentence sentence, Token subject) {
    return sentence.head(subject).filter(h -> h.is("root")).isPresent();
  }

  /** One person for "he", a body with a name for "it". */
  private boolean mayBe(Sentence sentence, Token subject, String word) {
    Optional<Actor> actor = cast.at(sentence.index(), subject);
    if (actor.isPresent()) {
      ActorType type = actor.get().type();
      return isOne(word)
          ? type == ActorType.PERSON && cast.fits(actor.get(), word)
          : type == ActorType.ORGANIZATION;
    }
    return isOne(word)
        && subject.tag().equals("NN")
        && isPerson(subject)
        && cast.fits(subject.lemma().toLowerCase(Locale.ROOT), word);
  }

  /** Whether the noun tells people. */
  boolean isPerson(Token head) {
    String lemma = head.lemma().toLowerCase(Locale.ROOT);
    if (SpeechWords.is(lemma, "vague")
        || Like.is(lemma, "persons?|sources?|officials?|people|authorities|police|troops")) {
      return true;
    }
    String base =
        !wordNet.isNoun(lemma) && lemma.endsWith("s")
            ? lemma.substring(0, lemma.length() - 1)
            : lemma;
    return !SpeechWords.is(lemma, "body") && wordNet.nounFile(base).equals("noun.person");
  }
}
