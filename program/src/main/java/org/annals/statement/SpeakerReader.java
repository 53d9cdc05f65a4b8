package org.annals.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.actor.Mention;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.report.CleanText;
import org.annals.text.Like;
import org.annals.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Says who the speaker of a cue is: the actor by the cast, the owner of a document ("Lee's letter
 * said"), or a description with no name, taken up again by "the official". Reads a report from its
 * beginning to its end and remembers who spoke.
 */
final class SpeakerReader {
  private static final Pattern REASON =
      Pattern.compile(
          "(?:conditions? of (?:their |his |her )?anonymity|anonymously|not to be (?:named|identified)|"
              + "(?:granted|requested|given) anonymity)\\s*(?<reason>(?:because|to|as|since|in order to|out of|due to|for|citing)\\b[^,;”\"()]*)?");

  /** A description is a label: one with more words than this is cut to its noun. */
  private static final int LONGEST_LABEL = 8;

  private static final int LONGEST_WHO = 10;
  private static final int FARTHEST_TOLD = 3;

  /** How many sentences back the one who issued "the statement" may be told. */
  private static final int FARTHEST_ISSUED = 8;

  private final Text text;
  private final Cast cast;
  private final WordNet wordNet = WordNet.get();
  private final List<Described> described = new ArrayList<>();
  private final WhoSpoke spoke;

  /** A speaker without a name, as introduced. */
  private record Described(String head, Set<String> modifiers, Speaker speaker) {}

  SpeakerReader(Text text, Cast cast, List<Quotation> quotations) {
    this.text = text;
    this.cast = cast;
    this.spoke = new WhoSpoke(text, cast, quotations);
  }

  /** Who spoke last; null at the beginning. */
  @Nullable Speaker last() {
    return spoke.last();
  }

  /**
   * The speaker whom the phrase with this head names; empty for a pronoun that stands for no one.
   *
   * @param told whether the reporter tells it; one who speaks inside a quotation is no one to be
   *     taken up outside it
   */
  Optional<Speaker> read(Sentence sentence, int head, int verb, boolean told) {
    Token token = named(sentence, owner(sentence, sentence.token(head)), verb);
    int first = Phrases.first(sentence, token.index());
    boolean office = first > 0 && sentence.token(first - 1).tag().matches("IN|CC");
    if (office && isPersonName(token)) { // "Secretary for Public Health Ann Lee"
      first = token.index();
      while (isPersonName(sentence.token(first - 1))) {
        first--;
      }
    }
    Span span = sentence.span(first, lastOf(sentence, token));
    String words = CleanText.words(text.report(), span);
    Optional<Actor> actor = cast.at(sentence.index(), token);
    if (actor.isEmpty() && token.isProperNoun()) {
      actor = cast.holding(sentence.index(), token);
    }
    Optional<Speaker> speaker;
    boolean goesOn = token.isPronoun() && spoke.goesOn(sentence, words);
    if (actor.isPresent() && isNamed(actor.get()) && !goesOn) {
      speaker = Optional.of(new Speaker(actor.get().id(), words, false, null, span));
    } else if (token.isPronoun()) {
      speaker = pronoun(sentence, actor, span);
    } else if (issuer(sentence, token).isPresent()) {
      speaker = issuer(sentence, token);
    } else {
      speaker =
          Optional.of(
              description(sentence, token, first, ofOwner(sentence, token, first, words), span));
    }
    if (told) {
      speaker.ifPresent(s -> spoke.note(s, token, sentence));
    }
    Span whole =
        place(sentence, head, verb).orElseGet(() -> whole(sentence, head, verb).cover(span));
    return speaker.map(s -> new Speaker(s.actor(), s.words(), s.anonymous(), s.reason(), whole));
  }

  /** One whom a label before his words names in part: "LEE:" of Ann Lee. */
  Speaker named(Sentence sentence, int head, Actor actor) {
    Span span = sentence.span(Phrases.first(sentence, head), head);
    Speaker speaker = new Speaker(actor.id(), actor.name(), false, null, span);
    spoke.note(speaker, sentence.token(head), sentence);
    return speaker;
  }

  /** The "who" or "which" by which a relative clause names its subject. */
  private static Optional<Span> place(Sentence sentence, int head, int verb) {
    return SpeakerFinder.relative(sentence, head, verb).map(Token::span);
  }

  private static Span whole(Sentence sentence, int head, int verb) {
    int[] whole = Phrases.whole(sentence, head, verb);
    return sentence.span(whole[0], whole[1]);
  }

  /** Those with names who say it together with him: "Lee and Orr", "the union and the bank". */
  List<Speaker> others(Sentence sentence, int head, int verb) {
    Token first = owner(sentence, sentence.token(head));
    if (!isNamedAt(sentence, first)) {
      return List.of();
    }
    String own = cast.at(sentence.index(), first).map(Actor::id).orElse(null);
    return sentence.children(first, "conj").stream()
        .filter(t -> (t.index() < verb) == (head < verb) && isNamedAt(sentence, t))
        .filter(t -> isJoined(sentence, Phrases.first(sentence, t.index()) - 1))
        .map(t -> describe(sentence, t.index(), verb))
        .filter(s -> s.actor() != null && !Objects.equals(s.actor(), own))
        .toList();
  }

  /** "her aides": whose they are by name, where the report shows it. */
  private String ofOwner(Sentence sentence, Token token, int first, String words) {
    Token owner = sentence.token(first);
    if (!owner.tag().equals("PRP$") || owner.index() == token.index()) {
      return words;
    }
    return cast.at(sentence.index(), owner)
        .filter(a -> a.type() == ActorType.PERSON && isNamed(a))
        .map(a -> a.calledInText() + "'s" + words.substring(owner.word().length()))
        .orElse(words);
  }

  private static boolean isJoined(Sentence sentence, int before) {
    return before > 0 && sentence.token(before).word().matches("and|,|&");
  }

  private boolean isNamedAt(Sentence sentence, Token token) {
    return token.isProperNoun()
        && cast.at(sentence.index(), token).filter(SpeakerReader::isNamed).isPresent();
  }

  /** The person of whom the sentences before tell in the same paragraph. */
  Optional<Speaker> toldBefore(Sentence sentence) {
    for (int i = sentence.index() - 1; i >= 0; i--) {
      Sentence at = text.sentences().get(i);
      if (at.paragraph() != sentence.paragraph() || sentence.index() - i > FARTHEST_TOLD) {
        return Optional.empty();
      }
      Optional<Token> subject =
          at.tokens().stream()
              .filter(t -> t.relation().startsWith("nsubj"))
              .filter(t -> at.head(t).filter(h -> h.is("root")).isPresent())
              .findFirst();
      boolean one = subject.filter(t -> t.word().matches("(?i)s?he")).isPresent();
      Optional<Speaker> told =
          one
              ? pronoun(at, cast.at(i, subject.get()), subject.get().span())
              : subject
                  .filter(
                      t ->
                          cast.at(at.index(), t)
                              .filter(a -> a.type() == ActorType.PERSON && isNamed(a))
                              .isPresent())
                  .map(t -> describe(at, t));
      Optional<Speaker> named = told.filter(s -> s.actor() != null);
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }

  /** The one whom a subject names. */
  Speaker describe(Sentence sentence, Token subject) {
    return describe(
        sentence, subject.index(), subject.head() < 0 ? subject.index() : subject.head());
  }

  /** The one whom the phrase names, without taking note of it. */
  Speaker describe(Sentence sentence, int head, int verb) {
    Token token = named(sentence, owner(sentence, sentence.token(head)), verb);
    Span span = sentence.span(Phrases.first(sentence, token.index()), lastOf(sentence, token));
    String words = CleanText.words(text.report(), span);
    Optional<Actor> actor = cast.at(sentence.index(), token);
    if (actor.isEmpty() && token.isProperNoun()) {
      actor = cast.holding(sentence.index(), token);
    }
    Span place = place(sentence, head, verb).orElseGet(() -> whole(sentence, head, verb));
    if (token.isPronoun() && actor.filter(SpeakerReader::isNamed).isEmpty()) {
      Speaker meant = pronoun(sentence, actor, span).orElse(null);
      if (meant != null) {
        return new Speaker(meant.actor(), meant.words(), meant.anonymous(), meant.reason(), place);
      }
    }
    return actor
        .filter(SpeakerReader::isNamed)
        .map(a -> new Speaker(a.id(), words, false, null, place))
        .orElseGet(
            () ->
                new Speaker(
                    null,
                    words,
                    isUnnamed(sentence, token, Phrases.first(sentence, token.index())),
                    null,
                    place));
  }

  /** "the minister, Ann Lee,": the name beside the description. */
  private Token named(Sentence sentence, Token token, int verb) {
    if (token.isPronoun() || !isOffice(sentence, token)) {
      return token;
    }
    Optional<Token> beside =
        sentence.children(token, "appos").stream().filter(SpeakerReader::isPersonName).findFirst();
    Optional<Token> named = // "Ann Lee, an engineer who"
        token.is("appos")
            ? sentence.head(token).filter(h -> isPersonName(h) && h.index() < token.index())
            : Optional.empty();
    return beside.or(() -> named).orElseGet(() -> before(sentence, token, verb).orElse(token));
  }

  /** "a spokesman in the capital, Ann Lee, said": the parser may have the name name the place. */
  private static Optional<Token> before(Sentence sentence, Token token, int verb) {
    int last = verb - 1;
    while (last > token.index() && sentence.token(last).tag().matches("RB|VB[DZP]")) {
      last--;
    }
    if (last <= token.index() || !sentence.token(last).word().equals(",")) {
      return Optional.empty();
    }
    int first = last;
    while (first - 1 > token.index() && isPersonName(sentence.token(first - 1))) {
      first--;
    }
    boolean apart = first < last && sentence.token(first - 1).word().equals(",");
    return apart ? Optional.of(sentence.token(last - 1)) : Optional.empty();
  }

  private static boolean isPersonName(Token token) {
    return token.isProperNoun() && token.name().equals("PERSON");
  }

  /** A word for a person that is not itself a name. */
  private boolean isOffice(Sentence sentence, Token token) {
    if (!token.isProperNoun()) {
      return true;
    }
    boolean other =
        cast.at(sentence.index(), token).filter(a -> a.type() != ActorType.PERSON).isPresent();
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    return !other && !isPersonName(token) && wordNet.nounFiles(lemma).contains("noun.person");
  }

  /** "a person familiar with the inquiry": what describes a source stands behind it. */
  private int lastOf(Sentence sentence, Token token) {
    int at = token.index() + 1;
    if (at < sentence.size()
        && sentence.token(at).tag().equals("JJ")
        && SpeechWords.is(sentence.token(at).lemma(), "behind")
        && token.isNoun()) {
      return at;
    }
    if (token.tag().equals("CD")
        && at + 1 < sentence.size()
        && sentence.token(at).word().equals("in")
        && sentence.token(at + 1).tag().equals("CD")) {
      return at + 1;
    }
    boolean role = // "a spokeswoman for the ministry", "doctors at the clinic"
        at + 1 < sentence.size()
            && token.tag().matches("NNS?|JJ|NNP")
            && (sentence.token(at).word().matches("of|for|at|from|in|with|on")
                || (sentence.token(at).word().equals("to") && !sentence.token(at + 1).isVerb()))
            && !isAside(sentence, at + 1)
            && (mayBePerson(token) || SpeechWords.is(token.lemma(), "body"));
    int who = Like.is(token.tag(), "NNS?") && isPerson(token) ? relative(sentence, at) : -1;
    if (who >= 0 && who - Phrases.first(sentence, token.index()) < LONGEST_LABEL) {
      return who;
    }
    boolean described =
        at + 1 < sentence.size()
            && Like.is(sentence.token(at).word(), "familiar|close|briefed|involved|present")
            && Like.is(sentence.token(at + 1).tag(), "IN|TO");
    int head = described ? Phrases.head(sentence, at + 2) : role ? bodyFrom(sentence, at + 1) : -1;
    return head < 0 ? token.index() : head;
  }

  /** "the head of the clinic": a person in one of the senses of the word. */
  private boolean mayBePerson(Token token) {
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    return isPerson(token)
        || wordNet.nounFiles(lemma).stream().limit(4).anyMatch(f -> f.equals("noun.person"));
  }

  /** "a spokesman in a statement", "officials in March": how or when it was said, not by whom. */
  private boolean isAside(Sentence sentence, int from) {
    int last = bodyFrom(sentence, from);
    if (last < 0) {
      return true;
    }
    Token noun = sentence.token(last);
    return SpeechWords.is(noun.lemma(), "document")
        || SpeechWords.is(noun.lemma(), "speech")
        || noun.name().equals("DATE")
        || wordNet.nounFile(noun.lemma()).matches("noun.(?:time|communication|event)");
  }

  /** The last word of a short clause that says which one: "a person who was there"; or −1. */
  private static int relative(Sentence sentence, int from) {
    if (from >= sentence.size() || !sentence.token(from).word().equals("who")) {
      return -1;
    }
    boolean told = false; // a verb of the clause itself, not one that helps another
    for (int i = from + 1; i < sentence.size() && i - from <= LONGEST_WHO; i++) {
      Token token = sentence.token(i);
      if (token.word().matches("identified|named|anonymity|anonymous|name")) {
        return from - 1; // that no name is given is no part of who it is
      }
      if (token.tag().matches("[,.:]|''|-RRB-") && i > from + 1) {
        return i - 1;
      }
      boolean finite = Like.is(token.tag(), "VB[DZP]") && !sentence.token(i - 1).tag().equals("TO");
      if (told && (finite || opensNext(sentence, i))) {
        return i - 1;
      }
      told |= token.isVerb() && !token.is("aux") && !token.is("aux:pass");
    }
    return -1;
  }

  /** "who trained them and was not allowed to speak": his next deed. */
  private static boolean opensNext(Sentence sentence, int i) {
    return sentence.token(i).tag().equals("CC")
        && i + 1 < sentence.size()
        && Like.is(sentence.token(i + 1).tag(), "VB[DZP]|MD|WP");
  }

  /** "two of the drivers", "some of those". */
  private static boolean isOfMany(Sentence sentence, int from, int i) {
    return i > from
        && sentence.token(i).word().equalsIgnoreCase("of")
        && sentence.token(i - 1).tag().matches("CD|DT|JJ");
  }

  /** The last word of the name or noun phrase that begins at {@code from}; −1 if none does. */
  private static int bodyFrom(Sentence sentence, int from) {
    int last = -1;
    for (int i = from; i < sentence.size(); i++) {
      String tag = sentence.token(i).tag();
      if (sentence.token(i).isNoun()) {
        last = i;
      } else if (!isOfMany(sentence, from, i) && !tag.matches("DT|PRP\\$|POS|JJ|HYPH|CD")) {
        boolean joined = // "one of the Danish-backed groups", "one of the suing towns"
            (i > from && sentence.token(i - 1).tag().equals("HYPH") && tag.matches("VB[ND]"))
                || (tag.matches("VB[GN]") && sentence.token(i).is("amod"));
        if (joined) {
          last = i;
          continue;
        }
        boolean those = // "lawyers for the accused"
            last < 0 && tag.equals("VBN") && i > from && sentence.token(i - 1).tag().equals("DT");
        return those ? i : last;
      }
    }
    return last;
  }

  private static boolean isNamed(Actor actor) {
    return actor.mentions().stream().anyMatch(m -> m.kind() == Mention.Kind.NAME);
  }

  /** "Lee's statement", "a letter from the ministry": whose it is; else the word itself. */
  private static Token owner(Sentence sentence, Token token) {
    if (!SpeechWords.is(token.lemma(), "document")
        && !SpeechWords.is(token.lemma(), "speech")
        && !SpeechWords.is(token.lemma(), "words")) {
      return token;
    }
    Optional<Token> owner = sentence.child(token, "nmod:poss");
    if (owner.isEmpty() && SpeechWords.is(token.lemma(), "speech")) { // "a NATO statement"
      owner =
          sentence.children(token, "compound").stream()
              .filter(t -> t.isProperNoun() && t.name().matches("ORGANIZATION|PERSON"))
              .reduce((a, b) -> b);
    }
    if (owner.isEmpty()) {
      owner =
          sentence.children(token, "nmod").stream()
              .filter(
                  t ->
                      sentence.children(t, "case").stream()
                          .anyMatch(c -> c.word().equals("from") || c.word().equals("by")))
              .findFirst();
    }
    if (owner.isEmpty()) { // "a study published on Monday by the bank"
      owner =
          sentence.children(token, "acl").stream()
              .filter(t -> SpeechWords.is(t.lemma(), "issuing"))
              .flatMap(t -> sentence.children(t, "obl").stream())
              .filter(t -> isBy(sentence, t))
              .findFirst();
    }
    return owner.filter(t -> t.isNoun() || t.isPronoun()).orElse(token);
  }

  private static boolean isBy(Sentence sentence, Token token) {
    return sentence.children(token, "case").stream().anyMatch(c -> c.word().equals("by"));
  }

  /**
   * "The statement said": whose it is by a sentence before, "the ministry said in a statement", "a
   * statement by the ministry", "the ministry issued a statement"; empty if none tells.
   */
  private Optional<Speaker> issuer(Sentence sentence, Token token) {
    boolean taken = // "the statement", taken up
        SpeechWords.is(token.lemma(), "document")
            && sentence
                .token(Phrases.first(sentence, token.index()))
                .word()
                .matches("(?i)the|that|this");
    if (!taken || owner(sentence, token).index() != token.index()) {
      return Optional.empty();
    }
    for (int i = sentence.index(); i >= 0 && sentence.index() - i <= FARTHEST_ISSUED; i--) {
      Sentence at = text.sentences().get(i);
      for (int j = at.size() - 1; j >= 0; j--) {
        Token before = at.token(j);
        if (!before.lemma().equals(token.lemma())
            || before.span().begin() >= token.span().begin()) {
          continue;
        }
        Optional<Token> whose = issuedBy(at, before);
        if (whose.isPresent()) {
          Speaker found = describe(at, whose.get());
          return Optional.of(found).filter(s -> s.actor() != null || !whose.get().isPronoun());
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Token> issuedBy(Sentence at, Token document) {
    Token owner = owner(at, document);
    if (owner.index() != document.index()) {
      return Optional.of(owner);
    }
    Optional<Token> verb = at.head(document).filter(Token::isVerb);
    boolean said = // "the ministry said in a statement"
        document.is("obl")
            && at.children(document, "case").stream()
                .anyMatch(c -> c.word().matches("in|through|via"))
            && verb.filter(v -> SpeechWords.verb(v.lemma()).isPresent()).isPresent();
    boolean issued =
        document.is("obj") && verb.filter(v -> SpeechWords.is(v.lemma(), "issuing")).isPresent();
    return said || issued
        ? verb.flatMap(v -> at.children(v, "nsubj").stream().findFirst())
            .filter(t -> t.isNoun() || t.isPronoun())
        : Optional.empty();
  }

  private Optional<Speaker> pronoun(Sentence sentence, Optional<Actor> actor, Span span) {
    Optional<Speaker> meant = spoke.meant(sentence, span, this);
    if (meant.isPresent()) {
      return meant;
    }
    Optional<Speaker> named = actor.isEmpty() ? spoke.named(sentence, span) : Optional.empty();
    if (named.isPresent()) {
      return named;
    }
    String words =
        actor
            .map(a -> a.aliases().isEmpty() ? a.name() : a.aliases().get(0))
            .orElse(CleanText.words(text.report(), span));
    return Optional.of(new Speaker(null, words, actor.isPresent(), null, span));
  }

  private Speaker description(Sentence sentence, Token head, int first, String words, Span span) {
    Set<String> modifiers = new HashSet<>();
    for (int i = first; i < head.index(); i++) {
      if (!sentence.token(i).tag().matches("DT|PRP\\$|POS")) {
        modifiers.add(sentence.token(i).word().toLowerCase(Locale.ROOT));
      }
    }
    boolean definite = sentence.token(first).word().matches("(?i)the|that|this");
    if (definite) {
      for (int i = described.size() - 1; i >= 0; i--) {
        Described before = described.get(i);
        if (before.head.equals(head.lemma()) && before.modifiers.containsAll(modifiers)) {
          Speaker s = before.speaker;
          return new Speaker(s.actor(), s.words(), s.anonymous(), s.reason(), span);
        }
      }
    }
    boolean anonymous = isUnnamed(sentence, head, first);
    Speaker speaker =
        new Speaker(null, words, anonymous, anonymous ? reason(sentence) : null, span);
    described.add(new Described(head.lemma(), modifiers, speaker));
    return speaker;
  }

  /**
   * Whether the report keeps back who it is: "an official", "aid groups", "some traders"; not "the
   * mayor of Lima", "its director", of whom there is one.
   */
  private boolean isUnnamed(Sentence sentence, Token head, int first) {
    String lemma = head.lemma().toLowerCase(Locale.ROOT);
    boolean many = head.tag().equals("NNS");
    if (head.isProperNoun() || !head.isNoun() || (many && SpeechWords.is(lemma, "side"))) {
      return false;
    }
    boolean definite =
        sentence.token(first).word().matches("(?i)the|that|this|its|his|her|their|our|my")
            || sentence.child(head, "nmod:poss").isPresent();
    if (isPerson(head)) {
      return many || !definite || !isOfOne(lemma);
    }
    boolean body = SpeechWords.is(lemma, "body") || wordNet.nounFile(lemma).equals("noun.group");
    boolean indefinite = many || sentence.token(first).word().matches("(?i)an?|one|each|some");
    return body && indefinite && !definite;
  }

  /** An office that one alone holds: "minister", "director". */
  private boolean isOfOne(String lemma) {
    return wordNet.isKindOf(lemma, "head", 2)
        || wordNet.isKindOf(lemma, "administrator", 2)
        || wordNet.isKindOf(lemma, "minister", 1)
        || wordNet.isKindOf(lemma, "president", 1);
  }

  private boolean isPerson(Token head) {
    return spoke.isPerson(head);
  }

  private @Nullable String reason(Sentence sentence) {
    for (int i = sentence.index();
        i <= Math.min(sentence.index() + 1, text.sentences().size() - 1);
        i++) {
      Sentence at = text.sentences().get(i);
      Matcher m = REASON.matcher(at.span().of(text.report().text()).replaceAll("\\s", " "));
      if (m.find() && m.group("reason") != null) {
        return m.group("reason").strip().replaceAll("[.]$", "");
      }
    }
    return null;
  }
}
