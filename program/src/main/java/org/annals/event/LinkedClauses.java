package org.annals.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * Who does to whom what a verb tells, where another clause or event beside the verb says it: "is
 * forced to rely on the bank", "was killed in a raid by the rebels", "answered by firing at the
 * crowd".
 */
final class LinkedClauses {
  private static final WordSets WORDS = new WordSets("parties.tsv");

  /** Classes whose clause says of whom something is asked, refused, threatened. */
  private static final Set<PloverClass> CLAUSAL =
      Set.of(
          PloverClass.REQUEST,
          PloverClass.REJECT,
          PloverClass.THREATEN,
          PloverClass.AGREE,
          PloverClass.SUPPORT,
          PloverClass.CONCEDE,
          PloverClass.SANCTION,
          PloverClass.AID,
          PloverClass.COERCE);

  /** Those who can be the other side of a tie. */
  private static final Set<ActorType> SIDES =
      Set.of(ActorType.PERSON, ActorType.STATE, ActorType.ORGANIZATION);

  /** Tokens between a verb and the infinitive that tells what it is done for, at most. */
  private static final int NEAREST = 3;

  /** Classes of what a crowd says that it is about. */
  private static final Set<PloverClass> AIRED =
      Set.of(PloverClass.REQUEST, PloverClass.ACCUSE, PloverClass.REJECT, PloverClass.PROTEST);

  private final Sentence sentence;
  private final Cast cast;
  private final NamedParties parties;
  private final Subjects subjects;
  private final Participants roles;

  LinkedClauses(Participants roles) {
    this.sentence = roles.sentence;
    this.cast = roles.cast;
    this.parties = roles.parties;
    this.subjects = roles.subjects;
    this.roles = roles;
  }

  /** "is forced to rely on the bank": he does it, though he must. */
  void compelled(Token verb) {
    boolean must =
        WORDS.has("compelling", verb.lemma())
            && subjects.isPassive(verb)
            && sentence.children(verb, "obl").stream()
                .noneMatch(o -> parties.preposition(o).equals("by"));
    Token deed = sentence.child(verb, "xcomp").orElse(null);
    if (!must || deed == null || subjects.isPassive(deed)) {
      return;
    }
    List<String> whom = new ArrayList<>(roles.inner().verb(deed, false).to);
    whom.removeAll(roles.to);
    if (!whom.isEmpty()) {
      roles.by.addAll(roles.to);
      roles.to.clear();
      roles.to.addAll(whom);
    }
  }

  /** "The storm led Norland to shut its ports": Norland shut them, and the storm is no one. */
  void caused(Token verb) {
    Token subject = subjects.of(verb);
    Optional<Token> object = sentence.child(verb, "obj");
    Optional<Token> deed =
        sentence.children(verb, "xcomp", "advcl", "ccomp").stream()
            .filter(d -> d.tag().equals("VB") && !subjects.isPassive(d))
            .filter(d -> object.filter(o -> o.index() < d.index()).isPresent())
            .findFirst();
    boolean thing =
        subject != null
            && subject.isNoun()
            && roles.by.isEmpty()
            && !subjects.isPassive(verb)
            && WORDS.has("causing", verb.lemma())
            && !EventLexicon.get().isBefalling(verb.lemma())
            && !new NounKinds(sentence, cast).isPerson(subject);
    if (thing && deed.isPresent()) {
      List<String> who = parties.of(object.orElseThrow(), false);
      if (!who.isEmpty()) {
        roles.to.clear();
        roles.by.addAll(who);
        roles.to.addAll(roles.inner().verb(deed.get(), false).to);
      }
    }
  }

  /** "signed a contract with Lind", "moved to break off ties with Chad": the other side. */
  List<String> tiedTo(Token verb) {
    List<Token> ties = new ArrayList<>(sentence.children(verb, "obj", "nsubj:pass"));
    for (Token deed : sentence.children(verb, "xcomp", "advcl", "obl")) {
      if (deed.is("xcomp") || (deed.is("advcl") && NoEvents.isPurpose(sentence, deed))) {
        ties.addAll(sentence.children(deed, "obj"));
      } else if (deed.isNoun() && Set.of("to", "on", "for").contains(parties.preposition(deed))) {
        ties.add(deed); // "agreed to a deal with Lind"
      }
    }
    return ties.stream()
        .filter(tie -> !tie.isProperNoun())
        .flatMap(tie -> sentence.children(tie, "nmod").stream())
        .filter(with -> parties.preposition(with).equals("with"))
        .flatMap(with -> parties.of(with, false).stream())
        .filter(id -> SIDES.contains(cast.actor(id).type()))
        .distinct()
        .toList();
  }

  /** "was killed in a raid by the rebels", "died in clashes with the police": who did that. */
  List<String> amid(Token verb, PloverClass type) {
    List<String> found = new ArrayList<>();
    boolean suffers =
        (subjects.isPassive(verb) && (type == PloverClass.ASSAULT || type == PloverClass.COERCE))
            || WORDS.has("dying", verb.lemma());
    for (Token deed : suffers ? sentence.children(verb, "obl") : List.<Token>of()) {
      boolean hostile =
          Set.of("in", "during", "by").contains(parties.preposition(deed))
              && EventLexicon.get()
                  .noun(sentence, deed)
                  .filter(NoEvents.HOSTILE::contains)
                  .isPresent();
      if (hostile) {
        found.addAll(roles.inner().noun(deed, true, false).by);
        sentence.children(deed, "nmod").stream()
            .filter(with -> parties.preposition(with).equals("with"))
            .forEach(with -> found.addAll(parties.of(with, true)));
      }
    }
    return found;
  }

  /** "marched, calling for Lind to go", "rioted in defiance of the council": against whom. */
  List<String> demanded(Token verb) {
    List<String> found = new ArrayList<>();
    for (Token clause : sentence.children(verb, "advcl", "xcomp", "dep", "conj", "parataxis")) {
      boolean asks =
          clause.isVerb()
              && clause.index() > verb.index()
              && sentence.child(clause, "nsubj", "nsubj:pass").isEmpty()
              && EventLexicon.get().verb(sentence, clause).filter(AIRED::contains).isPresent();
      if (asks && found.isEmpty()) {
        found.addAll(roles.inner().verb(clause, false).to);
      }
    }
    for (Token oblique : sentence.children(verb, "obl")) {
      boolean aired =
          EventLexicon.get().noun(sentence, oblique).filter(AIRED::contains).isPresent();
      if (aired && found.isEmpty()) {
        found.addAll(roles.inner().noun(oblique, true, false).to);
      }
    }
    return found;
  }

  /** "answered by firing at the crowd": whom the deed is done to by which it is done. */
  List<String> means(Token verb) {
    List<String> found = new ArrayList<>();
    for (Token by : sentence.children(verb, "advcl", "obl", "dep")) {
      boolean deed =
          by.tag().equals("VBG")
              && by.index() > verb.index()
              && sentence.token(by.index() - 1).lemma().equals("by");
      if (deed) {
        found.addAll(roles.inner().verb(by, false).to);
      }
    }
    return found;
  }

  /** "moved to rescue the bank", "is forced to rely on it": whom the same subject's deed is for. */
  List<String> meant(Token verb) {
    if (!sentence.children(verb, "obj", "iobj", "ccomp").isEmpty()) {
      return List.of();
    }
    List<Token> deeds = new ArrayList<>(sentence.children(verb, "xcomp"));
    sentence.children(verb, "advcl").stream()
        .filter(c -> NoEvents.isPurpose(sentence, c) && c.index() - verb.index() <= NEAREST)
        .forEach(deeds::add); // "stepped in to buy it", as the parser has it
    return deeds.stream()
        .filter(d -> d.tag().equals("VB") && d.index() > verb.index())
        .filter(d -> !subjects.isPassive(d))
        .flatMap(d -> roles.inner().verb(d, false).to.stream())
        .distinct()
        .toList();
  }

  /** "fired tear gas to disperse the nurses": those for whom what was used was meant. */
  List<String> purposed(Token verb) {
    List<Token> tools = sentence.children(verb, "obj");
    if (tools.isEmpty() || tools.stream().anyMatch(t -> !parties.of(t, true).isEmpty())) {
      return List.of();
    }
    int last = tools.get(tools.size() - 1).index();
    return sentence.children(verb, "xcomp", "advcl").stream()
        .filter(c -> c.tag().equals("VB") && c.index() > last && c.index() - last <= NEAREST)
        .filter(c -> !subjects.isPassive(c))
        .flatMap(c -> roles.inner().verb(c, false).to.stream())
        .distinct()
        .toList();
  }

  /** Whom a clause is about that the verb governs: "demanded that X go", "refused to meet X". */
  List<String> inside(Token verb) {
    List<String> found = new ArrayList<>();
    boolean accuses =
        EventLexicon.get().verb(sentence, verb).filter(c -> c == PloverClass.ACCUSE).isPresent();
    if (accuses) {
      return charged(verb);
    }
    boolean spoken = EventLexicon.get().verb(sentence, verb).filter(CLAUSAL::contains).isPresent();
    if (!spoken) {
      return found;
    }
    List<Token> clauses = new ArrayList<>(sentence.children(verb, "xcomp", "ccomp"));
    if (clauses.isEmpty()) {
      sentence.children(verb, "advcl").stream()
          .filter(c -> NoEvents.isPurpose(sentence, c))
          .forEach(clauses::add); // "threatened again to close it", as the parser has it
    }
    for (Token clause : clauses) {
      Token own = sentence.child(clause, "nsubj", "nsubj:pass").orElse(null);
      if (isThreat(verb, clause)) {
        found.addAll(roles.inner().verb(clause, false).to);
      }
      if (found.isEmpty() && own != null) {
        found.addAll(parties.of(own, true));
        found.removeAll(roles.by); // "warned that it would close the bank"
      }
      if (found.isEmpty() && clause.isVerb()) {
        found.addAll(roles.inner().verb(clause, false).to);
      }
    }
    return found;
  }

  /** "warned that guards will bar the union": what will be done, to the union. */
  private boolean isThreat(Token verb, Token clause) {
    return clause.is("ccomp")
        && clause.isVerb()
        && !subjects.isPassive(clause)
        && EventLexicon.get()
            .verb(sentence, verb)
            .filter(c -> c == PloverClass.THREATEN)
            .isPresent()
        && sentence.children(clause, "aux").stream().anyMatch(a -> WORDS.has("will", a.lemma()));
  }

  /** "complained that Lind had lied": who did what is complained of. */
  private List<String> charged(Token verb) {
    return sentence.children(verb, "ccomp").stream()
        .filter(deed -> !subjects.isPassive(verb) && !subjects.isPassive(deed))
        .filter(deed -> sentence.children(deed, "advmod").stream().noneMatch(LinkedClauses::asks))
        .flatMap(deed -> sentence.children(deed, "nsubj").stream())
        .filter(doer -> !doer.tag().startsWith("W"))
        .flatMap(doer -> parties.of(doer, false).stream())
        .distinct()
        .toList();
  }

  /** "investigated how Lind had left". */
  private static boolean asks(Token word) {
    return word.tag().equals("WRB");
  }
}
