package org.annals.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.WordList;

/**
 * The kinds of doers and things that {@link Frames} asks for ({@code kinds.tsv}): sets of nouns, of
 * their kinds in WordNet, of types of actors.
 */
record FrameKinds(Sentence sentence, Cast cast) {
  /**
   * Words that a kind holds, and, after "wn:", "is:" and "no:", kinds of WordNet, of actors and of
   * others.
   */
  private static final Map<String, List<String>> KINDS = read();

  /** Senses of a noun that count, the most frequent first. */
  private static final int SENSES = 2;

  private static final WordSets PARTIES = new WordSets("parties.tsv");

  private static final String NONE = "none";

  private static Map<String, List<String>> read() {
    Map<String, List<String>> kinds = new HashMap<>();
    for (List<String> row : WordList.rows(FrameKinds.class, "kinds.tsv")) {
      kinds.put(row.get(0), WordList.list(row.get(1)));
    }
    return kinds;
  }

  /**
   * Whether {@code nouns} fit the slot of a frame.
   *
   * @param slot "-" for anything, kinds by commas, "none" among them for nothing, "!" before them
   *     for someone or something of none of the kinds
   */
  boolean fits(String slot, List<Token> nouns) {
    return switch (slot.charAt(0)) {
      case '-' -> true;
      case '!' -> !nouns.isEmpty() && !isAny(slot.substring(1), nouns);
      default -> nouns.isEmpty() ? has(slot, NONE) : isAny(slot, nouns);
    };
  }

  private static boolean has(String slot, String kind) {
    return List.of(slot.split(",", -1)).contains(kind);
  }

  /**
   * Checks what a row of a resource asks for.
   *
   * @throws IllegalArgumentException if no kind is so called
   */
  static void check(String slot) {
    String kinds = slot.startsWith("!") ? slot.substring(1) : slot;
    for (String kind : kinds.equals("-") ? new String[0] : kinds.split(",", -1)) {
      if (!kind.equals(NONE) && !KINDS.containsKey(kind)) {
        throw new IllegalArgumentException("no kind \"" + kind + "\" in kinds.tsv");
      }
    }
  }

  /** Whether one of {@code nouns}, or what it is a measure of, is of one of the kinds. */
  boolean isAny(String kinds, List<Token> nouns) {
    List<Token> all = new ArrayList<>();
    for (Token noun : nouns) {
      add(all, noun);
      sentence.children(noun, "conj").stream().filter(Token::isNoun).forEach(c -> add(all, c));
    }
    for (String kind : kinds.split(",", -1)) {
      if (all.stream().anyMatch(n -> is(kind, n))) {
        return true;
      }
    }
    return false;
  }

  /** "volleys of stones", "tonnes of food": also what follows. */
  private void add(List<Token> all, Token noun) {
    all.add(noun);
    WordNet net = WordNet.get();
    boolean measure =
        noun.tag().equals("CD")
            || net.isKindOf(noun.lemma(), "measure", SENSES)
            || net.isKindOf(noun.lemma(), "container", 1)
            || net.isKindOf(noun.lemma(), "collection", SENSES)
            || PARTIES.has("many", noun.lemma())
            || KINDS.getOrDefault("measure", List.of()).contains(noun.lemma());
    if (measure) {
      sentence.children(noun, "nmod").stream()
          .filter(
              of -> sentence.children(of, "case").stream().anyMatch(p -> p.lemma().equals("of")))
          .forEach(of -> add(all, of)); // "tens of thousands of people"
    }
  }

  private boolean is(String kind, Token noun) {
    List<String> words = KINDS.getOrDefault(kind, List.of());
    String lemma = lemma(noun);
    String pair =
        noun.index() == 0
            ? lemma
            : sentence.token(noun.index() - 1).lemma().toLowerCase(Locale.ROOT) + " " + lemma;
    boolean other = words.stream().anyMatch(w -> w.startsWith("no:") && is(w.substring(3), noun));
    for (String word : other ? List.<String>of() : words) {
      boolean fits =
          switch (word.length() > 3 ? word.substring(0, 3) : "") {
            case "wn:" -> WordNet.get().isKindOf(lemma, word.substring(3), SENSES);
            case "is:" -> isOfType(word.substring(3), noun);
            default -> word.equals(lemma) || word.equals(pair);
          };
      if (fits) {
        return true;
      }
    }
    return false;
  }

  /** "Farmers", which taggers take for a name where it opens a sentence: the noun. */
  private static String lemma(Token noun) {
    String lemma = noun.lemma().toLowerCase(Locale.ROOT);
    boolean plural =
        noun.isProperNoun()
            && noun.name().equals("O")
            && lemma.endsWith("s")
            && WordNet.get().isNoun(lemma.substring(0, lemma.length() - 1));
    return plural ? lemma.substring(0, lemma.length() - 1) : lemma;
  }

  private boolean isOfType(String type, Token noun) {
    NounKinds kinds = new NounKinds(sentence, cast);
    Optional<Actor> actor = cast.at(sentence.index(), noun);
    return switch (type) {
      case "person" -> kinds.isPerson(noun) || (actor.isEmpty() && isWho(noun));
      case "military" -> kinds.isMilitary(noun);
      case "figure" -> noun.tag().equals("CD") || noun.name().equals("PERCENT");
      case "money" -> noun.name().equals("MONEY") || noun.tag().equals("$");
      case "actor" -> actor.filter(a -> a.type() != ActorType.FACILITY).isPresent();
      case "own" ->
          sentence.children(noun, "nmod:poss").stream().anyMatch(Token::isPronoun)
              && sentence.children(noun, "nmod").isEmpty();
      case "pronoun" -> noun.isPronoun();
      default ->
          actor
              .filter(a -> a.type() == ActorType.valueOf(type.toUpperCase(Locale.ROOT)))
              .isPresent();
    };
  }

  /** "he", "they", "who": someone, though the report does not say who. */
  private static boolean isWho(Token noun) {
    return noun.tag().equals("WP")
        || (noun.tag().equals("PRP") && !noun.word().equalsIgnoreCase("it"));
  }
}
