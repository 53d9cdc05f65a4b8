package org.annals.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One article of 5 March 2024 as a file of every format that is read. */
public final class InAllFormats {
  private final String title;
  private final String plain;
  private final String marked;
  private final String page;

  private InAllFormats(String title, List<String> paragraphs) {
    this.title = title;
    plain = String.join("\n\n", paragraphs);
    marked = paragraphs.stream().collect(Collectors.joining("</p><p>", "<p>", "</p>"));
    page =
        "<html lang=\"en\"><head><title>"
            + title
            + " | The Post</title><meta property=\"article:published_time\" content=\"2024-03-05T23:30:00-05:00\"></head>"
            + "<body><nav><a href=\"/\">Home</a></nav><article><h1>"
            + title
            + "</h1>"
            + marked
            + "</article><footer>All rights reserved, always and everywhere.</footer></body></html>";
  }

  /** The article as a file of each format but PDF and office documents, by the name of the file. */
  public static Map<String, byte[]> files(String title, List<String> paragraphs) {
    return new InAllFormats(title, paragraphs).files();
  }

  /** The same with PDF and office documents, which state their day in the text. */
  public static Map<String, byte[]> andDocuments(String title, List<String> paragraphs) {
    Map<String, byte[]> all = new LinkedHashMap<>(files(title, paragraphs));
    List<String> lines = new ArrayList<>(List.of(title, "March 5, 2024"));
    lines.addAll(paragraphs);
    all.put("a.docx", Packed.docx(lines));
    List<String> column = new ArrayList<>();
    for (String line : lines) {
      column.addAll(List.of(line.replaceAll("(.{1,44})(?:\\s|$)", "$1\n").strip().split("\n", -1)));
      column.add("");
    }
    all.put(
        "a.pdf",
        Packed.pdf(List.of(List.of("The Post, a daily paper"), List.of(), column), "The Post"));
    return all;
  }

  private Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.txt", Packed.utf8(title + "\n\nMarch 5, 2024\n\n" + plain));
    files.put("a.html", Packed.utf8(page));
    files.put(
        "a.jsonl",
        Packed.utf8(
            "{\"id\":\"1\",\"text\":"
                + json(plain)
                + ",\"title\":\""
                + title
                + "\",\"published\":\"2024-03-05\"}\n"));
    files.put(
        "a.json",
        Packed.utf8(
            "{\"uri\":\"urn:1\",\"headline\":\""
                + title
                + "\",\"versioncreated\":\"2024-03-05T10:00:00Z\",\"body_xhtml\":"
                + json(marked)
                + "}"));
    files.put(
        "a.csv",
        Packed.utf8(
            "\uFEFFGUID;Headline;Publication Date;Full Text\r\n7;\""
                + title
                + "\";05 Mar 2024;\""
                + plain.replace("\"", "\"\"")
                + "\"\r\n"));
    files.put(
        "a.rss",
        Packed.utf8(
            "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>The Post</title>"
                + "<link>https://example.org</link><description>d</description><item><title>"
                + title
                + "</title><guid>https://example.org/1</guid><pubDate>Tue, 05 Mar 2024 23:30:00 -0500</pubDate>"
                + "<description>Short.</description><content:encoded><![CDATA["
                + marked
                + "]]></content:encoded></item></channel></rss>"));
    files.put(
        "a.atom",
        Packed.utf8(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>The Post</title><id>urn:f</id><updated>2024-03-07T00:00:00Z</updated>"
                + "<entry><id>urn:e</id><title>"
                + title
                + "</title><published>2024-03-05T23:30:00-05:00</published><updated>2024-03-07T00:00:00Z</updated>"
                + "<content type=\"html\">"
                + org.jsoup.nodes.Entities.escape(marked)
                + "</content></entry></feed>"));
    files.put(
        "a.xml",
        Packed.utf8(
            "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"tag:x,2024:1\"><itemMeta><versionCreated>2024-03-05T08:00:00Z</versionCreated></itemMeta>"
                + "<contentMeta><headline>"
                + title
                + "</headline><by>By Ann Lee</by></contentMeta><contentSet><inlineXML contenttype=\"application/xhtml+xml\">"
                + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>"
                + marked
                + "</body></html></inlineXML></contentSet></newsItem>"));
    files.put("a.eml", Packed.utf8(letter("<1@example.org>")));
    files.put(
        "a.mbox",
        Packed.utf8("From x Tue Mar  5 10:00:00 2024\n" + letter("<2@example.org>") + "\n"));
    Map<String, String> captures = new LinkedHashMap<>();
    captures.put("https://example.org/ferry", page);
    captures.put(
        "https://example.org/", "<html><body><a href=\"/ferry\">" + title + "</a></body></html>");
    byte[] warc = Packed.warc(captures);
    files.put("a.warc", warc);
    files.put("b.warc.gz", Packed.gzip(warc));
    files.put("a.wacz", Packed.zip(Map.of("archive/data.warc.gz", Packed.gzip(warc))));
    files.put("a.html.gz", Packed.gzip(Packed.utf8(page)));
    files.put("a.zip", Packed.zip(Map.of("../../etc/a.html", Packed.utf8(page))));
    return files;
  }

  private String letter(String id) {
    return "Message-ID: "
        + id
        + "\r\nFrom: The Post <news@example.org>\r\nSubject: "
        + title
        + "\r\nDate: Tue, 5 Mar 2024 22:10:00 -0500\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"xx\"\r\n\r\n"
        + "--xx\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        + plain.replace("\n", "\r\n")
        + "\r\n--xx\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>"
        + marked
        + "</body></html>\r\n--xx--\r\n";
  }

  private static String json(String text) {
    return "\"" + text.replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }
}
