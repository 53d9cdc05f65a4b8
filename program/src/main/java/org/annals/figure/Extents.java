package org.annals.figure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.WordList;

/**
 * What a length is of, by the word behind it: "the village, 40 km from the coast" gives "distance
 * of the village from the coast", "the wall is 3 metres high" the height of the wall.
 */
final class Extents {
  private static final Map<String, String> QUALITIES = new HashMap<>();
  private static final Set<String> LENGTHS = WordList.words(Extents.class, "lengths.txt");
  private static final Set<String> RUNNING = Set.of("run", "stretch", "extend", "span", "reach");
  private static final int LONGEST = 6;

  static {
    WordList.rows(Extents.class, "extents.tsv")
        .forEach(row -> QUALITIES.put(row.get(0), row.get(1)));
  }

  private final Naming naming;
  private final ClauseSubjects clauses;

  Extents(Naming naming, ClauseSubjects clauses) {
    this.naming = naming;
    this.clauses = clauses;
  }

  /** The subject of the length that ends before {@code next}; empty if it is no such length. */
  Optional<String> of(Sentence sentence, Amount amount, Counted unit, int next) {
    if (unit.attributive() || !LENGTHS.contains(unit.unit())) {
      return Optional.empty();
    }
    Wording words = new Wording(sentence);
    int at = next;
    String quality = QUALITIES.get(words.at(at));
    boolean side = words.is(at, "to") && words.is(at + 1, "the");
    boolean way = words.is(at, "by") && words.is(at + 1, "road", "air", "sea", "rail", "train");
    if (side && "distance".equals(QUALITIES.get(words.at(at + 2)))) {
      quality = "distance";
      at += 2;
    } else if (way) {
      quality = "distance";
      at++;
    }
    if (quality == null) {
      return Optional.empty();
    }
    String what = thing(sentence, words, amount).orElse("");
    if (QUALITIES.containsValue(what.split(" ", -1)[0]) || what.endsWith(" " + quality)) {
      return Optional.empty(); // "the height of the wall is 3 metres above": named already
    }
    if (RUNNING.contains(verb(sentence, amount)) && quality.equals("distance")) {
      quality = "length"; // "the road runs 300 km from"
    }
    String of = what.isEmpty() ? "" : " of " + what;
    String from = against(sentence, words, at, quality);
    return of.isEmpty() && from.isEmpty() ? Optional.empty() : Optional.of(quality + of + from);
  }

  private static String verb(Sentence sentence, Amount amount) {
    Token before = amount.first() > 0 ? sentence.token(amount.first() - 1) : null;
    return before == null || !before.isVerb() ? "" : before.lemma();
  }

  /** What is so long or so far: the noun in front, else the subject of the clause. */
  private Optional<String> thing(Sentence sentence, Wording words, Amount amount) {
    int before = amount.first() - 1;
    int of = clauses.last().indexOf(" of ");
    if (words.is(before, "and", "by", ",")
        && of > 0
        && QUALITIES.containsValue(clauses.last().substring(0, of))) {
      return Optional.of(clauses.last().substring(of + 4)); // "90 miles long and 40 wide"
    }
    int noun = words.is(before, ",", "(") ? before - 1 : before;
    boolean beside = words.isNoun(noun) && !ClauseSubjects.isTime(sentence, noun);
    if (beside) {
      Token head = sentence.token(noun);
      return naming
          .name(sentence, head)
          .or(() -> Optional.of(naming.words(sentence, Naming.first(sentence, head), noun)));
    }
    int be = before;
    while (words.isVerb(be) || words.tag(be).matches("RB|MD")) {
      be--;
    }
    if (be < before && words.is(be, "that", "which") && words.isNoun(be - 1)) {
      Token head = sentence.token(be - 1); // "a valley that is 90 miles long"
      return Optional.of(naming.words(sentence, Naming.first(sentence, head), be - 1));
    }
    if (before < 0 || words.tag(before).matches("[.,:]|``")) {
      return Optional.empty();
    }
    return clauses
        .of(sentence, amount.number())
        .filter(w -> !w.isEmpty() && w.split(" ", -1).length <= LONGEST);
  }

  /** From where, or below or above what, the length is told. */
  private String against(Sentence sentence, Wording words, int at, String quality) {
    int link = at;
    if (quality.equals("distance")) {
      while (link < at + 2 && !words.is(link, "from", "of", "off", "outside")) {
        link++;
      }
      if (!words.is(link, "from", "of", "off", "outside")) {
        return "";
      }
    } else if (!words.is(at, "below", "beneath", "under", "above", "over")) {
      return "";
    }
    int start = NounPhrases.afterDeterminers(sentence, Math.min(link + 1, sentence.size() - 1));
    int head = NounPhrases.headFrom(sentence, start);
    if (head < 0) {
      return "";
    }
    String word = words.is(link, "of", "off") ? "from" : words.at(link);
    return " " + word + " " + naming.words(sentence, start, head);
  }
}
