package org.annals.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.annals.InputException;
import org.annals.event.PloverClass;
import org.annals.event.Status;
import org.annals.export.Facts;
import org.annals.export.JsonExport;
import org.annals.export.Section;
import org.annals.record.Dated;
import org.annals.record.Event;
import org.annals.record.Extract;
import org.annals.record.Identity;
import org.annals.record.Record;
import org.annals.record.Regrouping;
import org.annals.record.ReportEntry;
import org.annals.report.Report;
import org.annals.report.Skipped;
import org.annals.text.Evidence;
import org.annals.text.Span;
import org.annals.time.Basis;
import org.annals.time.Publication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds with an extractor that takes each report for one sentence and each sentence for an event.
 */
final class BuildTest {
  private static final Publication UNDATED = new Publication(null, Basis.UNKNOWN, "");

  @TempDir private Path folder;
  private final Map<String, String> input = new TreeMap<>();
  private final AtomicInteger loads = new AtomicInteger();
  private final List<String> read = Collections.synchronizedList(new ArrayList<>());
  private String broken = "nothing";

  @BeforeEach
  void giveFourReports() {
    input.put("a.txt", "The bank raised its rate.");
    input.put("b.txt", "The strike ended.");
    input.put("c.jsonl", "1 A ship sank.\n2 The crew was saved.");
  }

  private record TextSource(String id, String text) implements Source {
    @Override
    public long size() {
      return text.length();
    }

    @Override
    public String sha256() {
      return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void read(Consumer<Report> reports, Consumer<Skipped> skipped) {
      if (text.isEmpty()) {
        throw new InputException(id + " is empty.", "Take it out.");
      }
      if (!id.endsWith(".jsonl")) {
        reports.accept(report(id, text));
        return;
      }
      for (String line : text.lines().toList()) {
        if (line.startsWith("?")) {
          skipped.accept(new Skipped(id + ":" + line, "No report.", "Mend the line."));
        } else {
          reports.accept(report(id + "#" + line.charAt(0), line.substring(2)));
        }
      }
    }
  }

  private static Report report(String id, String text) {
    return new Report(
        id, text, id, null, null, null, List.of(), null, "en", null, null, null, List.of(),
        List.of());
  }

  private Function<Report, Extract> load() {
    loads.incrementAndGet();
    return report -> {
      read.add(report.id());
      if (report.text().contains(broken)) {
        throw new IllegalStateException("a defect, made on purpose");
      }
      return new Extract(
          report,
          UNDATED,
          List.of(),
          List.of(new Span(0, report.text().length())),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());
    };
  }

  private static Record link(Collection<Extract> extracts, List<Regrouping> regroupings) {
    List<Report> reports =
        extracts.stream().map(Extract::report).sorted(Comparator.comparing(Report::id)).toList();
    List<Event> events = new ArrayList<>();
    for (Report report : reports) {
      Span all = new Span(0, report.text().length());
      events.add(
          new Event(
              new Identity("e-" + report.id(), List.of(), null, null, 1),
              report.text(),
              PloverClass.OTHER,
              new Dated(null, Basis.UNKNOWN, ""),
              Status.HAPPENED,
              List.of(),
              List.of(),
              null,
              0.5,
              null,
              List.of(Evidence.in(report.id(), report.held(), all, all)),
              "whole text"));
    }
    return new Record(
        reports.stream().map(r -> new ReportEntry(r, UNDATED, null, null)).toList(),
        List.of(),
        List.of(),
        events,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private Built build(String file, String version) {
    loads.set(0);
    read.clear();
    try (Store store = Store.create(folder.resolve(file))) {
      List<Source> sources = new ArrayList<>();
      input.forEach((id, text) -> sources.add(new TextSource(id, text)));
      return new Build(store, version, this::load, "1", BuildTest::link, 2, Progress.SILENT)
          .run(sources);
    }
  }

  private Built build() {
    return build("x.annals", "1");
  }

  private String json(String file) {
    try (Store store = Store.existing(folder.resolve(file))) {
      StringWriter out = new StringWriter();
      JsonExport.write(new StoredRecord(store).facts(null), null, out);
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The record must be the one that a build of the same input from nothing gives. */
  private void assertAsFromNothing() {
    String name = "fresh" + new Random(json("x.annals").hashCode()).nextInt() + ".annals";
    build(name, "1");
    assertThat(json("x.annals")).isEqualTo(json(name));
  }

  @Test
  void allReportsAreRead() {
    Built built = build();
    assertThat(built.reports()).isEqualTo(4);
    assertThat(read).containsExactlyInAnyOrder("a.txt", "b.txt", "c.jsonl#1", "c.jsonl#2");
    assertThat(loads).hasValue(1);
    assertThat(built.isComplete()).isTrue();
    assertThat(json("x.annals")).contains("The crew was saved.");
  }

  @Test
  void factsThatPassAreThoseThatAreHeld() {
    build();
    try (Store store = Store.existing(folder.resolve("x.annals"))) {
      Facts passing = new StoredRecord(store).passing(EnumSet.of(Section.EVENTS));
      Facts held = new StoredRecord(store).facts(null);
      assertThat(passing.in(Section.EVENTS)).hasSize(4).isEqualTo(held.in(Section.EVENTS));
      assertThat(passing.in(Section.REPORTS)).hasSize(4).isEqualTo(held.in(Section.REPORTS));
    }
  }

  @Test
  void aSecondBuildDoesNothing() {
    build();
    Built again = build();
    assertThat(loads).hasValue(0);
    assertThat(again.read()).isZero();
    assertThat(again.reports()).isEqualTo(4);
    assertThat(again.rewritten()).isFalse();
  }

  @Test
  void onlyWhatIsNewIsRead() {
    build();
    input.put("d.txt", "A comet came.");
    input.put("c.jsonl", "1 A ship sank.\n2 The crew was lost.\n3 An inquiry began.");
    assertThat(build().reports()).isEqualTo(6);
    assertThat(read).containsExactlyInAnyOrder("d.txt", "c.jsonl#2", "c.jsonl#3");
    assertThat(json("x.annals")).contains("A comet came.").doesNotContain("crew was saved");
    assertAsFromNothing();
  }

  @Test
  void whatIsGoneIsForgotten() {
    build();
    input.remove("b.txt");
    input.put("c.jsonl", "2 The crew was saved.");
    Built built = build();
    assertThat(built.forgotten()).containsExactly("b.txt", "c.jsonl#1");
    assertThat(read).isEmpty();
    assertThat(json("x.annals")).doesNotContain("strike");
    assertAsFromNothing();
  }

  @Test
  void anotherVersionReadsAllAnew() {
    build();
    assertThat(build("x.annals", "2").read()).isEqualTo(4);
    assertThat(build("x.annals", "2").read()).isZero();
  }

  @Test
  void whatCannotBeReadIsNamedEachTimeAndTheRestGoesOn() {
    input.put("empty.txt", "");
    input.put("c.jsonl", "1 A ship sank.\n? what\n2 The crew was saved.");
    for (int i = 0; i < 2; i++) {
      Built built = build();
      assertThat(built.reports()).isEqualTo(4);
      assertThat(built.skipped())
          .extracting(Skipped::id)
          .containsExactlyInAnyOrder("empty.txt", "c.jsonl:? what");
      assertThat(built.isComplete()).isFalse();
    }
    assertThat(loads).hasValue(0);
  }

  @Test
  void oneIdStandsForOneReport() {
    input.put("c.jsonl", "1 A ship sank.\n1 A plane crashed.");
    Built built = build();
    assertThat(built.reports()).isEqualTo(3);
    assertThat(built.skipped()).extracting(Skipped::id).containsExactly("c.jsonl#1");
    assertThat(json("x.annals")).contains("ship sank").doesNotContain("plane");
  }

  @Test
  void aDefectKeepsOutOneReportOnlyAndIsTriedAgain() {
    broken = "strike";
    Built built = build();
    assertThat(built.failed()).containsExactly("b.txt");
    assertThat(built.reports()).isEqualTo(3);
    assertThat(json("x.annals")).doesNotContain("strike");
    broken = "nothing";
    assertThat(build().isComplete()).isTrue();
    assertThat(read).containsExactly("b.txt");
    assertAsFromNothing();
  }

  @Test
  void modelsThatCannotBeLoadedAreNoFaultOfTheReports() {
    try (Store store = Store.create(folder.resolve("x.annals"))) {
      Build build =
          new Build(
              store,
              "1",
              () -> {
                throw new IllegalStateException("no models");
              },
              "1",
              BuildTest::link,
              2,
              Progress.SILENT);
      assertThatThrownBy(() -> build.run(List.of(new TextSource("a.txt", "A."))))
          .hasRootCauseMessage("no models");
    }
  }

  @Test
  void aLinkerThatFailsLosesNoReading() {
    build();
    String before = json("x.annals");
    input.put("d.txt", "A comet came.");
    try (Store store = Store.existing(folder.resolve("x.annals"))) {
      List<Source> sources = new ArrayList<>();
      input.forEach((id, text) -> sources.add(new TextSource(id, text)));
      Build build =
          new Build(
              store,
              "1",
              this::load,
              "1",
              (extracts, regroupings) -> {
                throw new IllegalStateException("a defect, made on purpose");
              },
              2,
              Progress.SILENT);
      assertThatThrownBy(() -> build.run(sources)).hasMessageContaining("on purpose");
    }
    assertThat(json("x.annals")).isEqualTo(before);
    build();
    assertThat(read).isEmpty();
    assertThat(json("x.annals")).contains("comet");
  }

  @Test
  void noReportsLeaveTheRecordAsItIs() {
    build();
    String before = json("x.annals");
    input.clear();
    assertThat(build().reports()).isZero();
    input.put("empty.txt", "");
    assertThat(build().rewritten()).isFalse();
    assertThat(json("x.annals")).isEqualTo(before);
  }

  @Test
  void anyWayToTheSameInputGivesTheSameRecord() {
    long seed = 20240305;
    Random random = new Random(seed);
    for (int round = 0; round < 30; round++) {
      String id = "r" + random.nextInt(8) + ".txt";
      if (random.nextInt(3) == 0) {
        input.remove(id);
      } else {
        input.put(id, "Talks number " + random.nextInt(5) + " failed.");
      }
      if (random.nextBoolean()) {
        build();
      }
    }
    build();
    assertThat(input).as("seed " + seed).hasSizeGreaterThan(3);
    assertAsFromNothing();
  }
}
