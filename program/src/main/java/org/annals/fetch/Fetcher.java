package org.annals.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annals.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Asks servers for pages and feeds, one at a time.
 *
 * <p>Says who asks; obeys robots.txt (RFC 9309, read by crawler-commons) with its delay; waits
 * between two questions to one host; follows redirects itself, so that each goes through the same
 * checks; takes only text, feeds and PDF, only so many bytes and only so long.
 */
public final class Fetcher {
  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_BYTES = 20_000_000;
  private static final int MOST_ROBOTS_BYTES = 500_000;
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final String NAME = "annals";
  private static final List<String> TYPES =
      List.of(
          "text/",
          "application/xhtml+xml",
          "application/xml",
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/pdf");

  private final Clock clock;
  private final boolean allowLocal;
  private final Duration betweenQuestions;
  private final String userAgent;
  private final Map<String, BaseRobotRules> rules = new HashMap<>();
  private final Map<String, Long> asked = new HashMap<>();

  /**
   * A fetcher.
   *
   * @param allowLocal whether addresses of this machine and its network may be asked
   * @param betweenQuestions the least time between two questions to one host
   * @param contact where the owner of a site can reach who asks; null if not given
   * @param clock for the moment of an answer
   */
  Fetcher(boolean allowLocal, Duration betweenQuestions, @Nullable String contact, Clock clock) {
    this.allowLocal = allowLocal;
    this.betweenQuestions = betweenQuestions;
    this.clock = clock;
    this.userAgent =
        "annals/1.0 (reads news for a record" + (contact == null ? "" : "; " + contact) + ")";
  }

  /** A fetcher by the clock of this machine, with a second or more between two questions. */
  public static Fetcher polite(boolean allowLocal, @Nullable String contact) {
    return new Fetcher(allowLocal, Duration.ofSeconds(1), contact, Clock.systemUTC());
  }

  /**
   * Asks for a page.
   *
   * @param etag of the version that is there already; null for any
   * @param lastModified of it; null for any
   * @throws InputException if it may not or cannot be asked
   */
  Fetched get(String address, @Nullable String etag, @Nullable String lastModified) {
    URI first = Address.checked(address);
    URI at = first;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      // Before anything is asked of its host, its rules included.
      Address.of(at, allowLocal);
      if (!rulesOf(at).isAllowed(at.toString())) {
        throw new InputException(
            at + " is closed to programs by its robots.txt.", "Save the page by hand.");
      }
      waitFor(at);
      Exchange response = send(at, etag, lastModified);
      String location = response.header("Location").orElse(null);
      if (response.status() / 100 == 3 && response.status() != 304 && location != null) {
        response.close();
        at = Address.checked(at.resolve(location.strip()).toString());
        continue;
      }
      return fetched(first, at, response);
    }
    throw new InputException(
        address + " leads on more than " + MOST_REDIRECTS + " times.", "Give the last address.");
  }

  private Fetched fetched(URI asked, URI at, Exchange response) {
    String type = response.header("Content-Type").orElse("application/octet-stream");
    byte[] body = new byte[0];
    if (response.status() == 200) {
      if (TYPES.stream().noneMatch(t -> type.toLowerCase(Locale.ROOT).strip().startsWith(t))) {
        response.close();
        throw new InputException(
            asked + " is " + type + ", not a page, a feed or a PDF.",
            "Give the article's address.");
      }
      body = read(asked, response, MOST_BYTES);
    } else {
      response.close();
    }
    return new Fetched(
        asked,
        at,
        response.status(),
        type,
        body,
        response.header("ETag").orElse(null),
        response.header("Last-Modified").orElse(null),
        retryAfter(response),
        clock.instant());
  }

  private static long retryAfter(Exchange response) {
    String value = response.header("Retry-After").orElse("0").strip();
    return value.matches("\\d{1,6}") ? Long.parseLong(value) : 0;
  }

  private Exchange send(URI at, @Nullable String etag, @Nullable String lastModified) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("User-Agent", userAgent);
    headers.put(
        "Accept",
        "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.1");
    if (etag != null) {
      headers.put("If-None-Match", etag);
    }
    if (lastModified != null) {
      headers.put("If-Modified-Since", lastModified);
    }
    try {
      return Exchange.get(at, Address.of(at, allowLocal), headers, LONGEST);
    } catch (IOException e) {
      throw new InputException(
          at + " cannot be reached: " + e.getMessage() + ".", "Try again later.", e);
    }
  }

  /** The body, within bytes; how long it may take, the exchange knows. */
  private static byte[] read(URI asked, Exchange response, int most) {
    try (response;
        InputStream in = response.body()) {
      byte[] body = in.readNBytes(most + 1);
      if (body.length > most) {
        throw new InputException(asked + " is longer than " + most + " bytes.", "Save it by hand.");
      }
      return body;
    } catch (IOException e) {
      throw new InputException(
          asked + " broke off: " + e.getMessage() + ".", "Try again later.", e);
    }
  }

  private static String host(URI at) {
    return at.getScheme() + "://" + at.getRawAuthority();
  }

  private BaseRobotRules rulesOf(URI at) {
    BaseRobotRules known = rules.get(host(at));
    if (known != null) {
      return known;
    }
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    BaseRobotRules found;
    String address = host(at) + "/robots.txt";
    try {
      Exchange response = send(URI.create(address), null, null);
      if (response.status() == 200) {
        byte[] body = read(at, response, MOST_ROBOTS_BYTES);
        found = parser.parseContent(address, body, "text/plain", List.of(NAME));
      } else {
        response.close();
        found = parser.failedFetch(response.status());
      }
    } catch (InputException e) {
      // RFC 9309: rules that cannot be reached forbid all.
      found = parser.failedFetch(503);
    }
    rules.put(host(at), found);
    return found;
  }

  private void waitFor(URI at) {
    long delay = Math.max(betweenQuestions.toMillis(), rulesOf(at).getCrawlDelay());
    Long last = asked.get(host(at));
    long wait = last == null ? 0 : last + delay - System.nanoTime() / 1_000_000;
    if (wait > 0) {
      try {
        Thread.sleep(wait);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InputException("Stopped.", "Run the command again to go on.", e);
      }
    }
    asked.put(host(at), System.nanoTime() / 1_000_000);
  }
}
