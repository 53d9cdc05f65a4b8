package org.annals.commitment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.Cast;
import org.annals.event.Attribution;
import org.annals.event.EventMention;
import org.annals.event.PloverClass;
import org.annals.event.Status;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.text.Span;
import org.annals.text.WordList;
import org.annals.time.Bound;
import org.annals.time.Dates;
import org.annals.time.TimeReference;
import org.jspecify.annotations.Nullable;

/**
 * Reads commitments: out of the events that are planned, threatened, demanded or offered, and of
 * agreements, with their condition and due date.
 *
 * <p>The kind follows from the word that governs the event ({@code commitments.tsv}): what someone
 * vows is a promise, what he decides a plan. Not read yet: commitments whose deed is told in
 * another sentence.
 */
public final class Commitments {
  private final Map<String, CommitmentKind> cues = new HashMap<>();

  public Commitments() {
    for (List<String> row : WordList.rows(Commitments.class, "commitments.tsv")) {
      CommitmentKind kind = CommitmentKind.valueOf(row.get(0).toUpperCase(Locale.ROOT));
      WordList.list(row.get(1)).forEach(word -> cues.putIfAbsent(word, kind));
    }
  }

  /**
   * The commitments of a report.
   *
   * @param text the report as the language layer reads it
   * @param dates its dates
   * @param cast its actors
   * @param events its events, in reading order
   * @param attribution who asserts what
   * @return in reading order
   */
  public List<CommitmentMention> read(
      Text text, Dates dates, Cast cast, List<EventMention> events, Attribution attribution) {
    Map<Integer, Token> heads = new HashMap<>();
    Map<Integer, Sentence> sentences = new HashMap<>();
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        heads.put(token.span().begin(), token);
        sentences.put(token.span().begin(), sentence);
      }
    }
    List<CommitmentMention> found = new ArrayList<>();
    Set<Span> told = new HashSet<>();
    for (EventMention event : events) {
      int at = event.evidence().focus().begin();
      Token head = heads.get(at);
      Sentence sentence = sentences.get(at);
      if (head != null && sentence != null && told.add(event.evidence().focus())) {
        kind(sentence, head, event)
            .flatMap(
                kind -> commitment(text, dates, cast, event, attribution, sentence, head, kind))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<CommitmentKind> kind(Sentence sentence, Token head, EventMention event) {
    return switch (event.status()) {
      case THREATENED -> Optional.of(CommitmentKind.THREAT);
      case DEMANDED ->
          event.type() == PloverClass.REQUEST || governing(sentence, head).isPresent()
              ? Optional.of(CommitmentKind.DEMAND)
              : Optional.empty();
      case OFFERED -> Optional.of(CommitmentKind.OFFER);
      case PLANNED -> {
        CommitmentKind governing = governing(sentence, head).orElse(CommitmentKind.PLAN);
        boolean hostile =
            event.type() == PloverClass.ASSAULT
                || event.type() == PloverClass.COERCE
                || event.type() == PloverClass.SANCTION;
        yield Optional.of(
            hostile && governing == CommitmentKind.PROMISE
                ? CommitmentKind.THREAT
                : governing); // "vowed to attack"
      }
      case HAPPENED, ONGOING ->
          event.type() == PloverClass.AGREE && isBinding(sentence, head)
              ? Optional.of(CommitmentKind.AGREEMENT)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** An agreement to do something, not the mere sharing of a view. */
  private static boolean isBinding(Sentence sentence, Token head) {
    return head.isNoun() || !sentence.children(head, "xcomp", "obj", "advcl", "ccomp").isEmpty();
  }

  /** The kind that a governing word gives: "vowed to", "a promise to". */
  private Optional<CommitmentKind> governing(Sentence sentence, Token head) {
    Token at = head;
    for (int i = 0; i < 3; i++) {
      CommitmentKind own = cues.get(at.lemma().toLowerCase(Locale.ROOT));
      if (own != null) {
        return Optional.of(own);
      }
      Optional<Token> above = sentence.head(at);
      if (above.isEmpty()) {
        return Optional.empty();
      }
      at = above.get();
    }
    return Optional.empty();
  }

  private static Optional<CommitmentMention> commitment(
      Text text,
      Dates dates,
      Cast cast,
      EventMention event,
      Attribution attribution,
      Sentence sentence,
      Token head,
      CommitmentKind kind) {
    String by = event.by().isEmpty() ? null : event.by().get(0);
    String byWords = by == null ? "" : cast.actor(by).name();
    boolean spoken =
        kind == CommitmentKind.THREAT
            || kind == CommitmentKind.DEMAND
            || kind == CommitmentKind.OFFER;
    if (by == null && !spoken) {
      return Optional.empty(); // a plan of no one named
    }
    boolean ownWord =
        by != null
            && kind == CommitmentKind.PLAN
            && event.type() != PloverClass.RETREAT
            && by.equals(attribution.at(head.span()).map(Attribution.Source::actor).orElse(null));
    CommitmentKind said = ownWord ? CommitmentKind.PROMISE : kind; // "he said he would pay"
    TimeReference due = dates.due(sentence, head);
    String to = event.to().isEmpty() ? null : event.to().get(0);
    return Optional.of(
        new CommitmentMention(
            by,
            byWords,
            to,
            said,
            event.what(),
            condition(text, sentence, head),
            due,
            made(dates, sentence, head, event),
            event.evidence(),
            event.why()));
  }

  /** Made when the word that governs it was said; what is only told is made by the report's day. */
  private static TimeReference made(
      Dates dates, Sentence sentence, Token head, EventMention event) {
    if (event.status() != Status.PLANNED) {
      return event.when();
    }
    Optional<Token> above = sentence.head(head);
    if (above.isPresent() && above.get().isVerb() && (head.is("xcomp") || head.is("ccomp"))) {
      return dates.at(sentence, above.get());
    }
    return TimeReference.fallback(Bound.BY, "made by the day of the report that tells it");
  }

  private static @Nullable String condition(Text text, Sentence sentence, Token head) {
    List<Token> clauses = new ArrayList<>(sentence.children(head, "advcl"));
    for (Token inner : sentence.children(head, "xcomp", "ccomp")) {
      clauses.addAll(sentence.children(inner, "advcl"));
    }
    for (Token clause : clauses) {
      boolean conditional =
          sentence.children(clause, "mark").stream()
              .anyMatch(
                  m ->
                      m.lemma().equals("if")
                          || m.lemma().equals("unless")
                          || m.lemma().equals("once"));
      if (conditional) {
        BitSet in = sentence.subtree(clause);
        int first = in.nextSetBit(0);
        int last = in.length() - 1;
        while (last > first && sentence.token(last).is("punct")) {
          last--;
        }
        return text.words(sentence, first, last).replaceAll("\\s+", " ");
      }
    }
    return null;
  }
}
