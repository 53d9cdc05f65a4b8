package org.annals.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * The class of an event by the frame of its word: who does it, to what, with, from or to what
 * ({@code frames.tsv}, {@code noun-frames.tsv}). A virus that kills is no assault, a firm that
 * hands over records cooperates, a court that bars someone does not withdraw.
 *
 * <p>The first frame that fits decides; where none fits, the word's own class stands. What is not
 * said ("was freed") fits only a frame that does not ask for it.
 */
final class Frames {
  private static final String DOES = "does";
  private static final String BESIDE = "beside";

  private record Frame(PloverClass type, String doer, String object, List<String> with) {}

  private final Map<String, List<Frame>> verbs = read("frames.tsv");
  private final Map<String, List<Frame>> nouns = read("noun-frames.tsv");
  private final EventLexicon lexicon;

  Frames(EventLexicon lexicon) {
    this.lexicon = lexicon;
  }

  private static Map<String, List<Frame>> read(String resource) {
    Map<String, List<Frame>> frames = new HashMap<>();
    for (List<String> row : WordList.rows(Frames.class, resource)) {
      Frame frame =
          new Frame(
              PloverClass.valueOf(row.get(0)),
              row.get(2),
              row.get(3),
              row.get(4).equals("-") ? List.of() : WordList.list(row.get(4)));
      FrameKinds.check(frame.doer());
      FrameKinds.check(frame.object());
      frame.with().stream()
          .filter(w -> w.contains(":") && !w.startsWith(DOES) && !w.startsWith(BESIDE))
          .forEach(w -> FrameKinds.check(w.substring(w.indexOf(':') + 1)));
      WordList.list(row.get(1))
          .forEach(word -> frames.computeIfAbsent(word, w -> new ArrayList<>()).add(frame));
    }
    return frames;
  }

  /** The candidate in the class of its frame. */
  Candidate typed(Candidate c, Cast cast) {
    Token carried = c.carried() == null ? c.head() : c.carried();
    Optional<PloverClass> of =
        c.head().isNoun() ? noun(c.sentence(), c.head(), cast) : verb(c, cast);
    if (of.isEmpty() && carried.isNoun()) {
      of = noun(c.sentence(), carried, cast); // "the nurses' strike began"
    }
    if (of.isEmpty() && c.type() == PloverClass.OTHER && c.head().isVerb() && c.carried() == null) {
      of = new Content(lexicon).of(c.sentence(), c.head());
    }
    return of.map(t -> c.as(Candidate.typeFor(t, c.status().status()))).orElse(c);
  }

  /** Whether a row says what its verb tells with those who stand beside it. */
  boolean isHeld(Candidate c, Cast cast) {
    return c.head().isVerb() && verb(c, cast).filter(t -> t != PloverClass.OTHER).isPresent();
  }

  private Optional<PloverClass> verb(Candidate c, Cast cast) {
    Sentence sentence = c.sentence();
    Token verb = c.head();
    String lemma = verb.lemma().toLowerCase(Locale.ROOT);
    Optional<Token> over = particle(sentence, verb).isPresent() ? Optional.empty() : over(c);
    List<Frame> frames =
        particle(sentence, verb)
            .or(() -> over.flatMap(o -> preposition(sentence, verb, o)))
            .map(p -> verbs.getOrDefault(lemma + " " + p, List.of()))
            .orElseGet(() -> verbs.getOrDefault(lemma, List.of()));
    if (frames.isEmpty()) {
      return Optional.empty();
    }
    FrameKinds kinds = new FrameKinds(sentence, cast);
    Subjects subjects = new Subjects(sentence);
    boolean passive = subjects.isPassive(verb);
    Token subject = subjects.of(verb);
    List<Token> objects = new ArrayList<>(sentence.children(verb, "obj", "nsubj:pass"));
    over.ifPresent(objects::add);
    if (objects.isEmpty()) {
      brought(sentence, verb).ifPresent(objects::add);
    }
    List<Token> doers = new ArrayList<>();
    if (!passive && subject != null) {
      doers.add(subject);
      relative(sentence, verb).filter(o -> isGap(subject, objects, o)).ifPresent(objects::add);
    } else if (passive) {
      if (subject != null && (objects.isEmpty() || subject.isNoun())) {
        objects.clear(); // what the parser takes for the subject before a passive is at times apart
        objects.add(subject);
      }
      sentence.children(verb, "obl").stream()
          .filter(o -> sentence.children(o, "case").stream().anyMatch(p -> p.lemma().equals("by")))
          .forEach(doers::add);
    }
    return frames.stream()
        .filter(f -> kinds.fits(f.doer(), doers) && kinds.fits(f.object(), objects))
        .filter(f -> f.with().isEmpty() || isWith(kinds, verb, objects, f.with()))
        .map(Frame::type)
        .findFirst();
  }

  /** "the levy that the mayor raised": what the verb of a relative clause is done to. */
  private static Optional<Token> relative(Sentence sentence, Token verb) {
    Token clause = verb;
    while (clause.is("conj") && sentence.child(clause, "nsubj", "obj").isEmpty()) {
      Optional<Token> first = sentence.head(clause).filter(Token::isVerb);
      if (first.isEmpty()) {
        break;
      }
      clause = first.get();
    }
    return clause.relation().equals("acl:relcl")
        ? sentence.head(clause).filter(Token::isNoun)
        : Optional.empty();
  }

  /** "let the peso slide": the parser has what is let do something for the subject of a clause. */
  private static Optional<Token> brought(Sentence sentence, Token verb) {
    return sentence.children(verb, "ccomp", "xcomp").stream()
        .filter(c -> c.tag().equals("VB") && sentence.child(c, "mark", "aux").isEmpty())
        .flatMap(c -> sentence.children(c, "nsubj").stream())
        .findFirst();
  }

  /** Whether the clause has no object of its own, and what it is told of is not who does it. */
  private static boolean isGap(Token subject, List<Token> objects, Token told) {
    return !subject.equals(told)
        && !subject.tag().startsWith("W")
        && objects.stream().allMatch(o -> o.tag().startsWith("W"));
  }

  /**
   * "took over the chair": what stands after the preposition that the parser has for a particle.
   */
  private Optional<Token> over(Candidate c) {
    Sentence sentence = c.sentence();
    return sentence.child(c.head(), "obj", "nsubj:pass").isPresent()
        ? Optional.empty()
        : sentence.children(c.head(), "obl").stream()
            .filter(o -> preposition(sentence, c.head(), o).isPresent())
            .findFirst();
  }

  /** The preposition right after the verb, where a frame has the two together. */
  private Optional<String> preposition(Sentence sentence, Token verb, Token noun) {
    return prepositions(sentence, noun)
        .filter(p -> p.index() == verb.index() + 1)
        .map(p -> p.lemma().toLowerCase(Locale.ROOT))
        .filter(p -> verbs.containsKey(verb.lemma().toLowerCase(Locale.ROOT) + " " + p))
        .findFirst();
  }

  /** What belongs to the verb: its particle, or the adjective of "make available". */
  private Optional<String> particle(Sentence sentence, Token verb) {
    String lemma = verb.lemma().toLowerCase(Locale.ROOT);
    return sentence.children(verb, "compound:prt", "xcomp", "ccomp", "advmod").stream()
        .filter(p -> !p.isNoun())
        .filter(
            p ->
                (!p.isVerb() && !p.is("advmod"))
                    || verbs.containsKey(lemma + " " + p.lemma().toLowerCase(Locale.ROOT)))
        .map(p -> p.lemma().toLowerCase(Locale.ROOT))
        .findFirst();
  }

  private boolean isWith(FrameKinds kinds, Token verb, List<Token> objects, List<String> with) {
    Sentence sentence = kinds.sentence();
    for (String one : with) {
      int colon = one.indexOf(':');
      String how = one.substring(0, colon);
      String what = one.substring(colon + 1);
      boolean fits =
          switch (how) {
            case DOES -> isOf(sentence, inner(sentence, verb, objects), what);
            case BESIDE -> isOf(sentence, beside(sentence, verb), what);
            case "any" ->
                sentence.subtree(verb).stream()
                    .mapToObj(sentence::token)
                    .anyMatch(t -> t.isNoun() && kinds.isAny(what, List.of(t)));
            default ->
                sentence.children(verb, "obl", "nmod", "iobj").stream()
                    .filter(o -> o.is("iobj") ? how.equals("to") : has(sentence, o, how))
                    .anyMatch(o -> kinds.isAny(what, List.of(o)));
          };
      if (fits) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(Sentence sentence, Token noun, String preposition) {
    return prepositions(sentence, noun).anyMatch(p -> p.lemma().equalsIgnoreCase(preposition));
  }

  /** What stands before a noun; "walked off the job" at times with a particle that hangs on it. */
  private static Stream<Token> prepositions(Sentence sentence, Token noun) {
    return sentence.children(noun, "case", "dep").stream()
        .filter(p -> p.is("case") || p.tag().equals("RP"));
  }

  /** Clauses under the verb or under its object: "sent a letter asking …", "moved to rescue". */
  private static List<Token> inner(Sentence sentence, Token verb, List<Token> objects) {
    List<Token> inner = new ArrayList<>(sentence.children(verb, "xcomp", "advcl", "ccomp"));
    objects.forEach(o -> inner.addAll(sentence.children(o, "acl")));
    sentence.children(verb, "obl").forEach(o -> inner.addAll(sentence.children(o, "acl")));
    inner.removeIf(v -> !v.tag().equals("VB") && !v.tag().equals("VBG"));
    return inner;
  }

  private static List<Token> beside(Sentence sentence, Token verb) {
    List<Token> beside = new ArrayList<>(sentence.children(verb, "conj"));
    if (verb.is("conj")) {
      sentence.head(verb).ifPresent(beside::add);
      sentence.head(verb).ifPresent(first -> beside.addAll(sentence.children(first, "conj")));
    }
    return beside;
  }

  private boolean isOf(Sentence sentence, List<Token> verbs, String type) {
    return verbs.stream()
        .filter(Token::isVerb)
        .flatMap(v -> lexicon.verb(sentence, v).stream())
        .anyMatch(t -> t.name().equals(type));
  }

  /** A noun by what stands beside it, before it or after a preposition. */
  private Optional<PloverClass> noun(Sentence sentence, Token noun, Cast cast) {
    List<Frame> frames = nouns.getOrDefault(noun.lemma().toLowerCase(Locale.ROOT), List.of());
    if (frames.isEmpty()) {
      return Optional.empty();
    }
    FrameKinds kinds = new FrameKinds(sentence, cast);
    List<Token> before = sentence.children(noun, "amod", "compound", "nummod", "nmod:poss");
    List<Token> after = sentence.children(noun, "nmod");
    @Nullable Token above = sentence.head(noun).orElse(null);
    return frames.stream()
        .filter(f -> kinds.fits(f.doer(), before) && kinds.fits(f.object(), after))
        .filter(
            f ->
                f.with().isEmpty()
                    || (above != null && f.with().contains(above.lemma().toLowerCase(Locale.ROOT))))
        .map(Frame::type)
        .findFirst();
  }
}
