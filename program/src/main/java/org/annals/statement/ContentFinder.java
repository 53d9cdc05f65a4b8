package org.annals.statement;

import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.statement.SpeechWords.SpeechVerb;
import org.annals.text.Like;

/** Finds where what is said begins and ends after a verb of saying. */
final class ContentFinder {
  private static final Set<String> DASHES = Set.of("–", "—", "--", ")");

  /** From the relative pronoun to its verb, in tokens: "who in May had already warned". */
  private static final int LONGEST_AUXILIARIES = 6;

  private final Sentence sentence;
  private final Words words;
  private final SpeakerFinder speakers;
  private final WordNet wordNet = WordNet.get();

  ContentFinder(Sentence sentence, Words words, SpeakerFinder speakers) {
    this.sentence = sentence;
    this.words = words;
    this.speakers = speakers;
  }

  /** Where what is said begins after the cue, or −1. */
  int start(Token verb, SpeechVerb kind, int behind) {
    int v = verb.index();
    int from = behind;
    while (from + 2 < sentence.size() && isDay(from)) {
      from++;
    }
    if (kind.kind().equals("answer")) {
      return answered(verb);
    }
    if (kind.kind().equals("find")) {
      boolean quotes = words.isTag(from, "``") || words.isTag(from + 1, "``");
      boolean that = words.is(from, "that") && from + 1 < sentence.size();
      return that ? from + 1 : quotes ? from : -1;
    }
    boolean asks = verb.lemma().equals("ask") && words.isTag(from, "TO");
    boolean reports = verb.lemma().equals("report") && words.is(v + 1, "to");
    if (asks || reports) {
      return -1; // a deed: asks someone to come, reports to someone
    }
    if (kind.kind().equals("say") && isGap(v, from)) {
      return from;
    }
    int limit = Math.min(sentence.size(), from + 14);
    for (int i = from; i < limit; i++) {
      if (words.is(i, "that")
          && sentence.token(i).tag().matches("IN|WDT|DT")
          && (i == from || words.hasVerb(i))
          && !(i > from && isDated(i + 1))) {
        return Math.min(i + 1, sentence.size() - 1);
      }
      boolean opens =
          sentence.token(i).tag().equals("``") || Like.is(sentence.token(i).word(), "[“\"]");
      if ((opens && words.hasVerb(i) && i <= from + 8) || (opens && i <= from + 2)) {
        return i;
      }
      if (sentence.token(i).tag().matches("VBD|VBZ|VBP|MD") && !words.inQuotation(v)) {
        break;
      }
    }
    boolean calls = verb.lemma().equals("call"); // "called for calm."
    if (calls && from < sentence.size() && sentence.token(from).isNoun()) {
      return from;
    }
    if (from + 1 >= sentence.size()
        || words.isEndMark(from)
        || words.isEndMark(from + 1)
        || words.isTag(from, "CC")) {
      return -1;
    }
    boolean towards = // "agreed to a plan", "wrote to the owners"
        kind.kind().equals("say") && words.is(from, "to") && !words.isTag(from + 1, "VB");
    if (towards) {
      return -1;
    }
    boolean deed = kind.kind().equals("act") && words.isTag(from, "WRB");
    if (deed) { // "promised when he came to pay"
      return sentence.tokens().subList(from, sentence.size() - 1).stream()
          .filter(t -> t.tag().equals("TO") && words.isTag(t.index() + 1, "VB"))
          .map(Token::index)
          .findFirst()
          .orElse(-1);
    }
    if (sentence.token(from).tag().matches("WRB|WP|WDT")
        || words.is(from, "whether")
        || words.is(from, "if")) {
      return from;
    }
    boolean act = kind.kind().equals("act") || kind.kind().equals("tell");
    if (kind.isBelief()) {
      Optional<Token> clause = sentence.child(verb, "ccomp").filter(c -> c.index() > v);
      boolean other = // "expects the bill to rise": not what one expects to do oneself
          !words.isTag(from, "TO")
              && sentence.child(verb, "xcomp").filter(c -> c.index() > v).isPresent()
              && Phrases.begins(sentence, from);
      return clause.isPresent()
              || other
              || words.is(from, "for")
              || (words.is(from, "about") && !verb.lemma().equals("think"))
          ? from
          : -1;
    }
    if (act
        && (words.isTag(from, "TO")
            || verb.lemma().equals("call")
            || verb.lemma().matches("accuse|deny|demand|warn"))) {
      return from;
    }
    if (verb.lemma().matches("suggest|recommend|propose") && words.isTag(from, "VBG")) {
      return from;
    }
    Optional<Token> clause =
        sentence
            .child(verb, "ccomp", "parataxis")
            .filter(c -> c.index() > v && !isParted(v, c.index()));
    if (clause.isPresent() && words.hasVerb(from)) {
      int first = sentence.subtree(clause.get()).nextSetBit(from);
      boolean direct = Phrases.begins(sentence, from) && !isTime(from);
      return first < 0 || direct ? from : Math.max(from, Math.min(first, clause.get().index()));
    }
    if (kind.kind().equals("say")
        && words.lower(from).matches("he|she|they|we|i")
        && words.hasVerb(from + 1)) {
      return from;
    }
    boolean clauseAfter =
        Phrases.begins(sentence, from)
            && speakers.clauseFollows(
                Phrases.head(sentence, from) < 0 ? from : Phrases.head(sentence, from));
    boolean says = kind.kind().equals("say") && !sentence.token(from).tag().matches("[.,:]|TO|RP");
    boolean plain = verb.lemma().equals("say") && Phrases.begins(sentence, from) && tells(from);
    return clauseAfter || plain || (says && words.hasClause(from)) ? from : -1;
  }

  /** "announced a sale; the owner is silent" */
  private boolean isParted(int v, int clause) {
    for (int i = v + 1; i < clause; i++) {
      if (words.is(i, ";")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb follows, whatever the tagger makes of it, and not one joined to "said". */
  private boolean tells(int from) {
    for (int i = from + 1; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (token.isVerb() && !token.is("amod") && !token.is("case")) {
        return true;
      }
      if (token.tag().equals("CC") || token.tag().matches("WP|WDT|WRB|:")) {
        return false;
      }
    }
    return false;
  }

  /** "rejected the claim that the dam was unsafe": the noun of saying with its clause, or −1. */
  private int answered(Token verb) {
    return sentence
        .child(verb, "obj")
        .filter(t -> t.index() > verb.index() && SpeechWords.is(t.lemma(), "speech"))
        .filter(t -> words.lower(t.index() + 1).matches("that|of|by|from"))
        .map(t -> Phrases.first(sentence, t.index()))
        .filter(first -> first > verb.index())
        .orElse(-1);
  }

  /** "the talks, which officials claimed had failed": the clause lacks its subject. */
  private boolean isGap(int v, int from) {
    int speaker = speakers.of(sentence.token(v));
    int first = speaker < 0 || speaker > v ? 0 : Phrases.first(sentence, speaker);
    return from == v + 1
        && from + 1 < sentence.size()
        && first > 0
        && sentence.token(first - 1).tag().matches("WDT|WP")
        && sentence.token(from).tag().matches("VBD|VBZ|VBP|MD");
  }

  private boolean isDay(int i) {
    return Like.is(
            words.lower(i),
            "monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tonight|"
                + "morning|afternoon|evening|night|earlier|later")
        && !sentence.token(i + 1).tag().matches("POS|VBD|VBZ|VBP|MD");
  }

  /** "that September", "that week": no clause. */
  private boolean isDated(int i) {
    return sentence.token(i).isNoun() && isTime(i) && !words.is(i, "none");
  }

  /** "said Monday the talks failed": the day is no part of what was said. */
  boolean isTime(int i) {
    Token token = sentence.token(i);
    return token.is("obl:tmod")
        || sentence.head(token).filter(h -> h.is("obl:tmod")).isPresent()
        || wordNet.nounFile(token.lemma()).equals("noun.time");
  }

  /** Where what is said ends: at the end of the sentence, or of the aside that holds the cue. */
  int end(int v, int from) {
    if (isGap(v, from)) {
      for (int i = from; i < sentence.size(); i++) {
        if (words.is(i, ",") && !words.inQuotation(i)) {
          return i - 1;
        }
      }
    }
    int main = resumed(v, from);
    if (main >= 0) {
      return main - 1;
    }
    int joined = joined(v, from);
    if (joined >= 0) {
      return joined - 1;
    }
    int next = sentence.token(from).tag().matches("TO|PRP") ? nextClause(from) : -1;
    if (next >= 0) {
      return next - 1;
    }
    boolean aside = false;
    for (int i = 0; i < v; i++) {
      aside ^= DASHES.contains(sentence.token(i).word()) || words.is(i, "(");
    }
    for (int i = from; i < sentence.size(); i++) {
      if ((aside && DASHES.contains(sentence.token(i).word())) || words.is(i, ";")) {
        return i - 1;
      }
    }
    return sentence.size() - 1;
  }

  /**
   * "The union, which had warned that it would walk out, said": the comma behind which the verb of
   * the clause around goes on, or −1.
   */
  private int resumed(int v, int from) {
    int opens = v - 1;
    while (opens > 0
        && v - opens <= LONGEST_AUXILIARIES
        && !words.isTag(opens, "WP")
        && !words.isTag(opens, "WDT")) {
      opens--;
    }
    if (opens <= 0 || v - opens > LONGEST_AUXILIARIES || !words.is(opens - 1, ",")) {
      return -1;
    }
    for (int i = from + 1; i + 1 < sentence.size(); i++) {
      boolean closes = words.is(i, ",") || (words.isTag(i, "''") && words.is(i - 1, ","));
      int next = i + 1;
      while (next + 1 < sentence.size() && sentence.token(next).tag().matches("RB|''")) {
        next++;
      }
      if (closes
          && sentence.token(next).tag().matches("VBD|VBZ|VBP|VB|MD")
          && !words.inQuotation(next)) {
        return i;
      }
    }
    return -1;
  }

  /** "said it would rise but declined to say more": the conjunction of his next deed, or −1. */
  private int joined(int v, int from) {
    Token said = sentence.token(v);
    return sentence.children(said, "conj").stream()
        .filter(next -> next.index() > from + 1 && next.tag().equals(said.tag()))
        .filter(next -> sentence.child(next, "nsubj", "nsubj:pass").isEmpty())
        .map(next -> CueReader.firstOf(sentence, next) - 1)
        .filter(cc -> words.isTag(cc, "CC") && cc > from && !words.inQuotation(cc))
        .findFirst()
        .orElse(-1);
  }

  /**
   * "told them to stay, and a curfew was declared": the comma before a clause of its own, where
   * what was said is no clause but what is to be done; or −1.
   */
  private int nextClause(int from) {
    int to = from;
    while (to < sentence.size() && to - from < 3 && !words.isTag(to, "TO")) {
      to++;
    }
    if (!words.isTag(to, "TO") || !words.isTag(to + 1, "VB")) {
      return -1;
    }
    for (int i = to; i + 3 < sentence.size(); i++) {
      if (words.is(i, ",") && words.isTag(i + 1, "CC") && Phrases.begins(sentence, i + 2)) {
        int head = Phrases.head(sentence, i + 2);
        int after = head < 0 ? -1 : Phrases.last(sentence, head) + 1;
        if (after > 0
            && after < sentence.size()
            && sentence.token(after).tag().matches("VBD|VBZ|VBP|MD")) {
          return i;
        }
      }
    }
    return -1;
  }

  int afterAppositive(int from) {
    int at = from;
    if (at < sentence.size()
        && words.is(at, ",")
        && at + 1 < sentence.size()
        && sentence.token(at + 1).tag().matches("DT|NN|NNP|WP|JJ")) {
      at++;
      while (at < sentence.size() && !words.is(at, ",") && !words.isEndMark(at)) {
        at++;
      }
    }
    return at;
  }
}
