package org.annals.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.annals.text.WordList;
import org.annals.time.When;

/**
 * The sentences that tell most of a day.
 *
 * <p>Method: of the sentences that speak of the day, and of those that open a report of that day or
 * the next and name no day, the one is taken that brings the lines closest to the centre of all,
 * those that speak of the day first, then the next, as long as it does not say again what a line of
 * this or another day says (centroid summaries: Radev et al. 2004; Ghalandari 2017). Cost: for a
 * day, its candidates times its lines.
 */
final class DayLines {
  /** Sentences of a report that count as its opening. */
  private static final int OPENING = 5;

  private static final int SHORTEST_WORDS = 8;
  private static final int LONGEST_WORDS = 60;

  /** Likeness from which two lines of a day say the same. */
  private static final double SAME = 0.5;

  /** Likeness from which lines of two days are the same sentence told again. */
  private static final double TOLD_AGAIN = 0.8;

  /** What a line counts that only its report puts on the day. */
  private static final double REPORTED = 0.95;

  /** What a long sentence counts beside a short one. */
  private static final double LONG = 0.95;

  private static final int LONG_FROM_WORDS = 31;

  /** What a sentence counts that points back to one before it, and so tells little alone. */
  private static final double LEANING = 0.9;

  /** What the words of somebody count where the sentence does not say whose they are. */
  private static final double SPEECH = 0.6;

  /** What the weight of the event that a sentence tells adds to it. */
  private static final double EVENT = 0.5;

  private static final Set<String> LEANING_WORDS = WordList.words(DayLines.class, "leaning.txt");

  /** Candidates looked at a day at most, the closest to the centre. */
  private static final int CANDIDATES = 300;

  private record Candidate(Day.Line line, Map<String, Double> vector, double central) {}

  private final Terms terms;
  private final Map<When, List<Day.Line>> byDay = new TreeMap<>(Telling.IN_ORDER);
  private final List<Map<String, Double>> taken = new ArrayList<>();

  DayLines(List<StoryReport> reports, Terms terms) {
    this.terms = terms;
    Set<String> texts = new HashSet<>();
    for (StoryReport report : reports) {
      int n = 0;
      for (Telling sentence : report.sentences()) {
        boolean opens = n++ < OPENING && sentence.dates().isEmpty();
        if (!isLine(sentence) || !texts.add(report.origin() + "\n" + sentence.text())) {
          continue;
        }
        for (When day : sentence.dates().keySet()) {
          put(day, report, sentence, Day.Basis.TOLD);
        }
        LocalDate published = report.published();
        if (opens && published != null) {
          put(When.day(published), report, sentence, Day.Basis.REPORTED);
          put(When.day(published.minusDays(1)), report, sentence, Day.Basis.REPORTED_NEXT);
        }
      }
    }
  }

  private static boolean isLine(Telling sentence) {
    int words = words(sentence);
    return sentence.isProse() && words >= SHORTEST_WORDS && words <= LONGEST_WORDS;
  }

  private static double worth(Day.Line line, When day) {
    double worth = line.basis() == Day.Basis.TOLD ? 1 : REPORTED;
    worth *= 1 + EVENT * line.sentence().dates().getOrDefault(day, 0.0);
    worth = leans(line.sentence()) ? worth * LEANING : worth;
    worth = line.sentence().isSpeech() ? worth * SPEECH : worth;
    return words(line.sentence()) >= LONG_FROM_WORDS ? worth * LONG : worth;
  }

  private static boolean leans(Telling sentence) {
    String text = sentence.text().toLowerCase(Locale.ROOT);
    int begin = 0;
    while (begin < text.length() && !Character.isLetterOrDigit(text.charAt(begin))) {
      begin++;
    }
    int end = begin;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return LEANING_WORDS.contains(text.substring(begin, end));
  }

  private static int words(Telling sentence) {
    return sentence.text().split(" ", -1).length;
  }

  private void put(When day, StoryReport report, Telling sentence, Day.Basis basis) {
    byDay
        .computeIfAbsent(day, d -> new ArrayList<>())
        .add(new Day.Line(report, sentence, basis, 0));
  }

  /** At most {@code count} lines, the most telling first; none that an earlier call gave. */
  List<Day.Line> of(When day, int count) {
    List<Candidate> left = candidates(day);
    Map<String, Double> centre = new HashMap<>();
    left.forEach(c -> Terms.add(centre, c.vector()));
    Terms.unit(centre);
    List<Candidate> ranked = new ArrayList<>();
    for (Candidate c : left) {
      ranked.add(new Candidate(c.line(), c.vector(), Terms.product(c.vector(), centre)));
    }
    ranked.sort(
        Comparator.comparingDouble(Candidate::central)
            .reversed()
            .thenComparing(c -> c.line().report().id())
            .thenComparing(c -> c.line().sentence().begin()));
    List<Candidate> open = new ArrayList<>(ranked.subList(0, Math.min(CANDIDATES, ranked.size())));
    open.removeIf(c -> isIn(c, taken, TOLD_AGAIN));
    List<Candidate> chosen = new ArrayList<>();
    Map<String, Double> sum = new HashMap<>();
    while (chosen.size() < count && !open.isEmpty()) {
      Candidate best = best(day, open, sum, chosen);
      chosen.add(best);
      Terms.add(sum, best.vector());
      open.removeIf(c -> Terms.product(c.vector(), best.vector()) >= SAME);
    }
    chosen.forEach(c -> taken.add(c.vector()));
    return chosen.stream()
        .map(
            c ->
                new Day.Line(c.line().report(), c.line().sentence(), c.line().basis(), c.central()))
        .toList();
  }

  private List<Candidate> candidates(When day) {
    List<Candidate> candidates = new ArrayList<>();
    for (Day.Line line : byDay.getOrDefault(day, List.of())) {
      Map<String, Double> vector = terms.vector(Terms.words(line.sentence().text()));
      if (!vector.isEmpty()) {
        candidates.add(new Candidate(line, vector, 0));
      }
    }
    return candidates;
  }

  private static boolean isIn(Candidate c, List<Map<String, Double>> lines, double alike) {
    return lines.stream().anyMatch(line -> Terms.product(c.vector(), line) >= alike);
  }

  /**
   * The one with which the lines come closest to the centre. The product with the centre adds up,
   * so that only the length of the sum is worked out anew.
   */
  private static Candidate best(
      When day, List<Candidate> open, Map<String, Double> sum, List<Candidate> chosen) {
    double square = Terms.product(sum, sum);
    double central = 0;
    for (Candidate c : chosen) {
      central += c.central();
    }
    Candidate best = open.get(0);
    double highest = -1;
    for (Candidate c : open) {
      double length = Math.sqrt(square + 2 * Terms.product(sum, c.vector()) + 1);
      double score = worth(c.line(), day) * (central + c.central()) / length;
      if (score > highest) {
        highest = score;
        best = c;
      }
    }
    return best;
  }
}
