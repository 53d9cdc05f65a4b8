package org.annals.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.jspecify.annotations.Nullable;

/**
 * Gives names of one word to those whom the report names in full: a surname that the tagger took
 * for a body or a place, a first name, "the Herald" for "The Elm Herald", "Coast Guard" for "U.S.
 * Coast Guard".
 *
 * <p>Only where one alone is named so. A surname that is also part of a body's name ("Ford", of
 * Henry Ford and the Ford Motor Company) stays as it was read.
 */
final class ShortForms {
  private static final Set<String> PLACE_WORDS =
      Set.of("in", "at", "near", "from", "to", "into", "outside", "around", "across", "through");

  /** What an office is called in full after the word that it is known by. */
  private static final Set<String> OFFICES = Set.of("Department", "Ministry");

  private static final int LEAST_LETTERS = 3;

  private final Text text;
  private final Clusters clusters;

  ShortForms(Text text, Clusters clusters) {
    this.text = text;
    this.clusters = clusters;
  }

  void join() {
    for (Cluster c : List.copyOf(clusters.all)) {
      Cluster whole = wholeOf(c);
      if (whole != null && whole != c) {
        clusters.merge(c, whole);
      }
    }
  }

  private @Nullable Cluster wholeOf(Cluster c) {
    String word = onlyWord(c);
    if (c.type == ActorType.PERSON) {
      Cluster body = bodyCalled(c, word);
      if (body != null) {
        return body;
      }
    }
    if (c.type == ActorType.PERSON && c.personName.size() == 1) {
      String first = c.personName.get(0);
      // wherever people go by their own name, as in Ethiopia or Iceland, it stands like a surname
      Cluster called = one(p -> isFull(p) && p.personName.get(0).equals(first));
      return called != null ? called : one(p -> PersonNames.isInside(first, p.personName));
    }
    if (c.type == ActorType.PERSON) {
      List<String> name = c.personName;
      return name.size() < 2 ? null : one(p -> p != c && endsIn(p.personName, name));
    }
    if (word.isEmpty() || NameFinder.isAcronym(word)) {
      Cluster whole = spelledOut(c, word);
      return whole != null ? whole : withState(c);
    }
    boolean body = c.key.startsWith("org:");
    boolean place = c.key.startsWith("place:");
    if (body && hasArticle(c)) {
      Cluster ended = one(o -> o != c && o.key.startsWith("org:") && endsWith(o, word));
      return ended == null ? begun(c, word) : ended;
    }
    Cluster begun = body ? begun(c, word) : null;
    if (begun != null) {
      return begun;
    }
    Cluster bearer = (body || place) && !isSomewhere(c) && !hasArticle(c) ? bearer(word) : null;
    if (bearer != null) {
      return bearer;
    }
    boolean named = (body || (place && !isSomewhere(c))) && !isOfBody(c, word);
    if (!named || !isDoer(c)) {
      return null;
    }
    Cluster surnamed = one(p -> isPersonOf(p, word));
    boolean other = WordNet.get().isLemma(word.toLowerCase(Locale.ROOT));
    return surnamed != null || other
        ? surnamed
        : one(p -> isFull(p) && p.personName.get(0).equals(word));
  }

  /** "Garcia Lorca" of Federico Garcia Lorca. */
  private static boolean endsIn(List<String> whole, List<String> part) {
    return whole.size() > part.size()
        && whole.subList(whole.size() - part.size(), whole.size()).equals(part);
  }

  /** The one word by which alone it is named; empty if there is another. */
  private static String onlyWord(Cluster c) {
    String only = "";
    for (String alias : c.aliases) {
      String word = Cluster.withoutArticle(alias);
      boolean other = !only.isEmpty() && !only.equals(word);
      if (other || word.indexOf(' ') >= 0 || !Character.isUpperCase(word.charAt(0))) {
        return "";
      }
      only = word;
    }
    return only;
  }

  private static boolean hasArticle(Cluster c) {
    return c.aliases.stream().allMatch(a -> a.toLowerCase(Locale.ROOT).startsWith("the "));
  }

  private static boolean endsWith(Cluster c, String word) {
    return c.aliases.stream().anyMatch(a -> a.endsWith(" " + word) && isName(a));
  }

  /**
   * "Nestor" for "Nestor Foods", where the word means nothing else, and "the Treasury" for "the
   * Treasury Department"; not where a person bears the name too.
   */
  private @Nullable Cluster begun(Cluster c, String word) {
    boolean persons =
        clusters.all.stream()
            .anyMatch(p -> p.type == ActorType.PERSON && p.personName.contains(word));
    boolean meansNothing = !WordNet.get().isLemma(word.toLowerCase(Locale.ROOT));
    return persons
        ? null
        : one(
            o ->
                o != c
                    && o.type == ActorType.ORGANIZATION
                    && o.aliases.stream()
                        .filter(ShortForms::isName)
                        .map(Cluster::withoutArticle)
                        .filter(a -> a.startsWith(word + " "))
                        .map(a -> a.substring(word.length() + 1))
                        .anyMatch(
                            rest ->
                                OFFICES.contains(rest)
                                    || (meansNothing
                                        && (rest.indexOf(' ') < 0
                                            || CompanyForms.areForms(rest)))));
  }

  /** The person whom the report names by this one word too, and calls nothing else. */
  private @Nullable Cluster bearer(String word) {
    return one(p -> p.type == ActorType.PERSON && p.personName.equals(List.of(word)));
  }

  /**
   * The body that a name is of which the tagger took for a person's: the same words elsewhere, or
   * the first of them ("Freddie" of "Freddie Mac") without a title.
   */
  private @Nullable Cluster bodyCalled(Cluster person, String word) {
    String name = String.join(" ", person.personName);
    if (!person.roles.isEmpty()) {
      return null;
    }
    if (person.personName.size() > 1) {
      return one(o -> o.type == ActorType.ORGANIZATION && o.aliases.contains(name));
    }
    boolean bears =
        word.isEmpty()
            || clusters.all.stream()
                .anyMatch(
                    p -> p != person && p.type == ActorType.PERSON && p.personName.contains(word));
    return bears
        ? null
        : one(
            o ->
                o.key.startsWith("org:")
                    && o.aliases.stream().anyMatch(a -> a.startsWith(word + " ") && isName(a)));
  }

  private static boolean isName(String alias) {
    String name = Cluster.withoutArticle(alias);
    return name.indexOf(' ') > 0 && Character.isUpperCase(name.charAt(0));
  }

  /** "FHA", before the report calls it the Free Harbour Association. */
  private @Nullable Cluster spelledOut(Cluster c, String acronym) {
    String letters = acronym.replace(".", "");
    return letters.length() < LEAST_LETTERS || !c.key.startsWith("org:")
        ? null
        : one(
            o ->
                o != c
                    && o.type == ActorType.ORGANIZATION
                    && o.aliases.stream().anyMatch(a -> initials(a).equals(letters)));
  }

  private static String initials(String alias) {
    StringBuilder initials = new StringBuilder();
    for (String word : alias.split(" ", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0)) && !word.equals("The")) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }

  /** "the Coast Guard", where the report has one of a state too and no other's. */
  private @Nullable Cluster withState(Cluster c) {
    boolean plain = c.key.startsWith("org:") || c.key.startsWith("place:");
    if (!plain || c.aliases.stream().noneMatch(ShortForms::isName)) {
      return null;
    }
    return one(
        o ->
            o != c
                && o.type == c.type
                && o.aliases.stream()
                    .anyMatch(
                        a ->
                            c.aliases.stream()
                                .anyMatch(
                                    b -> isName(b) && isStates(a, Cluster.withoutArticle(b)))));
  }

  private static boolean isStates(String whole, String rest) {
    String name = Cluster.withoutArticle(whole);
    return name.endsWith(" " + rest)
        && Gazetteer.get()
            .stateInFront(name.substring(0, name.length() - rest.length() - 1))
            .isPresent();
  }

  private static boolean isFull(Cluster p) {
    return p.type == ActorType.PERSON && p.personName.size() > 1;
  }

  private static boolean isPersonOf(Cluster p, String surname) {
    return isFull(p) && PersonNames.surname(p.personName).equals(surname);
  }

  private boolean isOfBody(Cluster c, String word) {
    return clusters.all.stream()
        .anyMatch(
            o ->
                o != c
                    && o.type != ActorType.PERSON
                    && o.aliases.stream()
                        .anyMatch(a -> List.of(a.split("[ ’']", -1)).contains(word)));
  }

  private boolean isSomewhere(Cluster c) {
    return c.mentions.stream()
        .anyMatch(
            m -> {
              Sentence sentence = text.sentences().get(m.sentence());
              return m.first() > 0
                  && !isSource(sentence, m)
                  && PLACE_WORDS.contains(
                      sentence.token(m.first() - 1).word().toLowerCase(Locale.ROOT));
            });
  }

  /** "according to Lopez": whom the report has it from, no place. */
  private static boolean isSource(Sentence sentence, Mention m) {
    return m.first() > 1
        && sentence.token(m.first() - 1).word().equalsIgnoreCase("to")
        && sentence.token(m.first() - 2).word().equalsIgnoreCase("according");
  }

  /** Whether it is the subject of a verb somewhere, and nowhere spoken of with an article. */
  private boolean isDoer(Cluster c) {
    boolean subject = false;
    for (Mention m : c.mentions) {
      Token head = text.sentences().get(m.sentence()).token(m.head());
      subject |= head.is("nsubj") || head.is("nsubj:pass");
      subject |= isSource(text.sentences().get(m.sentence()), m);
      if (m.words().toLowerCase(Locale.ROOT).startsWith("the ")) {
        return false;
      }
    }
    return subject;
  }

  private @Nullable Cluster one(Predicate<Cluster> wanted) {
    List<Cluster> such = new ArrayList<>(clusters.all);
    such.removeIf(wanted.negate());
    return such.size() == 1 ? such.get(0) : null;
  }
}
