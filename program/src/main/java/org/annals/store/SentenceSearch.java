package org.annals.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Looks for words in the sentences of all reports, by the full-text index.
 *
 * <p>Method: all words must stand in one sentence, in any order and inflection (Porter's stemmer),
 * the last one may be only begun, as when somebody types. Best first by BM25. Nothing that is typed
 * is read as a query language: every word is quoted.
 */
public final class SentenceSearch {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Store store;

  public SentenceSearch(Store store) {
    this.store = store;
  }

  /**
   * A sentence that was found.
   *
   * @param report its id
   * @param begin in code points of the report's text
   * @param end exclusive
   * @param text the sentence
   */
  public record Hit(String report, int begin, int end, String text) {}

  /**
   * The best sentences.
   *
   * @param words what was typed; without a letter or digit nothing is found
   * @param knownBy only in reports known by that day, as {@code 2020-10-31}; empty for all
   * @param count how many at most
   */
  public List<Hit> find(String words, String knownBy, int count) {
    String match = match(words);
    if (match.isEmpty()) {
      return List.of();
    }
    return store.ask(
        () -> {
          List<Hit> hits = new ArrayList<>();
          try (PreparedStatement select =
              store
                  .connection()
                  .prepareStatement(
                      "SELECT s.report, s.begin, s.end, s.text FROM search"
                          + " JOIN sentences s ON s.id = search.rowid"
                          + " JOIN reports r ON r.id = s.report"
                          + " WHERE search MATCH ? AND (? = '' OR r.known_last <= ?)"
                          + " ORDER BY search.rank, s.report, s.n LIMIT ?")) {
            select.setString(1, match);
            select.setString(2, knownBy);
            select.setString(3, knownBy);
            select.setInt(4, count);
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                hits.add(
                    new Hit(rows.getString(1), rows.getInt(2), rows.getInt(3), rows.getString(4)));
              }
            }
          }
          return hits;
        });
  }

  private static String match(String words) {
    StringBuilder match = new StringBuilder();
    for (String word : BETWEEN_WORDS.split(words.toLowerCase(Locale.ROOT), -1)) {
      if (!word.isEmpty()) {
        match.append(match.length() == 0 ? "" : " ").append('"').append(word).append('"');
      }
    }
    return match.length() == 0 ? "" : match.append('*').toString();
  }
}
