package org.annals.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.annals.InputException;
import org.annals.export.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page and the interface of a record, for the machine that it runs on.
 *
 * <p>Read-only unless edits are allowed; see {@link Edits} for who may make them. Bound to the
 * loopback it answers only to names of the loopback, so that no page on the web can read a record
 * through a name that it points there; bound to another address it answers only to those who give
 * the token. A build that replaces the record meanwhile shows at the next request.
 */
public final class Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final String JSON = "application/json; charset=utf-8";
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]", "::1");
  private static final int LONGEST_REQUEST_BYTES = 10_000;

  /** Marks a request that was refused in words already. */
  private static final String SAID = "said";

  private static final int IDLE_MILLIS = 30_000;

  private final OpenRecord record;
  private final DaysAhead ahead;
  private final @Nullable AssistantDoor door;
  private final Javalin javalin;
  private final String host;
  private final @Nullable String token;

  /** When somebody asked for something last, by the clock that only runs. */
  private volatile long asked = System.nanoTime();

  private Server(
      Path file,
      String host,
      int port,
      @Nullable String token,
      Assistants assistants,
      boolean allowsEdits) {
    probe(host, port);
    this.record = new OpenRecord(file);
    this.host = host;
    this.token = token;
    this.door =
        assistants == Assistants.NONE
            ? null
            : new AssistantDoor(
                file,
                assistants == Assistants.CORRECT,
                LOOPBACK,
                token == null ? null : this::isToken);
    Edits edits = new Edits(record, allowsEdits);
    this.javalin = Javalin.create(config -> configure(config, new Page(), edits));
    try {
      javalin.start(host, port);
    } catch (RuntimeException e) {
      record.close();
      if (door != null) {
        door.close();
      }
      throw e;
    }
    FirstView.ask(near(host), javalin.port(), token);
    this.ahead =
        new DaysAhead(file, () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked));
  }

  /** Where this machine reaches the server. */
  private static InetAddress near(String host) {
    try {
      InetAddress address = InetAddress.getByName(host.replaceAll("[\\[\\]]", ""));
      return address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
    } catch (UnknownHostException e) {
      throw new UncheckedIOException(host + " was just listened on", e);
    }
  }

  /** Says that a port is taken before the server's library does, which says it in fifty lines. */
  private static void probe(String host, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host.replaceAll("[\\[\\]]", ""), port));
    } catch (IOException | IllegalArgumentException e) {
      throw new InputException(
          "The server cannot listen on " + host + ":" + port + " (" + e.getMessage() + ").",
          "Give another --port; 0 takes any that is free.",
          e);
    }
  }

  /**
   * Opens a record and begins to answer.
   *
   * @param host name or address to listen on
   * @param port 0 for any that is free
   * @param token what a reader must give; null only on the loopback
   * @throws InputException if the file is no record, the port is taken, or the token is missing
   */
  public static Server start(Path file, String host, int port, @Nullable String token) {
    return start(file, host, port, token, Assistants.NONE);
  }

  /**
   * Opens a record and begins to answer, assistants too if wanted.
   *
   * @param assistants who gets answers at {@code /mcp}
   * @throws InputException if the file is no record, the port is taken, or the token is missing
   */
  public static Server start(
      Path file, String host, int port, @Nullable String token, Assistants assistants) {
    return start(file, host, port, token, assistants, false);
  }

  /**
   * The same, with edits if wanted.
   *
   * @param allowsEdits whether the page may correct the record
   */
  public static Server start(
      Path file,
      String host,
      int port,
      @Nullable String token,
      Assistants assistants,
      boolean allowsEdits) {
    if (token == null && !LOOPBACK.contains(host)) {
      throw new InputException(
          host + " can be reached from other machines, and no token is set.",
          "Give --token with a word of at least 16 characters, or leave --host out.");
    }
    return new Server(file, host, port, token, assistants, allowsEdits);
  }

  /** Where it listens. */
  public int port() {
    return javalin.port();
  }

  /** The address to open in a browser. */
  public String url() {
    String name = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    return "http://" + name + ":" + port() + "/" + (token == null ? "" : "?token=" + token);
  }

  /** The address for assistants, without the token. */
  public String assistantUrl() {
    return url().replaceFirst("\\?.*", "").replaceFirst("/$", "") + AssistantDoor.PATH;
  }

  private void configure(JavalinConfig config, Page page, Edits edits) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = LONGEST_REQUEST_BYTES;
    config.http.prefer405over404 = true;
    config.jetty.modifyServer(server -> server.setStopTimeout(0));
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setRequestHeaderSize(LONGEST_REQUEST_BYTES);
          http.setIdleTimeout(IDLE_MILLIS);
        });
    AssistantDoor assistants = door;
    if (assistants != null) {
      config.jetty.modifyServletContextHandler(
          handler -> handler.addServlet(assistants.servlet(), AssistantDoor.PATH));
    }
    config.routes.before(this::guard);
    config.routes.get("/", context -> send(context, page.served(), "text/html; charset=utf-8"));
    config.routes.get(
        "/app.js", context -> send(context, page.script(), "text/javascript; charset=utf-8"));
    config.routes.get(
        "/app.css", context -> send(context, page.style(), "text/css; charset=utf-8"));
    config.routes.get("/icon.svg", context -> send(context, page.icon(), "image/svg+xml"));
    config.routes.get(Api.ROOT + "/openapi.json", context -> send(context, page.openApi(), JSON));
    config.routes.get(
        Edits.PATH,
        context -> {
          context.header("Cache-Control", "no-store");
          send(context, edits.access(), JSON);
        });
    config.routes.post(
        Edits.PATH,
        context -> {
          context.header("Cache-Control", "no-store");
          byte[] told = edits.make(context, LONGEST_REQUEST_BYTES);
          context.status(201);
          send(context, told, JSON);
        });
    for (Api.Route route : new Api(record).routes()) {
      config.routes.get(
          Api.ROOT + route.path(),
          context -> {
            String id = route.path().contains("{id}") ? context.pathParam("id") : "";
            Query query = new Query(context.queryParamMap(), route.parameters());
            String tag = "\"" + record.mark() + "\"";
            context.header("ETag", tag);
            if (tag.equals(context.header("If-None-Match"))) {
              context.status(304);
            } else {
              send(context, route.answer().to(query, id), JSON);
            }
          });
    }
    config.routes.exception(
        InputException.class, (e, context) -> refuse(context, 400, e.problem(), e.remedy()));
    config.routes.exception(
        Api.MissingException.class,
        (e, context) -> refuse(context, 404, e.words().problem(), e.words().remedy()));
    config.routes.exception(
        Edits.RefusedException.class,
        (e, context) -> refuse(context, e.status(), e.words().problem(), e.words().remedy()));
    config.routes.exception(
        ContentTooLargeResponse.class,
        (e, context) ->
            refuse(
                context,
                413,
                "The request is longer than " + LONGEST_REQUEST_BYTES + " bytes.",
                "Shorten it."));
    config.routes.exception(
        Exception.class,
        (e, context) -> {
          LOG.error("{} could not be answered: a defect", context.path(), e);
          refuse(
              context,
              500,
              "This is a defect of the program.",
              "The lines where the server was started say more; please report them.");
        });
    config.routes.error(
        404,
        context -> {
          if (context.attribute(SAID) == null) {
            refuse(
                context,
                404,
                "There is nothing at this address.",
                "/ is the page, /api/v1/openapi.json says what else there is.");
          }
        });
  }

  /** Sets what every answer has, and turns away who may not ask. */
  private void guard(Context context) {
    asked = System.nanoTime();
    context.header(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src"
            + " 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cache-Control", "no-cache");
    if (token == null) {
      String asked = String.valueOf(context.host()).replaceFirst(":[0-9]+$", "");
      if (!LOOPBACK.contains(asked)) {
        refuse(
            context,
            403,
            "This server answers to this machine only, not to the name \"" + asked + "\".",
            "Open " + url() + ".");
        context.skipRemainingHandlers();
      }
      return;
    }
    String given = context.queryParam("token");
    if (given != null && context.path().equals("/") && isToken(given)) {
      Cookie cookie = new Cookie("annals", given);
      cookie.setHttpOnly(true);
      cookie.setSameSite(SameSite.STRICT);
      context.cookie(cookie);
      // So that the token does not stay in the address, where it could be copied along.
      context.redirect("/");
      context.skipRemainingHandlers();
    } else if (!isToken(context.cookie("annals"))
        && !isToken(bearer(context.header("Authorization")))) {
      refuse(
          context,
          401,
          "This record is shown only to those who have its token.",
          "Open the address that annals serve printed, with its ?token=….");
      context.skipRemainingHandlers();
    }
  }

  private static @Nullable String bearer(@Nullable String header) {
    return header != null && header.startsWith("Bearer ") ? header.substring(7) : null;
  }

  /** Compares in a time that does not tell how much was right. */
  private boolean isToken(@Nullable String given) {
    return token != null
        && given != null
        && MessageDigest.isEqual(
            token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(Context context, byte[] body, String type) {
    context.contentType(type).result(body);
  }

  private static void refuse(Context context, int status, String problem, String remedy) {
    var words = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    words.put("problem", problem).put("remedy", remedy);
    context.status(status).attribute(SAID, true);
    send(context, Json.line(words).getBytes(StandardCharsets.UTF_8), JSON);
  }

  @Override
  public void close() {
    javalin.stop();
    ahead.close();
    if (door != null) {
      door.close();
    }
    record.close();
  }
}
