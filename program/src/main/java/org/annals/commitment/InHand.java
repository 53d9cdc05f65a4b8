package org.annals.commitment;

import static org.annals.commitment.CommitmentWords.lower;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.annals.actor.ActorType;
import org.annals.commitment.Parties.Party;
import org.annals.event.PloverClass;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads what one has in hand without a modal: "is due to speak", "is to meet", "is sending 300
 * nurses", "is prepared to strike if …", and what one makes hang on another's deed.
 */
final class InHand {
  private final CommitmentWords words;
  private final Tellers tellers;

  InHand(CommitmentWords words) {
    this.words = words;
    this.tellers = new Tellers(words);
  }

  /** "is prepared to strike if …": a word given once it hangs on a condition; "is due to speak". */
  Optional<Binding> willing(
      Sentence sentence, Token verb, Parties parties, Map<Integer, PloverClass> classes) {
    if (words.is(verb.word().toLowerCase(Locale.ROOT), "appointed")) {
      return dueAt(sentence, verb, parties);
    }
    if (verb.tag().equals("VBG") && words.is(verb, "dispatching")) {
      return underWay(sentence, verb, parties);
    }
    Token above = sentence.head(verb).orElse(verb);
    if (!Deeds.isInfinitive(sentence, verb) || AheadClauses.isNot(sentence, above)) {
      return Optional.empty();
    }
    Optional<Binding> appointed = isTo(sentence, above, verb, parties);
    if (appointed.isPresent()) {
      return appointed;
    }
    boolean told =
        sentence.children(above, "cop", "aux:pass").stream()
                .allMatch(c -> c.tag().matches("VB[DZP]"))
            && sentence.children(above, "aux").stream()
                .allMatch(a -> lower(a).equals("have") && a.tag().equals("VBD"));
    String adjective = above.word().toLowerCase(Locale.ROOT);
    Party by = Optional.ofNullable(parties.subject(above)).flatMap(parties::of).orElse(null);
    if (!told || by == null) {
      return Optional.empty();
    }
    if (words.is(adjective, "appointed") && by.id() != null && !words.isUnwilled(sentence, verb)) {
      String why = "“" + above.word() + " to”";
      return Optional.of(new Binding(above, above, verb, CommitmentKind.PLAN, by, null, null, why));
    }
    Token condition =
        AheadClauses.condition(sentence, verb)
            .or(() -> AheadClauses.condition(sentence, above))
            .orElse(null);
    if (!words.is(adjective, "willing") || condition == null) {
      return Optional.empty();
    }
    PloverClass type = classes.get(verb.span().begin());
    boolean threat =
        (type != null && words.is(type.name(), "harming"))
            || AheadClauses.isGrave(sentence, condition);
    CommitmentKind kind = threat ? CommitmentKind.THREAT : CommitmentKind.OFFER;
    String why = "“" + above.word() + " to” under a condition";
    return Optional.of(new Binding(above, above, verb, kind, by, null, null, why));
  }

  /** "is sending 300 nurses", "are giving $5 million": decided, and not yet all done. */
  private Optional<Binding> underWay(Sentence sentence, Token verb, Parties parties) {
    boolean present =
        sentence.children(verb, "aux").stream()
                .anyMatch(
                    a ->
                        lower(a).equals("be")
                            && (a.tag().matches("VB[PZ]") || tellers.isReported(sentence, verb)))
            && sentence.children(verb, "aux:pass").isEmpty()
            && !AheadClauses.isNot(sentence, verb)
            && (verb.is("root") || verb.is("ccomp") || verb.is("conj"))
            && !AheadClauses.isSubordinate(sentence, verb);
    boolean counted =
        sentence.children(verb, "obj", "obl").stream()
            .filter(o -> o.index() > verb.index())
            .filter(o -> o.is("obj") || parties.preposition(o).equals("to")) // "up to 300"
            .anyMatch(
                o ->
                    o.tag().equals("$")
                        || sentence.children(o, "nummod").stream()
                            .anyMatch(n -> n.tag().equals("CD")));
    Token subject = present && counted ? parties.subject(verb) : null;
    return Optional.ofNullable(subject)
        .flatMap(parties::of)
        .filter(p -> p.id() != null && parties.type(p) != ActorType.PLACE)
        .map(
            p ->
                new Binding(
                    verb, verb, verb, CommitmentKind.PLAN, p, null, null, "under way by now"));
  }

  /** "was due in Lima for talks". */
  private Optional<Binding> dueAt(Sentence sentence, Token due, Parties parties) {
    boolean somewhere =
        sentence.children(due, "obl", "nmod").stream()
            .anyMatch(o -> Set.of("in", "at", "for").contains(parties.preposition(o)));
    boolean to = !sentence.children(due, "xcomp", "ccomp").isEmpty();
    Token subject = parties.subject(due);
    Party by = subject == null ? null : parties.of(subject).orElse(null);
    boolean person = by != null && by.id() != null && parties.type(by) == ActorType.PERSON;
    if (!somewhere || to || !person || sentence.child(due, "cop", "aux:pass").isEmpty()) {
      return Optional.empty();
    }
    String why = "“" + due.word() + "” at a place";
    return Optional.of(new Binding(due, due, due, CommitmentKind.PLAN, by, null, null, why));
  }

  /** "said a truce would depend on the release of …": who says so demands that. */
  Optional<Binding> hanging(Sentence sentence, Token verb, Parties parties) {
    if (!words.is(verb, "hanging")) {
      return Optional.empty();
    }
    Party by = tellers.teller(sentence, verb, parties);
    for (Token on : sentence.children(verb, "obl")) {
      if (by == null || !List.of("on", "upon").contains(parties.preposition(on))) {
        continue;
      }
      Token gerund =
          Stream.concat(
                  sentence.children(on, "acl").stream(), sentence.children(verb, "dep").stream())
              .filter(g -> g.tag().equals("VBG") && g.index() > on.index())
              .findFirst()
              .orElse(null);
      if (gerund != null || Deeds.isDeed(sentence, on)) {
        Party to = gerund == null ? null : parties.of(on).orElse(null);
        return Optional.of(
            new Binding(
                verb,
                gerund == null ? verb : gerund,
                gerund == null ? on : gerund,
                CommitmentKind.DEMAND,
                by,
                to,
                null,
                "made a condition by “" + verb.word() + "”"));
      }
    }
    return Optional.empty();
  }

  /** "the ministers are to meet", "was to speak on Monday": what has been settled. */
  private Optional<Binding> isTo(Sentence sentence, Token above, Token verb, Parties parties) {
    int to = verb.index() - 1;
    while (to > 0 && (sentence.token(to).is("aux") || sentence.token(to).is("advmod"))) {
      to--;
    }
    Token be = sentence.token(Math.max(0, to - 1));
    boolean own =
        be.head() == verb.index()
            && (be.is("aux") || be.is("cop")); // the parser may take it for either
    boolean next =
        to > 0
            && sentence.token(to).tag().equals("TO")
            && lower(be).equals("be")
            && (own || be.equals(above))
            && sentence.children(be, "cop", "aux", "mark").isEmpty();
    boolean ahead =
        be.tag().matches("VB[PZ]")
            || (be.tag().equals("VBD")
                && (Appointments.isOnADay(sentence, verb) || tellers.isReported(sentence, verb)));
    if (!next || !ahead || AheadClauses.isSubordinate(sentence, own ? verb : be)) {
      return Optional.empty();
    }
    Token subject = parties.subject(own ? verb : be);
    boolean aim = subject != null && words.is(subject, "aiming"); // "its goal is to get"
    boolean fixed = be.tag().matches("VB[PZ]") || Appointments.isOnADay(sentence, verb);
    if (!aim && (words.isUnwilled(sentence, verb) || !fixed)) {
      return Optional.empty();
    }
    Optional<Party> by =
        aim && subject != null
            ? parties
                .holder(subject, false)
                .or(() -> Optional.ofNullable(tellers.teller(sentence, verb, parties)))
            : parties.isPassive(verb)
                ? parties.agent(verb).or(() -> owner(subject, verb, parties))
                : subject == null ? Optional.empty() : parties.of(subject);
    return by.filter(p -> parties.type(p) != ActorType.PLACE)
        .map(p -> new Binding(verb, verb, verb, CommitmentKind.PLAN, p, null, null, "“be to”"));
  }

  /** "its plan, which is to be announced today": he whose plan it is. */
  private static Optional<Party> owner(@Nullable Token subject, Token verb, Parties parties) {
    return subject == null || !parties.isPassive(verb)
        ? Optional.empty()
        : parties.holder(parties.antecedent(subject), false);
  }
}
