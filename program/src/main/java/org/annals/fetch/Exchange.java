package org.annals.fetch;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One question to a server and its answer, over a connection to an address that was looked up and
 * checked before: whoever answers for the name a moment later cannot lead it elsewhere.
 *
 * <p>HTTP/1.1 (RFC 9112), a connection a question. Over TLS the certificate is held against the
 * name, as ever. The whole may take no longer than was given.
 */
final class Exchange implements AutoCloseable {
  private static final int CONNECT_MILLIS = 10_000;

  private final Socket socket;
  private final AnswerHead head;
  private final InputStream in;

  private Exchange(Socket socket, AnswerHead head, InputStream in) {
    this.socket = socket;
    this.head = head;
    this.in = in;
  }

  /**
   * Asks.
   *
   * @param at what for
   * @param addresses of its host, tried in their order
   * @param headers sent besides those of the connection
   * @param longest how long all may take, the reading of the answer included
   * @throws IOException if no answer can be had
   */
  static Exchange get(
      URI at, List<InetAddress> addresses, Map<String, String> headers, Duration longest)
      throws IOException {
    long end = System.nanoTime() + longest.toNanos();
    Socket socket = connected(at, addresses);
    try {
      socket.getOutputStream().write(request(at, headers).getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      InputStream in = new BufferedInputStream(new Limited(socket, end));
      return new Exchange(socket, AnswerHead.read(in), in);
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  private static Socket connected(URI at, List<InetAddress> addresses) throws IOException {
    boolean secure = "https".equalsIgnoreCase(at.getScheme());
    int port = at.getPort() >= 0 ? at.getPort() : secure ? 443 : 80;
    IOException last = new IOException("no address");
    for (InetAddress address : addresses) {
      Socket socket = new Socket();
      try {
        socket.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
        socket.setSoTimeout(CONNECT_MILLIS);
        return secure ? secured(socket, at.getHost(), port) : socket;
      } catch (IOException e) {
        socket.close();
        last = e;
      }
    }
    throw last;
  }

  private static Socket secured(Socket plain, String host, int port) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static String request(URI at, Map<String, String> headers) {
    URI ascii = URI.create(at.toASCIIString());
    String query = ascii.getRawQuery() == null ? "" : "?" + ascii.getRawQuery();
    StringBuilder all = new StringBuilder("GET ");
    String path = ascii.getRawPath();
    all.append(path == null || path.isEmpty() ? "/" : path)
        .append(query)
        .append(" HTTP/1.1\r\nHost: ")
        .append(at.getRawAuthority())
        .append("\r\n");
    headers.forEach(
        (name, value) ->
            all.append(name).append(": ").append(value.replaceAll("[\\r\\n]", " ")).append("\r\n"));
    return all.append("Accept-Encoding: identity\r\nConnection: close\r\n\r\n").toString();
  }

  int status() {
    return head.status();
  }

  /** The first value of a header. */
  Optional<String> header(String name) {
    return head.first(name);
  }

  /** The body as it comes. */
  InputStream body() throws IOException {
    return head.body(in);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // Nothing is wanted of it any more.
    }
  }

  /** Reads until a moment: a server may send one byte a minute for ever. */
  private static final class Limited extends FilterInputStream {
    private final Socket socket;
    private final long end;

    Limited(Socket socket, long end) throws IOException {
      super(socket.getInputStream());
      this.socket = socket;
      this.end = end;
    }

    private void waitNoLonger() throws IOException {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left < 1) {
        throw new SocketTimeoutException("it takes too long");
      }
      socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
    }

    @Override
    public int read() throws IOException {
      waitNoLonger();
      return super.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      waitNoLonger();
      return super.read(bytes, from, length);
    }
  }
}
