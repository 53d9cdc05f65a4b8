package org.annals.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.text.WordList;

/**
 * The mode of an event in PLOVER, where the words that tell it show one ({@code plover-modes.tsv}).
 *
 * <p>Only the word of the event itself is asked, and the one right before it: a drone that is named
 * elsewhere in the sentence need not be what struck. No mode is better than a wrong one.
 */
final class PloverModes {
  private static final List<Row> ROWS = rows();
  private static final Set<String> EFFECTS =
      WordList.words(PloverModes.class, "plover-effects.txt");

  /** A line of the table. */
  private record Row(String category, String mode, List<String> words, List<String> before) {}

  private PloverModes() {}

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (List<String> row : WordList.rows(PloverModes.class, "plover-modes.tsv")) {
      rows.add(
          new Row(
              row.get(0),
              row.get(1),
              WordList.list(row.get(2)),
              row.size() > 3 ? WordList.list(row.get(3)) : List.of()));
    }
    return List.copyOf(rows);
  }

  /** Whether the first evidence tells what befell somebody, and not that somebody did it. */
  static boolean isEffect(ObjectNode event) {
    String told = told(event.path("evidence").path(0));
    return EFFECTS.stream().anyMatch(word -> (" " + told).contains(" " + word));
  }

  /** The words of the event itself. */
  private static String told(JsonNode evidence) {
    String quote = evidence.path("quote").asText();
    int from = evidence.path("focus").path(0).asInt() - evidence.path("begin").asInt();
    int to = evidence.path("focus").path(1).asInt() - evidence.path("begin").asInt();
    if (from < 0 || to > quote.codePointCount(0, quote.length()) || from >= to) {
      return "";
    }
    int at = quote.offsetByCodePoints(0, from);
    return plain(quote.substring(at, quote.offsetByCodePoints(at, to - from)));
  }

  /** The modes that the evidence shows, in the order of the table. */
  static List<String> of(String category, ObjectNode event) {
    List<String> modes = new ArrayList<>();
    for (JsonNode evidence : event.path("evidence")) {
      String told = told(evidence);
      if (told.isEmpty()) {
        continue;
      }
      String quote = evidence.path("quote").asText();
      int from = evidence.path("focus").path(0).asInt() - evidence.path("begin").asInt();
      String[] earlier =
          plain(quote.substring(0, quote.offsetByCodePoints(0, from))).split(" ", -1);
      String before = earlier[earlier.length - 1];
      boolean isQualified =
          ROWS.stream().anyMatch(row -> row.category().equals(category) && isBefore(row, before));
      for (Row row : ROWS) {
        boolean isShown =
            row.category().equals(category)
                && (isQualified
                    ? isBefore(row, before)
                    : row.words().stream().anyMatch(word -> begins(told, word)));
        if (isShown && !modes.contains(row.mode())) {
          modes.add(row.mode());
        }
      }
    }
    return modes;
  }

  /** A beginning of four letters or more may be inflected; a shorter one is the whole word. */
  private static boolean begins(String told, String word) {
    return (" " + told + " ").contains(word.length() < 4 ? " " + word + " " : " " + word);
  }

  private static boolean isBefore(Row row, String before) {
    return !before.isEmpty() && row.before().stream().anyMatch(word -> isForm(before, word));
  }

  private static boolean isForm(String before, String word) {
    return before.equals(word) || before.equals(word + "s");
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}'-]+", " ").strip();
  }
}
