package org.annals.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * One line of a part: what a reading that is spread over many machines hands on. Only texts and
 * numbers, so that any engine can carry it.
 *
 * @param kind what {@code body} is
 * @param story of which record it is
 * @param file id of the file; empty for a fact
 * @param report id of the report; empty for a file; the section for a fact
 * @param hash of the report; SHA-256 of a file's bytes; the mark of a fold
 * @param version of the extractors
 * @param n which of several readings of this report or file, the latest the greatest; the place of
 *     a fact in its section; bytes of a file as found by the source
 * @param body JSON
 */
public record PartLine(
    Kind kind,
    String story,
    String file,
    String report,
    String hash,
    String version,
    long n,
    String body) {
  private static final JsonFactory JSON = new JsonFactory();

  /** What a line holds. */
  public enum Kind {
    /** A report as it was read, on its way to the extractors. */
    REPORT,
    /** All that a report says. */
    EXTRACT,
    /** A file that was read to its end. */
    FILE,
    /** A report that could not be read through, with the reason. */
    DEAD,
    /** One fact of a folded record. */
    FACT,
    /** The end of a folded record. */
    FOLD
  }

  /** The same with another number. */
  public PartLine numbered(long number) {
    return new PartLine(kind, story, file, report, hash, version, number, body);
  }

  /** What is left of it when the body is stored. */
  PartLine withoutBody() {
    return new PartLine(kind, story, file, report, hash, version, n, "");
  }

  /** As a line of JSON, without the line end. */
  public String json() {
    StringWriter out = new StringWriter(body.length() + 256);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("line", kind.name().toLowerCase(Locale.ROOT));
      json.writeStringField("story", story);
      json.writeStringField("file", file);
      json.writeStringField("report", report);
      json.writeStringField("hash", hash);
      json.writeStringField("version", version);
      json.writeNumberField("n", n);
      json.writeFieldName("body");
      json.writeRawValue(body);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a writer in memory does not fail", e);
    }
    return out.toString();
  }

  /** The same in few octets, for whoever holds many. */
  public byte[] packed() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, fast)) {
      out.write(json().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("an array does not fail", e);
    } finally {
      fast.end();
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #packed} gave.
   *
   * @throws UncheckedIOException if it is not that
   */
  public static PartLine unpacked(byte[] packed) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("no packed line of a part", e);
    }
  }

  /**
   * Reads what {@link #json} wrote.
   *
   * @throws UncheckedIOException if it is not that
   */
  public static PartLine parse(String line) {
    String[] texts = {"", "", "", "", "", ""};
    long number = 0;
    try (JsonParser json = JSON.createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
          case "line" -> texts[0] = json.getText();
          case "story" -> texts[1] = json.getText();
          case "file" -> texts[2] = json.getText();
          case "report" -> texts[3] = json.getText();
          case "hash" -> texts[4] = json.getText();
          case "version" -> texts[5] = json.getText();
          case "n" -> number = json.getLongValue();
          case "body" -> {
            int begin = (int) json.currentTokenLocation().getCharOffset();
            return new PartLine(
                Kind.valueOf(texts[0].toUpperCase(Locale.ROOT)),
                texts[1],
                texts[2],
                texts[3],
                texts[4],
                texts[5],
                number,
                line.substring(begin, line.length() - 1));
          }
          default -> throw new IOException("a field " + field);
        }
      }
      throw new IOException("no body");
    } catch (IOException | IllegalArgumentException e) {
      throw new UncheckedIOException("no line of a part", new IOException(e));
    }
  }
}
