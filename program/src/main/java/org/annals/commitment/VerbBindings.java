package org.annals.commitment;

import static org.annals.commitment.CommitmentWords.lower;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.annals.commitment.CommitmentWords.Cue;
import org.annals.commitment.Parties.Party;
import org.annals.event.ClauseStatus;
import org.annals.event.EventLexicon;
import org.annals.event.PloverClass;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads the verbs that bind: "promised to pay", "urged the firm to pay", "threatened a strike",
 * "was ordered to pay", each only in a shape of {@code verbs.tsv} and only where it is told as
 * done.
 */
final class VerbBindings {
  private static final Set<String> OPENING = Set.of("while", "after", "before", "by", "when");
  private static final Set<String> FIRST = Set.of("we", "i", "you");

  private final CommitmentWords words;
  private final ClauseStatus statuses;
  private final VerbShapes shapes;

  VerbBindings(CommitmentWords words, ClauseStatus statuses) {
    this.words = words;
    this.statuses = statuses;
    this.shapes = new VerbShapes(words);
  }

  Optional<Binding> read(Sentence sentence, Token verb, Parties parties) {
    Optional<Cue> cue = words.verb(sentence, verb);
    if (cue.isEmpty()
        || !verb.isVerb()
        || !(statuses.of(sentence, verb).status().isDeed()
            || isRefusal(sentence, verb)
            || isPast(sentence, verb)
            || isLostParticiple(sentence, verb)
            || isProtested(sentence, verb, cue.get()))) {
      return Optional.empty();
    }
    boolean protested = isProtested(sentence, verb, cue.get());
    if ((isOnlyWanted(sentence, verb) && !protested)
        || isAsked(sentence, verb)
        || isOnlyWished(sentence, verb)
        || isOfReporting(sentence, verb)) {
      return Optional.empty();
    }
    boolean passive = parties.isPassive(verb);
    Token told = verb.is("amod") ? Turned.clause(sentence, verb).orElse(null) : null;
    Token subject =
        told != null
            ? parties.turned(told).map(Turned::teller).orElse(null)
            : verb.is("amod") ? parties.above(verb) : parties.subject(verb);
    if (subject == null && !passive && (protested || verb.tag().equals("VBG"))) {
      subject = parties.main(verb); // "while threatening to resume them"
    }
    boolean lost = subject == null || (subject.is("csubj") && subject.isVerb());
    if (lost && !passive && !verb.is("amod")) {
      subject = parties.before(verb);
    }
    boolean whom = cue.get().shapes().contains("whom");
    if (cue.get().shapes().contains("passive") && !passive && !isParticiple(sentence, verb)) {
      return Optional.empty();
    }
    if (cue.get().shapes().contains("to-ing") && isParticiple(sentence, verb)) {
      passive = false; // "is committed to": he has bound himself
    }
    if (passive && !whom && !cue.get().shapes().contains("passive")) {
      return passive(sentence, verb, cue.get(), parties)
          .or(() -> promised(sentence, verb, cue.get(), parties));
    }
    if (whom && passive && (subject == null || parties.of(subject).isEmpty())) {
      return Optional.empty(); // "is still required"
    }
    Party by =
        whom && passive
            ? parties.agent(verb).or(() -> below(sentence, verb, parties)).orElse(null)
            : maker(sentence, verb, subject, parties);
    boolean thing = by == null && subject != null && !passive && !subject.isPronoun();
    boolean willed =
        cue.get().kind() == CommitmentKind.THREAT || cue.get().kind() == CommitmentKind.OFFER;
    boolean needs = lower(verb).equals("require");
    boolean term = // "the settlement requires that": agreed, and read as its term
        (needs || lower(verb).equals("commit") || lower(verb).equals("pledge"))
            && !passive
            && subject != null
            && (words
                    .noun(parties.antecedent(subject))
                    .filter(c -> c.kind() == CommitmentKind.AGREEMENT)
                    .isPresent()
                || (!needs && words.is(parties.antecedent(subject), "covenant")));
    if (term) {
      return Optional.empty();
    }
    if (thing && (willed || needs)) {
      return Optional.empty(); // "the storm threatens to flood the town", "the task requires that"
    }
    for (String shape :
        List.of(
            "to",
            "to-next",
            "passive",
            "whom",
            "that",
            "own",
            "progressive",
            "mood",
            "noun",
            "for",
            "on",
            "to-noun",
            "to-ing",
            "on-ing",
            "with",
            "ing",
            "from-ing",
            "against")) {
      if (cue.get().shapes().contains(shape)) {
        Token act = shapes.act(sentence, verb, shape, passive, parties, by);
        if (act != null) {
          boolean agreed = cue.get().kind() == CommitmentKind.AGREEMENT;
          Party own = shape.equals("that") ? own(sentence, act, parties) : null;
          boolean described = by == null || by.id() == null;
          Party maker = described && own != null && own.id() != null ? own : by;
          boolean turned = act.index() > verb.index() && sentence.isUnder(verb, act);
          return Optional.of(
              new Binding(
                  verb,
                  turned ? act : verb,
                  act,
                  shape.equals("against") ? CommitmentKind.DEMAND : cue.get().kind(),
                  maker,
                  agreed ? null : to(sentence, verb, shape, passive, act, subject, parties),
                  null,
                  "verb “" + verb.word() + "”, " + shape));
        }
      }
    }
    return Optional.empty();
  }

  /** "while threatening to resume": taken for the subject of its own infinitive. */
  private static boolean isLostParticiple(Sentence sentence, Token verb) {
    return verb.tag().equals("VBG")
        && verb.is("nsubj")
        && verb.index() > 0
        && OPENING.contains(lower(sentence.token(verb.index() - 1)))
        && sentence.head(verb).filter(h -> h.is("advcl")).isPresent();
  }

  /** The one who binds: the subject, who said "they" in it, or who wrote what asks for it. */
  private @Nullable Party maker(
      Sentence sentence, Token verb, @Nullable Token subject, Parties parties) {
    if (subject == null) {
      return null;
    }
    Token above = sentence.head(verb).orElse(null);
    if (verb.is("acl") && verb.tag().equals("VBG") && above != null) {
      Optional<Party> writer = writer(sentence, verb, above, parties);
      if (writer.isPresent()) {
        return writer.get();
      }
    }
    Token meant = subject;
    Token noun = parties.antecedent(subject);
    Optional<Party> own =
        words.is(noun, "document") // "its statement urged them to": whose statement it is
            ? parties.holder(noun, false).or(() -> parties.of(meant))
            : parties.of(subject);
    boolean told = above != null && verb.is("ccomp") && words.is(above, "telling");
    if (own.isEmpty() && told && above != null && subject.isPronoun()) {
      Token teller = parties.subject(above);
      return teller == null || FIRST.contains(lower(subject))
          ? null
          : parties.of(teller).orElse(null); // "officials say they do not intend"
    }
    return own.or(() -> parties.doer(meant)).orElse(null);
  }

  /** "sent a letter to the firm asking that": whose letter it is. */
  private Optional<Party> writer(Sentence sentence, Token verb, Token noun, Parties parties) {
    Token sending = sentence.head(noun).orElse(null);
    while (sending != null && sending.isNoun()) {
      sending = sentence.head(sending).orElse(null);
    }
    Token sent = sending;
    boolean object = words.is(noun, "document") && (noun.is("obj") || noun.is("obl"));
    boolean behind =
        sent != null
            && sentence.children(sent, "obj").stream()
                .anyMatch(o -> words.is(o, "document") && o.index() < verb.index());
    Token sender =
        sent == null || !sent.isVerb() || !(object || behind) ? null : parties.subject(sent);
    return parties
        .holder(noun, false)
        .filter(h -> object)
        .or(() -> sender == null ? Optional.empty() : parties.of(sender));
  }

  /**
   * "asked us not to print his name", "asks to be called Ida": said to the reporter, of himself.
   */
  private boolean isOfReporting(Sentence sentence, Token verb) {
    return lower(verb).equals("ask")
        && sentence.children(verb, "xcomp", "ccomp", "advcl", "obj", "obl").stream()
            .anyMatch(
                c ->
                    words.is(c, "unnamed")
                        || words.is(c, "unasked")
                        || (c.is("obj") && lower(c).equals("we"))
                        || (lower(c).equals("call") && Parties.isPassive(sentence, c)));
  }

  /** "how they intend to proceed": what is not known. */
  private static boolean isAsked(Sentence sentence, Token verb) {
    return sentence.children(verb, "advmod", "mark").stream()
        .anyMatch(
            a -> a.index() < verb.index() && a.tag().equals("WRB") && !lower(a).equals("when"));
  }

  /** "people want the mayor to go": a wish, unless someone says so of himself. */
  private boolean isOnlyWished(Sentence sentence, Token verb) {
    return lower(verb).equals("want")
        && !(verb.is("ccomp")
            && sentence.head(verb).filter(h -> words.is(h, "telling")).isPresent());
  }

  /** "marched to demand that", "on strike to demand": who does so demands it. */
  private boolean isProtested(Sentence sentence, Token verb, Cue cue) {
    Token head = sentence.head(verb).filter(Token::isVerb).orElse(null);
    if (cue.kind() != CommitmentKind.DEMAND
        || head == null
        || !Deeds.isInfinitive(sentence, verb)
        || !statuses.of(sentence, head).status().isDeed()) {
      return false;
    }
    EventLexicon lexicon = EventLexicon.get();
    return lexicon.verb(sentence, head).filter(c -> c == PloverClass.PROTEST).isPresent()
        || words.is(head, "gathering")
        || sentence.children(head, "obj", "obl").stream()
            .filter(o -> o.index() < verb.index())
            .anyMatch(
                o -> lexicon.noun(sentence, o).filter(c -> c == PloverClass.PROTEST).isPresent());
  }

  /** "was hired to lobby for": not told as done, unless begun or gone on with. */
  private static boolean isOnlyWanted(Sentence sentence, Token verb) {
    return Deeds.isInfinitive(sentence, verb)
        && sentence
            .head(verb)
            .filter(h -> Set.of("continue", "begin", "start", "go").contains(lower(h)))
            .isEmpty();
  }

  /** "was ordered to leave by a court": the agent often hangs on the deed. */
  private static Optional<Party> below(Sentence sentence, Token verb, Parties parties) {
    return sentence.children(verb, "xcomp", "ccomp", "advcl").stream()
        .filter(c -> !parties.isPassive(c))
        .flatMap(c -> agent(sentence, c, parties).stream())
        .findFirst();
  }

  private static Optional<Party> agent(Sentence sentence, Token clause, Parties parties) {
    Optional<Party> own = parties.agent(clause);
    return own.isPresent()
        ? own
        : sentence.children(clause, "obl", "obj").stream()
            .flatMap(o -> parties.agent(o).stream())
            .findFirst();
  }

  /** "is set to speak": the tagger takes the participle for an adjective or a base form. */
  private static boolean isParticiple(Sentence sentence, Token verb) {
    return sentence.children(verb, "cop", "aux:pass").stream()
        .anyMatch(a -> a.lemma().equals("be"));
  }

  /** "a strike was threatened by the union", "help was promised". */
  private Optional<Binding> passive(Sentence sentence, Token verb, Cue cue, Parties parties) {
    Token subject = parties.subject(verb);
    Optional<Party> by = parties.agent(verb);
    if (subject == null
        || by.isEmpty()
        || !cue.shapes().contains("noun")
        || !Deeds.isDeed(sentence, subject)) {
      return Optional.empty();
    }
    return Optional.of(
        new Binding(
            verb,
            verb,
            subject,
            cue.kind(),
            by.get(),
            null,
            null,
            "verb “" + verb.word() + "”, passive"));
  }

  /** "They were promised a raise", "a verdict was promised for May", whoever promised it. */
  private Optional<Binding> promised(Sentence sentence, Token verb, Cue cue, Parties parties) {
    Token own = sentence.child(verb, "nsubj:pass").orElse(null);
    Token subject = // "thousands who had been promised a house": "who" may be taken for an object
        own != null || !verb.relation().equals("acl:relcl")
            ? own
            : sentence.children(verb, "obj").stream()
                .filter(o -> o.tag().startsWith("W"))
                .findFirst()
                .orElse(null);
    Token named = subject == null ? null : parties.antecedent(subject);
    boolean what = named != null && (named.isNoun() || named.isPronoun());
    boolean offered = // "was offered asylum", not "was offered for sale"
        cue.kind() == CommitmentKind.OFFER && sentence.child(verb, "obj").isPresent();
    if ((cue.kind() != CommitmentKind.PROMISE && !offered)
        || subject == null
        || !what
        || (named != null && words.is(named, "portion")) // "how much was promised"
        || !cue.shapes().contains("noun")) {
      return Optional.empty();
    }
    Token given =
        sentence.children(verb, "obj").stream()
            .filter(o -> o.index() > verb.index())
            .findFirst()
            .orElse(null);
    Party by = parties.agent(verb).orElse(null);
    Party to = given == null ? null : parties.of(subject).orElse(null);
    boolean pronoun = given == null && subject.isPronoun();
    return pronoun
        ? Optional.empty()
        : Optional.of(
            new Binding(
                verb,
                verb,
                given == null ? subject : given,
                cue.kind(),
                by,
                to,
                null,
                "verb “" + verb.word() + "”, passive"));
  }

  private static @Nullable Party own(Sentence sentence, Token act, Parties parties) {
    return sentence.child(act, "nsubj").flatMap(parties::of).orElse(null);
  }

  /** "will not run again but vowed to": a past beside a clause ahead is none of it. */
  private static boolean isPast(Sentence sentence, Token verb) {
    return verb.tag().equals("VBD")
        && verb.is("conj")
        && sentence.children(verb, "aux", "advmod").isEmpty()
        && sentence
            .head(verb)
            .filter(h -> AheadClauses.modalOf(sentence, h).isPresent())
            .isPresent();
  }

  /** "they do not intend to sell": the will is to leave it. */
  private boolean isRefusal(Sentence sentence, Token verb) {
    return words.is(verb, "intending")
        && sentence.children(verb, "advmod", "neg").stream()
            .anyMatch(n -> n.lemma().equals("not") || n.lemma().equals("n't"))
        && sentence.children(verb, "aux").stream().anyMatch(a -> a.tag().matches("VB[PZ]"))
        && sentence.children(verb, "mark").stream()
            .noneMatch(m -> lower(m).equals("if") || lower(m).equals("whether"));
  }

  private static @Nullable Party to(
      Sentence sentence,
      Token verb,
      String shape,
      boolean passive,
      Token act,
      @Nullable Token subject,
      Parties parties) {
    if (passive && !shape.equals("passive")) {
      return subject == null ? null : parties.of(subject).orElse(null);
    }
    for (Token object : sentence.children(verb, "obj", "iobj")) {
      if (object.index() != act.index()) {
        Optional<Party> party = parties.of(object);
        if (party.isPresent()) {
          return party.get();
        }
      }
    }
    for (Token oblique : sentence.children(verb, "obl")) {
      if (Set.of("on", "upon", "to", "from", "against").contains(parties.preposition(oblique))) {
        Optional<Party> party = parties.of(oblique);
        if (party.isPresent()) {
          return party.get();
        }
      }
    }
    if (shape.equals("mood") || shape.equals("whom")) {
      return sentence.child(act, "nsubj").flatMap(parties::of).orElse(null);
    }
    return null;
  }
}
