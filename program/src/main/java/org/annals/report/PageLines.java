package org.annals.report;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.annals.text.WordList;

/** Lines of a page that are no part of its article; they are in {@code page-lines.tsv}. */
final class PageLines {
  private enum Kind {
    WHOLE,
    BEGIN,
    LEADS,
    CONSENT,
    LABEL,
    GONE,
    STUB
  }

  private static final int LONGEST = 160;
  private static final int MOST_AFTER = 24;

  /** One word may begin the title of a story. */
  private static final Pattern MESSAGE = Pattern.compile("[\\d ?.!]");

  /** "3 days ago", "Updated 2 hours ago", "4 min read". */
  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?:(?:last )?(?:updated|published|posted|modified):? )?(?:an?|\\d+) ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|years?) ago"
              + "|\\d+[ -]min(?:ute)?s?(?: read)?|\\d+ comments?|\\d+ shares?");

  /** "Reach the reporter at a@b.example", "Follow her on X @annlee". */
  private static final Pattern CONTACT =
      Pattern.compile(
          "^(?:you can )?(?:reach|contact|e-?mail|follow|write to|send tips to)\\b.*@|\\bcan be reached at\\b.*@");

  private static final Pattern PARTS = Pattern.compile("\\s+[|•·]\\s+");
  private static final int MOST_PARTS = 5;
  private static final int LONGEST_NAMES = 90;
  private static final int MOST_LEADING = 45;
  private static final int LEAST_CONSENT = 3;

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
      return asksForConsent(line);
    }
    String words = plain(line);
    String bare = words.replaceAll("^[^\\p{L}\\d(©]+|[:…»›>→.\\s]+$", "");
    if (of(Kind.WHOLE).contains(words)
        || of(Kind.WHOLE).contains(bare)
        || RELATIVE.matcher(bare).matches()
        || CONTACT.matcher(words).find()
        || asksForConsent(line)) {
      return true;
    }
    for (String begin : of(Kind.BEGIN)) {
      if (bare.startsWith(begin) && !endsAsASentence(words, begin)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a site asks its reader to be followed about. News on cookies says "we" seldom. */
  private static boolean asksForConsent(String line) {
    if (!line.contains("ookie") && !line.contains("artners")) {
      return false;
    }
    String words = plain(line);
    return of(Kind.CONSENT).stream().filter(words::contains).count() >= LEAST_CONSENT;
  }

  /**
   * Whether the line, or a part between bars of it, holds nothing but a date, its time and words
   * such as "Published on".
   */
  static boolean isLabelOfADate(String line) {
    String[] parts = PARTS.split(plain(line), -1);
    return parts.length <= MOST_PARTS && Stream.of(parts).anyMatch(PageLines::isOnlyADate);
  }

  private static boolean isOnlyADate(String words) {
    Set<String> labels = of(Kind.LABEL);
    int by = words.indexOf("by ");
    boolean isNamed = by >= 0 && words.length() - by <= LONGEST_NAMES;
    boolean hasDigits = false;
    for (String word : (isNamed ? words.substring(0, by) : words).split("[^\\p{L}\\d']+", -1)) {
      boolean number = !word.isEmpty() && Character.isDigit(word.charAt(0));
      hasDigits |= number;
      if (!word.isEmpty() && !number && !labels.contains(word) && !MonthNames.isMonth(word)) {
        return false;
      }
    }
    return hasDigits || by == 0;
  }

  /** Whether a heading leads to other stories: "Read next", "More in Business". */
  static boolean leadsElsewhere(String heading) {
    String words = plain(heading).replaceAll("[:…»›>→.\\s]+$", "");
    return words.length() <= MOST_LEADING
        && of(Kind.LEADS).stream()
            .anyMatch(
                lead ->
                    lead.endsWith("…")
                        ? words.startsWith(lead.substring(0, lead.length() - 1))
                        : words.equals(lead));
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
