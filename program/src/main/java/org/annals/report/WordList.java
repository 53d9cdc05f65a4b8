package org.annals.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** A lexicon out of this package's resources: an entry a line, {@code #} begins a remark. */
final class WordList {
  private WordList() {}

  /** The entries in lower case, typographic apostrophes made plain. */
  static Set<String> read(String name) {
    try (InputStream in = WordList.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + name + " is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      Set<String> entries = new LinkedHashSet<>();
      for (String line; (line = lines.readLine()) != null; ) {
        if (!line.startsWith("#")) {
          for (String entry : line.split(";", -1)) {
            if (!entry.isBlank()) {
              entries.add(entry.strip().toLowerCase(Locale.ROOT).replace('’', '\''));
            }
          }
        }
      }
      return Collections.unmodifiableSet(entries);
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + name + " cannot be read", e);
    }
  }
}
