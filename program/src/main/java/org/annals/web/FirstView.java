package org.annals.web;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the server for what a reader will ask first, as soon as it listens: what a young Java has to
 * load and to work out for it is there when he comes. Over a plain socket, since a client would
 * have to be loaded too.
 */
final class FirstView {
  private static final Logger LOG = LoggerFactory.getLogger(FirstView.class);
  private static final int PATIENCE_MILLIS = 10_000;
  private static final List<String> PATHS =
      List.of(
          Api.ROOT + "/record",
          Api.ROOT + "/names",
          Api.ROOT + "/events?form=brief&limit=400",
          Edits.PATH,
          "/");

  private FirstView() {}

  /**
   * Begins to ask and comes back at once.
   *
   * @param address on which the server listens
   * @param token what a reader must give; null if nothing
   */
  static void ask(InetAddress address, int port, @Nullable String token) {
    Thread thread = new Thread(() -> all(address, port, token), "annals-first-view");
    thread.setDaemon(true);
    thread.start();
  }

  private static void all(InetAddress address, int port, @Nullable String token) {
    for (String path : PATHS) {
      try (Socket socket = new Socket(address, port)) {
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream().write(request(path, port, token));
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      } catch (IOException e) {
        // The server was closed meanwhile, or will say itself what it lacks when a reader comes.
        LOG.debug("{} was not answered ahead", path, e);
        return;
      }
    }
  }

  private static byte[] request(String path, int port, @Nullable String token) {
    String bearer = token == null ? "" : "Authorization: Bearer " + token + "\r\n";
    return String.format(
            Locale.ROOT,
            "GET %s HTTP/1.1\r\nHost: localhost:%d\r\n%sConnection: close\r\n\r\n",
            path,
            port,
            bearer)
        .getBytes(StandardCharsets.UTF_8);
  }
}
