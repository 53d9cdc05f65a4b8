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

  /** Classes that ask something of someone. */
  private static final Set<PloverClass> SPOKEN = Set.of(PloverClass.REQUEST, PloverClass.THREATEN);

  /** Classes whose "for" names whom they help. */
  private static final Set<PloverClass> FAVOURS = Set.of(PloverClass.SUPPORT, PloverClass.AID);

  /** Classes that someone has to bear. */
  private static final Set<PloverClass> BURDENS =
      Set.of(
          PloverClass.REQUEST,
          PloverClass.THREATEN,
          PloverClass.COERCE,
          PloverClass.ACCUSE,
          PloverClass.PROTEST,
          PloverClass.SANCTION,
          PloverClass.ASSAULT);

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
    attributed(noun);
    owners(noun);
    before(noun);
    after(noun, deed, mutual);
    PloverClass type = EventLexicon.get().noun(sentence, noun).orElse(PloverClass.OTHER);
    if (roles.to.isEmpty() && SPOKEN.contains(type)) {
      asked(noun);
    }
    if (roles.to.isEmpty() && !mutual && BURDENS.contains(type)) {
      borne(noun);
    }
    if (roles.to.isEmpty() && type == PloverClass.PROTEST) {
      aired(noun);
    }
    if (roles.by.isEmpty()) {
      done(noun);
    }
    if (roles.by.isEmpty()) {
      explained(noun);
    }
    witnessed(noun);
    roles.to.removeAll(roles.by);
  }

  /** "the attacks blamed on the rebels". */
  private void attributed(Token noun) {
    List<Token> attributing = new ArrayList<>(sentence.children(noun, "acl"));
    sentence
        .head(noun)
        .filter(v -> VerbReader.isGardenPath(sentence, v))
        .ifPresent(attributing::add);
    for (Token clause : attributing) {
      if (WORDS.has("attributing", clause.lemma())) {
        for (Token doer : sentence.children(clause, "obl", "obj")) {
          if (Set.of("by", "on", "to").contains(parties.preposition(doer))) {
            roles.by.addAll(parties.of(doer, true));
          }
        }
      }
    }
    boolean gerund =
        sentence.children(noun, "amod").stream()
            .anyMatch(
                v ->
                    HiddenGerund.preposition(sentence, v).isPresent()
                        && WORDS.has("attributing", v.lemma()));
    if (gerund) { // "for leading a revolt"
      roles.subjectOf(noun).ifPresent(s -> roles.by.addAll(parties.of(s, false)));
    }
  }

  /** "the mayor's arrest" was not his doing; "the mayor's visit" was. */
  private void owners(Token noun) {
    boolean hazard = WORDS.has("hazards", noun.lemma().toLowerCase(Locale.ROOT));
    boolean suffered =
        hazard
            || (SUFFERED.contains(noun.lemma().toLowerCase(Locale.ROOT))
                && sentence.children(noun, "nmod").stream()
                    .noneMatch(n -> parties.preposition(n).equals("of")));
    for (Token owner : sentence.children(noun, "nmod:poss")) {
      (suffered ? roles.to : roles.by).addAll(parties.of(owner, false));
    }
  }

  private void before(Token noun) {
    boolean ofPeople =
        EventLexicon.get().noun(sentence, noun).filter(c -> c == PloverClass.PROTEST).isPresent();
    boolean grouped =
        sentence.children(noun, "compound").stream()
            .filter(c -> !c.isProperNoun())
            .anyMatch(c -> GROUPS.contains(WordNet.get().nounFile(c.lemma())));
    for (Token before : sentence.children(noun, "amod", "compound")) {
      if (ofPeople
          || BURDENS.contains(EventLexicon.get().noun(sentence, noun).orElse(PloverClass.OTHER))) {
        roles.to.addAll(parties.against(before));
      }
      if (WORDS.has("hazards", noun.lemma().toLowerCase(Locale.ROOT))) {
        parties.state(before).ifPresent(roles.to::add); // "the Norland earthquake"
        continue;
      }
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
  }

  private void after(Token noun, boolean deed, boolean mutual) {
    List<Token> after = new ArrayList<>(sentence.children(noun, "nmod"));
    if (noun.is("conj") && sentence.head(noun).isPresent()) {
      sentence.children(sentence.head(noun).get(), "nmod").stream()
          .filter(n -> n.index() > noun.index())
          .forEach(after::add); // "rockets and shells from the town"
    }
    Optional<Token> above = sentence.head(noun);
    boolean done = // "the appeal was accepted by Lind": she did not make it
        above.isPresent()
            && noun.is("nsubj:pass")
            && !WORDS.has("doing", above.get().lemma())
            && !EventLexicon.get().isLight(above.get().lemma());
    if (above.isPresent() && above.get().isVerb() && !done) {
      for (Token sibling : sentence.children(above.get(), "obl")) {
        if (sibling.index() > noun.index()
            && Set.of("by", "against", "between").contains(parties.preposition(sibling))) {
          after.add(sibling); // often attached to the verb
        }
      }
    }
    for (Token of : after) {
      String preposition = parties.preposition(of);
      switch (preposition) {
        case "from" -> // "a demand from the union", "the retreat from the town"
            (deed && !isLeaving(noun) ? roles.by : roles.to).addAll(parties.of(of, true));
        case "by", "between", "among" -> roles.by.addAll(parties.of(of, true));
        case "with" -> (mutual ? roles.by : roles.to).addAll(parties.of(of, true));
        case "of" -> (deed ? roles.to : roles.by).addAll(parties.of(of, true));
        case "on", "against", "to", "at", "over", "toward", "towards", "into" -> {
          if (!parties.isPlaceOnly(of, preposition)) {
            List<String> named = parties.of(of, true);
            // "an inquiry into crimes committed by the army"
            roles.to.addAll(
                named.isEmpty() && preposition.equals("into")
                    ? roles.inner().noun(of, true, false).by
                    : named.isEmpty() && isMeasure(noun) ? whose(of) : named);
          }
        }
        case "across", "throughout" -> roles.to.addAll(struck(noun, of));
        case "in" -> {
          roles.to.addAll(struck(noun, of));
          if (WORDS.has("held", noun.lemma()) && roles.by.isEmpty()) {
            parties.of(of, false).stream()
                .filter(id -> cast.actor(id).type() == ActorType.STATE)
                .forEach(roles.by::add); // "the elections in Norway"
          }
          boolean revolt =
              EventLexicon.get()
                  .noun(sentence, noun)
                  .filter(c -> c == PloverClass.PROTEST)
                  .isPresent();
          if (revolt && roles.by.isEmpty()) {
            parties.of(of, false).stream()
                .filter(id -> cast.actor(id).type() == ActorType.ORGANIZATION)
                .forEach(roles.by::add); // "a rebellion in the party"
          }
        }
        case "for" -> {
          if (EventLexicon.get().noun(sentence, noun).filter(FAVOURS::contains).isPresent()
              && !mutual) {
            List<String> named = parties.of(of, true); // "support for the mayor"
            roles.to.addAll(named.isEmpty() ? roles.inner().noun(of, true, false).by : named);
          }
        }
        default -> {
          // place or time
        }
      }
    }
  }

  private boolean isMeasure(Token noun) {
    return EventLexicon.get()
        .noun(sentence, noun)
        .filter(c -> c == PloverClass.SANCTION)
        .isPresent();
  }

  /** "tariffs on Norwegian steel": the state whose it is. */
  private List<String> whose(Token goods) {
    return sentence.children(goods, "amod", "compound").stream()
        .flatMap(before -> parties.state(before).stream())
        .filter(id -> !roles.by.contains(id))
        .toList();
  }

  /** "the earthquake in Norland", "aid operations across Norland": the state that it comes to. */
  private List<String> struck(Token noun, Token where) {
    boolean comes =
        WORDS.has("hazards", noun.lemma().toLowerCase(Locale.ROOT))
            || EventLexicon.get()
                .noun(sentence, noun)
                .filter(c -> c == PloverClass.AID)
                .isPresent();
    return comes
        ? parties.at(where).stream().filter(id -> cast.actor(id).type() == ActorType.STATE).toList()
        : List.of();
  }

  /** "the worst riots Norland has seen": it saw them and made none. */
  private void witnessed(Token noun) {
    int at = noun.index() + 1;
    boolean seen =
        at + 2 < sentence.size()
            && sentence.token(at + 1).lemma().equals("have")
            && sentence.token(at + 2).tag().equals("VBN")
            && WORDS.has("witnessing", sentence.token(at + 2).lemma());
    if (seen) {
      List<String> who = parties.at(sentence.token(at));
      roles.by.removeAll(who);
      roles.to.addAll(who);
    }
  }

  /** "a demand that the firm pay", "an order for the firm to pay", "pay from the firm". */
  private void asked(Token noun) {
    for (Token clause : sentence.children(noun, "acl", "ccomp")) {
      if (!clause.relation().equals("acl:relcl")) {
        sentence
            .child(clause, "nsubj", "nsubj:pass")
            .ifPresent(s -> roles.to.addAll(parties.of(s, true)));
        if (roles.to.isEmpty() && clause.isVerb()) {
          for (Token object : sentence.children(clause, "obj")) {
            roles.to.addAll(parties.of(object, true));
          }
        }
      }
    }
    for (Token of : sentence.children(noun, "nmod")) {
      if (roles.to.isEmpty()
          && Set.of("for", "of").contains(parties.preposition(of))
          && of.isNoun()) {
        Participants what = roles.inner().noun(of, true, false);
        roles.to.addAll(what.by.isEmpty() || roles.by.containsAll(what.by) ? what.to : what.by);
      }
    }
  }

  /** "went on with their strike to demand that the mayor go": against whom. */
  private void aired(Token noun) {
    sentence
        .head(noun)
        .filter(v -> v.isVerb() && (noun.is("obj") || noun.is("nsubj")))
        .ifPresent(v -> roles.to.addAll(new LinkedClauses(roles).demanded(v)));
  }

  /**
   * "is under pressure from the union", "was hit by the strike", "left despite threats by the
   * rebels": the one of whom the clause tells bears it.
   */
  private void borne(Token told) {
    Token noun = told;
    while (noun.is("conj") && sentence.head(noun).filter(Token::isNoun).isPresent()) {
      noun = sentence.head(noun).get(); // "despite provocations and threats"
    }
    String preposition = parties.preposition(noun);
    Optional<Token> predicated = sentence.child(noun, "nsubj", "nsubj:pass");
    Optional<Token> above = sentence.head(noun);
    if (sentence.child(noun, "cop").isPresent() && WORDS.has("facing", preposition)) {
      predicated.ifPresent(s -> roles.to.addAll(parties.of(s, false)));
      return;
    }
    if (above.isEmpty()) {
      return;
    }
    Token verb = above.get();
    if (verb.isVerb() && noun.is("obl") && preposition.equals("by") && subjects.isPassive(verb)) {
      if (EventLexicon.get().isBefalling(verb.lemma())) {
        subject(verb).ifPresent(s -> roles.to.addAll(parties.of(s, false)));
      }
    } else if (WORDS.has("facing", preposition) && !roles.by.isEmpty()) {
      NounReader.clauseOf(sentence, noun)
          .flatMap(this::subject)
          .ifPresent(s -> roles.to.addAll(parties.of(s, false)));
    } else if (verb.lemma().equals("use") && noun.is("obj")) {
      used(verb);
    } else if (suffers(sentence, verb, noun)) {
      subject(verb).ifPresent(s -> roles.to.addAll(parties.of(s, false)));
    }
  }

  /** "used the threat in pressing the firm to pay": the threat was made to the firm. */
  private void used(Token verb) {
    for (Token clause : sentence.children(verb, "advcl", "xcomp")) {
      roles.to.addAll(roles.inner().verb(clause, false).to);
    }
    sentence.tokens().stream()
        .filter(g -> g.index() > verb.index())
        .filter(g -> HiddenGerund.preposition(sentence, g).filter("in"::equals).isPresent())
        .forEach(g -> roles.to.addAll(parties.of(HiddenGerund.object(sentence, g), true)));
  }

  /** Whether the subject of the verb suffers what the noun names: "faced a strike". */
  static boolean suffers(Sentence sentence, Token verb, Token noun) {
    if (!verb.isVerb() || new Subjects(sentence).isPassive(verb)) {
      return false;
    }
    if (noun.is("obj")) {
      return WORDS.has("suffering", verb.lemma())
          || (verb.lemma().equals("take") && WORDS.has("blows", noun.lemma()));
    }
    String preposition = sentence.child(noun, "case").map(Token::lemma).orElse("");
    return noun.is("obl") && WORDS.has("suffering", verb.lemma() + " " + preposition);
  }

  /** "answered with a raid on the town", "escalated its war": who the subject of the clause is. */
  private void done(Token noun) {
    Optional<Token> verb = sentence.head(noun).filter(Token::isVerb);
    boolean goes =
        verb.isPresent()
            && verb.get().lemma().equals("go")
            && noun.is("obl")
            && parties.preposition(noun).equals("on");
    if (goes) {
      subject(verb.get()).ifPresent(s -> roles.by.addAll(parties.of(s, false))); // "on strike"
      return;
    }
    boolean engaged = // "were engaged in looting", "took part in the raid"
        verb.isPresent()
            && WORDS.has("engaging", verb.get().lemma())
            && noun.is("obl")
            && parties.preposition(noun).equals("in");
    if (engaged) {
      subject(verb.get()).ifPresent(s -> roles.by.addAll(parties.of(s, false)));
      return;
    }
    boolean does =
        verb.isPresent()
            && WORDS.has("doing", verb.get().lemma())
            && !subjects.isPassive(verb.get())
            && (noun.is("obj") || (noun.is("obl") && parties.preposition(noun).equals("with")));
    if (does) {
      subject(verb.get()).ifPresent(s -> roles.by.addAll(parties.of(s, false)));
    }
  }

  /** "the raid that the rebels launched", "the aid that Norland gives": who the clause says. */
  private void explained(Token noun) {
    for (Token clause : sentence.children(noun, "acl", "ccomp")) {
      boolean relative = clause.relation().equals("acl:relcl") || clause.is("ccomp");
      boolean does =
          WORDS.has("doing", clause.lemma())
              || WORDS.has("attributing", clause.lemma())
              || EventLexicon.get().isLight(clause.lemma());
      boolean whole = // "the claim that it made war": another thing is made
          sentence.children(clause, "obj").stream().anyMatch(o -> !o.tag().startsWith("W"));
      if (relative && does && !whole && !subjects.isPassive(clause)) {
        sentence
            .child(clause, "nsubj")
            .filter(s -> !s.tag().startsWith("W"))
            .ifPresent(s -> roles.by.addAll(parties.of(s, false)));
        for (Token whom : sentence.children(clause, "iobj", "obl")) {
          if (whom.is("iobj") || parties.preposition(whom).equals("to")) {
            roles.to.addAll(parties.of(whom, true));
          }
        }
      }
    }
  }

  /** Whether "from" after it names what is left: "the retreat from the town". */
  private boolean isLeaving(Token noun) {
    return WORDS.has("leaving", noun.lemma().toLowerCase(Locale.ROOT))
        || EventLexicon.get()
            .noun(sentence, noun)
            .filter(c -> c == PloverClass.RETREAT)
            .isPresent();
  }

  private Optional<Token> subject(Token verb) {
    return Optional.ofNullable(subjects.of(verb));
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
