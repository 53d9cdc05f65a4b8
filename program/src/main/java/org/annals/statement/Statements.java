package org.annals.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.report.PassageKind;
import org.annals.text.Like;
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
    private final Turns turns;
    private final Interview interview;
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
      this.turns = new Turns(text);
      this.interview = new Interview(text, cast);
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
        answered(sentence);
        credited(sentence);
        namedBehind(sentence);
        alone(sentence);
        AttitudeReader views = new AttitudeReader(sentence, quotations);
        for (Cue cue : views.read(said)) {
          attitude(sentence, cue, views.isJudgement(cue));
        }
      }
      List<StatementMention> found = new ArrayList<>();
      for (Draft draft : drafts) {
        mentions.of(draft, false).ifPresent(m -> addAll(found, m, draft.others));
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

    /** What several say together each of them says. */
    private static void addAll(
        List<StatementMention> found, StatementMention mention, List<Speaker> others) {
      found.add(mention);
      others.forEach(o -> found.add(mention.by(o)));
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
      draft.others.addAll(speakers.others(sentence, cue.speaker(), cue.verb()));
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

    /** "Lee: I did." in a transcript, "The mayor's post: “…”", "Orr is not pleased: “…”". */
    private void labelled(Sentence sentence) {
      int label = LabelReader.colon(sentence);
      int colon = colonBeforeQuotation(sentence);
      Optional<Quotation> quoted = colon < 0 ? Optional.empty() : quotedAfter(sentence, colon);
      boolean turn = quoted.isEmpty() && label >= 0 && turns.isTurn(sentence, label);
      boolean line = quoted.isEmpty() && !turn && label >= 0 && isLine(sentence, label);
      if (quoted.isEmpty()) {
        colon = label;
      }
      int head = LabelReader.speaker(sentence, colon);
      boolean work = head >= 0 && LabelReader.isWork(sentence, head);
      boolean said = head >= 0 && quoted.isPresent() && (work || mayLabel(sentence, head, colon));
      if (head < 0 || !(turn || line || said)) {
        return;
      }
      Optional<Actor> named = turn ? turns.named(sentence, colon, cast) : Optional.empty();
      Optional<Speaker> speaker =
          named.isPresent()
              ? Optional.of(speakers.named(sentence, head, named.get()))
              : speakers.read(sentence, head, colon, true);
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
              turn ? "a name before a colon" : "said after a colon");
      Draft draft = new Draft(speaker.get(), cue, sentence, cue.why());
      if (quoted.isPresent()) {
        take(draft, quoted.get());
      } else if (turn) {
        turns.said(sentence, colon, cues).forEach(draft::add);
      } else {
        boolean stop = sentence.token(sentence.size() - 1).word().equals(".");
        add(draft, sentence.span(colon + 1, sentence.size() - (stop ? 2 : 1)));
      }
      if (!draft.content.isEmpty()) {
        drafts.add(draft);
      }
    }

    /** An answer of an interview without labels: all of it that tells no words of others. */
    private void answered(Sentence sentence) {
      Actor guest = interview.guest();
      if (guest == null || !interview.answers(sentence)) {
        return;
      }
      Speaker speaker = speakers.named(sentence, 0, guest);
      Draft draft = new Draft(speaker, null, sentence, "an answer to a question put to him");
      turns.told(sentence, 0, cues).forEach(draft::add);
      if (!draft.content.isEmpty()) {
        drafts.add(draft);
      }
    }

    /** "The union: a bribe.", "Orr in May: we have one offer." */
    private boolean isLine(Sentence sentence, int label) {
      int head = LabelReader.speaker(sentence, label);
      int next = label + 1;
      return head >= 0
          && next + 1 < sentence.size()
          && sentence.kind() == PassageKind.BODY
          && Character.isLowerCase(sentence.token(next).word().charAt(0))
          && cues.get(sentence.index()).isEmpty()
          && mayLabel(sentence, head, label);
    }

    /** Whether who is told before a colon can say what stands after it: a person or a body. */
    private boolean mayLabel(Sentence sentence, int head, int colon) {
      Token token = sentence.token(head);
      Optional<Actor> actor = cast.at(sentence.index(), token);
      if (actor.isPresent()) {
        return actor.get().type() == ActorType.PERSON
            || actor.get().type() == ActorType.ORGANIZATION
            || actor.get().type() == ActorType.GROUP;
      }
      if (token.isProperNoun() && token.name().equals("PERSON")) {
        return true;
      }
      boolean first = Phrases.first(sentence, head) == 0;
      boolean begun = sentence.token(0).tag().matches("DT|PRP\\$") || head > 0;
      boolean noun = token.isNoun() && !token.isProperNoun() && head < colon;
      return noun && first && begun && new SpeakerFinder(sentence).maySpeak(head, false, true);
    }

    /** The colon right before a quotation that no one says yet, or −1. */
    private int colonBeforeQuotation(Sentence sentence) {
      for (int i = 1; i < sentence.size(); i++) {
        if (sentence.token(i).word().equals(":") && quotedAfter(sentence, i).isPresent()) {
          return i;
        }
      }
      return -1;
    }

    private Optional<Quotation> quotedAfter(Sentence sentence, int colon) {
      int from = sentence.token(colon).span().end();
      return quotations.stream()
          .filter(q -> !taken.contains(q))
          .filter(q -> q.whole().begin() >= from)
          .filter(q -> characters.substring(from, q.whole().begin()).isBlank())
          .findFirst();
    }

    /** "“It is over.” — A. Lee, Lima": a name alone after a quotation. */
    private void credited(Sentence sentence) {
      for (Quotation quotation : quotations) {
        int at = sentence.span().begin();
        int end = quotation.whole().end();
        boolean here = end > at - 4 && end < sentence.span().end();
        if (taken.contains(quotation) || !here || words(quotation) < FEWEST_WORDS_ALONE) {
          continue;
        }
        int next = end;
        while (next < sentence.span().end() && " \n,—–-".indexOf(characters.charAt(next)) >= 0) {
          next++;
        }
        int from = next;
        Optional<Token> name =
            sentence.tokens().stream()
                .filter(t -> t.span().begin() == from && t.name().equals("PERSON"))
                .findFirst();
        boolean verb =
            sentence.tokens().stream()
                .anyMatch(t -> t.span().begin() >= from && t.tag().matches("VBD|VBZ|VBP|MD"));
        if (name.isPresent() && !verb) {
          int head = Phrases.head(sentence, name.get().index());
          Optional<Speaker> speaker =
              head < 0 ? Optional.empty() : speakers.read(sentence, head, head, true);
          speaker.ifPresent(
              s -> {
                Draft draft = new Draft(s, null, sentence, "a quotation with a name behind it");
                take(draft, quotation);
                drafts.add(draft);
              });
        }
      }
    }

    /** "“Out by May”, or sooner: Ann Lee, the spokeswoman, on Friday.": a name behind a colon. */
    private void namedBehind(Sentence sentence) {
      int colon = sentence.size() - 1;
      while (colon > 0 && !sentence.token(colon).word().equals(":")) {
        colon--;
      }
      if (colon <= 0 || colon + 2 >= sentence.size()) {
        return;
      }
      Token name = sentence.token(colon + 1);
      int end = sentence.token(colon).span().begin();
      Optional<Quotation> first =
          quotations.stream()
              .filter(q -> Math.abs(q.whole().begin() - sentence.span().begin()) <= 2)
              .filter(q -> q.whole().end() <= end + 1 && !taken.contains(q))
              .findFirst();
      boolean verb =
          sentence.tokens().subList(colon + 1, sentence.size()).stream()
              .anyMatch(t -> Like.is(t.tag(), "VBD|VBZ|VBP|MD"));
      int head = Phrases.head(sentence, colon + 1);
      Span said = sentence.span(0, colon - 1);
      if (first.isEmpty() || verb || head < 0 || !name.name().equals("PERSON")) {
        return;
      }
      speakers
          .read(sentence, head, head, true)
          .ifPresent(
              s -> {
                Draft draft = new Draft(s, null, sentence, "a quotation with a name behind it");
                draft.add(said);
                take(draft, first.get());
                drafts.add(draft);
              });
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
        boolean after =
            gapAfter >= 0
                && gapAfter <= 3
                && !taken.contains(quotation)
                && !isOfAnother(sentence, quotation);
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

    /** "…, according to Lee. “We will,” Orr said": the next sentence tells whose the words are. */
    private boolean isOfAnother(Sentence sentence, Quotation quotation) {
      int next = sentence.index() + 1;
      return quotation.whole().begin() >= sentence.span().end()
          && next < text.sentences().size()
          && cueFollows(text.sentences().get(next), quotation);
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
        if (before != null
            && before.sentence >= sentence.index() - 2
            && before.paragraph == sentence.paragraph()) {
          take(before, quotation);
          continue;
        }
        if (words(quotation) < FEWEST_WORDS_ALONE) {
          continue;
        }
        Optional<Speaker> told = speakers.toldBefore(sentence);
        boolean goesOn =
            before != null
                && before.paragraph >= sentence.paragraph() - 1
                && quotations.stream().anyMatch(q -> before.content.stream().anyMatch(q::overlaps));
        Speaker speaker = told.isPresent() ? told.get() : goesOn ? speakers.last() : null;
        if (speaker != null) {
          String why = told.isPresent() ? "of whom is told before" : "who spoke before";
          Draft draft = new Draft(speaker, null, sentence, "a quotation without a cue: " + why);
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
