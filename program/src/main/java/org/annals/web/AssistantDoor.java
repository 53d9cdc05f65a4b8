package org.annals.web;

import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.server.transport.ServerTransportSecurityException;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.annals.mcp.RecordServer;
import org.jspecify.annotations.Nullable;

/**
 * The record for assistants at {@code /mcp}: streamable HTTP without sessions.
 *
 * <p>It stands beside the page in the same server, and is guarded alike: on the loopback only names
 * of the loopback are answered, and no page of another origin; on another address only who gives
 * the token as {@code Authorization: Bearer}.
 */
final class AssistantDoor implements AutoCloseable {
  static final String PATH = "/mcp";
  private static final long LONGEST_REQUEST_BYTES = 200_000;

  private final HttpServletStatelessServerTransport transport;
  private final RecordServer server;

  /**
   * @param allowsEdits whether assistants may correct the record
   * @param loopback the names of this machine
   * @param isToken tells whether a word is the token; null if none is needed
   */
  AssistantDoor(
      Path file, boolean allowsEdits, Set<String> loopback, @Nullable Predicate<String> isToken) {
    transport =
        HttpServletStatelessServerTransport.builder()
            .jsonMapper(RecordServer.mapper())
            .messageEndpoint(PATH)
            .securityValidator(headers -> guard(headers, loopback, isToken))
            .build();
    server = RecordServer.over(file, allowsEdits, transport);
  }

  HttpServlet servlet() {
    return transport;
  }

  private static void guard(
      Map<String, List<String>> headers, Set<String> loopback, @Nullable Predicate<String> isToken)
      throws ServerTransportSecurityException {
    if (isToken == null) {
      String host = one(headers, "host").replaceFirst(":[0-9]+$", "");
      if (!loopback.contains(host)) {
        throw new ServerTransportSecurityException(403, "Only this machine is answered.");
      }
      String origin = one(headers, "origin");
      if (!origin.isEmpty() && !loopback.contains(host(origin))) {
        throw new ServerTransportSecurityException(403, "No page of another origin is answered.");
      }
    } else {
      String given = one(headers, "authorization");
      if (!given.startsWith("Bearer ") || !isToken.test(given.substring("Bearer ".length()))) {
        throw new ServerTransportSecurityException(401, "Give the token as a bearer token.");
      }
    }
    String length = one(headers, "content-length");
    if (!length.matches("[0-9]{1,18}") || Long.parseLong(length) > LONGEST_REQUEST_BYTES) {
      throw new ServerTransportSecurityException(
          413, "Say the length, at most " + LONGEST_REQUEST_BYTES + " bytes.");
    }
  }

  private static String host(String origin) {
    try {
      String host = URI.create(origin).getHost();
      return host == null ? "" : host;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String one(Map<String, List<String>> headers, String name) {
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      if (header.getKey().toLowerCase(Locale.ROOT).equals(name) && !header.getValue().isEmpty()) {
        return header.getValue().get(0);
      }
    }
    return "";
  }

  @Override
  public void close() {
    server.close();
  }
}
