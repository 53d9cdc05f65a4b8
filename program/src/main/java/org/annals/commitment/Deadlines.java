package org.annals.commitment;

import static org.annals.commitment.CommitmentWords.lower;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.annals.commitment.Parties.Party;
import org.annals.event.ClauseStatus;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.Like;
import org.jspecify.annotations.Nullable;

/**
 * Reads the terms that are set for a deed: "gave the miners until May to leave", "was given 30 days
 * to reply", "has until June 13 to respond", "must approve the budget by Friday".
 *
 * <p>He who sets the term binds; where the report does not name him, it is told of him who is
 * bound. A duty without a day is none, nor one that someone only says to be so: that is a demand.
 */
final class Deadlines {
  static final String ENDING = "an end on a day to come";

  /** Longest phrase between a verb and "to", in tokens. */
  private static final int PHRASE = 9;

  private static final Set<String> UNTIL = Set.of("until", "till");
  private static final Set<String> BY = Set.of("by", "before", "until", "till");

  private final CommitmentWords words;
  private final ClauseStatus statuses;

  Deadlines(CommitmentWords words, ClauseStatus statuses) {
    this.words = words;
    this.statuses = statuses;
  }

  Optional<Binding> read(Sentence sentence, Token verb, Parties parties) {
    return given(sentence, verb, parties)
        .or(() -> has(sentence, verb, parties))
        .or(() -> left(sentence, verb, parties))
        .or(() -> must(sentence, verb, parties))
        .or(() -> ends(sentence, verb, parties));
  }

  /** "gave the miners until May to leave", "were given 30 days to reply". */
  private Optional<Binding> given(Sentence sentence, Token verb, Parties parties) {
    if (!verb.isVerb()
        || !lower(verb).equals("give")
        || !statuses.of(sentence, verb).status().isDeed()) {
      return Optional.empty();
    }
    boolean until =
        sentence.tokens().stream()
            .anyMatch(
                t ->
                    t.index() > verb.index()
                        && UNTIL.contains(lower(t))
                        && t.index() - verb.index() <= PHRASE);
    boolean days =
        sentence.children(verb, "obj").stream()
            .anyMatch(
                o -> words.is(o, "term") && sentence.child(o, "nummod", "det", "amod").isPresent());
    Token after = Deeds.after(sentence, verb, verb);
    Token act = after == null && until ? toDo(sentence, verb) : after;
    Token subject = parties.subject(verb);
    boolean whom = // "gave the envoy 48 hours", whatever to do
        sentence.children(verb, "iobj").stream().anyMatch(o -> parties.of(o).isPresent());
    if (!(until || days) || (act == null && !(days && whom))) {
      return Optional.empty();
    }
    if (parties.isPassive(verb)) {
      Token bound = sentence.child(verb, "nsubj:pass").orElse(subject);
      Optional<Party> told =
          parties.agent(verb).or(() -> bound == null ? Optional.empty() : parties.of(bound));
      return told.map(p -> deadline(verb, verb, act, p, null, "“was given”"));
    }
    Token main = // "made its last offer, giving the firm until": hung on the offer
        verb.tag().equals("VBG") && verb.is("acl") ? parties.main(verb) : null;
    Party by =
        Optional.ofNullable(subject)
            .flatMap(parties::of)
            .or(() -> Optional.ofNullable(main).flatMap(parties::of))
            .orElse(null);
    Party to =
        sentence.children(verb, "iobj", "obj").stream()
            .flatMap(o -> Stream.concat(Stream.of(o), sentence.children(o, "compound").stream()))
            .flatMap(o -> parties.of(o).stream())
            .findFirst()
            .orElse(null);
    boolean it = // "gave it until Friday", whoever is meant
        sentence.children(verb, "iobj", "obj").stream()
            .anyMatch(o -> o.isPronoun() && o.index() == verb.index() + 1);
    return by == null || (to == null && !it)
        ? Optional.empty()
        : Optional.of(deadline(verb, verb, act, by, to, "“gave until”"));
  }

  /** "gave it until May 3 to wind down": the deed, taken for a noun. */
  private static @Nullable Token toDo(Sentence sentence, Token verb) {
    int at = verb.index() + 1;
    while (at < sentence.size() && !UNTIL.contains(lower(sentence.token(at)))) {
      at++;
    }
    int last = Math.min(sentence.size() - 1, at + PHRASE);
    for (int i = at + 1; i < last; i++) {
      Token next = sentence.token(i + 1);
      if (lower(sentence.token(i)).equals("to") && WordNet.get().isVerb(lower(next))) {
        return next;
      }
    }
    return null;
  }

  /** "has until June 13 to respond": parsers take it for "has to respond". */
  private static Optional<Binding> has(Sentence sentence, Token have, Parties parties) {
    int at = have.index() + 1;
    boolean term =
        lower(have).equals("have")
            && Like.is(have.tag(), "VB[DPZ]")
            && at < sentence.size()
            && UNTIL.contains(lower(sentence.token(at)));
    while (term
        && at + 1 < sentence.size()
        && at - have.index() < PHRASE
        && !sentence.token(at).tag().equals("TO")) {
      at++;
    }
    if (!term || !sentence.token(at).tag().equals("TO") || at + 1 >= sentence.size()) {
      return Optional.empty();
    }
    Token act = sentence.token(at + 1);
    Token subject = parties.subject(have.head() == act.index() ? act : have);
    return subject == null || !act.tag().equals("VB")
        ? Optional.empty()
        : parties.of(subject).map(p -> deadline(have, act, act, p, null, "“has until”"));
  }

  /** "has until the end of the month", "those convicted have 30 days to appeal". */
  private Optional<Binding> left(Sentence sentence, Token have, Parties parties) {
    boolean has = lower(have).equals("have") && Like.is(have.tag(), "VB[DPZ]") && !have.is("aux");
    int next = have.index() + 1;
    boolean until =
        has
            && next < sentence.size()
            && UNTIL.contains(lower(sentence.token(next)))
            && Appointments.isOnADay(sentence, have);
    Token term =
        !has
            ? null
            : sentence.children(have, "obj").stream()
                .filter(o -> words.is(o, "term") && !sentence.children(o, "nummod").isEmpty())
                .findFirst()
                .orElse(null);
    Token act =
        term == null
            ? null
            : Stream.of(term, have)
                .flatMap(h -> sentence.children(h, "acl", "xcomp", "advcl").stream())
                .filter(c -> c.index() > term.index() && Deeds.isInfinitive(sentence, c))
                .findFirst()
                .orElse(null);
    Token subject = until || act != null ? parties.subject(have) : null;
    return Optional.ofNullable(subject)
        .flatMap(parties::doer)
        .map(p -> deadline(have, have, act, p, null, "time that is left"));
  }

  /** "The truce runs out on May 3", "the ultimatum will expire on Friday". */
  private Optional<Binding> ends(Sentence sentence, Token verb, Parties parties) {
    boolean out =
        lower(verb).equals("run")
            && sentence.child(verb, "compound:prt").filter(p -> lower(p).equals("out")).isPresent();
    boolean ahead =
        verb.tag().equals("VBZ")
            || sentence.children(verb, "aux").stream().anyMatch(a -> lower(a).equals("will"));
    Token subject = sentence.child(verb, "nsubj").orElse(null);
    boolean term =
        subject != null
            && words
                .noun(subject)
                .map(CommitmentWords.Cue::kind)
                .filter(k -> k == CommitmentKind.AGREEMENT || k == CommitmentKind.DEADLINE)
                .isPresent();
    if (!(out || lower(verb).equals("expire"))
        || !ahead
        || !term
        || subject == null
        || isPart(sentence, verb)
        || !Appointments.isOnADay(sentence, verb)) {
      return Optional.empty();
    }
    return Optional.of(
        new Binding(
            verb,
            verb,
            verb,
            CommitmentKind.DEADLINE,
            parties.holder(subject, true).orElse(null),
            null,
            null,
            ENDING));
  }

  /** "must approve the budget by Friday", "is required to leave before May". */
  private Optional<Binding> must(Sentence sentence, Token verb, Parties parties) {
    Token head = sentence.head(verb).orElse(null);
    boolean modal =
        sentence.children(verb, "aux").stream()
            .anyMatch(a -> a.tag().equals("MD") && words.is(a, "bounding"));
    boolean infinitive = head != null && Deeds.isInfinitive(sentence, verb);
    boolean bound =
        infinitive
            && head != null
            && words.is(head, "bounding")
            && sentence.children(head, "cop", "aux:pass").stream()
                .anyMatch(a -> a.tag().matches("VB[PZ]"));
    boolean has =
        infinitive
            && head != null
            && lower(head).equals("have")
            && head.tag().matches("VB[PZ]")
            && verb.is("xcomp");
    Token main = modal ? verb : head;
    if (!verb.isVerb() || main == null || !(modal || bound || has) || isPart(sentence, main)) {
      return Optional.empty();
    }
    boolean day =
        Stream.concat(Stream.of(verb), sentence.children(verb, "obj", "xcomp", "obl").stream())
            .anyMatch(h -> isByADay(sentence, h));
    Token subject = day ? parties.subject(main) : null;
    Optional<Party> by =
        parties.isPassive(verb) && day
            ? parties.agent(verb)
            : subject == null ? Optional.empty() : parties.of(subject);
    return by.map(p -> deadline(verb, verb, verb, p, null, "a duty by a day"));
  }

  /** In what someone says, supposes or asks, or denied. */
  private boolean isPart(Sentence sentence, Token main) {
    return sentence.head(main).filter(h -> words.is(h, "telling")).isPresent()
        || !sentence.children(main, "mark").isEmpty()
        || sentence.children(main, "advmod", "neg").stream()
            .anyMatch(n -> n.lemma().equals("not") || n.lemma().equals("n't"));
  }

  private static boolean isByADay(Sentence sentence, Token head) {
    return sentence.children(head, "obl", "nmod").stream()
        .filter(o -> o.index() > head.index())
        .filter(o -> sentence.children(o, "case").stream().anyMatch(c -> BY.contains(lower(c))))
        .anyMatch(o -> Appointments.isDay(o) || lower(o).equals("end"));
  }

  private static Binding deadline(
      Token cue, Token told, @Nullable Token act, Party by, @Nullable Party to, String why) {
    return new Binding(cue, told, act, CommitmentKind.DEADLINE, by, to, null, why);
  }
}
