package org.annals.event;

import java.util.Optional;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.Like;
import org.jspecify.annotations.Nullable;

/**
 * The subjects of the clauses of one sentence, through relative and participial clauses, control
 * and coordination.
 */
record Subjects(Sentence sentence) {
  private static final int DEPTH = 4;

  boolean isPassive(Token verb) {
    return new Passives(sentence).isPassive(verb);
  }

  /** Whether those who do it do it to themselves or to each other. */
  boolean isReflexive(Token verb) {
    return sentence.children(verb, "obj", "iobj").stream()
        .anyMatch(
            o ->
                Like.is(o.lemma(), "\\w+sel(f|ves)")
                    || (o.lemma().equals("other")
                        && o.index() > 0
                        && sentence.token(o.index() - 1).lemma().equals("each")));
  }

  /** The subject, own or shared; null if none is found. */
  @Nullable Token of(Token verb) {
    Token at = verb;
    for (int i = 0; i < DEPTH; i++) {
      Optional<Token> own = sentence.child(at, "nsubj", "csubj");
      if (own.isPresent()) {
        Token subject = beside(at, own.get());
        boolean relative = subject.tag().equals("WDT") || subject.tag().equals("WP");
        if (relative && at.relation().equals("acl:relcl") && sentence.head(at).isPresent()) {
          return antecedent(at, subject, sentence.head(at).get());
        }
        return subject;
      }
      boolean taken = // "the firm, which was taken over", as the parser has it
          at.relation().equals("acl:relcl")
              && isPassive(at)
              && sentence.children(at, "obj").stream().anyMatch(o -> o.tag().equals("WDT"));
      if (taken && sentence.head(at).isPresent()) {
        return sentence.head(at).get();
      }
      Optional<Token> lost = new LostSubjects(sentence).of(at);
      if (lost.isPresent()) {
        return lost.get();
      }
      Optional<Token> explained = new Passives(sentence).explained(at);
      if (explained.isPresent()) {
        return explained.get();
      }
      Optional<Token> above = sentence.head(at);
      if (above.isEmpty()) {
        return null;
      }
      Optional<Token> told = told(at, above.get());
      if (told.isPresent()) {
        return told.get();
      }
      boolean phase =
          at.is("acl")
              && above.get().isNoun()
              && StatusWords.get().phase(above.get().lemma()).isPresent();
      if (phase) {
        at = above.get(); // "is in the process of being closed"
        continue;
      }
      if (at.is("acl") && above.get().isNoun()) {
        boolean turns = // "took turns blaming each other"
            at.tag().equals("VBG") && above.get().is("obj") && above.get().lemma().equals("turn");
        if (turns || VerbReader.giving(sentence, at).isPresent()) {
          at = above.get();
          continue;
        }
        boolean aside =
            at.tag().equals("VBG")
                && at.index() > 0
                && sentence.token(at.index() - 1).word().equals(",")
                && above.get().is("obj");
        if (aside) {
          at = above.get(); // "opened fire, killing one": who opened it
          continue;
        }
        return above.get();
      }
      boolean inPhase = at.isNoun() && StatusWords.get().phase(at.lemma()).isPresent();
      if (at.isNoun() && (at.is("obj") || (inPhase && at.is("obl"))) && above.get().isVerb()) {
        at = above.get();
        continue;
      }
      Optional<Token> pressed = pressed(above.get(), at);
      if (pressed.isPresent()) {
        return pressed.get();
      }
      if (at.is("xcomp") && above.get().isVerb()) {
        Optional<Token> object = sentence.child(above.get(), "obj");
        if (object.isPresent()
            && object.get().index() < at.index()
            && !above.get().lemma().equals("promise")) {
          return object.get();
        }
      }
      if (!(at.is("conj")
          || at.is("xcomp")
          || at.is("advcl")
          || at.is("dep")
          || at.is("parataxis")
          || at.is("ccomp"))) {
        return null;
      }
      Optional<Token> content = content(above.get(), at);
      if (content.isPresent()) {
        at = content.get();
        continue;
      }
      Optional<Token> speech = speech(above.get(), at);
      if (speech.isPresent()) {
        at = speech.get();
        continue;
      }
      boolean finite =
          sentence.children(at, "aux").stream().anyMatch(a -> a.tag().matches("VB[DPZ]"));
      if (at.is("dep") && finite && !VerbReader.isGardenPath(sentence, above.get())) {
        return null; // "what they say had been won": whose, the parser does not tell
      }
      if (at.is("ccomp") && !at.tag().equals("VB") && !at.tag().equals("VBG")) {
        return null;
      }
      at = above.get();
    }
    return null;
  }

  /**
   * What a relative pronoun stands for, where the parser is likely to be wrong: the person right
   * before "who" ("the lawyer of the officer, who is charged"); the event rather than its place, of
   * what only events do ("the fire at the store, which broke out at noon"); the subject rather than
   * what it is said to be ("he was an addict who caused it").
   */
  private Token antecedent(Token verb, Token pronoun, Token parsed) {
    if (!parsed.isNoun() && !parsed.isPronoun()) {
      Token near = sentence.token(Math.max(0, pronoun.index() - 1));
      near = near.is("punct") ? sentence.token(Math.max(0, pronoun.index() - 2)) : near;
      return near.isNoun() ? near : parsed;
    }
    Optional<Token> same = sentence.child(parsed, "nsubj");
    if (sentence.child(parsed, "cop").isPresent()
        && same.filter(s -> s.isProperNoun()).isPresent()) {
      return same.get();
    }
    if (pronoun.lemma().equals("who")) {
      int before = pronoun.index() - 1;
      while (before > parsed.index() && sentence.token(before).is("punct")) {
        before--;
      }
      Token near = sentence.token(before);
      boolean person =
          near.isNoun()
              && (near.name().equals("PERSON")
                  || WordNet.get().nounFile(near.lemma()).equals("noun.person"));
      return person && near.index() > parsed.index() && sentence.isUnder(near, parsed)
          ? near
          : parsed;
    }
    Token at = parsed;
    EventLexicon lexicon = EventLexicon.get();
    boolean happens =
        lexicon.isBefalling(verb.lemma())
            || lexicon.verb(sentence, verb).filter(c -> c == PloverClass.ASSAULT).isPresent()
            || verb.lemma().matches("break|erupt|begin|start|cause|leave|destroy");
    for (int i = 0; happens && i < 3 && lexicon.noun(sentence, at).isEmpty(); i++) {
      Optional<Token> above = sentence.head(at);
      if (!at.is("nmod") || above.filter(Token::isNoun).isEmpty()) {
        return parsed;
      }
      at = above.get();
    }
    return happens && lexicon.noun(sentence, at).isPresent() ? at : parsed;
  }

  /** "to stop a convoy said to be near": of what stands before it, not of who stops it. */
  private Optional<Token> told(Token verb, Token above) {
    boolean behind =
        verb.is("dep")
            && verb.tag().matches("VB[ND]")
            && above.isVerb()
            && above.index() < verb.index() - 1
            && sentence.token(verb.index() - 1).isNoun()
            && sentence.child(verb, "aux", "aux:pass", "obj", "cc").isEmpty();
    Token at = sentence.token(Math.max(0, verb.index() - 1));
    while (behind && at.head() >= 0 && at.head() != above.index()) {
      at = sentence.token(at.head());
    }
    return behind && at.is("obj") ? Optional.of(at) : Optional.empty();
  }

  /** "used the threat in pressing the firm to pay": who is to pay. */
  private Optional<Token> pressed(Token above, Token infinitive) {
    if (!infinitive.tag().equals("VB") || above.index() > infinitive.index()) {
      return Optional.empty();
    }
    return sentence.tokens().subList(above.index(), infinitive.index()).stream()
        .filter(g -> HiddenGerund.preposition(sentence, g).isPresent())
        .map(g -> HiddenGerund.object(sentence, g))
        .filter(o -> o.index() < infinitive.index())
        .reduce((first, last) -> last);
  }

  /**
   * "The mayor said the firm was cheating and urged it to stop": what is spoken too goes on with
   * the saying, not with what was said.
   */
  private Optional<Token> speech(Token said, Token verb) {
    EventLexicon lexicon = EventLexicon.get();
    boolean spoken =
        lexicon.isSaying(verb.lemma())
            || lexicon
                .verb(sentence, verb)
                .filter(c -> c == PloverClass.REQUEST || c == PloverClass.ACCUSE)
                .isPresent();
    return verb.is("conj") && verb.tag().equals("VBD") && said.is("ccomp") && spoken
        ? sentence.head(said).filter(s -> lexicon.isSaying(s.lemma()))
        : Optional.empty();
  }

  /**
   * "They say he lied and then hid it": the clause of what is said, where the tense tells that the
   * verb goes on with it and not with the saying.
   */
  private Optional<Token> content(Token said, Token verb) {
    boolean now =
        said.tag().equals("VBZ")
            || said.tag().equals("VBP")
            || sentence.children(said, "aux").stream()
                .anyMatch(a -> a.lemma().equals("have") && a.tag().matches("VB[PZ]"));
    return verb.is("conj")
            && verb.tag().equals("VBD")
            && now
            && EventLexicon.get().isSaying(said.lemma())
        ? sentence.child(said, "ccomp").filter(c -> c.index() < verb.index())
        : Optional.empty();
  }

  /**
   * "As fear grew of the rebels, the armed groups struck": the noun beside the verb, without a
   * comma between, is its subject, though the parser takes it to explain the one before.
   */
  private Token beside(Token verb, Token subject) {
    int first =
        sentence.children(verb, "aux", "aux:pass", "advmod", "cop").stream()
            .filter(a -> a.index() > subject.index())
            .mapToInt(Token::index)
            .reduce(verb.index(), Math::min);
    if (first < 2 || subject.index() >= first - 1) {
      return subject;
    }
    Token last = sentence.token(first - 1);
    boolean agrees = // "Nurses criticised government plans to move": of two, the one it agrees with
        verb.tag().equals("VBZ")
            && subject.tag().equals("NNS")
            && last.tag().equals("NN")
            && sentence.children(verb, "aux", "cop").isEmpty()
            && sentence.children(subject, "nmod", "conj").isEmpty();
    if (agrees) {
      return last;
    }
    if (subject.index() > first - 3) {
      return subject;
    }
    boolean apart =
        last.is("appos")
            && last.isNoun()
            && sentence.children(last, "det").stream().anyMatch(d -> d.lemma().equals("the"))
            && sentence.isUnder(last, subject);
    return apart ? last : subject;
  }
}
