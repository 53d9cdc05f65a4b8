package org.annals.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.annals.actor.HeadNouns.HeadClass;
import org.annals.actor.NameFinder.Name;
import org.annals.language.FirstNames;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

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

  /** Between the kind of a thing and its name: "a company called Elm". */
  private static final Set<String> NAMING = WordList.words(OtherNames.class, "naming.txt");

  private static final Set<String> VESSELS = WordList.words(NameUses.class, "vessels.txt");

  private static final Set<String> SHIP_PREFIXES =
      WordList.words(NameUses.class, "ship-prefixes.txt");

  /** What only a ship or a spacecraft has: "the crew of the Bright Sea". */
  private static final Set<String> ABOARD = Set.of("crew", "captain", "skipper", "hull", "deck");

  /** The label of a ship's or spacecraft's name. */
  static final String VESSEL = "VESSEL";

  private static final Set<String> PARTS =
      Set.of("nsubj", "nsubj:pass", "nmod:poss", "obj", "iobj");

  /** How a report uses one name. */
  private static final class Use {
    private int all;
    private int located;
    private int acting;
    private boolean titled;

    /** How often words beside it say that it is a body, and how often a place. */
    private int body;

    private int vessel;

    private int place;
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
    HeadClass kind = kindBeside(sentence, name, head);
    use.body += kind == HeadClass.ORGANIZATION || kind == HeadClass.GROUP ? 1 : 0;
    use.place += kind == HeadClass.PLACE ? 1 : 0;
    use.vessel += isVessel(sentence, name, head) ? 1 : 0;
    if (name.first() < name.last() && isShipPrefix(sentence.token(name.first()).word())) {
      String rest = Clusters.words(sentence, name.first() + 1, name.last());
      uses.computeIfAbsent(rest, w -> new Use()).vessel++; // "USS Elm", later "the Elm"
    }
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

  /**
   * What kind of thing the words beside a name say that it is: "the hedge fund, Elm", "a place
   * named Elm", "Elm, a town in", "the towns of Elm and Aldham"; null if they do not.
   */
  private @Nullable HeadClass kindBeside(Sentence sentence, Name name, Token head) {
    int before = name.first() - 1;
    if (before > 0 && NAMING.contains(sentence.token(before).lemma())) {
      before--; // "a company called Elm"
      return kind(sentence, sentence.token(before));
    }
    Token top = head;
    while (top.is("conj") && top.head() >= 0 && sentence.token(top.head()).isProperNoun()) {
      top = sentence.token(top.head());
    }
    Token above = sentence.head(top).orElse(top);
    boolean of =
        top.is("nmod")
            && above.index() == top.index() - 2
            && sentence.token(top.index() - 1).lemma().equals("of");
    if (of) {
      HeadClass kind = nouns.of(above.lemma()).orElse(null);
      return kind == HeadClass.PLACE && !above.isProperNoun() ? kind : null;
    }
    if (head.is("appos") && above.index() < name.first()) {
      return kind(sentence, above);
    }
    return sentence.children(head, "appos").stream()
        .map(n -> kind(sentence, n))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** "the tanker Bright Sea", "the Bright Sea, a bulk carrier", "the Peru-flagged Bright Sea". */
  private static boolean isVessel(Sentence sentence, Name name, Token head) {
    int before = name.first() - 1;
    if (name.first() < name.last() && isShipPrefix(sentence.token(name.first()).word())) {
      return true;
    }
    boolean the = before >= 0 && sentence.token(before).word().equalsIgnoreCase("the");
    boolean kind =
        before >= 0
            && sentence.token(before).tag().equals("NN")
            && isVessel(sentence, sentence.token(before));
    boolean flagged =
        (before >= 0 && isFlagged(sentence, before))
            || (the
                && name.last() + 2 < sentence.size()
                && sentence
                    .tokens()
                    .subList(name.last() + 1, Math.min(sentence.size(), name.last() + 6))
                    .stream()
                    .anyMatch(t -> isFlagged(sentence, t.index())));
    boolean beside =
        sentence.children(head, "appos").stream()
            .anyMatch(n -> n.tag().equals("NN") && isVessel(sentence, n));
    Token above = sentence.head(head).orElse(head);
    boolean of = // "the crew of the Bright Sea"
        the
            && head.is("nmod")
            && ABOARD.contains(above.lemma())
            && sentence.child(head, "case").filter(c -> c.lemma().equals("of")).isPresent();
    boolean aboard =
        the && before > 0 && sentence.token(before - 1).word().equalsIgnoreCase("aboard");
    return kind || flagged || beside || of || aboard;
  }

  static boolean isShipPrefix(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return !word.equals(lower) && SHIP_PREFIXES.contains(lower);
  }

  private static boolean isFlagged(Sentence sentence, int i) {
    String word = sentence.token(i).word().toLowerCase(Locale.ROOT);
    return word.endsWith("flagged") || word.endsWith("-registered");
  }

  static boolean isVessel(Sentence sentence, Token noun) {
    String lemma = noun.lemma().toLowerCase(Locale.ROOT);
    String two =
        noun.index() > 0
            ? sentence.token(noun.index() - 1).lemma().toLowerCase(Locale.ROOT) + " " + lemma
            : lemma;
    return VESSELS.contains(lemma) || VESSELS.contains(two);
  }

  /** The class of a common noun that tells of one thing and no person. */
  private @Nullable HeadClass kind(Sentence sentence, Token noun) {
    boolean one = noun.tag().equals("NN") && Character.isLowerCase(noun.word().charAt(0));
    if (!one || HeadNouns.isPerson(noun.lemma())) {
      return null;
    }
    String before = noun.index() > 0 ? sentence.token(noun.index() - 1).word() : "";
    return nouns.of(before, noun).orElse(null);
  }

  private static String words(Sentence sentence, Name name) {
    return Clusters.words(sentence, name.first(), name.last());
  }

  /** The names of a sentence as what the report takes them for. */
  List<Name> settled(Sentence sentence, List<Name> names) {
    List<Name> settled = new ArrayList<>();
    for (Name name : names) {
      String told = told(sentence, name);
      if (told != null) {
        settled.add(new Name(name.first(), name.last(), told));
        continue;
      }
      settled.add(
          isPlace(sentence, name)
              ? new Name(name.first(), name.last(), "LOCATION")
              : isBody(sentence, name)
                  ? new Name(name.first(), name.last(), "ORGANIZATION")
                  : name);
    }
    return settled;
  }

  /** The label that the kinds told beside a name give it; null where they tell none, or two. */
  private @Nullable String told(Sentence sentence, Name name) {
    Use use = uses.getOrDefault(words(sentence, name), new Use());
    boolean someone =
        name.label().equals("PERSON")
            && name.first() < name.last()
            && FirstNames.get().isListed(PersonNames.plain(sentence.token(name.first()).word()));
    boolean surname = name.first() == name.last() && inNames.contains(words(sentence, name));
    if (use.vessel > 0 && use.vessel > use.body && !use.titled) {
      return VESSEL;
    }
    if (someone || surname || use.titled || name.label().equals("MISC")) {
      return null;
    }
    return use.body > use.place
        ? "ORGANIZATION"
        : use.place > use.body && name.label().equals("PERSON") ? "LOCATION" : null;
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
    boolean people = // "United Steelworkers"
        last.word().matches(".+(?:er|or|ist)s")
            && HeadNouns.isPerson(last.word().replaceFirst("s$", ""));
    return Character.isUpperCase(last.word().charAt(0))
        && (people
            || (last.isProperNoun()
                && nouns
                    .of(last.lemma())
                    .filter(c -> c == HeadClass.ORGANIZATION || c == HeadClass.MILITARY)
                    .isPresent()));
  }
}
