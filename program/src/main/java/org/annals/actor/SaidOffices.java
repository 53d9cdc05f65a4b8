package org.annals.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.WordList;

/**
 * Finds the nouns by which a clause says what someone is: "Ann Lee has been chairwoman of the
 * board", "she was elected mayor", "he took over as chief executive". Not what he was once ("Lee
 * was mayor"), may become or is not.
 */
final class SaidOffices {
  /** Verbs that give someone an office: he is their object, or their subject in the passive. */
  private static final Set<String> GIVING = WordList.words(SaidOffices.class, "appointing.txt");

  /** Verbs by which someone comes to have an office or has it. */
  private static final Set<String> HAVING = WordList.words(SaidOffices.class, "holding-office.txt");

  private SaidOffices() {}

  /**
   * In reading order.
   *
   * @param who the head of a mention of a person
   */
  static List<Token> of(Sentence sentence, Token who) {
    List<Token> found = new ArrayList<>();
    boolean subject = who.is("nsubj") || who.is("nsubj:pass") || who.is("obj");
    Token verb = subject ? sentence.head(who).orElse(null) : null;
    if (verb != null && !isUnreal(sentence, verb)) {
      said(sentence, verb, who, who.is("obj"), found);
    }
    for (Token relative : sentence.children(who, "acl")) {
      boolean his =
          sentence.children(relative, "nsubj", "nsubj:pass").stream()
                  .anyMatch(t -> t.tag().equals("WP"))
              || relative.tag().equals("VBN");
      if (his && !isUnreal(sentence, relative)) {
        said(sentence, relative, who, false, found);
      }
    }
    return found;
  }

  private static void said(
      Sentence sentence, Token verb, Token who, boolean object, List<Token> found) {
    if (verb.isNoun()) {
      boolean now =
          sentence.children(verb, "cop").stream()
              .anyMatch(c -> c.tag().matches("VB[ZP]") || c.tag().equals("VBN"));
      if (now && !object) {
        found.add(verb);
      }
      return;
    }
    String lemma = verb.lemma().toLowerCase(Locale.ROOT);
    boolean passive =
        verb.tag().equals("VBN")
            && (!sentence.children(verb, "aux:pass", "nsubj:pass").isEmpty()
                || (verb.is("acl") && !verb.relation().equals("acl:relcl")));
    boolean self =
        sentence.children(verb, "obj", "iobj").stream().anyMatch(o -> o.word().endsWith("self"));
    boolean given = GIVING.contains(lemma) && (passive || self || object);
    boolean has = HAVING.contains(lemma) && !object && !passive;
    if (!given && !has) {
      return;
    }
    for (Token noun : sentence.children(verb, "xcomp", "obj", "obl")) {
      boolean as =
          sentence.child(noun, "case", "mark").filter(c -> c.lemma().equals("as")).isPresent();
      boolean bare = sentence.children(noun, "case").isEmpty();
      boolean fits = noun.is("obl") ? as : as || bare && (given || lemma.matches("become|remain"));
      if (noun.isNoun() && noun.index() != who.index() && noun.index() > verb.index() && fits) {
        found.add(noun);
      }
    }
  }

  private static boolean isUnreal(Sentence sentence, Token verb) {
    return sentence.children(verb, "aux", "advmod", "mark").stream()
        .anyMatch(
            t ->
                t.tag().equals("MD")
                    || t.lemma().toLowerCase(Locale.ROOT).matches("not|n't|never|no|if|once|to"));
  }
}
