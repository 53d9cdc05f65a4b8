package org.annals.record;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where mentions are looked for that may be one: in blocks of what they share, by day inside a
 * block. Each is compared with the next {@value #WINDOW} of its block. Blocks are independent of
 * each other and compared side by side; what comes out does not depend on that. Cost: n log n.
 */
final class EventBlocks {
  /** How many like mentions in a row are compared. */
  static final int WINDOW = 60;

  private static final int BITS = Integer.SIZE;

  /** In so many pieces the mentions are cut, for as many threads at most. */
  private static final int PIECES = 32;

  private static final int LEAST_OF_A_PIECE = 512;

  /** What the mentions of a block share. */
  enum Kind {
    REPORT,
    ACTOR,
    WORDS,
    COUNT,
    DEATH,
    COPY
  }

  /** Spreads numbers in a row over a table, each to a place of its own. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private KeyNumbers numbers = new KeyNumbers();

  /** The places of the mentions by day, and the other way round. */
  private final int[] byDay;

  private final int[] rank;

  /** The block of each entry, above the rank of its mention. */
  private long[] entries = new long[16];

  private int size;

  /** For mentions that are named by their places in the list. */
  EventBlocks(List<ToldEvent> told) {
    byDay =
        IntStream.range(0, told.size())
            .boxed()
            .sorted(
                Comparator.comparing(
                        (Integer i) -> told.get(i).when().when(),
                        Comparator.nullsLast(EventLinker.byDay()))
                    .thenComparing(i -> i))
            .mapToInt(i -> i)
            .toArray();
    rank = new int[byDay.length];
    for (int i = 0; i < byDay.length; i++) {
      rank[byDay[i]] = i;
    }
  }

  /**
   * Puts a mention in a block, in which it may stand already.
   *
   * @param type of what kind is compared, where only that can be one
   * @param first number of what the mentions of the block share, with
   * @param second at least 0, under 2^28, as {@code first}
   */
  @SuppressWarnings("EnumOrdinal") // a number within this run, kept nowhere
  void add(int mention, Kind kind, int type, int first, int second) {
    long key = (((long) kind.ordinal() << 5 | type) << 28 | first) << 28 | second;
    int block = numbers.of(key * SPREAD);
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, Math.max(16, 2 * size));
    }
    entries[size++] = (long) block << BITS | rank[mention];
  }

  /** The pairs that are one. */
  Pairs ones(List<EventTraits> traits, SameEvent same) {
    numbers = new KeyNumbers();
    int count = eachOnce(entries, size);
    long[] sorted = entries;
    entries = new long[0];
    size = 0;
    int[] begin = new int[byDay.length + 1];
    for (int i = 0; i < count; i++) {
      begin[(int) sorted[i] + 1]++;
    }
    for (int i = 0; i < byDay.length; i++) {
      begin[i + 1] += begin[i];
    }
    int[] places = new int[count]; // of the entries of each mention
    int[] next = begin.clone();
    for (int i = 0; i < count; i++) {
      places[next[(int) sorted[i]]++] = i;
    }
    Search search = new Search(sorted, count, begin, places, traits, same);
    int pieces = Math.min(PIECES, 1 + byDay.length / LEAST_OF_A_PIECE);
    return Pairs.of(
        byDay.length,
        Side.bySide(
            pieces,
            i ->
                search.from(
                    (int) ((long) byDay.length * i / pieces),
                    (int) ((long) byDay.length * (i + 1) / pieces))));
  }

  /** Sorts the first {@code size} numbers; how many different ones stand in front after that. */
  private static int eachOnce(long[] numbers, int size) {
    Arrays.parallelSort(numbers, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || numbers[i] != numbers[i - 1]) {
        numbers[kept++] = numbers[i];
      }
    }
    return kept;
  }

  /** Compares mentions with those that follow them in their blocks, with each once. */
  private final class Search {
    private final long[] entries;
    private final int count;

    /** By the rank of a mention, where in {@link #places} those of its entries begin. */
    private final int[] begin;

    private final int[] places;

    /** By rank: those of one time lie beside each other. */
    private final EventTraits[] ranked;

    private final SameEvent same;

    Search(
        long[] entries,
        int count,
        int[] begin,
        int[] places,
        List<EventTraits> traits,
        SameEvent same) {
      this.entries = entries;
      this.count = count;
      this.begin = begin;
      this.places = places;
      ranked = IntStream.of(byDay).mapToObj(traits::get).toArray(EventTraits[]::new);
      this.same = same;
    }

    /** What is one with the mentions of some ranks. */
    Pairs.Found from(int first, int last) {
      Pairs.Found found = new Pairs.Found();
      int[] compared = new int[byDay.length]; // last with the one of a rank before this number
      for (int rank = first; rank < last; rank++) {
        int one = byDay[rank];
        EventTraits t = ranked[rank];
        for (int k = begin[rank]; k < begin[rank + 1]; k++) {
          int at = places[k];
          long block = entries[at] >> BITS;
          int end = Math.min(count, at + WINDOW);
          for (int i = at + 1; i < end && entries[i] >> BITS == block; i++) {
            int later = (int) entries[i];
            if (compared[later] <= rank) {
              compared[later] = rank + 1;
              if (same.isOne(t, ranked[later])) {
                found.add(one, byDay[later]);
              }
            }
          }
        }
      }
      return found;
    }
  }
}
