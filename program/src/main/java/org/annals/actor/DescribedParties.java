package org.annals.actor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.HeadNouns.HeadClass;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Those who take part in what a report tells and whom it names by nothing but what it says of them:
 * "a harbour pilot", "some 40 students", "lawyers for the tenants". Each is an actor of that report
 * alone: two reports that use the same words may mean others.
 *
 * <p>A later "the pilot" is the one told of before, where there is one only.
 */
record DescribedParties(Text text, HeadNouns nouns, Clusters clusters) {
  static final String KEY = "described:";

  private static final Set<String> TAKING_PART =
      WordList.words(BareActors.class, "taking-part.txt");

  private static final Set<String> UNCERTAIN = WordList.words(BareActors.class, "uncertain.txt");

  /** Nouns that count what "of" names: "dozens of families", "a group of lawyers". */
  private static final Set<String> COUNTING =
      WordList.words(DescribedParties.class, "counting-people.txt");

  private static final Set<String> OF_BODIES =
      WordList.words(DescribedParties.class, "of-bodies.txt");

  /** Nouns of persons that WordNet has as groups or not at all: "people", "women". */
  private static final Set<String> PEOPLE = WordList.words(DescribedParties.class, "persons.txt");

  private static final Set<String> TAKING =
      Set.of("nsubj", "nsubj:pass", "obj", "iobj", "nmod:poss");

  /** What may stand left of the noun in its phrase: what counts, shows or tells it. */
  private static final Set<String> BEFORE =
      Set.of("det", "nummod", "amod", "compound", "advmod", "nmod:poss", "dep", "cc", "conj");

  /** What stands before such as are one after or beside another: "most users", "the next mayor". */
  private static final Set<String> WHOEVER = WordList.words(DescribedParties.class, "whoever.txt");

  private static final Set<String> POINTING = Set.of("this", "that", "these", "those");

  /** Nouns that name no one: "nobody"; and those that only count: "people". */
  private static final Set<String> NOBODY = WordList.words(DescribedParties.class, "nobody.txt");

  /** Those who stand in some tie to another, whom it takes to know them: "partners". */
  private static final Set<String> RELATED = WordList.words(DescribedParties.class, "related.txt");

  private static final Set<String> TOLLS = Set.of("people", "person");

  /** Nouns of many by the singular. */
  private static final Set<String> COLLECTIVE =
      WordList.words(DescribedParties.class, "collective.txt");

  private static final int MOST_WORDS = 8;

  /**
   * Adds them to the actors of the report.
   *
   * @param read by sentence, the words that name actors already
   */
  void read(List<BitSet> read) {
    for (Sentence sentence : text.sentences()) {
      BitSet used = read.get(sentence.index());
      for (Token noun : sentence.tokens()) {
        boolean free = noun.isNoun() && !noun.isProperNoun() && !used.get(noun.index());
        if (free && !noun.is("compound") && !noun.is("appos")) {
          read(sentence, noun, used);
        }
      }
    }
  }

  private void read(Sentence sentence, Token noun, BitSet used) {
    String lemma = noun.lemma().toLowerCase(Locale.ROOT);
    ActorType type = type(sentence, noun, lemma);
    boolean named = // "her former doctor, Ann Lee"
        sentence.children(noun, "appos").stream().anyMatch(Token::isProperNoun);
    if (type == null || named || !sentence.children(noun, "cop").isEmpty()) {
      return;
    }
    Token top = counted(sentence, noun);
    int first = first(sentence, noun, top, used);
    if (!takesPart(sentence, top) || isUncertain(sentence, noun) || isOfState(sentence, noun)) {
      return;
    }
    if (isOpen(sentence, noun, top, first)) {
      return;
    }
    String before = Clusters.words(sentence, first, noun.index());
    boolean definite = before.toLowerCase(Locale.ROOT).startsWith("the ");
    int last = last(sentence, noun, first);
    boolean alone = last == noun.index() && before.indexOf(' ') == before.lastIndexOf(' ');
    Cluster told = definite && alone ? known(lemma, noun.tag()) : null;
    boolean plain = noun.tag().equals("NNS") ? before.indexOf(' ') < 0 : definite && alone;
    boolean bare = // "a judge", "some people"
        last == noun.index() && NounPhrase.of(sentence, noun, used).modifiers().isEmpty();
    boolean counted =
        (!sentence.children(noun, "nummod").isEmpty() && !TOLLS.contains(lemma))
            || top.index() != noun.index();
    if (told == null && ((last == noun.index() && (definite || plain)) || (bare && !counted))) {
      return; // "the outgoing chairman", "officials": whom they mean is not told
    }
    if (noun.is("obj")
        && sentence
            .head(noun)
            .filter(
                v -> sentence.child(v, "obj").filter(o -> o.index() != noun.index()).isPresent())
            .isPresent()) {
      return;
    }
    String whole = Clusters.words(sentence, first, last);
    Cluster cluster =
        told != null
            ? told
            : clusters.keyed(
                KEY + Cluster.withoutArticle(whole).toLowerCase(Locale.ROOT), type, null);
    cluster.noun = lemma;
    cluster.plural |= noun.tag().equals("NNS");
    if (cluster.canonical == null) {
      cluster.canonical = inText(sentence.token(first), whole);
    }
    cluster.add(
        new Mention(
            sentence.index(),
            first,
            last,
            noun.index(),
            sentence.span(first, last),
            whole,
            Mention.Kind.DESCRIPTION));
    used.set(first, noun.index() + 1); // what follows may name others
  }

  /** "his clients", "whose envoy", "three of the owners", "this man": whom it means is not told. */
  private static boolean isOpen(Sentence sentence, Token noun, Token top, int first) {
    Token opening = sentence.token(first);
    boolean part =
        top.index() != noun.index()
            && sentence.children(noun, "det", "nmod:poss").stream()
                .anyMatch(
                    d -> d.tag().equals("DT") || d.tag().startsWith("PRP") || d.is("nmod:poss"));
    return part
        || opening.tag().equals("PRP$")
        || opening.tag().startsWith("W")
        || opening.tag().equals("VBG")
        || (opening.tag().equals("DT")
            && POINTING.contains(opening.lemma().toLowerCase(Locale.ROOT)))
        || NOBODY.contains(noun.lemma().toLowerCase(Locale.ROOT))
        || RELATED.contains(noun.lemma().toLowerCase(Locale.ROOT));
  }

  /** The whole of what tells who they are, as written: "some 40 students", "dozens of nurses". */
  static String whole(Sentence sentence, Token noun, BitSet used) {
    int first = first(sentence, noun, counted(sentence, noun), used);
    return Clusters.words(sentence, first, last(sentence, noun, first));
  }

  /** As it stands inside a sentence: "a harbour pilot". */
  private static String inText(Token first, String words) {
    return first.isProperNoun() || (first.tag().startsWith("JJ") && first.index() > 0)
        ? words
        : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  /** What kind of actor the noun names; null if none that acts. */
  private @Nullable ActorType type(Sentence sentence, Token noun, String lemma) {
    boolean plural = noun.tag().equals("NNS");
    if (PEOPLE.contains(lemma) || HeadNouns.isPerson(lemma)) {
      return plural || COLLECTIVE.contains(lemma) ? ActorType.GROUP : ActorType.PERSON;
    }
    String before = noun.index() > 0 ? sentence.token(noun.index() - 1).word() : "";
    Optional<HeadClass> kind = nouns.of(before, noun);
    boolean body =
        kind.filter(
                    k ->
                        k != HeadClass.OPPOSITION
                            && k != HeadClass.FACILITY
                            && k != HeadClass.PLACE
                            && k != HeadClass.MILITARY)
                .isPresent()
            && !DescriptionReader.LANDS.contains(lemma);
    if (!body) {
      return null;
    }
    return plural ? ActorType.GROUP : ActorType.ORGANIZATION;
  }

  /** The word that counts them, "dozens" of "dozens of families"; else the noun itself. */
  private static Token counted(Sentence sentence, Token noun) {
    Token above = sentence.head(noun).orElse(noun);
    boolean of =
        noun.is("nmod")
            && sentence.child(noun, "case").filter(c -> c.lemma().equals("of")).isPresent();
    boolean counts =
        COUNTING.contains(above.lemma().toLowerCase(Locale.ROOT)) || above.tag().equals("CD");
    return of && counts && above.index() < noun.index() ? above : noun;
  }

  /** Index of the first word of the whole phrase: "more than 20 states", "dozens of families". */
  private static int first(Sentence sentence, Token noun, Token top, BitSet used) {
    int first = top.index();
    if (top.index() == noun.index()) {
      first = NounPhrase.of(sentence, noun, used).first();
    }
    while (first > 0) {
      Token t = sentence.token(first - 1);
      boolean hyphen = t.tag().equals("HYPH") && first > 1 && !used.get(first - 2);
      if (hyphen) {
        first -= 2; // "Twenty-five"
        continue;
      }
      boolean inside =
          sentence.isUnder(t, top)
              && (BEFORE.contains(t.relation()) || t.is("fixed") || t.is("advmod"))
              && !t.tag().equals("CC")
              && !t.isVerb();
      if (!inside) {
        break;
      }
      first--;
      if (t.tag().equals("DT") || t.tag().equals("PRP$")) {
        break;
      }
    }
    return first;
  }

  /** Index of the last word of what says which they are; that of the noun if nothing does. */
  private static int last(Sentence sentence, Token noun, int first) {
    int last = noun.index();
    for (Token child : sentence.children(noun, "nmod", "acl")) {
      if (child.index() < noun.index() || child.is("nmod:poss")) {
        continue;
      }
      BitSet below = sentence.subtree(child);
      boolean next = below.nextSetBit(0) == last + 1;
      int end = below.length() - 1;
      boolean whole = below.cardinality() == end - last; // no word of another between
      boolean clean =
          below.stream()
              .noneMatch(i -> Set.of(",", ":", "``", "''").contains(sentence.token(i).tag()));
      if (!next || !whole || !clean || end - first >= MOST_WORDS) {
        break;
      }
      last = end;
    }
    return last;
  }

  private static boolean takesPart(Sentence sentence, Token word) {
    Token top = word;
    while (top.is("conj") && sentence.head(top).filter(Token::isNoun).isPresent()) {
      top = sentence.head(top).orElse(top);
    }
    String preposition =
        sentence.child(top, "case").map(c -> c.lemma().toLowerCase(Locale.ROOT)).orElse("");
    return TAKING.contains(top.relation())
        || ((top.is("obl") || top.is("nmod")) && TAKING_PART.contains(preposition));
  }

  private static boolean isUncertain(Sentence sentence, Token noun) {
    return sentence.children(noun, "det", "amod").stream()
        .map(d -> d.lemma().toLowerCase(Locale.ROOT))
        .anyMatch(d -> UNCERTAIN.contains(d) || WHOEVER.contains(d));
  }

  /** "Danish officials": Denmark acts through them. */
  private static boolean isOfState(Sentence sentence, Token noun) {
    return OF_BODIES.contains(noun.lemma().toLowerCase(Locale.ROOT))
        && sentence.children(noun, "amod", "compound", "nmod:poss").stream()
            .anyMatch(a -> Gazetteer.get().stateInFront(a.word()).isPresent());
  }

  /** The one told of so far by the same noun. */
  private @Nullable Cluster known(String lemma, String tag) {
    List<Cluster> such = new ArrayList<>();
    for (Cluster c : clusters.all) {
      if (c.key.startsWith(KEY) && c.noun.equals(lemma) && c.plural == tag.equals("NNS")) {
        such.add(c);
      }
    }
    return such.size() == 1 ? such.get(0) : null;
  }
}
