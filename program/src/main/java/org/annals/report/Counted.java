package org.annals.report;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A stream that tells how far it has been read, a thousand bytes or more at a time. */
final class Counted extends FilterInputStream {
  private static final int STEP = 1_000;

  private final LongConsumer at;
  private long read;
  private long told;

  Counted(InputStream in, LongConsumer at) {
    super(in);
    this.at = at;
  }

  private void count(long n) {
    read += Math.max(0, n);
    if (read - told >= STEP) {
      told = read;
      at.accept(read);
    }
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int n = super.read(bytes, from, length);
    count(n);
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = super.skip(n);
    count(skipped);
    return skipped;
  }
}
