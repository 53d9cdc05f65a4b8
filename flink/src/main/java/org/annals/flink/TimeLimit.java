package org.annals.flink;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs work that may never end. What does not end in time is left behind with its thread, which is
 * asked to stop; the next work gets a new one.
 */
final class TimeLimit implements AutoCloseable {
  /** A deep clause nests deep: the parse of one sentence may recurse once a word. */
  private static final long STACK_BYTES = 16L << 20;

  private final Duration limit;
  private ExecutorService worker = worker();

  TimeLimit(Duration limit) {
    this.limit = limit;
  }

  private static ExecutorService worker() {
    return Executors.newSingleThreadExecutor(
        work -> {
          Thread thread = new Thread(null, work, "annals-read", STACK_BYTES);
          thread.setDaemon(true);
          return thread;
        });
  }

  /**
   * What {@code work} gives.
   *
   * @throws TimeoutException if it takes longer than the limit
   * @throws ExecutionException if it throws
   */
  <T> T call(Callable<T> work) throws TimeoutException, ExecutionException, InterruptedException {
    Future<T> result = worker.submit(work);
    try {
      return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      worker.shutdownNow();
      worker = worker();
      throw e;
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
