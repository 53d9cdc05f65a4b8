package org.annals.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.report.PageNames.Part;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Takes out of a page what is never its article.
 *
 * <p>In this order: elements that hold no text to read (navigation, forms, scripts …); boxes that
 * ask for a mail address; what follows a heading that leads elsewhere ("Read next"); rows of cards,
 * each of which begins with a link and says a line or two of it; parts that call themselves
 * comments, related, share …. A part that has much of the page's running text stays, whatever it is
 * called, unless its name can mean nothing else. Cost: linear in the page, but for deep nesting.
 */
final class PageCut {
  private static final String NEVER =
      "script,style,noscript,template,svg,iframe,object,embed,form,button,input,select,textarea,nav,aside,footer,"
          + "dialog,audio,video,canvas,map,menu,amp-ad,amp-embed,amp-sidebar,amp-consent,amp-user-notification,"
          + "table[align=right]:not(:has(img)),table[align=left]:not(:has(img)),"
          + "[hidden],[aria-hidden=true],[role=navigation],"
          + "[role=complementary],[role=banner],[role=contentinfo],[role=search],[role=dialog],"
          + "[role=alert],[role=menu],[role=toolbar],[style*=display:none],[style*='display: none'],"
          + "[style*=visibility:hidden]";
  private static final Set<String> PARTS =
      Set.of(
          "div",
          "section",
          "ul",
          "ol",
          "li",
          "p",
          "span",
          "figure",
          "table",
          "header",
          "h2",
          "h3",
          "h4",
          "h5",
          "a",
          "dl",
          "fieldset",
          "small",
          "center",
          "article");
  private static final Set<String> CARDS = Set.of("div", "section", "li", "article", "td", "tr");
  private static final String ASKS =
      "input[type=email],input[name*=mail],input[placeholder*=mail],"
          + "button:matchesOwn((?i)^\\s*(subscribe|sign )),input[value~=(?i)^(subscribe|sign )]";

  /** The most that a part may have of the page's text and still be left out for its name. */
  private static final double MOST_ELSEWHERE = 0.4;

  /** The most that cards may have: what is more is a page of cards. */
  private static final double MOST_IN_CARDS = 0.6;

  /** Characters of running text that must be left where a part is large. */
  private static final int LEAST_LEFT = 150;

  private static final int LONGEST_CARD = 400;
  private static final int SHORTEST_LEAD = 15;
  private static final int LONGEST_LABEL = 25;
  private static final int LONGEST_ASKING = 400;
  private static final double MOST_ASKING = 0.15;

  /** Paragraphs that a teaser has at most. */
  private static final int MOST_OF_TEASER = 3;

  private final Element body;
  private PageMass mass;
  private int left;
  private final Set<Element> doomed = new HashSet<>();

  private PageCut(Element body, PageMass mass) {
    this.body = body;
    this.mass = mass;
    this.left = mass.at(body).prose();
  }

  /**
   * Cuts.
   *
   * @param mass of the whole page
   */
  static void of(Element body, PageMass mass) {
    PageCut cut = new PageCut(body, mass);
    cut.asking();
    cut.never();
    cut.mass = PageMass.of(body, null);
    cut.left = cut.mass.at(body).prose();
    cut.leads();
    body.filter(cut.new Parts());
  }

  private void never() {
    for (Element element : body.select(NEVER)) {
      // Some pages hide all until a script shows it, or put the article into a form.
      if (isSmall(element) || isCode(element)) {
        element.remove();
      }
    }
    for (Element header : body.select("header")) {
      if (header.closest("article,main,[role=main]") == null && isSmall(header)) {
        header.remove();
      }
    }
    for (Element article : body.select("article,[role=article]")) {
      if (isTeaser(article) && isSmall(article)) {
        article.remove();
      }
    }
  }

  private boolean isSmall(Element element) {
    return mass.at(element).prose() <= MOST_ELSEWHERE * left;
  }

  private static boolean isCode(Element element) {
    return switch (element.normalName()) {
      case "script", "style", "template", "svg", "nav" -> true;
      default -> false;
    };
  }

  /** A short article whose headline leads to another page. */
  private static boolean isTeaser(Element article) {
    Element head = article.selectFirst("h1,h2,h3,h4,h5,[itemprop=headline]");
    if (head == null) {
      return false;
    }
    boolean leads = head.selectFirst("a[href]") != null || head.closest("a[href]") != null;
    return leads && article.select("p").size() <= MOST_OF_TEASER;
  }

  /** The box around a field for a mail address, with the words that ask for it. */
  private void asking() {
    for (Element field : body.select(ASKS)) {
      Element box = field;
      for (Element above = field.parent(); above != null; above = above.parent()) {
        int prose = mass.at(above).prose();
        if (above.equals(body)
            || prose > LONGEST_ASKING
            || prose > MOST_ASKING * left
            || above.selectFirst("h1") != null) {
          break;
        }
        box = above;
      }
      if (!box.equals(field)) {
        box.remove();
      }
    }
  }

  /** What stands under a heading that leads elsewhere. */
  private void leads() {
    for (Element head : body.select("h2,h3,h4,h5,h6")) {
      if (!PageLines.leadsElsewhere(head.text())) {
        continue;
      }
      Element part = head;
      for (Element above = head.parent(); above != null && !above.equals(body); ) {
        if (!isFirst(part) || !isSmall(above) || above.selectFirst("h1") != null) {
          break;
        }
        part = above;
        above = above.parent();
      }
      doomed.add(part);
      if (part.equals(head)) {
        for (Element next = head.nextElementSibling(); next != null; ) {
          String tag = next.normalName();
          if (!tag.equals("ul") && !tag.equals("ol") && !isCard(next)) {
            break;
          }
          doomed.add(next);
          next = next.nextElementSibling();
        }
      }
    }
  }

  private static boolean isFirst(Element element) {
    for (Node before = element.previousSibling(); before != null; ) {
      if ((before instanceof TextNode words && !words.isBlank())
          || (before instanceof Element other && other.hasText())) {
        return false;
      }
      before = before.previousSibling();
    }
    return true;
  }

  /** A box that begins with a line that is a link to another page, and says little more. */
  private boolean isCard(Element box) {
    if (!CARDS.contains(box.normalName()) || mass.at(box).prose() > LONGEST_CARD) {
      return false;
    }
    Element link = null;
    for (Element one : box.select("a[href]")) {
      if (one.hasText() && !one.attr("href").contains("#")) {
        link = one;
        break;
      }
    }
    if (link == null) {
      return false;
    }
    String lead = link.text();
    int before = box.text().indexOf(lead);
    return lead.length() >= SHORTEST_LEAD
        && before >= 0
        && before <= LONGEST_LABEL
        && isLine(link, box);
  }

  /** Whether nothing stands on the line but the link. */
  private static boolean isLine(Element link, Element box) {
    Element line = link;
    while (!line.equals(box) && !PageMass.isBlock(line)) {
      Node next = line.nextSibling();
      while (next instanceof TextNode words && words.isBlank()) {
        next = next.nextSibling();
      }
      if (next instanceof Element after) {
        return PageMass.isBlock(after) || after.normalName().equals("br");
      }
      if (next != null) {
        return false;
      }
      Element above = line.parent();
      if (above == null) {
        return false;
      }
      line = above;
    }
    return true;
  }

  /** Cards come in rows: one alone may be the begin of the article. */
  private void cards(Element parent) {
    Map<String, List<Element>> rows = new LinkedHashMap<>();
    for (Element child : parent.children()) {
      if (isCard(child)) {
        String shape = child.normalName() + " " + child.className().toLowerCase(Locale.ROOT);
        rows.computeIfAbsent(shape, s -> new ArrayList<>()).add(child);
      }
    }
    for (List<Element> row : rows.values()) {
      int prose = row.stream().mapToInt(card -> mass.at(card).prose()).sum();
      if (row.size() > 1 && prose <= MOST_IN_CARDS * left && left - prose >= LEAST_LEFT) {
        doomed.addAll(row);
      }
    }
  }

  private final class Parts implements NodeFilter {
    @Override
    public FilterResult head(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return FilterResult.CONTINUE;
      }
      if (!element.equals(body) && (doomed.contains(element) || isElsewhere(element))) {
        left -= mass.at(element).prose();
        return FilterResult.REMOVE;
      }
      cards(element);
      return FilterResult.CONTINUE;
    }

    private boolean isElsewhere(Element element) {
      if (!PARTS.contains(element.normalName())) {
        return false;
      }
      Set<Part> parts = PageNames.of(element);
      if (parts.contains(Part.ARTICLE)) {
        return false;
      }
      int prose = mass.at(element).prose();
      return (parts.contains(Part.ELSEWHERE) && prose <= MOST_ELSEWHERE * left)
          || (parts.contains(Part.NEVER) && left - prose >= LEAST_LEFT);
    }
  }
}
