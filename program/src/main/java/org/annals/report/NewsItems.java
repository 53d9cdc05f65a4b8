package org.annals.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.annals.report.DateClaim.Rank;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Items in the formats of the International Press Telecommunications Council: NewsML-G2 (XML, text
 * as XHTML or NITF) and ninjs (JSON, versions 1 to 3).
 */
final class NewsItems {
  private NewsItems() {}

  /**
   * One item.
   *
   * @param id of the item
   * @param html its text as a page's
   * @param about what else it says
   */
  record Item(String id, String html, About about) {}

  static boolean isNewsMl(Document document) {
    String root = Xml.name(document.getDocumentElement());
    return root.equals("newsMessage") || root.equals("newsItem");
  }

  static List<Item> newsMl(Document document) throws Xml.BrokenException {
    Element root = document.getDocumentElement();
    List<Element> items = new ArrayList<>(Xml.all(root, "newsItem"));
    if (Xml.name(root).equals("newsItem")) {
      items.add(0, root);
    }
    List<Item> found = new ArrayList<>();
    for (Element item : items) {
      String html = markup(item);
      if (html != null) {
        found.add(new Item(id(item.getAttribute("guid"), html), html, about(item)));
      }
    }
    return found;
  }

  private static String id(String given, String html) {
    return given.isBlank() ? Digest.shortOf(html) : given.strip();
  }

  private static About about(Element item) {
    List<DateClaim> dates = new ArrayList<>();
    add(Xml.text(item, "firstCreated", "contentCreated"), Rank.GIVEN, dates);
    add(Xml.text(item, "versionCreated"), dates.isEmpty() ? Rank.GIVEN : Rank.UPDATED, dates);
    String by = Xml.text(item, "by", "byline");
    List<Element> provider = Xml.all(item, "provider");
    String publisher = provider.isEmpty() ? null : Xml.text(provider.get(0), "name");
    return new About(
        null,
        Xml.text(item, "headline"),
        publisher,
        by == null ? List.of() : List.of(by.replaceFirst("^[Bb]y ", "")),
        language(item),
        dates,
        null,
        null);
  }

  private static @Nullable String language(Element item) {
    for (Element language : Xml.all(item, "language")) {
      if (!language.getAttribute("tag").isBlank()) {
        return language.getAttribute("tag");
      }
    }
    return null;
  }

  private static void add(@Nullable String written, Rank rank, List<DateClaim> dates) {
    DateClaim claim = HtmlDates.claim(written, rank, "the item");
    if (claim != null) {
      dates.add(claim);
    }
  }

  /** The text of an item: XHTML as it is, the paragraphs of NITF are named as XHTML's. */
  private static @Nullable String markup(Element item) throws Xml.BrokenException {
    for (Element inline : Xml.all(item, "inlineXML")) {
      List<Element> bodies = Xml.all(inline, "body.content", "body");
      for (Element body : bodies) {
        if (Xml.name(body).equals("body.content") || Xml.all(body, "body.content").isEmpty()) {
          return "<article>" + serialize(body) + "</article>";
        }
      }
    }
    String plain = Xml.text(item, "inlineData");
    return plain == null ? null : paragraphs(plain);
  }

  private static String serialize(Element body) throws Xml.BrokenException {
    try {
      TransformerFactory factory = TransformerFactory.newDefaultInstance();
      factory.setFeature(javax.xml.XMLConstants.FEATURE_SECURE_PROCESSING, true);
      Transformer transformer = factory.newTransformer();
      transformer.setOutputProperty(OutputKeys.METHOD, "html");
      StringWriter out = new StringWriter();
      transformer.transform(new DOMSource(body), new StreamResult(out));
      return out.toString().replaceAll("<(/?)(?:\\w+:)?(?=p[ >])", "<$1");
    } catch (TransformerException e) {
      throw new Xml.BrokenException(String.valueOf(e.getMessage()));
    }
  }

  static boolean isNinjs(JsonNode node) {
    return node.isObject()
        && (node.has("uri") || node.has("altids") || node.has("headline") || node.has("headlines"))
        && body(node) != null;
  }

  static Item ninjs(JsonNode node) {
    String html = String.valueOf(body(node));
    List<DateClaim> dates = new ArrayList<>();
    add(
        value(node, "firstcreated", "firstCreated", "firstpublished", "firstPublished"),
        Rank.GIVEN,
        dates);
    add(
        value(node, "versioncreated", "versionCreated"),
        dates.isEmpty() ? Rank.GIVEN : Rank.UPDATED,
        dates);
    String by = value(node, "byline", "by");
    return new Item(
        id(String.valueOf(About.first(value(node, "uri"), "")), html),
        html,
        new About(
            value(node, "canonicalurl", "link", "url"),
            About.first(value(node, "headline", "title"), listed(node.path("headlines"), "value")),
            About.first(
                value(node, "provider", "copyrightholder", "copyrightHolder"),
                listed(node.path("infosources"), "name")),
            by == null ? List.of() : List.of(by.replaceFirst("^[Bb]y ", "")),
            value(node, "language"),
            dates,
            null,
            null));
  }

  private static @Nullable String body(JsonNode node) {
    String marked = value(node, "body_xhtml", "body_html", "bodyXhtml", "bodyHtml");
    if (marked != null) {
      return "<article>" + marked + "</article>";
    }
    String plain = value(node, "body_text", "bodyText", "body");
    for (JsonNode body : node.path("bodies")) {
      String value = value(body, "value");
      String type = body.path("contenttype").asText(body.path("contentType").asText(""));
      if (value != null && type.contains("html")) {
        return "<article>" + value + "</article>";
      }
      plain = plain == null ? value : plain;
    }
    return plain == null ? null : paragraphs(plain);
  }

  static String paragraphs(String plain) {
    StringBuilder html = new StringBuilder("<article>");
    for (String paragraph : plain.split("\\R\\s*\\R|\\R(?=\\s{2,})", -1)) {
      if (!paragraph.isBlank()) {
        html.append("<p>")
            .append(org.jsoup.nodes.Entities.escape(paragraph.strip()))
            .append("</p>");
      }
    }
    return html.append("</article>").toString();
  }

  private static @Nullable String value(JsonNode node, String... names) {
    for (String name : names) {
      JsonNode value = node.path(name);
      if (value.isTextual() && !value.asText().isBlank()) {
        return value.asText().strip();
      }
    }
    return null;
  }

  private static @Nullable String listed(JsonNode list, String name) {
    for (JsonNode one : list) {
      String value = value(one, name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
