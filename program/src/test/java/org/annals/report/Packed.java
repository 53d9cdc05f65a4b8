package org.annals.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Makes files of many formats for the tests. */
final class Packed {
  private Packed() {}

  interface Writing {
    void to(ByteArrayOutputStream out) throws IOException;
  }

  static byte[] bytes(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] zip(Map<String, byte[]> members) {
    return bytes(
        out -> {
          try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
              zip.putNextEntry(new ZipEntry(member.getKey()));
              zip.write(member.getValue());
            }
          }
        });
  }

  static byte[] gzip(byte[] content) {
    return bytes(
        out -> {
          try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
          }
        });
  }

  /** One capture an address, all on 9 March 2024. */
  static byte[] warc(Map<String, String> pages) {
    return bytes(
        out -> {
          try (WarcWriter warc = new WarcWriter(out)) {
            for (Map.Entry<String, String> page : pages.entrySet()) {
              HttpResponse http =
                  new HttpResponse.Builder(200, "OK")
                      .body(MediaType.parse("text/html; charset=utf-8"), utf8(page.getValue()))
                      .build();
              warc.write(
                  new WarcResponse.Builder(URI.create(page.getKey()))
                      .date(Instant.parse("2024-03-09T04:05:06Z"))
                      .body(http)
                      .build());
            }
          }
        });
  }

  static byte[] docx(List<String> paragraphs) {
    StringBuilder xml =
        new StringBuilder(
            "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
    for (String paragraph : paragraphs) {
      // Word cuts a paragraph into runs wherever it likes.
      int half = paragraph.length() / 2;
      xml.append("<w:p><w:r><w:t xml:space=\"preserve\">").append(paragraph, 0, half);
      xml.append("</w:t></w:r><w:r><w:t xml:space=\"preserve\">");
      xml.append(paragraph.substring(half)).append("</w:t></w:r></w:p>");
    }
    xml.append("</w:body></w:document>");
    return zip(Map.of("word/document.xml", utf8(xml.toString())));
  }

  /**
   * A PDF of one column a list, two columns a page; the lines are set as they are, an empty one is
   * a space.
   */
  static byte[] pdf(List<List<String>> columns, String head) {
    return bytes(
        out -> {
          try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (int c = 0; c < columns.size(); c += 2) {
              PDPage page = new PDPage();
              document.addPage(page);
              try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                line(content, font, 60, 770, head + " " + (1 + c / 2));
                for (int side = 0; side < 2 && c + side < columns.size(); side++) {
                  int y = 720;
                  for (String line : columns.get(c + side)) {
                    if (!line.isEmpty()) {
                      line(content, font, 60 + 260 * side, y, line);
                    }
                    y -= line.isEmpty() ? 24 : 12;
                  }
                }
              }
            }
            document.save(out);
          }
        });
  }

  private static void line(PDPageContentStream content, PDType1Font font, int x, int y, String line)
      throws IOException {
    content.beginText();
    content.setFont(font, 10);
    content.newLineAtOffset(x, y);
    content.showText(line);
    content.endText();
  }
}
