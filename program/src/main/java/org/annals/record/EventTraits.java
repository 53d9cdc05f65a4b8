package org.annals.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.annals.event.EventLexicon;
import org.annals.text.WordList;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * What comparing a mention with others needs of it, in numbers and worked out once: a mention is
 * compared with hundreds. Equal numbers mean equal words or actors among the mentions that were
 * read together, and nothing else.
 */
final class EventTraits {
  /** Words that tell nothing have numbers below it. */
  static final int TELLING = Counted.EMPTY.size();

  private static final Set<String> ONCE = EventLexicon.once();

  /** By word, whether who dies is the one who does it, by grammar. */
  private static final Map<String, Boolean> DEATHS = deaths();

  private static final int[] NONE = {};

  final ToldEvent told;

  /** Of the word that names it: {@link HeadKinship}. */
  final int head;

  /** Of its report's origin. */
  final int origin;

  /** Lemmas of its words. */
  final int[] terms;

  /** Who does it and to whom, as parties. */
  final int[] by;

  final int[] to;

  /** Those with a name of their own, as parties: "a small bank" of two reports may be two. */
  final int[] named;

  /** Of those, to whom it is done. */
  final int[] namedTo;

  /** The people to whom it is done, and those who do it. */
  final int[] people;

  final int[] doers;

  /** The people whose death it tells. */
  final int[] dead;

  /** What it counts. */
  final Counted counts;

  /** The words that say something beside what is counted. */
  private final int[] content;

  /** Of its report, and of the word that names it. */
  final int report;

  final int word;

  /** The rarest of its words, which it is looked for by. */
  final int[] rarest;

  /** The words of its sentence where its report has copies. */
  final int[] sentence;

  /** Whom its report names. */
  final int[] cast;

  final boolean once;
  final boolean death;
  final boolean vague;
  final boolean tight;
  final boolean several;
  private final @Nullable When bounds;

  /** Gives numbers to words and actors. */
  private static final class Numbers {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> empty = new HashMap<>();

    int of(String word) {
      if (Counted.EMPTY.contains(word)) {
        return empty.computeIfAbsent(word, w -> empty.size());
      }
      return numbers.computeIfAbsent(word, w -> TELLING + numbers.size());
    }

    int[] sorted(Collection<String> words) {
      return words.isEmpty()
          ? NONE
          : words.stream().mapToInt(this::of).sorted().distinct().toArray();
    }
  }

  private EventTraits(
      ToldEvent told,
      HeadKinship heads,
      Reports reports,
      ActorLinker actors,
      Parties parties,
      Numbers words,
      Numbers who,
      RareWords rare) {
    this.told = told;
    head = heads.number(told);
    origin = words.of("in " + reports.originOf(told.report()));
    terms = words.sorted(told.terms());
    by = who.sorted(told.by().stream().map(parties::of).toList());
    to = who.sorted(told.to().stream().map(parties::of).toList());
    named =
        who.sorted(
            Stream.concat(told.by().stream(), told.to().stream())
                .filter(id -> actors.entry(id).filter(EventTraits::isNamed).isPresent())
                .map(parties::of)
                .toList());
    namedTo =
        who.sorted(
            told.to().stream()
                .filter(id -> actors.entry(id).filter(EventTraits::isNamed).isPresent())
                .map(parties::of)
                .toList());
    people = who.sorted(people(actors, told.to()));
    doers = who.sorted(people(actors, told.by()));
    Boolean dies = DEATHS.get(told.mention().deed());
    death = dies != null;
    dead = dies == null || !told.status().isDeed() ? NONE : dies && by.length > 0 ? doers : people;
    counts = Counted.of(told, words::of);
    content = words.sorted(told.terms().stream().filter(Counted::isTelling).toList());
    report = words.of("in " + told.report());
    word = words.of(told.mention().deed());
    rarest = words.sorted(rare.of(told));
    sentence =
        reports.isCopied(told.report())
            ? words.sorted(CommitmentLinker.terms(told.mention().evidence().words()))
            : NONE;
    cast = parties.cast(told.report());
    once = ONCE.contains(told.mention().deed());
    vague = told.isVague();
    tight = told.isTight();
    several = told.isSeveral();
    bounds = told.bounds();
  }

  /** The traits of all mentions, in their order. */
  static List<EventTraits> of(
      List<ToldEvent> told,
      HeadKinship heads,
      Reports reports,
      ActorLinker actors,
      Parties parties,
      RareWords rare) {
    Numbers words = new Numbers();
    Numbers who = new Numbers();
    List<EventTraits> all = new ArrayList<>(told.size());
    told.forEach(
        t -> all.add(new EventTraits(t, heads, reports, actors, parties, words, who, rare)));
    return all;
  }

  private static Map<String, Boolean> deaths() {
    Map<String, Boolean> deaths = new HashMap<>();
    WordList.rows(EventTraits.class, "deaths.tsv")
        .forEach(row -> deaths.put(row.get(0), row.get(1).equals("by")));
    return Map.copyOf(deaths);
  }

  private static boolean isNamed(ActorEntry actor) {
    return actor.name().chars().anyMatch(Character::isUpperCase);
  }

  private static List<String> people(ActorLinker actors, List<String> ids) {
    return ids.isEmpty() ? List.of() : ids.stream().filter(actors::isPerson).toList();
  }

  /** Whether no day is allowed by both. */
  boolean excludes(EventTraits other) {
    return bounds != null && other.bounds != null && !bounds.overlaps(other.bounds);
  }

  /** The people whom it befalls. */
  int[] befallen() {
    return dead.length == 0 ? people : dead;
  }

  /** Whether both say a word of the same beside their heads, or one says none. */
  boolean hasLikeWords(EventTraits other) {
    int beside = hasTelling(word) ? 1 : 0;
    int otherBeside = other.hasTelling(other.word) ? 1 : 0;
    int common = Sorted.common(terms, other.terms, TELLING);
    return common > (word == other.word ? Math.min(beside, otherBeside) : 0)
        || Sorted.common(terms, terms, TELLING) <= beside
        || Sorted.common(other.terms, other.terms, TELLING) <= otherBeside;
  }

  /** Whether a word that tells something is among its words. */
  boolean hasTelling(int word) {
    return word >= TELLING && Arrays.binarySearch(terms, word) >= 0;
  }

  /** Whether both count the same number of the same. */
  boolean countsAgree(EventTraits other) {
    return counts.agrees(
        other.counts,
        noun -> {
          for (int term : content) {
            boolean beside = term != noun && term != word;
            if (beside && Arrays.binarySearch(other.content, term) >= 0) {
              return true;
            }
          }
          return false;
        });
  }

  boolean isBare() {
    return by.length == 0 && to.length == 0;
  }
}
