package org.annals.actor;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * People whom a report calls by their office alone and never names: "Norland's ambassador to the
 * U.N.", "the mayor of Aldham"; several at once are a group, "the finance ministers of Norland and
 * Sudmark".
 *
 * <p>Method: a noun that ends a title of office and takes part in what is told, with the body or
 * state whose office it is named beside it. Not read: offices of nobody in particular ("a
 * spokesman" is his body), offices without their body, offices told by a clause ("who heads the
 * board").
 */
final class OfficeHolders {
  static final String KEY = "office:";

  /** What stands before one who does not hold the office now, or nobody in particular. */
  private static final Set<String> NOT_NOW = WordList.words(OfficeHolders.class, "not-now.txt");

  private static final Set<String> PARTS = Set.of("nsubj", "nsubj:pass", "obj", "iobj");

  /** Prepositions before who takes part; "as mayor" is none. */
  private static final Set<String> WITH = WordList.words(BareActors.class, "taking-part.txt");

  private static final Set<String> OF = Set.of("of", "for", "to", "at");

  private final Text text;
  private final HeadNouns nouns;
  private final Clusters clusters;
  private final @Nullable String home;

  OfficeHolders(Text text, HeadNouns nouns, Clusters clusters) {
    this.text = text;
    this.nouns = nouns;
    this.clusters = clusters;
    this.home = HomeState.of(text);
  }

  /** Adds those who are not among the words that name actors already. */
  void read(List<BitSet> read) {
    for (Sentence sentence : text.sentences()) {
      BitSet used = read.get(sentence.index());
      for (Token noun : sentence.tokens()) {
        if (noun.isNoun() && !used.get(noun.index())) {
          Optional<HeadNouns.Title> title = nouns.titleEndingAt(sentence, noun);
          if (title.isPresent() && isOffice(title.get()) && takesPart(sentence, noun)) {
            read(sentence, noun, title.get(), used);
          }
        }
      }
    }
  }

  /** An office, and not a calling: "spokesman", "mayor", not "analyst". */
  private static boolean isOffice(HeadNouns.Title title) {
    return !title.words().equals("chair") // which one may also yield
        && !title.of().equals("military")
        && !title.of().equals("legislature")
        && (title.relation() != RelationKind.MEMBER_OF
            || !title.of().equals("-")
            || title.words().indexOf(' ') > 0);
  }

  private void read(Sentence sentence, Token noun, HeadNouns.Title title, BitSet used) {
    NounPhrase phrase = NounPhrase.of(sentence, noun, used);
    boolean plural = noun.tag().equals("NNS") || noun.tag().equals("NNPS");
    boolean fits = plural ? isOfMany(sentence, noun, title) : isOne(sentence, noun, phrase);
    if (isNotNow(sentence, noun) || !fits) {
      return;
    }
    Whose whose = whose(sentence, noun, phrase, title);
    if (whose == null) {
      return;
    }
    List<Cluster> named = plural ? List.of() : held(title);
    if (named.size() == 1 && isHomes(named.get(0), whose.country())) {
      clusters.mention(
          named.get(0),
          sentence,
          phrase.first(),
          noun.index(),
          noun,
          Mention.Kind.DESCRIPTION,
          used);
      return;
    }
    if (isNamed(sentence, Math.max(noun.index(), whose.last()))) {
      return; // "the head of the Harbour Board, Ann Lee"
    }
    String words = words(sentence, phrase, noun, whose);
    Cluster holder = plural ? group(words) : holder(title, whose, words);
    clusters.mention(
        holder, sentence, phrase.first(), noun.index(), noun, Mention.Kind.DESCRIPTION, used);
    if (whose.last() > noun.index()) {
      holder.aliases.remove(Clusters.words(sentence, phrase.first(), noun.index()));
      holder.aliases.add(Clusters.words(sentence, phrase.first(), whose.last()));
    }
    if (!plural) {
      holder.roles.add(
          new Cluster.PendingRole(
              title,
              false,
              whose.country(),
              whose.body(),
              sentence.index(),
              phrase.first(),
              Math.max(noun.index(), whose.last())));
    }
  }

  private Cluster group(String words) {
    return clusters.keyed("group:" + words.toLowerCase(Locale.ROOT), ActorType.GROUP, null);
  }

  private Cluster holder(HeadNouns.Title title, Whose whose, String words) {
    String of = whose.country() != null ? whose.country() : whose.name();
    Cluster holder = clusters.keyed(KEY + title.words() + ":" + of, ActorType.PERSON, null);
    if (holder.canonical == null) {
      holder.canonical = words;
    }
    return holder;
  }

  /** As it is told, without an article; "its chairman" by the name of whose he is. */
  private String words(Sentence sentence, NounPhrase phrase, Token noun, Whose whose) {
    Token first = sentence.token(phrase.first());
    if (first.tag().equals("PRP$") || first.tag().equals("WP$")) {
      return Clusters.words(sentence, phrase.first() + 1, noun.index()) + " of " + whose.name();
    }
    int from = first.tag().equals("DT") ? phrase.first() + 1 : phrase.first();
    return Clusters.words(sentence, from, Math.max(noun.index(), whose.last()));
  }

  /** Whether a person's name stands behind the words, however the parser ties it to them. */
  private boolean isNamed(Sentence sentence, int last) {
    int comma = last + 1;
    return comma + 1 < sentence.size()
        && sentence.token(comma).word().matches("[,–—-]")
        && clusters.all.stream()
            .filter(c -> c.type == ActorType.PERSON)
            .flatMap(c -> c.mentions.stream())
            .anyMatch(
                m ->
                    m.sentence() == sentence.index()
                        && m.first() <= comma + 2
                        && m.first() > comma);
  }

  /** Who has the office by name in this report. */
  private List<Cluster> held(HeadNouns.Title title) {
    return clusters.all.stream()
        .filter(c -> !c.personName.isEmpty())
        .filter(
            c ->
                c.roles.stream()
                    .anyMatch(r -> !r.former() && r.title().words().equals(title.words())))
        .toList();
  }

  /** Whether no words say of what state a person has his office: the report's own. */
  private boolean isHomes(Cluster named, @Nullable String country) {
    return home != null
        && home.equals(country)
        && named.roles.stream().allMatch(r -> r.country() == null && r.of() == null);
  }

  /**
   * Whose an office is.
   *
   * @param country the state that an adjective names; null if none does
   * @param body null where only the country is known
   * @param name of the body or country
   * @param last index of the last token of the words that tell it, if they stand behind
   */
  private record Whose(@Nullable String country, @Nullable Cluster body, String name, int last) {}

  private @Nullable Whose whose(
      Sentence sentence, Token noun, NounPhrase phrase, HeadNouns.Title title) {
    for (Token owner : sentence.children(noun, "nmod:poss")) {
      Cluster body =
          owner.lemma().equals("whose") ? antecedent(sentence, noun) : at(sentence, owner);
      if (body == null || !canHave(body, title)) {
        return null; // another's than can be told
      }
      int last = behind(sentence, noun, Set.of("to", "for"));
      return new Whose(null, body, body.name(), last);
    }
    for (Token of : sentence.children(noun, "nmod")) {
      boolean stands =
          of.index() > noun.index()
              && sentence.child(of, "case").filter(c -> OF.contains(c.lemma())).isPresent();
      Cluster body = stands ? at(sentence, of) : null;
      boolean host = // an ambassador to Norland is not Norland's
          sentence.child(of, "case").filter(c -> c.lemma().equals("to")).isPresent();
      if (body != null && !host && canHave(body, title)) {
        int last = lastOf(sentence, of, body);
        return new Whose(null, body, body.name(), last);
      }
    }
    for (Token before : sentence.children(noun, "compound", "amod")) {
      Cluster body = before.index() < noun.index() ? at(sentence, before) : null;
      if (body != null && body.type == ActorType.ORGANIZATION && canHave(body, title)) {
        return new Whose(null, body, body.name(), -1);
      }
    }
    Optional<String> country = phrase.country(Gazetteer.get());
    if (country.isEmpty()) {
      return null; // "the prime minister": whose name another report has, or none
    }
    int last = behind(sentence, noun, Set.of("to", "for"));
    return new Whose(country.get(), null, country.get(), last);
  }

  private static boolean canHave(Cluster body, HeadNouns.Title title) {
    return body.type != ActorType.PERSON
        ? body.type != ActorType.FACILITY
        : title.relation() == RelationKind.REPRESENTS && !body.personName.isEmpty();
  }

  /** The end of "to the U.N." behind an envoy; -1 if there is no such. */
  private int behind(Sentence sentence, Token noun, Set<String> prepositions) {
    for (Token to : sentence.children(noun, "nmod")) {
      Cluster there = to.index() > noun.index() ? at(sentence, to) : null;
      boolean stands =
          sentence.child(to, "case").filter(c -> prepositions.contains(c.lemma())).isPresent();
      if (there != null && stands) {
        return lastOf(sentence, to, there);
      }
    }
    return -1;
  }

  /** Where the name that is headed by the token ends, and those listed with it. */
  private int lastOf(Sentence sentence, Token head, Cluster body) {
    int last = head.index();
    for (Mention m : body.mentions) {
      if (m.sentence() == sentence.index() && m.head() == head.index()) {
        last = Math.max(last, m.last());
      }
    }
    for (Token next : sentence.children(head, "conj")) {
      Cluster other = at(sentence, next);
      last = other != null ? Math.max(last, lastOf(sentence, next, other)) : last;
    }
    return last;
  }

  private @Nullable Cluster antecedent(Sentence sentence, Token noun) {
    return sentence
        .head(noun)
        .filter(verb -> verb.is("acl"))
        .flatMap(sentence::head)
        .map(head -> at(sentence, head))
        .orElse(null);
  }

  private @Nullable Cluster at(Sentence sentence, Token token) {
    for (Cluster c : clusters.all) {
      for (Mention m : c.mentions) {
        if (m.sentence() == sentence.index() && m.head() == token.index()) {
          return c;
        }
      }
    }
    return null;
  }

  private static boolean isNotNow(Sentence sentence, Token noun) {
    return sentence.children(noun, "amod", "compound", "det", "advmod").stream()
        .anyMatch(t -> NOT_NOW.contains(t.lemma().toLowerCase(Locale.ROOT)));
  }

  /** "the mayors of Elm and Aldham"; their envoys and "Danish leaders" are those who send them. */
  private static boolean isOfMany(Sentence sentence, Token noun, HeadNouns.Title title) {
    boolean named = !sentence.children(noun, "nmod", "amod", "compound").isEmpty();
    return named
        && HeadNouns.isPerson(noun.lemma())
        && title.relation() != RelationKind.REPRESENTS
        && !title.words().equals("leader")
        && sentence.children(noun, "nmod:poss").stream().noneMatch(Token::isPronoun);
  }

  /** "the mayor", "Norland's mayor"; "a spokesman" is his body, and "a minister" one of many. */
  private static boolean isOne(Sentence sentence, Token noun, NounPhrase phrase) {
    boolean some = sentence.children(noun, "det").stream().anyMatch(d -> d.lemma().equals("a"));
    return !some && (sentence.child(noun, "nmod:poss").isPresent() || phrase.isDefinite());
  }

  /** Whether the noun stands for someone who acts or is acted on, and not for one who is named. */
  private boolean takesPart(Sentence sentence, Token noun) {
    boolean said = !sentence.children(noun, "appos", "cop", "nummod").isEmpty();
    boolean beside =
        noun.index() + 1 < sentence.size()
            && sentence.token(noun.index() + 1).isProperNoun(); // "Mayor Lee" read otherwise
    Token top = noun;
    while (top.is("conj") && sentence.head(top).filter(Token::isNoun).isPresent()) {
      top = sentence.head(top).orElse(top);
    }
    String preposition =
        sentence.child(top, "case").map(c -> c.lemma().toLowerCase(Locale.ROOT)).orElse("");
    boolean part =
        PARTS.contains(top.relation())
            || ((top.is("obl") || top.is("nmod")) && WITH.contains(preposition));
    return part && !said && !beside;
  }
}
