package org.annals.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.annals.bench.LargeRecord;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.annals.record.Extract;
import org.annals.store.Store;
import org.annals.store.StoredRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page on the record of the examples, in a real browser: {@link Browser} says which. */
final class BrowserTest {
  @TempDir private static Path folder;

  @SuppressWarnings("NullAway.Init") // opened before all tests
  private static Browser browser;

  @SuppressWarnings("NullAway.Init") // started before all tests
  private static Server server;

  @SuppressWarnings("NullAway.Init") // started before all tests
  private static Server small;

  private static Path file = Path.of("");
  private static String site = "";

  @BeforeAll
  static void open() throws IOException {
    browser = Browser.open();
    file = folder.resolve("examples.annals");
    List<Extract> examples = LargeRecord.examples(Path.of("..", "examples"));
    LargeRecord.write(file, examples);
    LargeRecord.write(folder.resolve("edited.annals"), examples);
    // Axe looks at every pair of colours: fewer reports show the same kinds of things.
    Path fewer = folder.resolve("fewer.annals");
    LargeRecord.write(fewer, examples.subList(0, 3));
    small = Server.start(fewer, "127.0.0.1", 0, null);
    try (Store store = Store.existing(file)) {
      Site.write(new StoredRecord(store), "examples", folder.resolve("site"), true);
    }
    site = folder.resolve("site/index.html").toUri().toString();
    server = Server.start(file, "127.0.0.1", 0, null);
  }

  @AfterAll
  @SuppressWarnings("RedundantNullCheck") // without a browser nothing was opened
  static void close() {
    if (server != null) {
      server.close();
      small.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void wide() {
    browser.look(1300, 900, false);
    browser.errors();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          timeline           | Timeline                | .strip rect
          story              | The story on one axis   | .story .on-axis
          figures            | Figures                 | .chart .point
          commitments        | Commitments             | .card.commitment
          statements         | Statements              | .statement
          disagreements      | Disagreements           | .sides .side + .side
          actors             | Actors                  | .card .name
          graph              | Who stands to whom      | .graph .node
          reports            | Reports                 | .reports .what
          new                | What was new            | .checks .line
          check              | To check                | .checks .line
          search?q=statement | Search                  | .quotes mark
          nowhere            | There is no such page   | main a
          """)
  void everyViewIsThereFromTheServerAndFromADisk(String address, String heading, String shows) {
    for (String base : List.of(server.url(), site)) {
      browser.go(base + "#/" + address);
      assertThat(browser.text("main h1")).isEqualTo(heading);
      assertThat(browser.count(shows)).as(base + " " + shows).isPositive();
      assertThat(browser.errors()).isEmpty();
    }
  }

  @Test
  void everyReportOpensWithItsMarks() {
    browser.go(server.url() + "#/reports");
    List<String> all =
        browser.list("return [...document.querySelectorAll('.reports .what a')].map(a => a.hash)");
    assertThat(all).hasSizeGreaterThan(10);
    for (String one : all) {
      browser.go(server.url() + one);
      assertThat(browser.count(".text mark")).as(one).isPositive();
    }
    assertThat(browser.errors()).isEmpty();
  }

  @Test
  void theWordsOfAFactAreTwoClicksAway() {
    browser.go(server.url() + "#/timeline");
    browser.one(".event .what a").click();
    browser.drawn();
    String words = browser.text("#fact blockquote");
    browser.one("#fact .quotes .meta a").click();
    browser.drawn();
    assertThat(browser.text(".text .lit")).isNotEmpty();
    assertThat(words.replaceAll("\\s+", " "))
        .contains(browser.text(".text .lit").split("\n", -1)[0]);
  }

  @Test
  void everythingIsReachedByTheKeyboard() {
    browser.go(server.url() + "#/timeline");
    browser.tabTo(".skip", 3);
    browser.press(Keys.ENTER);
    assertThat(browser.ask("return document.activeElement.id")).isEqualTo("main");
    browser.tabTo(".event .what a", 60);
    String chosen = browser.ask("return document.activeElement.textContent");
    browser.press(Keys.ENTER);
    browser.drawn();
    assertThat(browser.text("#fact h2")).isEqualTo(chosen.strip());
    assertThat(browser.ask("return document.activeElement.className")).isEqualTo("close");
    browser.press(Keys.ESCAPE);
    browser.drawn();
    assertThat(browser.ask("return document.getElementById('fact').hidden")).isEqualTo("true");
    assertThat(browser.ask("return document.activeElement.textContent")).isEqualTo(chosen);
    browser.press("/");
    assertThat(browser.ask("return document.activeElement.id")).isEqualTo("search");
    browser.press("troops");
    browser.until("return location.hash.startsWith('#/search')");
    browser.drawn();
    assertThat(browser.text(".summary")).contains("troops");
    assertThat(browser.ask("return document.activeElement.id")).isEqualTo("search");
  }

  @Test
  void theStripIsBrushedByPointerAndByKeyboard() {
    browser.go(server.url() + "#/timeline");
    int all = browser.count("li.event");
    WebElement strip = browser.one(".strip svg");
    browser
        .actions()
        .moveToElement(strip, 300, 0)
        .clickAndHold()
        .moveByOffset(120, 0)
        .release()
        .perform();
    browser.until("return document.querySelectorAll('li.event').length < arguments[0]", all);
    String from = browser.ask("return document.querySelector('input[name=from]').value");
    String to = browser.ask("return document.querySelector('input[name=to]').value");
    assertThat(LocalDate.parse(from)).isBefore(LocalDate.parse(to));
    assertThat(browser.address()).contains("from=" + from).contains("to=" + to);
    int fewer = browser.count("li.event");
    browser.go(browser.address());
    assertThat(browser.count("li.event")).as("after loading the address").isEqualTo(fewer);
    browser.actions().moveToElement(browser.one(".strip svg"), 300, 0).click().perform();
    browser.until("return document.querySelectorAll('li.event').length === arguments[0]", all);
    assertThat(browser.address()).doesNotContain("from=");
  }

  @Test
  void theSliderIsMovedByTheKeyboard() {
    browser.go(server.url() + "#/timeline");
    browser.tabTo("#as-of", 6);
    browser.press(Keys.ARROW_LEFT, Keys.ARROW_LEFT);
    browser.until(
        "return location.hash.includes('as_of=')"
            + " && document.documentElement.dataset.shown === location.hash");
    assertThat(browser.text("#as-of-said")).contains(" of ").doesNotContain("now");
    browser.press(Keys.END);
    browser.until("return !location.hash.includes('as_of=')");
    assertThat(
            browser.ask("return document.getElementById('as-of').getAttribute('aria-valuetext')"))
        .startsWith("now: all ");
  }

  private static void save(String why) {
    browser.ask(
        "document.querySelector('dialog input[autocomplete=name]').value = 'Jo Reed';"
            + "document.querySelector('dialog .edit-answers textarea').value = arguments[0];",
        why);
    browser.one("dialog button.primary").click();
    browser.until("return document.querySelector('dialog') === null");
  }

  @Test
  void whatDoesNotGoTogetherIsRejectedAndTwoInOneReportAreTakenApart() {
    Path edited = folder.resolve("edited.annals");
    try (Server open = Server.start(edited, "127.0.0.1", 0, null, Assistants.NONE, true)) {
      browser.go(open.url() + "#/disagreements");
      int before = browser.count(".disagreement");
      browser.one(".disagreement button.small").click();
      browser.until("return document.querySelector('dialog[open]') !== null");
      save("they count two things");
      browser.until(
          "return document.querySelectorAll('.disagreement').length === arguments[0]", before - 1);

      browser.go(open.url() + "#/actors");
      browser.one(".card .name a").click();
      browser.drawn();
      browser.one("main > .meta a").click();
      browser.drawn();
      browser.one(".edit-open button").click();
      browser.until("return document.querySelector('dialog[open]') !== null");
      browser.ask(
          "[...document.querySelectorAll('dialog label')]"
              + ".find(one => one.textContent === 'Split it within a report').click()");
      browser.until(
          "const way = document.querySelector('dialog .edit-way:not([hidden])');"
              + "const select = way.querySelector('select');"
              + "if (way.querySelector('ul').dataset.report !== select.value) { return false; }"
              + "const boxes = way.querySelectorAll('input');"
              + "if (boxes.length > 1) { boxes[0].click(); return true; }"
              + "select.selectedIndex++; select.dispatchEvent(new Event('change')); return false;");
      assertThat(browser.faults("dialog")).isEmpty();
      save("her brother");
      browser.go(open.url() + "#/corrections");
      assertThat(browser.text("main"))
          .contains("2 corrections", "Rejected", "they count two things", "Split", "her brother")
          .doesNotContain("not made");
      assertThat(browser.faults(null)).isEmpty();
      assertThat(browser.errors()).isEmpty();
    }
  }

  @Test
  void aRecordOfNothingSaysSoInWords() throws IOException {
    Path reports = Files.createDirectories(folder.resolve("calm"));
    Files.writeString(reports.resolve("lake.txt"), "The lake is calm, and its water is cold.\n");
    Path record = folder.resolve("calm.annals");
    LargeRecord.write(record, LargeRecord.examples(reports));
    try (Server calm = Server.start(record, "127.0.0.1", 0, null)) {
      for (String view :
          List.of(
              "timeline",
              "story",
              "figures",
              "commitments",
              "statements",
              "disagreements",
              "actors",
              "graph",
              "new",
              "corrections")) {
        browser.go(calm.url() + "#/" + view);
        assertThat(browser.text("main .empty")).as(view).isNotEmpty();
        assertThat(browser.count("main select, main svg")).as(view).isZero();
      }
      assertThat(browser.text("#as-of-said")).isEqualTo("1 report, no day known");
      assertThat(browser.errors()).isEmpty();
    }
  }

  @Test
  void theBackButtonGoesBack() {
    browser.go(server.url() + "#/timeline");
    browser.one("#views a[data-view=figures]").click();
    browser.drawn();
    browser.one("td a").click();
    browser.drawn();
    assertThat(browser.one("#fact").isDisplayed()).isTrue();
    browser.back();
    assertThat(browser.one("#fact").isDisplayed()).isFalse();
    assertThat(browser.text("main h1")).isEqualTo("Figures");
    browser.back();
    assertThat(browser.text("main h1")).isEqualTo("Timeline");
  }

  @Test
  void theSliderShowsWhatWasKnownOnEachDay() {
    try (Store store = Store.existing(file)) {
      StoredRecord record = new StoredRecord(store);
      List<LocalDate> days = new ArrayList<>(OpenRecord.days(record).keySet());
      assertThat(days).hasSizeGreaterThan(8);
      for (String base : List.of(server.url(), site)) {
        browser.go(base + "#/timeline");
        for (int i = 0; i < days.size(); i++) {
          slide(i + 1);
          Facts facts = record.facts(days.get(i));
          assertThat(events()).as(base + " " + days.get(i)).isEqualTo(events(facts));
          assertThat(browser.text("#as-of-said"))
              .contains(facts.in(Section.REPORTS).size() + " of");
          assertThat(browser.address()).contains("as_of=" + days.get(i));
        }
        slide(days.size() + 1);
        assertThat(events()).isEqualTo(events(record.facts(null)));
        assertThat(browser.address()).doesNotContain("as_of");
      }
    }
  }

  private static void slide(int step) {
    browser.ask(
        "const slider = document.getElementById('as-of'); slider.value = arguments[0];"
            + " slider.dispatchEvent(new Event('input'));",
        step);
    browser.until(
        "const parameters = new URLSearchParams(location.hash.split('?')[1] ?? '');"
            + " return (parameters.get('as_of') ?? '') === (document.getElementById('as-of').dataset.day ?? '')"
            + " && document.documentElement.dataset.shown === location.hash");
  }

  private static List<String> events() {
    return browser.list(
        "return [...document.querySelectorAll('li.event')].map(one =>"
            + " one.querySelector('.what a').textContent + ' | ' + one.dataset.when)");
  }

  private static List<String> events(Facts facts) {
    List<String> all = new ArrayList<>();
    for (ObjectNode event : facts.in(Section.EVENTS)) {
      all.add(event.path("what").asText() + " | " + event.path("when").asText(""));
    }
    return all;
  }

  @Test
  void aReportThatWouldBreakThePageStandsThereAsText() throws Exception {
    Path reports = Files.createDirectories(folder.resolve("hostile"));
    String name = "\"><img src=x onerror=\"window.hit=1\"> 'a'&b.txt";
    Files.writeString(
        reports.resolve(name),
        "date 2024-03-05\n\n<script>window.hit=2</script>\n\n"
            + "The council of Orla closed the </title><script>window.hit=3</script> bridge on Monday,"
            + " \u202Eevil\u202C and 40 people left Orla.\n\n\"We will open it by June,\" said"
            + " Ida \u2066Holm <img src=x onerror=window.hit=4>.\n\n"
            + "x".repeat(1_000_000)
            + " was the word that the 300 clerks wrote on Tuesday.\n");
    Path record = folder.resolve("hostile \u202E<b>.annals");
    LargeRecord.write(record, LargeRecord.examples(reports));
    Path pages = folder.resolve("hostile site");
    try (Store store = Store.existing(record)) {
      Site.write(new StoredRecord(store), "</title><script>window.hit=5</script>", pages, true);
    }
    try (Server hostile = Server.start(record, "127.0.0.1", 0, null)) {
      for (String base : List.of(hostile.url(), pages.resolve("index.html").toUri().toString())) {
        for (String view :
            List.of(
                "timeline",
                "story",
                "figures",
                "commitments",
                "statements",
                "actors",
                "graph",
                "reports",
                "new",
                "check",
                "search?q=Orla",
                "search?q=<img src=x onerror=window.hit=6>")) {
          browser.go(base + "#/" + view);
          assertUnharmed(view);
        }
        browser.go(base + "#/reports");
        assertThat(browser.text(".reports .what")).isEqualTo("<script>window.hit=2</script>");
        assertThat(browser.text(".reports .meta")).startsWith("\"><img src=x");
        browser.one(".reports .what a").click();
        browser.drawn();
        assertUnharmed("report");
        assertThat(browser.text(".text")).contains("<script>window.hit=2</script>");
        assertThat(browser.ask("return document.querySelector('.text').textContent.length"))
            .satisfies(length -> assertThat(Integer.parseInt(length)).isGreaterThan(1_000_000));
        browser.one(".beside a").click();
        browser.drawn();
        assertUnharmed("fact");
      }
    }
  }

  private static void assertUnharmed(String view) {
    assertThat(browser.ask("return window.hit")).as(view).isEmpty();
    assertThat(browser.count("body img, main script, aside script, iframe")).as(view).isZero();
    assertThat(
            browser.ask(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .as(view + " is no wider than the window")
        .isEqualTo("0");
    assertThat(browser.errors()).as(view).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1300, false", "1300, true", "650, false", "360, false", "360, true"})
  void axeFindsNoSeriousFault(int width, boolean isDark) {
    browser.look(width, 900, isDark);
    List<String> faults = new ArrayList<>();
    for (String view :
        List.of(
            "timeline",
            "story",
            "figures",
            "commitments",
            "statements",
            "disagreements",
            "actors",
            "graph",
            "reports",
            "new",
            "check",
            "corrections",
            "search?q=troops")) {
      browser.go((view.equals("disagreements") ? server : small).url() + "#/" + view);
      check(view, faults);
      String over =
          browser.ask(
              "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
      if (!over.equals("0")) {
        faults.add(view + " is wider than the window by " + over);
      }
    }
    browser.go(small.url() + "#/timeline?as_of=2025-06-30&group=actor");
    check("timeline then", faults);
    browser.one(".event .what a").click();
    browser.drawn();
    check("fact", faults);
    browser.one("#fact .quotes .meta a").click();
    browser.drawn();
    check("reader", faults);
    browser.go(small.url() + "#/actors");
    browser.one(".card .name a").click();
    browser.drawn();
    check("actor", faults);
    assertThat(new TreeSet<>(faults)).isEmpty();
  }

  private static void check(String view, List<String> faults) {
    browser.faults(null).forEach(fault -> faults.add(view + ": " + fault));
  }

  @Test
  void thePublishedSearchFindsWhatTheServerFinds() {
    for (String q : List.of("troops leave", "attack", "promised", "left iraq", "dying", "cases")) {
      List<List<String>> found = new ArrayList<>();
      for (String base : List.of(server.url(), site)) {
        browser.go(base + "#/search?q=" + q);
        List<String> sentences =
            browser.list(
                "return [...document.querySelectorAll('.quotes blockquote')].map(one => one.textContent)");
        found.add(sentences.stream().sorted().toList());
      }
      assertThat(found.get(1)).as(q).isEqualTo(found.get(0));
    }
  }

  @Test
  void nothingIsLoadedFromOutside() throws IOException {
    String script = Files.readString(folder.resolve("site/app.js"));
    assertThat(Pattern.compile("(?:https?:)?//[a-z0-9.]+\\.[a-z]{2,}/").matcher(script).results())
        .allMatch(found -> found.group().contains("www.w3.org"));
  }
}
