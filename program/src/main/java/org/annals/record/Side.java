package org.annals.record;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Work on many things that do not depend on each other, on all cores. */
final class Side {
  /** So many things in a row are one piece of work. */
  private static final int PIECE = 512;

  private Side() {}

  /**
   * What comes of the pieces of a list, in their order, however many cores work on them.
   *
   * @param work of one piece; several are asked for side by side
   */
  static <T, R> List<R> bySide(List<T> all, Function<List<T>, R> work) {
    return IntStream.range(0, (all.size() + PIECE - 1) / PIECE)
        .parallel()
        .mapToObj(i -> work.apply(all.subList(i * PIECE, Math.min(all.size(), (i + 1) * PIECE))))
        .toList();
  }

  /**
   * Work on things of very different size.
   *
   * @param work of one; several are worked on side by side
   */
  static <T> void each(List<T> all, Consumer<T> work) {
    all.parallelStream().forEach(work);
  }
}
