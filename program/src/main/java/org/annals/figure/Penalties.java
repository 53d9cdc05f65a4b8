package org.annals.figure;

import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * Names the time that someone is to spend in prison by whose sentence it is: "was sentenced to four
 * years in prison", "faces up to ten years behind bars".
 */
final class Penalties {
  private static final Set<String> PLACES =
      Set.of("prison", "jail", "custody", "detention", "imprisonment", "bars", "probation");
  private static final Set<String> PASSED =
      Set.of("sentence", "jail", "imprison", "condemn", "give");
  private static final Set<String> BORNE = Set.of("face", "get", "receive", "serve", "risk");

  private final Naming naming;

  Penalties(Naming naming) {
    this.naming = naming;
  }

  /** Whose sentence the time of {@code unit} is; empty if it is none, or of no one named. */
  Optional<String> of(Sentence sentence, Counted unit) {
    if (unit.attributive() || unit.head() < 0) {
      return Optional.empty();
    }
    Token time = sentence.token(unit.head());
    Token verb = sentence.head(time).orElse(null);
    boolean place =
        unit.last() + 2 < sentence.size()
            && sentence.token(unit.last() + 1).word().matches("in|behind|of|on")
            && PLACES.contains(sentence.token(unit.last() + 2).word());
    if (verb == null || !verb.isVerb() || !(place || verb.lemma().matches("jail|imprison"))) {
      return Optional.empty();
    }
    Optional<Token> who =
        BORNE.contains(verb.lemma())
            ? sentence.child(verb, "nsubj")
            : PASSED.contains(verb.lemma())
                ? sentence.child(verb, "nsubj:pass").or(() -> sentence.child(verb, "obj", "iobj"))
                : Optional.empty();
    return who.filter(w -> w.index() != time.index())
        .flatMap(w -> named(sentence, w))
        .map(name -> "duration of prison sentence of " + name);
  }

  private Optional<String> named(Sentence sentence, Token who) {
    Optional<String> name = naming.name(sentence, who);
    return name.isPresent() || !who.isNoun()
        ? name
        : Optional.of(naming.words(sentence, Naming.first(sentence, who), who.index()));
  }
}
