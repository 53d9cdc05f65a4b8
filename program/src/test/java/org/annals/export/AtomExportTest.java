package org.annals.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The feed, read back by a library that is not ours. */
final class AtomExportTest {
  private static final LocalDate SINCE = LocalDate.of(2024, 3, 1);
  private static final Facts NONE = new Facts(Map.of());

  private static List<WhatIsNew.Item> all(Facts facts) {
    Set<String> reports = new java.util.TreeSet<>();
    facts.in(Section.REPORTS).forEach(report -> reports.add(report.path("id").asText()));
    return WhatIsNew.of(NONE, facts, reports, Set.of());
  }

  private static String written(Facts facts, List<WhatIsNew.Item> items) {
    return Stories.written(out -> AtomExport.write(facts, items, "Dam & <valley>", SINCE, out));
  }

  private static Feed read(String xml) {
    try {
      return (Feed) new WireFeedInput().build(new StringReader(xml));
    } catch (FeedException e) {
      throw new AssertionError(xml, e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyFeedIsValid(Stories story) {
    List<WhatIsNew.Item> items = all(story.facts());
    Feed feed = read(written(story.facts(), items));
    assertThat(feed.getId()).startsWith("urn:uuid:");
    assertThat(feed.getTitle()).isEqualTo("Dam & <valley>: what is new");
    assertThat(feed.getAuthors()).hasSize(1);
    assertThat(feed.getEntries())
        .hasSize((int) items.stream().filter(item -> item.section() != Section.ACTORS).count());
    List<String> ids = new ArrayList<>();
    List<java.util.Date> times = new ArrayList<>();
    for (Entry entry : feed.getEntries()) {
      ids.add(entry.getId());
      times.add(entry.getUpdated());
      assertThat(entry.getTitle()).startsWith("New · ");
      String html = entry.getContents().get(0).getValue();
      assertThat(Jsoup.isValid(html, Stories.harmless())).as(html).isTrue();
      assertThat(html).contains("<blockquote>");
    }
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(times).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(feed.getUpdated()).isEqualTo(times.isEmpty() ? feed.getUpdated() : times.get(0));
  }

  @Test
  void anEntrySaysWhatAndHowItIsNews() {
    Facts facts = Stories.SAMPLE.facts();
    Feed feed = read(written(facts, all(facts)));
    Entry denied =
        feed.getEntries().stream()
            .filter(entry -> entry.getTitle().contains("leaks (says"))
            .findFirst()
            .orElseThrow();
    assertThat(denied.getTitle()).isEqualTo("New · Denied: the dam leaks (says Ida Holm)");
    assertThat(denied.getUpdated().toInstant()).isEqualTo("2024-03-05T00:00:00Z");
    assertThat(denied.getCategories().stream().map(Category::getTerm))
        .containsExactly("events", "new", "denied");
    assertThat(denied.getOtherLinks().get(0).getHref()).isEqualTo("https://example.org/a?x=1");
    assertThat(denied.getContents().get(0).getValue()).startsWith("<p>When: not said</p>");
  }

  @Test
  void whatChangedSaysFromWhatToWhat() {
    Facts facts = Stories.SAMPLE.facts();
    Map<Section, List<ObjectNode>> before = new EnumMap<>(Section.class);
    ObjectNode event = facts.in(Section.EVENTS).get(0).deepCopy();
    before.put(Section.EVENTS, List.of(event.put("status", "planned")));
    before.put(Section.ACTORS, facts.in(Section.ACTORS));
    before.put(Section.FIGURES, facts.in(Section.FIGURES));
    List<WhatIsNew.Item> items =
        WhatIsNew.of(new Facts(before), facts, Set.of("press/a.txt", "b.jsonl#7"), Set.of());
    String xml = written(facts, items);
    List<String> titles = read(xml).getEntries().stream().map(Entry::getTitle).toList();
    assertThat(titles)
        .contains("Changes · Orva Power closed the Lenna dam")
        .noneMatch(title -> title.contains("leaks: ")); // the figure was known
    assertThat(xml).contains("status: planned → happened");
  }

  @Test
  void whoHadAnotherIdBeforeStillHasHisName() {
    Facts facts = Stories.SAMPLE.facts();
    Map<Section, List<ObjectNode>> merged = new EnumMap<>(Section.class);
    ObjectNode actor = facts.in(Section.ACTORS).get(1).deepCopy();
    actor.withArray("also_ids").add("a7");
    merged.put(Section.ACTORS, List.of(facts.in(Section.ACTORS).get(0), actor));
    assertThat(new Facts(merged).name("a7")).isEqualTo("Ida Holm");
    assertThat(new Facts(merged).name("a1")).isEqualTo("Orva Power");
    assertThat(new Facts(merged).name("officials")).isEqualTo("officials");
  }

  @Test
  void noTextBreaksOut() {
    String xml = written(Stories.HOSTILE.facts(), all(Stories.HOSTILE.facts()));
    assertThat(xml)
        .doesNotContain("<script", "\u0000", "\u001b", "\uFFFE", "\u202E", "javascript:");
    assertThat(read(xml).getEntries().get(0).getTitle()).contains("<script>alert(\"x\")</script>");
  }

  @Test
  void halfACharacterIsReplaced() {
    assertThat(Markup.escaped("a\uD83Db\uDCA7\u0001\r")).isEqualTo("a\uFFFDb\uFFFD\uFFFD&#13;");
    assertThat(Markup.escaped("5 < 6 & \uD83D\uDCA7")).isEqualTo("5 &lt; 6 &amp; \uD83D\uDCA7");
  }

  @Test
  void anEmptyFeedIsDatedByItsFirstDay() {
    Feed feed = read(written(NONE, List.of()));
    assertThat(feed.getUpdated().toInstant()).isEqualTo("2024-03-01T00:00:00Z");
    assertThat(feed.getEntries()).isEmpty();
  }
}
