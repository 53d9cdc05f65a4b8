package org.annals.commitment;

import static org.annals.commitment.CommitmentWords.lower;

import java.util.Optional;
import java.util.Set;
import org.annals.commitment.Parties.Party;
import org.annals.event.Attribution;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads duties and bans told in speech: "the judge said the firm must pay", "told the banks that
 * they could not raise their dividends", "“You may not leave,” the judge said". Who says so demands
 * it; what the report itself finds that one must do is its view, and no demand.
 */
final class Duties {
  private static final Set<String> DUTY = Set.of("must", "should");
  private static final Set<String> LEAVE = Set.of("can", "could", "may", "might");
  private static final Set<String> NEED = Set.of("need", "have", "ought");
  private static final Set<String> ANYONE =
      Set.of("someone", "somebody", "anyone", "anybody", "everyone", "everybody", "nobody");

  private final CommitmentWords words;

  Duties(CommitmentWords words) {
    this.words = words;
  }

  private record Duty(Token main, boolean strict, boolean ban, boolean need) {}

  Optional<Binding> read(
      Sentence sentence, Token verb, Parties parties, Attribution.@Nullable Source source) {
    Duty duty = verb.isVerb() ? duty(sentence, verb) : null;
    Token subject = duty == null ? null : parties.subject(verb);
    if (duty == null || subject == null || isSupposed(sentence, duty.main())) {
      return Optional.empty();
    }
    String who = lower(subject);
    boolean you = who.equals("you");
    Party bound = parties.of(subject).orElse(null);
    Token telling = telling(sentence, duty.main());
    Party addressed = telling == null ? null : addressed(sentence, telling, parties);
    String speaker = source == null ? null : source.actor();
    if (you) {
      bound = addressed;
    }
    boolean allowed =
        duty.ban()
            ? addressed != null || (you && duty.strict())
            : you
                ? duty.strict() || addressed != null
                : bound != null
                    || ANYONE.contains(who)
                    || (addressed != null && isThey(who))
                    || ((duty.strict() || duty.need()) && isDeedToDo(sentence, verb, subject));
    boolean own = bound != null && speaker != null && parties.speaksFor(speaker, bound);
    boolean undone = bound == null && isDeedToDo(sentence, verb, subject);
    boolean weighty = // a body or one who decides says what is to be done
        !duty.ban()
            && (duty.strict() || duty.need())
            && subject.isNoun()
            && (bound != null || (parties.isPassive(verb) && !words.isUnwilled(sentence, verb)))
            && parties.isWeighty(speaker);
    if (own || !(weighty || (allowed && (!duty.need() || you || addressed != null || undone)))) {
      return Optional.empty();
    }
    bound = bound == null ? addressed : bound;
    Token by = telling == null ? null : parties.subject(telling);
    Party teller = by == null ? null : parties.of(by).orElse(null);
    teller = teller != null ? teller : parties.speaker(speaker).orElse(null);
    if (teller == null && by != null && by.isNoun() && parties.isSomeone(by)) {
      teller =
          parties.described(by).orElse(null); // "a leading figure said": whoever says is someone
    }
    if (teller == null && by != null && words.is(by, "document") && bound != null) {
      teller =
          parties.holder(by, false).orElseGet(() -> new Party(null, by.word())); // "the letter"
    }
    if (teller == null || (bound != null && teller.isSame(bound))) {
      return Optional.empty();
    }
    String why = duty.ban() ? "a ban told in speech" : "a duty told in speech";
    return Optional.of(
        new Binding(verb, verb, verb, CommitmentKind.DEMAND, teller, bound, null, why));
  }

  /** "the attacks must stop": by whom is not said. */
  private static boolean isDeedToDo(Sentence sentence, Token verb, Token subject) {
    return subject.isNoun()
        && !subject.isProperNoun()
        && lower(verb).matches("stop|end|cease|start|begin|continue|resume")
        && Deeds.isDeed(sentence, subject);
  }

  private static boolean isThey(String word) {
    return Set.of("they", "he", "she", "it").contains(word);
  }

  /** The modal of a duty, or of leave that is denied; null if there is none. */
  private static @Nullable Duty duty(Sentence sentence, Token verb) {
    for (Token aux : sentence.children(verb, "aux")) {
      if (DUTY.contains(lower(aux))) {
        return new Duty(verb, lower(aux).equals("must"), false, false);
      }
      if (LEAVE.contains(lower(aux)) && isNot(sentence, verb)) {
        return new Duty(verb, lower(aux).equals("may"), true, false);
      }
    }
    boolean beTo = // "you are not to leave"
        Deeds.isInfinitive(sentence, verb)
            && isNot(sentence, verb)
            && sentence.children(verb, "aux", "cop").stream()
                .anyMatch(a -> lower(a).equals("be") && a.tag().matches("VB[PZ]"));
    if (beTo) {
      return new Duty(verb, true, true, false);
    }
    boolean would = // "would have to show", taken for a tense
        Deeds.isInfinitive(sentence, verb)
            && sentence.children(verb, "aux").stream().anyMatch(a -> lower(a).equals("have"))
            && sentence.children(verb, "aux").stream().anyMatch(a -> a.tag().equals("MD"));
    if (would && !isNot(sentence, verb)) {
      return new Duty(verb, false, false, true);
    }
    Token head = sentence.head(verb).orElse(null);
    boolean need =
        head != null
            && verb.is("xcomp")
            && NEED.contains(lower(head))
            && head.isVerb()
            && Deeds.isInfinitive(sentence, verb)
            && !isNot(sentence, head)
            && sentence.children(head, "aux").stream().allMatch(a -> a.tag().equals("MD"));
    return need && head != null ? new Duty(head, false, false, true) : null;
  }

  private static boolean isNot(Sentence sentence, Token verb) {
    return sentence.children(verb, "advmod", "neg").stream()
        .anyMatch(n -> n.lemma().equals("not") || n.lemma().equals("n't"));
  }

  private static boolean isSupposed(Sentence sentence, Token verb) {
    return sentence.children(verb, "mark").stream()
        .anyMatch(m -> Set.of("if", "whether", "because", "as", "although").contains(lower(m)));
  }

  /** The verb of telling that the clause stands under; null if there is none. */
  private @Nullable Token telling(Sentence sentence, Token verb) {
    Token at = verb;
    while (at.is("conj") && sentence.head(at).isPresent()) {
      at = sentence.head(at).get();
    }
    Token above = sentence.head(at).orElse(null);
    boolean under = at.is("ccomp") || at.is("xcomp");
    return under && above != null && words.is(above, "telling") ? above : null;
  }

  /** "told the banks that": who is spoken to. */
  private static @Nullable Party addressed(Sentence sentence, Token telling, Parties parties) {
    boolean spoken = Set.of("tell", "warn", "remind", "inform", "notify").contains(lower(telling));
    return !spoken
        ? null
        : sentence.children(telling, "obj", "iobj").stream()
            .flatMap(o -> parties.of(o).stream())
            .findFirst()
            .orElse(null);
  }
}
