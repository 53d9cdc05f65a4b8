package org.annals.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person is called beside his name: "Ann Lee, head of the Harbour Board", "the board's
 * chairman, Ann Lee", "a board spokesman in Aldham, Ann Lee", "Ann Lee, a Harbour Board official",
 * and what clauses make of him, {@link SaidOffices}.
 */
final class Appositions {
  /** Nouns for those who belong to the body named with them. */
  private static final Set<String> STAFF = WordList.words(Appositions.class, "staff.txt");

  /** Nouns for those who are at a body and not of it. */
  private static final Set<String> PASSING =
      WordList.words(Appositions.class, "passing-through.txt");

  /** What stands between who leads a part and the body: "head of training at the board". */
  private static final Set<String> WITHIN = Set.of("at", "for", "with", "in");

  private static final Set<String> FORMER = Set.of("former", "ex");

  private static final int MOST_STEPS = 2;

  /**
   * What a person is called.
   *
   * @param title the office
   * @param former whether it is said to be over
   * @param body of what; null if no words say it
   * @param others further clients of a lawyer, each with its last token
   * @param noun index of the last token of the title
   * @param first index of the first token of the words that show it
   * @param last index of the last
   */
  record Found(
      HeadNouns.Title title,
      boolean former,
      @Nullable Cluster body,
      Map<Integer, Cluster> others,
      int noun,
      int first,
      int last) {}

  private final HeadNouns nouns;
  private final Offices offices;
  private final Map<Long, Cluster> byHead;

  Appositions(HeadNouns nouns, Offices offices, Map<Long, Cluster> byHead) {
    this.nouns = nouns;
    this.offices = offices;
    this.byHead = byHead;
  }

  /** In reading order of the nouns beside the name. */
  List<Found> of(Cluster person, Mention mention, Sentence sentence) {
    List<Found> found = new ArrayList<>();
    for (Token noun : beside(sentence, sentence.token(mention.head()))) {
      boolean named = // "the Elm Board, Ann Lee", but not "Norland's Trade Minister, Ann Lee"
          noun.isProperNoun() && nouns.title(noun.word()).isEmpty();
      if (!noun.isNoun() || named) {
        continue;
      }
      Optional<HeadNouns.Title> title = nouns.titleEndingAt(sentence, noun);
      boolean staff = title.isEmpty() && (STAFF.contains(noun.lemma()) || isPlaced(sentence, noun));
      if (title.isPresent() || staff) {
        HeadNouns.Title office =
            title.orElseGet(
                () -> new HeadNouns.Title(noun.lemma(), RelationKind.MEMBER_OF, "-", null));
        Found one = read(person, mention, sentence, noun, office);
        if (!staff || one.body() != null) {
          found.add(one);
        }
      }
    }
    return found;
  }

  /** "a botanist at Elm University": of it, whatever his trade. */
  private boolean isPlaced(Sentence sentence, Token noun) {
    return HeadNouns.isPerson(noun.lemma())
        && !PASSING.contains(noun.lemma())
        && sentence.children(noun, "nmod").stream()
            .filter(of -> isAfter(sentence, of, Set.of("at", "with")))
            .map(of -> at(sentence, of))
            .anyMatch(c -> c != null && c.type == ActorType.ORGANIZATION);
  }

  private List<Token> beside(Sentence sentence, Token head) {
    List<Token> beside = new ArrayList<>(sentence.children(head, "appos"));
    if (head.is("appos")) {
      Token above = sentence.head(head).orElse(head); // "the driver's lawyer, Ann Lee"
      for (int step = 0; step < MOST_STEPS && isWhere(sentence, above); step++) {
        above = sentence.head(above).orElse(above); // "a spokesman in Aldham, Ann Lee"
      }
      beside.add(above);
    }
    beside.addAll(SaidOffices.of(sentence, head));
    return beside;
  }

  private boolean isWhere(Sentence sentence, Token noun) {
    return noun.is("nmod")
        && nouns.titleEndingAt(sentence, noun).isEmpty()
        && sentence.head(noun).filter(Token::isNoun).isPresent();
  }

  private Found read(
      Cluster person, Mention mention, Sentence sentence, Token noun, HeadNouns.Title title) {
    boolean former =
        sentence.children(noun, "amod").stream()
            .anyMatch(t -> FORMER.contains(t.lemma().toLowerCase(Locale.ROOT)));
    Cluster body = null;
    boolean scoped = false;
    Map<Integer, Cluster> others = new TreeMap<>();
    int last = noun.index();
    for (Token of : sentence.children(noun, "nmod", "nmod:poss", "compound", "amod")) {
      Cluster found = at(sentence, of);
      if (found == null && Gazetteer.get().stateInFront(of.word()).isPresent()) {
        found = offices.bodyOf(title, Gazetteer.get().stateInFront(of.word()).orElseThrow());
      }
      if (found == null && of.is("nmod:poss") && of.lemma().equals("whose")) {
        found = antecedent(sentence, noun);
      }
      boolean client =
          found != null
              && found != person
              && (title.relation() == RelationKind.REPRESENTS || HeadNouns.isOfOne(title))
              && (of.is("nmod:poss") || isAfter(sentence, of, Set.of("for")));
      boolean host = // an ambassador to Norland is not Norland's
          title.relation() == RelationKind.REPRESENTS && isAfter(sentence, of, Set.of("to"));
      boolean fits =
          found != null
              && !host
              && (client || found.type != ActorType.PERSON)
              && (found.type != ActorType.PLACE || title.relation() == RelationKind.LEADS);
      if (found != null && fits && (body == null || body.type == ActorType.STATE)) {
        body = found;
        last = Math.max(last, of.index());
        scoped |= isAfter(sentence, of, WITHIN) && isPartOnly(sentence, noun, of, title);
      }
      if (client && body == found) {
        clients(sentence, of, person, others);
      }
    }
    HeadNouns.Title held =
        scoped && title.relation() == RelationKind.LEADS
            ? new HeadNouns.Title(title.words(), RelationKind.MEMBER_OF, title.of(), title.state())
            : title;
    return new Found(
        held,
        former,
        body,
        others,
        noun.index(),
        Math.min(mention.first(), first(sentence, noun)),
        Math.max(last, mention.last()));
  }

  /** Where the words begin that say whose the office is: "the union's president, Ann Lee". */
  private static int first(Sentence sentence, Token noun) {
    return sentence
        .child(noun, "nmod:poss")
        .map(Token::index)
        .filter(i -> i < noun.index())
        .orElse(noun.index());
  }

  private @Nullable Cluster at(Sentence sentence, Token token) {
    return byHead.get(((long) sentence.index() << 32) | token.index());
  }

  /** "training director at the board", "head of training at the board": of a part of it. */
  private boolean isPartOnly(Sentence sentence, Token noun, Token body, HeadNouns.Title title) {
    boolean single = title.words().indexOf(' ') < 0;
    return single
        && sentence.children(noun, "compound", "amod", "nmod").stream()
            .filter(t -> t.index() != body.index() && at(sentence, t) == null)
            .anyMatch(
                t ->
                    t.is("nmod")
                        ? isAfter(sentence, t, Set.of("of"))
                        : t.tag().equals("NN") || t.lemma().equals("regional"));
  }

  /** "the agency, whose director, Ann Lee, …": the agency. */
  private @Nullable Cluster antecedent(Sentence sentence, Token noun) {
    return sentence
        .head(noun)
        .filter(verb -> verb.is("acl"))
        .flatMap(sentence::head)
        .map(head -> at(sentence, head))
        .orElse(null);
  }

  /** "the lawyer for Ann Lee and Ida Holm": for each of them. */
  private void clients(
      Sentence sentence, Token first, Cluster lawyer, Map<Integer, Cluster> others) {
    for (Token next : sentence.children(first, "conj")) {
      Cluster other = at(sentence, next);
      if (other != null && other != lawyer && other.type == ActorType.PERSON) {
        others.put(next.index(), other);
      }
    }
  }

  private static boolean isAfter(Sentence sentence, Token of, Set<String> prepositions) {
    return sentence.child(of, "case").filter(c -> prepositions.contains(c.lemma())).isPresent();
  }
}
