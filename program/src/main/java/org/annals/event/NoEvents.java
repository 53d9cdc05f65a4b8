package org.annals.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * Tells clauses that name no event of their own: conditions, purposes, ellipses, remarks about a
 * source.
 */
final class NoEvents {
  static final Set<PloverClass> HOSTILE =
      Set.of(PloverClass.ASSAULT, PloverClass.COERCE, PloverClass.SANCTION, PloverClass.RETREAT);

  /** Verbs that demand only where they say what: "ordered it" tells of the deed. */
  private static final Set<String> BIDDING = Set.of("order", "command", "instruct", "require");

  private static final Set<String> WILL =
      Set.of("will", "would", "can", "could", "wo", "’ll", "'ll");

  static final Set<String> NAMING = Set.of("name", "identify", "quote", "comment");

  private static final WordSets SENSES = new WordSets("senses.tsv");

  static final Set<String> AFTER =
      Set.of(
          "of", "for", "from", "without", "instead", "before", "despite", "than", "about",
          "against", "toward");

  private final EventLexicon lexicon;
  private final StatusWords words;

  NoEvents(EventLexicon lexicon, StatusWords words) {
    this.lexicon = lexicon;
    this.words = words;
  }

  /** Whether the clause, or the one that governs it, holds only if something else does. */
  static boolean hasCondition(Sentence sentence, Token verb) {
    Token at = verb;
    for (int i = 0; i < 3; i++) {
      if (sentence.children(at, "advcl").stream().anyMatch(c -> isCondition(sentence, c))) {
        return true;
      }
      Optional<Token> above = sentence.head(at);
      if (above.isEmpty() || !(at.is("xcomp") || at.is("ccomp"))) {
        return false;
      }
      at = above.get();
    }
    return false;
  }

  /** "asked not to be named": said of the source, no event of the story. */
  static boolean isAboutNaming(Sentence sentence, Token verb) {
    return (SENSES.has("naming", verb.lemma()) && hasNameOnly(sentence, verb))
        || sentence.children(verb, "xcomp", "advcl", "ccomp").stream()
            .anyMatch(
                inner ->
                    NAMING.contains(inner.lemma())
                        || sentence.children(inner, "xcomp").stream()
                            .anyMatch(i -> NAMING.contains(i.lemma())))
        || sentence.children(verb, "obl").stream()
            .anyMatch(
                o ->
                    o.lemma().equals("anonymity")
                        || sentence.children(o, "nmod").stream()
                            .anyMatch(n -> n.lemma().equals("anonymity")))
        || sentence.children(verb, "xcomp").stream()
            .anyMatch( // "asks to be called Vera"
                x ->
                    x.tag().equals("VBN")
                        && x.lemma().equals("call")
                        && sentence.child(x, "xcomp", "obj").isPresent());
  }

  /** "gave only her first name", "asked us to leave out his surname": of a source, too. */
  private static boolean hasNameOnly(Sentence sentence, Token verb) {
    return Stream.concat(
            Stream.of(verb), sentence.children(verb, "xcomp", "advcl", "ccomp").stream())
        .flatMap(v -> sentence.children(v, "obj").stream())
        .anyMatch(
            o ->
                (o.lemma().equals("name") || o.lemma().equals("surname"))
                    && sentence.children(o, "nmod:poss").stream().anyMatch(Token::isPronoun));
  }

  /**
   * "as it had threatened to", "he has warned": said of another clause, or a warning that is no
   * threat.
   */
  boolean isEmptySpeech(Sentence sentence, Token verb, boolean carries) {
    boolean speaks =
        words
            .verb(verb.lemma())
            .filter(s -> s == Status.THREATENED || s == Status.DEMANDED || s == Status.OFFERED)
            .isPresent();
    if (!speaks) {
      return false;
    }
    List<Token> content =
        sentence.children(verb, "obj", "ccomp", "xcomp", "obl", "advcl").stream()
            .filter(c -> !c.word().equals("to"))
            .toList();
    boolean threat =
        words.verb(verb.lemma()).get() == Status.THREATENED && !verb.lemma().equals("threaten");
    boolean hostile =
        content.stream()
            .anyMatch(
                c ->
                    lexicon
                        .verb(sentence, c)
                        .or(() -> lexicon.noun(sentence, c))
                        .filter(HOSTILE::contains)
                        .isPresent());
    boolean bids =
        BIDDING.contains(verb.lemma())
            && sentence.children(verb, "xcomp", "ccomp").isEmpty()
            && !(carries && !verb.tag().startsWith("VBD"));
    if (words.verb(verb.lemma()).get() == Status.DEMANDED && isAssertion(sentence, verb)) {
      return true;
    }
    return content.isEmpty() || (threat && !hostile) || bids;
  }

  /** "insisted that it had won", "asked why", "was called for her rival": nothing is demanded. */
  private static boolean isAssertion(Sentence sentence, Token verb) {
    boolean indicative =
        sentence.children(verb, "ccomp").stream()
            .anyMatch(
                c ->
                    sentence.children(c, "aux", "cop").stream()
                            .anyMatch(a -> a.tag().matches("VB[DPZ]") || WILL.contains(a.lemma()))
                        || c.tag().matches("VB[DPZ]"));
    boolean forIt =
        sentence.child(verb, "xcomp").isPresent()
            || sentence.children(verb, "advcl").stream()
                .flatMap(c -> sentence.children(c, "mark").stream())
                .anyMatch(m -> m.lemma().equals("for")) // "asked for time to prepare"
            || sentence.children(verb, "obl", "compound:prt", "advmod").stream()
                .anyMatch(
                    o ->
                        o.lemma().equals("for")
                            || sentence.children(o, "case").stream()
                                .anyMatch(c -> Set.of("for", "on", "upon").contains(c.lemma())));
    boolean asks = verb.lemma().equals("ask") && !forIt;
    boolean called =
        verb.lemma().equals("call")
            && sentence.child(verb, "nsubj:pass").isPresent()
            && sentence.child(verb, "xcomp").isEmpty();
    return (indicative && !forIt) || asks || called;
  }

  /** "declined to say", "refused to comment": somebody asked, and was told nothing. */
  static boolean isSilence(Sentence sentence, Token verb, Optional<PloverClass> own) {
    return own.filter(c -> c == PloverClass.REJECT).isPresent()
        && (sentence.children(verb, "xcomp").stream().anyMatch(x -> SENSES.has("untold", x.lemma()))
            || sentence.children(verb, "obj").stream().anyMatch(o -> o.lemma().equals("comment")));
  }

  /** "the tool lets users share pages": what a thing makes possible, as a rule. */
  static boolean isMeans(Sentence sentence, Token verb, Cast cast) {
    Token subject = new Participants(sentence, cast).subject(verb);
    return SENSES.has("granting", verb.lemma())
        && subject != null
        && subject.isNoun()
        && sentence.child(verb, "nsubj:pass", "aux:pass").isEmpty()
        && !MainDeeds.isActing(sentence, subject, cast);
  }

  /** "the deadline was met": no meeting. */
  static boolean isMetAim(Sentence sentence, Token verb) {
    return verb.lemma().equals("meet")
        && (!sentence.children(verb, "nsubj:pass", "aux:pass").isEmpty()
            || sentence.children(verb, "obj").stream()
                .anyMatch(o -> SENSES.has("aims", o.lemma())));
  }

  /** "accused of hiding", "without paying": no deed of its own. */
  boolean isGerundAfter(Sentence sentence, Token verb) {
    Optional<Token> above = sentence.head(verb);
    if (verb.tag().equals("VBG") && verb.is("conj") && sentence.children(verb, "nsubj").isEmpty()) {
      return above.filter(first -> isGerundAfter(sentence, first)).isPresent();
    }
    if (verb.is("acl") && above.flatMap(noun -> words.phase(noun.lemma())).isPresent()) {
      return false; // "in the process of being closed"
    }
    return verb.tag().equals("VBG")
        && sentence.children(verb, "mark", "case").stream()
            .anyMatch(m -> AFTER.contains(m.lemma().toLowerCase(Locale.ROOT)));
  }

  static boolean isPurpose(Sentence sentence, Token verb) {
    boolean to =
        sentence.children(verb, "mark").stream().anyMatch(m -> m.word().equalsIgnoreCase("to"));
    return verb.tag().equals("VB") && to && verb.is("advcl");
  }

  /**
   * "met to discuss", "was sent to guard": what it was for, told with the deed that is an event
   * already.
   */
  boolean isFollowing(Sentence sentence, Token verb) {
    Optional<Token> above = sentence.head(verb);
    boolean infinitive = verb.tag().equals("VB") && sentence.children(verb, "aux").isEmpty();
    return infinitive
        && verb.is("xcomp")
        && above.filter(Token::isVerb).isPresent()
        && words.verb(above.get().lemma()).isEmpty()
        && !lexicon.isSaying(above.get().lemma());
  }

  static boolean isCondition(Sentence sentence, Token verb) {
    return Conditions.isOne(sentence, verb);
  }

  /**
   * "threatened to close": the threat holds the closing; "urged him to go": the demand holds the
   * going.
   */
  boolean isHeldByGovernor(Sentence sentence, Token verb) {
    Token at = verb;
    while (at.is("conj")
        && sentence.head(at).isPresent()
        && sentence.children(at, "nsubj", "nsubj:pass").isEmpty()) {
      at = sentence.head(at).get();
    }
    Optional<Token> above = sentence.head(at);
    if (above.isEmpty()
        || !(at.is("xcomp") || at.is("ccomp") || at.is("acl") || at.is("advcl"))
        || at.relation().equals("acl:relcl")) {
      return false;
    }
    boolean bare = at.tag().equals("VB") || at.tag().equals("VBG");
    Optional<Status> status =
        above.get().isVerb() ? words.verb(above.get().lemma()) : words.noun(above.get().lemma());
    boolean speaks =
        status
            .filter(s -> s == Status.THREATENED || s == Status.DEMANDED || s == Status.OFFERED)
            .isPresent();
    Optional<PloverClass> type =
        above.get().isVerb()
            ? lexicon.verb(sentence, above.get())
            : lexicon.noun(sentence, above.get());
    return bare && speaks && type.isPresent();
  }
}
