package org.annals.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.annals.event.EventMention;
import org.annals.language.Meaning;

/**
 * How near the heads of two mentions are, worked out once for each two: a few thousand words head
 * the mentions of a hundred thousand reports. May be asked by several threads side by side.
 */
final class HeadKinship {
  /** More heads than that are not kept by pair, bytes being as many as their square. */
  private static final int MOST = 8_192;

  private static final int AKIN = 8;
  private static final Meaning.Kinship[] KINSHIPS = Meaning.Kinship.values();

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final List<Meaning> meanings = new ArrayList<>();
  private final AtomicReferenceArray<byte[]> rows = new AtomicReferenceArray<>(MOST);

  /** The number of the head of a mention; all are numbered before any two are compared. */
  int number(ToldEvent told) {
    EventMention mention = told.mention();
    String head = (ToldEvent.namesNoun(mention) ? "noun " : "verb ") + mention.deed();
    return numbers.computeIfAbsent(
        head,
        h -> {
          words.add(mention.deed());
          meanings.add(told.meaning());
          return words.size() - 1;
        });
  }

  Meaning.Kinship of(int a, int b) {
    return KINSHIPS[(code(a, b) & (AKIN - 1)) - 1];
  }

  /** Whether they are of one kin, or begin alike. */
  boolean areAkin(int a, int b) {
    return (code(a, b) & AKIN) != 0;
  }

  private int code(int a, int b) {
    if (a >= MOST || b >= MOST) {
      return compare(a, b);
    }
    byte[] row = rows.get(a);
    if (row == null) {
      row = new byte[Math.min(words.size(), MOST)];
      rows.set(a, row);
    }
    // two threads may both find it out; they find the same
    if (row[b] == 0) {
      row[b] = (byte) compare(a, b);
    }
    return row[b];
  }

  @SuppressWarnings("EnumOrdinal") // a number within this run, kept nowhere
  private int compare(int a, int b) {
    Meaning.Kinship kin =
        words.get(a).equals(words.get(b))
            ? Meaning.Kinship.SAME
            : meanings.get(a).to(meanings.get(b));
    boolean akin = kin != Meaning.Kinship.NONE || MentionPair.hasStem(words.get(a), words.get(b));
    return kin.ordinal() + 1 + (akin ? AKIN : 0);
  }
}
