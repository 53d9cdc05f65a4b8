package org.annals.actor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.report.PassageKind;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom "he", "it" and "they" mean: the nearest actor of a fitting kind and sex before,
 * subjects first (after Lappin and Leass 1994, with grammatical role and recency alone). What is no
 * actor competes too: where "the officer" or "the plane" stands as near, the pronoun stays open. So
 * it does where none fits within two sentences, in another section, and where "it" opens a clause
 * about nothing ("it is time to go"). Words in quotation marks mean no one outside them by "it" and
 * "they", and never him who says them.
 */
final class Pronouns {
  private static final Set<String> PERSON =
      Set.of("he", "she", "him", "her", "his", "hers", "himself", "herself");
  private static final Set<String> THING = Set.of("it", "its", "itself");
  private static final Set<String> MANY = Set.of("they", "them", "their", "theirs", "themselves");

  private static final Set<String> OBJECTS = Set.of("him", "her", "them", "it");

  /** Kinds of nouns that are no rivals: times, amounts. */
  private static final Set<String> NO_RIVALS = Set.of("noun.time", "noun.quantity");

  /** Verbs of which things are seldom subjects. */
  private static final String SPEECH = "verb.communication";

  private static final Set<String> INDEFINITE =
      Set.of("everybody", "everyone", "anybody", "anyone", "nobody", "someone", "somebody");

  private static final int REACH_SENTENCES = 2;

  /** What a first name of the other sex takes away, where the name is a rare one. */
  private static final double DOUBT = 2;

  /** By how much the best antecedent must lead the next: about one step of grammatical role. */
  private static final double LEAST_LEAD = 0.7;

  /** By how much the one who is to do it leads the one who has it done. */
  private static final double CONTROL = 2;

  /** The same, where the parse does not show it: as much as leaves the pronoun open. */
  private static final double MAY_CONTROL = 1.6;

  private static final Set<String> OF_BODIES = WordList.words(Pronouns.class, "had-by-bodies.txt");

  private static final Set<String> OF_THE_DEAD = WordList.words(Pronouns.class, "of-the-dead.txt");

  private final Text text;
  private final List<Cluster> clusters;
  private final Quotes quotes;
  private final Sexes sexes;
  private final List<BitSet> named = new ArrayList<>();

  Pronouns(Text text, List<Cluster> clusters) {
    this.text = text;
    this.clusters = clusters;
    this.quotes = new Quotes(text);
    this.sexes = new Sexes(clusters);
  }

  private record At(Cluster cluster, Mention mention) {}

  void resolve() {
    List<List<At>> bySentence = new ArrayList<>();
    for (int i = 0; i < text.sentences().size(); i++) {
      bySentence.add(new ArrayList<>());
      named.add(new BitSet());
    }
    for (Cluster cluster : clusters) {
      for (Mention mention : cluster.mentions) {
        bySentence.get(mention.sentence()).add(new At(cluster, mention));
        named.get(mention.sentence()).set(mention.first(), mention.last() + 1);
      }
    }
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        if (token.isPronoun()) {
          Cluster meant = meant(sentence, token, bySentence);
          if (meant != null) {
            Mention mention =
                new Mention(
                    sentence.index(),
                    token.index(),
                    token.index(),
                    token.index(),
                    token.span(),
                    token.word(),
                    Mention.Kind.PRONOUN);
            meant.add(mention);
            String word = token.word().toLowerCase(Locale.ROOT);
            if (PERSON.contains(word)) {
              sexes.seen(meant, word);
            }
            bySentence.get(sentence.index()).add(new At(meant, mention));
          }
        }
      }
    }
  }

  private static boolean isOfTheDead(Sentence sentence, Token pronoun) {
    return pronoun.is("nmod:poss")
        && sentence.head(pronoun).filter(h -> OF_THE_DEAD.contains(h.lemma())).isPresent();
  }

  /** How many people a sentence names up to here, by name or pronoun. */
  private static long people(List<At> sentence) {
    return sentence.stream()
        .map(At::cluster)
        .filter(cluster -> cluster.type == ActorType.PERSON)
        .distinct()
        .count();
  }

  private @Nullable Cluster meant(Sentence sentence, Token pronoun, List<List<At>> bySentence) {
    String word = pronoun.word().toLowerCase(Locale.ROOT);
    if (!PERSON.contains(word) && !THING.contains(word) && !MANY.contains(word)) {
      return null;
    }
    boolean oneOf =
        pronoun.index() > 1
            && sentence.token(pronoun.index() - 1).lemma().equals("of")
            && sentence
                .head(pronoun)
                .filter(
                    h -> h.tag().equals("CD") || h.tag().startsWith("JJ") || h.tag().equals("DT"))
                .isPresent();
    if (oneOf) {
      return null; // "eleven of them": things told before, rarely the actors
    }
    if (THING.contains(word) && isDummy(sentence, pronoun)) {
      return null;
    }
    if (isOfTheDead(sentence, pronoun) && people(bySentence.get(sentence.index())) > 1) {
      return null; // "he had been due to meet the general on the day of his death"
    }
    Cluster beside = joined(sentence, pronoun, word, bySentence);
    if (beside != null) {
      return beside;
    }
    boolean quoted = quotes.at(sentence.index(), pronoun.index());
    Set<Cluster> speakers = quoted ? speakers(sentence, bySentence) : Set.of();
    Map<Cluster, Double> scores = new LinkedHashMap<>();
    double rival = 0;
    boolean isSpoken = isSpoken(sentence, pronoun) || isOfBody(sentence, pronoun);
    boolean ofBody = isOfBody(sentence, pronoun);
    for (int back = 0; back <= REACH_SENTENCES && sentence.index() - back >= 0; back++) {
      Sentence there = text.sentences().get(sentence.index() - back);
      if (there.section() != sentence.section()
          || (there.kind() == PassageKind.CAPTION) != (sentence.kind() == PassageKind.CAPTION)) {
        break;
      }
      for (At at : bySentence.get(there.index())) {
        boolean inside = quotes.at(there.index(), at.mention().head());
        boolean across = quoted ? !inside && !PERSON.contains(word) : inside && back == 0;
        if ((back > 0 || at.mention().last() < pronoun.index())
            && (fits(at, there, word) || (back == 0 && isSpeakingBody(sentence, pronoun, at, word)))
            && !(ofBody && at.cluster().type != ActorType.ORGANIZATION)
            && !across
            && !speakers.contains(at.cluster())
            && (!word.endsWith("self") || (back == 0 && isSubject(there, at.mention())))
            && !(back == 0
                && isClauseMate(sentence, pronoun, sentence.token(at.mention().head())))) {
          boolean told = at.mention().kind() == Mention.Kind.PRONOUN;
          double score = salience(there, at.mention().head(), told) - 1.5 * back;
          score -= PERSON.contains(word) && sexes.isDoubtful(at.cluster(), word) ? DOUBT : 0;
          if (back == 0
              && (isController(sentence, pronoun, at.mention())
                  || isSayer(sentence, pronoun, at.mention().head()))) {
            score += CONTROL;
          } else if (back == 0 && isBeforeInfinitive(sentence, pronoun, at.mention())) {
            score += MAY_CONTROL;
          }
          scores.merge(at.cluster(), score, Math::max);
        }
      }
      int end = back > 0 ? there.size() : pronoun.index();
      boolean outside = !quoted && back == 0;
      Token own = back == 0 ? pronoun : null;
      rival = Math.max(rival, rival(there, end, word, outside, isSpoken, own) - 1.5 * back);
      if (back == 0 && saysOther(sentence, pronoun, word)) {
        rival += CONTROL;
      }
    }
    return clearest(scores, rival);
  }

  /** "Mara Lind and her sister": the one before "and". */
  private @Nullable Cluster joined(
      Sentence sentence, Token pronoun, String word, List<List<At>> bySentence) {
    for (At at : bySentence.get(sentence.index())) {
      boolean next = at.mention().last() == pronoun.index() - 1;
      if (next && word.endsWith("self") && fits(at, sentence, word)) {
        return at.cluster(); // "Lind herself"
      }
    }
    if (!pronoun.tag().equals("PRP$")
        || pronoun.index() < 2
        || !sentence.token(pronoun.index() - 1).tag().equals("CC")) {
      return null;
    }
    for (At at : bySentence.get(sentence.index())) {
      if (at.mention().last() == pronoun.index() - 2 && fits(at, sentence, word)) {
        return at.cluster();
      }
    }
    return null;
  }

  /** Who says the quoted words of a sentence: the subjects of verbs of speech beside them. */
  private Set<Cluster> speakers(Sentence sentence, List<List<At>> bySentence) {
    Set<Cluster> speakers = new LinkedHashSet<>();
    for (int i = Math.max(0, sentence.index() - 2);
        i <= Math.min(text.sentences().size() - 1, sentence.index() + 2);
        i++) {
      Sentence there = text.sentences().get(i);
      if (there.paragraph() == sentence.paragraph()) {
        for (At at : bySentence.get(i)) {
          Token head = there.token(at.mention().head());
          int before = at.mention().first() - 1;
          boolean after = before >= 0 && isSaying(there.token(before)); // "said Lind"
          boolean says =
              !quotes.at(i, head.index())
                  && (after
                      || (head.is("nsubj")
                          && there.head(head).filter(Pronouns::isSaying).isPresent()));
          if (says) {
            speakers.add(at.cluster());
          }
        }
      }
    }
    return speakers;
  }

  private static boolean isSubject(Sentence sentence, Mention mention) {
    return sentence.token(mention.head()).is("nsubj");
  }

  private static boolean isSaying(Token verb) {
    return verb.isVerb()
        && WordNet.get().verbFile(verb.lemma().toLowerCase(Locale.ROOT)).equals(SPEECH);
  }

  /** "its share price": only a body has such. */
  private static boolean isOfBody(Sentence sentence, Token pronoun) {
    return pronoun.is("nmod:poss")
        && THING.contains(pronoun.word().toLowerCase(Locale.ROOT))
        && sentence
            .head(pronoun)
            .filter(
                h ->
                    OF_BODIES.contains(h.lemma())
                        || sentence.children(h, "compound").stream()
                            .anyMatch(c -> OF_BODIES.contains(c.lemma())))
            .isPresent();
  }

  /** "It said": only who can speak is meant. */
  private static boolean isSpoken(Sentence sentence, Token pronoun) {
    return pronoun.is("nsubj")
        && !pronoun.is("nsubj:pass")
        && THING.contains(pronoun.word().toLowerCase(Locale.ROOT))
        && sentence.head(pronoun).filter(Pronouns::isSaying).isPresent();
  }

  /** How near the nearest noun stands that is no actor, but could be meant. */
  private double rival(
      Sentence there,
      int end,
      String word,
      boolean outside,
      boolean spoken,
      @Nullable Token pronoun) {
    double highest = 0;
    for (Token noun : there.tokens().subList(0, end)) {
      boolean full = noun.is("nsubj") || noun.is("obj") || noun.is("iobj");
      if (full
          && noun.isNoun()
          && !named.get(there.index()).get(noun.index())
          && !isNamedBeside(there, noun)
          && !(outside && quotes.at(there.index(), noun.index()))
          && couldBe(noun, word)
          && !(pronoun != null && isObject(pronoun) && isClauseMate(there, pronoun, noun))
          && (!spoken || isBody(noun))) {
        highest = Math.max(highest, salience(there, noun.index(), false));
      }
    }
    return highest;
  }

  /** "him", "them": what the subject of the same verb does something to. */
  private static boolean isObject(Token pronoun) {
    return pronoun.is("obj") && OBJECTS.contains(pronoun.word().toLowerCase(Locale.ROOT));
  }

  private static boolean isBody(Token noun) {
    String file = WordNet.get().nounFile(noun.lemma().toLowerCase(Locale.ROOT));
    return file.isEmpty() || file.equals("noun.group");
  }

  private static boolean couldBe(Token noun, String word) {
    String lemma = noun.lemma().toLowerCase(Locale.ROOT);
    boolean plural = noun.tag().equals("NNS") || noun.tag().equals("NNPS");
    boolean person = HeadNouns.isPerson(lemma);
    if (noun.tag().startsWith("NN") && INDEFINITE.contains(lemma)) {
      return false;
    }
    if (PERSON.contains(word)) {
      return !plural && person && Sexes.fits(lemma, word);
    }
    if (MANY.contains(word)) {
      return plural && !NO_RIVALS.contains(WordNet.get().nounFile(lemma));
    }
    return !plural && !person && !NO_RIVALS.contains(WordNet.get().nounFile(lemma));
  }

  /** The highest, if it stands out: a wrong name is worse than a pronoun left open. */
  private static @Nullable Cluster clearest(Map<Cluster, Double> scores, double rival) {
    Cluster best = null;
    double highest = 0;
    double next = rival;
    for (Map.Entry<Cluster, Double> e : scores.entrySet()) {
      if (e.getValue() > highest) {
        next = Math.max(next, highest);
        highest = e.getValue();
        best = e.getKey();
      } else {
        next = Math.max(next, e.getValue());
      }
    }
    return highest - next >= LEAST_LEAD ? best : null;
  }

  static double salience(Sentence sentence, int word, boolean pronoun) {
    Token named = sentence.token(word);
    Token head = // "the lawyer, Mara Lind, said": she is the subject
        named.is("appos") ? sentence.head(named).filter(Token::isNoun).orElse(named) : named;
    double role =
        head.is("nsubj")
            ? 3
            : head.is("obj") || head.is("iobj")
                ? 2
                : head.is("nmod:poss") ? 1.6 : head.is("obl") ? 1.5 : 1;
    return 3 + role + (pronoun ? 0.5 : 0) + word * 0.001;
  }

  /**
   * Whether the mention is the object of a verb and does the infinitive under it, in which the
   * pronoun stands: "Lind pressed Orr to sell his shares" speaks of Orr's.
   */
  private static boolean isController(Sentence sentence, Token pronoun, Mention mention) {
    Token object = sentence.token(mention.head());
    if (!object.is("obj") && !object.is("iobj")) {
      return false;
    }
    Token verb = pronoun;
    while (verb.head() >= 0 && verb.head() != object.head()) {
      verb = sentence.token(verb.head());
    }
    return verb.head() == object.head()
        && verb.index() > object.index()
        && verb.isVerb()
        && sentence.children(verb, "mark", "aux").stream().anyMatch(t -> t.tag().equals("TO"));
  }

  /** "Elm Motors said it would pay": who says it without saying to whom speaks of himself. */
  private static boolean isSayer(Sentence sentence, Token pronoun, int other) {
    Token subject = sentence.token(other);
    if (subject.is("appos") && subject.head() >= 0) {
      subject = sentence.token(subject.head()); // "the head of the bank, Ola Orr, said he"
    }
    Token clause = pronoun.head() < 0 ? pronoun : sentence.token(pronoun.head());
    if (!pronoun.is("nsubj") || !subject.is("nsubj")) {
      return false;
    }
    Token says = sentence.token(subject.head());
    boolean aside = // "if it rains, the firm said, it would close"
        says.is("parataxis") && says.head() == clause.index() && says.index() < clause.index();
    boolean governs =
        (clause.is("ccomp") || clause.is("parataxis")) && clause.head() == says.index();
    return (aside || (governs && says.index() < clause.index()))
        && isSaying(says)
        && sentence.children(says, "obj", "iobj").stream().allMatch(o -> o.tag().startsWith("W"));
  }

  /** "The union said they would strike": of a body that speaks, both are used. */
  private static boolean isSpeakingBody(Sentence sentence, Token pronoun, At at, String word) {
    return MANY.contains(word)
        && at.cluster().type == ActorType.ORGANIZATION
        && isSayer(sentence, pronoun, at.mention().head());
  }

  /** "the bloc Norpact said it would": the noun is the one that is named beside it. */
  private boolean isNamedBeside(Sentence sentence, Token noun) {
    BitSet actors = named.get(sentence.index());
    return sentence.children(noun, "appos").stream().anyMatch(a -> actors.get(a.index()));
  }

  /** "State officials said they would pay": one who is no actor says it. */
  private boolean saysOther(Sentence sentence, Token pronoun, String word) {
    BitSet actors = named.get(sentence.index());
    return sentence.tokens().subList(0, pronoun.index()).stream()
        .anyMatch(
            noun ->
                noun.isNoun()
                    && !actors.get(noun.index())
                    && !isNamedBeside(sentence, noun)
                    && couldBe(noun, word)
                    && isSayer(sentence, pronoun, noun.index()));
  }

  /** "… Orr to sell his shares", whatever the parse makes of Orr. */
  private static boolean isBeforeInfinitive(Sentence sentence, Token pronoun, Mention mention) {
    Token verb = pronoun;
    while (verb.head() >= 0 && !verb.isVerb()) {
      verb = sentence.token(verb.head());
    }
    int to = mention.last() + 1;
    return to < verb.index()
        && sentence.token(to).tag().equals("TO")
        && sentence.token(to).head() == verb.index();
  }

  /** "him", "in it" beside the verb whose subject the other is: they are two. */
  private static boolean isClauseMate(Sentence sentence, Token pronoun, Token other) {
    String word = pronoun.word().toLowerCase(Locale.ROOT);
    if (pronoun.tag().equals("PRP$") || !other.is("nsubj") || word.endsWith("self")) {
      return false;
    }
    Token at = pronoun;
    while (at.head() >= 0 && !sentence.token(at.head()).isVerb()) {
      at = sentence.token(at.head());
    }
    Token verb = at.head() < 0 ? null : sentence.token(at.head());
    if (verb != null && verb.index() == other.head()) {
      return at.index() != other.index();
    }
    // "Lind met Orr and praised him": the first verb's subject is the second's
    boolean own = pronoun.is("nsubj");
    while (verb != null
        && !own
        && (verb.is("conj") || verb.is("xcomp"))
        && sentence.children(verb, "nsubj").isEmpty()) {
      verb = sentence.head(verb).orElse(null);
      if (verb != null && verb.index() == other.head()) {
        return true;
      }
    }
    return false;
  }

  /** "It is time", "it has been said that", "it seems": no one is meant. */
  private static boolean isDummy(Sentence sentence, Token it) {
    Token above = sentence.head(it).orElse(null);
    if (it.is("expl") || above == null) {
      return true;
    }
    if (!it.is("nsubj") && !it.is("csubj")) {
      return false;
    }
    boolean is =
        !sentence.children(above, "cop").isEmpty()
            || Set.of("be", "’s", "'s").contains(above.lemma());
    boolean body =
        above.isNoun()
            && WordNet.get().nounFile(above.lemma().toLowerCase(Locale.ROOT)).equals("noun.group");
    boolean ofClause = // "it turned out that", not "it will turn over the papers"
        Set.of("seem", "appear", "happen", "remain", "look", "sound", "feel")
                .contains(above.lemma())
            || (above.lemma().equals("take") && isOfTime(sentence, above))
            || (above.lemma().equals("turn")
                && sentence.children(above, "compound:prt", "advmod").stream()
                    .anyMatch(o -> o.lemma().equals("out")));
    boolean sense =
        sentence.children(above, "obj").stream()
            .anyMatch(o -> Set.of("sense", "difference", "clear").contains(o.lemma()));
    boolean said =
        it.is("nsubj:pass") && !sentence.children(above, "ccomp", "csubj", "xcomp").isEmpty();
    return (is && !body)
        || ofClause
        || sense
        || said
        || above.tag().startsWith("JJ")
        || !sentence.children(above, "csubj", "expl").isEmpty();
  }

  /** "it took a month", "it took the firm two years to pay"; not "it will take no steel away". */
  private static boolean isOfTime(Sentence sentence, Token take) {
    List<Token> objects = sentence.children(take, "obj", "iobj");
    return sentence.child(take, "compound:prt", "advmod:prt").isEmpty()
        && (objects.isEmpty()
            || sentence.child(take, "advcl", "ccomp", "xcomp", "csubj").isPresent()
            || objects.stream()
                .anyMatch(o -> WordNet.get().nounFile(o.lemma()).equals("noun.time")));
  }

  private boolean fits(At at, Sentence there, String word) {
    Cluster cluster = at.cluster();
    if (PERSON.contains(word)) {
      return cluster.type == ActorType.PERSON && sexes.fits(cluster, word);
    }
    if (cluster.type == ActorType.PERSON || cluster.type == ActorType.PLACE) {
      return false;
    }
    // "the regime", elsewhere "the authorities": of a description, its own number tells
    boolean plural =
        at.mention().kind() == Mention.Kind.DESCRIPTION
            ? there.token(at.mention().head()).tag().matches("NNP?S")
            : cluster.plural;
    boolean body = // "the Elm Forces said it had": a name in the plural is that of one body
        cluster.type == ActorType.ORGANIZATION && at.mention().kind() == Mention.Kind.NAME;
    return THING.contains(word)
        ? !plural || body
        : plural || cluster.type == ActorType.GROUP || (body && isOfMany(cluster));
  }

  /** "the Houthis", "the Taliban": one body, whose name is that of many. */
  private boolean isOfMany(Cluster cluster) {
    return cluster.mentions.stream()
        .filter(m -> m.kind() == Mention.Kind.NAME)
        .anyMatch(
            m -> {
              Sentence there = text.sentences().get(m.sentence());
              boolean the =
                  Clusters.withArticle(there, m.first()) < m.first()
                      || there.token(m.first()).lemma().equals("the");
              return OneNamed.isMovement(cluster)
                  || (the && there.token(m.last()).tag().equals("NNPS"));
            });
  }
}
