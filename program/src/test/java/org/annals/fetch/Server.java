package org.annals.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A small server on loopback whose answers a test sets; it writes down what it was asked. */
public final class Server implements AutoCloseable {
  private record Answer(int status, String type, String body, @Nullable String location) {}

  private final HttpServer server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  final List<String> asked = new ArrayList<>();
  @Nullable String userAgent;

  public Server() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  public String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  public void put(String path, String type, String body) {
    answers.put(path, new Answer(200, type, body.replace("HOST", at("")), null));
  }

  public void status(String path, int status) {
    answers.put(path, new Answer(status, "text/plain", "", null));
  }

  void redirect(String path, String to) {
    answers.put(path, new Answer(302, "text/plain", "", to));
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    userAgent = exchange.getRequestHeaders().getFirst("User-Agent");
    Answer answer = answers.getOrDefault(path, new Answer(404, "text/plain", "", null));
    String etag = "\"" + answer.body.hashCode() + "\"";
    boolean same = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    int status = answer.status == 200 && same ? 304 : answer.status;
    asked.add(path + " " + status);
    exchange.getResponseHeaders().set("Content-Type", answer.type);
    if (answer.status == 200) {
      exchange.getResponseHeaders().set("ETag", etag);
    }
    if (answer.location != null) {
      exchange.getResponseHeaders().set("Location", answer.location);
    }
    byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, status == 200 && body.length > 0 ? body.length : -1);
    if (status == 200) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
