package org.annals.flink;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import org.annals.export.JsonExport;
import org.annals.language.WordNet;
import org.annals.record.Extract;
import org.annals.record.Linker;
import org.annals.report.Report;
import org.annals.report.ReportFolder;
import org.annals.report.ReportReader;
import org.annals.report.ReportSource;
import org.annals.report.Skipped;
import org.annals.store.Build;
import org.annals.store.Built;
import org.annals.store.PartFolder;
import org.annals.store.PartLoad;
import org.annals.store.ProgramDigest;
import org.annals.store.Progress;
import org.annals.store.Source;
import org.annals.store.Store;
import org.annals.store.StoredRecord;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Reports of a made-up story, and the two ways to a record of them. */
final class Corpus {
  private static final List<String> WHO =
      List.of(
          "The court", "Lumen Bank", "The health ministry", "The port of Sella", "Mayor Ana Ruiz");
  private static final List<String> DID =
      List.of("suspended", "postponed", "criticised", "approved", "rejected");
  private static final List<String> WHAT =
      List.of("the merger", "the vaccine", "the strike", "the new law", "the appeal");

  private Corpus() {}

  /** A report in plain text. */
  static String text(int n) {
    Random random = new Random(n);
    StringBuilder text = new StringBuilder("Published: " + (1 + n % 28) + " March 2023\n\n");
    for (int i = 0; i < 4; i++) {
      text.append(pick(WHO, random)).append(' ').append(pick(DID, random)).append(' ');
      text.append(pick(WHAT, random)).append(" on Monday after ").append(random.nextInt(900));
      text.append(" people had signed a protest. ");
    }
    return text.toString();
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  static String line(int n) {
    return "{\"id\": \"" + n + "\", \"text\": \"" + text(n).replace("\n", "\\n") + "\"}\n";
  }

  /** Writes a file so that it is there at once or not at all. */
  static void put(Path file, String text) throws IOException {
    Path hidden = file.resolveSibling("." + file.getFileName());
    Files.createDirectories(file.getParent());
    Files.writeString(hidden, text);
    Files.move(hidden, file);
  }

  /** Texts, lines and an archive: so many texts, five of each of the others, one with a fault. */
  static void write(Path folder, int texts) throws IOException {
    for (int n = 0; n < texts; n++) {
      put(folder.resolve("day" + n % 3 + "/report" + n + ".txt"), text(n));
    }
    StringBuilder lines = new StringBuilder();
    for (int n = 1000; n < 1005; n++) {
      lines.append(line(n));
    }
    put(folder.resolve("agency.jsonl"), lines + "{\"no\": \"text\"}\n");
    put(folder.resolve("copy.txt"), text(0));
    put(folder.resolve("empty.txt"), "");
    archive(folder.resolve("pages.warc.gz"));
  }

  private static void archive(Path file) throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        WarcWriter writer = new WarcWriter(channel, WarcCompression.GZIP)) {
      for (int n = 2000; n < 2005; n++) {
        String page =
            "<html><head><title>Day "
                + n
                + "</title><meta property=\"article:published_time\" content=\"2023-03-0"
                + (n - 1999)
                + "\"></head><body><article><h1>Day "
                + n
                + "</h1><p>"
                + text(n).substring(text(n).indexOf("\n\n") + 2)
                + "</p></article></body></html>";
        HttpResponse http =
            new HttpResponse.Builder(200, "OK")
                .body(MediaType.HTML, page.getBytes(StandardCharsets.UTF_8))
                .build();
        writer.write(
            new WarcResponse.Builder("https://news.example/" + n)
                .date(Instant.parse("2023-04-01T00:00:00Z"))
                .body(http)
                .build());
      }
    }
  }

  /** The record that one process builds of a folder. */
  static Built build(Path folder, Path record, Function<Report, Extract> extractor) {
    try (Store store = Store.create(record)) {
      List<Source> sources = new ArrayList<>();
      ReportFolder.of(List.of(folder)).sources().forEach(file -> sources.add(new File(file)));
      return new Build(
              store,
              ProgramDigest.version(),
              () -> extractor,
              ProgramDigest.version(),
              (extracts, regroupings) -> new Linker(regroupings).link(extracts, null),
              2,
              Progress.SILENT)
          .run(sources);
    }
  }

  private record File(ReportSource file) implements Source {
    @Override
    public String id() {
      return file.id();
    }

    @Override
    public long size() {
      return file.size();
    }

    @Override
    public String sha256() {
      try {
        return file.sha256();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public void read(Consumer<Report> reports, Consumer<Skipped> skipped) {
      new ReportReader(word -> WordNet.get().isLemma(word)).read(file, reports, skipped);
    }
  }

  /** The record that parts give. */
  static Built load(Path parts, String story, Path record) {
    try (Store store = Store.create(record)) {
      return new PartLoad(
              store,
              ProgramDigest.version(),
              (extracts, regroupings) -> new Linker(regroupings).link(extracts, null),
              Progress.SILENT)
          .run(PartFolder.of(parts), story);
    }
  }

  /** The export of a record. */
  static String json(Path record) throws IOException {
    try (Store store = Store.existing(record)) {
      StringWriter out = new StringWriter();
      JsonExport.write(new StoredRecord(store).facts(null), null, out);
      return out.toString();
    }
  }
}
