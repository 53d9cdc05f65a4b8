package org.annals.report;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.Warcinfo;

/**
 * The pages in a web archive (WARC, ISO 28500), record by record in constant memory.
 *
 * <p>Of captures only those that a server answered with a text are read. A revisit says that a page
 * stood unchanged: nothing that its first capture does not say better. The day of a capture is the
 * last on which the page can have been published.
 */
final class WarcFile {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  /** Takes a capture. */
  interface Taker {
    /**
     * Reads one capture.
     *
     * @param url its address
     * @param type what it is
     * @param content its bytes
     * @param about its address and day
     */
    void take(String url, SourceType type, byte[] content, About about) throws IOException;
  }

  private final Limits limits;
  private final Map<String, LocalDate> withdrawn = new HashMap<>();

  WarcFile(Limits limits) {
    this.limits = limits;
  }

  /** Whether an archive was made by a watch, which writes down that a page is gone. */
  static boolean isOfAWatch(InputStream in) throws IOException {
    WarcReader records = new WarcReader(in);
    Optional<WarcRecord> first = records.next();
    return first.isPresent()
        && first.get() instanceof Warcinfo info
        && info.fields().first("software").orElse("").equals("annals");
  }

  /** Looks through an archive for what is gone, before it is read for what was there. */
  void findWithdrawn(InputStream in) throws IOException {
    WarcReader records = new WarcReader(in);
    for (Optional<WarcRecord> next = records.next(); next.isPresent(); next = records.next()) {
      if (next.get() instanceof WarcResponse response && isHttp(response)) {
        int status = response.http().status();
        if (status == GONE || status == NOT_FOUND) {
          withdrawn.put(response.target(), response.date().atZone(ZoneOffset.UTC).toLocalDate());
        } else {
          withdrawn.remove(response.target());
        }
      }
    }
  }

  /**
   * Reads the captures.
   *
   * @return how many were too long or broken
   * @throws IOException if the file is no archive; what came before the fault has been taken
   */
  int read(InputStream in, Taker taker) throws IOException {
    int broken = 0;
    // Not closed: it belongs to whoever opened the stream below.
    WarcReader records = new WarcReader(in);
    records.setLenient(true);
    for (Optional<WarcRecord> next = records.next(); next.isPresent(); next = records.next()) {
      if (next.get() instanceof WarcTargetRecord record) {
        try {
          one(record, taker);
        } catch (ParsingException
            | Bounded.ExceededException
            | java.util.zip.ZipException
            | java.io.EOFException e) {
          // One capture's fault: the records after it stand for themselves.
          broken++;
        }
      }
    }
    return broken;
  }

  private void one(WarcTargetRecord record, Taker taker) throws IOException {
    LocalDate day = record.date().atZone(ZoneOffset.UTC).toLocalDate();
    if (record instanceof WarcResponse response && isHttp(response)) {
      HttpResponse http = response.http();
      SourceType type = http.status() == OK ? type(http.contentType()) : null;
      if (type != null) {
        String coding = http.headers().first("Content-Encoding").orElse("");
        byte[] content = decoded(http.body().stream(), coding);
        taker.take(
            record.target(),
            type,
            content,
            About.of(record.target(), day, withdrawn.get(record.target())));
      }
    } else if (record instanceof WarcResource) {
      SourceType type = type(record.contentType());
      if (type != null) {
        byte[] content = Bounded.all(record.body().stream(), limits.textBytes());
        taker.take(
            record.target(),
            type,
            content,
            About.of(record.target(), day, withdrawn.get(record.target())));
      }
    }
  }

  private static boolean isHttp(WarcResponse response) {
    return response.contentType().base().equals(MediaType.HTTP);
  }

  private byte[] decoded(InputStream body, String coding) throws IOException {
    InputStream in = new BufferedInputStream(body);
    String name = coding.strip().toLowerCase(java.util.Locale.ROOT);
    if (name.equals("gzip") || name.equals("x-gzip")) {
      // Some crawlers keep the head of a page that they have unpacked themselves.
      in.mark(2);
      boolean packed = in.read() == 0x1F && in.read() == 0x8B;
      in.reset();
      in = packed ? new GZIPInputStream(in) : in;
    } else if (name.equals("deflate")) {
      in = new InflaterInputStream(in);
    }
    return Bounded.all(in, limits.textBytes());
  }

  private static @Nullable SourceType type(MediaType type) {
    return switch (type.base().toString()) {
      case "text/html", "application/xhtml+xml" -> SourceType.HTML;
      case "text/plain" -> SourceType.TEXT;
      case "application/pdf" -> SourceType.PDF;
      default -> null;
    };
  }
}
