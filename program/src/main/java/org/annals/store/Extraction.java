package org.annals.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.annals.record.Extract;
import org.annals.record.Linker;
import org.annals.report.Report;
import org.annals.text.KeptOnce;
import org.jspecify.annotations.Nullable;

/**
 * The workers of a build. They share one extractor, which is loaded when the first report asks for
 * it, beside the reading; what they find is handed to the one thread that writes.
 */
final class Extraction implements AutoCloseable {
  /**
   * What a worker found.
   *
   * @param job the report
   * @param extract what a record needs of what it says; null if the extractor failed
   * @param json the extract as JSON; empty if the extractor failed
   * @param failure how it failed; null if it did not
   */
  record Found(Job job, @Nullable Extract extract, String json, @Nullable Throwable failure) {}

  /**
   * A report to be read.
   *
   * @param source id of its file
   */
  record Job(String source, ExtractKey key, Report report) {}

  /** Stored extracts that are held as JSON at most. */
  private static final int RESTORED_TOGETHER = 64;

  private final Supplier<Function<Report, Extract>> load;
  private final ExecutorService workers;
  private final ExecutorService loader =
      Executors.newSingleThreadExecutor(work -> daemon(work, "annals-load"));
  private final BlockingQueue<Found> found = new LinkedBlockingQueue<>();
  private @Nullable CompletableFuture<Function<Report, Extract>> extractor;
  private final KeptOnce kept = new KeptOnce();
  private final Semaphore restoring = new Semaphore(RESTORED_TOGETHER);
  private int waiting;

  Extraction(Supplier<Function<Report, Extract>> load, int count) {
    this.load = load;
    this.workers = Executors.newFixedThreadPool(count, work -> daemon(work, "annals-read"));
  }

  private static Thread daemon(Runnable work, String name) {
    // A deep clause nests deep: the parse of one sentence may recurse once a word.
    Thread thread = new Thread(null, work, name, 16L << 20);
    thread.setDaemon(true);
    return thread;
  }

  void add(Job job) {
    if (extractor == null) {
      extractor = CompletableFuture.supplyAsync(load, loader);
    }
    CompletableFuture<Function<Report, Extract>> ready = extractor;
    waiting++;
    workers.execute(() -> found.add(extract(job, ready)));
  }

  private Found extract(Job job, CompletableFuture<Function<Report, Extract>> ready) {
    Function<Report, Extract> extractor;
    try {
      extractor = ready.join();
    } catch (CompletionException e) {
      return new Found(job, null, "", new LoadingException(e.getCause()));
    }
    try {
      String json = ExtractJson.write(extractor.apply(job.report()));
      // What is read back is held in a third of the room: it shares its words with the others.
      Extract held = new Linker().needed(ExtractJson.read(json, kept));
      return new Found(job, held, json, null);
    } catch (RuntimeException | Error e) {
      // Also where memory or stack ran out: the other reports go on.
      return new Found(job, null, "", e);
    }
  }

  /** The models cannot be loaded, so that no report can be read. */
  static final class LoadingException extends RuntimeException {
    LoadingException(@Nullable Throwable cause) {
      super("The models of the language cannot be loaded", cause);
    }
  }

  /** Reports handed in and not yet taken back. */
  int waiting() {
    return waiting;
  }

  /** What has been found by now, at least one if {@code wait} and something is being read. */
  List<Found> take(boolean wait) {
    List<Found> taken = new ArrayList<>();
    try {
      if (wait && waiting > 0) {
        taken.add(found.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("broken off", e);
    }
    found.drainTo(taken);
    waiting -= taken.size();
    return taken;
  }

  /**
   * Reads of a stored extract what a record needs, beside the rest. Waits while many are still to
   * be read: as JSON they take several times the room.
   */
  CompletableFuture<Extract> restore(String json) {
    restoring.acquireUninterruptibly();
    return CompletableFuture.supplyAsync(
            () -> new Linker().needed(ExtractJson.read(json, kept)), workers)
        .whenComplete((extract, failure) -> restoring.release());
  }

  @Override
  public void close() {
    workers.shutdownNow();
    loader.shutdownNow();
  }
}
