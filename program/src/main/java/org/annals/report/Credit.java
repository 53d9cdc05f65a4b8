package org.annals.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who else worked on a report and whose it is: "Additional reporting by …", "X reported from Y.",
 * "© 2024 …", "This article was first published …".
 */
final class Credit {
  private static final String NAME = "\\p{Lu}[\\p{L}.’'-]*(?: \\p{Lu}[\\p{L}.’'-]*){0,3}";
  private static final String FULL_NAME = "\\p{Lu}[\\p{L}.’'-]*(?: \\p{Lu}[\\p{L}.’'-]*){1,3}";
  private static final String NAMES = NAME + "(?:(?:, and |, | and )" + NAME + "){0,7}";

  /** Said by no paragraph of running text. */
  private static final Pattern SURE =
      Pattern.compile(
          "\\(?(?:"
              + "(?:"
              + FULL_NAME
              + "\\. )?(?i:(?:additional |further )?(?:reporting|editing|writing|research|production|translation|compiled|edited"
              + "|reported|translated|produced) (?:and (?:editing|writing|reporting|additional reporting) )?by )(?:\\p{Lu}|staff|our|the|correspondents|reporters).*"
              + "|(?:©|\\(c\\)|(?i:copyright) ?(?:©|\\(c\\)|\\d{4})).*"
              + "|(?i:all rights reserved).*"
              + "|(?i:this (?:article|story|report|piece|post|content)(?: has been| was|,? which was)? (?:first |originally "
              + "|also )?(?:appeared|published|produced|translated|republished|provided|written|supported|updated)).*"
              + "|(?i:this (?:article|story|report|feature|series|project|investigation|reporting) (?:was|is|has been) "
              + "(?:made possible|supported|funded|paid for|produced with)\\b).*"
              + "|\\[\\p{Lu}[\\p{Lu} ]{3,24}\\]|END OF (?:SEGMENT|TRANSCRIPT|STORY|ARTICLE)\\b.*"
              + "|(?i:transcripts? (?:is|are|was|were) (?:made|provided|created|prepared) by ).*"
              + "|(?i:our standards: ).*"
              + "|(?i:this (?:live )?(?:page|blog|liveblog|feed|thread|poll) (?:is (?:now |no longer )|has been |was )(?:closed|updated|being updated)\\b).*"
              + "|.{0,160}(?i:\\bview (?:this |it )?(?:e-?mail )?in (?:your |a )?browser)\\b.{0,40}"
              + "|(?:[^\\s.]+ ){1,12}[^\\s.]+ ?[→›»]"
              + "|(?i:with (?:inputs?|files|reporting|additional reporting) (?:from|by) ).*"
              + "|(?i:follow (?:us|him|her|me|[\\p{L}. ]{2,40}) on (?:twitter|x|facebook|instagram|linkedin|bluesky)).*"
              + "|(?i:(?:sign up|subscribe) (?:for|to) (?:our|the) ).*"
              + "|(?i:read (?:more|also|next)|see also|related(?: stories| articles?)?): .*"
              + "|(?:(?:URL|Link|Source|Retrieved from|Original)\\s?:\\s*)?https?://\\S+"
              + "|.{0,200}\\bcontributed (?:to (?:this|the) (?:report|story|article)|reporting)\\b.*"
              + ")\\)?",
          Pattern.DOTALL);

  /** Credits at the end of a report; above it they may be the news. */
  private static final Pattern LAST =
      Pattern.compile(
          "(?:"
              + NAMES
              + " (?:also )?(?:reported|contributed|wrote|writes) (?:from|in) (?:the )?\\p{Lu}.*"
              + "|(?i:(?:some|all|the) (?:of the )?names (?:and details )?(?:in this [\\p{L}]+ )?(?:have|has) been changed).*"
              + "|(?i:(?:with )?thanks to )\\p{Lu}.{0,40}\\bfor (?i:the |his |her |their )?(?i:edits?|editing|reporting|help|research|photos?)\\b.*"
              + "|"
              + FULL_NAME
              + " (?:covers|writes (?:about|for|on)|reports (?:on|for|about)) .*"
              + "|[–—-] ?(?i:(?:written|edited|compiled|produced|reported) by )\\p{Lu}.*"
              + "|(?:Associated Press|AP|Reuters|AFP|Bloomberg|Staff) (?:[\\p{Ll} ]{0,30})?(?:writers?|journalists?|reporters?"
              + "|correspondents?) .*"
              + "|"
              + FULL_NAME
              + " (?:is|are) (?:an? |the )?[\\p{L}’' -]{0,60}?\\b(?:reporters?|correspondents?|journalists?|writers?|editors?"
              + "|columnists?|bureau chief|fellow|author)\\b.*"
              + "|"
              + NAMES
              + " ?[:,–-]? ?(?:\\+?\\(?\\d[\\d() .–-]{6,20}\\d|[\\w.+-]+@[\\w.-]+\\.\\w+)"
              + "|(?:Source|Sources|Via|Agencies|Credit|Contact)\\b ?:? ?[\\p{L}\\d .,/&@’'-]{0,60}"
              + "|(?:Producers?|Presenters?|Editors?|Research(?:ers?)?|Graphics?|Illustrations?|Photographs?|Photos?|Desk|Sound|Camera|Production|Translation): "
              + NAME
              + "\\b.*"
              + "|(?i:the (?:writer|author)[’']s .{0,40}\\bappears? )(?i:every|on|each|weekly|monthly)\\b.*"
              + "|[—–-] ?(?:With |By )?[\\p{Lu}][\\p{L} .,/&-]{1,40}"
              + "|\\(?(?:AP|AFP|Reuters|REUTERS|Xinhua|dpa|UPI|ANI|PTI|IANS|TASS|Bloomberg|Agencies)\\)?"
              + ")",
          Pattern.DOTALL);

  private static final Pattern AT_END =
      Pattern.compile(
          "\\((?:(?i:additional |further )?(?:Reporting|Writing|Editing|Compiled|Reported|Edited|Written) "
              + "(?:and \\w+ )?by [^()]{2,400})\\)\\s*");

  private static final int LONGEST = 600;

  private Credit() {}

  /** Whether the whole paragraph is a credit. */
  static boolean isCredit(String paragraph, boolean nearEnd) {
    if (paragraph.length() > LONGEST) {
      return false;
    }
    return SURE.matcher(paragraph).matches()
        || (nearEnd && !Prose.isLonger(paragraph, 60) && LAST.matcher(paragraph).matches());
  }

  /**
   * Where, in {@code text} up to {@code to}, a credit in brackets begins that ends there; or -1.
   */
  static int atEnd(String text, int from, int to) {
    int open = text.lastIndexOf('(', to - 1);
    if (open < from || to - open > LONGEST) {
      return -1;
    }
    Matcher m = AT_END.matcher(text).region(open, to);
    return m.matches() ? open : -1;
  }
}
