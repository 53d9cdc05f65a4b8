package org.annals.report;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.InputException;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Makes reports out of files: decodes them, tells running text from what stands around it, finds
 * the date that they state.
 *
 * <p>What cannot be read is named and left out; nothing is thrown for it. Safe for use by several
 * threads at once.
 */
public final class ReportReader {
  private static final Pattern CHARSET =
      Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?(?<name>[\\w:.-]{2,40})");
  private static final int HEAD_BYTES = 4096;
  private static final String SAVE_AS_TEXT = "If it is a text, save it as plain text in UTF-8.";

  private final Vocabulary vocabulary;
  private final Limits limits;

  /** Reads within the {@link Limits#standard() standard limits}. */
  public ReportReader(Words words) {
    this(words, Limits.standard());
  }

  public ReportReader(Words words, Limits limits) {
    this.vocabulary = new Vocabulary(words);
    this.limits = limits;
  }

  /** All reports of a file, and what was left out of it. */
  public ReadResult read(ReportSource source) {
    List<Report> reports = new ArrayList<>();
    List<Skipped> problems = new ArrayList<>();
    read(source, reports::add, problems::add);
    return new ReadResult(reports, problems);
  }

  /** The same one by one, so that a file of many reports need not be held at once. */
  public void read(ReportSource source, Consumer<Report> reports, Consumer<Skipped> problems) {
    String id = source.id();
    try {
      if (source.type() == SourceType.JSONL) {
        readLines(source, reports, problems);
        return;
      }
      ReadResult result = readWhole(source);
      result.reports().forEach(reports);
      result.problems().forEach(problems);
    } catch (AccessDeniedException e) {
      problems.accept(
          new Skipped(
              id,
              id + " cannot be read: no right to.",
              "Give yourself the right to read it, or take it out."));
    } catch (NoSuchFileException e) {
      problems.accept(
          new Skipped(id, id + " is no longer there.", "Run the command again without it."));
    } catch (IOException e) {
      problems.accept(
          new Skipped(
              id,
              id + " cannot be read: " + e.getMessage() + ".",
              "Check the disk that it is on, or copy it elsewhere."));
    }
  }

  private ReadResult readWhole(ReportSource source) throws IOException {
    String id = source.id();
    if (source.type() == SourceType.OTHER) {
      return ReadResult.skipped(
          id,
          id + " is not a report that this version reads.",
          "It reads .txt, .html and .jsonl; " + "save the report as one of them.");
    }
    long size = Files.size(source.path());
    if (size > limits.textBytes()) {
      return ReadResult.skipped(
          id,
          id + " has " + size + " bytes; a report has at most " + limits.textBytes() + ".",
          "Split it into one file a report, or into the lines of a .jsonl file.");
    }
    byte[] bytes = Files.readAllBytes(source.path());
    if (bytes.length == 0) {
      return empty(id);
    }
    if (Decoding.isBinary(bytes)) {
      return binary(id);
    }
    boolean html = source.type() == SourceType.HTML;
    String text = Decoding.decode(bytes, html ? declared(bytes) : null);
    if (Decoding.isBinary(text)) {
      return binary(id);
    }
    if (text.isBlank()) {
      return empty(id);
    }
    if (!html) {
      return ReadResult.of(report(id, text, null, null, id));
    }
    Report report = page(id, text);
    return report.passages().isEmpty()
        ? ReadResult.skipped(
            id,
            id + " holds no running text that could be found.",
            "Copy the article out of the page and save it as .txt.")
        : ReadResult.of(report);
  }

  private static ReadResult empty(String id) {
    return ReadResult.skipped(id, id + " is empty.", "Save the report again, or take it out.");
  }

  private static ReadResult binary(String id) {
    return ReadResult.skipped(id, id + " is no text: it has bytes that no text has.", SAVE_AS_TEXT);
  }

  private static @Nullable Charset declared(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
    Matcher m = CHARSET.matcher(head);
    if (!m.find()) {
      return null;
    }
    try {
      Charset charset = Charset.forName(m.group("name"));
      // Browsers read both as Windows-1252; what says UTF-8 and is not can only be that too.
      return charset.equals(StandardCharsets.ISO_8859_1)
              || charset.equals(StandardCharsets.US_ASCII)
              || charset.equals(StandardCharsets.UTF_8)
          ? null
          : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // A page may name what it likes; then it is read as if it named nothing.
      return null;
    }
  }

  private void readLines(ReportSource source, Consumer<Report> reports, Consumer<Skipped> problems)
      throws IOException {
    Set<String> ids = new HashSet<>();
    int number = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(source.path()), 1 << 16)) {
      for (byte @Nullable [] line; (line = nextLine(in)) != null; ) {
        number++;
        String place = source.id() + ":" + number;
        if (line.length > limits.lineBytes()) {
          problems.accept(
              new Skipped(
                  place,
                  "Line "
                      + number
                      + " of "
                      + source.id()
                      + " is longer than "
                      + limits.lineBytes()
                      + " bytes.",
                  "Split the report."));
          continue;
        }
        String json = Decoding.decode(line, null);
        if (json.isBlank()) {
          continue;
        }
        try {
          ReportLine parsed = ReportLine.parse(json);
          if (!ids.add(parsed.id())) {
            throw new InputException(
                "The id \"" + parsed.id() + "\" was given to a line before.",
                "Give each line an id of its own.");
          }
          String id = source.id() + "#" + parsed.id();
          reports.accept(
              report(id, parsed.text(), parsed.published(), parsed.title(), source.id()));
        } catch (InputException e) {
          problems.accept(
              new Skipped(
                  place, "Line " + number + " of " + source.id() + ": " + e.problem(), e.remedy()));
        }
      }
    }
    if (number == 0) {
      empty(source.id()).problems().forEach(problems);
    }
  }

  /** The bytes up to the next line feed, one more than allowed at most; null at the end. */
  private byte @Nullable [] nextLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int b = in.read();
    if (b < 0) {
      return null;
    }
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() <= limits.lineBytes()) {
        line.write(b);
      }
    }
    return line.toByteArray();
  }

  /**
   * A report out of a text that is already decoded.
   *
   * @param id of the report
   * @param text its characters; all offsets count in it
   * @param published its date in EDTF, where that is known from elsewhere; null if not
   * @param title its headline, where that is known from elsewhere; null if not
   * @throws InputException if {@code published} is no such date, or {@code text} holds no text
   */
  public Report report(String id, String text, @Nullable String published, @Nullable String title) {
    return report(id, text, published, title, null);
  }

  private Report report(
      String id,
      String text,
      @Nullable String published,
      @Nullable String title,
      @Nullable String file) {
    if (text.isBlank()) {
      throw new InputException("The text of " + id + " is empty.", "Leave the report out.");
    }
    if (Decoding.isBinary(text)) {
      throw new InputException(
          "The text of " + id + " has characters that no text has.", SAVE_AS_TEXT);
    }
    Layout layout = Layout.of(text, Paragraphs.of(text), title, vocabulary);
    List<DateClaim> dates = new ArrayList<>(layout.dates());
    if (published != null && !published.isBlank()) {
      dates.add(new DateClaim(DateClaim.Rank.GIVEN, given(id, published), null, "given with it"));
    }
    return new Report(
        id,
        text,
        file,
        layout.url(),
        title != null && !title.isBlank() ? title : layout.title(),
        null,
        layout.authors(),
        layout.place(),
        EnglishShare.code(text),
        DateClaim.choose(dates),
        layout.noise(),
        layout.passages());
  }

  /**
   * The report with a date that is known from elsewhere; what the report itself states is named
   * beside it.
   *
   * @param published date in EDTF
   * @throws InputException if {@code published} is no such date
   */
  public Report dated(Report report, String published) {
    When when = given(report.id(), published);
    StatedDate own = report.published();
    String why =
        own == null || own.when().equals(when)
            ? "given with it"
            : "given with it; the report itself states " + own.when();
    return new Report(
        report.id(),
        report.text(),
        report.file(),
        report.url(),
        report.title(),
        report.publisher(),
        report.authors(),
        report.place(),
        report.language(),
        new StatedDate(when, null, why),
        report.noise(),
        report.passages());
  }

  private static When given(String id, String published) {
    try {
      return When.parse(published.strip());
    } catch (IllegalArgumentException e) {
      When printed = PrintedDate.whole(published);
      if (printed != null) {
        return printed;
      }
      throw new InputException(
          "The date of publication of " + id + ", \"" + published + "\", is no date.",
          "Write it as 2024-03-05, or 2024-03 where the day is not known.",
          e);
    }
  }

  private Report page(String id, String html) {
    HtmlPage page = HtmlPage.read(html);
    HtmlMetadata about = page.about();
    Layout layout = Layout.of(page.text(), page.paragraphs(), about.title(), vocabulary);
    List<DateClaim> dates = new ArrayList<>(about.dates());
    dates.addAll(layout.dates());
    return new Report(
        id,
        page.text(),
        id,
        about.url(),
        about.title() != null ? about.title() : layout.title(),
        about.publisher(),
        about.authors().isEmpty() ? layout.authors() : about.authors(),
        layout.place(),
        about.language() != null ? about.language() : EnglishShare.code(page.text()),
        DateClaim.choose(dates),
        layout.noise(),
        layout.passages());
  }
}
