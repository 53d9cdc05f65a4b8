package org.annals.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.annals.event.EventLexicon;
import org.annals.event.PloverClass;
import org.annals.event.Status;
import org.annals.text.Evidence;
import org.annals.text.Span;
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

  /** A year or the name of a month says when it was, and of two things alike. */
  private static final Set<String> CALENDAR =
      WordList.words(org.annals.actor.Actor.class, "calendar.txt");

  private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d\\d");

  private static final int[] NONE = {};

  final ToldEvent told;

  /** Of the word that names it: {@link HeadKinship}. */
  final int head;

  /** Of its report's origin. */
  final int origin;

  /** Lemmas of its words. */
  final int[] terms;

  /** Those that do not say when it was. */
  final int[] beside;

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

  /** By number, whether a word says something beside what is counted. */
  private final BitSet content;

  /** Of its report, and of the word that names it. */
  final int report;

  final int word;

  /** The rarest of its words, which it is looked for by. */
  final int[] rarest;

  /** The words of its sentence: {@link SentenceWords}. */
  final int[] sentence;

  /** Whom its report names. */
  final int[] cast;

  final boolean once;
  final boolean death;
  final boolean vague;
  final boolean tight;
  final boolean several;

  /** Whether it is told that it was not done. */
  final boolean notDone;

  /** What it is, and how it stands by its words and by its day. */
  final PloverClass type;

  final Status toldAs;
  final Status status;

  /**
   * The days that its words allow, since 1970; the least and the most where nothing sets an end.
   */
  private final int first;

  private final int last;

  /** A word of mentions, or another thing that they have in common. */
  private record Word(int number, String digits) {}

  /** An actor of the record, and whom it acts for. */
  private record Actor(int party, int number, boolean isNamed, boolean isPerson) {}

  /** Gives numbers to words and actors. */
  static final class Numbers {
    private final ActorLinker linked;
    private final Parties parties;
    private final Map<String, Word> words = new HashMap<>();
    private final Map<String, Integer> who = new HashMap<>();
    private final Map<String, Actor> actors = new HashMap<>();
    private final BitSet content = new BitSet();
    private int empty;
    private int telling = TELLING;

    Numbers(ActorLinker linked, Parties parties) {
      this.linked = linked;
      this.parties = parties;
    }

    int of(String word) {
      return word(word).number();
    }

    private Word word(String word) {
      Word known = words.get(word);
      if (known == null) {
        int number = Counted.EMPTY.contains(word) ? empty++ : telling++;
        known = new Word(number, Counted.number(word));
        content.set(number, Counted.isTelling(word));
        words.put(word, known);
      }
      return known;
    }

    private Actor actor(String id) {
      Actor known = actors.get(id);
      if (known == null) {
        ActorEntry entry = linked.entry(id).orElse(null);
        known =
            new Actor(
                who.computeIfAbsent(parties.of(id), k -> who.size()),
                who.computeIfAbsent(id, k -> who.size()),
                entry != null && entry.name().chars().anyMatch(Character::isUpperCase),
                linked.isPerson(id));
        actors.put(id, known);
      }
      return known;
    }

    private int[] parties(List<Actor> some) {
      return sorted(some, a -> true, Actor::party);
    }

    private int[] named(List<Actor> some) {
      return sorted(some, Actor::isNamed, Actor::party);
    }

    private int[] people(List<Actor> some) {
      return sorted(some, Actor::isPerson, Actor::number);
    }
  }

  /** The numbers of those that pass, each once. */
  private static <T> int[] sorted(Collection<T> some, Predicate<T> which, ToIntFunction<T> number) {
    if (some.isEmpty()) {
      return NONE;
    }
    int[] numbers = new int[some.size()];
    int count = 0;
    for (T one : some) {
      if (which.test(one)) {
        numbers[count++] = number.applyAsInt(one);
      }
    }
    Arrays.sort(numbers, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || numbers[i] != numbers[i - 1]) {
        numbers[kept++] = numbers[i];
      }
    }
    return kept == 0 ? NONE : kept == numbers.length ? numbers : Arrays.copyOf(numbers, kept);
  }

  /** The first where the two are equal: most of what one mention has is the same twice. */
  private static int[] once(int[] first, int[] second) {
    return Arrays.equals(first, second) ? first : second;
  }

  /** What the words of a mention say by themselves, whatever it is compared with. */
  static final class Line {
    private final int[] sentence;
    private final boolean several;

    private Line(int[] sentence, boolean several) {
      this.sentence = sentence;
      this.several = several;
    }

    /** Of mentions in the order of the reports; those of one sentence share its words. */
    static List<Line> of(List<ToldEvent> some) {
      List<Line> lines = new ArrayList<>(some.size());
      Map<Span, int[]> sentences = new HashMap<>();
      String report = "";
      for (ToldEvent told : some) {
        if (!told.report().equals(report)) {
          report = told.report();
          sentences.clear();
        }
        Evidence evidence = told.mention().evidence();
        lines.add(
            new Line(
                sentences.computeIfAbsent(evidence.span(), span -> SentenceWords.of(evidence)),
                told.isSeveral()));
      }
      return lines;
    }
  }

  /** The line that it was made of. */
  Line line() {
    return new Line(sentence, several);
  }

  EventTraits(
      ToldEvent told,
      Line line,
      HeadKinship heads,
      Reports reports,
      Parties parties,
      Numbers numbers,
      RareWords rare) {
    this.told = told;
    head = heads.number(told);
    origin = numbers.of("in " + reports.originOf(told.report()));
    List<Word> words = told.terms().stream().map(numbers::word).toList();
    terms = sorted(words, w -> true, Word::number);
    content = numbers.content;
    beside = once(terms, sorted(told.terms(), EventTraits::isBesideTime, numbers::of));
    List<Actor> by = told.by().stream().map(numbers::actor).toList();
    List<Actor> to = told.to().stream().map(numbers::actor).toList();
    this.by = numbers.parties(by);
    this.to = numbers.parties(to);
    namedTo = once(this.to, numbers.named(to));
    named =
        by.isEmpty()
            ? namedTo
            : once(this.by, numbers.named(Stream.concat(by.stream(), to.stream()).toList()));
    people = once(namedTo, numbers.people(to));
    doers = once(this.by, numbers.people(by));
    Boolean dies = DEATHS.get(told.mention().deed());
    death = dies != null;
    dead =
        dies == null || !told.status().isDeed()
            ? NONE
            : dies && this.by.length > 0 ? doers : people;
    counts = Counted.of(told, words.stream().map(Word::digits).toList(), numbers::of);
    report = numbers.of("in " + told.report());
    word = numbers.of(told.mention().deed());
    rarest = sorted(rare.of(told), w -> true, numbers::of);
    sentence = line.sentence;
    cast = parties.cast(told.report());
    once = ONCE.contains(told.mention().deed());
    vague = told.isVague();
    tight = told.isTight();
    several = line.several;
    notDone = told.mention().isNotDone();
    type = told.mention().type();
    toldAs = told.mention().status();
    status = told.status();
    When bounds = told.bounds();
    first = bounds == null ? Integer.MIN_VALUE : day(bounds.first(), Integer.MIN_VALUE);
    last = bounds == null ? Integer.MAX_VALUE : day(bounds.last(), Integer.MAX_VALUE);
  }

  /** Whether it says more than when a thing was. */
  static boolean isBesideTime(String word) {
    return !CALENDAR.contains(word) && !YEAR.matcher(word).matches();
  }

  private static Map<String, Boolean> deaths() {
    Map<String, Boolean> deaths = new HashMap<>();
    WordList.rows(EventTraits.class, "deaths.tsv")
        .forEach(row -> deaths.put(row.get(0), row.get(1).equals("by")));
    return Map.copyOf(deaths);
  }

  /** Whether no day is allowed by both. */
  boolean excludes(EventTraits other) {
    return last < other.first || other.last < first;
  }

  private static int day(@Nullable LocalDate day, int open) {
    return day == null ? open : (int) day.toEpochDay();
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
          for (int term : terms) {
            boolean beside = term != noun && term != word && content.get(term);
            if (beside && Arrays.binarySearch(other.terms, term) >= 0) {
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
