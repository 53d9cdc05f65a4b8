package org.annals.commitment;

import java.util.List;
import org.annals.event.PloverClass;
import org.annals.text.Evidence;
import org.annals.time.TimeReference;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as one report tells it.
 *
 * @param by local id of the actor; null if only described
 * @param byWords the one who commits himself, as written; empty where a threat, a demand or an
 *     offer is told without him
 * @param to local id of the actor it is made to; null if not said
 * @param kind promise, plan, threat, …
 * @param what what is to be done, one line in the report's own words
 * @param act lemmas of what is to be done, its verb (or the verb of its noun) first, then the words
 *     that go with it; empty if it is not told
 * @param type the class of that deed; null if the lexicon of events does not hold it
 * @param condition as written; null if there is none
 * @param due by when; null if not said
 * @param made when it was made
 * @param ending what the same words say of its end; null if nothing
 * @param endingBy who alone says that it ended so, as written; null if the report itself does, or
 *     he whose word decides it, or nothing is said
 * @param evidence its focus is the verb or noun
 * @param why the rule that read it
 */
public record CommitmentMention(
    @Nullable String by,
    String byWords,
    @Nullable String to,
    CommitmentKind kind,
    String what,
    List<String> act,
    @Nullable PloverClass type,
    @Nullable String condition,
    @Nullable TimeReference due,
    TimeReference made,
    @Nullable Ending ending,
    @Nullable String endingBy,
    Evidence evidence,
    String why) {
  public CommitmentMention {
    act = List.copyOf(act);
  }

  /** The same, told again with what came of it. */
  CommitmentMention ended(Ending how, @Nullable String saidBy, Evidence where, String reason) {
    return new CommitmentMention(
        by, byWords, to, kind, what, act, type, condition, due, made, how, saidBy, where, reason);
  }
}
