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
import org.annals.language.WordNet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the verbs that bind: "promised to pay", "urged the firm to pay", "threatened a strike",
 * "was ordered to pay", each only in a shape of {@code verbs.tsv} and only where it is told as
 * done.
 */
final class VerbBindings {
  private static final Set<String> AHEAD =
      Set.of("will", "would", "shall", "wo", "'ll", "’ll", "'d", "’d");
  private static final Set<String> FIRST = Set.of("we", "i", "you");
  private static final Set<String> CHOOSING = Set.of("choose", "elect", "opt");

  /** Verbs that with "that" take the bare form alone; "insist that they pay" may tell a fact. */
  private static final Set<String> SUBJUNCTIVE =
      Set.of(
          "request",
          "demand",
          "urge",
          "order",
          "require",
          "propose",
          "stipulate",
          "advocate",
          "recommend");

  private static final Set<String> ASKING = Set.of("appeal", "call", "plead", "ask");
  private static final Set<String> TERMS = Set.of("clause", "mandate", "guarantee", "concession");
  private static final Set<String> MOODS =
      Set.of("noun.time", "noun.attribute", "noun.state", "noun.feeling");
  private static final Set<String> BOUND = Set.of("must", "should", "shall", "have");

  /** Longest phrase between a verb and "to", in tokens. */
  private static final int PHRASE = 9;

  private final CommitmentWords words;
  private final ClauseStatus statuses;

  VerbBindings(CommitmentWords words, ClauseStatus statuses) {
    this.words = words;
    this.statuses = statuses;
  }

  Optional<Binding> read(Sentence sentence, Token verb, Parties parties) {
    Optional<Cue> cue = words.verb(sentence, verb);
    if (cue.isEmpty()
        || !verb.isVerb()
        || !(statuses.of(sentence, verb).status().isDeed()
            || isRefusal(sentence, verb)
            || isPast(sentence, verb))) {
      return Optional.empty();
    }
    if (isOnlyWanted(sentence, verb)
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
    if (thing && (willed || needs)) {
      return Optional.empty(); // "the storm threatens to flood the town", "the task requires that"
    }
    for (String shape :
        List.of(
            "to",
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
        Token act = act(sentence, verb, shape, passive, parties, by);
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

  /** "was hired to lobby for": not told as done, unless begun or gone on with. */
  private static boolean isOnlyWanted(Sentence sentence, Token verb) {
    return isInfinitive(sentence, verb)
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
        || !isDeed(sentence, subject)) {
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
    Token subject = sentence.child(verb, "nsubj:pass").orElse(null);
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
    Token given = sentence.child(verb, "obj").filter(o -> o.index() > verb.index()).orElse(null);
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

  private @Nullable Token act(
      Sentence sentence,
      Token verb,
      String shape,
      boolean passive,
      Parties parties,
      @Nullable Party by) {
    return switch (shape) {
      case "to" -> infinitive(sentence, verb, false).orElse(null);
      case "passive" ->
          infinitive(sentence, verb, true).filter(a -> !words.isUnwilled(sentence, a)).orElse(null);
      case "whom" -> whom(sentence, verb, passive);
      case "that" ->
          clause(sentence, verb, AHEAD).or(() -> Turned.clause(sentence, verb)).orElse(null);
      case "own" ->
          clause(sentence, verb, AHEAD)
              .or(() -> Turned.clause(sentence, verb))
              .filter(c -> !words.isUnwilled(sentence, c))
              .filter(c -> isOwn(c, parties, by))
              .orElse(null);
      case "progressive" ->
          sentence.children(verb, "ccomp").stream()
              .filter(
                  c ->
                      c.tag().equals("VBG")
                          && !sentence.children(c, "aux").isEmpty()
                          && isOwn(c, parties, by))
              .findFirst()
              .orElse(null);
      case "mood" -> mood(sentence, verb);
      case "noun" ->
          passive && !words.verb(sentence, verb).map(c -> c.shapes().contains("whom")).orElse(false)
              ? null
              : sentence.children(verb, passive ? "nsubj:pass" : "obj").stream()
                  .filter(o -> isObject(sentence, verb, o))
                  .findFirst()
                  .orElse(null);
      case "for", "on", "with", "against" -> oblique(sentence, verb, shape);
      case "from-ing" -> oblique(sentence, verb, "from");
      case "to-noun" -> oblique(sentence, verb, "to");
      case "to-ing" -> toIng(sentence, verb, "to");
      case "on-ing" -> toIng(sentence, verb, "on");
      case "ing" ->
          sentence.children(verb, "xcomp", "ccomp", "advcl").stream()
              .filter(c -> c.tag().equals("VBG") && sentence.children(c, "nsubj", "aux").isEmpty())
              .filter(c -> c.index() == verb.index() + 1)
              .findFirst()
              .orElse(null);
      default -> throw new IllegalStateException("no shape " + shape);
    };
  }

  /** "will not run again but vowed to": a past beside a clause ahead is none of it. */
  private static boolean isPast(Sentence sentence, Token verb) {
    return verb.tag().equals("VBD")
        && verb.is("conj")
        && sentence.children(verb, "aux", "advmod").isEmpty()
        && sentence
            .head(verb)
            .filter(h -> AheadBindings.modalOf(sentence, h).isPresent())
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

  /** "is committed to putting", which parsers take apart in many ways. */
  private static @Nullable Token toIng(Sentence sentence, Token verb, String word) {
    int at = verb.index() + 2;
    boolean led = at < sentence.size() && lower(sentence.token(at - 1)).equals(word);
    boolean purpose = word.equals("to") && at < sentence.size() && sentence.token(at).is("advcl");
    boolean deed = led && sentence.token(at).tag().equals("VBG") && !purpose;
    return deed ? sentence.token(at) : null;
  }

  private static boolean isOwn(Token clause, Parties parties, @Nullable Party by) {
    Token subject = parties.subject(clause);
    if (subject == null) {
      return false;
    }
    boolean we = lower(subject).equals("we") || lower(subject).equals("i");
    Optional<Party> own = parties.of(subject);
    boolean described = // "the pilots warned that they would strike"
        by != null && by.id() == null && Set.of("they", "it").contains(lower(subject));
    return we
        || (by != null && own.isPresent() && own.get().isSame(by))
        || (own.isEmpty() && described);
  }

  private Optional<Token> infinitive(Sentence sentence, Token verb, boolean passive) {
    return sentence.children(verb, "xcomp", "ccomp", "advcl").stream()
        .filter(c -> c.index() > verb.index() && isInfinitive(sentence, c))
        .filter(c -> passive || !isPurpose(sentence, verb, c))
        .filter(c -> sentence.children(c, "nsubj").isEmpty())
        .filter(c -> !lower(verb).equals("expect") || !words.isUnwilled(sentence, c))
        .filter(c -> !lower(verb).equals("vote") || !words.is(c, "performed"))
        .filter(c -> !CHOOSING.contains(lower(verb)) || !isNot(sentence, c))
        .findFirst();
  }

  private static boolean isNot(Sentence sentence, Token verb) {
    return sentence.children(verb, "advmod", "neg").stream()
        .anyMatch(n -> n.lemma().equals("not") || n.lemma().equals("n't"));
  }

  /** "offered a reward to find him": after an object the infinitive is only what it is for. */
  private static boolean isPurpose(Sentence sentence, Token verb, Token infinitive) {
    return sentence.children(verb, "obj").stream().anyMatch(o -> o.index() < infinitive.index())
        && !lower(verb).equals("promise");
  }

  /** "made a pledge to plant trees", where the parser hangs the infinitive on the verb. */
  static @Nullable Token after(Sentence sentence, Token verb, Token noun) {
    return sentence.children(verb, "xcomp", "advcl", "ccomp").stream()
        .filter(c -> c.index() > noun.index() && isInfinitive(sentence, c))
        .findFirst()
        .orElse(null);
  }

  static boolean isInfinitive(Sentence sentence, Token token) {
    return sentence.children(token, "mark", "aux").stream()
        .anyMatch(m -> m.tag().equals("TO") || m.word().equalsIgnoreCase("to"));
  }

  /** "urged him to pay", "called on them to stop", "was told to leave". */
  private static @Nullable Token whom(Sentence sentence, Token verb, boolean passive) {
    boolean addressed =
        passive
            || !sentence.children(verb, "obj", "iobj").isEmpty()
            || sentence.children(verb, "obl").stream()
                .anyMatch(
                    o ->
                        sentence
                            .child(o, "case")
                            .filter(c -> Set.of("on", "upon", "to", "with").contains(lower(c)))
                            .isPresent());
    for (Token inner : sentence.children(verb, "xcomp", "ccomp", "advcl")) {
      if (inner.index() > verb.index()
          && isInfinitive(sentence, inner)
          && sentence.children(inner, "mark").stream().noneMatch(m -> lower(m).equals("that"))
          && (addressed || !sentence.children(inner, "nsubj").isEmpty())
          && sentence.children(verb, "obj").stream().noneMatch(o -> o.tag().startsWith("W"))
          && !isStatePurpose(sentence, verb)) {
        return inner;
      }
    }
    for (Token object : sentence.children(verb, "obj", "obl")) {
      for (Token inner : sentence.children(object, "acl")) {
        if (isInfinitive(sentence, inner) && !passive && object.is("obj") && isPerson(object)) {
          return inner; // the infinitive hung on the one who is urged
        }
      }
    }
    return passive ? null : next(sentence, verb);
  }

  /** "urged the mayor to resign" however it was parsed: a phrase, then "to", then a base form. */
  private static @Nullable Token next(Sentence sentence, Token verb) {
    boolean named = false;
    for (int i = verb.index() + 1; i + 1 < sentence.size() && i - verb.index() <= PHRASE; i++) {
      Token token = sentence.token(i);
      if (token.tag().equals("TO")) {
        Token act = sentence.token(i + 1);
        return named && act.tag().equals("VB") ? act : null;
      }
      if (!token.tag().matches("NN.*|JJ.*|DT|PRP.?|POS|HYPH|CD|VBN|RB")) {
        return null;
      }
      named =
          token.isProperNoun() || token.tag().equals("PRP") || (token.isNoun() && isPerson(token));
    }
    return null;
  }

  /** "called the meeting to discuss", "ordered 40 jets to replace": for a purpose. */
  private static boolean isStatePurpose(Sentence sentence, Token verb) {
    return sentence.children(verb, "obj").stream()
        .anyMatch(o -> o.isNoun() && !o.isProperNoun() && !isPerson(o) && o.name().equals("O"));
  }

  private static boolean isPerson(Token noun) {
    if (noun.isProperNoun() || noun.isPronoun() || !noun.isNoun()) {
      return true;
    }
    WordNet net = WordNet.get();
    String file = net.nounFile(lower(noun));
    return file.equals("noun.person")
        || file.equals("noun.group")
        || net.isKindOf(lower(noun), "organization", 2)
        || net.isKindOf(lower(noun), "person", 2);
  }

  /** "vowed that it would pay", "vowed he would": what lies ahead of the word given. */
  private static Optional<Token> clause(Sentence sentence, Token verb, Set<String> modals) {
    return sentence.children(verb, "ccomp").stream()
        .filter(c -> c.index() > verb.index())
        .filter(c -> sentence.children(c, "aux").stream().anyMatch(a -> modals.contains(lower(a))))
        .findFirst();
  }

  /** "demanded that it pay", "insists that he must go". */
  private static @Nullable Token mood(Sentence sentence, Token verb) {
    for (Token clause : sentence.children(verb, "ccomp")) {
      boolean that =
          sentence.child(clause, "mark").filter(m -> lower(m).equals("that")).isPresent();
      boolean modal =
          sentence.children(clause, "aux").stream()
              .anyMatch(a -> BOUND.contains(lower(a)) && a.tag().equals("MD"));
      boolean finite =
          sentence.children(clause, "aux", "cop", "aux:pass").stream()
              .anyMatch(a -> a.tag().matches("VB[DZP]|MD"));
      boolean bare =
          (clause.tag().equals("VB") || clause.tag().equals("VBN") || clause.tag().equals("VBP"))
              && !finite
              && (clause.tag().equals("VB")
                  || isPluralVerb(sentence, clause)
                  || SUBJUNCTIVE.contains(lower(verb))
                  || sentence.children(clause, "aux:pass").stream()
                      .anyMatch(a -> a.word().equals("be")));
      boolean taken = // "that the firm deposit $3 million", taken for a noun
          clause.tag().equals("NN")
              && !sentence.children(clause, "obj").isEmpty()
              && !finite
              && SUBJUNCTIVE.contains(lower(verb));
      if (clause.index() > verb.index()
          && !sentence.children(clause, "nsubj", "nsubj:pass").isEmpty()
          && ((that && (bare || taken)) || (modal && !lower(verb).equals("ask")))) {
        return clause;
      }
    }
    return null;
  }

  /** "that Ford raise": a plural form beside a singular subject is the subjunctive. */
  private static boolean isPluralVerb(Sentence sentence, Token clause) {
    return clause.tag().equals("VBP")
        && sentence.child(clause, "nsubj").filter(s -> s.tag().matches("NNP?")).isPresent();
  }

  private @Nullable Token oblique(Sentence sentence, Token verb, String preposition) {
    for (Token oblique : sentence.children(verb, "obl", "advcl", "ccomp", "xcomp")) {
      boolean led =
          sentence.children(oblique, "case", "mark").stream()
              .anyMatch(c -> lower(c).equals(preposition));
      Token gerund = // "from raising output", with "raising" taken for an adjective
          preposition.equals("from") && led && oblique.index() > verb.index()
              ? sentence.children(oblique, "amod", "compound").stream()
                  .filter(g -> g.tag().equals("VBG"))
                  .filter(g -> lower(sentence.token(g.index() - 1)).equals("from"))
                  .findFirst()
                  .orElse(null)
              : null;
      if (gerund != null) {
        return gerund;
      }
      boolean agreed = // "agreed to joint operations"
          lower(verb).equals("agree")
              && preposition.equals("to")
              && oblique.is("obl")
              && oblique.isNoun()
              && !oblique.isProperNoun()
              && !isPerson(oblique);
      boolean asked = // "appealed for blood", "called for calm": whatever is lacking
          ASKING.contains(lower(verb))
              && preposition.equals("for")
              && (oblique.isNoun() || oblique.tag().equals("CD"))
              && !oblique.isProperNoun()
              && !words.is(oblique, "unasked")
              && !MOODS.contains(WordNet.get().nounFile(lower(oblique)));
      boolean deed =
          asked
              || agreed
              || oblique.tag().equals("VBG")
              || isDeed(sentence, oblique)
              || (preposition.equals("for") && isMoney(sentence, oblique))
              || sentence.children(oblique, "nmod").stream() // "a series of strikes"
                  .filter(n -> n.index() == oblique.index() + 2)
                  .anyMatch(n -> isDeed(sentence, n));
      if (led && oblique.index() > verb.index() && deed) {
        return oblique;
      }
    }
    return null;
  }

  /** "ordered a strike" tells a deed done; "offered an indication" binds no one. */
  private boolean isObject(Sentence sentence, Token verb, Token object) {
    boolean offered = lower(verb).equals("offer");
    if (lower(verb).equals("prepare") && !verb.tag().equals("VBG")) {
      return false; // what has been prepared is ready
    }
    if (lower(verb).equals("seek") && !isSought(sentence, object)) {
      return false;
    }
    if (offered && verb.tag().matches("VB[ZPG]")) {
      return false; // what is for sale
    }
    if (lower(verb).equals("demand") && object.isNoun() && !isPerson(object)) {
      return true; // whatever is demanded
    }
    boolean given = sentence.child(verb, "iobj").isPresent() || isMoney(sentence, object);
    if (given && !object.isProperNoun() && !isWhom(sentence, verb)) {
      return true; // "promised the town 40 beds", "pledged $3 million"
    }
    boolean assault =
        EventLexicon.get()
            .noun(sentence, object)
            .filter(c -> c == PloverClass.ASSAULT || c == PloverClass.SANCTION)
            .isPresent();
    return isDeed(sentence, object)
        && !(offered && !isOffered(sentence, verb, object))
        && !(lower(verb).equals("order") && assault);
  }

  /** Sought of others: money, damages, a ban; not a way, not help with a word. */
  private static boolean isSought(Sentence sentence, Token object) {
    String file = WordNet.get().nounFile(lower(object));
    boolean given = isMoney(sentence, object) || file.equals("noun.possession");
    return given
        || TERMS.contains(lower(object))
        || EventLexicon.get().noun(sentence, object).isPresent()
        || sentence.children(object, "nmod").stream()
            .anyMatch(
                n -> sentence.children(n, "case").stream().anyMatch(c -> lower(c).equals("from")));
  }

  private boolean isWhom(Sentence sentence, Token verb) {
    return words.verb(sentence, verb).filter(c -> c.shapes().contains("whom")).isPresent();
  }

  static boolean isMoney(Sentence sentence, Token object) {
    return object.tag().equals("$")
        || object.word().equals("%")
        || object.lemma().equals("percent")
        || sentence.children(object).stream().anyMatch(c -> c.tag().equals("$"));
  }

  /** "offered the firm help", "offered a reward": not what is for sale, not "offers a view". */
  private static boolean isOffered(Sentence sentence, Token verb, Token object) {
    String file = WordNet.get().nounFile(lower(object));
    boolean given =
        file.equals("noun.possession")
            || EventLexicon.get().noun(sentence, object).isPresent()
            || (file.equals("noun.act") && !sentence.children(verb, "iobj").isEmpty())
            || (file.equals("noun.act")
                && !sentence.children(object, "nmod:poss", "nummod").isEmpty());
    return given;
  }

  /** A noun for what someone does or gives: not a thing, a person, a place, a time, a question. */
  static boolean isDeed(Sentence sentence, Token noun) {
    if (!noun.isNoun() || noun.isProperNoun()) {
      return false;
    }
    WordNet net = WordNet.get();
    String lemma = lower(noun);
    String file = net.nounFile(lemma);
    return file.equals("noun.act")
        || EventLexicon.get().noun(sentence, noun).isPresent()
        || file.equals("noun.event")
        || file.equals("noun.possession")
        || file.equals("noun.process")
        || (net.verbOf(lemma).isPresent()
            && (file.equals("noun.communication") || file.equals("noun.cognition")))
        || lemma.equals("timetable")
        || lemma.equals("guarantee");
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
