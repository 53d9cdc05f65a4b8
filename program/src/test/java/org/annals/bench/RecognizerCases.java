package org.annals.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.annals.language.English;
import org.annals.time.Bound;
import org.annals.time.Dates;
import org.annals.time.TimeExpression;
import org.annals.time.TimeReference;
import org.annals.time.TimeResolver;
import org.annals.time.When;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Runs the cases of Microsoft Recognizers-Text, of the English dates. Run by {@code bench/dates}.
 *
 * <p>A date or a stretch passes if one expression over the words resolves to the same days, of the
 * past or of the future reading, or has the same TIMEX3 value; of a stretch the ends may differ by
 * a day, or be the begin of the last month or year named where ours is its end, since theirs go
 * without the last; "within" may have no begin; a duration or a set if the TIMEX3 value is the
 * same; a case of an extractor if our words overlap each of the words asked for; a case that asks
 * for nothing if we find nothing. Names of months and days are given their capitals first, which
 * the cases, typed in a chat, lack. Cases that no report would print are set aside by the patterns
 * of {@code recognizers-out-of-scope.tsv}, each with its reason; they are counted and shown.
 */
@NullMarked
public final class RecognizerCases {
  private static final List<String> FILES =
      List.of(
          "DateParser",
          "DatePeriodParser",
          "DurationParser",
          "SetParser",
          "DateExtractor",
          "DatePeriodExtractor",
          "DurationExtractor",
          "SetExtractor");
  private static final Pattern NAME =
      Pattern.compile(
          "\\b(?:jan(?:uary)?|feb(?:ruary)?|march|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
              + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\\b");

  /** One reason for which cases are set aside. */
  private record Scope(Pattern inputs, String reason) {}

  private RecognizerCases() {}

  /** Arguments: the folder; {@code --details} for what fails. */
  public static void main(String[] args) throws IOException {
    boolean details = List.of(args).contains("--details");
    List<Scope> scopes = scopes();
    for (String name : FILES) {
      int passed = 0;
      int all = 0;
      int whole = 0;
      Map<String, Integer> aside = new TreeMap<>();
      JsonNode cases =
          new ObjectMapper()
              .readTree(
                  Files.readString(Path.of(args[0], name + ".json"), StandardCharsets.UTF_8)
                      .replace("\uFEFF", ""));
      for (JsonNode one : cases) {
        String input = one.get("Input").asText();
        @Nullable String reason = reason(scopes, input);
        String text = NAME.matcher(input).replaceAll(m -> capital(m.group()));
        JsonNode context = one.path("Context").path("ReferenceDateTime");
        String today = context.isMissingNode() ? "2016-11-07" : context.asText().substring(0, 10);
        Dates dates = Dates.in(English.read(text, today));
        boolean ok = passes(name, one.get("Results"), dates, When.parse(today));
        whole += ok ? 1 : 0;
        if (reason != null) {
          aside.merge(reason, 1, Integer::sum);
          continue;
        }
        all++;
        passed += ok ? 1 : 0;
        if (!ok && details) {
          print(name + " fails: " + input + " | " + today + " | " + one.get("Results"));
          for (TimeExpression e : dates.expressions()) {
            TimeReference r = e.reference();
            print(
                "     "
                    + e.span().of(text)
                    + " = "
                    + TimeResolver.value(e, When.parse(today))
                    + " = "
                    + (r == null
                        ? "-"
                        : r.bound() + " " + TimeResolver.resolve(r, When.parse(today))));
          }
        }
      }
      print(
          String.format(
              Locale.ROOT,
              "%-20s %3d of %3d pass: %.3f   (with those set aside %d of %d)",
              name,
              passed,
              all,
              (double) passed / all,
              whole,
              cases.size()));
      aside.forEach(
          (reason, n) -> print(String.format(Locale.ROOT, "    aside %3d: %s", n, reason)));
    }
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static List<Scope> scopes() throws IOException {
    List<Scope> scopes = new ArrayList<>();
    try (var in = RecognizerCases.class.getResourceAsStream("recognizers-out-of-scope.tsv")) {
      if (in == null) {
        throw new IllegalStateException("recognizers-out-of-scope.tsv is missing");
      }
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        String[] parts = line.split("\t", -1);
        if (parts.length == 2 && !line.startsWith("# ")) {
          scopes.add(
              new Scope(Pattern.compile(parts[0], Pattern.CASE_INSENSITIVE), parts[1].strip()));
        }
      }
    }
    return scopes;
  }

  private static @Nullable String reason(List<Scope> scopes, String input) {
    for (Scope scope : scopes) {
      if (scope.inputs().matcher(input).find()) {
        return scope.reason();
      }
    }
    return null;
  }

  private static boolean passes(String file, JsonNode results, Dates dates, When today) {
    List<TimeExpression> ours = dates.expressions();
    if (results.isEmpty()) {
      return ours.stream().noneMatch(e -> e.reference() != null && isKind(file, e));
    }
    for (JsonNode result : results) {
      if (!result.has("Start")) {
        continue;
      }
      int begin = result.get("Start").asInt();
      int end = begin + result.get("Length").asInt();
      boolean found = false;
      for (TimeExpression e : ours) {
        boolean over = e.span().begin() < end && begin < e.span().end();
        found |=
            over && (file.endsWith("Extractor") || isRight(file, result.path("Value"), e, today));
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private static boolean isKind(String file, TimeExpression e) {
    return switch (e.type()) {
      case DURATION -> file.startsWith("Duration");
      case SET -> file.startsWith("Set");
      case DATE -> file.startsWith("Date");
      case TIME -> false;
    };
  }

  private static boolean isRight(String file, JsonNode value, TimeExpression e, When today) {
    if (file.startsWith("Du") || file.startsWith("Set")) {
      return plain(e.value()).equals(plain(value.path("Timex").asText()));
    }
    TimeReference reference = e.reference();
    When ours = reference == null ? null : TimeResolver.resolve(reference, today);
    for (String reading : List.of("PastResolution", "FutureResolution")) {
      When asked = asked(value.path(reading));
      if (reference != null
          && ours != null
          && asked != null
          && isSame(asked, ours, today, reference)) {
        return true;
      }
    }
    return plain(TimeResolver.value(e, today)).equals(value.path("Timex").asText());
  }

  private static boolean isSame(When asked, When ours, When today, TimeReference reference) {
    LocalDate first = asked.first();
    LocalDate last = asked.last();
    LocalDate end = ours.last();
    if (first == null || last == null || end == null || first.equals(last)) {
      return ours.approximate(false).equals(asked);
    }
    boolean due = ours.first() == null && first.equals(today.first());
    boolean begins = due || near(first, ours.first());
    When lastNamed = reference.end() == null ? null : TimeResolver.resolve(point(reference), today);
    LocalDate lastFirst = lastNamed == null ? null : lastNamed.first();
    return begins && (near(last, end) || (lastFirst != null && near(last, lastFirst)));
  }

  /** The end of a stretch by itself. */
  private static TimeReference point(TimeReference r) {
    return new TimeReference(r.basis(), Bound.IN, r.end(), null, r.span(), r.words(), r.rule());
  }

  private static boolean near(LocalDate a, @Nullable LocalDate b) {
    return b != null && Math.abs(a.toEpochDay() - b.toEpochDay()) <= 1;
  }

  /** Theirs ends before the last day given; an end that is missing is open. */
  private static @Nullable When asked(JsonNode reading) {
    LocalDate day = day(reading.path("date"));
    if (day != null) {
      return When.day(day);
    }
    LocalDate first = day(reading.path("startDate"));
    LocalDate end = day(reading.path("endDate"));
    LocalDate last = first == null && end != null ? end.minusDays(1) : end;
    return (first == null && last == null)
            || (first != null && last != null && last.isBefore(first))
        ? null
        : When.between(first, last);
  }

  private static @Nullable LocalDate day(JsonNode node) {
    return node.isMissingNode() ? null : LocalDate.parse(node.asText());
  }

  /** Decades and centuries in years, "some" as X, an hour of the day with or without its day. */
  private static String plain(String value) {
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("^P(\\d+)DE$", "P$10Y");
    forms.put("^P(\\d+)CE$", "P$100Y");
    forms.put("^XXXX-XX-XXT", "T");
    forms.put("^(.*T\\d\\d):00$", "$1");
    String plain = value;
    for (Map.Entry<String, String> form : forms.entrySet()) {
      plain = plain.replaceAll(form.getKey(), form.getValue());
    }
    return plain;
  }

  @SuppressWarnings("SystemOut") // a benchmark prints its result
  private static void print(String line) {
    System.out.println(line);
  }
}
