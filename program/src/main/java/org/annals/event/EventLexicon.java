package org.annals.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.WordList;

/** Which words name events ({@code events.tsv}), which only carry them, and which only say them. */
public final class EventLexicon {
  /** Endings of British spelling, and those of American. */
  private static final Map<String, String> SPELLINGS =
      Map.of("ise", "ize", "isation", "ization", "yse", "yze", "our", "or", "ence", "ense");

  private final Map<String, PloverClass> verbs = new HashMap<>();
  private final Map<String, PloverClass> nouns = new HashMap<>();
  private final Set<String> light = new HashSet<>();
  private final Set<String> saying = new HashSet<>();
  private final Set<String> befalling = WordList.words(EventLexicon.class, "befalling.txt");

  private EventLexicon() {
    for (List<String> row : WordList.rows(EventLexicon.class, "events.tsv")) {
      PloverClass of = PloverClass.valueOf(row.get(0));
      WordList.list(row.get(1)).forEach(verb -> verbs.putIfAbsent(verb, of));
      WordList.list(row.get(2)).forEach(noun -> nouns.putIfAbsent(noun, of));
    }
    WordList.rows(EventLexicon.class, "light.txt").forEach(row -> light.add(row.get(0)));
    WordList.rows(EventLexicon.class, "saying.txt").forEach(row -> saying.add(row.get(0)));
  }

  /** The one copy of this program run; read-only. */
  public static EventLexicon get() {
    return Loaded.LEXICON;
  }

  private static final class Loaded {
    static final EventLexicon LEXICON = new EventLexicon();
  }

  /** The class of a verb, with its particle or preposition if the lexicon has them together. */
  public Optional<PloverClass> verb(Sentence sentence, Token verb) {
    String lemma = verb.lemma().toLowerCase(Locale.ROOT);
    for (Token particle : beside(sentence, verb)) {
      String with =
          particle.is("obl")
              ? sentence.child(particle, "case").map(Token::lemma).orElse("")
              : particle.lemma();
      boolean not =
          sentence.children(particle, "advmod").stream().anyMatch(a -> a.lemma().equals("not"));
      PloverClass phrasal = not ? verbs.get(lemma + " not " + with) : null; // "plead not guilty"
      if (phrasal != null) {
        return Optional.of(phrasal);
      }
      phrasal = verbs.get(lemma + " " + with.toLowerCase(Locale.ROOT));
      if (phrasal != null) {
        return Optional.of(phrasal);
      }
    }
    return Optional.ofNullable(verbs.get(lemma)).or(() -> american(verbs, lemma));
  }

  /** The class under the American spelling: "recognise", "honour", "defence". */
  private static Optional<PloverClass> american(Map<String, PloverClass> words, String lemma) {
    for (Map.Entry<String, String> e : SPELLINGS.entrySet()) {
      if (lemma.endsWith(e.getKey())) {
        String stem = lemma.substring(0, lemma.length() - e.getKey().length());
        return Optional.ofNullable(words.get(stem + e.getValue())); // no other ending fits as well
      }
    }
    return Optional.empty();
  }

  /** Whether the lexicon has the verb with what stands beside it: "find body", not "find". */
  boolean hasPhrase(Sentence sentence, Token verb) {
    String lemma = verb.lemma().toLowerCase(Locale.ROOT);
    return beside(sentence, verb).stream()
        .anyMatch(b -> isPhrase(lemma, b.lemma()) || isPhrase(lemma, b.word()));
  }

  /** Whether the lexicon has the verb together with the noun: "open fire". */
  boolean isPhrase(String verb, String noun) {
    return verbs.containsKey((verb + " " + noun).toLowerCase(Locale.ROOT));
  }

  /** What may make a phrase of the lexicon with a verb: also what its object counts or measures. */
  private static List<Token> beside(Sentence sentence, Token verb) {
    List<Token> beside =
        new ArrayList<>(
            sentence.children(
                verb, "compound:prt", "advmod", "obl", "case", "obj", "nsubj", "xcomp"));
    sentence.children(verb, "dep").stream()
        .filter(p -> p.tag().equals("RP"))
        .forEach(beside::add); // "walked off the job"
    beside.removeIf(o -> o.is("obl") && isTimeOrPlace(o, verb));
    for (Token object : sentence.children(verb, "obj", "nsubj:pass")) {
      if (object.is("nsubj:pass")) {
        beside.add(object);
      }
      sentence.children(object, "nmod").stream()
          .filter(n -> sentence.children(n, "case").stream().anyMatch(c -> c.lemma().equals("of")))
          .forEach(
              n -> {
                beside.add(n); // "volleys of stones"
                beside.addAll(sentence.children(n, "conj"));
              });
    }
    return beside;
  }

  /** "in December he called", "called on Thursday": no phrase of the lexicon. */
  private static boolean isTimeOrPlace(Token noun, Token verb) {
    return noun.index() < verb.index()
        || noun.name().equals("DATE")
        || noun.name().equals("TIME")
        || noun.relation().equals("obl:tmod");
  }

  /** The class of a noun, with the noun before it if the lexicon has them together. */
  public Optional<PloverClass> noun(Sentence sentence, Token noun) {
    String lemma = noun.lemma().toLowerCase(Locale.ROOT);
    boolean month = // "in March", whoever marched; but "the Hill March"
        noun.word().equals("March") && sentence.children(noun, "compound", "amod", "det").isEmpty();
    if (noun.isProperNoun() && (month || noun.name().equals("DATE"))) {
      return Optional.empty(); // "on March 3"
    }
    if (noun.index() > 0) {
      PloverClass compound =
          nouns.get(
              sentence.token(noun.index() - 1).lemma().toLowerCase(Locale.ROOT) + " " + lemma);
      if (compound != null) {
        return Optional.of(compound);
      }
    }
    return Optional.ofNullable(nouns.get(lemma)).or(() -> american(nouns, lemma));
  }

  /** Verbs of what befalls one person only once ({@code once.txt}). */
  public static Set<String> once() {
    return WordList.words(EventLexicon.class, "once.txt");
  }

  public boolean isLight(String lemma) {
    return light.contains(lemma.toLowerCase(Locale.ROOT));
  }

  /** Whether the verb only says that the event its subject names came upon someone. */
  boolean isBefalling(String lemma) {
    return befalling.contains(lemma.toLowerCase(Locale.ROOT));
  }

  public boolean isSaying(String lemma) {
    return saying.contains(lemma.toLowerCase(Locale.ROOT));
  }
}
