package org.annals.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.Like;
import org.jspecify.annotations.Nullable;

/**
 * Finds who thinks, wants, favours or opposes what, and who speaks of what without its words being
 * told: "criticized the plan", "wants a vote", "is confident of a deal", "his support for the
 * strike".
 *
 * <p>Method: the words of {@link AttitudeWords} with a person or a body as their subject or owner;
 * passives and verbs of seeming also without one. What it is about runs to the end of their
 * complements. Nothing inside quotation marks is read.
 */
final class AttitudeReader {
  private final Sentence sentence;
  private final List<Quotation> quotations;
  private final SpeakerFinder speakers;
  private final Complements complements;

  /** How far the number may stand from the verb that gives it, in tokens. */
  private static final int LONGEST_COUNTED = 14;

  /** From the "whose" of a relative clause to its verb, in tokens. */
  private static final int LONGEST_RELATIVE = 7;

  private final AttitudeWords attitudes = new AttitudeWords();

  AttitudeReader(Sentence sentence, List<Quotation> quotations) {
    this.sentence = sentence;
    this.quotations = quotations;
    this.speakers = new SpeakerFinder(sentence);
    this.complements = new Complements(sentence);
  }

  /** The cues in reading order, but for those at the verbs of {@code said}. */
  List<Cue> read(List<Cue> said) {
    List<Cue> cues = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      boolean known =
          said.stream().anyMatch(c -> c.verb() == token.index())
              || cues.stream()
                  .anyMatch(c -> c.first() <= token.index() && token.index() <= c.last());
      if (known || inQuotation(token)) {
        continue;
      }
      Cue cue =
          token.isVerb()
              ? verb(token)
              : token.isNoun()
                  ? noun(token)
                  : Like.is(token.tag(), "JJ|VBN") ? adjective(token) : null;
      if (cue != null) {
        cues.add(cue);
      }
    }
    return cues;
  }

  /** Whether the words of the cue tell what someone said of a thing: "called it a mistake". */
  boolean isJudgement(Cue cue) {
    Token verb = sentence.token(cue.verb());
    boolean said = // "is said by officials to have left"
        cue.content().size() > 1 && !sentence.children(verb, "aux:pass").isEmpty();
    if (cue.speaker() >= 0 && verb.isVerb() && (said || putsAt(verb))) {
      return true;
    }
    boolean naming = attitudes.is(verb.lemma(), "naming");
    boolean judging =
        naming
            || attitudes.is(verb.lemma(), "judging")
            || (attitudes.is(verb.lemma(), "holding") && sentence.children(verb, "mark").isEmpty())
            || isCount(verb, cue)
            || isAssuring(verb)
            || isRequest(verb)
            || isCounting(verb)
            || isTelling(verb);
    if (cue.speaker() < 0 || !verb.isVerb() || !judging) {
      return false;
    }
    boolean told =
        verb.tag().matches("VB[DZP]")
            || (verb.is("root") && !sentence.children(verb, "nsubj").isEmpty())
            || sentence.children(verb, "aux").stream().anyMatch(a -> a.lemma().matches("have|be"));
    boolean real =
        sentence.children(verb, "aux", "advmod").stream()
            .noneMatch(a -> a.tag().equals("MD") || a.lemma().matches("not|n't|never"));
    boolean spoken = // "thank you for coming" does it, and tells no one's words
        sentence.children(verb, "obj").stream().anyMatch(t -> lower(t.index()).equals("you"));
    return told && real && !spoken && (!naming || isNamed(verb, cue));
  }

  /** "announced a strike", "called on the mayor to resign": a verb of saying with what was said. */
  private boolean isTelling(Token verb) {
    if (new Words(sentence, quotations).isReduced(verb.index())
        && !speakers.maySpeak(verb.index() - 1, false, true)) {
      return false;
    }
    boolean tells =
        attitudes.is(verb.lemma(), "telling")
            || attitudes.is(verb.lemma() + " " + lower(verb.index() + 1), "telling");
    return tells
        && !(verb.lemma().equals("report") && lower(verb.index() + 1).equals("to"))
        && sentence.children(verb, "obj", "obl", "xcomp", "ccomp").stream()
            .anyMatch(t -> t.index() > verb.index() && !t.name().matches("DATE|TIME"));
  }

  /** "gave assurances that": the noun says that words were said. */
  private boolean isAssuring(Token verb) {
    return attitudes.is(verb.lemma(), "light")
        && sentence.children(verb, "obj").stream()
            .anyMatch(
                t ->
                    t.index() > verb.index()
                        && SpeechWords.is(t.lemma(), "speech")
                        && lower(t.index() + 1).equals("that"));
  }

  /** "asked the court to stop the sale": with the one asked. */
  private boolean isRequest(Token verb) {
    boolean asks =
        attitudes.is(verb.lemma(), "requesting")
            || attitudes.is(verb.lemma() + " " + lower(verb.index() + 1), "requesting");
    return asks
        && sentence.child(verb, "obj", "obl").isPresent()
        && sentence.children(verb, "xcomp", "ccomp", "advcl").stream()
            .anyMatch(x -> x.index() > verb.index() && isInfinitive(x));
  }

  /** "has counted more than 4,000 dead", "listed 12 ships": the number is its own. */
  private boolean isCounting(Token verb) {
    return attitudes.is(verb.lemma(), "counting")
        && sentence.children(verb, "obj").stream()
            .anyMatch(t -> t.index() > verb.index() && isCounted(verb.index() + 1));
  }

  /** "the foreman says 8,500", "one bank says closer to $6bn": a number is all that is said. */
  private boolean isCount(Token verb, Cue cue) {
    int[] run = cue.content().get(cue.content().size() - 1);
    return SpeechWords.verb(verb.lemma()).filter(v -> v.kind().equals("say")).isPresent()
        && attitudes.is(verb.lemma(), "amount")
        && sentence.tokens().subList(run[0], run[1] + 1).stream()
            .anyMatch(t -> t.tag().matches("CD|\\$") && t.index() > verb.index());
  }

  /** "called it “absurd”", "described it as a mistake": with the name given to it. */
  private boolean isNamed(Token verb, Cue cue) {
    int end = cue.content().get(0)[1];
    boolean quoted =
        quotations.stream()
            .anyMatch(
                q ->
                    q.whole().begin() > verb.span().end()
                        && q.whole().begin() <= sentence.token(end).span().end());
    boolean as =
        sentence.tokens().subList(verb.index(), Math.max(verb.index(), end + 1)).stream()
            .anyMatch(t -> t.word().equals("as"));
    boolean two = !sentence.children(verb, "xcomp").isEmpty();
    return quoted || as || two || hasNameBehind(verb, end);
  }

  /** "called that a mistake", "which she calls a mistake", "calls the figures exaggerated". */
  private boolean hasNameBehind(Token verb, int end) {
    int from = verb.index() + 1;
    boolean whose = // "a plan which she calls blackmail", "whose figures she calls exaggerated"
        sentence
            .tokens()
            .subList(Math.max(0, verb.index() - LONGEST_RELATIVE), verb.index())
            .stream()
            .anyMatch(t -> t.tag().equals("WP$") || isObject(t, verb));
    if (whose && from <= end && sentence.token(end).tag().matches("NN.*|JJ|VBN")) {
      return true;
    }
    boolean noun = false;
    for (int i = from; i <= end; i++) {
      Token token = sentence.token(i);
      boolean thing =
          noun && (sentence.token(i - 1).tag().matches("NN.*|PRP") || lower(i - 1).equals("that"));
      boolean last = i == end || sentence.token(i + 1).tag().matches("[,.:]|CC|IN|TO");
      if (thing && (token.tag().matches("DT|PRP\\$") || (last && token.tag().matches("JJ|VBN")))) {
        return true;
      }
      noun |= token.isNoun() || token.tag().equals("PRP") || (i == from && lower(i).equals("that"));
    }
    return false;
  }

  private static boolean isObject(Token token, Token verb) {
    return token.tag().equals("WDT")
        && token.head() == verb.index()
        && token.relation().matches("i?obj");
  }

  private boolean isOfSpeech(Token verb) {
    return putsAt(verb) || isCounting(verb) || isTelling(verb);
  }

  private @Nullable Cue verb(Token verb) {
    if (verb.is("aux") || verb.is("amod") || verb.is("case") || verb.is("cop")) {
      return null;
    }
    if (attitudes.is(verb.lemma(), "seem")) {
      return seeming(verb);
    }
    if (attitudes.is(verb.lemma(), "adjective") || attitudes.is(verb.word(), "adjective")) {
      Cue minded = adjective(verb);
      if (minded != null) {
        return minded;
      }
    }
    int light = attitudes.is(verb.lemma(), "light") ? lightNoun(verb) : -1;
    if (light < 0 && !attitudes.isVerb(verb.lemma()) && !isOfSpeech(verb)) {
      return null;
    }
    if (isInfinitive(verb)) {
      return null;
    }
    if (!sentence.children(verb, "aux:pass").isEmpty()) {
      return passive(verb);
    }
    int speaker = speakers.of(verb);
    if (speaker < 0 || speaker == verb.index() || !mayHold(speaker)) {
      return null;
    }
    int from = behindParticles(Math.max(verb.index(), light), light >= 0);
    int end =
        light >= 0
            ? Math.max(
                complements.behind(sentence.token(light), from), complements.ofVerb(verb, from))
            : complements.ofVerb(verb, from);
    return end < from ? null : cue(verb, first(verb), from - 1, speaker, from, end);
  }

  /** "put the toll at 12". */
  private boolean putsAt(Token verb) {
    return attitudes.is(verb.lemma(), "putting")
        && sentence.child(verb, "obj").isPresent()
        && sentence.tokens().stream()
            .anyMatch(
                t ->
                    t.index() > verb.index()
                        && t.index() - verb.index() < LONGEST_COUNTED
                        && lower(t.index()).equals("at")
                        && isCounted(t.index() + 1));
  }

  /** A number, or words that lead up to one: "more than 300". */
  private boolean isCounted(int from) {
    return sentence.tokens().stream()
        .anyMatch(
            t ->
                t.index() >= from
                    && t.index() < from + 4
                    && (t.tag().equals("CD") || t.tag().equals("$")));
  }

  private boolean mayHold(int speaker) {
    return speakers.mayHold(speaker)
        && !sentence.token(speaker).lemma().matches("it|this|that|there|what");
  }

  private boolean isInfinitive(Token verb) {
    return verb.index() > 0 && sentence.token(verb.index() - 1).tag().equals("TO");
  }

  /** The noun of attitude after a light verb, with something said of it: "concern that", or −1. */
  private int lightNoun(Token verb) {
    return sentence
        .child(verb, "obj")
        .filter(t -> t.index() > verb.index() && t.index() < verb.index() + 6)
        .filter(t -> attitudes.isNoun(t.lemma()))
        .filter(t -> opens(t.index() + 1))
        .map(Token::index)
        .orElse(-1);
  }

  private boolean opens(int i) {
    return i + 1 < sentence.size()
        && lower(i).matches("of|for|on|to|that|about|against|over|with|in|toward|towards|at");
  }

  /** The first token behind what belongs to the cue: "lashed out at", "voted against". */
  private int behindParticles(int at, boolean noun) {
    int from = at + 1;
    while (from < sentence.size()) {
      String tag = sentence.token(from).tag();
      boolean first = from == at + 1;
      boolean stays =
          tag.equals("TO") && from + 1 < sentence.size() && sentence.token(from + 1).isVerb();
      boolean particle =
          (tag.matches("RP|RB") && !noun)
              || (first && tag.matches("IN|TO"))
              || (tag.equals("IN") && sentence.token(from - 1).tag().equals("RP"));
      if (stays
          || Like.is(lower(from), "that|whether|if|how|as|because|when|after|before|while|during")
          || !particle) {
        break;
      }
      from++;
    }
    return from;
  }

  /** "was criticized by the union", "is expected to": also without one who does it. */
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
    if (subject.isEmpty() || subject.get().index() > verb.index()) {
      return null;
    }
    int begin = Phrases.first(sentence, subject.get().index());
    int end = Phrases.last(sentence, subject.get().index());
    if (agent.isEmpty()) {
      return expected(verb, begin, end);
    }
    if (!mayHold(agent.get().index())) {
      return null;
    }
    int to = Phrases.last(sentence, agent.get().index()) + 1;
    int last = // "is said by officials to have left"
        to + 1 < sentence.size() && sentence.token(to).tag().equals("TO")
            ? complements.toEnd(to + 1)
            : -1;
    int[] told = {begin, end};
    return last > to
        ? cue(verb, first(verb), verb.index(), agent.get().index(), told, new int[] {to, last})
        : cue(verb, first(verb), verb.index(), agent.get().index(), told);
  }

  /** "is expected to win", "are believed to be": someone thinks so, no one says who. */
  private @Nullable Cue expected(Token verb, int begin, int end) {
    int from = verb.index() + 1;
    boolean clause = from < sentence.size() && sentence.token(from).tag().equals("TO");
    int last = clause ? complements.ofVerb(verb, from) : -1;
    if (last <= from) {
      return null;
    }
    return cue(verb, first(verb), verb.index(), -1, new int[] {begin, end}, new int[] {from, last});
  }

  /** "The talks seem to stall": it is no one's in particular. */
  private @Nullable Cue seeming(Token verb) {
    Optional<Token> subject =
        sentence.children(verb, "nsubj").stream().filter(t -> t.index() < verb.index()).findFirst();
    int from = verb.index() + 1;
    int until = complements.ofVerb(verb, from);
    boolean clause = sentence.child(verb, "xcomp", "ccomp").isPresent();
    boolean minded = // "appeared worried that": said of one, who is named
        sentence.children(verb, "xcomp").stream().anyMatch(x -> adjective(x) != null);
    if (subject.isEmpty() || until <= from || !clause || minded || isInfinitive(verb)) {
      return null;
    }
    int begin = Phrases.first(sentence, subject.get().index());
    int end = Phrases.last(sentence, subject.get().index());
    return lower(begin).equals("it")
        ? cue(verb, first(verb), verb.index(), -1, from, until)
        : cue(verb, first(verb), verb.index(), -1, new int[] {begin, end}, new int[] {from, until});
  }

  /** "is confident that", "are eager to", "remained sceptical about". */
  private @Nullable Cue adjective(Token adjective) {
    boolean minded =
        attitudes.is(adjective.lemma(), "adjective")
            || attitudes.is(adjective.word().toLowerCase(Locale.ROOT), "adjective");
    if (!minded || !opens(adjective.index() + 1)) {
      return null;
    }
    Optional<Token> copula =
        sentence.children(adjective).stream()
            .filter(t -> t.is("cop") || t.is("aux:pass"))
            .filter(t -> t.index() < adjective.index())
            .findFirst();
    Optional<Token> above =
        sentence.head(adjective).filter(t -> t.isVerb() && adjective.is("xcomp"));
    Token verb = copula.or(() -> above).orElse(null);
    Token subjectOf = copula.isPresent() ? adjective : verb;
    if (verb == null || subjectOf == null || verb.index() > adjective.index()) {
      return null;
    }
    Optional<Token> subject =
        sentence.children(subjectOf).stream()
            .filter(t -> t.is("nsubj") && t.index() < verb.index())
            .reduce((a, b) -> b);
    int speaker = subject.map(Token::index).orElse(-1);
    if (speaker >= 0 && sentence.token(speaker).tag().matches("WP|WDT")) {
      speaker = speakers.of(subjectOf);
    }
    if (speaker < 0 || speaker == verb.index() || !mayHold(speaker)) {
      return null;
    }
    int from = behindParticles(adjective.index(), true);
    int end = complements.behind(adjective, from);
    return end < from ? null : cue(adjective, first(verb), from - 1, speaker, from, end);
  }

  /** "their criticism of the court", "the minister's plan to". */
  private @Nullable Cue noun(Token noun) {
    int next = noun.index() + 1;
    if (!attitudes.isNoun(noun.lemma()) || !opens(next)) {
      return null;
    }
    Optional<Token> owner = sentence.child(noun, "nmod:poss");
    boolean that = lower(next).equals("that") && sentence.token(next).tag().equals("IN");
    if (owner.isPresent() ? !mayHold(owner.get().index()) : !that) {
      return null;
    }
    int from = behindParticles(noun.index(), true);
    int end = complements.behind(noun, from);
    return end <= from
        ? null
        : cue(noun, noun.index(), from - 1, owner.map(Token::index).orElse(-1), from, end);
  }

  private Cue cue(Token word, int first, int last, int speaker, int from, int end) {
    return cue(word, first, last, speaker, new int[] {from, end});
  }

  private Cue cue(Token word, int first, int last, int speaker, int[]... content) {
    return new Cue(
        sentence,
        word.index(),
        first,
        last,
        speaker,
        List.of(content),
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

  private boolean inQuotation(Token token) {
    int at = token.span().begin();
    return quotations.stream().anyMatch(q -> q.contains(at));
  }

  private String lower(int i) {
    return i < 0 || i >= sentence.size() ? "" : sentence.token(i).word().toLowerCase(Locale.ROOT);
  }
}
