package org.annals.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.text.Span;

/**
 * Words broken by a stray hyphen ("docu-ment"), and slips that can be told for sure.
 *
 * <p>A word is broken if its letters make an English word without the hyphen, it is in no word list
 * with it, its parts are not both words, and it is not a prefix and a word ("re-enter"). Parts of
 * one or two letters are words only if they are of a closed class, for a word list takes the signs
 * of chemistry for words. Where the word made is itself of a closed class ("with-out") no compound
 * is possible. What begins with a capital after its hyphen ("al-Amin", "Coca-Cola") is a name. Not
 * told apart: "man-age", whose parts are words.
 */
final class BrokenWords {
  private static final Pattern HYPHENATED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}\\p{M}’'@/.-])\\p{L}++(?:(?:-(?:[ \\t]*+\\r?\\n[ \\t]*+)?+|\\u00AD|\\u2010)\\p{L}++)++"
              + "(?![\\p{N}\\p{M}@/-])");

  /** "post- mortem"; "pre- and post-war" is whole. */
  private static final Pattern SPACED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(?<first>\\p{L}{2,})- (?<second>\\p{Ll}{3,})(?![\\p{L}-])");

  private static final Pattern GAP = Pattern.compile("[-\\u00AD\\u2010]\\s*");
  private static final Pattern DOUBLED =
      Pattern.compile(
          "\\b(?<word>the|a|an|of|to|and|for|with|from|by|their|its)\\s(?i:\\k<word>)\\b(?![-’'])");
  private static final int SHORTEST = 4;
  private static final int SHORTEST_WHOLE = 6;

  /** "wi-fi" and its like are coined of short parts. */
  private static final int SHORTEST_OPEN_CLASS = 5;

  /** A text that breaks so many words, whose parts are no words, breaks others. */
  private static final int BREAKS = 2;

  /** Prefixes so long stand before words that no list has ("inter-operability"). */
  private static final int LONG_PREFIX = 4;

  private final Vocabulary vocabulary;

  private final boolean breaks;

  /** The reader of the broken words of a text: one that breaks some may break any. */
  BrokenWords(Vocabulary vocabulary, String text) {
    this.vocabulary = vocabulary;
    Matcher m = HYPHENATED.matcher(text);
    int broken = 0;
    while (broken < BREAKS && m.find()) {
      broken += isBroken(m.group()) ? 1 : 0;
    }
    this.breaks = broken >= BREAKS;
  }

  /** The broken words of a passage, whole, and its slips, in no order. */
  List<Noise> in(String text, Span passage) {
    List<Noise> found = new ArrayList<>();
    Matcher m = HYPHENATED.matcher(text).region(passage.begin(), passage.end());
    m.useTransparentBounds(true);
    while (m.find()) {
      if (isBroken(m.group()) || isWholeElsewhere(text, m.group())) {
        found.add(new Noise(NoiseKind.BROKEN_HYPHEN, new Span(m.start(), m.end())));
      }
    }
    Matcher spaced = SPACED.matcher(text).region(passage.begin(), passage.end());
    while (spaced.find()) {
      String first = spaced.group("first");
      String second = spaced.group("second");
      if (!vocabulary.isClosedClass(second)
          && (vocabulary.isEntry(first + "-" + second)
              || vocabulary.isEntry(first + " " + second)
              || (!vocabulary.isWord(first) && vocabulary.isWord(first + second)))) {
        found.add(new Noise(NoiseKind.BROKEN_HYPHEN, new Span(spaced.start(), spaced.end())));
      }
    }
    Matcher doubled = DOUBLED.matcher(text).region(passage.begin(), passage.end());
    while (doubled.find()) {
      found.add(new Noise(NoiseKind.TYPO, new Span(doubled.start(), doubled.end())));
    }
    mixedQuotes(text, passage, found);
    return found;
  }

  /** "commit-tee", both parts words, in a report that writes "committee" too. */
  private boolean isWholeElsewhere(String text, String word) {
    List<String> parts = List.of(GAP.split(word, -1));
    String joined = String.join("", parts);
    return parts.size() == 2
        && joined.length() >= SHORTEST_WHOLE
        && !hasCapitalInside(parts)
        && !vocabulary.isEntry(String.join("-", parts))
        && !vocabulary.isPrefix(parts.get(0))
        && vocabulary.isWord(joined)
        && (breaks
            || Pattern.compile("(?<![\\p{L}-])(?i:" + Pattern.quote(joined) + ")(?![\\p{L}-])")
                .matcher(text)
                .find());
  }

  boolean isBroken(String word) {
    if (word.indexOf('\u00AD') >= 0) {
      return true;
    }
    List<String> parts = List.of(GAP.split(word, -1));
    String joined = String.join("", parts);
    if (joined.length() < SHORTEST || hasCapitalInside(parts)) {
      return false;
    }
    if (vocabulary.isClosedClass(joined)) {
      return true;
    }
    if (joined.length() < SHORTEST_OPEN_CLASS
        || !vocabulary.isWord(joined)
        || vocabulary.isEntry(String.join("-", parts))) {
      return false;
    }
    boolean allWords = parts.stream().allMatch(vocabulary::isWord);
    String rest = String.join("", parts.subList(1, parts.size()));
    boolean prefixed =
        vocabulary.isPrefix(parts.get(0))
            && (vocabulary.isWord(rest) || parts.get(0).length() >= LONG_PREFIX);
    // At the end of a line a hyphen breaks the word more often than it joins two.
    boolean lineEnd = word.chars().anyMatch(Character::isWhitespace);
    return lineEnd || (!allWords && !prefixed);
  }

  private static boolean hasCapitalInside(List<String> parts) {
    boolean shouted = parts.stream().allMatch(p -> p.equals(p.toUpperCase(Locale.ROOT)));
    return !shouted
        && parts.stream().skip(1).anyMatch(p -> p.chars().anyMatch(Character::isUpperCase));
  }

  /** A quotation opened with a curly mark and closed with a straight one, with the word before. */
  private static void mixedQuotes(String text, Span passage, List<Noise> found) {
    boolean open = false;
    for (int i = passage.begin(); i < passage.end(); i++) {
      char c = text.charAt(i);
      if (c == '“') {
        open = true;
      } else if (c == '”') {
        open = false;
      } else if (c == '"') {
        if (open) {
          found.add(new Noise(NoiseKind.TYPO, new Span(i, i + 1)));
        }
        open = false;
      }
    }
  }
}
