package org.annals.time;

import java.util.List;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * When a holder of a high office entered or left it, from {@code offices.txt}: "since the president
 * took office". Only where the name is that of one term alone, or of terms that one title tells
 * apart.
 */
final class Accession {
  private static final Set<String> TAKING = Set.of("take", "assume", "enter", "win");
  private static final Set<String> LEAVING = Set.of("leave", "quit");

  private Accession() {}

  /** The day, where the clause tells of such; null if it does not or the holder is not known. */
  static @Nullable TimeReference at(Sentence sentence, Token verb) {
    boolean office =
        sentence.children(verb, "obj").stream()
            .anyMatch(o -> o.lemma().equals("office") || o.lemma().equals("power"));
    boolean sworn =
        verb.lemma().equals("inaugurate")
            || (verb.lemma().equals("swear")
                && sentence.children(verb).stream().anyMatch(c -> c.word().equals("in")));
    boolean taken = sworn || (office && TAKING.contains(verb.lemma()));
    boolean left = office && LEAVING.contains(verb.lemma());
    Token subject = sentence.child(verb, "nsubj").orElse(null);
    if (!(taken || left) || subject == null) {
      return null;
    }
    String title = title(sentence, subject);
    List<Offices.Term> terms = Offices.terms(title, subject.word());
    if (terms.size() != 1 || title.isEmpty() || (left && terms.get(0).to() == null)) {
      return null;
    }
    Offices.Term term = terms.get(0);
    java.time.LocalDate day = left ? java.util.Objects.requireNonNull(term.to()) : term.from();
    TimePoint point =
        TimePoint.named(Unit.DAY)
            .withYear(day.getYear())
            .withMonth(day.getMonthValue())
            .withDay(day.getDayOfMonth());
    int first = Math.min(subject.index(), verb.index());
    int last = Math.max(subject.index(), verb.index());
    String words = term.title() + " " + subject.word() + " " + verb.word();
    return new TimeReference(
        Basis.INFERRED,
        Bound.IN,
        point,
        null,
        sentence.span(first, last),
        words,
        term.title() + " " + term.name() + (left ? " until " : " from ") + day);
  }

  private static String title(Sentence sentence, Token name) {
    for (Token part : sentence.children(name, "compound", "appos")) {
      switch (part.word()) {
        case "President", "Chancellor", "Premier", "Pope", "Secretary-General" -> {
          return part.word();
        }
        case "Minister" -> {
          return "Prime Minister";
        }
        default -> {}
      }
    }
    return "";
  }
}
