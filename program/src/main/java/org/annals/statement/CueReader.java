package org.annals.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.statement.SpeechWords.SpeechVerb;

/**
 * Finds the cues of a sentence: verbs of saying with who says and what is said, "according to",
 * nouns such as "her claim that".
 *
 * <p>Method: each finite verb of speech-verbs.tsv; its subject by the dependencies, or by the words
 * beside it where a parser is known to err (after a quotation: "…,” says Ann Lee, head of …"). A
 * cue between commas or after a quotation is parenthetical and covers what stands before it, any
 * other what comes after it.
 */
final class CueReader {
  private static final Set<String> BEFORE_QUOTE = Set.of(",", "''", "”", "\"", "’", "’”", ",”");
  private static final Set<String> NOT = Set.of("not", "n't", "n’t", "never");
  private static final Set<String> DASHES = Set.of("–", "—", "--", ")");
  private static final Set<String> RELATIVES = Set.of("who", "which", "that");

  private final Sentence sentence;
  private final List<Quotation> quotations;
  private final WordNet wordNet = WordNet.get();

  CueReader(Sentence sentence, List<Quotation> quotations) {
    this.sentence = sentence;
    this.quotations = quotations;
  }

  /** The cues in reading order. */
  List<Cue> read() {
    List<Cue> cues = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      if (isWord(token.index(), "according") && isWord(token.index() + 1, "to")) {
        accordingTo(token.index()).ifPresent(cues::add);
      } else if (token.isVerb() || (token.tag().equals("NNS") && isAfterQuote(token.index()))) {
        verbCue(token).ifPresent(cues::add);
      } else if (token.isNoun() && SpeechWords.is(token.lemma(), "speech")) {
        nounCue(token).ifPresent(cues::add);
      }
    }
    return clipped(cues);
  }

  /** What a cue covers ends where a parenthetical cue after it begins. */
  private List<Cue> clipped(List<Cue> cues) {
    List<Cue> clipped = new ArrayList<>();
    for (Cue cue : cues) {
      int limit = sentence.size();
      for (Cue other : cues) {
        if (other.parenthetical() && other.verb() > cue.verb()) {
          limit =
              Math.min(
                  limit, Math.min(other.speaker() < 0 ? other.verb() : start(other), other.verb()));
        }
      }
      List<int[]> kept = new ArrayList<>();
      for (int[] run : cue.content()) {
        if (run[0] < limit || run[1] < cue.verb()) {
          int last = run[0] > cue.verb() ? Math.min(run[1], limit - 1) : run[1];
          kept.add(new int[] {run[0], trimmed(run[0], last)});
        }
      }
      clipped.add(cue.withContent(kept));
    }
    return clipped;
  }

  private int start(Cue cue) {
    return Phrases.first(sentence, cue.speaker());
  }

  /** The last word of a run, marks and conjunctions at its end left out. */
  private int trimmed(int first, int last) {
    int end = last;
    while (end > first) {
      String tag = sentence.token(end).tag();
      if (!tag.equals(",") && !tag.equals("CC") && !tag.equals(":") && !tag.equals(".")) {
        break;
      }
      end--;
    }
    return end;
  }

  private Optional<Cue> verbCue(Token verb) {
    int v = verb.index();
    String lemma = verb.lemma();
    boolean clear = lemma.equals("make") && isClear(v);
    Optional<SpeechVerb> found =
        clear ? SpeechWords.verb("state") : SpeechWords.verb(lemma).or(() -> besideQuotation(verb));
    if (found.isEmpty() || isSupposed(verb)) {
      return Optional.empty();
    }
    boolean quoted = inQuotation(v);
    int speaker = speakerOf(verb);
    if (speaker < 0 || !maySpeak(speaker, quoted, found.get().isBelief())) {
      return Optional.empty();
    }
    int addressee = found.get().kind().equals("tell") ? addressee(v, speaker) : -1;
    int last = clear ? v + 2 : lemma.equals("call") && isWord(v + 1, "for") ? v + 1 : v;
    if (lemma.equals("call") && last == v) {
      return Optional.empty();
    }
    int from = speaker > v ? Phrases.last(sentence, speaker) + 1 : v + 1;
    List<int[]> content = new ArrayList<>();
    boolean parenthetical = isParenthetical(v, speaker);
    if (parenthetical) {
      int begin = Math.min(Phrases.first(sentence, speaker), v);
      int head = Math.min(begin, v) - 1;
      if (head >= 0 && hasWords(0, head)) {
        content.add(new int[] {0, trimmed(0, head)});
      }
      int after = speaker > v ? afterAppositive(from) : v + 1;
      boolean goesOn = after < sentence.size() && isWord(after, ",") && !inQuotation(after);
      if (goesOn && hasVerb(after + 1)) {
        content.add(new int[] {after + 1, trimmed(after + 1, sentence.size() - 1)});
      }
    } else {
      int at =
          contentStart(
              verb,
              found.get(),
              Math.max(last + 1, addressee < 0 ? 0 : Phrases.last(sentence, addressee) + 1));
      if (at >= 0) {
        int end = contentEnd(v, at);
        content.add(new int[] {at, trimmed(at, end)});
      }
    }
    if (content.isEmpty() && !(v == 0 && speaker > v) && !quoteBeside(v, speaker)) {
      return Optional.empty();
    }
    String why =
        parenthetical
            ? "said beside it: “" + verb.word() + "”"
            : "said over it: “" + verb.word() + "”";
    return Optional.of(
        new Cue(
            sentence,
            v,
            last,
            speaker,
            content,
            parenthetical,
            found.get().isBelief(),
            found.get().distanced(),
            addressee,
            why));
  }

  /** "“Out!” the crowd chanted": beside a quotation any verb of communication says it. */
  private Optional<SpeechVerb> besideQuotation(Token verb) {
    int begin = verb.span().begin();
    boolean near =
        verb.isVerb()
            && quotations.stream()
                .anyMatch(q -> begin > q.whole().end() && begin - q.whole().end() < 60)
            && wordNet.verbFiles(verb.lemma()).contains("verb.communication");
    return near && isEndMark(Math.min(verb.index() + 1, sentence.size() - 1))
        ? SpeechWords.verb("say")
        : Optional.empty();
  }

  private boolean isClear(int v) {
    for (int i = v + 1; i <= Math.min(v + 3, sentence.size() - 1); i++) {
      if (isWord(i, "clear") || isWord(i, "plain")) {
        return true;
      }
    }
    return false;
  }

  /** Not said but only to be said, supposed, or not said at all. */
  private boolean isSupposed(Token verb) {
    int v = verb.index();
    if (verb.isVerb() && (isTag(v - 1, "TO") || (verb.tag().equals("VBG") && !isAfterComma(v)))) {
      return true;
    }
    for (Token child : sentence.children(verb)) {
      String word = child.word().toLowerCase(Locale.ROOT);
      boolean near = child.index() < v && child.index() > v - 5;
      if (near && (child.tag().equals("MD") || NOT.contains(word))) {
        return true;
      }
      if (child.is("aux:pass")
          || (child.is("mark")
              && Set.of("if", "whether", "unless").contains(word)
              && child.index() < v)) {
        return true;
      }
    }
    return isTag(v - 1, "MD") || NOT.contains(lower(v - 1));
  }

  private boolean isAfterComma(int v) {
    return v > 0 && BEFORE_QUOTE.contains(sentence.token(v - 1).word());
  }

  private boolean isAfterQuote(int v) {
    return v > 0
        && !isWord(v - 1, ",")
        && BEFORE_QUOTE.contains(sentence.token(v - 1).word())
        && SpeechWords.verb(sentence.token(v).lemma()).isPresent();
  }

  /** The head of who speaks, or −1. */
  private int speakerOf(Token verb) {
    int v = verb.index();
    boolean afterComma = isWord(v - 1, ",");
    boolean hasLeft = sentence.children(verb, "nsubj").stream().anyMatch(t -> t.index() < v);
    boolean tells = SpeechWords.verb(verb.lemma()).filter(k -> k.kind().equals("tell")).isPresent();
    if (!(afterComma && hasLeft)
        && !(tells && v > 0)
        && (v == 0 || BEFORE_QUOTE.contains(sentence.token(v - 1).word()))
        && verb.tag().matches("VBZ|VBD|VBP|VBN|NNS")
        && Phrases.begins(sentence, v + 1)) {
      int head = Phrases.head(sentence, v + 1);
      if (head >= 0 && !isWord(v + 1, "that") && (v == 0 || !clauseFollows(head))) {
        return head;
      }
    }
    Optional<Token> subject =
        sentence.children(verb, "nsubj").stream().filter(t -> t.index() < v).reduce((a, b) -> b);
    if (subject.isEmpty()) {
      int before = v - 1;
      while (before > 0
          && sentence.token(before).tag().matches("RB|MD|VBP|VBZ|VBD|DT")
          && (!sentence.token(before).isVerb()
              || sentence.token(before).lemma().matches("have|do|be"))) {
        before--;
      }
      Token left = before >= 0 ? sentence.token(before) : verb;
      if (left.isNoun()
          || (left.isPronoun() && !left.tag().equals("PRP$"))
          || RELATIVES.contains(lower(before))) {
        subject = Optional.of(left).filter(t -> t.index() != v);
      }
    }
    if (subject.isEmpty()) {
      Optional<Token> above = sentence.head(verb).filter(Token::isVerb);
      boolean shares =
          verb.is("conj") || verb.is("advcl") || verb.is("xcomp") || verb.tag().equals("VBG");
      if (above.isPresent() && shares) {
        subject = sentence.children(above.get(), "nsubj").stream().findFirst();
      }
    }
    if (subject.isPresent() && RELATIVES.contains(subject.get().word().toLowerCase(Locale.ROOT))) {
      int at = subject.get().index() - 1;
      while (at >= 0 && !sentence.token(at).isNoun()) {
        at--;
      }
      Optional<Token> antecedent = sentence.head(verb).filter(h -> h.isNoun() && h.index() < v);
      return antecedent.map(Token::index).orElse(at);
    }
    return subject.map(Token::index).orElse(-1);
  }

  /** Whether the phrase is the subject of a clause of its own: "said the talks failed". */
  private boolean clauseFollows(int head) {
    int next = Phrases.last(sentence, head) + 1;
    return next < sentence.size() && sentence.token(next).tag().matches("VBD|VBZ|VBP|MD");
  }

  private boolean maySpeak(int head, boolean quoted, boolean belief) {
    Token token = sentence.token(head);
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    if ((SpeechWords.is(lemma, "idle") && !lemma.equals("it"))
        || (lemma.equals("it") && !belief && !quoted)) {
      return lemma.equals("it") && !quoted;
    }
    if (quoted && !token.isProperNoun()) {
      return false;
    }
    if (token.isPronoun()) {
      return true;
    }
    if (SpeechWords.is(lemma, "vague")) {
      return !belief;
    }
    if (token.isProperNoun()) {
      return true;
    }
    if (!token.isNoun()) {
      return false;
    }
    String file = wordNet.nounFile(singular(lemma));
    boolean person =
        file.equals("noun.person")
            || singular(lemma).equals("person")
            || file.equals("noun.group")
            || wordNet.isKindOf(singular(lemma), "organization", 2);
    boolean people = lemma.matches("troops|police|staff|people|military|authorities|sources?");
    return person
        || people
        || SpeechWords.is(lemma, "body")
        || (!belief && SpeechWords.is(lemma, "document"));
  }

  private String singular(String lemma) {
    return !wordNet.isNoun(lemma) && lemma.endsWith("s")
        ? lemma.substring(0, lemma.length() - 1)
        : lemma;
  }

  private int addressee(int v, int speaker) {
    if (!Phrases.begins(sentence, v + 1) || isWord(v + 1, "that")) {
      return -1;
    }
    int head = Phrases.head(sentence, v + 1);
    boolean subject = head >= 0 && clauseFollows(head) && !isTag(v + 1, "PRP$");
    return head == speaker || subject ? -1 : head;
  }

  private boolean isParenthetical(int v, int speaker) {
    int begin = Math.min(v, Phrases.first(sentence, speaker));
    boolean marked = begin > 0 && BEFORE_QUOTE.contains(sentence.token(begin - 1).word());
    if (speaker > v) {
      return true;
    }
    // "“…,” the chairwoman, Ann Lee, wrote"
    boolean aside = isWord(v - 1, ",") && v - speaker < 14;
    if (!marked || (speaker + 1 < v - 3 && !aside)) {
      return false;
    }
    int next = v + 1;
    boolean afterQuote = begin > 0 && !isWord(begin - 1, ",") && marked;
    if (!afterQuote && (isWord(next, ":") || (isWord(next, ",") && opensQuote(next + 1)))) {
      return false;
    }
    if (next >= sentence.size() || isEndMark(next) || isWord(next, ",")) {
      return true;
    }
    // "…, the minister said on Tuesday": an adverbial, not a clause
    return !hasVerb(next) && !isTag(next, "``") && !isWord(next, ":");
  }

  private boolean opensQuote(int i) {
    return i < sentence.size() && (isTag(i, "``") || "“\"‘".contains(sentence.token(i).word()));
  }

  private boolean isEndMark(int i) {
    return sentence.token(i).tag().matches("\\.|''|:|-RRB-");
  }

  private int afterAppositive(int from) {
    int at = from;
    if (at < sentence.size()
        && isWord(at, ",")
        && at + 1 < sentence.size()
        && sentence.token(at + 1).tag().matches("DT|NN|WP|JJ")) {
      at++;
      while (at < sentence.size() && !isWord(at, ",") && !isEndMark(at)) {
        at++;
      }
    }
    return at;
  }

  private boolean hasVerb(int from) {
    for (int i = from; i < sentence.size(); i++) {
      if (sentence.token(i).tag().matches("VBD|VBZ|VBP|MD")) {
        return true;
      }
    }
    return false;
  }

  private boolean hasWords(int from, int to) {
    int words = 0;
    for (int i = from; i <= to; i++) {
      words += Character.isLetter(sentence.token(i).word().charAt(0)) ? 1 : 0;
    }
    return words >= 1;
  }

  /** Where what is said begins after the cue, or −1. */
  private int contentStart(Token verb, SpeechVerb kind, int from) {
    int v = verb.index();
    int limit = Math.min(sentence.size(), from + 14);
    for (int i = from; i < limit; i++) {
      if (isWord(i, "that")
          && sentence.token(i).tag().matches("IN|WDT|DT")
          && (i == from || hasVerb(i))) {
        return Math.min(i + 1, sentence.size() - 1);
      }
      boolean opens =
          sentence.token(i).tag().equals("``") || sentence.token(i).word().matches("[“\"]");
      if ((opens && hasVerb(i) && i <= from + 8) || (opens && i <= from + 2)) {
        return i;
      }
      if (sentence.token(i).tag().matches("VBD|VBZ|VBP|MD") && !inQuotation(v)) {
        break;
      }
    }
    if (from + 1 >= sentence.size()
        || isEndMark(from)
        || isEndMark(from + 1)
        || isTag(from, "CC")) {
      return -1;
    }
    if (sentence.token(from).tag().matches("WRB|WP|WDT")
        || isWord(from, "whether")
        || isWord(from, "if")) {
      return from;
    }
    boolean act = kind.kind().equals("act") || kind.kind().equals("tell");
    if (kind.isBelief()) {
      Optional<Token> clause = sentence.child(verb, "ccomp").filter(c -> c.index() > v);
      return clause.isPresent()
              || isWord(from, "for")
              || (isWord(from, "about") && !verb.lemma().equals("think"))
          ? from
          : -1;
    }
    if (act
        && (isTag(from, "TO")
            || verb.lemma().equals("call")
            || verb.lemma().matches("accuse|deny|demand|warn"))) {
      return from;
    }
    if (verb.lemma().matches("suggest|recommend|propose") && isTag(from, "VBG")) {
      return from;
    }
    Optional<Token> clause = sentence.child(verb, "ccomp", "parataxis").filter(c -> c.index() > v);
    if (clause.isPresent() && hasVerb(from)) {
      int first = sentence.subtree(clause.get()).nextSetBit(from);
      boolean direct = Phrases.begins(sentence, from) && !isTime(from);
      return first < 0 || direct ? from : Math.max(from, Math.min(first, clause.get().index()));
    }
    boolean clauseAfter =
        Phrases.begins(sentence, from)
            && clauseFollows(
                Phrases.head(sentence, from) < 0 ? from : Phrases.head(sentence, from));
    return clauseAfter
            || (kind.kind().equals("say") && sentence.token(from).tag().matches("VBD|VBZ|MD"))
        ? from
        : -1;
  }

  /** "said Monday the talks failed": the day is no part of what was said. */
  private boolean isTime(int i) {
    Token token = sentence.token(i);
    return token.is("obl:tmod")
        || sentence.head(token).filter(h -> h.is("obl:tmod")).isPresent()
        || wordNet.nounFile(token.lemma()).equals("noun.time");
  }

  /** Where what is said ends: at the end of the sentence, or of the aside that holds the cue. */
  private int contentEnd(int v, int from) {
    boolean aside = false;
    for (int i = 0; i < v; i++) {
      aside ^= DASHES.contains(sentence.token(i).word()) || isWord(i, "(");
    }
    for (int i = from; i < sentence.size(); i++) {
      if ((aside && DASHES.contains(sentence.token(i).word())) || isWord(i, ";")) {
        return i - 1;
      }
    }
    return sentence.size() - 1;
  }

  private boolean quoteBeside(int v, int speaker) {
    int begin = sentence.token(Math.min(v, Phrases.first(sentence, speaker))).span().begin();
    int end = sentence.token(Math.max(v, Phrases.last(sentence, speaker))).span().end();
    return quotations.stream()
        .anyMatch(
            q ->
                Math.abs(begin - q.whole().end()) <= 3
                    || (q.whole().begin() - end >= 0 && q.whole().begin() - end <= 3));
  }

  private Optional<Cue> accordingTo(int at) {
    int from = at + 2;
    int head = Phrases.begins(sentence, from) ? Phrases.head(sentence, from) : -1;
    if (head < 0 || inQuotation(at)) {
      return Optional.empty();
    }
    Token token = sentence.token(head);
    if (SpeechWords.is(token.lemma(), "unspeakable") || (!token.isNoun() && !token.isPronoun())) {
      return Optional.empty();
    }
    List<int[]> content = new ArrayList<>();
    int end = sentence.size() - 1;
    if (at > 1) {
      content.add(new int[] {0, trimmed(0, at - 1)});
      int comma = Phrases.last(sentence, head) + 1;
      if (isWord(at - 1, ",") && isWord(comma, ",") && hasVerb(comma + 1)) {
        content.add(new int[] {comma + 1, trimmed(comma + 1, end)});
      }
    } else {
      int comma = head + 1;
      while (comma < sentence.size() && !isWord(comma, ",")) {
        comma++;
      }
      if (comma >= end) {
        return Optional.empty();
      }
      content.add(new int[] {comma + 1, trimmed(comma + 1, end)});
    }
    return Optional.of(
        new Cue(sentence, at, at + 1, head, content, at > 1, false, false, -1, "according to"));
  }

  /** "her claim that", "the company's stated aim to". */
  private Optional<Cue> nounCue(Token noun) {
    Optional<Token> owner = sentence.child(noun, "nmod:poss");
    if (owner.isEmpty()) {
      owner =
          sentence.children(noun, "nmod").stream()
              .filter(
                  t -> sentence.children(t, "case").stream().anyMatch(c -> isWord(c.index(), "by")))
              .findFirst();
    }
    if (owner.isEmpty()
        || inQuotation(noun.index())
        || !maySpeak(owner.get().index(), false, false)) {
      return Optional.empty();
    }
    int from = Math.max(noun.index(), owner.get().index()) + 1;
    boolean clause =
        isWord(from, "that") && from < sentence.size() && sentence.token(from).tag().equals("IN");
    if (!clause && !isTag(from, "TO")) {
      return Optional.empty();
    }
    Optional<Token> said =
        sentence.children(noun, "acl", "ccomp").stream()
            .filter(t -> t.index() > noun.index())
            .findFirst();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    int end = sentence.subtree(said.get()).length() - 1;
    int begin = clause ? from + 1 : from;
    if (end <= begin) {
      return Optional.empty();
    }
    List<int[]> content = new ArrayList<>();
    content.add(new int[] {begin, trimmed(begin, end)});
    boolean distanced = noun.lemma().matches("claim|allegation");
    return Optional.of(
        new Cue(
            sentence,
            noun.index(),
            noun.index(),
            owner.get().index(),
            content,
            false,
            false,
            distanced,
            -1,
            "what is said named: “" + noun.word() + "”"));
  }

  private boolean inQuotation(int i) {
    int at = sentence.token(i).span().begin();
    return quotations.stream().anyMatch(q -> q.contains(at));
  }

  private boolean isTag(int i, String tag) {
    return i >= 0 && i < sentence.size() && sentence.token(i).tag().equals(tag);
  }

  private boolean isWord(int i, String word) {
    return lower(i).equals(word);
  }

  private String lower(int i) {
    return i < 0 || i >= sentence.size() ? "" : sentence.token(i).word().toLowerCase(Locale.ROOT);
  }
}
