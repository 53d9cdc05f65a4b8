package org.annals.flink;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.annals.language.WordNet;
import org.annals.report.FieldNames;
import org.annals.report.Limits;
import org.annals.report.ReportReader;
import org.annals.report.ReportSource;
import org.annals.report.Skipped;
import org.annals.report.SourceType;
import org.annals.store.PartLine;
import org.annals.store.Parts;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.IteratorResultIterator;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * One file being read. The readers of {@code report} hand out reports as they come to them, Flink
 * asks for them: a thread stands between the two, never more than some reports ahead.
 */
final class FileReading implements BulkFormat.Reader<PartLine> {
  private static final int AHEAD_REPORTS = 32;

  /** What came out of the file; one that holds neither is the end. */
  private record Read(@Nullable PartLine line, @Nullable Throwable failure) {}

  private final BlockingQueue<Read> queue = new ArrayBlockingQueue<>(AHEAD_REPORTS);
  private final Thread thread;
  private long handedOn;
  private boolean isAtEnd;

  FileReading(Path file, Stories stories, @Nullable String names, long handedOn) {
    this.handedOn = handedOn;
    Stories.Place place = stories.place(file);
    thread = new Thread(() -> read(file, place, names, handedOn), "annals-file");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public BulkFormat.@Nullable RecordIterator<PartLine> readBatch() throws IOException {
    if (isAtEnd) {
      return null;
    }
    List<Read> reads = new ArrayList<>();
    try {
      reads.add(queue.take());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("broken off", e);
    }
    queue.drainTo(reads);
    List<PartLine> lines = new ArrayList<>();
    for (Read read : reads) {
      if (read.failure() != null) {
        throw new IOException("a file could not be read: a defect", read.failure());
      }
      if (read.line() == null) {
        isAtEnd = true;
      } else {
        lines.add(read.line());
      }
    }
    if (lines.isEmpty()) {
      return null;
    }
    long before = handedOn;
    handedOn += lines.size();
    return new IteratorResultIterator<>(lines.iterator(), CheckpointedPosition.NO_OFFSET, before);
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  /** Breaks off the reading of a file that nobody waits for any more. */
  private static final class BrokenOffException extends RuntimeException {}

  /** Lines of the file, those passed over left out. */
  private final class Out {
    private final long passedOver;
    private long lines;

    Out(long passedOver) {
      this.passedOver = passedOver;
    }

    void add(PartLine line) {
      if (lines++ >= passedOver) {
        put(new Read(line, null));
      }
    }
  }

  private void put(Read read) {
    try {
      queue.put(read);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokenOffException();
    }
  }

  private void read(Path file, Stories.Place place, @Nullable String names, long passedOver) {
    try {
      FileSystem system = file.getFileSystem();
      boolean isLocal = system.getUri().getScheme().equals("file");
      java.nio.file.Path local =
          isLocal ? java.nio.file.Path.of(file.getPath()) : fetched(system, file);
      try {
        lines(local, place, names, new Out(passedOver));
      } finally {
        if (!isLocal) {
          Files.deleteIfExists(local);
        }
      }
      put(new Read(null, null));
    } catch (BrokenOffException e) {
      // Whoever asked has gone.
    } catch (IOException | RuntimeException | Error e) {
      put(new Read(null, e));
    }
  }

  /** Archives are read twice, which a stream from elsewhere cannot be. */
  private static java.nio.file.Path fetched(FileSystem system, Path file) throws IOException {
    java.nio.file.Path copy = Files.createTempFile("annals-", null);
    try (InputStream in = system.open(file)) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    return copy;
  }

  private static void lines(
      java.nio.file.Path file, Stories.Place place, @Nullable String names, Out out)
      throws IOException {
    FieldNames fields = names == null ? FieldNames.usual() : FieldNames.parse(names);
    String version = names == null ? Program.version() : Program.version() + " " + fields;
    ReportReader reader =
        new ReportReader(word -> WordNet.get().isLemma(word), Limits.standard(), fields);
    String id = place.id();
    long size = Files.exists(file) ? Files.size(file) : 0;
    ReportSource source = new ReportSource(id, file, size, SourceType.of(id));
    List<Skipped> skipped = new ArrayList<>();
    int[] reports = {0};
    reader.read(
        source,
        report -> {
          reports[0]++;
          out.add(Parts.report(place.story(), id, report, version));
        },
        skipped::add);
    String sha256 = Files.exists(file) ? source.sha256() : "";
    out.add(Parts.file(place.story(), id, size, sha256, reports[0], skipped, version));
  }
}
