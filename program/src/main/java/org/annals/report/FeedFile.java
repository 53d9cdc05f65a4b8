package org.annals.report;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.annals.report.DateClaim.Rank;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The entries of an RSS or Atom feed, each with the text that the feed holds of it.
 *
 * <p>Rome (com.rometools) reads the feed but gives moments in place of the dates as written; the
 * day that its writer wrote is taken from the document itself.
 */
final class FeedFile {
  private FeedFile() {}

  /**
   * One entry.
   *
   * @param id as the feed gives it, else its address, else made from its words
   * @param html what the feed holds of it
   * @param about what else it says
   */
  record Entry(String id, String html, About about) {}

  static boolean isFeed(Document document) {
    String root = Xml.name(document.getDocumentElement());
    return root.equals("rss") || root.equals("feed") || root.equals("RDF");
  }

  /**
   * The entries, in the feed's order.
   *
   * @throws Xml.BrokenException if it is no feed after all
   */
  static List<Entry> entries(Document document) throws Xml.BrokenException {
    SyndFeed feed;
    try {
      feed = new SyndFeedInput(false, java.util.Locale.ENGLISH).build(document);
    } catch (FeedException | IllegalArgumentException e) {
      throw new Xml.BrokenException(String.valueOf(e.getMessage()));
    }
    List<Element> written = Xml.all(document, "item", "entry");
    List<Entry> entries = new ArrayList<>();
    int n = 0;
    for (SyndEntry entry : feed.getEntries()) {
      Element element = written.size() == feed.getEntries().size() ? written.get(n) : null;
      entries.add(entry(entry, feed, element));
      n++;
    }
    return entries;
  }

  private static Entry entry(SyndEntry entry, SyndFeed feed, @Nullable Element written) {
    String html = "";
    List<SyndContent> contents = new ArrayList<>(entry.getContents());
    if (entry.getDescription() != null) {
      contents.add(entry.getDescription());
    }
    for (SyndContent content : contents) {
      String value = content.getValue();
      if (value != null && value.length() > html.length()) {
        html = value;
      }
    }
    List<DateClaim> dates = new ArrayList<>();
    claim(
        written,
        entry.getPublishedDate(),
        Rank.GIVEN,
        "the feed",
        dates,
        "pubDate",
        "published",
        "issued",
        "date");
    if (dates.isEmpty()) {
      claim(
          written, entry.getUpdatedDate(), Rank.UPDATED, "the feed", dates, "updated", "modified");
    }
    List<String> authors = new ArrayList<>();
    for (SyndPerson person : entry.getAuthors()) {
      if (person.getName() != null && !person.getName().isBlank()) {
        authors.add(person.getName().strip());
      }
    }
    if (authors.isEmpty() && entry.getAuthor() != null && !entry.getAuthor().isBlank()) {
      authors.add(entry.getAuthor().strip());
    }
    String link = entry.getLink();
    String uri = entry.getUri();
    String id =
        uri != null && !uri.isBlank()
            ? uri
            : link != null && !link.isBlank() ? link : Digest.shortOf(entry.getTitle() + html);
    About about =
        new About(
            link,
            entry.getTitle(),
            feed.getTitle(),
            authors,
            feed.getLanguage(),
            dates,
            null,
            null);
    return new Entry(id.strip(), html, about);
  }

  private static void claim(
      @Nullable Element written,
      @Nullable Date moment,
      Rank rank,
      String why,
      List<DateClaim> dates,
      String... names) {
    String words = written == null ? null : Xml.text(written, names);
    DateClaim claim = HtmlDates.claim(words, rank, why);
    if (claim == null && moment != null) {
      LocalDate day = moment.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
      claim = new DateClaim(rank, When.day(day), null, why);
    }
    if (claim != null) {
      dates.add(claim);
    }
  }
}
