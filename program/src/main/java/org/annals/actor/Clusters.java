package org.annals.actor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The actors of one report as they grow: found by key, by name, or by how lately they were
 * mentioned.
 */
final class Clusters {
  final List<Cluster> all = new ArrayList<>();
  final Map<String, Cluster> byKey = new HashMap<>();
  final Map<String, Cluster> byName = new HashMap<>();

  /** In the order in which they were last mentioned, the latest last. */
  final List<Cluster> recent = new ArrayList<>();

  Cluster state(String country) {
    Cluster c = keyed("state:" + country, ActorType.STATE, country);
    c.canonical = country;
    return c;
  }

  Cluster keyed(String key, ActorType type, @Nullable String country) {
    return byKey.computeIfAbsent(
        key,
        k -> {
          Cluster made = new Cluster(type, k, country);
          all.add(made);
          return made;
        });
  }

  void named(Cluster cluster, String words) {
    byName.putIfAbsent(words.toLowerCase(Locale.ROOT), cluster);
  }

  @Nullable Cluster latest(Predicate<Cluster> wanted) {
    for (int i = recent.size() - 1; i >= 0; i--) {
      if (wanted.test(recent.get(i))) {
        return recent.get(i);
      }
    }
    return null;
  }

  void mention(
      Cluster cluster,
      Sentence sentence,
      int first,
      int last,
      Token head,
      Mention.Kind kind,
      BitSet used) {
    Span span = sentence.span(first, last);
    cluster.add(
        new Mention(
            sentence.index(), first, last, head.index(), span, words(sentence, first, last), kind));
    used.set(first, last + 1);
    recent.remove(cluster);
    recent.add(cluster);
  }

  /** Makes two one: {@code part} is gone. */
  void merge(Cluster part, Cluster whole) {
    whole.mentions.addAll(part.mentions);
    whole.aliases.addAll(part.aliases);
    whole.roles.addAll(part.roles);
    whole.plural |= part.plural;
    all.remove(part);
    recent.remove(part);
    for (Map<String, Cluster> index : List.of(byKey, byName)) {
      index.replaceAll((k, c) -> c == part ? whole : c);
    }
    for (Cluster c : all) {
      c.roles.replaceAll(
          r ->
              r.of() == part
                  ? new Cluster.PendingRole(
                      r.title(), r.former(), r.country(), whole, r.sentence(), r.first(), r.last())
                  : r);
    }
  }

  static int withArticle(Sentence sentence, int first) {
    return first > 0 && sentence.token(first - 1).lemma().equals("the") ? first - 1 : first;
  }

  static String words(Sentence sentence, int first, int last) {
    StringBuilder words = new StringBuilder();
    int at = -1;
    for (int i = first; i <= last; i++) {
      Token t = sentence.token(i);
      if (at >= 0 && t.span().begin() > at) {
        words.append(' ');
      }
      words.append(t.word());
      at = t.span().end();
    }
    return words.toString();
  }

  /** The token of the run that the others depend on. */
  static Token head(Sentence sentence, int first, int last) {
    for (int i = last; i >= first; i--) {
      Token t = sentence.token(i);
      if ((t.head() < first || t.head() > last) && !t.is("punct") && !t.is("case")) {
        return t;
      }
    }
    return sentence.token(last);
  }
}
