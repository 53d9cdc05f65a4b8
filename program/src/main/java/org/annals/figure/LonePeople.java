package org.annals.figure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.figure.FigureWords.UnitClass;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Names the people that a number without a noun counts where its own clause tells that it counts
 * people: "at least four are believed to have been killed", "some 3,000 were driven from their
 * homes", "21 of those aboard the ship". What was counted before may be ships or sums; it says no
 * more of them than what to call them, and only where people were counted.
 */
final class LonePeople {
  /** Verbs that only say how sure it is. */
  private static final Set<String> HOLDING = WordList.words(LonePeople.class, "holding.txt");

  private static final Set<String> NUMBERS =
      Set.of("dozens", "scores", "tens", "hundreds", "thousands", "millions");

  private final Naming naming;
  private final Befallen befallen;
  private String people = "";
  private int named = -1;

  LonePeople(Naming naming) {
    this.naming = naming;
    this.befallen = new Befallen(naming);
  }

  /** Takes note of the people that a number with a noun counts. */
  void pass(Sentence sentence, Counted unit) {
    boolean noun = unit.unitClass() == UnitClass.PEOPLE && unit.head() >= 0;
    String who = noun ? naming.words(sentence, unit.head(), unit.head()) : "";
    boolean number = NUMBERS.contains(who.toLowerCase(Locale.ROOT)); // "dozens were hurt"
    people = number ? "people" : who;
    named = sentence.index();
  }

  /** Whether the clause of a number tells that it counts people. */
  static boolean isOf(Sentence sentence, Amount amount, @Nullable Counted before) {
    return !isAnimal(before)
        && (OwnWords.isWho(sentence, amount)
            || harm(sentence, amount).isPresent()
            || !among(sentence, amount).isEmpty());
  }

  private static boolean isAnimal(@Nullable Counted counted) {
    String one = counted == null ? "" : counted.unit().replaceFirst("s$", "");
    return WordNet.get().nounFile(one).equals("noun.animal");
  }

  static Counted people(int at) {
    return new Counted(UnitClass.PEOPLE, "people", BigDecimal.ONE, at, at, -1, false, false);
  }

  /** The subject; empty if the clause tells nothing of people. */
  Optional<String> of(Sentence sentence, Amount amount) {
    Optional<String> who = new OwnWords(naming).who(sentence, amount);
    if (who.isPresent()) {
      return who;
    }
    String among = among(sentence, amount);
    if (!among.isEmpty()) {
      return Optional.of("people" + naming.restriction(sentence, amount.last() + 3, false))
          .filter(w -> w.indexOf(' ') > 0)
          .or(() -> Optional.of("people " + among));
    }
    return harm(sentence, amount).map(verb -> subject(sentence, verb));
  }

  private String subject(Sentence sentence, Token verb) {
    boolean near = !people.isEmpty() && sentence.index() - named <= 1;
    String who = near ? people : "people";
    if (!verb.isVerb()) {
      return who + " " + verb.word() + befallen.where(sentence, verb);
    }
    String done =
        verb.lemma().equals("die") ? "died" : Participles.of(verb).toLowerCase(Locale.ROOT);
    String after = naming.restriction(sentence, verb.index() + 1, false);
    return who + " " + done + (after.isEmpty() ? befallen.where(sentence, verb) : after);
  }

  /** "21 of those aboard": the word behind "those"; empty if it stands otherwise. */
  private static String among(Sentence sentence, Amount amount) {
    Wording words = new Wording(sentence);
    int of = amount.last() + 1;
    boolean those = words.is(of, "of") && words.is(of + 1, "those");
    return those && words.is(of + 2, "aboard", "killed", "injured", "wounded", "arrested", "held")
        ? words.at(of + 2)
        : "";
  }

  /** The verb of harm, or the adjective, that the number is the subject of. */
  private static Optional<Token> harm(Sentence sentence, Amount amount) {
    Token number = top(sentence, amount);
    Token verb = sentence.head(number).filter(v -> v.index() > number.index()).orElse(null);
    if (verb == null || !number.relation().matches("nsubj|nsubj:pass")) {
      return Optional.empty();
    }
    Token last = verb;
    while (HOLDING.contains(last.lemma())) {
      Token next = sentence.child(last, "xcomp").orElse(null);
      if (next == null || next.index() < last.index()) {
        return Optional.empty();
      }
      last = next;
    }
    boolean passive = !sentence.children(last, "aux:pass").isEmpty();
    boolean harmed =
        FigureWords.is(last.lemma(), "harm") && (passive || last.lemma().matches("die|perish"));
    boolean driven =
        passive
            && last.lemma().matches("drive|force|evict|expel")
            && sentence.child(last, "obl").filter(o -> o.lemma().equals("home")).isPresent();
    boolean state = !last.isVerb() && FigureWords.is(last.word(), "nominal");
    return harmed || driven || state ? Optional.of(last) : Optional.empty();
  }

  private static Token top(Sentence sentence, Amount amount) {
    Token token = sentence.token(amount.number());
    while (true) {
      Token above = sentence.head(token).orElse(null);
      if (above == null || above.index() < amount.first() || above.index() > amount.last()) {
        return token;
      }
      token = above;
    }
  }
}
