package org.annals.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.annals.InputException;
import org.annals.language.Language;
import org.annals.record.Extract;
import org.annals.record.Extractors;
import org.annals.report.Passage;
import org.annals.report.PassageKind;
import org.annals.report.Report;
import org.annals.report.StatedDate;
import org.annals.store.Skipped;
import org.annals.store.Source;
import org.annals.text.Span;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Where the reading of files and the analysis are put together for the commands.
 *
 * <p>Stands in for the package {@code report} until that reads files: plain UTF-8 text only.
 */
final class Reading {
  static final String LINKER_VERSION = "1";

  private static final long LONGEST_BYTES = 20_000_000;
  private static final Pattern PARAGRAPH = Pattern.compile("\\S[^\\n]*(?:\\n[ \\t]*\\S[^\\n]*)*");

  /** Loads the models and gives what reads one report; safe for several threads. */
  static Function<Report, Extract> extractor() {
    Extractors extractors = new Extractors(Language.english());
    return extractors::extract;
  }

  /** The files under the inputs, by id; what cannot be looked into goes to {@code skipped}. */
  List<Source> sources(List<Path> inputs, Consumer<Skipped> skipped) {
    List<Source> sources = new ArrayList<>();
    for (Path input : inputs) {
      if (!Files.exists(input)) {
        throw new InputException(
            "There is no file or folder " + input + ".", "Check the spelling of the path.");
      }
      try (Stream<Path> files = Files.walk(input)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          if (!String.valueOf(file.getFileName()).contains(".annals")) {
            Path id = file.equals(input) ? file.getFileName() : input.relativize(file);
            sources.add(new TextFile(id.toString(), file, Files.size(file)));
          }
        }
      } catch (IOException e) {
        skipped.accept(new Skipped(input.toString(), "It cannot be read: " + e, "See its rights."));
      }
    }
    return sources;
  }

  /** The report in one file. */
  Report file(Path file, @Nullable String published) {
    if (!Files.isRegularFile(file)) {
      throw new InputException("There is no file " + file + ".", "Check the spelling of the path.");
    }
    try {
      return report(file.getFileName().toString(), text(file), published, null);
    } catch (IOException e) {
      throw new InputException(file + " cannot be read (" + e + ").", "See its rights.", e);
    }
  }

  private static String text(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    if (text.isBlank() || text.indexOf('\0') >= 0 || text.indexOf('\uFFFD') >= 0) {
      throw new InputException(
          file.getFileName() + " is empty or no text.", "Take it out of the folder.");
    }
    return text;
  }

  /** A report that came as a text. */
  Report report(String id, String text, @Nullable String published, @Nullable String title) {
    List<Passage> passages = new ArrayList<>();
    Matcher paragraphs = PARAGRAPH.matcher(text);
    while (paragraphs.find()) {
      Span span = new Span(paragraphs.start(), paragraphs.end());
      passages.add(new Passage(PassageKind.BODY, 0, passages.size(), span));
    }
    StatedDate stated = published == null ? null : new StatedDate(when(published), null, "given");
    return new Report(
        id, text, id, null, title, null, List.of(), null, "en", stated, List.of(), passages);
  }

  private static When when(String published) {
    try {
      return When.parse(published);
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "\"" + published + "\" is no date.", "Give it as 2024-03-05, 2024-03 or 2024.", e);
    }
  }

  private record TextFile(String id, Path path, long size) implements Source {
    @Override
    public String sha256() {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of()
            .formatHex(digest.digest(size > LONGEST_BYTES ? new byte[0] : bytes()));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }

    private byte[] bytes() {
      try {
        return Files.readAllBytes(path);
      } catch (IOException e) {
        throw new InputException(id + " cannot be read (" + e + ").", "See its rights.", e);
      }
    }

    @Override
    public void read(Consumer<Report> reports, Consumer<Skipped> skipped) {
      if (size > LONGEST_BYTES) {
        throw new InputException(id + " is too long.", "Cut it into reports.");
      }
      try {
        reports.accept(new Reading().report(id, text(path), null, null));
      } catch (IOException e) {
        throw new InputException(id + " cannot be read (" + e + ").", "See its rights.", e);
      }
    }
  }
}
