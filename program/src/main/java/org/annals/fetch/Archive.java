package org.annals.fetch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.annals.InputException;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * What was got from the web, in a web archive (WARC, ISO 28500) that only grows. Each capture is
 * written whole before the next is asked for; one that a crash cut short is passed over by readers.
 */
final class Archive {
  private final Path file;

  Archive(Path file) {
    this.file = file;
  }

  /**
   * Adds an answer: a page, or that there is none any more.
   *
   * @throws InputException if it cannot be written
   */
  void add(String address, Fetched fetched) {
    try {
      boolean isNew = !Files.exists(file);
      try (FileChannel channel =
              FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
          WarcWriter writer = new WarcWriter(channel, WarcCompression.GZIP)) {
        if (isNew) {
          writer.write(
              new Warcinfo.Builder()
                  .date(fetched.at())
                  .fields(Map.of("software", List.of("annals"), "description", List.of("watch")))
                  .build());
        }
        HttpResponse http =
            new HttpResponse.Builder(fetched.status(), fetched.isOk() ? "OK" : "Gone")
                .body(MediaType.parseLeniently(fetched.type()), fetched.body())
                .build();
        writer.write(new WarcResponse.Builder(address).date(fetched.at()).body(http).build());
        channel.force(false);
      }
    } catch (IOException e) {
      throw new InputException(
          file + " cannot be written (" + e + ").", "Check the disk and your rights.", e);
    }
  }
}
