package org.annals.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.annals.language.English;
import org.annals.record.Extractors;
import org.annals.report.Report;
import org.annals.report.Skipped;
import org.annals.store.PartLine;
import org.annals.store.PartWriter;
import org.annals.store.Parts;
import org.annals.store.ProgramDigest;
import org.annals.store.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Parts that a spread reading wrote become the record that a build makes of the same reports. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LoadCommandTest {
  private static final Map<String, String> REPORTS =
      Map.of(
          "court.txt",
          "Published: 4 March 2024\n\nA court in Norland jailed the banker Ida Moll for six years on"
              + " Monday. Moll said she would appeal.",
          "flood.txt",
          "Published: 6 March 2024\n\nThe flood killed at least 40 people in Sella on Tuesday, the"
              + " mayor said. Sella promised to rebuild the dam by 2026.",
          "flood-again.txt",
          "Published: 7 March 2024\n\nThe flood in Sella killed 43 people, the mayor said on"
              + " Wednesday. The dam had burst on Tuesday.",
          "old/vote.txt",
          "Published: 2 March 2024\n\nVoters in Norland go to the polls on 10 March. Ida Moll's"
              + " party expects to lose.");

  @TempDir private static Path folder;
  private int made;
  private final List<PartLine> lines = new ArrayList<>();
  private Path parts = Path.of("");
  private Path built = Path.of("");

  @BeforeEach
  void makePartsAndARecord() throws IOException {
    made++;
    parts = Files.createDirectories(folder.resolve("parts" + made));
    if (!lines.isEmpty()) {
      return;
    }
    Path input = Files.createDirectories(folder.resolve("in/old")).resolveSibling(".").normalize();
    for (Map.Entry<String, String> report : REPORTS.entrySet()) {
      Files.writeString(input.resolve(report.getKey()), report.getValue());
    }
    built = folder.resolve("built.annals");
    assertThat(Ran.annals("build", input, "-o", built, "--quiet").code()).isZero();
    Extractors extractors = new Extractors(English.language());
    String version = ProgramDigest.version();
    List<PartLine> extracts = new ArrayList<>();
    for (Source source : new Reading().sources(List.of(input), problem -> {})) {
      List<Report> reports = new ArrayList<>();
      source.read(reports::add, problem -> {});
      for (Report report : reports) {
        PartLine line = Parts.report("s", source.id(), report, version);
        extracts.add(Parts.extract(line, extractors.extract(Parts.report(line))));
      }
      lines.add(
          Parts.file(
              "s",
              source.id(),
              source.size(),
              source.sha256(),
              reports.size(),
              List.of(),
              version));
    }
    lines.addAll(extracts);
    Parts.fold("s", extracts, version, lines::add);
  }

  private Path part(String name, List<PartLine> some) throws IOException {
    Path file = Files.createDirectories(parts.resolve("0000")).resolve(name + ".jsonl.gz");
    try (OutputStream out = Files.newOutputStream(file)) {
      PartWriter part = new PartWriter(out);
      for (PartLine line : some) {
        part.add(line);
      }
      part.finish();
    }
    return file;
  }

  private List<PartLine> of(PartLine.Kind... kinds) {
    return lines.stream().filter(line -> List.of(kinds).contains(line.kind())).toList();
  }

  private Ran load(Path file, Object... more) {
    List<Object> all = new ArrayList<>(List.of("load", parts, "-o", file));
    all.addAll(List.of(more));
    return Ran.annals(all.toArray());
  }

  private Path record() {
    return folder.resolve("loaded" + made + ".annals");
  }

  @Test
  void theRecordIsThatOfABuild() throws IOException {
    part("all", lines);
    Ran ran = load(record());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("4 reports, 4 loaded now");
    assertThat(Ran.json(record())).isEqualTo(Ran.json(built));
  }

  @Test
  void howTheLinesAreSpreadAndHowOftenTheyComeIsTheSame() throws IOException {
    for (long seed = 1; seed <= 5; seed++) {
      makeNewFolder();
      Random random = new Random(seed);
      List<PartLine> mixed = new ArrayList<>(lines);
      Collections.shuffle(mixed, random);
      List<PartLine> twice = List.copyOf(mixed.subList(0, random.nextInt(mixed.size())));
      int cut = random.nextInt(mixed.size());
      part("a", mixed.subList(0, cut));
      part("b", mixed.subList(cut, mixed.size()));
      part("c", twice);
      assertThat(load(record()).code()).isZero();
      assertThat(Ran.json(record())).as("seed %d", seed).isEqualTo(Ran.json(built));
    }
  }

  private void makeNewFolder() throws IOException {
    made++;
    parts = Files.createDirectories(folder.resolve("parts" + made));
  }

  @Test
  void withoutARecordOrWithThatOfFewerReportsItIsLinkedAnew() throws IOException {
    List<PartLine> some = new ArrayList<>(of(PartLine.Kind.EXTRACT, PartLine.Kind.FILE));
    part("extracts", some);
    assertThat(load(record()).code()).isZero();
    assertThat(Ran.json(record())).isEqualTo(Ran.json(built));
    makeNewFolder();
    Parts.fold("s", of(PartLine.Kind.EXTRACT).subList(0, 2), ProgramDigest.version(), some::add);
    part("stale", some);
    assertThat(load(record()).code()).isZero();
    assertThat(Ran.json(record())).isEqualTo(Ran.json(built));
  }

  @Test
  void aSecondLoadAndABuildFindNothingToDo() throws IOException {
    part("all", lines);
    load(record());
    assertThat(load(record()).out()).contains("4 reports, 0 loaded now; nothing had changed.");
    assertThat(Ran.annals("build", folder.resolve("in"), "-o", record()).out())
        .contains("0 read now; nothing had changed");
  }

  @Test
  void whatIsInNoPartIsForgotten() throws IOException {
    part("all", lines);
    load(record());
    makeNewFolder();
    Path file = folder.resolve("loaded" + (made - 1) + ".annals");
    part("fewer", of(PartLine.Kind.EXTRACT).subList(0, 3));
    assertThat(load(file).out()).contains("3 reports, 0 loaded now.");
  }

  @Test
  void aTornPartIsNamedAndLeftOut() throws IOException {
    List<PartLine> extracts = of(PartLine.Kind.EXTRACT);
    part("whole", extracts.subList(0, 3));
    Path torn = part("torn", extracts.subList(3, 4));
    byte[] all = Files.readAllBytes(torn);
    for (int length : new int[] {0, 5, all.length / 2, all.length - 1}) {
      Files.write(torn, java.util.Arrays.copyOf(all, length));
      Ran ran = load(folder.resolve("torn.annals"));
      assertThat(ran.code()).as("of %d bytes %d", all.length, length).isEqualTo(1);
      assertThat(ran.err()).contains("torn.jsonl.gz is torn").contains("Copy it again");
      assertThat(ran.out()).contains("3 reports");
    }
    Files.write(torn, all);
    assertThat(load(folder.resolve("torn.annals")).out()).contains("4 reports, 1 loaded now.");
  }

  @Test
  void aPartWhoseLastLinesAreGoneIsTornToo() throws IOException {
    part("whole", of(PartLine.Kind.EXTRACT));
    Path short1 = parts.resolve("0000/short.jsonl.gz");
    try (OutputStream out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(short1))) {
      out.write((lines.get(0).json() + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    Ran ran = load(record());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("short.jsonl.gz is torn: its end is missing");
  }

  @Test
  void whatWasSetAsideIsNamed() throws IOException {
    List<PartLine> some = new ArrayList<>(of(PartLine.Kind.EXTRACT));
    PartLine gone = some.remove(0);
    some.add(Parts.dead(gone, "it took longer than 300 s"));
    // Read on another try.
    some.add(Parts.dead(some.get(0), "it took longer than 300 s"));
    part("all", some);
    Ran ran = load(record());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .contains("skipped: " + gone.report() + " was set aside: it took longer than 300 s")
        .doesNotContain("skipped: " + some.get(0).report());
    assertThat(ran.out()).contains("3 reports");
  }

  @Test
  void whatCouldNotBeReadInAFileIsNamed() throws IOException {
    List<PartLine> some = new ArrayList<>(of(PartLine.Kind.EXTRACT));
    some.add(
        Parts.file(
            "s",
            "scan.pdf",
            9,
            "ab",
            0,
            List.of(new Skipped("scan.pdf", "scan.pdf has no text layer.", "Have it read.")),
            ProgramDigest.version()));
    part("all", some);
    Ran ran = load(record());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("skipped: scan.pdf has no text layer.");
  }

  @Test
  void otherProgramsPartsAreRefused() throws IOException {
    List<PartLine> extracts = of(PartLine.Kind.EXTRACT);
    PartLine one = extracts.get(0);
    part(
        "old",
        List.of(
            new PartLine(
                one.kind(), "s", one.file(), one.report(), one.hash(), "0-abc", 1, one.body())));
    Ran ran = load(record());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("another version of the program (0-abc)");
  }

  @Test
  void ofSeveralStoriesOneIsNamedOrEachGetsItsRecord() throws IOException {
    List<PartLine> two = new ArrayList<>(lines);
    of(PartLine.Kind.EXTRACT).subList(0, 2).stream()
        .map(
            e ->
                new PartLine(
                    e.kind(), "../t", e.file(), e.report(), e.hash(), e.version(), 1, e.body()))
        .forEach(two::add);
    part("two", two);
    assertThat(load(record()).code()).isEqualTo(2);
    assertThat(load(record()).err()).contains("There are 2 stories").contains("../t, s");
    assertThat(load(record(), "--story", "u").err()).contains("no story u");
    assertThat(load(record(), "--story", "s").out()).contains("4 reports");
    assertThat(Ran.json(record())).isEqualTo(Ran.json(built));
    Path each = folder.resolve("each" + made);
    assertThat(load(each, "--each").code()).isZero();
    assertThat(each.toFile().list((d, name) -> name.endsWith(".annals")))
        .containsExactlyInAnyOrder("s.annals", "_t.annals");
  }

  @Test
  void aFolderWithoutPartsIsSaidToBeNone() {
    assertThat(load(record()).err()).contains("There is no part in");
    parts = folder.resolve("nowhere");
    assertThat(load(record()).code()).isEqualTo(2);
  }
}
