package org.annals.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.annals.store.Store;
import org.annals.store.StoredRecord;

/**
 * How long a reader waits: for the server, for the first view, for a day of the slider. Each server
 * is a process of its own, started as {@code annals serve} starts it; the page is looked at in a
 * real browser. Started by {@code bench/page}, no part of the tests.
 */
final class PageSpeed {
  /** Days of the slider that are looked at, newest first, each worked out before. */
  private static final int DAYS = 5;

  private PageSpeed() {}

  /** Arguments: files of records. */
  public static void main(String[] files) throws Exception {
    print("record                 what                       ms  of it CPU of the server");
    for (String file : files) {
      measure(Path.of(file));
    }
  }

  private static void measure(Path file) throws Exception {
    List<LocalDate> days;
    try (Store store = Store.existing(file)) {
      days = new ArrayList<>(OpenRecord.days(new StoredRecord(store)).keySet());
    }
    List<LocalDate> newest = days.subList(Math.max(0, days.size() - 1 - DAYS), days.size() - 1);
    long begin = System.nanoTime();
    Process server = start(file);
    try (Browser browser = Browser.open();
        BufferedReader out =
            new BufferedReader(
                new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      String url = String.valueOf(out.readLine());
      row(file, "server up", millis(begin), cpu(server));
      Duration before = cpu(server);
      begin = System.nanoTime();
      browser.go(url + "#/timeline");
      row(file, "first view", millis(begin), cpu(server).minus(before));
      browser.until("return document.querySelector('.strip rect') !== null");
      row(file, "all of it", millis(begin), cpu(server).minus(before));
      for (LocalDate day : newest) {
        ask(url + "api/v1/names?as_of=" + day);
      }
      Thread.sleep(500);
      List<Long> times = new ArrayList<>();
      before = cpu(server);
      for (int i = 0; i < newest.size(); i++) {
        begin = System.nanoTime();
        String day = newest.get(i).toString();
        browser.ask(
            "const slider = document.getElementById('as-of'); slider.value = arguments[0];"
                + "slider.dispatchEvent(new Event('input'));",
            days.indexOf(newest.get(i)) + 1);
        browser.until(
            "return location.hash.includes(arguments[0])"
                + " && document.documentElement.dataset.shown === location.hash",
            day);
        times.add(millis(begin));
        // The rest of the day's events comes after its first view.
        Thread.sleep(1200);
      }
      times.sort(null);
      Duration each = cpu(server).minus(before).dividedBy(Math.max(1, newest.size()));
      row(file, "slider, median of " + times.size(), times.get(times.size() / 2), each);
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private static Process start(Path file) throws IOException {
    return new ProcessBuilder("./annals", "serve", file.toString(), "--port", "0")
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void ask(String url) throws IOException, InterruptedException {
    HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url)).build(),
            HttpResponse.BodyHandlers.discarding());
  }

  private static long millis(long begin) {
    return (System.nanoTime() - begin) / 1_000_000;
  }

  private static Duration cpu(Process process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static void row(Path file, String what, long millis, Duration cpu) {
    print(
        String.format(
            Locale.ROOT, "%-22s %-22s %6d %6d", file.getFileName(), what, millis, cpu.toMillis()));
  }

  @SuppressWarnings("SystemOut") // a benchmark prints its result
  private static void print(String line) {
    System.out.println(line);
  }
}
