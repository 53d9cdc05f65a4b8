package org.annals.story;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.text.WordList;

/**
 * The terms that a text is known by: its words without their endings, and apart from them its
 * names.
 *
 * <p>A word is a name if it is written with a capital and the same text never writes it without
 * one, so that what opens a sentence counts for none. Names that stand together are also counted as
 * one ("Ida Holm"). Words that carry no matter, and those of days and of saying, are left out.
 */
final class Terms {
  private static final Set<String> EMPTY = WordList.words(Terms.class, "empty-words.txt");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*|\\p{N}[\\p{N}.,]*");
  private static final String[] ENDINGS = {"ing", "ed", "es", "ly", "s"};

  /** Letters that a word keeps at least when it loses an ending. */
  private static final int LEAST_STEM = 4;

  /** Words that a name has at most. */
  private static final int LONGEST_NAME = 4;

  private final Map<String, Integer> words = new TreeMap<>();
  private final Map<String, Integer> names = new TreeMap<>();
  private final Map<String, Integer> fullNames = new TreeMap<>();

  private Terms() {}

  static Terms of(String text) {
    Terms terms = new Terms();
    Set<String> small = new HashSet<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      if (Character.isLowerCase(text.charAt(word.start()))) {
        small.add(plain(word.group()));
      }
    }
    word.reset();
    StringBuilder name = new StringBuilder();
    int length = 0;
    int end = -1;
    while (word.find()) {
      String plain = plain(word.group());
      boolean isEmpty = plain.length() < 2 || EMPTY.contains(plain);
      boolean isName =
          !isEmpty && Character.isUpperCase(text.charAt(word.start())) && !small.contains(plain);
      // One space goes on with the name; anything else ends it.
      boolean goesOn =
          isName
              && length > 0
              && length < LONGEST_NAME
              && word.start() == end + 1
              && text.charAt(end) == ' ';
      if (!goesOn) {
        terms.named(name, length);
        name.setLength(0);
        length = 0;
      }
      if (!isEmpty) {
        terms.words.merge(stem(plain), 1, Integer::sum);
      }
      if (isName) {
        terms.names.merge(plain, 1, Integer::sum);
        name.append(length == 0 ? "" : " ").append(bare(word.group()));
        length++;
        end = isOwner(word.group()) ? -1 : word.end();
      }
    }
    terms.named(name, length);
    return terms;
  }

  private void named(CharSequence name, int length) {
    if (length > 0) {
      fullNames.merge(name.toString(), 1, Integer::sum);
    }
  }

  private static boolean isOwner(String word) {
    return word.endsWith("'s") || word.endsWith("’s");
  }

  private static String bare(String word) {
    String bare = isOwner(word) ? word.substring(0, word.length() - 2) : word;
    return bare.replaceAll("['’.,-]+$", "");
  }

  private static String plain(String word) {
    return bare(word).toLowerCase(Locale.ROOT);
  }

  private static String stem(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= LEAST_STEM) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  /** How often each word stands there, endings cut, in lower case. */
  Map<String, Integer> words() {
    return words;
  }

  /** How often each word of a name stands there, in lower case. */
  Map<String, Integer> names() {
    return names;
  }

  /** How often each name stands there, as written. */
  Map<String, Integer> fullNames() {
    return fullNames;
  }
}
