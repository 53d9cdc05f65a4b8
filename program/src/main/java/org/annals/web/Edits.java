package org.annals.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.annals.InputException;
import org.annals.edit.Fields;
import org.annals.export.Json;
import org.annals.export.Section;

/**
 * Corrections through the server.
 *
 * <p>No other site can make one, though it may send requests from the same browser: it must give a
 * word that only pages of this server can read, in a header that no form can set, with a body of a
 * kind that no form can send, and not from another origin. The word is new with each start.
 */
final class Edits {
  static final String PATH = Api.ROOT + "/edits";
  private static final String HEADER = "X-Annals-Edit";
  private static final int TOKEN_BYTES = 24;
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final OpenRecord record;
  private final boolean isAllowed;
  private final String token;

  Edits(OpenRecord record, boolean isAllowed) {
    this.record = record;
    this.isAllowed = isAllowed;
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    token = HexFormat.of().formatHex(random);
  }

  /** A request that may not be made. */
  static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;
    private final transient InputException words;

    RefusedException(int status, String problem, String remedy) {
      super(problem);
      this.status = status;
      this.words = new InputException(problem, remedy);
    }

    int status() {
      return status;
    }

    InputException words() {
      return words;
    }
  }

  /** Whether edits may be made, and the word to make them with. */
  byte[] access() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("allowed", isAllowed);
    answer.put("token", isAllowed ? token : null);
    if (isAllowed) {
      fields(answer.putObject("fields"));
    }
    return Json.line(answer).getBytes(StandardCharsets.UTF_8);
  }

  /** What of each section can be corrected, and to what, for the page's form. */
  private static void fields(ObjectNode answer) {
    for (Section section : Section.values()) {
      if (Fields.of(section).isEmpty()) {
        continue;
      }
      ObjectNode all = answer.putObject(section.label());
      Fields.of(section)
          .forEach(
              (name, field) -> {
                ObjectNode one = all.putObject(name);
                one.put("kind", field.kind().name().toLowerCase(Locale.ROOT));
                ArrayNode choices = one.putArray("choices");
                field.choices().forEach(choices::add);
                one.put("null", field.mayBeNull());
              });
    }
  }

  /** Makes the edit that a request asks for; what came of it. */
  byte[] make(Context context, int longestBytes) {
    mayBeMade(context, longestBytes);
    ObjectNode request = request(context.bodyAsBytes());
    ObjectNode told = record.edit(request, Instant.now());
    return Json.line(told).getBytes(StandardCharsets.UTF_8);
  }

  private void mayBeMade(Context context, int longestBytes) {
    if (!isAllowed) {
      throw new RefusedException(
          403,
          "This server shows the record and does not change it.",
          "Start annals serve with --allow-edits, or use annals edit.");
    }
    String origin = context.header("Origin");
    String site = context.header("Sec-Fetch-Site");
    // https where another program stands in front of this one.
    boolean isOwn = origin == null || origin.replaceFirst("^https?://", "").equals(context.host());
    if (!isOwn || (site != null && !site.equals("same-origin"))) {
      throw new RefusedException(
          403,
          "The request comes from another site, " + origin + ".",
          "Correct the record on its own page.");
    }
    String given = context.header(HEADER);
    if (given == null
        || !MessageDigest.isEqual(
            token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8))) {
      throw new RefusedException(
          403,
          "The request does not bear this server's word for edits.",
          "Load the page again; a program asks GET /api/v1/edits and sends the token as "
              + HEADER
              + ".");
    }
    String type = context.header("Content-Type");
    if (type == null || !type.matches("application/json(;\\s*charset=(utf|UTF)-8)?")) {
      throw new RefusedException(
          415, "An edit is sent as JSON.", "Send it with Content-Type: application/json.");
    }
    if (context.contentLength() > longestBytes) {
      throw new RefusedException(
          413,
          "The edit is longer than " + longestBytes + " bytes.",
          "Shorten its reason, or mark fewer words.");
    }
  }

  private static ObjectNode request(byte[] body) {
    try {
      JsonNode request = MAPPER.readTree(body);
      if (request instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw new InputException(
          "The body is no JSON: " + e.getOriginalMessage() + ".", "Send one object.", e);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    throw new InputException("The body is no object.", "Send one object with an action.");
  }
}
