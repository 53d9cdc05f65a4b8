package org.annals.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text: no exception, and nothing outside it. */
class RandomTextTest {
  private static final String[] PIECES = {
    "The dam broke.",
    "By Jane Doe",
    "Jane Doe",
    "date 2024-03-05 ",
    "Published: March 3, 2024",
    "Updated ",
    "LIMA (AP) — ",
    "PARIS: ",
    "___",
    "* * *",
    "Why it matters: ",
    "(Photo by Ann Lee/AFP)",
    "FILE - ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    " ",
    "\u00A0",
    "\u00AD",
    "hospi-tal",
    "tow-\nard",
    "“",
    "\"",
    "”",
    "the the",
    ".",
    "?",
    ":",
    "-",
    "—",
    "© 2024",
    "Doe reported from Lima.",
    "(Reporting by Ann Lee)",
    "\uD83D\uDE00",
    "\uD800",
    "\u2028",
    "\u200B",
    "\uFEFF",
    "é",
    "東京",
    "مرحبا",
    "A",
    "a",
    "1",
    "2024",
    "is standing",
    "https://example.org/x",
    "What next?",
    "|",
    "·",
    "\t",
    "'s"
  };

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(40);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      if (random.nextInt(3) == 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 20240305})
  void piecesOfReportsInAnyOrder(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 1_500; i++) {
      String text = text(random);
      if (!text.isBlank()) {
        Report report = Reports.checked(Reports.READER.report("r", text, null, null));
        assertThat(report.text()).isEqualTo(text);
        assertThat(Reports.READER.report("r", text, null, null)).isEqualTo(report);
      }
    }
  }

  @Test
  void whatIsNeitherNoiseNorPassageIsBlank() {
    Random random = new Random(7);
    for (int i = 0; i < 1_500; i++) {
      String text = text(random).replaceAll("[|·,—–/:;-]", " ");
      // What is not English is kept, but nothing of it is read.
      if (text.isBlank() || !LanguageShare.code(text).equals("en")) {
        continue;
      }
      Report report = Reports.READER.report("r", text, null, null);
      StringBuilder left = new StringBuilder(text);
      report.noise().forEach(n -> blank(left, n.span().begin(), n.span().end()));
      report.passages().forEach(p -> blank(left, p.span().begin(), p.span().end()));
      assertThat(left.chars().allMatch(c -> Paragraphs.isBlank((char) c)))
          .as("left of <%s>", text)
          .isTrue();
    }
  }

  private static void blank(StringBuilder text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      text.setCharAt(i, ' ');
    }
  }

  private static final String[] TAGS = {
    "p",
    "div",
    "h1",
    "h2",
    "li",
    "ul",
    "figure",
    "figcaption",
    "article",
    "main",
    "br",
    "hr",
    "a",
    "b",
    "span",
    "blockquote",
    "table",
    "td",
    "time datetime='2024-03-05'",
    "p class=byline",
    "aside",
    "header",
    "script",
    "pre"
  };

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13})
  void pagesOfAnyShape(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      StringBuilder html = new StringBuilder("<title>The dam broke</title>");
      for (int j = random.nextInt(30); j >= 0; j--) {
        String tag = TAGS[random.nextInt(TAGS.length)];
        html.append('<').append(tag).append('>').append(text(random));
        if (random.nextBoolean()) {
          html.append("</").append(tag.replaceFirst(" .*", "")).append('>');
        }
      }
      HtmlPage page = HtmlPage.read(html.toString(), null);
      Layout layout =
          Layout.of(page.text(), page.paragraphs(), page.about().title(), Reports.VOCABULARY);
      Reports.checked(
          new Report(
              "r",
              page.text(),
              null,
              null,
              null,
              null,
              layout.authors(),
              null,
              "en",
              null,
              null,
              null,
              layout.noise(),
              layout.passages()));
    }
  }
}
