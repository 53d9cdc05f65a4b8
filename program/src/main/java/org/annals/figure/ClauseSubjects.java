package org.annals.figure;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.jspecify.annotations.Nullable;

/**
 * Finds who or what a clause is about and what a word of change changes, by the dependencies where
 * they are sound and by the words beside it where not. Remembers the subject before for "it" and
 * for a measure that stands alone ("the number rose").
 */
final class ClauseSubjects {
  private static final Set<String> CAUSING =
      Set.of(
          "cause", "make", "let", "force", "lead", "push", "drive", "send", "help", "see", "allow",
          "enable", "prompt", "expect", "want", "get");

  /** A pronoun that stands for nothing that is named. */
  private static final String NO_ONE = "";

  private static final int LONGEST_CHAIN = 6;

  private final Naming naming;
  private String last = "";

  /** What the sentence before is about; empty if nothing that "it" or "they" could take up. */
  private String topic = "";

  private boolean several;

  ClauseSubjects(Naming naming) {
    this.naming = naming;
  }

  void remember(String subject) {
    last = subject;
  }

  /** Takes note of what a sentence that has been read is about. */
  void close(Sentence sentence) {
    Token root =
        sentence.tokens().stream().filter(t -> t.head() < 0 && t.isVerb()).findFirst().orElse(null);
    Token subject = root == null ? null : sentence.child(root, "nsubj", "nsubj:pass").orElse(null);
    if (subject != null && subject.isPronoun()) {
      return;
    }
    boolean thing =
        subject != null
            && subject.isNoun()
            && !subject.name().equals("PERSON")
            && !isTime(sentence, subject.index());
    topic = thing && subject != null ? naming.phrase(sentence, subject) : "";
    several = thing && subject != null && subject.tag().endsWith("S");
  }

  private String takenUp(Token pronoun) {
    boolean it = pronoun.word().equalsIgnoreCase("it");
    boolean they = pronoun.word().matches("(?i)they|them");
    return (it && !several) || (they && several) ? topic : NO_ONE;
  }

  /** What was measured or counted before; empty at the beginning. */
  String last() {
    return last;
  }

  /** The subject of the clause in which token {@code at} stands, pronouns by who is meant. */
  Optional<String> of(Sentence sentence, int at) {
    Token token = sentence.token(at);
    Optional<String> left = leftOf(sentence, token);
    if (left.isPresent()) {
      return left;
    }
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      Optional<Token> subject =
          sentence.children(token).stream()
              .filter(c -> c.is("nsubj") || c.is("csubj"))
              .filter(c -> c.index() != at && !isNumber(sentence, c))
              .findFirst();
      if (subject.isPresent() && subject.get().index() < Math.max(at, token.index()) + 1) {
        return named(sentence, subject.get(), token);
      }
      boolean noun = token.isNoun() && token.index() != at;
      Optional<Token> above = sentence.head(token);
      // "makes prices rise", "causes levels to rise"
      Optional<Token> moved =
          token.is("xcomp") && token.tag().equals("VB")
              ? above
                  .filter(a -> CAUSING.contains(a.lemma()))
                  .flatMap(a -> sentence.child(a, "obj"))
                  .filter(Token::isNoun)
                  .filter(o -> o.index() < at && !isAmount(sentence, o))
              : Optional.empty();
      if (moved.isPresent() && above.filter(a -> a.index() < moved.get().index()).isPresent()) {
        return Optional.of(naming.phrase(sentence, moved.get()));
      }
      // "products priced at", "jets, reaching": the noun that the participle belongs to
      if (above.isPresent()
          && above.get().isNoun()
          && above.get().index() < token.index()
          && token.relation().startsWith("acl")
          && !token.tag().equals("VB")) {
        return Optional.of(naming.phrase(sentence, above.get()).strip())
            .filter(p -> above.get().index() < at);
      }
      if (above.isEmpty()) {
        return noun && token.index() < at
            ? Optional.of(naming.phrase(sentence, token))
            : Optional.empty();
      }
      token = above.get();
    }
    return Optional.empty();
  }

  /** "Lee Group rallied": the noun right before a finite verb, where the parser saw no subject. */
  private Optional<String> leftOf(Sentence sentence, Token verb) {
    int before = verb.index() - 1;
    boolean orphan =
        verb.tag().matches("VBD|VBZ|VBP")
            && before >= 0
            && sentence.token(before).tag().matches("NNPS?|NNS?")
            && sentence.child(verb, "nsubj").isEmpty();
    if (!orphan) {
      return Optional.empty();
    }
    // "the price of homes in May was"
    int first = Naming.first(sentence, sentence.token(before));
    int start = NounPhrases.beforeDeterminers(sentence, first);
    while (start > 1
        && sentence.token(start - 1).tag().equals("IN")
        && (sentence.token(start - 2).isNoun()
            || (start == 2 && sentence.token(0).tag().equals("VBG")))) {
      first = Naming.first(sentence, sentence.token(start - 2));
      start = NounPhrases.beforeDeterminers(sentence, first);
    }
    int head = NounPhrases.headFrom(sentence, first);
    return head < 0
        ? Optional.empty()
        : Optional.of(
            naming.words(sentence, first, head) + naming.restriction(sentence, head + 1, false));
  }

  /** A bare number; "the TA-125" is a name. */
  private static boolean isNumber(Sentence sentence, Token token) {
    boolean percent = // "contracted by 3% in May and 2% in June, grew": no 2% that grew
        token.lemma().matches("%|percent") && sentence.child(token, "nmod").isEmpty();
    boolean name = // "the TA-125"
        token.index() > 0
            && (UnitReader.isHyphen(sentence.token(token.index() - 1))
                || sentence.token(token.index() - 1).isProperNoun());
    return percent || (token.tag().equals("CD") && !name);
  }

  private Optional<String> named(Sentence sentence, Token subject, Token verb) {
    if (subject.tag().matches("WDT|WP|DT") || subject.word().equalsIgnoreCase("that")) {
      Optional<Token> antecedent =
          sentence.head(verb).filter(Token::isNoun).filter(h -> h.index() < subject.index());
      return antecedent
          .map(a -> naming.phrase(sentence, a).replaceFirst(" (which|that)\\b.*", ""))
          .or(() -> nearest(sentence, subject.index() - 1))
          .or(() -> last.isEmpty() ? Optional.empty() : Optional.of(last));
    }
    if (subject.isPronoun()) {
      Optional<String> name = naming.pronoun(sentence, subject);
      return Optional.of(name.orElseGet(() -> takenUp(subject)));
    }
    if (subject.tag().equals("CD")) {
      return Optional.of(naming.words(sentence, Naming.first(sentence, subject), subject.index()));
    }
    if (subject.tag().equals("VBG") && subject.index() < verb.index()) {
      String what = // "rebuilding the port will cost"
          sentence
              .child(subject, "obj")
              .filter(o -> o.isNoun() && !isAmount(sentence, o))
              .map(o -> " " + naming.phrase(sentence, o))
              .orElse("");
      return Optional.of(subject.word().toLowerCase(Locale.ROOT) + what);
    }
    if (!subject.isNoun()) {
      return Optional.empty();
    }
    boolean back =
        FigureWords.is(subject.lemma(), "measure")
            && Naming.first(sentence, subject) == subject.index()
            && sentence.child(subject, "nmod").isEmpty()
            && !last.isEmpty();
    return Optional.of(back ? last : naming.phrase(sentence, subject));
  }

  /** The noun phrase nearest to the left. */
  Optional<String> nearest(Sentence sentence, int from) {
    for (int i = from; i >= 0; i--) {
      Token token = sentence.token(i);
      boolean word = Character.isLetter(token.word().charAt(0));
      if (word
          && token.isNoun()
          && FigureWords.unit(token.word()).isEmpty()
          && !isTime(sentence, i)) {
        return Optional.of(naming.words(sentence, Naming.first(sentence, token), i));
      }
    }
    return Optional.empty();
  }

  /** What goes up or down: what the word of change governs, else the subject of its clause. */
  Optional<String> changed(Sentence sentence, int word, int limit) {
    Token token = sentence.token(word);
    if (token.isNoun()) {
      @Nullable Token of = sentence.child(token, "nmod").filter(Token::isNoun).orElse(null);
      if (of != null && FigureWords.unit(of.word()).isEmpty() && !isAmount(sentence, of)) {
        return Optional.of(naming.phrase(sentence, of));
      }
      int link = word + 1;
      if (link + 1 < sentence.size() && sentence.token(link).word().matches("of|in|for")) {
        int from = NounPhrases.afterDeterminers(sentence, link + 1);
        int head = NounPhrases.headFrom(sentence, from);
        if (head > 0
            && FigureWords.unit(sentence.token(head).word()).isEmpty()
            && !isAmount(sentence, sentence.token(head))
            && !isTime(sentence, head)) {
          return Optional.of(
              naming.words(sentence, from, head) + naming.restriction(sentence, head + 1, false));
        }
      }
      int first = Naming.first(sentence, token);
      if (first < word
          && sentence.token(word - 1).isNoun()
          && first > limit
          && FigureWords.unit(sentence.token(word - 1).word()).isEmpty()) {
        return Optional.of(naming.words(sentence, Math.max(first, limit + 1), word - 1));
      }
      return of(sentence, word);
    }
    if (!token.isVerb()) {
      // "Lee Group, down 68 points"
      boolean apart = word > 1 && sentence.token(word - 1).word().matches("[,(]");
      // "Lee Group having its best day since the 1980s, up 9 percent": the group, not the decade
      if (apart && (sentence.token(word - 2).is("nmod") || sentence.token(word - 2).is("obl"))) {
        return of(sentence, word - 2);
      }
      return apart && sentence.token(word - 2).isNoun()
          ? nearest(sentence, word - 2)
          : of(sentence, word);
    }
    Optional<Token> object =
        sentence
            .child(token, "obj", "nsubj:pass")
            .filter(o -> o.index() < limit)
            .filter(o -> o.isNoun() && !isAmount(sentence, o));
    int at = word + 1 < limit ? NounPhrases.afterDeterminers(sentence, word + 1) : -1;
    int head = at >= 0 ? NounPhrases.headFrom(sentence, at) : -1;
    if (head > word && head < limit - 1 && !isAmount(sentence, sentence.token(head))) {
      object = Optional.of(sentence.token(head));
    }
    if (word == limit) { // "trebled the tariffs"
      object =
          sentence
              .child(token, "obj")
              .filter(o -> o.isNoun() && !isAmount(sentence, o) && !isTime(sentence, o.index()));
    }
    int link = word + 1;
    if (token.tag().equals("VBG")
        && link + 1 < sentence.size()
        && sentence.token(link).word().equals("of")) { // "a tripling of the price"
      int from = NounPhrases.afterDeterminers(sentence, link + 1);
      int of = NounPhrases.headFrom(sentence, from);
      if (of > 0 && !isAmount(sentence, sentence.token(of)) && !isTime(sentence, of)) {
        return Optional.of(
            naming.words(sentence, from, of) + naming.restriction(sentence, of + 1, false));
      }
    }
    if (object.isEmpty()) {
      // "nearly halved the rate", "raised from 3 to 4 percent the share that it keeps"
      object =
          sentence
              .child(token, "obj")
              .filter(o -> o.isNoun() && !isAmount(sentence, o) && !isTime(sentence, o.index()))
              .filter(o -> o.index() > word && sentence.child(token, "nsubj").isPresent());
    }
    return object.map(o -> naming.phrase(sentence, o)).or(() -> of(sentence, word));
  }

  static boolean isAmount(Sentence sentence, Token noun) {
    return !sentence.children(noun, "nummod").isEmpty()
        || FigureWords.unit(noun.word().toLowerCase(Locale.ROOT)).isPresent()
        || !sentence.children(noun, "dep").stream()
            .filter(t -> t.tag().equals("$"))
            .toList()
            .isEmpty();
  }

  static boolean isTime(Sentence sentence, int head) {
    return WordNet.get().nounFile(sentence.token(head).lemma()).equals("noun.time");
  }
}
