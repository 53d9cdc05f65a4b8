package org.annals.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.annals.actor.Actor;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.text.Evidence;
import org.annals.text.Span;
import org.annals.time.ClauseTimes;
import org.annals.time.TimeReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes the statement of a report out of its draft: evidence, mode, gist, time, whom it is told.
 */
final class MentionWriter {
  private static final Pattern ELIDED =
      Pattern.compile(
          "(?i)(?:it|he|she|they|we|i|so)(?:\\s+(?:would|will|could|can|should|might|did|does|do|had|has|have|was|is|were|are)(?:\\s*n[’']t|\\s+not)?)?");

  private final Text text;
  private final String characters;
  private final ClauseTimes times;
  private final Cast cast;
  private final List<Quotation> quotations;
  private final Gist gists;

  MentionWriter(Text text, ClauseTimes times, Cast cast, List<Quotation> quotations) {
    this.text = text;
    this.characters = text.report().text();
    this.times = times;
    this.cast = cast;
    this.quotations = quotations;
    this.gists = new Gist(text, cast, quotations);
  }

  /** The statement; empty if nothing is left of what was said. */
  Optional<StatementMention> of(Draft draft, boolean attitude) {
    List<Evidence> evidence = new ArrayList<>();
    TreeSet<Span> content = new TreeSet<>();
    draft.content.stream().map(this::trimmed).filter(c -> !c.isEmpty()).forEach(content::add);
    for (Sentence sentence : text.sentences()) {
      Span said = null;
      for (Span span : content) {
        if (span.overlaps(sentence.span())) {
          Span here =
              new Span(
                  Math.max(span.begin(), sentence.span().begin()),
                  Math.min(span.end(), sentence.span().end()));
          said = said == null ? here : said.cover(here);
        }
      }
      if (said != null && !said.of(characters).isBlank()) {
        evidence.add(text.evidence(sentence, said));
      }
    }
    if (evidence.isEmpty() || isElided(content)) {
      return Optional.empty();
    }
    Cue cue = draft.cue;
    TimeReference when =
        cue == null
            ? times.at(
                text.sentences().get(draft.sentence), text.sentences().get(draft.sentence).root())
            : times.at(cue.sentence(), cue.sentence().token(cue.verb()));
    Speaker speaker = draft.speaker;
    return Optional.of(
        new StatementMention(
            speaker.actor(),
            speaker.words(),
            speaker.anonymous(),
            speaker.reason(),
            attitude ? Mode.ATTITUDE : told(draft, content),
            gists.of(draft, content),
            when,
            cue == null ? null : to(cue),
            cue != null && cue.distanced(),
            speaker.span(),
            cue == null ? null : cue.sentence().span(cue.first(), cue.last()),
            content.stream().map(this::withMarks).map(this::withThat).toList(),
            evidence,
            draft.why));
  }

  /** "said that it would": what was said stands elsewhere. */
  private boolean isElided(Set<Span> content) {
    return content.size() == 1
        && ELIDED.matcher(content.iterator().next().of(characters)).matches();
  }

  /** Whether the cue stands in what another says, so that the words are that one's. */
  private boolean isNested(Draft draft) {
    return draft.cue != null && quotations.stream().anyMatch(q -> q.holdsCueOf(draft));
  }

  /** The words with the quotation marks that enclose them and the stop inside those. */
  private Span withMarks(Span span) {
    int begin = span.begin();
    int end = span.end();
    for (Quotation quotation : quotations) {
      Span whole = quotation.whole();
      if (begin > whole.begin() && begin - whole.begin() <= 2) {
        begin = whole.begin();
      }
      if (end < whole.end() && whole.end() - end <= 3 && begin <= whole.end()) {
        end = whole.end();
      }
    }
    return new Span(begin, end);
  }

  /** With the "that" right before: the clause as it stands. */
  private Span withThat(Span span) {
    int begin = span.begin();
    return begin >= 5
            && characters.startsWith("that ", begin - 5)
            && begin > 5
            && Character.isWhitespace(characters.charAt(begin - 6))
        ? new Span(begin - 5, span.end())
        : span;
  }

  /** The words without the commas at their ends and without the marks around them. */
  private Span trimmed(Span span) {
    int begin = span.begin();
    int end = span.end();
    boolean quoted = quotations.stream().anyMatch(q -> q.whole().contains(span));
    boolean two =
        quotations.stream()
            .anyMatch(
                q ->
                    q.whole().contains(span)
                        && "'`’".indexOf(characters.charAt(q.whole().begin())) >= 0);
    String ends = two ? "'`’ ," : quoted ? "“”\" ," : " ,";
    while (begin < end && ends.indexOf(characters.charAt(begin)) >= 0) {
      begin++;
    }
    while (end > begin && ends.indexOf(characters.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(begin, end);
  }

  private @Nullable String to(Cue cue) {
    if (cue.addressee() < 0) {
      return null;
    }
    Token head = cue.sentence().token(cue.addressee());
    return cast.at(cue.sentence().index(), head).map(Actor::id).orElse(null);
  }

  private Mode told(Draft draft, Set<Span> content) {
    if (isNested(draft)) {
      return Mode.INDIRECT;
    }
    Mode mode = mode(content);
    boolean label = draft.cue != null && draft.cue.why().startsWith("a name before");
    return label && mode == Mode.INDIRECT ? Mode.DIRECT : mode;
  }

  private Mode mode(Set<Span> content) {
    boolean quoted = false;
    boolean plain = false;
    for (Span span : content) {
      for (int i = span.begin(); i < span.end(); i++) {
        if (Character.isLetterOrDigit(characters.charAt(i))) {
          int at = i;
          boolean in = quotations.stream().anyMatch(q -> q.contains(at));
          quoted |= in;
          plain |= !in;
        }
      }
    }
    return !quoted ? Mode.INDIRECT : plain ? Mode.MIXED : Mode.DIRECT;
  }
}
