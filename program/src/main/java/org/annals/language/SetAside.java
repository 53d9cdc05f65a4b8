package org.annals.language;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.text.WordList;

/**
 * The times that stand between a relative pronoun, or "and", and their verb: "the court, which last
 * year threw out the case". A parser of one pass takes the time for the subject and the pronoun for
 * the object, and a tagger the verb for a participle. So both read the sentence without it, and it
 * hangs on the verb behind it. The same with a time that opens a sentence and has a bare noun right
 * behind it, with which it is no compound ("That afternoon jets bombed the port"), or that is
 * counted from what was told ("The evening before, a crowd burned it").
 */
final class SetAside {
  private static final Set<String> NOUNS = WordList.words(SetAside.class, "time-nouns.words");
  private static final Set<String> BEFORE = WordList.words(SetAside.class, "before-times.words");
  private static final Set<String> BEHIND = Set.of("ago", "later", "earlier", "before", "after");
  private static final Set<String> PRONOUNS = Set.of("who", "which", "that", "and", "but");
  private static final Set<String> LEADING = Set.of("on", "in", "at", "by", "during");
  private static final Set<String> POINTING = Set.of("that", "this", "last", "next");
  private static final Set<String> NO_POINT = Set.of("quarter", "season", "term");
  private static final int MOST_WORDS = 5;

  /** "On the last day of the year". */
  private static final int MOST_LEADING = 8;

  private static final int LONGEST_SUBJECT = 6;
  private static final Pattern BARE = Pattern.compile("NNP?S?|JJ");
  private static final Pattern IN_NOUN = Pattern.compile("NNP?S?|JJ|HYPH|POS|CD");
  private static final Pattern FINITE = Pattern.compile("VB[DPZ]|MD");
  private static final Pattern VERBS = Pattern.compile("VB.?|MD");
  private static final Pattern MAYBE_VERBS = Pattern.compile("VB.?|MD|NNS?|JJ");

  /** A run of words, the last included. */
  record Run(int first, int last) {
    boolean holds(int i) {
      return first <= i && i <= last;
    }
  }

  private SetAside() {}

  /** The runs to be set aside, in reading order: those with a verb behind them. */
  static List<Run> of(List<CoreLabel> labels) {
    return runs(labels, VERBS);
  }

  /** Those with a word behind them that may turn out to be a verb when they are set aside. */
  static List<Run> likely(List<CoreLabel> labels) {
    return runs(labels, MAYBE_VERBS);
  }

  private static List<Run> runs(List<CoreLabel> labels, Pattern verbs) {
    List<Run> runs = new ArrayList<>();
    int opening = opening(labels);
    if (opening >= 0) {
      runs.add(new Run(0, opening));
    }
    for (int i = Math.max(1, opening + 1); i + 2 < labels.size(); i++) {
      if (PRONOUNS.contains(word(labels, i))) {
        int last = last(labels, i + 1, verbs);
        if (last >= 0) {
          runs.add(new Run(i + 1, last));
          i = last;
        }
      }
    }
    return runs;
  }

  /** The last word of the time that opens the sentence, its comma included; −1 if none does. */
  private static int opening(List<CoreLabel> labels) {
    int last = -1;
    boolean counted = false;
    for (int i = 0; i < Math.min(labels.size() - 2, MOST_LEADING); i++) {
      String word = word(labels, i);
      boolean noun = isTime(word);
      boolean behind = last >= 0 && BEHIND.contains(word);
      if (!noun && !behind && !BEFORE.contains(word) && !word.matches("\\d{1,2}")) {
        break;
      }
      if (noun || behind) {
        last = i;
        counted = behind && !word.equals("ago");
      }
    }
    if (last < 1) {
      return -1;
    }
    if (counted) {
      return word(labels, last + 1).equals(",") ? last + 1 : -1;
    }
    return isPointing(labels, last) && isBareSubject(labels, last + 1) ? last : -1;
  }

  private static boolean isTime(String word) {
    return NOUNS.contains(word) || word.matches("(?:1[5-9]|20)\\d\\d");
  }

  /** "On Monday", "that afternoon", "the next day"; not "the winter", "the last quarter". */
  private static boolean isPointing(List<CoreLabel> labels, int last) {
    String first = word(labels, 0);
    boolean the = first.equals("the") && last > 1 && BEFORE.contains(word(labels, 1));
    return LEADING.contains(first)
        || ((POINTING.contains(first) || the) && !NO_POINT.contains(word(labels, last)));
  }

  /** A noun without an article, right behind which its verb stands. */
  private static boolean isBareSubject(List<CoreLabel> labels, int at) {
    if (!BARE.matcher(labels.get(at).tag()).matches()) {
      return false;
    }
    boolean noun = false;
    for (int i = at; i < Math.min(labels.size(), at + LONGEST_SUBJECT); i++) {
      String tag = labels.get(i).tag();
      if (noun && FINITE.matcher(tag).matches()) {
        return true;
      }
      boolean newName = tag.startsWith("NNP") && noun && !labels.get(i - 1).tag().startsWith("NNP");
      if (!IN_NOUN.matcher(tag).matches() || newName) {
        return false; // "In May elections Labour won"
      }
      noun = tag.startsWith("NN");
    }
    return false;
  }

  private static String word(List<CoreLabel> labels, int i) {
    return labels.get(i).word().toLowerCase(Locale.ROOT);
  }

  /** The last word of the time that begins here, with a verb right behind it; −1 if none does. */
  private static int last(List<CoreLabel> labels, int first, Pattern verbs) {
    boolean named = false;
    for (int i = first; i < Math.min(labels.size() - 1, first + MOST_WORDS); i++) {
      String word = word(labels, i);
      boolean noun = isTime(word);
      boolean behind = named && BEHIND.contains(word);
      if (!noun && !behind && !BEFORE.contains(word) && !word.matches("\\d{1,2}")) {
        return -1;
      }
      named |= noun;
      if ((noun || behind) && isVerb(labels, i + 1, verbs)) {
        return i;
      }
    }
    return -1;
  }

  /** A verb, or an adverb and a verb: "last year also sued". */
  private static boolean isVerb(List<CoreLabel> labels, int at, Pattern verbs) {
    boolean adverb = labels.get(at).tag().equals("RB") && at + 1 < labels.size();
    return verbs.matcher(labels.get(adverb ? at + 1 : at).tag()).matches();
  }

  /** The words that are left. */
  static List<CoreLabel> rest(List<CoreLabel> labels, List<Run> runs) {
    BitSet aside = new BitSet();
    runs.forEach(r -> aside.set(r.first(), r.last() + 1));
    List<CoreLabel> rest = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      if (!aside.get(i)) {
        rest.add(labels.get(i));
      }
    }
    return rest;
  }

  /** The parse of all words, from that of the {@link #rest}. */
  static Parser.Parse whole(List<CoreLabel> labels, List<Run> runs, Parser.Parse rest) {
    int n = labels.size();
    int[] heads = new int[n];
    String[] relations = new String[n];
    int[] places = new int[rest.heads().length];
    for (int i = 0, k = 0; i < n; i++) {
      int at = i;
      if (runs.stream().noneMatch(r -> r.holds(at))) {
        places[k++] = i;
      }
    }
    for (int k = 0; k < places.length; k++) {
      heads[places[k]] = rest.heads()[k] < 0 ? -1 : places[rest.heads()[k]];
      relations[places[k]] = rest.relations()[k];
    }
    for (Run run : runs) {
      hang(labels, run, heads, relations);
    }
    return new Parser.Parse(heads, relations);
  }

  private static void hang(List<CoreLabel> labels, Run run, int[] heads, String[] relations) {
    int verb = run.last() + 1;
    while (heads[verb] >= 0
        && (run.first() == 0
            ? !labels.get(verb).tag().startsWith("VB")
            : heads[verb] > verb
                && (relations[verb].startsWith("aux") || relations[verb].startsWith("advmod")))) {
      verb = heads[verb];
    }
    int head = run.last();
    while (head > run.first() && !isTime(word(labels, head))) {
      head--;
    }
    boolean preposition = labels.get(run.first()).tag().equals("IN");
    for (int i = run.first(); i <= run.last(); i++) {
      heads[i] = i == head ? verb : head;
      String tag = labels.get(i).tag();
      relations[i] =
          i == head
              ? (preposition ? "obl" : "obl:tmod")
              : tag.equals(",")
                  ? "punct"
                  : word(labels, i).equals("that") || tag.equals("DT")
                      ? "det"
                      : tag.equals("IN")
                          ? "case"
                          : tag.equals("CD") ? "nummod" : tag.startsWith("RB") ? "advmod" : "amod";
    }
  }
}
