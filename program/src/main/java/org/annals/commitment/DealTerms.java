package org.annals.commitment;

import static org.annals.commitment.CommitmentWords.lower;

import java.util.Optional;
import java.util.Set;
import org.annals.commitment.CommitmentWords.Cue;
import org.annals.commitment.Parties.Party;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an agreement binds each side to, as it is told on: "under the accord the rebels were
 * to hand in their arms and the army would leave", "the deal requires the firm to clean the river".
 *
 * <p>Whoever is to do it has agreed to it. Not read: terms in a sentence that does not name the
 * agreement.
 */
final class DealTerms {
  /** Longest way from "under" to its agreement ("under a UN-brokered peace deal"), in tokens. */
  private static final int PHRASE = 6;

  private static final Set<String> UNDER = Set.of("under", "per");
  private static final Set<String> OF = Set.of("part", "term", "terms", "according");
  private static final Set<String> BINDING =
      Set.of("require", "oblige", "obligate", "compel", "commit", "bind", "pledge");

  /** Those that only what both sides have set down does: a law requires, but commits no one. */
  private static final Set<String> TYING = Set.of("oblige", "obligate", "commit", "bind");

  private static final Set<String> CALLING = Set.of("call", "provide");

  private final CommitmentWords words;

  DealTerms(CommitmentWords words) {
    this.words = words;
  }

  Optional<Binding> read(Sentence sentence, Token verb, Parties parties) {
    if (!verb.isVerb()) {
      return Optional.empty();
    }
    return required(sentence, verb, parties).or(() -> under(sentence, verb, parties));
  }

  /** "the deal requires the firm to clean the river", "calls for the army to leave". */
  private Optional<Binding> required(Sentence sentence, Token verb, Parties parties) {
    Token subject = subject(sentence, verb, parties);
    boolean calls =
        CALLING.contains(lower(verb))
            && verb.index() + 1 < sentence.size()
            && lower(sentence.token(verb.index() + 1)).equals("for");
    boolean deal =
        isDeal(subject)
            || (subject != null && TYING.contains(lower(verb)) && words.is(subject, "covenant"));
    if (!deal
        || !(BINDING.contains(lower(verb)) || calls)
        || parties.isPassive(verb)
        || AheadClauses.isNot(sentence, verb)
        || (AheadClauses.isSubordinate(sentence, verb) && !verb.is("acl"))) {
      return Optional.empty();
    }
    return infinitive(sentence, verb, parties)
        .or(() -> clause(sentence, verb, parties))
        .map(t -> term(verb, t.act(), t.by(), "agreement’s “" + verb.word() + "”"));
  }

  private record Term(Token act, Party by) {}

  /** What requires: the subject, also where the parser takes a participle for the verb. */
  private static @Nullable Token subject(Sentence sentence, Token verb, Parties parties) {
    Token own = sentence.child(verb, "nsubj", "nsubj:pass").orElse(null);
    Token head = sentence.head(verb).orElse(null);
    boolean parted = // "the pact signed in Oslo obliged": "signed" taken for the main verb
        own == null
            && head != null
            && verb.is("dep")
            && head.tag().equals("VBN")
            && head.index() < verb.index();
    Token noun = parted && head != null ? sentence.child(head, "nsubj").orElse(null) : own;
    return noun == null ? null : parties.antecedent(noun);
  }

  /** "binds the firm to clean the river", "committed it to freeing the captives". */
  private Optional<Term> infinitive(Sentence sentence, Token verb, Parties parties) {
    int to = verb.index() + 1;
    while (to < sentence.size()
        && !lower(sentence.token(to)).equals("to")
        && !sentence.token(to).tag().matches("VB[DPZ]|MD|[.:,]")) {
      to++;
    }
    Token act = to + 1 < sentence.size() ? sentence.token(to + 1) : null;
    boolean deed =
        act != null
            && lower(sentence.token(to)).equals("to")
            && (act.tag().equals("VB") || (act.tag().equals("VBG") && isTying(verb)));
    Party by = null;
    for (int i = verb.index() + 1; deed && i < to && by == null; i++) {
      Token token = sentence.token(i);
      boolean head = token.isNoun() && !token.is("compound") && !token.is("nmod:poss");
      by =
          head
              ? parties.of(token).orElse(null)
              : token.isPronoun() && token.tag().equals("PRP")
                  ? parties.doer(token).orElse(null)
                  : null;
    }
    return act == null || by == null ? Optional.empty() : Optional.of(new Term(act, by));
  }

  private static boolean isTying(Token verb) {
    return TYING.contains(lower(verb)) || lower(verb).equals("pledge");
  }

  /** "the settlement requires that the firm be turned into a trust". */
  private static Optional<Term> clause(Sentence sentence, Token verb, Parties parties) {
    return sentence.children(verb, "ccomp").stream()
        .filter(c -> c.index() > verb.index() && c.tag().matches("VB[NP]?"))
        .flatMap(
            c ->
                sentence.child(c, "nsubj", "nsubj:pass").flatMap(parties::of).stream()
                    .map(by -> new Term(c, by)))
        .findFirst();
  }

  /** "under the deal the rebels were to leave", "would be paid": what was agreed for each side. */
  private Optional<Binding> under(Sentence sentence, Token verb, Parties parties) {
    if (!isToBeDone(sentence, verb)
        || !isUnderADeal(sentence, verb)
        || AheadClauses.isNot(sentence, verb)
        || AheadClauses.isUnsure(sentence, verb)
        || AheadClauses.isSubordinate(sentence, verb)
        || words.isUnwilled(sentence, verb)) {
      return Optional.empty();
    }
    boolean shared = // "was to free": its own clause, so that its subject is its own, too
        sentence.children(verb, "aux").stream().anyMatch(a -> a.tag().equals("MD"));
    Token own = sentence.child(verb, "nsubj").orElse(null);
    Token subject = parties.isPassive(verb) ? null : shared ? parties.subject(verb) : own;
    Party by =
        parties.isPassive(verb)
            ? parties.agent(verb).orElse(null)
            : subject == null ? null : parties.of(subject).orElse(null);
    return by == null
        ? Optional.empty()
        : Optional.of(term(verb, verb, by, "term of an agreement"));
  }

  private static Binding term(Token cue, Token act, Party by, String why) {
    return new Binding(cue, cue, act, CommitmentKind.AGREEMENT, by, null, null, why);
  }

  /** "was to leave", "would leave", "must leave", "has to leave". */
  private static boolean isToBeDone(Sentence sentence, Token verb) {
    boolean modal =
        sentence.children(verb, "aux").stream()
            .anyMatch(a -> Set.of("will", "would", "shall", "must").contains(lower(a)));
    int to = verb.index() - 1;
    while (to > 0 && sentence.token(to).tag().equals("RB")) {
      to--;
    }
    boolean infinitive = to > 0 && sentence.token(to).tag().equals("TO");
    Token be = infinitive ? sentence.token(to - 1) : null;
    return modal
        || (be != null && be.lemma().equals("be") && be.tag().matches("VB[DPZ]"))
        || (be != null && be.lemma().equals("have") && be.tag().matches("VB[DPZ]"));
  }

  /** Whether "under the accord" stands before it in its sentence, outside of commas of an aside. */
  private boolean isUnderADeal(Sentence sentence, Token verb) {
    for (int i = 0; i < verb.index(); i++) {
      String word = sentence.token(i).word().toLowerCase(java.util.Locale.ROOT);
      boolean opens = UNDER.contains(word) || OF.contains(word);
      for (int k = i + 1; opens && k < Math.min(verb.index(), i + PHRASE); k++) {
        if (isDeal(sentence.token(k))) {
          return true;
        }
        if (sentence.token(k).word().equals(",")) {
          break;
        }
      }
    }
    return false;
  }

  private boolean isDeal(@Nullable Token noun) {
    return noun != null
        && noun.isNoun()
        && words.noun(noun).map(Cue::kind).filter(k -> k == CommitmentKind.AGREEMENT).isPresent();
  }
}
