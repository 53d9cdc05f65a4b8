package org.annals.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.annals.event.ClauseStatus.Reading;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * Clauses and nouns of what is not told as done by the words around them rather than by a verb that
 * governs them: "rather than sell the yard", "had the power to expel him", "stopped short of
 * jailing her", "under the draft, the owners give up the mine", "ahead of a strike", "made their
 * release a condition".
 */
final class Unrealised {
  private static final WordSets WORDS = new WordSets("senses.tsv");

  /** From a participle that tells of a source to the verb of saying, in tokens. */
  private static final int FARTHEST = 7;

  private Unrealised() {}

  /** How a clause stands to the world by such words; empty where none is there. */
  static Optional<Reading> ofVerb(Sentence sentence, Token verb) {
    int i = verb.index();
    if (i >= 2 && is(sentence, i - 1, "than") && is(sentence, i - 2, "rather")) {
      return reading(Status.DENIED, "rather than");
    }
    if (isNearly(sentence, verb)) {
      return reading(Status.DENIED, lower(sentence, i - 1));
    }
    if (i >= 2 && verb.tag().equals("VBG")) {
      if (is(sentence, i - 1, "to") && WORDS.has("near to", lower(sentence, i - 2))) {
        boolean now = i > 2 && sentence.token(i - 3).tag().matches("VB[PZ]"); // "are close to"
        return reading(now ? Status.EXPECTED : Status.DENIED, lower(sentence, i - 2) + " to");
      }
      if (is(sentence, i - 1, "of") && WORDS.has("on the verge", lower(sentence, i - 2))) {
        return reading(Status.HYPOTHETICAL, "on the " + lower(sentence, i - 2) + " of");
      }
      String before = lower(sentence, i - 2) + " " + lower(sentence, i - 1);
      boolean back =
          WORDS.has("held back", before)
              && i >= 3
              && WORDS.has("holding back", sentence.token(i - 3).lemma());
      boolean against =
          is(sentence, i - 1, "against") && WORDS.has("deciding", sentence.token(i - 2).lemma());
      if (back || against) {
        return reading(Status.DENIED, against ? "against" : before);
      }
    }
    return alleged(sentence, verb)
        .or(() -> givenUp(sentence, verb))
        .or(() -> entitled(sentence, verb))
        .or(() -> inTerms(sentence, verb));
  }

  /** "nearly pulled out of the pact"; not "nearly doubled", which is by how much. */
  private static boolean isNearly(Sentence sentence, Token verb) {
    int i = verb.index();
    return i > 0
        && verb.tag().matches("VB[DN]")
        && WORDS.has("nearly", lower(sentence, i - 1))
        && !WORDS.has("by degrees", verb.lemma().toLowerCase(Locale.ROOT))
        && sentence.children(verb, "obj", "obl").stream()
            .noneMatch(o -> sentence.child(o, "nummod").isPresent());
  }

  /** "stopped short of jailing her": says only that the jailing was not done. */
  static boolean isHoldingBack(Sentence sentence, Token verb) {
    int i = verb.index();
    return i + 2 < sentence.size()
        && WORDS.has("holding back", verb.lemma().toLowerCase(Locale.ROOT))
        && WORDS.has("held back", lower(sentence, i + 1) + " " + lower(sentence, i + 2));
  }

  /** "accused of dumping waste", "on suspicion of planning it", "is alleged to have shelled". */
  private static Optional<Reading> alleged(Sentence sentence, Token verb) {
    boolean said =
        verb.is("xcomp") && sentence.head(verb).filter(a -> a.lemma().equals("allege")).isPresent();
    if (said) {
      return reading(Status.HYPOTHETICAL, "alleged");
    }
    int at = verb.index() - 1;
    if (at > 0 && verb.tag().equals("VBN") && is(sentence, at, "having")) {
      at--;
    }
    boolean behind = verb.tag().equals("VBG") || at < verb.index() - 1;
    if (!behind || at < 1 || !WORDS.has("charged with", lower(sentence, at))) {
      return Optional.empty();
    }
    for (int i = at - 1; i >= 0 && at - i <= FARTHEST; i--) {
      Token token = sentence.token(i);
      if (WORDS.has("charging", token.lemma())) {
        return reading(Status.HYPOTHETICAL, token.word() + ", only alleged");
      }
      if (!token.tag().matches("NN.*|DT|JJ|PRP|PRP\\$|CD|POS|HYPH|RB")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * "Plans to build it were dropped", "scrapped a plan to build it", "Reports that … are false".
   */
  private static Optional<Reading> givenUp(Sentence sentence, Token verb) {
    int noun = verb.index() - 2;
    if (verb.tag().equals("VB")) {
      boolean plan =
          noun >= 0
              && is(sentence, noun + 1, "to")
              && StatusWords.get().noun(sentence.token(noun).lemma()).isPresent();
      Optional<Token> fate =
          plan
              ? sentence
                  .head(sentence.token(noun))
                  .filter(f -> f.isVerb() && f.index() != verb.index())
                  .or(() -> sentence.head(verb).filter(f -> verb.is("csubj")))
              : Optional.empty();
      return fate.filter(f -> WORDS.has("giving up", f.lemma()))
          .flatMap(f -> reading(Status.DENIED, f.word()));
    }
    Optional<Token> told =
        sentence.head(verb).filter(n -> n.isNoun() && n.index() < verb.index() && n.is("nsubj"));
    return told.filter(n -> verb.is("acl") || verb.is("ccomp"))
        .flatMap(sentence::head)
        .flatMap(
            f -> // "are false", "proved false"
            WORDS.has("untrue", f.lemma())
                    ? Optional.of(f)
                    : sentence.children(f, "xcomp").stream()
                        .filter(x -> WORDS.has("untrue", x.lemma()))
                        .findFirst())
        .flatMap(f -> reading(Status.DENIED, f.word()));
  }

  /** "had the power to expel", "have orders to arrest": the infinitive of a noun that is held. */
  private static Optional<Reading> entitled(Sentence sentence, Token verb) {
    int noun = verb.index() - 2;
    boolean may =
        noun > 0
            && verb.tag().equals("VB")
            && is(sentence, noun + 1, "to")
            && WORDS.has("entitled", sentence.token(noun).lemma().toLowerCase(Locale.ROOT));
    if (!may) {
      return Optional.empty();
    }
    Optional<Token> governor = sentence.head(sentence.token(noun)).filter(Token::isVerb);
    boolean held = governor.filter(g -> WORDS.has("possessing", g.lemma())).isPresent();
    return held
        ? reading(Status.HYPOTHETICAL, sentence.token(noun).word() + " to")
        : Optional.empty();
  }

  /** "Under the draft, the tax rises": what terms say in the present is to come. */
  private static Optional<Reading> inTerms(Sentence sentence, Token verb) {
    boolean present = verb.tag().matches("VBP|VBZ") && sentence.children(verb, "aux").isEmpty();
    return present
        ? sentence.children(verb, "obl").stream()
            .filter(o -> o.index() < verb.index() && WORDS.has("terms", o.lemma()))
            .filter(o -> sentence.children(o, "case").stream().anyMatch(c -> is(c, "under")))
            .findFirst()
            .flatMap(o -> reading(Status.PLANNED, "under the " + o.word()))
        : Optional.empty();
  }

  /** How a noun of a deed stands to the world by the words around it. */
  static Optional<Reading> ofNoun(Sentence sentence, Token noun) {
    Optional<Reading> alleged = // "accused of stealing aid", with "stealing" taken to describe it
        sentence.children(noun, "amod").stream()
            .filter(g -> g.tag().equals("VBG"))
            .flatMap(g -> alleged(sentence, g).stream())
            .findFirst();
    if (alleged.isPresent()) {
      return alleged;
    }
    Optional<Token> above = sentence.head(noun);
    boolean ahead = // "ahead of a strike"; of "the election" its day tells more
        above.filter(a -> is(a, "ahead")).isPresent()
            && sentence.children(noun, "det").stream().anyMatch(d -> is(d, "a"))
            && sentence.children(noun, "case").stream().anyMatch(c -> is(c, "of"));
    if (ahead) {
      return reading(Status.EXPECTED, "ahead of");
    }
    if (above.isPresent() && noun.is("nsubj") && above.get().index() > noun.index()) {
      if (WORDS.has("required", above.get().lemma())) { // "made the release a condition"
        return reading(Status.DEMANDED, above.get().word());
      }
      if (WORDS.has("wished for", above.get().lemma())) {
        return reading(Status.PLANNED, above.get().word());
      }
    }
    boolean before = sentence.children(noun, "case").stream().anyMatch(c -> is(c, "before"));
    return before && isOnlyAble(sentence, noun)
        ? reading(Status.HYPOTHETICAL, "before it could")
        : Optional.empty();
  }

  /** "before the merger of the banks could be completed". */
  private static boolean isOnlyAble(Sentence sentence, Token noun) {
    for (int i = noun.index() + 1; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (token.tag().equals("MD")) {
        return true;
      }
      if (!token.isNoun() && !token.tag().matches("IN|DT|JJ|CD|POS|PRP\\$|CC")) {
        return false;
      }
    }
    return false;
  }

  /** "provided that the firm reports it": a conjunction that the tagger takes for a verb. */
  static boolean isConjunction(Sentence sentence, Token verb) {
    int i = verb.index();
    boolean opens = i == 0 || sentence.token(i - 1).word().equals(",");
    return opens
        && verb.tag().matches("VB[DNG]")
        && WORDS.has("conditional participles", verb.lemma())
        && is(sentence, i + 1, "that")
        && sentence.children(verb, "nsubj", "aux", "aux:pass").isEmpty();
  }

  /** "Two officers briefed on the matter said", "Asked about it, he said": it tells of a source. */
  static boolean isOfSource(Sentence sentence, Token verb) {
    int i = verb.index();
    if (i == 0 && verb.tag().equals("VBN") && verb.is("advcl")) {
      return WORDS.has("informed", verb.lemma()) // "Asked about the raid, he declined to comment"
          && sentence.head(verb).filter(v -> WORDS.has("source says", v.lemma())).isPresent();
    }
    boolean participle =
        i > 0
            && verb.tag().matches("VB[DN]")
            && sentence.token(i - 1).isNoun()
            && WORDS.has("informed", verb.lemma())
            && sentence.children(verb, "aux", "aux:pass", "obj").isEmpty();
    for (int at = i + 1; participle && at < sentence.size() && at - i <= FARTHEST; at++) {
      Token token = sentence.token(at);
      if (token.tag().matches("VB[DZP]")) {
        return WORDS.has("source says", token.lemma());
      }
      if (!token.tag().matches("IN|DT|NNP?S?|JJ|TO|PRP\\$|RB|CD|POS")) {
        return false;
      }
    }
    return false;
  }

  private static Optional<Reading> reading(Status status, String words) {
    return Optional.of(new Reading(status, "“" + words + "”"));
  }

  private static boolean is(Token token, String word) {
    return List.of(token.lemma().toLowerCase(Locale.ROOT), token.word().toLowerCase(Locale.ROOT))
        .contains(word);
  }

  private static boolean is(Sentence sentence, int i, String word) {
    return lower(sentence, i).equals(word);
  }

  private static String lower(Sentence sentence, int i) {
    return i < 0 || i >= sentence.size() ? "" : sentence.token(i).word().toLowerCase(Locale.ROOT);
  }
}
