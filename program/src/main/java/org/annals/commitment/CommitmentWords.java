package org.annals.commitment;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.Tongue;
import org.annals.text.WordList;

/** Which words bind someone, in which shapes ({@code verbs.tsv}, {@code nouns.tsv}). */
final class CommitmentWords {
  /** A word that binds, with the shapes of what may follow it. */
  record Cue(CommitmentKind kind, Set<String> shapes) {}

  private final Map<String, Cue> verbs = table("verbs.tsv");
  private final Map<String, Cue> nouns = table("nouns.tsv");
  private final Map<String, Set<String>> classes = new HashMap<>();

  CommitmentWords() {
    for (List<String> row : WordList.rows(CommitmentWords.class, "words.tsv")) {
      classes.put(row.get(0), Set.copyOf(WordList.list(row.get(1))));
    }
  }

  private static Map<String, Cue> table(String resource) {
    Map<String, Cue> words = new HashMap<>();
    for (List<String> row : WordList.rows(CommitmentWords.class, resource)) {
      CommitmentKind kind = CommitmentKind.valueOf(row.get(0).toUpperCase(Locale.ROOT));
      Set<String> shapes = Set.copyOf(WordList.list(row.get(1)));
      WordList.list(row.get(2)).forEach(word -> words.putIfAbsent(word, new Cue(kind, shapes)));
    }
    return words;
  }

  /** Of a verb, unless a particle makes another verb of it ("set up", "call off", "order in"). */
  Optional<Cue> verb(Sentence sentence, Token verb) {
    boolean other =
        sentence.children(verb, "compound:prt").stream()
            .anyMatch(p -> !lower(p).equals("on") && !lower(p).equals("upon"));
    return other ? Optional.empty() : Optional.ofNullable(verbs.get(lower(verb)));
  }

  Optional<Cue> noun(Token noun) {
    return noun.isProperNoun() ? Optional.empty() : Optional.ofNullable(nouns.get(lower(noun)));
  }

  /** Whether the word belongs to a class of {@code words.tsv}. */
  boolean is(Token token, String name) {
    Set<String> words = classes.get(name);
    if (words == null && !Tongue.CODE.equals("en")) {
      return false; // another language has no such words, or none yet
    }
    if (words == null) {
      throw new IllegalArgumentException("no class of words " + name);
    }
    return words.contains(lower(token));
  }

  boolean is(String word, String name) {
    return classes.getOrDefault(name, Set.of()).contains(word);
  }

  /**
   * A verb of what no one wills; "hear a case", "increase its output", "turn over", "appear before
   * a judge" are willed.
   */
  boolean isUnwilled(Sentence sentence, Token verb) {
    if (!is(verb, "unwilled")) {
      return false;
    }
    List<Token> objects = sentence.children(verb, "obj");
    boolean hearing = lower(verb).equals("hear") && objects.stream().anyMatch(o -> is(o, "heard"));
    boolean doing =
        is(verb, "transitive")
            && !objects.isEmpty()
            && sentence.children(verb, "nsubj:pass", "aux:pass").isEmpty();
    boolean particle = !sentence.children(verb, "compound:prt").isEmpty();
    boolean appearing =
        lower(verb).equals("appear")
            && sentence.children(verb, "obl").stream()
                .anyMatch(
                    o ->
                        sentence.child(o, "case").filter(c -> lower(c).equals("before")).isPresent()
                            || lower(o).equals("court"));
    return !(hearing || doing || particle || appearing);
  }

  static String lower(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }
}
