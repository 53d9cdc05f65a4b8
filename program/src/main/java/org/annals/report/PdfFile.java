package org.annals.report;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/**
 * The text layer of a PDF in reading order, a form feed between pages.
 *
 * <p>Pages are read in the order in which they were set, not by position: that would weave columns
 * together line by line. Lines of a paragraph are joined, words parted at a line's end are made
 * whole, lines that stand above or below the text of several pages are left out.
 *
 * @param text its words; pages are parted by U+000C
 * @param title as the document's properties give it; null if they do not
 * @param created the day of the file's making, as its properties give it; null if they do not
 */
record PdfFile(String text, @Nullable String title, @Nullable String created) {
  private static final char NEXT_PAGE = '\f';
  private static final int EDGE_LINES = 2;
  private static final int LEAST_REPEATED = 3;

  /** Why a document cannot be read. */
  static final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1;

    UnreadableException(String message) {
      super(message);
    }
  }

  /**
   * Reads a document.
   *
   * @param most pages that are read
   * @throws UnreadableException if it is damaged or locked
   */
  static PdfFile read(byte[] bytes, int most, Vocabulary vocabulary) throws IOException {
    try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(bytes))) {
      List<List<String>> pages = new ArrayList<>();
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(false);
      stripper.setLineSeparator("\n");
      stripper.setParagraphEnd("\n");
      stripper.setPageEnd("");
      stripper.setArticleEnd("\n");
      for (int page = 1; page <= Math.min(most, document.getNumberOfPages()); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        StringWriter out = new StringWriter();
        stripper.writeText(document, out);
        pages.add(new ArrayList<>(List.of(out.toString().split("\\R", -1))));
      }
      dropRunningHeads(pages);
      PDDocumentInformation about = document.getDocumentInformation();
      Calendar made = about.getCreationDate();
      String day = made == null ? null : String.format(Locale.ROOT, "%tF", made);
      return new PdfFile(joined(pages, vocabulary), about.getTitle(), day);
    } catch (InvalidPasswordException e) {
      throw new UnreadableException("it is locked by a password");
    } catch (IOException | RuntimeException e) {
      // PDFBox meets broken documents with many kinds of exceptions.
      throw new UnreadableException("it is damaged (" + e.getMessage() + ")");
    }
  }

  /** Takes out what is repeated at the edge of several pages, numbers taken for the same. */
  private static void dropRunningHeads(List<List<String>> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (List<String> page : pages) {
      for (int i : edges(page)) {
        seen.merge(sameOnEveryPage(page.get(i)), 1, Integer::sum);
      }
    }
    for (List<String> page : pages) {
      for (int i : edges(page)) {
        String line = page.get(i).strip();
        if (line.matches("(?:[Pp]age )?[-–—]?\\s*\\d{1,4}\\s*[-–—]?(?: ?(?:of|/) ?\\d{1,4})?")
            || (!line.isEmpty() && isRunning(line, seen, pages.size()))) {
          page.set(i, "");
        }
      }
    }
  }

  /** A line with a number in it need not be seen as often: it counts the pages. */
  private static boolean isRunning(String line, Map<String, Integer> seen, int pages) {
    String same = sameOnEveryPage(line);
    int least = Math.max(same.contains("0") ? 2 : LEAST_REPEATED, pages / 2);
    return seen.getOrDefault(same, 0) >= least;
  }

  private static String sameOnEveryPage(String line) {
    return line.strip().replaceAll("\\d+", "0");
  }

  /** The first and last lines that have words. */
  private static List<Integer> edges(List<String> page) {
    List<Integer> edges = new ArrayList<>();
    for (int i = 0; i < page.size() && edges.size() < EDGE_LINES; i++) {
      if (!page.get(i).isBlank()) {
        edges.add(i);
      }
    }
    int top = edges.size();
    for (int i = page.size() - 1; i >= 0 && edges.size() < top + EDGE_LINES; i--) {
      if (!page.get(i).isBlank() && !edges.contains(i)) {
        edges.add(i);
      }
    }
    return edges;
  }

  private static String joined(List<List<String>> pages, Vocabulary vocabulary) {
    StringBuilder text = new StringBuilder();
    boolean blank = true;
    int turned = 0;
    for (int p = 0; p < pages.size(); p++) {
      for (String written : pages.get(p)) {
        String line = written.strip();
        if (line.isEmpty()) {
          blank = true;
          continue;
        }
        boolean goesOn = !text.isEmpty() && goesOn(text, line, blank, turned > 0);
        if (text.isEmpty()) {
          turn(text, turned);
          text.append(line);
        } else if (goesOn) {
          join(text, line, turned, vocabulary);
        } else {
          text.append('\n');
          turn(text, turned);
          text.append('\n').append(line);
        }
        blank = false;
        turned = 0;
      }
      turned++;
      blank = true;
    }
    return text.toString();
  }

  /** A paragraph may run over a page or a column: no stop before, a small letter after. */
  private static boolean goesOn(StringBuilder text, String line, boolean blank, boolean turned) {
    char last = text.charAt(text.length() - 1);
    boolean small = Character.isLowerCase(line.charAt(0));
    boolean open = Character.isLetterOrDigit(last) || last == ',' || last == '-' || last == ';';
    return (!blank && !turned) || (open && small);
  }

  /** A mark for each page that ended, also where one holds nothing but a picture. */
  private static void turn(StringBuilder text, int pages) {
    text.append(String.valueOf(NEXT_PAGE).repeat(pages));
  }

  private static void join(StringBuilder text, String line, int turned, Vocabulary vocabulary) {
    int end = text.length();
    boolean hyphen =
        end > 1 && text.charAt(end - 1) == '-' && Character.isLetter(text.charAt(end - 2));
    if (turned > 0) {
      turn(text, turned);
      text.append(line);
    } else if (hyphen && Character.isLowerCase(line.charAt(0))) {
      String before = lastWord(text, end - 1);
      String after = line.split("[^\\p{L}]", 2)[0];
      if (vocabulary.isWord(before + after) || !vocabulary.isWord(before)) {
        text.setLength(end - 1);
      }
      text.append(line);
    } else {
      text.append(' ').append(line);
    }
  }

  private static String lastWord(StringBuilder text, int end) {
    int begin = end;
    while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) {
      begin--;
    }
    return text.substring(begin, end);
  }
}
