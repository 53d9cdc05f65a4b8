package org.annals.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.annals.event.PloverClass;
import org.annals.language.Meaning;
import org.annals.text.Evidence;
import org.annals.time.When;

/**
 * Puts mentions that tell of one event in one group.
 *
 * <p>Method: in blocks of one class and actor, by day, each mention is compared with the next
 * {@value EventBlocks#WINDOW}; the pairs found are joined with what is dated closest first. A
 * mention that is dated loosely or not at all joins only what is one event by its dates: where two
 * that exclude each other would fit, it stays open, apart from both. Cost: n log n.
 */
final class EventGroups {
  private static final Pattern POINTING =
      Pattern.compile("\\b(?i:the|this|that|these|those)\\s+(?:[\\w.’'-]+\\s+){0,2}$");
  private static final Pattern ALONE =
      Pattern.compile("\\b(?i:the|this|that)\\s+(?:[\\w.’'-]+\\s+){0,3}$");

  /** Characters before a focus in which its article is looked for. */
  private static final int NEAR = 120;

  /** A word that more mentions have says little of which is meant. */
  private static final int MOST_OFTEN = 60;

  private static final Pattern RESTRICTED =
      Pattern.compile(
          "\\s+(?:of|on|upon|against|by|to|for|with|between|among|in|at|from|over|near|outside"
              + "|that|which|who|whose|where|when|\\w+ed|\\w+ing)\\b");

  private final Map<Integer, List<Integer>> fits = new TreeMap<>();

  private final RareWords rare;
  private final List<ToldEvent> told;
  private final Groups groups;
  private final DaysOfGroups days;

  EventGroups(
      List<ToldEvent> told,
      List<EventTraits> traits,
      RareWords rare,
      Reports reports,
      SameEvent same) {
    this.told = told;
    this.rare = rare;
    groups = new Groups(told.size());
    days =
        new DaysOfGroups(
            groups,
            told.stream().map(ToldEvent::day).toList(),
            traits.stream().map(EventTraits::befallen).toList());
    join(candidates(traits, reports).ones(traits, same));
    Map<PloverClass, List<Integer>> byType = new EnumMap<>(PloverClass.class);
    for (int i = 0; i < told.size(); i++) {
      byType.computeIfAbsent(traits.get(i).type, t -> new ArrayList<>()).add(i);
    }
    for (PloverClass type : byName()) {
      List<Integer> inReport = new ArrayList<>();
      for (int i : byType.getOrDefault(type, List.of())) {
        if (!inReport.isEmpty() && traits.get(inReport.get(0)).report != traits.get(i).report) {
          joinNamedAgain(inReport);
          inReport.clear();
        }
        inReport.add(i);
      }
      joinNamedAgain(inReport);
    }
    joinNamedElsewhere();
    new ToldOnce(traits, reports, days).join(groups);
  }

  private static List<PloverClass> byName() {
    return Arrays.stream(PloverClass.values()).sorted(Comparator.comparing(Enum::name)).toList();
  }

  /** Where mentions are looked for that may be one. */
  @SuppressWarnings("EnumOrdinal") // a number within this run, kept nowhere
  private EventBlocks candidates(List<EventTraits> traits, Reports reports) {
    EventBlocks blocks = new EventBlocks(told);
    for (int i = 0; i < told.size(); i++) {
      ToldEvent t = told.get(i);
      EventTraits u = traits.get(i);
      int type = t.mention().type().ordinal();
      if (t.isSpoken() || u.isBare()) {
        blocks.add(i, EventBlocks.Kind.REPORT, type, u.report, 0);
      }
      for (int actor : u.by) {
        blocks.add(i, EventBlocks.Kind.ACTOR, type, actor, 0);
      }
      for (int actor : u.to) {
        blocks.add(i, EventBlocks.Kind.ACTOR, type, actor, 0);
      }
      if (SameEvent.isTelling(u)) {
        for (int word : u.rarest) {
          blocks.add(i, EventBlocks.Kind.WORDS, 0, u.word, word);
        }
      }
      for (int count : u.counts.both()) {
        blocks.add(i, EventBlocks.Kind.COUNT, 0, count, 0);
      }
      for (int person : u.dead) {
        blocks.add(i, EventBlocks.Kind.DEATH, 0, person, 0);
      }
      if (reports.isCopied(t.report())) {
        blocks.add(i, EventBlocks.Kind.COPY, 0, u.origin, u.word);
      }
    }
    return blocks;
  }

  /** Mentions that stay open, with those that they would fit and that exclude each other. */
  Map<Integer, List<Integer>> open() {
    return fits;
  }

  /** The sets of mentions by their places in the list. */
  List<List<Integer>> sets() {
    return groups.sets();
  }

  // ---------------------------------------------------------------- pairs

  private void join(Pairs pairs) {
    BitSet firm = new BitSet();
    IntStream.range(0, told.size()).filter(i -> isFirm(told.get(i))).forEach(firm::set);
    pairs.each(
        (first, second) -> {
          if (firm.get(first) && firm.get(second)) {
            days.join(first, second);
          }
        });
    Partners fitting = new Partners(pairs.without(firm::get), told.size());
    boolean[] open = new boolean[told.size()];
    List<Integer> closestFirst =
        IntStream.range(0, told.size())
            .filter(i -> fitting.count(i) > 0 && !firm.get(i))
            .mapToObj(i -> new Wide(width(i), i))
            .sorted(Comparator.comparingLong(Wide::days).thenComparingInt(Wide::mention))
            .map(Wide::mention)
            .toList();
    for (int i : closestFirst) {
      List<Integer> dated = fitting.of(i, j -> days.of(j) != null && !open[j]);
      if (exclude(dated)) {
        open[i] = true;
        fits.put(i, dated);
      } else {
        dated.forEach(j -> days.join(i, j));
      }
    }
    joinUndated(closestFirst, fitting, open);
  }

  /** Those that name people first; what names none must not fit what befell different people. */
  private void joinUndated(List<Integer> closestFirst, Partners fitting, boolean[] open) {
    for (boolean named : List.of(true, false)) {
      for (int i : closestFirst) {
        if (open[i] || days.of(i) != null || (named && !isNamed(i))) {
          continue;
        }
        List<Integer> undated =
            fitting.of(i, j -> days.of(j) == null && !open[j] && (!named || isNamed(j)));
        if (!named && !isNamed(i) && exclude(undated)) {
          open[i] = true;
          fits.put(i, undated);
        } else {
          undated.forEach(j -> days.join(i, j));
        }
      }
    }
  }

  private boolean isNamed(int i) {
    return days.people(i).length > 0;
  }

  /** Whether it needs no other to be placed; a threat is placed by its words. */
  private static boolean isFirm(ToldEvent told) {
    return told.isSpoken() || told.isTight();
  }

  /** A mention with the number of its days. */
  private record Wide(long days, int mention) {}

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
      one = days.people(j).length == 0 ? one : j;
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
        t.terms().stream()
            .filter(w -> rare.often(w) <= MOST_OFTEN)
            .forEach(w -> byWord.put(t.mention().type() + " " + w, new ArrayList<>()));
      }
    }
    for (int i = 0; i < told.size() && !byWord.isEmpty(); i++) {
      ToldEvent t = told.get(i);
      for (String word : t.terms()) {
        List<Integer> like =
            rare.often(word) > MOST_OFTEN ? null : byWord.get(t.mention().type() + " " + word);
        if (like != null) {
          like.add(i);
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
    words.removeIf(w -> !EventTraits.isBesideTime(w));
    words.removeIf(w -> MentionPair.hasStem(w, again.mention().head()));
    words.remove(again.mention().head());
    Set<Integer> meant = new TreeSet<>();
    for (String word : words) {
      for (int j : byWord.getOrDefault(again.mention().type() + " " + word, List.of())) {
        ToldEvent first = told.get(j);
        if (groups.find(i) != groups.find(j)
            && isAkin(first, again)
            && first.isSeveral() == again.isSeveral() // "five meetings", "the board meeting"
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

  /** The words right before the focus: more than any article could stand before it. */
  private static String before(Evidence evidence) {
    int end = evidence.focus().begin() - evidence.span().begin();
    int begin = end <= NEAR ? 0 : evidence.words().indexOf(' ', end - NEAR);
    return evidence.words().substring(begin < 0 || begin > end ? 0 : begin, end);
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
    String after = evidence.words().substring(evidence.focus().end() - begin);
    return POINTING.matcher(before(evidence)).find() && !RESTRICTED.matcher(after).lookingAt();
  }
}
