package org.annals.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.annals.actor.Actor;
import org.annals.actor.Mention;
import org.annals.actor.RelationMention;
import org.annals.commitment.CommitmentKind;
import org.annals.commitment.CommitmentMention;
import org.annals.event.EventMention;
import org.annals.language.English;
import org.annals.report.PassageKind;
import org.annals.statement.StatementMention;
import org.annals.store.StoredAgain;
import org.annals.text.Evidence;
import org.annals.text.Span;
import org.annals.time.TimeReference;
import org.annals.time.TimeResolver;
import org.annals.time.When;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Whole readings of small texts, what each shows in one line, and what holds of every one. */
@NullMarked
public final class Readings {
  private static final Extractors EXTRACTORS = new Extractors(English.language());

  /** Something to stand before a text, with a character outside the basic plane. */
  private static final String BEFORE = "Wet weather is normal here \uD83C\uDF27.\n\n";

  private Readings() {}

  public static Extractors extractors() {
    return EXTRACTORS;
  }

  /** All that a plain text says. */
  public static Extract read(String id, String text, @Nullable String published) {
    return EXTRACTORS.extract(English.report(id, text, published, PassageKind.BODY));
  }

  /**
   * What {@code line} makes of the reading of the text, after a check that the reading is sound,
   * the same when read again and when stored, and says the same later in a report.
   */
  public static String line(
      String text, @Nullable String published, Function<Extract, String> line) {
    Extract extract = read("test.txt", text, published);
    assertSound(extract);
    assertThat(read("test.txt", text, published)).as("read again").isEqualTo(extract);
    Extract later = read("test.txt", BEFORE + text, published);
    assertSound(later);
    String found = line.apply(extract);
    assertThat(line.apply(later)).as("later in a report").isEqualTo(found);
    return found;
  }

  // ---------------------------------------------------------------- one line a fact

  /** "person Ida Holm = Holm, engineer Ida Holm; state Peru", in order of the first mention. */
  public static String actors(Extract extract) {
    return list(
        extract.actors(),
        a -> {
          Set<String> others = new TreeSet<>(a.aliases());
          others.remove(a.name());
          return a.type().label()
              + " "
              + a.name()
              + (others.isEmpty() ? "" : " = " + String.join(", ", others));
        });
  }

  /** "she: Ida Holm; it: Orva Power", the pronouns that are understood. */
  public static String pronouns(Extract extract) {
    return extract.actors().stream()
        .flatMap(
            a ->
                a.mentions().stream()
                    .filter(m -> m.kind() == Mention.Kind.PRONOUN)
                    .map(m -> new Found(m.span(), m.words() + ": " + a.name())))
        .sorted((x, y) -> x.span().compareTo(y.span()))
        .map(Found::words)
        .collect(Collectors.joining("; "));
  }

  private record Found(Span span, String words) {}

  /** "Ida Holm leads Orva Power". */
  public static String relations(Extract extract) {
    return list(
        extract.relations(),
        r -> name(extract, r.from()) + " " + r.kind().label() + " " + name(extract, r.to()));
  }

  /** "engineer of Orva Power: Ida Holm". */
  public static String roles(Extract extract) {
    return list(
        extract.actors().stream()
            .flatMap(
                a ->
                    a.roles().stream()
                        .map(
                            r ->
                                (r.former() ? "former " : "")
                                    + r.role()
                                    + (r.of() == null ? "" : " of " + name(extract, r.of()))
                                    + ": "
                                    + a.name()))
            .toList(),
        r -> r);
  }

  /** The words that name what is told only in passing, with their status: "cost planned". */
  public static String details(Extract extract) {
    return list(
        extract.events().stream().filter(EventMention::isDetail).toList(),
        e -> e.evidence().focus().of(extract.report().text()) + " " + e.status().label());
  }

  /** "RETREAT planned Orva Power > Lenna dam: Orva Power will leave the Lenna dam". */
  public static String events(Extract extract) {
    return list(
        extract.events().stream().filter(e -> !e.isDetail()).toList(),
        e ->
            e.type()
                + " "
                + e.status().label()
                + " "
                + names(extract, e.by())
                + " > "
                + names(extract, e.to())
                + ": "
                + e.what());
  }

  /** "promise by Orva Power: Orva Power will mend it if the state pays it due ../2024-06". */
  public static String commitments(Extract extract) {
    return list(
        extract.commitments(),
        c -> {
          TimeReference due = c.due();
          When by = due == null ? null : TimeResolver.resolve(due, extract.dating().when());
          return c.kind().label()
              + " by "
              + (c.by() == null ? c.byWords() : name(extract, c.by()))
              + ": "
              + c.what()
              + (c.condition() == null ? "" : " / " + c.condition())
              + (by == null ? "" : " / due " + by.edtf());
        });
  }

  private static <T> String list(List<T> facts, Function<T, String> line) {
    return facts.stream().map(line).collect(Collectors.joining("; "));
  }

  private static String names(Extract extract, List<String> ids) {
    return ids.isEmpty()
        ? "-"
        : ids.stream().map(id -> name(extract, id)).collect(Collectors.joining(" + "));
  }

  static String name(Extract extract, String id) {
    return actor(extract, id).name();
  }

  private static Actor actor(Extract extract, String id) {
    return extract.actors().stream()
        .filter(a -> a.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no actor " + id));
  }

  // ---------------------------------------------------------------- what holds of every reading

  /** Every fact has its words at their place, every id an actor; it comes back as it was stored. */
  public static void assertSound(Extract extract) {
    String text = extract.report().text();
    for (Actor actor : extract.actors()) {
      assertThat(actor.name()).isNotBlank();
      assertThat(actor.mentions()).isNotEmpty();
      assertThat(actor.aliases()).doesNotHaveDuplicates();
      for (Mention m : actor.mentions()) {
        assertThat(m.span().end()).isLessThanOrEqualTo(text.length());
        assertThat(squeezed(m.span().of(text))).isEqualTo(squeezed(m.words()));
      }
    }
    evidence(extract).forEach(e -> assertEvidence(e, extract.report().id(), text));
    for (RelationMention r : extract.relations()) {
      assertThat(r.from()).isNotEqualTo(r.to());
      assertActors(extract, List.of(r.from(), r.to()));
    }
    for (EventMention e : extract.events()) {
      assertActors(extract, e.by());
      assertActors(extract, e.to());
      assertThat(e.what()).isNotBlank().doesNotContain("\n").doesNotContain("  ");
      assertThat(e.prominence()).isBetween(0.0, 1.0);
      if (e.assertedBy() != null) {
        assertActors(extract, List.of(e.assertedBy()));
      }
    }
    for (CommitmentMention c : extract.commitments()) {
      assertThat(c.what()).isNotBlank();
      boolean owed = c.kind() == CommitmentKind.DEADLINE; // someone has it to keep
      assertThat(c.by() == null && c.byWords().isEmpty() && owed).isFalse();
      if (c.by() != null) {
        assertActors(extract, List.of(c.by()));
      }
      if (c.to() != null) {
        assertActors(extract, List.of(c.to()));
      }
    }
    List<Span> spans = new ArrayList<>(extract.sentences());
    extract.times().forEach(t -> spans.add(t.span()));
    extract.statements().forEach(s -> spans.addAll(s.content()));
    extract.statements().forEach(s -> spans.add(s.source()));
    for (Span span : spans) {
      assertThat(span.end()).isLessThanOrEqualTo(text.length());
    }
    assertThat(StoredAgain.of(extract)).as("stored").isEqualTo(extract);
  }

  static List<Evidence> evidence(Extract extract) {
    List<Evidence> all = new ArrayList<>();
    extract.actors().forEach(a -> a.roles().forEach(r -> all.add(r.evidence())));
    extract.relations().forEach(r -> all.add(r.evidence()));
    extract.events().forEach(e -> all.add(e.evidence()));
    extract.figures().forEach(f -> all.add(f.evidence()));
    extract.statements().stream().map(StatementMention::evidence).forEach(all::addAll);
    extract.commitments().forEach(c -> all.add(c.evidence()));
    return all;
  }

  /** One sentence or less, at most 80 words, over no blank line, its words at their place. */
  static void assertEvidence(Evidence e, String report, String text) {
    assertThat(e.report()).isEqualTo(report);
    assertThat(e.span().end()).isLessThanOrEqualTo(text.length());
    assertThat(e.span().of(text)).isEqualTo(e.words());
    assertThat(e.span().contains(e.focus())).isTrue();
    assertThat(e.words()).doesNotContainPattern("\\n\\s*\\n");
    assertThat(Arrays.asList(e.words().strip().split("\\s+")).size())
        .as("words of evidence: %s", e.words())
        .isLessThanOrEqualTo(80);
  }

  private static void assertActors(Extract extract, List<String> ids) {
    ids.forEach(id -> assertThat(actor(extract, id).id()).isEqualTo(id));
    assertThat(ids).doesNotHaveDuplicates();
  }

  /** Without what a broken word has more than a mended one. */
  private static String squeezed(String words) {
    return words.replaceAll("[\\s\\p{Z}\\p{Cf}-]+", "");
  }
}
