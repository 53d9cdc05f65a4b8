package org.annals.event;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.actor.Actor;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.Like;

/** Writes chosen words of a sentence as part of a line: clean of marks, with names for pronouns. */
record LineWords(Sentence sentence, Cast cast) {
  /** What a line begins with before the pronoun of whom it tells: "Some of". */
  private static final Pattern SOME_OF = Pattern.compile("(\\S+ ){1,2}of ");

  private static final Set<String> THINGS = Set.of("it", "them");

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
      if (t.tag().equals("WP$") && !line.isEmpty() && sentence.token(i - 1).isNoun()) {
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
      String word = word(t, told, SOME_OF.matcher(line).matches());
      line.append(line.isEmpty() ? word : inside(t, word));
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
  private String word(Token token, Set<String> told, boolean opens) {
    Optional<String> antecedent = opens ? antecedent(token) : Optional.empty();
    if (antecedent.isPresent()) {
      return antecedent.get();
    }
    if (isUnsure(token)) {
      return token.word();
    }
    boolean self = Like.is(token.word().toLowerCase(Locale.ROOT), ".*sel(f|ves)");
    if (token.isPronoun() && !self) {
      Optional<Actor> actor = cast.at(sentence.index(), token);
      if (actor.isPresent() && told.add(actor.get().id())) {
        String name = actor.get().name();
        String last = name.substring(name.lastIndexOf(' ') + 1);
        boolean common =
            last.equals(last.toLowerCase(Locale.ROOT)) && Character.isLowerCase(name.charAt(0));
        String whole = common && !name.startsWith("the ") ? "the " + name : name;
        String owner = whole.endsWith("s") ? "’" : "’s";
        return whole + (token.tag().equals("PRP$") ? owner : "");
      }
    }
    return token.word();
  }

  /** "blocked it", "approved them": of what is named, too often another is meant. */
  private static boolean isUnsure(Token token) {
    return THINGS.contains(token.word().toLowerCase(Locale.ROOT))
        && !token.is("nsubj")
        && !token.is("nmod:poss");
  }

  /** "some of whom were dismissed": the noun that the pronoun stands for, with its words. */
  private Optional<String> antecedent(Token token) {
    boolean inside =
        (token.tag().equals("WDT") || token.tag().equals("WP"))
            && token.is("nmod")
            && sentence.child(token, "case").filter(p -> p.lemma().equals("of")).isPresent();
    if (!inside) {
      return Optional.empty();
    }
    Optional<Token> at = sentence.head(token);
    while (at.isPresent() && !at.get().relation().equals("acl:relcl")) {
      at = sentence.head(at.get());
    }
    boolean who = token.word().equalsIgnoreCase("whom");
    return at.flatMap(sentence::head)
        .or(() -> beforeComma(token))
        .filter(n -> n.isNoun() && !n.isProperNoun() && n.name().equals("O"))
        .filter(n -> who == new NounKinds(sentence, cast).isPerson(n))
        .map(this::phrase);
  }

  /** "nine judges, some of whom …": what stands before the comma. */
  private Optional<Token> beforeComma(Token token) {
    int comma = token.index() - 1;
    while (comma > 0 && !sentence.token(comma).word().equals(",")) {
      comma--;
    }
    return comma > 0
        ? Optional.of(sentence.token(comma - 1)).filter(Token::isNoun)
        : Optional.empty();
  }

  private String phrase(Token noun) {
    StringBuilder words = new StringBuilder();
    boolean bare = sentence.child(noun, "det", "nmod:poss").isEmpty() && !noun.isProperNoun();
    words.append(bare ? "the " : "");
    sentence.children(noun, "det", "amod", "compound", "nummod", "nmod:poss").stream()
        .filter(c -> c.index() < noun.index())
        .forEach(
            c ->
                words
                    .append(c.is("det") ? "the" : word(c, new HashSet<>(), false))
                    .append(c.is("nmod:poss") && !c.isPronoun() ? "’s " : " "));
    return words.append(noun.word()).toString();
  }

  /** What a clipped auxiliary stands for. */
  private Optional<String> full(Token t) {
    String word = t.word().replace('’', '\'').toLowerCase(Locale.ROOT);
    boolean being = t.lemma().equals("be");
    return switch (word) {
      case "'d" -> Optional.of(isWould(t) ? "would" : "had");
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

  /** "he'd leave", "it'd harm", but "they'd come for the fair": it goes by the verb's form. */
  private boolean isWould(Token clipped) {
    return sentence
        .head(clipped)
        .filter(v -> v.tag().equals("VB") || sentence.child(v, "cop", "aux:pass").isPresent())
        .map(v -> v.tag().equals("VB") || clipped.tag().equals("MD"))
        .orElse(clipped.tag().equals("MD"));
  }

  private static boolean isEdge(Token token) {
    return token.is("punct")
        || (token.tag().equals("IN")
            && token.is("mark")
            && !token.lemma().equals("if")
            && !token.lemma().equals("unless"))
        || List.of(",", ";", ":", "-", "–", "—", "•", "·", "*", "→", "|").contains(token.word());
  }
}
