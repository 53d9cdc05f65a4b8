package org.annals.commitment;

import static org.annals.commitment.CommitmentWords.lower;

import java.util.Optional;
import org.annals.actor.ActorType;
import org.annals.commitment.Parties.Party;
import org.annals.event.EventLexicon;
import org.annals.event.PloverClass;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.jspecify.annotations.Nullable;

/**
 * Reads what has been settled: "the council is to meet", "she is due to give evidence", "the files
 * were supposed to be published", "a ration is to be tried out".
 *
 * <p>Parsers take "due to" for "because of" and the verb after it for a noun, so the words are read
 * in their order and only the subject is taken from the parse. What no one wills ("is to become",
 * "is due to bad weather") is left out. Often no one is named who will do it: then it is the plan
 * of him who owns the thing, who says so, or of no one named.
 */
final class Settled {
  private static final int ADVERBS = 3;

  private final CommitmentWords words;

  Settled(CommitmentWords words) {
    this.words = words;
  }

  /** What the clause of {@code verb}, the word after "to", settles. */
  Optional<Binding> read(Sentence sentence, Token verb, Parties parties) {
    int at = verb.index() - 1;
    boolean passive = false;
    while (at > 0 && sentence.token(at).tag().startsWith("RB")) {
      at--;
    }
    if (at > 1 && lower(sentence.token(at)).equals("be") && sentence.token(at).tag().equals("VB")) {
      passive = verb.tag().equals("VBN") || verb.tag().equals("VBD");
      at--;
    }
    boolean to = at > 0 && sentence.token(at).word().equalsIgnoreCase("to");
    if (!to || !isVerb(sentence, verb, passive)) {
      return Optional.empty();
    }
    Token before = sentence.token(at - 1);
    boolean fixed = words.is(before.word().toLowerCase(java.util.Locale.ROOT), "settled");
    Token be = fixed ? be(sentence, before.index() - 1) : be(sentence, at - 1);
    if (be == null || AheadClauses.isSubordinate(sentence, headOf(sentence, be))) {
      return Optional.empty();
    }
    boolean sure = be.tag().matches("VB[PZ]") || (fixed && !lower(before).equals("suppose"));
    boolean harm = // "was to be destroyed": so it came
        EventLexicon.get().verb(sentence, verb).filter(c -> c == PloverClass.ASSAULT).isPresent();
    boolean told = passive && !fixed && !harm && isTold(sentence, headOf(sentence, be));
    if (!sure && !told && !Appointments.isOnADay(sentence, verb)) {
      return Optional.empty(); // "was to lead the party": so it came
    }
    if (words.isUnwilled(sentence, verb) && !passive) {
      return Optional.empty();
    }
    Token subject = subject(sentence, be, parties);
    if (subject == null || lower(subject).equals("there") || words.is(subject, "aiming")) {
      return Optional.empty();
    }
    Party by =
        passive
            ? parties
                .agent(verb)
                .or(() -> parties.holder(parties.antecedent(subject), false))
                .orElse(null)
            : parties.doer(subject).orElse(null);
    if (by != null && parties.type(by) == ActorType.PLACE) {
      by = null;
    }
    boolean someone = by != null || parties.isOneOrMany(subject);
    if (!passive && !someone && !happens(sentence, verb)) {
      return Optional.empty(); // "the film is to show"
    }
    String why = "settled by “" + (fixed ? before.word() : be.word()) + " to”";
    boolean fused = verb.is("fixed") || verb.is("compound"); // "due to give evidence", misread
    Token shown = fused ? headOf(sentence, be) : verb;
    return Optional.of(new Binding(verb, shown, verb, CommitmentKind.PLAN, by, null, null, why));
  }

  /** "begin", "run", "take effect": what things do on a day. */
  private boolean happens(Sentence sentence, Token verb) {
    return words.is(verb, "happening")
        || (lower(verb).equals("take")
            && verb.index() + 1 < sentence.size()
            && words.is(sentence.token(verb.index() + 1), "effect"));
  }

  /** "due to search a ship": taken for a noun, but with an object as only a verb has. */
  private static boolean isVerb(Sentence sentence, Token verb, boolean passive) {
    if (passive || verb.tag().equals("VB")) {
      return true;
    }
    int next = verb.index() + 1;
    return verb.tag().matches("NN|VBP")
        && next < sentence.size()
        && sentence.token(next).tag().matches("DT|PRP.?|CD|NNP")
        && WordNet.get().isVerb(lower(verb));
  }

  private @Nullable Token be(Sentence sentence, int from) {
    int at = from;
    while (at > 0 && from - at < ADVERBS && sentence.token(at).tag().equals("RB")) {
      if (words.is(sentence.token(at), "undoing")) {
        return null;
      }
      at--;
    }
    return at >= 0 && lower(sentence.token(at)).equals("be") && sentence.token(at).isVerb()
        ? sentence.token(at)
        : null;
  }

  /** Told by the report or by the word of someone, not feared, supposed or complained of. */
  private boolean isTold(Sentence sentence, Token clause) {
    return !(clause.is("ccomp") || clause.is("xcomp") || clause.is("advcl"))
        || sentence.head(clause).filter(h -> words.is(h, "telling")).isPresent();
  }

  private static Token headOf(Sentence sentence, Token be) {
    return sentence.head(be).filter(h -> be.is("aux") || be.is("cop")).orElse(be);
  }

  private static @Nullable Token subject(Sentence sentence, Token be, Parties parties) {
    Token head = headOf(sentence, be);
    Token own = sentence.child(head, "nsubj", "nsubj:pass").orElse(null);
    own = own == null ? parties.subject(head) : own;
    return own == null ? parties.before(be) : own;
  }
}
