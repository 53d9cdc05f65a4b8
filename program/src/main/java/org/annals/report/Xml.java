package org.annals.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * XML from strangers: no document type, so no entities of its own and nothing fetched from
 * elsewhere.
 */
final class Xml {
  /** Deeper nesting than any format read here has. */
  private static final int DEEPEST = 200;

  /** The bytes are no XML that is read here. */
  static final class BrokenException extends IOException {
    private static final long serialVersionUID = 1;

    BrokenException(String message) {
      super(message);
    }
  }

  private Xml() {}

  /**
   * Parses a document.
   *
   * @throws BrokenException if it is not well-formed, has a document type or is nested too deep
   */
  static Document parse(byte[] bytes) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute("jdk.xml.maxElementDepth", String.valueOf(DEEPEST));
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new ByteArrayInputStream(bytes));
    } catch (SAXParseException e) {
      throw new BrokenException("line " + e.getLineNumber() + ": " + e.getMessage());
    } catch (SAXException e) {
      throw new BrokenException(String.valueOf(e.getMessage()));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java has such a parser", e);
    }
  }

  /** The name without its prefix. */
  static String name(Node node) {
    String local = node.getLocalName();
    return local == null ? node.getNodeName() : local;
  }

  /** All elements below with one of these names, in document order. */
  static List<Element> all(Node node, String... names) {
    List<Element> found = new ArrayList<>();
    collect(node, List.of(names), found);
    return found;
  }

  private static void collect(Node node, List<String> names, List<Element> found) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        if (names.contains(name(element))) {
          found.add(element);
        }
        collect(element, names, found);
      }
    }
  }

  /** The words of the first such element with any; null if there is none. */
  static @Nullable String text(Node node, String... names) {
    for (String name : names) {
      for (Element element : all(node, name)) {
        String words = element.getTextContent().strip();
        if (!words.isEmpty()) {
          return words;
        }
      }
    }
    return null;
  }
}
