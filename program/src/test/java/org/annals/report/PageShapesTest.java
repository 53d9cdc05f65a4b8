package org.annals.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The same article in the shapes that pages of news have: by whom it was set must not matter. */
class PageShapesTest {
  private static final String A =
      "The mayor of Lenna resigned on Tuesday, a day after a court found that she had hidden gifts worth 40,000 euros.";
  private static final String B =
      "“I have made mistakes, and I am sorry for them,” she told reporters at the town hall, her voice low.";
  private static final String C =
      "Her deputy, who denies any part in the affair, will lead the town until an election in May.";
  private static final String D = "The court will hear an appeal next month.";
  private static final String ALL = String.join(" / ", A, B, C, D);
  private static final String JUNK =
      "Bridge in Orva to be closed for three weeks, the council says in a statement to the press.";

  @TempDir Path folder;

  private static String shape(String name, String body) {
    return name
        + "\u0000<!DOCTYPE html><html><head><title>Mayor of Lenna resigns - The Post</title></head><body>"
        + body
        + "</body></html>";
  }

  static Stream<String> shapes() {
    String links =
        "<ul><li><a href=/a>Home</a></li><li><a href=/b>World</a></li><li><a href=/c>Sport</a></li></ul>";
    return Stream.of(
        shape(
            "blog software: entry in a hentry, share and comments below",
            "<div id=page><header id=masthead>"
                + links
                + "</header><div id=primary><article class='post hentry'><header class=entry-header><h1 class=entry-title>Mayor of Lenna resigns</h1>"
                + "<div class=entry-meta><span class=posted-on><time class='entry-date published updated' datetime=2024-03-05>March 5, 2024</time></span></div></header><div class=entry-content>"
                + p(A)
                + "<div class='sharedaddy sd-sharing-enabled'><h3>Share this:</h3>"
                + links
                + "</div>"
                + p(B)
                + p(C)
                + p(D)
                + "<div class=related-posts><h3>Related</h3>"
                + p(JUNK)
                + "</div></div></article><div id=comments class=comments-area><h2>2 thoughts</h2><ol><li>"
                + p("She should have gone long ago, if you ask me, and her deputy as well.")
                + "</li></ol></div></div>"
                + "<aside id=secondary class=widget-area>"
                + p(JUNK)
                + "</aside></div>"),
        shape(
            "nameless boxes, as scripts make them",
            "<div class=css-1x2><div class=css-9a>"
                + links
                + "</div><div class=css-7q><div class=css-3f><h1>Mayor of Lenna resigns</h1></div><div class=css-0b><div>"
                + p(A)
                + "</div><div>"
                + p(B)
                + "</div><div class=css-ad>Advertisement</div><div>"
                + p(C)
                + "</div><div>"
                + p(D)
                + "</div></div></div><div class=css-8z><a href=/x>"
                + JUNK
                + "</a><a href=/y>"
                + JUNK
                + "</a></div></div>"),
        shape(
            "tables of the nineties, breaks for paragraphs",
            "<table><tr><td width=100>"
                + links
                + "</td><td><font size=5><b>Mayor of Lenna resigns</b></font><br><br>"
                + A
                + "<br><br>"
                + B
                + "<br><br>"
                + C
                + "<br><br>"
                + D
                + "<br><br></td><td><a href=/x>"
                + JUNK
                + "</a></td></tr><tr><td colspan=3><small>Copyright The Post, all rights reserved by the owner.</small></td></tr></table>"),
        shape(
            "paragraphs as boxes",
            "<nav>"
                + links
                + "</nav><main><h1>Mayor of Lenna resigns</h1><div class=StoryBody><div class=para>"
                + A
                + "</div><div class=para>"
                + B
                + "</div><figure><img src=a.jpg></figure><div class=para>"
                + C
                + "</div><div class=para>"
                + D
                + "</div></div></main><footer>"
                + links
                + "</footer>"),
        shape(
            "teasers are articles too",
            "<main><article class=story>"
                + "<h1>Mayor of Lenna resigns</h1>"
                + p(A)
                + p(B)
                + p(C)
                + p(D)
                + "</article><section><article class=teaser><h3><a href=/x>Bridge closed</a></h3>"
                + p(JUNK)
                + "</article><article class=teaser><h3><a href=/y>Ferry sails</a></h3>"
                + p(JUNK)
                + "</article></section></main>"),
        shape(
            "read-more lines and calls within the text",
            "<div class=article-body><h1>Mayor of Lenna resigns</h1>"
                + p(A)
                + p("<strong>Read more:</strong> <a href=/x>" + JUNK + "</a>")
                + p(B)
                + "<div class=newsletter-signup>"
                + p(
                    "Get the day's news from Lenna and all of the north in your inbox every evening.")
                + "</div>"
                + p("<em>Story continues below advertisement</em>")
                + p(C)
                + p(D)
                + p("Follow us on Facebook for more news")
                + "<ul><li><a href=/1>"
                + JUNK
                + "</a></li><li><a href=/2>More from Lenna</a></li><li><a href=/3>Weather</a></li></ul></div>"),
        shape(
            "text only in the page's data",
            "<div id=root></div><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Mayor of Lenna resigns\",\"articleBody\":\""
                + String.join("\\n\\n", A, B, C, D)
                + "\"}</script>"),
        shape(
            "the data tell which box it is",
            "<div class=a>"
                + p(JUNK.repeat(3))
                + p(JUNK.repeat(3))
                + "</div><div class=b><h1>Mayor of Lenna resigns</h1>"
                + p(A)
                + p(B)
                + p(C)
                + p(D)
                + "</div><script type=application/ld+json>[{\"@type\":[\"ReportageNewsArticle\"],\"articleBody\":\""
                + String.join(" ", A, B, C, D)
                + "\"}]</script>"),
        shape(
            "a cookie wall and a paywall box over it",
            "<div class='cookie-consent modal'>"
                + p(
                    "We and our 812 partners store and read data on your device, such as cookies, to show you adverts.")
                + "</div><article><h1>Mayor of Lenna resigns</h1>"
                + p(A)
                + p(B)
                + p(C)
                + p(D)
                + "</article><div id=onetrust-banner-sdk>"
                + p("By clicking you agree to the storing of cookies on your device.")
                + "</div>"));
  }

  private static String p(String words) {
    return "<p>" + words + "</p>";
  }

  private ReadResult read(String html) throws IOException {
    Files.write(folder.resolve("page.html"), html.getBytes(StandardCharsets.UTF_8));
    return Reports.READER.read(ReportFolder.of(java.util.List.of(folder)).sources().get(0));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void theArticleAndNothingElse(String shape) throws IOException {
    ReadResult result = read(shape.substring(shape.indexOf('\u0000') + 1));
    assertThat(result.problems()).isEmpty();
    Report report = result.reports().get(0);
    assertThat(Reports.passages(report, PassageKind.BODY)).isEqualTo(ALL);
    assertThat(report.title()).isEqualTo("Mayor of Lenna resigns");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          <meta name="date" content="2024-03-05">                                                | 2024-03-05
          <meta itemprop="datePublished" content="2024-03-05T08:00:00+11:00">                    | 2024-03-05
          <meta name="parsely-pub-date" content="20240305T080000Z">                              | 2024-03-05
          <meta property="og:updated_time" content="2024-03-07T08:00:00Z">                       | 2024-03-07
          <link rel="canonical" href="https://example.org/2024/03/05/mayor">                     | 2024-03-05
          <link rel="canonical" href="https://example.org/news/20240305-mayor.html">             | 2024-03-05
          <link rel="canonical" href="https://example.org/2024/mar/05/mayor">                    | 2024-03-05
          <link rel="canonical" href="https://example.org/story-20241399">                       | none
          <span class="article-date">Tuesday 5 March 2024, 10.15 GMT</span>                      | 2024-03-05
          <div class="byline">By Ann Lee | none
          <p class="timestamp">Updated March 7, 2024</p>                                         | 2024-03-07
          <p class="timestamp">Posted on Mar 5, 2024 at 4:00 pm by Ann Lee</p>                   | 2024-03-05
          <span class="date">5/3/2024</span>                                                     | none
          <span class="date">15/3/2024</span>                                                    | 2024-03-15
          <div class="related"><span class="date">March 1, 2024</span></div>                     | none
          <div class="sidebar"><time datetime="2024-03-01">1 March</time></div>                  | none
          <footer><time datetime="2024-03-01">1 March</time></footer>                            | none
          <meta name="date" content="05.03.2024">                                                | 2024-03-05
          <meta name="DC.date.issued" content="2024-03-05T10:00:00+0100">                        | 2024-03-05
          <meta name="citation_online_date" content="2024/03/05">                                | 2024-03-05
          <meta property="article:published_time" content="1709625600">                          | 2024-03-05
          <meta property="article:published_time" content="Tue, 05 Mar 2024 08:00:00 GMT">       | 2024-03-05
          <meta name="copyright" content="2024-03-05">                                           | none
          <meta name="build" content="2024-03-05T08:00:00Z">                                     | none
          <link rel="canonical" href="https://example.org/2024/03/mayor">                        | 2024-03
          <link rel="canonical" href="https://example.org/2024/13/mayor">                        | none
          <link rel="canonical" href="https://example.org/mayor-1984-2024">                      | none
          <span class="date">5. März 2024</span>                                                 | 2024-03-05
          <span class="date">Mardi 5 mars 2024 à 08h15</span>                                    | 2024-03-05
          <span class="date">5 de marzo de 2024</span>                                           | 2024-03-05
          <span class="date">31. Juni 2024</span>                                                | none
          <span class="date">05.03.2024, 10:15 Uhr</span>                                        | 2024-03-05
          <span class="posted">Posted 3 hours ago</span>                                         | none
          <span class="date">© 2019-2024 The Post</span>                                         | none
          <div class="entry-footer"><time datetime="2024-03-05">5 March</time></div>             | 2024-03-05
          <div class="card"><h3><a href="/x">Bridge shut</a></h3><time datetime="2024-03-01">1 March</time></div> | none
          <div id="comments"><time datetime="2024-03-06">6 March</time></div>                    | none
          <script>window.S={"article":{"publishedAt":"2024-03-05T08:00:00Z"}}</script>           | 2024-03-05
          <script>window.S=[{"publishedAt":"2024-03-05"},{"publishedAt":"2024-03-01"}]</script>  | none
          <script type="application/ld+json">{"@type":"WebPage","datePublished":"2024-03-05"}</script> | 2024-03-05
          <script type="application/ld+json">{"@type":"Event","startDate":"2024-05-09"}</script> | none
          <p>The fair opens on May 9, 2024, in the hall by the river, and ends a week later.</p> | none
          <time datetime="2024-03-05T10:00Z" itemprop="datePublished">5 March</time>             | 2024-03-05
          """)
  void dates(String part, String day) throws IOException {
    boolean head = part.startsWith("<meta") || part.startsWith("<link");
    String html =
        "<html lang=en><head>"
            + (head ? part : "")
            + "</head><body>"
            + (head ? "" : part)
            + "<article><h1>Mayor of Lenna resigns</h1>"
            + p(A)
            + p(B)
            + p(C)
            + "</article></body></html>";
    StatedDate date = read(html).reports().get(0).published();
    assertThat(date == null ? null : date.when().edtf()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          # between headline and text                                | day
          <div>March 5, 2024</div>                                   | 2024-03-05
          <div><i>Lee Park</i><i>March 5, 2024</i></div>             | 2024-03-05
          <p>This content was published on 5 March 2024 - 11:30</p>  | 2024-03-05
          <p>By Ann Lee on 5 March 2024</p>                          | 2024-03-05
          <p>05.03.2024 / 08:15</p>                                  | 2024-03-05
          <p>Veröffentlicht am 5. März 2024</p>                      | 2024-03-05
          <p>Last updated March 7, 2024</p>                          | 2024-03-07
          <p>The law takes effect March 5, 2024</p>                  | none
          <p>In the town of Lenna, 5 March 2024 will be remembered</p> | none
          <p>3 hours ago</p>                                         | none
          <figure><figcaption>March 5, 2024</figcaption></figure>    | none
          """)
  void aLineUnderTheHeadline(String line, @Nullable String day) throws IOException {
    String html =
        "<html lang=en><head><title>Mayor of Lenna resigns</title></head><body><div><p>Sunday, April 21, 2024</p></div><div><h1>Mayor of Lenna resigns</h1>"
            + line
            + p(A)
            + p(B)
            + p(C)
            + "<p>The court will sit again on July 1, 2024.</p></div></body></html>";
    StatedDate date = read(html).reports().get(0).published();
    assertThat(date == null ? null : date.when().edtf()).isEqualTo(day);
  }

  @Test
  void theCountryOfThePageSaysWhichNumberIsTheMonth() throws IOException {
    for (Map.Entry<String, String> row :
        Map.of("en-US", "2024-05-03", "en-GB", "2024-03-05").entrySet()) {
      String html =
          "<html lang="
              + row.getKey()
              + "><body><span class=date>5/3/2024</span><article>"
              + p(A)
              + p(B)
              + "</article></body></html>";
      assertThat(Objects.requireNonNull(read(html).reports().get(0).published()).when().edtf())
          .isEqualTo(row.getValue());
    }
  }

  @Test
  void aMovedPageKeepsTheDayThatItShows() throws IOException {
    String html =
        "<html><head><meta property=article:published_time content=2024-11-20><link rel=canonical href=https://example.org/2012/06/04/mayor></head><body><span class=date>June 4, 2012</span><article>"
            + p(A)
            + p(B)
            + "</article></body></html>";
    StatedDate date = Objects.requireNonNull(read(html).reports().get(0).published());
    assertThat(date.when().edtf()).isEqualTo("2012-06-04");
    assertThat(date.why()).contains("2024-11-20");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          404 Not Found - The Post      | Sorry, the page that you asked for is not here.                      | no article but a message
          Just a moment...              | Checking your browser before you go on to the site.                   | no article but a message
          Mayor resigns                 | The mayor resigned on Tuesday. Subscribe to continue reading.         | not free
          """)
  void whatIsNoWholeArticle(String title, String words, String problem) throws IOException {
    ReadResult result =
        read(
            "<html><head><title>"
                + title
                + "</title></head><body><h1>"
                + title
                + "</h1>"
                + p(words)
                + "</body></html>");
    assertThat(result.problems()).hasSize(1);
    assertThat(result.problems().get(0).problem()).contains(problem).contains("page.html");
  }

  @Test
  void aStoryOnErrorsIsAStory() throws IOException {
    String html =
        "<html><head><title>Error in vote count</title></head><body><article><h1>Error in vote count</h1>"
            + p(A).repeat(6)
            + "</article></body></html>";
    assertThat(read(html).problems()).isEmpty();
  }
}
