package org.annals.bench;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.actor.Actor;
import org.annals.record.Extract;
import org.annals.report.Report;
import org.annals.text.Evidence;
import org.annals.text.HeldText;
import org.annals.text.KeptOnce;
import org.annals.text.Span;
import org.annals.time.TimePoint;
import org.annals.time.TimeReference;
import org.annals.time.When;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Many extracts out of few, without analysing any text again: the examples are told once more as
 * another story, on other days, of other people, with other amounts. The same examples always give
 * the same extracts.
 *
 * <p>A name becomes one of the same length, so that every offset still holds. How often the new
 * names come again over all stories follows Zipf's law, as names in news do; states and the like
 * keep their own name in a quarter of the stories, so that some actors stand in tens of thousands
 * of reports. What one story's reports share they still share after the change.
 */
@NullMarked
final class VariedExtracts {
  /** So many names of one length there are. */
  private static final int NAMES = 20_000;

  /** The stories begin on days of so many years. */
  private static final int YEARS = 20;

  private static final Pattern WORD = Pattern.compile("[\\p{L}]{4,}");
  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";

  /** What reading a stored extract keeps once, too. */
  private static final Set<Class<?>> OFTEN =
      Set.of(Span.class, TimePoint.class, TimeReference.class);

  /** Fields that hold words of the program's own, as reading a stored extract knows, too. */
  private static final Set<String> OWN = Set.of("why", "rule");

  private static final Map<Class<?>, Shape> SHAPES = new HashMap<>();

  private final String story;
  private final int seed;
  private final int years;
  private final BigDecimal times;
  private final boolean keepsStates;
  private final Map<String, String> instead = new HashMap<>();
  private final Map<String, String> keys = new HashMap<>();
  private final Set<String> ids;
  private KeptOnce kept;
  private HeldText text = HeldText.of("");

  private VariedExtracts(List<Extract> examples, int number, KeptOnce kept) {
    this.kept = kept;
    Random random = new Random(number);
    story = "s" + number + "/";
    seed = random.nextInt();
    years = random.nextInt(YEARS) - YEARS / 2;
    times = BigDecimal.valueOf(1 + random.nextInt(9));
    keepsStates = random.nextInt(4) == 0;
    ids = new HashSet<>();
    Set<String> keptNames = new HashSet<>();
    Set<String> names = new LinkedHashSet<>();
    for (Extract extract : examples) {
      ids.add(extract.report().id());
      for (Actor actor : extract.actors()) {
        Set<String> to = keepsStates && !actor.key().isEmpty() ? keptNames : names;
        for (String alias : actor.aliases()) {
          Matcher word = WORD.matcher(alias);
          while (word.find()) {
            if (Character.isUpperCase(word.group().charAt(0))) {
              to.add(word.group().toLowerCase(Locale.ROOT));
            }
          }
        }
        if (!actor.key().isEmpty() && !keepsStates) {
          keys.put(actor.key(), actor.key() + " " + (int) Math.pow(NAMES, random.nextDouble()));
        }
      }
    }
    names.removeAll(keptNames);
    names.forEach(
        n -> instead.put(n, name(n.length(), (int) Math.pow(NAMES, random.nextDouble()))));
  }

  /** So many extracts, story by story. */
  static List<Extract> of(List<Extract> examples, int count) {
    List<Extract> all = new ArrayList<>(count);
    KeptOnce kept = new KeptOnce();
    for (int story = 0; all.size() < count; story++) {
      VariedExtracts told = new VariedExtracts(examples, story, kept);
      for (int i = 0; i < examples.size() && all.size() < count; i++) {
        told.kept = kept.forReport();
        all.add((Extract) told.varied("", examples.get(i)));
      }
    }
    return List.copyOf(all);
  }

  /** The name of a rank, of so many letters. */
  private static String name(int length, int rank) {
    Random random = new Random(31L * rank + length);
    StringBuilder name = new StringBuilder();
    while (name.length() < length) {
      String letters = name.length() % 2 == 0 ? CONSONANTS : VOWELS;
      name.append(letters.charAt(random.nextInt(letters.length())));
    }
    return name.toString();
  }

  @SuppressWarnings("ReferenceEquality") // what is the same thing need not be made again
  private Object varied(String field, Object value) {
    if (value instanceof String words) {
      String told = words(field, words);
      return OWN.contains(field) ? kept.ofProgram(told) : kept.of(told);
    }
    if (value instanceof LocalDate day) {
      return kept.ofAll(day.plusYears(years));
    }
    if (value instanceof BigDecimal amount) {
      return kept.ofAll(amount.multiply(times));
    }
    if (value instanceof Integer number) {
      return field.equals("year")
          ? number + years
          : field.equals("shingles") ? number ^ seed : value;
    }
    if (value instanceof List<?> all) {
      List<Object> list = new ArrayList<>();
      boolean same = true;
      for (Object one : all) {
        list.add(varied(field, one));
        same &= list.get(list.size() - 1) == one;
      }
      return same ? all : field.equals("shingles") ? list : words(list);
    }
    if (value instanceof HeldText held) {
      return HeldText.of(words(field, held.toString())).packed();
    }
    if (value instanceof Evidence e) {
      return new Evidence(
              (String) varied("report", e.report()),
              (Span) varied("span", e.span()),
              (Span) varied("focus", e.focus()),
              words("words", e.words()))
          .heldIn(text);
    }
    return value.getClass().isRecord() ? record(value) : value;
  }

  @SuppressWarnings("unchecked") // each is a word where the first is
  private List<?> words(List<?> list) {
    return list.get(0) instanceof String ? kept.of((List<String>) list) : List.copyOf(list);
  }

  @SuppressWarnings("ReferenceEquality") // what is the same thing need not be made again
  private Object record(Object value) {
    try {
      Shape shape = SHAPES.computeIfAbsent(value.getClass(), Shape::of);
      @Nullable Object[] parts = new @Nullable Object[shape.fields().size()];
      boolean same = true;
      for (int i = 0; i < parts.length; i++) {
        RecordComponent field = shape.fields().get(i);
        Object part = field.getAccessor().invoke(value);
        parts[i] = part == null ? null : varied(field.getName(), part);
        same &= parts[i] == part || field.getType().isPrimitive();
      }
      Record made = (Record) (same ? value : shape.constructor().newInstance(parts));
      text = made instanceof Report report ? report.held() : text; // stands before all evidence
      return made instanceof When
          ? kept.ofAll(made)
          : OFTEN.contains(made.getClass()) ? kept.of(made) : made;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot vary " + value, e);
    }
  }

  /** What a record is made of. */
  private record Shape(List<RecordComponent> fields, Constructor<?> constructor) {
    static Shape of(Class<?> type) {
      List<RecordComponent> fields = List.of(type.getRecordComponents());
      fields.forEach(f -> f.getAccessor().setAccessible(true));
      try {
        Constructor<?> constructor =
            type.getDeclaredConstructor(
                fields.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return new Shape(fields, constructor);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(type + " is no record", e);
      }
    }
  }

  private String words(String field, String value) {
    if (ids.contains(value)) {
      return story + value;
    }
    if (field.equals("key")) {
      return keys.getOrDefault(value, value);
    }
    StringBuilder told = new StringBuilder();
    Matcher word = WORD.matcher(value);
    while (word.find()) {
      String lower = word.group().toLowerCase(Locale.ROOT);
      String other = lower.length() == word.group().length() ? instead.get(lower) : null;
      String found = word.group();
      word.appendReplacement(
          told, Matcher.quoteReplacement(other == null ? found : asIn(found, other)));
    }
    return told.isEmpty() ? value : word.appendTail(told).toString();
  }

  /** Capitals where the name has them. */
  private static String asIn(String found, String other) {
    if (found.equals(found.toUpperCase(Locale.ROOT))) {
      return other.toUpperCase(Locale.ROOT);
    }
    return Character.isUpperCase(found.charAt(0))
        ? other.substring(0, 1).toUpperCase(Locale.ROOT) + other.substring(1)
        : other;
  }
}
