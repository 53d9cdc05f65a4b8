package org.annals.report;

import java.util.BitSet;
import java.util.regex.Pattern;
import org.annals.text.Span;

/**
 * The text of a passage made ready for the analysis, with the way back to the characters of the
 * report.
 *
 * <p>Left out are the stray hyphens of broken words, with the line end after them; other line ends
 * inside a passage and no-break spaces become spaces. Every kept character stands for exactly one
 * of the report.
 */
public final class CleanText {
  private static final Pattern GAPS = Pattern.compile("\\s+");

  private final String text;
  private final int[] offsets;

  private CleanText(String text, int[] offsets) {
    this.text = text;
    this.offsets = offsets;
  }

  /** The clean text of one passage of {@code report}. */
  public static CleanText of(Report report, Passage passage) {
    BitSet dropped = new BitSet();
    for (Noise noise : report.noise()) {
      if (noise.kind() == NoiseKind.BROKEN_HYPHEN && passage.span().contains(noise.span())) {
        for (int i = noise.span().begin(); i < noise.span().end(); i++) {
          char c = report.text().charAt(i);
          if (isHyphen(c) || Character.isWhitespace(c)) {
            dropped.set(i);
          }
        }
      } else if (noise.kind() != NoiseKind.BROKEN_HYPHEN
          && noise.kind() != NoiseKind.TYPO
          && noise.kind() != NoiseKind.CAPTION
          && noise.span().overlaps(passage.span())) {
        dropped.set(noise.span().begin(), noise.span().end());
      }
    }
    StringBuilder clean = new StringBuilder();
    int[] offsets = new int[passage.span().length() + 1];
    for (int i = passage.span().begin(); i < passage.span().end(); i++) {
      if (!dropped.get(i)) {
        offsets[clean.length()] = i;
        char c = report.text().charAt(i);
        clean.append(
            Character.isWhitespace(c) || c == '\u00A0' || Character.isISOControl(c) ? ' ' : c);
      }
    }
    offsets[clean.length()] = passage.span().end();
    return new CleanText(clean.toString(), offsets);
  }

  /** The words of {@code span} with the broken ones whole and one space where there were more. */
  public static String words(Report report, Span span) {
    StringBuilder words = new StringBuilder();
    int from = span.begin();
    for (Noise noise : report.noise()) {
      boolean broken = noise.kind() == NoiseKind.BROKEN_HYPHEN && span.contains(noise.span());
      if (broken && noise.span().begin() >= from) {
        words.append(report.text(), from, noise.span().begin());
        noise
            .span()
            .of(report.text())
            .chars()
            .filter(c -> !isHyphen((char) c) && !Character.isWhitespace((char) c))
            .forEach(c -> words.append((char) c));
        from = noise.span().end();
      }
    }
    words.append(report.text(), from, span.end());
    return GAPS.matcher(words).replaceAll(" ").strip();
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u00AD' || c == '\u2010' || c == '\u2011';
  }

  public String text() {
    return text;
  }

  /** The span of the report's own characters for a span of the clean text. */
  public Span source(int begin, int end) {
    if (begin >= end) {
      return new Span(offsets[begin], offsets[begin]);
    }
    return new Span(offsets[begin], offsets[end - 1] + 1);
  }
}
