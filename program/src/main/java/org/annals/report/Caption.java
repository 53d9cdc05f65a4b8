package org.annals.report;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.text.Span;

/**
 * What is printed under a picture.
 *
 * <p>Words that only a caption has are enough ("FILE -", "Photo:", "(Photo by …)"). Without them, a
 * paragraph before the body is a caption if it is one short sentence, says in the present tense
 * what can be seen ({@code picture-verbs.txt}), and the paragraph after it takes up none of its
 * nouns: a lead that says what is going on is followed by more about it.
 */
final class Caption {
  private static final Set<String> VISIBLE = WordList.read("picture-verbs.txt");
  private static final int LONGEST = 600;
  private static final int MOST_WORDS = 40;

  private static final Pattern BEGIN =
      Pattern.compile(
          "(?:\\(?(?i:file photo|file image|file picture|photo|photos|photograph|photo credit|photo by|image|image credit|images"
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
              + "|[^\\[\\]()]{0,80}(?:Getty|Photo|AFP|Shutterstock|Reuters|REUTERS|EPA|Alamy|File)[^\\[\\]()]{0,60}"
              + "|(?:AP|AFP|EPA|Reuters|REUTERS|Xinhua|ANSA|dpa|TASS|Courtesy|Handout))[\\])]"
              + "|(?:Photo|Photograph|Image|Picture|Credit)s?(?: by| courtesy(?: of)?|:)[^.]{2,80}"
              + "|(?:\\p{Lu}[\\p{L}.’'-]+ \\p{Lu}[\\p{L}.’'-]+ ?/ ?|/ ?)?(?:AP Photo|Getty Images|AFP|Reuters|REUTERS|EPA-EFE)"
              + "(?: ?/ ?\\p{Lu}[\\p{L} .’'-]{1,40})?)\\.?$");

  private static final Pattern AGENCY_LINE =
      Pattern.compile(
          "[\\[(]?(?:\\p{Lu}[\\p{L} .’'-]{1,40} ?/ ?)?(?:AP(?: Photo)?|AFP|EPA|Reuters|REUTERS|Getty Images|Xinhua|Shutterstock"
              + "|File|Handout|Courtesy|Al Jazeera)(?: ?/ ?[\\p{L} .’'-]{1,40}| via [\\p{L} .’'-]{1,40})?[\\])]");

  private static final Pattern CREDIT_BEFORE =
      Pattern.compile(
          "(?:Photograph|Photo|Image|Picture)s?(?: credit| by)?\\s?:\\s*(?:\\p{Lu}[\\p{L}.’'-]*[ /]{1,3}){0,4}"
              + "(?:AP|AFP|EPA|PA|Reuters|REUTERS|Getty Images|Getty|Associated Press|Shutterstock|Alamy)\\s+(?=[\\p{Lu}“\"])");

  private static final Pattern PROGRESSIVE =
      Pattern.compile("(?:is|are) (?:seen )?(?<verb>\\p{Ll}+ing)");

  private static final Set<String> SEEN = Set.of("seen", "pictured", "shown", "photographed");

  private Caption() {}

  /** Whether its own words say that it is a caption. */
  static boolean isMarked(String paragraph) {
    if (paragraph.length() > LONGEST) {
      return false;
    }
    return BEGIN.matcher(paragraph).lookingAt()
        || AGENCY_LINE.matcher(paragraph).matches()
        || (creditStart(paragraph) >= 0 && !Prose.isLonger(paragraph, 2 * MOST_WORDS));
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

  /** Whether it tells what a picture shows, before a body that begins with {@code next}. */
  static boolean describesPicture(String paragraph, String next) {
    if (paragraph.length() > LONGEST
        || Prose.isLonger(paragraph, MOST_WORDS)
        || !paragraph.endsWith(".")
        || paragraph.indexOf('“') >= 0
        || paragraph.indexOf('"') >= 0
        || paragraph
            .substring(0, paragraph.length() - 1)
            .matches("(?s).*[.!?] +\\p{Lu}\\p{Ll}.*")) {
      return false;
    }
    return mainVerbIsVisible(paragraph) && !sharesNouns(paragraph, next);
  }

  private static boolean mainVerbIsVisible(String sentence) {
    Matcher m = PROGRESSIVE.matcher(sentence);
    if (!m.find()) {
      return sentence.matches("(?s).{3,120}?\\b(?:is|are) (?:" + String.join("|", SEEN) + ")\\b.*");
    }
    String before = sentence.substring(0, m.start());
    boolean first =
        !before.matches(
            "(?s).*\\b(?:said|says|has|have|had|was|were|will|would|that|could|can|may|might|who|which)\\b.*");
    return first && isVisible(m.group("verb"));
  }

  private static boolean isVisible(String participle) {
    String stem = participle.substring(0, participle.length() - 3);
    boolean doubled =
        stem.length() > 2 && stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2);
    return VISIBLE.contains(stem)
        || VISIBLE.contains(stem + "e")
        || (doubled && VISIBLE.contains(stem.substring(0, stem.length() - 1)))
        || participle.equals("lying");
  }

  /** Whether a word of content in small letters comes again; its first five letters count. */
  private static boolean sharesNouns(String paragraph, String next) {
    Set<String> here = stems(paragraph);
    here.retainAll(stems(next.substring(0, Math.min(next.length(), LONGEST))));
    return !here.isEmpty();
  }

  private static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    boolean first = true;
    for (String written : Prose.words(text, 100)) {
      String word = Prose.bare(written);
      boolean small = first || (!word.isEmpty() && Character.isLowerCase(word.charAt(0)));
      first = false;
      if (small && word.length() >= 5) {
        stems.add(word.substring(0, 5).toLowerCase(Locale.ROOT));
      }
    }
    stems.removeIf(
        s ->
            s.startsWith("their")
                || s.startsWith("after")
                || s.startsWith("durin")
                || s.startsWith("about")
                || s.startsWith("which")
                || s.startsWith("other")
                || s.startsWith("again")
                || s.startsWith("betwe")
                || s.startsWith("where")
                || s.startsWith("there")
                || s.startsWith("outsi")
                || s.startsWith("insid"));
    return stems;
  }
}
