package org.annals.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annals.report.PageMass.Mass;
import org.annals.report.PageNames.Part;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element of a page that holds its article.
 *
 * <p>Method, in this order: what is never article is taken out ({@link PageCut}); where the
 * metadata give the article's text, the smallest element that holds what of it is on the page;
 * else, of the elements that call themselves the article, the one with most running text if it has
 * a good part of the page's; else each run of text weighs for its element, and half for each above,
 * by its length and commas and less the more of it is links (after Readability, Arc90 2009). Cost:
 * linear in the page.
 */
final class MainText {
  private static final String MARKED =
      "article,main,[role=main],[role=article],[itemprop=articleBody],[itemprop=text]";

  private static final double ENOUGH_OF_PAGE = 0.4;
  private static final double ENOUGH_OF_BEST = 0.8;
  private static final double LEAST_ADDED = 0.15;
  private static final int LEAST_GUIDED = 150;
  private static final double WEIGHT_OF_NAME = 10;

  private MainText() {}

  static boolean isByline(Element element) {
    return PageNames.of(element).contains(Part.BYLINE);
  }

  /**
   * The element; the page is cut down on the way.
   *
   * @param articleBody the article's text as the page's metadata give it; null if they do not
   */
  static Element of(Document page, @Nullable String articleBody) {
    Element body = page.body();
    PageCut.of(body, PageMass.of(body, null));
    PageMass mass = PageMass.of(body, articleBody);
    int guided = mass.at(body).guided();
    if (articleBody != null
        && guided >= LEAST_GUIDED
        && guided >= ENOUGH_OF_PAGE * articleBody.length()) {
      return smallest(body, mass, guided);
    }
    Element marked = marked(body, mass);
    int prose = mass.at(body).prose();
    if (marked != null && mass.at(marked).prose() >= ENOUGH_OF_PAGE * prose) {
      return marked;
    }
    Element scored = byScore(body, mass);
    return scored == null ? body : widened(scored, body, mass);
  }

  /** The deepest element that still has nearly all of the article that the metadata give. */
  private static Element smallest(Element body, PageMass mass, int guided) {
    Element at = body;
    for (boolean deeper = true; deeper; ) {
      deeper = false;
      for (Element child : at.children()) {
        if (mass.at(child).guided() >= 0.9 * guided) {
          at = child;
          deeper = true;
          break;
        }
      }
    }
    return at;
  }

  /** Of elements inside one another the one nearest to the text that has most of it. */
  private static @Nullable Element marked(Element body, PageMass mass) {
    List<Element> candidates = new ArrayList<>(body.select(MARKED));
    for (Element element : body.select("div,section,td,span")) {
      if (PageNames.of(element).contains(Part.ARTICLE)) {
        candidates.add(element);
      }
    }
    Element most = null;
    for (Element element : candidates) {
      if (most == null || mass.at(element).prose() > mass.at(most).prose()) {
        most = element;
      }
    }
    if (most == null) {
      return null;
    }
    Element best = most;
    for (Element element : candidates) {
      if (mass.at(element).prose() >= ENOUGH_OF_BEST * mass.at(most).prose()
          && isInside(element, best)
          && mass.at(element).prose() > 0) {
        best = element;
      }
    }
    return best;
  }

  private static boolean isInside(Element element, Element other) {
    for (Element above = element.parent(); above != null; above = above.parent()) {
      if (above.equals(other)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Element byScore(Element body, PageMass mass) {
    Element best = null;
    double top = 0;
    for (Element element : body.select("*")) {
      Mass own = mass.at(element);
      if (own.prose() == 0 || !element.isBlock()) {
        continue;
      }
      double score = own.score() * (1 - own.linkShare());
      Set<Part> parts = PageNames.of(element);
      score += parts.contains(Part.ARTICLE) ? Math.min(WEIGHT_OF_NAME, score) : 0;
      score -= parts.contains(Part.ELSEWHERE) ? WEIGHT_OF_NAME : 0;
      if (score > top) {
        top = score;
        best = element;
      }
    }
    return best;
  }

  /** An article cut into several blocks: up to the element that adds no more running text. */
  private static Element widened(Element element, Element body, PageMass mass) {
    Element best = element;
    for (Element above = element; !above.equals(body) && above.parent() != null; ) {
      above = above.parent();
      double inside = mass.at(best).prose();
      if (mass.at(above).prose() - inside > LEAST_ADDED * inside
          && mass.at(above).linkShare() < 0.4) {
        best = above;
      }
    }
    return best;
  }
}
