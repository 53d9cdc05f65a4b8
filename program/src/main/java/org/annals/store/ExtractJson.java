package org.annals.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.annals.record.Extract;
import org.annals.report.Report;

/** Extracts as JSON and back: what comes back is equal to what went in. */
final class ExtractJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          // The components of the records and nothing that is worked out from them.
          .visibility(PropertyAccessor.GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .build();

  private ExtractJson() {}

  static String write(Extract extract) {
    return json(extract);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws UncheckedIOException if it is not that
   */
  static Extract read(String json) {
    try {
      return MAPPER.readValue(json, Extract.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a stored extract cannot be read", e);
    }
  }

  /** SHA-256 of all that a report is. */
  static String hash(Report report) {
    return Sha256.of(json(report).getBytes(StandardCharsets.UTF_8));
  }

  static <T> String list(List<T> list) {
    return json(list);
  }

  static <T> List<T> list(String json, TypeReference<List<T>> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a stored list cannot be read", e);
    }
  }

  private static String json(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("cannot be written as JSON: " + value.getClass(), e);
    }
  }
}
