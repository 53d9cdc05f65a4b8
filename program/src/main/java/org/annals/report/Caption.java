package org.annals.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.text.Span;

/**
 * What is printed under a picture.
 *
 * <p>Words that only a caption has are enough ("FILE -", "Photo:", "(Photo by …)"); captions
 * without them are told by {@link PictureSentence}.
 */
final class Caption {
  private static final int LONGEST = 600;
  private static final int MOST_WORDS = 40;

  private static final Pattern BEGIN =
      Pattern.compile(
          "(?:(?:<{2,3} ?)(?i:pull ?quote) ?:|\\(?(?i:file photo|file image|file picture|photo|photos|photograph|photo credit|photo by|image|image credit|images"
              + "|picture|pictured|picture credit|caption|screengrab|video grab|credit)\\s*(?::|\\||/|-|–|—)\\s*\\S"
              + "|FILE(?: PHOTO| IMAGE)?\\s*(?:-|–|—|:)"
              + "|(?i:a|an) (?:undated |recent |combination |handout |still |satellite |aerial |general |archive |archival )?"
              + "(?i:file (?:photo|picture|image)|(?:photo|picture|image|handout|photograph|view) (?:shows|taken|of|from|released|provided))"
              + "|(?i:this|in this) (?:[\\p{L}\\d.,/ ]{0,50}?)\\b(?i:photo|file photo|image|picture|photograph|frame grab)\\b"
              + "|(?i:photo|photograph|image|picture)s? (?i:by|courtesy|shows?|taken)\\b"
              + "|(?i:pictured|seen) here\\b)");

  private static final Pattern END =
      Pattern.compile(
          "(?:[\\[(](?:(?i:photo|image|picture|file|credit|photograph)s?\\b[^\\[\\]()]{0,120}"
              + "|[^\\[\\]().]{0,80}(?:Getty|Photo|AFP|Shutterstock|Reuters|REUTERS|EPA|Alamy|File)[^\\[\\]()]{0,60}"
              + "|By \\p{Lu}[^\\[\\]()]{2,60}"
              + "|(?:AP|AFP|EPA|Reuters|REUTERS|Xinhua|ANSA|dpa|TASS|Courtesy|Handout))[\\])]"
              + "|(?:Photo|Photograph|Image|Picture|Credit)s?(?: by| courtesy(?: of)?|:)(?:[^.]|(?<=[ /]\\p{Lu})\\.){2,80}[\\])]?"
              + "|(?:\\p{Lu}[\\p{L}.’'-]+ \\p{Lu}[\\p{L}.’'-]+ ?/ ?|/ ?)?(?:AP Photo|Getty Images|AFP|Reuters|REUTERS|EPA-EFE)"
              + "(?: ?/ ?\\p{Lu}[\\p{L} .’'-]{1,40})?)\\.?$");

  private static final Pattern AGENCY_LINE =
      Pattern.compile(
          "[\\[(]?(?:\\p{Lu}[\\p{L} .’'-]{1,40} ?/ ?)?(?:AP(?: Photo)?|AFP|EPA|Reuters|REUTERS|Getty Images|Xinhua|Shutterstock"
              + "|File|Handout|Courtesy|Al Jazeera)(?: ?/ ?[\\p{L} .’'-]{1,40}| via [\\p{L} .’'-]{1,40})?[\\])]");

  private static final Pattern CREDIT_BEFORE =
      Pattern.compile(
          "(?:Photograph|Photo|Image|Picture|Credit)s?(?: credit| by)?\\s?:\\s*(?:\\p{Lu}[\\p{L}.’'-]*[ /]{1,3}){0,4}"
              + "(?:AP|AFP|EPA|PA|Reuters|REUTERS|Getty Images|Getty|Associated Press|Shutterstock|Alamy)\\s+(?=[\\p{Lu}“\"])");

  private static final Pattern GLUED =
      Pattern.compile(
          "\\p{Lu}[^()\\n]{15,300}[.”\"’] ?\\((?:(?i:photos?|image|picture|file|handout|courtesy|photograph)\\b"
              + "[^()\\n]{0,80}|[^()\\n]{0,60}\\b(?:AFP|AP|Reuters|REUTERS|EPA|Getty|Getty Images))\\)\\s+(?=[\\p{Lu}“\"])");

  private Caption() {}

  /** Whether its own words say that it is a caption. */
  static boolean isMarked(String whole) {
    String paragraph = whole.replaceFirst("^[*_]{1,2}(?=\\p{Lu})", "");
    if (paragraph.length() > LONGEST || Prose.isLonger(paragraph, 2 * MOST_WORDS)) {
      return false;
    }
    return BEGIN.matcher(paragraph).lookingAt()
        || AGENCY_LINE.matcher(paragraph).matches()
        || creditStart(paragraph) >= 0;
  }

  /** Where the photographer and the agency begin that end a caption; -1 if they are not named. */
  static int creditStart(String paragraph) {
    if (paragraph.length() > LONGEST) {
      return -1;
    }
    Matcher m = END.matcher(paragraph);
    return m.find() ? m.start() : -1;
  }

  /**
   * Where the running text begins behind a caption that ends with its credit in brackets, on the
   * same line: "The dam at Lima. (Photo courtesy of the town) Work began"; -1 if none does.
   */
  static int glued(String text, Span paragraph) {
    Matcher m =
        GLUED
            .matcher(text)
            .region(paragraph.begin(), Math.min(paragraph.end(), paragraph.begin() + LONGEST));
    boolean prose =
        m.lookingAt()
            && Prose.endsSentence(paragraph.of(text))
            && Prose.isLonger(text.substring(m.end(), paragraph.end()), 6);
    return prose ? m.end() : -1;
  }

  /**
   * Where the running text begins that a photographer and an agency stand before on the same line,
   * as where a page was saved without its line ends; -1 if none does.
   */
  static int creditPrefix(String text, Span paragraph) {
    Matcher m =
        CREDIT_BEFORE
            .matcher(text)
            .region(paragraph.begin(), Math.min(paragraph.end(), paragraph.begin() + 120));
    m.useTransparentBounds(true);
    boolean prose =
        m.lookingAt()
            && Prose.endsSentence(paragraph.of(text))
            && Prose.isLonger(text.substring(m.end(), paragraph.end()), 6);
    return prose ? m.end() : -1;
  }
}
