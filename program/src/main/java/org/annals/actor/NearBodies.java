package org.annals.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * The body whose office someone has where the words beside his name leave it to what was told
 * before: "its chairman, Ann Lee", "the union's president", "Chief Executive Ann Lee said".
 *
 * <p>Method: the nearest body told of in this sentence or the two before, subjects first, as for
 * {@link Pronouns}; the office stays open where two stand alike near. Only offices that bodies
 * have: a minister, a general, an analyst is of no company.
 */
final class NearBodies {
  private static final int REACH_SENTENCES = 2;
  private static final double LEAST_LEAD = 0.7;

  /** What a clause about another takes away. */
  private static final double ASIDE = 1;

  private static final int FARTHEST = 4;
  private static final List<Mention> NONE = List.of();

  /** Offices that are called so without a body only where one was told of. */
  private static final Pattern OF_BODIES =
      Pattern.compile(
          WordList.words(NearBodies.class, "offices-of-bodies.txt").stream()
              .sorted()
              .reduce((a, b) -> a + "|" + b)
              .orElse("(?!)"));

  /** By a noun for bodies, the nouns with which names of such bodies end. */
  private static final Map<String, Set<String>> CALLED =
      WordList.rows(NearBodies.class, "called-so.tsv").stream()
          .collect(
              Collectors.toMap(row -> row.get(0), row -> Set.copyOf(WordList.list(row.get(1)))));

  private static final Pattern CENTRAL_BANK =
      Pattern.compile("(?:[Tt]he )?(?:[Cc]entral|[Rr]eserve|National) [Bb]ank.*|Bank of .*");

  private static final Set<String> ITS = Set.of("its", "their");

  private final Text text;
  private final List<Cluster> clusters;
  private final NounRelations actors;

  NearBodies(Text text, List<Cluster> clusters, NounRelations actors) {
    this.text = text;
    this.clusters = clusters;
    this.actors = actors;
  }

  /**
   * The body of an office that names none; null where none is plainly meant.
   *
   * @param last of the tokens of the title
   */
  @Nullable Cluster of(HeadNouns.Title title, Cluster person, Sentence sentence, int last) {
    Token noun = sentence.token(last);
    Token owner = owner(sentence, noun, title);
    if (owner == null) {
      boolean fits = title.of().equals("-") && OF_BODIES.matcher(title.words()).matches();
      if (title.words().equals("governor")) {
        return near(sentence, first(title, last), person, NearBodies::isCentralBank);
      }
      return fits ? near(sentence, first(title, last), person, NearBodies::isNamed) : null;
    }
    boolean any = title.of().equals("-") || title.words().equals("president");
    if (!any || title.relation() == RelationKind.MEMBER_OF) {
      return null;
    }
    Cluster meant = actors.at(sentence, owner);
    if (owner.isNoun()) {
      boolean bare = meant != null && meant.key.startsWith(BareActors.KEY);
      Set<String> heads = CALLED.getOrDefault(owner.lemma(), Set.of());
      return bare || (meant == null && !heads.isEmpty())
          ? near(sentence, owner.index(), person, c -> isNamed(c) && isCalled(c, heads))
          : null;
    }
    if (ITS.contains(owner.word().toLowerCase(Locale.ROOT))) {
      if (meant != null && isBody(meant)) {
        return meant;
      }
      Cluster named = near(sentence, owner.index(), person, NearBodies::isNamed);
      return named != null ? named : near(sentence, owner.index(), person, c -> !c.plural);
    }
    return null;
  }

  private static int first(HeadNouns.Title title, int last) {
    return Math.max(0, last + 1 - title.words().split(" ", -1).length);
  }

  /**
   * Whose it is said to be, right before the title or by the parse: "its", "union" of "union's".
   */
  private static @Nullable Token owner(Sentence sentence, Token noun, HeadNouns.Title title) {
    Optional<Token> parsed = sentence.child(noun, "nmod:poss");
    if (parsed.isPresent()) {
      return parsed.get();
    }
    for (Token of : sentence.children(noun, "nmod")) {
      if (sentence.child(of, "case").filter(c -> c.lemma().matches("of|at|for|with")).isPresent()) {
        return of;
      }
    }
    int first = first(title, noun.index());
    for (int i = first - 1; i >= 0 && first - i <= FARTHEST; i--) {
      Token t = sentence.token(i);
      if (t.tag().equals("PRP$")) {
        return t;
      }
      if (t.tag().equals("POS")) {
        return i > 0 ? sentence.token(i - 1) : null;
      }
      if (!t.tag().startsWith("JJ") && !t.isNoun() && !t.tag().equals("HYPH")) {
        return null;
      }
    }
    return null;
  }

  private static boolean isBody(Cluster c) {
    boolean ofState = c.key.startsWith("government:") || c.key.startsWith("military:");
    return (c.type == ActorType.ORGANIZATION && !ofState) || c.type == ActorType.GROUP;
  }

  static boolean isNamed(Cluster c) {
    return c.type == ActorType.ORGANIZATION
        && c.mentions.stream().anyMatch(m -> m.kind() == Mention.Kind.NAME);
  }

  /** Of which someone is governor, where no province is told of. */
  private static boolean isCentralBank(Cluster c) {
    return c.aliases.stream().anyMatch(a -> CENTRAL_BANK.matcher(a).matches());
  }

  /** Whether the name of a body is such as the noun may stand for. */
  static boolean isCalled(Cluster c, String noun) {
    return isCalled(c, CALLED.getOrDefault(noun, Set.of()));
  }

  /** "the agency": of an office, an organization; "the union": of the steelworkers. */
  private static boolean isCalled(Cluster c, Set<String> heads) {
    return c.aliases.stream().anyMatch(a -> heads.contains(lastOf(a)));
  }

  /** The noun that says what a body is: "board" of "the Harbour Board of Elm". */
  private static String lastOf(String alias) {
    String plain = alias.toLowerCase(Locale.ROOT);
    int of = plain.indexOf(" of ");
    String head = of < 0 ? plain : plain.substring(0, of);
    return head.substring(head.lastIndexOf(' ') + 1);
  }

  private @Nullable Cluster near(
      Sentence sentence, int before, Cluster person, Predicate<Cluster> wanted) {
    for (int back = 0; back <= REACH_SENTENCES && sentence.index() >= back; back++) {
      Sentence there = text.sentences().get(sentence.index() - back);
      if (there.section() != sentence.section()) {
        return null;
      }
      Map<Cluster, Double> scores = new LinkedHashMap<>();
      for (Cluster c : clusters) {
        for (Mention m : isBody(c) && wanted.test(c) && c != person ? c.mentions : NONE) {
          boolean reached =
              m.sentence() == there.index()
                  && (back > 0 || m.last() < before)
                  && !isHearer(there, m);
          if (reached) {
            boolean pronoun = m.kind() == Mention.Kind.PRONOUN;
            double score = Pronouns.salience(there, bearer(there, m.head()), pronoun);
            scores.merge(c, isAside(there, m.head()) ? score - ASIDE : score, Math::max);
          }
        }
      }
      if (!scores.isEmpty()) {
        return clearest(scores);
      }
    }
    return null;
  }

  /** "Elm Motors shares fell", "the bank's board met": told of is the body. */
  private static int bearer(Sentence there, int head) {
    Token at = there.token(head);
    while (at.is("conj") && there.head(at).filter(Token::isNoun).isPresent()) {
      at = there.token(at.head()); // "the bank and the union met": each of them
    }
    boolean whose = at.is("compound") || at.is("nmod:poss");
    return whose && there.head(at).filter(h -> h.is("nsubj")).isPresent() ? at.head() : at.index();
  }

  /** In a clause that only says more of another: "the price that Elm Motors agreed to pay". */
  private static boolean isAside(Sentence there, int head) {
    Token at = there.token(head);
    while (at.head() >= 0 && !at.isVerb()) {
      at = there.token(at.head());
    }
    return at.is("acl") || at.is("advcl");
  }

  /** "told Elm Radio", "in a statement to the Elm Herald": who only hears it or prints it. */
  private boolean isHearer(Sentence there, Mention m) {
    Token head = there.token(m.head());
    Token verb = there.head(head).orElse(head);
    return (head.is("obj") || head.is("iobj") || head.is("obl"))
        && (verb.lemma().equals("tell")
            || there.child(head, "case").filter(c -> c.lemma().equals("to")).isPresent());
  }

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
}
