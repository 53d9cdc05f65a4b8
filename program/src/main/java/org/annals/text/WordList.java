package org.annals.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A word list or table that ships with the program: UTF-8, one entry a line, columns parted by
 * tabs, lists within a column by "|", lines that begin with "#" are its header.
 */
public final class WordList {
  private WordList() {}

  /**
   * The rows of a resource beside {@code owner}, each with its columns.
   *
   * @throws IllegalStateException if the resource is missing: the program is not whole
   */
  public static List<List<String>> rows(Class<?> owner, String resource) {
    InputStream in = owner.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("the resource " + resource + " of " + owner + " is missing");
    }
    List<List<String>> rows = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line; (line = reader.readLine()) != null; ) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(List.of(line.split("\t", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + resource + " cannot be read", e);
    }
    return rows;
  }

  /** The entries of a list column. */
  public static List<String> list(String column) {
    return column.isEmpty() ? List.of() : List.of(column.split("\\|", -1));
  }

  /**
   * The entries of a plain list, several a line parted by ";": in lower case, typographic
   * apostrophes made plain, in their order.
   */
  public static Set<String> words(Class<?> owner, String resource) {
    Set<String> words = new LinkedHashSet<>();
    for (List<String> row : rows(owner, resource)) {
      for (String entry : String.join("\t", row).split(";", -1)) {
        if (!entry.isBlank()) {
          words.add(entry.strip().toLowerCase(Locale.ROOT).replace('’', '\''));
        }
      }
    }
    return Collections.unmodifiableSet(words);
  }
}
