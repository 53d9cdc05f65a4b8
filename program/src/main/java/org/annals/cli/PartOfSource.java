package org.annals.cli;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.annals.report.Report;
import org.annals.report.Skipped;
import org.annals.store.Source;

/**
 * Some of the reports of a file.
 *
 * @param whole the file
 * @param reports ids of those that are wanted
 */
record PartOfSource(Source whole, Set<String> reports) implements Source {
  PartOfSource {
    reports = Set.copyOf(reports);
  }

  @Override
  public String id() {
    return whole.id();
  }

  @Override
  public long size() {
    return whole.size();
  }

  /** Of its bytes and of what is wanted of them: another choice is read anew. */
  @Override
  public String sha256() {
    String all = whole.sha256() + "\n" + String.join("\n", new TreeSet<>(reports));
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void read(Consumer<Report> taker, Consumer<Skipped> skipped) {
    whole.read(only(taker), skipped);
  }

  @Override
  public void read(Consumer<Report> taker, Consumer<Skipped> skipped, LongConsumer at) {
    whole.read(only(taker), skipped, at);
  }

  private Consumer<Report> only(Consumer<Report> taker) {
    return report -> {
      if (reports.contains(report.id())) {
        taker.accept(report);
      }
    };
  }
}
