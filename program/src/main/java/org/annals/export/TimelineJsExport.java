package org.annals.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * The events as a TimelineJS presentation (Knight Lab, TimelineJS 3, "JSON data format").
 *
 * <p>TimelineJS needs a date of beginning and takes split dates only: each slide has them from the
 * first day meant to the last, and {@code display_date} wherever the date is not one sure day: what
 * did not last is said to lie between the two. The EDTF stands beside them under {@code annals},
 * which TimelineJS passes over. An event without a date is left out and counted on the title slide.
 * Texts are escaped, since TimelineJS takes them for HTML.
 */
public final class TimelineJsExport {
  private TimelineJsExport() {}

  /**
   * Writes the presentation.
   *
   * @param title its name
   * @param asOf the day whose knowledge it shows; null for all that is known
   * @param limit how many events at most, those of most weight; at least 1
   */
  public static void write(Facts facts, String title, @Nullable String asOf, int limit, Writer out)
      throws IOException {
    List<ObjectNode> dated =
        facts.in(Section.EVENTS).stream().filter(event -> event.path("when").isTextual()).toList();
    Set<String> shown = heaviest(dated, limit);
    ObjectNode all = Json.MAPPER.createObjectNode();
    all.set("title", title(facts, title, asOf, shown.size(), dated.size()));
    ArrayNode slides = all.putArray("events");
    Sources sources = new Sources(facts);
    for (ObjectNode event : dated) {
      if (shown.contains(event.path("id").asText())) {
        slides.add(slide(event, facts, sources));
      }
    }
    all.put("scale", "human");
    Json.writeLines(all, out);
  }

  private static Set<String> heaviest(List<ObjectNode> events, int limit) {
    Set<String> ids = new HashSet<>();
    events.stream()
        .sorted(
            Comparator.comparingDouble((ObjectNode event) -> -event.path("weight").asDouble())
                .thenComparing(event -> event.path("id").asText()))
        .limit(limit)
        .forEach(event -> ids.add(event.path("id").asText()));
    return ids;
  }

  private static ObjectNode title(
      Facts facts, String title, @Nullable String asOf, int shown, int dated) {
    int events = facts.in(Section.EVENTS).size();
    String text =
        "<p>%s reports%s. %s of %s events%s.</p>"
            .formatted(
                facts.in(Section.REPORTS).size(),
                asOf == null ? "" : ", as known on " + DisplayDate.of(asOf),
                shown,
                events,
                events == dated ? "" : "; without a date, and so not here: " + (events - dated));
    ObjectNode slide = Json.MAPPER.createObjectNode();
    slide.put("unique_id", "title");
    slide.putObject("text").put("headline", Markup.escaped(Words.plain(title))).put("text", text);
    return slide;
  }

  private static ObjectNode slide(ObjectNode event, Facts facts, Sources sources) {
    String edtf = Words.text(event, "when");
    ObjectNode slide = Json.MAPPER.createObjectNode();
    slide.put("unique_id", event.path("id").asText());
    boolean lasts = Words.text(event, "status").equals("ongoing");
    dates(slide, edtf, lasts);
    slide
        .putObject("text")
        .put("headline", Markup.escaped(Words.headline(Section.EVENTS, event, facts)))
        .put("text", body(event, sources));
    slide.put("group", group(event));
    // The quotes are other people's words; nothing in them is to become a link.
    slide.put("autolink", false);
    ObjectNode own = slide.putObject("annals");
    own.put("edtf", edtf);
    // Several days are those that it lasted, or those of which one is meant.
    own.put("lasts", lasts);
    for (String key : List.of("when_basis", "when_why", "status", "type", "weight", "also_ids")) {
      own.set(key, event.path(key));
    }
    return slide;
  }

  private static void dates(ObjectNode slide, String edtf, boolean lasts) {
    When when = When.parse(edtf);
    LocalDate first = when.first() != null ? when.first() : Objects.requireNonNull(when.last());
    slide.set("start_date", split(first));
    if (when.first() != null && when.last() != null && !when.first().equals(when.last())) {
      slide.set("end_date", split(when.last()));
    }
    if (when.days() > 1 || when.approximate()) {
      slide.put("display_date", lasts ? DisplayDate.of(edtf) : DisplayDate.within(edtf));
    }
  }

  private static ObjectNode split(LocalDate day) {
    return Json.MAPPER
        .createObjectNode()
        .put("year", day.getYear())
        .put("month", day.getMonthValue())
        .put("day", day.getDayOfMonth());
  }

  /** The row of the slide: deeds apart from what was only to be, threatened or denied. */
  private static String group(ObjectNode event) {
    return switch (Words.text(event, "status")) {
      case "happened", "ongoing" -> "Happened";
      case "planned", "expected" -> "Planned or expected";
      case "threatened", "demanded", "offered" -> "Threatened, demanded or offered";
      default -> "Denied or supposed";
    };
  }

  private static String body(ObjectNode event, Sources sources) {
    StringBuilder html = new StringBuilder();
    if (!Words.isDeed(event)) {
      html.append("<p><strong>")
          .append(Markup.escaped(Words.capital(Words.text(event, "status"))))
          .append("</strong>; not told as done.</p>");
    }
    for (JsonNode evidence : event.path("evidence")) {
      String report = evidence.path("report").asText();
      html.append("<blockquote>")
          .append(Markup.escaped(Words.plain(evidence.path("quote").asText())))
          .append("<br>")
          .append(sources.link(report))
          .append("</blockquote>");
    }
    return html.toString();
  }
}
