package org.annals.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pages for the tests: the shapes of {@code pages/systems.txt} filled with stories of our own.
 *
 * @param name what makes such pages
 * @param published the day in EDTF; null if the page does not say it
 * @param html the page
 * @param title its headline
 * @param paragraphs what its article says, in order
 */
record PageShelf(
    String name, @Nullable String published, String html, String title, List<String> paragraphs) {
  private static final Pattern SLOT = Pattern.compile("\\{(?<what>[TJKL1-8]|menu|[=+][^}]+)}");
  private static final int PARAGRAPHS = 8;
  private static final String MENU =
      "<ul><li><a href=/a>Home</a></li><li><a href=/b>World</a></li><li><a href=/c>Business and"
          + " markets</a></li><li><a href=/d>Sport</a></li></ul>";

  /** Each shape once, filled with the story whose turn it is. */
  static List<PageShelf> pages() {
    List<List<String>> stories = new ArrayList<>();
    for (String story : resource("stories.txt").split("\n\n", -1)) {
      stories.add(story.lines().filter(line -> !line.startsWith("#")).toList());
    }
    List<PageShelf> pages = new ArrayList<>();
    for (String page : resource("systems.txt").split("(?m)^=== ", -1)) {
      if (!page.startsWith("#")) {
        pages.add(of(page, stories.get(pages.size() % stories.size())));
      }
    }
    return pages;
  }

  private static PageShelf of(String page, List<String> story) {
    String head = page.substring(0, page.indexOf('\n'));
    String[] parts = head.split(" \\| ", -1);
    List<String> paragraphs = new ArrayList<>();
    Matcher slot = SLOT.matcher(page.substring(head.length() + 1));
    StringBuilder html = new StringBuilder();
    while (slot.find()) {
      String what = Objects.requireNonNull(slot.group("what"));
      String words =
          switch (what) {
            case "menu" -> MENU;
            case "T" -> story.get(0);
            case "J" -> story.get(PARAGRAPHS + 1);
            case "K" -> story.get(PARAGRAPHS + 2);
            case "L" -> story.get(PARAGRAPHS + 3);
            default ->
                "=+".indexOf(what.charAt(0)) >= 0
                    ? what.substring(1)
                    : story.get(Integer.parseInt(what));
          };
      if (Character.isDigit(what.charAt(0)) || "=+".indexOf(what.charAt(0)) >= 0) {
        paragraphs.add(words);
      }
      slot.appendReplacement(html, what.startsWith("+") ? "" : Matcher.quoteReplacement(words));
    }
    slot.appendTail(html);
    return new PageShelf(
        parts[0],
        parts[1].equals("none") ? null : parts[1],
        html.toString(),
        story.get(0),
        paragraphs);
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(PageShelf.class.getResourceAsStream("pages/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The article's running text. */
  String text() {
    return paragraphs.stream().collect(Collectors.joining(" / "));
  }

  @Override
  public String toString() {
    return name;
  }
}
