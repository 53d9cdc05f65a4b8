package org.annals.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The text of an office document (ECMA-376 WordprocessingML): its paragraphs, headings marked,
 * notes, comments and deleted words left out.
 *
 * @param html the paragraphs as a page's
 * @param title as the document's properties give it; null if they do not
 * @param created the moment of its making, as they give it; null if they do not
 */
record DocxFile(String html, @Nullable String title, @Nullable String created) {
  /**
   * Reads a document.
   *
   * @throws IOException if it is none
   */
  static DocxFile read(byte[] bytes, Limits limits) throws IOException {
    String html = null;
    String title = null;
    String created = null;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      int members = 0;
      for (ZipEntry entry; (entry = Intake.next(zip)) != null; ) {
        if (++members > limits.members()) {
          throw new IOException("it has more than " + limits.members() + " parts");
        }
        if (entry.getName().equals("word/document.xml")) {
          html = html(Xml.parse(Bounded.all(zip, limits.documentBytes())).getDocumentElement());
        } else if (entry.getName().equals("docProps/core.xml")) {
          Element about = Xml.parse(Bounded.all(zip, limits.textBytes())).getDocumentElement();
          title = Xml.text(about, "title");
          created = Xml.text(about, "created");
        }
      }
    }
    if (html == null) {
      throw new IOException("it has no text part");
    }
    return new DocxFile(html, title, created);
  }

  private static String html(Element document) {
    StringBuilder html = new StringBuilder("<article>");
    for (Element paragraph : Xml.all(document, "p")) {
      StringBuilder words = new StringBuilder();
      collect(paragraph, words);
      String text = org.jsoup.nodes.Entities.escape(words.toString().strip());
      if (!text.isEmpty()) {
        String tag = isHeading(paragraph) ? "h2" : "p";
        html.append('<').append(tag).append('>');
        html.append(text.replace("\n", "<br>")).append("</").append(tag).append('>');
      }
    }
    return html.append("</article>").toString();
  }

  private static boolean isHeading(Element paragraph) {
    for (Element style : Xml.all(paragraph, "pStyle")) {
      for (int i = 0; i < style.getAttributes().getLength(); i++) {
        if (style
            .getAttributes()
            .item(i)
            .getNodeValue()
            .matches("(?i)heading ?\\d|(?:sub)?title")) {
          return true;
        }
      }
    }
    return false;
  }

  private static void collect(Node node, StringBuilder words) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      switch (Xml.name(child)) {
        case "t" -> words.append(child.getTextContent());
        case "tab" -> words.append(' ');
        case "br", "cr" -> words.append('\n');
        case "noBreakHyphen" -> words.append('-');
        // Text boxes have paragraphs of their own, which are met by themselves.
        case "p", "del", "instrText", "Fallback" -> {}
        default -> collect(child, words);
      }
    }
  }
}
