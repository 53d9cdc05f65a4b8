package org.annals.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.annals.InputException;
import org.annals.report.DateClaim.Rank;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * One file and all that is packed in it: finds what each part is and has it read.
 *
 * <p>A part's id is the file's, {@code #} and the part's name in it. Nothing is written to disk, so
 * that no name can lead anywhere.
 */
final class Intake {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String AGAIN = "Get it again, or take it out.";

  private final ReportReader reader;
  private final Limits limits;
  private final FieldNames names;
  private final String file;
  private final Sink sink;
  private final @Nullable Opening again;
  private int notArticles;

  /** Opens the file once more. */
  interface Opening {
    InputStream open() throws IOException;
  }

  Intake(
      ReportReader reader,
      Limits limits,
      FieldNames names,
      String file,
      Sink sink,
      @Nullable Opening again) {
    this.reader = reader;
    this.limits = limits;
    this.names = names;
    this.file = file;
    this.sink = sink;
    this.again = again;
  }

  /** Reads a file that holds several reports, or one that is packed or set. */
  void read(SourceType type, InputStream in) throws IOException {
    read(file, type, new BufferedInputStream(in, 1 << 16), 0);
    if (sink.found() == 0) {
      sink.problem(
          file, file + " holds no report that could be found.", "Look into it, or take it out.");
    }
  }

  private void read(String id, SourceType type, InputStream in, int depth) throws IOException {
    try {
      switch (type) {
        case TEXT, HTML -> one(id, type, Bounded.all(in, limits.textBytes()), About.NOTHING);
        case PDF, DOCX, EML ->
            one(id, type, Bounded.all(in, limits.documentBytes()), About.NOTHING);
        case JSONL -> new LineFile(reader, limits, names).read(id, in, sink);
        case CSV -> new CsvFile(reader, limits, names).read(id, marked(in), sink);
        case XML -> xml(id, Bounded.all(in, limits.documentBytes()));
        case JSON -> json(id, Bounded.all(in, limits.documentBytes()));
        case MBOX -> mailbox(id, in);
        case WARC -> archive(id, in);
        case ZIP -> members(id, in, depth);
        case GZIP -> unpacked(id, in, depth);
        case OTHER -> other(id);
      }
    } catch (Bounded.ExceededException e) {
      sink.problem(
          id, id + " has " + e.getMessage() + ".", "Split it, or leave out what is no report.");
    } catch (Xml.BrokenException e) {
      sink.problem(id, id + " is no whole XML: " + e.getMessage() + ".", AGAIN);
    } catch (ZipException e) {
      sink.problem(id, id + " cannot be unpacked: " + e.getMessage() + ".", AGAIN);
    }
  }

  private static InputStream marked(InputStream in) {
    return in.markSupported() ? in : new BufferedInputStream(in);
  }

  private void other(String id) {
    sink.problem(
        id,
        id + " is not a report that this version reads.",
        SourceType.READ + "; save the report as one of them.");
  }

  /** One report out of bytes that are all there. */
  private void one(String id, SourceType type, byte[] bytes, About about) throws IOException {
    try {
      switch (type) {
        case PDF -> pdf(id, bytes, about);
        case DOCX -> docx(id, bytes, about);
        case EML -> letter(id, bytes, false);
        default -> reader.bytes(id, type, bytes, about, file, sink);
      }
    } catch (InputException e) {
      sink.problem(id, e.problem(), e.remedy());
    }
  }

  private void pdf(String id, byte[] bytes, About about) throws IOException {
    try {
      PdfFile pdf = PdfFile.read(bytes, limits.pages(), reader.vocabulary());
      if (pdf.text().isBlank()) {
        sink.problem(
            id,
            id + " has no text layer: its pages are pictures.",
            "Have its text recognised, or save the article as text.");
        return;
      }
      // The file may have been made long after: no more than an upper bound.
      About own =
          new About(
              null, null, null, List.of(), null, claims(pdf.created(), Rank.UPDATED), null, null);
      sink.report(reader.text(id, pdf.text(), null, about.or(own), file));
    } catch (PdfFile.UnreadableException e) {
      sink.problem(id, id + " cannot be read: " + e.getMessage() + ".", "Save it anew without.");
    }
  }

  private void docx(String id, byte[] bytes, About about) throws IOException {
    DocxFile docx;
    try {
      docx = DocxFile.read(bytes, limits);
    } catch (Bounded.ExceededException | Xml.BrokenException e) {
      throw e;
    } catch (IOException e) {
      sink.problem(id, id + " is no office document: " + e.getMessage() + ".", AGAIN);
      return;
    }
    About own =
        new About(
            null,
            docx.title(),
            null,
            List.of(),
            null,
            claims(docx.created(), Rank.UPDATED),
            null,
            null);
    reader.page(id, docx.html(), about.or(own), file, sink);
  }

  private static List<DateClaim> claims(@Nullable String written, Rank rank) {
    DateClaim claim = HtmlDates.claim(written, rank, "the document's properties");
    return claim == null ? List.of() : List.of(claim);
  }

  private void letter(String id, byte[] bytes, boolean inBox) throws IOException {
    MailFile.Letter letter;
    try {
      letter = MailFile.read(bytes);
    } catch (IOException | RuntimeException e) {
      // mime4j meets broken messages with many kinds of exceptions.
      sink.problem(id, id + " is no message: " + e.getMessage() + ".", AGAIN);
      return;
    }
    if (letter == null) {
      sink.problem(id, id + " has no text.", "Take it out.");
      return;
    }
    String own = inBox ? sink.unused(id + "#" + letter.id()) : id;
    if (letter.isHtml()) {
      reader.page(own, letter.text(), letter.about(), file, sink);
    } else {
      sink.report(reader.text(own, letter.text(), null, letter.about(), file));
    }
  }

  private void mailbox(String id, InputStream in) throws IOException {
    MailFile.split(
        in,
        limits.documentBytes(),
        message -> {
          if (message.length > limits.documentBytes()) {
            throw new Bounded.ExceededException(limits.documentBytes());
          }
          try {
            letter(id, message, true);
          } catch (InputException e) {
            sink.problem(id, e.problem(), e.remedy());
          }
        });
  }

  private void xml(String id, byte[] bytes) throws IOException {
    Document document = Xml.parse(bytes);
    if (FeedFile.isFeed(document)) {
      for (FeedFile.Entry entry : FeedFile.entries(document)) {
        item(id, entry.id(), entry.html(), entry.about());
      }
    } else if (NewsItems.isNewsMl(document)) {
      for (NewsItems.Item item : NewsItems.newsMl(document)) {
        item(id, item.id(), item.html(), item.about());
      }
    } else {
      sink.problem(
          id,
          id + " is XML, but neither a feed nor NewsML-G2.",
          "Save its articles as .txt or .html.");
    }
  }

  private void item(String id, String name, String html, About about) {
    String own = sink.unused(id + "#" + name);
    try {
      if (html.isBlank()) {
        throw new InputException(own + " has no text.", "Save the page that it names.");
      }
      String marked = html.contains("<") ? html : NewsItems.paragraphs(html);
      reader.page(own, marked, about, file, sink);
    } catch (InputException e) {
      sink.problem(own, e.problem(), e.remedy());
    }
  }

  private void json(String id, byte[] bytes) {
    JsonNode root;
    try {
      root = JSON.readTree(Decoding.decode(bytes, null));
    } catch (JsonProcessingException e) {
      sink.problem(id, id + " is no JSON: " + e.getOriginalMessage() + ".", AGAIN);
      return;
    }
    List<JsonNode> items = new ArrayList<>();
    if (root.isArray()) {
      root.forEach(items::add);
    } else if (root.path("items").isArray()) {
      root.path("items").forEach(items::add);
    } else {
      items.add(root);
    }
    int n = 0;
    for (JsonNode node : items) {
      n++;
      if (NewsItems.isNinjs(node)) {
        NewsItems.Item item = NewsItems.ninjs(node);
        item(id, item.id(), item.html(), item.about());
        continue;
      }
      try {
        ReportLine line = ReportLine.of(node, names);
        String own = sink.unused(id + "#" + line.id());
        sink.report(reader.text(own, line.text(), line.published(), line.about(), file));
      } catch (InputException e) {
        String place = items.size() == 1 ? id : id + ":" + n;
        sink.problem(place, place + " is neither ninjs nor a report: " + e.problem(), e.remedy());
      }
    }
  }

  private void archive(String id, InputStream in) throws IOException {
    try {
      WarcFile archive = new WarcFile(limits);
      boolean chosen = false;
      if (again != null && isOfAWatch(again)) {
        chosen = true;
        try (InputStream whole = again.open()) {
          archive.findWithdrawn(whole);
        }
      }
      boolean isChosen = chosen;
      int broken =
          archive.read(
              in,
              (url, type, content, about) -> {
                String own = sink.unused(id + "#" + url);
                if (!isChosen && type == SourceType.HTML && !reader.isArticle(content, about)) {
                  notArticles++;
                } else {
                  one(own, type, content, about);
                }
              });
      if (broken > 0) {
        sink.problem(
            id,
            broken + " captures in " + id + " are broken or too long.",
            "The others are read; get these again if you need them.");
      }
      if (notArticles > 0 && sink.found() == 0) {
        sink.problem(
            id,
            "None of the " + notArticles + " pages in " + id + " is an article.",
            "Give an archive that holds the articles themselves.");
      }
    } catch (Bounded.ExceededException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // jwarc meets what is no archive with several kinds of exceptions; what it gave stays.
      sink.problem(id, id + " breaks off or is no web archive: " + e.getMessage() + ".", AGAIN);
    }
  }

  /** What a watch or a person asked for is taken for an article, however short. */
  private static boolean isOfAWatch(Opening file) throws IOException {
    try (InputStream in = file.open()) {
      return WarcFile.isOfAWatch(in);
    }
  }

  private void unpacked(String id, InputStream in, int depth) throws IOException {
    if (depth >= limits.depth()) {
      tooDeep(id);
      return;
    }
    String name = id.replaceFirst("(?i)\\.gz$", "");
    try (InputStream unpacked =
        new Bounded(new GZIPInputStream(in, 1 << 16), limits.unpackedBytes())) {
      read(id, SourceType.of(name), new BufferedInputStream(unpacked), depth + 1);
    }
  }

  private void tooDeep(String id) {
    sink.problem(
        id,
        id + " is packed more than " + limits.depth() + " times.",
        "Unpack it, and give the files.");
  }

  private void members(String id, InputStream in, int depth) throws IOException {
    if (depth >= limits.depth()) {
      tooDeep(id);
      return;
    }
    boolean wacz = id.toLowerCase(java.util.Locale.ROOT).endsWith(".wacz");
    // Not closed: it belongs to whoever opened the stream below.
    ZipInputStream zip = new ZipInputStream(in);
    Bounded all = new Bounded(zip, wacz ? Long.MAX_VALUE : limits.unpackedBytes());
    int members = 0;
    for (ZipEntry entry; (entry = next(zip)) != null; ) {
      if (++members > limits.members()) {
        sink.problem(
            id,
            id + " holds more than " + limits.members() + " files; the rest is left out.",
            "Unpack it, and give the folder.");
        return;
      }
      String name = plain(entry.getName());
      SourceType type = SourceType.of(name);
      if (entry.isDirectory() || isBeside(name) || (wacz && type != SourceType.WARC)) {
        continue;
      }
      read(sink.unused(id + "#" + name), type, new BufferedInputStream(all), depth + 1);
    }
    if (members == 0) {
      sink.problem(id, id + " is empty, or no zip file.", AGAIN);
    }
  }

  /** The next member; null at the end. */
  static @Nullable ZipEntry next(ZipInputStream zip) throws IOException {
    try {
      return zip.getNextEntry();
    } catch (IllegalArgumentException e) {
      // So the JDK tells of a name that is not in the encoding that it claims.
      throw new ZipException("a name in it is broken");
    }
  }

  /** Names in packed files may be paths that lead out of a folder; here they are only names. */
  private static String plain(String name) {
    return name.replace('\\', '/')
        .replaceAll("(?:^|/)\\.\\.?(?=/)", "")
        .replaceAll("^/+|\\p{Cntrl}", "");
  }

  private static boolean isBeside(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.startsWith(".") || name.startsWith("__MACOSX/");
  }

  /** The claim that a report was there by a day. */
  static DateClaim captured(LocalDate day) {
    return new DateClaim(Rank.CAPTURE, When.between(null, day), null, "its capture");
  }
}
