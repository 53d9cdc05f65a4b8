package org.annals.commitment;

import static org.annals.commitment.CommitmentWords.lower;

import java.util.Optional;
import java.util.Set;
import org.annals.actor.ActorType;
import org.annals.commitment.Parties.Party;
import org.annals.event.EventLexicon;
import org.annals.event.PloverClass;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.jspecify.annotations.Nullable;

/**
 * In which shape what is to be done follows a verb that binds ({@code verbs.tsv}): "to pay", "that
 * it would pay", "a raise", "him to pay", "for a strike", "from closing".
 */
final class VerbShapes {
  private static final Set<String> AHEAD =
      Set.of("will", "would", "shall", "wo", "'ll", "’ll", "'d", "’d");
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

  VerbShapes(CommitmentWords words) {
    this.words = words;
  }

  /** The verb or noun of what is to be done; null if it does not follow in this shape. */
  @Nullable Token act(
      Sentence sentence,
      Token verb,
      String shape,
      boolean passive,
      Parties parties,
      @Nullable Party by) {
    return switch (shape) {
      case "to" -> infinitive(sentence, verb, false).orElse(null);
      case "to-next" ->
          infinitive(sentence, verb, false)
              .filter(a -> a.index() == verb.index() + 2 && !words.isUnwilled(sentence, a))
              .filter(a -> by != null && by.id() != null && parties.type(by) != ActorType.PERSON)
              .orElse(null);
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
        by != null && Set.of("they", "it", "he", "she").contains(lower(subject));
    return we
        || (by != null && own.isPresent() && own.get().isSame(by))
        || (own.isEmpty() && described);
  }

  private Optional<Token> infinitive(Sentence sentence, Token verb, boolean passive) {
    return sentence.children(verb, "xcomp", "ccomp", "advcl").stream()
        .filter(c -> c.index() > verb.index() && Deeds.isInfinitive(sentence, c))
        .filter(c -> passive || !isPurpose(sentence, verb, c))
        .filter(c -> sentence.children(c, "nsubj").isEmpty())
        .filter(c -> !lower(verb).equals("expect") || !words.isUnwilled(sentence, c))
        .filter(c -> !lower(verb).equals("vote") || !words.is(c, "performed"))
        .filter(c -> !CHOOSING.contains(lower(verb)) || !isNot(sentence, c))
        .findFirst()
        .or(() -> passive ? Optional.empty() : lost(sentence, verb));
  }

  /**
   * "while threatening to resume", "promised when he came to Lima to take": the infinitive that the
   * parser hangs elsewhere: it stands right behind the verb, or behind a clause of time and is the
   * only one there, and the verb has nothing else that it could bind to.
   */
  private Optional<Token> lost(Sentence sentence, Token verb) {
    if (!sentence.children(verb, "obj", "iobj", "ccomp", "xcomp").isEmpty()
        || !words
            .verb(sentence, verb)
            .filter(c -> c.kind() == CommitmentKind.PROMISE || c.kind() == CommitmentKind.THREAT)
            .isPresent()) {
      return Optional.empty();
    }
    int next = verb.index() + 2;
    boolean right =
        next < sentence.size()
            && sentence.token(next - 1).tag().equals("TO")
            && sentence.token(next).tag().equals("VB");
    if (right) {
      return Optional.of(sentence.token(next));
    }
    return sentence.children(verb, "advcl").stream()
        .filter(c -> c.index() > verb.index())
        .filter(
            c ->
                sentence.children(c, "mark", "advmod").stream()
                    .anyMatch(m -> words.is(m, "meanwhile") && m.index() < c.index()))
        .flatMap(c -> sentence.children(c, "xcomp", "advcl").stream())
        .filter(i -> Deeds.isInfinitive(sentence, i))
        .findFirst();
  }

  private static boolean isNot(Sentence sentence, Token verb) {
    return sentence.children(verb, "advmod", "neg").stream()
        .anyMatch(n -> n.lemma().equals("not") || n.lemma().equals("n't"));
  }

  /** "offered a reward to find him": after an object the infinitive is only what it is for. */
  private static boolean isPurpose(Sentence sentence, Token verb, Token infinitive) {
    return sentence.children(verb, "obj").stream()
            .anyMatch(o -> o.index() < infinitive.index() && o.index() > verb.index())
        && !lower(verb).equals("promise");
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
          && Deeds.isInfinitive(sentence, inner)
          && sentence.children(inner, "mark").stream().noneMatch(m -> lower(m).equals("that"))
          && (addressed || !sentence.children(inner, "nsubj").isEmpty())
          && sentence.children(verb, "obj").stream().noneMatch(o -> o.tag().startsWith("W"))
          && !isStatePurpose(sentence, verb)) {
        return inner;
      }
    }
    for (Token object : sentence.children(verb, "obj", "obl")) {
      for (Token inner : sentence.children(object, "acl")) {
        if (Deeds.isInfinitive(sentence, inner)
            && !passive
            && object.is("obj")
            && Deeds.isPerson(object)) {
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
          token.isProperNoun()
              || token.tag().equals("PRP")
              || (token.isNoun() && Deeds.isPerson(token));
    }
    return null;
  }

  /** "called the meeting to discuss", "ordered 40 jets to replace": for a purpose. */
  private static boolean isStatePurpose(Sentence sentence, Token verb) {
    return sentence.children(verb, "obj").stream()
        .anyMatch(
            o -> o.isNoun() && !o.isProperNoun() && !Deeds.isPerson(o) && o.name().equals("O"));
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
              && !Deeds.isPerson(oblique);
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
              || Deeds.isDeed(sentence, oblique)
              || (preposition.equals("for") && Deeds.isMoney(sentence, oblique))
              || sentence.children(oblique, "nmod").stream() // "a series of strikes"
                  .filter(n -> n.index() == oblique.index() + 2)
                  .anyMatch(n -> Deeds.isDeed(sentence, n));
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
    if (lower(verb).equals("demand") && object.isNoun() && !Deeds.isPerson(object)) {
      return true; // whatever is demanded
    }
    boolean given = sentence.child(verb, "iobj").isPresent() || Deeds.isMoney(sentence, object);
    if (given && !object.isProperNoun() && !isWhom(sentence, verb)) {
      return true; // "promised the town 40 beds", "pledged $3 million"
    }
    boolean assault =
        EventLexicon.get()
            .noun(sentence, object)
            .filter(c -> c == PloverClass.ASSAULT || c == PloverClass.SANCTION)
            .isPresent();
    return Deeds.isDeed(sentence, object)
        && !(offered && !isOffered(sentence, verb, object))
        && !(lower(verb).equals("order") && assault);
  }

  /** Sought of others: money, damages, a ban; not a way, not help with a word. */
  private boolean isSought(Sentence sentence, Token object) {
    String file = WordNet.get().nounFile(lower(object));
    boolean given =
        Deeds.isMoney(sentence, object)
            || file.equals("noun.possession")
            || words.is(object, "punishment"); // "sought a life sentence"
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
}
