package org.annals.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.Like;

/**
 * Finds who speaks beside a verb of saying: its subject by the dependencies, or by the words beside
 * it where a parser is known to err (after a quotation: "…,” says Ann Lee, head of …").
 */
final class SpeakerFinder {
  private static final Set<String> PLURAL =
      Set.of("those", "both", "ones", "all", "others", "few", "many", "several");
  private static final Set<String> LINKS =
      Set.of(
          "of", "in", "at", "from", "for", "with", "on", "to", "near", "inside", "behind",
          "against");
  private static final Set<String> RELATIVES = Set.of("who", "which", "that");

  private final Sentence sentence;
  private static final int SENSES = 4;
  private static final java.util.Set<String> FILES = java.util.Set.of("noun.person", "noun.group");

  private final WordNet wordNet = WordNet.get();

  SpeakerFinder(Sentence sentence) {
    this.sentence = sentence;
  }

  /** The head of who speaks, or −1. */
  int of(Token verb) {
    int v = verb.index();
    Optional<Token> writer = verb.tag().equals("VBG") ? writerAhead(verb) : Optional.empty();
    if (writer.isPresent()) {
      return writer.get().index();
    }
    boolean afterComma = isWord(v - 1, ",");
    boolean hasLeft =
        sentence.children(verb, "nsubj").stream()
            .anyMatch(
                t ->
                    t.index() < v
                        && (isWord(t.index() + 1, ",") ? maySpeak(t.index(), false, true) : true));
    boolean tells = SpeechWords.verb(verb.lemma()).filter(k -> k.kind().equals("tell")).isPresent();
    if (!(afterComma && hasLeft)
        && !(tells && v > 0)
        && (v == 0 || CueReader.BEFORE_QUOTE.contains(sentence.token(v - 1).word()))
        && verb.tag().matches("VBZ|VBD|VBP|VBN|NNS|VB") // "…, say the owners"
        && !isWord(v + 1, "it")
        && Phrases.begins(sentence, v + 1)) {
      int head = Phrases.head(sentence, v + 1);
      if (head >= 0 && !isWord(v + 1, "that") && (v == 0 || !clauseFollows(head))) {
        return head;
      }
    }
    Optional<Token> subject =
        sentence.children(verb, "nsubj").stream()
            .filter(t -> t.index() < v && !t.isVerb())
            .reduce((a, b) -> b);
    Optional<Token> inner = // "Peru, the president complained, had": no comma ends an apposition
        subject
            .flatMap(s -> sentence.child(s, "appos"))
            .filter(a -> a.index() == v - 1 && isWord(Phrases.first(sentence, v - 1) - 1, ","));
    subject = inner.isPresent() ? inner : subject;
    if (subject.isEmpty() && !verb.tag().equals("VBG")) {
      subject = left(verb);
    }
    if (subject.isEmpty()) {
      subject = shared(verb);
    }
    if (subject.isEmpty() && verb.tag().equals("VBG")) {
      subject = left(verb).filter(t -> !isWord(v - 1, ","));
    }
    if (subject.filter(SpeakerFinder::isRelative).isPresent()) {
      return antecedent(verb, subject.get());
    }
    return subject.map(t -> governor(t, verb).index()).orElse(-1);
  }

  /**
   * "owners of the tanker said", "an office in 2021 said", "people briefed on the plan said": a
   * noun behind a preposition is no subject, whatever the parser says; who speaks stands before it.
   */
  private Token governor(Token subject, Token verb) {
    Token at = ownerOfPart(ownerOfRelative(subject));
    for (int i = 0; i < 8 && at.index() < verb.index() && !at.isVerb(); i++) {
      int first =
          at.name().equals("PERSON") ? firstOfName(at) : Phrases.first(sentence, at.index());
      int before = first - 2;
      if (before < 0 || !isLink(first - 1)) {
        return at;
      }
      if (before > 0
          && sentence.token(before).tag().matches("VB[DNG]|JJ")
          && sentence.token(before - 1).tag().matches("NNS?")) {
        before--;
      }
      if (sentence.token(before).tag().equals("CC") && isWord(before, "and")) {
        before--; // "officials in Peru in 2018 and in Chad said"
      }
      Token above = sentence.token(Math.max(0, before));
      boolean where =
          (above.isProperNoun() || isYear(above))
              && isLink(Phrases.first(sentence, above.index()) - 1)
              && !above.name().equals("PERSON");
      if (where) {
        at = above;
        continue;
      }
      boolean part = // "relatives of some of the people killed asked"
          isWord(before + 1, "of")
              && before > 0
              && isLink(before - 1)
              && above.tag().matches("DT|CD|JJ.?");
      if (part) {
        at = above;
        continue;
      }
      if (!above.tag().matches("NN.*|JJ")
          || isWord(Phrases.first(sentence, before) - 1, "than")
          || !isSpeaking(before)) {
        return at;
      }
      at = above;
    }
    return at;
  }

  /**
   * "A few people, most of them without means, asked": the whole, where a part stands beside it.
   */
  private Token ownerOfPart(Token subject) {
    int i = subject.index();
    boolean part =
        isWord(i - 1, ",")
            && isWord(i + 1, "of")
            && Like.is(lower(i + 2), "them|whom|which")
            && !subject.isProperNoun();
    if (!part) {
      return subject;
    }
    Token above = sentence.head(subject).filter(Token::isNoun).orElse(null);
    if (above != null && above.index() < i) {
      return above;
    }
    int head = Phrases.begins(sentence, 0) ? Phrases.head(sentence, 0) : -1;
    return head >= 0 && head < i ? sentence.token(head) : subject;
  }

  /**
   * "Lee, who lives in Lima but whose office is abroad, promised": whom the relative clauses tell.
   */
  private Token ownerOfRelative(Token subject) {
    int before = Phrases.first(sentence, subject.index()) - 1;
    boolean run = // "the ministry, which the rebels run, says", with "run" taken for a noun
        isWord(before, "which") && isWord(subject.index() + 1, ",");
    if (!run && !isWord(before, "whose")) {
      return subject;
    }
    int opens = -1;
    for (int i = subject.index(); i > 1; i--) {
      boolean relative = sentence.token(i).tag().matches("WP|WDT|WP\\$");
      boolean noun =
          sentence.token(i - 2).isNoun()
              || Character.isUpperCase(sentence.token(i - 2).word().charAt(0));
      if (relative && isWord(i - 1, ",") && noun) {
        opens = i;
        break;
      }
    }
    return opens < 0 ? subject : sentence.token(opens - 2);
  }

  private boolean isLink(int i) {
    return i >= 0 && sentence.token(i).tag().matches("IN|TO") && LINKS.contains(lower(i));
  }

  /** A common noun for people or a body. */
  private boolean isSpeaking(int head) {
    Token token = sentence.token(head);
    boolean body = SpeechWords.is(token.lemma(), "body");
    return token.tag().matches("NNS?|JJ")
        && (body || isFolk(token))
        && maySpeak(head, false, false);
  }

  private boolean isFolk(Token token) {
    String lemma = singular(token.lemma().toLowerCase(Locale.ROOT));
    return wordNet.nounFile(lemma).matches("noun.(?:person|group)")
        || lemma.matches("people|person");
  }

  private int firstOfName(Token name) {
    int first = name.index();
    while (first > 0 && sentence.token(first - 1).name().equals("PERSON")) {
      first--;
    }
    return first;
  }

  /** Who speaks where the subject that the parser gives cannot: the noun right before the verb. */
  int beside(Token verb) {
    return left(verb)
        .filter(
            t -> t.isProperNoun() || isWord(verb.index() - 1, ",") || t.index() >= verb.index() - 2)
        .map(t -> governor(t, verb).index())
        .orElse(-1);
  }

  /** The noun or pronoun right before the verb and its auxiliaries and adverbs. */
  private Optional<Token> left(Token verb) {
    int before = verb.index() - 1;
    while (before > 0
        && Like.is(sentence.token(before).tag(), "RB|MD|VBP|VBZ|VBD|DT")
        && (!sentence.token(before).isVerb()
            || Like.is(sentence.token(before).lemma(), "have|do|be"))) {
      before--;
    }
    // "the ministry, in a statement, said": what stands between commas is passed over
    if (isWord(before, ",")) {
      int open = before - 1;
      while (open > 0 && !isWord(open, ",") && before - open < 14) {
        open--;
      }
      if (isWord(open, ",") && open > 0 && sentence.token(open - 1).isNoun()) {
        return Optional.of(headOf(sentence.token(open - 1), verb));
      }
    }
    Token left = before >= 0 ? sentence.token(before) : verb;
    boolean may =
        left.isNoun()
            || left.tag().equals("CD")
            || left.word().equals(")")
            || (left.isPronoun() && !left.tag().equals("PRP$"))
            || RELATIVES.contains(left.word().toLowerCase(Locale.ROOT));
    if (left.word().equals(")")) {
      int open = before;
      while (open > 0 && !isWord(open, "(") && !sentence.token(open).tag().equals("-LRB-")) {
        open--;
      }
      left = open > 0 ? sentence.token(open - 1) : verb;
      may = left.isNoun();
    }
    return may && left.index() != verb.index() ? Optional.of(headOf(left, verb)) : Optional.empty();
  }

  /** "officials in the north said": the noun before the prepositions is who speaks. */
  private Token headOf(Token left, Token verb) {
    Token at = left;
    for (int i = 0; i < 3 && (at.isNoun() || isYear(at)); i++) {
      Optional<Token> above = sentence.head(at);
      Token of = at;
      above = // "people briefed on the talks said"
          above
              .filter(a -> of.is("obl") && a.is("acl") && a.tag().matches("VB[NG]"))
              .flatMap(sentence::head)
              .or(() -> sentence.head(of));
      boolean inside =
          above.isPresent()
              && above.get().index() < at.index()
              && (above.get().isNoun() || above.get().tag().equals("CD"))
              && at.relation().matches("nmod|appos|nmod:npmod|flat|obl");
      boolean name = // "in return for concessions, finance chief Ann Lee said"
          at.is("appos")
              && at.isProperNoun()
              && above.isPresent()
              && !above.get().isProperNoun()
              && at.index() - above.get().index() > 1;
      boolean next = // "a conference in Lima, state television has announced"
          at.is("appos")
              && at.index() == left.index()
              && isWord(Phrases.first(sentence, at.index()) - 1, ",")
              && sentence.children(verb, "nsubj").isEmpty();
      if (!inside || name || next || above.get().index() == verb.index()) {
        return at;
      }
      at = above.get();
    }
    return at;
  }

  /** The subject of the clause that the verb continues: "smiled and said", "left, saying". */
  private Optional<Token> shared(Token verb) {
    int helped = isWord(verb.index() - 1, "having") ? verb.index() - 1 : verb.index();
    int said = helped - 2;
    if (sentence.token(helped).tag().equals("VBG") && isWord(helped - 1, ",") && isSaying(said)) {
      return sentence.children(sentence.token(said), "nsubj").stream()
          .filter(s -> s.index() < said || s.index() == said - 1)
          .reduce((a, b) -> b); // "the plan is dead, Lee said, having hinted that"
    }
    Token at = verb;
    for (int i = 0; i < 3; i++) {
      Optional<Token> above = sentence.head(at);
      boolean shares =
          at.relation().matches("conj|advcl|xcomp|parataxis|dep|acl|ccomp")
              || at.tag().equals("VBG");
      if (above.isEmpty() || !shares) {
        return Optional.empty();
      }
      if (above.get().isNoun() && at.relation().startsWith("acl")) {
        return writer(above.get()).or(() -> above).filter(a -> a.index() < verb.index());
      }
      Optional<Token> subject =
          sentence.children(above.get(), "nsubj").stream()
              .filter(s -> s.index() < verb.index())
              .findFirst();
      boolean bare = // "demanded that they leave, and warned": they did not
          verb.tag().equals("VBD") && Like.is(above.get().tag(), "VB|VBP");
      if (subject.isPresent() && !bare) {
        return subject;
      }
      at = above.get();
    }
    return Optional.empty();
  }

  /** "filed a complaint with the court accusing", "wrote a letter warning": who brought it out. */
  private Optional<Token> writer(Token noun) {
    Token at = noun;
    for (int i = 0; i < 2 && !isDocument(at); i++) {
      Optional<Token> above =
          at.relation().matches("nmod|obl|appos")
              ? sentence.head(at).filter(h -> h.index() < noun.index())
              : Optional.empty();
      if (above.isPresent() && above.get().isVerb()) {
        above = sentence.child(above.get(), "obj").filter(o -> o.index() < noun.index());
      }
      if (above.isEmpty() || !above.get().isNoun()) {
        return Optional.empty();
      }
      at = above.get();
    }
    if (!isDocument(at) || !at.is("obj")) {
      return Optional.empty();
    }
    return sentence.head(at).flatMap(v -> sentence.child(v, "nsubj")).filter(s -> !isRelative(s));
  }

  /** "a complaint accusing the fund": the words of the one who brought the complaint out. */
  boolean isWritten(Token verb) {
    return verb.relation().startsWith("acl")
        && sentence.head(verb).filter(h -> h.isNoun() && writer(h).isPresent()).isPresent();
  }

  /** "filed a complaint with the board accusing": the parser takes the board for its subject. */
  private Optional<Token> writerAhead(Token verb) {
    Token above = sentence.head(verb).orElse(verb);
    boolean with =
        sentence.children(verb, "mark").stream().anyMatch(m -> isWord(m.index(), "with"));
    boolean letter =
        with
            && above.isVerb()
            && above.index() < verb.index()
            && sentence.child(above, "obj").filter(SpeakerFinder::isDocument).isPresent();
    return letter ? sentence.child(above, "nsubj").filter(s -> !isRelative(s)) : Optional.empty();
  }

  private static boolean isDocument(Token token) {
    return SpeechWords.is(token.lemma(), "document") || SpeechWords.is(token.lemma(), "speech");
  }

  /** The "who" or "which" between the one who speaks and the verb of his relative clause. */
  static Optional<Token> relative(Sentence sentence, int head, int verb) {
    Token said = sentence.token(verb);
    Optional<Token> own =
        sentence.children(said, "nsubj").stream().filter(t -> t.index() < verb).findFirst();
    if (own.isEmpty() && said.is("conj")) {
      own = sentence.head(said).flatMap(h -> sentence.child(h, "nsubj"));
    }
    return own.filter(t -> t.index() > head && t.index() < verb && isRelative(t));
  }

  private boolean isSaying(int i) {
    return i > 0
        && sentence.token(i).tag().matches("VBD|VBZ|VBP")
        && SpeechWords.verb(sentence.token(i).lemma()).isPresent();
  }

  /** "who", "which"; in capitals it is the name of a body, whatever the tagger says. */
  private static boolean isRelative(Token token) {
    String word = token.word();
    return RELATIVES.contains(word.toLowerCase(Locale.ROOT))
        && !word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** "the mayor and a few like her, who say": many say it, where the verb is of many. */
  private int ofMany(Token head, Token relative, Token verb) {
    boolean one =
        verb.tag().equals("VBP")
            && sentence.children(verb, "aux").isEmpty()
            && Like.is(head.tag(), "NNP?")
            && !SpeechWords.is(head.lemma(), "body")
            && !wordNet.nounFile(head.lemma()).equals("noun.group");
    for (int i = relative.index() - 1; one && i > head.index(); i--) {
      Token token = sentence.token(i);
      if (Like.is(token.tag(), "NNP?S") || PLURAL.contains(token.lemma())) {
        return i;
      }
    }
    return head.index();
  }

  private static boolean isYear(Token token) {
    return token.tag().equals("CD") && Like.is(token.word(), "1[5-9]\\d\\d|20\\d\\d");
  }

  private int antecedent(Token verb, Token relative) {
    if (sentence.token(Math.max(0, relative.index() - 1)).tag().equals("CC")) {
      for (int i = relative.index() - 2; i > 0; i--) { // "who led it and who said"
        if (Like.is(sentence.token(i).tag(), "WP|WDT") && isRelative(sentence.token(i))) {
          Token first = sentence.token(i);
          return antecedent(sentence.head(first).filter(Token::isVerb).orElse(verb), first);
        }
      }
    }
    Optional<Token> above = sentence.head(verb).filter(h -> h.isNoun() && h.index() < verb.index());
    if (above.isPresent()) {
      return ofMany(above.get(), relative, verb);
    }
    int at = relative.index() - 1;
    while (at >= 0 && !sentence.token(at).isNoun()) {
      at--;
    }
    return at;
  }

  /** Whether the phrase is the subject of a clause of its own: "said the talks failed". */
  boolean clauseFollows(int head) {
    int next = Phrases.last(sentence, head) + 1;
    return next < sentence.size() && sentence.token(next).tag().matches("VBD|VBZ|VBP|MD");
  }

  /** Whether the word may be one who holds an attitude: also those whom a record cannot name. */
  boolean mayHold(int head) {
    Token token = sentence.token(head);
    if (token.tag().equals("PRP") || token.tag().equals("PRP$")) {
      return !token.lemma().equals("it");
    }
    return PLURAL.contains(token.word().toLowerCase(Locale.ROOT)) || maySpeak(head, false, false);
  }

  /** "nobody claims to know", "no official said". */
  private boolean isNoOne(Token token) {
    return SpeechWords.is(token.lemma().toLowerCase(Locale.ROOT), "negative")
        || (isWord(token.index(), "one") && isWord(token.index() - 1, "no"))
        || sentence.children(token, "det").stream().anyMatch(d -> isWord(d.index(), "no"));
  }

  /** Whether the word may be one who speaks. */
  boolean maySpeak(int head, boolean quoted, boolean belief) {
    Token token = sentence.token(head);
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    boolean ofMany = // "one of the two said"
        lemma.equals("one")
            && sentence.child(token, "nmod").filter(n -> n.index() > head).isPresent();
    boolean idle = // "Capital One said"
        SpeechWords.is(lemma, "idle") && !token.isProperNoun() && !ofMany;
    if ((idle && !lemma.equals("it")) || (lemma.equals("it") && !belief && !quoted)) {
      return lemma.equals("it") && !quoted;
    }
    if (isNoOne(token) || isYear(token) || (quoted && !token.isProperNoun())) {
      return false;
    }
    if (token.isPronoun()) {
      return true;
    }
    boolean body = SpeechWords.is(lemma, "body");
    if (token.name().equals("O") && !body && wordNet.nounFile(lemma).equals("noun.time")) {
      return false;
    }
    if (SpeechWords.is(lemma, "vague") || isShare(token)) {
      return !belief;
    }
    boolean noun = // "a general on the coast", which the tagger takes for an adjective
        token.tag().equals("JJ")
            && head > 0
            && sentence.token(head - 1).tag().equals("DT")
            && !sentence.token(Math.min(head + 1, sentence.size() - 1)).isNoun()
            && isFolk(token);
    if (noun) {
      return true;
    }
    if (token.isProperNoun() || Like.is(token.tag(), "JJ|VB|VBP|VBN|FW|UH")) {
      return token.isProperNoun() || Character.isUpperCase(token.word().charAt(0));
    }
    if (!token.isNoun()) {
      return false;
    }
    if (head > 0 && Character.isUpperCase(token.word().charAt(0))) {
      return true; // "the Observatory", a name that the tagger takes for a common noun
    }
    String file = wordNet.nounFile(singular(lemma));
    List<String> files = wordNet.nounFiles(singular(lemma));
    boolean person =
        file.equals("noun.person")
            || (!belief && files.stream().limit(SENSES).anyMatch(FILES::contains))
            || wordNet.isKindOf(singular(lemma), "person", 2)
            || singular(lemma).equals("person")
            || file.equals("noun.group")
            || wordNet.isKindOf(singular(lemma), "organization", 2);
    boolean people = Like.is(lemma, "troops|police|staff|people|military|authorities|sources?");
    return person || people || body || (!belief && SpeechWords.is(lemma, "document"));
  }

  /** Whether the common noun is the very subject that a verb of saying has, no sign or thing. */
  boolean isSubject(int head, Token verb) {
    Token token = sentence.token(head);
    return token.tag().matches("NNS?")
        && head < verb.index()
        && token.head() == verb.index()
        && token.relation().startsWith("nsubj")
        && !SpeechWords.is(token.lemma(), "idle")
        && (!wordNet.nounFile(token.lemma()).matches("noun.(?:time|artifact|object|quantity)")
            || isWord(verb.index() + 1, "that")); // "the labs say that"
  }

  /** "58 percent of voters", "two in three said". */
  private static boolean isShare(Token token) {
    return token.tag().equals("CD")
        || token.word().equals("%")
        || List.of("percent", "majority", "half", "third", "quarter", "number", "handful")
            .contains(token.lemma());
  }

  private String singular(String lemma) {
    return !wordNet.isNoun(lemma) && lemma.endsWith("s")
        ? lemma.substring(0, lemma.length() - 1)
        : lemma;
  }

  private boolean isWord(int i, String word) {
    return lower(i).equals(word);
  }

  private String lower(int i) {
    return i < 0 || i >= sentence.size() ? "" : sentence.token(i).word().toLowerCase(Locale.ROOT);
  }
}
