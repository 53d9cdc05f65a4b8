package org.annals.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/**
 * A real browser to look at the page with: Chromium and its driver as the system has them (Debian:
 * {@code apt-get install chromium chromium-driver}), or those that the environment variables
 * ANNALS_BROWSER and ANNALS_BROWSER_DRIVER name.
 */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Kept, since a logger that nobody holds may lose its level. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * Opens one. Where none is, the tests that ask for it are passed over, saying so; in CI they fail
   * instead, since there one was to be installed.
   */
  static Browser open() {
    String browser =
        first(
            "ANNALS_BROWSER", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/chrome");
    String driver =
        first("ANNALS_BROWSER_DRIVER", "/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver");
    boolean isThere = !browser.isEmpty() && !driver.isEmpty();
    String words =
        "No browser is here, or no driver for it: install Chromium and chromedriver (Debian:"
            + " chromium chromium-driver), or name them in ANNALS_BROWSER and"
            + " ANNALS_BROWSER_DRIVER, to test the page.";
    if (!isThere && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(words);
    }
    assumeTrue(isThere, words);
    // It warns that it does not know the newest protocol of this browser, of which nothing is used.
    SELENIUM.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--window-size=1300,900",
        "--lang=en-US");
    options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(Path.of(driver).toFile())
            .usingAnyFreePort()
            .build();
    ChromeDriver chrome = new ChromeDriver(service, options);
    chrome.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
    return new Browser(chrome);
  }

  private static String first(String variable, String... usual) {
    String named = System.getenv(variable);
    return Stream.concat(Stream.ofNullable(named), Stream.of(usual))
        .filter(path -> Files.isExecutable(Path.of(path)))
        .findFirst()
        .orElse("");
  }

  /** Goes to an address of the page and waits until all of it is drawn. */
  void go(String url) {
    driver.get("about:blank");
    driver.get(url);
    drawn();
  }

  /** Waits until the page shows what its address asks for. */
  void drawn() {
    until("return document.documentElement.dataset.shown === location.hash");
  }

  /** Waits until a script gives true. */
  void until(String script, Object... arguments) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Boolean.TRUE.equals(driver.executeScript(script, arguments))) {
      if (System.nanoTime() > end) {
        throw new TimeoutException(script + " at " + driver.getCurrentUrl() + "\n" + text("body"));
      }
      try {
        Thread.sleep(15);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** What a script gives, as text; empty if it gives nothing. */
  String ask(String script, Object... arguments) {
    Object answer = driver.executeScript(script, arguments);
    return answer == null ? "" : answer.toString();
  }

  /** What a script gives, a list of texts. */
  List<String> list(String script, Object... arguments) {
    List<String> all = new ArrayList<>();
    if (driver.executeScript(script, arguments) instanceof List<?> found) {
      found.forEach(one -> all.add(String.valueOf(one)));
    }
    return all;
  }

  /** The text that a reader sees in an element. */
  String text(String selector) {
    return one(selector).getText();
  }

  WebElement one(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  int count(String selector) {
    return driver.findElements(By.cssSelector(selector)).size();
  }

  /** Presses keys, one after the other, on whatever has the focus. */
  void press(CharSequence... keys) {
    for (CharSequence key : keys) {
      new Actions(driver).sendKeys(key).perform();
    }
  }

  /** Presses the tabulator until an element that fits has the focus; at most {@code most} times. */
  void tabTo(String selector, int most) {
    for (int i = 0; i < most; i++) {
      press(Keys.TAB);
      if (Boolean.parseBoolean(
          ask("return document.activeElement.matches(arguments[0])", selector))) {
        return;
      }
    }
    throw new AssertionError("not reached in " + most + " steps: " + selector);
  }

  Actions actions() {
    return new Actions(driver);
  }

  void back() {
    driver.navigate().back();
    drawn();
  }

  String address() {
    return Objects.requireNonNullElse(driver.getCurrentUrl(), "");
  }

  /** Sets the size of the window, in pixels, and whether the reader likes it dark. */
  void look(int width, int height, boolean isDark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", isDark ? "dark" : "light"))));
  }

  /** Errors that the page has told since this was last asked, refused loads among them. */
  List<String> errors() {
    return driver.manage().logs().get("browser").getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(entry -> entry.getMessage())
        .toList();
  }

  /**
   * What axe finds wrong that is serious or worse: rule, element, and why.
   *
   * @param about the part of the page; null for all
   */
  List<String> faults(@Nullable String about) {
    driver.executeScript(axe());
    Object found =
        driver.executeAsyncScript(
            "const done = arguments[1];"
                + "axe.run(arguments[0] ?? document, { resultTypes: ['violations'] }).then(found =>"
                + " done(found.violations.filter(one => ['serious', 'critical'].includes(one.impact))"
                + ".flatMap(one => one.nodes.slice(0, 3).map(node => one.id + ' ' + node.html.slice(0, 200)"
                + " + ' ' + node.failureSummary))), error => done(['axe failed: ' + error]));",
            about);
    List<String> all = new ArrayList<>();
    if (found instanceof List<?> list) {
      list.forEach(one -> all.add(String.valueOf(one)));
    }
    return all;
  }

  private static String axe() {
    try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
      return new String(
          Objects.requireNonNull(in, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
