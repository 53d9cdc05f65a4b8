package org.annals.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.annals.record.SampleStory;
import org.annals.report.Report;
import org.annals.store.Store;
import org.annals.store.StoredRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The page in a real browser: what stands in the document once its script has run. Needs Chromium
 * (Debian: {@code apt-get install chromium}), or the environment variable ANNALS_BROWSER that names
 * a browser of that kind; without one the tests are passed over, saying so.
 */
final class BrowserTest {
  private static final String HOSTILE =
      "</title><script>document.title='broken'</script>\"><img src=x onerror=\"alert(1)\">\u202Eevil";

  @TempDir private static Path folder;

  private static Path file = Path.of("");
  private static Path site = Path.of("");

  @BeforeAll
  static void writeRecords() throws IOException {
    assumeTrue(
        !browser().isEmpty(),
        "No browser is here: install Chromium, or name one in ANNALS_BROWSER, to test the page.");
    Report plain = SampleStory.first();
    Report hostile =
        new Report(
            plain.id(),
            plain.text(),
            plain.file(),
            "javascript:alert(2)",
            HOSTILE,
            plain.publisher(),
            plain.authors(),
            plain.place(),
            plain.language(),
            plain.published(),
            plain.captured(),
            plain.withdrawn(),
            plain.noise(),
            plain.passages());
    file = folder.resolve(".annals");
    SampleRecord.write(file, List.of(hostile, SampleStory.second()));
    site = folder.resolve("site");
    try (Store store = Store.existing(file)) {
      Site.write(new StoredRecord(store), HOSTILE, site, true);
    }
  }

  private static String browser() {
    String named = System.getenv("ANNALS_BROWSER");
    return Stream.of(
            named == null ? "" : named,
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .filter(path -> !path.isEmpty() && Files.isExecutable(Path.of(path)))
        .findFirst()
        .orElse("");
  }

  /** The document at an address, as the browser has it after a while. */
  private static String document(String url) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "document", ".html");
    Process process =
        new ProcessBuilder(
                browser(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--user-data-dir=" + Files.createTempDirectory(folder, "profile"),
                "--virtual-time-budget=8000",
                "--timeout=20000",
                "--dump-dom",
                url)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the browser ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(out, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          timeline           | >Timeline<      | closed the Lenna dam
          story              | >The story on one axis< | Commitments, from made to due
          figures            | >Figures<       | leaks
          commitments        | >Commitments<   | mend
          statements         | >Statements<    | Ida Holm
          disagreements      | >Disagreements< | do not agree
          actors             | >Actors<        | Orva Power
          reports            | >Reports<       | b.jsonl#7
          new                | >What was new<  | 5 Mar 2024
          check              | >To check<      | Unnamed sources
          search?q=lenna     | >Search<        | <mark>Lenna</mark>
          report/press/a.txt | >Published<     | mark class="in-
          nowhere            | >There is no    | timeline
          """)
  void everyViewIsThere(String address, String heading, String words) throws Exception {
    try (Server server = Server.start(file, "127.0.0.1", 0, null)) {
      assertShows(document(server.url() + "#/" + address), heading, words);
    }
    assertShows(document(site.resolve("index.html").toUri() + "#/" + address), heading, words);
  }

  private static void assertShows(String document, String heading, String words) {
    String main = document.substring(document.indexOf("<main"), document.indexOf("</main>"));
    assertThat(main).contains(heading).contains(words);
    assertThat(main).doesNotContain("<img").doesNotContain("<script").doesNotContain("javascript:");
    assertThat(document).doesNotContain("<title>broken");
  }

  @Test
  void aHostileTitleStandsThereAsText() throws Exception {
    String document = document(site.resolve("index.html").toUri() + "#/reports");
    assertThat(document).contains("<bdi>&lt;/title&gt;&lt;script&gt;document.title='broken'");
  }

  @Test
  void whatWasNotYetKnownIsGone() throws Exception {
    try (Server server = Server.start(file, "127.0.0.1", 0, null)) {
      String then = document(server.url() + "#/reports?as_of=2024-03-04");
      assertThat(then).contains("No report was known yet");
      assertThat(document(server.url() + "#/reports?as_of=2024-03-05")).contains("press/a.txt");
    }
  }

  @Test
  void aLinkToWordsShowsThem() throws Exception {
    int[] points = SampleStory.FIRST.codePoints().toArray();
    int begin = SampleStory.FIRST.codePointCount(0, SampleStory.FIRST.indexOf("Orva Power"));
    String words = new String(points, begin, 10);
    String document =
        document(
            site.resolve("index.html").toUri()
                + "#/report/press/a.txt@"
                + begin
                + "-"
                + (begin + 10));
    assertThat(document).contains("lit").contains(words);
  }
}
