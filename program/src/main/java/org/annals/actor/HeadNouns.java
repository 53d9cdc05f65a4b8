package org.annals.actor;

import java.util.HashMap;
import java.util.HashSet;
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

/** What kind of actor a common noun names ({@code heads.tsv}), and the titles of office. */
final class HeadNouns {
  /** Last words of offices that one may hold under a person. */
  private static final Set<String> OF_ONE = WordList.words(HeadNouns.class, "of-one-person.txt");

  /** The classes of {@code heads.tsv}. */
  enum HeadClass {
    MILITARY,
    SECURITY,
    GOVERNMENT,
    POLICE,
    LEGISLATURE,
    OPPOSITION,
    GROUP,
    PEOPLE,
    ORGANIZATION,
    FACILITY,
    PLACE
  }

  /**
   * A title of office.
   *
   * @param words lower case
   * @param relation how its bearer stands to what it is the title of
   * @param of state, government, military, department, legislature, or - for the body named
   * @param state the one state whose office is called so; null if many have it
   */
  record Title(String words, RelationKind relation, String of, @Nullable String state) {}

  /** Before an office that is over. */
  static final String EX = "ex-";

  private static final int LONGEST_TITLE_TOKENS = 3;
  private static final int MOST_TITLE_WORDS = 4;

  private final Map<String, HeadClass> heads = new HashMap<>();
  private final Map<String, Title> titles = new HashMap<>();
  private final Set<String> courtesy = new HashSet<>();

  HeadNouns() {
    for (List<String> row : WordList.rows(HeadNouns.class, "heads.tsv")) {
      HeadClass of = HeadClass.valueOf(row.get(0).toUpperCase(Locale.ROOT));
      WordList.list(row.get(1)).forEach(noun -> heads.putIfAbsent(noun, of));
    }
    for (List<String> row : WordList.rows(HeadNouns.class, "titles.tsv")) {
      RelationKind kind = RelationKind.valueOf(row.get(1).toUpperCase(Locale.ROOT));
      String state = row.size() > 3 ? row.get(3) : null;
      titles.put(row.get(0), new Title(row.get(0), kind, row.get(2), state));
    }
    WordList.rows(HeadNouns.class, "courtesy.txt").forEach(row -> courtesy.add(row.get(0)));
  }

  /** The class of a noun by the words before it and itself: "security forces" before "forces". */
  Optional<HeadClass> of(String before, Token noun) {
    String lemma = noun.lemma().toLowerCase(Locale.ROOT);
    String written = noun.word().toLowerCase(Locale.ROOT);
    for (String key :
        List.of(
            before.toLowerCase(Locale.ROOT) + " " + written,
            before.toLowerCase(Locale.ROOT) + " " + lemma,
            written,
            lemma)) {
      HeadClass found = heads.get(key);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** Whether the noun says of the name behind it that it is a body: "bank", "oil giant". */
  boolean isBody(Sentence sentence, Token noun) {
    String before = noun.index() > 0 ? sentence.token(noun.index() - 1).word() : "";
    boolean common = noun.isNoun() ? !noun.isProperNoun() : noun.tag().equals("JJ");
    return common
        && Character.isLowerCase(noun.word().charAt(0))
        && of(before, noun).filter(c -> c == HeadClass.ORGANIZATION).isPresent();
  }

  Optional<HeadClass> of(String lemma) {
    return Optional.ofNullable(heads.get(lemma.toLowerCase(Locale.ROOT)));
  }

  Optional<Title> title(String words) {
    String plain = words.toLowerCase(Locale.ROOT);
    plain = plain.startsWith(EX) ? plain.substring(EX.length()) : plain;
    Title found = titles.get(plain);
    // "Dr", "Gen", as British papers write them
    return Optional.ofNullable(found != null ? found : titles.get(plain + "."));
  }

  /** Whether a title begins with the token {@code from}, "managing" of "managing director". */
  boolean beginsTitle(Sentence sentence, int from) {
    return titleEnd(sentence, from) >= 0;
  }

  /** Index of the last token of the longest title that begins at {@code from}; -1 if none does. */
  int titleEnd(Sentence sentence, int from) {
    StringBuilder words = new StringBuilder();
    int end = -1;
    for (int i = from; i < Math.min(sentence.size(), from + LONGEST_TITLE_TOKENS); i++) {
      words.append(i == from ? "" : " ").append(sentence.token(i).word());
      if (title(words.toString()).isPresent()) {
        end = i;
      }
    }
    return end;
  }

  /** The longest title whose last word is the noun. */
  Optional<Title> titleEndingAt(Sentence sentence, Token noun) {
    String before = "";
    Optional<Title> longest = title(noun.word()).or(() -> title(noun.lemma()));
    for (int i = noun.index() - 1; i >= 0 && noun.index() - i < MOST_TITLE_WORDS; i--) {
      before = sentence.token(i).word() + " " + before;
      String words = before + noun.word();
      longest = title(words).isPresent() ? title(words) : longest;
    }
    return longest;
  }

  /** Whether an office may be held under a person: "the mayor's adviser". */
  static boolean isOfOne(Title title) {
    String words = title.words();
    return OF_ONE.contains(words.substring(words.lastIndexOf(' ') + 1));
  }

  boolean isCourtesy(String word) {
    return courtesy.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether the noun names a person by what he is: "analyst", "official". */
  static boolean isPerson(String lemma) {
    return WordNet.get().nounFile(lemma.toLowerCase(Locale.ROOT)).equals("noun.person");
  }
}
