package org.annals.commitment;

import org.annals.commitment.Parties.Party;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * A word that binds someone, with what it binds him to.
 *
 * @param cue the verb or noun that binds
 * @param told the verb of the clause to show: the cue, or the verb of which the cue is the object
 * @param act the verb or noun of what is to be done; null if it is not told
 * @param kind promise, plan, threat, …
 * @param by who binds; null if not said
 * @param to to whom; null if not said
 * @param ending what is told of its end; null if nothing
 * @param why the rule that read it
 * @param run where it stands, if it is a further deed of a word that binds to several; else null
 */
record Binding(
    Token cue,
    Token told,
    @Nullable Token act,
    CommitmentKind kind,
    @Nullable Party by,
    @Nullable Party to,
    @Nullable Ending ending,
    String why,
    Series.@Nullable Run run) {
  Binding(
      Token cue,
      Token told,
      @Nullable Token act,
      CommitmentKind kind,
      @Nullable Party by,
      @Nullable Party to,
      @Nullable Ending ending,
      String why) {
    this(cue, told, act, kind, by, to, ending, why, null);
  }

  /** The same word given for another deed: "promised to pay and to leave". */
  Binding of(Series.Run other) {
    Token deed = other.deed();
    return new Binding(deed, deed, deed, kind, by, to, null, why, other);
  }
}
