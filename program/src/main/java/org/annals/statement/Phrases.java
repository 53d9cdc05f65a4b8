package org.annals.statement;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.Like;

/** The noun phrases beside a cue, by the words and their parts of speech. */
final class Phrases {
  private static final int LONGEST_PHRASE = 30;
  private static final int LONGEST_OFFICE = 10;

  private static final Set<String> MONTHS_AND_DAYS =
      Stream.concat(Arrays.stream(Month.values()), Arrays.stream(DayOfWeek.values()))
          .map(Object::toString)
          .collect(Collectors.toUnmodifiableSet());

  private Phrases() {}

  /** Whether a noun phrase may begin at token {@code at}. */
  static boolean begins(Sentence sentence, int at) {
    if (at < 0 || at >= sentence.size()) {
      return false;
    }
    Token token = sentence.token(at);
    return token.isNoun()
        || isName(sentence, at)
        || token.isPronoun()
        || token.tag().matches("DT|JJ|JJS|CD|PDT")
        || (token.tag().equals("VBN")
            && at + 1 < sentence.size()
            && sentence.token(at + 1).isNoun())
        || (token.word().equals("“") && begins(sentence, at + 1));
  }

  /** The head of the noun phrase that begins at {@code at}: its last noun before anything else. */
  static int head(Sentence sentence, int at) {
    int head = -1;
    for (int i = at; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (token.isPronoun() && !token.tag().equals("PRP$") && head < 0) {
        return i;
      }
      if (token.isNoun() || (head < 0 && isName(sentence, i))) {
        head = i;
        continue;
      }
      boolean owner = token.tag().equals("POS");
      boolean inside =
          owner
              || (token.tag().equals("VBN") && head < 0 && begins(sentence, i))
              || (Like.is(token.tag(), "DT|JJ|JJR|JJS|CD|PRP\\$|PDT|HYPH")
                  && (head < 0 || isNameHyphen(sentence, i)))
              || (token.tag().equals("JJ")
                  && i > 0
                  && sentence.token(i - 1).tag().matches("POS|NNP"));
      if (owner) {
        head = -1;
      }
      if (!inside) {
        return titled(sentence, head, i);
      }
    }
    return head;
  }

  /** A name that the tagger takes for another word, alone before a mark: "said Divine." */
  private static boolean isName(Sentence sentence, int i) {
    Token token = sentence.token(i);
    return i > 0
        && i + 1 < sentence.size()
        && token.word().length() > 2
        && Character.isUpperCase(token.word().charAt(0))
        && token.tag().matches("JJ|VB|VBP|VBN|FW|UH")
        && sentence.token(i + 1).tag().matches("[.,]");
  }

  private static boolean isNameHyphen(Sentence sentence, int i) {
    return sentence.token(i).tag().equals("HYPH")
        && i + 1 < sentence.size()
        && sentence.token(i + 1).isNoun()
        && sentence.token(i - 1).span().end() == sentence.token(i).span().begin();
  }

  /**
   * "Secretary of State for Trade Ann Lee", "Orva ranking director Ann Lee": the name that ends an
   * office is the head.
   */
  private static int titled(Sentence sentence, int head, int next) {
    if (head < 0 || next + 1 >= sentence.size() || isPerson(sentence, head)) {
      return head;
    }
    boolean office = sentence.token(next).word().equals("of");
    String inside = office ? "NNPS?|IN|CC|,|JJ|HYPH|DT" : "NN.*|JJ|VB[GN]|HYPH|CD";
    int at = next;
    while (at + 1 < sentence.size()
        && at - next < LONGEST_OFFICE
        && !isPerson(sentence, at)
        && sentence.token(at).tag().matches(inside)
        && (!office || isCapital(sentence, at) || !sentence.token(at).tag().matches("JJ|NN"))) {
      at++;
    }
    boolean joined = // "Orva for Ann Lee", "the head of Orva, Ann Lee" are two
        isPerson(sentence, at) && sentence.token(at - 1).tag().matches("NN.*");
    if (!joined) {
      return head;
    }
    while (at + 1 < sentence.size() && isPerson(sentence, at + 1)) {
      at++;
    }
    return at;
  }

  private static boolean isMonthOrDay(Token token) {
    String name = token.word().toUpperCase(Locale.ROOT);
    return MONTHS_AND_DAYS.contains(name);
  }

  private static boolean isTime(Token token) {
    return Like.is(token.name(), "DATE|TIME|DURATION")
        || WordNet.get().nounFile(token.lemma().toLowerCase(Locale.ROOT)).equals("noun.time");
  }

  /** A name that owns what follows: "Peru’s" ministry. */
  private static boolean isOwner(Sentence sentence, int i) {
    int at = i;
    while (at + 1 < sentence.size() && sentence.token(at).isProperNoun()) {
      at++;
    }
    return at > i && sentence.token(at).tag().equals("POS");
  }

  private static boolean isPerson(Sentence sentence, int i) {
    return sentence.token(i).isProperNoun() && sentence.token(i).name().equals("PERSON");
  }

  private static boolean isCapital(Sentence sentence, int i) {
    return Character.isUpperCase(sentence.token(i).word().charAt(0));
  }

  /** "a view" before "ministers": one cannot be many, so that another phrase begins. */
  private static boolean isOneOf(Sentence sentence, int noun) {
    int at = noun;
    while (at > 0 && Like.is(sentence.token(at).tag(), "NN|JJ") && noun - at < 3) {
      at--;
    }
    return sentence.token(noun).tag().equals("NN")
        && at < noun
        && Like.is(sentence.token(at).word(), "(?i)an?")
        && !WordNet.get().nounFile(sentence.token(noun).lemma()).equals("noun.quantity");
  }

  private static boolean isMany(Token token) {
    return token.tag().equals("NNS") && !token.lemma().equalsIgnoreCase(token.word());
  }

  /** The first token of the noun phrase that {@code head} ends. */
  static int first(Sentence sentence, int head) {
    int first = head;
    while (first > 0) {
      Token before = sentence.token(first - 1);
      boolean of =
          before.word().equals("of")
              && first > 1
              && sentence.token(first - 2).isNoun()
              && (sentence.token(first).isProperNoun() && sentence.token(first - 2).isProperNoun());
      boolean degree = // "its internationally known office"
          before.tag().equals("RB")
              && first > 1
              && sentence.token(first).tag().matches("JJ|VBN")
              && sentence.token(first - 2).tag().matches("DT|POS|PRP\\$");
      if (!of
          && !degree
          && !before.isNoun()
          && !Like.is(before.tag(), "DT|JJ|JJR|JJS|CD|PRP\\$|PDT|POS|HYPH|VBN|VBG")) {
        break;
      }
      boolean article = Like.is(sentence.token(first).word(), "(?i)the|an?|this|these|those");
      boolean dash = // "a party on Friday — police said"
          Like.is(before.word(), "[—–-]+")
              && before.span().end() < sentence.token(first).span().begin();
      boolean day = // "within hours Peru's ministry said"
          before.isNoun()
              && isTime(before)
              && (isOwner(sentence, first)
                  || (first > 1 && sentence.token(first - 2).tag().equals("IN")));
      boolean month = // "Last May prosecutors said"
          before.isProperNoun()
              && isMonthOrDay(before)
              && !sentence.token(first).isProperNoun()
              && (first == 1 || Like.is(sentence.token(first - 2).tag(), "JJ|DT|IN|,|RB"));
      boolean point = // "at which point Peru's ministry said"
          first > 1 && sentence.token(first - 2).tag().equals("WDT") && isOwner(sentence, first);
      if (sentence.token(first).isPronoun()
          || (first == head && isOneOf(sentence, first - 1) && isMany(sentence.token(head)))
          || (article && before.isNoun())
          || dash
          || day
          || month
          || point) {
        break; // "On Friday the treasury"
      }
      first--;
    }
    return first;
  }

  /**
   * All of the phrase that {@code head} heads: titles, what stands beside it between commas, its
   * relative clause; first and last token. It ends before {@code verb} or begins behind it.
   */
  static int[] whole(Sentence sentence, int head, int verb) {
    int first = first(sentence, head);
    int last = head;
    BitSet under = sentence.subtree(sentence.token(head));
    while (first > 0
        && first - 1 != verb
        && under.get(first - 1)
        && head - first < LONGEST_PHRASE
        && !sentence.token(first - 1).tag().matches("[,.:]|``|''|CC|IN")) {
      first--;
    }
    int limit = verb > head ? verb : sentence.size();
    for (int i = head + 1; i < limit && i - head < LONGEST_PHRASE; i++) {
      boolean apart =
          isComma(sentence, i)
              && i + 1 < limit
              && sentence.token(i + 1).tag().matches("IN|VBG|VBN|RB|CC");
      boolean relative = Like.is(sentence.token(i).tag(), "WP|WDT") && verb > i && under.get(verb);
      if (!under.get(i) || apart || relative || Like.is(sentence.token(i).tag(), "``|''|\\.")) {
        break;
      }
      last = i;
    }
    // a parenthesis or an apposition that the parser left outside
    if (verb > head && last + 1 < verb && sentence.token(last + 1).tag().matches(",|-LRB-")) {
      String close = sentence.token(last + 1).tag().equals(",") ? "," : "-RRB-";
      boolean apart = sentence.token(last + 2).tag().matches("IN|VBG|VBN|RB|CC");
      if (sentence.token(verb - 1).tag().equals(close) && !apart && verb - last < LONGEST_PHRASE) {
        last = verb - 1;
      }
    }
    while (last > head && Like.is(sentence.token(last).tag(), "[,:]|CC|RB|MD")) {
      last--;
    }
    // the comma that closes an apposition belongs to it
    boolean closes = last + 1 < limit && isComma(sentence, last + 1);
    for (int i = head + 1; closes && i < last; i++) {
      if (isComma(sentence, i)) {
        return new int[] {first, last + 1};
      }
    }
    return new int[] {first, last};
  }

  private static boolean isComma(Sentence sentence, int i) {
    return sentence.token(i).word().equals(",");
  }

  /** The last token of the phrase that {@code head} heads, with "of", "at", "for" after it. */
  static int last(Sentence sentence, int head) {
    int last = head;
    while (last + 2 < sentence.size()
        && Like.is(sentence.token(last + 1).word(), "of|at|for|from|in")
        && begins(sentence, last + 2)
        && !sentence.token(head).isPronoun()) {
      int next = head(sentence, last + 2);
      if (next < 0) {
        break;
      }
      last = next;
    }
    return last;
  }
}
