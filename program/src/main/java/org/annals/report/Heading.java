package org.annals.report;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.text.Span;
import org.annals.text.WordList;

/**
 * Section heads: short lines without a stop above a paragraph, and phrases with a colon that begin
 * one ("Why it matters:").
 *
 * <p>A phrase with a colon counts if it is a set one ({@code lead-ins.txt}), or if three paragraphs
 * of the report begin with one of the same shape, or two with set ones; else "Her answer was short:
 * No." would lose its clause.
 */
final class Heading {
  private static final Set<String> LEAD_INS = WordList.words(Heading.class, "lead-ins.txt");
  private static final int MOST_WORDS = 10;
  private static final int MOST_CHARACTERS = 80;
  private static final int RECURS = 3;

  /** A report with so many set phrases is written under signposts, whatever the others say. */
  private static final int SIGNPOSTED = 2;

  private static final Pattern LEAD_IN =
      Pattern.compile(
          "(?<phrase>\\p{Lu}[\\p{L}’']*(?:,? [\\p{L}’'-]+){0,5}):(?=\\s+[\\p{Lu}\\d“\"‘'$£€•\\[])");

  /** A whole sentence that lacks its stop; what begins with a word of asking is no sentence. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?!(?i:wh\\p{L}+|how)[ ’']).*\\s(?:is|are|was|were|has|have|had|will|said|says|can|could|would)\\s.*");

  /** Signs of bold and of headings in plain text: "**Who pays**", "## Who pays". */
  private static final Pattern MARKS =
      Pattern.compile("^(?:[*_#\\s]|</?\\p{L}{1,6}>)+|(?:[*_#\\s]|</?\\p{L}{1,6}>)+$");

  private static final Pattern LOWER_SHAPE =
      Pattern.compile("\\p{Lu}[\\p{Ll}’']*(?:,? [\\p{Ll}’'-]+){1,4}");

  /** "2. The letter": a head of a letter in numbered parts. */
  private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}[.)] (?=[\\p{Lu}“‘\"']).+");

  /** "**The order.** Dated 3 May": a head in bold that begins its paragraph. */
  private static final Pattern BOLD =
      Pattern.compile(
          "(?<mark>\\*\\*|__)(?<phrase>[\\p{Lu}\\d“\"][^*_\\n]{2,70})\\k<mark>:?(?=\\s)");

  /**
   * What stands around a head in capitals: "-- WHAT WE KNOW --", "THE DATES (cut out and keep)".
   */
  private static final Pattern AROUND =
      Pattern.compile("^[-–—*=_~#•·\\s]+|[-–—*=_~#•·:\\s]+$|\\s*\\([^()]{1,60}\\)\\s*$");

  private static final String TIME =
      "\\d{1,2}[:.]\\d{2}(?: ?[apAP]\\.?[mM]\\.?)?(?: ?(?:\\p{Lu}{2,4}|hrs|local time))?";
  private static final Pattern STAMP = Pattern.compile(TIME);
  private static final Pattern STAMPED =
      Pattern.compile(TIME + "\\s+[-–—|:]?\\s*(?=[\\p{Lu}“\"‘]).+");

  private final boolean recurs;
  private final boolean signposted;
  private final Set<String> once = new HashSet<>();

  /** Who speaks, as transcripts have it, begins more than one paragraph. */
  private final Set<String> again = new HashSet<>();

  /** Headings as {@code paragraphs} use them. */
  Heading(String text, List<Paragraph> paragraphs) {
    Set<String> shapes = new HashSet<>();
    Set<String> set = new HashSet<>();
    int count = 0;
    for (Paragraph paragraph : paragraphs) {
      Matcher m = match(text, paragraph.span());
      if (m.lookingAt() && isSet(m.group("phrase"))) {
        set.add(m.group("phrase"));
      }
      if (m.lookingAt() && !once.add(m.group("phrase"))) {
        again.add(m.group("phrase"));
      }
      if (m.lookingAt() && LOWER_SHAPE.matcher(m.group("phrase")).matches()) {
        count++;
        shapes.add(m.group("phrase"));
      }
    }
    recurs = count >= RECURS && shapes.size() >= RECURS;
    signposted = set.size() >= SIGNPOSTED;
  }

  private static Matcher match(String text, Span span) {
    return LEAD_IN
        .matcher(text)
        .region(span.begin(), Math.min(span.end(), span.begin() + 60))
        .useTransparentBounds(true);
  }

  /** Where the phrase with its colon ends that begins at {@code span}; -1 if there is none. */
  int leadIn(String text, Span span) {
    Matcher m = match(text, span);
    if (!m.lookingAt()) {
      return -1;
    }
    String phrase = m.group("phrase");
    boolean known = isSet(phrase) || (signposted && !again.contains(phrase));
    return known || (recurs && LOWER_SHAPE.matcher(phrase).matches()) ? m.end() : -1;
  }

  private static boolean isSet(String phrase) {
    return LEAD_INS.contains(phrase.toLowerCase(Locale.ROOT).replace('’', '\''));
  }

  /** Where the phrase in bold ends that begins the paragraph; -1 if there is none. */
  static int bold(String text, Span span) {
    Matcher m = BOLD.matcher(text).region(span.begin(), span.end()).useTransparentBounds(true);
    return m.lookingAt() && !Prose.isLonger(m.group("phrase"), MOST_WORDS) ? m.end() : -1;
  }

  /** Whether the line is a number and a short phrase without a stop. */
  static boolean isNumbered(String line) {
    return NUMBERED.matcher(line).matches()
        && line.length() <= MOST_CHARACTERS
        && !Prose.isLonger(line, MOST_WORDS)
        && (!Prose.endsSentence(line) || line.endsWith("...") || line.endsWith("?"));
  }

  /** Whether a line that stands between two paragraphs is none itself: short, without a stop. */
  static boolean isApart(String line) {
    return line.indexOf('\n') < 0
        && line.length() <= MOST_CHARACTERS
        && !Prose.isLonger(line, MOST_WORDS)
        && Character.isUpperCase(line.charAt(0))
        && !Prose.endsSentence(line)
        && line.indexOf('"') < 0
        && line.indexOf('“') < 0;
  }

  /** The number that a numbered head begins with. */
  static int number(String line) {
    return Integer.parseInt(line.substring(0, line.indexOf(line.contains(".") ? '.' : ')')));
  }

  /** Whether the line is a few words in capitals: a head, whatever stands under it. */
  static boolean isInCapitals(String whole) {
    String line = AROUND.matcher(whole).replaceAll("");
    long capitals = line.chars().filter(Character::isUpperCase).count();
    return capitals > 3
        && line.length() <= MOST_CHARACTERS
        && !Prose.isLonger(line, MOST_WORDS)
        && line.chars().noneMatch(Character::isLowerCase)
        && !Prose.endsSentence(line)
        && line.indexOf('|') < 0;
  }

  /** Whether the line is a time of day, as posts of a running page begin. */
  static boolean isStamp(String line) {
    return STAMP.matcher(line.strip()).matches();
  }

  /** Whether the line is short enough for the head of a post, with its time or under it. */
  static boolean isOfPost(String line, boolean underStamp) {
    return (underStamp || STAMPED.matcher(line).matches())
        && line.length() <= MOST_CHARACTERS
        && !Prose.isLonger(line, MOST_WORDS)
        && Character.isUpperCase(line.replaceFirst("^[^\\p{L}]+", "").concat("a").charAt(0))
        && (line.endsWith("?") || !Prose.endsSentence(line));
  }

  /** Whether the line by itself looks like a head. */
  static boolean isShortLine(String whole) {
    String line = MARKS.matcher(whole).replaceAll("");
    if (line.isEmpty()) {
      return false;
    }
    if (line.length() > MOST_CHARACTERS || Prose.isLonger(line, MOST_WORDS)) {
      return false;
    }
    char first = line.charAt(0);
    boolean begins =
        Character.isUpperCase(first) || Character.isDigit(first) || "“‘\"'¿".indexOf(first) >= 0;
    boolean quoteAlone =
        "“\"".indexOf(first) >= 0
            && "”\"".indexOf(line.charAt(line.length() - 1)) >= 0
            && line.chars().anyMatch(Character::isLowerCase);
    boolean question = line.endsWith("?") && line.indexOf('.') < 0;
    // "What we know so far:" alone on its line is as much a head without the colon as with it.
    boolean colon = line.endsWith(":") && !Prose.isLonger(line, 6);
    return begins
        && !quoteAlone
        && (!Prose.isLonger(line, 4) || !SENTENCE.matcher(line).matches())
        && (question || colon || !Prose.endsSentence(line))
        && line.chars().anyMatch(Character::isLetter);
  }
}
