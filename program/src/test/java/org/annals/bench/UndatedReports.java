package org.annals.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.annals.language.English;
import org.annals.time.Dates;
import org.annals.time.Publication;
import org.annals.time.When;
import org.jspecify.annotations.NullMarked;

/**
 * Infers when reports were published whose day is known but hidden: how often the interval holds
 * the day, and how wide it is. Run by {@code bench/undated}.
 */
@NullMarked
public final class UndatedReports {
  private static final int HEAD_CHARACTERS = 400;
  private static final int YEAR_DAYS = 366;

  private UndatedReports() {}

  /** Arguments: files of lines {@code {"id", "text", "published"}}; {@code --details}. */
  public static void main(String[] args) throws IOException {
    boolean details = List.of(args).contains("--details");
    ObjectMapper json = new ObjectMapper();
    int all = 0;
    int inferred = 0;
    int holding = 0;
    int closed = 0;
    int threeYears = 0;
    for (String file : Arrays.stream(args).filter(a -> !a.startsWith("--")).toList()) {
      for (String line : Files.readAllLines(Path.of(file))) {
        JsonNode read = json.readTree(line);
        String published = read.path("published").asText("");
        if (published.length() != 10) {
          continue;
        }
        LocalDate day = LocalDate.parse(published);
        Publication found =
            Dates.in(English.read(withoutDate(read.path("text").asText(), day), null))
                .publication();
        When when = found.when();
        all++;
        if (when == null) {
          continue;
        }
        boolean holds = when.overlaps(When.parse(published));
        inferred++;
        holding += holds ? 1 : 0;
        closed += when.isClosed() ? 1 : 0;
        threeYears += when.isClosed() && when.days() <= 3 * YEAR_DAYS ? 1 : 0;
        if (details) {
          print(
              String.join(
                  " ",
                  holds ? "holds" : "WRONG",
                  read.path("id").asText(),
                  published,
                  when.edtf(),
                  found.why()));
        }
      }
    }
    print(
        String.format(
            Locale.ROOT,
            "reports %d, inferred %d, of these hold the day %.3f, closed %d, within three years %d",
            all,
            inferred,
            inferred == 0 ? 0 : (double) holding / inferred,
            closed,
            threeYears));
  }

  /** Takes its own day out of the first lines: the dateline, "Last updated". */
  private static String withoutDate(String text, LocalDate day) {
    int cut = Math.min(HEAD_CHARACTERS, text.length());
    String month = day.getMonth().getDisplayName(java.time.format.TextStyle.SHORT, Locale.ENGLISH);
    String named = month + "\\w*\\.?";
    String number = "0?" + day.getDayOfMonth();
    String either =
        "(?i)("
            + named
            + " "
            + number
            + "|"
            + number
            + " "
            + named
            + ") ?,? "
            + day.getYear()
            + "|"
            + Pattern.quote(day.toString());
    return text.substring(0, cut).replaceAll(either, "") + text.substring(cut);
  }

  @SuppressWarnings("SystemOut") // a benchmark prints its result
  private static void print(String line) {
    System.out.println(line);
  }
}
