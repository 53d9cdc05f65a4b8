package org.annals.event;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.report.PassageKind;

/**
 * Reads what a report tells in passing: the deeds and happenings that the lexicon does not hold or
 * that their clause does not tell for their own sake. They stand in the reading of the report, not
 * in a record ({@link EventMention#isDetail()}).
 *
 * <p>Method: a verb is one unless it only carries, governs or states; a noun is one if its first
 * sense is an act or a happening (lexicographer files of WordNet 3.1) and a verb is its kin. Read
 * here too: headlines, whose present tense tells of what is done.
 */
final class DetailReader {
  private static final Set<String> CARRYING =
      Set.of("be", "have", "do", "let", "become", "remain", "seem", "appear", "get", "go on");
  private static final Set<String> STATING =
      Set.of("verb.stative", "verb.cognition", "verb.perception", "verb.emotion");
  private static final Set<String> HAPPENING =
      Set.of("noun.act", "noun.event", "noun.process", "noun.phenomenon");

  private final EventLexicon lexicon;
  private final ClauseStatus statuses;

  DetailReader(EventLexicon lexicon, ClauseStatus statuses) {
    this.lexicon = lexicon;
    this.statuses = statuses;
  }

  Optional<Candidate> read(Sentence sentence, Token token, Cast cast) {
    if (token.isVerb()) {
      return verb(sentence, token, cast);
    }
    return token.isNoun() ? noun(sentence, token, cast) : Optional.empty();
  }

  private Optional<Candidate> verb(Sentence sentence, Token verb, Cast cast) {
    String lemma = verb.lemma().toLowerCase(Locale.ROOT);
    boolean function =
        verb.is("aux")
            || verb.is("cop")
            || verb.is("case")
            || verb.is("mark")
            || verb.is("fixed")
            || verb.is("compound")
            || verb.is("amod")
            || !sentence.children(verb, "cop").isEmpty();
    boolean hyphen = verb.index() > 0 && sentence.token(verb.index() - 1).tag().equals("HYPH");
    Optional<PloverClass> own = lexicon.verb(sentence, verb);
    boolean states = own.isEmpty() && STATING.contains(WordNet.get().verbFile(lemma));
    if (function
        || hyphen
        || CARRYING.contains(lemma)
        || states
        || (own.isEmpty() && lexicon.isSaying(lemma))) {
      return Optional.empty();
    }
    ClauseStatus.Reading status = statuses.of(sentence, verb);
    if (status.why().equals("present tense")) {
      if (sentence.kind() != PassageKind.TITLE) {
        return Optional.empty(); // "the clinic treats forty patients a day"
      }
      status = new ClauseStatus.Reading(Status.HAPPENED, "present tense of a headline");
    }
    PloverClass type = own.orElse(PloverClass.OTHER);
    Participants participants =
        new Participants(sentence, cast).verb(verb, VerbReader.MUTUAL.contains(type));
    return Optional.of(
        new Candidate(
            sentence,
            verb,
            Candidate.typeFor(type, status.status()),
            status,
            participants,
            participants.subject(verb),
            Candidate.DETAIL));
  }

  private Optional<Candidate> noun(Sentence sentence, Token noun, Cast cast) {
    String lemma = noun.lemma().toLowerCase(Locale.ROOT);
    Optional<PloverClass> own = lexicon.noun(sentence, noun);
    boolean happening =
        own.isPresent()
            || (HAPPENING.contains(WordNet.get().nounFile(lemma))
                && WordNet.get().verbOf(lemma).isPresent());
    if (!happening
        || noun.isProperNoun()
        || noun.is("compound")
        || cast.holding(sentence.index(), noun).isPresent()) {
      return Optional.empty();
    }
    PloverClass type = own.orElse(PloverClass.OTHER);
    ClauseStatus.Reading status = statuses.of(sentence, noun);
    Participants participants =
        new Participants(sentence, cast).noun(noun, true, VerbReader.MUTUAL.contains(type));
    return Optional.of(
        new Candidate(
            sentence,
            noun,
            Candidate.typeFor(type, status.status()),
            status,
            participants,
            null,
            Candidate.DETAIL));
  }
}
