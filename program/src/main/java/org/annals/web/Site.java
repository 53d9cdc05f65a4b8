package org.annals.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.annals.export.Facts;
import org.annals.export.Json;
import org.annals.export.Section;
import org.annals.store.StoredRecord;
import org.jspecify.annotations.Nullable;

/**
 * The page as files that need no server.
 *
 * <p>The data are one script, since a page opened from a disk may read nothing else. It holds every
 * fact in each of its versions, with the days between which the version stood, so that the record
 * of any day is found by passing over the rest.
 */
public final class Site {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Site() {}

  /**
   * Writes the files.
   *
   * @param record what is shown
   * @param name how the page is headed
   * @param withTexts whether the whole texts of the reports are published too, not their quotes
   *     alone
   */
  public static void write(StoredRecord record, String name, Path folder, boolean withTexts)
      throws IOException {
    Page page = new Page();
    Files.createDirectories(folder);
    String index = new String(page.index(), StandardCharsets.UTF_8);
    // A page on a disk has no origin of its own: files are named as what may be loaded. The answers
    // of a server bear the same rule as a header.
    String policy =
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src"
            + " 'self' file:; style-src 'self' file:; img-src 'self' file:; base-uri 'none';"
            + " form-action 'none'\">";
    index =
        index
            .replace("<meta charset=\"utf-8\">", "<meta charset=\"utf-8\">\n" + policy)
            .replace(
                "<script src=\"app.js\"",
                "<script src=\"data.js\" defer></script>\n" + "<script src=\"app.js\"");
    Files.writeString(folder.resolve("index.html"), index);
    Files.write(folder.resolve("app.js"), page.script());
    Files.write(folder.resolve("app.css"), page.style());
    Files.write(folder.resolve("icon.svg"), page.icon());
    try (Writer out = Files.newBufferedWriter(folder.resolve("data.js"))) {
      out.write("globalThis.annalsData = ");
      out.write(Json.line(data(record, name, withTexts)));
      out.write(";\n");
    }
  }

  private static ObjectNode data(StoredRecord record, String name, boolean withTexts) {
    Facts now = record.facts(null);
    Map<LocalDate, OpenRecord.Day> days = OpenRecord.days(record);
    List<@Nullable LocalDate> steps = new ArrayList<>(days.keySet());
    steps.add(null);
    Map<Section, Map<ObjectNode, ArrayNode>> versions = new LinkedHashMap<>();
    for (int step = 0; step < steps.size(); step++) {
      LocalDate day = steps.get(step);
      Facts facts = day == null ? now : record.facts(day);
      for (Section section : Section.values()) {
        Map<ObjectNode, ArrayNode> of =
            versions.computeIfAbsent(section, s -> new LinkedHashMap<>());
        for (ObjectNode fact : facts.in(section)) {
          ArrayNode spans = of.computeIfAbsent(fact, f -> NODES.arrayNode());
          int last = spans.size() - 1;
          if (last > 0 && spans.get(last).asInt() == step) {
            spans.set(last, NODES.numberNode(step + 1));
          } else {
            spans.add(step).add(step + 1);
          }
        }
      }
    }
    ObjectNode data = NODES.objectNode();
    Map<Section, Integer> counts = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      counts.put(section, now.in(section).size());
    }
    data.set("record", Api.head(name, counts, days));
    ObjectNode sections = data.putObject("sections");
    FactOrder order = new FactOrder(now.in(Section.REPORTS));
    versions.forEach(
        (section, facts) -> {
          ArrayNode all = sections.putArray(section.label());
          facts.keySet().stream()
              .sorted(order.of(section))
              .forEach(
                  fact -> all.addArray().add(Objects.requireNonNull(facts.get(fact))).add(fact));
        });
    if (withTexts) {
      Map<String, List<int[]>> sentences = record.sentences();
      ArrayNode texts = data.putArray("texts");
      record
          .texts()
          .forEach(
              (id, text) -> {
                ArrayNode places = texts.addArray().add(id).add(text).addArray();
                for (int[] place : sentences.getOrDefault(id, List.of())) {
                  places.add(place[0]).add(place[1]);
                }
              });
    }
    return data;
  }
}
