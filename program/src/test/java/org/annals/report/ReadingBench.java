package org.annals.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures the reading of files, without the analysis of language: reports a minute in every
 * format, and the memory that a long web archive takes, which is made while it is read. Started by
 * {@code bench/reading}, no part of the tests.
 */
final class ReadingBench {
  private static final int EACH_SECONDS = 3;
  private static final int WARM = 20;

  private ReadingBench() {}

  /**
   * Measures.
   *
   * @param arguments megabytes of the archive
   */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    formats(out);
    archive(Long.parseLong(arguments[0]) * 1_000_000, out);
  }

  private static void formats(PrintStream out) throws IOException {
    PageShelf page = PageShelf.pages().get(0);
    Path folder = Files.createTempDirectory("annals-reading");
    for (Map.Entry<String, byte[]> file :
        InAllFormats.andDocuments(page.title(), page.paragraphs()).entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.write(path, file.getValue());
      ReportSource source = ReportFolder.of(List.of(path)).sources().get(0);
      // The word list is loaded with the first word that looks broken.
      for (int i = 0; i < WARM; i++) {
        Reports.READER.read(source);
      }
      long begin = System.nanoTime();
      int reports = 0;
      while (System.nanoTime() - begin < EACH_SECONDS * 1_000_000_000L) {
        reports += Reports.READER.read(source).reports().size();
      }
      double minutes = (System.nanoTime() - begin) / 60e9;
      out.printf(Locale.ROOT, "%-10s %,9.0f reports a minute%n", file.getKey(), reports / minutes);
      Files.delete(path);
    }
    Files.delete(folder);
  }

  private static void archive(long bytes, PrintStream out) throws IOException {
    AtomicLong made = new AtomicLong();
    AtomicLong reports = new AtomicLong();
    AtomicLong most = new AtomicLong();
    List<PageShelf> pages = PageShelf.pages();
    Enumeration<InputStream> records =
        new Enumeration<>() {
          private int n;

          @Override
          public boolean hasMoreElements() {
            return made.get() < bytes;
          }

          @Override
          public InputStream nextElement() {
            byte[] record = capture(pages.get(n % pages.size()).html(), n++);
            made.addAndGet(record.length);
            return new ByteArrayInputStream(record);
          }
        };
    Sink sink =
        new Sink(
            report -> {
              if (reports.incrementAndGet() % 2_000 == 0) {
                Runtime memory = Runtime.getRuntime();
                System.gc();
                most.accumulateAndGet(memory.totalMemory() - memory.freeMemory(), Math::max);
              }
            },
            problem -> out.println(problem.problem()));
    long begin = System.nanoTime();
    try (InputStream in = new SequenceInputStream(records)) {
      new Intake(Reports.READER, Limits.standard(), FieldNames.usual(), "bench.warc", sink, null)
          .read(SourceType.WARC, in);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    out.printf(
        Locale.ROOT,
        "archive of %,d MB: %,d reports in %.0f s (%,.0f a minute), at most %,d MB in use, heap limit %,d MB%n",
        made.get() / 1_000_000,
        reports.get(),
        seconds,
        60 * reports.get() / seconds,
        most.get() / 1_000_000,
        Runtime.getRuntime().maxMemory() / 1_000_000);
  }

  /** A page of news has a hundred kilobytes of scripts around its article. */
  private static byte[] capture(String html, int n) {
    String scripts = "<script>" + "var s=0;".repeat(12_000) + "</script></body>";
    byte[] page =
        Packed.utf8(html.replace("</title>", " " + n + "</title>").replace("</body>", scripts));
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
            + page.length
            + "\r\n\r\n";
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/"
            + n
            + "\r\nWARC-Date: 2024-06-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-"
            + String.format(Locale.ROOT, "%012d", n)
            + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
            + (http.length() + page.length)
            + "\r\n\r\n";
    return Packed.bytes(
        record -> {
          record.write(Packed.utf8(head + http));
          record.write(page);
          record.write(Packed.utf8("\r\n\r\n"));
        });
  }
}
