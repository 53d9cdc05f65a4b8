package org.annals.event;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.Actor;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;

/** Writes chosen words of a sentence as part of a line: clean of marks, with names for pronouns. */
record LineWords(Sentence sentence, Cast cast) {
  /** For lines in which no verb wants a "to". */
  static final int NOWHERE = -1;

  /** The actors that words name, pronouns left out. */
  Set<String> named(BitSet in) {
    Set<String> named = new HashSet<>();
    for (int i = in.nextSetBit(0); i >= 0; i = in.nextSetBit(i + 1)) {
      if (!sentence.token(i).isPronoun()) {
        cast.at(sentence.index(), sentence.token(i)).ifPresent(a -> named.add(a.id()));
      }
    }
    return named;
  }

  /** Writes the words {@code in}, a name for a pronoun of whom {@code told} has not yet. */
  void write(BitSet in, StringBuilder line, boolean trim, Set<String> told) {
    write(in, line, trim, told, NOWHERE);
  }

  /** The same with "to" before the word {@code bare}, a verb that has lost it. */
  void write(BitSet in, StringBuilder line, boolean trim, Set<String> told, int bare) {
    if (in.isEmpty()) {
      return;
    }
    int first = in.nextSetBit(0);
    int last = in.length() - 1;
    while (first >= 0
        && first <= last
        && ((trim && isEdge(sentence.token(first)))
            || (line.isEmpty() && sentence.token(first).tag().equals("CC")))) {
      first = in.nextSetBit(first + 1);
    }
    while (trim && last >= first && isEdge(sentence.token(last))) {
      last = in.previousSetBit(last - 1);
    }
    int before = -2;
    for (int i = first; i >= 0 && i <= last; i = in.nextSetBit(i + 1)) {
      Token t = sentence.token(i);
      boolean quote = t.tag().equals("``") || t.tag().equals("''") || t.word().equals("\"");
      boolean gapComma = t.word().equals(",") && (before != i - 1 || !in.get(i + 1));
      boolean bracket =
          t.tag().equals("-LRB-")
              || t.tag().equals("-RRB-")
              || t.word().equals("[")
              || t.word().equals("]");
      if (quote || gapComma || bracket || t.word().equals("–") || t.word().equals("—")) {
        continue;
      }
      if (t.tag().equals("WP$") && !line.isEmpty()) {
        line.append(line.toString().endsWith("s") ? "’" : "’s"); // "the firm whose lawyers left"
        before = i;
        continue;
      }
      boolean glued =
          before == i - 1 && i > 0 && t.span().begin() == sentence.token(i - 1).span().end();
      Optional<String> full = full(t);
      if (full.isPresent() && !line.isEmpty()) {
        line.append(' ').append(full.get()); // "he'd leave": the name would leave
        before = i;
        continue;
      }
      boolean closing = t.tag().equals("POS") || t.word().equals(",") || t.word().equals(".");
      if (!line.isEmpty() && !glued && !closing) {
        line.append(' ');
      }
      if (i == bare && !line.isEmpty()) {
        line.append("to ");
      }
      line.append(line.isEmpty() ? word(t, told) : inside(t, word(t, told)));
      before = i;
    }
  }

  /** What opens the sentence but not the line: "Under the deal" after its subject. */
  private String inside(Token token, String word) {
    boolean opens =
        token.index() == 0
            || (token.index() == 1
                && !Character.isLetterOrDigit(sentence.token(0).word().charAt(0)));
    boolean name =
        token.isProperNoun()
            || !token.name().equals("O")
            || cast.at(sentence.index(), token).isPresent()
            || word.equals(word.toUpperCase(Locale.ROOT));
    return opens && !name
        ? word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1)
        : word;
  }

  /** A name for a pronoun, unless the line tells already whom it means. */
  private String word(Token token, Set<String> told) {
    boolean self = token.word().toLowerCase(Locale.ROOT).matches(".*sel(f|ves)");
    if (token.isPronoun() && !self) {
      Optional<Actor> actor = cast.at(sentence.index(), token);
      if (actor.isPresent() && told.add(actor.get().id())) {
        String name = actor.get().name();
        String last = name.substring(name.lastIndexOf(' ') + 1);
        boolean common = last.equals(last.toLowerCase(Locale.ROOT));
        String whole = common && !name.startsWith("the ") ? "the " + name : name;
        String owner = whole.endsWith("s") ? "’" : "’s";
        return whole + (token.tag().equals("PRP$") ? owner : "");
      }
    }
    return token.word();
  }

  /** What a clipped auxiliary stands for. */
  private Optional<String> full(Token t) {
    String word = t.word().replace('’', '\'').toLowerCase(Locale.ROOT);
    boolean being = t.lemma().equals("be");
    return switch (word) {
      case "'d" -> Optional.of(t.tag().equals("MD") ? "would" : "had");
      case "'ll" -> Optional.of("will");
      case "'ve" -> Optional.of("have");
      case "'re" -> Optional.of("are");
      case "'s" ->
          t.isVerb() || t.is("aux") || t.is("aux:pass") || t.is("cop")
              ? Optional.of(being ? "is" : "has")
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static boolean isEdge(Token token) {
    return token.is("punct")
        || (token.tag().equals("IN")
            && token.is("mark")
            && !token.lemma().equals("if")
            && !token.lemma().equals("unless"))
        || List.of(",", ";", ":", "-", "–", "—").contains(token.word());
  }
}
