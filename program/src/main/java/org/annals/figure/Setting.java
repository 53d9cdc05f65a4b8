package org.annals.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.Like;

/**
 * Says more of a subject of one or two words by the clause that it stands in: "orders" as "orders
 * cancelled by customers", "computers" as "computers to which update applied". Nothing is added
 * that the clause only says, thinks or denies.
 */
final class Setting {
  /** A subject with so many words of content needs no more. */
  private static final int ENOUGH = 3;

  private static final int LONGEST_PHRASE = 5;
  private static final int LONGEST_WAY = 4;
  private static final int FARTHEST = 8;
  private static final String EMPTY =
      "the|a|an|of|in|on|at|to|for|by|with|from|and|or|that|which|who|is|are|was|were|be|been|its|as";

  /** Verbs whose object is to do what follows. */
  private static final String CAUSING =
      "let|allow|help|force|ask|urge|order|tell|want|get|make|enable|permit|require|persuade|invite|expect|cause|lead|compel|instruct|advise|authorize|authorise";

  private static final String IDLE_OF_OBJECT =
      "have|be|do|say|see|expect|require|include|want|know|think|believe|consider|leave|mean|become"
          + "|get|call|name|reach|contain|exceed|total";

  private static final String IDLE_OF_SUBJECT =
      "have|be|do|say|see|expect|include|know|think|believe|mean|become|get|call|name|reach|exceed"
          + "|total|seem|appear";

  private static final String LINKS =
      "to|from|in|on|at|for|under|over|against|into|across|through|near|outside|inside|after";

  private final Naming naming;

  Setting(Naming naming) {
    this.naming = naming;
  }

  /** The subject with what its clause adds, if it is short. */
  String of(Sentence sentence, Token counted, String subject) {
    return of(sentence, counted, subject, false);
  }

  /** The same where anything is better than nothing: "workers who lost jobs". */
  String further(Sentence sentence, Token counted, String subject) {
    return of(sentence, counted, subject, true);
  }

  private String of(Sentence sentence, Token counted, String subject, boolean bare) {
    if (content(subject).size() >= ENOUGH || subject.matches(".* (?:who|that|of) .*")) {
      return subject; // "missiles of Norland" have their setting
    }
    Token noun = counted;
    Token verb = null;
    for (int i = 0; i < LONGEST_WAY && verb == null; i++) {
      Token above = sentence.head(noun).orElse(null);
      if (above == null) {
        return subject;
      }
      if (above.isVerb() && !noun.is("conj")) {
        verb = above;
      } else if (noun.is("nmod") && !(isOf(sentence, noun) && isAmount(sentence, above))) {
        return subject;
      } else {
        noun = above;
      }
    }
    if (verb == null
        || isIdle(noun, verb)
        || (!bare && SubjectReader.isChange(sentence, verb.index()))
        || isDenied(sentence, verb)) {
      return subject;
    }
    String more =
        switch (noun.relation()) {
          case "obj", "nsubj:pass" -> done(sentence, noun, verb, subject);
          case "nsubj" -> doing(sentence, noun, verb, subject);
          case "obl" -> placed(sentence, noun, verb, subject);
          default -> "";
        };
    return subject + more;
  }

  /** What the verb tells is said of any such thing: "we know of 30 cases", "there are two ways". */
  private static boolean isIdle(Token noun, Token verb) {
    return switch (noun.relation()) {
      case "obj", "nsubj:pass" -> verb.lemma().matches(IDLE_OF_OBJECT);
      case "nsubj" -> verb.lemma().matches(IDLE_OF_SUBJECT);
      default -> Narrowing.isIdle(verb);
    };
  }

  /** "cancelled by customers", "to be sent to the town". */
  String done(Sentence sentence, Token noun, Token verb, String subject) {
    boolean active = noun.is("obj");
    if (active != sentence.children(verb, "aux:pass").isEmpty()) {
      return "";
    }
    String participle = Participles.of(verb);
    Set<String> known = content(subject);
    if (known.contains(participle)) {
      return around(sentence, noun, verb, known);
    }
    String by =
        active && !verb.is("amod")
            ? doer(sentence, verb).map(Setting::brief).filter(w -> isNew(w, known)).orElse("")
            : "";
    return " "
        + (isReal(sentence, verb) ? participle : "to be " + participle)
        + sentence.child(verb, "compound:prt").map(t -> " " + t.word()).orElse("")
        + (by.isEmpty() ? "" : " by " + by)
        + around(sentence, noun, verb, known);
  }

  /** Without what follows the noun, where that makes it long. */
  private static String brief(String phrase) {
    return phrase.split(" ", -1).length <= LONGEST_PHRASE
        ? phrase
        : phrase.replaceFirst(" (?:of|in|at|on|for|from|with|to|who|that|which) .*", "");
  }

  /** Who does it by the verb's own subject, or by that of the verb it is joined to. */
  Optional<String> doer(Sentence sentence, Token verb) {
    Token does = verb;
    for (int i = 0; i < 2; i++) {
      Token subject = sentence.child(does, "nsubj").orElse(null);
      if (subject != null) {
        return subject.isNoun()
            ? Optional.of(naming.phrase(sentence, subject))
            : subject.isPronoun() && !subject.tag().startsWith("W")
                ? naming.pronoun(sentence, subject)
                : Optional.empty();
      }
      Token above =
          does.relation().matches("conj|xcomp" + (does.tag().equals("VBG") ? "|advcl" : ""))
              ? sentence.head(does).orElse(null)
              : null;
      if (above == null || !above.isVerb() || !sentence.children(above, "aux:pass").isEmpty()) {
        return Optional.empty();
      }
      int limit = does.index();
      Token made = // "the court let the owners sell it": the owners sell
          sentence.child(above, "obj").filter(o -> o.index() < limit).orElse(null);
      if (does.is("xcomp") && made != null && !above.lemma().matches(CAUSING)) {
        return Optional.empty();
      }
      if (does.is("xcomp") && made != null) {
        return noun(sentence, made);
      }
      does = above;
    }
    return Optional.empty();
  }

  private Optional<String> noun(Sentence sentence, Token token) {
    return token.isNoun() ? Optional.of(naming.phrase(sentence, token)) : Optional.empty();
  }

  /** "who jammed the square", "that carry gas to the coast". */
  private String doing(Sentence sentence, Token noun, Token verb, String subject) {
    boolean finite = verb.tag().matches("VBD|VBZ|VBP") || !sentence.children(verb, "aux").isEmpty();
    boolean told = finite && noun.index() < verb.index();
    Set<String> known = content(subject);
    if (!told || known.contains(verb.word().toLowerCase(Locale.ROOT))) {
      return "";
    }
    String object =
        sentence
            .child(verb, "obj")
            .filter(o -> isPlain(sentence, o) && o.index() > verb.index())
            .map(o -> naming.phrase(sentence, o))
            .filter(w -> isNew(w, known))
            .map(w -> " " + w)
            .orElse("");
    String rest = object.isEmpty() ? around(sentence, noun, verb, known) : object;
    String which = new UnitReader().isPeople(noun) ? " who " : " that ";
    String aux = // "may have taken"
        sentence.children(verb, "aux").stream()
            .filter(a -> a.index() < verb.index() && !a.tag().equals("TO"))
            .map(a -> a.word().toLowerCase(Locale.ROOT) + " ")
            .collect(Collectors.joining());
    return rest.isEmpty() && aux.isEmpty() ? "" : which + aux + verb.word() + rest;
  }

  /** "cities with rallies held", "cities to which unrest spread". */
  private String placed(Sentence sentence, Token noun, Token verb, String subject) {
    String link =
        sentence.child(noun, "case").map(t -> t.word().toLowerCase(Locale.ROOT)).orElse("");
    if (noun.index() < verb.index() || !link.matches("to|into|in|on|at|across|from|for|through")) {
      return "";
    }
    Set<String> known = content(subject);
    boolean passive = !sentence.children(verb, "aux:pass").isEmpty();
    Token thing = sentence.child(verb, passive ? "nsubj:pass" : "obj").orElse(null);
    String where = " " + link + " which ";
    if (thing == null) {
      // "the unrest spread to 20 cities"
      String does =
          verb.tag().matches("VBD|VBZ|VBP")
              ? verb.word()
              : verb.tag().equals("VBG") ? Participles.of(verb) : "";
      return does.isEmpty()
          ? ""
          : doer(sentence, verb)
              .filter(w -> isNew(w, known))
              .map(w -> where + w + " " + does)
              .orElse("");
    }
    String done = (isReal(sentence, verb) ? "" : "to be ") + Participles.of(verb);
    boolean reached = link.matches("to|into|through|for");
    return Optional.of(thing)
        .filter(o -> isPlain(sentence, o))
        .map(o -> naming.phrase(sentence, o))
        .filter(w -> isNew(w, known))
        .map(w -> (reached ? where : " with ") + w + " " + done)
        .orElse("");
  }

  /** Where, whence and for what it is done, as far as that is near. */
  private String around(Sentence sentence, Token noun, Token verb, Set<String> known) {
    StringBuilder around = new StringBuilder();
    for (Token child : sentence.children(verb, "obl")) {
      String link =
          sentence.child(child, "case").map(t -> t.word().toLowerCase(Locale.ROOT)).orElse("");
      boolean near =
          child.index() > Math.max(noun.index(), verb.index())
              && child.index() - Math.max(noun.index(), verb.index()) <= FARTHEST;
      if (!near || !link.matches(LINKS) || !isPlain(sentence, child) || !around.isEmpty()) {
        continue;
      }
      String full = naming.phrase(sentence, child);
      String where =
          full.split(" ").length <= LONGEST_PHRASE
              ? full
              : naming.words(sentence, Naming.first(sentence, child), child.index());
      if (isNew(where, known)) {
        around.append(' ').append(link).append(' ').append(where);
      }
    }
    return around.toString();
  }

  private static boolean isPlain(Sentence sentence, Token noun) {
    return noun.isNoun()
        && !ClauseSubjects.isAmount(sentence, noun)
        && !ClauseSubjects.isTime(sentence, noun.index());
  }

  private static boolean isNew(String phrase, Set<String> known) {
    Set<String> words = content(phrase);
    words.removeAll(known);
    return !words.isEmpty() && phrase.split(" ").length <= LONGEST_PHRASE;
  }

  private static boolean isAmount(Sentence sentence, Token token) {
    return token.tag().equals("CD")
        || token.lemma().matches("handful|couple|number|dozen|score|pair")
        || ClauseSubjects.isAmount(sentence, token)
        || NumberWords.plural(token.word().toLowerCase(Locale.ROOT)).isPresent();
  }

  private static boolean isOf(Sentence sentence, Token noun) {
    return sentence.child(noun, "case").filter(c -> c.word().equals("of")).isPresent();
  }

  /** Not what will, may or is to be done. */
  private static boolean isReal(Sentence sentence, Token verb) {
    return sentence.children(verb, "aux").stream().noneMatch(a -> a.tag().equals("MD"))
        && (sentence.children(verb, "aux").stream().anyMatch(a -> a.lemma().equals("have"))
            || (sentence.children(verb, "mark").stream().noneMatch(m -> m.tag().equals("TO"))
                && !verb.tag().equals("VB")));
  }

  private static boolean isDenied(Sentence sentence, Token verb) {
    return sentence.children(verb, "advmod", "neg").stream()
        .anyMatch(n -> n.lemma().matches("not|n't|n’t|never"));
  }

  private static Set<String> content(String phrase) {
    List<String> words = Arrays.asList(phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+"));
    Set<String> content = new TreeSet<>(words);
    content.removeIf(w -> w.isEmpty() || w.equals("s") || Like.is(w, EMPTY));
    return content;
  }
}
