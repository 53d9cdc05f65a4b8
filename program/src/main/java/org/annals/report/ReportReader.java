package org.annals.report;

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
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.InputException;
import org.annals.text.Tongue;
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

  /** Characters of running text that a captured page has at least, if it is an article. */
  private static final int LEAST_PROSE = 250;

  /** The same of a page that states its day of publication, as front pages and forms do not. */
  private static final int LEAST_OF_BRIEF = 60;

  private static final String SAVE_AS_TEXT = "If it is a text, save it as plain text in UTF-8.";

  private final Vocabulary vocabulary;
  private final Limits limits;
  private final FieldNames names;

  /** Reads within the {@link Limits#standard() standard limits}. */
  public ReportReader(Words words) {
    this(words, Limits.standard());
  }

  public ReportReader(Words words, Limits limits) {
    this(words, limits, FieldNames.usual());
  }

  /**
   * Reads within limits.
   *
   * @param words tells words from letters
   * @param names which column of a table, and which member of a line, holds what
   */
  public ReportReader(Words words, Limits limits, FieldNames names) {
    this.vocabulary = new Vocabulary(words);
    this.limits = limits;
    this.names = names;
  }

  Vocabulary vocabulary() {
    return vocabulary;
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
    read(source, reports, problems, bytes -> {});
  }

  /**
   * The same.
   *
   * @param at is told now and then how many bytes of the file have been read
   */
  public void read(
      ReportSource source, Consumer<Report> reports, Consumer<Skipped> problems, LongConsumer at) {
    String id = source.id();
    Sink sink = new Sink(reports, problems);
    try {
      if (source.type() == SourceType.TEXT || source.type() == SourceType.HTML) {
        whole(source, sink);
      } else if (Files.size(source.path()) == 0) {
        empty(id, sink);
      } else {
        try (InputStream in = new Counted(Files.newInputStream(source.path()), at)) {
          new Intake(
                  this,
                  limits,
                  names,
                  id,
                  sink,
                  source.type() == SourceType.WARC
                      ? () -> Files.newInputStream(source.path())
                      : null)
              .read(source.type(), in);
        }
      }
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

  private void whole(ReportSource source, Sink sink) throws IOException {
    String id = source.id();
    long size = Files.size(source.path());
    if (size > limits.textBytes()) {
      sink.problem(
          id,
          id + " has " + size + " bytes; a report has at most " + limits.textBytes() + ".",
          "Split it into one file a report, or into the lines of a .jsonl file.");
      return;
    }
    bytes(id, source.type(), Files.readAllBytes(source.path()), About.NOTHING, id, sink);
  }

  /** Reads a text or a page out of its bytes. */
  void bytes(String id, SourceType type, byte[] bytes, About about, String file, Sink sink) {
    if (bytes.length == 0) {
      empty(id, sink);
      return;
    }
    boolean html = type == SourceType.HTML;
    String text = Decoding.isBinary(bytes) ? null : decode(bytes, html);
    if (text == null || Decoding.isBinary(text)) {
      sink.problem(id, id + " is no text: it has bytes that no text has.", SAVE_AS_TEXT);
    } else if (text.isBlank()) {
      empty(id, sink);
    } else if (html) {
      page(id, text, about, file, sink);
    } else {
      sink.report(text(id, text, null, about, file));
    }
  }

  private static String decode(byte[] bytes, boolean html) {
    return Decoding.decode(bytes, html ? declared(bytes) : null);
  }

  private static void empty(String id, Sink sink) {
    sink.problem(id, id + " is empty.", "Save the report again, or take it out.");
  }

  /** Whether a capture shows an article and not a front page, a form or a message. */
  boolean isArticle(byte[] html, About about) {
    HtmlPage page = HtmlPage.read(decode(html, true), about.url());
    boolean saysItsDay =
        page.about().dates().stream().anyMatch(claim -> claim.rank() == DateClaim.Rank.METADATA);
    return page.fault() != HtmlPage.Fault.GONE
        && page.prose() >= (saysItsDay ? LEAST_OF_BRIEF : LEAST_PROSE);
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
    About about = new About(null, title, null, List.of(), null, List.of(), null, null);
    return text(id, text, published, about, null);
  }

  /** The same with all that is known of it from where it was found. */
  Report text(
      String id, String text, @Nullable String published, About about, @Nullable String file) {
    if (text.isBlank()) {
      throw new InputException("The text of " + id + " is empty.", "Leave the report out.");
    }
    if (Decoding.isBinary(text)) {
      throw new InputException(
          "The text of " + id + " has characters that no text has.", SAVE_AS_TEXT);
    }
    String title = about.title();
    Layout layout = Layout.of(text, Paragraphs.of(text), title, vocabulary);
    List<DateClaim> dates = new ArrayList<>(layout.dates());
    if (published != null && !published.isBlank()) {
      dates.add(new DateClaim(DateClaim.Rank.GIVEN, given(id, published), null, "given with it"));
    }
    return report(id, text, file, about, layout, dates);
  }

  private static Report report(
      String id,
      String text,
      @Nullable String file,
      About about,
      Layout layout,
      List<DateClaim> found) {
    List<DateClaim> dates = new ArrayList<>(found);
    dates.addAll(about.dates());
    if (about.captured() != null) {
      dates.add(Intake.captured(about.captured()));
    }
    String told = LanguageShare.code(text);
    String declared = about.language();
    boolean isRead = told.equals(Tongue.CODE);
    return new Report(
        id,
        text,
        file,
        About.first(about.url(), layout.url()),
        About.first(about.title(), layout.title()),
        about.publisher(),
        about.authors().isEmpty() ? layout.authors() : about.authors(),
        layout.place(),
        declared != null && declared.startsWith(Tongue.CODE) == isRead ? declared : told,
        DateClaim.choose(dates),
        about.captured(),
        about.withdrawn(),
        layout.noise(),
        // Kept and listed, but what is in another language is not read.
        isRead ? layout.passages() : List.of());
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
        report.captured(),
        report.withdrawn(),
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

  /** Reads a page. */
  void page(String id, String html, About found, String file, Sink sink) {
    HtmlPage page = HtmlPage.read(html, found.url());
    switch (page.fault()) {
      case GONE -> {
        sink.problem(
            id,
            id + " is no article but a message of the site (“" + page.about().title() + "”).",
            "Get the page again, or take it out.");
        return;
      }
      case STUB ->
          sink.problem(
              id,
              id + " holds only the begin of an article that is not free; that much was read.",
              "Save the whole article if you have access to it.");
      case NONE -> {}
    }
    if (page.text().isBlank()) {
      noText(id, sink);
      return;
    }
    HtmlMetadata says = page.about();
    About about =
        new About(
                says.url(),
                says.title(),
                says.publisher(),
                says.authors(),
                says.language(),
                says.dates(),
                null,
                null)
            .under(found);
    Layout layout = Layout.of(page.text(), page.paragraphs(), about.title(), vocabulary);
    if (layout.passages().stream().allMatch(p -> p.kind() == PassageKind.TITLE)) {
      noText(id, sink);
      return;
    }
    sink.report(report(id, page.text(), file, about, layout, layout.dates()));
  }

  private static void noText(String id, Sink sink) {
    sink.problem(
        id,
        id + " holds no running text that could be found.",
        "Copy the article out of the page and save it as .txt.");
  }
}
