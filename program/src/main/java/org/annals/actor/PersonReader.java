package org.annals.actor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/** Gathers people: names with their titles, surnames alone, and the words that make up a name. */
final class PersonReader {
  private static final int MOST_MODIFIERS = 4;
  private static final int MOST_TITLES = 2;

  private final HeadNouns nouns;
  private final Clusters clusters;

  PersonReader(HeadNouns nouns, Clusters clusters) {
    this.nouns = nouns;
    this.clusters = clusters;
  }

  void name(Sentence sentence, int first, int last, Token head, BitSet used) {
    int begin = first;
    // titles that the tagger took into the name
    while (begin < last
        && (nouns.isCourtesy(sentence.token(begin).word())
            || nouns.title(sentence.token(begin).word()).isPresent())) {
      begin++;
    }
    int end = last;
    if (end > begin && sentence.token(end).word().equals("’s")) {
      end--;
    }
    List<String> words = nameWords(sentence, begin, end);
    if (words.isEmpty()) {
      return;
    }
    Cluster person = person(words);
    TitleReader.Found title = new TitleReader(nouns, Gazetteer.get()).before(sentence, begin);
    if (title != null) {
      office(sentence, person, title, end, used);
      TitleReader.Found outer = title;
      for (int more = 0; outer != null && more < MOST_TITLES; more++) {
        int before = beforeAnd(sentence, outer.titleFirst()); // "Director-General Dr. Ann Lee"
        outer = new TitleReader(nouns, Gazetteer.get()).before(sentence, before);
        if (outer != null) {
          office(sentence, person, outer, end, used);
        }
      }
    } else if (begin > 0 && nouns.isCourtesy(sentence.token(begin - 1).word())) {
      person.aliases.add(Clusters.words(sentence, begin - 1, end));
    }
    clusters.mention(person, sentence, begin, end, head, Mention.Kind.NAME, used);
  }

  private void office(
      Sentence sentence, Cluster person, TitleReader.Found title, int end, BitSet used) {
    int before = beforeModifiers(sentence, title.titleFirst() - 1);
    Cluster body =
        title.body() != null
            ? bodyAt(sentence, title.body())
            : HeadNouns.isOfOne(title.title()) && before > 0 && isOwner(sentence, before)
                ? personAt(sentence, before - 1)
                : named(sentence, before);
    state(sentence, person, title, used);
    person.roles.add(
        new Cluster.PendingRole(
            title.title(),
            title.former(),
            title.country(),
            body,
            sentence.index(),
            title.first(),
            end));
    if (!hasOwner(sentence, title)) {
      person.aliases.add(Clusters.words(sentence, title.first(), end));
    }
    boolean of = title.country() != null || title.body() != null; // the name has it whole
    if (title.titleFirst() > title.first() && (!of || hasOwner(sentence, title))) {
      person.aliases.add(Clusters.words(sentence, title.titleFirst(), end));
    }
    used.set(title.first(), end + 1);
  }

  private static boolean isOwner(Sentence sentence, int at) {
    return sentence.token(at).tag().equals("POS");
  }

  /** "Lee's envoy": the person whose name ends there. */
  private @Nullable Cluster personAt(Sentence sentence, int last) {
    for (Cluster c : clusters.all) {
      for (Mention m : c.personName.isEmpty() ? List.<Mention>of() : c.mentions) {
        if (m.sentence() == sentence.index() && m.last() == last) {
          return c;
        }
      }
    }
    return null;
  }

  /** Where an office ends that is told with another: "minister and ex-chief of staff Ann Lee". */
  private static int beforeAnd(Sentence sentence, int title) {
    int at = title;
    while (at > 0 && sentence.token(at - 1).word().matches("ex|former|then|-")) {
      at--;
    }
    return at > 0 && sentence.token(at - 1).lemma().equals("and") ? at - 1 : title;
  }

  /**
   * "French President Ann Lee": the state whose office it is acts in him, though the report may
   * name it nowhere else.
   */
  private void state(Sentence sentence, Cluster person, TitleReader.Found title, BitSet used) {
    String country = title.country();
    if (country == null && !title.former()) {
      Optional<String> ruled = Rulers.get().state(title.title().words(), person.personName);
      ruled.ifPresent(
          state -> {
            int at = title.titleFirst(); // "President Lee": Norland acts in him
            clusters.mention(
                clusters.state(state),
                sentence,
                at,
                at,
                sentence.token(at),
                Mention.Kind.PRONOUN,
                used);
          });
      return;
    }
    boolean body = title.title().of().equals("-") && !title.title().words().equals("leader");
    if (country == null || body || title.former()) {
      return;
    }
    for (int i = title.first(); i < title.titleFirst(); i++) {
      Token t = sentence.token(i);
      if (!used.get(i)
          && Gazetteer.get().stateInFront(t.word()).filter(country::equals).isPresent()) {
        clusters.mention(clusters.state(country), sentence, i, i, t, Mention.Kind.PRONOUN, used);
        return;
      }
    }
  }

  /** Where what stands before a title begins: "Elm Motors safety and training director". */
  private static int beforeModifiers(Sentence sentence, int from) {
    int at = from;
    while (at > 0 && from - at < MOST_MODIFIERS && isModifier(sentence.token(at))) {
      at--;
    }
    return at;
  }

  private static boolean isModifier(Token t) {
    boolean word = t.tag().equals("NN") || t.tag().equals("NNS") || t.tag().equals("JJ");
    return (word && Character.isLowerCase(t.word().charAt(0)))
        || t.tag().equals("HYPH")
        || t.lemma().equals("and");
  }

  /** "Norland's President Ann Lee": no name of hers. */
  private static boolean hasOwner(Sentence sentence, TitleReader.Found title) {
    return sentence.tokens().subList(title.first(), title.titleFirst()).stream()
        .anyMatch(t -> t.tag().equals("POS"));
  }

  /** The body whose name ends right before a title, whatever the tagger takes it for. */
  private @Nullable Cluster named(Sentence sentence, int last) {
    for (Cluster c : clusters.all) {
      boolean named =
          c.type == ActorType.ORGANIZATION
              && c.mentions.stream()
                  .anyMatch(m -> m.sentence() == sentence.index() && m.last() == last);
      if (named) {
        return c;
      }
    }
    return null;
  }

  /** A surname by itself that the tagger leaves out: one told before in full. */
  void surname(Sentence sentence, Token token, BitSet used) {
    for (Cluster c : clusters.all) {
      boolean named =
          c.personName.size() > 1 && PersonNames.surname(c.personName).equals(token.word());
      if (named && !token.is("compound")) {
        clusters.mention(c, sentence, token.index(), token.index(), token, Mention.Kind.NAME, used);
        return;
      }
    }
  }

  private @Nullable Cluster bodyAt(Sentence sentence, Token token) {
    for (Cluster c : clusters.all) {
      for (Mention m : c.mentions) {
        if (m.sentence() == sentence.index()
            && m.first() <= token.index()
            && token.index() <= m.last()) {
          return c;
        }
      }
    }
    return clusters.byName.get(token.word().toLowerCase(Locale.ROOT)) != null
        ? clusters.byName.get(token.word().toLowerCase(Locale.ROOT))
        : clusters.byKey.get("seat:" + token.word());
  }

  /** The words of a name, with "al-" and other hyphened parts in one. */
  private List<String> nameWords(Sentence sentence, int first, int last) {
    List<String> words = new ArrayList<>();
    boolean joined = false;
    for (int i = first; i <= last; i++) {
      Token t = sentence.token(i);
      if (t.tag().equals("POS")) {
        continue;
      }
      if (t.tag().equals("HYPH") && !words.isEmpty()) {
        joined = true;
      } else if (joined
          || (i > first
              && t.span().begin() == sentence.token(i - 1).span().end()
              && words.size() > 0
              && !t.word().startsWith("’"))) {
        String whole = words.remove(words.size() - 1) + (joined ? "-" : "") + t.word();
        words.add(whole);
        joined = false;
      } else {
        words.add(t.word());
      }
    }
    words.removeIf(w -> !Character.isLetter(w.charAt(0)));
    if (words.size() > 1 && PersonNames.isSuffix(words.get(words.size() - 1))) {
      words.remove(words.size() - 1); // the surname stands before it
    }
    return words;
  }

  private Cluster person(List<String> words) {
    Cluster best = null;
    for (Cluster c : clusters.all) {
      if (c.type == ActorType.PERSON && PersonNames.same(c.personName, words)) {
        best = c;
        if (c.personName.size() > 1 || words.size() > 1) {
          break;
        }
      }
    }
    if (best == null) {
      best = new Cluster(ActorType.PERSON, "", null);
      clusters.all.add(best);
    }
    if (words.size() > best.personName.size()) {
      best.personName = List.copyOf(words);
    }
    return best;
  }
}
