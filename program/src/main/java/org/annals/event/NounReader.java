package org.annals.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;

/** Reads the events that nouns name. */
final class NounReader {
  /** Classes whose nouns name after "of" the one who does it: "the withdrawal of the troops". */
  private static final Set<PloverClass> OWN =
      Set.of(PloverClass.RETREAT, PloverClass.PROTEST, PloverClass.THREATEN, PloverClass.CONSULT);

  private static final Set<String> DONE_TO =
      Set.of("closure", "shutdown", "handover", "release", "reduction", "cutback", "repatriation");
  private static final Set<String> DONE_BY =
      Set.of("resignation", "collapse", "offer", "surge", "arrival", "defection", "promise");

  private static final Set<String> FOR_WHAT = Set.of("for", "of", "to", "on", "that", "against");

  private static final Set<String> POINTING = Set.of("this", "that", "these", "those", "such");

  private static final WordSets WORDS = new WordSets("senses.tsv");

  private final EventLexicon lexicon;
  private final StatusWords words;
  private final ClauseStatus statuses;
  private final NoEvents none;
  private final VerbSense senses;

  NounReader(EventLexicon lexicon, StatusWords words, ClauseStatus statuses) {
    this.lexicon = lexicon;
    this.words = words;
    this.statuses = statuses;
    this.none = new NoEvents(lexicon, words);
    this.senses = new VerbSense(lexicon, words);
  }

  Optional<Candidate> read(
      Sentence sentence, Token noun, Cast cast, Attribution attribution, List<Candidate> verbs) {
    Optional<PloverClass> type =
        lexicon.noun(sentence, noun).map(of -> senses.ofNoun(sentence, noun, cast, of));
    boolean pointing =
        sentence.children(noun, "det").stream()
            .anyMatch(d -> POINTING.contains(d.lemma().toLowerCase(Locale.ROOT)));
    boolean topic =
        sentence
            .head(noun)
            .filter(v -> noun.is("obj") || noun.is("nsubj:pass"))
            .filter(v -> v.isVerb() && words.isTopical(v.lemma()))
            .isPresent();
    boolean quality = // "called it an attack on the state": what is said of it
        sentence
            .head(noun)
            .filter(v -> noun.is("obj") || noun.is("xcomp") || noun.is("dep"))
            .filter(v -> v.isVerb() && new Naming(sentence).isJudgement(v))
            .isPresent();
    if (quality
        || pointing
        || topic
        || isParty(sentence, noun)
        || Condemnation.isWord(sentence, noun)) {
      return Optional.empty(); // "those attacks" were told before; "discussed the drawdown" of talk
    }
    boolean inside =
        noun.is("compound")
            || noun.isProperNoun()
            || noun.name().equals("PERSON")
            || noun.name().equals("ORGANIZATION");
    if (type.isEmpty() || inside || cast.holding(sentence.index(), noun).isPresent()) {
      return Optional.empty();
    }
    Participants participants =
        new Participants(sentence, cast)
            .noun(noun, isDoneTo(noun, type.get()), VerbReader.MUTUAL.contains(type.get()));
    ClauseStatus.Reading status = statuses.of(sentence, noun);
    if (type.get() != PloverClass.REQUEST) {
      Asking.asked(status, participants, noun, null); // "demands for compensation from the firm"
    }
    boolean actors = !participants.by.isEmpty() || !participants.to.isEmpty();
    boolean definite =
        sentence.children(noun, "det").stream().anyMatch(d -> d.lemma().equals("the"));
    boolean owned = !sentence.children(noun, "nmod:poss").isEmpty();
    boolean told = !sentence.children(noun, "nmod", "acl").isEmpty();
    boolean modified = !sentence.children(noun, "amod", "compound", "nummod").isEmpty();
    Optional<Token> governor = sentence.head(noun);
    if (!actors && governor.isPresent() && words.adjective(governor.get().lemma()).isPresent()) {
      Token subject = participants.subject(governor.get()); // "is due in Lima for talks"
      if (subject != null) {
        cast.at(sentence.index(), subject).ifPresent(a -> participants.by.add(a.id()));
        actors = !participants.by.isEmpty();
        status =
            new ClauseStatus.Reading(
                words.adjective(governor.get().lemma()).get(), "“" + governor.get().word() + "”");
      }
    }
    boolean threat =
        status.status() == Status.PLANNED
            && NoEvents.HOSTILE.contains(type.get())
            && type.get() != PloverClass.RETREAT
            && governor
                .filter(g -> noun.is("nmod") || (noun.is("obj") && g.isVerb()))
                .filter(g -> words.promises(g.lemma()))
                .isPresent();
    if (threat) {
      status = new ClauseStatus.Reading(Status.THREATENED, status.why() + ", of harm");
      participants.threatened(governor.get());
    }
    boolean again = threat || (definite && type.get() != PloverClass.OTHER);
    if (!actors && !again && !(definite && (told || modified)) && !(owned && told)) {
      return Optional.empty();
    }
    if (type.get() == PloverClass.OTHER && !definite && !actors) {
      return Optional.empty();
    }
    boolean content =
        owned
            || sentence.children(noun, "nmod", "ccomp", "acl").stream()
                .anyMatch(c -> !c.relation().equals("acl:relcl"));
    if (type.get() == PloverClass.THREATEN && !content) {
      return Optional.empty(); // "the flood threat": a danger, no one's threat
    }
    boolean danger =
        type.get() == PloverClass.THREATEN
            && participants.by.isEmpty()
            && sentence.child(noun, "acl", "ccomp").isEmpty()
            && sentence.children(noun, "nmod").stream()
                .allMatch(
                    of -> lexicon.noun(sentence, of).filter(c -> c != PloverClass.OTHER).isEmpty());
    boolean said =
        words
            .noun(noun.lemma())
            .filter(
                s ->
                    s == Status.OFFERED
                        || s == Status.DEMANDED
                        || type.get() == PloverClass.SUPPORT)
            .isPresent();
    boolean empty =
        said
            && sentence.child(noun, "acl", "ccomp").isEmpty()
            && sentence.children(noun, "nmod").stream()
                .flatMap(of -> sentence.children(of, "case").stream())
                .noneMatch(c -> FOR_WHAT.contains(c.lemma().toLowerCase(Locale.ROOT)));
    boolean market = // "the demand for rice"
        said
            && !actors
            && sentence.child(noun, "acl", "ccomp").isEmpty()
            && sentence.children(noun, "nmod").stream()
                .noneMatch(of -> lexicon.noun(sentence, of).isPresent());
    if (danger || empty || market) {
      return Optional.empty(); // "the threat of floods"; "her proposals", "his support": of what?
    }
    for (Candidate verb : verbs) {
      boolean argument =
          noun.head() == verb.head().index()
              && (noun.is("obj") || noun.is("nsubj") || noun.is("nsubj:pass"));
      boolean held =
          argument && noun.is("obj") && !verb.status().status().isDeed(); // "offered relief"
      if (held || (argument && (verb.type() == type.get() || type.get() == PloverClass.OTHER))) {
        return Optional.empty();
      }
    }
    boolean tellsMore =
        verbs.stream()
            .anyMatch(
                v ->
                    v.head().is("acl")
                        && v.head().head() == noun.index()
                        && v.type() == type.get());
    if (tellsMore) {
      return Optional.empty(); // "the strike that killed …": the clause tells it
    }
    boolean quoted = attribution.at(noun.span()).map(Attribution.Source::quoted).orElse(false);
    if (quoted
        && (type.get() == PloverClass.OTHER || status.status() != Status.HAPPENED || !actors)) {
      return Optional.empty();
    }
    Optional<Token> clause = clauseOf(sentence, noun);
    boolean bare = !actors && !told && !modified && !owned;
    if (bare
        && (noun.is("obl")
            || clause.filter(c -> none.isGerundAfter(sentence, c)).isPresent()
            || clause.isEmpty()
            || NoEvents.isAboutNaming(sentence, clause.get())
            || NoEvents.NAMING.contains(clause.get().lemma())
            || verbs.stream().anyMatch(v -> v.head().index() == clause.get().index()))) {
      return Optional.empty(); // "the talks", in a clause that is told itself or tells nothing
    }
    boolean supposed = clause.filter(c -> NoEvents.isCondition(sentence, c)).isPresent();
    boolean nobody = participants.by.isEmpty() && participants.to.isEmpty();
    boolean aside = noun.is("obl") || noun.is("nmod") || noun.is("conj") || noun.is("appos");
    boolean named =
        definite
            && sentence.children(noun, "amod", "compound").stream()
                .anyMatch(
                    n ->
                        n.index() < noun.index()
                            && Character.isUpperCase(n.word().charAt(0))
                            && !n.tag().equals("JJ"));
    boolean reported =
        definite
            && noun.is("nmod")
            && governor
                .filter(g -> g.is("obj") || g.is("nsubj") || g.is("nsubj:pass"))
                .filter(g -> WordNet.get().nounFiles(g.lemma()).contains("noun.communication"))
                .isPresent();
    if (supposed || (nobody && aside && !told && !threat && !named && !reported)) {
      return Optional.empty(); // named in passing: a detail
    }
    boolean background = noun.is("obl") || noun.is("nmod");
    PloverClass of = content(sentence, noun).orElse(type.get());
    return Optional.of(
        new Candidate(
            sentence,
            noun,
            Candidate.typeFor(of, status.status()),
            status,
            participants,
            null,
            null,
            background ? 0.5 : 0.8,
            noun));
  }

  /** "the prosecution said", "the opposition's demand": those who do, not what is done. */
  private boolean isParty(Sentence sentence, Token noun) {
    Optional<Token> above = sentence.head(noun);
    boolean speaks =
        noun.is("nsubj")
            && above.filter(v -> v.isVerb() && lexicon.isSaying(v.lemma())).isPresent()
            && sentence.child(above.get(), "ccomp").isPresent();
    boolean asks =
        noun.is("nmod:poss")
            && above.flatMap(n -> lexicon.noun(sentence, n)).filter(SPOKEN::contains).isPresent();
    boolean acts = // "the opposition called for a recount"
        noun.is("nsubj")
            && WORDS.has("side", noun.lemma())
            && above.filter(v -> v.isVerb() && !lexicon.isBefalling(v.lemma())).isPresent();
    return (speaks || asks || acts) && sentence.child(noun, "nmod", "acl").isEmpty();
  }

  private static final Set<PloverClass> SPOKEN =
      Set.of(PloverClass.REQUEST, PloverClass.ACCUSE, PloverClass.REJECT, PloverClass.THREATEN);

  /** The finite verb in whose clause a noun stands. */
  static Optional<Token> clauseOf(Sentence sentence, Token noun) {
    Optional<Token> above = sentence.head(noun);
    for (int i = 0; i < 4 && above.isPresent() && !above.get().isVerb(); i++) {
      above = sentence.head(above.get());
    }
    return above.filter(Token::isVerb);
  }

  /** "an offer of a truce": the class of what is offered. */
  private Optional<PloverClass> content(Sentence sentence, Token noun) {
    if (lexicon.noun(sentence, noun).filter(c -> c == PloverClass.OTHER).isEmpty()) {
      return Optional.empty();
    }
    return sentence.children(noun, "nmod").stream()
        .flatMap(of -> lexicon.noun(sentence, of).stream())
        .findFirst();
  }

  /** Whether "of X" after the noun names whom it is done to. */
  private static boolean isDoneTo(Token noun, PloverClass type) {
    String lemma = noun.lemma().toLowerCase(Locale.ROOT);
    return !DONE_BY.contains(lemma) && (!OWN.contains(type) || DONE_TO.contains(lemma));
  }
}
