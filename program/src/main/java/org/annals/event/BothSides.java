package org.annals.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * Fills in whom "both sides", "the two rivals", "the warring parties" mean: the two of whom the
 * report most often tells that one does something to the other or with him.
 *
 * <p>Left open where two pairs are told of alike.
 */
final class BothSides {
  private static final WordSets WORDS = new WordSets("parties.tsv");

  private static final Set<ActorType> SIDES =
      Set.of(ActorType.STATE, ActorType.ORGANIZATION, ActorType.GROUP, ActorType.PERSON);

  /** How often a pair must be told of, where no other is. */
  private static final int LEAST = 2;

  private BothSides() {}

  /** Fills in {@code candidates}, which are all of one report. */
  static void fill(Cast cast, List<Candidate> candidates) {
    List<String> pair = null;
    for (Candidate c : candidates) {
      List<Token> doing = doing(c);
      List<Token> bearing = bearing(c);
      if (doing.isEmpty() && bearing.isEmpty()) {
        continue;
      }
      if (pair == null) {
        pair = pair(cast, candidates);
      }
      Participants who = c.participants();
      if (!doing.isEmpty() && who.by.isEmpty()) {
        who.by.addAll(pair);
        who.to.removeAll(pair);
      } else if (!bearing.isEmpty() && who.to.isEmpty()) {
        pair.stream().filter(id -> !who.by.contains(id)).forEach(who.to::add);
      }
    }
  }

  private static List<Token> doing(Candidate c) {
    List<Token> words = new ArrayList<>();
    Token subject = c.subject();
    if (subject != null && !c.participants().isPassive(c.head())) {
      words.add(subject);
    }
    if (c.head().isNoun()) {
      for (Token of : c.sentence().children(c.head(), "nmod")) {
        if (WORDS.has("shared by", c.participants().parties.preposition(of))) {
          words.add(of);
        }
      }
    }
    return words.stream().filter(w -> areSides(c.sentence(), w)).toList();
  }

  private static List<Token> bearing(Candidate c) {
    List<Token> words = new ArrayList<>(c.sentence().children(c.head(), "obj", "nsubj:pass"));
    return words.stream().filter(w -> areSides(c.sentence(), w)).toList();
  }

  private static boolean areSides(Sentence sentence, Token noun) {
    return noun.tag().equals("NNS")
        && WORDS.has("sides", noun.lemma())
        && sentence.children(noun, "det", "nummod", "amod", "det:predet").stream()
            .anyMatch(w -> WORDS.has("both", w.lemma().toLowerCase(Locale.ROOT)));
  }

  /** The two told of together most; empty if none stand out. */
  private static List<String> pair(Cast cast, List<Candidate> candidates) {
    Map<List<String>, Integer> told = new LinkedHashMap<>();
    for (Candidate c : candidates) {
      List<String> by = sides(cast, c.participants().by);
      List<String> to = sides(cast, c.participants().to);
      for (String one : by) {
        to.forEach(other -> count(told, one, other));
      }
      if (by.size() == LEAST && VerbReader.MUTUAL.contains(c.type())) {
        count(told, by.get(0), by.get(1));
      }
    }
    List<String> best = List.of();
    int most = LEAST - 1;
    int next = 0;
    for (Map.Entry<List<String>, Integer> e : told.entrySet()) {
      if (e.getValue() > most) {
        next = best.isEmpty() ? 0 : most;
        most = e.getValue();
        best = e.getKey();
      } else {
        next = Math.max(next, e.getValue());
      }
    }
    return most > next ? best : List.of();
  }

  private static void count(Map<List<String>, Integer> told, String one, String other) {
    if (!one.equals(other)) {
      told.merge(
          one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one), 1, Integer::sum);
    }
  }

  private static List<String> sides(Cast cast, Set<String> ids) {
    return ids.stream().filter(id -> SIDES.contains(cast.actor(id).type())).toList();
  }
}
