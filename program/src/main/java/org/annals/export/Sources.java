package org.annals.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/** The reports of a record as a footnote names them, and the newest day that a fact rests on. */
final class Sources {
  private final Map<String, ObjectNode> reports = new HashMap<>();

  Sources(Facts facts) {
    for (ObjectNode report : facts.in(Section.REPORTS)) {
      reports.put(report.path("id").asText(), report);
    }
  }

  /** "The Valley Post, “Dam closed”, 5 March 2024"; the id where there is nothing better. */
  String name(String id) {
    ObjectNode report = reports.get(id);
    if (report == null) {
      return Words.plain(id);
    }
    List<String> parts = new ArrayList<>();
    String publisher = Words.plain(Words.text(report, "publisher"));
    String title = Words.plain(Words.text(report, "title"));
    if (!publisher.isEmpty()) {
      parts.add(publisher);
    }
    parts.add(title.isEmpty() ? Words.plain(id) : "“" + title + "”");
    parts.add(DisplayDate.of(Words.text(report, "published")));
    return String.join(", ", parts);
  }

  /** The address of the report's page; null if there is none that a reader could safely follow. */
  @Nullable String address(String id) {
    ObjectNode report = reports.get(id);
    return report == null ? null : webAddress(Words.text(report, "url"));
  }

  /** The name in HTML, a link where there is an address. */
  String link(String id) {
    String name = Markup.escaped(name(id));
    String address = address(id);
    return address == null
        ? name
        : "<a href=\"" + Markup.escaped(address) + "\" rel=\"noopener\">" + name + "</a>";
  }

  /** {@code text} if it is a whole address of the web, in ASCII; else null. */
  static @Nullable String webAddress(String text) {
    try {
      URI uri = new URI(text);
      String scheme = uri.getScheme();
      boolean isWeb =
          scheme != null
              && uri.getHost() != null
              && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"));
      return isWeb ? uri.toASCIIString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** The newest day of all reports; 1970-01-01 if none is dated, so that no clock is asked. */
  LocalDate newest() {
    return newest(reports.keySet());
  }

  /** The newest day of the reports that show {@code fact}; {@link #newest()} if none is dated. */
  LocalDate newest(ObjectNode fact) {
    List<String> ids = new ArrayList<>();
    for (String key : List.of("evidence", "outcome_evidence")) {
      for (JsonNode one : fact.path(key)) {
        ids.add(one.path("report").asText());
      }
    }
    LocalDate day = newest(ids);
    return day.equals(LocalDate.EPOCH) ? newest() : day;
  }

  /** The newest day on which one of the reports was known; 1970-01-01 if none is dated. */
  LocalDate newest(Iterable<String> ids) {
    LocalDate newest = LocalDate.EPOCH;
    for (String id : ids) {
      LocalDate day = known(reports.get(id));
      if (day != null && day.isAfter(newest)) {
        newest = day;
      }
    }
    return newest;
  }

  /** The day from which the report counts as known: the last of its interval. */
  static @Nullable LocalDate known(@Nullable ObjectNode report) {
    String known = report == null ? "" : Words.text(report, "known");
    return known.isEmpty() ? null : When.parse(known).last();
  }
}
