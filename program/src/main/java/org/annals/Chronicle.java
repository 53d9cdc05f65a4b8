package org.annals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.annals.export.Facts;
import org.annals.export.JsonExport;
import org.annals.export.Section;
import org.annals.store.Store;
import org.annals.store.StoredRecord;
import org.jspecify.annotations.Nullable;

/**
 * What some reports say together: one dated, sourced record. Immutable; made by {@link
 * Library#record} or opened from a file that {@code annals build} wrote.
 */
public final class Chronicle {
  private final Facts facts;
  private final @Nullable LocalDate day;
  private final Function<@Nullable LocalDate, Facts> asOf;

  Chronicle(Function<@Nullable LocalDate, Facts> asOf, @Nullable LocalDate day) {
    this.asOf = asOf;
    this.day = day;
    this.facts = asOf.apply(day);
  }

  /**
   * Opens a record.
   *
   * @param file that {@code annals build} wrote
   * @throws InputException if it holds no record
   */
  public static Chronicle open(Path file) {
    return new Chronicle(
        day -> {
          try (Store store = Store.existing(file)) {
            return new StoredRecord(store).facts(day);
          }
        },
        null);
  }

  /** The same as a reader could have known it by the end of a day. */
  public Chronicle knownOn(LocalDate known) {
    return new Chronicle(asOf, known);
  }

  /** The ids of the reports, those of the earliest first. */
  public List<String> reports() {
    return facts.in(Section.REPORTS).stream().map(report -> report.path("id").asText()).toList();
  }

  /** The facts of a kind, in the order of the record: events by date. */
  public List<Fact> facts(Fact.Kind kind) {
    List<Fact> list = new ArrayList<>();
    facts.in(kind.section()).forEach(node -> list.add(Fact.of(kind, node, facts)));
    return List.copyOf(list);
  }

  /** The fact with this id, be it one that it had before it was merged with another. */
  public Optional<Fact> fact(String id) {
    for (Fact.Kind kind : Fact.Kind.values()) {
      for (ObjectNode node : facts.in(kind.section())) {
        if (isCalled(node, id)) {
          return Optional.of(Fact.of(kind, node, facts));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isCalled(ObjectNode node, String id) {
    if (node.path("id").asText().equals(id)) {
      return true;
    }
    for (JsonNode also : node.path("also_ids")) {
      if (also.asText().equals(id)) {
        return true;
      }
    }
    return false;
  }

  /** All of it as JSON, in the form of {@code annals export --format json}. */
  public String json() {
    StringWriter out = new StringWriter();
    try {
      JsonExport.write(facts, day == null ? null : day.toString(), out);
    } catch (IOException e) {
      throw new UncheckedIOException("a writer in memory does not fail", e);
    }
    return out.toString();
  }
}
