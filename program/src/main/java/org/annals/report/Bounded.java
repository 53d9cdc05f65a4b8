package org.annals.report;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that gives no more than so many bytes, whatever was promised. */
final class Bounded extends FilterInputStream {
  /** More came than may. */
  static final class ExceededException extends IOException {
    private static final long serialVersionUID = 1;

    ExceededException(long most) {
      super("more than " + most + " bytes");
    }
  }

  private final long most;
  private long left;

  Bounded(InputStream in, long most) {
    super(in);
    this.most = most;
    this.left = most;
  }

  /** All bytes up to the end. */
  static byte[] all(InputStream in, long most) throws IOException {
    // Not closed: it belongs to whoever opened the stream below.
    return new Bounded(in, most).readAllBytes();
  }

  private void count(long n) throws ExceededException {
    left -= n;
    if (left < 0) {
      throw new ExceededException(most);
    }
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) {
      count(1);
    }
    return b;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int n = super.read(bytes, from, (int) Math.min(length, Math.max(1, left + 1)));
    if (n > 0) {
      count(n);
    }
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = super.skip(Math.min(n, left + 1));
    count(skipped);
    return skipped;
  }
}
