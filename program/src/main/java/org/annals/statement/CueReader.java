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
import org.annals.text.Like;
import org.annals.text.Span;

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
  static final Set<String> BEFORE_QUOTE = Set.of(",", "''", "”", "\"", "’", "’”", ",”");
  private static final Set<String> NOT = Set.of("not", "n't", "n’t", "never");

  /** Verbs whose subject speaks, whatever noun it is. */
  private static final Set<String> OPEN = Set.of("say", "announce", "insist");

  private static final int LONGEST_ASIDE = 10;

  /** How many words of a clause may stand before an aside: "which is why, survivors say, …". */
  private static final int LONGEST_OPENING = 4;

  private static final int LONGEST_SPEAKER = 30;
  private static final int LONGEST_CLAUSE = 25;

  private final Sentence sentence;
  private final List<Quotation> quotations;
  private final WordNet wordNet = WordNet.get();
  private final SpeakerFinder speakers;
  private final Words words;
  private final ContentFinder contents;
  private final NounCueReader nouns;

  CueReader(Sentence sentence, List<Quotation> quotations) {
    this.sentence = sentence;
    this.speakers = new SpeakerFinder(sentence);
    this.words = new Words(sentence, quotations);
    this.contents = new ContentFinder(sentence, words, speakers);
    this.nouns = new NounCueReader(sentence, words, speakers);
    this.quotations = quotations;
  }

  /** The first of the auxiliaries, negations and adverbs right before a verb. */
  static int firstOf(Sentence sentence, Token verb) {
    int first = verb.index();
    while (first > 0) {
      Token before = sentence.token(first - 1);
      boolean helps =
          Like.is(before.tag(), "MD|RB|TO")
              || (before.isVerb() && Like.is(before.lemma(), "have|be|do|'s|’s|'re|’re|'ve|’ve"))
              || Like.is(before.word(), "(?i)[’'](?:s|re|ve|ll|d|m)");
      boolean governs = before.isVerb() && first > 1 && sentence.token(first).tag().equals("TO");
      if (!helps && !governs) {
        break;
      }
      first--;
    }
    return first;
  }

  /** The cues in reading order. */
  List<Cue> read() {
    List<Cue> cues = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      if (words.is(token.index(), "according") && words.is(token.index() + 1, "to")) {
        nouns.accordingTo(token.index()).ifPresent(cues::add);
      } else if (token.isVerb() || (token.tag().equals("NNS") && isAfterQuote(token.index()))) {
        verbCue(token).ifPresent(cues::add);
      } else if (words.is(token.index(), "words")) {
        nouns.inTheWords(token.index(), quotations).ifPresent(cues::add);
      } else if (token.index() == 0 && words.is(0, "to")) {
        nouns.inTheEyesOf(0).ifPresent(cues::add);
      } else if (token.isNoun()) {
        nouns.named(token).or(() -> nouns.reckoned(token)).ifPresent(cues::add);
      }
    }
    return clipped(new GapReader(sentence, words, speakers).read(cues));
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
        if (goesOn(cue, other)) {
          limit = Math.min(limit, other.first());
        }
        if (isAgainst(cue, other)) {
          limit = Math.min(limit, start(other) - 1);
        }
      }
      List<int[]> kept = new ArrayList<>();
      for (int[] run : cue.content()) {
        if (run[0] < limit || run[1] < cue.verb()) {
          int last = run[0] > cue.verb() ? Math.min(run[1], limit - 1) : run[1];
          kept.add(new int[] {run[0], words.trimmed(run[0], last)});
        }
      }
      clipped.add(cue.withContent(kept));
    }
    return clipped;
  }

  /** "…, while the defence said", "…, but an auditor found": another one says something else. */
  private boolean isAgainst(Cue cue, Cue other) {
    return other.verb() > cue.verb()
        && !other.parenthetical()
        && other.speaker() > cue.verb()
        && other.speaker() < other.verb()
        && words.is(start(other) - 2, ",")
        && words.lower(start(other) - 1).matches("while|whereas|but")
        && !words.inQuotation(start(other) - 1);
  }

  /** "…, saying that": the same one says something else. */
  private boolean goesOn(Cue cue, Cue other) {
    int v = other.verb();
    boolean joined =
        (sentence.token(v).tag().equals("VBG") && words.is(other.first() - 1, ","))
            || words.isTag(other.first() - 1, "CC");
    return v > cue.verb()
        && joined
        && other.speaker() == cue.speaker()
        && other.content().stream().anyMatch(run -> run[0] > v);
  }

  private int start(Cue cue) {
    return Phrases.first(sentence, cue.speaker());
  }

  private Optional<Cue> verbCue(Token verb) {
    int v = verb.index();
    String lemma = verb.lemma();
    boolean clear = lemma.matches("make|let") && isClear(v);
    boolean phrasal = SpeechWords.verb(lemma + " " + words.lower(v + 1)).isPresent();
    Optional<SpeechVerb> found =
        clear
            ? SpeechWords.verb("state")
            : SpeechWords.verb(phrasal ? lemma + " " + words.lower(v + 1) : lemma)
                .or(() -> besideQuotation(verb));
    if (found.isEmpty()
        || isSupposed(verb)
        || isAdjective(verb)
        || isDeed(verb)
        || (words.isReduced(verb.index()) && !speakers.maySpeak(verb.index() - 1, false, true))) {
      return Optional.empty();
    }
    if (isAsked(verb)) {
      return Optional.empty();
    }
    boolean quoted = words.inQuotation(v);
    int speaker = behindQuotation(verb);
    speaker = speaker < 0 ? speakers.of(verb) : speaker;
    if (speaker >= 0 && !speakers.maySpeak(speaker, quoted, found.get().isBelief())) {
      speaker = speakers.beside(verb);
    }
    boolean may =
        speaker >= 0
            && (speakers.maySpeak(speaker, quoted, found.get().isBelief())
                || (!quoted && OPEN.contains(lemma) && speakers.isSubject(speaker, verb)));
    if (!may) {
      return Optional.empty();
    }
    boolean text = found.get().kind().equals("text") && behindQuotation(verb) < 0;
    if (text && !SpeechWords.is(sentence.token(speaker).lemma(), "document")) {
      return Optional.empty();
    }
    int addressee = found.get().kind().equals("tell") ? addressee(v, speaker) : -1;
    boolean two = phrasal || (lemma.equals("call") && words.is(v + 1, "for"));
    int last = clear ? v + 2 : two ? v + 1 : v;
    if (lemma.equals("call") && last == v) {
      return Optional.empty();
    }
    int from = speaker > v ? Phrases.last(sentence, speaker) + 1 : v + 1;
    List<int[]> content = new ArrayList<>();
    int gap = found.get().kind().equals("say") && speaker < v ? gapBefore(v, speaker) : -1;
    boolean parenthetical = gap >= 0 || isParenthetical(v, speaker);
    boolean ends = words.isEndMark(v + 1) || words.is(v + 1, ",");
    if (found.get().kind().equals("find") && parenthetical && !ends) {
      return Optional.empty(); // "the man who has ruled since July"
    }
    if (gap >= 0) {
      content.add(new int[] {openedBy(gap), words.trimmed(openedBy(gap), gap)});
    } else if (parenthetical) {
      int closed = speaker < v ? closedBefore(v) : -1;
      int begin = closed >= 0 ? closed + 1 : Math.min(Phrases.first(sentence, speaker), v);
      begin -= isAsClause(begin, v, speaker) ? 1 : 0;
      int head = Math.min(begin, v) - 1;
      int opens = openedBy(head);
      if (head >= 0 && hasWords(opens, head)) {
        content.add(new int[] {opens, words.trimmed(opens, head)});
      }
      int after = speaker > v ? contents.afterAppositive(from) : timeAfter(v + 1);
      boolean goesOn = after < sentence.size() && words.is(after, ",") && !words.inQuotation(after);
      boolean timed = after > v + 1 && speaker < v; // "said on Friday, the day that he left"
      boolean clause =
          timed
              ? after + 1 < sentence.size()
                  && Like.is(sentence.token(after + 1).tag(), "VBD|VBZ|VBP|MD")
              : isAsClause(Math.min(v, begin + 1), v, speaker) || words.hasVerb(after + 1);
      if (goesOn && clause && !isBeside(after + 1)) {
        content.add(new int[] {after + 1, words.trimmed(after + 1, sentence.size() - 1)});
      }
    } else {
      int at =
          contents.start(
              verb,
              found.get(),
              Math.max(last + 1, addressee < 0 ? 0 : Phrases.last(sentence, addressee) + 1));
      if (at >= 0) {
        int end = contents.end(v, at);
        content.add(new int[] {at, words.trimmed(at, end)});
      }
    }
    if (content.isEmpty() && found.get().kind().equals("answer")) {
      return Optional.empty(); // "rejected this": the words before it are another's
    }
    if (content.isEmpty() && !(v == 0 && speaker > v) && !quoteBeside(v, speaker)) {
      return Optional.empty();
    }
    int wide = addressee >= 0 || speaker > v ? last : wide(last, content);
    String why =
        parenthetical
            ? "said beside it: “" + verb.word() + "”"
            : "said over it: “" + verb.word() + "”";
    return Optional.of(
        new Cue(
            sentence,
            v,
            firstOf(sentence, verb),
            wide,
            speaker,
            content,
            parenthetical,
            found.get().isBelief(),
            found.get().distanced(),
            addressee,
            why));
  }

  /** "It may close, a point the mayor stressed in May": the comma before the noun, or −1. */
  private int gapBefore(int v, int speaker) {
    int noun = Phrases.first(sentence, speaker) - 1;
    boolean named =
        noun > 2
            && sentence.token(noun).tag().equals("NN")
            && Like.is(words.lower(noun - 1), "an?")
            && words.is(noun - 2, ",")
            && Like.is(
                wordNet.nounFile(sentence.token(noun).lemma()),
                "noun\\.(?:communication|cognition)");
    boolean open = // nothing that is said follows
        v + 1 >= sentence.size() || !Like.is(words.lower(v + 1), "that|:|,|to|it|how|why");
    return named && open && words.hasVerb(0, noun - 2) ? noun - 2 : -1;
  }

  /** "the ward was shut, which is why, survivors say, so many died": where what was said begins. */
  private int openedBy(int head) {
    for (int i = head; i > 0 && head - i <= LONGEST_OPENING; i--) {
      if (sentence.token(i).tag().matches("WP|WDT")
          && words.is(i - 1, ",")
          && words.is(head, ",")) {
        return i;
      }
    }
    return 0;
  }

  /** The mark that closes a quotation before the verb with no other verb between, or −1. */
  private int closedBefore(int v) {
    int from = beforeClause(v);
    for (int i = from; i >= Math.max(0, from + 1 - LONGEST_SPEAKER); i--) {
      Token token = sentence.token(i);
      if (token.tag().equals("''") || Like.is(token.word(), "[”\"]|’’|''")) {
        boolean ends =
            quotations.stream().anyMatch(q -> Math.abs(q.whole().end() - token.span().end()) <= 1);
        if (ends) { // not “…” in Lima, Lee said": the words behind it go on with what was said
          return words.isTag(i + 1, "IN") || words.isTag(i + 1, "TO") ? -1 : i;
        }
      }
      if (Like.is(token.tag(), "VBD|VBZ|VBP|MD|``|WDT|WP|:") || token.word().equals("–")) {
        return -1;
      }
    }
    return -1;
  }

  /** "Ann Lee, who has led the inquiry, said": before the clause between the commas. */
  private int beforeClause(int v) {
    if (!words.is(v - 1, ",")) {
      return v - 1;
    }
    for (int i = v - 2; i > Math.max(1, v - LONGEST_CLAUSE); i--) {
      if ((words.isTag(i, "WP") || words.isTag(i, "WDT")) && words.is(i - 1, ",")) {
        return i - 2;
      }
      if (Like.is(sentence.token(i).tag(), "``|''|:")) {
        break;
      }
    }
    return v - 1;
  }

  /** "“…,” Ann Lee of the centre for farming in Ohio wrote": all between is who speaks. */
  private int behindQuotation(Token verb) {
    int closed = closedBefore(verb.index());
    boolean may =
        closed >= 0
            && closed + 1 < verb.index()
            && verb.tag().matches("VBD|VBZ|VBP")
            && Phrases.begins(sentence, closed + 1);
    return may ? Phrases.head(sentence, closed + 1) : -1;
  }

  /** "…, adding that", "…, as he left", "…, who had": more of the report, not of what was said. */
  private boolean isBeside(int at) {
    return sentence.token(at).tag().matches("VBG|VBN|WP|WDT|WRB|WP\\$")
        || words
            .lower(at)
            .matches("as|while|when|after|before|although|though|but|and|because|with|in|on|at");
  }

  /** "said in a statement on Monday": the words of place and time belong to the cue. */
  private int wide(int last, List<int[]> content) {
    int limit = sentence.size();
    for (int[] run : content) {
      limit = run[0] > last ? Math.min(limit, run[0]) : limit;
    }
    int at = last + 1;
    while (at < limit
        && at - last <= LONGEST_ASIDE
        && sentence.token(at).tag().matches("IN|DT|NN.?.?|JJ|CD|POS|PRP\\$|HYPH|TO")
        && !Like.is(words.lower(at), "that|if|whether|because|while|as|after|before|of")
        && !(words.isTag(at, "TO") && words.isTag(at + 1, "VB"))) {
      at++;
    }
    if (at == last + 1 && words.is(at, ":")) {
      return at;
    }
    boolean begins = at > last + 1 && words.isTag(last + 1, "IN");
    boolean ends = at >= limit || words.isEndMark(at) || words.is(at, ",") || words.is(at, "that");
    return begins && ends ? at - 1 : last;
  }

  /** "“Out!” the crowd chanted": beside a quotation any verb of communication says it. */
  private Optional<SpeechVerb> besideQuotation(Token verb) {
    int begin = verb.span().begin();
    boolean near =
        verb.isVerb()
            && quotations.stream()
                .anyMatch(q -> begin > q.whole().end() && begin - q.whole().end() < 60)
            && wordNet.verbFiles(verb.lemma()).contains("verb.communication");
    return near && words.isEndMark(Math.min(verb.index() + 1, sentence.size() - 1))
        ? SpeechWords.verb("say")
        : Optional.empty();
  }

  private boolean isClear(int v) {
    for (int i = v + 1; i <= Math.min(v + 3, sentence.size() - 1); i++) {
      if (words.lower(i).matches("clear|plain|known|public")) {
        return true;
      }
    }
    return false;
  }

  /** "Lee, asked whether they would pay, said": he is the one who was asked. */
  private boolean isAsked(Token verb) {
    return verb.lemma().equals("ask")
        && words.is(verb.index() - 1, ",")
        && sentence.tokens().subList(verb.index() + 1, sentence.size()).stream()
            .anyMatch(
                t ->
                    t.tag().matches("VB[DZP]")
                        && words.is(t.index() - 1, ",")
                        && SpeechWords.verb(t.lemma()).isPresent());
  }

  /** "agreed to pay", "pleaded guilty": done, not said. */
  private boolean isDeed(Token verb) {
    int v = verb.index();
    String next = words.is(v + 1, "not") ? words.lower(v + 2) : words.lower(v + 1);
    return SpeechWords.verb(verb.lemma() + " " + next)
        .filter(d -> d.kind().equals("deed"))
        .isPresent();
  }

  /** "the ruling party". */
  private static boolean isAdjective(Token verb) {
    return verb.tag().matches("VB[GN]") && (verb.is("amod") || verb.is("compound"));
  }

  /** Not said but only to be said, supposed, or not said at all. */
  private boolean isSupposed(Token verb) {
    int v = verb.index();
    boolean saying =
        verb.tag().equals("VBG")
            && !isAfterComma(v)
            && !sentence.children(verb, "aux").stream().anyMatch(t -> t.lemma().equals("be"))
            && !words.isTag(v - 1, "CC")
            && !Set.of("while", "by", "after", "before", "in").contains(words.lower(v - 1))
            && sentence.child(verb, "nsubj").isEmpty()
            && !speakers.isWritten(verb)
            && !sentence.head(verb).filter(h -> h.is("root") && h.isVerb()).isPresent();
    if (verb.isVerb() && (words.isTag(v - 1, "TO") || saying)) {
      return true;
    }
    for (Token child : sentence.children(verb)) {
      String word = child.word().toLowerCase(Locale.ROOT);
      boolean near = child.index() < v && child.index() > v - 5;
      if (near && (child.tag().equals("MD") || NOT.contains(word))) {
        return true;
      }
      if ((child.is("aux:pass")
              && child.index() < v
              && child.index() >= v - 3
              && !hasMark(child.index(), v))
          || (child.is("mark")
              && Set.of("if", "whether", "unless").contains(word)
              && child.index() < v)) {
        return true;
      }
    }
    return words.isTag(v - 1, "MD") || NOT.contains(words.lower(v - 1));
  }

  /** Whether a mark of quotation stands between the two. */
  private boolean hasMark(int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.token(i).tag().matches("``|''")) {
        return true;
      }
    }
    return false;
  }

  private boolean isAfterComma(int v) {
    return v > 0 && BEFORE_QUOTE.contains(sentence.token(v - 1).word());
  }

  private boolean isAfterQuote(int v) {
    return v > 0
        && !words.is(v - 1, ",")
        && BEFORE_QUOTE.contains(sentence.token(v - 1).word())
        && SpeechWords.verb(sentence.token(v).lemma()).isPresent();
  }

  private int addressee(int v, int speaker) {
    if (!Phrases.begins(sentence, v + 1) || words.is(v + 1, "that")) {
      return -1;
    }
    int head = Phrases.head(sentence, v + 1);
    boolean subject = head >= 0 && speakers.clauseFollows(head) && !words.isTag(v + 1, "PRP$");
    return head == speaker || subject ? -1 : head;
  }

  private boolean isParenthetical(int v, int speaker) {
    int begin = Math.min(v, Phrases.whole(sentence, speaker, v)[0]);
    int closed = speaker < v ? closedBefore(v) : -1;
    boolean over = // "“… It is.” The firm said that": a sentence of its own
        (closed == 0 || (closed > 0 && words.is(closed - 1, "."))) && words.hasVerb(v + 1);
    if (closed >= 0 && closed == begin - 1 && !over) {
      return true;
    }
    begin = Math.min(v, Phrases.first(sentence, speaker));
    if (isAsClause(begin, v, speaker)) {
      return true;
    }
    boolean marked =
        begin > 0
            ? BEFORE_QUOTE.contains(sentence.token(begin - 1).word())
            : followsQuotation(sentence.token(begin).span().begin());
    if (speaker > v) {
      return true;
    }
    // "“…,” the chairwoman, Ann Lee, wrote"
    boolean aside = words.is(v - 1, ",") && v - speaker < 14;
    boolean relative = // "Ann Lee, an engineer who led it and who had warned"
        words.is(begin - 1, ",") && SpeakerFinder.relative(sentence, speaker, v).isPresent();
    if (!marked || relative || (speaker + 1 < v - 3 && !aside && !isDescribed(speaker, v))) {
      return false;
    }
    int next = v + 1;
    boolean afterQuote = !words.is(begin - 1, ",") && marked;
    if (!afterQuote && (words.is(next, ":") || (words.is(next, ",") && opensQuote(next + 1)))) {
      return false;
    }
    if (next >= sentence.size() || words.isEndMark(next) || words.is(next, ",")) {
      return true;
    }
    int timed = timeAfter(next);
    if (timed > next
        && (timed >= sentence.size() || words.isEndMark(timed) || words.is(timed, ","))) {
      return true;
    }
    // "In his letter, he reported a loss": what stands before is no clause
    Span before = sentence.span(0, Math.max(0, begin - 1));
    boolean quoted = quotations.stream().anyMatch(q -> q.overlaps(before));
    if (begin > 0 && !quoted && !words.hasVerb(0, begin - 1)) {
      return false;
    }
    // "…, the minister said on Tuesday": an adverbial, not a clause
    boolean adverbial = // "…, the minister said on Tuesday after he had met them"
        words.isTag(next, "IN")
            && !words.is(next, "that")
            && words.hasVerb(0, begin - 1)
            && sentence.children(sentence.token(v), "ccomp").stream().noneMatch(t -> t.index() > v)
            && sentence.tokens().subList(next, sentence.size()).stream()
                .noneMatch(t -> t.word().equals("that") || t.tag().equals("``"));
    if (adverbial) {
      return true;
    }
    return !words.hasVerb(next) && !words.isTag(next, "``") && !words.is(next, ":");
  }

  /** "…, the ministry said last month", "… said on May 30": behind when it was said. */
  private int timeAfter(int next) {
    int at = next + (words.lower(next).matches("in|on|at|late|early|during") ? 1 : 0);
    int first = at;
    while (at < sentence.size()
        && (contents.isTime(at)
            || sentence.token(at).name().matches("DATE|TIME")
            || (at > first && words.isTag(at, "CD") && contents.isTime(at - 1)))) {
      at++;
    }
    return at > first ? at : next;
  }

  /** "…, a person familiar with the inquiry said": all up to the verb belongs to who speaks. */
  private boolean isDescribed(int speaker, int v) {
    java.util.BitSet phrase = sentence.subtree(sentence.token(speaker));
    int last = v - 1;
    while (last > speaker && sentence.token(last).tag().matches("RB|VB[DZP]")) {
      last--;
    }
    return v - speaker < LONGEST_CLAUSE && phrase.nextClearBit(speaker) > last;
  }

  /** "As the mayor noted, …", "…, as the mayor noted": what stands beside it was said. */
  private boolean isAsClause(int begin, int v, int speaker) {
    boolean opens = begin == 1 || words.is(begin - 2, ",");
    boolean closes = words.is(v + 1, ",") || words.isEndMark(v + 1);
    return speaker < v && opens && closes && words.is(begin - 1, "as");
  }

  private boolean followsQuotation(int offset) {
    return quotations.stream()
        .anyMatch(q -> offset >= q.whole().end() && offset - q.whole().end() <= 3);
  }

  private boolean opensQuote(int i) {
    return i < sentence.size()
        && (words.isTag(i, "``") || "“\"‘".contains(sentence.token(i).word()));
  }

  private boolean hasWords(int from, int to) {
    int words = 0;
    for (int i = from; i <= to; i++) {
      words += Character.isLetter(sentence.token(i).word().charAt(0)) ? 1 : 0;
    }
    return words >= 1;
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
}
