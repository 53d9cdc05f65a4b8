package org.annals.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.text.Span;
import org.annals.time.ClauseTimes;
import org.jspecify.annotations.Nullable;

/**
 * Reads the statements of a report: quoted, told in the reporter's words, or both, each with its
 * speaker.
 *
 * <p>Method: quotations by their marks, cues by verbs, nouns and phrases of saying, speakers by the
 * cast; a quotation belongs to the cue that touches it, one without a cue to the speaker before it
 * in the paragraph. Not read yet: headlines in quotation marks, questions and answers of
 * interviews, speech told without a cue ("First, it set out two steps"), threats and promises named
 * by a noun alone ("the threat by Lee"). Cost: linear in the tokens.
 */
public final class Statements {
  private static final int FEWEST_WORDS_ALONE = 5;

  /** The statements in reading order. */
  public List<StatementMention> read(Text text, ClauseTimes times, Cast cast) {
    return new Reading(text, times, cast).read();
  }

  private static final class Reading {
    private final Text text;
    private final String characters;
    private final Cast cast;
    private final List<Quotation> quotations;
    private final Set<Quotation> taken = new LinkedHashSet<>();
    private final SpeakerReader speakers;
    private final MentionWriter mentions;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Draft> attitudes = new ArrayList<>();
    private final List<Draft> judgements = new ArrayList<>();

    /** Of every sentence, in reading order. */
    private final List<List<Cue>> cues = new ArrayList<>();

    Reading(Text text, ClauseTimes times, Cast cast) {
      this.text = text;
      this.characters = text.report().text();
      this.cast = cast;
      this.quotations = QuotationReader.read(text);
      this.speakers = new SpeakerReader(text, cast, quotations);
      this.mentions = new MentionWriter(text, times, cast, quotations);
    }

    List<StatementMention> read() {
      for (Sentence sentence : text.sentences()) {
        cues.add(new CueReader(sentence, quotations).read());
      }
      for (Sentence sentence : text.sentences()) {
        List<Cue> said = new ArrayList<>();
        for (Cue cue : cues.get(sentence.index())) {
          if (cue(sentence, cue)) {
            said.add(cue);
          }
        }
        labelled(sentence);
        alone(sentence);
        AttitudeReader views = new AttitudeReader(sentence, quotations);
        for (Cue cue : views.read(said)) {
          attitude(sentence, cue, views.isJudgement(cue));
        }
      }
      List<StatementMention> found = new ArrayList<>();
      for (Draft draft : drafts) {
        mentions.of(draft, false).ifPresent(found::add);
      }
      for (Draft draft : judgements) {
        mentions.of(draft, false).ifPresent(found::add);
      }
      for (Draft draft : attitudes) {
        mentions.of(draft, true).ifPresent(found::add);
      }
      found.sort(Comparator.comparing(m -> m.content().get(0)));
      return found;
    }

    /** Whether the cue gave a statement. */
    private boolean cue(Sentence sentence, Cue cue) {
      if (cue.belief() && !mayBelieve(sentence, cue)) {
        return false;
      }
      boolean vague = SpeechWords.is(sentence.token(cue.speaker()).lemma(), "vague");
      Optional<Speaker> speaker =
          speakers.read(sentence, cue.speaker(), cue.verb(), !isSaid(sentence, cue.verb()));
      if (speaker.isEmpty()) {
        return false;
      }
      Draft draft = new Draft(speaker.get(), cue, sentence, cue.why());
      for (int[] run : cue.content()) {
        add(draft, sentence.span(run[0], run[1]));
      }
      beside(draft, sentence, cue);
      if (draft.content.isEmpty()) {
        return false;
      }
      boolean inside =
          drafts.stream().anyMatch(d -> d.sentence == draft.sentence && d.covers(draft));
      if (vague && inside) {
        return false;
      }
      drafts.removeIf(d -> d.sentence == draft.sentence && d.isVague() && draft.covers(d));
      Draft same = sameInSentence(draft);
      if (same != null) {
        draft.content.forEach(same::add);
        if (!Gist.isClause(cue)) {
          same.besides.addAll(draft.content);
        }
        same.why = same.why + " and once more";
      } else {
        drafts.add(draft);
      }
      return true;
    }

    /** Whether the word stands in a quotation. */
    private boolean isSaid(Sentence sentence, int word) {
      int at = sentence.token(word).span().begin();
      return quotations.stream().anyMatch(q -> q.contains(at));
    }

    /** "Lee: I did." in a transcript, "The mayor's post: “…”". */
    private void labelled(Sentence sentence) {
      boolean opens =
          sentence.index() == 0
              || text.sentences().get(sentence.index() - 1).paragraph() != sentence.paragraph();
      int colon = LabelReader.colon(sentence);
      if (colon < 0) {
        return;
      }
      int head = LabelReader.head(sentence, colon);
      int from = sentence.token(colon).span().end();
      Optional<Quotation> quoted =
          quotations.stream()
              .filter(q -> !taken.contains(q))
              .filter(q -> q.whole().begin() >= from)
              .filter(q -> characters.substring(from, q.whole().begin()).isBlank())
              .findFirst();
      boolean name =
          LabelReader.isName(sentence, colon)
              && (quoted.isPresent() || isTranscript(sentence, colon));
      if (head < 0) {
        return;
      }
      boolean who = // "A union official: “Of course.”", "Ida Holm in March: whoever leaves is lost"
          quoted.isPresent()
              ? LabelReader.isWork(sentence, head) || isWho(sentence, head)
              : isPerson(sentence, head) && LabelReader.isClause(sentence, colon);
      if (opens ? !name && !who : !who || quoted.isEmpty()) {
        return;
      }
      Optional<Speaker> speaker = speakers.read(sentence, head, colon, true);
      if (speaker.isEmpty()) {
        return;
      }
      Cue cue =
          new Cue(
              sentence,
              colon,
              colon,
              colon,
              head,
              List.of(),
              true,
              false,
              false,
              -1,
              name || quoted.isPresent()
                  ? "a name before a colon"
                  : "told after a name and a colon");
      Draft draft = new Draft(speaker.get(), cue, sentence, cue.why());
      if (quoted.isPresent()) {
        take(draft, quoted.get());
      } else if (colon + 1 < sentence.size()) {
        Span said = sentence.span(colon + 1, sentence.size() - 1);
        for (int i = sentence.index() + 1; name && i < text.sentences().size(); i++) {
          Sentence next = text.sentences().get(i);
          if (next.paragraph() != sentence.paragraph()) {
            break;
          }
          said = said.cover(next.span());
        }
        draft.content.add(said);
      }
      if (!draft.content.isEmpty()) {
        drafts.add(draft);
      }
    }

    /** Whether the head of a label is someone who may speak, named or not. */
    private boolean isWho(Sentence sentence, int head) {
      Token token = sentence.token(head);
      return !token.isPronoun() && new SpeakerFinder(sentence).maySpeak(head, false, true);
    }

    private boolean isPerson(Sentence sentence, int head) {
      return cast.at(sentence.index(), sentence.token(head))
          .map(a -> a.type() == ActorType.PERSON)
          .orElse(sentence.token(head).name().equals("PERSON"));
    }

    /** A label in capitals, or one that stands before several paragraphs. */
    private boolean isTranscript(Sentence sentence, int colon) {
      String label = sentence.span(0, colon).of(characters);
      boolean shout = label.equals(label.toUpperCase(Locale.ROOT)) && label.length() > 3;
      return shout
          || text.sentences().stream()
                  .filter(s -> characters.startsWith(label, s.span().begin()))
                  .count()
              > 1;
    }

    /** Someone's attitude, or what he called a thing; it takes no part in who speaks next. */
    private void attitude(Sentence sentence, Cue cue, boolean judgement) {
      Speaker speaker =
          cue.speaker() < 0
              ? Speaker.unnamed(sentence.token(cue.first()).span().begin())
              : speakers.describe(sentence, cue.speaker(), cue.verb());
      Draft draft = new Draft(speaker, cue, sentence, cue.why());
      for (int[] run : cue.content()) {
        draft.add(sentence.span(run[0], run[1]));
      }
      (judgement && isApart(draft) ? judgements : attitudes).add(draft);
    }

    /** Whether no one says it as a part of other words. */
    private boolean isApart(Draft draft) {
      return drafts.stream().noneMatch(d -> d.sentence == draft.sentence && d.covers(draft));
    }

    /** One speaker with two verbs in a sentence, or with thoughts that go on, says one thing. */
    private @Nullable Draft sameInSentence(Draft draft) {
      for (int i = drafts.size() - 1; i >= 0; i--) {
        Draft before = drafts.get(i);
        boolean same = before.speaker.isSame(draft.speaker);
        boolean apart =
            before.content.stream().noneMatch(b -> draft.content.stream().anyMatch(b::overlaps))
                && before.sentence == draft.sentence
                && draft.cue != null
                && !draft.cue.parenthetical();
        boolean thoughts =
            before.cue != null && draft.cue != null && before.cue.belief() && draft.cue.belief();
        if (same
            && !apart
            && (before.sentence == draft.sentence
                || (thoughts
                    && before.paragraph == draft.paragraph
                    && before.sentence == draft.sentence - 1))) {
          return before;
        }
      }
      return null;
    }

    private boolean mayBelieve(Sentence sentence, Cue cue) {
      Token head = sentence.token(cue.speaker());
      Optional<Actor> actor = cast.at(sentence.index(), head);
      if (head.isPronoun()) {
        return speakers.last() != null || actor.isPresent();
      }
      boolean body = SpeechWords.is(head.lemma(), "body") || !head.name().equals("O");
      return body
          || actor
              .filter(a -> a.type() == ActorType.ORGANIZATION || a.type() == ActorType.STATE)
              .isPresent();
    }

    /** Takes in the quotations that the words touch, whole. */
    private void add(Draft draft, Span span) {
      draft.add(span);
      for (Quotation quotation : quotations) {
        if (quotation.overlaps(span) && !quotation.holdsCueOf(draft)) {
          take(draft, quotation);
        }
      }
    }

    /** The quotations right before and after the cue, and those that go on in the paragraph. */
    private void beside(Draft draft, Sentence sentence, Cue cue) {
      Token verb = sentence.token(cue.verb());
      int first = Phrases.first(sentence, cue.speaker());
      int last = Phrases.last(sentence, cue.speaker());
      int begin = sentence.token(Math.min(cue.verb(), first)).span().begin();
      int end = sentence.token(Math.max(cue.last(), last)).span().end();
      boolean quoted = quotations.stream().anyMatch(q -> q.contains(verb.span().begin()));
      if (quoted) {
        return;
      }
      for (Quotation quotation : quotations) {
        int gapBefore = begin - quotation.whole().end();
        int gapAfter = quotation.whole().begin() - end;
        boolean before = gapBefore >= 0 && gapBefore <= 2 && cue.parenthetical();
        boolean after = gapAfter >= 0 && gapAfter <= 3 && !taken.contains(quotation);
        boolean later =
            cue.parenthetical()
                && !taken.contains(quotation)
                && quotation.whole().begin() > end
                && sentence.span().contains(quotation.whole().begin())
                && draft.content.stream()
                    .anyMatch(c -> quotations.stream().anyMatch(q -> q.overlaps(c)));
        if (before || after || later) {
          take(draft, quotation);
        }
      }
    }

    /** A sentence that is a quotation from its beginning and has no cue of its own. */
    private void alone(Sentence sentence) {
      for (Quotation quotation : quotations) {
        if (taken.contains(quotation)
            || Math.abs(quotation.whole().begin() - sentence.span().begin()) > 2
            || (words(quotation) < FEWEST_WORDS_ALONE && drafts.isEmpty())) {
          continue;
        }
        if (cueFollows(sentence, quotation)) {
          continue;
        }
        Draft before = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
        Speaker speaker = speakers.last();
        if (before == null || speaker == null) {
          continue;
        }
        boolean near = before.sentence >= sentence.index() - 2;
        if (near && before.paragraph == sentence.paragraph()) {
          take(before, quotation);
        } else if (before.paragraph >= sentence.paragraph() - 1
            && quotations.stream().anyMatch(q -> before.content.stream().anyMatch(q::overlaps))
            && words(quotation) >= FEWEST_WORDS_ALONE) {
          Draft draft =
              new Draft(speaker, null, sentence, "a quotation without a cue: who spoke before");
          take(draft, quotation);
          drafts.add(draft);
        }
      }
    }

    private void take(Draft draft, Quotation quotation) {
      quotation.parts().forEach(part -> draft.add(part));
      taken.add(quotation);
    }

    /** Whether a cue in this or a later sentence touches the quotation. */
    private boolean cueFollows(Sentence sentence, Quotation quotation) {
      for (int i = sentence.index(); i < text.sentences().size(); i++) {
        Sentence at = text.sentences().get(i);
        if ((at.paragraph() > sentence.paragraph() && at.span().begin() > quotation.whole().end())
            || at.span().begin() > quotation.whole().end() + 2) {
          return false;
        }
        boolean reaches = at.span().end() > quotation.whole().end() + 2;
        if (reaches
            && cues.get(i).stream()
                .filter(c -> !quotation.contains(at.token(c.verb()).span().begin()))
                .anyMatch(c -> at.span().begin() < quotation.whole().end() || c.verb() == 0)) {
          return true;
        }
      }
      return false;
    }

    private int words(Quotation quotation) {
      return quotation.parts().stream()
          .mapToInt(p -> p.of(characters).strip().split("\\s+").length)
          .sum();
    }
  }
}
