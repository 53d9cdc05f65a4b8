package org.annals.report;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.annals.text.WordList;

/**
 * Lines that a site prints around every story of its, told by their shape: its tools ("Comments |
 * Print | E-mail", "Share this page"), the path to the page ("Home / Business"), headings over
 * other stories ("Most Read Local Stories") and links to them ("Mill reopens - 7 hrs ago").
 */
final class SiteLine {
  private static final Set<String> TOOLS = WordList.words(SiteLine.class, "site-tools.txt");
  private static final Pattern PART = Pattern.compile("\\s*[|•·,/]\\s*|\\s{2,}|\\t");
  private static final Pattern PATH =
      Pattern.compile("(?i)home\\s*(?:/|>|»|›|::|\\|)\\s*\\p{L}[^.!?]{0,80}");
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)(?:(?:view|see|read|show|browse) (?:all |more )+.{0,40}"
              + "|(?:(?:the )?most (?:read|popular|viewed|shared|commented|emailed|e-mailed|recent|watched|discussed)"
              + "|top|latest|more|other|related|recommended|trending|featured|similar|popular|from other|from around)\\b"
              + ".{0,40}\\b(?:stories|articles|headlines|posts|videos|coverage|reading|content|links|sites|topics|galleries|galler(?:y|ies)|slideshows|web))");
  private static final Pattern AGED =
      Pattern.compile(
          ".{12,140} [-–—|] ?(?:an?|\\d{1,2}) (?:mins?|minutes?|hrs?|hours?|days?|weeks?) ago");

  /** "Home World Long reads About us": the sections of a site, parted by blanks. */
  private static final Pattern MENU =
      Pattern.compile(
          "[\\p{L}&’']+(?: [\\p{L}&’']+){0,2}(?:\\s{2,}[\\p{L}&’']+(?: [\\p{L}&’']+){0,2}){3,}");

  private static final Pattern DISCLAIMER =
      Pattern.compile(
          "(?is).{0,60}\\b(?:is|are) not responsible for (?:the )?(?:content|contents|comments|accuracy)\\b.{0,80}"
              + "|(?:the )?(?:views|opinions)(?: and opinions)? expressed (?:here|in this|by|on|are)\\b.{0,160}");

  private static final int LONGEST = 160;
  private static final int MOST_HEADING_WORDS = 7;
  private static final int MOST_LINK_WORDS = 20;

  private SiteLine() {}

  /** Whether the line offers to share, print, save or comment on the page, and no more. */
  static boolean isTools(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    if (MENU.matcher(line.strip()).matches()) {
      return true;
    }
    String words = line.strip().toLowerCase(Locale.ROOT).replaceAll("[:.…»›>→]+$", "");
    if (TOOLS.contains(words.replaceAll("\\s+", " "))) {
      return words.indexOf(' ') >= 0; // one word may be the title of a story
    }
    List<String> parts = Stream.of(PART.split(words, -1)).filter(p -> !p.isEmpty()).toList();
    if (parts.size() > 1) {
      return parts.stream().map(p -> p.replaceAll("\\s+", " ")).allMatch(TOOLS::contains);
    }
    Set<String> names = new HashSet<>(List.of(words.split("\\s+")));
    return names.size() > 1 && TOOLS.containsAll(names);
  }

  /** Whether it says who answers for what is printed. */
  static boolean isDisclaimer(String line) {
    return line.length() <= 2 * LONGEST && DISCLAIMER.matcher(line).matches();
  }

  /** Whether it says where in the site the page is. */
  static boolean isPath(String line) {
    return PATH.matcher(line.strip()).matches();
  }

  /** Whether it stands over, or is, a list of other stories. */
  static boolean leadsElsewhere(String line) {
    String words = line.strip().replaceAll("[:…»›>→\\s]+$", "");
    return (!Prose.isLonger(words, MOST_HEADING_WORDS)
            && !Prose.endsSentence(words)
            && OTHERS.matcher(words).matches())
        || PageLines.leadsElsewhere(line);
  }

  /** Whether it is a link to another story by the time beside it. */
  static boolean isAged(String line) {
    return AGED.matcher(line.strip()).matches();
  }

  /** Whether it may be a link in such a list: a line without a stop. */
  static boolean isLink(String line) {
    return line.length() <= LONGEST
        && line.indexOf('\n') < 0
        && !Prose.endsSentence(line)
        && !Prose.isLonger(line, MOST_LINK_WORDS);
  }
}
