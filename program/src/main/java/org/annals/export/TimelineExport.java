package org.annals.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.annals.timeline.Day;
import org.annals.timeline.Telling;
import org.jspecify.annotations.Nullable;

/** A timeline as Markdown, as JSON with its evidence, and as the tool tilse reads it. */
public final class TimelineExport {
  private static final String RULE = "-".repeat(32);

  private TimelineExport() {}

  /**
   * A heading a day, a line a sentence, with its report; what is no deed, what only its report puts
   * on the day, and what tells of an event that people corrected, is marked.
   */
  public static void markdown(List<Day> days, Facts facts, Writer out) throws IOException {
    for (Day day : days) {
      out.write("**" + day.when().edtf() + "**\n\n");
      for (Day.Line line : day.lines()) {
        ObjectNode event = event(day, line, facts);
        String status =
            event == null || Words.isDeed(event) ? "" : "*" + event.path("status").asText() + "*: ";
        String basis =
            switch (line.basis()) {
              case TOLD -> "";
              case REPORTED -> ", reported that day";
              case REPORTED_NEXT -> ", reported the day after";
            };
        out.write(
            "- "
                + status
                + MarkdownExport.escaped(line.sentence().text())
                + " ("
                + MarkdownExport.escaped(line.report().id())
                + basis
                + (corrected(line, facts).isEmpty() ? "" : ", corrected")
                + ")\n");
      }
      out.write("\n");
    }
  }

  /**
   * {@code [{"date", "weight", "lines": [{"what", "id", "status", "weight", "basis", "evidence",
   * "corrected"}]}]}; {@code id} and {@code status} are of the weightiest event of the day that the
   * sentence tells, null where the record has none; {@code corrected} are the ids of the
   * corrections of its events, missing where none was made.
   */
  public static void json(List<Day> days, Facts facts, Writer out) throws IOException {
    ArrayNode all = Json.MAPPER.createArrayNode();
    for (Day day : days) {
      ObjectNode node = all.addObject().put("date", day.when().edtf());
      node.put("weight", rounded(day.weight()));
      ArrayNode lines = node.putArray("lines");
      for (Day.Line line : day.lines()) {
        ObjectNode event = event(day, line, facts);
        Telling sentence = line.sentence();
        ObjectNode one = lines.addObject();
        one.put("what", sentence.text());
        one.put("id", event == null ? null : event.path("id").asText());
        one.put("status", event == null ? null : event.path("status").asText());
        one.put("weight", rounded(line.weight()));
        one.put("basis", line.basis().name().toLowerCase(Locale.ROOT));
        ObjectNode evidence = one.putArray("evidence").addObject();
        evidence.put("report", line.report().id());
        evidence.put("begin", sentence.begin());
        evidence.put("end", sentence.end());
        evidence.putArray("focus").add(sentence.begin()).add(sentence.end());
        evidence.put("quote", sentence.quote());
        Set<String> corrections = corrected(line, facts);
        if (!corrections.isEmpty()) {
          corrections.forEach(one.putArray("corrected")::add);
        }
      }
    }
    out.write(Json.line(all) + "\n");
  }

  /** The day, its lines, a line of dashes. */
  public static void tilse(List<Day> days, Writer out) throws IOException {
    for (Day day : days) {
      out.write(day.when().edtf() + "\n");
      for (Day.Line line : day.lines()) {
        out.write(line.sentence().text() + "\n");
      }
      out.write(RULE + "\n");
    }
  }

  private static BigDecimal rounded(double weight) {
    return BigDecimal.valueOf(weight).setScale(4, RoundingMode.HALF_EVEN);
  }

  /** The weightiest event of the day that the sentence tells. */
  private static @Nullable ObjectNode event(Day day, Day.Line line, Facts facts) {
    ObjectNode best = null;
    for (ObjectNode event : facts.in(Section.EVENTS)) {
      if (Words.text(event, "when").equals(day.when().edtf())
          && isTold(event, line)
          && (best == null || event.path("weight").asDouble() > best.path("weight").asDouble())) {
        best = event;
      }
    }
    return best;
  }

  /** The corrections of events that the sentence tells, of rejected ones too. */
  private static Set<String> corrected(Day.Line line, Facts facts) {
    Set<String> ids = new TreeSet<>();
    for (ObjectNode one : facts.in(Section.CORRECTIONS)) {
      if (one.path("rejected").isObject()
          && one.path("section").asText().equals(Section.EVENTS.label())
          && isTold(one.path("rejected"), line)) {
        ids.add(one.path("id").asText());
      }
    }
    for (ObjectNode event : facts.in(Section.EVENTS)) {
      if (event.has("corrected") && isTold(event, line)) {
        event.path("corrected").forEach(id -> ids.add(id.asText()));
      }
    }
    return ids;
  }

  private static boolean isTold(JsonNode event, Day.Line line) {
    for (JsonNode evidence : event.path("evidence")) {
      int at = evidence.path("focus").path(0).asInt();
      if (evidence.path("report").asText().equals(line.report().id())
          && line.sentence().begin() <= at
          && at < line.sentence().end()) {
        return true;
      }
    }
    return false;
  }
}
