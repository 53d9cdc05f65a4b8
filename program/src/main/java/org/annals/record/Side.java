package org.annals.record;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Work on many things that do not depend on each other, on all cores. Whichever is free takes the
 * next piece: a state's actors are thousands of times as many as a clerk's, and stand together.
 */
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
    int pieces = (all.size() + PIECE - 1) / PIECE;
    return bySide(
        pieces, i -> work.apply(all.subList(i * PIECE, Math.min(all.size(), (i + 1) * PIECE))));
  }

  /**
   * What comes of some numbers from 0, in their order.
   *
   * @param work of one; several are asked for side by side
   */
  static <R> List<R> bySide(int count, IntFunction<R> work) {
    AtomicReferenceArray<R> done = new AtomicReferenceArray<>(count);
    each(count, i -> done.set(i, work.apply(i)));
    return IntStream.range(0, count).mapToObj(done::get).toList();
  }

  /**
   * Work on things of very different size.
   *
   * @param work of one; several are worked on side by side
   */
  static <T> void each(List<T> all, Consumer<T> work) {
    each(all.size(), i -> work.accept(all.get(i)));
  }

  private static void each(int count, IntConsumer work) {
    AtomicInteger next = new AtomicInteger();
    IntStream.range(0, Math.min(count, Runtime.getRuntime().availableProcessors()))
        .parallel()
        .forEach(
            core -> {
              for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                work.accept(i);
              }
            });
  }
}
