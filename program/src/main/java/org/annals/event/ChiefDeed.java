package org.annals.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.WordList;

/**
 * How likely a deed that would only be told in passing is what its sentence is written to tell,
 * where no other event is read of the sentence.
 *
 * <p>Method: a logistic regression on signs of the clause: how it stands to the world, where it
 * stands in the sentence, who is its subject, whether a day is named ({@code chief-deeds.tsv}).
 * What is done matters little: news that names the day of a thing tells that thing.
 */
final class ChiefDeed {
  /** From here on a sentence is taken to tell it. */
  static final double LEAST = 0.65;

  /** Tokens that make a sentence longer by one sign, and how many such signs there are. */
  private static final int STEP = 10;

  private static final int LONGEST = 4;

  private static final int DEEPEST = 6;

  private static final StatusWords STATUSES = StatusWords.get();

  private static final WordSets WORDS = new WordSets("senses.tsv");

  private static final Map<String, Double> WEIGHTS = weights();

  private ChiefDeed() {}

  private static Map<String, Double> weights() {
    Map<String, Double> weights = new HashMap<>();
    WordList.rows(ChiefDeed.class, "chief-deeds.tsv")
        .forEach(row -> weights.put(row.get(0), Double.valueOf(row.get(1))));
    return weights;
  }

  /**
   * How probable it is, as far as the signs tell; 0 of what cannot stand for itself: what someone
   * says of himself, what is only supposed, what a noun's infinitive tells ("the effort to revive
   * it"), how things are, whom one means, and a noun that names no time, whose line would not say
   * what came about.
   */
  static double probability(Candidate c, Cast cast, Attribution attribution) {
    Token head = c.head();
    boolean clause =
        head.isVerb()
            ? !(head.tag().equals("VB") && head.is("acl"))
                && !MainDeeds.isState(c.sentence(), head)
                && !saysWhom(c, cast)
            : MainDeeds.hasTime(c.sentence(), head);
    if (WEIGHTS.isEmpty()
        || !clause
        || c.status().status() == Status.HYPOTHETICAL
        || isOwnDeed(c)
        || isDegreeOfDoing(c)
        || isWarning(c)) {
      return 0;
    }
    double sum = WEIGHTS.getOrDefault("bias", 0.0);
    for (String sign : signs(c, cast, attribution)) {
      sum += WEIGHTS.getOrDefault(sign, 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /**
   * The deed told for itself, as it stands to the world by its verb: who was promised pay has none
   * yet, what was asked for is not done.
   */
  static Candidate told(Candidate c) {
    return standing(c).asTold();
  }

  /** The deed as it stands to the world by its verb. */
  static Candidate standing(Candidate c) {
    String lemma = c.head().lemma().toLowerCase(Locale.ROOT);
    Status own = STATUSES.verb(lemma).orElse(Status.HAPPENED);
    boolean open =
        switch (own) {
          case DEMANDED, OFFERED -> true;
          case PLANNED -> STATUSES.promises(lemma);
          default -> false;
        };
    if (!c.head().isVerb() || !open || !c.status().status().isDeed()) {
      return c;
    }
    return c.as(new ClauseStatus.Reading(own, "“" + c.head().word() + "”"))
        .as(Candidate.typeFor(c.type(), own));
  }

  /** "a driver who left Goma in May": which people are meant, of whom no one is named. */
  private static boolean saysWhom(Candidate c, Cast cast) {
    return c.head().relation().equals("acl:relcl") && subject(c, cast).equals("people");
  }

  /** "warned that it could flood": only said. */
  private static boolean isWarning(Candidate c) {
    return c.head().isVerb()
        && c.status().status().isDeed()
        && STATUSES.verb(c.head().lemma().toLowerCase(Locale.ROOT)).stream()
            .anyMatch(s -> s == Status.THREATENED || s == Status.EXPECTED);
  }

  /** "did little to stop it": how much was done, and no plan. */
  private static boolean isDegreeOfDoing(Candidate c) {
    Token t = c.head();
    for (int i = 0; i < 2 && t.head() >= 0; i++) {
      t = c.sentence().token(t.head());
      if (t.isVerb() && t.lemma().equalsIgnoreCase("do")) {
        return true;
      }
    }
    return false;
  }

  /** "I crossed", "we heard": the line could not say who. */
  private static boolean isOwnDeed(Candidate c) {
    return c.subject() != null
        && WORDS.has("first person", c.subject().lemma().toLowerCase(Locale.ROOT));
  }

  static List<String> signs(Candidate c, Cast cast, Attribution attribution) {
    Sentence sentence = c.sentence();
    Token head = c.head();
    String why = c.status().why();
    int quote = why.indexOf('“');
    List<String> signs = new ArrayList<>();
    signs.add("place=" + head.relation());
    signs.add("status=" + c.status().status().label());
    signs.add("how=" + (quote < 0 ? why : why.substring(0, quote)).strip());
    signs.add("subject=" + subject(c, cast));
    signs.add("main=" + isMain(sentence, head));
    signs.add("held=" + (c.type() != PloverClass.OTHER));
    signs.add("said=" + attribution.at(head.span()).isPresent());
    signs.add("dated=" + MainDeeds.hasTime(sentence, head));
    signs.add("day in sentence=" + sentence.tokens().stream().anyMatch(DatedLine::isOfDate));
    signs.add("tens of words=" + Math.min(LONGEST, sentence.size() / STEP));
    signs.add("passage=" + sentence.kind().name().toLowerCase(Locale.ROOT));
    return signs;
  }

  private static String subject(Candidate c, Cast cast) {
    Token subject = c.subject();
    if (subject == null) {
      return "none";
    }
    if (cast.at(c.sentence().index(), subject).isPresent()) {
      return subject.isPronoun() ? "known pronoun" : "named";
    }
    if (subject.isPronoun()) {
      return "pronoun";
    }
    if (!subject.isNoun()) {
      return "other";
    }
    return MainDeeds.isActing(c.sentence(), subject, cast) ? "people" : "thing";
  }

  /** The root, what is joined to it and what it reports. */
  private static boolean isMain(Sentence sentence, Token head) {
    Token t = head;
    for (int i = 0; i < DEEPEST && t.head() >= 0; i++) {
      if (!t.is("conj") && !t.is("ccomp") && !t.is("parataxis")) {
        return false;
      }
      t = sentence.token(t.head());
    }
    return true;
  }
}
