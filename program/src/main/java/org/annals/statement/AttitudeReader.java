package org.annals.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Finds who thinks, wants, favours or opposes what, and who speaks of what without its words being
 * told: "criticized the plan", "wants a vote", "his support for the strike".
 *
 * <p>Method: verbs whose first sense WordNet files under communication, cognition or emotion, and
 * those of attitudes.tsv, with a person or a body as their subject; nouns of these kinds with an
 * owner. What it is about runs to the end of their complements.
 */
final class AttitudeReader {
  private static final Set<String> FILES =
      Set.of("verb.communication", "verb.cognition", "verb.emotion");
  private static final Set<String> NOUN_FILES =
      Set.of("noun.communication", "noun.cognition", "noun.feeling", "noun.motive");
  private static final Set<String> COMPLEMENTS =
      Set.of(
          "obj",
          "iobj",
          "ccomp",
          "xcomp",
          "obl",
          "advcl",
          "compound",
          "advmod",
          "parataxis",
          "dep");
  private static final Map<String, Boolean> LISTED = new HashMap<>();

  static {
    WordList.rows(AttitudeReader.class, "attitudes.tsv")
        .forEach(row -> LISTED.put(row.get(0), row.get(1).equals("yes")));
  }

  private final Sentence sentence;
  private final List<Quotation> quotations;
  private final SpeakerFinder speakers;
  private final WordNet wordNet = WordNet.get();

  AttitudeReader(Sentence sentence, List<Quotation> quotations) {
    this.sentence = sentence;
    this.quotations = quotations;
    this.speakers = new SpeakerFinder(sentence);
  }

  /** The cues in reading order, but for those at the verbs of {@code said}. */
  List<Cue> read(List<Cue> said) {
    List<Cue> cues = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      boolean known = said.stream().anyMatch(c -> c.verb() == token.index());
      if (known || inQuotation(token)) {
        continue;
      }
      Cue cue = token.isVerb() ? verb(token) : token.isNoun() ? noun(token) : null;
      if (cue != null) {
        cues.add(cue);
      }
    }
    return cues;
  }

  private boolean isAttitude(String lemma) {
    Boolean listed = LISTED.get(lemma);
    if (listed != null) {
      return listed;
    }
    if (SpeechWords.verb(lemma).isPresent()) {
      return true;
    }
    List<String> files = wordNet.verbFiles(lemma);
    return !files.isEmpty() && FILES.contains(files.get(0));
  }

  private @Nullable Cue verb(Token verb) {
    if (!isAttitude(verb.lemma()) || verb.is("aux") || verb.is("amod") || verb.is("case")) {
      return null;
    }
    if (verb.index() > 0 && sentence.token(verb.index() - 1).tag().equals("TO")) {
      return null;
    }
    if (!sentence.children(verb, "aux:pass").isEmpty()) {
      return passive(verb);
    }
    int speaker = speakers.of(verb);
    if (speaker < 0
        || speaker == verb.index()
        || !speakers.mayHold(speaker)
        || sentence.token(speaker).lemma().matches("it|this|that|there|what")) {
      return null;
    }
    int from = verb.index() + 1;
    int last = verb.index();
    while (from < sentence.size()
        && (sentence.token(from).tag().matches("RP|RB")
            || (from == verb.index() + 1 && sentence.token(from).tag().matches("IN|TO"))
            || (sentence.token(from).tag().equals("IN")
                && sentence.token(from - 1).tag().equals("RP")))) {
      boolean to = sentence.token(from).tag().equals("TO") || lower(from).equals("that");
      if (to) {
        break;
      }
      last = from;
      from++;
    }
    int end = complementEnd(verb, from);
    if (end < from) {
      return null;
    }
    return cue(verb, first(verb), last, speaker, from, end);
  }

  /** "was criticized by the union". */
  private @Nullable Cue passive(Token verb) {
    Optional<Token> agent =
        sentence.children(verb, "obl").stream()
            .filter(t -> t.index() > verb.index())
            .filter(
                t ->
                    sentence.children(t, "case").stream()
                        .anyMatch(c -> lower(c.index()).equals("by")))
            .findFirst();
    Optional<Token> subject = sentence.child(verb, "nsubj:pass");
    if (agent.isEmpty()
        || subject.isEmpty()
        || subject.get().index() > verb.index()
        || !speakers.mayHold(agent.get().index())) {
      return null;
    }
    int begin = Phrases.first(sentence, subject.get().index());
    int end = Phrases.last(sentence, subject.get().index());
    return cue(verb, first(verb), verb.index(), agent.get().index(), begin, end);
  }

  /** "their criticism of the court", "the minister's plan to". */
  private @Nullable Cue noun(Token noun) {
    if (SpeechWords.is(noun.lemma(), "document")
        || !NOUN_FILES.contains(wordNet.nounFile(noun.lemma()))) {
      return null;
    }
    int next = noun.index() + 1;
    if (next + 1 >= sentence.size()
        || !lower(next).matches("of|for|on|to|that|about|against|over|with")) {
      return null;
    }
    Optional<Token> owner = sentence.child(noun, "nmod:poss");
    if (owner.isEmpty() || !speakers.mayHold(owner.get().index())) {
      return null;
    }
    boolean inner = lower(next).matches("to|that");
    int from = inner ? next : next + 1;
    int end = from;
    for (Token child : sentence.children(noun)) {
      if (child.index() > noun.index()) {
        end = Math.max(end, sentence.subtree(child).length() - 1);
      }
    }
    end = clip(from, end);
    return end <= from
        ? null
        : cue(noun, noun.index(), inner ? noun.index() : next, owner.get().index(), from, end);
  }

  private Cue cue(Token word, int first, int last, int speaker, int from, int end) {
    List<int[]> content = new ArrayList<>();
    content.add(new int[] {from, end});
    return new Cue(
        sentence,
        word.index(),
        first,
        last,
        speaker,
        content,
        false,
        true,
        false,
        -1,
        "an attitude: “" + word.word() + "”");
  }

  /** The first of the auxiliaries, negations and adverbs before the verb. */
  private int first(Token verb) {
    return CueReader.firstOf(sentence, verb);
  }

  private int complementEnd(Token verb, int from) {
    int end = -1;
    for (Token child : sentence.children(verb)) {
      boolean complement = COMPLEMENTS.stream().anyMatch(child::is);
      if (complement && child.index() >= from) {
        end = Math.max(end, sentence.subtree(child).length() - 1);
      }
    }
    return clip(from, end);
  }

  /** Ends before what only stands beside the complement: "…, a lawyer said", "; …". */
  private int clip(int from, int end) {
    int last = end;
    for (int i = from; i <= end; i++) {
      boolean mark = lower(i).matches("[;–—]|--");
      boolean aside =
          lower(i).equals(",")
              && i + 1 <= end
              && sentence.token(i + 1).tag().matches("WDT|WP|WRB|VBG|CC|IN")
              && i - from > 2;
      if (mark || aside) {
        last = i - 1;
        break;
      }
    }
    while (last > from && sentence.token(last).tag().matches("[.,:]|CC")) {
      last--;
    }
    return last;
  }

  private boolean inQuotation(Token token) {
    int at = token.span().begin();
    return quotations.stream().anyMatch(q -> q.contains(at));
  }

  private String lower(int i) {
    return i < 0 || i >= sentence.size() ? "" : sentence.token(i).word().toLowerCase(Locale.ROOT);
  }
}
