package org.annals.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlPageTest {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en-GB"><head>
      <meta charset="windows-1252">
      <title>Dam breaks above Leeds | The Daily Post</title>
      <meta property="og:title" content="Dam breaks above Leeds">
      <meta property="og:site_name" content="The Daily Post">
      <meta property="article:modified_time" content="2024-03-07T10:00:00Z">
      <link rel="canonical" href="https://example.org/dam">
      <script type="application/ld+json">
      {"@graph": [{"@type": "NewsArticle", "datePublished": "2024-03-05T09:00:00+00:00",
        "author": [{"@type": "Person", "name": "Ann Lee"}, {"@type": "Person", "name": "Tom Poe"}]}]}
      </script>
      <script type="application/ld+json">{broken</script>
      </head><body>
      <header><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav></header>
      <div class="cookie-banner"><p>We use cookies, and we would like you to say that you agree.</p></div>
      <main><article>
        <h1>Dam breaks above Leeds</h1>
        <p class="byline">By <a href="/ann">Ann Lee</a> and <a href="/tom">Tom Poe</a></p>
        <time datetime="2024-03-05">5 March 2024</time>
        <figure><img src="a.jpg"><figcaption>Engineers inspect the wall. (Photo by Raj Rao/AFP)</figcaption></figure>
        <p>LEEDS (Reuters) &mdash; The dam above Leeds <b>broke</b> on Monday &amp; flooded 40&nbsp;homes.</p>
        <p>“We lost everything,”
           a farmer said.</p>
        <h2>What the company says</h2>
        <p>The company said it would pay.<br><br>It named no sum.</p>
        <ul><li>Forty homes</li><li>Two schools</li></ul>
        <p><a href="/more">Read the story of the last flood</a></p>
        <aside><p>Get our newsletter every morning, with all the news that you need.</p></aside>
        <form><p>Write a comment, please, in the box here below.</p></form>
      </article></main>
      <div class="related"><p>Bridge falls in Hull, and nobody is hurt in the fall.</p></div>
      <footer><p>Copyright The Daily Post, Leeds, with all the rights in the world.</p></footer>
      </body></html>
      """;

  @TempDir Path folder;

  private ReadResult read(byte[] bytes) throws IOException {
    Files.write(folder.resolve("dam.html"), bytes);
    return Reports.READER.read(ReportFolder.of(List.of(folder)).sources().get(0));
  }

  private Report report(String html) throws IOException {
    ReadResult result = read(html.getBytes(Charset.forName("windows-1252")));
    assertThat(result.problems()).isEmpty();
    return Reports.checked(result.reports().get(0));
  }

  @Test
  void theArticleAndNothingElse() throws IOException {
    Report report = report(PAGE);
    assertThat(report.text())
        .isEqualTo(
            """
            Dam breaks above Leeds

            By Ann Lee and Tom Poe

            5 March 2024

            Engineers inspect the wall. (Photo by Raj Rao/AFP)

            LEEDS (Reuters) — The dam above Leeds broke on Monday & flooded 40\u00A0homes.

            “We lost everything,” a farmer said.

            What the company says

            The company said it would pay.

            It named no sum.

            Forty homes

            Two schools\
            """);
    assertThat(Reports.noise(report))
        .isEqualTo(
            "byline: By Ann Lee and Tom Poe; header_date: 5 March 2024;"
                + " caption: Engineers inspect the wall. (Photo by Raj Rao/AFP);"
                + " credit: (Photo by Raj Rao/AFP); dateline: LEEDS (Reuters) —;"
                + " section_head: What the company says");
    assertThat(Reports.passages(report, PassageKind.TITLE)).isEqualTo("Dam breaks above Leeds");
    assertThat(Reports.passages(report, PassageKind.CAPTION))
        .isEqualTo("Engineers inspect the wall.");
    assertThat(Reports.passages(report, PassageKind.BODY))
        .startsWith("The dam above Leeds broke on Monday & flooded 40 homes. / “We lost")
        .endsWith("It named no sum. / Forty homes / Two schools");
  }

  @Test
  void whatThePageSaysOfItself() throws IOException {
    Report report = report(PAGE);
    assertThat(report.title()).isEqualTo("Dam breaks above Leeds");
    assertThat(report.publisher()).isEqualTo("The Daily Post");
    assertThat(report.url()).isEqualTo("https://example.org/dam");
    assertThat(report.authors()).containsExactly("Ann Lee", "Tom Poe");
    assertThat(report.place()).isEqualTo("LEEDS");
    assertThat(report.language()).isEqualTo("en-GB");
    assertThat(Objects.requireNonNull(report.published()).when()).hasToString("2024-03-05");
  }

  @Test
  void datesThatDisagreeAreTold() throws IOException {
    Report report =
        report(PAGE.replace("\"datePublished\": \"2024-03-05", "\"datePublished\": \"2024-03-06"));
    StatedDate published = Objects.requireNonNull(report.published());
    assertThat(published.when()).hasToString("2024-03-06");
    assertThat(published.why())
        .startsWith("the page's datePublished; but")
        .contains("2024-03-05")
        .doesNotContain("2024-03-07");
  }

  @Test
  void aPageWithoutMarkedArticleIsFoundByItsText() throws IOException {
    Report report =
        report(
            """
            <html><body>
            <div id="top"><p><a href="/a">Sport</a>, <a href="/b">Weather</a>, <a href="/c">Money and jobs</a></p></div>
            <div id="content"><div>
            <p>The company, which is based in Oslo, said on Friday that it would cut 300 jobs.</p>
            <p>The union called the plan a scandal, and its members will vote on a strike.</p></div>
            <div><p>Shares in the company rose by four percent, the most since March, after the news.</p>
            </div></div>
            <div id="more"><p>Weather: rain.</p></div>
            </body></html>
            """);
    assertThat(report.text()).startsWith("The company, which").endsWith("after the news.");
    assertThat(report.passages()).hasSize(3);
    assertThat(report.published()).isNull();
  }

  @Test
  void aPageWithoutTextIsSkipped() throws IOException {
    ReadResult result =
        read("<html><body><img src='x.png'></body></html>".getBytes(StandardCharsets.UTF_8));
    assertThat(result.reports()).isEmpty();
    assertThat(result.problems().get(0).problem()).contains("no running text");
  }

  @Test
  void aPageOfTenThousandNestedElementsIsRead() throws IOException {
    String html = "<p>The dam broke.</p>" + "<div>".repeat(10_000) + "It rained.";
    assertThat(read(html.getBytes(StandardCharsets.UTF_8)).reports()).hasSize(1);
  }
}
