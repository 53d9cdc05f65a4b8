package org.annals.commitment;

import static org.annals.commitment.CommitmentWords.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.actor.Gazetteer;
import org.annals.actor.Role;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.jspecify.annotations.Nullable;

/** Who can bind himself or be bound: actors and described people or bodies, in one sentence. */
final class Parties {
  private static final int DEPTH = 5;
  private static final int LONGEST_DESCRIPTION = 6;

  /** The last sentence of the opening of a report, its title among them. */
  private static final int LEAD = 2;

  /**
   * One party.
   *
   * @param id local id; null if only described
   * @param words its name, or the description as written
   */
  record Party(@Nullable String id, String words) {
    boolean isSame(Party other) {
      return id == null ? words.equalsIgnoreCase(other.words()) : id.equals(other.id());
    }
  }

  private final Text text;
  private final Sentence sentence;
  private final Cast cast;
  private final CommitmentWords words;
  private final Subjects subjects;

  private static final Set<String> SOME =
      Set.of("some", "many", "most", "several", "all", "both", "few", "each", "any", "half");

  Parties(Text text, Sentence sentence, Cast cast, CommitmentWords words) {
    this.text = text;
    this.sentence = sentence;
    this.cast = cast;
    this.words = words;
    this.subjects = new Subjects(sentence, words);
  }

  // ---------------------------------------------------------------- words to parties

  /** The party that does something willed: as {@link #of}, and what a pronoun must then mean. */
  Optional<Party> doer(Token subject) {
    return of(subject).or(() -> new Antecedents(text, cast, words).of(sentence, subject));
  }

  /** The party that a word names; empty for things, times and pronouns not understood. */
  Optional<Party> of(Token token) {
    Token named = antecedent(token);
    Optional<Actor> actor = cast.at(sentence.index(), named).or(() -> parted(named));
    if (actor.isPresent()) {
      boolean speaks = // "Chilean negotiators signed": for Chile
          actor.get().type() == ActorType.GROUP && named.isNoun() && words.is(named, "speaking");
      return (speaks ? owner(named) : Optional.<Party>empty()).or(() -> of(actor.get()));
    }
    Optional<Token> counted = counted(named);
    if (counted.isPresent()) {
      return of(counted.get());
    }
    if ((!named.isNoun() && !isNominal(named)) || lower(named).equals("nobody")) {
      return Optional.empty();
    }
    for (Token same : sentence.children(named, "appos")) {
      Optional<Actor> other = cast.at(sentence.index(), same);
      if (other.isPresent()) {
        return of(other.get());
      }
    }
    if (words.is(named, "speaking") || isPeople(named)) {
      Optional<Party> owner = owner(named);
      if (owner.isPresent() && words.is(named, "speaking")) {
        return owner;
      }
      Optional<Party> own = ownBody(named).or(() -> namedLater(named));
      return own.isPresent() ? own : described(named);
    }
    return isName(named) ? described(named) : Optional.empty();
  }

  /** A name that the actors do not hold: a surname alone, a body told of once. */
  private boolean isName(Token named) {
    return named.isProperNoun()
        && named.is("nsubj")
        && Character.isUpperCase(named.word().charAt(0))
        && !Appointments.isCalendar(named.word());
  }

  /** "Ute Lem-Kern", "Kim Il-sung": a name whose last part stands behind a hyphen. */
  private Optional<Actor> parted(Token last) {
    boolean behind =
        last.isNoun() && last.index() > 1 && sentence.token(last.index() - 1).tag().equals("HYPH");
    return !behind
        ? Optional.empty()
        : sentence.children(last, "compound").stream()
            .filter(Token::isProperNoun)
            .flatMap(c -> cast.at(sentence.index(), c).stream())
            .findFirst();
  }

  /** "thousands of workers", "a group of nurses": those who are counted are bound. */
  private Optional<Token> counted(Token noun) {
    boolean some = noun.tag().equals("CD") || SOME.contains(noun.lemma()); // "two of the guards"
    if (!some && !words.is(noun, "counting")) {
      return Optional.empty();
    }
    return sentence.children(noun, "nmod").stream()
        .filter(n -> preposition(n).equals("of") && n.index() > noun.index() && n.isNoun())
        .findFirst();
  }

  /** "the military announced": taken for an adjective, though it stands as a noun does. */
  private boolean isNominal(Token word) {
    return word.tag().equals("JJ")
        && word.is("nsubj")
        && sentence.children(word, "det").stream().anyMatch(d -> lower(d).equals("the"))
        && sentence.children(word, "cop").isEmpty();
  }

  /** A person who only speaks for others binds those; buildings bind no one. */
  private Optional<Party> of(Actor actor) {
    if (actor.type() == ActorType.FACILITY) {
      return Optional.empty();
    }
    if (actor.type() == ActorType.PERSON) {
      for (Role role : actor.roles()) {
        if (role.of() != null && role.role().matches(".*\\bspokes(?:man|woman|person)\\b.*")) {
          Actor body = cast.actor(role.of());
          return Optional.of(new Party(body.id(), body.name()));
        }
      }
    }
    return Optional.of(new Party(actor.id(), actor.calledInText()));
  }

  Party party(String id) {
    return new Party(id, cast.actor(id).calledInText());
  }

  Optional<Party> speaker(@Nullable String id) {
    return id == null ? Optional.empty() : of(cast.actor(id));
  }

  ActorType type(Party party) {
    return party.id() == null ? ActorType.GROUP : cast.actor(party.id()).type();
  }

  /** Whether one of the offices of {@code speaker} is one of {@code body} or of its state. */
  boolean speaksFor(String speaker, Party body) {
    return cast.actor(speaker).roles().stream()
        .filter(r -> !r.former() && r.of() != null)
        .map(r -> cast.actor(java.util.Objects.requireNonNull(r.of())))
        .anyMatch(
            of ->
                of.id().equals(body.id())
                    || (body.id() != null
                        && !country(of).isEmpty()
                        && country(of).equals(country(cast.actor(body.id())))));
  }

  /** Of a state, its government or its forces; empty for others. */
  private static String country(Actor actor) {
    return actor.key().substring(actor.key().indexOf(':') + 1);
  }

  /** Whether one of his present offices is to lead or to decide, in a body or a state. */
  boolean isInCharge(@Nullable String speaker) {
    return speaker != null
        && cast.actor(speaker).type() == ActorType.PERSON
        && cast.actor(speaker).roles().stream()
            .filter(r -> !r.former())
            .anyMatch(r -> Stream.of(r.role().split("[^\\p{L}]+", -1)).anyMatch(this::isOffice));
  }

  /** A body, a state, or a person who decides for one. */
  boolean isWeighty(@Nullable String speaker) {
    ActorType type = speaker == null ? null : cast.actor(speaker).type();
    return type == ActorType.PERSON
        ? isInCharge(speaker) || isOfficial(speaker)
        : type == ActorType.ORGANIZATION || type == ActorType.STATE || type == ActorType.GROUP;
  }

  /** "minister", "chairman", "mayor": one who decides; "expert", "analyst" do not. */
  boolean isOffice(String noun) {
    WordNet net = WordNet.get();
    String word = noun.toLowerCase(java.util.Locale.ROOT);
    return words.is(word, "deciding")
        || net.isKindOf(word, "head", 2)
        || net.isKindOf(word, "administrator", 2)
        || net.isKindOf(word, "official", 2);
  }

  /** A state or a body of its own or of many states: what it will do is told before it does it. */
  boolean isPublic(Party party) {
    return type(party) == ActorType.STATE
        || (party.id() != null
            && Stream.of(cast.actor(party.id()).name().toLowerCase(Locale.ROOT).split(" ", -1))
                .anyMatch(w -> words.is(w, "public")));
  }

  /** "a promise": one that is told of here. */
  boolean isIndefinite(Token noun) {
    return sentence.children(noun, "det").stream().anyMatch(d -> lower(d).equals("a"));
  }

  /** "its foreign minister", "the minister": one who decides, and for no other state. */
  boolean isOfficeOf(String source, @Nullable Party own) {
    String key = own == null || own.id() == null ? "" : cast.actor(own.id()).key();
    boolean office = false;
    for (String word : source.split("[^\\p{L}.]+", -1)) {
      Optional<String> state = Gazetteer.get().stateInFront(word);
      if (state.isPresent() && !key.endsWith(":" + state.get())) {
        return false;
      }
      office |= !word.isEmpty() && isOffice(word);
    }
    return office;
  }

  /** A pronoun or noun for people: someone, whoever it is. */
  boolean isOneOrMany(Token subject) {
    Token named = antecedent(subject);
    return (named.tag().equals("PRP") && !lower(named).equals("it"))
        || (named.isNoun() && (isPeople(named) || cast.at(sentence.index(), named).isPresent()));
  }

  /** Whether one of his present offices is to speak for a body. */
  boolean isOfficial(@Nullable String speaker) {
    return speaker != null
        && cast.actor(speaker).roles().stream()
            .filter(r -> !r.former())
            .anyMatch(
                r ->
                    Stream.of(r.role().split("[^\\p{L}]+", -1))
                        .anyMatch(w -> words.is(w, "speaking")));
  }

  /**
   * A source that is only described: the state of "one Chilean official", else the body it names if
   * the report has one alone of its kind.
   */
  Party body(String source) {
    List<String> parts = List.of(source.split("[^\\p{L}.]+", -1));
    boolean official =
        parts.stream()
            .anyMatch(w -> words.is(w.toLowerCase(Locale.ROOT).replaceFirst("s$", ""), "speaking"));
    for (String word : official ? parts : List.<String>of()) {
      Optional<Party> state = state(word);
      if (state.isPresent()) {
        return state.get();
      }
    }
    for (String word : source.split("[^\\p{L}]+", -1)) {
      Optional<Party> party = named(word);
      if (party.isPresent()) {
        return party.get();
      }
    }
    return new Party(null, source.replaceFirst("(?i)^(?:an?|the|some)\\s+", ""));
  }

  /** "the department": the one body of the report whose name has that word. */
  private Optional<Party> named(String word) {
    if (word.isEmpty() || !WordNet.get().isKindOf(word, "organization", 3)) {
      return Optional.empty();
    }
    List<Actor> bodies =
        cast.actors().stream()
            .filter(a -> a.type() == ActorType.ORGANIZATION)
            .filter(a -> Stream.of(a.name().split(" ", -1)).anyMatch(w -> w.equalsIgnoreCase(word)))
            .toList();
    return bodies.size() == 1 ? of(bodies.get(0)) : Optional.empty();
  }

  /** Whether a noun, if no one is named by it, names a body, not a person. */
  boolean isBody(Token noun) {
    WordNet net = WordNet.get();
    return cast.at(sentence.index(), noun).isPresent()
        || net.isKindOf(lower(noun), "organization", 3)
        || net.nounFile(lower(noun)).equals("noun.group");
  }

  /** Whether a word names an actor, a building or a place among them. */
  boolean isNamed(Token token) {
    return cast.at(sentence.index(), token).isPresent();
  }

  /** The one court of the report, else its one judge: who holds what is held at court. */
  Optional<Party> court() {
    List<Actor> courts = cast.actors().stream().filter(Parties::isCourt).toList();
    List<Actor> judges = cast.actors().stream().filter(Parties::isJudge).toList();
    List<Actor> one = courts.isEmpty() ? judges : courts;
    return one.size() == 1 ? of(one.get(0)) : Optional.empty();
  }

  /** A court or a judge. */
  boolean isJudicial(Party party) {
    return party.id() != null
        && (isCourt(cast.actor(party.id())) || isJudge(cast.actor(party.id())));
  }

  private static boolean isCourt(Actor actor) {
    return actor.type() == ActorType.ORGANIZATION
        && actor.name().matches("(?i).*\\b(?:court|tribunal)\\b.*");
  }

  private static boolean isJudge(Actor actor) {
    return actor.type() == ActorType.PERSON
        && actor.roles().stream()
            .anyMatch(r -> r.role().matches("(?i).*\\b(?:judge|magistrate)\\b.*"));
  }

  private boolean isPeople(Token noun) {
    WordNet net = WordNet.get();
    boolean first = noun.index() == 0 && noun.tag().equals("NNP");
    String lemma = first ? lower(noun).replaceFirst("s$", "") : lower(noun); // "States are"
    List<String> files = net.nounFiles(lemma);
    return words.is(lemma, "anyone")
        || noun.word().matches("\\p{Lu}{2,}s") // "MPs"
        || files.stream().limit(2).anyMatch(f -> f.equals("noun.person") || f.equals("noun.group"))
        || net.isKindOf(lemma, "organization", 3)
        || net.isKindOf(lemma, "municipality", 2)
        || net.isKindOf(lemma, "tribunal", 2);
  }

  /** "a spokesman for the union", "Ford officials", "Chilean negotiators". */
  private Optional<Party> owner(Token noun) {
    for (Token of : sentence.children(noun, "nmod:poss", "compound", "nmod", "amod")) {
      String preposition = preposition(of);
      if (of.is("nmod") && !of.is("nmod:poss") && !Set.of("of", "for").contains(preposition)) {
        continue;
      }
      Optional<Actor> actor = of.is("amod") ? Optional.empty() : cast.at(sentence.index(), of);
      Optional<Party> party =
          actor.isPresent()
              ? of(actor.get())
              : of.is("compound") || of.is("amod")
                  ? state(of).or(() -> named(lower(of)))
                  : Optional.empty();
      if (party.isPresent()) {
        return party;
      }
    }
    return Optional.empty();
  }

  /** "Ida Holm, the head of Nokia, said the company would": the body of one named beside it. */
  private Optional<Party> ownBody(Token noun) {
    boolean definite =
        noun.tag().equals("NN")
            && sentence.children(noun, "det").stream().anyMatch(d -> lower(d).equals("the"))
            && sentence.children(noun, "amod", "compound", "nmod", "nmod:poss").isEmpty()
            && WordNet.get().isKindOf(lower(noun), "organization", 3);
    if (!definite) {
      return Optional.empty();
    }
    List<Actor> bodies =
        sentence.tokens().stream()
            .filter(t -> t.index() < noun.index())
            .flatMap(t -> cast.at(sentence.index(), t).stream())
            .filter(a -> a.type() == ActorType.PERSON)
            .flatMap(a -> a.roles().stream())
            .filter(r -> !r.former() && r.of() != null)
            .map(r -> cast.actor(java.util.Objects.requireNonNull(r.of())))
            .distinct()
            .toList();
    return bodies.size() == 1 && bodies.get(0).type() == ActorType.ORGANIZATION
        ? of(bodies.get(0))
        : Optional.empty();
  }

  /**
   * "A federal judge said on Friday …" opens a report that names him further on: the one person of
   * the report who has that office, where no one has been named before.
   */
  private Optional<Party> namedLater(Token noun) {
    boolean opens =
        sentence.index() <= LEAD
            && noun.tag().equals("NN")
            && isIndefinite(noun)
            && isOffice(lower(noun));
    if (!opens) {
      return Optional.empty();
    }
    List<Actor> such =
        cast.actors().stream()
            .filter(a -> a.type() == ActorType.PERSON)
            .filter(
                a ->
                    a.roles().stream()
                        .anyMatch(
                            r ->
                                List.of(r.role().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1))
                                    .contains(lower(noun))))
            .toList();
    boolean later =
        such.size() == 1
            && such.get(0).mentions().stream().allMatch(m -> m.sentence() > sentence.index());
    return later ? of(such.get(0)) : Optional.empty();
  }

  private Optional<Party> state(Token word) {
    return state(word.word());
  }

  private Optional<Party> state(String word) {
    return Gazetteer.get()
        .stateInFront(word)
        .flatMap(s -> cast.actors().stream().filter(a -> a.key().equals("state:" + s)).findFirst())
        .flatMap(this::of);
  }

  /** "striking pilots", "a court": the noun with what stands before it, without its article. */
  /** Whether a common noun may be a person in one of its senses. */
  boolean isSomeone(Token noun) {
    return !noun.isProperNoun()
        && WordNet.get().nounFiles(lower(noun)).stream()
            .anyMatch(f -> f.equals("noun.person") || f.equals("noun.group"));
  }

  Optional<Party> described(Token noun) {
    int first = noun.index();
    for (Token before : sentence.children(noun, "amod", "compound")) {
      first = Math.min(first, before.index());
    }
    if (noun.index() - first > LONGEST_DESCRIPTION) {
      first = noun.index();
    }
    Token next = sentence.token(Math.min(noun.index() + 1, sentence.size() - 1));
    boolean behind = // "attorneys general", "the president elect"
        next.tag().matches("JJ|NNP?S?") && this.words.is(next, "postpositive");
    int last = behind ? next.index() : noun.index();
    String words = text.words(sentence, first, last).replaceAll("\\s+", " ");
    String whose = whose(noun);
    boolean the = // "the panel" is one that the reader knows, "panel" any
        whose.isEmpty()
            && sentence.children(noun, "det").stream().anyMatch(d -> lower(d).equals("the"));
    return Optional.of(new Party(null, (the ? "the " : "") + whose + words));
  }

  /** "Nokia’s " of "Nokia’s board": with a name before it, it is one board of many. */
  private String whose(Token noun) {
    Optional<Token> owner =
        sentence.child(noun, "nmod:poss").filter(o -> o.isNoun() && o.index() < noun.index());
    if (owner.isEmpty() || noun.index() - owner.get().index() > LONGEST_DESCRIPTION) {
      return "";
    }
    int first = sentence.subtree(owner.get()).nextSetBit(0);
    Token mark = sentence.token(owner.get().index() + 1);
    return mark.tag().equals("POS")
        ? text.words(sentence, first, mark.index()).replaceAll("\\s+", " ") + " "
        : "";
  }

  /** What "which" and "who" stand for; other words for themselves. */
  Token antecedent(Token token) {
    boolean relative =
        token.tag().equals("WP") || token.tag().equals("WDT") || token.lemma().equals("that");
    if (!relative) {
      return token;
    }
    Token at = token;
    for (int i = 0; i < DEPTH; i++) {
      Optional<Token> above = sentence.head(at);
      if (above.isEmpty()) {
        return token;
      }
      if (at.relation().equals("acl:relcl")) {
        return above.get();
      }
      at = above.get();
    }
    return token;
  }

  // ---------------------------------------------------------------- clauses

  String preposition(Token token) {
    return sentence.child(token, "case").map(CommitmentWords::lower).orElse("");
  }

  boolean isPassive(Token verb) {
    return isPassive(sentence, verb);
  }

  static boolean isPassive(Sentence sentence, Token verb) {
    return !sentence.children(verb, "nsubj:pass", "aux:pass").isEmpty()
        || (verb.tag().equals("VBN")
            && verb.is("acl")
            && !verb.relation().equals("acl:relcl")
            && sentence.children(verb, "aux").isEmpty());
  }

  /** The subject of a verb, its own or one that it shares; null if there is none. */
  @Nullable Token subject(Token verb) {
    return subjects.of(verb);
  }

  /** The subject of the clause that a participle without one of its own stands under. */
  @Nullable Token main(Token participle) {
    return subjects.main(participle);
  }

  /** The subject of a verb with a modal. */
  @Nullable Token ahead(Token verb) {
    return subjects.ahead(verb);
  }

  /** Where the parser takes the verb of telling above this clause for part of its subject. */
  Optional<Turned> turned(Token verb) {
    return subjects.turned(verb);
  }

  /** The noun right before a finite verb and its auxiliaries. */
  @Nullable Token before(Token verb) {
    return subjects.before(verb);
  }

  /** The subject of the verb under which a word stands, however deep; null if there is none. */
  @Nullable Token above(Token token) {
    return subjects.above(token);
  }

  /** The one by whom something is done: "by the court". */
  Optional<Party> agent(Token head) {
    for (Token oblique : sentence.children(head, "obl", "nmod")) {
      if (preposition(oblique).equals("by")) {
        Optional<Party> party = of(oblique);
        if (party.isPresent()) {
          return party;
        }
      }
    }
    return Optional.empty();
  }

  /** Whose noun it is: "the union’s threat", "a U.S. demand", "threats by", "an offer from". */
  Optional<Party> holder(Token noun, boolean mutual) {
    for (Token owner : sentence.children(noun, "nmod:poss", "compound")) {
      Optional<Actor> actor = cast.at(sentence.index(), owner);
      Optional<Party> party =
          owner.is("nmod:poss")
              ? of(owner)
              : actor.isPresent()
                  ? actor.filter(a -> a.type() != ActorType.PLACE).flatMap(this::of)
                  : state(owner) // "the Lima accord" is not Lima's
                      .or(() -> mutual || !isBody(owner) ? Optional.empty() : of(owner));
      if (party.isPresent()) {
        return party;
      }
    }
    for (Token before : sentence.children(noun, "amod")) {
      Optional<Party> party = state(before);
      if (party.isPresent()) {
        return party;
      }
    }
    for (Token after : sentence.children(noun, "nmod")) {
      String preposition = preposition(after);
      if (preposition.equals("by")
          || preposition.equals("from")
          || (mutual && preposition.equals("between"))) {
        Optional<Party> party =
            of(after)
                .or(
                    () -> // "Chancellor Ute Lem-Kern": a name that ends in a part of a word
                    sentence.children(after, "compound").stream()
                            .filter(Token::isProperNoun)
                            .flatMap(c -> cast.at(sentence.index(), c).stream())
                            .flatMap(a -> of(a).stream())
                            .findFirst());
        if (party.isPresent()) {
          return party;
        }
      }
    }
    return Optional.empty();
  }

  /** The words for evidence and merging: the lemmas of what a clause or phrase is about. */
  List<String> terms(Token act, @Nullable Token cue, int most) {
    List<String> terms = new ArrayList<>();
    String head = lower(act);
    boolean not =
        sentence.children(act, "advmod", "neg").stream()
            .anyMatch(n -> n.lemma().equals("not") || n.lemma().equals("never"));
    if (not) {
      terms.add("not"); // a deed does not keep the promise to leave it
    }
    terms.add(act.isNoun() ? WordNet.get().verbOf(head).orElse(head) : head);
    java.util.BitSet in = sentence.subtree(act);
    for (Token child : sentence.children(act, "advcl", "parataxis", "conj")) {
      in.andNot(sentence.subtree(child));
    }
    for (int i = in.nextSetBit(0); i >= 0 && terms.size() < most; i = in.nextSetBit(i + 1)) {
      Token t = sentence.token(i);
      boolean content = t.isNoun() || t.isVerb() || t.tag().startsWith("JJ");
      if (content
          && t.index() != act.index()
          && (cue == null || t.index() != cue.index())
          && !t.is("aux")
          && !terms.contains(lower(t))) {
        terms.add(lower(t));
      }
    }
    return terms;
  }
}
