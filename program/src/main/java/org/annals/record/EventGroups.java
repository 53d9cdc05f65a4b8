package org.annals.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.annals.language.Meaning;
import org.annals.text.Evidence;
import org.annals.time.When;

/**
 * Puts mentions that tell of one event in one group.
 *
 * <p>Method: in blocks of one class and actor, by day, each mention is compared with the next
 * {@value #WINDOW}; the pairs found are joined with what is dated closest first. A mention that is
 * dated loosely or not at all joins only what is one event by its dates: where two that exclude
 * each other would fit, it stays open, apart from both. Cost: n log n.
 */
final class EventGroups {
  private static final int WINDOW = 60;
  private static final Pattern POINTING =
      Pattern.compile("\\b(?i:the|this|that|these|those)\\s+(?:[\\w.’'-]+\\s+){0,2}$");
  private static final Pattern ALONE =
      Pattern.compile("\\b(?i:the|this|that)\\s+(?:[\\w.’'-]+\\s+){0,3}$");

  /** A word that more mentions have says little of which is meant. */
  private static final int MOST_OFTEN = 60;

  private static final Pattern RESTRICTED =
      Pattern.compile(
          "\\s+(?:of|on|upon|against|by|to|for|with|between|among|in|at|from|over|near|outside"
              + "|that|which|who|whose|where|when|\\w+ed|\\w+ing)\\b");

  /** By how many of its words, the rarest, a mention is found that names nobody. */
  private static final int RAREST = 2;

  private final Map<Integer, List<Integer>> fits = new TreeMap<>();

  /** In how many mentions a word stands. */
  private final Map<String, Integer> often = new HashMap<>();

  private final List<ToldEvent> told;
  private final SameEvent same;
  private final Groups groups;
  private final DaysOfGroups days;

  EventGroups(List<ToldEvent> told, SameEvent same) {
    this.told = told;
    this.same = same;
    groups = new Groups(told.size());
    days =
        new DaysOfGroups(
            groups,
            told.stream().map(ToldEvent::day).toList(),
            told.stream().map(same::befallen).toList());
    for (ToldEvent t : told) {
      t.terms().forEach(w -> often.merge(w, 1, Integer::sum));
    }
    Map<String, List<Integer>> blocks = new TreeMap<>();
    Map<String, List<Integer>> inReport = new TreeMap<>();
    for (int i = 0; i < told.size(); i++) {
      ToldEvent t = told.get(i);
      Set<String> all = new HashSet<>();
      t.by().forEach(a -> all.add(same.party(a)));
      t.to().forEach(a -> all.add(same.party(a)));
      String here = t.mention().type() + " in " + t.report();
      inReport.computeIfAbsent(here, k -> new ArrayList<>()).add(i);
      if (t.isSpoken() || all.isEmpty()) {
        blocks.computeIfAbsent(here, k -> new ArrayList<>()).add(i);
      }
      for (String actor : all) {
        blocks.computeIfAbsent(t.mention().type() + " " + actor, k -> new ArrayList<>()).add(i);
      }
      for (String rare : SameEvent.isTelling(t) ? rarest(t) : List.<String>of()) {
        blocks.computeIfAbsent(t.mention().type() + " ~" + rare, k -> new ArrayList<>()).add(i);
      }
      for (String count : same.counts(t)) {
        blocks.computeIfAbsent(t.mention().type() + " #" + count, k -> new ArrayList<>()).add(i);
      }
      for (String person : same.dead(t)) {
        blocks.computeIfAbsent("dead " + person, k -> new ArrayList<>()).add(i);
      }
      String copied = same.copied(t);
      if (!copied.isEmpty()) {
        blocks.computeIfAbsent(copied, k -> new ArrayList<>()).add(i);
      }
    }
    join(blocks.values().stream().flatMapToLong(this::pairs));
    inReport.values().forEach(this::joinNamedAgain);
    joinNamedElsewhere();
  }

  /** Mentions that stay open, with those that they would fit and that exclude each other. */
  Map<Integer, List<Integer>> open() {
    return fits;
  }

  /** Its head with each of its rarest words. */
  private List<String> rarest(ToldEvent t) {
    return t.mention().terms().stream()
        .distinct()
        .filter(w -> !Counted.EMPTY.contains(w) && !w.equals(t.mention().head()))
        .sorted(
            Comparator.comparingInt((String w) -> often.getOrDefault(w, 0)).thenComparing(w -> w))
        .limit(RAREST)
        .map(w -> t.mention().head() + " " + w)
        .toList();
  }

  /** The sets of mentions by their places in the list. */
  List<List<Integer>> sets() {
    return groups.sets();
  }

  // ---------------------------------------------------------------- pairs

  /** The pairs of a block that are one event, the smaller place in the upper half of the number. */
  private LongStream pairs(List<Integer> block) {
    int[] ordered =
        block.stream()
            .sorted(
                Comparator.comparing(
                        (Integer i) -> told.get(i).when().when(),
                        Comparator.nullsLast(EventLinker.byDay()))
                    .thenComparing(i -> i))
            .mapToInt(i -> i)
            .toArray();
    LongStream.Builder pairs = LongStream.builder();
    List<SameEvent.Traits> traits =
        Arrays.stream(ordered).mapToObj(i -> same.traits(told.get(i))).toList();
    for (int a = 0; a < ordered.length; a++) {
      for (int b = a + 1; b < Math.min(ordered.length, a + WINDOW); b++) {
        if (same.isOne(told.get(ordered[a]), traits.get(a), told.get(ordered[b]), traits.get(b))) {
          pairs.add(
              (long) Math.min(ordered[a], ordered[b]) << Integer.SIZE
                  | Math.max(ordered[a], ordered[b]));
        }
      }
    }
    return pairs.build();
  }

  private static int first(long pair) {
    return (int) (pair >> Integer.SIZE);
  }

  private static int second(long pair) {
    return (int) pair;
  }

  private void join(LongStream found) {
    long[] pairs = found.sorted().distinct().toArray();
    long[] loose =
        Arrays.stream(pairs)
            .filter(
                p -> {
                  boolean tight = isFirm(told.get(first(p))) && isFirm(told.get(second(p)));
                  if (tight) {
                    days.join(first(p), second(p));
                  }
                  return !tight;
                })
            .toArray();
    Map<Integer, List<Integer>> fitting = new TreeMap<>();
    for (long p : loose) {
      fitting.computeIfAbsent(first(p), k -> new ArrayList<>()).add(second(p));
      fitting.computeIfAbsent(second(p), k -> new ArrayList<>()).add(first(p));
    }
    Set<Integer> open = new HashSet<>();
    List<Integer> closestFirst =
        fitting.keySet().stream()
            .filter(i -> !isFirm(told.get(i)))
            .sorted(Comparator.comparingLong(this::width).thenComparing(i -> i))
            .toList();
    for (int i : closestFirst) {
      List<Integer> dated =
          fitting.getOrDefault(i, List.of()).stream()
              .filter(j -> days.of(j) != null && !open.contains(j))
              .toList();
      if (exclude(dated)) {
        open.add(i);
        fits.put(i, dated);
      } else {
        dated.forEach(j -> days.join(i, j));
      }
    }
    joinUndated(closestFirst, fitting, open);
  }

  /** Those that name people first; what names none must not fit what befell different people. */
  private void joinUndated(
      List<Integer> closestFirst, Map<Integer, List<Integer>> fitting, Set<Integer> open) {
    for (boolean named : List.of(true, false)) {
      for (int i : closestFirst) {
        List<Integer> undated =
            fitting.getOrDefault(i, List.of()).stream()
                .filter(j -> days.of(i) == null && days.of(j) == null)
                .filter(j -> !open.contains(i) && !open.contains(j))
                .filter(j -> !named || (isNamed(i) && isNamed(j)))
                .toList();
        if (!named && !isNamed(i) && exclude(undated)) {
          open.add(i);
          fits.put(i, undated);
        } else {
          undated.forEach(j -> days.join(i, j));
        }
      }
    }
  }

  private boolean isNamed(int i) {
    return !days.people(i).isEmpty();
  }

  /** Whether it needs no other to be placed; a threat is placed by its words. */
  private static boolean isFirm(ToldEvent told) {
    return told.isSpoken() || told.isTight();
  }

  private long width(int i) {
    When when = told.get(i).day();
    return when == null ? Long.MAX_VALUE : when.days();
  }

  /** Whether the days or the people of two groups exclude each other. */
  private boolean exclude(List<Integer> fitting) {
    When all = null;
    int one = -1;
    for (int j : fitting) {
      if (one >= 0 && days.areOthers(one, j)) {
        return true;
      }
      one = days.people(j).isEmpty() ? one : j;
      if (days.of(j) == null) {
        continue;
      }
      When here = days.of(j);
      When both = all == null || here == null ? here : all.intersect(here);
      if (both == null) {
        return true;
      }
      all = both;
    }
    return false;
  }

  // ---------------------------------------------------------------- "the siege"

  /**
   * "… besieged the hall. During the siege …": the noun with "the" or "this" is what was told
   * before in the same report, where only one such thing was, and nobody is named who was not.
   *
   * @param block the mentions of one class in one report
   */
  private void joinNamedAgain(List<Integer> block) {
    List<Integer> inOrder =
        block.stream()
            .sorted(Comparator.comparing((Integer i) -> told.get(i).mention().evidence().focus()))
            .toList();
    for (int at = 1; at < inOrder.size(); at++) {
      ToldEvent again = told.get(inOrder.get(at));
      if (!ToldEvent.isNoun(again.mention()) || !isPointedAt(again.mention().evidence())) {
        continue;
      }
      Set<Integer> before = new TreeSet<>();
      for (int i : inOrder.subList(0, at)) {
        if (isAkin(told.get(i), again)) {
          before.add(groups.find(i));
        }
      }
      if (before.size() == 1) {
        ToldEvent first = told.get(before.iterator().next());
        boolean named =
            first.by().containsAll(again.by())
                && first.to().containsAll(again.to())
                && first.status() == again.status();
        if (named && !first.excludes(again)) {
          days.join(inOrder.get(at), before.iterator().next());
        }
      }
    }
  }

  /**
   * "The embassy siege", of which its own report has told nothing else: what another report told,
   * where of all that has such a word in common only one thing can be meant.
   */
  private void joinNamedElsewhere() {
    Map<String, List<Integer>> byWord = new HashMap<>();
    List<Integer> again = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      ToldEvent t = told.get(i);
      boolean noun = ToldEvent.isNoun(t.mention());
      if (noun && t.isBare() && ALONE.matcher(before(t.mention().evidence())).find()) {
        again.add(i);
      }
      for (String word : t.terms()) {
        if (often.getOrDefault(word, 0) <= MOST_OFTEN) {
          byWord.computeIfAbsent(t.mention().type() + " " + word, k -> new ArrayList<>()).add(i);
        }
      }
    }
    for (int i : again) {
      joinNamedElsewhere(i, byWord);
    }
  }

  private void joinNamedElsewhere(int i, Map<String, List<Integer>> byWord) {
    ToldEvent again = told.get(i);
    Set<String> words = new TreeSet<>(again.terms());
    words.removeAll(Counted.EMPTY);
    words.removeIf(w -> MentionPair.hasStem(w, again.mention().head()));
    words.remove(again.mention().head());
    Set<Integer> meant = new TreeSet<>();
    for (String word : words) {
      for (int j : byWord.getOrDefault(again.mention().type() + " " + word, List.of())) {
        ToldEvent first = told.get(j);
        if (groups.find(i) != groups.find(j)
            && isAkin(first, again)
            && first.status() == again.status()) {
          if (first.excludes(again) || first.report().equals(again.report())) {
            return;
          }
          meant.add(groups.find(j));
        }
      }
    }
    if (meant.size() == 1) {
      days.join(i, meant.iterator().next());
    }
  }

  private static String before(Evidence evidence) {
    int begin = evidence.span().begin();
    return evidence.words().substring(0, evidence.focus().begin() - begin);
  }

  private static boolean isAkin(ToldEvent a, ToldEvent b) {
    Meaning.Kinship kin = a.meaning().to(b.meaning());
    return kin == Meaning.Kinship.SAME || kin == Meaning.Kinship.SYNONYM;
  }

  /**
   * Whether "the", "this" or "that" goes before the focus, a word or two between, and nothing after
   * it says which one is meant: "the pressure on the banks" is told for itself.
   */
  private static boolean isPointedAt(Evidence evidence) {
    int begin = evidence.span().begin();
    String before = evidence.words().substring(0, evidence.focus().begin() - begin);
    String after = evidence.words().substring(evidence.focus().end() - begin);
    return POINTING.matcher(before).find() && !RESTRICTED.matcher(after).lookingAt();
  }
}
