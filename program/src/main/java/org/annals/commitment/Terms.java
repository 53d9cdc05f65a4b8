package org.annals.commitment;

import java.util.Optional;
import org.annals.event.EventLexicon;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.time.Bound;
import org.annals.time.Dates;
import org.annals.time.TimeReference;
import org.jspecify.annotations.Nullable;

/** By when a commitment is due, and when it was made. */
final class Terms {
  private Terms() {}

  /** By when it is due; null if not said. */
  static @Nullable TimeReference due(Dates dates, Sentence sentence, Binding binding) {
    Token act = binding.act();
    TimeReference due = act == null ? null : dates.due(sentence, act);
    boolean misread = act != null && (act.is("fixed") || act.is("compound"));
    if (due == null && misread && Appointments.isOnADay(sentence, binding.told())) {
      TimeReference at = dates.at(sentence, binding.told()); // "due to give evidence on Friday"
      due = at.point() == null ? null : at.ahead();
    }
    boolean called = act != null && isAppointment(binding) && act.is("obj");
    if (called && act != null) {
      return Appointments.isForADay(sentence, binding.cue(), act) && due != null
          ? due.ahead()
          : null; // else the day may be the call’s
    }
    boolean dayless =
        act != null && act.isNoun() && !Appointments.isOnADay(sentence, binding.cue());
    if (due == null && act != null && isAppointment(binding) && !dayless) {
      TimeReference on = dates.at(sentence, act.isNoun() ? binding.cue() : act);
      return on.point() == null ? null : on; // the day may have passed: "rallies were planned on"
    }
    boolean appointed =
        binding.cue().tag().startsWith("J") && binding.kind() == CommitmentKind.PLAN;
    if (due == null && appointed) {
      TimeReference at = dates.at(sentence, binding.cue()); // "was due in Lima this week"
      due = at.point() == null ? null : at;
    }
    boolean coming =
        Coming.IN_THE_PRESENT.equals(binding.why()) || Deadlines.ENDING.equals(binding.why());
    if (due == null && coming) {
      TimeReference at = dates.at(sentence, binding.cue());
      due = at.point() == null ? null : at.ahead();
    }
    if (due == null && binding.kind() == CommitmentKind.DEADLINE && binding.cue().isVerb()) {
      due = // "gave the firm 90 days to answer"
          sentence.children(binding.cue(), "obj", "obl", "dep").stream()
              .filter(o -> o.index() > binding.cue().index())
              .flatMap(o -> Optional.ofNullable(dates.term(sentence, o)).stream())
              .findFirst()
              .orElse(null);
    }
    if (due == null && act != null && act.relation().equals("acl:relcl")) {
      due = ofEvent(dates, sentence, act);
    }
    if (due == null && binding.kind() == CommitmentKind.PROMISE && act != null && act.isNoun()) {
      TimeReference at = dates.at(sentence, binding.cue()); // "was promised a bonus by March 15"
      due = at.point() != null && at.bound() == Bound.BY ? at.ahead() : null;
    }
    boolean cueHasTerm = binding.kind() == CommitmentKind.DEADLINE || !binding.cue().equals(act);
    if (due == null && cueHasTerm) {
      TimeReference beside = dates.due(sentence, binding.cue());
      boolean last =
          beside != null
              && (beside.bound() == Bound.BY
                  || beside.bound() == Bound.UNTIL
                  || beside.bound() == Bound.BEFORE
                  || binding.kind() == CommitmentKind.DEADLINE);
      due = last ? beside : null;
    }
    boolean dated = // "a deadline of March 1", "has until March 1"; not "in May gave it 90 days"
        binding.cue().isNoun()
            || sentence.tokens().stream().anyMatch(t -> t.lemma().equals("until"));
    if (due == null && binding.kind() == CommitmentKind.DEADLINE && dated) {
      TimeReference at = dates.at(sentence, binding.cue()); // "a deadline of March 1"
      due = at.point() == null ? null : at;
    }
    return due;
  }

  /** "the May elections, which she will oversee": due when that is. */
  private static @Nullable TimeReference ofEvent(Dates dates, Sentence sentence, Token act) {
    Token noun = sentence.token(act.head());
    boolean object =
        sentence.children(act, "obj").stream().allMatch(o -> o.tag().startsWith("W"))
            && sentence.children(act, "nsubj").stream().noneMatch(o -> o.tag().startsWith("W"));
    TimeReference of =
        object && EventLexicon.get().noun(sentence, noun).isPresent()
            ? dates.due(sentence, noun)
            : null;
    return of == null || of.point() == null ? null : of;
  }

  /** Made when the word that binds was said; what is only told is made by the report's day. */
  static TimeReference made(Dates dates, Sentence sentence, Binding binding) {
    Token cue = binding.cue();
    boolean given = cue.isVerb() && !cue.equals(binding.act()); // "in May gave it 90 days"
    if ((binding.kind() == CommitmentKind.DEADLINE && !given) || isAppointment(binding)) {
      return TimeReference.fallback(Bound.BY, "made by the day of the report that tells it");
    }
    if (cue.equals(binding.act())) {
      Token at = cue;
      while (at.is("conj") && sentence.head(at).isPresent()) {
        at = sentence.head(at).get();
      }
      Optional<Token> above = sentence.head(at);
      if (at.is("ccomp") && above.isPresent() && above.get().isVerb()) {
        return dates.at(sentence, above.get());
      }
      return TimeReference.fallback(Bound.BY, "made by the day of the report that tells it");
    }
    if (cue.isVerb()
        || binding.kind() == CommitmentKind.THREAT
        || binding.kind() == CommitmentKind.DEMAND
        || binding.kind() == CommitmentKind.OFFER
        || binding.kind() == CommitmentKind.AGREEMENT) {
      return dates.at(sentence, cue);
    }
    return binding.told().isVerb()
        ? dates.at(sentence, binding.told())
        : TimeReference.fallback(Bound.BY, "made by the day of the report that tells it");
  }

  /** "The hearing is set for 5 May", "is expected to leave on Friday". */
  static boolean isAppointment(Binding binding) {
    Token act = binding.act();
    return binding.kind() == CommitmentKind.PLAN
        && act != null
        && (binding.cue().isVerb() || binding.cue().tag().startsWith("J"))
        && (act.isNoun() || CommitmentWords.lower(binding.cue()).equals("expect"));
  }
}
