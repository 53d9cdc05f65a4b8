package org.annals.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.WordList;

/** Names a sum of money by what is done with it: "loan to the firm", "cost of the flat". */
final class Payments {
  private static final Set<String> BUYING = Set.of("buy", "purchase", "acquire");
  private static final Map<String, String> PAYING = new HashMap<>();

  /** What a sum so paid is called: "an investment in". */
  private static final Map<String, String> PAYMENTS = new HashMap<>();

  static {
    for (List<String> row : WordList.rows(Payments.class, "paying.tsv")) {
      PAYING.put(row.get(0), row.get(1));
      if (row.size() > 2) {
        PAYMENTS.put(row.get(1), row.get(2));
      }
    }
  }

  /** Behind a verb of paying they tell for what or to whom: "invested in", "lent to". */
  private static final Set<String> TOWARD = Set.of("in", "into", "to", "for", "on", "from");

  private static final Set<String> MANNERS = WordList.words(Payments.class, "in-manner.txt");
  private static final Set<String> PLACED = Set.of("invested", "injected", "deposited", "put");
  private static final Set<String> COST = Set.of("cost", "charge", "sell", "price", "retail");

  /** Verbs that say how much something is held to be, not what is done with it. */
  private static final Set<String> VALUED = WordList.words(Antecedents.class, "valuing.txt");

  private static final int LONGEST_CHAIN = 6;

  private final Naming naming;
  private final ClauseSubjects clauses;
  private final Narrowing narrowing;

  Payments(Naming naming, ClauseSubjects clauses, Narrowing narrowing) {
    this.naming = naming;
    this.clauses = clauses;
    this.narrowing = narrowing;
  }

  /** "makes $5 million available to the farms". */
  Optional<String> available(Sentence sentence, Wording words, int word, int next) {
    if (word < 0 || !sentence.token(word).lemma().equals("make") || !words.is(next, "available")) {
      return Optional.empty();
    }
    int to = next + 1;
    while (words.has(to) && to - next <= LONGEST_CHAIN && !words.is(to, "to", ".", ",")) {
      to++;
    }
    String whom = words.is(to, "to") ? naming.restriction(sentence, to, false) : "";
    String by =
        clauses
            .of(sentence, word)
            .filter(w -> !w.isEmpty() && whom.isEmpty())
            .map(w -> " by " + w)
            .orElse("");
    return Optional.of("money made available" + by + whom);
  }

  /** "$3 million was set aside for the dam", "$3 million moved to a fund": what is done with it. */
  Optional<String> done(Sentence sentence, Token sum) {
    Token verb =
        sum.is("nsubj:pass")
            ? sentence.head(sum).orElse(null)
            : sentence.children(sum, "acl").stream()
                .filter(a -> a.relation().equals("acl") && a.tag().equals("VBN"))
                .filter(a -> a.index() > sum.index())
                .findFirst()
                .orElse(null);
    if (verb == null
        || !verb.tag().equals("VBN")
        || verb.index() < sum.index()
        || SubjectReader.isChange(sentence, verb.index())
        || VALUED.contains(verb.lemma())) {
      return Optional.empty();
    }
    Token particle =
        sentence
            .child(verb, "compound:prt", "advmod")
            .filter(p -> p.index() == verb.index() + 1 && p.tag().matches("RP|RB"))
            .orElse(null);
    int next = verb.index() + (particle == null ? 1 : 2);
    boolean ahead =
        sentence.children(verb, "aux").stream().anyMatch(a -> a.tag().matches("MD|TO"))
            || sentence.children(verb, "mark").stream().anyMatch(a -> a.tag().equals("TO"));
    String after = naming.restriction(sentence, next, false);
    return Optional.of(
        "money "
            + (ahead ? "to be " : "")
            + verb.word()
            + (particle == null ? "" : " " + particle.word())
            + (after.isEmpty() ? narrowing.purpose(sentence, next) : after));
  }

  /** Whether its object is money that changes hands. */
  static boolean isPaying(String lemma) {
    return PAYING.containsKey(lemma);
  }

  /** "cost of the flat", "payment by the bank": by the verb that governs the sum. */
  String paid(Sentence sentence, int word, String subject, int next) {
    Token verb = sentence.token(word);
    if (COST.contains(verb.lemma())) {
      return "cost of " + subject;
    }
    if (BUYING.contains(verb.lemma())) {
      return sentence
          .child(verb, "obj")
          .filter(o -> o.isNoun() && !ClauseSubjects.isAmount(sentence, o))
          .map(o -> "cost of " + naming.phrase(sentence, o))
          .orElse("cost of " + subject);
    }
    String given = paying(sentence, verb);
    if (given.isEmpty()) {
      return subject;
    }
    String to =
        sentence
            .child(verb, "iobj")
            .filter(o -> o.isNoun() && !verb.lemma().matches("fine|ask|save|owe"))
            .map(o -> " to " + naming.words(sentence, Naming.first(sentence, o), o.index()))
            .orElse("");
    Token noun = sentence.head(verb).filter(Token::isNoun).orElse(null);
    boolean far = // "a concert in the town which raised $2,000": it is not the town that did
        sentence.child(verb, "nsubj").filter(w -> w.tag().equals("WDT")).isPresent()
            && !verb.relation().startsWith("acl");
    boolean means = far || (noun != null && verb.tag().equals("VB") && verb.is("acl"));
    // "the move to lend the firm $2 million": it is not the move that lends
    String link = PAYMENTS.getOrDefault(given, "").endsWith(" of") ? " of " : " by ";
    String who = means ? to : to + link + subject;
    String by = who.startsWith(link) ? toward(sentence, next) : "";
    return named(given) + who + by;
  }

  /** Whether the verb tells of money paid, or of what it buys. */
  boolean isPaid(Sentence sentence, Token verb) {
    return COST.contains(verb.lemma())
        || BUYING.contains(verb.lemma())
        || !paying(sentence, verb).isEmpty();
  }

  /** The participle of a verb of paying, with its particle; empty if it is none. */
  private static String paying(Sentence sentence, Token verb) {
    int next = verb.index() + 1;
    String particle = next < sentence.size() ? sentence.token(next).word() : "";
    String whole = PAYING.getOrDefault(verb.lemma() + " " + particle, "");
    return whole.isEmpty() ? PAYING.getOrDefault(verb.lemma(), "") : whole;
  }

  /** "payment", "loan"; "money raised" where there is no noun for it. */
  private static String named(String given) {
    return PAYMENTS.getOrDefault(given, "money " + given).replaceFirst(" of$", "");
  }

  /** "for the repairs", "to settle the claims": what money is for. */
  private String toward(Sentence sentence, int next) {
    Wording words = new Wording(sentence);
    String link =
        TOWARD.contains(words.at(next)) && !MANNERS.contains(words.at(next + 1))
            ? naming.restriction(sentence, next, false)
            : "";
    return link.isEmpty() ? narrowing.purpose(sentence, next) : link;
  }

  /** "they gave $2 million to the school", where it is not told who they are. */
  Optional<String> given(Sentence sentence, int word, int next) {
    if (word < 0 || !sentence.token(word).isVerb() || word > next) {
      return Optional.empty();
    }
    Token verb = sentence.token(word);
    String given = paying(sentence, verb);
    return given.isEmpty() ? Optional.empty() : Optional.of(named(given) + toward(sentence, next));
  }

  /** "invest $2 million in the railways", "$2 million so far invested in 600 schools". */
  Optional<String> put(Sentence sentence, Wording words, int word, int next) {
    int at = next;
    while (words.tag(at).matches("RB.?") || words.is(at, "far")) {
      at++;
    }
    boolean participle = words.tag(at).equals("VBN") && PAYING.containsValue(words.at(at));
    Token verb = word < 0 || word > next ? null : sentence.token(word);
    String given =
        participle
            ? words.at(at)
            : verb == null || !verb.isVerb() ? "" : PAYING.getOrDefault(verb.lemma(), "");
    int link = participle ? at + 1 : next;
    boolean inside = !words.is(link, "in") || PLACED.contains(given); // "pays $2 million in aid"
    if (given.isEmpty() || !inside || !TOWARD.contains(words.at(link))) {
      return Optional.empty();
    }
    int from = NounPhrases.afterDeterminers(sentence, link + 1);
    while (words.tag(from).matches("CD|RB") || words.is(from, "about", "some")) {
      from++;
    }
    int head = words.has(from) ? NounPhrases.headFrom(sentence, from) : -1;
    if (head < 0 || ClauseSubjects.isTime(sentence, head) || MANNERS.contains(words.at(link + 1))) {
      return Optional.empty();
    }
    return Optional.of(
        named(given) + " " + words.at(link) + " " + naming.words(sentence, from, head));
  }

  /** "bought the creamery for". */
  Optional<String> bought(Sentence sentence, int before) {
    for (int i = before - 1; i >= Math.max(0, before - 2 * LONGEST_CHAIN); i--) {
      Token verb = sentence.token(i);
      if (verb.isVerb() && (BUYING.contains(verb.lemma()) || verb.lemma().equals("sell"))) {
        int from = NounPhrases.afterDeterminers(sentence, i + 1);
        int head = NounPhrases.headFrom(sentence, from);
        return head < 0 || head >= before
            ? Optional.empty()
            : Optional.of("cost of " + naming.words(sentence, from, head));
      }
    }
    return Optional.empty();
  }
}
