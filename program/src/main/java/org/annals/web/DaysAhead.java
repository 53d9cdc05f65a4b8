package org.annals.web;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.annals.InputException;
import org.annals.export.Section;
import org.annals.store.Store;
import org.annals.store.StoredRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the store work out the record as known on each day before somebody asks, the newest first, so
 * that a slider over the days waits for nothing. The store keeps what it has worked out; this has a
 * connection of its own, and requests do not wait for it.
 */
final class DaysAhead implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DaysAhead.class);

  private final Path file;
  private final Thread thread;
  private volatile boolean isClosed;

  DaysAhead(Path file) {
    this.file = file;
    this.thread = new Thread(this::run, "annals-days");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try (Store store = Store.existing(file)) {
      StoredRecord record = new StoredRecord(store);
      List<LocalDate> days = new ArrayList<>(OpenRecord.days(record.reports()).keySet());
      Collections.reverse(days);
      for (LocalDate day : days) {
        if (isClosed) {
          return;
        }
        record.page(day, Section.DISAGREEMENTS, 0, 1);
      }
    } catch (InputException e) {
      LOG.warn("The days were not worked out ahead: {} {}", e.problem(), e.remedy());
    } catch (RuntimeException e) {
      LOG.error("The days could not be worked out ahead: a defect", e);
    }
  }

  @Override
  public void close() {
    isClosed = true;
    try {
      thread.join(2000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
