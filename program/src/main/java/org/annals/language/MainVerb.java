package org.annals.language;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.text.WordList;

/**
 * Gives a sentence that the tagger left without any verb of its own the one that it took for a
 * participle: "The FFA fined Elm Foods.", "The general seized power."
 *
 * <p>Only a whole sentence, that ends with a stop, with one participle that no "was" or "has" goes
 * with, a noun right before it and its object right behind it: a headline or a caption ("Dozens
 * killed in Elm") stays as it is.
 */
final class MainVerb {
  private static final Pattern FINITE = Pattern.compile("VB[DPZ]|MD");
  private static final Pattern OBJECT = Pattern.compile("DT|PRP\\$?|NN.*|CD|JJ|\\$");
  private static final Pattern NOUN = Pattern.compile("NN.*");

  private static final Set<String> BEFORE_TIMES =
      WordList.words(MainVerb.class, "before-times.words");

  /** Adjectives that also name someone who may do something. */
  private static final Set<String> PERSONS_TOO =
      WordList.words(MainVerb.class, "persons-too.words");

  private static final Set<String> TIMES = WordList.words(MainVerb.class, "time-nouns.words");

  private MainVerb() {}

  /** Mends the tags of a sentence in their place. */
  static void tag(List<CoreLabel> labels) {
    int found = -1;
    for (int i = 0; i < labels.size(); i++) {
      String tag = labels.get(i).tag();
      if (FINITE.matcher(tag).matches() || tag.equals("VB")) {
        return;
      }
      if (tag.equals("VBN")) {
        if (found >= 0) {
          return;
        }
        found = i;
      }
    }
    boolean whole = labels.get(labels.size() - 1).word().equals(".");
    if (!whole || found < 1 || found + 2 >= labels.size()) {
      return;
    }
    CoreLabel subject = labels.get(found - 1);
    String behind = labels.get(found + 1).tag();
    String next = labels.get(found + 1).word().toLowerCase(Locale.ROOT);
    boolean time = // "Photograph taken last month."
        TIMES.contains(next)
            || (BEFORE_TIMES.contains(next)
                && TIMES.contains(labels.get(found + 2).word().toLowerCase(Locale.ROOT)));
    boolean rank = // "the general", which may be an adjective
        subject.tag().equals("JJ")
            && found > 1
            && labels.get(found - 2).tag().equals("DT")
            && PERSONS_TOO.contains(subject.word());
    if ((rank || NOUN.matcher(subject.tag()).matches())
        && OBJECT.matcher(behind).matches()
        && !time) {
      labels.get(found).setTag("VBD");
      if (rank) {
        subject.setTag("NN");
      }
    }
  }
}
