package org.annals.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
   * The rows of a resource of the language that is read ({@link Tongue}) for the package of {@code
   * owner}, each with its columns. A list that another language than English does not have is
   * empty: what it would find is not found.
   *
   * @throws IllegalStateException if the resource of English is missing: the program is not whole
   */
  public static List<List<String>> rows(Class<?> owner, String resource) {
    return lines(owner, resource).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> List.of(line.split("\t", -1)))
        .toList();
  }

  /**
   * The lines of such a resource that are not blank, its header with them.
   *
   * @throws IllegalStateException if the resource of English is missing: the program is not whole
   */
  public static List<String> lines(Class<?> owner, String resource) {
    InputStream in = Tongue.open(owner, resource);
    if (in == null && !Tongue.CODE.equals("en")) {
      return List.of();
    }
    if (in == null) {
      throw new IllegalStateException("the resource " + resource + " of " + owner + " is missing");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + resource + " cannot be read", e);
    }
  }

  /** The entries of a list column. */
  public static List<String> list(String column) {
    return column.isEmpty() ? List.of() : List.of(column.split("\\|", -1));
  }

  /** An entry of more parts than this is several that were parted by commas. */
  private static final int MOST_COMMAS = 3;

  /**
   * The entries of a plain list, several a line parted by ";": in lower case, typographic
   * apostrophes made plain, in their order.
   *
   * @throws IllegalStateException if they are parted by commas
   */
  public static Set<String> words(Class<?> owner, String resource) {
    Set<String> words = new LinkedHashSet<>();
    for (List<String> row : rows(owner, resource)) {
      for (String entry : String.join("\t", row).split(";", -1)) {
        if (entry.split(", ", -1).length > MOST_COMMAS) {
          throw new IllegalStateException(resource + " parts its entries by commas: " + entry);
        }
        if (!entry.isBlank()) {
          words.add(entry.strip().toLowerCase(Locale.ROOT).replace('’', '\''));
        }
      }
    }
    return Collections.unmodifiableSet(words);
  }
}
