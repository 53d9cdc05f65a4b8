package org.annals.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where, and for which agency, a report was written, at the begin of its first paragraph: "LONDON,
 * March 3 (Reuters) -", "Nairobi, Kenya —", "LIMA:".
 *
 * <p>Capitals or an agency in brackets are enough; a place in ordinary letters also needs a dash
 * that no second one answers, and a sentence that begins after it.
 *
 * @param place as written
 * @param end where the dateline ends, its dash included
 */
record Dateline(String place, int end) {
  private static final String IN_CAPITAL_LETTERS =
      "\\p{Lu}[\\p{Lu}.’'-]+(?:[ /-]\\p{Lu}[\\p{Lu}.’'-]*){0,4}(?:, (?:\\p{Lu}[\\p{L}.]*)(?: \\p{Lu}[\\p{L}.]*){0,2}){0,2}";

  /** One place, or several of which each may name its state: "SALEM, Ore./TORONTO". */
  private static final String CAPITALS =
      IN_CAPITAL_LETTERS + "(?: ?/ ?" + IN_CAPITAL_LETTERS + "){0,2}";

  private static final String ORDINARY =
      "\\p{Lu}[\\p{L}.’'-]+(?: (?:(?:de|la|al|el|del|do|da|of|the|and|am|an|der|sur) )?\\p{Lu}[\\p{L}.’'-]*){0,3}"
          + "(?:, \\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*){0,2}){0,2}";
  private static final String MONTH =
      "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\\.?";
  private static final String DATE =
      "(?:,? (?:(?:\\p{Lu}[a-z]+day, )?"
          + MONTH
          + " \\d{1,2}|\\d{1,2} "
          + MONTH
          + ")(?:,? \\d{4})?)?";
  private static final String AGENCY =
      "(?:[ ,]{0,2}(?:\\((?<agency>\\p{L}[\\p{L}\\d .,&/’'-]{1,40})\\)|/\\p{L}[\\p{L}\\d .&’'-]{1,40}/))";
  private static final String DASH = "\\s*(?:—|―|--+|[–-](?=\\s))";

  private static final Pattern IN_CAPITALS =
      Pattern.compile("(?<place>" + CAPITALS + ")" + DATE + AGENCY + "?" + DASH);
  private static final Pattern WITH_COLON =
      Pattern.compile("(?<place>" + CAPITALS + ")" + DATE + AGENCY + "?:(?=\\s)");
  private static final Pattern WITH_STOP =
      Pattern.compile("(?<place>\\p{Lu}[\\p{Lu}’'-]{3,}(?: \\p{Lu}[\\p{Lu}’'-]+){0,2})\\.(?=\\s)");
  private static final Pattern WITH_AGENCY =
      Pattern.compile("(?<place>" + ORDINARY + ")" + DATE + AGENCY + "(?:" + DASH + "|:(?=\\s))");
  private static final Pattern IN_ORDINARY =
      Pattern.compile("(?<place>" + ORDINARY + ")" + DATE + "\\s(?:—|–|--+|-)(?=\\s)");

  /** Words in capitals before a colon that announce a kind of text, not a place. */
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?:UPDATED?|BREAKING(?: NEWS)?|EXCLUSIVE|ANALYSIS|OPINION|WATCH|LISTEN|READ(?: MORE)?|VIDEO|LIVE"
              + "|NEWS|NOTE|EDITOR[’']S NOTE|CORRECTION|CLARIFICATION|WARNING|FACTBOX|EXPLAINER|EXPLAINED"
              + "|TIMELINE|FEATURE|INTERVIEW|PHOTOS?|FILE(?: PHOTO)?|ALERT|QUESTION|ANSWER|SEE(?: ALSO)?"
              + "|RELATED|MORE|SUMMARY|KEY POINTS|COMMENT|EDITORIAL|REVIEW|PREVIEW|REPORT|ADVERTISEMENT"
              + "|IMAGE|CAPTION|CREDIT|SOURCE|CONTACT|TIP|DISCLAIMER|DEVELOPING|JUST IN|FACT CHECK)\\b.*|NEW");

  /** The dateline that begins exactly at {@code from}; null if none does. */
  static @Nullable Dateline at(String text, int from, int to, boolean firstParagraph) {
    int limit = Math.min(to, from + 160);
    for (Pattern pattern :
        new Pattern[] {WITH_AGENCY, IN_CAPITALS, WITH_COLON, WITH_STOP, IN_ORDINARY}) {
      if (!firstParagraph && pattern != WITH_AGENCY && pattern != IN_CAPITALS) {
        continue;
      }
      Matcher m = pattern.matcher(text).region(from, limit);
      m.useTransparentBounds(true);
      if (m.lookingAt()
          && (firstParagraph || pattern == WITH_AGENCY || m.group().matches(".*\\d.*"))
          && beginsSentence(text, m.end(), to)
          && !ANNOUNCED.matcher(m.group("place")).matches()
          && !(pattern == IN_ORDINARY && hasSecondDash(text, m.end(), to))
          && !isAcronym(m.group("place"), pattern)) {
        return new Dateline(m.group("place"), m.end());
      }
    }
    return null;
  }

  private static boolean beginsSentence(String text, int from, int to) {
    int i = from;
    while (i < to && Paragraphs.isBlank(text.charAt(i))) {
      i++;
    }
    return i < to
        && (Character.isUpperCase(text.charAt(i))
            || Character.isDigit(text.charAt(i))
            || "“\"‘'$£€".indexOf(text.charAt(i)) >= 0);
  }

  private static boolean hasSecondDash(String text, int from, int to) {
    for (int i = from; i < Math.min(to, from + 300); i++) {
      char c = text.charAt(i);
      if (c == '—' || c == '–' || text.startsWith(" - ", i)) {
        return true;
      }
      if (c == '.' && i + 1 < to && Paragraphs.isBlank(text.charAt(i + 1))) {
        return false;
      }
    }
    return false;
  }

  /** "UN —" and "WHO:" name bodies; no city is written with three letters. */
  private static boolean isAcronym(String place, Pattern pattern) {
    return pattern != WITH_AGENCY && place.length() <= 3;
  }
}
