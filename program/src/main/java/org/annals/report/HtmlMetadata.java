package org.annals.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.report.DateClaim.Rank;
import org.jsoup.Jsoup;
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
 * @param articleBody the article's text, tags taken out; null if the metadata do not hold it
 * @param isPaid whether it says that the whole is not free to read
 */
record HtmlMetadata(
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String url,
    List<String> authors,
    @Nullable String language,
    List<DateClaim> dates,
    @Nullable String articleBody,
    boolean isPaid) {
  private static final int SHORTEST_BODY = 200;
  private static final double LEAST_ALIKE = 0.4;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();
  private static final Pattern ARTICLE =
      Pattern.compile("(?:.*(?:Article|Report|BlogPosting|LiveBlogPosting))");
  private static final Set<String> PAGES =
      Set.of("WebPage", "ItemPage", "VideoObject", "PressRelease", "CreativeWork");
  private static final Pattern OUTLET =
      Pattern.compile("\\s+(?:\\||[-–—·•:]{1,2})\\s+[^|–—]{2,40}$");

  /** Collects while the page is read. */
  private static final class Found {
    final List<DateClaim> dates = new ArrayList<>();
    final Set<String> authors = new LinkedHashSet<>();
    @Nullable String title;
    @Nullable String publisher;
    @Nullable String url;
    @Nullable String language;
    @Nullable String body;
    boolean isPaid;
  }

  /**
   * Reads what the page says, before anything is cut out of it.
   *
   * @param address where the page came from; null if not known
   */
  static HtmlMetadata of(Document page, @Nullable String address) {
    Found found = new Found();
    for (Element script : page.select("script[type=application/ld+json]")) {
      jsonLd(parse(script.data()), found, 0);
    }
    String told = first(meta(page, "og:title"), found.title, outletOff(page.title()));
    String own = headline(page, told);
    String title = first(own, own == null ? PageHeadline.large(page, told) : null, told);
    for (Element author : page.select("meta[name=author],meta[property=article:author]")) {
      String name = author.attr("content").strip();
      if (found.authors.isEmpty() && !name.isEmpty() && !name.startsWith("http")) {
        found.authors.addAll(List.of(name.replaceFirst("^By ", "").split(", (?:and )?| and ", -1)));
      }
    }
    Element html = page.selectFirst("html");
    String language = first(html == null ? null : html.attr("lang"), found.language);
    String url =
        first(
            page.select("link[rel=canonical]").attr("href"),
            meta(page, "og:url"),
            found.url,
            address);
    found.dates.addAll(HtmlDates.of(page, url, language, title));
    return new HtmlMetadata(
        title,
        first(meta(page, "og:site_name"), found.publisher, meta(page, "application-name")),
        url,
        List.copyOf(found.authors),
        language,
        List.copyOf(found.dates),
        found.body,
        found.isPaid);
  }

  /**
   * The page's own headline: of several the one that shares most words with what it is told to be.
   */
  private static @Nullable String headline(Document page, @Nullable String told) {
    String best = null;
    double most = told == null ? -1 : 0;
    Set<String> words = told == null ? Set.of() : words(told);
    for (Element h1 : page.select("article h1, main h1, h1, h2[itemprop=headline]")) {
      Set<String> own = words(h1.text());
      double all = own.size() + words.size();
      own.retainAll(words);
      double share = all == 0 ? 0 : 2 * own.size() / all;
      if (share > most && (told == null || share >= LEAST_ALIKE)) {
        most = share;
        best = h1.text();
      }
    }
    return best;
  }

  private static Set<String> words(String title) {
    return new LinkedHashSet<>(
        List.of(title.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\d]+", -1)));
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
    DateClaim claim = HtmlDates.claim(written, rank, why);
    if (claim != null) {
      found.dates.add(claim);
    }
  }

  private static void jsonLd(JsonNode node, Found found, int depth) {
    if (depth > 6) {
      return;
    }
    if (node.isArray()) {
      node.forEach(item -> jsonLd(item, found, depth + 1));
    } else if (node.isObject()) {
      if (isPage(node.path("@type"))) {
        claim(text(node, "datePublished"), Rank.TIME_ELEMENT, "the page's datePublished", found);
        claim(text(node, "uploadDate"), Rank.TIME_ELEMENT, "the page's uploadDate", found);
        claim(text(node, "dateModified"), Rank.UPDATED, "the page's dateModified", found);
      }
      if (isArticle(node.path("@type"))) {
        claim(text(node, "datePublished"), Rank.METADATA, "the page's datePublished", found);
        claim(text(node, "dateModified"), Rank.UPDATED, "the page's dateModified", found);
        found.title = first(found.title, text(node, "headline"));
        found.url = first(found.url, text(node, "url"));
        found.publisher = first(found.publisher, text(node.path("publisher"), "name"));
        found.language = first(found.language, text(node, "inLanguage"));
        String body = text(node, "articleBody");
        if (found.body == null && body != null && body.length() > SHORTEST_BODY) {
          found.body = Jsoup.parse(body.replace("\n", "<br>")).wholeText();
        }
        String free = node.path("isAccessibleForFree").asText("");
        found.isPaid |= free.equalsIgnoreCase("false");
        authors(node.path("author"), found);
      }
      jsonLd(node.path("@graph"), found, depth + 1);
      jsonLd(node.path("mainEntity"), found, depth + 1);
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

  private static boolean isPage(JsonNode type) {
    return type.isTextual() && PAGES.contains(type.asText());
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
