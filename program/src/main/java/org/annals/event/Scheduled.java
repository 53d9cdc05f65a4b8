package org.annals.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.report.PassageKind;
import org.annals.text.WordList;

/**
 * Tells the present tense of what is set for a time to come: "The trial opens on Monday", "The ban
 * takes effect on 1 January", "The minister travels to Lima next week".
 *
 * <p>A weekday or "next week" leaves no doubt, whatever is done; a day or a month by its name goes
 * as well with a habit or a tale, and counts only with verbs of what is held to a timetable. How
 * things are ("The shop is full on Sundays") is no event, and a headline's present is past.
 */
final class Scheduled {
  private static final WordSets WORDS = new WordSets("senses.tsv");

  /** Kinds of verbs that tell how things are. */
  private static final Set<String> STATES =
      Set.of("verb.cognition", "verb.perception", "verb.emotion", "verb.weather");

  private static final Set<String> AHEAD = WordList.words(Scheduled.class, "times-ahead.words");

  private static final Set<String> FINITE = Set.of("VBZ", "VBP");

  private Scheduled() {}

  static boolean isOne(Sentence sentence, Token verb) {
    boolean present =
        sentence.kind() == PassageKind.BODY
            && (FINITE.contains(verb.tag())
                || (verb.tag().equals("VBN")
                    && sentence.children(verb, "aux:pass").stream()
                        .anyMatch(a -> FINITE.contains(a.tag()))
                    && sentence.child(verb, "aux").isEmpty()));
    if (!present || isHabit(sentence, verb)) {
      return false;
    }
    String lemma = lemma(sentence, verb);
    boolean timetable =
        WORDS.has("timetable", lemma)
            || sentence.children(verb, "obj", "obl").stream()
                .anyMatch(o -> WORDS.has("timetable", lemma + phrase(sentence, o)));
    boolean deed =
        timetable
            || !(STATES.contains(WordNet.get().verbFile(lemma))
                || EventLexicon.get().isSaying(lemma)
                || WordNet.get().verbFile(lemma).equals("verb.stative"));
    List<Token> below =
        sentence.children(verb, "obl", "obl:tmod", "nmod", "nmod:tmod", "advmod", "obl:npmod");
    return deed && below.stream().anyMatch(t -> isAhead(sentence, t, timetable));
  }

  /** " effect", " into force". */
  private static String phrase(Sentence sentence, Token noun) {
    String led = sentence.child(noun, "case").map(c -> " " + c.lemma()).orElse("");
    return led + " " + noun.lemma().toLowerCase(Locale.ROOT);
  }

  /** Whether what is set is an end: "expires", "runs out". */
  static boolean isEnd(Sentence sentence, Token verb) {
    return WORDS.has("coming to an end", lemma(sentence, verb));
  }

  private static String lemma(Sentence sentence, Token verb) {
    String lemma = verb.lemma().toLowerCase(Locale.ROOT);
    return sentence
        .child(verb, "compound:prt")
        .map(p -> lemma + " " + p.lemma().toLowerCase(Locale.ROOT))
        .orElse(lemma);
  }

  /** "on Monday", "next week", "tomorrow"; of a timetable also "on 1 January", "in May". */
  private static boolean isAhead(Sentence sentence, Token time, boolean timetable) {
    String word = time.word().toLowerCase(Locale.ROOT);
    if (AHEAD.contains(word)) {
      return true;
    }
    boolean weekday = WORDS.has("weekday", word);
    boolean next =
        sentence.children(time, "amod").stream()
            .anyMatch(a -> WORDS.has("coming", a.lemma().toLowerCase(Locale.ROOT)));
    boolean unit =
        WordNet.get().nounFile(time.lemma().toLowerCase(Locale.ROOT)).equals("noun.time");
    boolean led =
        sentence.children(time, "case").stream()
            .noneMatch(c -> WORDS.has("for how long", c.lemma()));
    boolean named = timetable && WORDS.has("calendar", word) && isOpenDay(sentence, time);
    boolean ofNext = // "at the end of next month", "midnight on Saturday"
        timetable
            && sentence.children(time, "nmod").stream().anyMatch(n -> isAhead(sentence, n, true));
    return led && ((weekday && !isPast(sentence, time)) || (next && unit) || named || ofNext);
  }

  /** Without a year: "in May 2019 the army takes power" is a tale. */
  private static boolean isOpenDay(Sentence sentence, Token month) {
    return !isPast(sentence, month)
        && sentence.children(month).stream().noneMatch(c -> c.word().matches("\\d{4}"));
  }

  private static boolean isPast(Sentence sentence, Token time) {
    return sentence.children(time, "amod", "det").stream()
        .anyMatch(a -> WORDS.has("of another time", a.lemma().toLowerCase(Locale.ROOT)));
  }

  private static boolean isHabit(Sentence sentence, Token verb) {
    return sentence.children(verb, "advmod").stream()
            .anyMatch(a -> WORDS.has("habit", a.lemma().toLowerCase(Locale.ROOT)))
        || sentence.children(verb, "mark", "advmod").stream()
            .anyMatch(m -> WORDS.has("whenever", m.lemma()));
  }
}
