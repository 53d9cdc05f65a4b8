package org.annals.report;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.annals.report.DateClaim.Rank;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/** Messages: {@code .eml}, web pages saved as {@code .mht}, mailboxes of the mboxrd kind. */
final class MailFile {
  private static final int SHORTEST_TEXT = 200;
  private static final int DEEPEST = 8;
  private static final MimeConfig CONFIG =
      new MimeConfig.Builder()
          .setMaxLineLen(-1)
          .setMaxHeaderCount(1_000)
          .setMaxHeaderLen(100_000)
          .setMaxContentLen(-1)
          .build();

  /**
   * A message.
   *
   * @param id its own, else one made from its text
   * @param text its words
   * @param isHtml whether they are marked up
   * @param about what its head says
   */
  record Letter(String id, String text, boolean isHtml, About about) {}

  private MailFile() {}

  /** Reads a message; null if it has no text. */
  static @Nullable Letter read(byte[] bytes) throws IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(CONFIG);
    Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
    List<Part> parts = new ArrayList<>();
    collect(message, parts, 0);
    Part best = null;
    for (Part part : parts) {
      // Of the same words twice the plain ones are better to read, unless they are a stub.
      boolean better =
          best == null
              || (best.isHtml && !part.isHtml && part.text.strip().length() >= SHORTEST_TEXT)
              || (!best.isHtml && part.isHtml && best.text.strip().length() < SHORTEST_TEXT);
      best = better ? part : best;
    }
    if (best == null || best.text.isBlank()) {
      return null;
    }
    String id = message.getMessageId();
    return new Letter(
        id == null || id.isBlank() ? Digest.shortOf(best.text) : id.strip().replaceAll("^<|>$", ""),
        best.text,
        best.isHtml,
        about(message));
  }

  private record Part(String text, boolean isHtml) {}

  private static void collect(Entity entity, List<Part> parts, int depth) throws IOException {
    Body body = entity.getBody();
    if (body instanceof Multipart multipart && depth < DEEPEST) {
      for (Entity part : multipart.getBodyParts()) {
        collect(part, parts, depth + 1);
      }
    } else if (body instanceof TextBody text && !"attachment".equals(entity.getDispositionType())) {
      boolean html = "text/html".equals(entity.getMimeType());
      if (html || "text/plain".equals(entity.getMimeType())) {
        try (Reader reader = new BufferedReader(text.getReader())) {
          StringBuilder words = new StringBuilder();
          char[] buffer = new char[8_192];
          for (int n; (n = reader.read(buffer)) >= 0; ) {
            words.append(buffer, 0, n);
          }
          parts.add(new Part(words.toString(), html));
        }
      }
    }
  }

  private static About about(Message message) {
    List<DateClaim> dates = new ArrayList<>();
    Field date = message.getHeader().getField("Date");
    DateClaim claim =
        HtmlDates.claim(date == null ? null : date.getBody(), Rank.GIVEN, "the message's date");
    if (claim != null) {
      dates.add(claim);
    }
    String from = null;
    if (message.getFrom() != null && !message.getFrom().isEmpty()) {
      Mailbox sender = message.getFrom().get(0);
      from = About.first(sender.getName(), sender.getDomain());
    }
    Field location = message.getHeader().getField("Content-Location");
    return new About(
        location == null ? null : location.getBody().strip(),
        message.getSubject(),
        from,
        List.of(),
        null,
        dates,
        null,
        null);
  }

  /** Takes what is read, and may fail. */
  interface Taker {
    void take(byte[] message) throws IOException;
  }

  /**
   * The messages of a mailbox one by one; a longer one than {@code most} bytes is cut, which the
   * taker sees by its length.
   */
  static void split(InputStream mailbox, long most, Taker taker) throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean afterBlank = true;
    boolean begun = false;
    for (int b = 0; b >= 0; ) {
      line.reset();
      for (b = mailbox.read(); b >= 0 && b != '\n'; b = mailbox.read()) {
        if (line.size() <= most) {
          line.write(b);
        }
      }
      if (b >= 0) {
        line.write('\n');
      }
      String begin =
          new String(line.toByteArray(), 0, Math.min(line.size(), 16), StandardCharsets.ISO_8859_1);
      if (afterBlank && begin.startsWith("From ")) {
        if (begun) {
          taker.take(message.toByteArray());
        }
        message.reset();
        begun = true;
      } else if (begun && message.size() <= most) {
        // mboxrd: a line that began with From got a sign before it.
        boolean quoted = begin.matches(">+From .*");
        message.write(line.toByteArray(), quoted ? 1 : 0, line.size() - (quoted ? 1 : 0));
      }
      afterBlank = begin.isBlank() && line.size() <= 2;
    }
    if (begun && message.size() > 0) {
      taker.take(message.toByteArray());
    }
  }
}
