package org.annals.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our article texts against those of readability4j on the same pages. */
class OracleTest {
  @TempDir Path folder;

  @Test
  void whatItFindsWeFindAndNoMoreBesides() throws IOException {
    List<String> missing = new ArrayList<>();
    int ours = 0;
    int theirs = 0;
    for (PageShelf page : PageShelf.pages()) {
      String own = ours(page);
      String other = theirs(page.html());
      for (String paragraph : page.paragraphs()) {
        if (other.contains(paragraph) && !own.contains(paragraph)) {
          missing.add(page.name() + ": " + paragraph);
        }
      }
      ours += own.length();
      theirs += other.length();
    }
    assertThat(missing).as("found by readability4j and not by us").isEmpty();
    // It keeps what stands between and beside the paragraphs: cards, comments, contacts.
    assertThat(ours).isLessThan(theirs);
  }

  private String ours(PageShelf page) throws IOException {
    Files.writeString(folder.resolve("page.html"), page.html());
    ReadResult result = Reports.READER.read(ReportFolder.of(List.of(folder)).sources().get(0));
    return Reports.passages(result.reports().get(0), null);
  }

  private static String theirs(String html) {
    @Nullable String content =
        new Readability4J("https://example.org/story", html).parse().getContent();
    return content == null ? "" : Jsoup.parse(content).text();
  }
}
