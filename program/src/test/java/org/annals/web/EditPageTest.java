package org.annals.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.annals.export.Section;
import org.annals.store.Store;
import org.annals.store.StoredRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Correcting the story of the dam on the page, in a real browser. */
final class EditPageTest {
  private static final String OPEN = "return document.querySelector('dialog[open]') !== null";
  private static final String CLOSED = "return document.querySelector('dialog') === null";

  @SuppressWarnings("NullAway.Init") // opened before all tests
  private static Browser browser;

  @TempDir private Path folder;
  private Path file = Path.of("");

  @SuppressWarnings("NullAway.Init") // started before each test
  private Server server;

  @BeforeAll
  static void open() {
    browser = Browser.open();
  }

  @AfterAll
  @SuppressWarnings("RedundantNullCheck") // without a browser nothing was opened
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void start() {
    file = SampleRecord.in(folder);
    server = Server.start(file, "127.0.0.1", 0, null, Assistants.NONE, true);
    browser.look(1300, 900, false);
    browser.errors();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String event() {
    try (Store store = Store.existing(file)) {
      return new StoredRecord(store)
          .facts(null).in(Section.EVENTS).stream()
              .filter(event -> event.path("what").asText().contains("closed"))
              .findFirst()
              .orElseThrow()
              .path("id")
              .asText();
    }
  }

  private void openDialog(String button) {
    browser.until("return document.querySelector(arguments[0]) !== null", button);
    browser.one(button).click();
    browser.until(OPEN);
  }

  private static void fill(String label, String value) {
    browser.ask(
        "const label = [...document.querySelectorAll('dialog [class] label')]"
            + ".find(one => one.textContent === arguments[0] && one.closest('[hidden]') === null);"
            + "const field = document.getElementById(label.htmlFor); field.value = arguments[1];"
            + "field.dispatchEvent(new Event('input'));",
        label,
        value);
  }

  private static void save(String why) {
    fill("Why", why);
    fill("Your name", "Jo Reed");
    browser.one("dialog button.primary").click();
    browser.until(CLOSED);
  }

  @Test
  void aDateIsCorrectedByKeyboardAndUndone() {
    browser.go(server.url() + "#/timeline?fact=" + event());
    browser.until("return document.querySelector('.edit-open button') !== null");
    browser.tabTo(".edit-open button", 60);
    browser.press(Keys.ENTER);
    browser.until(OPEN);
    assertThat(browser.ask("return document.querySelector('dialog h2').textContent"))
        .isEqualTo("Correct this event");
    for (int i = 0; i < 40; i++) {
      browser.press(Keys.TAB);
      assertThat(
              browser.ask(
                  "const at = document.activeElement; return at === document.body ||"
                      + " document.querySelector('dialog').contains(at)"))
          .as("the focus stays in the dialog")
          .isEqualTo("true");
    }
    browser.press(Keys.ESCAPE);
    browser.until(CLOSED);
    assertThat(browser.ask("return document.getElementById('fact').hidden"))
        .as("only the dialog closes")
        .isEqualTo("false");
    assertThat(browser.ask("return document.activeElement.textContent"))
        .as("the focus is where it was")
        .isEqualTo("Correct this event");

    browser.press(Keys.ENTER);
    browser.until(OPEN);
    fill("When", "2024-03-01");
    browser.one("dialog button.primary").click();
    browser.until(
        "return document.querySelector('.edit-wrong').textContent.includes('why')"
            + " || document.querySelector('.edit-wrong').textContent.includes('who')");
    save("the log of the lock-keeper");
    browser.until("return document.querySelector('#fact .corrections') !== null");
    assertThat(browser.text("#fact .corrections"))
        .contains("2024-03-01")
        .contains("Jo Reed")
        .contains("the log of the lock-keeper");
    assertThat(browser.text("main")).contains("1 Mar 2024").contains("corrected");

    openDialog("#fact .correction button");
    save("it was right after all");
    browser.until("return document.querySelector('#fact .corrections') === null");
    assertThat(browser.text("main")).doesNotContain("1 Mar 2024");
    browser.go(server.url() + "#/corrections");
    assertThat(browser.text("main")).contains("2 corrections").contains("it was right after all");
    assertThat(browser.errors()).isEmpty();
  }

  @Test
  void aRejectedFactIsGoneAndIsFoundAmongTheCorrections() {
    browser.go(server.url() + "#/timeline?fact=" + event());
    openDialog(".edit-open button");
    browser.press(Keys.ARROW_DOWN);
    save("another dam");
    browser.until("return document.getElementById('fact').hidden");
    browser.until(
        "return !document.querySelector('main').textContent.includes('closed the Lenna')");
    browser.go(server.url() + "#/corrections");
    assertThat(browser.text(".corrections"))
        .contains("Rejected")
        .contains("Orva Power closed the Lenna dam")
        .contains("another dam");
  }

  @Test
  void markedWordsBecomeAFact() {
    browser.go(server.url() + "#/report/press/a.txt");
    browser.until("return document.querySelector('.edit-add button') !== null");
    browser.ask(
        "const walker = document.createTreeWalker(document.querySelector('.text'), NodeFilter.SHOW_TEXT);"
            + "for (let run = walker.nextNode(); run; run = walker.nextNode()) {"
            + "  const at = run.data.indexOf('by June');"
            + "  if (at >= 0) { getSelection().setBaseAndExtent(run, at, run, at + 7); }"
            + "}");
    browser.until(
        "return document.querySelector('.edit-add .why').textContent.includes('by June')");
    openDialog(".edit-add button");
    assertThat(browser.ask("return document.querySelector('dialog textarea').value"))
        .isEqualTo("by June");
    fill("What", "The mending is to end");
    fill("When", "../2024-06");
    save("the sentence says so");
    browser.until(
        "return document.querySelector('.facts-beside').textContent.includes('The mending is to end')");
    try (Store store = Store.existing(file)) {
      assertThat(new StoredRecord(store).facts(null).in(Section.EVENTS))
          .anySatisfy(
              one -> {
                assertThat(one.path("what").asText()).isEqualTo("The mending is to end");
                assertThat(one.at("/evidence/0/quote").asText()).isEqualTo("by June");
              });
    }
    assertThat(browser.errors()).isEmpty();
  }

  @Test
  void nobodyIsShutOut() {
    for (int width : List.of(1300, 360)) {
      for (boolean isDark : List.of(false, true)) {
        browser.look(width, 900, isDark);
        browser.go(server.url() + "#/timeline?fact=" + event());
        openDialog(".edit-open button");
        assertThat(browser.faults("dialog")).as(width + " dark: " + isDark).isEmpty();
        assertThat(
                browser.ask(
                    "const box = document.querySelector('dialog'); return box.scrollWidth <= box.clientWidth"))
            .as("no wider than its window")
            .isEqualTo("true");
        browser.press(Keys.ESCAPE);
        browser.until(CLOSED);
      }
    }
    browser.look(1300, 900, false);
    openDialog(".edit-open button");
    fill("When", "2024-03-01");
    save("<img src=x onerror=alert(1)>\u202E");
    browser.go(server.url() + "#/corrections");
    assertThat(browser.faults(null)).isEmpty();
    assertThat(browser.count("main img")).isZero();
    assertThat(browser.text("main")).contains("<img src=x");
  }

  @Test
  void whoMayNotCorrectSeesWhatWasCorrected() throws IOException {
    browser.go(server.url() + "#/timeline?fact=" + event());
    openDialog(".edit-open button");
    fill("When", "2024-03-01");
    save("the log of the lock-keeper");
    server.close();
    Path site = Files.createDirectories(folder.resolve("site"));
    try (Store store = Store.existing(file)) {
      Site.write(new StoredRecord(store), "dam", site, true);
    }
    server = Server.start(file, "127.0.0.1", 0, null);
    for (String base : List.of(server.url(), site.resolve("index.html").toUri().toString())) {
      browser.go(base + "#/timeline?fact=" + event());
      assertThat(browser.text("#fact")).contains("2024-03-01").contains("Jo Reed");
      assertThat(browser.count("#fact button, .edit-open")).as(base).isZero();
      browser.go(base + "#/report/press/a.txt");
      assertThat(browser.count(".edit-add")).as(base).isZero();
      browser.go(base + "#/corrections");
      assertThat(browser.text("main")).contains("the log of the lock-keeper");
      assertThat(browser.count("main button")).as(base).isZero();
    }
  }
}
