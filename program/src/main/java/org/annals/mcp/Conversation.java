package org.annals.mcp;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The two streams of an assistant: the end of what is asked is passed on only when all that was
 * asked has been answered, since the transport drops what is still open then.
 */
final class Conversation {
  private static final Pattern REQUEST =
      Pattern.compile("\"id\"\\s*:.*\"method\"\\s*:" + "|\"method\"\\s*:.*\"id\"\\s*:");
  private static final long LONGEST_WAIT_SECONDS = 60;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final InputStream in;
  private final OutputStream out;
  private int open;

  Conversation(InputStream in, OutputStream out) {
    this.in = new Questions(in);
    this.out = new Answers(out);
  }

  InputStream in() {
    return in;
  }

  OutputStream out() {
    return out;
  }

  /** Waits until nothing more is asked. */
  void awaitEnd() throws InterruptedException {
    ended.await();
  }

  private synchronized void asked() {
    open++;
  }

  private synchronized void answered() {
    open--;
    notifyAll();
  }

  private synchronized void awaitAnswers() throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
    while (open > 0) {
      long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }

  /** Counts the lines that ask for an answer. */
  private final class Questions extends FilterInputStream {
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Questions(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      int n = super.read(bytes, from, most);
      if (n < 0) {
        end();
        return n;
      }
      for (int i = from; i < from + n; i++) {
        if (bytes[i] == '\n') {
          take();
        } else {
          line.write(bytes[i]);
        }
      }
      return n;
    }

    private void take() {
      if (REQUEST.matcher(line.toString(StandardCharsets.UTF_8)).find()) {
        asked();
      }
      line.reset();
    }

    private void end() {
      take();
      try {
        awaitAnswers();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      ended.countDown();
    }
  }

  /** Counts the lines that answer; nothing else is written while nothing else is announced. */
  private final class Answers extends FilterOutputStream {
    Answers(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
    }

    @Override
    public void flush() throws IOException {
      super.flush();
      answered();
    }
  }
}
