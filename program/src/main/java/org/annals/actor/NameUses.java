package org.annals.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.actor.HeadNouns.HeadClass;
import org.annals.actor.NameFinder.Name;
import org.annals.language.FirstNames;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.WordList;

/**
 * What kind of thing a name is by how the whole report uses it, where the tagger, which sees a
 * sentence, takes a town for a person or a body: things are done in a town, near it and outside it.
 *
 * <p>Method: a name that stands behind such a preposition or behind "the town of" at least every
 * second time, is no one's surname, follows no title and does not begin with a known first name is
 * a place; so is one that dictionaries know as a place and that the tagger takes for a body, if it
 * does nothing. The last word of a name tells its kind too: a Province is a place.
 */
final class NameUses {
  private static final Set<String> INSIDE = WordList.words(NameUses.class, "inside.txt");

  private static final Set<String> PARTS =
      Set.of("nsubj", "nsubj:pass", "nmod:poss", "obj", "iobj");

  /** How a report uses one name. */
  private static final class Use {
    private int all;
    private int located;
    private int acting;
    private boolean titled;
  }

  private final HeadNouns nouns;
  private final Map<String, Use> uses = new HashMap<>();
  private final Set<String> inNames = new HashSet<>();

  /**
   * Those of one report.
   *
   * @param names by sentence
   */
  NameUses(Text text, List<List<Name>> names, HeadNouns nouns) {
    this.nouns = nouns;
    for (Sentence sentence : text.sentences()) {
      for (Name name : names.get(sentence.index())) {
        count(sentence, name);
      }
    }
  }

  private void count(Sentence sentence, Name name) {
    Use use = uses.computeIfAbsent(words(sentence, name), w -> new Use());
    use.all++;
    int before = name.first() - 1;
    while (before > 0 && sentence.token(before).tag().startsWith("JJ")) {
      before--; // "in northern Elm"
    }
    boolean in =
        before >= 0 && INSIDE.contains(sentence.token(before).lemma().toLowerCase(Locale.ROOT));
    boolean of = // "the desert town of Elm"
        before > 0
            && sentence.token(before).lemma().equals("of")
            && nouns
                .of(sentence.token(before - 1).lemma())
                .filter(HeadClass.PLACE::equals)
                .isPresent();
    use.located += in || of ? 1 : 0;
    Token head = Clusters.head(sentence, name.first(), name.last());
    use.acting += PARTS.contains(head.relation()) ? 1 : 0;
    int last = name.first() - 1;
    use.titled |=
        last >= 0
            && (nouns.isCourtesy(sentence.token(last).word())
                || nouns.title(sentence.token(last).word()).isPresent());
    if (name.label().equals("PERSON") && name.first() < name.last()) {
      for (int i = name.first(); i <= name.last(); i++) {
        inNames.add(sentence.token(i).word());
      }
    }
  }

  private static String words(Sentence sentence, Name name) {
    return Clusters.words(sentence, name.first(), name.last());
  }

  /** The names of a sentence as what the report takes them for. */
  List<Name> settled(Sentence sentence, List<Name> names) {
    List<Name> settled = new ArrayList<>();
    for (Name name : names) {
      settled.add(
          isPlace(sentence, name)
              ? new Name(name.first(), name.last(), "LOCATION")
              : isBody(sentence, name)
                  ? new Name(name.first(), name.last(), "ORGANIZATION")
                  : name);
    }
    return settled;
  }

  private boolean isPlace(Sentence sentence, Name name) {
    String words = words(sentence, name);
    Use use = uses.getOrDefault(words, new Use());
    boolean often = use.located > 0 && 2 * use.located >= use.all && !use.titled;
    if (name.label().equals("PERSON")) {
      boolean always = use.all > 1 && use.located == use.all;
      boolean someone =
          FirstNames.get().isListed(PersonNames.plain(sentence.token(name.first()).word()));
      boolean surname = name.first() == name.last() && inNames.contains(words);
      return often && !surname && (always || !someone);
    }
    if (!name.label().equals("ORGANIZATION")) {
      return false;
    }
    String file = WordNet.get().nounFile(words.toLowerCase(Locale.ROOT));
    boolean known = file.equals("noun.location") || file.equals("noun.object");
    boolean kind =
        name.first() < name.last()
            && nouns
                .of(sentence.token(name.last()).lemma())
                .filter(HeadClass.PLACE::equals)
                .isPresent();
    boolean called = // "the news agency Elm"
        name.first() > 0 && nouns.isBody(sentence, sentence.token(name.first() - 1));
    return (known && !called && (often || use.acting == 0)) || (kind && use.acting == 0);
  }

  /** "Elm Crown Court", which the tagger takes for a place. */
  private boolean isBody(Sentence sentence, Name name) {
    if (!name.label().equals("LOCATION") || name.first() == name.last()) {
      return false;
    }
    Token last = sentence.token(name.last());
    return last.isProperNoun()
        && Character.isUpperCase(last.word().charAt(0))
        && nouns
            .of(last.lemma())
            .filter(c -> c == HeadClass.ORGANIZATION || c == HeadClass.MILITARY)
            .isPresent();
  }
}
