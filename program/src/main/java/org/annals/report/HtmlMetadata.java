package org.annals.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.report.DateClaim.Rank;
import org.annals.time.When;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself: JSON-LD (schema.org), Open Graph and other {@code meta} elements,
 * {@code time} elements.
 *
 * @param title headline without the outlet's name; null if none
 * @param publisher the outlet; null if not named
 * @param url the page's own address; null if not given
 * @param authors in order
 * @param language BCP 47 code; null if not given
 * @param dates what it says about its date
 */
record HtmlMetadata(
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String url,
    List<String> authors,
    @Nullable String language,
    List<DateClaim> dates) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ARTICLE =
      Pattern.compile("(?:.*(?:Article|Report|BlogPosting|LiveBlogPosting))");
  private static final Pattern OUTLET =
      Pattern.compile("\\s+(?:\\||[-–—·•:]{1,2})\\s+[^|–—]{2,40}$");
  private static final String[] PUBLISHED = {
    "article:published_time", "og:published_time", "datePublished", "date", "pubdate",
        "publishdate",
    "publish-date", "publish_date", "parsely-pub-date", "sailthru.date", "dc.date",
        "dc.date.issued",
    "DC.date.issued", "dcterms.created", "dcterms.date", "article.published",
        "cXenseParse:recs:publishtime"
  };
  private static final String[] UPDATED = {
    "article:modified_time", "og:updated_time", "dateModified", "last-modified", "dcterms.modified"
  };

  /** Collects while the page is read. */
  private static final class Found {
    final List<DateClaim> dates = new ArrayList<>();
    final Set<String> authors = new LinkedHashSet<>();
    @Nullable String title;
    @Nullable String publisher;
    @Nullable String url;
  }

  static HtmlMetadata of(Document page) {
    Found found = new Found();
    for (Element script : page.select("script[type=application/ld+json]")) {
      jsonLd(parse(script.data()), found, 0);
    }
    for (String name : PUBLISHED) {
      claim(meta(page, name), Rank.METADATA, "the page's “" + name + "”", found);
    }
    for (String name : UPDATED) {
      claim(meta(page, name), Rank.UPDATED, "the page's “" + name + "”", found);
    }
    for (Element time : page.select("time[datetime]")) {
      String how = (time.className() + " " + time.attr("itemprop")).toLowerCase(Locale.ROOT);
      boolean update = how.contains("modif") || how.contains("updat");
      boolean aside = time.closest("aside,nav,footer,ul,li,.comment,.comments,.related") != null;
      if (!aside) {
        claim(
            time.attr("datetime"),
            update ? Rank.UPDATED : Rank.TIME_ELEMENT,
            "the page's <time>",
            found);
        if (!update) {
          break;
        }
      }
    }
    Element h1 = page.selectFirst("article h1, main h1, h1");
    String title =
        first(
            h1 == null ? null : h1.text(),
            meta(page, "og:title"),
            found.title,
            outletOff(page.title()));
    for (Element author : page.select("meta[name=author],meta[property=article:author]")) {
      String name = author.attr("content").strip();
      if (found.authors.isEmpty() && !name.isEmpty() && !name.startsWith("http")) {
        found.authors.addAll(List.of(name.replaceFirst("^By ", "").split(", (?:and )?| and ", -1)));
      }
    }
    Element html = page.selectFirst("html");
    return new HtmlMetadata(
        title,
        first(meta(page, "og:site_name"), found.publisher, meta(page, "application-name")),
        first(page.select("link[rel=canonical]").attr("href"), meta(page, "og:url"), found.url),
        List.copyOf(found.authors),
        first(html == null ? null : html.attr("lang")),
        List.copyOf(found.dates));
  }

  /** A page's broken script is as good as none: the other elements are read all the same. */
  private static JsonNode parse(String script) {
    try {
      return JSON.readTree(script);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static @Nullable String meta(Document page, String name) {
    Element meta =
        page.selectFirst(
            "meta[property=\""
                + name
                + "\"],meta[name=\""
                + name
                + "\"],meta[itemprop=\""
                + name
                + "\"]");
    return meta == null ? null : meta.attr("content");
  }

  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value.strip().replaceAll("\\s+", " ");
      }
    }
    return null;
  }

  private static String outletOff(String title) {
    return OUTLET.matcher(title).replaceFirst("");
  }

  private static void claim(@Nullable String written, Rank rank, String why, Found found) {
    if (written == null || written.isBlank()) {
      return;
    }
    String value = written.strip();
    PrintedDate date = PrintedDate.at(value, 0, value.length());
    When when = date == null ? null : date.when();
    if (when != null) {
      found.dates.add(new DateClaim(rank, when, null, why));
    }
  }

  private static void jsonLd(JsonNode node, Found found, int depth) {
    if (depth > 6) {
      return;
    }
    if (node.isArray()) {
      node.forEach(item -> jsonLd(item, found, depth + 1));
    } else if (node.isObject()) {
      if (isArticle(node.path("@type"))) {
        claim(text(node, "datePublished"), Rank.METADATA, "the page's datePublished", found);
        claim(text(node, "dateModified"), Rank.UPDATED, "the page's dateModified", found);
        found.title = first(found.title, text(node, "headline"));
        found.url = first(found.url, text(node, "url"));
        found.publisher = first(found.publisher, text(node.path("publisher"), "name"));
        authors(node.path("author"), found);
      }
      jsonLd(node.path("@graph"), found, depth + 1);
    }
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
    }
    return type.isTextual() && ARTICLE.matcher(type.asText()).matches();
  }

  private static void authors(JsonNode author, Found found) {
    if (author.isArray()) {
      author.forEach(one -> authors(one, found));
    } else {
      String name = author.isTextual() ? author.asText() : text(author, "name");
      if (name != null && !name.isBlank() && !name.startsWith("http")) {
        found.authors.add(name.strip());
      }
    }
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() ? value.asText() : null;
  }
}
