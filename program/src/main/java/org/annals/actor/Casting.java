package org.annals.actor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.HeadNouns.HeadClass;
import org.annals.actor.NameFinder.Name;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.Span;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the mentions of one report into actors, sentence by sentence: names first, then
 * descriptions, so that "the militias" finds the militias named before. Holds the state of one
 * reading; made anew for each.
 */
final class Casting {
  private static final Set<String> PLACE_PREPOSITIONS =
      Set.of(
          "in", "at", "from", "near", "outside", "around", "through", "across", "into", "of", "to",
          "toward", "towards");
  private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass", "csubj");
  private static final Set<String> FACILITY_FIRST =
      Set.of(
          "camp",
          "fort",
          "port",
          "mount",
          "al",
          "base",
          "stadium",
          "hotel",
          "castle",
          "checkpoint");
  private static final Map<String, String> SHORT_FORMS = shortForms();

  private final Text text;
  private final HeadNouns nouns;
  private final Gazetteer gazetteer = Gazetteer.get();
  private final List<Cluster> clusters = new ArrayList<>();
  private final Map<String, Cluster> byKey = new HashMap<>();
  private final Map<String, Cluster> byName = new HashMap<>();

  /** The clusters in the order in which they were last mentioned, the latest last. */
  private final List<Cluster> recent = new ArrayList<>();

  Casting(Text text, HeadNouns nouns) {
    this.text = text;
    this.nouns = nouns;
  }

  private static Map<String, String> shortForms() {
    Map<String, String> forms = new HashMap<>();
    for (List<String> row : WordList.rows(Casting.class, "acronyms.tsv")) {
      forms.put(row.get(0), row.get(0));
      WordList.list(row.get(1)).forEach(form -> forms.put(form, row.get(0)));
    }
    return forms;
  }

  List<Cluster> gather() {
    NameFinder finder = new NameFinder(nouns);
    List<List<Name>> names = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      names.add(finder.find(sentence));
    }
    for (Sentence sentence : text.sentences()) {
      BitSet used = new BitSet();
      for (Name name : names.get(sentence.index())) {
        name(sentence, name, used);
      }
      for (Token token : sentence.tokens()) {
        if (token.isProperNoun() && !used.get(token.index())) {
          surname(sentence, token, used);
        }
        if (token.isNoun() && !used.get(token.index())) {
          description(sentence, token, used);
        }
      }
    }
    new Pronouns(text, clusters).resolve();
    clusters.removeIf(c -> c.aliases.isEmpty());
    clusters.sort(
        Comparator.comparing(
            c ->
                c.mentions.stream()
                    .map(Mention::span)
                    .min(Comparator.naturalOrder())
                    .orElseThrow()));
    for (Cluster c : clusters) {
      c.mentions.sort(Comparator.comparing(Mention::span));
    }
    return clusters;
  }

  // ---------------------------------------------------------------- names

  private void name(Sentence sentence, Name name, BitSet used) {
    int first = name.first();
    int last = name.last();
    String words = words(sentence, first, last);
    Optional<String> state = gazetteer.state(words);
    if (state.isPresent()
        && sentence.token(last).name().equals("O")
        && words.equals("US")
        && sentence.token(last).isPronoun()) {
      return;
    }
    if (last + 2 < sentence.size()
        && sentence.token(last + 1).tag().equals("HYPH")
        && sentence.token(last + 2).tag().startsWith("V")) {
      return; // "Norland-backed": read with the noun
    }
    Token head = head(sentence, first, last);
    if (isModifier(sentence, head, last)) {
      Token noun = sentence.token(head.head());
      if (bodyNamedAfter(sentence, first, noun, used, words)) {
        return;
      }
      if (state.isPresent() || gazetteer.stateOfAdjective(words).isPresent()) {
        if (head.is("nmod:poss")) {
          state.ifPresent(
              s -> mention(state(s), sentence, first, last, head, Mention.Kind.NAME, used));
        }
        return; // "U.S. troops": read with the noun
      }
    }
    if (state.isPresent()) {
      mention(state(state.get()), sentence, first, last, head, Mention.Kind.NAME, used);
      return;
    }
    Optional<List<String>> seat = gazetteer.seat(words);
    if (seat.isPresent()) {
      ActorType type = ActorType.valueOf(seat.get().get(2).toUpperCase(Locale.ROOT));
      Cluster cluster = keyed("seat:" + words, type, seat.get().get(1));
      cluster.canonical = words;
      mention(cluster, sentence, withArticle(sentence, first), last, head, Mention.Kind.NAME, used);
      return;
    }
    String full = SHORT_FORMS.get(words);
    if (full != null && !name.label().equals("PERSON")) {
      Cluster cluster = keyed("body:" + full, ActorType.ORGANIZATION, null);
      cluster.canonical = full;
      named(cluster, words);
      mention(
          cluster,
          sentence,
          withArticle(sentence, first),
          groupNoun(sentence, last),
          head,
          Mention.Kind.NAME,
          used);
      return;
    }
    if (gazetteer.stateOfInhabitant(words).isPresent() && head.tag().endsWith("S")) {
      String country = gazetteer.stateOfInhabitant(words).orElseThrow();
      if (sentence.child(head, "det").isPresent() && sentence.child(head, "nummod").isEmpty()) {
        mention(
            state(country),
            sentence,
            withArticle(sentence, first),
            last,
            head,
            Mention.Kind.NAME,
            used);
      } else {
        Cluster people = keyed("people:" + country, ActorType.GROUP, country);
        people.plural = true;
        mention(people, sentence, first, last, head, Mention.Kind.NAME, used);
      }
      return;
    }
    Optional<String> capital = gazetteer.stateOfCapital(words);
    if (capital.isPresent()) {
      capital(sentence, first, last, head, words, capital.get(), used);
      return;
    }
    Cluster same = first < last ? byName.get(words.toLowerCase(Locale.ROOT)) : null;
    if (same != null) {
      mention(same, sentence, withArticle(sentence, first), last, head, Mention.Kind.NAME, used);
      return; // the tagger may call one name a place here and a body there
    }
    switch (name.label()) {
      case "PERSON" -> person(sentence, first, last, head, used);
      case "LOCATION" -> place(sentence, first, last, head, used);
      case "MISC" -> {
        // nationalities and works: no actors of their own
      }
      default -> organization(sentence, first, last, head, words, name.label(), used);
    }
  }

  /** "the Trump administration", "the Atlantic Council think tank": a body that bears the name. */
  private boolean bodyNamedAfter(
      Sentence sentence, int first, Token noun, BitSet used, String words) {
    if (!noun.lemma().equals("administration") || gazetteer.stateInFront(words).isPresent()) {
      return false;
    }
    String name = words + " " + noun.word();
    Cluster cluster = keyed("administration:" + surname(words), ActorType.ORGANIZATION, null);
    cluster.canonical = name;
    mention(
        cluster,
        sentence,
        withArticle(sentence, first),
        noun.index(),
        noun,
        Mention.Kind.NAME,
        used);
    return true;
  }

  private static String surname(String words) {
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  private boolean isModifier(Sentence sentence, Token head, int last) {
    if (!head.is("compound") && !head.is("amod") && !head.is("nmod:poss") && !head.is("dep")) {
      return false;
    }
    return head.head() > last && sentence.token(head.head()).isNoun();
  }

  private void capital(
      Sentence sentence,
      int first,
      int last,
      Token head,
      String words,
      String country,
      BitSet used) {
    Optional<Token> preposition = sentence.child(head, "case");
    boolean after = preposition.map(p -> PLACE_PREPOSITIONS.contains(p.lemma())).orElse(false);
    boolean owner = head.is("nmod:poss");
    boolean place;
    if (head.is("obl") || head.is("nmod")) {
      place = after && !owner;
    } else {
      place = !SUBJECTS.contains(head.relation()) && !head.is("conj") && !owner;
    }
    Optional<Token> above = sentence.head(head);
    if (head.is("conj") && above.isPresent()) {
      Optional<Token> governing = sentence.child(above.get(), "case");
      place =
          above.get().name().equals("LOCATION")
              && governing.isPresent()
              && PLACE_PREPOSITIONS.contains(governing.get().lemma());
    }
    if (place) {
      Cluster cluster = keyed("place:" + words, ActorType.PLACE, country);
      mention(cluster, sentence, first, last, head, Mention.Kind.NAME, used);
    } else {
      mention(state(country), sentence, first, last, head, Mention.Kind.NAME, used);
    }
  }

  private void place(Sentence sentence, int first, int last, Token head, BitSet used) {
    String lastWord = sentence.token(last).lemma();
    String firstWord = sentence.token(first).word().toLowerCase(Locale.ROOT);
    int end = last;
    boolean facility =
        nouns.of(lastWord).filter(HeadClass.FACILITY::equals).isPresent()
            || (last > first && FACILITY_FIRST.contains(firstWord) && !firstWord.equals("al"));
    if (last + 1 < sentence.size()
        && nouns.of(sentence.token(last + 1).lemma()).filter(HeadClass.FACILITY::equals).isPresent()
        && head.head() == last + 1) {
      end = last + 1;
      facility = true;
    }
    if (facility && describedByState(sentence, first, end, used)) {
      return;
    }
    boolean named = sentence.token(last).name().equals("O") && sentence.token(last).isProperNoun();
    boolean business = first < last && isBusiness(lastWord);
    if (!facility
        && (business || named)
        && nouns.of(lastWord).filter(HeadClass.PLACE::equals).isEmpty()) {
      organization(sentence, first, last, head, words(sentence, first, last), "ORGANIZATION", used);
      return;
    }
    if (facility && sentence.token(end).tag().equals("NNPS")) {
      return;
    }
    Token top = end > last ? sentence.token(end) : head;
    String name = words(sentence, first, end);
    Cluster known = first < end ? byName.get(name.toLowerCase(Locale.ROOT)) : null;
    if (known != null) {
      mention(known, sentence, withArticle(sentence, first), end, top, Mention.Kind.NAME, used);
      return;
    }
    Cluster cluster =
        keyed(
            (facility ? "facility:" : "place:") + name,
            facility ? ActorType.FACILITY : ActorType.PLACE,
            null);
    if (facility && end > last) {
      cluster.noun = sentence.token(end).lemma();
    }
    if (first < end) {
      named(cluster, name);
    }
    mention(cluster, sentence, first, end, top, Mention.Kind.NAME, used);
  }

  private void organization(
      Sentence sentence, int first, int last, Token head, String words, String label, BitSet used) {
    Optional<HeadClass> of = nouns.of(sentence.token(last).lemma());
    boolean facility = of.filter(HeadClass.FACILITY::equals).isPresent();
    if (describedByState(sentence, first, last, used)
        || new TitleReader(nouns, gazetteer).before(sentence, last + 1) != null) {
      return;
    }
    if (of.isPresent()
        && (of.get() == HeadClass.MILITARY || of.get() == HeadClass.SECURITY)
        && first == last) {
      return; // "the Army": a description
    }
    Cluster known = byName.get(words.toLowerCase(Locale.ROOT));
    if (known == null && NameFinder.isAcronym(words)) {
      known = spelledOut(words);
    }
    if (known == null
        && label.equals("NAME")
        && first == last
        && !NameFinder.isAcronym(words)
        && !isActing(head)) {
      return;
    }
    Cluster cluster =
        known != null
            ? known
            : keyed(
                (facility ? "facility:" : "org:") + words.toLowerCase(Locale.ROOT),
                facility ? ActorType.FACILITY : ActorType.ORGANIZATION,
                null);
    if (facility) {
      cluster.noun = sentence.token(last).lemma();
    }
    named(cluster, words);
    mention(
        cluster,
        sentence,
        withArticle(sentence, first),
        groupNoun(sentence, last),
        head,
        Mention.Kind.NAME,
        used);
    // "Popular Front (PF)": the short form in brackets
    if (last + 3 < sentence.size()
        && sentence.token(last + 1).word().equals("(")
        && sentence.token(last + 3).word().equals(")")) {
      Token shortForm = sentence.token(last + 2);
      if (NameFinder.isAcronym(shortForm.word())) {
        named(cluster, shortForm.word());
        mention(cluster, sentence, last + 2, last + 2, shortForm, Mention.Kind.NAME, used);
      }
    }
  }

  /**
   * "the U.S. Embassy", "the Norland Security Forces": a description of what is a state's, in
   * capitals.
   */
  private boolean describedByState(Sentence sentence, int first, int last, BitSet used) {
    Token noun = sentence.token(last);
    String before = last > 0 ? sentence.token(last - 1).word() : "";
    Optional<HeadClass> of = nouns.of(before, noun);
    if (of.isEmpty()
        || Set.of(HeadClass.ORGANIZATION, HeadClass.GROUP, HeadClass.PEOPLE, HeadClass.PLACE)
            .contains(of.get())) {
      return false;
    }
    boolean state =
        gazetteer.stateInFront(sentence.token(first).word()).isPresent()
            || (first > 0 && gazetteer.stateInFront(sentence.token(first - 1).word()).isPresent());
    if (!state) {
      return false;
    }
    description(sentence, noun, used);
    return used.get(last);
  }

  /** Whether a common noun names a place of work or a body: "creamery", "brewery", "academy". */
  private static boolean isBusiness(String noun) {
    String lemma = noun.toLowerCase(Locale.ROOT);
    WordNet wordNet = WordNet.get();
    return wordNet.isKindOf(lemma, "workplace", 1)
        || wordNet.isKindOf(lemma, "institution", 1)
        || wordNet.isKindOf(lemma, "enterprise", 1);
  }

  /** "a soldier", "the commander": one of a body, not the body. */
  private static boolean isOneOfMany(Token noun) {
    return noun.tag().equals("NN") && HeadNouns.isPerson(noun.lemma());
  }

  private static boolean isActing(Token head) {
    return head.is("nsubj")
        || head.is("obj")
        || head.is("obl")
        || head.is("nmod")
        || head.is("conj")
        || head.is("appos");
  }

  /** "the Islamic State group": the noun behind the name belongs to the mention. */
  private static int groupNoun(Sentence sentence, int last) {
    if (last + 1 < sentence.size()) {
      Token next = sentence.token(last + 1);
      if (Set.of("group", "movement", "party", "network", "magazine", "newspaper")
              .contains(next.lemma())
          && sentence.token(last).head() == last + 1) {
        return last + 1;
      }
    }
    return last;
  }

  private @Nullable Cluster spelledOut(String acronym) {
    String letters = acronym.replace(".", "");
    for (Cluster cluster : clusters) {
      if (cluster.type == ActorType.ORGANIZATION || cluster.type == ActorType.GROUP) {
        for (String alias : cluster.aliases) {
          StringBuilder initials = new StringBuilder();
          for (String word : alias.split(" ", -1)) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
              initials.append(word.charAt(0));
            }
          }
          if (initials.length() >= 2 && initials.toString().equals(letters)) {
            return cluster;
          }
        }
      }
    }
    return null;
  }

  // ---------------------------------------------------------------- people

  private void person(Sentence sentence, int first, int last, Token head, BitSet used) {
    int begin = first;
    // titles that the tagger took into the name
    while (begin < last
        && (nouns.isCourtesy(sentence.token(begin).word())
            || nouns.title(sentence.token(begin).word()).isPresent())) {
      begin++;
    }
    int end = last;
    if (end > begin && sentence.token(end).word().equals("’s")) {
      end--;
    }
    List<String> words = nameWords(sentence, begin, end);
    if (words.isEmpty()) {
      return;
    }
    Cluster person = person(words);
    TitleReader.Found title = new TitleReader(nouns, gazetteer).before(sentence, begin);
    if (title != null) {
      Cluster body = title.body() == null ? null : bodyAt(sentence, title.body());
      person.roles.add(
          new Cluster.PendingRole(
              title.title(),
              title.former(),
              title.country(),
              body,
              sentence.index(),
              title.first(),
              end));
      String longest = words(sentence, title.first(), end);
      person.aliases.add(longest);
      if (title.titleFirst() > title.first()) {
        person.aliases.add(words(sentence, title.titleFirst(), end));
      }
      used.set(title.first(), end + 1);
    } else if (begin > 0 && nouns.isCourtesy(sentence.token(begin - 1).word())) {
      person.aliases.add(words(sentence, begin - 1, end));
    }
    mention(person, sentence, begin, end, head, Mention.Kind.NAME, used);
  }

  private @Nullable Cluster bodyAt(Sentence sentence, Token token) {
    for (Cluster c : clusters) {
      for (Mention m : c.mentions) {
        if (m.sentence() == sentence.index()
            && m.first() <= token.index()
            && token.index() <= m.last()) {
          return c;
        }
      }
    }
    return byName.get(token.word().toLowerCase(Locale.ROOT)) != null
        ? byName.get(token.word().toLowerCase(Locale.ROOT))
        : byKey.get("seat:" + token.word());
  }

  /** A surname by itself that the tagger leaves out: one told before in full. */
  private void surname(Sentence sentence, Token token, BitSet used) {
    for (Cluster c : clusters) {
      boolean named =
          c.personName.size() > 1 && c.personName.get(c.personName.size() - 1).equals(token.word());
      if (named && !token.is("compound")) {
        mention(c, sentence, token.index(), token.index(), token, Mention.Kind.NAME, used);
        return;
      }
    }
  }

  /** The words of a name, with "al-" and other hyphened parts in one. */
  private List<String> nameWords(Sentence sentence, int first, int last) {
    List<String> words = new ArrayList<>();
    boolean joined = false;
    for (int i = first; i <= last; i++) {
      Token t = sentence.token(i);
      if (t.tag().equals("POS")) {
        continue;
      }
      if (t.tag().equals("HYPH") && !words.isEmpty()) {
        joined = true;
      } else if (joined
          || (i > first
              && t.span().begin() == sentence.token(i - 1).span().end()
              && words.size() > 0
              && !t.word().startsWith("’"))) {
        String whole = words.remove(words.size() - 1) + (joined ? "-" : "") + t.word();
        words.add(whole);
        joined = false;
      } else {
        words.add(t.word());
      }
    }
    words.removeIf(w -> !Character.isLetter(w.charAt(0)));
    return words;
  }

  private Cluster person(List<String> words) {
    Cluster best = null;
    for (Cluster c : clusters) {
      if (c.type == ActorType.PERSON && PersonNames.same(c.personName, words)) {
        best = c;
        if (c.personName.size() > 1 || words.size() > 1) {
          break;
        }
      }
    }
    if (best == null) {
      best = new Cluster(ActorType.PERSON, "", null);
      clusters.add(best);
    }
    if (words.size() > best.personName.size()) {
      best.personName = List.copyOf(words);
    }
    return best;
  }

  // ---------------------------------------------------------------- descriptions

  private void description(Sentence sentence, Token noun, BitSet used) {
    String before = noun.index() > 0 ? sentence.token(noun.index() - 1).word() : "";
    Optional<HeadClass> found = nouns.of(before, noun);
    NounPhrase phrase = NounPhrase.of(sentence, noun, used);
    if (found.isEmpty()) {
      leader(sentence, phrase, used);
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
                  : country != null
                      ? forces(country)
                      : definite ? latest(c -> c.key.startsWith("military:")) : null;
          case GOVERNMENT -> government(sentence, phrase, country, definite);
          case POLICE ->
              country != null ? keyed("police:" + country, ActorType.ORGANIZATION, country) : null;
          case LEGISLATURE ->
              country != null
                  ? keyed("legislature:" + country, ActorType.ORGANIZATION, country)
                  : null;
          case GROUP -> group(phrase, country, definite, plural);
          case PEOPLE -> plural ? people(phrase, country, definite) : null;
          case ORGANIZATION -> body(sentence, phrase, country, definite);
          case FACILITY -> facility(sentence, phrase, country, definite);
          case PLACE ->
              phrase.capitalised().isEmpty()
                  ? null
                  : keyed("place:" + phrase.stripped(text), ActorType.PLACE, null);
        };
    if (cluster != null) {
      cluster.plural |= plural;
      if (cluster.noun.isEmpty()) {
        cluster.noun = noun.lemma();
      }
      mention(
          cluster, sentence, phrase.first(), noun.index(), noun, Mention.Kind.DESCRIPTION, used);
    }
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
    for (int i = recent.size() - 1; i >= 0; i--) {
      Cluster c = recent.get(i);
      if (c.type == ActorType.PERSON) {
        for (Cluster.PendingRole role : c.roles) {
          boolean sameTitle =
              role.title().words().equals(titleWords)
                  || (titleWords.equals("leader") && role.title().relation() == RelationKind.LEADS);
          boolean sameCountry = country == null || country.equals(role.country());
          if (sameTitle
              && sameCountry
              && !role.former()
              && (country != null || !titleWords.equals("leader"))) {
            mention(
                c,
                sentence,
                phrase.first(),
                phrase.noun().index(),
                phrase.noun(),
                Mention.Kind.DESCRIPTION,
                used);
            return;
          }
        }
      }
    }
  }

  private Cluster forces(String country) {
    return keyed("military:" + country, ActorType.ORGANIZATION, country);
  }

  private @Nullable Cluster government(
      Sentence sentence, NounPhrase phrase, @Nullable String country, boolean definite) {
    if (country != null) {
      return keyed("government:" + country, ActorType.ORGANIZATION, country);
    }
    Optional<Token> owner = sentence.child(phrase.noun(), "nmod:poss");
    if (owner.isPresent()) {
      for (Cluster c : clusters) {
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
              return keyed("government:" + role.country(), ActorType.ORGANIZATION, role.country());
            }
          }
        }
      }
      return latest(c -> c.key.startsWith("government:"));
    }
    return definite ? latest(c -> c.key.startsWith("government:")) : null;
  }

  private @Nullable Cluster group(
      NounPhrase phrase, @Nullable String country, boolean definite, boolean plural) {
    Optional<String> backer = phrase.backer(gazetteer);
    if (backer.isPresent()) {
      Cluster c = keyed("backed:" + backer.get(), ActorType.GROUP, null);
      c.noun = phrase.noun().lemma();
      return c;
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
      return latest(Casting::isGroupLike);
    }
    if (definite) {
      Cluster same =
          latest(
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
        same = latest(c -> c.plural && (c.key.startsWith("backed:") || c.key.startsWith("group:")));
      }
      if (same != null) {
        return same;
      }
    }
    if ((modifiers.isEmpty() && country == null) || !plural) {
      return null;
    }
    return keyed(
        "group:" + (country == null ? "" : country + " ") + modifiers + " " + phrase.noun().lemma(),
        ActorType.GROUP,
        country);
  }

  private static boolean isGroupLike(Cluster c) {
    boolean ofState =
        c.key.startsWith("seat:")
            || c.key.startsWith("military:")
            || c.key.startsWith("government:");
    return c.type == ActorType.GROUP || (c.type == ActorType.ORGANIZATION && !ofState);
  }

  private @Nullable Cluster people(NounPhrase phrase, @Nullable String country, boolean definite) {
    String modifiers = phrase.modifiers();
    if (definite && modifiers.isEmpty()) {
      return latest(c -> c.type == ActorType.GROUP && c.noun.equals(phrase.noun().lemma()));
    }
    boolean acts =
        SUBJECTS.contains(phrase.noun().relation())
            || phrase.noun().is("obj")
            || phrase.noun().is("obl")
            || phrase.noun().is("nmod");
    if (country == null && modifiers.isEmpty() && !acts) {
      return null;
    }
    return keyed(
        "people:"
            + (country == null ? "" : country + " ")
            + modifiers
            + " "
            + phrase.noun().lemma(),
        ActorType.GROUP,
        country);
  }

  private @Nullable Cluster body(
      Sentence sentence, NounPhrase phrase, @Nullable String country, boolean definite) {
    String lemma = phrase.noun().lemma();
    String modifiers = phrase.modifiers();
    if (country == null && modifiers.isEmpty()) {
      if (!definite) {
        return null;
      }
      Cluster same = latest(c -> c.type == ActorType.ORGANIZATION && c.noun.equals(lemma));
      if (same == null) {
        same =
            latest(
                c ->
                    c.type == ActorType.ORGANIZATION
                        && c.aliases.stream()
                            .anyMatch(a -> a.toLowerCase(Locale.ROOT).endsWith(" " + lemma)));
      }
      if (same == null
          && Set.of(
                  "unit",
                  "company",
                  "firm",
                  "agency",
                  "organization",
                  "party",
                  "club",
                  "team",
                  "bank")
              .contains(lemma)) {
        Cluster last =
            latest(
                c ->
                    c.type == ActorType.ORGANIZATION
                        && (c.key.startsWith("org:") || c.key.startsWith("body:")));
        if (last != null && isNear(last, sentence)) {
          return last;
        }
      }
      return same;
    }
    String name = phrase.stripped(text).toLowerCase(Locale.ROOT);
    return keyed("org:" + name, ActorType.ORGANIZATION, country);
  }

  private static boolean isNear(Cluster cluster, Sentence sentence) {
    Mention last = cluster.mentions.get(cluster.mentions.size() - 1);
    return sentence.index() - last.sentence() <= 2;
  }

  private @Nullable Cluster facility(
      Sentence sentence, NounPhrase phrase, @Nullable String country, boolean definite) {
    String lemma = phrase.noun().lemma().toLowerCase(Locale.ROOT);
    Optional<String> site = phrase.facilityInside(nouns);
    String noun = site.orElse(lemma);
    Cluster same =
        latest(
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
        && Set.of("complex", "compound", "building", "site", "facility").contains(lemma)) {
      return latest(c -> c.type == ActorType.FACILITY);
    }
    boolean known =
        !phrase.capitalised().isEmpty()
            || country != null
            || phrase.hasCity(gazetteer)
            || phrase.placeAfter(sentence).isPresent();
    boolean acts = SUBJECTS.contains(phrase.noun().relation()) || phrase.noun().is("obj");
    if (!known && !(definite && acts)) {
      return null;
    }
    String where = phrase.placeAfter(sentence).map(Token::word).orElse("");
    Cluster made =
        keyed(
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
    return made;
  }

  // ---------------------------------------------------------------- the clusters

  private Cluster state(String country) {
    Cluster c = keyed("state:" + country, ActorType.STATE, country);
    c.canonical = country;
    return c;
  }

  private Cluster keyed(String key, ActorType type, @Nullable String country) {
    return byKey.computeIfAbsent(
        key,
        k -> {
          Cluster made = new Cluster(type, k, country);
          clusters.add(made);
          return made;
        });
  }

  private void named(Cluster cluster, String words) {
    byName.putIfAbsent(words.toLowerCase(Locale.ROOT), cluster);
  }

  private @Nullable Cluster latest(java.util.function.Predicate<Cluster> wanted) {
    for (int i = recent.size() - 1; i >= 0; i--) {
      if (wanted.test(recent.get(i))) {
        return recent.get(i);
      }
    }
    return null;
  }

  private void mention(
      Cluster cluster,
      Sentence sentence,
      int first,
      int last,
      Token head,
      Mention.Kind kind,
      BitSet used) {
    Span span = sentence.span(first, last);
    cluster.add(
        new Mention(
            sentence.index(), first, last, head.index(), span, words(sentence, first, last), kind));
    used.set(first, last + 1);
    recent.remove(cluster);
    recent.add(cluster);
  }

  private static int withArticle(Sentence sentence, int first) {
    return first > 0 && sentence.token(first - 1).lemma().equals("the") ? first - 1 : first;
  }

  private String words(Sentence sentence, int first, int last) {
    StringBuilder words = new StringBuilder();
    int at = -1;
    for (int i = first; i <= last; i++) {
      Token t = sentence.token(i);
      if (at >= 0 && t.span().begin() > at) {
        words.append(' ');
      }
      words.append(t.word());
      at = t.span().end();
    }
    return words.toString();
  }

  /** The token of the run that the others depend on. */
  private static Token head(Sentence sentence, int first, int last) {
    for (int i = last; i >= first; i--) {
      Token t = sentence.token(i);
      if ((t.head() < first || t.head() > last) && !t.is("punct") && !t.is("case")) {
        return t;
      }
    }
    return sentence.token(last);
  }
}
