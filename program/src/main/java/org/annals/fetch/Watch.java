package org.annals.fetch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.annals.InputException;
import org.annals.fetch.WatchState.FeedState;
import org.annals.fetch.WatchState.PageState;
import org.annals.report.FeedEntry;

/**
 * Polls feeds and keeps what they bring in a folder: each new article once, each later version of
 * it, and that it was withdrawn.
 *
 * <p>A feed is asked whether it has changed since; one that fails is left alone twice as long each
 * time. An article that the feed holds whole is taken from it; else its page is asked for. Pages
 * are looked at again once a day for a week, which finds silent edits; a page that is missing twice
 * in a row is withdrawn. All is on disk before the next question, so that the run may be stopped at
 * any moment.
 */
public final class Watch {
  private static final int WHOLE_CHARACTERS = 1_000;
  private static final Duration LOOK_AGAIN = Duration.ofDays(1);
  private static final Duration LOOK_UNTIL = Duration.ofDays(7);
  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
  private static final int GONE_AFTER = 2;

  private final Path folder;
  private final Fetcher fetcher;
  private final Clock clock;
  private final Duration every;
  private final Consumer<InputException> problems;
  private final Path stateFile;
  private final Path archiveFile;
  private final WatchState state;
  private int changes;

  /**
   * A watch that keeps its findings in a folder.
   *
   * @param folder is made if it is not there
   * @param every how often a feed is asked
   * @param problems takes what could not be got; the rest goes on
   * @throws InputException if the folder cannot be used
   */
  Watch(
      Path folder,
      Fetcher fetcher,
      Duration every,
      Clock clock,
      Consumer<InputException> problems) {
    this.folder = folder;
    this.fetcher = fetcher;
    this.every = every;
    this.clock = clock;
    this.problems = problems;
    this.stateFile = folder.resolve(".state.json");
    this.archiveFile = folder.resolve("captures.warc.gz");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new InputException(folder + " cannot be made (" + e + ").", "Check your rights.", e);
    }
    this.state = WatchState.read(stateFile);
    cutTornEnd();
  }

  /**
   * A watch by the clock of this machine.
   *
   * @param folder is made if it is not there
   * @param every how often a feed is asked
   * @param problems takes what could not be got; the rest goes on
   * @throws InputException if the folder cannot be used
   */
  public static Watch in(
      Path folder, Fetcher fetcher, Duration every, Consumer<InputException> problems) {
    return new Watch(folder, fetcher, every, Clock.systemUTC(), problems);
  }

  /** What a crash left half-written is taken off. */
  private void cutTornEnd() {
    try {
      if (Files.exists(archiveFile) && Files.size(archiveFile) > state.archiveBytes) {
        try (FileChannel channel = FileChannel.open(archiveFile, StandardOpenOption.WRITE)) {
          channel.truncate(state.archiveBytes);
        }
      }
    } catch (IOException e) {
      throw new InputException(
          archiveFile + " cannot be mended (" + e + ").", "Check your rights.", e);
    }
  }

  /** The folder whose reports make the record. */
  public Path folder() {
    return folder;
  }

  /**
   * Asks each feed that is due and looks again at the pages that are.
   *
   * @return how many articles are new, changed or withdrawn
   */
  public int round(List<String> feeds) {
    changes = 0;
    for (String feed : feeds) {
      FeedState known = state.feeds.computeIfAbsent(feed, f -> new FeedState());
      if (now() >= known.notBefore) {
        poll(feed, known);
        state.write(stateFile);
      }
    }
    for (Map.Entry<String, PageState> page : state.pages.entrySet()) {
      if (isDue(page.getValue())) {
        lookAgain(page.getKey(), page.getValue());
        state.write(stateFile);
      }
    }
    return changes;
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }

  private boolean isDue(PageState page) {
    long now = now();
    long pause = page.missing > 0 ? every.toSeconds() : LOOK_AGAIN.toSeconds();
    return !page.gone
        && !page.fromFeed
        && now - page.checked >= pause
        && now - page.first <= LOOK_UNTIL.toSeconds();
  }

  private void poll(String feed, FeedState known) {
    try {
      Fetched answer = fetcher.get(feed, known.etag, known.lastModified);
      if (answer.isOk()) {
        for (FeedEntry entry : FeedEntry.of(feed, answer.body())) {
          one(entry, answer);
        }
        known.etag = answer.etag();
        known.lastModified = answer.lastModified();
      } else if (answer.status() != 304) {
        throw new InputException(
            feed + " answers with " + answer.status() + ".", "It is asked again later.");
      }
      known.failures = 0;
      known.notBefore = now() + Math.max(every.toSeconds(), answer.retryAfterSeconds());
    } catch (InputException e) {
      known.failures++;
      long pause = every.toSeconds() << Math.min(known.failures, 10);
      known.notBefore = now() + Math.min(pause, LONGEST_PAUSE.toSeconds());
      problems.accept(e);
    }
  }

  private void one(FeedEntry entry, Fetched feed) {
    String address = entry.link() != null ? entry.link() : entry.id();
    String inFeed = hash(entry.title() + "\n" + entry.html());
    PageState known = state.pages.get(address);
    if (known != null && known.inFeed.equals(inFeed)) {
      return;
    }
    PageState page = known == null ? new PageState() : known;
    if (known == null) {
      page.first = now();
    }
    boolean whole = entry.characters() >= WHOLE_CHARACTERS || entry.link() == null;
    try {
      if (whole) {
        keep(address, page, fromFeed(entry, feed), entry.page());
        page.fromFeed = true;
      } else {
        look(address, page);
      }
    } catch (InputException e) {
      problems.accept(e);
      if (entry.characters() > 0 && known == null) {
        // The feed's own words are better than nothing.
        keep(address, page, fromFeed(entry, feed), entry.page());
      }
    }
    page.inFeed = inFeed;
    page.checked = now();
    state.pages.put(address, page);
    state.write(stateFile);
  }

  private static Fetched fromFeed(FeedEntry entry, Fetched feed) {
    byte[] body = entry.page().getBytes(StandardCharsets.UTF_8);
    return new Fetched(
        feed.asked(),
        feed.address(),
        200,
        "text/html; charset=utf-8",
        body,
        null,
        null,
        0,
        feed.at());
  }

  private void lookAgain(String address, PageState page) {
    try {
      look(address, page);
    } catch (InputException e) {
      page.checked = now();
      problems.accept(e);
    }
  }

  private void look(String address, PageState page) {
    Fetched answer = fetcher.get(address, page.etag, page.lastModified);
    page.checked = now();
    if (answer.isOk()) {
      page.missing = 0;
      page.etag = answer.etag();
      page.lastModified = answer.lastModified();
      keep(address, page, answer, FeedEntry.textOf(answer.body(), address));
    } else if (answer.isGone() && !page.text.isEmpty()) {
      page.missing++;
      if (page.missing >= GONE_AFTER) {
        page.gone = true;
        write(address, answer);
      }
    } else if (answer.status() != 304) {
      throw new InputException(
          address + " answers with " + answer.status() + ".", "It is asked again later.");
    }
  }

  /** Writes the page down if its words are not those that were there before. */
  private void keep(String address, PageState page, Fetched answer, String words) {
    String text = hash(words);
    if (!text.equals(page.text)) {
      write(address, answer);
      page.text = text;
    }
  }

  private void write(String address, Fetched answer) {
    new Archive(archiveFile).add(address, answer);
    changes++;
    try {
      state.archiveBytes = Files.size(archiveFile);
    } catch (IOException e) {
      throw new InputException(archiveFile + " is gone (" + e + ").", "Run the command again.", e);
    }
  }

  /** How long until the next feed is due. */
  public Duration pause() {
    long next = state.feeds.values().stream().mapToLong(f -> f.notBefore).min().orElse(now());
    return Duration.ofSeconds(Math.max(1, next - now()));
  }

  private static String hash(String words) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
