package org.annals.report;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The headline of a page without headings, by how large it is set or what its part is called. */
final class PageHeadline {
  private static final String LARGE =
      "font[size=4],font[size=5],font[size=6],font[size=7],font[size^=+],big,[class*=headline],"
          + "[class*=Headline],[id*=headline],[class=title],[id=title],[class*=lblTitle],[id*=lblTitle]";
  private static final int SHORTEST = 15;
  private static final int LONGEST = 160;

  private PageHeadline() {}

  /**
   * The first line that is set large; null if there is none, if the page has headings, or shows the
   * title that it is told to have.
   */
  static @Nullable String large(Document page, @Nullable String told) {
    if (page.selectFirst("h1,h2") != null) {
      return null;
    }
    for (Element element : page.body().getAllElements()) {
      if (told != null && element.ownText().strip().equals(told)) {
        return null;
      }
    }
    for (Element element : page.body().select(LARGE)) {
      String words = element.text();
      if (words.length() >= SHORTEST
          && words.length() <= LONGEST
          && !words.endsWith(".")
          && element.selectFirst("a[href]") == null
          && element.closest("a[href],nav,aside,footer") == null) {
        return words;
      }
    }
    return null;
  }
}
