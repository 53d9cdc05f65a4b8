package org.annals.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.text.Span;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A document of GUM (one token a line between XML tags), laid out as running text.
 *
 * @param published the day that its dateline gives, else the one its metadata give
 */
@NullMarked
record GumText(String name, String genre, String published, String text, List<GumText.Date> dates) {
  /**
   * A date as annotated.
   *
   * @param values the attributes when, from, to, notBefore, notAfter, as far as given
   */
  record Date(Span span, Map<String, String> values) {}

  private static final Pattern ATTRIBUTE = Pattern.compile("(?<key>\\w+)=\"(?<value>[^\"]*)\"");
  private static final Pattern NO_SPACE_BEFORE =
      Pattern.compile("[.,;:?!)\\]%]|'s|’s|n't|n’t|'re|'ve|'ll|'m|'d|…|\\.\\.\\.");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** Where a day this early in a text stands, it is its dateline. */
  private static final int DATELINE_CHARACTERS = 400;

  static GumText read(Path file) throws IOException {
    String name = file.getFileName().toString();
    String genre = name.split("_", -1)[1];
    StringBuilder text = new StringBuilder();
    List<Date> dates = new ArrayList<>();
    Deque<Map<String, String>> open = new ArrayDeque<>();
    Deque<Integer> begins = new ArrayDeque<>();
    Map<String, String> head = new LinkedHashMap<>();
    boolean glued = true;
    boolean inWord = false;
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("<text ")) {
        head = attributes(line);
      } else if (line.startsWith("<date")) {
        open.push(attributes(line));
        begins.push(-1);
      } else if (line.startsWith("</date")) {
        int begin = begins.pop();
        Map<String, String> values = open.pop();
        if (begin >= 0) {
          dates.add(new Date(new Span(begin, text.length()), values));
        }
      } else if (line.equals("<w>")) {
        inWord = true;
        text.append(glued ? "" : " ");
        glued = true;
      } else if (line.equals("</w>")) {
        inWord = false;
        glued = false;
      } else if (line.equals("</p>") || line.equals("</head>") || line.equals("</item>")) {
        text.append("\n\n");
        glued = true;
      } else if (!line.startsWith("<") && !line.isBlank()) {
        String word = unescape(line.split("\t", -1)[0]);
        boolean close = glued || inWord || NO_SPACE_BEFORE.matcher(word).matches();
        text.append(close ? "" : " ");
        int begin = text.length();
        begins = filled(begins, begin);
        text.append(word);
        glued = inWord || word.equals("(") || word.equals("[") || word.equals("$");
      }
    }
    return new GumText(name, genre, published(genre, head, dates), text.toString(), dates);
  }

  private static Deque<Integer> filled(Deque<Integer> begins, int begin) {
    Deque<Integer> filled = new ArrayDeque<>();
    for (int b : begins) {
      filled.addLast(b < 0 ? begin : b);
    }
    return filled;
  }

  private static Map<String, String> attributes(String line) {
    Map<String, String> found = new LinkedHashMap<>();
    Matcher m = ATTRIBUTE.matcher(line);
    while (m.find()) {
      found.put(m.group("key"), m.group("value"));
    }
    return found;
  }

  private static String unescape(String word) {
    return word.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }

  private static String published(String genre, Map<String, String> head, List<Date> dates) {
    boolean dated = genre.equals("news") || genre.equals("interview");
    for (Date date : dates) {
      @Nullable String when = date.values().get("when");
      if (dated
          && date.span().begin() < DATELINE_CHARACTERS
          && when != null
          && DAY.matcher(when).matches()) {
        return when;
      }
    }
    String made = head.getOrDefault("dateCreated", "");
    String taken = head.getOrDefault("dateCollected", "");
    return genre.equals("bio") || made.length() != 10 ? taken : made;
  }
}
