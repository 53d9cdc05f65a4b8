package org.annals.statement;

import java.util.ArrayList;
import java.util.List;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.text.Span;

/**
 * Finds what stands between quotation marks: “ ” and " ", and ‘ ’ where a report has no others. A
 * quotation left open at the end of a paragraph goes on if the next one opens with a mark, else it
 * ends there. A mark inside the other kind is part of the words.
 */
final class QuotationReader {
  private final String text;
  private final List<Quotation> found = new ArrayList<>();
  private final List<Span> parts = new ArrayList<>();
  private int opened = -1;

  private QuotationReader(String text) {
    this.text = text;
  }

  /** All quotations in reading order. */
  static List<Quotation> read(Text report) {
    String text = report.report().text();
    QuotationReader reader = new QuotationReader(text);
    boolean single = text.indexOf('“') < 0 && text.indexOf('"') < 0;
    int paragraph = -1;
    Span span = null;
    List<Span> paragraphs = new ArrayList<>();
    for (Sentence sentence : report.sentences()) {
      if (span == null || sentence.paragraph() != paragraph) {
        if (span != null) {
          paragraphs.add(span);
        }
        span = sentence.span();
        paragraph = sentence.paragraph();
      } else {
        span = span.cover(sentence.span());
      }
    }
    if (span != null) {
      paragraphs.add(span);
    }
    for (int i = 0; i < paragraphs.size(); i++) {
      boolean goesOn =
          i + 1 < paragraphs.size() && isMark(text.charAt(paragraphs.get(i + 1).begin()));
      reader.paragraph(paragraphs.get(i), single, goesOn);
    }
    return reader.found;
  }

  private static boolean isMark(char c) {
    return c == '“' || c == '"' || c == '‘' || c == '`';
  }

  private void paragraph(Span span, boolean single, boolean goesOn) {
    int start = -1;
    boolean resumed = !parts.isEmpty();
    for (int i = span.begin(); i < span.end(); i++) {
      char c = text.charAt(i);
      boolean two =
          (c == '\'' || c == '’' || c == '`')
              && i + 1 < span.end()
              && text.charAt(i + 1) == (c == '`' ? '`' : c)
              && (i == 0 || text.charAt(i - 1) != c);
      if (two) {
        boolean opensTwo = start < 0 && (opensHere(i, span) || c == '`');
        if (opensTwo) {
          start = i + 2;
          opened = resumed && opened >= 0 ? opened : i;
          resumed = false;
        } else if (start >= 0 && c != '`') {
          end(start, i, i + 2);
          start = -1;
        }
        i++;
        continue;
      }
      boolean straight = c == '"';
      boolean opens = c == '“' || (straight && opensHere(i, span)) || (single && c == '‘');
      boolean closes =
          c == '”' || (straight && start >= 0) || (single && c == '’' && isEnd(i, span));
      if (start >= 0 && closes && (!straight || !opensHere(i, span) || i + 1 == span.end())) {
        end(start, i, i + 1);
        start = -1;
      } else if (start < 0 && opens) {
        start = i + 1;
        opened = resumed && opened >= 0 ? opened : i;
        resumed = false;
      } else if (resumed && !Character.isWhitespace(c)) {
        resumed = false;
        flush(span.begin());
      }
    }
    if (start >= 0) {
      parts.add(new Span(start, span.end()));
      if (!goesOn) {
        flush(span.end());
      }
    }
  }

  private boolean opensHere(int i, Span span) {
    return i == span.begin()
        || Character.isWhitespace(text.charAt(i - 1))
        || "([—–-".indexOf(text.charAt(i - 1)) >= 0;
  }

  /** Whether a ’ here closes a quotation and is no apostrophe. */
  private boolean isEnd(int i, Span span) {
    boolean before = i > span.begin() && ",.?!…".indexOf(text.charAt(i - 1)) >= 0;
    boolean after = i + 1 >= span.end() || !Character.isLetterOrDigit(text.charAt(i + 1));
    return after && (before || (i > span.begin() && text.charAt(i - 1) != 's'));
  }

  private void end(int start, int stop, int close) {
    if (stop > start) {
      parts.add(new Span(start, stop));
    }
    flush(close);
  }

  private void flush(int close) {
    if (!parts.isEmpty()) {
      int begin = opened < 0 ? parts.get(0).begin() : opened;
      found.add(
          new Quotation(
              parts, new Span(begin, Math.max(close, parts.get(parts.size() - 1).end()))));
    }
    parts.clear();
    opened = -1;
  }
}
