package org.annals.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.report.PassageKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom "he", "it" and "they" mean: the nearest actor of a fitting kind before, subjects first
 * (after Lappin and Leass 1994, with grammatical role and recency alone). Where none fits within
 * two sentences, or the sentence stands in another section, it stays open.
 */
final class Pronouns {
  private static final Set<String> PERSON =
      Set.of("he", "she", "him", "her", "his", "hers", "himself", "herself");
  private static final Set<String> THING = Set.of("it", "its", "itself");
  private static final Set<String> MANY = Set.of("they", "them", "their", "theirs", "themselves");
  private static final int REACH_SENTENCES = 2;

  /** By how much the best antecedent must lead the next: about one step of grammatical role. */
  private static final double LEAST_LEAD = 0.7;

  private final Text text;
  private final List<Cluster> clusters;

  Pronouns(Text text, List<Cluster> clusters) {
    this.text = text;
    this.clusters = clusters;
  }

  private record At(Cluster cluster, Mention mention) {}

  void resolve() {
    List<List<At>> bySentence = new ArrayList<>();
    for (int i = 0; i < text.sentences().size(); i++) {
      bySentence.add(new ArrayList<>());
    }
    for (Cluster cluster : clusters) {
      for (Mention mention : cluster.mentions) {
        bySentence.get(mention.sentence()).add(new At(cluster, mention));
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
            bySentence.get(sentence.index()).add(new At(meant, mention));
          }
        }
      }
    }
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
    Map<Cluster, Double> scores = new LinkedHashMap<>();
    for (int back = 0; back <= REACH_SENTENCES && sentence.index() - back >= 0; back++) {
      Sentence there = text.sentences().get(sentence.index() - back);
      if (there.section() != sentence.section()
          || (there.kind() == PassageKind.CAPTION) != (sentence.kind() == PassageKind.CAPTION)) {
        break;
      }
      for (At at : bySentence.get(there.index())) {
        if ((back > 0 || at.mention().last() < pronoun.index())
            && fits(at.cluster(), word)
            && !(back == 0 && isClauseMate(sentence, pronoun, at.mention()))) {
          double score = salience(there, at.mention()) - 1.5 * back + at.mention().head() * 0.001;
          scores.merge(at.cluster(), score, Math::max);
        }
      }
    }
    return clearest(scores);
  }

  /** The highest, if it stands out: a wrong name is worse than a pronoun left open. */
  private static @Nullable Cluster clearest(Map<Cluster, Double> scores) {
    Cluster best = null;
    double highest = 0;
    double next = 0;
    for (Map.Entry<Cluster, Double> e : scores.entrySet()) {
      if (e.getValue() > highest) {
        next = highest;
        highest = e.getValue();
        best = e.getKey();
      } else {
        next = Math.max(next, e.getValue());
      }
    }
    return highest - next >= LEAST_LEAD ? best : null;
  }

  private static double salience(Sentence sentence, Mention mention) {
    Token head = sentence.token(mention.head());
    double role =
        head.is("nsubj")
            ? 3
            : head.is("obj") || head.is("iobj")
                ? 2
                : head.is("nmod:poss") ? 1.6 : head.is("obl") ? 1.5 : 1;
    return 3 + role + (mention.kind() == Mention.Kind.PRONOUN ? 0.5 : 0);
  }

  /** "him", "in it" beside the verb whose subject the other is: they are two. */
  private static boolean isClauseMate(Sentence sentence, Token pronoun, Mention mention) {
    Token other = sentence.token(mention.head());
    if (pronoun.tag().equals("PRP$") || !other.is("nsubj")) {
      return false;
    }
    Token at = pronoun;
    while (at.head() >= 0 && !sentence.token(at.head()).isVerb()) {
      at = sentence.token(at.head());
    }
    return at.head() == other.head() && at.index() != other.index();
  }

  private static boolean isDummy(Sentence sentence, Token it) {
    return sentence
            .head(it)
            .map(
                h ->
                    h.lemma().equals("seem")
                        || h.lemma().equals("appear")
                        || sentence.children(h, "csubj", "expl").size() > 0
                        || h.tag().startsWith("JJ"))
            .orElse(false)
        || it.is("expl");
  }

  private static boolean fits(Cluster cluster, String word) {
    if (PERSON.contains(word)) {
      return cluster.type == ActorType.PERSON;
    }
    if (cluster.type == ActorType.PERSON || cluster.type == ActorType.PLACE) {
      return false;
    }
    if (THING.contains(word)) {
      return !cluster.plural;
    }
    return cluster.plural || cluster.type == ActorType.GROUP;
  }
}
