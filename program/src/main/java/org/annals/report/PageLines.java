package org.annals.report;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.text.WordList;

/** Lines of a page that are no part of its article; they are in {@code page-lines.tsv}. */
final class PageLines {
  private enum Kind {
    WHOLE,
    BEGIN,
    GONE,
    STUB
  }

  private static final int LONGEST = 160;
  private static final int MOST_AFTER = 24;

  /** One word may begin the title of a story. */
  private static final Pattern MESSAGE = Pattern.compile("[\\d ?.!]");

  private static final Map<Kind, Set<String>> LINES = load();

  private PageLines() {}

  private static Map<Kind, Set<String>> load() {
    Map<Kind, Set<String>> lines = new EnumMap<>(Kind.class);
    for (List<String> row : WordList.rows(PageLines.class, "page-lines.tsv")) {
      lines
          .computeIfAbsent(
              Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT)), k -> new LinkedHashSet<>())
          .addAll(List.of(row.get(1).split(";", -1)));
    }
    return lines;
  }

  private static Set<String> of(Kind kind) {
    return Objects.requireNonNull(LINES.get(kind));
  }

  private static String plain(String line) {
    return line.strip().toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ");
  }

  /** Whether the line is furniture of the page. */
  static boolean isFurniture(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    String words = plain(line);
    String bare = words.replaceAll("^[^\\p{L}\\d(©]+|[:…»›>→.\\s]+$", "");
    if (of(Kind.WHOLE).contains(words) || of(Kind.WHOLE).contains(bare)) {
      return true;
    }
    for (String begin : of(Kind.BEGIN)) {
      if (bare.startsWith(begin) && !endsAsASentence(words, begin)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Sign up for" may begin a sentence of the story: a begin without a colon is furniture only in a
   * line that is short for a sentence.
   */
  private static boolean endsAsASentence(String words, String begin) {
    return !begin.endsWith(":") && words.endsWith(".") && words.length() > LONGEST * 3 / 4;
  }

  /** Whether a title says that the page holds no article: "404", "Access denied". */
  static boolean saysGone(String title) {
    String words = plain(title).replaceAll("\\s+[|–—-]\\s+.*$", "");
    for (String gone : of(Kind.GONE)) {
      if (words.equals(gone)
          || (MESSAGE.matcher(gone).find()
              && words.startsWith(gone + " ")
              && words.length() < gone.length() + MOST_AFTER)
          || (words.startsWith("error ") && words.endsWith(gone))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words say that there is more for those who pay. */
  static boolean saysStub(String text) {
    String words = plain(text);
    return of(Kind.STUB).stream().anyMatch(words::contains);
  }
}
