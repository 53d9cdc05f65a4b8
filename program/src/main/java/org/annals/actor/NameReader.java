package org.annals.actor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.actor.HeadNouns.HeadClass;
import org.annals.actor.NameFinder.Name;
import org.annals.language.FirstNames;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Gathers proper names: states, seats, bodies, places and facilities, each to the actor that bears
 * it.
 */
final class NameReader {
  private static final Set<String> PLACE_PREPOSITIONS =
      Set.of(
          "in", "at", "from", "near", "outside", "around", "through", "across", "into", "of", "to",
          "toward", "towards");
  private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass", "csubj");
  private static final Set<String> FACILITY_FIRST =
      Set.of("camp", "fort", "mount", "al", "base", "stadium", "hotel", "castle", "checkpoint");
  private static final Set<String> PEOPLE = Set.of("noun.person", "noun.group");
  private static final Set<String> BEHIND = WordList.words(NameReader.class, "kinds-behind.txt");
  private static final Map<String, ActorType> MOVEMENTS = new HashMap<>();
  private static final Map<String, String> SHORT_FORMS = shortForms();

  /** What a people or a body does, and no work, prize or war that has a name. */
  private static final Set<String> DOING =
      Set.of("verb.communication", "verb.social", "verb.competition");

  /** The article of Arabic that begins a later part of a name, as news writes it. */
  private static final Pattern ARTICLE = Pattern.compile("al|el|as|ad|an|ar|ash|at|az");

  private final HeadNouns nouns;
  private final Clusters clusters;
  private final PersonReader people;
  private final DescriptionReader descriptions;
  private final Gazetteer gazetteer = Gazetteer.get();

  NameReader(
      HeadNouns nouns, Clusters clusters, PersonReader people, DescriptionReader descriptions) {
    this.nouns = nouns;
    this.clusters = clusters;
    this.people = people;
    this.descriptions = descriptions;
  }

  private static Map<String, String> shortForms() {
    Map<String, String> forms = new HashMap<>();
    for (List<String> row : WordList.rows(NameReader.class, "acronyms.tsv")) {
      forms.put(row.get(0), row.get(0));
      WordList.list(row.get(1)).forEach(form -> forms.put(form, row.get(0)));
    }
    for (List<String> row : WordList.rows(NameReader.class, "movements.tsv")) {
      List<String> all = new ArrayList<>(WordList.list(row.get(1)));
      all.add(row.get(0));
      for (String form : all) {
        forms.put(form, row.get(0));
        MOVEMENTS.put(form, ActorType.valueOf(row.get(2).toUpperCase(Locale.ROOT)));
      }
    }
    return forms;
  }

  /** Whether news calls a body so without spelling it out. */
  static boolean isShortForm(String word) {
    return SHORT_FORMS.containsKey(word);
  }

  void read(Sentence sentence, Name name, BitSet used) {
    int first = name.first();
    int last = name.last();
    String words = Clusters.words(sentence, first, last);
    if (first < last
        && gazetteer.stateInFront(sentence.token(first).word()).isPresent()
        && gazetteer.seat(Clusters.words(sentence, first + 1, last)).isPresent()) {
      read(sentence, new Name(first + 1, last, name.label()), used); // "US White House"
      return;
    }
    Optional<String> state = gazetteer.state(words);
    if (state.isPresent()
        && sentence.token(last).name().equals("O")
        && words.equals("US")
        && sentence.token(last).isPronoun()) {
      return;
    }
    if (last + 2 < sentence.size()
        && sentence.token(last + 1).tag().equals("HYPH")
        && sentence.token(last + 2).tag().startsWith("V")
        && !sentence.token(last + 2).word().equals("based")) {
      return; // "Norland-backed": read with the noun
    }
    Token head = Clusters.head(sentence, first, last);
    String label = label(sentence, name, head);
    if (label.equals("PERSON") && !name.label().equals("PERSON")) {
      people.name(sentence, first, last, head, used);
      return; // "the girls, Paris and Florence"
    }
    if (isModifier(sentence, head, last)) {
      Token noun = sentence.token(head.head());
      if (bodyNamedAfter(sentence, first, noun, used, words)) {
        return;
      }
      if (state.isPresent() || gazetteer.stateOfAdjective(words).isPresent()) {
        if (head.is("nmod:poss")) {
          state.ifPresent(
              s ->
                  clusters.mention(
                      clusters.state(s), sentence, first, last, head, Mention.Kind.NAME, used));
        }
        return; // "U.S. troops": read with the noun
      }
    }
    if (state.isPresent()) {
      clusters.mention(
          clusters.state(state.get()), sentence, first, last, head, Mention.Kind.NAME, used);
      return;
    }
    Optional<List<String>> seat = gazetteer.seat(words);
    if (seat.isPresent()) {
      boolean either = seat.get().get(2).equals("either");
      boolean site = either && isSite(sentence, head);
      ActorType type =
          either
              ? site ? ActorType.FACILITY : ActorType.ORGANIZATION
              : ActorType.valueOf(seat.get().get(2).toUpperCase(Locale.ROOT));
      Cluster cluster = clusters.keyed((site ? "site:" : "seat:") + words, type, seat.get().get(1));
      cluster.canonical = words;
      clusters.mention(
          cluster,
          sentence,
          Clusters.withArticle(sentence, first),
          last,
          head,
          Mention.Kind.NAME,
          used);
      return;
    }
    boolean owned = // "the U.N. Food and Agriculture Organization"
        first < last
            && (isShortForm(sentence.token(first).word())
                || gazetteer.stateInFront(sentence.token(first).word()).isPresent());
    String full =
        SHORT_FORMS.getOrDefault(
            words, owned ? SHORT_FORMS.get(Clusters.words(sentence, first + 1, last)) : null);
    ActorType movement = MOVEMENTS.get(words);
    if (full != null && (movement != null || !name.label().equals("PERSON"))) {
      ActorType type = movement == null ? ActorType.ORGANIZATION : movement;
      Cluster cluster = clusters.keyed("body:" + full, type, null);
      cluster.canonical = full;
      clusters.named(cluster, words);
      clusters.mention(
          cluster,
          sentence,
          Clusters.withArticle(sentence, first),
          groupNoun(sentence, last),
          head,
          Mention.Kind.NAME,
          used);
      return;
    }
    if (gazetteer.stateOfInhabitant(words).isPresent() && head.tag().endsWith("S")) {
      String country = gazetteer.stateOfInhabitant(words).orElseThrow();
      if (sentence.child(head, "det").isPresent() && sentence.child(head, "nummod").isEmpty()) {
        clusters.mention(
            clusters.state(country),
            sentence,
            Clusters.withArticle(sentence, first),
            last,
            head,
            Mention.Kind.NAME,
            used);
      } else {
        Cluster people = clusters.keyed("people:" + country, ActorType.GROUP, country);
        people.plural = true;
        clusters.mention(people, sentence, first, last, head, Mention.Kind.NAME, used);
      }
      return;
    }
    Optional<String> capital = gazetteer.stateOfCapital(words);
    if (capital.isPresent()) {
      capital(sentence, first, last, head, words, capital.get(), used);
      return;
    }
    Cluster same = first < last ? clusters.byName.get(words.toLowerCase(Locale.ROOT)) : null;
    if (same != null) {
      clusters.mention(
          same,
          sentence,
          Clusters.withArticle(sentence, first),
          last,
          head,
          Mention.Kind.NAME,
          used);
      return; // the tagger may call one name a place here and a body there
    }
    if (isPlural(head) && first == last && isActing(head)) {
      Cluster group =
          clusters.keyed("group:" + words.toLowerCase(Locale.ROOT), ActorType.GROUP, null);
      group.plural = true;
      clusters.mention(
          group,
          sentence,
          Clusters.withArticle(sentence, first),
          last,
          head,
          Mention.Kind.NAME,
          used);
      return;
    }
    switch (label) {
      case "PERSON" -> people.name(sentence, first, last, head, used);
      case "LOCATION" -> place(sentence, first, last, head, used);
      case NameUses.VESSEL -> vessel(sentence, first, last, head, words, used);
      case "MISC" -> {
        // nationalities and works: no actors of their own
      }
      default -> organization(sentence, first, last, head, words, label, used);
    }
  }

  /** A ship or spacecraft, with or without what stands before its name: "USS Elm", "the Elm". */
  private void vessel(
      Sentence sentence, int first, int last, Token head, String words, BitSet used) {
    Cluster cluster = clusters.byName.get(words.toLowerCase(Locale.ROOT));
    if (cluster == null) {
      cluster = new Cluster(ActorType.FACILITY, "facility:" + words, null);
      cluster.noun = DescriptionReader.SHIP;
      clusters.all.add(cluster);
      clusters.named(cluster, words);
      if (first < last && NameUses.isShipPrefix(sentence.token(first).word())) {
        clusters.named(cluster, Clusters.words(sentence, first + 1, last));
      }
    }
    int from = Clusters.withArticle(sentence, first);
    clusters.mention(cluster, sentence, from, last, head, Mention.Kind.NAME, used);
  }

  /** "in the White House": the building, not those who sit there. */
  private static boolean isSite(Sentence sentence, Token head) {
    return (head.is("obl") || head.is("nmod"))
        && sentence
            .child(head, "case")
            .filter(c -> PLACE_PREPOSITIONS.contains(c.lemma()) && !c.lemma().equals("of"))
            .isPresent();
  }

  /** "the Liberals": all who are called so. */
  private static boolean isPlural(Token head) {
    String lemma = head.lemma().toLowerCase(Locale.ROOT);
    boolean plural =
        head.tag().equals("NNPS")
            && (head.name().equals("MISC") || head.name().equals("O"))
            && !head.word().equals(head.word().toUpperCase(Locale.ROOT));
    return plural
        && (WordNet.get().isNoun(lemma)
            ? PEOPLE.contains(WordNet.get().nounFile(lemma))
            : lemma.matches(".+(?:ist|ite|er|an)s?"));
  }

  /**
   * What the tagger takes a name for, or what the words before it say: "the investment bank Lee
   * Brothers" is no person, the one in "his children, Prince and Ann" is.
   */
  private String label(Sentence sentence, Name name, Token head) {
    Token before = name.first() > 0 ? sentence.token(name.first() - 1) : head;
    int office = nouns.titleEnd(sentence, name.first());
    boolean titled = // "Mr Lee", "Secretary General Lee", which the tagger takes for bodies
        nouns.isCourtesy(sentence.token(name.first()).word())
            || (office > name.first() && nouns.of(sentence.token(name.last()).lemma()).isEmpty());
    if (titled && Math.max(office, name.first()) < name.last() && !name.label().equals("MISC")) {
      return "PERSON";
    }
    if (name.label().equals("MISC")) {
      return isCompany(sentence, name) || isDoing(sentence, name, head)
          ? "ORGANIZATION"
          : name.label();
    }
    boolean person =
        name.label().equals("PERSON")
            && FirstNames.get().isListed(PersonNames.plain(sentence.token(name.first()).word()));
    if (!person
        && name.first() > 0
        && before.head() == head.index()
        && nouns.isBody(sentence, before)) {
      return "ORGANIZATION";
    }
    if (!person
        && name.label().equals("PERSON")
        && (isCompany(sentence, name) || isCalledThe(sentence, name, before))) {
      return "ORGANIZATION";
    }
    Token top = head;
    while (top.is("conj") && top.head() >= 0 && sentence.token(top.head()).isProperNoun()) {
      top = sentence.token(top.head());
    }
    Optional<Token> noun =
        top.is("appos") || top.is("conj") ? sentence.head(top) : Optional.empty();
    boolean people =
        name.first() == name.last()
            && noun.filter(n -> n.tag().equals("NNS") && n.index() < top(name, n))
                .filter(n -> sentence.token(n.index() + 1).word().matches("[,–—-]"))
                .filter(n -> HeadNouns.isPerson(n.lemma()))
                .isPresent();
    boolean town = // "Wad Alder, the capital of Elm", taken for a person
        name.label().equals("PERSON")
            && !person
            && sentence.children(head, "appos").stream()
                .anyMatch(n -> nouns.of(n.lemma()).filter(HeadClass.PLACE::equals).isPresent());
    return people ? "PERSON" : town ? "LOCATION" : name.label();
  }

  /**
   * "the Norra Folkunda", a name that the tagger does not know: nobody's own name has an article.
   */
  private static boolean isCalledThe(Sentence sentence, Name name, Token before) {
    boolean modifies =
        name.last() + 1 < sentence.size()
            && (sentence.token(name.last() + 1).isNoun()
                || sentence.token(name.last() + 1).tag().equals("POS")
                || sentence.token(name.last() + 1).tag().equals("HYPH"));
    return before.index() == name.first() - 1
        && before.word().equalsIgnoreCase("the")
        && sentence.token(name.last()).tag().equals("NNP")
        && name.first() < name.last()
        && !modifies;
  }

  /** "The Norrafolk rejected the offer": a name that has an article and acts is no work's. */
  private static boolean isDoing(Sentence sentence, Name name, Token head) {
    Token verb = head.is("nsubj") ? sentence.head(head).orElse(null) : null;
    return verb != null
        && verb.isVerb()
        && name.last() == head.index()
        && name.first() > 0
        && sentence.token(name.first() - 1).word().equalsIgnoreCase("the")
        && DOING.contains(WordNet.get().verbFile(verb.lemma()));
  }

  /** "Norlandic Airlines", which the tagger takes for what is Norland's. */
  private static boolean isCompany(Sentence sentence, Name name) {
    Token last = sentence.token(name.last());
    return name.first() < name.last()
        && last.isProperNoun()
        && CompanyForms.isForm(last.word())
        && Character.isUpperCase(last.word().charAt(0));
  }

  private static int top(Name name, Token noun) {
    return noun.index() + 1 < name.first() ? name.first() : -1;
  }

  /** "the Lind administration": a body that bears the name of who leads it. */
  private boolean bodyNamedAfter(
      Sentence sentence, int first, Token noun, BitSet used, String words) {
    if (!noun.lemma().equals("administration") || gazetteer.stateInFront(words).isPresent()) {
      return false;
    }
    String name = words + " " + noun.word();
    Cluster cluster =
        clusters.keyed("administration:" + surname(words), ActorType.ORGANIZATION, null);
    cluster.canonical = name;
    clusters.mention(
        cluster,
        sentence,
        Clusters.withArticle(sentence, first),
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
    boolean ofPlace = sentence.head(head).filter(Token::isProperNoun).isPresent();
    boolean owner = head.is("nmod:poss") && !ofPlace; // "Lima's Fir Square"
    boolean within =
        first > 0
            && Set.of("in", "near", "outside", "at").contains(sentence.token(first - 1).lemma());
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
    if (place || (within && !owner)) {
      Cluster cluster = clusters.keyed("place:" + words, ActorType.PLACE, country);
      clusters.mention(cluster, sentence, first, last, head, Mention.Kind.NAME, used);
    } else {
      clusters.mention(
          clusters.state(country), sentence, first, last, head, Mention.Kind.NAME, used);
    }
  }

  private void place(Sentence sentence, int first, int last, Token head, BitSet used) {
    String lastWord = sentence.token(last).lemma();
    String firstWord = sentence.token(first).word().toLowerCase(Locale.ROOT);
    int end = last;
    boolean facility =
        nouns.of(lastWord).filter(HeadClass.FACILITY::equals).isPresent()
            || (last > first && FACILITY_FIRST.contains(firstWord) && !firstWord.equals("al"));
    for (int next = last + 1;
        next <= Math.min(last + 2, sentence.size() - 1) && end == last;
        next++) {
      Token noun = sentence.token(next);
      String before = sentence.token(next - 1).word();
      boolean near = head.head() == next || noun.head() == head.index() || next > last + 1;
      if (noun.isNoun()
          && near
          && nouns
              .of(next > last + 1 ? before : "", noun)
              .filter(HeadClass.FACILITY::equals)
              .isPresent()
          && (next == last + 1 || sentence.token(last + 1).head() == next)) {
        end = next; // "Elm Ridge air base"
        facility = true;
      }
    }
    if (facility && describedByState(sentence, first, end, used)) {
      return;
    }
    boolean named =
        sentence.token(last).name().equals("O")
            && sentence.token(last).isProperNoun()
            && !hasArticleInside(sentence, first, last);
    boolean business = first < last && isBusiness(lastWord);
    if (!facility
        && (business || named)
        && nouns.of(lastWord).filter(HeadClass.PLACE::equals).isEmpty()) {
      organization(
          sentence, first, last, head, Clusters.words(sentence, first, last), "ORGANIZATION", used);
      return;
    }
    if (facility && sentence.token(end).tag().equals("NNPS")) {
      return;
    }
    Token top = end > last ? sentence.token(end) : head;
    String name = Clusters.words(sentence, first, end);
    Cluster known = first < end ? clusters.byName.get(name.toLowerCase(Locale.ROOT)) : null;
    if (known != null) {
      clusters.mention(
          known,
          sentence,
          Clusters.withArticle(sentence, first),
          end,
          top,
          Mention.Kind.NAME,
          used);
      return;
    }
    Cluster cluster =
        clusters.keyed(
            (facility ? "facility:" : "place:") + name,
            facility ? ActorType.FACILITY : ActorType.PLACE,
            null);
    if (facility && end > last) {
      cluster.noun = sentence.token(end).lemma();
    }
    if (first < end) {
      clusters.named(cluster, name);
    }
    clusters.mention(cluster, sentence, first, end, top, Mention.Kind.NAME, used);
  }

  private void organization(
      Sentence sentence, int first, int last, Token head, String words, String label, BitSet used) {
    Optional<HeadClass> of = nouns.of(sentence.token(last).lemma());
    boolean facility = of.filter(HeadClass.FACILITY::equals).isPresent();
    if (describedByState(sentence, first, last, used)
        || new TitleReader(nouns, gazetteer).before(sentence, last + 1) != null) {
      return;
    }
    if (first == last && words.equals("Parliament")) {
      return; // of the state that the report is about
    }
    if (of.isPresent()
        && (of.get() == HeadClass.MILITARY || of.get() == HeadClass.SECURITY)
        && first == last) {
      return; // "the Army": a description
    }
    Cluster known = clusters.byName.get(words.toLowerCase(Locale.ROOT));
    if (known == null && NameFinder.isAcronym(words)) {
      known = spelledOut(words);
    }
    if (known == null
        && label.equals("NAME")
        && first == last
        && !NameFinder.isAcronym(words)
        && !isActing(head)
        && !isBeforeKind(sentence, last)) {
      return;
    }
    Cluster cluster =
        known != null
            ? known
            : clusters.keyed(
                (facility ? "facility:" : "org:") + words.toLowerCase(Locale.ROOT),
                facility ? ActorType.FACILITY : ActorType.ORGANIZATION,
                null);
    if (facility) {
      cluster.noun = sentence.token(last).lemma();
    }
    cluster.plural |= sentence.token(last).tag().matches("NNP?S"); // "the Workers": they
    clusters.named(cluster, words);
    if (groupNoun(sentence, last) > last) {
      cluster.aliases.add(words); // "the Elm Star newspaper"
    }
    clusters.mention(
        cluster,
        sentence,
        Clusters.withArticle(sentence, first),
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
        clusters.named(cluster, shortForm.word());
        clusters.mention(cluster, sentence, last + 2, last + 2, shortForm, Mention.Kind.NAME, used);
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
    descriptions.read(sentence, noun, used);
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

  /** "Elmco CEO Ann Lee", "the iLee group": what stands behind it tells that it is a body. */
  private boolean isBeforeKind(Sentence sentence, int last) {
    int end = nouns.titleEnd(sentence, last + 1);
    boolean office =
        end > last && end + 1 < sentence.size() && sentence.token(end + 1).name().equals("PERSON");
    return office || groupNoun(sentence, last) > last;
  }

  /** "Deir al-Sharq": no other tongue's bodies are named so. */
  private static boolean hasArticleInside(Sentence sentence, int first, int last) {
    return last - 2 > first
        && sentence.token(last - 1).tag().equals("HYPH")
        && ARTICLE.matcher(sentence.token(last - 2).word()).matches();
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
    for (int words = 2; words > 0; words--) {
      int end = last + words;
      boolean kind =
          end < sentence.size()
              && sentence.token(end).isNoun()
              && sentence.token(last).head() == end
              && BEHIND.contains(kind(sentence, last + 1, end));
      if (kind) {
        return end;
      }
    }
    return last;
  }

  private static String kind(Sentence sentence, int first, int end) {
    String words = first < end ? sentence.token(first).word() + " " : "";
    return (words + sentence.token(end).lemma()).toLowerCase(Locale.ROOT);
  }

  private @Nullable Cluster spelledOut(String acronym) {
    String letters = acronym.replace(".", "");
    for (Cluster cluster : clusters.all) {
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
}
