package org.annals.event;

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

/** Which governing words make a clause a plan, a threat, a supposition ({@code status.tsv}). */
final class StatusWords {
  private final Map<String, Status> verbs = new HashMap<>();
  private final Map<String, Status> nouns = new HashMap<>();
  private final Map<String, Status> adjectives = new HashMap<>();

  private final Set<String> undoing = new HashSet<>();
  private final Set<String> undone = new HashSet<>();
  private final Set<String> bringing = new HashSet<>();
  private final Set<String> presupposing = new HashSet<>();
  private final Set<String> later = new HashSet<>();
  private final Set<String> promising = new HashSet<>();
  private final Set<String> topical = new HashSet<>();
  private final Set<String> ending = new HashSet<>();
  private final Set<String> moving = new HashSet<>();
  private final Set<String> trying = new HashSet<>();
  private final Set<String> leading = new HashSet<>();
  private final Map<String, Status> phases = new HashMap<>();

  private static final class Loaded {
    static final StatusWords WORDS = new StatusWords();
  }

  /** The one copy of this program run; read-only. */
  static StatusWords get() {
    return Loaded.WORDS;
  }

  private StatusWords() {
    for (List<String> row : WordList.rows(StatusWords.class, "governing.tsv")) {
      Set<String> of =
          switch (row.get(0)) {
            case "undoes" -> undoing;
            case "undone" -> undone;
            case "presupposes" -> presupposing;
            case "later" -> later;
            case "promises" -> promising;
            case "topic" -> topical;
            case "ends" -> ending;
            case "moves" -> moving;
            case "tries" -> trying;
            case "leads" -> leading;
            case "amid", "near" -> phased(row);
            default -> bringing;
          };
      of.addAll(WordList.list(row.get(1)));
    }
    for (List<String> row : WordList.rows(StatusWords.class, "status.tsv")) {
      Status status = Status.valueOf(row.get(0).toUpperCase(Locale.ROOT));
      WordList.list(row.get(1)).forEach(word -> verbs.putIfAbsent(word, status));
      WordList.list(row.get(2)).forEach(word -> nouns.putIfAbsent(word, status));
      WordList.list(row.get(3)).forEach(word -> adjectives.putIfAbsent(word, status));
    }
  }

  /** Nouns of a phase are kept with what they make of it. */
  private Set<String> phased(List<String> row) {
    Status status = row.get(0).equals("amid") ? Status.ONGOING : Status.EXPECTED;
    WordList.list(row.get(1)).forEach(noun -> phases.put(noun, status));
    return new HashSet<>();
  }

  /** What a noun of a phase says of the gerund after it: "in the process of", "on the brink of". */
  Optional<Status> phase(String lemma) {
    return Optional.ofNullable(phases.get(lemma.toLowerCase(Locale.ROOT)));
  }

  /** Whether the verb takes its object to be going on: "escalate the crackdown". */
  boolean presupposes(String lemma) {
    return presupposing.contains(lemma.toLowerCase(Locale.ROOT));
  }

  /** Whether the adverb puts what it modifies after the rest of its sentence. */
  boolean isLater(String lemma) {
    return later.contains(lemma.toLowerCase(Locale.ROOT));
  }

  /** Whether the word binds its speaker: a promise of harm is a threat. */
  boolean promises(String lemma) {
    return promising.contains(lemma.toLowerCase(Locale.ROOT));
  }

  /** Whether the verb says that its subject or object goes elsewhere. */
  boolean moves(String lemma) {
    return moving.contains(lemma.toLowerCase(Locale.ROOT));
  }

  /** Whether the verb tells of an attempt: "tried to flee" was done, though it may have failed. */
  boolean tries(String lemma) {
    return trying.contains(lemma.toLowerCase(Locale.ROOT));
  }

  /** Whether the verb tells only that one starts on what its infinitive tells. */
  boolean leads(String lemma) {
    return leading.contains(lemma.toLowerCase(Locale.ROOT));
  }

  /** Whether the verb puts an end to what it tells of. */
  boolean ends(String lemma) {
    return ending.contains(lemma.toLowerCase(Locale.ROOT));
  }

  /** Whether the verb only talks of its object: "discussed the drawdown". */
  boolean isTopical(String lemma) {
    return topical.contains(lemma.toLowerCase(Locale.ROOT));
  }

  Optional<Status> verb(String lemma) {
    return Optional.ofNullable(verbs.get(lemma.toLowerCase(Locale.ROOT)));
  }

  /** Whether what the verb governs is called off by it, with its particle if it has one. */
  boolean undoes(Sentence sentence, Token verb) {
    String lemma = verb.lemma().toLowerCase(Locale.ROOT);
    return undoing.contains(lemma)
        || sentence.children(verb, "compound:prt", "advmod").stream()
            .anyMatch(p -> undoing.contains(lemma + " " + p.lemma().toLowerCase(Locale.ROOT)));
  }

  /** Whether the adjective says that its noun was called off. */
  boolean undone(String word) {
    return undone.contains(word);
  }

  /**
   * Whether an infinitive after the verb and its object came about with it ("forced him to go").
   */
  boolean bringsAbout(String lemma) {
    return bringing.contains(lemma.toLowerCase(Locale.ROOT));
  }

  Optional<Status> noun(String lemma) {
    return Optional.ofNullable(nouns.get(lemma.toLowerCase(Locale.ROOT)));
  }

  Optional<Status> adjective(String lemma) {
    return Optional.ofNullable(adjectives.get(lemma.toLowerCase(Locale.ROOT)));
  }
}
