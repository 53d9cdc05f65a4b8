package org.annals.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.annals.SharedFolder;
import org.annals.export.Facts;
import org.annals.export.JsonExport;
import org.annals.language.WordNet;
import org.annals.report.ReadResult;
import org.annals.report.Report;
import org.annals.report.ReportFolder;
import org.annals.report.ReportReader;
import org.annals.report.ReportSource;
import org.annals.text.Evidence;
import org.annals.time.When;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of the record of any set of reports, on the example stories. */
@NullMarked
final class LinkerPropertiesTest {
  private static final long SEED = 20240305;
  private static final int ORDERS = 20;
  private static final int SUBSETS = 8;

  /** Where the reports are; without the shared material the last is skipped. */
  @SuppressWarnings("ImmutableEnumChecker") // read once, kept for all tests
  private enum Story {
    IRAQ(Path.of("..", "examples", "iraq")),
    OUTBREAK(Path.of("..", "examples", "outbreak")),
    SEEDS(SharedFolder.path().resolve("seeds"));

    private final Path folder;
    private @Nullable List<Extract> extracts;

    Story(Path folder) {
      this.folder = folder;
    }

    /** The extracts of all its reports, read once. */
    List<Extract> extracts() {
      SharedFolder.assume(folder);
      if (extracts == null) {
        ReportReader reader = new ReportReader(WordNet.get()::isLemma);
        List<Extract> read = new ArrayList<>();
        for (ReportSource source : ReportFolder.of(List.of(folder)).sources()) {
          ReadResult result = reader.read(source);
          for (Report report : result.reports()) {
            read.add(Readings.extractors().extract(report));
          }
        }
        extracts = List.copyOf(read);
      }
      assertThat(extracts).hasSizeGreaterThan(2);
      return extracts;
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyReadingIsSound(Story story) {
    story.extracts().forEach(Readings::assertSound);
  }

  @ParameterizedTest
  @EnumSource
  void theOrderOfArrivalDoesNotMatter(Story story) {
    Random random = new Random(SEED);
    String record = json(new Linker().link(story.extracts(), null), null);
    List<Extract> shuffled = new ArrayList<>(story.extracts());
    for (int i = 0; i < ORDERS; i++) {
      Collections.shuffle(shuffled, random);
      assertThat(json(new Linker().link(shuffled, null), null))
          .as("seed %s, order %s", SEED, i)
          .isEqualTo(record);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDayKnowsOnlyTheReportsOfItsTime(Story story) {
    Set<LocalDate> days = new TreeSet<>();
    for (Extract extract : story.extracts()) {
      LocalDate known = known(extract);
      if (known != null) {
        days.add(known);
        days.add(known.minusDays(1));
      }
    }
    assertThat(days).isNotEmpty();
    for (LocalDate day : days) {
      List<Extract> then = new ArrayList<>(story.extracts());
      then.removeIf(e -> known(e) == null || Objects.requireNonNull(known(e)).isAfter(day));
      assertThat(json(new Linker().link(story.extracts(), day), day.toString()))
          .as("as of %s", day)
          .isEqualTo(json(new Linker().link(then, null), day.toString()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyIdStillResolvesWhenReportsAreAdded(Story story) {
    Random random = new Random(SEED);
    Set<String> all = resolvable(new Linker().link(story.extracts(), null));
    for (int i = 0; i < SUBSETS; i++) {
      List<Extract> some = new ArrayList<>(story.extracts());
      some.removeIf(e -> random.nextBoolean());
      Record early = new Linker().link(some, null);
      assertThat(all)
          .as("seed %s, subset %s: %s", SEED, i, some.stream().map(e -> e.report().id()).toList())
          .containsAll(identities(early).stream().map(Identity::id).toList());
      Set<String> earlier = resolvable(early);
      assertThat(earlier).hasSizeGreaterThanOrEqualTo(identities(early).size());
      assertThat(all).as("also_ids, seed %s, subset %s", SEED, i).containsAll(earlier);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyFactShowsItsWords(Story story) {
    Record record = new Linker().link(story.extracts(), null);
    Map<String, String> texts = new HashMap<>();
    story.extracts().forEach(e -> texts.put(e.report().id(), e.report().text()));
    List<Evidence> all = new ArrayList<>();
    record.actors().forEach(a -> all.addAll(shown(a.identity(), a.evidence())));
    record.actors().forEach(a -> a.roles().forEach(r -> all.addAll(r.evidence())));
    record.relations().forEach(r -> all.addAll(shown(r.identity(), r.evidence())));
    record.events().forEach(e -> all.addAll(shown(e.identity(), e.evidence())));
    record.figures().forEach(f -> all.addAll(shown(f.identity(), f.evidence())));
    record.statements().forEach(s -> all.addAll(shown(s.identity(), s.evidence())));
    record.commitments().forEach(c -> all.addAll(shown(c.identity(), c.evidence())));
    record.commitments().forEach(c -> all.addAll(c.outcomeEvidence()));
    assertThat(all).hasSizeGreaterThan(100);
    for (Evidence e : all) {
      Readings.assertEvidence(e, e.report(), Objects.requireNonNull(texts.get(e.report())));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyIdNamesAFact(Story story) {
    Record record = new Linker().link(story.extracts(), null);
    List<String> ids = identities(record).stream().map(Identity::id).toList();
    assertThat(ids).doesNotHaveDuplicates();
    Set<String> facts = new HashSet<>(ids);
    Set<String> actors = new HashSet<>();
    record.actors().forEach(a -> actors.add(a.identity().id()));
    for (ActorEntry actor : record.actors()) {
      actor.roles().stream()
          .map(RoleSeen::of)
          .filter(Objects::nonNull)
          .forEach(of -> assertThat(actors).contains(of));
    }
    for (Relation relation : record.relations()) {
      assertThat(actors).contains(relation.from(), relation.to());
    }
    for (Event event : record.events()) {
      assertThat(actors).as(event.what()).containsAll(event.by()).containsAll(event.to());
      assertThat(Collections.disjoint(event.by(), event.to())).as(event.what()).isTrue();
      assertThat(event.weight()).isBetween(0.0, 1.0);
    }
    for (Commitment commitment : record.commitments()) {
      String by = commitment.by();
      if (by != null && by.startsWith("a-")) {
        assertThat(actors).as(commitment.what()).contains(by);
      }
      if (commitment.to() != null) {
        assertThat(actors).as(commitment.what()).contains(commitment.to());
      }
    }
    for (Link link : record.links()) {
      assertThat(facts).as(link.why()).containsAll(link.between());
      assertThat(link.between()).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    }
    for (Disagreement disagreement : record.disagreements()) {
      assertThat(facts).as(disagreement.why()).containsAll(disagreement.between());
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatAnEventSaysStandsInItsEvidence(Story story) {
    Record record = new Linker().link(story.extracts(), null);
    Map<String, ActorEntry> actors = new HashMap<>();
    record.actors().forEach(a -> actors.put(a.identity().id(), a));
    StringBuilder names = new StringBuilder();
    for (ActorEntry actor : record.actors()) {
      names.append(' ').append(actor.name()).append(' ').append(String.join(" ", actor.aliases()));
    }
    Set<String> named = Content.words(names.toString());
    for (Event event : record.events()) {
      StringBuilder shown = new StringBuilder();
      event.evidence().forEach(e -> shown.append(e.words()).append(' '));
      // Broken words are mended.
      event.evidence().forEach(e -> shown.append(e.words().replace("-", "")).append(' '));
      Set<String> bare = Content.words(event.what());
      bare.removeAll(Content.words(shown.toString()));
      bare.removeAll(named);
      assertThat(bare).as("%s: %s", event.what(), shown).isEmpty();
    }
  }

  // ---------------------------------------------------------------- what is looked at

  private static @Nullable LocalDate known(Extract extract) {
    When published = extract.dating().when();
    return published == null ? null : published.last();
  }

  private static List<Identity> identities(Record record) {
    List<Identity> all = new ArrayList<>();
    record.actors().forEach(f -> all.add(f.identity()));
    record.relations().forEach(f -> all.add(f.identity()));
    record.events().forEach(f -> all.add(f.identity()));
    record.figures().forEach(f -> all.add(f.identity()));
    record.statements().forEach(f -> all.add(f.identity()));
    record.commitments().forEach(f -> all.add(f.identity()));
    return all;
  }

  private static Set<String> resolvable(Record record) {
    Set<String> ids = new TreeSet<>();
    for (Identity identity : identities(record)) {
      ids.add(identity.id());
      ids.addAll(identity.alsoIds());
    }
    return ids;
  }

  private static Collection<Evidence> shown(Identity identity, List<Evidence> evidence) {
    assertThat(evidence).as(identity.id()).isNotEmpty().isSorted().doesNotHaveDuplicates();
    return evidence;
  }

  private static String json(Record record, @Nullable String asOf) {
    StringWriter out = new StringWriter();
    try {
      JsonExport.write(Facts.of(record), asOf, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
