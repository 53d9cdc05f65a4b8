package org.annals.web;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;
import org.annals.InputException;
import org.annals.export.Section;
import org.annals.store.Store;
import org.annals.store.StoredRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the store work out the record as known on each day before somebody asks, the newest first, so
 * that a slider over the days waits for nothing. The store keeps what it has worked out; this has a
 * connection of its own, and rests while somebody asks for something. Of a very large record only
 * the newest days are worked out, so that the file does not grow by many times its size.
 */
final class DaysAhead implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DaysAhead.class);

  /** Facts of all days together: about a hundred bytes of the file each. */
  private static final long MOST_FACTS = 10_000_000;

  /** So long nobody has asked for anything. */
  private static final long QUIET_MILLIS = 1500;

  private final Path file;
  private final LongSupplier quietMillis;
  private final Thread thread;
  private volatile boolean isClosed;

  /**
   * Begins.
   *
   * @param quietMillis for how long nobody has asked for anything
   */
  DaysAhead(Path file, LongSupplier quietMillis) {
    this.file = file;
    this.quietMillis = quietMillis;
    this.thread = new Thread(this::run, "annals-days");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try (Store store = Store.existing(file)) {
      StoredRecord record = new StoredRecord(store);
      Thread.sleep(QUIET_MILLIS);
      List<LocalDate> days = new ArrayList<>(OpenRecord.days(record).keySet());
      Collections.reverse(days);
      long facts = 0;
      for (LocalDate day : days) {
        while (!isClosed && quietMillis.getAsLong() < QUIET_MILLIS) {
          Thread.sleep(QUIET_MILLIS / 5);
        }
        if (isClosed || facts > MOST_FACTS) {
          return;
        }
        for (Section section : Section.values()) {
          facts += record.count(day, section);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (InputException e) {
      LOG.warn("The days were not worked out ahead: {} {}", e.problem(), e.remedy());
    } catch (RuntimeException e) {
      LOG.error("The days could not be worked out ahead: a defect", e);
    }
  }

  @Override
  public void close() {
    isClosed = true;
    thread.interrupt();
    try {
      thread.join(2000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
