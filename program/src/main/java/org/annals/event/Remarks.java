package org.annals.event;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * What a report remarks of those who talk to it, or of what there is none of: "a driver who works
 * the night shift said", "asked us not to print her name", "nobody has been charged". Told in
 * passing, no event of the story.
 */
record Remarks(Sentence sentence, Cast cast) {
  private static final Set<String> OURS = Set.of("us", "me");
  private static final Set<String> NONE = Set.of("no", "neither");
  private static final Set<String> NOBODY = Set.of("nobody", "none", "nothing", "neither", "noone");

  boolean isOne(Token head, Status status) {
    return (head.isVerb() && isOfSource(head))
        || isAskedOfUs(head)
        || (status == Status.DENIED && isOfNone(head));
  }

  /** "a driver who came from Oru said": said of someone whom the report does not name. */
  private boolean isOfSource(Token verb) {
    Token clause = verb;
    if (verb.is("conj") && sentence.child(verb, "nsubj").isEmpty()) {
      clause = sentence.head(verb).orElse(verb);
    }
    Optional<Token> who =
        clause.relation().equals("acl:relcl") ? sentence.head(clause) : Optional.empty();
    return who.filter(n -> n.tag().equals("NN") && n.is("nsubj"))
        .filter(n -> new NounKinds(sentence, cast).isPerson(n))
        .flatMap(sentence::head)
        .filter(v -> EventLexicon.get().isSaying(v.lemma()))
        .isPresent();
  }

  /** "asked us to change his name". */
  private boolean isAskedOfUs(Token verb) {
    return StatusWords.get().verb(verb.lemma()).filter(Status.DEMANDED::equals).isPresent()
        && sentence.children(verb, "obj", "iobj").stream()
            .anyMatch(o -> OURS.contains(o.lemma().toLowerCase(Locale.ROOT)) || isOurs(o));
  }

  private static boolean isOurs(Token token) {
    return token.tag().equals("PRP") && OURS.contains(token.word().toLowerCase(Locale.ROOT));
  }

  /** "no charges were brought", "there was no reply": of nobody and nothing. */
  private boolean isOfNone(Token head) {
    boolean none = head.isNoun() && isNone(head);
    return none || sentence.children(head, "nsubj", "nsubj:pass").stream().anyMatch(this::isNone);
  }

  private boolean isNone(Token noun) {
    return NOBODY.contains(noun.lemma().toLowerCase(Locale.ROOT))
        || sentence.children(noun, "det", "cc:preconj").stream()
            .anyMatch(d -> NONE.contains(d.lemma().toLowerCase(Locale.ROOT)));
  }
}
