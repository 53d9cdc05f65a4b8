package org.annals.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.annals.InputException;
import org.annals.text.Span;

/**
 * Words of a report, as evidence has them in the exports. This is what an edit holds on to: ids may
 * change when the program reads better, the words of a report do not.
 *
 * @param report id of the report
 * @param begin where they begin, code points of its text as read
 * @param end where they end, exclusive
 * @param focusBegin where the part begins that carries the fact
 * @param focusEnd where it ends, exclusive
 * @param quote exactly the words from begin to end
 */
public record Place(String report, int begin, int end, int focusBegin, int focusEnd, String quote) {
  public Place {
    if (report.isEmpty()) {
      throw wrong("has no report");
    }
    if (begin < 0 || focusBegin < begin || focusEnd <= focusBegin || end < focusEnd) {
      throw wrong("ends before it begins, or its focus lies outside");
    }
    if (quote.codePointCount(0, quote.length()) != end - begin) {
      throw wrong("does not have as many characters as its quote");
    }
  }

  private static InputException wrong(String what) {
    return new InputException(
        "A place in a report " + what + ".",
        "Give it as evidence stands in annals export --format json: report, begin, end, focus,"
            + " quote.");
  }

  /** Reads evidence as the exports write it. */
  static Place of(JsonNode node) {
    JsonNode focus = node.path("focus");
    if (!node.path("report").isTextual()
        || !node.path("quote").isTextual()
        || !node.path("begin").isInt()
        || !node.path("end").isInt()
        || focus.size() != 2
        || !focus.path(0).isInt()
        || !focus.path(1).isInt()) {
      throw wrong("lacks a part");
    }
    return new Place(
        node.path("report").asText(),
        node.path("begin").asInt(),
        node.path("end").asInt(),
        focus.path(0).asInt(),
        focus.path(1).asInt(),
        node.path("quote").asText());
  }

  ObjectNode json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("report", report).put("begin", begin).put("end", end);
    node.putArray("focus").add(focusBegin).add(focusEnd);
    return node.put("quote", quote);
  }

  /** The words that carry the fact, and where: the same for evidence that is cut otherwise. */
  String key() {
    int from = quote.offsetByCodePoints(0, focusBegin - begin);
    int to = quote.offsetByCodePoints(from, focusEnd - focusBegin);
    return report + "\n" + focusBegin + "-" + focusEnd + "\n" + quote.substring(from, to);
  }

  /** Whether the words that carry the facts share a character. */
  boolean overlaps(Place other) {
    return report.equals(other.report)
        && focusBegin < other.focusEnd
        && other.focusBegin < focusEnd;
  }

  /** Whether the words still stand there. */
  boolean isIn(String text) {
    return at(text).equals(quote);
  }

  /** What stands there in {@code text}; empty if it is too short. */
  String at(String text) {
    if (text.codePointCount(0, text.length()) < end) {
      return "";
    }
    int from = text.offsetByCodePoints(0, begin);
    return text.substring(from, text.offsetByCodePoints(from, end - begin));
  }

  /** Where the focus stands in UTF-16 units of {@code text}, which holds the words. */
  Span focus(String text) {
    int from = text.offsetByCodePoints(0, focusBegin);
    return new Span(from, text.offsetByCodePoints(from, focusEnd - focusBegin));
  }
}
