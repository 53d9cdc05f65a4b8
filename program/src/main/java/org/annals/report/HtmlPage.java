package org.annals.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * @param prose characters of running text
 * @param fault what keeps it from being an article
 */
record HtmlPage(
    String text, List<Paragraph> paragraphs, HtmlMetadata about, Fault fault, int prose) {
  private static final double MOST_LINKED = 0.7;
  private static final double MOST_LISTED = 0.6;
  private static final int DEEPEST = 400;
  private static final double LEAST_OF_BODY = 0.3;

  /** Characters of running text that a page of news has at least, by experience. */
  private static final int SHORTEST_ARTICLE = 700;

  private static final Pattern SAVED_FROM =
      Pattern.compile(
          "<!--\\s*(?:saved from url=\\(\\d+\\)|Page saved with SingleFile\\s+url:\\s*)(?<url>https?://\\S+)");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s|/·•–—-]*");
  private static final int LEAST_OF_ROW = 2;

  private static final int LONGEST_CELL = 60;
  private static final int SHORTEST_LEAD = 80;

  /** Blocks among which the headline may stand once more. */
  private static final int EARLY = 6;

  private static final int LONGEST_ROW = 160;

  /** Lists of this many links and little else lead elsewhere. */
  private static final int LIST_OF_LINKS = 3;

  /**
   * Reads a page.
   *
   * @param address where it came from; null if not known
   */
  static HtmlPage read(String html, @Nullable String address) {
    Document page = Jsoup.parse(html);
    HtmlMetadata about = HtmlMetadata.of(page, address == null ? savedFrom(html) : address);
    boolean saysStub = PageLines.saysStub(page.body().text());
    boolean gone = PageLines.saysGone(page.title()) || saysGone(about.title());
    Element article = MainText.of(page, about.articleBody());
    Blocks blocks = new Blocks(about.title());
    blocks.walk(article, null, 0, false);
    blocks.flush(null);
    blocks.dropLooseHeads();
    String body = about.articleBody();
    if (body != null && blocks.prose < LEAST_OF_BODY * body.length()) {
      // A page whose text is put in by a script when it is shown.
      blocks = new Blocks(about.title());
      for (String line : body.split("\\n", -1)) {
        blocks.block.append(line);
        blocks.flush(null);
      }
    }
    Fault fault = Fault.NONE;
    if (gone && blocks.prose < SHORTEST_ARTICLE) {
      fault = Fault.GONE;
    } else if (blocks.prose < SHORTEST_ARTICLE * 2 && (saysStub || about.isPaid())) {
      fault = Fault.STUB;
    }
    return new HtmlPage(blocks.text.toString(), blocks.paragraphs(), about, fault, blocks.prose);
  }

  /** Browsers write down where they saved a page from. */
  private static @Nullable String savedFrom(String html) {
    Matcher m = SAVED_FROM.matcher(html).region(0, Math.min(html.length(), 2_000));
    return m.find() ? m.group("url") : null;
  }

  private static boolean saysGone(@Nullable String title) {
    return title != null && PageLines.saysGone(title);
  }

  /** What keeps a page from being an article. */
  enum Fault {
    NONE,
    /** A message in place of an article. */
    GONE,
    /** The begin of an article that only those who pay may read. */
    STUB
  }

  /** Collects blocks while the page is walked. */
  private static final class Blocks {
    final StringBuilder text = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();
    private final List<@Nullable Role> roles = new ArrayList<>();
    private final StringBuilder block = new StringBuilder();
    private final @Nullable String title;
    private int linked;
    private int prose;
    private boolean isSet;

    Blocks(@Nullable String title) {
      this.title = title;
      if (title != null) {
        add(title, Role.TITLE);
      }
    }

    void walk(Node node, @Nullable Role role, int depth, boolean inLink) {
      if (node instanceof TextNode words) {
        if (isSet) {
          appendSet(words.getWholeText(), inLink, role);
        } else {
          append(words.getWholeText(), inLink);
        }
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
      if (isListOfLinks(element, tag)) {
        flush(role);
        return;
      }
      boolean ownBlock =
          PageMass.isBlock(element) || tag.equals("figcaption") || tag.equals("time");
      Role inside = role(element, tag, role);
      if (ownBlock && !(tag.equals("time") && !block.isEmpty())) {
        flush(role);
      }
      if (tag.equals("tr") && isRowOfData(element)) {
        flush(role);
        append(String.join(" | ", element.children().eachText()), false);
        flush(role);
        return;
      }
      boolean isRow = ownBlock && isRowOfLabels(element, tag);
      boolean wasSet = isSet;
      isSet |= tag.equals("pre");
      for (Node child : element.childNodes()) {
        if (isRow) {
          flush(inside);
        }
        walk(child, inside, depth + 1, inLink || tag.equals("a"));
      }
      isSet = wasSet;
      if (ownBlock && !tag.equals("time")) {
        flush(inside);
      } else if (inside != role) {
        flush(inside);
      }
    }

    /** "By Ann Lee", "Mar 5, 2024", "Share": labels side by side, and no words between them. */
    private static boolean isRowOfLabels(Element element, String tag) {
      if (tag.equals("p") && element.childrenSize() < LEAST_OF_ROW + 1) {
        return false;
      }
      if (element.childrenSize() < LEAST_OF_ROW || tag.matches("h[1-6]|tr|ul|ol|table|tbody")) {
        return false;
      }
      for (Node child : element.childNodes()) {
        if ((child instanceof TextNode words && !SEPARATORS.matcher(words.text()).matches())
            || (child instanceof Element inner
                && (PageMass.isBlock(inner) || inner.normalName().equals("br")))) {
          return false;
        }
      }
      String all = element.text();
      return all.length() <= LONGEST_ROW && !all.endsWith(".");
    }

    /** A line of a table that holds words and numbers, not parts of a page. */
    private static boolean isRowOfData(Element row) {
      for (Element cell : row.children()) {
        if (cell.text().length() > LONGEST_CELL
            || cell.selectFirst("p,div,table,ul,ol,br,h1,h2,h3,h4,form,input") != null) {
          return false;
        }
      }
      return row.childrenSize() > 1
          && row.hasText()
          && row.select("a").text().length() < MOST_LISTED * row.text().length();
    }

    /** A list or table whose entries are links and no sentences. */
    private static boolean isListOfLinks(Element element, String tag) {
      if (!tag.equals("ul") && !tag.equals("ol") && !tag.equals("table") && !tag.equals("dl")) {
        return false;
      }
      int links = 0;
      int length = 0;
      for (Element link : element.select("a")) {
        links++;
        length += link.text().length();
      }
      return links >= LIST_OF_LINKS && length > MOST_LISTED * element.text().length();
    }

    /** Heads that nothing follows any more: above a list that was left out. */
    void dropLooseHeads() {
      int last = spans.size() - 1;
      while (last > 0 && roles.get(last) == Role.HEAD) {
        text.setLength(spans.get(last - 1).end());
        spans.remove(last);
        roles.remove(last);
        last--;
      }
    }

    private static @Nullable Role role(Element element, String tag, @Nullable Role role) {
      if (role == Role.CAPTION) {
        return role;
      }
      return switch (tag) {
        case "h1", "h2", "h3", "h4", "h5", "h6" -> Role.HEAD;
        case "figcaption", "figure", "caption" -> Role.CAPTION;
        case "li" -> Role.LIST_ITEM;
        case "blockquote" -> Role.QUOTE;
        default ->
            element.isBlock() && MainText.isByline(element) && element.text().length() < 200
                ? Role.BYLINE
                : role;
      };
    }

    /** What a writer has set: a blank line or an indented one begins a paragraph. */
    private void appendSet(String words, boolean inLink, @Nullable Role role) {
      for (String part : words.split("\\R(?:\\s*\\R|\\s{2,})", -1)) {
        flush(role);
        append(part, inLink);
      }
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
      if (title != null && spans.size() < EARLY && words.startsWith(title + "\n")) {
        words = words.substring(title.length()).strip();
      }
      boolean leadsElsewhere =
          linked > MOST_LINKED * words.length()
              && role != Role.BYLINE
              && role != Role.HEAD
              && !isLinkedLead(words);
      block.setLength(0);
      linked = 0;
      boolean again = spans.size() < EARLY && words.equals(title);
      if (words.isEmpty() || leadsElsewhere || again || PageLines.isFurniture(words)) {
        return;
      }
      if (role != Role.BYLINE && role != Role.CAPTION && role != Role.HEAD) {
        prose += words.length() >= 25 ? words.length() : 0;
      }
      add(words, role);
    }

    /** Some outlets make the whole first sentence of a story a link. */
    private boolean isLinkedLead(String words) {
      return prose == 0 && words.length() >= SHORTEST_LEAD && Prose.endsSentence(words);
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
