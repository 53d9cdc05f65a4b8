package org.annals.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.annals.text.Span;

/**
 * The lines of a text, put together to paragraphs.
 *
 * <p>A blank line always parts. A single line end parts too, unless the text was wrapped by hand: a
 * line end was a wrap if the first word of the next line would have made the line longer than the
 * longest is. It takes most line ends of a text to be such before any is taken for one. A long line
 * without an end, before one that begins in lower case, goes on in any text.
 */
final class Paragraphs {
  private static final int LONGEST_WRAPPED_LINE = 140;
  private static final int SHORTEST_WRAPPED_LINE = 40;
  private static final double SHARE_OF_WRAPS = 0.6;

  /** A line that begins an item of a list, which goes on no line before it. */
  private static final Pattern ITEM = Pattern.compile("(?:[-–—*•·▪‣>]|\\d{1,3}[.)])\\s");

  private record Line(Span span, boolean afterBlank) {}

  private Paragraphs() {}

  /** The paragraphs of {@code text}, none of them blank. */
  static List<Paragraph> of(String text) {
    List<Line> lines = lines(text);
    int width = wrapWidth(text, lines);
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < lines.size(); ) {
      int last = i;
      while (last + 1 < lines.size() && goesOn(text, lines.get(last), lines.get(last + 1), width)) {
        last++;
      }
      paragraphs.add(
          new Paragraph(
              new Span(lines.get(i).span().begin(), lines.get(last).span().end()),
              lines.get(i).afterBlank(),
              last + 1 == lines.size() || lines.get(last + 1).afterBlank(),
              null));
      i = last + 1;
    }
    return paragraphs;
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    boolean blank = true;
    for (int begin = 0; begin < text.length(); ) {
      int end = begin;
      while (end < text.length() && !isLineEnd(text.charAt(end))) {
        end++;
      }
      Span line = strip(text, begin, end);
      if (line.isEmpty()) {
        blank = true;
      } else {
        lines.add(new Line(line, blank));
        blank = false;
      }
      boolean pair = text.startsWith("\r\n", end);
      begin = end + (pair ? 2 : 1);
    }
    return lines;
  }

  static boolean isLineEnd(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\u000B'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  /** Whether it is seen as nothing: blank, no-break space, zero-width mark. */
  static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200B'
        || c == '\uFEFF'
        || c == '\u200E'
        || c == '\u200F'
        || Character.isISOControl(c);
  }

  static Span strip(String text, int begin, int end) {
    int from = begin;
    int to = end;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  /** The width that the text was wrapped to; 0 if it was not. */
  private static int wrapWidth(String text, List<Line> lines) {
    int width = 0;
    for (Line line : lines) {
      width = Math.max(width, line.span().length());
    }
    if (width > LONGEST_WRAPPED_LINE || width < SHORTEST_WRAPPED_LINE) {
      return 0;
    }
    int pairs = 0;
    int wraps = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i + 1).afterBlank()) {
        pairs++;
        if (isWrap(text, lines.get(i), lines.get(i + 1), width)) {
          wraps++;
        }
      }
    }
    return wraps >= 2 && wraps >= SHARE_OF_WRAPS * pairs ? width : 0;
  }

  private static boolean isWrap(String text, Line line, Line next, int width) {
    int firstWord = 0;
    while (firstWord < next.span().length()
        && !isBlank(text.charAt(next.span().begin() + firstWord))) {
      firstWord++;
    }
    return line.span().length() + 1 + firstWord > width
        && line.span().length() >= SHORTEST_WRAPPED_LINE / 2;
  }

  private static boolean goesOn(String text, Line line, Line next, int width) {
    if (next.afterBlank() || isItem(text, next.span())) {
      return false;
    }
    if (width > 0 && isWrap(text, line, next, width)) {
      return true;
    }
    return line.span().length() >= SHORTEST_WRAPPED_LINE
        && Character.isLowerCase(text.charAt(next.span().begin()))
        && !Prose.endsSentence(line.span().of(text));
  }

  static boolean isItem(String text, Span line) {
    return ITEM.matcher(text).region(line.begin(), line.end()).lookingAt();
  }
}
