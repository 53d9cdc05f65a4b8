package org.annals.record;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
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

  private final Map<Long, Integer> numbers = new HashMap<>();

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
    int block = numbers.computeIfAbsent(key * SPREAD, b -> numbers.size());
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, Math.max(16, 2 * size));
    }
    entries[size++] = (long) block << BITS | rank[mention];
  }

  /** The pairs that are one, each once, by their {@link #first}, then their {@link #second}. */
  long[] ones(List<EventTraits> traits, SameEvent same) {
    numbers.clear();
    long[] sorted = eachOnce(Arrays.copyOf(entries, size));
    entries = new long[0];
    size = 0;
    return eachOnce(
        IntStream.range(0, sorted.length)
            .parallel()
            .mapToObj(i -> i)
            .mapMultiToLong(
                (Integer i, LongConsumer found) -> compare(sorted, i, traits, same, found))
            .toArray());
  }

  /** In rising order; a stream would put each number in an object to see it once. */
  private static long[] eachOnce(long[] numbers) {
    Arrays.parallelSort(numbers);
    int kept = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (i == 0 || numbers[i] != numbers[i - 1]) {
        numbers[kept++] = numbers[i];
      }
    }
    return Arrays.copyOf(numbers, kept);
  }

  private void compare(
      long[] sorted, int at, List<EventTraits> traits, SameEvent same, LongConsumer found) {
    long block = sorted[at] >> BITS;
    int one = byDay[(int) sorted[at]];
    EventTraits t = traits.get(one);
    int end = Math.min(sorted.length, at + WINDOW);
    for (int next = at + 1; next < end && sorted[next] >> BITS == block; next++) {
      int other = byDay[(int) sorted[next]];
      if (same.isOne(t, traits.get(other))) {
        found.accept((long) Math.min(one, other) << BITS | Math.max(one, other));
      }
    }
  }

  static int first(long pair) {
    return (int) (pair >> BITS);
  }

  static int second(long pair) {
    return (int) pair;
  }
}
