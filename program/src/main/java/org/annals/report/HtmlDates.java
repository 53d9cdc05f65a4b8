package org.annals.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.report.DateClaim.Rank;
import org.annals.report.PageNames.Part;
import org.annals.text.WordList;
import org.annals.time.When;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * All that a page says of its day outside its text: JSON-LD, {@code meta} and {@code time}
 * elements, parts that call themselves a date, its address.
 */
final class HtmlDates {
  private static final Map<String, List<String>> NAMES = load();

  /** 2020/12/02, 2020-12-02, 2020/dec/02 and 20201202 between signs. */
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "(?<=[/_.=-])(?<y>(?:19|20)\\d{2})(?:(?<s>[/_-])(?<m>0?[1-9]|1[0-2]|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})"
              + "\\k<s>(?<d>0?[1-9]|[12]\\d|3[01])|(?<m2>0[1-9]|1[0-2])(?<d2>0[1-9]|[12]\\d|3[01]))"
              + "(?=[/_.?&#-]|$)");

  private static final Pattern MONTH_IN_ADDRESS =
      Pattern.compile("/(?<y>(?:19|20)\\d{2})/(?<m>0[1-9]|1[0-2])/");

  private static final Pattern DAY_OR_MONTH_FIRST =
      Pattern.compile("\\b(?<a>\\d{1,2})[/.-](?<b>\\d{1,2})[/.-](?<y>(?:19|20)\\d{2})\\b");

  /** What scripts that draw a page are given; only members that mean nothing else. */
  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "\"(?:datePublished|publishDate|publishedDate|publishedAt|published_at|pubDate|publicationDate"
              + "|firstPublished|firstPublishedAt|firstPublishedDate|publish_date|published_time)\\\\?\"\\s*:\\s*\\\\?\"(?<day>(?:19|20)\\d{2}-\\d{2}-\\d{2})");

  /** Seconds or milliseconds since 1970, of the years 1992 to 2065. */
  private static final Pattern SECONDS = Pattern.compile("(?:[7-9]\\d{8}|[12]\\d{9})(?:\\d{3})?");

  private static final long SECONDS_A_DAY = 86_400;
  private static final double MOST_ASIDE = 0.4;
  private static final int LONGEST_LINE = 90;
  private static final int MOST_LINES = 60;
  private static final int PROSE = 120;
  private static final int LONGEST_LABEL = 160;

  private final Document page;
  private final @Nullable String language;
  private final List<DateClaim> claims = new ArrayList<>();

  private final PageMass mass;
  private final int prose;

  private HtmlDates(Document page, @Nullable String language) {
    this.page = page;
    this.language = language;
    this.mass = PageMass.of(page.body(), null);
    this.prose = mass.at(page.body()).prose();
  }

  private static Map<String, List<String>> load() {
    Map<String, List<String>> names = new HashMap<>();
    for (List<String> row : WordList.rows(HtmlDates.class, "meta-dates.tsv")) {
      names
          .computeIfAbsent(row.get(0), k -> new ArrayList<>())
          .addAll(List.of(row.get(1).split(";", -1)));
    }
    return names;
  }

  /**
   * The claims of a page, before anything is cut out of it.
   *
   * @param url its address; null if not known
   * @param language BCP 47 code; null if not known
   * @param title its headline; null if not known
   */
  static List<DateClaim> of(
      Document page, @Nullable String url, @Nullable String language, @Nullable String title) {
    HtmlDates dates = new HtmlDates(page, language);
    dates.metas("published", Rank.METADATA);
    dates.metas("vague", Rank.VAGUE_METADATA);
    dates.metas("updated", Rank.UPDATED);
    dates.times();
    dates.labels();
    if (title != null) {
      dates.underHeadline(title);
    }
    dates.scripts();
    if (url != null) {
      dates.address(url);
    }
    return dates.claims;
  }

  /** What a date in the page's data claims; nothing if it is none. */
  static @Nullable DateClaim claim(@Nullable String written, Rank rank, String why) {
    if (written == null || written.isBlank()) {
      return null;
    }
    String value = written.strip();
    PrintedDate date = PrintedDate.at(value, 0, value.length());
    When when = date == null ? null : date.when();
    if (when == null && value.matches("(?:19|20)\\d{6}(?:T?\\d{4,6}Z?)?")) {
      when =
          PrintedDate.whole(
              value.substring(0, 4) + "-" + value.substring(4, 6) + "-" + value.substring(6, 8));
    }
    if (when == null && SECONDS.matcher(value).matches()) {
      long seconds =
          Long.parseLong(value.length() >= 12 ? value.substring(0, value.length() - 3) : value);
      when = When.day(LocalDate.ofEpochDay(Math.floorDiv(seconds, SECONDS_A_DAY)));
    }
    return when == null ? null : new DateClaim(rank, when, null, why);
  }

  private void add(@Nullable String written, Rank rank, String why) {
    DateClaim claim = claim(written, rank, why);
    if (claim != null) {
      claims.add(claim);
    }
  }

  private void metas(String kind, Rank rank) {
    for (String name : NAMES.getOrDefault(kind, List.of())) {
      Element meta =
          page.selectFirst(
              "meta[property=\""
                  + name
                  + "\"],meta[name=\""
                  + name
                  + "\"],meta[itemprop=\""
                  + name
                  + "\"]");
      if (meta != null) {
        add(meta.attr("content"), rank, "the page's “" + name + "”");
      }
    }
  }

  private void times() {
    boolean found = false;
    for (Element time :
        page.select("time[datetime],abbr.published[title],[itemprop=datePublished]")) {
      Set<Part> parts = PageNames.of(time);
      boolean update = parts.contains(Part.UPDATED) && !parts.contains(Part.DATE);
      if (isAside(time) || (found && !update)) {
        continue;
      }
      String value = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("title");
      DateClaim claim =
          claim(
              value.isBlank() ? time.attr("content") : value,
              update ? Rank.UPDATED : Rank.TIME_ELEMENT,
              "the page's <" + time.normalName() + ">");
      if (claim != null) {
        claims.add(claim);
        found |= !update;
      }
    }
  }

  /** The first short part that calls itself a date and shows one. */
  private void labels() {
    for (Element element : page.select("[class],[id],[itemprop],time")) {
      Set<Part> parts = PageNames.of(element);
      boolean isTime = element.normalName().equals("time");
      if ((!isTime && !parts.contains(Part.DATE) && !parts.contains(Part.BYLINE))
          || element.normalName().equals("meta")
          || element.normalName().equals("body")) {
        continue;
      }
      String words = element.text();
      if (words.length() <= LONGEST_LABEL
          && words.length() >= 6
          && !isAside(element)
          && label(words)) {
        return;
      }
    }
  }

  /** Whether the words show a day of publication. */
  private boolean label(String words) {
    When when = shown(words);
    if (when == null) {
      return false;
    }
    boolean update =
        words.toLowerCase(Locale.ROOT).matches("(?:last )?(?:updated?|modified|revised|edited).*");
    claims.add(
        new DateClaim(
            update ? Rank.UPDATED : Rank.LABEL, when, null, "“" + words + "” on the page"));
    return !update;
  }

  /** A line between headline and text that holds a date and nothing but the words around one. */
  private void underHeadline(String title) {
    if (claims.stream().anyMatch(c -> c.rank() == Rank.LABEL)) {
      return;
    }
    boolean under = false;
    int lines = 0;
    for (Element element : page.body().getAllElements()) {
      if (!under) {
        under = element.childrenSize() < 3 && element.text().equals(title);
        continue;
      }
      String words = element.ownText().isBlank() ? "" : element.text();
      if (words.isEmpty() || element.closest("figure,table table table") != null) {
        continue;
      }
      if (words.length() >= PROSE && element.select("a").text().length() < words.length() / 2) {
        return;
      }
      if (words.length() <= LONGEST_LINE
          && PageLines.isLabelOfADate(words)
          && !isAside(element)
          && label(words)) {
        return;
      }
      if (++lines > MOST_LINES) {
        return;
      }
    }
  }

  /** Dates in scripts are of other stories too: only where all are the same day. */
  private void scripts() {
    Set<String> days = new TreeSet<>();
    for (Element script : page.select("script:not([type=application/ld+json])")) {
      Matcher m = IN_SCRIPT.matcher(script.data());
      while (days.size() < 2 && m.find()) {
        days.add(m.group("day"));
      }
    }
    if (days.size() == 1) {
      add(days.iterator().next(), Rank.VAGUE_METADATA, "the page's script");
    }
  }

  private @Nullable When shown(String words) {
    for (int at = 0; at < words.length(); at++) {
      if ((at > 0 && Character.isLetterOrDigit(words.charAt(at - 1)))
          || !Character.isLetterOrDigit(words.charAt(at))) {
        continue;
      }
      PrintedDate date = PrintedDate.at(words, at, words.length());
      if (date != null && date.when() != null) {
        return date.when();
      }
    }
    When foreign = MonthNames.first(words);
    if (foreign != null) {
      return foreign;
    }
    Matcher m = DAY_OR_MONTH_FIRST.matcher(words);
    return m.find() ? ambiguous(m) : null;
  }

  /** Of 3/5/2024 the page's language says which number is the month, if it names a country. */
  private @Nullable When ambiguous(Matcher m) {
    String region = language == null ? "" : language.replaceFirst("^[a-zA-Z]+[-_]?", "");
    if (region.isEmpty() || region.equalsIgnoreCase("CA")) {
      return null;
    }
    boolean monthFirst = region.equalsIgnoreCase("US") || region.equalsIgnoreCase("PH");
    String month = monthFirst ? m.group("a") : m.group("b");
    String day = monthFirst ? m.group("b") : m.group("a");
    return PrintedDate.whole(m.group("y") + "-" + pad(month) + "-" + pad(day));
  }

  private static String pad(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  private void address(String url) {
    Matcher m = IN_ADDRESS.matcher(url);
    if (!m.find()) {
      Matcher of = MONTH_IN_ADDRESS.matcher(url);
      if (of.find()) {
        When month = When.month(Integer.parseInt(of.group("y")), Integer.parseInt(of.group("m")));
        claims.add(new DateClaim(Rank.MONTH_OF_ADDRESS, month, null, "its address"));
      }
      return;
    }
    String month = m.group("m") != null ? m.group("m") : m.group("m2");
    String day = m.group("d") != null ? m.group("d") : m.group("d2");
    String date =
        Character.isDigit(month.charAt(0))
            ? m.group("y") + "-" + pad(month) + "-" + pad(day)
            : day + " " + month.substring(0, 3) + " " + m.group("y");
    add(date, Rank.ADDRESS, "its address");
  }

  /** Whether it stands in a part of the page that is about something else. */
  private boolean isAside(Element element) {
    for (Element above = element; above != null; above = above.parent()) {
      String tag = above.normalName();
      if (tag.equals("body") || mass.at(above).prose() > MOST_ASIDE * prose) {
        return false;
      }
      if (tag.equals("aside") || tag.equals("nav")) {
        return true;
      }
      if (tag.equals("footer") && above.closest("article,main,[role=main]") == null) {
        return true;
      }
      if (!above.equals(element)) {
        Set<Part> parts = PageNames.of(above);
        if ((parts.contains(Part.ELSEWHERE) || parts.contains(Part.NEVER))
            && !parts.contains(Part.ARTICLE)) {
          return true;
        }
        if (isTeaser(above)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A small part with a headline that is a link: it tells of another page. */
  private static boolean isTeaser(Element part) {
    return part.selectFirst("h2 a[href],h3 a[href],h4 a[href],h5 a[href],a[href] h2,a[href] h3")
            != null
        && part.selectFirst("h1") == null;
  }
}
