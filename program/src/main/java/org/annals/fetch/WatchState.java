package org.annals.fetch;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.annals.InputException;
import org.jspecify.annotations.Nullable;

/** What a watch remembers from one run to the next; written whole or not at all. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class WatchState {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** A feed that is polled; times in seconds since 1970. */
  @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
  static final class FeedState {
    @Nullable String etag;
    @Nullable String lastModified;
    int failures;
    long notBefore;
  }

  /** A page that was seen; times in seconds since 1970. */
  @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
  static final class PageState {
    /** Hash of what the feed said of it last. */
    String inFeed = "";

    /** Hash of its running text. */
    String text = "";

    @Nullable String etag;
    @Nullable String lastModified;
    long first;
    long checked;
    int missing;
    boolean gone;
    boolean fromFeed;
  }

  /** How long the archive was when this was written: what is beyond was cut short by a crash. */
  long archiveBytes;

  Map<String, FeedState> feeds = new TreeMap<>();
  Map<String, PageState> pages = new TreeMap<>();

  static WatchState read(Path file) {
    if (!Files.exists(file)) {
      return new WatchState();
    }
    try {
      return JSON.readValue(file.toFile(), WatchState.class);
    } catch (IOException e) {
      throw new InputException(
          file + " cannot be read (" + e.getMessage() + ").",
          "Take it away to begin anew; what was captured stays.",
          e);
    }
  }

  void write(Path file) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      JSON.writeValue(part.toFile(), this);
      try {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new InputException(
          file + " cannot be written (" + e + ").", "Check the disk and your rights.", e);
    }
  }
}
