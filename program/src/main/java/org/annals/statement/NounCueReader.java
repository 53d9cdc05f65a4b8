package org.annals.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.Like;

/**
 * Finds who says what without a verb of saying: "according to", "in the words of", "her claim
 * that", "the threat by the union to strike", "its stated aim to".
 */
final class NounCueReader {
  private static final Set<String> STATED =
      Set.of("stated", "declared", "avowed", "professed", "announced", "expressed", "repeated");

  /** Their "of" opens what is said: "her warning of a shortage". */
  private static final Set<String> OPENED =
      Set.of("warning", "accusation", "allegation", "prediction", "promise", "threat", "assurance");

  private static final int LONGEST_TIME = 5;

  private final WordNet wordNet = WordNet.get();
  private final AttitudeWords attitudes = new AttitudeWords();
  private final Sentence sentence;
  private final Words words;
  private final SpeakerFinder speakers;

  NounCueReader(Sentence sentence, Words words, SpeakerFinder speakers) {
    this.sentence = sentence;
    this.words = words;
    this.speakers = speakers;
  }

  Optional<Cue> accordingTo(int at) {
    int from = at + 2;
    int head = Phrases.begins(sentence, from) ? Phrases.head(sentence, from) : -1;
    if (head < 0 || words.inQuotation(at)) {
      return Optional.empty();
    }
    Token token = sentence.token(head);
    if (SpeechWords.is(token.lemma(), "unspeakable") || (!token.isNoun() && !token.isPronoun())) {
      return Optional.empty();
    }
    return beside(at, at + 1, head, Phrases.last(sentence, head), "according to");
  }

  /** "by the ministry’s count", "by the estimates of volunteers": whose reckoning it is. */
  Optional<Cue> reckoned(Token noun) {
    boolean counted = SpeechWords.is(noun.lemma(), "reckoning") && !words.inQuotation(noun.index());
    Token by = sentence.children(noun, "case").stream().findFirst().orElse(noun);
    Token owner =
        sentence
            .child(noun, "nmod:poss")
            .or(
                () ->
                    sentence.children(noun, "nmod").stream()
                        .filter(n -> words.is(n.index() - 1, "of") || n.index() > noun.index() + 1)
                        .findFirst())
            .orElse(null);
    boolean told =
        counted
            && owner != null
            && by.index() < noun.index()
            && words.is(by.index(), "by")
            && (owner.isNoun() || owner.isPronoun())
            && speakers.maySpeak(owner.index(), false, false);
    if (!told || owner == null) {
      return Optional.empty();
    }
    int last = Math.max(noun.index(), owner.index());
    return beside(
        by.index(), noun.index(), owner.index(), last, "by the “" + noun.word() + "” of someone");
  }

  /** What stands before such words and, after a comma, behind them. */
  private Optional<Cue> beside(int at, int last, int head, int behind, String why) {
    List<int[]> content = new ArrayList<>();
    int end = sentence.size() - 1;
    if (at > 1) {
      content.add(new int[] {0, words.trimmed(0, at - 1)});
      int comma = behind + 1;
      boolean relative = words.isTag(comma + 1, "WDT") || words.isTag(comma + 1, "WP");
      if (words.is(at - 1, ",") && words.is(comma, ",") && !relative && words.hasVerb(comma + 1)) {
        content.add(new int[] {comma + 1, words.trimmed(comma + 1, end)});
      }
    } else {
      int comma = behind + 1;
      while (comma < sentence.size() && !words.is(comma, ",")) {
        comma++;
      }
      boolean described = words.isTag(behind + 1, "WP") || words.isTag(behind + 1, "WDT");
      if (comma >= end || (!described && words.hasVerb(behind + 1, comma))) {
        comma = behind; // "According to Lee two thirds were paid"
      }
      if (comma + 1 >= end || !words.hasVerb(comma + 1)) {
        return Optional.empty();
      }
      content.add(new int[] {comma + 1, words.trimmed(comma + 1, end)});
    }
    return Optional.of(
        new Cue(sentence, at, at, last, head, content, at > 1, false, false, -1, why));
  }

  /** "In the words of the teacher: “…”", "in her words, …". */
  Optional<Cue> inTheWords(int at, List<Quotation> quotations) {
    int in = at - 1;
    while (in > 0 && !words.is(in, "in") && at - in < 4) {
      in--;
    }
    if (!words.is(in, "in")) {
      return Optional.empty();
    }
    int head = -1;
    int end = at;
    if (words.is(at + 1, "of") && Phrases.begins(sentence, at + 2)) {
      head = Phrases.head(sentence, at + 2);
      end = head;
    } else {
      head = sentence.child(sentence.token(at), "nmod:poss").map(Token::index).orElse(-1);
    }
    if (head < 0 || !speakers.maySpeak(head, false, false)) {
      return Optional.empty();
    }
    int from = sentence.token(end).span().end();
    int before = sentence.token(in).span().begin();
    boolean quoted =
        quotations.stream()
            .anyMatch(
                q ->
                    (q.whole().begin() >= from && q.whole().begin() - from <= 3)
                        || (before >= q.whole().end() && before - q.whole().end() <= 2));
    return quoted
        ? Optional.of(
            new Cue(
                sentence, at, in, at, head, List.of(), true, false, false, -1, "in the words of"))
        : Optional.empty();
  }

  /** "her claim that", "the threat by the union to strike", "its stated aim to". */
  Optional<Cue> named(Token noun) {
    boolean speech = SpeechWords.is(noun.lemma(), "speech");
    boolean stated = STATED.contains(words.lower(noun.index() - 1));
    int is = clauseOf(noun); // "her answer is that"
    boolean held =
        is > 0 && (attitudes.isNoun(noun.lemma()) || SpeechWords.is(noun.lemma(), "words"));
    if ((!speech && !stated && !held) || words.inQuotation(noun.index())) {
      return Optional.empty();
    }
    Optional<Token> owner = owner(noun);
    if (owner.isEmpty() || !speakers.maySpeak(owner.get().index(), false, false)) {
      return Optional.empty();
    }
    int from = Math.max(noun.index(), Phrases.last(sentence, owner.get().index())) + 1;
    from = owner.get().index() < noun.index() ? noun.index() + 1 : from;
    from = held ? is : behindTime(from);
    boolean that = words.is(from, "that") && words.isTag(from, "IN");
    boolean to =
        words.isTag(from, "TO") && words.token(Math.min(from + 1, words.size() - 1)).isVerb();
    boolean of =
        words.is(from, "of")
            && from + 1 < words.size()
            && (words.isTag(from + 1, "VBG") || OPENED.contains(noun.lemma()));
    if (!that && !to && !of) {
      return Optional.empty();
    }
    int begin = to ? from : from + 1;
    int end = held ? lastOf(begin - 1) : end(noun, owner.get(), begin);
    if (end <= begin) {
      return Optional.empty();
    }
    List<int[]> content = new ArrayList<>();
    content.add(new int[] {begin, words.trimmed(begin, end)});
    boolean distanced = noun.lemma().matches("claim|allegation");
    return Optional.of(
        new Cue(
            sentence,
            noun.index(),
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

  /** The "that" after "her answer is", "the union's view was"; or −1. */
  private int clauseOf(Token noun) {
    int at = noun.index() + 1;
    while (words.isTag(at, "RB") || words.isTag(at, "MD")) {
      at++;
    }
    if (words.is(at, "has") || words.is(at, "had")) {
      at += words.is(at + 1, "long") || words.is(at + 1, "always") ? 2 : 1;
    }
    boolean be =
        at < sentence.size()
            && Like.is(words.lower(at), "is|was|’s|'s|were|are|been|remains|remained");
    while (be && words.isTag(at + 1, "RB")) {
      at++;
    }
    return be && words.is(at + 1, "that") && at + 3 < sentence.size() ? at + 1 : -1;
  }

  /** The end of the clause that this "that" opens; of the sentence where no clause is seen. */
  private int lastOf(int that) {
    int end = sentence.size() - 1;
    Token clause = sentence.head(sentence.token(that)).orElse(null);
    boolean marked = clause != null && sentence.token(that).is("mark") && clause.index() > that;
    int last = marked && clause != null ? sentence.subtree(clause).length() : end;
    while (last < end && !Like.is(sentence.token(last).tag(), "[,.:]|CC|''")) {
      last++; // the parser leaves the end of a long clause to another
    }
    return last >= end ? end : last - 1;
  }

  /** "To the auditors, that is an abuse": whose view it is. */
  Optional<Cue> inTheEyesOf(int to) {
    int head = to == 0 && Phrases.begins(sentence, 1) ? Phrases.head(sentence, 1) : -1;
    int comma = head < 0 ? -1 : Phrases.last(sentence, head) + 1;
    while (comma > 0 && comma + 3 < sentence.size() && !words.is(comma, ",")) {
      comma++;
    }
    boolean judged =
        comma > 0
            && comma + 3 < sentence.size()
            && !words.hasVerb(1, comma)
            && Like.is(words.lower(comma + 1), "that|it|this|these|those|they")
            && Like.is(
                words.lower(comma + 2), "is|was|are|were|looks|looked|seems|seemed|sounds|sounded");
    if (!judged || words.inQuotation(0) || !speakers.maySpeak(head, false, true)) {
      return Optional.empty();
    }
    int[] content = {comma + 1, words.trimmed(comma + 1, sentence.size() - 1)};
    return Optional.of(
        new Cue(
            sentence,
            0,
            0,
            0,
            head,
            List.of(content),
            false,
            false,
            false,
            -1,
            "“to” someone, it is so"));
  }

  /** "the threat by the union late last month that": when it was made is no part of it. */
  private int behindTime(int from) {
    int at = from;
    while (at < from + LONGEST_TIME
        && at < words.size()
        && (words.token(at).tag().matches("JJ|RB|CD|DT|NN|NNP")
            || words.is(at, "in")
            || words.is(at, "on"))) {
      at++;
    }
    boolean time = at > from && wordNet.nounFile(words.token(at - 1).lemma()).equals("noun.time");
    return time && words.is(at, "that") ? at : from;
  }

  /** Whose it is: "her claim", "the threat by the union", "a warning from the bank". */
  private Optional<Token> owner(Token noun) {
    Optional<Token> owner = sentence.child(noun, "nmod:poss");
    int before = noun.index() - 2;
    if (owner.isEmpty() && before > 0 && STATED.contains(words.lower(before + 1))) {
      // the parser takes "stated" for a verb
      boolean of = words.isTag(before, "POS");
      owner =
          of || words.isTag(before, "PRP$")
              ? Optional.of(sentence.token(of ? before - 1 : before))
              : owner;
    }
    return owner.isPresent()
        ? owner
        : sentence.children(noun, "nmod").stream()
            .filter(t -> t.index() > noun.index())
            .filter(
                t ->
                    sentence.children(t, "case").stream()
                        .anyMatch(c -> words.is(c.index(), "by") || words.is(c.index(), "from")))
            .findFirst();
  }

  /** The end of what depends on the noun or its owner from there on. */
  private int end(Token noun, Token owner, int begin) {
    int end = -1;
    for (Token over : List.of(noun, owner)) {
      for (Token child : sentence.children(over)) {
        if (sentence.subtree(child).nextSetBit(begin) >= 0 && child.index() >= begin) {
          end = Math.max(end, sentence.subtree(child).length() - 1);
        }
      }
    }
    for (int i = begin; i <= end; i++) {
      if (sentence.token(i).tag().matches(":") || words.is(i, ";")) {
        return i - 1;
      }
    }
    return end;
  }
}
