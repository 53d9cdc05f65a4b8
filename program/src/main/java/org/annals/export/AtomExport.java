package org.annals.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What is new as a feed (Atom, RFC 4287), newest first: facts that are new, that changed, that are
 * contradicted or confirmed. What reports only repeat is no news, nor is that they name someone.
 *
 * <p>An entry's id is made of the record's name, the fact's id and how it is news, so that a reader
 * shows it once however often the feed is fetched. Its time is the day of the newest report that
 * tells it, at midnight UTC; no clock is asked. Texts are plain or escaped HTML.
 */
public final class AtomExport {
  private final Facts facts;
  private final Sources sources;
  private final StringBuilder out = new StringBuilder();

  private AtomExport(Facts facts) {
    this.facts = facts;
    this.sources = new Sources(facts);
  }

  private record Entry(WhatIsNew.Item item, LocalDate day) {}

  /**
   * Writes the feed.
   *
   * @param facts the record with the reports that are new
   * @param items what they brought
   * @param title the record's name
   * @param since the day that the feed begins on, its date when it is empty
   */
  public static void write(
      Facts facts, List<WhatIsNew.Item> items, String title, LocalDate since, Writer out)
      throws IOException {
    AtomExport feed = new AtomExport(facts);
    feed.feed(items, title, since);
    out.write(feed.out.toString());
  }

  private void feed(List<WhatIsNew.Item> items, String title, LocalDate since) {
    List<Entry> entries = new ArrayList<>();
    for (WhatIsNew.Item item : items) {
      if (item.kind() != WhatIsNew.Kind.REPEATS && item.section() != Section.ACTORS) {
        List<String> reports = new ArrayList<>();
        item.evidence().forEach(one -> reports.add(one.path("report").asText()));
        LocalDate day = sources.newest(reports);
        entries.add(new Entry(item, day.isBefore(since) ? since : day));
      }
    }
    // Of one day what contradicts stands first, then the order of the record: sorting is stable.
    entries.sort(
        Comparator.comparing(Entry::day).reversed().thenComparing(entry -> entry.item().kind()));
    LocalDate updated = entries.isEmpty() ? since : entries.get(0).day();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n");
    line("id", "", uuid("feed " + title));
    line("title", "", Words.plain(title) + ": what is new");
    line("updated", "", updated + "T00:00:00Z");
    out.append("<author><name>Annals</name></author>\n");
    line("generator", " version=\"" + Markup.escaped(Version.program()) + "\"", "Annals");
    for (Entry entry : entries) {
      entry(entry, title);
    }
    out.append("</feed>\n");
  }

  private void entry(Entry entry, String title) {
    WhatIsNew.Item item = entry.item();
    ObjectNode fact = item.fact();
    String kind = item.kind().label();
    out.append("<entry>\n");
    line("id", "", uuid("entry " + title + " " + fact.path("id").asText() + " " + kind));
    line(
        "title",
        " type=\"text\"",
        Words.capital(kind) + " · " + Words.headline(item.section(), fact, facts));
    line("updated", "", entry.day() + "T00:00:00Z");
    TreeSet<String> addresses = new TreeSet<>();
    for (JsonNode one : item.evidence()) {
      String address = sources.address(one.path("report").asText());
      if (address != null) {
        addresses.add(address);
      }
    }
    if (!addresses.isEmpty()) {
      String address = Markup.escaped(addresses.first());
      out.append("<link rel=\"related\" href=\"").append(address).append("\"/>\n");
    }
    category("section", item.section().label());
    category("news", kind);
    for (String key : List.of("status", "kind", "outcome")) {
      if (!Words.text(fact, key).isEmpty()) {
        category(key, Words.text(fact, key));
      }
    }
    line("content", " type=\"html\"", content(item));
    out.append("</entry>\n");
  }

  private String content(WhatIsNew.Item item) {
    ObjectNode fact = item.fact();
    StringBuilder html = new StringBuilder();
    String date = item.section() == Section.COMMITMENTS ? "due" : "when";
    if (fact.has(date)) {
      paragraph(
          html,
          (date.equals("due") ? "Due: " : "When: ")
              + (fact.path(date).isTextual()
                  ? DisplayDate.of(Words.text(fact, date)) + " (" + Words.text(fact, date) + ")"
                  : "not said"));
    }
    for (WhatIsNew.Change change : item.changes()) {
      paragraph(
          html,
          "%s: %s → %s"
              .formatted(
                  change.field(),
                  change.before().isEmpty() ? "not said" : change.before(),
                  change.after().isEmpty() ? "not said" : change.after()));
    }
    if (item.changes().isEmpty() && item.kind() != WhatIsNew.Kind.NEW) {
      paragraph(html, item.why());
    }
    item.evidence().forEach(one -> quote(html, one));
    ObjectNode earlier = item.earlier();
    if (earlier != null && item.kind() != WhatIsNew.Kind.CONFIRMS) {
      paragraph(html, "Before: " + Words.headline(item.section(), earlier, facts));
      earlier.path("evidence").forEach(one -> quote(html, one));
    }
    return html.toString();
  }

  private static void paragraph(StringBuilder html, String text) {
    html.append("<p>").append(Markup.escaped(Words.plain(text))).append("</p>");
  }

  private void quote(StringBuilder html, JsonNode evidence) {
    html.append("<blockquote>")
        .append(Markup.escaped(Words.plain(evidence.path("quote").asText())))
        .append("<br>")
        .append(sources.link(evidence.path("report").asText()))
        .append("</blockquote>");
  }

  private void category(String scheme, String term) {
    out.append("<category scheme=\"")
        .append(Iri.TERMS)
        .append(scheme)
        .append("\" term=\"")
        .append(Markup.escaped(term))
        .append("\"/>\n");
  }

  private void line(String name, String attributes, String text) {
    out.append('<').append(name).append(attributes).append('>');
    out.append(Markup.escaped(text));
    out.append("</").append(name).append(">\n");
  }

  private static String uuid(String name) {
    byte[] octets = ("urn:x-annals:" + name).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(octets);
  }
}
