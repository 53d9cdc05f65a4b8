package org.annals.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element of a page that holds its article.
 *
 * <p>Method: what is never article (navigation, forms, scripts, blocks that call themselves
 * comments, related, share …) is taken out; of the elements {@code article} and {@code main} the
 * one with most text in paragraphs is taken if it has most of the page's; else each paragraph
 * scores for its parent, and half for the parent above, by its length and commas and less the more
 * of it is links (after Readability, Arc90 2009). Cost: linear in the page but for the depth.
 */
final class MainText {
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:comments?|disqus|related|recommend(?:ed|ations?)?|read-?more|more-?(?:stories|news|from)|most-?(?:read|popular)"
              + "|share|sharing|social|newsletter|promo|sidebar|breadcrumbs?|advert(?:isement|s)?|ads?|ad-?(?:slot|unit|container)|sponsored?"
              + "|cookies?|consent|subscri(?:be|ption)|paywall|popup|modal|footer|menu|nav|navigation|navbar|toolbar|trending|outbrain|taboola"
              + "|pagination|skip-?link|widget|tags|topics)(?:$|[\\s_-])");
  private static final Pattern BYLINE =
      Pattern.compile("(?i)(?:^|[\\s_-])(?:byline|by-line|author|authors|writer)(?:$|[\\s_-])");
  private static final int SHORTEST_PARAGRAPH = 25;
  private static final double LEAST_ADDED = 0.15;
  private static final double ENOUGH_OF_PAGE = 0.4;

  private MainText() {}

  static boolean isByline(Element element) {
    return BYLINE
            .matcher(element.className() + " " + element.id() + " " + element.attr("rel"))
            .find()
        || element.attr("itemprop").equals("author");
  }

  /** The element; the page is cut down on the way. */
  static Element of(Document page) {
    Element body = page.body();
    body.select(
            "script,style,noscript,template,svg,iframe,object,form,button,input,select,textarea,nav,aside,footer,"
                + "dialog,audio,video,canvas,[hidden],[aria-hidden=true],[role=navigation],[role=complementary],"
                + "[role=banner],[role=contentinfo],[role=search],[style*=display:none],[style*='display: none']")
        .remove();
    for (Element header : body.select("header")) {
      if (header.closest("article,main,[role=main]") == null) {
        header.remove();
      }
    }
    int all = paragraphText(body);
    for (Element element : body.select("div,section,ul,ol,p,span,figure,table")) {
      if (ELSEWHERE.matcher(element.className() + " " + element.id()).find()
          && element.closest("body") != null
          && 2 * paragraphText(element) < all) {
        element.remove();
      }
    }
    Element marked = best(body.select("article,main,[role=main],[itemprop=articleBody]"));
    if (marked != null && paragraphText(marked) >= ENOUGH_OF_PAGE * paragraphText(body)) {
      return marked;
    }
    Element scored = byScore(body);
    return scored == null ? body : scored;
  }

  /** Of elements inside one another with the same text the outer, which has headline and date. */
  private static @Nullable Element best(List<Element> elements) {
    Element best = null;
    int most = 0;
    for (Element element : elements) {
      int length = paragraphText(element);
      if (length > most) {
        most = length;
        best = element;
      }
    }
    if (best != null && best.normalName().equals("main")) {
      // A page of one article has it inside main; then only the article is the article.
      Element inner = best(best.select("article"));
      return inner != null && paragraphText(inner) >= 0.8 * most ? inner : best;
    }
    return best;
  }

  private static int paragraphText(Element element) {
    int length = 0;
    for (Element paragraph : element.select("p")) {
      length += paragraph.text().length();
    }
    return length == 0 ? element.text().length() / 4 : length;
  }

  private static @Nullable Element byScore(Element body) {
    Map<Element, Double> scores = new HashMap<>();
    Element best = null;
    double top = 0;
    for (Element paragraph : body.select("p,pre,td,blockquote")) {
      String words = paragraph.text();
      Element parent = paragraph.parent();
      if (words.length() < SHORTEST_PARAGRAPH || parent == null) {
        continue;
      }
      double score =
          (1 + words.chars().filter(c -> c == ',').count() + Math.min(words.length() / 100.0, 3))
              * (1 - linkShare(paragraph, words.length()));
      double share = 1;
      for (Element above = parent; above != null && share > 0.2; above = above.parent()) {
        double sum = scores.merge(above, score * share, Double::sum);
        if (sum > top) {
          top = sum;
          best = above;
        }
        share /= 2;
      }
    }
    return best == null ? null : widened(best);
  }

  /** An article cut into several blocks: up to the element that adds no more running text. */
  private static Element widened(Element element) {
    Element best = element;
    for (Element above = best.parent(); above != null; above = above.parent()) {
      double inside = prose(best);
      if (prose(above) - inside > LEAST_ADDED * inside) {
        best = above;
      }
    }
    return best;
  }

  /** Characters in paragraphs that are neither links nor as short as a label. */
  private static double prose(Element element) {
    double sum = 0;
    for (Element paragraph : element.select("p")) {
      int length = paragraph.text().length();
      if (length >= SHORTEST_PARAGRAPH) {
        sum += length * (1 - linkShare(paragraph, length));
      }
    }
    return sum;
  }

  private static double linkShare(Element element, int length) {
    int linked = 0;
    for (Element link : element.select("a")) {
      linked += link.text().length();
    }
    return Math.min(1, linked / (double) length);
  }
}
