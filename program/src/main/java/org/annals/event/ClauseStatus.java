package org.annals.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.report.PassageKind;

/**
 * Reads from a clause's verbs, tense, modals, negation and from what governs it how it stands to
 * the world.
 *
 * <p>Method: rules over the dependencies from the inside out, after Saurí and Pustejovsky (2012):
 * the clause's own conditional, modal and negation first, then the verb, noun or adjective that
 * governs it, then tense and aspect. Not read: irony, rhetorical questions, negation that spans
 * sentences.
 */
public final class ClauseStatus {
  /**
   * The status of a clause, and why.
   *
   * @param status deed, plan, threat, …
   * @param why the rule and the words that decided
   */
  public record Reading(Status status, String why) {}

  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "n’t", "never", "no", "neither", "nor", "hardly");
  private static final Set<String> NONE = Set.of("no", "neither", "nor");
  private static final Set<String> NOBODY = Set.of("nobody", "none", "nothing", "neither", "noone");
  private static final Set<String> DOUBTFUL =
      Set.of(
          "potentially", "possibly", "perhaps", "maybe", "allegedly", "supposedly", "purportedly");
  private static final Set<String> REPEATED =
      Set.of(
          "repeatedly",
          "increasingly",
          "continually",
          "constantly",
          "still",
          "regularly",
          "steadily",
          "always",
          "often",
          "frequently");

  /** What they govern is not told as so, in whatever tense it stands. */
  private static final Map<String, Status> DISOWNING =
      Map.of(
          "deny", Status.DENIED,
          "dispute", Status.DENIED,
          "fear", Status.HYPOTHETICAL,
          "worry", Status.HYPOTHETICAL,
          "suspect", Status.HYPOTHETICAL,
          "suppose", Status.HYPOTHETICAL,
          "imagine", Status.HYPOTHETICAL,
          "wish", Status.HYPOTHETICAL);

  private static final Set<String> BESIDE = Set.of("when", "before", "until", "once", "after");

  /** Why what a chronology tells in the present is done. */
  static final String PRESENT_OF_LINE = "present tense of a dated line";

  /** Why what is told in the present is planned. */
  static final String TIME_TO_COME = "present tense with a time to come";

  private static final WordSets WORDS = new WordSets("senses.tsv");
  private static final Set<String> LACKING = Set.of("without", "instead");
  private static final Set<String> SHORT = Set.of("hour", "day", "week", "month");
  private static final int HIGHEST_GOVERNOR = 4;

  private final StatusWords words = StatusWords.get();

  /** The status of the clause or nominal that {@code head} heads. */
  public Reading of(Sentence sentence, Token head) {
    return head.isVerb() ? verb(sentence, head) : noun(sentence, head);
  }

  // ---------------------------------------------------------------- verbs

  private Reading verb(Sentence sentence, Token verb) {
    if (Conditions.isOne(sentence, verb)
        || (verb.is("ccomp")
            && sentence.head(verb).filter(v -> Conditions.isOne(sentence, v)).isPresent())) {
      return new Reading(
          Status.HYPOTHETICAL,
          "condition “" + sentence.child(verb, "mark").map(Token::word).orElse("if") + "”");
    }
    if (Conditions.isAwaited(sentence, verb) && beside(sentence, verb).isEmpty()) {
      return new Reading(Status.HYPOTHETICAL, "what has to come first");
    }
    Optional<Reading> unrealised = Unrealised.ofVerb(sentence, verb);
    if (unrealised.isPresent()) {
      return unrealised.get();
    }
    if (isDue(sentence, verb)) {
      return new Reading(Status.PLANNED, "“due to”");
    }
    Optional<Token> having = new SmallClauses(sentence).governor(verb);
    if (having.isPresent()) {
      return having(sentence, having.get());
    }
    if (wanting(sentence, verb).isPresent()) {
      return new Reading(
          Status.DEMANDED, "governed by “" + sentence.token(verb.head()).word() + "”");
    }
    if (wasTo(sentence, verb)) {
      return new Reading(Status.PLANNED, "“was to have”");
    }
    if (isTo(sentence, verb)) {
      return new Reading(isNegated(sentence, verb) ? Status.DENIED : Status.PLANNED, "“is to”");
    }
    Optional<Token> duty = duty(sentence, verb);
    if (duty.isPresent() && !isNegated(sentence, verb)) {
      return duty.get().tag().equals("VBD")
          ? new Reading(Status.HAPPENED, "“had to”")
          : new Reading(Status.EXPECTED, "“" + duty.get().word() + " to”");
    }
    if (isSubjunctive(sentence, verb)) {
      return new Reading(
          isNegated(sentence, verb) ? Status.DENIED : Status.DEMANDED, "subjunctive");
    }
    Optional<Token> modal = Modals.of(sentence, verb);
    boolean negated = isNegated(sentence, verb);
    Optional<Reading> disowned = disowned(sentence, verb);
    if (disowned.isPresent()) {
      return disowned.get();
    }
    if (modal.isPresent()) {
      Reading reading = Modals.reading(sentence, verb, modal.get());
      boolean able = Set.of("can", "could", "ca").contains(modal.get().lemma());
      return negated && (able || reading.status() != Status.HYPOTHETICAL)
          ? new Reading(Status.DENIED, "negated")
          : reading;
    }
    if (negated) {
      return new Reading(Status.DENIED, "negated");
    }
    Optional<Reading> governed = governed(sentence, verb);
    Reading read = governed.or(() -> beside(sentence, verb)).orElseGet(() -> tense(sentence, verb));
    if (read.status() == Status.ONGOING
        && read.why().startsWith("present")
        && Scheduled.isOne(sentence, verb)) {
      return new Reading(Status.PLANNED, TIME_TO_COME);
    }
    Optional<Token> doubt =
        sentence.children(verb, "advmod").stream()
            .filter(a -> DOUBTFUL.contains(a.lemma().toLowerCase(Locale.ROOT)))
            .findFirst();
    return doubt.isPresent() && read.status().isDeed()
        ? new Reading(Status.HYPOTHETICAL, "“" + doubt.get().word() + "”")
        : read;
  }

  /** "had the mayor arrested", "want the ban lifted". */
  private Reading having(Sentence sentence, Token governor) {
    Reading own = verb(sentence, governor);
    return own.status() == Status.DENIED || !new SmallClauses(sentence).isWanting(governor)
        ? own
        : new Reading(Status.DEMANDED, "governed by “" + governor.word() + "”");
  }

  /** "demanded that the mayor be heard": a bare "be" after its subject. */
  private static boolean isSubjunctive(Sentence sentence, Token verb) {
    List<Token> auxiliaries = sentence.children(verb, "aux", "aux:pass");
    boolean let = // "let it be finished"
        sentence.head(verb).filter(v -> StatusWords.get().bringsAbout(v.lemma())).isPresent();
    boolean joined = // "that the one be built and the other be sold"
        verb.is("conj") && sentence.head(verb).filter(v -> isSubjunctive(sentence, v)).isPresent();
    return (verb.is("ccomp") || joined)
        && !let
        && sentence.child(verb, "nsubj", "nsubj:pass").isPresent()
        && auxiliaries.stream().anyMatch(a -> a.word().equals("be") && a.tag().equals("VB"))
        && auxiliaries.stream().noneMatch(a -> a.tag().matches("MD|TO|VB[DPZ]"))
        && sentence.children(verb, "mark").stream().noneMatch(m -> m.tag().equals("TO"));
  }

  /** "had been due to sign": taggers take "due to" for a preposition there. */
  private static boolean isDue(Sentence sentence, Token verb) {
    return verb.tag().equals("VB")
        && sentence.children(verb, "mark", "case").stream()
            .anyMatch(m -> m.lemma().equals("due") && sentence.child(m, "fixed").isPresent());
  }

  /** "wants the toll lifted": the verb that wants what a participle with no auxiliary tells. */
  static Optional<Token> wanting(Sentence sentence, Token verb) {
    boolean participle =
        (verb.tag().equals("VBN") || verb.tag().equals("VBD"))
            && (verb.is("ccomp") || verb.is("xcomp") || verb.is("dep"))
            && sentence.child(verb, "aux", "aux:pass", "mark").isEmpty();
    return sentence
        .head(verb)
        .filter(w -> participle)
        .filter(w -> w.index() < verb.index() && WORDS.has("wanting", w.lemma()));
  }

  /** "is to close", "are to be closed": "be" is no copula there, whatever the parser says. */
  static boolean isTo(Sentence sentence, Token verb) {
    boolean passive =
        verb.tag().equals("VBN")
            && sentence.children(verb, "aux:pass").stream().anyMatch(a -> a.tag().equals("VB"));
    return (verb.tag().equals("VB") || passive)
        && sentence.children(verb, "aux", "cop").stream().anyMatch(a -> a.lemma().equals("be"))
        && sentence.children(verb, "mark", "aux").stream()
            .anyMatch(m -> m.word().equalsIgnoreCase("to"));
  }

  /** "was to have opened", "were to have been freed": set once, and not come about. */
  private static boolean wasTo(Sentence sentence, Token verb) {
    List<Token> helpers = sentence.children(verb, "aux", "aux:pass", "cop", "mark");
    return verb.tag().equals("VBN")
        && helpers.stream().anyMatch(a -> a.lemma().equals("be") && a.tag().equals("VBD"))
        && helpers.stream().anyMatch(a -> a.word().equals("have") && a.tag().equals("VB"))
        && helpers.stream().anyMatch(a -> a.tag().equals("TO"));
  }

  /** "will close when the fair ends": what is told beside what is to be, is to be. */
  private Optional<Reading> beside(Sentence sentence, Token verb) {
    boolean temporal =
        verb.is("advcl")
            && sentence.children(verb, "mark", "advmod").stream()
                .anyMatch(m -> BESIDE.contains(m.lemma().toLowerCase(Locale.ROOT)));
    Optional<Token> above = sentence.head(verb);
    if (!temporal || above.filter(Token::isVerb).isEmpty() || isPerfect(sentence, verb)) {
      return Optional.empty();
    }
    Reading main = verb(sentence, above.get());
    boolean ahead = main.status() == Status.PLANNED || main.status() == Status.EXPECTED;
    return ahead
        ? Optional.of(new Reading(main.status(), "beside “" + above.get().word() + "”"))
        : Optional.empty();
  }

  private static boolean isPerfect(Sentence sentence, Token verb) {
    return sentence.children(verb, "aux").stream().anyMatch(a -> a.lemma().equals("have"))
        && sentence.children(verb, "aux").stream().anyMatch(a -> a.tag().equals("VBD"));
  }

  /** "denied that the ship had sunk", "denied paying bribes", "fears that it would sink". */
  private static Optional<Reading> disowned(Sentence sentence, Token verb) {
    boolean lacking =
        sentence.children(verb, "mark", "case").stream()
            .anyMatch(m -> LACKING.contains(m.lemma().toLowerCase(Locale.ROOT)));
    if (lacking) {
      return Optional.of(new Reading(Status.DENIED, "“without” or “instead of”"));
    }
    Optional<Token> governor = sentence.head(verb);
    boolean participle = verb.tag().equals("VBG") && sentence.child(verb, "mark", "aux").isEmpty();
    Optional<Token> told = governor.filter(Token::isNoun).filter(n -> n.is("obj"));
    boolean reported = // "denied reports that it had sunk"
        told.isPresent()
            && (verb.is("acl") || verb.is("ccomp"))
            && sentence.children(verb, "mark").stream().anyMatch(m -> m.lemma().equals("that"));
    Optional<Token> denier = reported ? sentence.head(told.get()) : Optional.empty();
    if (denier.filter(Token::isVerb).filter(d -> !isNegated(sentence, d)).isPresent()
        && DISOWNING.get(denier.get().lemma().toLowerCase(Locale.ROOT)) == Status.DENIED) {
      return Optional.of(new Reading(Status.DENIED, "governed by “" + denier.get().word() + "”"));
    }
    boolean beside =
        verb.is("dep") && governor.filter(g -> g.index() == verb.index() - 1).isPresent();
    boolean content =
        verb.is("ccomp") || (participle && (verb.is("xcomp") || verb.is("advcl") || beside));
    if (!content || governor.isEmpty() || isNegated(sentence, governor.get())) {
      return Optional.empty();
    }
    return Optional.ofNullable(DISOWNING.get(governor.get().lemma().toLowerCase(Locale.ROOT)))
        .map(status -> new Reading(status, "governed by “" + governor.get().word() + "”"));
  }

  private static boolean isNegated(Sentence sentence, Token head) {
    boolean nothing =
        head.isVerb()
            && sentence.children(head, "obj", "nsubj", "nsubj:pass").stream()
                .anyMatch(
                    o ->
                        NOBODY.contains(o.lemma().toLowerCase(Locale.ROOT))
                            || sentence.children(o, "det", "cc:preconj", "cc").stream()
                                .anyMatch(d -> NONE.contains(d.lemma().toLowerCase(Locale.ROOT))));
    if (nothing) {
      return true; // "hurt no one", "no group claimed it"
    }
    return sentence.children(head, "advmod", "neg", "det", "cc:preconj", "cc").stream()
        .anyMatch(n -> NEGATIONS.contains(n.word().toLowerCase(Locale.ROOT)));
  }

  /** What a governing verb, noun or adjective makes of the clause. */
  private Optional<Reading> governed(Sentence sentence, Token verb) {
    Optional<Token> phase = sentence.head(verb).filter(noun -> verb.is("acl") && noun.isNoun());
    boolean gerund =
        verb.tag().equals("VBG")
            || sentence.children(verb, "aux").stream().anyMatch(a -> a.tag().equals("VBG"));
    if (gerund && phase.flatMap(noun -> words.phase(noun.lemma())).isPresent()) {
      return phase
          .flatMap(noun -> words.phase(noun.lemma()))
          .map(status -> new Reading(status, "governed by “" + phase.get().word() + "”"));
    }
    Token at = verb;
    for (int i = 0; i < HIGHEST_GOVERNOR; i++) {
      Optional<Token> above = sentence.head(at);
      if (above.isEmpty()) {
        return Optional.empty();
      }
      Token governor = above.get();
      boolean infinitive =
          sentence.children(at, "mark").stream().anyMatch(m -> m.word().equalsIgnoreCase("to"))
              || at.tag().equals("VB")
              || (at.tag().equals("VBG")
                  && (!isFinite(sentence, at) || words.verb(governor.lemma()).isPresent()))
              || sentence.children(at, "aux", "aux:pass").stream()
                  .anyMatch(a -> a.tag().equals("VBG")); // "avoid being fined"
      boolean being = // "avoid him being fined"
          at.is("dep")
              && sentence.children(at, "aux", "aux:pass").stream()
                  .anyMatch(a -> a.tag().equals("VBG"));
      if ((at.is("xcomp") && !isOwnClause(sentence, at))
          || being
          || (at.is("ccomp") && infinitive)
          || (at.is("acl") && infinitive && !at.tag().equals("VBG"))
          || (at.is("advcl") && infinitive && words.verb(governor.lemma()).isPresent())) {
        if (isYet(sentence, at, governor)) {
          return Optional.of(new Reading(Status.DENIED, "“yet to”"));
        }
        if (at.is("xcomp") && isDuty(sentence, at, governor)) {
          return Optional.of(new Reading(Status.EXPECTED, "“" + governor.word() + " to”"));
        }
        Optional<Status> status =
            governor.isVerb()
                ? words.verb(governor.lemma())
                : governor.isNoun()
                    ? words.noun(governor.lemma())
                    : words.adjective(governor.lemma());
        if (at.is("xcomp") && isGoing(sentence, governor)) {
          return Optional.of(new Reading(Status.PLANNED, "“going to”"));
        }
        if (status.isPresent()
            && (isNegated(sentence, governor)
                || (governor.isVerb() && isNegated(sentence, governor)))) {
          return Optional.of(new Reading(Status.DENIED, "negated “" + governor.word() + "”"));
        }
        if (status.isPresent() && governor.isVerb()) {
          Reading own = verb(sentence, governor);
          if (!own.status().isDeed() && status.get() != Status.DENIED) {
            return Optional.of(
                own); // "will continue to", "would agree to": the outer modal decides
          }
          if (words.tries(governor.lemma())) {
            return Optional.of(new Reading(own.status(), "governed by “" + governor.word() + "”"));
          }
        }
        if (status.isPresent()) {
          return Optional.of(new Reading(status.get(), "governed by “" + governor.word() + "”"));
        }
        if (governor.isVerb()) {
          Reading main = verb(sentence, governor);
          if (main.status() == Status.ONGOING && isPerfectInfinitive(sentence, at)) {
            return Optional.of(new Reading(Status.HAPPENED, "perfect infinitive"));
          }
          boolean aim =
              main.status().isDeed()
                  && !words.bringsAbout(governor.lemma())
                  && at.tag().equals("VB")
                  && sentence.child(governor, "obj").isPresent();
          return Optional.of(
              aim ? new Reading(Status.PLANNED, "aim of “" + governor.word() + "”") : main);
        }
        if (governor.isNoun() && at.tag().equals("VBN")) {
          return Optional.of(new Reading(Status.PLANNED, "“to be " + at.word() + "”"));
        }
        if (governor.lemma().equals("be") || governor.isNoun()) {
          return Optional.of(
              new Reading(Status.HYPOTHETICAL, "infinitive after “" + governor.word() + "”"));
        }
      }
      if (at.is("advcl") && infinitive && at.tag().equals("VB") && !isTimed(sentence, at)) {
        return Optional.of(new Reading(Status.PLANNED, "purpose"));
      }
      if (!at.is("conj")) {
        return Optional.empty();
      }
      boolean ownSubject = !sentence.children(at, "nsubj", "nsubj:pass", "aux").isEmpty();
      if (ownSubject) {
        return Optional.empty();
      }
      at = governor;
    }
    return Optional.empty();
  }

  /** "has yet to close": it has not. */
  private static boolean isYet(Sentence sentence, Token verb, Token governor) {
    return (governor.lemma().equals("have") || governor.lemma().equals("be"))
        && Stream.of(verb, governor)
            .flatMap(v -> sentence.children(v, "advmod").stream())
            .anyMatch(a -> a.lemma().equals("yet") && a.index() > governor.index())
        && sentence.children(verb, "mark").stream().anyMatch(m -> m.tag().equals("TO"));
  }

  /** "is going to": no way, but what is to come. */
  private static boolean isGoing(Sentence sentence, Token verb) {
    return verb.lemma().equals("go")
        && verb.tag().equals("VBG")
        && !isNegated(sentence, verb)
        && sentence.child(verb, "aux").isPresent()
        && sentence.children(verb, "xcomp").stream()
            .anyMatch(
                x ->
                    x.tag().equals("VB")
                        && sentence.children(x, "mark").stream()
                            .anyMatch(m -> m.word().equalsIgnoreCase("to")));
  }

  /** The "has" of "has to approve it", where the parser takes it for an auxiliary. */
  private static Optional<Token> duty(Sentence sentence, Token verb) {
    return sentence.children(verb, "aux").stream()
        .filter(a -> a.lemma().equals("have") && a.tag().matches("VB[DPZ]"))
        .filter(a -> verb.tag().equals("VB"))
        .filter(
            a ->
                sentence.children(verb, "mark", "aux").stream()
                    .anyMatch(m -> m.word().equalsIgnoreCase("to")))
        .findFirst();
  }

  /** "has to approve it": still to be done. */
  private static boolean isDuty(Sentence sentence, Token verb, Token governor) {
    return governor.lemma().equals("have")
        && governor.tag().matches("VB[PZ]")
        && sentence.children(governor, "aux", "obj").isEmpty()
        && sentence.children(verb, "mark").stream().anyMatch(m -> m.word().equalsIgnoreCase("to"));
  }

  /** The verb of the clause that a participle stands in, through prepositions and nouns. */
  private static Optional<Token> verbAbove(Sentence sentence, Token verb) {
    Optional<Token> above = sentence.head(verb);
    for (int i = 0; i < HIGHEST_GOVERNOR && above.isPresent() && !above.get().isVerb(); i++) {
      above = sentence.head(above.get());
    }
    return above.filter(Token::isVerb);
  }

  private static boolean isRepeated(Sentence sentence, Token verb) {
    return sentence.children(verb, "advmod").stream()
            .anyMatch(a -> REPEATED.contains(a.lemma().toLowerCase(Locale.ROOT)))
        || sentence.children(verb, "obl", "advcl").stream()
            .anyMatch(
                o ->
                    sentence.children(o, "case", "mark").stream()
                        .anyMatch(c -> c.lemma().equalsIgnoreCase("since")));
  }

  /** "was selling", "is selling": no bare gerund. */
  /** "is thought to have fled". */
  private static boolean isPerfectInfinitive(Sentence sentence, Token verb) {
    return verb.tag().equals("VBN")
        && sentence.children(verb, "aux").stream()
            .anyMatch(a -> a.word().equals("have") && a.tag().equals("VB"));
  }

  /** "The bank failed and its chief was jailed": whatever the parser hangs it on. */
  private static boolean isOwnClause(Sentence sentence, Token verb) {
    return verb.tag().equals("VBN")
        && sentence.child(verb, "mark").isEmpty()
        && sentence.children(verb, "aux", "aux:pass").stream()
            .anyMatch(a -> a.tag().matches("VB[DPZ]"));
  }

  private static boolean isFinite(Sentence sentence, Token verb) {
    return sentence.children(verb, "aux").stream().anyMatch(a -> a.tag().matches("VB[DPZ]"));
  }

  /** "said it was looking into it": it still was when it was said. */
  private static boolean isSaid(Sentence sentence, Token verb) {
    return verb.is("ccomp")
        && sentence
            .head(verb)
            .filter(s -> s.tag().equals("VBD") && EventLexicon.get().isSaying(s.lemma()))
            .isPresent();
  }

  /** "began weeks ago", "started this month": what lasts is still on. */
  private static boolean isRecent(Sentence sentence, Token verb) {
    return sentence.children(verb, "obl", "advmod").stream()
        .anyMatch(
            t ->
                (t.relation().equals("obl:tmod")
                        && sentence.children(t, "det").stream()
                            .anyMatch(d -> d.lemma().equals("this")))
                    || (SHORT.contains(t.lemma())
                        && sentence.children(t, "case", "advmod").stream()
                            .anyMatch(a -> a.lemma().equals("ago"))));
  }

  private Reading tense(Sentence sentence, Token verb) {
    List<Token> auxiliaries = sentence.children(verb, "aux", "cop");
    Optional<Token> first =
        sentence.head(verb).filter(f -> verb.is("conj") && f.tag().equals(verb.tag()));
    boolean bare =
        auxiliaries.isEmpty() && sentence.children(verb, "nsubj", "nsubj:pass").isEmpty();
    if (bare && verb.tag().equals("VBN") && first.isPresent()) {
      return tense(sentence, first.get()); // "has bought and closed"
    }
    Optional<Token> perfect =
        sentence
            .head(verb)
            .filter(f -> verb.is("conj") && f.tag().equals("VBN"))
            .filter(
                f -> sentence.children(f, "aux").stream().anyMatch(a -> a.lemma().equals("have")));
    if (bare && verb.tag().equals("VBD") && perfect.isPresent()) {
      return tense(sentence, perfect.get()); // "has bought and sold", its tag the past's
    }
    boolean caption = sentence.kind() == PassageKind.CAPTION;
    boolean have = auxiliaries.stream().anyMatch(a -> a.lemma().equals("have"));
    boolean been = auxiliaries.stream().anyMatch(a -> a.word().equals("been"));
    boolean presentAux =
        auxiliaries.stream().anyMatch(a -> a.tag().equals("VBZ") || a.tag().equals("VBP"));
    boolean pastAux = auxiliaries.stream().anyMatch(a -> a.tag().equals("VBD"));
    boolean phase = words.verb(verb.lemma()).filter(Status.ONGOING::equals).isPresent();
    if (verb.tag().equals("VBG")) {
      if (presentAux) {
        return caption
            ? new Reading(Status.HAPPENED, "present of a caption")
            : new Reading(Status.ONGOING, "progressive");
      }
      if (pastAux) {
        return isSaid(sentence, verb)
            ? new Reading(Status.ONGOING, "past progressive of what was said")
            : new Reading(Status.HAPPENED, "past progressive");
      }
      Optional<Token> above = verbAbove(sentence, verb);
      if (above.isPresent() && !verb.is("nmod")) {
        Reading main = verb(sentence, above.get());
        boolean later =
            main.status() == Status.ONGOING
                && sentence.children(verb, "advmod").stream()
                    .anyMatch(a -> words.isLater(a.lemma()));
        if (later) {
          return new Reading(Status.PLANNED, "participle of what comes later"); // "eventually"
        }
        boolean state =
            verb.is("acl") && main.status() == Status.HAPPENED && main.why().equals("perfect");
        return new Reading(state ? Status.ONGOING : main.status(), "participle; " + main.why());
      }
      return new Reading(Status.HAPPENED, "participle");
    }
    if (have) {
      if (!pastAux && isRepeated(sentence, verb)) {
        return new Reading(Status.ONGOING, "perfect that goes on");
      }
      return phase && !pastAux
          ? new Reading(Status.ONGOING, "perfect of “" + verb.lemma() + "”")
          : new Reading(Status.HAPPENED, "perfect");
    }
    if (auxiliaries.stream().anyMatch(a -> a.word().equals("being"))) {
      return new Reading(pastAux ? Status.HAPPENED : Status.ONGOING, "progressive passive");
    }
    if (verb.tag().equals("VBN")) {
      return presentAux && !been && !DatedLine.is(sentence)
          ? new Reading(Status.ONGOING, "present passive")
          : new Reading(Status.HAPPENED, "past participle");
    }
    if (verb.tag().equals("VBZ") || verb.tag().equals("VBP")) {
      if (DatedLine.is(sentence)) {
        return new Reading(Status.HAPPENED, PRESENT_OF_LINE);
      }
      return caption
          ? new Reading(Status.HAPPENED, "present of a caption")
          : new Reading(Status.ONGOING, "present tense");
    }
    if (verb.tag().equals("VB")) {
      boolean does = auxiliaries.stream().anyMatch(a -> a.lemma().equals("do"));
      return does
          ? new Reading(pastAux ? Status.HAPPENED : Status.ONGOING, "“do”")
          : new Reading(Status.HYPOTHETICAL, "bare infinitive");
    }
    if (phase && isRecent(sentence, verb)) {
      return new Reading(Status.ONGOING, "“" + verb.word() + "” of late");
    }
    return new Reading(Status.HAPPENED, "past tense");
  }

  // ---------------------------------------------------------------- nouns

  /** "the cancelled visit". */
  private boolean undone(Sentence sentence, Token noun) {
    return sentence.children(noun, "amod").stream()
        .anyMatch(a -> words.undone(a.word().toLowerCase(Locale.ROOT)));
  }

  /** "promised a blockade": its verb says that there is none yet. */
  private boolean isOpen(Sentence sentence, Token noun) {
    return sentence
        .head(noun)
        .filter(v -> noun.is("obj") && v.isVerb())
        .flatMap(v -> words.verb(v.lemma()))
        .filter(s -> !s.isDeed())
        .isPresent();
  }

  private Reading noun(Sentence sentence, Token noun) {
    if (isNegated(sentence, noun)) {
      return new Reading(Status.DENIED, "negated");
    }
    Optional<Reading> unrealised = Unrealised.ofNoun(sentence, noun);
    if (unrealised.isPresent()) {
      return unrealised.get();
    }
    Optional<Reading> depends = Conditions.ofNoun(sentence, noun);
    if (depends.isPresent()) {
      return depends.get();
    }
    for (Token modifier : sentence.children(noun, "amod", "compound")) {
      Optional<Status> status =
          words
              .adjective(modifier.lemma())
              .or(() -> words.adjective(modifier.word().toLowerCase(Locale.ROOT))); // "planned"
      if (status.isPresent()) {
        return new Reading(status.get(), "“" + modifier.word() + "”");
      }
    }
    Optional<Status> own = words.noun(noun.lemma());
    if (own.isPresent()
        && (own.get() == Status.THREATENED
            || own.get() == Status.DEMANDED
            || own.get() == Status.OFFERED)) {
      return new Reading(own.get(), "“" + noun.word() + "”");
    }
    if (own.filter(Status.ONGOING::equals).isPresent()
        && !isOpen(sentence, noun)
        && verbAbove(sentence, noun).filter(v -> v.tag().equals("VBD")).isEmpty()) {
      return new Reading(Status.ONGOING, "“" + noun.word() + "” goes on");
    }
    Token at = noun;
    while (at.is("conj") && sentence.head(at).isPresent()) {
      at = sentence.head(at).get();
    }
    Optional<Token> above = sentence.head(at);
    if (above.isEmpty()) {
      return new Reading(Status.HAPPENED, "told as fact");
    }
    Token governor = above.get();
    if (at.is("nmod") || at.is("compound")) {
      Optional<Status> status = words.noun(governor.lemma());
      if (status.isPresent()) {
        return new Reading(status.get(), "governed by “" + governor.word() + "”");
      }
    }
    boolean supposed = // "an attack on the port would be a disaster"
        at.is("nsubj")
            && !governor.isVerb()
            && sentence.children(governor, "aux").stream().anyMatch(a -> a.tag().equals("MD"));
    if (supposed) {
      return new Reading(Status.HYPOTHETICAL, "what it would be");
    }
    Optional<Status> awaited = words.adjective(governor.lemma());
    if (governor.tag().startsWith("JJ")
        && awaited.isPresent()
        && (at.is("obl") || at.is("nsubj"))) {
      return new Reading(awaited.get(), "“" + governor.word() + "”"); // "due for delivery"
    }
    boolean undone =
        governor.isVerb()
            && (at.is("obj") || at.is("nsubj:pass") || at.is("xcomp"))
            && words.undoes(sentence, governor);
    boolean told =
        governor.isVerb()
            && !isNegated(sentence, governor)
            && tense(sentence, governor).status().isDeed()
            && Modals.of(sentence, governor).isEmpty();
    if (undone && told) {
      return new Reading(Status.DENIED, "“" + governor.word() + "” undoes it");
    }
    if (undone(sentence, noun)) {
      return new Reading(Status.DENIED, "told as undone");
    }
    boolean degree =
        governor.isVerb()
            && (at.is("obj") || at.is("nsubj:pass"))
            && words.presupposes(governor.lemma());
    boolean yet = governor.tag().equals("VB") && !words.ends(governor.lemma());
    if (degree && (yet || verb(sentence, governor).status() != Status.HAPPENED)) {
      return new Reading(Status.ONGOING, "presupposed by “" + governor.word() + "”");
    }
    if (governor.isVerb()) {
      boolean object = at.is("obj") || at.is("nsubj:pass") || at.is("obl") || at.is("ccomp");
      Optional<Status> status = words.verb(governor.lemma());
      String preposition = sentence.child(at, "case").map(Token::lemma).orElse("");
      if (object
          && status.isPresent()
          && status.get() != Status.ONGOING
          && (!at.is("obl") || Set.of("for", "on", "to", "with").contains(preposition))) {
        return new Reading(status.get(), "governed by “" + governor.word() + "”");
      }
      if (at.is("nsubj") || at.is("nsubj:pass") || at.is("obj")) {
        Reading clause = verb(sentence, governor);
        if (clause.why().equals(TIME_TO_COME) && Scheduled.isEnd(sentence, governor)) {
          return new Reading(Status.ONGOING, "to end, so there"); // "the truce expires on Friday"
        }
        boolean phase = status.filter(Status.ONGOING::equals).isPresent();
        if (!clause.status().isDeed()) {
          return clause;
        }
        if (isGoing(sentence, governor)) {
          return new Reading(Status.PLANNED, "“going to”");
        }
        if (phase) {
          return new Reading(Status.ONGOING, "“" + governor.word() + "”");
        }
      }
    }
    return new Reading(Status.HAPPENED, "told as fact");
  }

  /**
   * "slept when the drones hit the house": a finite clause, whatever form the verb is taken for.
   */
  private static boolean isTimed(Sentence sentence, Token verb) {
    return sentence.child(verb, "nsubj").isPresent()
        && sentence.children(verb, "advmod", "mark").stream().anyMatch(m -> m.tag().equals("WRB"));
  }
}
