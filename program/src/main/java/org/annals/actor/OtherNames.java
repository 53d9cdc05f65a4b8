package org.annals.actor;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Joins those whom a report calls by two names and says so: "Mara Lind, known as Orlo", "the junta,
 * which calls itself the Council for Order", "a company called Elm".
 *
 * <p>Read from the words alone, for parsers take such clauses apart in many ways.
 */
final class OtherNames {
  /** Verbs of naming before the name itself: "called Elm". */
  private static final Set<String> CALLING = WordList.words(OtherNames.class, "naming.txt");

  /** Verbs of naming before "as". */
  private static final Set<String> KNOWING = WordList.words(OtherNames.class, "naming-as.txt");

  /** Tokens between one name and the other, at most. */
  private static final int MOST_BETWEEN = 6;

  private final Text text;
  private final Clusters clusters;
  private final Map<Long, Cluster> ending = new HashMap<>();
  private final Map<Long, Cluster> beginning = new HashMap<>();

  OtherNames(Text text, Clusters clusters) {
    this.text = text;
    this.clusters = clusters;
  }

  void join() {
    for (Cluster c : clusters.all) {
      for (Mention m : c.mentions) {
        if (m.kind() != Mention.Kind.PRONOUN) {
          ending.putIfAbsent(key(m.sentence(), m.last()), c);
        }
        if (m.kind() == Mention.Kind.NAME) {
          beginning.putIfAbsent(key(m.sentence(), m.first()), c);
        }
      }
    }
    Map<Cluster, Cluster> joined = new HashMap<>();
    for (Sentence sentence : text.sentences()) {
      for (Token verb : sentence.tokens()) {
        String lemma = verb.lemma().toLowerCase(Locale.ROOT);
        boolean as = KNOWING.contains(lemma);
        if (verb.isVerb() && (as || CALLING.contains(lemma))) {
          Cluster called = before(sentence, verb);
          Cluster name = after(sentence, verb, as);
          if (called == null && name != null) {
            called = behind(sentence, verb);
          }
          if (name != null && called != null) {
            one(of(joined, called), of(joined, name), joined);
          }
        }
      }
    }
  }

  private static Cluster of(Map<Cluster, Cluster> joined, Cluster c) {
    Cluster at = c;
    while (joined.containsKey(at)) {
      at = joined.get(at);
    }
    return at;
  }

  private void one(Cluster called, Cluster name, Map<Cluster, Cluster> joined) {
    boolean alike = (called.type == ActorType.PERSON) == (name.type == ActorType.PERSON);
    boolean place = called.type == ActorType.PLACE || called.type == ActorType.STATE;
    boolean named = called.mentions.stream().anyMatch(m -> m.kind() == Mention.Kind.NAME);
    if (called == name || !alike || place) {
      return;
    }
    Cluster whole = named ? called : name;
    Cluster part = named ? name : called;
    clusters.merge(part, whole);
    joined.put(part, whole);
  }

  /** Who stands before the clause of naming. */
  private @Nullable Cluster before(Sentence sentence, Token verb) {
    int at = verb.index() - 1;
    while (at >= 0 && (sentence.token(at).is("advmod") || sentence.token(at).tag().equals("RB"))) {
      at--; // "better known as"
    }
    boolean finite = verb.tag().equals("VBZ") || verb.tag().equals("VBP");
    boolean participle = verb.tag().equals("VBG") || verb.tag().equals("VBN");
    if (finite) {
      if (at < 0 || !sentence.token(at).tag().startsWith("W")) {
        return null;
      }
      at--;
    } else if (!participle) {
      return null;
    }
    if (at >= 0 && sentence.token(at).word().equals(",")) {
      at--;
    }
    return at < 0 ? null : ending.get(key(sentence.index(), at));
  }

  /** "Known as the Elm League, or the Elms, the rebels held the town": whom the clause is about. */
  private @Nullable Cluster behind(Sentence sentence, Token verb) {
    int before = verb.index() - 1;
    while (before >= 0 && sentence.token(before).tag().equals("RB")) {
      before--;
    }
    boolean opens =
        verb.tag().equals("VBN") && (before < 0 || sentence.token(before).tag().equals("CC"));
    if (!opens) {
      return null;
    }
    boolean comma = false;
    for (int i = verb.index() + 1; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (token.word().equals(",")) {
        comma = true;
      } else if (token.tag().matches("VB[DZP]|MD")) {
        return comma ? ending.get(key(sentence.index(), i - 1)) : null;
      } else if (token.tag().matches("[.:]|``|W.*") || token.isVerb()) {
        return null;
      }
    }
    return null;
  }

  /** Whom the name behind the verb names: "itself the Council", "as Orlo". */
  private @Nullable Cluster after(Sentence sentence, Token verb, boolean as) {
    int at = verb.index() + 1;
    boolean self = false;
    boolean told = false;
    for (int end = Math.min(sentence.size(), at + MOST_BETWEEN); at < end; at++) {
      Token token = sentence.token(at);
      Cluster name = beginning.get(key(sentence.index(), at));
      if (name != null) {
        boolean open = verb.tag().matches("VB[ZPG]");
        return (open ? self : as ? told : true) ? name : null;
      }
      self |= token.lemma().endsWith("self") || token.lemma().endsWith("selves");
      told |= token.lemma().equals("as");
      boolean passes =
          token.is("det")
              || token.is("punct")
              || token.lemma().equals("as")
              || token.lemma().endsWith("self")
              || token.lemma().endsWith("selves")
              || token.word().matches("[“\"‘']");
      if (!passes || token.word().equals(",")) {
        return null;
      }
    }
    return null;
  }

  private static long key(int sentence, int token) {
    return ((long) sentence << 32) | token;
  }
}
