package org.annals.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.annals.record.Extract;
import org.annals.report.Report;
import org.annals.text.Evidence;
import org.annals.text.HeldText;
import org.annals.text.KeptOnce;
import org.annals.text.Span;
import org.annals.time.TimePoint;
import org.annals.time.TimeReference;
import org.annals.time.When;

/**
 * Extracts as JSON and back: what comes back is equal to what went in. The facts of a report repeat
 * its sentences, places and times; equal ones are one object after reading.
 */
final class ExtractJson {
  /** Records that one report repeats over and over. */
  private static final Set<Class<?>> OFTEN =
      Set.of(Span.class, TimePoint.class, TimeReference.class);

  /** Fields that hold words of the program's own. */
  private static final Set<String> OWN = Set.of("why", "rule");

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(sharing())
          .addMixIn(Evidence.class, EvidenceParts.class)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          // The components of the records and nothing that is worked out from them.
          .visibility(PropertyAccessor.GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .build();

  private ExtractJson() {}

  private static SimpleModule sharing() {
    SimpleModule module = new SimpleModule("sharing");
    module.addDeserializer(String.class, new SharedWords());
    module.addSerializer(HeldText.class, ToStringSerializer.instance);
    module.addDeserializer(HeldText.class, new TextOfReport());
    module.addDeserializer(LocalDate.class, new SharedValue<>(LocalDateDeserializer.INSTANCE));
    module.addDeserializer(
        BigDecimal.class, new SharedValue<>(NumberDeserializers.BigDecimalDeserializer.instance));
    module.setDeserializerModifier(
        new BeanDeserializerModifier() {
          @Override
          public JsonDeserializer<?> modifyDeserializer(
              DeserializationConfig config, BeanDescription type, JsonDeserializer<?> reads) {
            Class<?> of = type.getBeanClass();
            boolean isOfText = of == Report.class || of == Evidence.class;
            return isOfText || of == When.class
                ? new SharedParts(reads)
                : OFTEN.contains(of) ? new SharedRecord(reads) : reads;
          }

          @Override
          public JsonDeserializer<?> modifyCollectionDeserializer(
              DeserializationConfig config,
              CollectionType type,
              BeanDescription description,
              JsonDeserializer<?> reads) {
            return type.getContentType().hasRawClass(String.class) ? new SharedParts(reads) : reads;
          }
        });
    return module;
  }

  private static final class SharedWords extends JsonDeserializer<String> {
    @Override
    public String deserialize(JsonParser from, DeserializationContext context) throws IOException {
      String words = StringDeserializer.instance.deserialize(from, context);
      if (!(context.getAttribute(KeptOnce.class) instanceof KeptOnce kept)) {
        return words;
      }
      String field = from.currentName();
      return field != null && OWN.contains(field) ? kept.ofProgram(words) : kept.of(words);
    }
  }

  /** What evidence is written as, whichever way its words are held. */
  @JsonIgnoreProperties({"text", "begin"})
  private static final class EvidenceParts {
    @SuppressWarnings("UnusedVariable") // names and types are all that is asked of it
    @JsonCreator
    EvidenceParts(
        @JsonProperty("report") String report,
        @JsonProperty("span") Span span,
        @JsonProperty("focus") Span focus,
        @JsonProperty("words") String words) {}

    @JsonProperty("words")
    String words() {
      return "";
    }
  }

  private static final class TextOfReport extends JsonDeserializer<HeldText> {
    @Override
    public HeldText deserialize(JsonParser from, DeserializationContext context)
        throws IOException {
      HeldText text = HeldText.of(StringDeserializer.instance.deserialize(from, context));
      return context.getAttribute(KeptOnce.class) == null ? text : text.packed();
    }
  }

  /** A day or an amount. */
  private static final class SharedValue<T> extends JsonDeserializer<T> {
    private final JsonDeserializer<T> reads;

    SharedValue(JsonDeserializer<T> reads) {
      this.reads = reads;
    }

    @Override
    public T deserialize(JsonParser from, DeserializationContext context) throws IOException {
      T read = reads.deserialize(from, context);
      return context.getAttribute(KeptOnce.class) instanceof KeptOnce kept
          ? kept.ofAll(read)
          : read;
    }
  }

  /** Some days, a list of words, or words that stand in the text of the report. */
  private static final class SharedParts extends DelegatingDeserializer {
    SharedParts(JsonDeserializer<?> reads) {
      super(reads);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reads) {
      return new SharedParts(reads);
    }

    @Override
    @SuppressWarnings("unchecked") // only lists of words are read so
    public Object deserialize(JsonParser from, DeserializationContext context) throws IOException {
      Object read = super.deserialize(from, context);
      if (!(context.getAttribute(KeptOnce.class) instanceof KeptOnce kept)) {
        return read;
      }
      if (read instanceof Report report) {
        context.setAttribute(HeldText.class, report.held()); // stands before all evidence
        return report;
      }
      if (read instanceof Evidence evidence) {
        return context.getAttribute(HeldText.class) instanceof HeldText text
            ? evidence.heldIn(text)
            : evidence;
      }
      return read instanceof List<?> words ? kept.of((List<String>) words) : kept.ofAll(read);
    }
  }

  private static final class SharedRecord extends DelegatingDeserializer {
    SharedRecord(JsonDeserializer<?> reads) {
      super(reads);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reads) {
      return new SharedRecord(reads);
    }

    @Override
    public Object deserialize(JsonParser from, DeserializationContext context) throws IOException {
      Object read = super.deserialize(from, context);
      return context.getAttribute(KeptOnce.class) instanceof KeptOnce kept
              && read instanceof Record value
          ? kept.of(value)
          : read;
    }
  }

  static String write(Extract extract) {
    return json(extract);
  }

  static String writeReport(Report report) {
    return json(report);
  }

  /**
   * Reads a report that was written here.
   *
   * @throws UncheckedIOException if it is none
   */
  static Report readReport(String json) {
    try {
      return MAPPER.readValue(json, Report.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a report that cannot be read", e);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws UncheckedIOException if it is not that
   */
  static Extract read(String json) {
    return read(json, new KeptOnce());
  }

  /** The same; equal words are those that {@code kept} has. */
  static Extract read(String json, KeptOnce kept) {
    try {
      return MAPPER
          .readerFor(Extract.class)
          .withAttribute(KeptOnce.class, kept.forReport())
          .readValue(json);
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
