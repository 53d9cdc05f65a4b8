package org.annals.commitment;

import static org.annals.commitment.CommitmentWords.lower;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.annals.commitment.CommitmentWords.Cue;
import org.annals.commitment.Parties.Party;
import org.annals.event.ClauseStatus;
import org.annals.event.Status;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads the nouns that bind: "a promise to pay", "the union’s threat of a strike", "plans for a
 * bridge", "signed a deal with", "kept its pledge to". A noun alone ("the threat", "the plan")
 * binds no one to anything that a reader could check, and is left out.
 */
final class NounBindings {
  private static final Set<String> MEANS = Set.of("with", "through", "include", "including");

  /** Longest name between a noun and its infinitive ("a call by … to"), in tokens. */
  private static final int LONGEST_NAME = 8;

  private final CommitmentWords words;
  private final ClauseStatus statuses;

  NounBindings(CommitmentWords words, ClauseStatus statuses) {
    this.words = words;
    this.statuses = statuses;
  }

  Optional<Binding> read(Sentence sentence, Token noun, Parties parties) {
    Optional<Cue> cue = words.noun(noun).or(() -> stated(sentence, noun));
    if (!noun.isNoun() || cue.isEmpty() || noun.is("compound") || isNone(sentence, noun)) {
      return Optional.empty();
    }
    CommitmentKind kind = cue.get().kind();
    Optional<Binding> met = met(sentence, noun, kind, parties);
    if (met.isPresent()) {
      return met;
    }
    Optional<Binding> equated = equated(sentence, noun, kind, parties);
    if (equated.isPresent()) {
      return equated;
    }
    Token verb = verb(sentence, noun);
    boolean mutual = kind == CommitmentKind.AGREEMENT;
    if (isUnreal(sentence, noun, kind, verb)) {
      return Optional.empty();
    }
    boolean given = verb != null && words.is(verb, mutual ? "concluding" : "giving");
    Ending ending = verb == null ? null : ending(sentence, verb, noun);
    Token own = act(sentence, noun, cue.get(), parties);
    Token act =
        own == null && verb != null && (given || ending != null || isMeans(sentence, noun))
            ? Deeds.after(sentence, verb, noun)
            : own == null && cue.get().shapes().contains("to") && !noun.relation().equals("nsubj")
                ? next(sentence, noun)
                : own;
    boolean loose =
        own == null && act != null && verb != null && sentence.head(act).equals(Optional.of(verb));
    boolean warned = kind == CommitmentKind.PROMISE && isWarning(sentence, noun, verb);
    Party by = parties.holder(noun, mutual).orElse(null);
    if (by == null && verb != null && (given || ending != null)) {
      Token subject = parties.isPassive(verb) ? null : parties.subject(verb);
      by =
          subject != null && words.is(verb, "endorsing")
              ? null
              : subject != null
                  ? parties.of(subject).orElse(null)
                  : parties.agent(verb).orElse(null);
    }
    if (by == null && act != null && !mutual) {
      by = amongMeans(sentence, noun, parties).orElse(null);
    }
    if (lower(noun).equals("pressure") && by == null) {
      return Optional.empty(); // of no one: a mood
    }
    boolean named =
        act != null
            || (kind == CommitmentKind.OFFER && by != null && given)
            || (kind == CommitmentKind.OFFER && isOfMoney(sentence, noun))
            || (mutual
                && by != null
                && (given
                    || (!lower(noun).equals("contract") && hasOther(sentence, noun, parties))));
    boolean terse = kind == CommitmentKind.DEADLINE || lower(noun).equals("ultimatum");
    boolean dated = terse && by != null && given;
    if (!named && !dated) {
      return Optional.empty();
    }
    Party to = to(sentence, noun, verb, given, act, parties);
    if (to != null && by != null && to.isSame(by)) {
      to = null;
    }
    boolean shown = (given || ending != null) && verb != null && by != null;
    return Optional.of(
        new Binding(
            noun,
            (shown || loose) && verb != null ? verb : noun,
            act,
            warned ? CommitmentKind.THREAT : kind,
            by,
            mutual ? null : to,
            ending,
            "noun “"
                + noun.word()
                + "”"
                + (shown && verb != null ? " of “" + verb.word() + "”" : "")));
  }

  /**
   * "welcomed the French offer to host talks", "approved a call by Peru to": the infinitive that
   * follows a noun is the noun’s, though parsers often hang it on the verb before.
   */
  private static @Nullable Token next(Sentence sentence, Token noun) {
    int at = noun.index() + 1;
    while (at < sentence.size() && sentence.token(at).tag().equals("RB")) {
      at++; // "a pledge never again to"
    }
    boolean by = at < sentence.size() && Set.of("by", "from").contains(lower(sentence.token(at)));
    while (by
        && at + 1 < sentence.size()
        && at - noun.index() <= LONGEST_NAME
        && !sentence.token(at).tag().equals("TO")) {
      at++;
      if (!sentence.token(at).tag().matches("NN.*|JJ|DT|POS|HYPH|TO|IN|CC")) {
        return null;
      }
    }
    if (at >= sentence.size() || !sentence.token(at).tag().equals("TO")) {
      return null;
    }
    do {
      at++;
    } while (at < sentence.size() && sentence.token(at).tag().matches("``|RB"));
    return at < sentence.size() && sentence.token(at).tag().equals("VB")
        ? sentence.token(at)
        : null;
  }

  /** "closed the border at Peru’s request": what was asked for is what was done. */
  private Optional<Binding> met(
      Sentence sentence, Token noun, CommitmentKind kind, Parties parties) {
    Token above = sentence.head(noun).orElse(null);
    while (above != null && above.isNoun()) {
      above = sentence.head(above).orElse(null); // "stopped flights to Lima at the request of"
    }
    Token deed = above != null && above.isVerb() ? above : null;
    boolean at =
        kind == CommitmentKind.DEMAND
            && (noun.is("obl") || noun.relation().equals("nmod"))
            && parties.preposition(noun).equals("at")
            && words.is(noun, "asking");
    if (!at || deed == null || !statuses.of(sentence, deed).status().isDeed()) {
      return Optional.empty();
    }
    Optional<Party> by =
        parties
            .holder(noun, false)
            .or(
                () ->
                    sentence.children(noun, "nmod").stream()
                        .filter(n -> parties.preposition(n).equals("of"))
                        .flatMap(n -> parties.of(n).stream())
                        .findFirst());
    return by.map(
        p ->
            new Binding(
                noun, deed, deed, kind, p, null, Ending.KEPT, "done at the “" + noun.word() + "”"));
  }

  /**
   * "The union’s demand was a raise of 20 percent", "its offer is $3 million": told as what it is.
   */
  private Optional<Binding> equated(
      Sentence sentence, Token noun, CommitmentKind kind, Parties parties) {
    Token what = noun.is("nsubj") ? sentence.head(noun).orElse(null) : null;
    boolean spoken = kind == CommitmentKind.DEMAND || kind == CommitmentKind.OFFER;
    boolean is =
        what != null
            && spoken
            && what.isNoun()
            && !what.isProperNoun()
            && (Deeds.isDeed(sentence, what) || Deeds.isSum(sentence, what))
            && sentence.children(what, "cop").stream().anyMatch(c -> c.tag().matches("VB[DPZ]"))
            && sentence.children(what, "aux").stream().noneMatch(a -> a.tag().equals("MD"))
            && sentence.children(what, "case").isEmpty() // "the demand was in the mail"
            && !AheadClauses.isNot(sentence, what)
            && !AheadClauses.isSubordinate(sentence, what);
    Party by = is ? parties.holder(noun, false).orElse(null) : null;
    if (what == null || by == null) {
      return Optional.empty();
    }
    int first = what.index();
    for (Token part : sentence.children(what, "det", "amod", "compound", "nummod")) {
      first = Math.min(first, part.index());
    }
    int last = sentence.subtree(what).length() - 1;
    while (last > what.index() && sentence.token(last).is("punct")) {
      last--;
    }
    Series.Run run = new Series.Run(noun, what, first, last);
    String why = "what the “" + noun.word() + "” is";
    return Optional.of(new Binding(noun, what, what, kind, by, null, null, why, run));
  }

  /** "its $3 billion offer". */
  private static boolean isOfMoney(Sentence sentence, Token noun) {
    int next = noun.index() + 2;
    boolean of =
        next + 1 < sentence.size()
            && lower(sentence.token(next - 1)).equals("of")
            && (sentence.token(next).tag().equals("$")
                || sentence.token(next + 1).word().matches("%|percent"));
    return of
        || sentence.children(noun, "compound", "nummod", "amod", "dep").stream()
            .anyMatch(m -> m.word().equals("$") || Deeds.isMoney(sentence, m));
  }

  private static boolean isMeans(Sentence sentence, Token noun) {
    return sentence.children(noun, "case").stream().anyMatch(c -> MEANS.contains(lower(c)));
  }

  /**
   * "ended the strike with a promise to", "through loans and a pledge that": whose clause it is.
   */
  private static Optional<Party> amongMeans(Sentence sentence, Token noun, Parties parties) {
    Token first = noun;
    while (first.is("conj") && sentence.head(first).isPresent()) {
      first = sentence.head(first).get();
    }
    boolean one =
        sentence.children(noun, "det").stream().anyMatch(d -> lower(d).equals("a"))
            && isMeans(sentence, first);
    Token subject = one ? parties.above(first) : null;
    return subject == null ? Optional.empty() : parties.of(subject);
  }

  /** Who holds a threat, a demand, an offer, whether its deed is told or not. */
  Optional<Party> holder(Sentence sentence, Token noun, CommitmentKind kind, Parties parties) {
    Optional<Cue> cue = words.noun(noun).filter(c -> c.kind() == kind);
    return noun.isNoun() && cue.isPresent() ? parties.holder(noun, false) : Optional.empty();
  }

  /** "a promise of a response if the attacks do not stop". */
  private static boolean isWarning(Sentence sentence, Token noun, @Nullable Token verb) {
    return Stream.concat(
            sentence.children(noun, "advcl", "acl").stream(),
            verb == null
                ? Stream.of()
                : sentence.children(verb, "advcl").stream().filter(c -> c.index() > noun.index()))
        .anyMatch(AheadClauses.gravity(sentence));
  }

  /** "its stated aim to": a plan once it was stated. */
  private Optional<Cue> stated(Sentence sentence, Token noun) {
    boolean stated =
        words.is(noun, "wishing")
            && sentence.children(noun, "amod").stream().anyMatch(a -> words.is(a.word(), "stated"));
    return stated ? Optional.of(new Cue(CommitmentKind.PLAN, Set.of("to"))) : Optional.empty();
  }

  private static boolean isNone(Sentence sentence, Token noun) {
    return sentence.children(noun, "det", "neg", "advmod").stream()
            .anyMatch(d -> Set.of("no", "not", "any", "never", "neither").contains(lower(d)))
        || (noun.index() > 0 // "in order to"
            && lower(noun).equals("order")
            && noun.tag().equals("NN")
            && lower(sentence.token(noun.index() - 1)).equals("in"));
  }

  /** The verb of which the noun is the object or, passive, the subject; "deliver on a promise". */
  private @Nullable Token verb(Sentence sentence, Token last) {
    Token noun = topOf(sentence, last);
    boolean object = noun.is("obj") || noun.is("nsubj:pass") || noun.is("obl");
    Token above = sentence.head(noun).orElse(null);
    if (!object || above == null || !above.isVerb()) {
      return null;
    }
    boolean on =
        sentence
            .child(noun, "case")
            .filter(c -> !Set.of("on", "from").contains(lower(c)))
            .isPresent();
    return on && !isTied(phrase(sentence, above, noun)) ? null : above;
  }

  /** "go back on", "live up to". */
  private boolean isTied(String phrase) {
    return Stream.of("keeping", "breaking", "dropping").anyMatch(end -> words.is(phrase, end));
  }

  /** "a three-year, $3 million contract": the parser hangs the phrase on its article. */
  private static Token topOf(Sentence sentence, Token noun) {
    Token at = noun;
    while ((at.is("dep") || at.word().equals(",")) && at.head() >= 0 && at.head() < at.index()) {
      Token above = sentence.token(at.head());
      if (!above.tag().matches("DT|CD|NN|IN|TO|,")) {
        return noun;
      }
      at = above;
    }
    return at;
  }

  private boolean isUnreal(
      Sentence sentence, Token noun, CommitmentKind kind, @Nullable Token verb) {
    if (verb != null) {
      Status above = statuses.of(sentence, verb).status();
      boolean reached = kind == CommitmentKind.AGREEMENT || words.is(verb, "giving");
      return reached
          ? !above.isDeed()
          : above == Status.HYPOTHETICAL && kind != CommitmentKind.DEMAND;
    }
    Status status = statuses.of(sentence, noun).status();
    boolean spoken =
        kind == CommitmentKind.THREAT
            || kind == CommitmentKind.DEMAND
            || kind == CommitmentKind.OFFER;
    return status == Status.DENIED
        || (status == Status.HYPOTHETICAL && !spoken)
        || (kind == CommitmentKind.AGREEMENT && !status.isDeed());
  }

  private @Nullable Token act(Sentence sentence, Token noun, Cue cue, Parties parties) {
    if (cue.shapes().contains("to")) {
      for (Token clause : sentence.children(noun, "acl", "xcomp", "ccomp")) {
        if (clause.isVerb()
            && clause.index() > noun.index()
            && Deeds.isInfinitive(sentence, clause)) {
          return clause;
        }
      }
      for (Token from : sentence.children(noun, "nmod")) {
        if (Set.of("from", "by").contains(parties.preposition(from))) {
          for (Token clause : sentence.children(from, "acl")) {
            if (clause.isVerb() && Deeds.isInfinitive(sentence, clause)) {
              return clause; // "a call by ministers to", hung on those who call
            }
          }
        }
      }
    }
    if (cue.shapes().contains("that")) {
      for (Token clause : sentence.children(noun, "acl", "ccomp")) {
        boolean that =
            sentence.children(clause, "mark", "dep").stream()
                .anyMatch(m -> lower(m).equals("that") && m.index() < clause.index());
        boolean ahead =
            sentence.children(clause, "aux").stream().anyMatch(a -> a.tag().equals("MD"))
                || clause.tag().equals("VB");
        if (that && ahead && clause.index() > noun.index()) {
          return clause;
        }
      }
    }
    for (Token after : sentence.children(noun, "nmod")) {
      boolean led = cue.shapes().contains(parties.preposition(after));
      if (led
          && !after.is("nmod:poss")
          && after.index() > noun.index()
          && (after.tag().equals("VBG")
              || Deeds.isDeed(sentence, after)
              || (cue.kind() == CommitmentKind.OFFER && Deeds.isMoney(sentence, after))
              || (cue.kind() == CommitmentKind.PLAN && after.isNoun() && !after.isProperNoun()))) {
        return after;
      }
    }
    for (Token after : sentence.children(noun, "acl")) {
      boolean led =
          sentence.children(after, "mark", "case").stream()
              .anyMatch(c -> cue.shapes().contains(lower(c)));
      if (led && after.tag().equals("VBG") && after.index() > noun.index()) {
        return after; // "plans for closing the mine"
      }
    }
    return null;
  }

  private static boolean hasOther(Sentence sentence, Token noun, Parties parties) {
    for (Token after : sentence.children(noun, "nmod")) {
      boolean between = parties.preposition(after).equals("between");
      if ((parties.preposition(after).equals("with") || between) && parties.of(after).isPresent()) {
        return !between || !sentence.children(after, "conj").isEmpty();
      }
    }
    return false;
  }

  /** "will claim that it kept its word": no one has said so yet. */
  private boolean isOnlyClaimed(Sentence sentence, Token verb) {
    Token above = sentence.head(verb).orElse(null);
    return above != null
        && (verb.is("ccomp") || verb.is("parataxis"))
        && words.is(above, "telling")
        && !statuses.of(sentence, above).status().isDeed();
  }

  /** What is told of a word given before: "withdrew its offer", "the truce was broken". */
  @Nullable Ending endingOf(Sentence sentence, Token noun) {
    Token verb = sentence.head(noun).filter(Token::isVerb).orElse(null);
    if (verb == null || isNone(sentence, noun)) {
      return null;
    }
    boolean lapsed = noun.relation().equals("nsubj") && words.is(verb, "lapsing");
    if (lapsed) {
      return statuses.of(sentence, verb).status().isDeed() && verb.tag().matches("VB[DN]")
          ? Ending.DROPPED
          : null;
    }
    boolean object =
        noun.is("obj")
            || noun.relation().equals("nsubj:pass")
            || (noun.is("obl") && isTied(phrase(sentence, verb, noun)));
    return object ? ending(sentence, verb, noun) : null;
  }

  private @Nullable Ending ending(Sentence sentence, Token verb, Token noun) {
    boolean past = verb.tag().equals("VBD") || verb.tag().equals("VBN");
    if (!past || !statuses.of(sentence, verb).status().isDeed() || isOnlyClaimed(sentence, verb)) {
      return null;
    }
    String phrase = phrase(sentence, verb, noun);
    return words.is(verb, "keeping") || words.is(phrase, "keeping")
        ? Ending.KEPT
        : words.is(verb, "breaking") || words.is(phrase, "breaking")
            ? Ending.BROKEN
            : words.is(verb, "dropping") || words.is(phrase, "dropping") ? Ending.DROPPED : null;
  }

  /** "go back on" of "went back on its promise": the verb with all that ties the noun to it. */
  private static String phrase(Sentence sentence, Token verb, Token noun) {
    StringBuilder phrase = new StringBuilder(lower(verb));
    for (int i = verb.index() + 1; i < noun.index(); i++) {
      Token token = sentence.token(i);
      if (!token.tag().matches("RB|RP|IN|TO|JJ") || i > verb.index() + 2) {
        break;
      }
      phrase.append(' ').append(lower(token));
    }
    return phrase.toString();
  }

  private static @Nullable Party to(
      Sentence sentence,
      Token noun,
      @Nullable Token verb,
      boolean given,
      @Nullable Token act,
      Parties parties) {
    for (Token after : sentence.children(noun, "nmod")) {
      boolean toward = Set.of("to", "on", "against").contains(parties.preposition(after));
      if (toward && (act == null || act.index() != after.index())) {
        Optional<Party> party = parties.of(after);
        if (party.isPresent()) {
          return party.get();
        }
      }
    }
    if (lower(noun).equals("pressure")) {
      Token under = sentence.child(noun, "nsubj").orElseGet(() -> parties.above(noun));
      return under == null ? null : parties.of(under).orElse(null); // "is under pressure from"
    }
    if (given && verb != null) {
      for (Token object : sentence.children(verb, "iobj", "obl")) {
        boolean toward = object.is("iobj") || parties.preposition(object).equals("to");
        if (toward) {
          Optional<Party> party = parties.of(object);
          if (party.isPresent()) {
            return party.get();
          }
        }
      }
    }
    return null;
  }
}
