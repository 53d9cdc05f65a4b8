package org.annals.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.text.WordList;

/**
 * Names whose surname stands first, as those of China and Korea do in English news too.
 *
 * <p>Method: the first word is such a surname and all others are made of syllables of those
 * languages, or a hyphen joins them with a small letter behind it ("Min-ho"). Not read: names of
 * Vietnam, whose bearers are called by the last word, and of Hungary and Japan, which English news
 * turns round.
 */
final class SurnameFirst {
  private static final Set<String> SURNAMES =
      WordList.words(SurnameFirst.class, "surnames-first.txt");

  private static final String SYLLABLE =
      "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
          + "(?:i?ao|ai|ei|u?ai|ou|iong|u?ang|iang|i?eng|ing|ong|u?an|ian|i?en|in|un|u[aoie]|i[aeu]"
          + "|ae|eo|eu|yeo|[aeiou])";

  /** One word of a given name in the Latin letters of Chinese. */
  private static final Pattern GIVEN = Pattern.compile(SYLLABLE + "{1,2}");

  private static final Pattern HYPHENED = Pattern.compile("\\p{Lu}\\p{Ll}+-\\p{Ll}+");

  /** A syllable of Korean may close with a consonant: "Baek", "Il", "Seop". */
  private static final Pattern ALONE = Pattern.compile(SYLLABLE + "[klmp]?");

  private static final int MOST_WORDS = 3;

  private SurnameFirst() {}

  /** The words of a name, its surname put last where it stands first. */
  static List<String> turned(List<String> words) {
    if (words.size() < 2 || words.size() > MOST_WORDS || !isFirst(words)) {
      return words;
    }
    List<String> turned = new ArrayList<>(words.subList(1, words.size()));
    turned.add(words.get(0));
    return turned;
  }

  private static boolean isFirst(List<String> words) {
    if (!SURNAMES.contains(words.get(0).toLowerCase(Locale.ROOT))) {
      return false;
    }
    if (words.size() == 2 && HYPHENED.matcher(words.get(1)).matches()) {
      return true;
    }
    Pattern given = words.size() == 2 ? GIVEN : ALONE;
    return words.subList(1, words.size()).stream()
        .allMatch(w -> given.matcher(w.toLowerCase(Locale.ROOT)).matches());
  }
}
