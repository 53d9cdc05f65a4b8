package org.annals.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.annals.InputException;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * An entry of an RSS or Atom feed.
 *
 * @param id as the feed gives it, else its link, else made from its words
 * @param link the page's address; null if there is none
 * @param title headline; null if there is none
 * @param published the day that the feed gives, in EDTF; null if it gives none
 * @param publisher the feed's title; null if it has none
 * @param html what the feed holds of it; may be empty
 */
public record FeedEntry(
    String id,
    @Nullable String link,
    @Nullable String title,
    @Nullable String published,
    @Nullable String publisher,
    String html) {

  /**
   * The entries of a feed, in its order.
   *
   * @param name for messages
   * @throws InputException if it is no feed
   */
  public static List<FeedEntry> of(String name, byte[] feed) {
    try {
      Document document = Xml.parse(feed);
      if (!FeedFile.isFeed(document)) {
        throw new InputException(name + " is no RSS or Atom feed.", "Give the feed's own address.");
      }
      List<FeedEntry> entries = new ArrayList<>();
      for (FeedFile.Entry entry : FeedFile.entries(document)) {
        About about = entry.about();
        entries.add(
            new FeedEntry(
                entry.id(),
                about.url(),
                about.title(),
                about.dates().isEmpty() ? null : about.dates().get(0).when().edtf(),
                about.publisher(),
                entry.html()));
      }
      return entries;
    } catch (IOException e) {
      throw new InputException(
          name + " is no whole feed: " + e.getMessage() + ".", "Try again later.", e);
    }
  }

  /** Characters of text that the feed itself holds. */
  public int characters() {
    return Jsoup.parseBodyFragment(html).text().length();
  }

  /** The entry as a page that is read like any other. */
  public String page() {
    StringBuilder page = new StringBuilder("<html><head><meta charset=\"utf-8\">");
    meta(page, "og:title", title);
    meta(page, "article:published_time", published);
    meta(page, "og:site_name", publisher);
    meta(page, "og:url", link);
    String marked = html.contains("<") ? html : NewsItems.paragraphs(html);
    return page.append("</head><body><article>")
        .append(marked)
        .append("</article></body></html>")
        .toString();
  }

  private static void meta(StringBuilder page, String name, @Nullable String value) {
    if (value != null) {
      page.append("<meta property=\"").append(name).append("\" content=\"");
      page.append(org.jsoup.nodes.Entities.escape(value).replace("\"", "&quot;")).append("\">");
    }
  }

  /** The running text of a page: what tells one version of it from another. */
  public static String textOf(byte[] html, String address) {
    return HtmlPage.read(Decoding.decode(html, null), address).text();
  }
}
