package org.annals.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.actor.Gazetteer;
import org.annals.actor.Mention;
import org.annals.actor.PersonNames;
import org.annals.actor.RelationKind;
import org.annals.actor.RelationMention;
import org.annals.actor.Role;
import org.annals.text.Evidence;
import org.annals.text.Like;
import org.annals.text.Span;
import org.annals.text.WordList;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Decides which actors of different reports are one.
 *
 * <p>Method: blocks by key or by plain name; people by surname and first names that do not exclude
 * each other, a bare surname only where one person alone bears it. Bodies and facilities by any
 * name they share, a bare facility ("the embassy") only where one alone of its kind is named.
 * Precision before recall: two people of like name are worse in one than one in two.
 */
final class ActorLinker {
  private static final Set<String> OWNERS =
      Set.of("its", "their", "his", "her", "our", "my", "your");

  private static final Set<String> PLACE_KINDS =
      WordList.words(ActorLinker.class, "place-kinds.txt");

  private static final String OPPOSITION = "opposition";

  private record Local(String report, Actor actor) {}

  private final Reports reports;
  private final List<Local> locals = new ArrayList<>();

  /** By report, the place in {@link #locals} of its first actor. */
  private final Map<String, Integer> firsts = new HashMap<>();

  /** The record's ids of {@link #locals}. */
  private final String[] ids;

  private final List<ActorEntry> entries = new ArrayList<>();
  private final Map<String, ActorEntry> byId = new HashMap<>();

  /**
   * Ids of those whom the reports call by a bare noun and by nothing else: no record lists them.
   */
  private final Set<String> nameless = new HashSet<>();

  private final List<Relation> relations = new ArrayList<>();

  ActorLinker(Reports reports, Regroupings regroupings) {
    this.reports = reports;
    for (Extract extract : reports.extracts()) {
      firsts.put(extract.report().id(), locals.size());
      for (Actor actor : extract.actors()) {
        locals.add(new Local(extract.report().id(), actor));
      }
    }
    List<List<Integer>> sets =
        regroupings.of(
            Regrouping.Of.ACTORS,
            group().sets(),
            () -> locals.stream().map(ActorLinker::mark).toList(),
            reports.ids());
    ids = new String[locals.size()];
    Identities identities = new Identities(reports);
    List<Identity> known = Side.bySide(sets.size(), i -> identities.of(told(sets.get(i))));
    for (int i = 0; i < known.size(); i++) {
      String id = known.get(i).id();
      sets.get(i).forEach(local -> ids[local] = id);
      if (sets.get(i).stream().allMatch(local -> locals.get(local).actor().isBare())) {
        nameless.add(id);
      }
    }
    List<Integer> listed =
        IntStream.range(0, known.size())
            .filter(i -> !nameless.contains(known.get(i).id()))
            .boxed()
            .toList();
    Side.bySide(
            listed.size(),
            n -> {
              int i = listed.get(n);
              return entry(known.get(i), sets.get(i).stream().map(locals::get).toList());
            })
        .stream()
        .sorted(Comparator.comparing(e -> e.identity().id()))
        .forEach(entries::add);
    entries.forEach(e -> byId.put(e.identity().id(), e));
  }

  private static Regrouping.Mark mark(Local local) {
    return new Regrouping.Mark(local.report(), local.actor().mentions().get(0).span());
  }

  /** What a bare noun means may change when reports are added: it gives no one an identity. */
  private List<Identities.Told> told(List<Integer> set) {
    List<Local> all = set.stream().map(locals::get).toList();
    List<Local> named = all.stream().filter(ActorLinker::isNamed).toList();
    return (named.isEmpty() ? all : named).stream().map(ActorLinker::told).toList();
  }

  /** Whether more than a bare noun or an office tells who it is. */
  private static boolean isNamed(Local local) {
    return !local.actor().isBare() && !local.actor().isByOffice();
  }

  private static Identities.Told told(Local local) {
    Mention first = local.actor().mentions().get(0);
    return new Identities.Told(
        Ids.of(
            "a",
            local.report(),
            first.span().begin(),
            local.actor().type().label() + " " + local.actor().name()),
        local.report(),
        first.span().begin());
  }

  /** The record's id of an actor of a report. */
  String id(String report, String local) {
    int first = firsts.getOrDefault(report, locals.size());
    int expected = first - 1; // they are counted from 1, but for those that a reader parted
    for (int i = 0; i < local.length() && expected < locals.size(); i++) {
      int digit = local.charAt(i) - '0';
      expected =
          digit < 0 || digit > 9 ? locals.size() : (expected - first + 1) * 10 + digit + first - 1;
    }
    if (is(expected, report, local)) {
      return ids[expected];
    }
    for (int i = first; i < locals.size() && locals.get(i).report().equals(report); i++) {
      if (is(i, report, local)) {
        return ids[i];
      }
    }
    throw new IllegalArgumentException("no actor " + local + " in " + report);
  }

  private boolean is(int place, String report, String local) {
    return place >= 0
        && place < locals.size()
        && locals.get(place).actor().id().equals(local)
        && locals.get(place).report().equals(report);
  }

  boolean isPerson(String id) {
    return entry(id).filter(e -> e.type() == ActorType.PERSON).isPresent();
  }

  /** The actor of the record with this id; empty for the words of one only described. */
  Optional<ActorEntry> entry(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The record's ids of actors of a report, but for those whom no name tells. */
  List<String> ids(String report, List<String> local) {
    return local.stream()
        .map(l -> id(report, l))
        .filter(id -> !nameless.contains(id))
        .distinct()
        .toList();
  }

  /** The actor's id; null where the report knows none, or no name of it. */
  @Nullable String idOrNone(String report, @Nullable String local) {
    String id = local == null ? null : id(report, local);
    return id == null || nameless.contains(id) ? null : id;
  }

  private String called(String report, String local) {
    return reports.extract(report).actors().stream()
        .filter(a -> a.id().equals(local))
        .map(Actor::calledInText)
        .findFirst()
        .orElse(local);
  }

  /** The actor's id where the report knows one, else the words for it, else null. */
  @Nullable String idOrWords(String report, @Nullable String local, @Nullable String words) {
    if (local == null) {
      return words;
    }
    String id = id(report, local);
    boolean told = words != null && !words.isEmpty();
    return !nameless.contains(id) ? id : told ? words : called(report, local);
  }

  /** By id, their roles without the time at which they are seen. */
  List<ActorEntry> entries() {
    return List.copyOf(entries);
  }

  /**
   * By id, roles with the time at which they are seen.
   *
   * @param dated the same reports, dated as closely as can be
   */
  List<ActorEntry> entries(Reports dated) {
    return entries.stream()
        .map(entry -> entry.roles().isEmpty() ? entry : seen(entry, dated))
        .toList();
  }

  private static ActorEntry seen(ActorEntry entry, Reports dated) {
    List<RoleSeen> roles = new ArrayList<>();
    for (RoleSeen role : entry.roles()) {
      When seen = null;
      for (Evidence e : role.evidence()) {
        When published = dated.published(e.report());
        seen =
            seen == null || published == null
                ? (seen == null ? published : seen)
                : seen.hull(published);
      }
      roles.add(new RoleSeen(role.role(), role.of(), seen, role.evidence()));
    }
    return new ActorEntry(
        entry.identity(), entry.name(), entry.type(), entry.aliases(), roles, entry.evidence());
  }

  /** By id. */
  List<Relation> relations() {
    return relations;
  }

  // ---------------------------------------------------------------- grouping

  private Groups group() {
    Groups groups = new Groups(locals.size());
    Map<String, Integer> byKey = new HashMap<>();
    Map<String, List<Integer>> people = new TreeMap<>();
    Map<String, List<Integer>> middles = new TreeMap<>();
    Map<String, List<Integer>> bare = new TreeMap<>();
    Map<String, List<Integer>> byWord = new HashMap<>();
    Map<String, Set<Integer>> ofStates = new TreeMap<>();
    Map<String, Set<Integer>> described = new TreeMap<>();
    for (int i = 0; i < locals.size(); i++) {
      Actor actor = locals.get(i).actor();
      if (actor.isBare()) {
        continue; // whom it means is seen when all that have names are joined
      }
      if (actor.isDescribed()) {
        continue; // the same words may mean another elsewhere
      }
      if (actor.isByOffice()) {
        continue; // whom the office means is seen when all bodies are joined
      }
      if (actor.type() == ActorType.PERSON) {
        List<String> words = PersonNames.words(actor.name());
        people
            .computeIfAbsent(PersonNames.plain(words.get(words.size() - 1)), k -> new ArrayList<>())
            .add(i);
        for (int k = 1; k < words.size() - 1; k++) {
          middles.computeIfAbsent(PersonNames.plain(words.get(k)), m -> new ArrayList<>()).add(i);
        }
        for (String alias : actor.aliases()) {
          boolean other = // "Mara Lind, known as Orlo"
              alias.indexOf(' ') < 0
                  && Character.isUpperCase(alias.charAt(0))
                  && words.size() > 1
                  && !words.contains(alias);
          if (other) {
            middles.computeIfAbsent(PersonNames.plain(alias), m -> new ArrayList<>()).add(i);
          }
        }
      } else if (!actor.key().isEmpty()) {
        join(groups, byKey, actor.key(), i);
        String name = withoutArticle(actor.name());
        if (name.indexOf(' ') > 0
            && Character.isUpperCase(name.charAt(0))
            && actor.type() != ActorType.FACILITY) {
          join(groups, byKey, ":" + plain(name), i); // elsewhere its kind may not be known
        }
        if (actor.key().startsWith("seat:") && actor.type() == ActorType.ORGANIZATION) {
          for (String alias : actor.aliases()) {
            if (Character.isUpperCase(withoutArticle(alias).charAt(0))) {
              join(groups, byKey, actor.type() + ":" + plain(alias), i); // "the Treasury"
            }
          }
        }
        if (actor.key().startsWith("government:")) {
          // whom a report that names no state calls "the government"
          byWord.computeIfAbsent("government", w -> new ArrayList<>()).add(i);
        } else if (actor.key().startsWith(OPPOSITION + ":")) {
          byWord.computeIfAbsent(OPPOSITION, w -> new ArrayList<>()).add(i);
        }
      } else if (isBare(actor)) {
        bare.computeIfAbsent(actor.name().toLowerCase(Locale.ROOT), k -> new ArrayList<>()).add(i);
      } else {
        Set<String> words = new HashSet<>();
        actor.aliases().forEach(a -> words.addAll(words(a.toLowerCase(Locale.ROOT))));
        for (String word : words) {
          byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(i);
        }
        Set<String> names = new TreeSet<>(actor.aliases());
        names.add(actor.name()); // "Ann Lee's lawyers", whom a report calls "lawyers for Lee"
        for (String alias : names) {
          String plain = plain(alias);
          boolean named =
              Character.isUpperCase(withoutArticle(alias).charAt(0))
                  || withoutArticle(alias).contains(" "); // "the company" is another elsewhere
          if (named && !isOwned(plain)) {
            boolean name =
                Character.isUpperCase(withoutArticle(alias).charAt(0)) && alias.contains(" ");
            join(groups, byKey, (name ? "" : actor.type()) + ":" + plain, i);
            if (!name && alias.contains(" ")) {
              described.computeIfAbsent(":" + plain, d -> new TreeSet<>()).add(i);
            }
            String rest = name ? withoutState(alias) : "";
            if (!rest.isEmpty()) {
              ofStates.computeIfAbsent(":" + plain(rest), k -> new TreeSet<>()).add(i);
            }
          }
        }
      }
    }
    described.forEach(
        (name, which) -> {
          Integer named = byKey.get(name); // "the central bank", elsewhere "the Central Bank"
          for (int i : named == null ? Set.<Integer>of() : which) {
            if (named != null && locals.get(i).actor().type() == locals.get(named).actor().type()) {
              groups.union(named, i);
            }
          }
        });
    people.values().forEach(same -> people(groups, same));
    surnames(groups, people);
    firsts(groups, people);
    middles(groups, people, middles);
    seated(groups);
    kindsOfPlaces(groups, byKey);
    withStates(groups, byKey, ofStates);
    List<Actor> actors = locals.stream().map(Local::actor).toList();
    List<String> of = locals.stream().map(Local::report).toList();
    Spellings.join(of, actors, groups);
    TypedTwice.join(of, actors, groups);
    BodyNames.join(actors, groups);
    bare.forEach((noun, which) -> bare(groups, noun, which, byWord));
    new UnnamedHolders(reports, of, actors, groups).join();
    new BareNouns(of, actors, groups).join();
    return groups;
  }

  /**
   * "the Port Elm court" is the one court of Port Elm that the reports name in full, "Port Elm
   * District Court".
   */
  private void seated(Groups groups) {
    Map<String, Set<Integer>> full = new TreeMap<>();
    Map<String, Integer> described = new TreeMap<>();
    for (int i = 0; i < locals.size(); i++) {
      Actor actor = locals.get(i).actor();
      String name = withoutArticle(actor.name());
      if (actor.type() != ActorType.ORGANIZATION || !Like.is(name, "(?i).+ (court|tribunal)")) {
        continue;
      }
      String noun = name.substring(name.lastIndexOf(' ') + 1);
      if (Character.isLowerCase(noun.charAt(0))) {
        described.put(name, i);
      } else {
        for (int end = name.indexOf(' '); end > 0; end = name.indexOf(' ', end + 1)) {
          full.computeIfAbsent(
                  name.substring(0, end) + " " + noun.toLowerCase(Locale.ROOT),
                  k -> new TreeSet<>())
              .add(i);
        }
      }
    }
    described.forEach(
        (name, i) -> {
          Set<Integer> such = full.getOrDefault(name, Set.of());
          if (!such.isEmpty() && such.stream().map(groups::find).distinct().count() == 1) {
            groups.union(such.iterator().next(), i);
          }
        });
  }

  private static boolean isKindOfPlace(String name) {
    int last = name.lastIndexOf(' ');
    return last > 0 && PLACE_KINDS.contains(name.substring(last + 1).toLowerCase(Locale.ROOT));
  }

  /** "the Elm region" is the Elm of which the reports tell. */
  private void kindsOfPlaces(Groups groups, Map<String, Integer> byKey) {
    for (int i = 0; i < locals.size(); i++) {
      Actor actor = locals.get(i).actor();
      String name = withoutArticle(actor.name());
      int last = name.lastIndexOf(' ');
      boolean kind = actor.type() == ActorType.PLACE && isKindOfPlace(name);
      Integer place = kind ? byKey.get("place:" + name.substring(0, last)) : null;
      if (place != null) {
        groups.union(place, i);
      }
    }
  }

  /** "Coast Guard" is the one Coast Guard that the reports give a state, if they give but one. */
  private static void withStates(
      Groups groups, Map<String, Integer> byKey, Map<String, Set<Integer>> ofStates) {
    ofStates.forEach(
        (rest, which) -> {
          Integer plain = byKey.get(rest);
          if (plain != null && which.stream().map(groups::find).distinct().count() == 1) {
            groups.union(which.iterator().next(), plain);
          }
        });
  }

  /** The name in capitals that is left without the state in front; empty if none is. */
  private static String withoutState(String alias) {
    String name = withoutArticle(alias);
    int blank = name.indexOf(' ');
    String rest = blank < 0 ? "" : name.substring(blank + 1);
    boolean two = rest.indexOf(' ') > 0 && Character.isUpperCase(rest.charAt(0));
    return two && Gazetteer.get().stateInFront(name.substring(0, blank)).isPresent() ? rest : "";
  }

  /** "its embassy": of whom, only its own report can tell. */
  private static boolean isOwned(String plain) {
    return OWNERS.contains(plain.substring(0, Math.max(0, plain.indexOf(' '))));
  }

  private static void join(Groups groups, Map<String, Integer> byKey, String key, int i) {
    Integer other = byKey.putIfAbsent(key, i);
    if (other != null) {
      groups.union(other, i);
    }
  }

  /** "Ida", where one alone of the story has that first name and none that surname. */
  private void firsts(Groups groups, Map<String, List<Integer>> people) {
    Map<String, List<Integer>> byFirst = new TreeMap<>();
    people.values().stream()
        .flatMap(List::stream)
        .forEach(
            i -> {
              List<String> words = PersonNames.words(locals.get(i).actor().name());
              if (words.size() > 1) {
                byFirst
                    .computeIfAbsent(PersonNames.plain(words.get(0)), f -> new ArrayList<>())
                    .add(i);
              }
            });
    byFirst.forEach(
        (first, bearers) -> {
          List<Integer> called = people.getOrDefault(first, List.of());
          boolean alone =
              called.stream().allMatch(i -> locals.get(i).actor().name().indexOf(' ') < 0)
                  && called.stream().allMatch(i -> locals.get(i).actor().roles().isEmpty())
                  && bearers.stream().mapToInt(groups::find).distinct().count() == 1;
          if (alone) {
            called.forEach(i -> groups.union(bearers.get(0), i));
          }
        });
  }

  /** "Mr Fuentes", where nobody has that name but Ana Fuentes Mora, by the first of her two. */
  private void middles(
      Groups groups, Map<String, List<Integer>> people, Map<String, List<Integer>> middles) {
    middles.forEach(
        (word, bearers) -> {
          List<Integer> called = people.getOrDefault(word, List.of());
          boolean alone =
              called.stream().allMatch(i -> locals.get(i).actor().name().indexOf(' ') < 0)
                  && bearers.stream().mapToInt(groups::find).distinct().count() == 1;
          if (alone) {
            called.forEach(i -> groups.union(bearers.get(0), i));
          }
        });
  }

  /** Spellings of one surname in other letters, of those who have the same first name. */
  private void surnames(Groups groups, Map<String, List<Integer>> people) {
    Map<String, Integer> byName = new HashMap<>();
    people
        .values()
        .forEach(
            same -> {
              for (int i : same) {
                List<String> words = PersonNames.words(locals.get(i).actor().name());
                if (words.size() > 1) {
                  String last = words.get(words.size() - 1);
                  String first = PersonNames.plain(words.get(0));
                  join(groups, byName, first + " " + PersonNames.transliterated(last), i);
                }
              }
            });
  }

  private void people(Groups groups, List<Integer> surname) {
    List<Integer> full =
        surname.stream()
            .filter(i -> PersonNames.words(locals.get(i).actor().name()).size() > 1)
            .toList();
    Map<String, Integer> byName = new TreeMap<>();
    for (int i : full) {
      join(groups, byName, locals.get(i).actor().name(), i);
    }
    variants(groups, byName);
    long persons = full.stream().mapToInt(groups::find).distinct().count();
    List<Integer> alone =
        surname.stream()
            .filter(i -> PersonNames.words(locals.get(i).actor().name()).size() == 1)
            .toList();
    if (persons <= 1) {
      for (int i : alone) {
        groups.union(full.isEmpty() ? alone.get(0) : full.get(0), i);
      }
    }
  }

  /**
   * Joins spellings of one first name, then initials and short forms, each only where one person
   * alone can be meant: "R. Lund" is no bridge between Rita Lund and Rosa Lund. Cost: n log n in
   * the names.
   */
  private static void variants(Groups groups, Map<String, Integer> byName) {
    Map<String, List<String>> bySound = new TreeMap<>();
    TreeMap<String, List<Integer>> byFirst = new TreeMap<>();
    byName.forEach(
        (name, i) -> {
          String first = PersonNames.words(name).get(0);
          bySound.computeIfAbsent(PersonNames.sound(first), k -> new ArrayList<>()).add(name);
          byFirst.computeIfAbsent(PersonNames.plain(first), k -> new ArrayList<>()).add(i);
        });
    byFirst.values().forEach(same -> same.forEach(i -> groups.union(same.get(0), i)));
    for (List<String> alike : bySound.values()) {
      Map<Boolean, List<String>> listed =
          alike.stream()
              .collect(
                  java.util.stream.Collectors.partitioningBy(
                      n -> PersonNames.isListed(PersonNames.words(n).get(0))));
      long known =
          listed.getOrDefault(true, List.of()).stream()
              .map(n -> PersonNames.plain(PersonNames.words(n).get(0)))
              .distinct()
              .count();
      List<String> one = known <= 1 ? alike : listed.getOrDefault(false, List.of());
      Integer first = one.isEmpty() ? null : byName.get(one.get(0));
      for (String n : one) {
        Integer other = byName.get(n);
        if (first != null && other != null) {
          groups.union(first, other);
        }
      }
    }
    nicknames(groups, byFirst);
    for (String start : List.copyOf(byFirst.keySet())) {
      boolean initial = start.length() == 1;
      if (!initial && start.length() < SHORT_FORM) {
        continue;
      }
      // all that begin so stand together; more than a few decide nothing
      List<Integer> longer =
          byFirst.subMap(start, false, start + Character.MAX_VALUE, false).values().stream()
              .limit(MOST_LONGER)
              .flatMap(List::stream)
              .toList();
      if (!longer.isEmpty() && longer.stream().mapToInt(groups::find).distinct().count() == 1) {
        java.util.Objects.requireNonNull(byFirst.get(start))
            .forEach(i -> groups.union(longer.get(0), i));
      }
    }
  }

  /** "Bill" and "William", where no third name of the same people can be meant by either. */
  private static void nicknames(Groups groups, Map<String, List<Integer>> byFirst) {
    Map<Integer, Set<Integer>> byClass = new TreeMap<>();
    Map<Integer, Set<Integer>> classes = new TreeMap<>();
    byFirst.forEach(
        (first, which) -> {
          for (int nick : PersonNames.nicknames(first)) {
            byClass.computeIfAbsent(nick, n -> new TreeSet<>()).addAll(which);
            which.forEach(i -> classes.computeIfAbsent(i, k -> new TreeSet<>()).add(nick));
          }
        });
    for (Set<Integer> same : byClass.values()) {
      boolean bridge = // "Ted Lee" beside both "Edward Lee" and "Theodore Lee"
          same.stream()
              .anyMatch(
                  i ->
                      classes.getOrDefault(i, Set.of()).stream()
                              .filter(n -> byClass.getOrDefault(n, Set.of()).size() > 1)
                              .map(n -> roots(groups, byClass.getOrDefault(n, Set.of())))
                              .filter(roots -> roots.size() > 1)
                              .count()
                          > 1);
      if (!bridge) {
        int first = same.iterator().next();
        same.forEach(i -> groups.union(first, i));
      }
    }
  }

  private static Set<Integer> roots(Groups groups, Set<Integer> which) {
    Set<Integer> roots = new TreeSet<>();
    which.forEach(i -> roots.add(groups.find(i)));
    return roots;
  }

  /** Least length of a short form of a first name: "Rob" for "Robert". */
  private static final int SHORT_FORM = 3;

  /** Of how many longer first names one is looked for that a short form can mean. */
  private static final int MOST_LONGER = 8;

  private void bare(
      Groups groups, String noun, List<Integer> which, Map<String, List<Integer>> byWord) {
    ActorType type = locals.get(which.get(0)).actor().type();
    List<Integer> named =
        byWord.getOrDefault(noun, List.of()).stream()
            .filter(i -> locals.get(i).actor().type() == type)
            .toList();
    if (named.stream().mapToInt(groups::find).distinct().count() == 1) {
      which.forEach(i -> groups.union(named.get(0), i));
    }
  }

  /** Whether a report calls it by a common noun alone. */
  private static boolean isBare(Actor actor) {
    return actor.aliases().stream()
            .noneMatch(a -> withoutArticle(a).chars().anyMatch(Character::isUpperCase))
        && withoutArticle(actor.name()).indexOf(' ') < 0;
  }

  private static List<String> words(String name) {
    return List.of(name.split(" ", -1));
  }

  static String withoutArticle(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return lower.startsWith("the ") && words.length() > 4 ? words.substring(4) : words;
  }

  private static String plain(String alias) {
    String plain = withoutArticle(alias).toLowerCase(Locale.ROOT).replace("’", "'");
    return BodyNames.spelled(plain);
  }

  // ---------------------------------------------------------------- what is shown

  private ActorEntry entry(Identity identity, List<Local> same) {
    TreeSet<String> aliases = new TreeSet<>();
    Map<String, Integer> names = new TreeMap<>();
    boolean named = same.stream().anyMatch(ActorLinker::isNamed);
    for (Local local : same) {
      aliases.addAll(local.actor().aliases());
      if (!named || isNamed(local)) {
        names.merge(local.actor().name(), 1, Integer::sum);
      }
    }
    names
        .keySet()
        .removeIf(n -> isKindOfPlace(n) && names.containsKey(n.substring(0, n.lastIndexOf(' '))));
    String name =
        names.entrySet().stream()
            .max(
                Comparator.comparingInt(
                        (Map.Entry<String, Integer> e) -> words(e.getKey()).size() > 1 ? 1 : 0)
                    .thenComparingInt(Map.Entry::getValue)
                    .thenComparingInt(e -> e.getKey().length())
                    .thenComparing(Map.Entry::getKey))
            .orElseThrow()
            .getKey();
    List<Evidence> evidence = new ArrayList<>();
    for (Local local : same) {
      Mention first = local.actor().mentions().get(0);
      evidence.add(evidence(local.report(), first));
    }
    evidence.sort(Comparator.naturalOrder());
    return new ActorEntry(identity, name, type(same), List.copyOf(aliases), roles(same), evidence);
  }

  /** What most mentions take it for; of two alike the one that comes first in {@link ActorType}. */
  private static ActorType type(List<Local> same) {
    Map<ActorType, Integer> mentions = new EnumMap<>(ActorType.class);
    same.forEach(l -> mentions.merge(l.actor().type(), l.actor().mentions().size(), Integer::sum));
    int most = Collections.max(mentions.values());
    return mentions.entrySet().stream()
        .filter(e -> e.getValue() == most)
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  /** Where it stands. */
  private Evidence evidence(String report, Mention mention) {
    Span span = mention.span();
    return Evidence.in(report, reports.extract(report).report().held(), span, span);
  }

  private List<RoleSeen> roles(List<Local> same) {
    Map<String, List<Evidence>> shown = new TreeMap<>();
    Map<String, String> of = new HashMap<>();
    for (Local local : same) {
      for (Role role : local.actor().roles()) {
        String body = Objects.requireNonNullElse(idOrNone(local.report(), role.of()), "");
        String key = (role.former() ? "former " : "") + role.role() + "\n" + body;
        shown.computeIfAbsent(key, k -> new ArrayList<>()).add(role.evidence());
        of.put(key, body);
      }
    }
    List<RoleSeen> roles = new ArrayList<>();
    shown.forEach(
        (key, evidence) -> {
          String body = of.getOrDefault(key, "");
          roles.add(
              new RoleSeen(
                  key.substring(0, key.indexOf('\n')),
                  body.isEmpty() ? null : body,
                  null,
                  evidence.stream().sorted().distinct().toList()));
        });
    return roles;
  }

  /** The government of each state that the reports name with it, by the state's id. */
  private Map<String, String> governments() {
    Map<String, String> byState = new TreeMap<>();
    Map<String, String> states = new HashMap<>();
    for (Local local : locals) {
      String key = local.actor().key();
      if (key.startsWith("state:")) {
        states.put(key.substring("state:".length()), id(local.report(), local.actor().id()));
      }
    }
    for (Local local : locals) {
      String key = local.actor().key();
      String state =
          key.startsWith("government:") ? states.get(key.substring("government:".length())) : null;
      if (state != null) {
        byState.put(state, id(local.report(), local.actor().id()));
      }
    }
    return byState;
  }

  /** A relation as one report shows it, its ends by the record's ids. */
  private record Shown(
      String from, RelationKind kind, String to, Evidence evidence, String words) {}

  /** Finds the relations, which nothing needs before {@link #relations} is asked. */
  void relate() {
    Identities identities = new Identities(reports);
    Map<String, List<Identities.Told>> told = new LinkedHashMap<>();
    Map<String, List<Evidence>> shown = new HashMap<>();
    Map<String, RelationKind> kinds = new HashMap<>();
    Map<String, List<String>> between = new HashMap<>();
    Map<String, String> governments = governments();
    List<Administrations.Seen> seen =
        locals.stream()
            .map(
                l ->
                    new Administrations.Seen(l.report(), id(l.report(), l.actor().id()), l.actor()))
            .toList();
    List<Administrations.Found> byName = new ArrayList<>(new Administrations(seen).read());
    byName.addAll(new Organs(seen).read());
    for (Administrations.Found f : byName) {
      String key = f.from() + " " + f.to() + " " + f.kind();
      int offset = f.shown().span().begin();
      String words = f.kind().label() + " by name";
      told.computeIfAbsent(key, k -> new ArrayList<>())
          .add(new Identities.Told(Ids.of("r", f.report(), offset, words), f.report(), offset));
      shown.computeIfAbsent(key, k -> new ArrayList<>()).add(evidence(f.report(), f.shown()));
      kinds.put(key, f.kind());
      between.putIfAbsent(key, List.of(f.from(), f.to()));
    }
    UntoldOffices offices = new UntoldOffices(seen);
    List<Shown> all = new ArrayList<>();
    for (UntoldOffices.Found f : offices.read()) {
      all.add(new Shown(f.from(), f.kind(), f.to(), f.shown(), "office " + f.office()));
    }
    for (Extract extract : reports.extracts()) {
      String report = extract.report().id();
      for (RelationMention r : extract.relations()) {
        String from = id(report, r.from());
        String to = id(report, r.to());
        String words = r.kind().label() + " " + r.from() + " " + r.to();
        UntoldOffices.Found f = offices.told(from, r.kind(), to, r.evidence());
        all.add(new Shown(from, f.kind(), f.to(), r.evidence(), words));
      }
    }
    for (Shown r : all) {
      boolean member = r.kind() == RelationKind.MEMBER_OF && isPerson(r.from());
      boolean opposed =
          r.kind() == RelationKind.OPPOSES
              && UntoldOffices.focus(r.evidence()).contains("opposition ");
      // a minister of Norland is of its government, and its opposition against that
      String to = member || opposed ? governments.getOrDefault(r.to(), r.to()) : r.to();
      boolean office = r.kind() == RelationKind.PART_OF && isPerson(to); // "Lee's office", of a man
      RelationKind kind = office ? RelationKind.REPRESENTS : r.kind();
      String key = r.from() + " " + to + " " + kind;
      if (!r.from().equals(to) && !nameless.contains(r.from()) && !nameless.contains(to)) {
        String report = r.evidence().report();
        int offset = r.evidence().focus().begin();
        told.computeIfAbsent(key, k -> new ArrayList<>())
            .add(new Identities.Told(Ids.of("r", report, offset, r.words()), report, offset));
        shown.computeIfAbsent(key, k -> new ArrayList<>()).add(r.evidence());
        kinds.put(key, kind);
        between.putIfAbsent(key, List.of(r.from(), to));
      }
    }
    told.forEach(
        (key, mentions) -> {
          List<String> ends = java.util.Objects.requireNonNull(between.get(key));
          relations.add(
              new Relation(
                  identities.of(mentions),
                  ends.get(0),
                  java.util.Objects.requireNonNull(kinds.get(key)),
                  ends.get(1),
                  java.util.Objects.requireNonNull(shown.get(key)).stream()
                      .sorted()
                      .distinct()
                      .toList()));
        });
    relations.sort(Comparator.comparing(r -> r.identity().id()));
  }
}
