package org.annals.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.Actor;
import org.annals.language.Token;

/**
 * Who is named together with a word, but for what the parser joins to it with "and": the rest of a
 * list, the other state before one noun, the company someone is in, all that "they" may be.
 */
record JoinedParties(NamedParties names) {
  private static final WordSets WORDS = new WordSets("parties.tsv");

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
    for (Token subject : names.sentence().tokens().subList(0, pronoun.index())) {
      List<Token> joined = names.sentence().children(subject, "conj");
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
    while (first.isProperNoun() && !last && i < names.sentence().size()) {
      boolean comma = names.sentence().token(i).word().equals(",");
      i += comma ? 1 : 0;
      last = i < names.sentence().size() && names.sentence().token(i).tag().equals("CC");
      i += last ? 1 : 0;
      i += i < names.sentence().size() && names.sentence().token(i).tag().equals("DT") ? 1 : 0;
      if (i >= names.sentence().size()
          || (!comma && !last)
          || !names.sentence().token(i).isProperNoun()) {
        break;
      }
      Optional<Actor> next =
          names.cast().holding(names.sentence().index(), names.sentence().token(i));
      if (next.isEmpty()) {
        break;
      }
      commas += comma ? 1 : 0;
      found.add(next.get().id());
      while (i < names.sentence().size()
          && names
              .cast()
              .holding(names.sentence().index(), names.sentence().token(i))
              .equals(next)) {
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
    String key = names.cast().actor(named.get(0)).key();
    for (Token first : names.sentence().children(noun, "amod", "compound")) {
      List<Token> joined = new ArrayList<>(names.sentence().children(first, "conj"));
      joined.removeIf(j -> j.index() > noun.index());
      if (!joined.isEmpty()) {
        joined.add(0, first);
        joined.stream()
            .flatMap(j -> names.state(j).stream())
            .filter(id -> !named.contains(id) && !isOf(key, names.cast().actor(id).key()))
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
    for (Token with : names.sentence().children(noun, "nmod")) {
      boolean and = // "along with", not "along the coast"
          WORDS.has("together", names.preposition(with))
              && (names.preposition(with).equals("alongside")
                  || names.sentence().children(with, "case").stream()
                      .anyMatch(c -> c.lemma().equals("with")));
      if (and) {
        found.addAll(names.of(with, false));
      }
    }
    for (Token doing : names.sentence().children(noun, "acl")) {
      if (WORDS.has("joining", doing.lemma())) {
        for (Token with : names.sentence().children(doing, "obl")) {
          if (Set.of("with", "by", "alongside").contains(names.preposition(with))) {
            found.addAll(names.of(with, false));
          }
        }
      }
    }
    return found;
  }
}
