package org.annals.export;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** On which page of a report a character stands: a form feed ends a page. */
final class PageCounts {
  private final int[] ends;

  private PageCounts(int[] ends) {
    this.ends = ends;
  }

  /** Of a text; null if it is not parted into pages. */
  static @Nullable PageCounts of(String text) {
    int[] ends = text.chars().filter(c -> c == '\f').map(c -> 1).toArray();
    int end = -1;
    for (int i = 0; i < ends.length; i++) {
      end = text.indexOf('\f', end + 1);
      ends[i] = end;
    }
    return ends.length == 0 ? null : new PageCounts(ends);
  }

  /** The page at an offset in UTF-16 units, the first being 1. */
  int at(int offset) {
    int after = Arrays.binarySearch(ends, offset);
    return 1 + (after >= 0 ? after : -after - 1);
  }
}
