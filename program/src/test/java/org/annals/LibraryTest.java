package org.annals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.annals.Fact.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The library as another program uses it: nothing here but its public part. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LibraryTest {
  private static final String FIRST =
      "The harbour of Sella closed on Monday after the storm. At least 40 ships are waiting, the"
          + " port authority said.";
  private static final String SECOND =
      "The mayor threatened on Tuesday to sue the port authority. The harbour of Sella closed on"
          + " March 4, 2024.";

  @SuppressWarnings("NullAway.Init") // loaded before the tests
  private Library library;

  @BeforeAll
  void load() {
    library = Library.load();
  }

  @Test
  void oneReport() {
    ReadReport report = library.read("a.txt", FIRST, "2024-03-06");
    assertThat(report.published()).isEqualTo("2024-03-06");
    Fact closed = report.facts(Kind.EVENT).get(0);
    assertThat(closed.when()).isEqualTo("2024-03-04");
    assertThat(closed.isDeed()).isTrue();
    Passage passage = closed.evidence().get(0);
    assertThat(FIRST.substring(passage.begin(), passage.end())).isEqualTo(passage.words());
    assertThat(report.json()).startsWith("{\"id\":\"a.txt\"");
    assertThat(library.read("b.txt", FIRST).published()).isNull();
    assertThat(library.read("c.txt", "Nobody came.").facts(Kind.COMMITMENT)).isEmpty();
  }

  @Test
  void aRecordOfSeveral() {
    ReadReport first = library.read("a.txt", FIRST, "2024-03-06");
    ReadReport second = library.read("b.txt", SECOND, "2024-04-10");
    Chronicle record = library.record(List.of(second, first));
    assertThat(record.json()).isEqualTo(library.record(List.of(first, second)).json());
    assertThat(record.reports()).containsExactlyInAnyOrder("a.txt", "b.txt");
    assertThat(record.facts(Kind.EVENT))
        .anyMatch(fact -> !fact.isDeed() && fact.tells().startsWith("Threatened"));
    for (Fact fact : record.facts(Kind.EVENT)) {
      assertThat(record.fact(fact.id())).contains(fact);
    }
    assertThat(record.fact("e-none")).isEmpty();
    Chronicle then = record.knownOn(LocalDate.of(2024, 3, 31));
    assertThat(then.reports()).containsExactly("a.txt");
    assertThat(then.facts(Kind.EVENT)).noneMatch(fact -> fact.tells().startsWith("Threatened"));
    assertThat(record.knownOn(LocalDate.of(2024, 1, 1)).facts(Kind.EVENT)).isEmpty();
  }

  @Test
  void whatIsNoRecordSaysSo() {
    assertThatThrownBy(() -> Chronicle.open(Path.of("no-such.annals")))
        .isInstanceOf(InputException.class);
    assertThatThrownBy(() -> library.read("a.txt", "")).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> library.read("a.txt", FIRST, "last week"))
        .isInstanceOf(InputException.class);
  }
}
