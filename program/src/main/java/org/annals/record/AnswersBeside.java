package org.annals.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annals.text.Evidence;
import org.annals.text.WordList;
import org.annals.text.WordRuns;

/**
 * Finds what a denial answers where it stands: the words of another in the same sentence ("was
 * detained, her aides said; the government denied it"), or in the sentence before where the denial
 * points back to them ("The army denied that"). Which words deny and which point back is in {@code
 * denials.tsv}. Elsewhere nothing is said: the nearest claim need not be the one that is denied.
 */
final class AnswersBeside {
  /** What may stand between two sentences that follow each other: a blank, the end of a line. */
  private static final int NEXT = 2;

  private static final Set<String> DENYING = words("denying");
  private static final Set<String> CALLING = words("calling");
  private static final Set<String> FALSE = words("false");
  private static final Set<String> POINTING = words("pointing");
  private static final Set<String> DEFINITE = words("definite");
  private static final Set<String> CLAIMS = words("claims");

  private final Map<String, List<Statement>> byReport = new HashMap<>();

  /** A search among {@code statements}, in reading order within each report. */
  AnswersBeside(List<Statement> statements) {
    for (Statement statement : statements) {
      byReport.computeIfAbsent(told(statement).report(), k -> new ArrayList<>()).add(statement);
    }
  }

  /** The link to what {@code answer} denies; the denial stands first in it. */
  Optional<Link> of(Statement answer) {
    Evidence here = told(answer);
    if (!denies(answer)) {
      return Optional.empty();
    }
    Statement denied = null;
    for (Statement other : byReport.getOrDefault(here.report(), List.of())) {
      Evidence there = told(other);
      boolean own = other.speaker().equalsIgnoreCase(answer.speaker());
      boolean before = other.content().get(0).begin() < answer.content().get(0).begin();
      boolean same = there.span().equals(here.span());
      boolean next =
          there.span().end() <= here.span().begin()
              && here.span().begin() - there.span().end() <= NEXT;
      if (!own && before && !denies(other) && (same || (next && pointsBack(answer)))) {
        denied = other;
      }
    }
    return Optional.ofNullable(denied)
        .map(
            claim ->
                new Link(
                    Link.Kind.CONTRADICTS,
                    List.of(answer.identity().id(), claim.identity().id()),
                    "the denial stands beside what another says: " + claim.gist()));
  }

  private static boolean denies(Statement statement) {
    Evidence told = told(statement);
    if (statement.cue() == null || !told.span().contains(statement.cue())) {
      return false;
    }
    int begin = statement.cue().begin() - told.span().begin();
    int end = statement.cue().end() - told.span().begin();
    List<String> cue = lower(told.words().substring(begin, end));
    if (cue.stream().anyMatch(DENYING::contains)) {
      return true;
    }
    return cue.stream().anyMatch(CALLING::contains)
        && lower(statement.gist()).stream().anyMatch(FALSE::contains);
  }

  /** "denied it", "rejected such talk", "called the account absurd". */
  private static boolean pointsBack(Statement statement) {
    List<String> words = lower(statement.gist());
    for (int i = 0; i < words.size(); i++) {
      boolean last = i == words.size() - 1;
      boolean claim = !last && DEFINITE.contains(words.get(i)) && CLAIMS.contains(words.get(i + 1));
      if (claim || (last && POINTING.contains(words.get(i)))) {
        return true;
      }
    }
    return false;
  }

  private static Evidence told(Statement statement) {
    return statement.evidence().get(0);
  }

  private static List<String> lower(String text) {
    return WordRuns.in(text.toLowerCase(Locale.ROOT));
  }

  private static Set<String> words(String rule) {
    return WordList.rows(AnswersBeside.class, "denials.tsv").stream()
        .filter(row -> row.get(0).equals(rule))
        .map(row -> Set.copyOf(WordList.list(row.get(1))))
        .findFirst()
        .orElse(Set.of());
  }
}
