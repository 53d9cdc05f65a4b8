package org.annals.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of an answer in HTTP/1 (RFC 9112): its status and headers, and from them where its body
 * ends.
 *
 * @param status three digits
 * @param headers values by name in lower case
 */
record AnswerHead(int status, Map<String, List<String>> headers) {
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (?<status>\\d{3})(?: .*)?");
  private static final int LONGEST_LINE = 16_000;
  private static final int MOST_LINES = 400;

  /**
   * Reads a head up to the empty line that ends it; provisional answers before it are passed over.
   *
   * @throws IOException if it is none
   */
  static AnswerHead read(InputStream in) throws IOException {
    for (int lines = 0; lines < MOST_LINES; ) {
      Matcher m = STATUS.matcher(line(in));
      if (!m.matches()) {
        throw new IOException("the answer is not in HTTP/1");
      }
      int status = Integer.parseInt(m.group("status"));
      Map<String, List<String>> headers = new TreeMap<>();
      for (String line = line(in); !line.isEmpty(); line = line(in)) {
        int colon = line.indexOf(':');
        if (colon > 0) {
          String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
          headers
              .computeIfAbsent(name, n -> new ArrayList<>())
              .add(line.substring(colon + 1).strip());
        }
        if (++lines > MOST_LINES) {
          throw new IOException("the answer has more than " + MOST_LINES + " headers");
        }
      }
      if (status >= 200) {
        return new AnswerHead(status, headers);
      }
      lines++;
    }
    throw new IOException("the answer does not begin");
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the answer breaks off");
      }
      if (line.length() >= LONGEST_LINE) {
        throw new IOException("the answer has a line of more than " + LONGEST_LINE + " bytes");
      }
      line.append((char) b);
    }
    int end = line.length();
    // ISO 8859-1, byte for byte; a header in UTF-8 is made right here.
    String text = line.substring(0, end > 0 && line.charAt(end - 1) == '\r' ? end - 1 : end);
    return new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** The first value of a header. */
  Optional<String> first(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /**
   * The body that follows.
   *
   * @param in stands behind the head
   * @throws IOException if its length is no number
   */
  InputStream body(InputStream in) throws IOException {
    if (first("Transfer-Encoding").orElse("").toLowerCase(Locale.ROOT).contains("chunked")) {
      return new Chunks(in);
    }
    String length = first("Content-Length").orElse("");
    if (length.isEmpty()) {
      return in;
    }
    if (!length.matches("\\d{1,18}")) {
      throw new IOException("the answer has the length " + length);
    }
    return new Part(in, Long.parseLong(length));
  }

  /** So many bytes of a stream, and a fault if it ends before. */
  private static final class Part extends InputStream {
    private final InputStream in;
    private long left;

    Part(InputStream in, long left) {
      this.in = in;
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int n = in.read(bytes, from, (int) Math.min(length, left));
      if (n < 0) {
        throw new EOFException("the answer breaks off");
      }
      left -= n;
      return n;
    }
  }

  /** A body in chunks, each with its length before it (RFC 9112, section 7.1). */
  private static final class Chunks extends InputStream {
    private final InputStream in;
    private InputStream chunk = InputStream.nullInputStream();
    private boolean isFirst = true;
    private boolean isOver;

    Chunks(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int n = isOver || length == 0 ? 0 : chunk.read(bytes, from, length);
      while (n < 0) {
        if (!isFirst) {
          line(in);
        }
        isFirst = false;
        String size = line(in).replaceFirst(";.*$", "").strip();
        if (!size.matches("[0-9a-fA-F]{1,8}")) {
          throw new IOException("the answer has a chunk of the length " + size);
        }
        chunk = new Part(in, Long.parseLong(size, 16));
        if (size.matches("0+")) {
          isOver = true;
          return -1;
        }
        n = chunk.read(bytes, from, length);
      }
      return isOver ? -1 : n;
    }
  }
}
