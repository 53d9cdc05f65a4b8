package org.annals.statement;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.actor.Actor;
import org.annals.actor.Cast;
import org.annals.actor.Mention;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.report.CleanText;
import org.annals.text.Like;
import org.annals.text.Span;
import org.annals.text.WordList;

/**
 * Makes a line that can be read by itself of what was said: "to build 10,000 homes" becomes
 * "promised to build 10,000 homes", "$12 million in damages" "demands $12 million in damages".
 */
final class Gist {
  private static final int LONGEST_WORDS = 45;

  /** In characters; a shorter one is a word or two in quotation marks. */
  private static final int SHORTEST_QUOTATION = 24;

  private static final Set<String> REVERSING = WordList.words(Gist.class, "reversing.words");

  private static final Pattern LINKING =
      Pattern.compile(
          "^(?:but|and|yet|so|or|still|however|also|meanwhile),?\\s+(?=\\S+\\s+\\S)",
          Pattern.CASE_INSENSITIVE);

  private final Text text;
  private final String characters;
  private final Cast cast;
  private final List<Quotation> quotations;

  Gist(Text text, Cast cast, List<Quotation> quotations) {
    this.text = text;
    this.characters = text.report().text();
    this.cast = cast;
    this.quotations = quotations;
  }

  /** The line for what was said, of which {@code content} holds the pieces in reading order. */
  String of(Draft draft, Set<Span> content) {
    StringBuilder line = new StringBuilder();
    Span before = null;
    for (Span span : content) {
      if (before != null && draft.besides.stream().anyMatch(b -> b.overlaps(span))) {
        continue;
      }
      String words = before == null ? opening(draft, span) : whole(span);
      line.append(before == null ? "" : isOneClause(draft, before, span) ? " " : " … ");
      line.append(Words.spaced(words));
      before = span;
    }
    Cue cue = draft.cue;
    if (cue != null && !named(cue).isEmpty()) {
      return balanced(words(cue) + " " + named(cue) + " " + line);
    }
    if (cue != null && !missing(cue).isEmpty()) {
      return balanced(missing(cue) + " " + line);
    }
    String said = LINKING.matcher(line).replaceFirst("");
    String whole =
        cue != null && isReversed(cue)
            ? reversed(cue) + " " + line
            : cue == null || isClause(cue) || isWholeQuotation(content)
                ? said
                : words(cue) + " " + line;
    String[] words = whole.split(" ");
    String cut =
        words.length <= LONGEST_WORDS
            ? whole
            : String.join(" ", List.of(words).subList(0, LONGEST_WORDS)) + " …";
    return balanced(cut);
  }

  /** "He said: “To lose twice is hard.”": words quoted from a beginning to a stop stand alone. */
  private boolean isWholeQuotation(Set<Span> content) {
    Span first = content.iterator().next();
    return Character.isUpperCase(characters.charAt(first.begin()))
        && quotations.stream()
            .anyMatch(
                q ->
                    q.contains(first.begin())
                        && q.parts().get(0).length() > SHORTEST_QUOTATION
                        && first.begin() - q.whole().begin() <= 2);
  }

  private String whole(Span span) {
    return CleanText.words(text.report(), span);
  }

  /** "The dam, he added, was unsafe" is one clause; two quotations are two. */
  private boolean isOneClause(Draft draft, Span before, Span span) {
    boolean quoted = quotations.stream().anyMatch(q -> q.overlaps(before) || q.overlaps(span));
    return draft.cue != null
        && draft.cue.parenthetical()
        && !quoted
        && Character.isLowerCase(characters.charAt(span.begin()));
  }

  /**
   * What was said with the name of the one whom a pronoun at its beginning stands for; the speaker,
   * who stands beside it, stays "he".
   */
  private String opening(Draft draft, Span span) {
    String words = whole(span);
    if (quotations.stream().anyMatch(q -> q.contains(span.begin()))) {
      return words;
    }
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        if (token.span().begin() == span.begin()
            && token.tag().equals("PRP")
            && token.is("nsubj")) {
          return cast.at(sentence.index(), token)
              .filter(a -> a.mentions().stream().anyMatch(m -> m.kind() == Mention.Kind.NAME))
              .filter(a -> !words.contains(a.name()) && !a.id().equals(draft.speaker.actor()))
              .filter(a -> isNamedBefore(a, sentence, token))
              .map(a -> a.name() + words.substring(token.word().length()))
              .orElse(words);
        }
      }
    }
    return words;
  }

  /** Only a name in the same sentence is near enough to put in the place of a pronoun. */
  private static boolean isNamedBefore(Actor actor, Sentence sentence, Token pronoun) {
    return actor.mentions().stream()
        .anyMatch(
            m ->
                m.kind() == Mention.Kind.NAME
                    && m.sentence() == sentence.index()
                    && m.span().end() < pronoun.span().begin());
  }

  /** "the talks, which officials claimed had failed": what the clause is about; empty if said. */
  private String missing(Cue cue) {
    int first = cue.speaker() < 0 ? 0 : Phrases.first(cue.sentence(), cue.speaker());
    boolean gap =
        !cue.content().isEmpty()
            && first > 1
            && cue.content().get(0)[0] == cue.verb() + 1
            && cue.sentence().token(first - 1).tag().matches("WDT|WP")
            && cue.sentence().token(cue.verb() + 1).tag().matches("VBD|VBZ|VBP|MD");
    int head = first - 2;
    while (gap && head > 0 && !cue.sentence().token(head).isNoun()) {
      head--;
    }
    return gap && cue.sentence().token(head).isNoun()
        ? whole(cue.sentence().span(Phrases.first(cue.sentence(), head), head))
        : "";
  }

  /** "the duties, which the mayor calls blackmail": what is called so; empty for any other cue. */
  private String named(Cue cue) {
    Sentence sentence = cue.sentence();
    int first = cue.speaker() < 0 ? 0 : Phrases.first(sentence, cue.speaker());
    boolean naming = new AttitudeWords().is(sentence.token(cue.verb()).lemma(), "naming");
    boolean gap =
        naming
            && !cue.content().isEmpty()
            && cue.content().get(0)[0] == cue.verb() + 1
            && cue.speaker() < cue.verb()
            && first > 1
            && isGapped(sentence, first - 1);
    int head = first - (sentence.token(Math.max(0, first - 1)).isNoun() ? 1 : 2);
    while (gap && head > 0 && !sentence.token(head).isNoun()) {
      head--;
    }
    return gap && sentence.token(head).isNoun()
        ? whole(sentence.span(Phrases.first(sentence, head), head))
        : "";
  }

  /** "which the mayor calls", "whose figures the mayor calls". */
  private static boolean isGapped(Sentence sentence, int before) {
    int whose = Phrases.first(sentence, before) - 1;
    return sentence.token(before).tag().equals("WDT")
        || (sentence.token(before).isNoun()
            && whose >= 0
            && sentence.token(whose).tag().equals("WP$"));
  }

  /** With the mark that a cut has taken away. */
  private static String balanced(String line) {
    int open = line.lastIndexOf('“');
    int close = line.lastIndexOf('”');
    if (open > close) {
      return line + "”";
    }
    return close >= 0 && open < 0 ? "“" + line : line;
  }

  /** "denied that it had shelled the town": alone, the clause says what he says is not so. */
  private static boolean isReversed(Cue cue) {
    Token verb = cue.sentence().token(cue.verb());
    return verb.isVerb()
        && REVERSING.contains(verb.lemma().toLowerCase(java.util.Locale.ROOT))
        && !cue.content().isEmpty()
        && cue.content().get(0)[0] > cue.verb();
  }

  /** All from the verb to what is said: "denied knowing that". */
  private String reversed(Cue cue) {
    return Words.spaced(whole(cue.sentence().span(cue.verb(), cue.content().get(0)[0] - 1)));
  }

  /** Whether what was said stands as a clause; quotations beside the cue do. */
  static boolean isClause(Cue cue) {
    if (cue.parenthetical() || cue.content().isEmpty()) {
      return true;
    }
    Sentence sentence = cue.sentence();
    int[] run = cue.content().get(0);
    boolean answers =
        SpeechWords.verb(sentence.token(cue.verb()).lemma())
            .filter(v -> v.kind().equals("answer"))
            .isPresent();
    if (answers) {
      return false;
    }
    boolean that = run[0] > 0 && sentence.token(run[0] - 1).word().equalsIgnoreCase("that");
    boolean verb = sentence.token(cue.verb()).isVerb() && !isAccording(sentence, cue.verb());
    boolean noun = sentence.token(cue.verb()).isNoun();
    if (run[0] < cue.verb() || that || (!verb && !noun)) {
      return true;
    }
    for (int i = run[0]; i <= run[1]; i++) {
      Token token = sentence.token(i);
      if (token.tag().matches("VBD|VBZ|VBP|MD") && i > run[0]) {
        return true;
      }
      if (Like.is(token.tag(), "TO|WDT|WP|IN") && !Like.is(token.word(), "of|in")) {
        return false;
      }
    }
    return false;
  }

  private static boolean isAccording(Sentence sentence, int word) {
    return sentence.token(word).word().equalsIgnoreCase("according");
  }

  /** The cue with the one spoken to: "told the council". */
  private static String words(Cue cue) {
    StringBuilder words = new StringBuilder();
    int run = cue.content().get(0)[0];
    boolean whole = cue.addressee() >= 0 || cue.sentence().token(cue.verb()).isNoun();
    int end = Math.max(cue.verb(), whole ? run - 1 : cue.last());
    int from = cue.verb();
    for (int i = from; i <= Math.min(end, run - 1); i++) {
      String word = cue.sentence().token(i).word();
      boolean joined =
          i > from
              && cue.sentence().token(i - 1).span().end() == cue.sentence().token(i).span().begin();
      words.append(words.isEmpty() || joined ? "" : " ").append(word);
    }
    return words.toString();
  }
}
