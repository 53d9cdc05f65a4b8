package org.annals.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What each paragraph of a report is: head, body, picture, end.
 *
 * <p>One pass in reading order. Up to the first paragraph of running text dates, names, the
 * headline and captions are looked for; from there on section heads, rules and marked captions;
 * credits everywhere where they are sure and in the last paragraphs where they are likely. Cost:
 * linear in the text.
 */
final class Layout {
  private static final Pattern RULE =
      Pattern.compile(
          "[-–—*=_~]{2}|(?:[_*=~•·#\\u2013\\u2014\\u2015\\u2500\\u2026.§⁂+-]\\s*+){3,}+|⁂|§");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final int TAIL = 4;
  private static final int LAST_EARLY = 4;
  private static final int LEAST_RUNNING = 12;

  /** A list of other stories has so many lines, with its heading. */
  private static final int MOST_LINKS = 8;

  private final String text;
  private final List<Paragraph> paragraphs;
  private final Vocabulary vocabulary;
  private final Heading heading;
  private final Headline headline;

  private final List<Noise> noise = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private final List<String> authors = new ArrayList<>();
  private final List<DateClaim> dates = new ArrayList<>();
  private @Nullable String title;
  private @Nullable String place;
  private @Nullable String url;
  private int section;

  /** The number of the last numbered head; 0 if there is none. */
  private int numbers;

  /** The paragraph that was the last section head; −2 if there is none. */
  private int headed = -2;

  private boolean inBody;
  private boolean sawHeader;

  private Layout(
      String text, List<Paragraph> paragraphs, @Nullable String givenTitle, Vocabulary vocabulary) {
    this.text = text;
    this.paragraphs = paragraphs;
    this.vocabulary = vocabulary;
    this.heading = new Heading(text, paragraphs);
    this.headline = new Headline(text, paragraphs, givenTitle, vocabulary);
  }

  /** Reads the paragraphs; {@code givenTitle} is the headline where it is known from elsewhere. */
  static Layout of(
      String text, List<Paragraph> paragraphs, @Nullable String givenTitle, Vocabulary vocabulary) {
    Layout layout = new Layout(text, paragraphs, givenTitle, vocabulary);
    for (int i = 0; i < paragraphs.size(); i++) {
      layout.read(i);
    }
    BrokenWords words = new BrokenWords(vocabulary, text);
    for (Passage passage : layout.passages) {
      layout.noise.addAll(words.in(text, passage.span()));
    }
    layout.noise.sort(Comparator.comparing(Noise::span).thenComparing(Noise::kind));
    return layout;
  }

  List<Noise> noise() {
    return noise;
  }

  List<Passage> passages() {
    return passages;
  }

  List<String> authors() {
    return authors;
  }

  List<DateClaim> dates() {
    return dates;
  }

  @Nullable String title() {
    return title;
  }

  @Nullable String place() {
    return place;
  }

  @Nullable String url() {
    return url;
  }

  private void read(int i) {
    Paragraph paragraph = paragraphs.get(i);
    Span span = paragraph.span();
    if (span.length() < 200 && RULE.matcher(span.of(text)).matches()) {
      drop(NoiseKind.RULE, span);
      section++;
    } else if (paragraph.role() != null) {
      readMarked(i, paragraph.role());
    } else {
      Span rest = readHeader(span, i);
      if (!rest.isEmpty()) {
        readLine(i, rest);
      }
    }
  }

  private void readMarked(int i, Paragraph.Role role) {
    Span span = paragraphs.get(i).span();
    switch (role) {
      case TITLE -> title(i, span);
      case HEAD -> head(span);
      case CAPTION -> caption(i, span);
      case LIST_ITEM, QUOTE -> body(i, span);
      case BYLINE -> {
        Span rest = readHeader(span, i);
        Byline byline = rest.isEmpty() ? null : HeaderLine.byline(text, rest, true, vocabulary);
        if (byline != null) {
          authors.addAll(byline.names());
        }
        if (!rest.isEmpty()) {
          drop(NoiseKind.BYLINE, rest);
        }
      }
    }
  }

  /** Takes dates and bylines off the begin of a line; what is left of it. */
  private Span readHeader(Span span, int i) {
    HeaderLine.Place place = place(i);
    HeaderLine header = HeaderLine.read(text, span, place, vocabulary);
    if (header == null && i <= LAST_EARLY) {
      header = HeaderLine.amid(text, span);
    }
    if (header == null) {
      return span;
    }
    noise.addAll(header.noise());
    dates.addAll(header.dates());
    authors.addAll(header.names());
    sawHeader = true;
    if (place == HeaderLine.Place.EARLY) {
      inBody = false;
    }
    return header.rest();
  }

  private HeaderLine.Place place(int i) {
    if (!inBody) {
      return title != null || sawHeader ? HeaderLine.Place.UNDER_TITLE : HeaderLine.Place.TOP;
    }
    if (title != null && i <= LAST_EARLY) {
      return HeaderLine.Place.EARLY;
    }
    return i >= paragraphs.size() - TAIL ? HeaderLine.Place.END : HeaderLine.Place.BODY;
  }

  private void readLine(int i, Span whole) {
    Span span = whole;
    int credited = Caption.creditPrefix(text, span);
    if (credited > 0) {
      drop(NoiseKind.CREDIT, Paragraphs.strip(text, span.begin(), credited));
      span = Paragraphs.strip(text, credited, span.end());
    }
    int glued = Caption.glued(text, span);
    if (glued > 0) {
      caption(i, Paragraphs.strip(text, span.begin(), glued));
      span = Paragraphs.strip(text, glued, span.end());
    }
    Byline signed = inBody ? null : Byline.closing(text, span.begin(), span.end(), vocabulary);
    if (signed != null) {
      drop(NoiseKind.BYLINE, new Span(signed.end(), span.end()));
      authors.addAll(signed.names());
      span = Paragraphs.strip(text, span.begin(), signed.end());
    }
    String line = span.of(text);
    if (SiteLine.isTools(line) || SiteLine.isDisclaimer(line)) {
      drop(NoiseKind.CREDIT, span);
      return;
    }
    if (SiteLine.isPath(line) || (inBody && SiteLine.isAged(line))) {
      drop(NoiseKind.SECTION_HEAD, span);
      return;
    }
    boolean nearEnd = inBody && i >= paragraphs.size() - TAIL;
    if (Credit.isCredit(line, nearEnd)) {
      Matcher address = ADDRESS.matcher(line);
      if (!inBody && url == null && address.find() && address.end() == line.length()) {
        url = address.group();
      }
      drop(NoiseKind.CREDIT, span);
    } else if (Caption.isMarked(line)) {
      caption(i, span);
    } else if (!(title == null && headline.is(i))
        && !Paragraphs.isItem(text, span)
        && StoplessCaption.is(text, paragraphs, i, title != null, inBody)) {
      caption(i, span);
    } else if (title == null
        && !inBody
        && Headline.isPictureAbove(text, paragraphs, i)
        && Prose.endsSentence(line)) {
      caption(i, span);
    } else if (inBody && (isSigned(i) || (i > 0 && isSigned(i - 1)))) {
      drop(NoiseKind.BYLINE, span);
    } else if (!inBody) {
      readAboveBody(i, span, line);
    } else if (isListed(i)) {
      // what a page says between two paragraphs parts no story
      drop(NoiseKind.SECTION_HEAD, span);
    } else if (PageLines.isFurniture(line)) {
      boolean others = SiteLine.leadsElsewhere(line);
      drop(others ? NoiseKind.SECTION_HEAD : NoiseKind.CREDIT, span);
    } else if (isBylineOfPost(i, span)) {
      drop(NoiseKind.BYLINE, span);
    } else if (isHead(i, line)) {
      headed = i;
      head(span);
    } else {
      body(i, span);
    }
  }

  /** "by Jane Doe, science editor" right under a head. */
  private boolean isBylineOfPost(int i, Span span) {
    Byline byline = headed == i - 1 ? Byline.labelled(text, span.begin(), span.end()) : null;
    return byline != null && byline.end() == span.end();
  }

  /** "Related stories", "Most read" and the headlines that follow it, each a line. */
  private boolean isListed(int i) {
    for (int k = i; k > i - MOST_LINKS && k >= 0 && isLink(k); k--) {
      if (SiteLine.leadsElsewhere(paragraphs.get(k).span().of(text))) {
        return k < i || i + 1 >= paragraphs.size() || isLink(i + 1) || isNamed(i);
      }
    }
    return false;
  }

  /** A heading that is more than a word or two, which might head a part of the story. */
  private boolean isNamed(int i) {
    return Prose.isLonger(paragraphs.get(i).span().of(text), 2);
  }

  private boolean isLink(int i) {
    return paragraphs.get(i).role() == null && SiteLine.isLink(paragraphs.get(i).span().of(text));
  }

  private void readAboveBody(int i, Span span, String line) {
    boolean alone = headline.standsAlone(i, title == null);
    if (title == null && headline.is(i)) {
      title(i, span);
    } else if (title == null && alone) {
      drop(NoiseKind.SECTION_HEAD, span);
    } else if (i + 1 < paragraphs.size()
        && PictureSentence.is(line, paragraphs.get(i + 1).span().of(text))) {
      caption(i, span);
    } else if (title != null && isHead(i, line)) {
      head(span);
    } else if (title != null && alone && !Prose.isLonger(line, Headline.MOST_LABEL_WORDS)) {
      drop(NoiseKind.SECTION_HEAD, span);
    } else if (title != null && alone) {
      // A summary under the headline: running text, and the first paragraph is still to come.
      passages.add(new Passage(PassageKind.BODY, section, i, span));
    } else {
      body(i, span);
    }
  }

  /**
   * Whether the line is a section head: short, without a stop, above a paragraph of running text,
   * and not one of several such lines, which are a list.
   */
  private boolean isHead(int i, String line) {
    boolean last = i + 1 >= paragraphs.size();
    if (Paragraphs.isItem(text, paragraphs.get(i).span())) {
      boolean numbered = Heading.isNumbered(line) && !last && !isItem(i + 1);
      boolean next = numbered && Heading.number(line) == numbers + 1 && numbers > 0;
      boolean head = numbered && (next || (isRunning(i + 1) && (i == 0 || !isItem(i - 1))));
      numbers = head ? Heading.number(line) : numbers;
      return head;
    }
    if (!last && ((Heading.isInCapitals(line) && isOnce(line)) || isOfPost(i, line))) {
      return true;
    }
    if (inBody && isFramed(i, line)) {
      return true;
    }
    if (!Heading.isShortLine(line)) {
      return false;
    }
    // In a text with a sentence a line, a question is one of its sentences.
    if (line.endsWith("?") && !paragraphs.get(i).blankBefore()) {
      return false;
    }
    return i + 1 < paragraphs.size()
        && (!isShort(i + 1) || isSigned(i + 1))
        && !(inBody && i > 0 && isShort(i - 1));
  }

  /** A line that comes again is who speaks, in a transcript, or furniture. */
  private boolean isOnce(String line) {
    return paragraphs.stream().filter(p -> p.span().of(text).equals(line)).count() == 1;
  }

  /** "23:30 Fireworks", or the line under a time of day. */
  private boolean isOfPost(int i, String line) {
    boolean stamp =
        i > 0
            && !paragraphs.get(i).blankBefore()
            && Heading.isStamp(paragraphs.get(i - 1).span().of(text));
    return Heading.isOfPost(line, stamp);
  }

  /** A line without its stop that stands apart between two paragraphs of running text. */
  private boolean isFramed(int i, String line) {
    return Heading.isApart(line)
        && paragraphs.get(i).blankBefore()
        && i > 0
        && i + 1 < paragraphs.size()
        && paragraphs.get(i + 1).blankBefore()
        && isRunning(i - 1)
        && isRunning(i + 1);
  }

  private boolean isItem(int i) {
    return Paragraphs.isItem(text, paragraphs.get(i).span());
  }

  private boolean isRunning(int i) {
    String line = paragraphs.get(i).span().of(text);
    return Prose.endsSentence(line) && Prose.isLonger(line, LEAST_RUNNING);
  }

  /** "Jane Doe\nNews Radio, Lima" above what she writes within the story of others. */
  private boolean isSigned(int i) {
    return i + 2 < paragraphs.size()
        && paragraphs.get(i).blankBefore()
        && !paragraphs.get(i + 1).blankBefore()
        && paragraphs.get(i + 2).blankBefore()
        && isRunning(i + 2)
        && Byline.isSigned(
            paragraphs.get(i).span().of(text), paragraphs.get(i + 1).span().of(text), vocabulary);
  }

  private boolean isShort(int i) {
    Span span = paragraphs.get(i).span();
    return span.length() < 200
        && paragraphs.get(i).role() == null
        && !RULE.matcher(span.of(text)).matches()
        && Heading.isShortLine(span.of(text));
  }

  private void title(int i, Span span) {
    if (title == null) {
      title = span.of(text).replaceAll("\\s+", " ");
      passages.add(new Passage(PassageKind.TITLE, section, i, span));
    } else {
      head(span);
    }
  }

  private void head(Span span) {
    drop(NoiseKind.SECTION_HEAD, span);
    section++;
  }

  private void caption(int i, Span span) {
    drop(NoiseKind.CAPTION, span);
    String words = span.of(text);
    int credit = Caption.creditStart(words);
    Span rest = span;
    if (credit >= 0) {
      drop(NoiseKind.CREDIT, new Span(span.begin() + credit, span.end()));
      rest = Paragraphs.strip(text, span.begin(), span.begin() + credit);
    }
    if (!rest.isEmpty()) {
      passages.add(new Passage(PassageKind.CAPTION, section, i, rest));
    }
  }

  private void body(int i, Span span) {
    int begin = span.begin();
    Dateline dateline = Dateline.at(text, begin, span.end(), !inBody);
    if (dateline != null) {
      if (place == null) {
        place = dateline.place();
      }
      drop(NoiseKind.DATELINE, new Span(begin, dateline.end()));
      claimDateline(new Span(begin, dateline.end()));
      begin = dateline.end();
    } else {
      int bold = Heading.bold(text, span);
      int leadIn = bold < 0 ? heading.leadIn(text, span) : bold;
      if (leadIn >= 0) {
        drop(NoiseKind.SECTION_HEAD, new Span(begin, leadIn));
        section++;
        begin = leadIn;
      }
    }
    int end = span.end();
    int credit = Credit.atEnd(text, begin, end);
    if (credit >= 0) {
      drop(NoiseKind.CREDIT, Paragraphs.strip(text, credit, end));
      end = credit;
    }
    Span rest = Paragraphs.strip(text, begin, end);
    if (!rest.isEmpty()) {
      passages.add(new Passage(PassageKind.BODY, section, i, rest));
    }
    inBody = true;
  }

  /** A dateline with a year dates the report; without one it is read in {@code time}. */
  private void claimDateline(Span dateline) {
    for (int at = dateline.begin(); at < dateline.end(); at++) {
      PrintedDate date =
          text.charAt(at) == ' ' ? PrintedDate.at(text, at + 1, dateline.end()) : null;
      if (date != null && date.when() != null) {
        dates.add(
            new DateClaim(
                DateClaim.Rank.BARE_LINE,
                date.when(),
                new Span(date.begin(), date.end()),
                "dateline “" + dateline.of(text) + "”"));
        return;
      }
    }
  }

  private void drop(NoiseKind kind, Span span) {
    noise.add(new Noise(kind, span));
  }
}
