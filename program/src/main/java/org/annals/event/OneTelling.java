package org.annals.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;

/**
 * Joins what one clause tells with two words: "agreed to pay", "broke the deal", "was killed in
 * clashes", "sent a letter asking for help", "hit a market, killing nine", "the strike halted
 * work". One of the two is told, with the parties of both; the other stays a detail.
 *
 * <p>Method: by the path between the two in the tree. What is joined by "and", what stands beside
 * in a clause with its own subject, and what "after", "since" or "over" puts apart stays two:
 * careful readers keep those apart more often than not.
 */
final class OneTelling {
  private static final WordSets WORDS = new WordSets("senses.tsv");

  /**
   * What is said with a deed: the deed is told, or the words where the deed is only to send them.
   */
  private static final Set<PloverClass> SPOKEN =
      Set.of(PloverClass.REQUEST, PloverClass.ACCUSE, PloverClass.THREATEN, PloverClass.REJECT);

  /** What makes less of a measure, and the measures that it makes less of. */
  private static final Set<PloverClass> EASING = Set.of(PloverClass.CONCEDE, PloverClass.RETREAT);

  private static final Set<PloverClass> EASED = Set.of(PloverClass.SANCTION, PloverClass.COERCE);

  /** Words between the two in the tree, at most. */
  private static final int LONGEST = 4;

  private final Sentence sentence;
  private final List<Candidate> all;

  private OneTelling(Sentence sentence, List<Candidate> all) {
    this.sentence = sentence;
    this.all = all;
  }

  /** Makes details of what is told with another of {@code candidates}, all of one sentence. */
  static void join(Sentence sentence, List<Candidate> candidates) {
    new OneTelling(sentence, candidates).join();
  }

  private void join() {
    for (Candidate inner : List.copyOf(all)) {
      for (Candidate outer : List.copyOf(all)) {
        if (all.contains(inner) && all.contains(outer) && !outer.isDetail() && !inner.isDetail()) {
          join(outer, inner);
        }
      }
    }
  }

  private void join(Candidate outer, Candidate inner) {
    Token deed = inner.head();
    List<String> path = path(outer.head(), deed);
    if (path.isEmpty() || !outer.head().isVerb()) {
      return;
    }
    String way = String.join("/", path);
    boolean plain = outer.type() == PloverClass.OTHER;
    boolean specific = inner.type() != PloverClass.OTHER;
    boolean asked =
        outer.type() == PloverClass.REQUEST && inner.status().status() == Status.DEMANDED;
    if (asked && path.stream().noneMatch(r -> r.equals("acl:relcl") || r.equals("conj"))) {
      tell(outer, inner, false); // "sent a letter asking Chad to leave"
      if (outer.status().status().isDeed()) {
        all.replaceAll(c -> c.head().equals(outer.head()) ? c.as(inner.status()) : c);
      }
      return;
    }
    if (deed.isVerb()) {
      switch (way) {
        case "xcomp" -> {
          if (!isOfOtherDay(outer, inner)) {
            tell(outer, inner, plain && specific);
          }
        }
        case "obj/acl", "obl/acl" -> {
          if (deed.tag().equals("VBG") && (path.get(0).equals("obj") || isSpoken(inner))) {
            tell(outer, inner, plain && specific);
          }
        }
        case "dep", "advcl" -> {
          if (isParticiple(outer.head(), deed)) {
            boolean result = WORDS.has("harming", lemma(deed)) || lemma(deed).equals("leave");
            if (isSpoken(inner) || result) {
              boolean sent = plain && isSpoken(inner);
              tell(outer, inner, sent);
              if (!sent) {
                all.replaceAll(c -> c.head().equals(outer.head()) ? c.toldBy(deed) : c);
              }
            }
          }
        }
        case "conj" -> {
          if (isHarm(outer) && isHarm(inner)) {
            tell(outer, inner, false);
          }
        }
        default -> {}
      }
      return;
    }
    switch (way) {
      case "obj", "obj/nmod", "xcomp/obj" -> tell(outer, inner, false);
      case "nsubj" -> {
        if (plain && specific) {
          tell(outer, inner, true); // "the strike halted work"
        } else if (EASING.contains(outer.type()) && EASED.contains(inner.type())) {
          tell(outer, inner, false); // "the ban is to be lifted"
        }
      }
      case "obl" -> {
        String preposition = sentence.child(deed, "case").map(OneTelling::lemma).orElse("");
        if (WORDS.has("within", preposition)) {
          tell(outer, inner, false);
        }
      }
      default -> {}
    }
  }

  /** "agreed in May to leave by June": two days, two events, one done and one to come. */
  private boolean isOfOtherDay(Candidate outer, Candidate inner) {
    return outer.status().status().isDeed()
        && !inner.status().status().isDeed()
        && isDated(outer.head())
        && isDated(inner.head());
  }

  private boolean isDated(Token verb) {
    return sentence.children(verb, "obl").stream()
        .anyMatch(o -> WordNet.get().nounFile(lemma(o)).equals("noun.time"));
  }

  private static boolean isSpoken(Candidate c) {
    return SPOKEN.contains(c.type());
  }

  private static boolean isHarm(Candidate c) {
    return c.type() == PloverClass.ASSAULT && WORDS.has("harming", lemma(c.head()));
  }

  /** "hit a market, killing nine": a participle after the verb, of the same doer. */
  private boolean isParticiple(Token verb, Token deed) {
    return deed.tag().equals("VBG")
        && deed.index() > verb.index()
        && sentence.child(deed, "nsubj", "nsubj:pass", "aux", "mark", "case").isEmpty();
  }

  /**
   * Keeps one of the two.
   *
   * @param asInner whether the inner one says what is done
   */
  private void tell(Candidate outer, Candidate inner, boolean asInner) {
    Candidate kept = asInner ? inner : outer;
    Candidate other = asInner ? outer : inner;
    Participants of = kept.participants();
    if (of.by.isEmpty()) {
      of.by.addAll(other.participants().by);
      of.by.removeAll(of.to);
    }
    if (of.to.isEmpty()) {
      of.to.addAll(other.participants().to);
      of.to.removeAll(of.by);
    }
    boolean named =
        !inner.head().isVerb() && outer.type() == PloverClass.OTHER && !inner.head().is("obl");
    all.set(all.indexOf(other), other.asDetail());
    int at = all.indexOf(kept);
    if (asInner && !inner.head().is("dep") && !inner.head().is("advcl")) {
      kept = kept.toldBy(outer.head()); // "signed an order closing the port"
    }
    all.set(at, named ? kept.as(inner.type()) : kept);
  }

  /** The relations from {@code top} down to {@code deed}, without subtypes; empty if not below. */
  private List<String> path(Token top, Token deed) {
    List<String> path = new ArrayList<>();
    Optional<Token> at = Optional.of(deed);
    while (at.isPresent() && at.get().index() != top.index() && path.size() < LONGEST) {
      Token t = at.get();
      String relation = t.relation();
      path.add(0, relation.equals("acl:relcl") ? relation : relation.split(":", 2)[0]);
      at = sentence.head(t);
    }
    return at.isPresent() && at.get().index() == top.index() ? path : List.of();
  }

  private static String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }
}
