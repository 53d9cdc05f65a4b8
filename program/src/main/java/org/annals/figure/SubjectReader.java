package org.annals.figure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.figure.FigureWords.UnitClass;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.jspecify.annotations.Nullable;

/**
 * Names what a number counts, with what restricts it: "nurses in Ohio", "people killed in the
 * flood", "cost of the bridge". Reads a report from its beginning to its end and remembers what was
 * named, so that "fewer than 300 are left" and "there" find theirs.
 */
final class SubjectReader {
  private static final int LONGEST_WORDS = 16;
  private static final Set<String> SKIPPED =
      Set.of("remaining", "more", "other", "additional", "the", "of", "its", "their", "so", "or");
  private static final Set<String> LINKS =
      Set.of(
          "in", "of", "at", "against", "on", "for", "from", "with", "among", "across", "between",
          "to", "since", "near", "inside", "aboard");

  private final Cast cast;
  private final Map<String, String> fullNames = new HashMap<>();
  private String place = "";
  private String lastCounted = "";

  SubjectReader(Cast cast) {
    this.cast = cast;
  }

  /** Takes note of the places and the named nouns of a sentence, up to token {@code end}. */
  void pass(Sentence sentence, int from, int end) {
    for (int i = from; i < Math.min(end, sentence.size()); i++) {
      Token token = sentence.token(i);
      boolean inName = i + 1 < sentence.size() && sentence.token(i + 1).name().equals("LOCATION");
      if (token.name().equals("LOCATION")
          && token.isProperNoun()
          && !inName
          && !token.is("compound")) {
        place = words(sentence, nameStart(sentence, i), i);
      }
      if (token.tag().equals("NNS") && i > 0) {
        int first = i;
        while (first > 0 && isModifier(sentence.token(first - 1))) {
          first--;
        }
        boolean named = Character.isUpperCase(sentence.token(first).word().charAt(0)) && first > 0;
        if (first < i && named) {
          fullNames.put(token.lemma(), words(sentence, first, i));
        }
      }
    }
  }

  private static int nameStart(Sentence sentence, int i) {
    int first = i;
    while (first > 0 && sentence.token(first - 1).name().equals("LOCATION")) {
      first--;
    }
    return first;
  }

  private static boolean isModifier(Token token) {
    return token.tag().startsWith("JJ") || token.isNoun();
  }

  /** The subject of a number with its unit. */
  String read(Sentence sentence, Amount amount, Counted unit, KindReader.Reading kind) {
    String subject =
        switch (unit.unitClass()) {
          case TIME ->
              "duration of "
                  + Durations.measured(sentence, amount, unit)
                      .map(head -> lasting(sentence, unit, head))
                      .orElse("it");
          case MONEY -> money(sentence, amount, unit, kind);
          case PERCENT -> share(sentence, amount, unit, kind);
          case MEASURE -> measure(sentence, amount, unit);
          case PEOPLE, COUNT -> counted(sentence, unit, kind);
        };
    if (unit.unitClass() == UnitClass.PEOPLE || unit.unitClass() == UnitClass.COUNT) {
      lastCounted = subject;
    }
    return shorten(subject);
  }

  /** The subject of a number without a noun. */
  String bare(Sentence sentence, Amount amount, KindReader.Reading kind) {
    if (kind.word() >= 0 && new KindReader(sentence).change(kind.word()).isPresent()) {
      return shorten(changed(sentence, kind.word(), amount.first()));
    }
    String what = lastCounted.isEmpty() ? "it" : lastCounted;
    String here = where(sentence, amount.last());
    int in = what.indexOf(" in ");
    return shorten(here.isEmpty() ? what : (in < 0 ? what : what.substring(0, in)) + here);
  }

  private String lasting(Sentence sentence, Counted unit, Token head) {
    return unit.attributive() && head.index() > unit.last()
        ? words(sentence, unit.last() + 1, head.index())
            + restriction(sentence, head.index() + 1, false)
        : phraseAbout(sentence, head);
  }

  private static String shorten(String subject) {
    String[] words = subject.strip().split("\\s+");
    return words.length <= LONGEST_WORDS
        ? String.join(" ", words)
        : String.join(" ", java.util.Arrays.copyOf(words, LONGEST_WORDS));
  }

  private String counted(Sentence sentence, Counted unit, KindReader.Reading kind) {
    if (unit.head() < 0) {
      return casualties(sentence, "people", unit.last(), kind)
          .orElse("people " + words(sentence, unit.first(), unit.last()));
    }
    Token head = sentence.token(unit.head());
    int first = unit.first();
    while (first < unit.head()
        && SKIPPED.contains(sentence.token(first).word().toLowerCase(Locale.ROOT))) {
      first++;
    }
    String phrase = words(sentence, first, unit.head());
    if (first == unit.head() && fullNames.containsKey(head.lemma())) {
      phrase = fullNames.getOrDefault(head.lemma(), phrase);
    }
    Optional<String> harmed = casualties(sentence, phrase, unit.head(), kind);
    if (harmed.isPresent()) {
      return harmed.get();
    }
    boolean moves = kind.kind() == FigureKind.CHANGE && kind.word() >= 0;
    String after = restriction(sentence, unit.head() + 1, moves);
    String all = phrase + after;
    return all.contains(" in ") || !after.isEmpty() ? all : all + where(sentence, unit.head());
  }

  /** "people killed in the flood", "officers arrested by the ministry". */
  private Optional<String> casualties(
      Sentence sentence, String phrase, int at, KindReader.Reading kind) {
    if (at + 1 < sentence.size() && sentence.token(at + 1).tag().equals("VBN")) {
      return Optional.empty();
    }
    Optional<Token> verb =
        Optional.ofNullable(kind.word() < 0 ? null : sentence.token(kind.word()))
            .filter(Token::isVerb);
    if (verb.isEmpty()
        || (!FigureWords.is(verb.get().lemma(), "casualty")
            && !verb.get().lemma().equals("leave"))) {
      return Optional.empty();
    }
    boolean passive = verb.get().index() > at;
    if (passive) {
      return Optional.of(
          phrase + " " + verb.get().word() + restriction(sentence, verb.get().index() + 1, false));
    }
    Optional<Token> agent = sentence.child(verb.get(), "nsubj");
    if (agent.isPresent()
        && Set.of("that", "which", "who").contains(agent.get().word().toLowerCase(Locale.ROOT))) {
      agent = sentence.head(verb.get()).filter(Token::isNoun);
    }
    if (agent.isEmpty()) {
      agent =
          sentence
              .head(verb.get())
              .flatMap(h -> sentence.child(h, "nsubj"))
              .filter(a -> a.index() < at);
    }
    boolean leave = verb.get().lemma().equals("leave");
    if ((leave && agent.isEmpty()) || (leave && !phrase.equals("people"))) {
      return Optional.empty();
    }
    String deed = leave ? words(sentence, at, at) : participle(verb.get().lemma());
    String by =
        agent
            .filter(a -> a.isNoun() && a.index() < at)
            .filter(a -> NumberWords.plural(a.word().toLowerCase(Locale.ROOT)).isEmpty())
            .map(a -> (isHappening(a) ? " in " : " by ") + phraseAbout(sentence, a))
            .orElse("");
    return Optional.of(phrase + " " + deed + by);
  }

  private static boolean isHappening(Token noun) {
    String file = WordNet.get().nounFile(noun.lemma());
    return file.equals("noun.event") || file.equals("noun.act") || file.equals("noun.phenomenon");
  }

  private static String ing(String lemma) {
    boolean drops = lemma.endsWith("e") && !lemma.endsWith("ee") && lemma.length() > 2;
    return (drops ? lemma.substring(0, lemma.length() - 1) : lemma) + "ing";
  }

  private static String participle(String lemma) {
    return switch (lemma) {
      case "die" -> "dead";
      case "shoot" -> "shot";
      case "hurt" -> "hurt";
      case "kidnap" -> "kidnapped";
      default -> lemma.endsWith("e") ? lemma + "d" : lemma + "ed";
    };
  }

  private String money(Sentence sentence, Amount amount, Counted unit, KindReader.Reading kind) {
    if (kind.kind() == FigureKind.CHANGE || isChange(sentence, kind.word())) {
      return changed(sentence, kind.word(), amount.first());
    }
    int next = Math.max(amount.last(), unit.last()) + 1;
    String after =
        next < sentence.size() ? sentence.token(next).word().toLowerCase(Locale.ROOT) : "";
    boolean linked = after.equals("for") || after.equals("in") || after.equals("of");
    if (linked && next + 1 < sentence.size()) {
      int head = UnitReader.headFrom(sentence, start(sentence, next + 1));
      if (head >= 0) {
        return (after.equals("for") ? "cost of " : "")
            + words(sentence, start(sentence, next + 1), head);
      }
    }
    // "a fine of $2 million"
    int before = amount.first() - 1;
    if (before > 0
        && sentence.token(before).word().equals("of")
        && sentence.token(before - 1).isNoun()) {
      return phraseAbout(sentence, sentence.token(before - 1)).replaceFirst(" of \\S.*$", "");
    }
    int head = next < sentence.size() ? UnitReader.headFrom(sentence, next) : -1;
    if (head >= 0 && !sentence.token(next).tag().equals("VBN")) {
      return words(sentence, next, head);
    }
    boolean costs =
        kind.word() >= 0
            && sentence
                .token(kind.word())
                .lemma()
                .matches("cost|pay|spend|charge|sell|buy|be|price");
    return (costs ? "cost of " : "") + subjectOf(sentence, kind.word());
  }

  private static boolean isChange(Sentence sentence, int word) {
    return word >= 0 && new KindReader(sentence).change(word).isPresent();
  }

  private String subjectOf(Sentence sentence, int verb) {
    if (verb < 0) {
      return place.isEmpty() ? "it" : place;
    }
    Token token = sentence.token(verb);
    Optional<Token> subject = sentence.child(token, "nsubj");
    if (subject.isEmpty() && token.relation().startsWith("conj")) {
      subject =
          sentence
              .head(token)
              .flatMap(h -> h.isVerb() ? sentence.child(h, "nsubj") : Optional.of(h));
    }
    return subject.filter(s -> s.isNoun()).map(s -> phraseAbout(sentence, s)).orElse("it");
  }

  private String share(Sentence sentence, Amount amount, Counted unit, KindReader.Reading kind) {
    int next = unit.last() + 1;
    String after =
        next < sentence.size() ? sentence.token(next).word().toLowerCase(Locale.ROOT) : "";
    if (kind.kind() == FigureKind.CHANGE && kind.word() >= 0) {
      return changed(sentence, kind.word(), amount.first());
    }
    if (after.equals("of") && next + 1 < sentence.size()) {
      int from = start(sentence, next + 1);
      int head = from < sentence.size() ? UnitReader.headFrom(sentence, from) : -1;
      if (head >= 0) {
        return "share of " + words(sentence, from, head) + restriction(sentence, head + 1, false);
      }
    }
    return subjectOf(sentence, kind.word());
  }

  /** What goes up or down: the object of the word of change, or its subject. */
  private String changed(Sentence sentence, int word, int limit) {
    Token token = sentence.token(word);
    if (!token.isVerb() && !token.isNoun()) {
      return subjectOf(
          sentence, Durations.verbOver(sentence, token).map(Token::index).orElse(word));
    }
    Optional<Token> what =
        token.isVerb()
            ? sentence
                .child(token, "obj", "nsubj:pass")
                .filter(o -> o.index() < limit && FigureWords.unit(o.word()).isEmpty())
                .or(() -> sentence.child(token, "nsubj"))
            : sentence.child(token, "nmod");
    if (what.isEmpty() && token.isVerb()) {
      what = sentence.head(token).flatMap(h -> sentence.child(h, "nsubj"));
    }
    int at = word + 1 < limit ? start(sentence, word + 1) : -1;
    int head = token.isVerb() && at >= 0 ? UnitReader.headFrom(sentence, at) : -1;
    if (head > word && head < limit - 1) {
      what = Optional.of(sentence.token(head));
    }
    return what.filter(Token::isNoun)
        .map(w -> phraseAbout(sentence, w))
        .orElse(lastCounted.isEmpty() ? "it" : lastCounted);
  }

  private String measure(Sentence sentence, Amount amount, Counted unit) {
    int next = Math.max(unit.last(), amount.last()) + 1;
    if (next < sentence.size()) {
      boolean of = sentence.token(next).word().equals("of");
      int from = of ? start(sentence, next + 1) : next;
      int head = from < sentence.size() ? UnitReader.headFrom(sentence, from) : -1;
      if (head >= 0 && (of || unit.attributive())) {
        return words(sentence, from, head) + restriction(sentence, head + 1, false);
      }
    }
    return unit.unit() + where(sentence, unit.last());
  }

  private static int start(Sentence sentence, int at) {
    int from = at;
    while (from < sentence.size() - 1
        && (sentence.token(from).tag().endsWith("DT")
            || sentence.token(from).tag().equals("PRP$"))) {
      from++;
    }
    return from;
  }

  /**
   * The noun with what stands around it: "number of troops in the north" gives "troops in the
   * north".
   */
  String phraseAbout(Sentence sentence, Token head) {
    if (head.isVerb()) {
      if (head.lemma().matches("last|take|run|span|endure")) {
        Optional<Token> subject =
            sentence
                .child(head, "nsubj")
                .or(() -> sentence.head(head).flatMap(h -> sentence.child(h, "nsubj")))
                .filter(Token::isNoun);
        if (subject.isPresent()) {
          return phraseAbout(sentence, subject.get());
        }
      }
      Optional<Token> object = sentence.child(head, "obj", "nsubj:pass");
      return object
          .filter(Token::isNoun)
          .map(o -> ing(head.lemma()) + " " + phraseAbout(sentence, o))
          .orElse(ing(head.lemma()));
    }
    int first = head.index();
    while (first > 0 && isModifier(sentence.token(first - 1))) {
      first--;
    }
    if (FigureWords.is(head.lemma(), "measure")) {
      int next = head.index() + 1;
      if (next + 1 < sentence.size() && sentence.token(next).word().equals("of")) {
        int from = start(sentence, next + 1);
        int of = UnitReader.headFrom(sentence, from);
        if (of >= 0) {
          return words(sentence, from, of) + restriction(sentence, of + 1, false);
        }
      }
      if (first < head.index()) {
        Token noun = sentence.token(head.index() - 1);
        String name = words(sentence, first, head.index() - 1);
        return noun.tag().equals("NN") ? name + "s" + where(sentence, head.index()) : name;
      }
    }
    return words(sentence, first, head.index()) + restriction(sentence, head.index() + 1, false);
  }

  /** The phrases that follow a noun and narrow it, each with a space before. */
  private String restriction(Sentence sentence, int from, boolean moves) {
    StringBuilder after = new StringBuilder();
    int at = from;
    while (at < sentence.size() - 1 && at - from < LONGEST_WORDS) {
      Token token = sentence.token(at);
      String word = token.word().toLowerCase(Locale.ROOT);
      if (token.tag().equals("VBN")
          && LINKS.contains(sentence.token(at + 1).word().toLowerCase(Locale.ROOT))) {
        after.append(' ').append(word);
        at++;
        continue;
      }
      if (!LINKS.contains(word)) {
        break;
      }
      int start = start(sentence, at + 1);
      int head = UnitReader.headFrom(sentence, start);
      if (head < 0) {
        break;
      }
      boolean country = sentence.token(head).word().equalsIgnoreCase("country") && !place.isEmpty();
      String what = country ? place : words(sentence, start, head);
      after.append(' ').append(moves && word.equals("from") ? "in" : word).append(' ').append(what);
      at = head + 1;
    }
    return after.toString();
  }

  /** Where it is, from the words after it or from "there". */
  private String where(Sentence sentence, int after) {
    for (int i = after + 1; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      String word = token.word().toLowerCase(Locale.ROOT);
      if (word.equals("there") && !token.tag().equals("EX") && !place.isEmpty()) {
        return " in " + place;
      }
      if (word.equals("in") && i + 1 < sentence.size()) {
        int start = start(sentence, i + 1);
        if (sentence.token(start).name().equals("LOCATION")) {
          return " in " + words(sentence, start, UnitReader.headFrom(sentence, start));
        }
      }
    }
    return "";
  }

  /** The words with states under their usual names. */
  private String words(Sentence sentence, int first, int last) {
    StringBuilder words = new StringBuilder();
    @Nullable Actor before = null;
    for (int i = first; i <= last; i++) {
      Token token = sentence.token(i);
      if (token.tag().equals("``") || token.tag().equals("''")) {
        continue;
      }
      Actor state =
          cast.holding(sentence.index(), token)
              .filter(a -> a.type() == ActorType.STATE)
              .orElse(null);
      if (state != null && state.equals(before)) {
        continue;
      }
      before = state;
      boolean joined = i > first && token.span().begin() == sentence.token(i - 1).span().end();
      words
          .append(words.isEmpty() || joined ? "" : " ")
          .append(state == null ? token.word() : state.name());
    }
    return words.toString();
  }
}
