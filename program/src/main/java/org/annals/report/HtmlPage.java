package org.annals.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.annals.report.Paragraph.Role;
import org.annals.text.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The article of a web page as text: blocks parted by a blank line, the headline first.
 *
 * <p>What a block is for in the page (headline, section head, caption, byline) goes along with it.
 * A block that is nearly all links is left out: it leads elsewhere.
 *
 * @param text the extracted text
 * @param paragraphs its blocks
 * @param about what the page's head says
 */
record HtmlPage(String text, List<Paragraph> paragraphs, HtmlMetadata about) {
  private static final double MOST_LINKED = 0.7;
  private static final int DEEPEST = 400;

  /** Reads a page. */
  static HtmlPage read(String html) {
    Document page = Jsoup.parse(html);
    HtmlMetadata about = HtmlMetadata.of(page);
    Element article = MainText.of(page);
    Blocks blocks = new Blocks(about.title());
    blocks.walk(article, null, 0, false);
    blocks.flush(null);
    return new HtmlPage(blocks.text.toString(), blocks.paragraphs(), about);
  }

  /** Collects blocks while the page is walked. */
  private static final class Blocks {
    final StringBuilder text = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();
    private final List<@Nullable Role> roles = new ArrayList<>();
    private final StringBuilder block = new StringBuilder();
    private final @Nullable String title;
    private int linked;

    Blocks(@Nullable String title) {
      this.title = title;
      if (title != null) {
        add(title, Role.TITLE);
      }
    }

    void walk(Node node, @Nullable Role role, int depth, boolean inLink) {
      if (node instanceof TextNode words) {
        append(words.getWholeText(), inLink);
        return;
      }
      if (!(node instanceof Element element) || depth > DEEPEST) {
        return;
      }
      String tag = element.normalName();
      if (tag.equals("br")) {
        lineBreak(role);
        return;
      }
      if (tag.equals("hr")) {
        flush(role);
        add("___", null);
        return;
      }
      boolean ownBlock = element.isBlock() || tag.equals("figcaption") || tag.equals("time");
      Role inside = role(element, tag, role);
      if (ownBlock && !(tag.equals("time") && !block.isEmpty())) {
        flush(role);
      }
      for (Node child : element.childNodes()) {
        walk(child, inside, depth + 1, inLink || tag.equals("a"));
      }
      if (ownBlock && !tag.equals("time")) {
        flush(inside);
      } else if (inside != role) {
        flush(inside);
      }
    }

    private static @Nullable Role role(Element element, String tag, @Nullable Role role) {
      if (role == Role.CAPTION) {
        return role;
      }
      return switch (tag) {
        case "h1", "h2", "h3", "h4", "h5", "h6" -> Role.HEAD;
        case "figcaption", "figure", "caption" -> Role.CAPTION;
        case "li", "dd" -> Role.LIST_ITEM;
        case "blockquote" -> Role.QUOTE;
        default ->
            element.isBlock() && MainText.isByline(element) && element.text().length() < 200
                ? Role.BYLINE
                : role;
      };
    }

    private void append(String words, boolean inLink) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        if (Character.isWhitespace(c)) {
          if (!block.isEmpty() && !Character.isWhitespace(block.charAt(block.length() - 1))) {
            block.append(' ');
          }
        } else {
          block.append(c);
          linked += inLink ? 1 : 0;
        }
      }
    }

    /** One break is a line end; a second one ends the paragraph. */
    private void lineBreak(@Nullable Role role) {
      int end = block.length();
      while (end > 0 && Character.isWhitespace(block.charAt(end - 1))) {
        end--;
      }
      if (block.indexOf("\n", end) >= 0) {
        flush(role);
      } else if (end > 0) {
        block.setLength(end);
        block.append('\n');
      }
    }

    void flush(@Nullable Role role) {
      String words = block.toString().strip();
      boolean leadsElsewhere =
          linked > MOST_LINKED * words.length() && role != Role.BYLINE && role != Role.HEAD;
      block.setLength(0);
      linked = 0;
      boolean again = role == Role.HEAD && words.equals(title);
      if (!words.isEmpty() && !leadsElsewhere && !again) {
        add(words, role);
      }
    }

    private void add(String words, @Nullable Role role) {
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
      spans.add(new Span(text.length(), text.length() + words.length()));
      roles.add(role);
      text.append(words);
    }

    /** The lines of blocks that have breaks are paragraphs by themselves, as in any text. */
    List<Paragraph> paragraphs() {
      List<Paragraph> all = new ArrayList<>();
      int block = 0;
      for (Paragraph paragraph : Paragraphs.of(text.toString())) {
        while (spans.get(block).end() < paragraph.span().end()) {
          block++;
        }
        all.add(paragraph.as(roles.get(block)));
      }
      return all;
    }
  }

  HtmlPage {
    paragraphs = List.copyOf(paragraphs);
    Objects.requireNonNull(about);
  }
}
