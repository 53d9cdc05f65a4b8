package org.annals;

import java.util.ArrayList;
import java.util.List;
import org.annals.export.Facts;
import org.annals.export.Json;
import org.annals.export.ReadExport;
import org.annals.record.Extract;
import org.annals.record.Linker;
import org.jspecify.annotations.Nullable;

/** All that one report says; made by {@link Library#read}. */
public final class ReadReport {
  private final Extract extract;

  ReadReport(Extract extract) {
    this.extract = extract;
  }

  Extract extract() {
    return extract;
  }

  /** The id that it was given. */
  public String id() {
    return extract.report().id();
  }

  /** When it was published, in EDTF; null if it does not say and nobody said. */
  public @Nullable String published() {
    var when = extract.dating().when();
    return when == null ? null : when.edtf();
  }

  /** What it says of a kind, as the record of this report alone has it. */
  public List<Fact> facts(Fact.Kind kind) {
    Facts facts = Facts.of(new Linker().link(List.of(extract), null));
    List<Fact> list = new ArrayList<>();
    facts.in(kind.section()).forEach(node -> list.add(Fact.of(kind, node, facts)));
    return List.copyOf(list);
  }

  /** All of it as one JSON object, in the form of {@code annals read}. */
  public String json() {
    return Json.line(ReadExport.of(extract));
  }
}
