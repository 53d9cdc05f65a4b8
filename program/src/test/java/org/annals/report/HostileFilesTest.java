package org.annals.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files made to harm: each ends within seconds, with a message or a report, and in no memory. */
@Timeout(20)
class HostileFilesTest {
  private static final Limits SMALL = new Limits(200_000, 200_000, 400_000, 1_000_000, 50, 2, 5);
  private static final String STORY =
      "<p>The mayor of Lenna resigned on Tuesday, a day after a court found that she had hidden gifts.</p>";

  @TempDir Path folder;

  private ReadResult read(String name, byte[] bytes, Limits limits) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    ReportReader reader = new ReportReader(w -> true, limits);
    return reader.read(ReportFolder.of(List.of(file)).sources().get(0));
  }

  private String problem(String name, byte[] bytes) throws IOException {
    ReadResult result = read(name, bytes, SMALL);
    assertThat(result.reports()).isEmpty();
    assertThat(result.problems()).isNotEmpty();
    Skipped problem = result.problems().get(0);
    assertThat(problem.problem()).contains(name);
    assertThat(problem.remedy()).isNotBlank();
    return problem.problem();
  }

  @Test
  void bombs() throws IOException {
    byte[] zeros = new byte[30_000_000];
    java.util.Arrays.fill(zeros, (byte) 'a');
    byte[] packed = Packed.gzip(zeros);
    assertThat(packed.length).isLessThan(100_000);
    assertThat(problem("a.txt.gz", packed)).contains("more than");
    assertThat(problem("a.zip", Packed.zip(Map.of("a.txt", zeros)))).contains("more than");
    byte[] nested = Packed.zip(Map.of("a.txt", Packed.utf8("It rained in Lenna.")));
    for (int i = 0; i < 4; i++) {
      nested = Packed.zip(Map.of("b.zip", nested));
    }
    assertThat(problem("n.zip", nested)).contains("packed more than 2 times");
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 200; i++) {
      many.put("f" + i + ".png", new byte[1]);
    }
    read("m.zip", Packed.zip(many), SMALL)
        .problems()
        .forEach(p -> assertThat(p.problem()).contains("m.zip"));
  }

  @Test
  void entitiesOfXml() throws IOException {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 20; i++) {
      laughs.append("<!ENTITY a").append(i).append(" '").append(("&a" + (i - 1) + ";").repeat(10));
      laughs.append("'>");
    }
    laughs.append("]><rss><channel><title>&a19;</title></channel></rss>");
    assertThat(problem("a.rss", Packed.utf8(laughs.toString()))).contains("XML");
    String outside =
        "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel><item><description>&x;</description></item></channel></rss>";
    assertThat(problem("b.rss", Packed.utf8(outside))).contains("XML");
    String deep = "<rss>" + "<a>".repeat(20_000) + "</a>".repeat(20_000) + "</rss>";
    assertThat(problem("c.xml", Packed.utf8(deep))).contains("XML");
  }

  @Test
  void pagesDeepWideAndBroken() throws IOException {
    long begin = System.nanoTime();
    String deep = "<html><body>" + "<div>".repeat(20_000) + STORY;
    assertThat(read("deep.html", Packed.utf8(deep), Limits.standard()).reports()).hasSize(1);
    StringBuilder table = new StringBuilder("<table>");
    for (int i = 0; i < 10_000; i++) {
      table
          .append("<tr><td class='a b c'>")
          .append(i)
          .append("<td><a href=/")
          .append(i)
          .append(">x</a>");
    }
    String wide = "<html><body><article>" + STORY.repeat(5) + "</article>" + table;
    assertThat(read("wide.html", Packed.utf8(wide), Limits.standard()).reports()).hasSize(1);
    String open = "<b>".repeat(5_000) + STORY + "<a href='".repeat(2_000);
    read("open.html", Packed.utf8(open), Limits.standard());
    String word = "<p>" + "a".repeat(1_000_000) + "</p>" + STORY;
    read("word.html", Packed.utf8(word), Limits.standard());
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
  }

  @Test
  void namesThatLeadElsewhereAreOnlyNames() throws IOException {
    byte[] page = Packed.utf8("<html><body>" + STORY.repeat(3) + "</body></html>");
    byte[] zip =
        Packed.zip(Map.of("../../../tmp/evil.html", page, "/etc/x.html", page, "..\\w.html", page));
    ReadResult result = read("p.zip", zip, SMALL);
    assertThat(result.reports()).hasSize(3);
    assertThat(result.reports())
        .allSatisfy(r -> assertThat(r.id()).startsWith("p.zip#").doesNotContain(".."));
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void controlsAndSwappedDirectionsAreKeptAsText() throws IOException {
    String text =
        "The mayor \u202Eofficial\u202C resigned.\u0007 The \u2066town\u2069 voted on Monday.";
    ReadResult result = read("bidi.txt", Packed.utf8(text), SMALL);
    assertThat(result.reports().get(0).text()).isEqualTo(text);
    assertThat(
            read(
                    "latin.html",
                    "<p>Caf\u00e9 burns in Lenna, and two people are hurt by the fire.</p>"
                        .getBytes(StandardCharsets.ISO_8859_1),
                    SMALL)
                .reports()
                .get(0)
                .text())
        .contains("Café");
  }

  @Test
  void whatIsNotWhatItsNameSays() throws IOException {
    for (String name :
        List.of(
            "a.pdf", "a.docx", "a.zip", "a.wacz", "a.warc", "a.rss", "a.json", "a.csv", "a.mbox",
            "a.gz")) {
      assertThat(problem(name, Packed.utf8("It rained in Lenna on Monday, and the river rose.")))
          .isNotBlank();
    }
  }
}
