package org.annals.language;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.text.WordList;

/**
 * Clauses that tell of a noun without "that": "the ship they sank was empty". A parser of one pass
 * reads two subjects, or a new sentence; with the "that" put back it reads them well. So it gets
 * the sentence with it, and where it then makes the clause one of the noun whose object the noun
 * is, its parse is taken, and the word put in is left out again.
 */
final class ZeroRelatives {
  private static final Set<String> SUBJECTS = Set.of("he", "she", "they", "we", "i", "it");
  private static final Set<String> TIMES = WordList.words(ZeroRelatives.class, "time-nouns.words");

  /** Verbs with both an object and a clause: "told the firm it would pay". */
  private static final Set<String> TELLING =
      WordList.words(ZeroRelatives.class, "telling-whom.words");

  private static final Pattern COMMON = Pattern.compile("NNS?");
  private static final Pattern NOUN = Pattern.compile("NNP?S?");
  private static final Pattern VERB = Pattern.compile("VB[DPZ]|MD|RB");
  private static final Pattern ARTICLE = Pattern.compile("DT|PRP\\$");
  private static final Set<String> AUXILIARY = Set.of("be", "have", "do");
  private static final int LONGEST_SUBJECT = 4;
  private static final Pattern STOP = Pattern.compile("[.,:]|''|``|-LRB-|-RRB-");

  private ZeroRelatives() {}

  /** The places where such a clause may open. */
  static List<Integer> of(List<CoreLabel> labels) {
    List<Integer> found = new ArrayList<>();
    for (int i = 1; i + 1 < labels.size(); i++) {
      boolean subject =
          COMMON.matcher(labels.get(i - 1).tag()).matches()
              && (isPronoun(labels, i) || isOfNoun(labels, i));
      boolean time = TIMES.contains(labels.get(i - 1).word().toLowerCase(Locale.ROOT));
      if (subject && !time && !isOther(labels, i)) {
        found.add(i);
      }
    }
    return found;
  }

  private static boolean isPronoun(List<CoreLabel> labels, int at) {
    return SUBJECTS.contains(labels.get(at).word().toLowerCase(Locale.ROOT))
        && VERB.matcher(labels.get(at + 1).tag()).matches();
  }

  /** "the men the army shot": a second noun with its article, and its verb right behind it. */
  private static boolean isOfNoun(List<CoreLabel> labels, int at) {
    if (!ARTICLE.matcher(labels.get(at).tag()).matches()) {
      return false;
    }
    int noun = -1;
    for (int i = at + 1; i < labels.size() && i <= at + LONGEST_SUBJECT; i++) {
      String tag = labels.get(i).tag();
      if (NOUN.matcher(tag).matches()) {
        noun = i;
      } else if (tag.equals("VBD") || tag.equals("VBZ")) {
        String verb = labels.get(i).lemma().toLowerCase(Locale.ROOT);
        return noun == i - 1 && !AUXILIARY.contains(verb) && !TELLING.contains(verb);
      } else if (!tag.equals("JJ") && !tag.equals("POS")) {
        return false;
      }
    }
    return false;
  }

  /** "told the firm it would", "in Lima she said": no clause of the noun. */
  private static boolean isOther(List<CoreLabel> labels, int pronoun) {
    boolean preposition = false;
    for (int i = pronoun - 1; i >= 0; i--) {
      String tag = labels.get(i).tag();
      if (STOP.matcher(tag).matches()) {
        return preposition;
      }
      if (tag.startsWith("VB")) {
        return TELLING.contains(labels.get(i).lemma().toLowerCase(Locale.ROOT));
      }
      preposition = tag.equals("IN") || tag.equals("TO") || tag.equals("RB");
    }
    return preposition;
  }

  /** The parse with each "that" put in where it makes a clause of the noun, else as it was. */
  static Parser.Parse parse(Parser parser, List<String> words, List<String> tags, int pronoun) {
    List<String> more = new ArrayList<>(words);
    List<String> tagged = new ArrayList<>(tags);
    more.add(pronoun, "that");
    tagged.add(pronoun, "WDT");
    Parser.Parse with = parser.parse(more, tagged);
    int verb = with.heads()[pronoun];
    boolean ofNoun =
        verb > pronoun
            && with.relations()[pronoun].equals("obj")
            && with.relations()[verb].equals("acl:relcl")
            && with.heads()[verb] == pronoun - 1;
    return ofNoun ? without(with, pronoun) : parser.parse(words, tags);
  }

  private static Parser.Parse without(Parser.Parse with, int at) {
    int n = with.heads().length - 1;
    int[] heads = new int[n];
    String[] relations = new String[n];
    for (int i = 0; i < n; i++) {
      int from = i < at ? i : i + 1;
      int head = with.heads()[from] == at ? with.heads()[at] : with.heads()[from];
      heads[i] = head > at ? head - 1 : head;
      relations[i] = with.relations()[from];
    }
    return new Parser.Parse(heads, relations);
  }
}
