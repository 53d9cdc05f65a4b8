package org.annals.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.report.PassageKind;
import org.annals.text.WordList;

/**
 * Reads what a report tells in passing: the deeds and happenings that the lexicon does not hold or
 * that their clause does not tell for their own sake. They stand in the reading of the report, not
 * in a record ({@link EventMention#isDetail()}).
 *
 * <p>Method: a verb is one unless it only carries, says or states how things are; a noun is one if
 * one of its first senses is an act or a happening (lexicographer files of WordNet 3.1) and a verb
 * is its kin. Read here too: headlines, whose present tense tells of what is done.
 */
final class DetailReader {
  private static final Set<String> CARRYING =
      Set.of("be", "have", "do", "let", "become", "remain", "seem", "appear", "get", "go on");
  private static final Set<String> STATING =
      Set.of("verb.stative", "verb.cognition", "verb.perception", "verb.emotion");
  private static final Set<String> HAPPENING =
      Set.of("noun.act", "noun.event", "noun.process", "noun.phenomenon");

  /** How many senses of a noun count, the most frequent first. */
  private static final int SENSES = 2;

  private static final Pattern SUFFIX = Pattern.compile("(ment|tion|sion|al|ance|ence|ure|ing)$");

  private final Set<String> happenings = WordList.words(DetailReader.class, "happenings.txt");
  private final Set<String> things = WordList.words(DetailReader.class, "things.txt");
  private final EventLexicon lexicon;
  private final ClauseStatus statuses;

  DetailReader(EventLexicon lexicon, ClauseStatus statuses) {
    this.lexicon = lexicon;
    this.statuses = statuses;
  }

  /**
   * What is only told in passing, or told for itself by a verb that the lexicon does not hold.
   *
   * @param others the events of the sentence that are read already
   */
  Optional<Candidate> read(
      Sentence sentence, Token token, Cast cast, Attribution attribution, List<Candidate> others) {
    if (token.isVerb()) {
      return verb(sentence, token, cast, attribution, others);
    }
    return token.isNoun() ? noun(sentence, token, cast) : Optional.empty();
  }

  private Optional<Candidate> verb(
      Sentence sentence, Token verb, Cast cast, Attribution attribution, List<Candidate> others) {
    String lemma = verb.lemma().toLowerCase(Locale.ROOT);
    boolean function =
        verb.is("aux")
            || verb.is("cop")
            || verb.is("case")
            || verb.is("mark")
            || verb.is("fixed")
            || verb.is("compound")
            || verb.is("amod")
            || Unrealised.isConjunction(sentence, verb)
            || Unrealised.isOfSource(sentence, verb)
            || Unrealised.isHoldingBack(sentence, verb)
            || (sentence.child(verb, "cop").isPresent() && !ClauseStatus.isTo(sentence, verb));
    boolean hyphen = verb.index() > 0 && sentence.token(verb.index() - 1).tag().equals("HYPH");
    Optional<PloverClass> own = lexicon.verb(sentence, verb);
    ClauseStatus.Reading status = statuses.of(sentence, verb);
    boolean ahead = status.status() == Status.PLANNED || status.status() == Status.EXPECTED;
    boolean says = // "will tell the court why", but not "will say that"
        own.isEmpty()
            && lexicon.isSaying(lemma)
            && !(ahead && sentence.child(verb, "ccomp", "xcomp", "parataxis").isEmpty());
    if (function || hyphen || lemma.equals("be") || says) {
      return Optional.empty();
    }
    boolean states =
        CARRYING.contains(lemma)
            || (own.isEmpty() && STATING.contains(WordNet.get().verbFile(lemma)));
    if (states && (status.status().isDeed() || (verb.is("xcomp") && !ahead))) {
      return Optional.empty(); // "will cost ten dollars" is to be, "costs" is no event
    }
    boolean headlined =
        sentence.kind() == PassageKind.TITLE
            && status.why().equals("bare infinitive")
            && sentence.head(verb).isEmpty();
    if (headlined) {
      status = new ClauseStatus.Reading(Status.PLANNED, "infinitive of a headline");
    }
    if (status.why().equals("present tense")) {
      if (sentence.kind() != PassageKind.TITLE) {
        return Optional.empty(); // "the clinic treats forty patients a day"
      }
      status = new ClauseStatus.Reading(Status.HAPPENED, "present tense of a headline");
    }
    PloverClass type = own.orElse(PloverClass.OTHER);
    Participants participants =
        new Participants(sentence, cast).verb(verb, VerbReader.MUTUAL.contains(type));
    Asking.asked(
        status,
        participants,
        verb,
        attribution.at(verb.span()).map(Attribution.Source::actor).orElse(null));
    Candidate read =
        new Candidate(
            sentence,
            verb,
            Candidate.typeFor(type, status.status()),
            status,
            participants,
            participants.subject(verb),
            null,
            MainDeeds.isOne(sentence, verb, cast, attribution, participants, status, others)
                    || Forthcoming.isTold(
                        sentence, verb, cast, attribution, participants, status, others)
                ? MainDeeds.STRENGTH
                : Candidate.DETAIL,
            verb);
    return Optional.of(read.isDetail() ? read : ChiefDeed.standing(read));
  }

  private Optional<Candidate> noun(Sentence sentence, Token noun, Cast cast) {
    String lemma = noun.lemma().toLowerCase(Locale.ROOT);
    Optional<PloverClass> own = lexicon.noun(sentence, noun);
    List<String> senses = WordNet.get().nounFiles(lemma);
    boolean kin = WordNet.get().verbOf(lemma).isPresent();
    boolean happening =
        own.isPresent()
            || happenings.contains(lemma)
            || (!senses.isEmpty() && senses.get(0).equals("noun.event"))
            || (kin && senses.stream().limit(SENSES).anyMatch(HAPPENING::contains))
            || (kin && SUFFIX.matcher(lemma).find());
    if (!happening
        || things.contains(lemma)
        || noun.isProperNoun()
        || noun.is("compound")
        || cast.holding(sentence.index(), noun).isPresent()) {
      return Optional.empty();
    }
    PloverClass type = own.orElse(PloverClass.OTHER);
    ClauseStatus.Reading status = statuses.of(sentence, noun);
    Participants participants =
        new Participants(sentence, cast).noun(noun, true, VerbReader.MUTUAL.contains(type));
    Optional<Token> set =
        Forthcoming.setting(sentence, noun)
            .filter(s -> !status.status().isDeed())
            .filter(s -> own.isPresent() || !senses.contains("noun.phenomenon")); // "rain is due"
    return Optional.of(
        new Candidate(
            sentence,
            noun,
            Candidate.typeFor(type, status.status()),
            status,
            participants,
            null,
            null,
            set.isPresent() || DatedLine.isToldBy(sentence, noun)
                ? MainDeeds.STRENGTH
                : Candidate.DETAIL,
            set.orElse(noun)));
  }
}
