package org.annals.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.Span;

/** Reads what the sentences of given mentions say of them. */
public final class GivenMentions {
  private static final EventLexicon LEXICON = EventLexicon.get();
  private static final Set<String> PLACING = Set.of("in", "at", "on", "near", "from", "outside");

  private GivenMentions() {}

  /** The mentions with what is said of them, in the order given. */
  public static List<GivenMention> read(Text text, Map<String, Span> given) {
    List<GivenMention> mentions = new ArrayList<>();
    given.forEach((id, span) -> mentions.add(mention(text, id, span)));
    return mentions;
  }

  /** The content words of a text, in reading order. */
  public static List<String> words(Text text) {
    return text.sentences().stream()
        .flatMap(s -> s.tokens().stream())
        .filter(GivenMentions::isContent)
        .map(GivenMentions::lemma)
        .toList();
  }

  private static GivenMention mention(Text text, String id, Span span) {
    for (Sentence sentence : text.sentences()) {
      List<Token> inside = sentence.tokens().stream().filter(t -> t.span().overlaps(span)).toList();
      Optional<Token> top =
          inside.stream()
              .filter(
                  t ->
                      !t.is("punct")
                          && (t.head() < 0 || !sentence.token(t.head()).span().overlaps(span)))
              .findFirst();
      if (top.isPresent()) {
        return mention(sentence, id, span, top.get(), inside);
      }
    }
    return new GivenMention(
        id, span, "", false, false, false, Set.of(), Set.of(), Set.of(), Set.of(), List.of(),
        Set.of(), 0);
  }

  private static GivenMention mention(
      Sentence sentence, String id, Span span, Token top, List<Token> inside) {
    Token head = top;
    for (Token t : inside) {
      if (top.isVerb() && LEXICON.isLight(lemma(top)) && t.isNoun() && t.head() == top.index()) {
        head = t;
      }
    }
    String name = lemma(head);
    Optional<Token> particle = sentence.child(head, "compound:prt");
    if (particle.isPresent()) {
      String whole = name + " " + lemma(particle.get());
      name = WordNet.get().isVerb(whole) ? whole : name;
    }
    Arguments found = new Arguments(sentence, span);
    found.of(top);
    if (head.index() != top.index()) {
      found.of(head);
    }
    List<String> words =
        sentence.tokens().stream()
            .filter(t -> isContent(t) && !t.span().overlaps(span))
            .map(GivenMentions::lemma)
            .toList();
    return new GivenMention(
        id,
        span,
        name,
        head.isNoun(),
        LEXICON.isSaying(name),
        LEXICON.isLight(name) || name.equals("be"),
        found.by,
        found.to,
        found.at,
        near(sentence, top, span),
        words,
        found.numbers,
        sentence.index());
  }

  /** The content words at most two steps away in the tree. */
  private static Set<String> near(Sentence sentence, Token top, Span span) {
    Set<String> near = new HashSet<>();
    Set<Integer> seen = new HashSet<>();
    Deque<int[]> open = new ArrayDeque<>();
    open.add(new int[] {top.index(), 0});
    while (!open.isEmpty()) {
      int[] at = open.remove();
      if (!seen.add(at[0])) {
        continue;
      }
      Token token = sentence.token(at[0]);
      if (isContent(token) && !token.span().overlaps(span)) {
        near.add(lemma(token));
      }
      if (at[1] < 2) {
        sentence.children(token).forEach(c -> open.add(new int[] {c.index(), at[1] + 1}));
        sentence.head(token).ifPresent(h -> open.add(new int[] {h.index(), at[1] + 1}));
      }
    }
    return near;
  }

  /** Who, to whom, where, out of the dependencies of a head. */
  private static final class Arguments {
    final Set<String> by = new HashSet<>();
    final Set<String> to = new HashSet<>();
    final Set<String> at = new HashSet<>();
    final Set<String> numbers = new HashSet<>();
    private final Sentence sentence;
    private final Span mention;

    Arguments(Sentence sentence, Span mention) {
      this.sentence = sentence;
      this.mention = mention;
    }

    void of(Token head) {
      boolean passive = sentence.child(head, "nsubj:pass", "aux:pass").isPresent();
      for (Token c : sentence.children(head)) {
        String preposition = sentence.child(c, "case").map(GivenMentions::lemma).orElse("");
        if (c.relation().equals("nsubj:pass")) {
          add(to, c);
        } else if (c.is("nsubj")) {
          add(passive ? to : by, c);
        } else if (c.is("obj") || c.is("iobj") || c.is("xcomp") || c.is("ccomp")) {
          add(to, c);
        } else if (preposition.equals("by") || c.relation().equals("nmod:poss")) {
          add(by, c);
        } else if (c.is("obl") || c.is("nmod")) {
          add(c.relation().endsWith("tmod") || PLACING.contains(preposition) ? at : to, c);
        } else if (c.is("compound") || c.is("amod")) {
          add(to, c);
        } else if (c.is("nummod")) {
          numbers.add(lemma(c));
        }
      }
      outer(head);
    }

    /** What a clause modifies is its doer ("police shooting …") or, in the passive, its victim. */
    private void outer(Token head) {
      Optional<Token> above = sentence.head(head);
      if (above.isEmpty()) {
        return;
      }
      if (head.is("acl")) {
        add(head.tag().equals("VBN") ? to : by, above.get());
      } else if ((head.is("xcomp") || head.is("conj")) && by.isEmpty()) {
        sentence.child(above.get(), "nsubj").ifPresent(s -> add(by, s));
      }
    }

    /** The words of a phrase, without those of clauses in it. */
    private void add(Set<String> into, Token top) {
      if (top.span().overlaps(mention)) {
        return;
      }
      if (isContent(top)) {
        into.add(lemma(top));
      }
      for (Token c : sentence.children(top)) {
        if (c.is("nummod")) {
          numbers.add(lemma(c));
        } else if (c.is("compound")
            || c.is("flat")
            || c.is("amod")
            || c.is("nmod")
            || c.is("appos")
            || c.is("conj")) {
          add(into, c);
        }
      }
    }
  }

  static boolean isContent(Token t) {
    boolean open = t.isNoun() || t.isVerb() || t.tag().startsWith("JJ") || t.tag().equals("CD");
    return open && !t.is("aux") && !t.is("cop") && t.word().length() > 1;
  }

  static String lemma(Token t) {
    return t.lemma().toLowerCase(Locale.ROOT);
  }
}
