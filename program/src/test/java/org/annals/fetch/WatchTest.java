package org.annals.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.annals.InputException;
import org.annals.report.ReadResult;
import org.annals.report.Report;
import org.annals.report.ReportFolder;
import org.annals.report.ReportReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatchTest {
  private static final String WORDS =
      "The ferry company halted all its sailings on Monday after a fire in the engine room of its oldest ship.";
  private static final Duration EVERY = Duration.ofMinutes(30);

  @TempDir Path folder;
  private Server server = start();
  private final Later clock = new Later();
  private final List<InputException> problems = new ArrayList<>();

  private static Server start() {
    try {
      return new Server();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A clock that a test sets. */
  private static final class Later extends Clock {
    Instant now = Instant.parse("2024-03-05T10:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @BeforeEach
  void feed() {
    server.put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /closed/\n");
    server.put("/ferry", "text/html", page(WORDS));
    server.put("/feed", "application/rss+xml", feedOf(item("/ferry", "Ferry", "Short.")));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String page(String words) {
    return "<html lang=en><body><article><h1>Ferry company halts sailings</h1><p>"
        + words
        + "</p><p>"
        + WORDS
        + " It said so itself.</p><p>"
        + WORDS
        + " Nobody was hurt.</p></article></body></html>";
  }

  private static String item(String link, String title, String words) {
    return "<item><title>"
        + title
        + "</title><link>HOST"
        + link
        + "</link><guid>"
        + link
        + "</guid><pubDate>Tue, 05 Mar 2024 09:00:00 +0000</pubDate><description>"
        + words
        + "</description></item>";
  }

  private static String feedOf(String items) {
    return "<rss version=\"2.0\"><channel><title>The Post</title><link>HOST/</link><description>d</description>"
        + items
        + "</channel></rss>";
  }

  private Watch watch() {
    Fetcher fetcher = new Fetcher(true, Duration.ZERO, "https://example.org/who", clock);
    return new Watch(folder, fetcher, EVERY, clock, problems::add);
  }

  private int round(Duration later) {
    clock.now = clock.now.plus(later);
    return watch().round(List.of(server.at("/feed")));
  }

  private List<Report> reports() {
    List<Report> all = new ArrayList<>();
    ReportReader reader = new ReportReader(w -> true);
    ReportFolder.of(List.of(folder))
        .sources()
        .forEach(
            s -> {
              ReadResult result = reader.read(s);
              all.addAll(result.reports());
            });
    return all;
  }

  @Test
  void anArticleIsTakenOnceOverRestarts() {
    assertThat(round(Duration.ZERO)).isEqualTo(1);
    assertThat(round(EVERY)).isZero();
    assertThat(round(EVERY)).isZero();
    assertThat(problems).isEmpty();
    assertThat(reports()).hasSize(1);
    assertThat(reports().get(0).url()).endsWith("/ferry");
    assertThat(reports().get(0).captured()).hasToString("2024-03-05");
    assertThat(server.asked).filteredOn(a -> a.startsWith("/ferry")).hasSize(1);
    assertThat(server.asked).filteredOn(a -> a.equals("/feed 304")).hasSize(2);
    assertThat(server.userAgent).contains("annals").contains("example.org/who");
  }

  @Test
  void aFeedIsLeftAloneUntilItIsDue() {
    round(Duration.ZERO);
    int before = server.asked.size();
    round(Duration.ofMinutes(5));
    assertThat(server.asked).hasSize(before);
  }

  @Test
  void silentEditsMakeANewVersionAndMovedAdvertsDoNot() {
    round(Duration.ZERO);
    server.put(
        "/ferry",
        "text/html",
        page(WORDS).replace("</body>", "<aside>Another advert</aside></body>"));
    assertThat(round(Duration.ofDays(1))).isZero();
    server.put("/ferry", "text/html", page(WORDS.replace("fire", "flood")));
    assertThat(round(Duration.ofDays(1))).isEqualTo(1);
    assertThat(reports()).hasSize(2);
    assertThat(reports().get(1).text()).contains("flood");
    assertThat(reports().get(1).captured()).hasToString("2024-03-07");
  }

  @Test
  void whatIsMissingTwiceIsWithdrawn() {
    round(Duration.ZERO);
    server.status("/ferry", 410);
    assertThat(round(Duration.ofDays(1))).isZero();
    assertThat(round(EVERY)).isEqualTo(1);
    assertThat(round(Duration.ofDays(1))).isZero();
    assertThat(reports()).hasSize(1);
    assertThat(reports().get(0).withdrawn()).hasToString("2024-03-06");
  }

  @Test
  void aWholeArticleIsTakenFromTheFeed() {
    String words = (WORDS + " ").repeat(12);
    server.put("/feed", "application/rss+xml", feedOf(item("/whole", "Ferry", words)));
    assertThat(round(Duration.ZERO)).isEqualTo(1);
    assertThat(server.asked).noneMatch(a -> a.startsWith("/whole"));
    assertThat(reports().get(0).title()).isEqualTo("Ferry");
    assertThat(reports().get(0).published()).isNotNull();
  }

  @Test
  void whatRobotsForbidIsNotAskedFor() {
    server.put("/feed", "application/rss+xml", feedOf(item("/closed/a", "Ferry", WORDS)));
    server.put("/closed/a", "text/html", page(WORDS));
    round(Duration.ZERO);
    assertThat(server.asked).noneMatch(a -> a.startsWith("/closed"));
    assertThat(problems)
        .singleElement()
        .satisfies(p -> assertThat(p.problem()).contains("robots.txt"));
    assertThat(reports())
        .singleElement()
        .satisfies(r -> assertThat(r.text()).contains("ferry company halted"));
  }

  @Test
  void aFeedThatFailsIsAskedLessAndLess() {
    server.status("/feed", 500);
    round(Duration.ZERO);
    round(EVERY);
    assertThat(server.asked).filteredOn(a -> a.startsWith("/feed")).hasSize(1);
    round(EVERY);
    assertThat(server.asked).filteredOn(a -> a.startsWith("/feed")).hasSize(2);
    assertThat(problems).isNotEmpty();
  }

  @Test
  void whatACrashLeftHalfWrittenIsTakenOff() throws IOException {
    round(Duration.ZERO);
    Files.write(
        folder.resolve("captures.warc.gz"),
        new byte[] {0x1F, (byte) 0x8B, 8, 0, 1, 2},
        StandardOpenOption.APPEND);
    server.put("/ferry", "text/html", page(WORDS.replace("fire", "flood")));
    assertThat(round(Duration.ofDays(1))).isEqualTo(1);
    assertThat(reports()).hasSize(2);
  }

  @Test
  void redirectsGoThroughTheSameChecks() {
    server.redirect("/ferry", "http://127.0.0.1:1/x");
    server.redirect("/a", "file:///etc/passwd");
    server.redirect("/b", "/b");
    Fetcher fetcher = new Fetcher(true, Duration.ZERO, null, clock);
    assertThatThrownBy(() -> fetcher.get(server.at("/a"), null, null))
        .isInstanceOf(InputException.class);
    assertThatThrownBy(() -> fetcher.get(server.at("/b"), null, null))
        .hasMessageContaining("leads on");
    server.put("/pic", "image/png", "x");
    assertThatThrownBy(() -> fetcher.get(server.at("/pic"), null, null))
        .hasMessageContaining("image/png");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/x",
        "http://localhost/x",
        "http://10.1.2.3/",
        "http://192.168.0.1/",
        "http://169.254.169.254/latest",
        "http://[::1]/",
        "http://[fd00::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://100.64.0.1/",
        "http://0.0.0.0/",
        "ftp://192.0.2.1/",
        "file:///etc/passwd",
        "http://user:pw@192.0.2.1/",
        "nonsense",
        "http://2130706433/"
      })
  void whatMayNotBeAsked(String address) {
    assertThatThrownBy(() -> Address.of(Address.checked(address), false))
        .isInstanceOf(InputException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "8.8.8.8,false",
    "172.15.0.1,false",
    "172.16.0.1,true",
    "100.128.0.1,false",
    "2001:4860:4860::8888,false",
    "64:ff9b::a00:1,true",
    "fe80::1,true"
  })
  void localAddresses(String address, boolean local) throws IOException {
    assertThat(Address.isLocal(InetAddress.getByName(address))).isEqualTo(local);
  }
}
