package org.annals.event;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.Like;
import org.jspecify.annotations.Nullable;

/**
 * Makes the one line that tells an event: the clause's own words, cut clean of what only
 * attributes, links or comments, with names for pronouns. It only leaves out and names; it never
 * says more than the report.
 */
public final class EventLine {
  private static final int LONGEST_WORDS = 30;

  /** Governing verbs that are events of their own: what they govern gets its own line. */
  private static final Set<PloverClass> TOLD =
      Set.of(PloverClass.AGREE, PloverClass.THREATEN, PloverClass.REQUEST);

  private final Sentence sentence;
  private final LineWords words;

  public EventLine(Sentence sentence, Cast cast) {
    this.sentence = sentence;
    this.words = new LineWords(sentence, cast);
  }

  /**
   * The line for the clause of {@code head}, with {@code subject} in front where the clause shares
   * it.
   */
  public String of(Token head, @Nullable Token subject, boolean keepCondition) {
    Token top = governing(head).orElse(top(head));
    BitSet in = clause(top, keepCondition);
    if (governing(head).isPresent()) {
      in.or(sentence.subtree(head)); // "attacked the crew, hurting two": told with its clause
      comma(head).ifPresent(c -> in.set(c.index()));
    }
    StringBuilder line = new StringBuilder();
    Optional<Token> relative =
        sentence.children(top, "nsubj", "nsubj:pass").stream()
            .filter(s -> isRelative(s))
            .findFirst();
    relative.ifPresent(r -> in.clear(r.index()));
    sentence.children(top, "obj", "obl").stream()
        .filter(o -> isRelative(o))
        .forEach(o -> in.andNot(sentence.subtree(o)));
    Optional<Token> gap = antecedent(top);
    Token shown =
        subject != null && relative.isPresent() && subject.index() == relative.get().index()
            ? sentence.head(top).orElse(subject)
            : subject;
    Optional<Token> before = whoseParticiple(head, subject);
    if (before.isPresent()) {
      shown = before.get();
      in.clear(0, head.index());
    }
    int bare = bare(top, subject);
    BitSet phrase = new BitSet();
    if (shown != null && shown.is("appos") && sentence.isUnder(shown, top)) {
      in.clear(0, shown.index() + 1); // before it stands another clause
      phrase = noun(shown);
    } else if (shown != null && !in.get(shown.index())) {
      phrase = noun(shown);
      if (before.isEmpty()) {
        phrase.andNot(sentence.subtree(top));
      }
    }
    in.clear(0, DatedLine.begin(sentence));
    cut(in, top);
    openWithSubject(in, top);
    LineShape shape = new LineShape(sentence, top);
    if (gap.isEmpty()) {
      shape.trim(phrase);
      shape.mend(in);
      if (before.isEmpty() && !shape.isWhole(phrase, in)) {
        BitSet own = shape.slice();
        words.write(own, line, true, words.named(own), bare);
        return capital(line.toString().strip(), head);
      }
    }
    Set<String> told = words.named(phrase);
    told.addAll(words.named(in));
    words.write(phrase, line, false, told);
    if (!line.isEmpty()) {
      shape.shared().forEach(t -> line.append(' ').append(t.word()));
    }
    boolean infinitive =
        !in.get(Math.max(0, top.index() - 1))
            && sentence.children(top, "mark").stream()
                .anyMatch(m -> isTo(m.index()) && !in.get(m.index()));
    if (infinitive && !line.isEmpty() && bare == LineWords.NOWHERE) {
      line.append(" to");
    }
    if (gap.isPresent()) {
      BitSet rest = (BitSet) in.clone();
      rest.clear(0, top.index() + 1);
      in.clear(top.index() + 1, Math.max(top.index() + 1, in.length()));
      words.write(in, line, true, told);
      words.write(noun(gap.get()), line, true, told); // "(which) the court will hear"
      words.write(rest, line, true, told);
    } else {
      words.write(in, line, true, told, shape.shared().isEmpty() ? bare : LineWords.NOWHERE);
    }
    return capital(line.toString().strip(), head);
  }

  /**
   * "Under the deal, reached in May, the firm paid": what was reached is the deal, whatever the
   * parser makes of it.
   */
  private Optional<Token> whoseParticiple(Token head, @Nullable Token subject) {
    boolean bare =
        head.tag().equals("VBN")
            && sentence.child(head, "aux", "aux:pass", "nsubj", "nsubj:pass", "cop").isEmpty();
    if (bare && subject == null) {
      Token first = head.is("conj") ? sentence.head(head).orElse(head) : head;
      return sentence.head(first).filter(n -> first.is("acl") && n.isNoun());
    }
    boolean fronted = bare && !head.is("conj") && subject != null && subject.index() > head.index();
    int at = head.index() - 1;
    if (at > 0 && sentence.token(at).word().equals(",")) {
      at--;
    }
    return fronted && at >= 0 && sentence.token(at).isNoun()
        ? Optional.of(sentence.token(at))
        : Optional.empty();
  }

  /** Where a "to" is wanted: "asked that the firm pay", "to sue and fine it"; else nowhere. */
  private int bare(Token top, @Nullable Token subject) {
    List<Token> before = sentence.children(top, "aux", "aux:pass", "cop");
    Token first = before.isEmpty() ? top : before.get(0);
    boolean bare =
        first.tag().equals("VB")
            && subject != null
            && subject.index() < first.index()
            && !isTo(first.index() - 1);
    Token row = top;
    while (row.is("conj") && sentence.head(row).isPresent()) {
      row = sentence.head(row).get();
    }
    boolean wanted =
        (!before.isEmpty() && first.lemma().equals("be"))
            || (row.index() != top.index()
                && sentence.children(row, "mark").stream().anyMatch(m -> isTo(m.index())))
            || sentence.children(top, "mark").stream().anyMatch(m -> m.lemma().equals("that"));
    return bare && wanted ? first.index() : LineWords.NOWHERE;
  }

  private boolean isTo(int index) {
    return index >= 0 && sentence.token(index).word().equalsIgnoreCase("to");
  }

  private static String capital(String line, Token head) {
    return line.isEmpty()
        ? head.word()
        : line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1);
  }

  /**
   * "has begun to withdraw", "decided to sell", "a promise to pay": told with the word that governs
   * it.
   */
  private Token top(Token head) {
    Token at = head;
    for (int i = 0; i < 3; i++) {
      Optional<Token> above = sentence.head(at);
      if (new SmallClauses(sentence).governor(at).isPresent()) {
        at = above.orElse(at);
        continue;
      }
      boolean near = // "came close to leaving"
          at.tag().equals("VBG") && at.is("advcl") && isTo(at.index() - 1);
      if (near && above.isPresent() && above.get().isVerb()) {
        at = above.get();
        continue;
      }
      boolean infinitive =
          at.tag().equals("VB")
              && sentence.children(at, "mark").stream()
                  .anyMatch(m -> m.word().equalsIgnoreCase("to"));
      boolean told =
          above.isPresent()
              && above.get().isVerb()
              && EventLexicon.get().verb(sentence, above.get()).filter(TOLD::contains).isPresent();
      boolean governed =
          !told
              && above.isPresent()
              && ((at.is("xcomp") && (above.get().isVerb() || isPredicate(above.get())))
                  || (at.is("ccomp") && infinitive && isDuty(at, above.get()))
                  || (at.is("acl") && infinitive && above.get().isNoun()));
      if (!governed) {
        return at;
      }
      at = above.get();
    }
    return at;
  }

  /** "ready" of "would be ready to sell". */
  private boolean isPredicate(Token word) {
    return word.tag().matches("JJ|RB") && sentence.child(word, "cop").isPresent();
  }

  /** "will have to sell": the parser takes the selling for a clause of its own. */
  private boolean isDuty(Token infinitive, Token above) {
    return above.isVerb()
        && above.lemma().equals("have")
        && sentence.child(infinitive, "nsubj").isEmpty()
        && sentence.child(above, "obj").isEmpty();
  }

  /**
   * The clause that a participle goes on with, where it has no subject of its own: "hurting two"
   * alone is no line.
   */
  private Optional<Token> governing(Token head) {
    boolean participle =
        (head.tag().equals("VBG")
                || (head.tag().equals("VBN")
                    && !head.is("acl")
                    && sentence.child(head, "obj").isEmpty()))
            && (head.is("advcl") || head.is("acl") || head.is("dep"))
            && sentence
                .child(head, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark", "case", "cop")
                .isEmpty()
            && (head.is("advcl") || comma(head).isPresent());
    Optional<Token> above = sentence.head(head);
    if (participle && head.is("acl")) {
      above = above.filter(n -> n.is("obj") || n.is("obl")).flatMap(sentence::head);
    }
    EventLexicon lexicon = EventLexicon.get();
    return above
        .filter(v -> participle && v.isVerb() && v.index() < head.index())
        .filter(v -> !lexicon.isSaying(v.lemma()) || lexicon.verb(sentence, v).isPresent())
        .filter(v -> sentence.child(v, "nsubj", "nsubj:pass").isPresent());
  }

  private Optional<Token> comma(Token head) {
    int before = head.index() - 1;
    while (before > 0 && sentence.token(before).is("advmod")) {
      before--;
    }
    return before > 0 && sentence.token(before).word().equals(",")
        ? Optional.of(sentence.token(before))
        : Optional.empty();
  }

  /**
   * Whether a line for the verb can stand alone: a finite verb needs a subject that the line can
   * name, and no word that only joins it to another clause may open it.
   */
  static boolean isWhole(Sentence sentence, Token head, @Nullable Token subject, String line) {
    boolean finite =
        head.isVerb()
            && (Like.is(head.tag(), "VB[DZP]")
                || sentence.children(head, "aux", "aux:pass").stream()
                    .anyMatch(a -> Like.is(a.tag(), "VB[DZP]|MD")));
    return (!finite || subject != null) && !JOINING.matcher(line).find();
  }

  /** What opens a line only where its subject is lost. */
  private static final Pattern JOINING =
      Pattern.compile("^(?:Is|Was|Were|Are|Has|Have|Had|Been|Be|Being|Would|Will|To) ");

  private static final Set<String> BEFORE_A_CLAUSE =
      Set.of(
          "after", "before", "as", "since", "when", "while", "until", "once", "because", "though");

  /** "Hours after the bridge fell": the bridge fell, whatever the parser makes of "after". */
  private void openWithSubject(BitSet in, Token top) {
    sentence
        .child(top, "nsubj", "nsubj:pass")
        .map(s -> sentence.subtree(s).nextSetBit(0))
        .filter(first -> first > 0 && in.get(first - 1))
        .filter(
            first ->
                BEFORE_A_CLAUSE.contains(
                    sentence.token(first - 1).lemma().toLowerCase(Locale.ROOT)))
        .ifPresent(first -> in.clear(0, first));
  }

  private static boolean isRelative(Token token) {
    return (token.tag().equals("WP") || token.tag().equals("WDT"))
        && !token.word().equals(token.word().toUpperCase(Locale.ROOT));
  }

  private BitSet noun(Token noun) {
    BitSet in = sentence.subtree(noun);
    boolean predicate = sentence.child(noun, "cop").filter(Token::isVerb).isPresent();
    for (Token child : sentence.children(noun)) {
      if (child.is("acl")
          || child.is("appos")
          || child.is("parataxis")
          || child.is("dep")
          || (child.is("punct") && !child.tag().equals("HYPH"))
          || child.is("cc")
          || child.is("case")
          || child.is("mark")
          || (predicate && (child.is("cop") || child.is("nsubj") || child.is("aux")))
          || child.is("conj")) {
        boolean joined =
            child.is("cc") || (child.is("conj") && (child.isNoun() || child.isPronoun()));
        if (!joined) {
          in.andNot(sentence.subtree(child));
        }
      }
    }
    return in;
  }

  private BitSet clause(Token head, boolean keepCondition) {
    BitSet in = sentence.subtree(head);
    for (Token child : sentence.children(head)) {
      boolean condition =
          child.is("advcl")
              && sentence.children(child, "mark").stream()
                  .anyMatch(m -> m.lemma().equals("if") || m.lemma().equals("unless"));
      boolean besides =
          child.is("advcl")
              || child.is("parataxis")
              || (child.is("mark") && !isKept(head, child))
              || child.is("cc")
              || child.is("discourse")
              || child.is("punct")
              || child.is("vocative")
              || (child.is("conj")
                  && (child.isVerb() || (child.index() > head.index() + 1 && head.isVerb())))
              || (child.is("dep")
                  && child.isVerb()
                  && new SmallClauses(sentence).governor(child).isEmpty())
              || (head.isNoun()
                  && (child.is("nsubj") || child.is("cop") || child.is("aux") || child.is("case")))
              || (child.is("advmod") && child.tag().equals("WRB"))
              || (child.is("advmod") && LineShape.isLinking(child));
      boolean purpose = child.is("advcl") && child.tag().equals("VB");
      boolean barred = // "barred the ministry from deporting them", "came close to leaving"
          child.is("advcl")
              && child.tag().equals("VBG")
              && sentence.children(child, "mark", "case").stream()
                  .anyMatch(m -> m.lemma().equals("from") || isTo(m.index()));
      if (besides
          && !(condition && keepCondition)
          && !purpose
          && !barred
          && !Condemnation.isWord(sentence, child)) {
        in.andNot(sentence.subtree(child));
      }
    }
    sentence
        .child(head, "mark")
        .filter(mark -> !isKept(head, mark))
        .ifPresent(mark -> in.clear(0, mark.index())); // "one day after …"
    for (int i = in.nextSetBit(0); i >= 0; i = in.nextSetBit(i + 1)) {
      Token t = sentence.token(i);
      boolean aside =
          t.relation().equals("acl:relcl")
              || (t.is("appos") && !t.isProperNoun())
              || t.is("parataxis");
      if (aside && t.index() != head.index()) {
        in.andNot(sentence.subtree(t));
      }
    }
    return in;
  }

  /** "they were to be paid": the "to" goes with what stands before it. */
  private boolean isKept(Token verb, Token mark) {
    return isTo(mark.index())
        && sentence.children(verb, "aux", "cop").stream().anyMatch(a -> a.index() < mark.index());
  }

  /** Leaves out the farthest clauses while the line is too long. */
  private void cut(BitSet in, Token head) {
    for (int i = sentence.size() - 1; i >= 0 && in.cardinality() > LONGEST_WORDS; i--) {
      Token t = sentence.token(i);
      if (in.get(i)
          && i != head.index()
          && (t.is("acl")
              || t.is("advcl")
              || t.is("ccomp")
              || t.is("obl")
              || t.is("nmod")
              || t.is("conj"))) {
        BitSet without = (BitSet) in.clone();
        without.andNot(sentence.subtree(t));
        if (without.get(head.index()) && without.cardinality() > 4) {
          in.and(without);
        }
      }
    }
  }

  /** What is the object of a relative clause: "the case, which the judge says she will hear". */
  private Optional<Token> antecedent(Token verb) {
    boolean said = verb.is("ccomp") && sentence.child(verb, "obj").isEmpty();
    Token clause = said ? sentence.head(verb).orElse(verb) : verb;
    boolean relative =
        clause.relation().equals("acl:relcl")
            && (isZero(clause)
                || sentence.children(clause, "obj").stream().anyMatch(o -> isRelative(o)))
            && (sentence.children(clause, "aux:pass").isEmpty() // "who had been promised a house"
                || sentence.children(clause, "obj").size() == 1
                || isZero(clause));
    return relative ? sentence.head(clause) : Optional.empty();
  }

  /** Nouns of how and why: "the way they left" is nothing that they left. */
  private static final Set<String> HOW =
      Set.of("way", "reason", "manner", "extent", "degree", "place", "speed", "ease");

  /** "the ship they sank": a clause with no word for the noun that it tells of. */
  private boolean isZero(Token clause) {
    boolean thing =
        sentence
            .head(clause)
            .map(n -> n.lemma().toLowerCase(Locale.ROOT))
            .filter(n -> !HOW.contains(n) && !WordNet.get().nounFile(n).equals("noun.time"))
            .isPresent();
    return thing
        && sentence.children(clause, "obj", "ccomp", "xcomp", "aux:pass").isEmpty()
        && sentence.children(clause, "nsubj").stream()
            .anyMatch( // not "the union whose contract ran out"
                s ->
                    !s.tag().startsWith("W")
                        && sentence.children(s, "nmod:poss").stream()
                            .noneMatch(o -> o.tag().startsWith("W")))
        && sentence.children(clause, "obl", "advmod", "mark").stream()
            .noneMatch(o -> o.tag().startsWith("W") || o.is("mark"));
  }

  /** The sentence itself, clean of quotation marks and brackets. */
  String ownWords() {
    BitSet in = new BitSet();
    in.set(0, sentence.size());
    StringBuilder line = new StringBuilder();
    words.write(in, line, true, words.named(in));
    String text = line.toString().strip();
    return text.isEmpty() ? sentence.root().word() : text;
  }

  /** "by arresting the mayor": the gerund with its object. */
  String gerund(Token verb) {
    BitSet in = noun(HiddenGerund.object(sentence, verb));
    in.clear(0, verb.index());
    StringBuilder line = new StringBuilder();
    words.write(in, line, true, words.named(in));
    return line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1);
  }
}
