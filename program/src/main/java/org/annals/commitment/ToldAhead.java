package org.annals.commitment;

import static org.annals.commitment.CommitmentWords.lower;

import java.util.Optional;
import java.util.stream.Stream;
import org.annals.actor.ActorType;
import org.annals.commitment.Parties.Party;
import org.annals.event.Attribution;
import org.annals.event.EventLexicon;
import org.annals.event.PloverClass;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.jspecify.annotations.Nullable;

/**
 * Reads what one who decides, or a body, says will be done or be so, whoever does it: "new
 * elections would be held, the council said", "there will be no subsidy, the minister says",
 * "shipments would resume, the firm said". It is the plan of him who says so.
 *
 * <p>What he has no hand in is left out: harm, what no one wills, what only may be. So is what
 * onlookers say: theirs is a forecast.
 */
final class ToldAhead {
  private final CommitmentWords words;

  ToldAhead(CommitmentWords words) {
    this.words = words;
  }

  Optional<Binding> read(
      Text text, Sentence sentence, Token head, Parties parties, Attribution attribution) {
    Token modal = AheadClauses.modalOf(sentence, head).orElse(null);
    Optional<Binding> ordered = modal == null ? Optional.empty() : ordered(sentence, head, parties);
    if (ordered.isPresent()) {
      return ordered;
    }
    if (modal == null
        || AheadClauses.isUnder(sentence, head)
        || AheadClauses.isQuestion(sentence)
        || AheadClauses.isUnsure(sentence, head)
        || AheadClauses.isSubordinate(sentence, head)) {
      return Optional.empty();
    }
    Attribution.Source source = attribution.at(head.span()).orElse(null);
    if (isDoubted(sentence, head)) {
      return Optional.empty();
    }
    Token telling = telling(sentence, head);
    Token teller =
        parties
            .turned(head)
            .map(Turned::teller)
            .orElseGet(() -> telling == null ? null : parties.subject(telling));
    boolean toldOn = source == null && teller == null && isToldOn(sentence, head, modal);
    if (toldOn) {
      source = before(text, sentence, attribution);
    }
    Party by = by(source, teller, parties);
    boolean written = teller != null && words.is(teller, "document");
    boolean weighty = by != null && isWeighty(by, source, teller, parties);
    if (!written && !weighty) {
      return Optional.empty();
    }
    Token subject = parties.ahead(head);
    boolean done = isDone(sentence, head, subject, parties);
    boolean there = isThere(sentence, head);
    if (!done && !there) {
      return Optional.empty();
    }
    String why = "modal “" + modal.word() + "”, told by one who decides";
    return Optional.of(new Binding(head, head, head, CommitmentKind.PLAN, by, null, null, why));
  }

  /** "signed an order that would cut the fee": he has decided that it be done. */
  private Optional<Binding> ordered(Sentence sentence, Token head, Parties parties) {
    Token noun = sentence.head(head).orElse(null);
    boolean which =
        head.relation().equals("acl:relcl")
            && sentence.child(head, "nsubj").filter(s -> s.tag().equals("WDT")).isPresent();
    Token verb =
        noun == null || !which || !noun.is("obj") ? null : sentence.head(noun).orElse(null);
    boolean enacted =
        verb != null
            && noun != null
            && words.is(noun, "ordering")
            && words.is(verb, "enacting")
            && verb.tag().matches("VB[DN]")
            && sentence.children(verb, "aux").stream().noneMatch(a -> a.tag().equals("MD"))
            && !AheadClauses.isNot(sentence, verb);
    Token subject = enacted && verb != null ? parties.subject(verb) : null;
    return Optional.ofNullable(subject)
        .flatMap(parties::doer)
        .map(
            by ->
                new Binding(
                    head, head, head, CommitmentKind.PLAN, by, null, null, "ordered to be done"));
  }

  /** "The bases would be closed.": what was said before is told on, without its verb. */
  private static boolean isToldOn(Sentence sentence, Token head, Token modal) {
    Token main = head;
    while (main.is("conj") && sentence.head(main).isPresent()) {
      main = sentence.head(main).get();
    }
    return main.is("root")
        && AheadClauses.WOULD.contains(lower(modal))
        && !AheadClauses.isSupposed(sentence);
  }

  /** Who said what the sentence before ends with, in the same paragraph. */
  private static Attribution.@Nullable Source before(
      Text text, Sentence sentence, Attribution attribution) {
    if (sentence.index() == 0) {
      return null;
    }
    Sentence before = text.sentences().get(sentence.index() - 1);
    if (before.paragraph() != sentence.paragraph()) {
      return null;
    }
    Attribution.Source last = null;
    for (Token token : before.tokens()) {
      last = attribution.at(token.span()).orElse(last);
    }
    return last;
  }

  /** "I do not expect that there will be": who says so holds that it will not. */
  private static boolean isDoubted(Sentence sentence, Token head) {
    Token above = sentence.head(head).orElse(null);
    return above != null
        && (head.is("ccomp") || head.is("xcomp") || head.is("dep"))
        && AheadClauses.isNot(sentence, above);
  }

  private @Nullable Party by(
      Attribution.@Nullable Source source, @Nullable Token teller, Parties parties) {
    Party own = teller == null ? null : parties.of(teller).orElse(null);
    if (own != null) {
      return own;
    }
    if (teller != null && words.is(teller, "document")) {
      return parties.holder(teller, false).orElse(null);
    }
    if (source == null || Appointments.isCalendar(source.words())) {
      return null;
    }
    return parties.speaker(source.actor()).orElseGet(() -> parties.body(source.words()));
  }

  private boolean isWeighty(
      Party by, Attribution.@Nullable Source source, @Nullable Token teller, Parties parties) {
    String speaker = source == null ? by.id() : source.actor();
    if (speaker == null) {
      return teller != null
          && teller.isNoun()
          && (parties.isOffice(lower(teller))
              || words.is(teller, "speaking")
              || WordNet.get().isKindOf(lower(teller), "organization", 3));
    }
    ActorType type = parties.type(parties.party(speaker));
    return type == ActorType.PERSON
        ? parties.isInCharge(speaker) || parties.isOfficial(speaker)
        : type == ActorType.ORGANIZATION || type == ActorType.STATE;
  }

  /** "elections would be held", "work will begin": no one is named who does it. */
  private boolean isDone(Sentence sentence, Token verb, @Nullable Token subject, Parties parties) {
    if (!verb.isVerb() || subject == null || !subject.isNoun()) {
      return false;
    }
    PloverClass type = EventLexicon.get().verb(sentence, verb).orElse(null);
    boolean none = // "no flights would be sold"
        words.is(subject, "none")
            || sentence.children(subject, "det").stream().anyMatch(d -> lower(d).equals("no"));
    return type != PloverClass.ASSAULT
        && !none
        && parties.agent(verb).isEmpty()
        && (parties.isPassive(verb) ? !words.is(verb, "minded") : words.is(verb, "happening"));
  }

  /** "there will be no talks": something that people hold or do. */
  private boolean isThere(Sentence sentence, Token head) {
    Token there = sentence.child(head, "expl").orElse(null);
    if (there == null || !lower(there).equals("there")) {
      return false;
    }
    Token noun =
        head.isNoun()
            ? head
            : sentence.children(head, "nsubj", "attr").stream().findFirst().orElse(head);
    return noun.isNoun() && (words.is(noun, "occasion") || Deeds.isDeed(sentence, noun));
  }

  private @Nullable Token telling(Sentence sentence, Token verb) {
    Token main = verb;
    while (main.is("conj") && sentence.head(main).isPresent()) {
      main = sentence.head(main).get();
    }
    Token above = sentence.head(main).orElse(null);
    boolean under = Stream.of("ccomp", "dep", "parataxis").anyMatch(main::is) && !main.is("root");
    return under && above != null && words.is(above, "telling") ? above : null;
  }
}
