package org.annals.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.annals.report.PassageKind;
import org.annals.text.Span;

/**
 * One sentence with its dependencies.
 *
 * <p>The dependencies are the basic ones of Universal Dependencies v2, a tree; what conjunction,
 * control and relative clauses share is worked out by who needs it.
 */
public final class Sentence {
  private final int index;
  private final PassageKind kind;
  private final int section;
  private final int paragraph;
  private final List<Token> tokens;
  private final List<List<Token>> children;

  /**
   * @param index number in the report, from 0
   * @param kind what the passage is in which it stands
   * @param section number of the section in the report
   * @param paragraph number of the paragraph in the report
   * @param tokens at least one
   */
  public Sentence(int index, PassageKind kind, int section, int paragraph, List<Token> tokens) {
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence without tokens");
    }
    this.index = index;
    this.kind = kind;
    this.section = section;
    this.paragraph = paragraph;
    this.tokens = List.copyOf(tokens);
    List<List<Token>> below = new ArrayList<>(Collections.nCopies(tokens.size(), List.of()));
    for (Token token : this.tokens) {
      if (token.head() >= 0) {
        if (below.get(token.head()).isEmpty()) {
          below.set(token.head(), new ArrayList<>(4));
        }
        below.get(token.head()).add(token);
      }
    }
    this.children = below;
  }

  public int index() {
    return index;
  }

  public PassageKind kind() {
    return kind;
  }

  public int section() {
    return section;
  }

  public int paragraph() {
    return paragraph;
  }

  public List<Token> tokens() {
    return tokens;
  }

  public Token token(int i) {
    return tokens.get(i);
  }

  public int size() {
    return tokens.size();
  }

  /** From the first token to the last, in the report as it was read in. */
  public Span span() {
    return new Span(tokens.get(0).span().begin(), tokens.get(tokens.size() - 1).span().end());
  }

  /** From token {@code first} to token {@code last}, both included. */
  public Span span(int first, int last) {
    return new Span(tokens.get(first).span().begin(), tokens.get(last).span().end());
  }

  /** The words that depend on {@code token}, in reading order. */
  public List<Token> children(Token token) {
    return children.get(token.index());
  }

  /**
   * The words that depend on {@code token} by one of the relations or a subtype of one, in reading
   * order.
   */
  public List<Token> children(Token token, String... relations) {
    List<Token> all = children(token);
    List<Token> named = List.of();
    for (int i = 0; i < all.size(); i++) {
      if (isOne(all.get(i), relations)) {
        if (named.isEmpty()) {
          named = new ArrayList<>(all.size() - i);
        }
        named.add(all.get(i));
      }
    }
    return named.isEmpty() ? named : Collections.unmodifiableList(named);
  }

  /** The first of {@link #children(Token, String...)}. */
  public Optional<Token> child(Token token, String... relations) {
    List<Token> all = children(token);
    for (int i = 0; i < all.size(); i++) {
      if (isOne(all.get(i), relations)) {
        return Optional.of(all.get(i));
      }
    }
    return Optional.empty();
  }

  private static boolean isOne(Token child, String... relations) {
    for (String relation : relations) {
      if (child.is(relation)) {
        return true;
      }
    }
    return false;
  }

  /** The word that {@code token} depends on. */
  public Optional<Token> head(Token token) {
    return token.head() < 0 ? Optional.empty() : Optional.of(tokens.get(token.head()));
  }

  public Token root() {
    return tokens.stream().filter(t -> t.head() < 0).findFirst().orElse(tokens.get(0));
  }

  /** The indexes of {@code token} and all that depends on it, however far. */
  public BitSet subtree(Token token) {
    BitSet in = new BitSet(tokens.size());
    collect(token, in);
    return in;
  }

  private void collect(Token token, BitSet in) {
    if (!in.get(token.index())) {
      in.set(token.index());
      for (Token child : children(token)) {
        collect(child, in);
      }
    }
  }

  /** Whether {@code token} depends on {@code above}, however far, or is it. */
  public boolean isUnder(Token token, Token above) {
    for (Token t = token; ; t = tokens.get(t.head())) {
      if (t.index() == above.index()) {
        return true;
      }
      if (t.head() < 0) {
        return false;
      }
    }
  }

  @Override
  public String toString() {
    StringBuilder words = new StringBuilder();
    for (Token token : tokens) {
      words.append(words.isEmpty() ? "" : " ").append(token.word());
    }
    return words.toString();
  }
}
