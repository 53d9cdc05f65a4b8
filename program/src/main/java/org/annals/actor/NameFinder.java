package org.annals.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.language.FirstNames;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.Like;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Finds the proper names of a sentence: the runs that the name tagger marks, mended where it cuts a
 * hyphened name or a capitalised neighbour, and capitalised runs that it leaves out.
 */
final class NameFinder {
  /**
   * A proper name.
   *
   * @param first index of its first token
   * @param last index of its last token
   * @param label PERSON, LOCATION, ORGANIZATION, MISC, or NAME where the tagger has none
   */
  record Name(int first, int last, String label) {}

  /** Names of the calendar are no actors. */
  private static final Set<String> CALENDAR = WordList.words(NameFinder.class, "calendar.txt");

  /** Kinds of bodies that states have: "the Norlandic Ministry of Health" is theirs. */
  private static final Set<String> PUBLIC = WordList.words(NameFinder.class, "public-bodies.txt");

  private static final int LEAST_WITH_TITLE = 2;
  private static final int MOST_PERSON_WORDS = 4;
  private static final int MOST_SMALL = 3;

  private final HeadNouns nouns;

  private final PersonRuns people;

  NameFinder(HeadNouns nouns) {
    this.nouns = nouns;
    this.people = new PersonRuns(nouns);
  }

  List<Name> find(Sentence sentence) {
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (CALENDAR.contains(token.word().toLowerCase(Locale.ROOT))) {
        continue; // "Christmas" is no person
      }
      int person = people.afterTitle(sentence, i);
      if (person > i) {
        names.add(withSuffix(sentence, new Name(person, people.end(sentence, person), "PERSON")));
        i = names.get(names.size() - 1).last();
        continue;
      }
      boolean title = token.name().equals("ORGANIZATION") && nouns.titleEnd(sentence, i) > i;
      if (title) {
        continue; // "Rear Admiral", "Managing Director"
      }
      if (isKnownAcronym(token)) {
        names.add(new Name(i, i, "ORGANIZATION")); // "WHO", taken for a pronoun
        continue;
      }
      int force = withPeople(sentence, i);
      if (force > i) {
        names.add(new Name(i, force, "ORGANIZATION"));
        i = force;
        continue;
      }
      if (!token.name().equals("O")) {
        int last = listed(sentence, i, labelled(sentence, i));
        Name before = names.isEmpty() ? null : names.get(names.size() - 1);
        boolean rest = // "Elm League" and "for Human Rights", cut in two
            before != null
                && before.last() == i - 1
                && isPreposition(token)
                && before.label().equals("ORGANIZATION")
                && sentence.tokens().subList(i + 1, last + 1).stream()
                    .anyMatch(t -> Character.isUpperCase(t.word().charAt(0)));
        if (rest && before != null) {
          names.set(names.size() - 1, new Name(before.first(), last, before.label()));
          i = last;
          continue;
        }
        if (isPreposition(token) || isVerb(token)) {
          continue; // "of creditor governments"
        }
        Name tagged = trimmed(sentence, new Name(i, last, token.name()));
        if (tagged == null) {
          i = last;
          continue;
        }
        int inside = titleInside(sentence, tagged);
        if (inside > 0) {
          // "Elm County Court Judge Ann Lee", in one run: a body, a title, a person
          names.add(new Name(tagged.first(), inside - 1, "ORGANIZATION"));
          int named = afterTitle(sentence, inside, tagged.last());
          names.add(new Name(named, tagged.last(), "PERSON"));
          i = tagged.last();
          continue;
        }
        Name name = withSuffix(sentence, continued(sentence, widen(sentence, tagged, names)));
        if (!names.isEmpty() && names.get(names.size() - 1).last() >= name.first()) {
          names.remove(names.size() - 1); // a people's name that belongs to the body's
        }
        names.add(name);
        i = name.last();
      } else if (startsRun(sentence, i)) {
        Name whole = kindOf(sentence, i);
        if (whole != null) {
          names.add(whole);
          i = whole.last();
          continue;
        }
        int last = beforeTitle(sentence, i, run(sentence, i));
        if (isParty(sentence, i)) {
          i = last;
          continue;
        }
        boolean long_ = last > i;
        boolean inside = i > 0 && !isOpening(sentence.token(i - 1));
        boolean acronym = isAcronym(token.word());
        if ((long_ && !isTitleRun(sentence, i, last))
            || ((inside || acronym) && !isTitle(token) && last == i)) {
          names.add(new Name(i, last, "NAME"));
        }
        i = last;
      }
    }
    return names;
  }

  /**
   * Where a name ends in which the name of a people stands inside: "Free Norlandic Army". What
   * begins with it ("Norlandic Army") is a description.
   */
  private int withPeople(Sentence sentence, int i) {
    boolean people = false;
    int last = i - 1;
    while (last + 1 < sentence.size() && isCapital(sentence.token(last + 1))) {
      last++;
      people |=
          last > i
              && Gazetteer.get().stateOfAdjective(sentence.token(last).word()).isPresent()
              && sentence.token(last).name().equals("MISC");
    }
    boolean own =
        last > i + 1
            && people
            && sentence.token(i).tag().equals("JJ")
            && sentence.token(last).isProperNoun()
            && Gazetteer.get().stateInFront(sentence.token(i).word()).isEmpty();
    return own && nouns.of(sentence.token(last).lemma()).isPresent() ? last : -1;
  }

  private static boolean isCapital(Token token) {
    return Character.isUpperCase(token.word().charAt(0))
        && !token.name().equals("PERSON")
        && !token.name().equals("LOCATION")
        && !CALENDAR.contains(token.word().toLowerCase(Locale.ROOT));
  }

  /** "Ann Lee Jr.": what tells son from father belongs to the name. */
  private static Name withSuffix(Sentence sentence, Name name) {
    int next = name.last() + 1;
    return name.label().equals("PERSON")
            && next < sentence.size()
            && PersonNames.isSuffix(sentence.token(next).word())
        ? new Name(name.first(), next, name.label())
        : name;
  }

  /**
   * "Lee Foods, Elm Motors and Fir Bank", the last two in one run: where the first of them ends.
   */
  private static int listed(Sentence sentence, int first, int last) {
    for (int and = first + 1; and < last; and++) {
      if (sentence.token(and).is("cc")) {
        Token left = Clusters.head(sentence, first, and - 1);
        Token right = Clusters.head(sentence, and + 1, last);
        if (left.is("conj") && right.is("conj") && left.head() == right.head()) {
          return and - 1;
        }
      }
    }
    return last;
  }

  /** "(D-Elm)": of which party and district someone is. */
  private static boolean isParty(Sentence sentence, int i) {
    return i > 0
        && i + 1 < sentence.size()
        && sentence.token(i).word().length() == 1
        && sentence.token(i - 1).word().equals("(")
        && sentence.token(i + 1).tag().equals("HYPH");
  }

  /** Without quotes and dashes at its ends; null where no name is left, as of a common noun. */
  private @Nullable Name trimmed(Sentence sentence, Name name) {
    int first = name.first();
    int last = name.last();
    while (first <= last
        && (!isWord(sentence.token(first).word().charAt(0)) || sentence.token(first).is("cc"))) {
      first++;
    }
    while (last > first && !isNameEnd(sentence.token(last).word())) {
      last--;
    }
    for (int i = first + 1; i <= last && !name.label().equals("PERSON"); i++) {
      if (nouns.titleEnd(sentence, i) > last) {
        last = i - 1; // "Coast Guard Rear", of a rear admiral
      }
    }
    last = name.label().equals("ORGANIZATION") ? beforeTitle(sentence, first, last) : last;
    for (int i = first + 1; i < last; i++) {
      boolean common = // "the Elm Club of creditor", of creditors
          isPreposition(sentence.token(i))
              && sentence.tokens().subList(i + 1, last + 1).stream()
                  .noneMatch(t -> Character.isUpperCase(t.word().charAt(0)));
      boolean seat = // "the Harbour Court in Elm"
          name.label().equals("ORGANIZATION")
              && sentence.token(i).word().matches("in|at")
              && nouns
                  .of(sentence.token(i - 1).lemma())
                  .filter(HeadNouns.HeadClass.ORGANIZATION::equals)
                  .isPresent();
      if (common || seat) {
        last = i - 1;
      }
    }
    boolean small = true;
    for (int i = first; i <= last; i++) {
      String word = sentence.token(i).word();
      small &= word.equals(word.toLowerCase(Locale.ROOT)) && sentence.token(i).tag().equals("NNS");
    }
    return first > last || (small && name.label().equals("ORGANIZATION"))
        ? null
        : new Name(first, last, name.label());
  }

  /** "District of Elm", "University of Aldham", of which the tagger knows the end alone. */
  private @Nullable Name kindOf(Sentence sentence, int i) {
    boolean of =
        i + 2 < sentence.size()
            && sentence.token(i + 1).word().equals("of")
            && sentence.token(i + 2).isProperNoun()
            && !sentence.token(i + 2).name().equals("PERSON")
            && !sentence.token(i + 2).name().equals("O");
    HeadNouns.HeadClass kind = of ? nouns.of(sentence.token(i).lemma()).orElse(null) : null;
    if (kind != HeadNouns.HeadClass.PLACE && kind != HeadNouns.HeadClass.ORGANIZATION) {
      return null;
    }
    String label = kind == HeadNouns.HeadClass.PLACE ? "LOCATION" : "ORGANIZATION";
    return new Name(i, labelled(sentence, i + 2), label);
  }

  /** "Elm Watch President" before a person's name: "Elm Watch". */
  private int beforeTitle(Sentence sentence, int first, int last) {
    boolean person = last + 1 < sentence.size() && sentence.token(last + 1).name().equals("PERSON");
    for (int i = first + 1; i <= last && person; i++) {
      boolean ofTheName = // not "Health Minister", of health
          nouns
              .title(Clusters.words(sentence, i, last))
              .filter(t -> !t.of().equals("government") && !t.of().equals("department"))
              .isPresent();
      if (ofTheName && nouns.titleEnd(sentence, i) == last) {
        return i - 1;
      }
    }
    return last;
  }

  /** A body's letters that the tagger takes for another word. */
  private static boolean isKnownAcronym(Token token) {
    return !token.isProperNoun()
        && token.name().equals("O")
        && token.word().length() > 2
        && isAcronym(token.word())
        && NameReader.isShortForm(token.word());
  }

  private static boolean isPreposition(Token token) {
    return Like.is(token.word(), "of|for|on|against|to");
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static boolean isNameEnd(String word) {
    return isWord(word.charAt(word.length() - 1)) || word.endsWith(".") || word.endsWith("!");
  }

  /** Where a title begins that parts a body from a person in one run; -1 if none does. */
  private int titleInside(Sentence sentence, Name name) {
    if (name.label().equals("PERSON") || name.last() - name.first() < LEAST_WITH_TITLE) {
      return -1;
    }
    for (int i = name.first() + 1; i < name.last(); i++) {
      if (nouns.beginsTitle(sentence, i)) {
        int person = afterTitle(sentence, i, name.last());
        boolean named =
            person <= name.last()
                && name.last() - person < MOST_PERSON_WORDS
                && FirstNames.get().isListed(PersonNames.plain(sentence.token(person).word()));
        if (named) {
          return i;
        }
      }
    }
    return -1;
  }

  private int afterTitle(Sentence sentence, int title, int last) {
    int person = title;
    while (person <= last
        && (isTitle(sentence.token(person)) || nouns.beginsTitle(sentence, person))) {
      person++;
    }
    return person;
  }

  private static int labelled(Sentence sentence, int from) {
    String label = sentence.token(from).name();
    int last = from;
    for (int i = from + 1; i < sentence.size(); i++) {
      Token t = sentence.token(i);
      boolean hyphen =
          t.tag().equals("HYPH")
              && i + 1 < sentence.size()
              && sentence.token(i + 1).name().equals(label);
      boolean number = // "Apollo 2 Trust"
          t.tag().equals("CD")
              && t.word().length() <= 2
              && i + 1 < sentence.size()
              && sentence.token(i + 1).name().equals(label)
              && label.equals("ORGANIZATION");
      if ((!t.name().equals(label) && !hyphen && !number) || isVerb(t)) {
        break;
      }
      last = i;
    }
    return last;
  }

  /** "the tanker Bright Sea left Elm", in one run: what it did is no part of its name. */
  private static boolean isVerb(Token token) {
    return Character.isLowerCase(token.word().charAt(0))
        && (token.tag().equals("VBD") || token.tag().equals("VBZ") || token.tag().equals("MD"));
  }

  /**
   * Takes in an unlabelled capitalised neighbour of an organisation or facility ("Central Bank of
   * X").
   */
  private Name widen(Sentence sentence, Name name, List<Name> before) {
    int first = name.first();
    int last = name.last();
    int floor = before.isEmpty() ? 0 : before.get(before.size() - 1).last() + 1;
    if (name.label().equals("PERSON")) {
      boolean firm = // "the advisory firm Elm Lewis", of which the tagger knows Lewis
          first == last
              && first - 2 >= floor
              && startsRun(sentence, first - 1)
              && nouns.isBody(sentence, sentence.token(first - 2));
      return firm
          ? new Name(first - 1, last, "ORGANIZATION")
          : new Name(first, people.mended(sentence, first, last), name.label());
    }
    while (last + 1 < sentence.size()
        && startsRun(sentence, last + 1)
        && !isTitle(sentence.token(last + 1))
        && !nouns.beginsTitle(sentence, last + 1)) {
      last++;
    }
    if (name.label().equals("ORGANIZATION")) {
      while (first - 1 >= floor
          && startsRun(sentence, first - 1)
          && !isTitle(sentence.token(first - 1))
          && first - 1 > 0) {
        first--;
      }
      boolean people = // "Norlandic Watch for Human Rights": a name, where "Norlandic Army" is none
          first > 0
              && first < last
              && isPreposition(sentence.token(first + 1))
              && Character.isUpperCase(sentence.token(first).word().charAt(0))
              && sentence.token(first - 1).tag().equals("JJ")
              && Gazetteer.get().stateOfAdjective(sentence.token(first - 1).word()).isPresent()
              && !PUBLIC.contains(sentence.token(first).lemma().toLowerCase(Locale.ROOT));
      first -= people ? 1 : 0;
    }
    return new Name(first, last, name.label());
  }

  /** "Council on Foreign Trade", "Bank of Norland": a body's noun, a preposition, a name. */
  private Name continued(Sentence sentence, Name name) {
    int after = name.last() + 1;
    if (name.label().equals("LOCATION")) {
      Name joined = joined(sentence, name);
      return joined.last() > name.last() ? joined : water(sentence, name);
    }
    if (!name.label().equals("ORGANIZATION") || after + 1 >= sentence.size()) {
      return name;
    }
    boolean joins = Set.of("of", "on", "for").contains(sentence.token(after).word());
    boolean body =
        nouns
            .of(sentence.token(name.last()).lemma())
            .filter(
                c -> c == HeadNouns.HeadClass.ORGANIZATION || c == HeadNouns.HeadClass.LEGISLATURE)
            .isPresent();
    int next = after + 1;
    if (joins && next < sentence.size() && sentence.token(next).lemma().equals("the")) {
      next++;
    }
    boolean capital = // "Council of the Wise"
        next < sentence.size()
            && Character.isUpperCase(sentence.token(next).word().charAt(0))
            && !CALENDAR.contains(sentence.token(next).word().toLowerCase(Locale.ROOT));
    if (!joins || !body || next >= sentence.size() || !capital) {
      return name;
    }
    if (!sentence.token(next).isProperNoun()) {
      return new Name(name.first(), next, name.label());
    }
    Token there = sentence.token(next);
    int last = there.name().equals("O") ? run(sentence, next) : labelled(sentence, next);
    return new Name(name.first(), last, name.label());
  }

  /** "Sharm el-Sheikh", "Frankfurt an der Oder", "Stratford-upon-Avon": small words inside. */
  private static Name joined(Sentence sentence, Name name) {
    int at = name.last() + 1;
    StringBuilder small = new StringBuilder();
    while (at + 1 < sentence.size()
        && at - name.last() <= MOST_SMALL
        && Character.isLowerCase(sentence.token(at).word().charAt(0))) {
      small.append(small.isEmpty() ? "" : " ").append(sentence.token(at).word());
      at++;
      if (sentence.token(at).tag().equals("HYPH")) {
        small.append('-');
        at++;
      }
    }
    boolean capital =
        at < sentence.size() && Character.isUpperCase(sentence.token(at).word().charAt(0));
    String last = at > name.last() + 1 ? sentence.token(at - 1).word() : "";
    if (Like.is(last, "(?:el|al|as|ash|ad|an|ar|az)-\\p{Lu}.*")) {
      return new Name(name.first(), at - 1, name.label()); // in one token
    }
    boolean particle =
        Like.is(
            small.toString(),
            "(?:el|al|as|ash|ad|an|ar|az)-|an der|am|im|ob der|sur|upon|de la|del|della|do|dos");
    return particle && capital ? new Name(name.first(), at, name.label()) : name;
  }

  /** "Gulf of Guinea", "Strait of Magellan": the name of what it lies by belongs to it. */
  private Name water(Sentence sentence, Name name) {
    int after = name.last() + 1;
    boolean kind =
        name.first() == name.last()
            && nouns
                .of(sentence.token(name.last()).lemma())
                .filter(c -> c == HeadNouns.HeadClass.PLACE)
                .isPresent();
    if (!kind
        || after + 1 >= sentence.size()
        || !sentence.token(after).word().equals("of")
        || !sentence.token(after + 1).isProperNoun()) {
      return name;
    }
    return new Name(name.first(), labelled(sentence, after + 1), name.label());
  }

  private static boolean startsRun(Sentence sentence, int i) {
    Token t = sentence.token(i);
    String word = t.word();
    boolean camel = word.length() > 2 && Character.isUpperCase(word.charAt(1)); // "eBay"
    return t.isProperNoun()
        && t.name().equals("O")
        && (Character.isUpperCase(word.charAt(0)) || (camel && Character.isLetter(word.charAt(0))))
        && !CALENDAR.contains(word.toLowerCase(Locale.ROOT));
  }

  private static int run(Sentence sentence, int from) {
    int last = from;
    while (last + 1 < sentence.size()
        && (startsRun(sentence, last + 1)
            || (sentence.token(last + 1).tag().equals("HYPH")
                && last + 2 < sentence.size()
                && startsRun(sentence, last + 2)))) {
      last++;
    }
    return last;
  }

  static boolean isAcronym(String word) {
    return word.length() >= 2
        && word.length() <= 6
        && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
  }

  private boolean isTitle(Token token) {
    return nouns.title(token.word()).isPresent() || nouns.isCourtesy(token.word());
  }

  private boolean isTitleRun(Sentence sentence, int first, int last) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i <= last; i++) {
      words.append(i == first ? "" : " ").append(sentence.token(i).word());
    }
    return nouns.title(words.toString()).isPresent();
  }

  private static boolean isOpening(Token token) {
    return token.tag().equals("``")
        || token.word().equals("“")
        || token.word().equals("\"")
        || token.word().equals(":");
  }
}
