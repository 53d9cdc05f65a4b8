package org.annals.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.actor.Gazetteer;
import org.annals.actor.Mention;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.statement.StatementMention;
import org.annals.text.Like;
import org.annals.text.Span;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Puts noun phrases into words that are the same for the same thing: states by one form of their
 * name, "there" and "the country" by the place meant, a group under one of the words the report
 * uses for it ("service members" as "troops").
 */
final class Naming {
  private static final int LONGEST_WORDS = 16;
  private static final Optional<String> NONE = Optional.empty();

  /** The pronouns of who speaks. */
  private static final Set<String> OWN = Set.of("i", "me", "my", "we", "us", "our");

  private static final int LONGEST_OWNER = 4;
  private static final int LEAST_MENTIONS = 2;
  private static final Set<String> MANNERS = WordList.words(Naming.class, "in-manner.txt");
  private static final Set<String> NATIONAL = WordList.words(Naming.class, "national.txt");
  private static final Set<String> LINKS =
      Set.of(
          "in",
          "of",
          "at",
          "against",
          "on",
          "for",
          "from",
          "with",
          "among",
          "across",
          "between",
          "to",
          "since",
          "near",
          "inside",
          "aboard",
          "around",
          "throughout",
          "along",
          "within",
          "outside");

  /** Right behind a participle they tell by whom and where to: "oil spilled by the ship". */
  private static final Set<String> OF_DEEDS = Set.of("by", "into", "onto", "under", "through");

  private static final Map<String, String> STATES = new HashMap<>();
  private static final List<List<String>> GROUPS = new ArrayList<>();

  static {
    WordList.rows(Naming.class, "states.tsv").forEach(row -> STATES.put(row.get(0), row.get(1)));
    WordList.rows(Naming.class, "synonyms.tsv")
        .forEach(row -> GROUPS.add(WordList.list(row.get(0))));
  }

  private final Cast cast;
  private final List<StatementMention> statements;

  /** For a plural noun, the phrase with a name in it that the report uses most. */
  private final Map<String, String> fullNames = new HashMap<>();

  /** For a group, where the report most often says it is. */
  private final Map<String, String> places = new HashMap<>();

  private final Map<String, String> groupOf = new HashMap<>();
  private final String country;
  private String place = "";
  private String state = "";

  Naming(Text text, Cast cast, List<StatementMention> statements) {
    this.cast = cast;
    this.statements = List.copyOf(statements);
    for (List<String> group : GROUPS) {
      String first = group.get(0);
      String lower = text.report().text().toLowerCase(Locale.ROOT);
      boolean used = lower.contains(" " + first);
      group.forEach(word -> groupOf.put(word, used ? first : word));
    }
    Map<String, Map<String, Integer>> names = new HashMap<>();
    Map<String, Map<String, Integer>> where = new HashMap<>();
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        if (token.tag().equals("NNS")) {
          survey(sentence, token, names, where);
        }
      }
    }
    this.country = country(text);
    names.forEach((noun, counts) -> fullNames.put(noun, mostOften(counts)));
    where.forEach((noun, counts) -> places.put(noun, mostOften(counts)));
  }

  /** The country that most of the mentions of countries are of; empty if none stands out. */
  private static String country(Text text) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        int next = token.index() + 1;
        String two = next < sentence.size() ? token.word() + " " + sentence.token(next).word() : "";
        String state =
            Gazetteer.get()
                .stateInFront(two)
                .or(() -> Gazetteer.get().stateInFront(token.word()))
                .orElse("");
        if (!state.isEmpty()) {
          counts.merge(state, 1, Integer::sum);
        }
      }
    }
    String most = mostOften(counts);
    int times = counts.getOrDefault(most, 0);
    counts.remove(most);
    int next = counts.getOrDefault(mostOften(counts), 0);
    return times >= LEAST_MENTIONS && times >= 2 * next ? most : "";
  }

  /** "the economy" with the country that the report is about. */
  String national(String subject) {
    String[] parts = subject.split(" of ", 2);
    String what =
        parts.length == 2 && parts[0].matches("share|rate|peak|level") ? parts[1] : subject;
    boolean alone = NATIONAL.contains(what.toLowerCase(Locale.ROOT));
    return alone && !country.isEmpty() ? subject + " of " + country : subject;
  }

  private void survey(
      Sentence sentence,
      Token noun,
      Map<String, Map<String, Integer>> names,
      Map<String, Map<String, Integer>> where) {
    int first = noun.index();
    while (first > 0 && isModifier(sentence.token(first - 1))) {
      first--;
    }
    String head = group(noun.word());
    if (first == noun.index() - 1 && isState(sentence.token(first))) {
      names
          .computeIfAbsent(head, k -> new LinkedHashMap<>())
          .merge(words(sentence, first, noun.index()), 1, Integer::sum);
    }
    int in = noun.index() + 1;
    if (in + 1 < sentence.size() && sentence.token(in).word().equals("in")) {
      int start = NounPhrases.afterDeterminers(sentence, in + 1);
      if (sentence.token(start).name().equals("LOCATION")) {
        where
            .computeIfAbsent(head, k -> new LinkedHashMap<>())
            .merge(words(sentence, start, NounPhrases.headFrom(sentence, start)), 1, Integer::sum);
      }
    }
  }

  /** The first of those counted most. */
  private static String mostOften(Map<String, Integer> counts) {
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
  }

  private static boolean isState(Token token) {
    return Gazetteer.get().stateInFront(token.word()).isPresent();
  }

  private static boolean isModifier(Token token) {
    return token.tag().startsWith("JJ") || token.isNoun();
  }

  /** The word that stands for the group in this report. */
  String group(String noun) {
    String lower = noun.toLowerCase(Locale.ROOT);
    return groupOf.getOrDefault(lower, lower);
  }

  /** The phrase with a state's name that the report uses for a bare plural noun. */
  Optional<String> fullName(String noun) {
    return Optional.ofNullable(fullNames.get(group(noun)));
  }

  /** Where the report says the group is, for a phrase that names a state and no place. */
  String usualPlace(Sentence sentence, int first, int head) {
    String usual = places.getOrDefault(group(sentence.token(head).word()), "");
    return usual.isEmpty() || !isState(sentence.token(first)) ? "" : " in " + usual;
  }

  /** Takes note of the places of a sentence, from token {@code from} up to {@code end}. */
  void pass(Sentence sentence, int from, int end) {
    for (int i = from; i < Math.min(end, sentence.size()); i++) {
      Token token = sentence.token(i);
      boolean inName = i + 1 < sentence.size() && sentence.token(i + 1).name().equals("LOCATION");
      if (token.name().equals("LOCATION")
          && token.isProperNoun()
          && !inName
          && !token.is("compound")
          && !isHyphened(sentence, i)) {
        int first = i;
        while (first > 0 && sentence.token(first - 1).name().equals("LOCATION")) {
          first--;
        }
        place = words(sentence, first, i);
        if (Gazetteer.get().state(token.word()).isPresent()) {
          state = place;
        }
      }
    }
  }

  private static boolean isHyphened(Sentence sentence, int i) {
    return i + 1 < sentence.size() && UnitReader.isHyphen(sentence.token(i + 1));
  }

  /** The place named last; empty at the beginning. */
  String place() {
    return place;
  }

  /** The words of a phrase, its first determiner left out. */
  String words(Sentence sentence, int first, int last) {
    StringBuilder words = new StringBuilder();
    @Nullable Actor before = null;
    for (int i = first; i <= last; i++) {
      Token token = sentence.token(i);
      if (token.tag().equals("``")
          || token.tag().equals("''")
          || (i > first && i < last && token.tag().equals("DT"))) {
        continue;
      }
      boolean adjective = i < last && STATES.containsKey(token.word());
      Actor state =
          adjective
              ? null
              : cast.holding(sentence.index(), token)
                  .filter(a -> a.type() == ActorType.STATE)
                  .filter(a -> isNamed(a, sentence.index(), token))
                  .orElse(null);
      if (state != null && state.equals(before)) {
        continue;
      }
      before = state;
      boolean joined = i > first && token.span().begin() == sentence.token(i - 1).span().end();
      String name = state == null ? token.word() : state.name();
      words
          .append(words.isEmpty() || joined ? "" : " ")
          .append(state == null && !adjective ? name : STATES.getOrDefault(name, name));
    }
    return grouped(words.toString().replaceFirst("^-(?:old )?", ""), sentence.token(last));
  }

  /** Whether the state is named here, not meant by its capital. */
  private static boolean isNamed(Actor state, int sentence, Token token) {
    return state.mentions().stream()
        .filter(m -> m.sentence() == sentence)
        .filter(m -> m.first() <= token.index() && token.index() <= m.last())
        .anyMatch(m -> Gazetteer.get().state(m.words()).isPresent());
  }

  /** "U.S. service members" as "U.S. troops" where the report calls them troops too. */
  private String grouped(String phrase, Token head) {
    if (!head.tag().equals("NNS")) {
      return phrase;
    }
    int at = -1;
    for (int words = 2; words > 0 && at < 0; words--) {
      String[] parts = phrase.split(" ");
      if (parts.length < words) {
        continue;
      }
      String end = String.join(" ", List.of(parts).subList(parts.length - words, parts.length));
      String group = groupOf.get(end.toLowerCase(Locale.ROOT));
      if (group != null && !group.equals(end.toLowerCase(Locale.ROOT))) {
        String before = phrase.substring(0, phrase.length() - end.length());
        String full = group.substring(0, Math.max(0, group.length() - end.length()));
        boolean whole = group.endsWith(" " + end.toLowerCase(Locale.ROOT)) && before.endsWith(full);
        return whole ? phrase : before + group;
      }
    }
    return phrase;
  }

  /**
   * Whose something is by the word at {@code at}: "her", "the bank’s"; empty if it does not say.
   */
  String owner(Sentence sentence, int at) {
    Token token = sentence.token(at);
    return token.tag().equals("PRP$")
        ? pronoun(sentence, token).orElse("")
        : Owners.before(this, sentence, at);
  }

  /** "her testimony" with her name; as it is where the report does not tell whose it is. */
  private String owned(Sentence sentence, int first, String phrase) {
    boolean theirs = first > 0 && sentence.token(first - 1).tag().equals("PRP$");
    String owner = theirs ? owner(sentence, first - 1) : "";
    return owner.isEmpty() || owner.split(" ").length > LONGEST_OWNER || phrase.contains("’s ")
        ? phrase
        : owner + "’s " + phrase;
  }

  /** The noun phrase that ends with {@code head}, with what follows and narrows it. */
  String phrase(Sentence sentence, Token head) {
    String measured = measured(sentence, head);
    if (!measured.isEmpty()) {
      return measured;
    }
    int first = first(sentence, head);
    String named = definite(sentence, first, head);
    String phrase =
        named == null ? owned(sentence, first, words(sentence, first, head.index())) : named;
    String after = restriction(sentence, head.index() + 1, false);
    return named != null && named.endsWith(after) ? named : phrase + after;
  }

  /**
   * What a noun such as "number" or "level" is of: "the number of beds" gives "beds", "troop
   * levels" gives "troops"; empty if the noun is none or stands alone.
   */
  private String measured(Sentence sentence, Token head) {
    boolean word =
        head.index() > 0
            && WordNet.get().isNoun(sentence.token(head.index() - 1).lemma() + " " + head.lemma());
    if (!FigureWords.is(head.lemma(), "measure") || word) {
      return "";
    }
    boolean theirs =
        head.index() > 0 && sentence.token(head.index() - 1).word().equalsIgnoreCase("their");
    for (int i = head.index() - 2; theirs && i > 0; i--) {
      if (sentence.token(i).tag().equals("NNS")) {
        return phrase(sentence, sentence.token(i));
      }
    }
    int next = head.index() + 1;
    if (next + 1 < sentence.size() && sentence.token(next).word().equals("of")) {
      int from = NounPhrases.afterDeterminers(sentence, next + 1);
      int of = NounPhrases.headFrom(sentence, from);
      return of < 0 ? "" : words(sentence, from, of) + doing(sentence, of + 1);
    }
    int first = first(sentence, head);
    if (first == head.index()) {
      return "";
    }
    Token before = sentence.token(head.index() - 1);
    if (!before.tag().matches("NNS?")) {
      return "";
    }
    boolean mass = FigureWords.is(before.lemma(), "people") && !before.lemma().equals("troop");
    String name = words(sentence, first, before.index());
    String plural =
        before.tag().equals("NNS") || mass
            ? name
            : name.substring(0, name.length() - before.word().length())
                + UnitReader.plural(before.word());
    String after = restriction(sentence, next, false);
    return plural + (after.isEmpty() ? where(sentence, head.index()) : after);
  }

  /** "the number of people receiving food": what they do, else what narrows them. */
  private String doing(Sentence sentence, int at) {
    boolean doing = at + 1 < sentence.size() && sentence.token(at).tag().equals("VBG");
    int start = doing ? NounPhrases.afterDeterminers(sentence, at + 1) : -1;
    int object = doing ? NounPhrases.headFrom(sentence, start) : -1;
    return object < 0
        ? restriction(sentence, at, false)
        : " "
            + sentence.token(at).word()
            + " "
            + words(sentence, start, object)
            + restriction(sentence, object + 1, false);
  }

  /** "the embassy" by the name that the report gives it; null if it has none or is a person. */
  private @Nullable String definite(Sentence sentence, int first, Token head) {
    boolean the = first > 0 && sentence.token(first - 1).word().equalsIgnoreCase("the");
    if (!the || head.isProperNoun() || first < head.index()) {
      return null;
    }
    return cast.at(sentence.index(), head)
        .filter(a -> a.type() == ActorType.FACILITY || a.type() == ActorType.ORGANIZATION)
        .filter(a -> a.mentions().stream().anyMatch(m -> m.kind() == Mention.Kind.NAME))
        .map(Actor::name)
        .orElse(null);
  }

  /** The first token of the phrase that {@code head} ends, owners in, determiners out. */
  static int first(Sentence sentence, Token head) {
    int first = head.index();
    while (first > 0) {
      Token before = sentence.token(first - 1);
      boolean owner = before.tag().equals("POS") && first > 1;
      boolean hyphen =
          UnitReader.isHyphen(before) && first > 1 && !sentence.token(first - 2).tag().equals("CD");
      boolean joint =
          before.tag().equals("CC")
              && first > 1
              && sentence.token(first - 2).tag().startsWith("JJ")
              && sentence.token(first).tag().startsWith("JJ");
      if (!isModifier(before)
          && !owner
          && !hyphen
          && !joint
          && !Like.is(before.tag(), "VBN|VBG|FW|#")
          && !(before.tag().equals("CD") && isYear(before))) {
        break;
      }
      if (before.tag().matches("VBN|VBG") && !before.is("amod") && !before.is("compound")) {
        break;
      }
      first--;
    }
    // "a 6-inch screen": the measure is no part of what it is
    boolean unit =
        first > 0 && first < head.index() && UnitReader.isHyphen(sentence.token(first - 1));
    return unit ? first + 1 : first;
  }

  private static boolean isYear(Token token) {
    return token.word().matches("(19|20)\\d\\d");
  }

  /** The phrases that follow a noun and narrow it, each with a space before. */
  String restriction(Sentence sentence, int from, boolean moves) {
    StringBuilder after = new StringBuilder();
    String pending = "";
    int at = from;
    while (at < sentence.size() - 1 && at - from < LONGEST_WORDS) {
      Token token = sentence.token(at);
      String word = token.word().toLowerCase(Locale.ROOT);
      String next = sentence.token(at + 1).word().toLowerCase(Locale.ROOT);
      if (Like.is(token.tag(), "VBN|VBG") && (LINKS.contains(next) || OF_DEEDS.contains(next))) {
        pending = " " + word;
        at++;
        continue;
      }
      boolean led = LINKS.contains(word) || (!pending.isEmpty() && OF_DEEDS.contains(word));
      boolean manner = word.equals("in") && MANNERS.contains(next); // "in order to", "in cash"
      if (!led || manner || isAmount(sentence, at + 1)) {
        break;
      }
      int start = NounPhrases.afterDeterminers(sentence, at + 1);
      int head = NounPhrases.headFrom(sentence, start);
      if (head < 0 || isSpan(sentence, head, word)) {
        break;
      }
      boolean country = sentence.token(head).word().equalsIgnoreCase("country") && !state.isEmpty();
      String what = country ? state : owned(sentence, start, words(sentence, start, head));
      after
          .append(pending)
          .append(' ')
          .append(moves && word.equals("from") ? "in" : word)
          .append(' ')
          .append(what);
      at = head + 1;
      pending = "";
    }
    return after.toString();
  }

  private static boolean isAmount(Sentence sentence, int at) {
    int i = at;
    while (i < sentence.size()
        && (Like.is(sentence.token(i).tag(), "RB.?|JJR|IN|\\$|DT|PDT|#")
            && !sentence.token(i).tag().equals("DT"))) {
      i++;
    }
    return i < sentence.size()
        && sentence.token(i).tag().equals("CD")
        && !isYear(sentence.token(i));
  }

  /** "rose in June", "for the year": when, and no part of what it is. */
  private static boolean isSpan(Sentence sentence, int head, String link) {
    return !link.equals("since")
        && !link.equals("of")
        && WordNet.get().nounFile(sentence.token(head).lemma()).equals("noun.time");
  }

  /** Where it is, from the words after it or from "there"; empty if they do not say. */
  String where(Sentence sentence, int after) {
    for (int i = after + 1; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      String word = token.word().toLowerCase(Locale.ROOT);
      if (word.equals("there") && !token.tag().equals("EX") && !place.isEmpty()) {
        return " in " + place;
      }
      if (word.equals("in") && i + 1 < sentence.size()) {
        int start = NounPhrases.afterDeterminers(sentence, i + 1);
        if (sentence.token(start).name().equals("LOCATION")) {
          return " in " + words(sentence, start, NounPhrases.headFrom(sentence, start));
        }
        if (sentence.token(start).word().equals("country") && !state.isEmpty()) {
          return " in " + state;
        }
      }
    }
    return "";
  }

  /** The name of whoever a word names or stands for, in the report or beside the word. */
  Optional<String> name(Sentence sentence, Token token) {
    Optional<String> own = cast.at(sentence.index(), token).map(Actor::name);
    return own.isPresent()
        ? own
        : sentence.children(token, "appos").stream()
            .flatMap(a -> cast.at(sentence.index(), a).stream())
            .map(Actor::name)
            .findFirst();
  }

  /** Whether the words are no more than the name of somebody or some place of the report. */
  boolean isActor(String words) {
    return cast.actors().stream()
        .filter(a -> !a.isDescribed())
        .anyMatch(
            a ->
                a.name().equalsIgnoreCase(words)
                    || a.aliases().stream()
                        .anyMatch(n -> n.replaceFirst("^(?i:the) ", "").equalsIgnoreCase(words)));
  }

  /** Whether the words are the name of a person of the report. */
  boolean isPerson(String words) {
    String plain = words.replaceFirst("^(?:Mr|Mrs|Ms|Dr)\\.? ", "");
    return cast.actors().stream()
        .filter(a -> a.type() == ActorType.PERSON)
        .anyMatch(a -> a.name().equals(words) || a.name().endsWith(plain));
  }

  /** The name of whoever a pronoun stands for, if the report names him or it. */
  Optional<String> pronoun(Sentence sentence, Token pronoun) {
    return cast.at(sentence.index(), pronoun)
        .map(Actor::name)
        .or(() -> OWN.contains(pronoun.word().toLowerCase(Locale.ROOT)) ? speaker(pronoun) : NONE);
  }

  /** Who says the words that a pronoun of the first person stands in, by name. */
  private Optional<String> speaker(Token pronoun) {
    boolean one = !pronoun.word().matches("(?i)we|our|us");
    return statements.stream()
        .filter(s -> s.mode().isOfRecord() && s.speaker() != null)
        .filter(s -> s.content().stream().anyMatch(c -> c.contains(pronoun.span())))
        .min(Comparator.comparingInt(s -> s.content().stream().mapToInt(Span::length).sum()))
        .flatMap(s -> Optional.ofNullable(s.speaker()))
        .map(cast::actor)
        .filter(a -> (a.type() == ActorType.PERSON) == one)
        .map(Actor::name);
  }

  static String shortened(String subject) {
    String[] words = subject.strip().split("\\s+");
    return words.length <= LONGEST_WORDS
        ? String.join(" ", words)
        : String.join(" ", List.of(words).subList(0, LONGEST_WORDS));
  }
}
