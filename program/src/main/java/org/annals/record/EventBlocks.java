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

  /** So many entries in a row are compared by one thread. */
  private static final int PIECE = 4_096;

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

  /** The pairs that are one, each once, by their {@link #first}, then their {@link #second}. */
  long[] ones(List<EventTraits> traits, SameEvent same) {
    numbers = new KeyNumbers();
    long[] sorted = entries;
    entries = new long[0];
    int count = eachOnce(sorted, size);
    size = 0;
    int pieces = (count + PIECE - 1) / PIECE;
    long[] found =
        IntStream.range(0, pieces)
            .parallel()
            .mapToObj(
                piece -> {
                  int end = Math.min(count, (piece + 1) * PIECE);
                  return compare(sorted, piece * PIECE, end, count, traits, same);
                })
            .flatMapToLong(Arrays::stream)
            .toArray();
    return Arrays.copyOf(found, eachOnce(found, found.length));
  }

  /**
   * Sorts the first {@code size} numbers and puts each once to the front; a stream would put each
   * in an object to see it once.
   *
   * @return how many there are then
   */
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

  /** The pairs that are one of the entries from {@code begin} to {@code end}, with the next. */
  private long[] compare(
      long[] sorted, int begin, int end, int count, List<EventTraits> traits, SameEvent same) {
    long[] found = new long[16];
    int pairs = 0;
    for (int at = begin; at < end; at++) {
      long block = sorted[at] >> BITS;
      int one = byDay[(int) sorted[at]];
      EventTraits t = traits.get(one);
      int last = Math.min(count, at + WINDOW);
      for (int next = at + 1; next < last && sorted[next] >> BITS == block; next++) {
        int other = byDay[(int) sorted[next]];
        if (same.isOne(t, traits.get(other))) {
          if (pairs == found.length) {
            found = Arrays.copyOf(found, 2 * pairs);
          }
          found[pairs++] = (long) Math.min(one, other) << BITS | Math.max(one, other);
        }
      }
    }
    return Arrays.copyOf(found, pairs);
  }

  static int first(long pair) {
    return (int) (pair >> BITS);
  }

  static int second(long pair) {
    return (int) pair;
  }
}
