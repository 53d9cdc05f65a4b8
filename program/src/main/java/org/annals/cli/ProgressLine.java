package org.annals.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.annals.store.Progress;

/**
 * Tells how far a build is once it has taken two seconds: one line that is written over on a
 * terminal, a plain line every five seconds elsewhere.
 */
final class ProgressLine implements Progress {
  private static final long SILENT_NANOS = 2_000_000_000L;
  private static final long TERMINAL_NANOS = 200_000_000L;
  private static final long PLAIN_NANOS = 5_000_000_000L;

  private final PrintWriter err;
  private final boolean isTerminal;
  private final long begin = System.nanoTime();
  private long last;
  private String stage = "";
  private boolean isOpen;

  ProgressLine(PrintWriter err, boolean isTerminal) {
    this.err = err;
    this.isTerminal = isTerminal;
    this.last = begin;
  }

  @Override
  public void at(String now, int reports, double share) {
    long time = System.nanoTime();
    boolean isNewStage = !now.equals(stage);
    if (time - begin < SILENT_NANOS
        || (!isNewStage && time - last < (isTerminal ? TERMINAL_NANOS : PLAIN_NANOS))) {
      return;
    }
    last = time;
    stage = now;
    String line = line(now, reports, share, (time - begin) / 1e9);
    if (isTerminal) {
      err.print("\r\u001b[K" + line);
      isOpen = true;
    } else {
      err.println(line);
    }
    err.flush();
  }

  static String line(String stage, int reports, double share, double seconds) {
    if (share < 0) {
      return stage + " …";
    }
    String left =
        share <= 0 || share >= 1
            ? ""
            : String.format(Locale.ROOT, ", %s left", span(seconds * (1 - share) / share));
    return String.format(
        Locale.ROOT,
        "%s: %d reports, %.0f %%, %.1f reports/s%s",
        stage,
        reports,
        100 * Math.min(1, share),
        reports / seconds,
        left);
  }

  private static String span(double seconds) {
    return seconds < 90
        ? String.format(Locale.ROOT, "%.0f s", Math.ceil(seconds))
        : String.format(Locale.ROOT, "%.0f min", Math.ceil(seconds / 60));
  }

  /** Clears the line, so that what is printed next begins one of its own. */
  void end() {
    if (isOpen) {
      err.print("\r\u001b[K");
      err.flush();
      isOpen = false;
    }
  }
}
