package org.annals.report;

import org.annals.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Lines that belong together, before it is known what they are.
 *
 * @param span without the blank characters around
 * @param blankBefore whether a blank line, or the text's begin, is before it
 * @param blankAfter whether a blank line, or the text's end, is after it
 * @param role what the page's markup says that it is; null if it says nothing
 */
record Paragraph(Span span, boolean blankBefore, boolean blankAfter, @Nullable Role role) {
  enum Role {
    TITLE,
    HEAD,
    BYLINE,
    CAPTION,
    LIST_ITEM,
    QUOTE
  }

  Paragraph as(@Nullable Role role) {
    return new Paragraph(span, blankBefore, blankAfter, role);
  }
}
