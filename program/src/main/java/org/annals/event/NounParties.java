package org.annals.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.WordList;

/** Who does to whom what a noun names: "the siege of the town by the rebels". */
final class NounParties {
  private static final WordSets WORDS = new WordSets("parties.tsv");
  private static final Set<String> SUFFERED = WordList.words(NounParties.class, "suffered.txt");
  private static final Set<String> GROUPS = Set.of("noun.group", "noun.person");
  private static final Set<ActorType> SITES = Set.of(ActorType.PLACE, ActorType.FACILITY);

  private final Sentence sentence;
  private final Cast cast;
  private final NamedParties parties;
  private final Subjects subjects;
  private final Participants roles;

  NounParties(Participants roles) {
    this.sentence = roles.sentence;
    this.cast = roles.cast;
    this.parties = roles.parties;
    this.subjects = roles.subjects;
    this.roles = roles;
  }

  /**
   * Of an event noun; {@code deed} whether "of X" names the one it is done to ("the siege of X").
   */
  void read(Token noun, boolean deed, boolean mutual) {
    for (Token clause : sentence.children(noun, "acl")) {
      if (WORDS.has("doers", clause.lemma())) {
        for (Token doer : sentence.children(clause, "obl")) {
          if (Set.of("by", "on", "to").contains(parties.preposition(doer))) {
            roles.by.addAll(parties.of(doer, true)); // "the attacks blamed on the rebels"
          }
        }
      }
    }
    Optional<Token> told = sentence.head(noun).filter(v -> VerbReader.isGardenPath(sentence, v));
    if (told.filter(v -> WORDS.has("doers", v.lemma())).isPresent()) {
      for (Token doer : sentence.children(told.get(), "obl")) {
        if (Set.of("by", "on", "to").contains(parties.preposition(doer))) {
          roles.by.addAll(parties.of(doer, true));
        }
      }
    }
    if (sentence.children(noun, "amod").stream()
        .anyMatch(
            v ->
                HiddenGerund.preposition(sentence, v).isPresent()
                    && WORDS.has("doers", v.lemma()))) {
      roles
          .subjectOf(noun)
          .ifPresent(s -> roles.by.addAll(parties.of(s, false))); // "for leading a revolt"
    }
    boolean suffered =
        SUFFERED.contains(noun.lemma().toLowerCase(Locale.ROOT))
            && sentence.children(noun, "nmod").stream()
                .noneMatch(n -> parties.preposition(n).equals("of"));
    for (Token owner : sentence.children(noun, "nmod:poss")) {
      (suffered ? roles.to : roles.by)
          .addAll(parties.of(owner, false)); // "the mayor's arrest" was not his doing
    }
    boolean ofPeople =
        EventLexicon.get().noun(sentence, noun).filter(c -> c == PloverClass.PROTEST).isPresent();
    boolean grouped =
        sentence.children(noun, "compound").stream()
            .filter(c -> !c.isProperNoun())
            .anyMatch(c -> GROUPS.contains(WordNet.get().nounFile(c.lemma())));
    for (Token before : sentence.children(noun, "amod", "compound")) {
      if (isReceiver(before, noun)) {
        roles.to.addAll(parties.at(before));
        continue;
      }
      if (!ofPeople && !grouped) {
        parties.state(before).ifPresent(roles.by::add); // "Peruvian protests" are not Peru's
      }
      if (before.is("compound")) {
        cast.at(sentence.index(), before)
            .ifPresent(
                a ->
                    (SITES.contains(a.type()) ? roles.to : roles.by)
                        .add(a.id())); // "embassy siege"
      }
    }
    List<Token> after = new ArrayList<>(sentence.children(noun, "nmod"));
    if (noun.is("conj") && sentence.head(noun).isPresent()) {
      sentence.children(sentence.head(noun).get(), "nmod").stream()
          .filter(n -> n.index() > noun.index())
          .forEach(after::add); // "rockets and shells from the town"
    }
    Optional<Token> above = sentence.head(noun);
    if (above.isPresent() && above.get().isVerb()) {
      for (Token sibling : sentence.children(above.get(), "obl")) {
        if (sibling.index() > noun.index()
            && Set.of("by", "against", "between").contains(parties.preposition(sibling))) {
          after.add(sibling); // often attached to the verb
        }
      }
    }
    for (Token of : after) {
      switch (parties.preposition(of)) {
        case "from" -> (deed ? roles.by : roles.to).addAll(parties.of(of, true));
        case "by", "between", "among" -> roles.by.addAll(parties.of(of, true));
        case "with" -> (mutual ? roles.by : roles.to).addAll(parties.of(of, true));
        case "of" -> (deed ? roles.to : roles.by).addAll(parties.of(of, true));
        case "on", "against", "to", "at", "over", "toward" -> {
          if (!parties.isPlaceOnly(of, parties.preposition(of))) {
            roles.to.addAll(parties.of(of, true));
          }
        }
        default -> {
          // place or time
        }
      }
    }
    roles.to.removeAll(roles.by);
  }

  /** "offered Chad financial help": a name before an adjective does not describe the noun. */
  private boolean isReceiver(Token name, Token noun) {
    return name.is("compound")
        && name.isProperNoun()
        && noun.is("obj")
        && sentence.children(noun, "amod").stream()
            .anyMatch(a -> a.index() > name.index() && a.index() < noun.index())
        && sentence.child(noun, "det", "nmod:poss").isEmpty();
  }
}
