package org.annals.report;

import java.util.List;
import java.util.Locale;
import org.annals.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Which line above the body is the headline.
 *
 * <p>A headline is known from elsewhere, or is the first line without a stop that is longer than a
 * label, or if there is none such, the first. Lines above the body are those before the first
 * paragraph that ends like a sentence.
 */
final class Headline {
  /** A shorter line without a stop is a label: "Economy", "5 hours ago". */
  static final int MOST_LABEL_WORDS = 4;

  private static final int MOST_TITLE_WORDS = 25;

  /** What has no more words and a stop may be a cry ("It's over!"), not a sentence of the body. */
  private static final int MOST_CRIED_WORDS = 2;

  private final String text;
  private final List<Paragraph> paragraphs;
  private final @Nullable String given;
  private final Vocabulary vocabulary;
  private final int firstProse;

  Headline(String text, List<Paragraph> paragraphs, @Nullable String given, Vocabulary vocabulary) {
    this.text = text;
    this.paragraphs = paragraphs;
    this.given = given;
    this.vocabulary = vocabulary;
    this.firstProse = firstProse(text, paragraphs);
  }

  /** Whether the paragraph is the headline, if none before it was. */
  boolean is(int i) {
    String line = paragraphs.get(i).span().of(text);
    return isGiven(line) || (standsAlone(i, true) && !isKicker(i, line));
  }

  /** Whether it is a line by itself above the body. */
  boolean standsAlone(int i, boolean questionsToo) {
    return i < firstProse && isUnfinished(paragraphs.get(i).span(), questionsToo);
  }

  /** Whether it is a line of its own above the body, not a sentence or an item of a list. */
  private boolean isUnfinished(Span span, boolean questionsToo) {
    String line = span.of(text);
    return (!Prose.endsSentence(line) || (line.endsWith("?") && questionsToo))
        && !Paragraphs.isItem(text, span)
        && !Prose.isLonger(line, MOST_TITLE_WORDS)
        && Dateline.at(text, span.begin(), span.end(), true) == null;
  }

  /**
   * Whether it is a label above the headline ("Economy"): short, and the headline is yet to come.
   */
  private boolean isKicker(int i, String line) {
    boolean label = !Prose.isLonger(line, MOST_LABEL_WORDS);
    for (int k = i + 1; k < firstProse; k++) {
      Span span = paragraphs.get(k).span();
      String later = span.of(text);
      if (isGiven(later)) {
        return true;
      }
      if (label
          && isUnfinished(span, true)
          && Prose.isLonger(later, MOST_LABEL_WORDS)
          && !Caption.isMarked(later)
          && !Credit.isCredit(later, false)
          && HeaderLine.read(text, span, HeaderLine.Place.UNDER_TITLE, vocabulary) == null) {
        return true;
      }
    }
    return false;
  }

  /** The first paragraph that is surely running text; one past the last if none is. */
  private static int firstProse(String text, List<Paragraph> paragraphs) {
    for (int i = 0; i < paragraphs.size(); i++) {
      Span span = paragraphs.get(i).span();
      if (Prose.endsSentence(span.of(text))
          && !isPictureAbove(text, paragraphs, i)
          && ".!…".indexOf(lastMark(span.of(text))) >= 0
          && Prose.isLonger(span.of(text), MOST_CRIED_WORDS)
          && !Paragraphs.isItem(text, span)) {
        return i;
      }
    }
    // Without one the first line is the headline, if there is more.
    return Math.min(1, paragraphs.size() - 1);
  }

  /** One sentence above the headline, which a paragraph with a dateline follows: a caption. */
  static boolean isPictureAbove(String text, List<Paragraph> paragraphs, int i) {
    if (i != 0 || paragraphs.size() < 3 || Prose.isLonger(paragraphs.get(0).span().of(text), 40)) {
      return false;
    }
    Span title = paragraphs.get(1).span();
    Span body = paragraphs.get(2).span();
    return !Prose.endsSentence(title.of(text))
        && Prose.isLonger(title.of(text), MOST_LABEL_WORDS)
        && !Prose.isLonger(title.of(text), MOST_TITLE_WORDS)
        && Dateline.at(text, title.begin(), title.end(), true) == null
        && Dateline.at(text, paragraphs.get(0).span().begin(), paragraphs.get(0).span().end(), true)
            == null
        && Dateline.at(text, body.begin(), body.end(), true) != null;
  }

  private static char lastMark(String line) {
    int end = line.length() - 1;
    while (end > 0
        && !Character.isLetterOrDigit(line.charAt(end))
        && ".!?…:;".indexOf(line.charAt(end)) < 0) {
      end--;
    }
    return line.charAt(end);
  }

  private boolean isGiven(String line) {
    return given != null && letters(given).equals(letters(line));
  }

  /** Letters and digits alone: a headline is printed with all kinds of quotes and blanks. */
  private static String letters(String line) {
    return line.length() > 400
        ? line
        : line.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }
}
