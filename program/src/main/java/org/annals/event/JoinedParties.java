package org.annals.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.Actor;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * Who is named together with a word, but for what the parser joins to it with "and": the rest of a
 * list, the other state before one noun, the company someone is in, all that "they" may be.
 */
record JoinedParties(NamedParties names, Sentence sentence, Cast cast) {
  private static final WordSets WORDS = new WordSets("parties.tsv");

  JoinedParties(NamedParties names) {
    this(names, names.sentence(), names.cast());
  }

  /** Those to add to {@code found}, whom the word itself names. */
  List<String> to(Token word, List<String> found) {
    List<String> joined = new ArrayList<>();
    if (found.isEmpty() && word.isPronoun()) {
      joined.addAll(together(word));
    }
    joined.addAll(besides(word, found));
    joined.addAll(company(word));
    if (!found.isEmpty()) {
      joined.addAll(listed(word));
    }
    joined.removeAll(found);
    return joined;
  }

  /** "Norland and Chad dropped their claim": all of the subject before it that "and" joins. */
  private List<String> together(Token pronoun) {
    if (!WORDS.has("several", pronoun.lemma().toLowerCase(Locale.ROOT))) {
      return List.of();
    }
    List<String> last = List.of();
    for (Token subject : sentence.tokens().subList(0, pronoun.index())) {
      List<Token> joined = sentence.children(subject, "conj");
      if (subject.is("nsubj") && !subject.isPronoun()) {
        boolean all =
            !joined.isEmpty()
                && joined.stream()
                    .allMatch(j -> j.index() < pronoun.index() && !names.at(j).isEmpty());
        last = all && !names.at(subject).isEmpty() ? names.of(subject, false) : List.of();
      }
    }
    return last;
  }

  /** "from Chad, the EU, Peru and other states": the rest of a list, which parsers lose. */
  private List<String> listed(Token first) {
    List<String> found = new ArrayList<>();
    int commas = 0;
    int i = first.index() + 1;
    boolean last = false;
    while (first.isProperNoun() && !last && i < sentence.size()) {
      boolean comma = sentence.token(i).word().equals(",");
      i += comma ? 1 : 0;
      last = i < sentence.size() && sentence.token(i).tag().equals("CC");
      i += last ? 1 : 0;
      i += i < sentence.size() && sentence.token(i).tag().equals("DT") ? 1 : 0;
      if (i >= sentence.size() || (!comma && !last) || !sentence.token(i).isProperNoun()) {
        break;
      }
      Optional<Actor> next = cast.holding(sentence.index(), sentence.token(i));
      if (next.isEmpty()) {
        break;
      }
      commas += comma ? 1 : 0;
      found.add(next.get().id());
      while (i < sentence.size()
          && cast.holding(sentence.index(), sentence.token(i)).equals(next)) {
        i++;
      }
    }
    boolean list = last ? commas > 0 : commas > 2; // "in Lima, Peru, the bank": no list
    return list ? found : List.of();
  }

  /** "Danish and Chadian ships": of the states before a noun, those that it alone does not name. */
  private List<String> besides(Token noun, List<String> named) {
    List<String> found = new ArrayList<>();
    if (named.isEmpty() || !noun.isNoun()) {
      return found;
    }
    String key = cast.actor(named.get(0)).key();
    for (Token first : sentence.children(noun, "amod", "compound")) {
      List<Token> joined = new ArrayList<>(sentence.children(first, "conj"));
      joined.removeIf(j -> j.index() > noun.index());
      if (!joined.isEmpty()) {
        joined.add(0, first);
        joined.stream()
            .flatMap(j -> names.state(j).stream())
            .filter(id -> !named.contains(id) && !isOf(key, cast.actor(id).key()))
            .forEach(found::add);
      }
    }
    return found;
  }

  /** Whether "military:Chad" is of "state:Chad". */
  private static boolean isOf(String body, String state) {
    return !body.isEmpty()
        && body.substring(body.indexOf(':') + 1).equals(state.substring(state.indexOf(':') + 1));
  }

  /** "Lind, along with Orr, …", "Lind, working with Orr, …": who does it too. */
  private List<String> company(Token noun) {
    List<String> found = new ArrayList<>();
    for (Token with : sentence.children(noun, "nmod")) {
      boolean and = // "along with", not "along the coast"
          WORDS.has("together", names.preposition(with))
              && (names.preposition(with).equals("alongside")
                  || sentence.children(with, "case").stream()
                      .anyMatch(c -> c.lemma().equals("with")));
      if (and) {
        found.addAll(names.of(with, false));
      }
    }
    for (Token doing : sentence.children(noun, "acl")) {
      if (WORDS.has("joining", doing.lemma())) {
        for (Token with : sentence.children(doing, "obl")) {
          if (Set.of("with", "by", "alongside").contains(names.preposition(with))) {
            found.addAll(names.of(with, false));
          }
        }
      }
    }
    return found;
  }
}
