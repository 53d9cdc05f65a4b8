package org.annals.figure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.Like;
import org.annals.text.WordList;

/**
 * Finds who gives a number that stands alone: "the foreman says 8,500", "(the ministry: more than
 * 30)", "or three, according to the mayor", "the bulletin had 2,277".
 *
 * <p>Method: the words beside the number, by their tags; the dependencies only for the verb's
 * subject. The number must end its clause: in "the mayor says 30 came" it belongs to what follows.
 */
final class Giving {
  private static final Map<String, Set<String>> WORDS = new HashMap<>();
  private static final int LONGEST_OBJECT = 5;
  private static final int LONGEST_GIVER = 7;

  static {
    WordList.rows(Giving.class, "giving.tsv")
        .forEach(row -> WORDS.computeIfAbsent(row.get(1), k -> new HashSet<>()).add(row.get(0)));
  }

  /**
   * Who gives a number.
   *
   * @param first index of the first word of the phrase
   * @param head index of its head; −1 if nobody is named ("I am told 30")
   * @param isTrue whether it is given for how things are, not wished or denied
   */
  record Giver(int first, int head, boolean isTrue) {}

  private static final Giver NOBODY = new Giver(-1, -1, true);

  private final Sentence sentence;
  private final Wording words;
  private final Cast cast;

  Giving(Sentence sentence, Cast cast) {
    this.sentence = sentence;
    this.words = new Wording(sentence);
    this.cast = cast;
  }

  static boolean is(String word, String group) {
    return WORDS.getOrDefault(group, Set.of()).contains(word);
  }

  /**
   * Who gives the number of the tokens {@code first} to {@code last}, modifiers and unit included;
   * empty if nobody does beside it.
   *
   * @param given whether a number before it in the sentence is given by somebody
   */
  Optional<Giver> of(int first, int last, boolean given) {
    if (!isWhole(last + 1) || does(first, last)) {
      return Optional.empty();
    }
    return says(first)
        .or(() -> holds(first))
        .or(() -> labelled(first, last))
        .or(() -> behind(first, last))
        .or(() -> given ? gapped(first, last) : Optional.empty());
  }

  /** Whether the number ends its clause, but for what tells when, where or by whom. */
  private boolean isWhole(int next) {
    return !words.has(next)
        || Like.is(words.tag(next), "[.,:]|-RRB-|CC|''|WDT|WRB")
        || (words.tag(next).equals("IN") && !is(words.at(next), "bound"))
        || words.is(next, "according");
  }

  /** "the mayor says 30 came": what is said is that they came. */
  private boolean does(int first, int last) {
    for (int i = first; i <= last; i++) {
      Token token = sentence.token(i);
      if (token.relation().startsWith("nsubj") && token.head() > last) {
        return true;
      }
    }
    return false;
  }

  /** "the foreman says", "the agencies put it nearer to", "the ministry puts the toll at". */
  private Optional<Giver> says(int first) {
    int at = first - 1;
    while (at >= 0 && (is(words.at(at), "link") || words.tag(at).matches("``|''"))) {
      at--;
    }
    while (at > 1 && ClauseSubjects.isTime(sentence, at) && words.is(at - 1, "in", "on", "last")) {
      at -= words.is(at - 2, "in", "on") ? 3 : 2; // "said in May", "had said last week"
    }
    if (at > 0 && (words.isNoun(at) || words.tag(at).startsWith("JJ"))) {
      boolean tallied = is(words.lemma(at), "tallied") || is(words.at(at), "tallied");
      int put = at - 1;
      while (put >= 0 && at - put < LONGEST_OBJECT && !words.isVerb(put)) {
        put--;
      }
      boolean told = words.lemma(put).equals("tell"); // "told parliament fifty"
      at = told || (tallied && words.isVerb(put) && words.lemma(put).matches(PUTTING)) ? put : -1;
    }
    if (at < 0 || !words.isVerb(at) || !isFinite(at)) {
      return Optional.empty();
    }
    boolean wish = is(words.lemma(at), "wish");
    Giver giver = wish || is(words.lemma(at), "verb") ? subject(at) : null;
    return Optional.ofNullable(giver).map(g -> wish ? new Giver(g.first(), g.head(), false) : g);
  }

  private static final String PUTTING = "put|place|estimate|give|count|make|report|set";

  private boolean isFinite(int verb) {
    Token token = sentence.token(verb);
    for (Token aux : sentence.children(token, "aux", "advmod", "neg")) {
      if (aux.tag().equals("MD") || aux.lemma().matches("not|n't|n’t|never")) {
        return false;
      }
    }
    boolean past =
        token.tag().equals("VB") && words.is(verb - 1, "to") && words.is(verb - 2, "used");
    boolean perfect =
        token.tag().equals("VBN")
            && sentence.children(token, "aux", "aux:pass").stream()
                .anyMatch(a -> a.lemma().matches("have|be|'m|’m"));
    return past || perfect || token.tag().matches("VBD|VBZ|VBP");
  }

  /** The verb's subject, else the noun right before it; nobody where it is passive. */
  private Giver subject(int verb) {
    Token token = sentence.token(verb);
    if (!sentence.children(token, "aux:pass").isEmpty()) {
      return NOBODY;
    }
    Token subject =
        sentence
            .child(token, "nsubj")
            .filter(s -> s.index() < verb)
            .filter(s -> s.isNoun() || s.isPronoun() || is(s.lemma(), "party"))
            .orElse(null);
    if (subject == null) {
      int at = verb - 1;
      while (at >= 0 && words.tag(at).matches("RB|MD|VB[ZPDN]")) {
        at--;
      }
      subject = at >= 0 && words.isNoun(at) ? sentence.token(at) : null;
    }
    return subject == null ? NOBODY : giver(subject);
  }

  private Giver giver(Token noun) {
    return new Giver(
        Naming.first(sentence, noun),
        noun.index(),
        !is(noun.lemma().toLowerCase(Locale.ROOT), "none"));
  }

  /** "the number she heard was", "the county’s bulletin had". */
  private Optional<Giver> holds(int first) {
    int at = first - 1;
    if (at < 1 || !words.isVerb(at) || !words.lemma(at).matches("be|have|read|show|stand")) {
      return Optional.empty();
    }
    Token verb = sentence.token(at);
    Token number = words.has(first) ? sentence.token(first) : verb;
    return sentence
        .child(verb, "nsubj")
        .or(() -> sentence.head(verb).flatMap(h -> sentence.child(h, "nsubj")))
        .or(() -> sentence.child(number, "nsubj"))
        .filter(s -> s.index() < at && is(s.lemma(), "account"))
        .filter(s -> !words.is(s.index() + 1, "of"))
        .map(this::giver);
  }

  /** "(the ministry: more than 30)", "(others: 20, two of them in doubt)". */
  private Optional<Giver> labelled(int first, int last) {
    int colon = first - 1;
    if (!words.is(colon, ":") || !words.tag(last + 1).matches("-RRB-|[.,:]|CC")) {
      return Optional.empty();
    }
    int open = colon - 1;
    while (open >= 0 && colon - open <= LONGEST_GIVER && !words.is(open, "(", "-lrb-")) {
      open--;
    }
    boolean bracket = open >= 0 && words.is(open, "(", "-lrb-");
    return bracket && words.isNoun(colon - 1)
        ? Optional.of(new Giver(open + 1, colon - 1, true))
        : Optional.empty();
  }

  /** "(ten, says the union)", "or three according to the mayor", "27 by that of the prosecutor". */
  private Optional<Giver> behind(int first, int last) {
    int next = words.is(last + 1, ",") ? last + 2 : last + 1;
    boolean opens = first == 0 || words.is(first - 1, "(", "-lrb-", ";");
    boolean says = opens && words.tag(next).matches("VB[ZPD]") && is(words.lemma(next), "verb");
    boolean other = opens || words.is(first - 1, "or", ",", "and", "but");
    boolean according = other && words.is(next, "according") && words.is(next + 1, "to");
    if (says || according) {
      int from = NounPhrases.afterDeterminers(sentence, next + (says ? 1 : 2));
      int head = NounPhrases.headFrom(sentence, from);
      return head < 0 ? Optional.of(NOBODY) : Optional.of(new Giver(from, head, true));
    }
    if (other && words.is(next, "by", "in", "on")) {
      if (words.is(next + 1, "that", "those") && words.is(next + 2, "of")) {
        int from = NounPhrases.afterDeterminers(sentence, next + 3);
        int head = NounPhrases.headFrom(sentence, from);
        return head < 0 ? Optional.empty() : Optional.of(new Giver(from, head, true));
      }
      int from = NounPhrases.afterDeterminers(sentence, next + 1);
      int head = NounPhrases.headFrom(sentence, from);
      return head > 0 && is(words.lemma(head), "account")
          ? Optional.of(new Giver(from, head, true))
          : Optional.empty();
    }
    return Optional.empty();
  }

  /** "police said 800 came, the organisers at least 2,000": the verb is left out. */
  private Optional<Giver> gapped(int first, int last) {
    int head = first - 1;
    while (head >= 0 && is(words.at(head), "link")) {
      head--;
    }
    if (head < 0 || !words.isNoun(head) || !words.tag(last + 1).matches("[.,:]|-RRB-|CC|")) {
      return Optional.empty();
    }
    Token noun = sentence.token(head);
    int from = Naming.first(sentence, noun);
    int before = from - 1;
    while (before >= 0 && words.tag(before).matches("DT|PRP\\$")) {
      before--;
    }
    boolean apart = words.tag(before).matches("[,:]|CC|-LRB-") || words.is(before, "while");
    boolean someone =
        noun.isProperNoun()
            || new UnitReader().isPeople(noun)
            || is(noun.lemma(), "party")
            || cast.at(sentence.index(), noun)
                .filter(a -> a.type() != ActorType.PLACE && a.type() != ActorType.FACILITY)
                .isPresent();
    return apart && someone ? Optional.of(new Giver(from, head, true)) : Optional.empty();
  }
}
