package org.annals.actor;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.annals.actor.HeadNouns.HeadClass;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Gathers descriptions: common nouns that name an actor by its kind, its state, its backer or what
 * was told.
 */
final class DescriptionReader {
  /** Nouns for a body of whatever trade. */
  private static final int NEAR_SENTENCES = 3;

  /** What a unit of an army is called by its last word: no group of its own. */
  private static final Set<String> UNITS = WordList.words(DescriptionReader.class, "units.txt");

  private static final Set<String> GENERIC = Set.of("company", "firm", "corporation", "group");

  /** Bodies of which there is one where a report tells of "the union" that acts. */
  private static final Set<String> INSTITUTIONS =
      Set.of("union", "council", "commission", "committee", "ministry", "board", "club");

  private static final Set<String> MANY =
      Set.of("thousand", "hundred", "dozen", "score", "million");

  private static final Set<String> PROTESTERS = Set.of("protester", "demonstrator", "marcher");

  private static final Set<String> ANOTHER =
      Set.of(
          "next",
          "first",
          "future",
          "deputy",
          "incoming",
          "new",
          "acting",
          "assistant",
          "other",
          "previous",
          "second",
          "third");

  private static final Set<String> COURTS = Set.of("court", "tribunal");

  /** Nouns that news calls a named body by, and none that is not named. */
  private static final Set<String> EPITHETS = Set.of("giant", "behemoth", "heavyweight");

  /** What a body is called by its trade, and the words that tell of the trade elsewhere. */
  private static final Map<String, Set<String>> TRADES = trades();

  private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass", "csubj");

  /** What stands before the name that tells which of a kind is meant. */
  private static final Set<String> WHERE = Set.of("in", "at", "of", "from", "for", "near", "on");

  /** The noun of ships that have names. */
  static final String SHIP = "named ship";

  private static final int MOST_WORDS = 4;

  /** What stands before people who are no one in particular. */
  private static final Set<String> UNCERTAIN =
      Set.of(
          "all", "any", "no", "most", "many", "few", "every", "such", "other", "certain", "some");

  static final Set<String> LANDS = WordList.words(DescriptionReader.class, "lands.txt");

  private static final Set<String> OF_BODIES =
      WordList.words(DescriptionReader.class, "of-bodies.txt");

  private static Map<String, Set<String>> trades() {
    Map<String, Set<String>> trades = new HashMap<>();
    for (List<String> row : WordList.rows(DescriptionReader.class, "trades.tsv")) {
      for (String noun : WordList.list(row.get(0))) {
        Set<String> words = new HashSet<>(WordList.list(row.get(0)));
        words.addAll(WordList.list(row.get(1)));
        trades.put(noun, words);
      }
    }
    return trades;
  }

  private final Text text;
  private final HeadNouns nouns;
  private final Clusters clusters;

  /** The state that the report is about; null if there is none. */
  private final @Nullable String home;

  private final Gazetteer gazetteer = Gazetteer.get();

  DescriptionReader(Text text, HeadNouns nouns, Clusters clusters) {
    this.text = text;
    this.nouns = nouns;
    this.clusters = clusters;
    this.home = HomeState.of(text);
  }

  void read(Sentence sentence, Token noun, BitSet used) {
    Cluster same = sameAsNext(sentence, noun);
    if (same != null) {
      int first = NounPhrase.of(sentence, noun, used).first();
      clusters.mention(same, sentence, first, noun.index(), noun, Mention.Kind.DESCRIPTION, used);
      same.kinds.add(noun.lemma().toLowerCase(Locale.ROOT));
      return;
    }
    if (isBeforeShip(sentence, noun)) {
      return; // "the tanker Bright Sea"
    }
    Cluster named = named(sentence, noun);
    if (named != null) {
      named.kinds.add(noun.lemma().toLowerCase(Locale.ROOT));
      if (noun.index() > 0 && sentence.token(noun.index() - 1).tag().equals("NN")) {
        named.kinds.add(sentence.token(noun.index() - 1).lemma()); // "the oil giant": of oil
      }
      return; // "the investment bank Lee Brothers"
    }
    String before = noun.index() > 0 ? sentence.token(noun.index() - 1).word() : "";
    Optional<HeadClass> found = nouns.of(before, noun);
    NounPhrase phrase = NounPhrase.of(sentence, noun, used);
    Cluster people = new OwnedPeople(clusters).of(sentence, phrase);
    if (people != null) {
      ofWhom(sentence, phrase, people);
      clusters.mention(
          people, sentence, phrase.first(), noun.index(), noun, Mention.Kind.DESCRIPTION, used);
      return;
    }
    if (found.isEmpty() && isPeople(noun) && takesPart(sentence, noun)) {
      found = Optional.of(HeadClass.PEOPLE); // whatever their trade: "analysts", "jewellers"
    }
    Cluster one = new OneNamed(clusters, this::isPlainBody).of(sentence, phrase);
    if (found.isEmpty() && one == null) {
      leader(sentence, phrase, used);
      return;
    }
    if (one != null && (found.isEmpty() || isLand(noun) || noun.tag().equals("NNS"))) {
      clusters.mention(
          one, sentence, phrase.first(), noun.index(), noun, Mention.Kind.DESCRIPTION, used);
      return;
    }
    boolean land = // "the country", "these states": none of a kind
        isLand(noun) && (!noun.tag().endsWith("S") || phrase.modifiers().isEmpty());
    if (land || (found.get() == HeadClass.PLACE && ofPlace(sentence, phrase))) {
      return;
    }
    String country = phrase.country(gazetteer).orElse(null);
    boolean definite = phrase.isDefinite();
    boolean plural = noun.tag().equals("NNS") || noun.tag().equals("NNPS");
    Cluster cluster =
        switch (found.get()) {
          case MILITARY, SECURITY ->
              isOneOfMany(noun)
                  ? null
                  : country != null ? forces(country) : forcesHere(sentence, noun, definite);
          case GOVERNMENT -> government(sentence, phrase, country, definite);
          case POLICE ->
              country != null
                  ? clusters.keyed("police:" + country, ActorType.ORGANIZATION, country)
                  : ofHere(sentence, noun, phrase, "police");
          case LEGISLATURE ->
              country != null
                  ? clusters.keyed("legislature:" + country, ActorType.ORGANIZATION, country)
                  : ofHere(sentence, noun, phrase, "legislature");
          case OPPOSITION -> opposition(sentence, noun, country, definite);
          case GROUP -> group(phrase, country, definite, plural);
          case PEOPLE -> plural ? people(phrase, country, definite) : null;
          case ORGANIZATION -> body(sentence, phrase, country, definite, plural);
          case FACILITY -> facility(sentence, phrase, country, definite);
          case PLACE ->
              phrase.capitalised().isEmpty()
                  ? null
                  : clusters.keyed("place:" + phrase.stripped(text), ActorType.PLACE, null);
        };
    cluster = cluster == null ? one : cluster;
    if (cluster != null) {
      if (plural && cluster.type == ActorType.GROUP) {
        cluster.aliases.add(DescribedParties.whole(sentence, noun, used)); // "nine workers"
      }
      cluster.plural |= plural;
      if (cluster.noun.isEmpty()) {
        cluster.noun = noun.lemma();
      }
      clusters.mention(
          cluster, sentence, phrase.first(), noun.index(), noun, Mention.Kind.DESCRIPTION, used);
      int last = cluster.type == ActorType.STATE ? noun.index() : lastOf(sentence, noun);
      if (last > noun.index() && cluster.key.indexOf(' ') >= 0) {
        cluster.aliases.add(Clusters.words(sentence, phrase.first(), last));
      }
    }
  }

  private static boolean isLand(Token noun) {
    return LANDS.contains(noun.lemma().toLowerCase(Locale.ROOT));
  }

  /** "the Norland island of Elm": no other place than Elm; but "the Fir district of Elm" is one. */
  private boolean ofPlace(Sentence sentence, NounPhrase phrase) {
    int name = phrase.noun().index() + 2;
    boolean of = name < sentence.size() && sentence.token(name - 1).lemma().equals("of");
    boolean own =
        phrase.capitalised().stream()
            .anyMatch(t -> gazetteer.stateInFront(t.word()).isEmpty() && t.isProperNoun());
    return of
        && !own
        && clusters.all.stream()
            .filter(c -> c.type == ActorType.PLACE)
            .flatMap(c -> c.mentions.stream())
            .anyMatch(m -> m.sentence() == sentence.index() && m.first() == name);
  }

  /**
   * "the harbour court in Port Elm", "settlers from Elm and Aldham": where the whole phrase ends.
   */
  private static int lastOf(Sentence sentence, Token noun) {
    int at = noun.index() + 1;
    if (at >= sentence.size() || !WHERE.contains(sentence.token(at).lemma())) {
      return noun.index();
    }
    for (Token of : sentence.children(noun, "nmod")) {
      boolean named = of.isProperNoun() && of.index() > at && of.index() <= at + MOST_WORDS;
      if (!named
          || sentence.child(of, "case").filter(c -> c.index() == noun.index() + 1).isEmpty()) {
        continue;
      }
      int last = of.index();
      for (Token next : sentence.children(of, "conj")) {
        boolean listed = next.isProperNoun() && next.index() <= last + MOST_WORDS;
        last = listed ? Math.max(last, next.index()) : last;
      }
      return last;
    }
    return noun.index();
  }

  /** "the investment house Lee Brothers", where the parser makes the noun the head of the name. */
  private @Nullable Cluster sameAsNext(Sentence sentence, Token noun) {
    int next = noun.index() + 1;
    if (next >= sentence.size()
        || !sentence.token(next).isProperNoun()
        || !noun.tag().equals("NN")
        || !nouns.isBody(sentence, noun)) {
      return null;
    }
    for (Cluster c : clusters.recent) {
      for (Mention m : c.mentions) {
        boolean follows =
            m.sentence() == sentence.index()
                && m.first() == next
                && m.kind() == Mention.Kind.NAME
                && sentence.token(m.head()).head() == noun.index()
                && (sentence.token(m.head()).is("dep") || sentence.token(m.head()).is("appos"));
        if (follows && c.type == ActorType.ORGANIZATION) {
          return c;
        }
      }
    }
    return null;
  }

  /** Whether the name of a ship stands right behind the noun that says that it is one. */
  private boolean isBeforeShip(Sentence sentence, Token noun) {
    return NameUses.isVessel(sentence, noun)
        && clusters.recent.stream()
            .filter(c -> c.type == ActorType.FACILITY && c.noun.equals(SHIP))
            .flatMap(c -> c.mentions.stream())
            .anyMatch(m -> m.sentence() == sentence.index() && m.first() == noun.index() + 1);
  }

  /** Whether a plural noun names persons, and not such as stand for their body. */
  private static boolean isPeople(Token noun) {
    String lemma = noun.lemma().toLowerCase(Locale.ROOT);
    return noun.tag().equals("NNS")
        && !noun.is("compound")
        && HeadNouns.isPerson(lemma)
        && !OF_BODIES.contains(lemma);
  }

  /** Whether a noun does something or something is done to it: not "most users", "one of them". */
  private static boolean takesPart(Sentence sentence, Token noun) {
    Token top = noun;
    while (top.is("conj") && sentence.head(top).filter(Token::isNoun).isPresent()) {
      top = sentence.head(top).orElse(top);
    }
    boolean some =
        sentence.children(noun, "det", "amod").stream()
            .anyMatch(d -> UNCERTAIN.contains(d.lemma().toLowerCase(Locale.ROOT)));
    String preposition = sentence.child(top, "case").map(Token::lemma).orElse("");
    Token above = sentence.head(top).orElse(top);
    if (top.is("nmod") && MANY.contains(above.lemma()) && above.tag().equals("NNS")) {
      top = above; // "thousands of police"
    }
    boolean part =
        SUBJECTS.contains(top.relation())
            || top.is("obj")
            || top.is("iobj")
            || (top.is("obl") && Set.of("by", "with", "to", "against").contains(preposition));
    boolean counted = // "two hikers": which two; but "two Danish hikers"
        !sentence.children(noun, "nummod").isEmpty()
            && sentence.children(noun, "amod", "compound").stream()
                .noneMatch(a -> Gazetteer.get().stateInFront(a.word()).isPresent());
    return part && !some && !counted && sentence.head(top).filter(Token::isVerb).isPresent();
  }

  /** "supporters of the mayor": whose they are belongs to what they are called. */
  private static void ofWhom(Sentence sentence, NounPhrase phrase, Cluster people) {
    for (Token of : sentence.children(phrase.noun(), "nmod")) {
      boolean next =
          !of.is("nmod:poss")
              && of.index() > phrase.noun().index()
              && of.index() <= phrase.noun().index() + 5;
      if (next && people.owner != null) {
        people.aliases.add(Clusters.words(sentence, phrase.first(), of.index()));
      }
    }
  }

  /** The body whose name stands right behind the noun that says what it is; null if none does. */
  private @Nullable Cluster named(Sentence sentence, Token noun) {
    Token head = sentence.head(noun).orElse(noun);
    if (!noun.is("compound")
        || !head.isProperNoun()
        || head.index() < noun.index()
        || !nouns.isBody(sentence, noun)) {
      return null;
    }
    for (Cluster c : clusters.recent) {
      boolean here =
          c.type == ActorType.ORGANIZATION
              && c.mentions.stream()
                  .anyMatch(
                      m ->
                          m.sentence() == sentence.index()
                              && m.head() == head.index()
                              && m.first() == noun.index() + 1);
      if (here) {
        return c;
      }
    }
    return null;
  }

  /** "the Iraqi leader", "the prime minister": a person whose role was told before. */
  private void leader(Sentence sentence, NounPhrase phrase, BitSet used) {
    if (!phrase.isDefinite()) {
      return;
    }
    String titleWords = phrase.title(nouns);
    if (titleWords.isEmpty()) {
      return;
    }
    String country = phrase.country(gazetteer).orElse(null);
    boolean named = // "its president, Ann Lee"
        sentence.children(phrase.noun(), "appos").stream().anyMatch(Token::isProperNoun)
            && sentence.child(phrase.noun(), "nmod:poss").isPresent();
    boolean another = // "the next president", "the deputy secretary"
        named
            || sentence.children(phrase.noun(), "amod", "compound").stream()
                .anyMatch(a -> ANOTHER.contains(a.lemma().toLowerCase(Locale.ROOT)));
    if (another || (country == null && titleWords.equals("leader"))) {
      return;
    }
    List<Cluster> same =
        clusters.recent.stream().filter(c -> holds(c, titleWords, country, false)).toList();
    if (same.isEmpty()) {
      same = clusters.recent.stream().filter(c -> holds(c, titleWords, country, true)).toList();
    }
    if (same.size() == 1 || (same.size() > 1 && country == null && !titleWords.equals("leader"))) {
      Cluster meant = same.get(same.size() - 1);
      boolean near =
          same.size() == 1
              || (isNear(meant, sentence) && !isNear(same.get(same.size() - 2), sentence));
      if (near) {
        clusters.mention(
            meant,
            sentence,
            phrase.first(),
            phrase.noun().index(),
            phrase.noun(),
            Mention.Kind.DESCRIPTION,
            used);
      }
    }
  }

  /** Whether a person holds the office, or one whose title ends so ("the minister"). */
  private static boolean holds(
      Cluster c, String title, @Nullable String country, boolean shortened) {
    return c.type == ActorType.PERSON
        && c.roles.stream()
            .anyMatch(
                r ->
                    !r.former()
                        && (country == null || country.equals(r.country()))
                        && (r.title().words().equals(title)
                            || (shortened && r.title().words().endsWith(" " + title))
                            || (title.equals("leader")
                                && r.title().relation() == RelationKind.LEADS)));
  }

  /** "a soldier", "the commander": one of a body, not the body. */
  private static boolean isOneOfMany(Token noun) {
    return noun.tag().equals("NN") && HeadNouns.isPerson(noun.lemma());
  }

  /** "the army", "security forces": those told of before, else those of the report's own state. */
  private @Nullable Cluster forcesHere(Sentence sentence, Token noun, boolean definite) {
    Cluster told = definite ? clusters.latest(c -> c.key.startsWith("military:")) : null;
    String before = noun.index() > 0 ? sentence.token(noun.index() - 1).lemma() : "";
    boolean named = // "security forces", "the army"; not "troops"
        takesPart(sentence, noun)
            && (noun.tag().startsWith("NNS") ? BareActors.OF_THE_STATE.contains(before) : definite);
    boolean whole = sentence.children(noun, "nummod").isEmpty();
    return told == null && home != null && named && whole && !noun.is("compound")
        ? forces(home)
        : told;
  }

  /**
   * "police", "the parliament", with no state named: those told of before, else those of the
   * report's own state, else such as the report alone knows.
   */
  private @Nullable Cluster ofHere(Sentence sentence, Token noun, NounPhrase phrase, String kind) {
    boolean plain = phrase.modifiers().matches("|riot|local|state|federal|national|military");
    if (noun.is("compound") || !plain || !takesPart(sentence, noun)) {
      return null;
    }
    Cluster told = clusters.latest(c -> c.key.startsWith(kind + ":"));
    if (told != null) {
      return told;
    }
    return home != null
        ? clusters.keyed(kind + ":" + home, ActorType.ORGANIZATION, home)
        : clusters.keyed(
            "org:" + noun.lemma().toLowerCase(Locale.ROOT), ActorType.ORGANIZATION, null);
  }

  private Cluster forces(String country) {
    return clusters.keyed("military:" + country, ActorType.ORGANIZATION, country);
  }

  private @Nullable Cluster government(
      Sentence sentence, NounPhrase phrase, @Nullable String country, boolean definite) {
    if (country != null) {
      return clusters.keyed("government:" + country, ActorType.ORGANIZATION, country);
    }
    if (phrase.noun().lemma().equals("government")
        && phrase.noun().tag().equals("NNS")
        && !phrase.modifiers().isEmpty()) {
      return clusters.keyed(
          "group:" + phrase.modifiers() + " government",
          ActorType.GROUP,
          null); // "Asian governments"
    }
    if (phrase.noun().lemma().equals("authority") && !phrase.modifiers().isEmpty()) {
      return clusters.keyed(
          "group:" + phrase.modifiers() + " authorities",
          ActorType.ORGANIZATION,
          null); // "the harbour authorities": of what they see to, not the government
    }
    Optional<Token> owner = sentence.child(phrase.noun(), "nmod:poss");
    if (owner.filter(Token::isPronoun).isPresent()) {
      Cluster leader = clusters.latest(DescriptionReader::leadsGovernment);
      String led =
          leader == null
              ? null
              : leader.roles.stream()
                  .map(Cluster.PendingRole::country)
                  .filter(java.util.Objects::nonNull)
                  .findFirst()
                  .orElse(null);
      if (led != null) {
        return clusters.keyed("government:" + led, ActorType.ORGANIZATION, led); // "his government"
      }
    }
    if (owner.isPresent()) {
      for (Cluster c : clusters.all) {
        boolean isOwner =
            c.mentions.stream()
                .anyMatch(
                    m ->
                        m.sentence() == sentence.index()
                            && m.first() <= owner.get().index()
                            && owner.get().index() <= m.last());
        if (isOwner && c.type == ActorType.PERSON) {
          for (Cluster.PendingRole role : c.roles) {
            if (role.country() != null && role.title().relation() == RelationKind.LEADS) {
              return clusters.keyed(
                  "government:" + role.country(), ActorType.ORGANIZATION, role.country());
            }
          }
        }
      }
      return clusters.latest(c -> c.key.startsWith("government:"));
    }
    boolean authorities =
        phrase.noun().tag().equals("NNS")
            && phrase.modifiers().isEmpty()
            && takesPart(sentence, phrase.noun());
    if (!definite && !authorities) {
      return null;
    }
    Cluster told = clusters.latest(c -> c.key.startsWith("government:"));
    if (told != null) {
      return told;
    }
    if (home != null) {
      return clusters.keyed("government:" + home, ActorType.ORGANIZATION, home);
    }
    Set<String> states = states();
    if (states.isEmpty()) {
      return clusters.keyed("org:government", ActorType.ORGANIZATION, null); // that of its readers
    }
    String only = states.size() == 1 ? states.iterator().next() : null;
    return only == null ? null : clusters.keyed("government:" + only, ActorType.ORGANIZATION, only);
  }

  /** The states of which the report tells. */
  private Set<String> states() {
    Set<String> states = new java.util.HashSet<>();
    for (Sentence sentence : text.sentences()) {
      for (Token t : sentence.tokens()) {
        if (Character.isUpperCase(t.word().charAt(0))) {
          gazetteer.stateInFront(t.word()).ifPresent(states::add);
        }
      }
    }
    return states;
  }

  private @Nullable Cluster group(
      NounPhrase phrase, @Nullable String country, boolean definite, boolean plural) {
    Optional<String> backer = phrase.backer(gazetteer);
    if (backer.isPresent()) {
      // one such militia is not all of them
      String one = plural ? "" : " one " + phrase.noun().lemma();
      Cluster c = clusters.keyed("backed:" + backer.get() + one, ActorType.GROUP, null);
      c.noun = phrase.noun().lemma();
      return c;
    }
    Cluster side = plural ? new OneSide(clusters).of(phrase, country) : null;
    if (side != null) {
      return side;
    }
    String modifiers = phrase.modifiers();
    boolean plain =
        modifiers.isEmpty()
            || Set.of(
                    "militant",
                    "armed",
                    "rebel",
                    "extremist",
                    "terrorist",
                    "jihadist",
                    "insurgent",
                    "paramilitary",
                    "criminal",
                    "activist")
                .contains(modifiers);
    if (definite && !plural && plain && country == null) {
      int here = phrase.sentence().index();
      Cluster last =
          clusters.latest(
              c ->
                  isGroupLike(c)
                      && !(c.type == ActorType.GROUP && c.plural)
                      && (c.type == ActorType.GROUP || isToldNear(c, here)));
      // where a movement is told of, a body of states beside it is seldom meant
      Cluster movement =
          last != null && last.type != ActorType.GROUP && last.key.startsWith("body:")
              ? new OneNamed(clusters, c -> false).movement(c -> isToldNear(c, here))
              : null;
      return movement == null ? last : movement;
    }
    if (definite) {
      Cluster same =
          clusters.latest(
              c ->
                  c.type == ActorType.GROUP
                      && (c.noun.equals(phrase.noun().lemma())
                          && (modifiers.isEmpty()
                              || c.aliases.stream()
                                  .anyMatch(a -> a.contains(phrase.firstModifier())))));
      boolean generic =
          Set.of("group", "militia", "faction", "fighter", "rebel", "militant")
              .contains(phrase.noun().lemma());
      if (same == null && generic && (modifiers.isEmpty() || modifiers.equals("armed"))) {
        same =
            clusters.latest(
                c -> c.plural && (c.key.startsWith("backed:") || c.key.startsWith("group:")));
      }
      if (same != null) {
        return same;
      }
    }
    if ((modifiers.isEmpty() && country == null) || !plural) {
      return null;
    }
    boolean lands = LANDS.contains(phrase.noun().lemma().toLowerCase(Locale.ROOT));
    return clusters.keyed(
        (lands ? "people:" : "group:") // "the fighters" are none of the donor countries
            + (country == null ? "" : country + " ")
            + modifiers
            + " "
            + phrase.noun().lemma(),
        ActorType.GROUP,
        country);
  }

  /** "the opposition", "the Norland opposition"; not "opposition to the plan". */
  private @Nullable Cluster opposition(
      Sentence sentence, Token noun, @Nullable String country, boolean definite) {
    boolean stance =
        sentence.children(noun, "nmod").stream()
            .anyMatch(
                n -> sentence.child(n, "case").filter(c -> c.lemma().equals("to")).isPresent());
    if (stance || noun.is("compound") || (country == null && !definite)) {
      return null;
    }
    Cluster told = country == null ? clusters.latest(c -> c.noun.equals(noun.lemma())) : null;
    if (told != null) {
      return told;
    }
    String state = country == null ? home : country;
    Cluster found =
        clusters.keyed(
            state == null ? "group: " + noun.lemma() : "opposition:" + state,
            ActorType.GROUP,
            state);
    found.noun = noun.lemma();
    if (state != null) {
      gazetteer.adjective(state).ifPresent(a -> found.canonical = a + " " + noun.lemma());
    }
    return found;
  }

  private static boolean leadsGovernment(Cluster c) {
    return c.type == ActorType.PERSON
        && c.roles.stream()
            .anyMatch(
                r ->
                    r.title().relation() == RelationKind.LEADS
                        && r.title().of().equals("government")
                        && !r.former()
                        && r.country() != null);
  }

  /** Whether the last sentences name it: a body told of long before is seldom "the group". */
  private static boolean isToldNear(Cluster c, int sentence) {
    return c.mentions.stream().anyMatch(m -> sentence - m.sentence() <= NEAR_SENTENCES);
  }

  private static boolean isGroupLike(Cluster c) {
    boolean ofState =
        c.key.startsWith("seat:")
            || c.key.startsWith("military:")
            || c.key.startsWith("government:");
    String name = c.name();
    boolean unit =
        UNITS.contains(name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
    return c.type == ActorType.GROUP || (c.type == ActorType.ORGANIZATION && !ofState && !unit);
  }

  private @Nullable Cluster people(NounPhrase phrase, @Nullable String country, boolean definite) {
    String modifiers = phrase.modifiers();
    if (country != null && phrase.noun().lemma().equals("leader")) {
      return null; // "Danish leaders" are Denmark
    }
    String lemma = phrase.noun().lemma().toLowerCase(Locale.ROOT);
    boolean protests = PROTESTERS.contains(lemma);
    if (protests) {
      lemma = "protester"; // one crowd, whatever it is called in one report
    }
    String noun = lemma;
    if (definite && modifiers.isEmpty()) {
      Cluster told =
          clusters.latest(
              c ->
                  c.type == ActorType.GROUP
                      && (c.noun.equals(noun) || (protests && PROTESTERS.contains(c.noun))));
      if (told != null || !protests) {
        return told;
      }
    }
    Token top = phrase.noun();
    Sentence sentence = phrase.sentence();
    while (top.is("conj") && sentence.head(top).filter(Token::isNoun).isPresent()) {
      top = sentence.head(top).orElse(top);
    }
    boolean acts =
        SUBJECTS.contains(top.relation()) || top.is("obj") || top.is("obl") || top.is("nmod");
    if (country == null && modifiers.isEmpty() && !acts) {
      return null;
    }
    return clusters.keyed(
        "people:" + (country == null ? "" : country + " ") + modifiers + " " + noun,
        ActorType.GROUP,
        country);
  }

  private @Nullable Cluster body(
      Sentence sentence,
      NounPhrase phrase,
      @Nullable String country,
      boolean definite,
      boolean plural) {
    String lemma = phrase.noun().lemma();
    String modifiers = phrase.modifiers();
    if (country == null && modifiers.isEmpty()) {
      Optional<Token> seat = plural ? Optional.empty() : phrase.placeAfter(sentence);
      if (seat.isPresent() && COURTS.contains(lemma)) {
        String where = full(sentence, seat.get());
        Cluster of =
            clusters.keyed(
                "org:" + (where + " " + lemma).toLowerCase(Locale.ROOT),
                ActorType.ORGANIZATION,
                null);
        of.canonical = where + " " + lemma;
        of.noun = lemma;
        return of; // "a court in Port Elm"
      }
      if (!definite) {
        return null;
      }
      if (lemma.equals("administration")) {
        return sentence.child(phrase.noun(), "nmod:poss").isPresent() ? null : administration();
      }
      Cluster same =
          clusters.latest(
              c ->
                  c.type == (plural ? ActorType.GROUP : ActorType.ORGANIZATION)
                      && c.noun.equals(lemma)
                      && c.plural == plural);
      if (plural) {
        return same; // "the firms" are no one of them
      }
      if (same == null
          && INSTITUTIONS.contains(lemma)
          && SUBJECTS.contains(phrase.noun().relation())) {
        return clusters.keyed("org:" + lemma, ActorType.ORGANIZATION, null); // one is meant
      }
      if (same == null && COURTS.contains(lemma)) {
        Cluster court =
            only(c -> c.type == ActorType.ORGANIZATION && isNamedSo(c, lemma), sentence);
        return court != null
            ? court
            : clusters.keyed("org:" + lemma, ActorType.ORGANIZATION, null); // where it sits
      }
      if (same == null) {
        same = only(c -> c.type == ActorType.ORGANIZATION && isNamedSo(c, lemma), sentence);
      }
      if (same == null) {
        same = nearest(c -> c.type == ActorType.ORGANIZATION && isKind(c, lemma), sentence);
      }
      if (same == null) {
        same = only(c -> c.type == ActorType.ORGANIZATION && isOfTrade(c, lemma), sentence);
      }
      if (same == null && GENERIC.contains(lemma)) {
        same = only(this::isPlainBody, sentence);
      }
      if (same == null) {
        same = onlyNear(c -> NearBodies.isNamed(c) && NearBodies.isCalled(c, lemma), sentence);
      }
      return same;
    }
    if (EPITHETS.contains(lemma)) {
      Cluster called = only(c -> c.kinds.contains(lemma), sentence);
      return called != null || !definite ? called : only(this::isPlainBody, sentence);
    }
    if (definite && !plural && country == null && TRADES.containsKey(lemma) && isSeat(phrase)) {
      Cluster meant = only(c -> isOfTrade(c, lemma), sentence);
      if (meant != null) {
        return meant; // "the London-based insurer"
      }
    }
    String name = phrase.stripped(text).toLowerCase(Locale.ROOT);
    return plural
        ? clusters.keyed("group:" + name, ActorType.GROUP, null) // "rights groups", "big banks"
        : clusters.keyed("org:" + name, ActorType.ORGANIZATION, country);
  }

  /** That of the one president of whom the report tells, or the one told of before. */
  private @Nullable Cluster administration() {
    Cluster told = clusters.latest(c -> c.key.startsWith("administration:"));
    if (told != null) {
      return told;
    }
    List<Cluster> presidents =
        clusters.all.stream()
            .filter(c -> c.type == ActorType.PERSON && !c.personName.isEmpty())
            .filter(
                c ->
                    c.roles.stream()
                        .anyMatch(r -> !r.former() && r.title().words().equals("president")))
            .toList();
    if (presidents.size() != 1) {
      return null;
    }
    List<String> name = presidents.get(0).personName;
    String surname = PersonNames.surname(name);
    Cluster made = clusters.keyed("administration:" + surname, ActorType.ORGANIZATION, null);
    made.canonical = surname + " administration";
    return made;
  }

  /** Whether all that stands before the noun is where it has its seat. */
  private static boolean isSeat(NounPhrase phrase) {
    return phrase.modifiers().matches("\\S+ base|base");
  }

  /** "the airline": a body whose name or kind tells of the trade. */
  private static boolean isOfTrade(Cluster c, String noun) {
    Set<String> words = TRADES.getOrDefault(noun, Set.of());
    return !c.plural
        && (c.kinds.stream().anyMatch(words::contains)
            || c.aliases.stream()
                .flatMap(a -> List.of(a.toLowerCase(Locale.ROOT).split("[ -]", -1)).stream())
                .anyMatch(words::contains));
  }

  /** "the bank": a body whose name says that it is one. */
  private static boolean isNamedSo(Cluster cluster, String lemma) {
    return cluster.aliases.stream()
        .anyMatch(
            a ->
                java.util.Arrays.asList(a.toLowerCase(Locale.ROOT).split("[ -]", -1))
                    .contains(lemma));
  }

  /** "the unit": a task force; "the company": an airline. */
  private static boolean isKind(Cluster cluster, String lemma) {
    return cluster.aliases.stream()
        .map(Cluster::withoutArticle)
        .map(a -> List.of(a.toLowerCase(Locale.ROOT).split("[ -]", -1)))
        .anyMatch(
            words -> {
              int n = words.size();
              String two = n > 1 ? words.get(n - 2) + " " + words.get(n - 1) : "";
              WordNet wordNet = WordNet.get();
              return n > 1
                  && (wordNet.isKindOf(two, lemma, 1)
                      || wordNet.isKindOf(words.get(n - 1), lemma, 1));
            });
  }

  /** A body known by its name alone, so that "the company" can mean it. */
  private boolean isPlainBody(Cluster c) {
    return c.type == ActorType.ORGANIZATION
        && c.key.startsWith("org:")
        && (c.noun.isEmpty() || GENERIC.contains(c.noun))
        && c.aliases.stream()
            .noneMatch(
                a -> {
                  String last = a.substring(a.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
                  return nouns.of(last).isPresent() && !GENERIC.contains(last);
                });
  }

  /** The one that fits of those named shortly before; null if there is none, or more than one. */
  private @Nullable Cluster only(Predicate<Cluster> wanted, Sentence sentence) {
    Cluster found = null;
    for (Cluster c : clusters.recent) {
      if (wanted.test(c) && isNear(c, sentence)) {
        if (found != null) {
          return null;
        }
        found = c;
      }
    }
    return found != null ? found : onlyEver(wanted);
  }

  /** The one that fits of those named shortly before; null also where an earlier one fits. */
  private @Nullable Cluster onlyNear(Predicate<Cluster> wanted, Sentence sentence) {
    Cluster only = onlyEver(wanted);
    return only != null && isNear(only, sentence) ? only : null;
  }

  /** The last one of those named shortly before, if no other that fits is named as late. */
  private @Nullable Cluster nearest(Predicate<Cluster> wanted, Sentence sentence) {
    List<Cluster> fit =
        clusters.recent.stream().filter(wanted).filter(c -> isNear(c, sentence)).toList();
    if (fit.isEmpty()) {
      return null;
    }
    Cluster last = fit.get(fit.size() - 1);
    boolean clear = fit.size() == 1 || lastSentence(fit.get(fit.size() - 2)) < lastSentence(last);
    return clear ? last : null;
  }

  private static int lastSentence(Cluster cluster) {
    return cluster.mentions.get(cluster.mentions.size() - 1).sentence();
  }

  private @Nullable Cluster onlyEver(Predicate<Cluster> wanted) {
    List<Cluster> fit = clusters.recent.stream().filter(wanted).limit(2).toList();
    return fit.size() == 1 ? fit.get(0) : null;
  }

  private static boolean isNear(Cluster cluster, Sentence sentence) {
    return sentence.index() - lastSentence(cluster) <= 2;
  }

  private @Nullable Cluster facility(
      Sentence sentence, NounPhrase phrase, @Nullable String country, boolean definite) {
    String lemma = phrase.noun().lemma().toLowerCase(Locale.ROOT);
    Optional<String> site = phrase.facilityInside(nouns);
    String noun = site.orElse(lemma);
    Cluster same =
        clusters.latest(
            c ->
                c.type == ActorType.FACILITY
                    && c.noun.equals(noun)
                    && (country == null
                        || c.country == null
                        || c.country.equals(country)
                        || phrase.hasCity(gazetteer)));
    boolean owned = sentence.child(phrase.noun(), "nmod:poss").isPresent();
    if (same != null && (definite || owned || country != null || phrase.hasCity(gazetteer))) {
      return same;
    }
    if (definite
        && phrase.modifiers().isEmpty()
        && country == null
        && NameUses.isVessel(sentence, phrase.noun())) {
      Cluster ship = only(c -> c.type == ActorType.FACILITY && c.noun.equals(SHIP), sentence);
      return ship != null || same == null ? ship : same;
    }
    if (definite
        && phrase.modifiers().isEmpty()
        && country == null
        && Set.of("complex", "compound", "building", "site", "facility").contains(lemma)) {
      return clusters.latest(c -> c.type == ActorType.FACILITY);
    }
    boolean known =
        !phrase.capitalised().isEmpty()
            || country != null
            || phrase.hasCity(gazetteer)
            || phrase.placeAfter(sentence).isPresent();
    boolean acts = SUBJECTS.contains(phrase.noun().relation()) || phrase.noun().is("obj");
    boolean told = (definite || owned) && (acts || !phrase.modifiers().isEmpty());
    if (!known && !told) {
      return null;
    }
    Optional<Token> place = phrase.placeAfter(sentence);
    String where = place.map(Token::word).orElse("");
    Cluster made =
        clusters.keyed(
            "facility:"
                + (country == null ? "" : country + " ")
                + phrase.modifiers()
                + " "
                + noun
                + " "
                + where,
            ActorType.FACILITY,
            country);
    made.noun = noun;
    if (place.isPresent() && made.canonical == null && phrase.capitalised().isEmpty()) {
      String preposition = sentence.child(place.get(), "case").map(Token::word).orElse("in");
      made.canonical =
          phrase.stripped(text) + " " + preposition + " " + full(sentence, place.get());
    }
    return made;
  }

  /** The whole name of which the token is the head: "Port Elm". */
  private static String full(Sentence sentence, Token head) {
    int first = head.index();
    while (first > 0
        && sentence.token(first - 1).name().equals(head.name())
        && sentence.isUnder(sentence.token(first - 1), head)) {
      first--;
    }
    return Clusters.words(sentence, first, head.index());
  }
}
