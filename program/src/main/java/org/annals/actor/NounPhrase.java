package org.annals.actor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.HeadNouns.HeadClass;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;

/**
 * A common noun with what stands before it: "the Iranian-backed militias".
 *
 * @param sentence its sentence
 * @param noun its head
 * @param first index of its first token
 */
record NounPhrase(Sentence sentence, Token noun, int first) {
  private static final Set<String> BACKING =
      Set.of(
          "back",
          "backed",
          "support",
          "supported",
          "align",
          "aligned",
          "ally",
          "allied",
          "link",
          "linked",
          "fund",
          "funded",
          "sponsor",
          "sponsored",
          "arm",
          "armed",
          "train",
          "trained");
  private static final Set<String> INSIDE =
      Set.of(
          "det",
          "amod",
          "compound",
          "nummod",
          "nmod",
          "dep",
          "punct",
          "advmod",
          "obl",
          "case",
          "obl:npmod",
          "nmod:poss",
          "cc",
          "conj",
          "goeswith");

  static NounPhrase of(Sentence sentence, Token noun, BitSet used) {
    int first = noun.index();
    while (first > 0) {
      if (isCompound(sentence, first - 1) && !used.get(first - 1)) {
        first -= 3;
        continue;
      }
      Token t = sentence.token(first - 1);
      boolean inside =
          !used.get(t.index())
              && (t.tag().startsWith("JJ")
                  || t.tag().equals("DT")
                  || t.tag().equals("PRP$")
                  || t.tag().equals("POS")
                  || t.isNoun()
                  || t.tag().equals("HYPH")
                  || t.tag().equals("VBN")
                  || (t.tag().equals("VBG") && t.is("amod"))
                  || t.tag().equals("AFX")
                  || (t.tag().equals("RB") && t.head() < noun.index() && t.head() > t.index()))
              && INSIDE.contains(t.is("nmod:poss") ? "nmod:poss" : broad(t.relation()))
              && sentence.isUnder(t, noun);
      boolean hyphened =
          t.index() + 1 < noun.index() && sentence.token(t.index() + 1).tag().equals("HYPH");
      boolean ownerName =
          (used.get(t.index()) && isWithin(sentence, t, noun))
              || (hyphened && sentence.isUnder(t, noun));
      if (!inside && !ownerName) {
        break;
      }
      first--;
      if (t.tag().equals("DT") || t.tag().equals("PRP$")) {
        break;
      }
    }
    while (first < noun.index()
        && Set.of("POS", "HYPH", "RB", "CC", ",").contains(sentence.token(first).tag())) {
      first++;
    }
    return new NounPhrase(sentence, noun, first);
  }

  /** "Peru-backed": one word before its noun, wherever the parser hangs its parts. */
  private static boolean isCompound(Sentence sentence, int last) {
    if (last < 2 || !sentence.token(last - 1).tag().equals("HYPH")) {
      return false;
    }
    Token participle = sentence.token(last);
    Token name = sentence.token(last - 2);
    boolean joined =
        name.span().end() == sentence.token(last - 1).span().begin()
            && sentence.token(last - 1).span().end() == participle.span().begin();
    return joined
        && BACKING.contains(participle.word().toLowerCase(Locale.ROOT))
        && Character.isUpperCase(name.word().charAt(0));
  }

  /** The relation that it is a subtype of. */
  private static String broad(String relation) {
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }

  private static boolean isWithin(Sentence sentence, Token t, Token noun) {
    return sentence.isUnder(t, noun)
        && (t.is("compound") || t.is("nmod:poss") || t.is("amod") || t.is("dep") || t.is("case"));
  }

  private List<Token> before() {
    return sentence.tokens().subList(first, noun.index());
  }

  boolean isDefinite() {
    return before().stream()
        .anyMatch(
            t ->
                t.lemma().equals("the")
                    || t.lemma().equals("this")
                    || t.lemma().equals("these")
                    || t.lemma().equals("that")
                    || t.lemma().equals("those")
                    || t.tag().equals("PRP$"));
  }

  /** The country that an adjective, a name or a capital in front names, unless it only backs. */
  Optional<String> country(Gazetteer gazetteer) {
    for (Token t : before()) {
      boolean hyphened =
          t.index() + 1 < noun.index() && sentence.token(t.index() + 1).tag().equals("HYPH");
      if (!hyphened) {
        Optional<String> state = gazetteer.stateInFront(t.word());
        if (state.isEmpty() && !t.tag().startsWith("NNPS")) {
          state = twoWords(t, gazetteer);
        }
        if (state.isEmpty() && (t.is("compound") || t.is("amod"))) {
          state = gazetteer.stateOfCapital(t.word());
        }
        if (state.isPresent()) {
          return state;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> twoWords(Token t, Gazetteer gazetteer) {
    return t.index() + 1 < noun.index()
        ? gazetteer.stateInFront(t.word() + " " + sentence.token(t.index() + 1).word())
        : Optional.empty();
  }

  boolean hasCity(Gazetteer gazetteer) {
    return before().stream()
        .anyMatch(t -> t.name().equals("LOCATION") && gazetteer.state(t.word()).isEmpty());
  }

  /**
   * Whom "X-backed", "X-aligned" or "pro-X" in front names, by the state's usual name where it is
   * one.
   */
  Optional<String> backer(Gazetteer gazetteer) {
    for (int i = first; i + 2 <= noun.index(); i++) {
      if (sentence.token(i + 1).tag().equals("HYPH") && i + 2 < noun.index()) {
        Token a = sentence.token(i);
        Token b = sentence.token(i + 2);
        if (BACKING.contains(b.word().toLowerCase(Locale.ROOT))
            && Character.isUpperCase(a.word().charAt(0))) {
          return Optional.of(
              gazetteer
                  .stateInFront(a.word())
                  .or(() -> gazetteer.stateOfCapital(a.word()))
                  .orElse(a.word()));
        }
        if (a.word().equalsIgnoreCase("pro") && Character.isUpperCase(b.word().charAt(0))) {
          return Optional.of(
              gazetteer
                  .stateInFront(b.word())
                  .or(() -> gazetteer.stateOfCapital(b.word()))
                  .orElse(b.word()));
        }
      }
    }
    for (Token t : before()) {
      String word = t.word();
      if (word.toLowerCase(Locale.ROOT).startsWith("pro-")
          && word.length() > 4
          && Character.isUpperCase(word.charAt(4))) {
        String name = word.substring(4);
        return Optional.of(gazetteer.stateInFront(name).orElse(name));
      }
    }
    return Optional.empty();
  }

  /** Lemmas of the describing words in front, without articles, numbers and countries. */
  String modifiers() {
    List<String> words = new ArrayList<>();
    for (Token t : before()) {
      boolean describes =
          (t.tag().startsWith("JJ") || t.isNoun() || t.tag().equals("VBN") || t.tag().equals("VBG"))
              && !isOwner(t);
      if (describes
          && !Set.of("other", "such", "same", "key", "more", "many", "several", "own", "powerful")
              .contains(t.lemma())) {
        words.add(t.lemma().toLowerCase(Locale.ROOT));
      }
    }
    return String.join(" ", words);
  }

  private boolean isOwner(Token t) {
    return Gazetteer.get().stateInFront(t.word()).isPresent() || t.is("nmod:poss");
  }

  String firstModifier() {
    for (Token t : before()) {
      if (t.tag().startsWith("JJ") || t.isNoun()) {
        return t.word();
      }
    }
    return "";
  }

  List<Token> capitalised() {
    return before().stream()
        .filter(t -> (t.isProperNoun() || t.name().equals("MISC")) && t.index() > 0)
        .toList();
  }

  /** "embassy complex": the facility that the noun is a part of. */
  Optional<String> facilityInside(HeadNouns nouns) {
    for (Token t : before()) {
      if (t.isNoun() && nouns.of(t.lemma()).filter(HeadClass.FACILITY::equals).isPresent()) {
        return Optional.of(t.lemma().toLowerCase(Locale.ROOT));
      }
    }
    return Optional.empty();
  }

  /** The name after "in" or "at": "a base in Irbil". */
  Optional<Token> placeAfter(Sentence in) {
    return in.children(noun, "nmod").stream()
        .filter(
            n ->
                n.name().equals("LOCATION")
                    && in.child(n, "case")
                        .map(
                            c ->
                                c.lemma().equals("in")
                                    || c.lemma().equals("of")
                                    || c.lemma().equals("at")
                                    || c.lemma().equals("near"))
                        .orElse(false))
        .findFirst();
  }

  /** The title that the noun and the words before it make; empty if none. */
  String title(HeadNouns nouns) {
    int i = noun.index();
    for (int length = Math.min(3, i - first + 1); length > 0; length--) {
      StringBuilder words = new StringBuilder();
      for (int k = i - length + 1; k <= i; k++) {
        words
            .append(words.isEmpty() ? "" : " ")
            .append(sentence.token(k).word().toLowerCase(Locale.ROOT));
      }
      if (nouns.title(words.toString()).isPresent()) {
        return words.toString();
      }
    }
    return "";
  }

  /** The words as written, without a leading article or possessive. */
  String stripped(Text text) {
    int from = first;
    while (from < noun.index() && Set.of("DT", "PRP$", "CD").contains(sentence.token(from).tag())) {
      from++;
    }
    return text.words(sentence, from, noun.index()).replaceAll("\\s+", " ");
  }
}
