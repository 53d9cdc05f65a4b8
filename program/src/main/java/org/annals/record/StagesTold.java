package org.annals.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.annals.event.EventMention;
import org.annals.event.Status;
import org.annals.text.Evidence;
import org.annals.text.WordList;
import org.annals.time.Basis;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Orders reports by how far a matter of a person has come in them: one that tells a sentence as
 * passed was written after one in which the same person still may be convicted, and one in which
 * the trial is put off was written before one that tells the verdict.
 *
 * <p>Method: of each report, each person and each course of things in {@code stages.tsv}, the last
 * stage told as done and the first told as yet to be. A stage yet to be in one report and done in
 * another puts the other after it. What is told of no one by name says nothing. Not read: a second
 * trial of the same person.
 */
final class StagesTold {
  private record Stage(String course, int rank, String word) {}

  /**
   * How far one matter of one person is.
   *
   * @param done rank of the last stage told as over; 0 if none is
   * @param open rank of the first stage told as yet to be and not as over; 0 if none is
   */
  private record Progress(int done, String doneWord, int open, String openWord) {}

  private static final Map<String, Stage> STAGES = new HashMap<>();
  private static final Map<String, Stage> EVENTS = new HashMap<>();
  private static final Map<String, String> DEFERRING = new HashMap<>();

  static {
    for (List<String> row : WordList.rows(StagesTold.class, "stages.tsv")) {
      for (String word : WordList.list(row.get(3))) {
        Stage stage = new Stage(row.get(0), Integer.parseInt(row.get(2)), word);
        switch (row.get(1)) {
          case "stage" -> STAGES.put(word, stage);
          case "event" -> EVENTS.put(word, stage);
          default -> DEFERRING.put(word, stage.course());
        }
      }
    }
  }

  private static final Comparator<Other> LATEST =
      Comparator.comparing(
              (Other o) -> o.day().first(), Comparator.nullsFirst(Comparator.naturalOrder()))
          .reversed()
          .thenComparing(Other::report);

  private static final Comparator<Other> EARLIEST =
      Comparator.comparing(
              (Other o) -> o.day().last(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Other::report);

  private StagesTold() {}

  /** What the others say of the day of each report that states none, by report. */
  static Map<String, List<DatedByOthers.Reason>> reasons(Reports reports, ActorLinker actors) {
    Map<String, Map<String, Progress>> told = new TreeMap<>();
    for (Extract extract : reports.extracts()) {
      told.put(extract.report().id(), progress(extract, actors));
    }
    Map<String, Bounds> bounds = new HashMap<>();
    told.forEach(
        (report, own) -> {
          When day = reports.published(report);
          if (day != null) {
            own.forEach(
                (matter, p) ->
                    bounds
                        .computeIfAbsent(matter, k -> new Bounds())
                        .add(p, report, reports.originOf(report), day));
          }
        });
    Map<String, List<DatedByOthers.Reason>> reasons = new TreeMap<>();
    told.forEach(
        (report, own) -> {
          if (reports.dating(report).basis() != Basis.STATED) {
            List<DatedByOthers.Reason> all = new ArrayList<>();
            own.forEach(
                (matter, mine) ->
                    bounds
                        .getOrDefault(matter, new Bounds())
                        .reasons(mine, reports.originOf(report), all));
            if (!all.isEmpty()) {
              reasons.put(report, all);
            }
          }
        });
    return reasons;
  }

  /** A report that has a day, with the matter of a person in it. */
  private record Other(String report, String origin, When day, String word) {}

  /**
   * What all reports say of one matter: of each stage the last day on which it was still to come,
   * and the first on which it was over. Of each the second, too, from another origin: a report is
   * not dated by its own copies.
   */
  private static final class Bounds {
    private final TreeMap<Integer, List<Other>> open = new TreeMap<>();
    private final TreeMap<Integer, List<Other>> done = new TreeMap<>();

    void add(Progress told, String report, String origin, When day) {
      if (told.open() > 0 && day.first() != null) {
        add(open, told.open(), new Other(report, origin, day, told.openWord()), LATEST);
      }
      if (told.done() > 0 && day.last() != null) {
        add(done, told.done(), new Other(report, origin, day, told.doneWord()), EARLIEST);
      }
    }

    private static void add(
        Map<Integer, List<Other>> all, int rank, Other other, Comparator<Other> tightest) {
      List<Other> best = all.computeIfAbsent(rank, k -> new ArrayList<>());
      best.add(other);
      best.sort(tightest);
      Set<String> origins = new HashSet<>();
      best.removeIf(o -> !origins.add(o.origin()) || origins.size() > 2);
    }

    void reasons(Progress mine, String origin, List<DatedByOthers.Reason> reasons) {
      Other after = tightest(open.headMap(mine.done(), true), origin, LATEST);
      if (mine.done() > 0 && after != null) {
        reasons.add(
            new DatedByOthers.Reason(
                When.between(after.day().first(), null),
                tells(mine.doneWord(), " as over", after.word(), " to come in ", after.report())));
      }
      Other before = tightest(done.tailMap(mine.open(), true), origin, EARLIEST);
      if (mine.open() > 0 && before != null) {
        reasons.add(
            new DatedByOthers.Reason(
                When.between(null, before.day().last()),
                tells(
                    mine.openWord(), " as to come", before.word(), " over in ", before.report())));
      }
    }

    private static @Nullable Other tightest(
        Map<Integer, List<Other>> of, String origin, Comparator<Other> tightest) {
      return of.values().stream()
          .flatMap(List::stream)
          .filter(o -> !o.origin().equals(origin))
          .min(tightest)
          .orElse(null);
    }
  }

  /** Whether the mention tells a stage, though it be only in passing. */
  static boolean isStage(EventMention mention) {
    return STAGES.containsKey(word(mention)) || DEFERRING.containsKey(word(mention));
  }

  private static String tells(String mine, String as, String theirs, String in, String other) {
    return "tells “" + mine + "”" + as + ", where “" + theirs + "” is" + in + other;
  }

  /** How far each matter is in one report, by course and person. */
  private static Map<String, Progress> progress(Extract extract, ActorLinker actors) {
    Map<String, Progress> found = new TreeMap<>();
    String report = extract.report().id();
    for (EventMention mention : extract.events()) {
      Stage stage = STAGES.get(word(mention));
      Stage deferred = deferred(mention);
      Stage told = deferred == null ? stage : deferred;
      if (told == null) {
        continue;
      }
      boolean verb = !ToldEvent.isNoun(mention);
      boolean done = deferred == null && verb && mention.status() == Status.HAPPENED;
      boolean open = deferred != null || isAhead(mention.status());
      List<String> whose = new ArrayList<>(actors.ids(report, mention.by()));
      whose.addAll(actors.ids(report, mention.to()));
      whose.removeIf(actor -> !actors.isPerson(actor));
      for (String actor : whose) {
        Progress before =
            found.getOrDefault(told.course() + " " + actor, new Progress(0, "", 0, ""));
        boolean later = done && told.rank() > before.done();
        boolean earlier = open && (before.open() == 0 || told.rank() < before.open());
        found.put(
            told.course() + " " + actor,
            new Progress(
                later ? told.rank() : before.done(),
                later ? told.word() : before.doneWord(),
                earlier ? told.rank() : before.open(),
                earlier ? told.word() : before.openWord()));
      }
    }
    // what is told as over and as to come is a second one, or misread
    found.replaceAll(
        (matter, p) -> p.open() > p.done() ? p : new Progress(p.done(), p.doneWord(), 0, ""));
    return found;
  }

  /** The verb's lemma; a noun as written, which "trial" and "try" need. */
  private static String word(EventMention mention) {
    Evidence e = mention.evidence();
    int begin = e.span().begin();
    String word =
        ToldEvent.isNoun(mention)
            ? e.words().substring(e.focus().begin() - begin, e.focus().end() - begin)
            : mention.head();
    return word.toLowerCase(Locale.ROOT);
  }

  private static boolean isAhead(Status status) {
    return status == Status.PLANNED || status == Status.EXPECTED || status == Status.HYPOTHETICAL;
  }

  /** "The trial has been postponed": the stage that is put off. */
  private static @Nullable Stage deferred(EventMention mention) {
    String course = DEFERRING.get(word(mention));
    if (course == null || mention.status() != Status.HAPPENED) {
      return null;
    }
    for (String term : mention.terms()) {
      String word = term.toLowerCase(Locale.ROOT);
      Stage stage = EVENTS.getOrDefault(word, STAGES.get(word));
      if (stage != null && stage.course().equals(course)) {
        return stage;
      }
    }
    return null;
  }
}
