package org.annals.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.annals.event.EventMention;
import org.annals.language.WordNet;
import org.annals.text.Evidence;
import org.annals.text.Span;
import org.annals.time.Publication;
import org.jspecify.annotations.Nullable;

/** Makes one record out of many extracts: a pure function of their set. */
public final class Linker {
  /** Changes whenever the same extracts may make another record. */
  public static final String VERSION = "1";

  /** A report that others have dated may date a third. */
  private static final int DATING_ROUNDS = 2;

  private final boolean allFigures;
  private final boolean attitudes;
  private final boolean details;
  private final List<Regrouping> regroupings;

  public Linker() {
    this(false, false, false);
  }

  /**
   * A linker that heeds what readers have said of which mentions are one.
   *
   * @param regroupings in the order in which they were said
   */
  public Linker(List<Regrouping> regroupings) {
    this(false, false, false, regroupings);
  }

  /**
   * A linker for a record of its own kind.
   *
   * @param allFigures whether ages, spans that only date and numbers said in passing stand among
   *     the figures
   * @param attitudes whether what someone only thinks, wants, favours or opposes stands among the
   *     statements
   * @param details whether events that a report tells only in passing stand among the events
   */
  public Linker(boolean allFigures, boolean attitudes, boolean details) {
    this(allFigures, attitudes, details, List.of());
  }

  private Linker(
      boolean allFigures, boolean attitudes, boolean details, List<Regrouping> regroupings) {
    this.regroupings = List.copyOf(regroupings);
    this.allFigures = allFigures;
    this.attitudes = attitudes;
    this.details = details;
  }

  /**
   * What a record takes of an extract: the rest need not be held while many are linked.
   *
   * @return an extract of which {@link #link} makes the same record
   */
  public Extract needed(Extract extract) {
    Set<EventMention> counted = new HashSet<>();
    CountedDays.in(extract).forEach(c -> counted.add(c.from()));
    return new Extract(
        extract.report(),
        extract.dating(),
        extract.shingles(),
        extract.sentences(),
        extract.times(), // by which reports date each other
        extract.actors(),
        extract.relations(),
        extract.events().stream()
            .filter(
                e ->
                    details
                        || !e.isDetail()
                        || StagesTold.isStage(e)
                        || DayOfTheMatter.isKnown(e)
                        || counted.contains(e))
            .toList(),
        extract.figures().stream().filter(f -> allFigures || f.kind().isOfRecord()).toList(),
        extract.statements().stream().filter(s -> attitudes || s.mode().isOfRecord()).toList(),
        extract.commitments());
  }

  /**
   * The record of the extracts.
   *
   * @param extracts in any order; the result does not depend on it
   * @param asOf the last day whose knowledge counts; null for all that is known
   */
  public Record link(Collection<Extract> extracts, @Nullable LocalDate asOf) {
    CompletableFuture<WordNet> loading = CompletableFuture.supplyAsync(WordNet::get);
    PartedNames parted = PartedNames.of(extracts, regroupings);
    Regroupings regrouped = new Regroupings(parted.regroupings());
    Reports first = new Reports(parted.extracts(), asOf);
    CompletableFuture<WordsOfTimes> cut =
        CompletableFuture.supplyAsync(() -> new WordsOfTimes(first));
    ActorLinker actors = new ActorLinker(first, regrouped);
    loading.join(); // which the actors needed, too
    CompletableFuture<Void> related = CompletableFuture.runAsync(actors::relate);
    Placed placed = placed(first, actors, regrouped, cut.join());
    Reports reports = placed.reports();
    CompletableFuture<FigureLinker> besideEvents =
        CompletableFuture.supplyAsync(
            () -> {
              related.join();
              return new FigureLinker(reports, new Dating(reports), actors, allFigures);
            });
    CompletableFuture<StatementLinker> afterFigures =
        besideEvents.thenApplyAsync(
            done -> new StatementLinker(reports, new Dating(reports), actors, attitudes));
    EventLinker events = placed.events(actors, regrouped);
    events.makeEvents();
    events.forgetMentions();
    FigureLinker figures = besideEvents.join();
    CompletableFuture<List<Disagreement>> rivals =
        afterFigures.thenApplyAsync(
            s -> RivalAccounts.among(s.statements(), events.events(), s.links()));
    CommitmentLinker commitments = new CommitmentLinker(reports, actors, events, figures.figures());
    StatementLinker statements = afterFigures.join();
    List<Link> links = new ArrayList<>(commitments.links());
    links.addAll(events.links());
    links.addAll(figures.links());
    links.addAll(statements.links());
    links.addAll(tellingOneThing(events.events(), commitments.commitments()));
    links.sort(Comparator.comparing(Link::kind).thenComparing(l -> String.join(" ", l.between())));
    List<Disagreement> disagreements = new ArrayList<>(figures.disagreements());
    disagreements.addAll(events.disagreements());
    disagreements.addAll(rivals.join());
    disagreements.sort(Comparator.comparing(Disagreement::id));
    return new Record(
        reports.entries(),
        actors.entries(reports),
        actors.relations(),
        events.events(),
        figures.figures(),
        statements.statements(),
        commitments.commitments(),
        links,
        disagreements);
  }

  /**
   * The reports as others date them, with the mentions as they are dated then.
   *
   * @param grouped the groups of these mentions; null if they are still to be found
   */
  private record Placed(Reports reports, ToldEvents told, @Nullable EventLinker grouped) {
    EventLinker events(ActorLinker actors, Regroupings regrouped) {
      EventLinker events =
          grouped == null ? new EventLinker(reports, actors, told, regrouped) : grouped;
      told.forget();
      return events;
    }
  }

  /** Dates the reports by each other. */
  private Placed placed(
      Reports first, ActorLinker actors, Regroupings regrouped, WordsOfTimes cut) {
    Reports reports = first;
    CompletableFuture<DatedByOthers> others = others(reports, actors, cut);
    ToldEvents told = new ToldEvents(reports, actors, details);
    for (int left = DATING_ROUNDS; left > 0; left--) {
      EventLinker events = new EventLinker(reports, actors, told, regrouped);
      Map<String, Publication> closer = others.join().by(events.mentions());
      if (closer.isEmpty()) {
        Map<String, Publication> likely = NewsHorizon.of(reports);
        return likely.isEmpty()
            ? new Placed(reports, told, events)
            : placed(reports.closer(likely), told, likely);
      }
      reports = reports.closer(closer);
      if (left > 1) {
        others = others(reports, actors, cut);
      }
      told = told.closer(reports, closer.keySet());
    }
    Map<String, Publication> likely = NewsHorizon.of(reports);
    return placed(reports.closer(likely), told, likely);
  }

  private static CompletableFuture<DatedByOthers> others(
      Reports reports, ActorLinker actors, WordsOfTimes cut) {
    return CompletableFuture.supplyAsync(() -> new DatedByOthers(reports, actors, cut));
  }

  private static Placed placed(Reports reports, ToldEvents told, Map<String, Publication> closer) {
    return new Placed(reports, told.closer(reports, closer.keySet()), null);
  }

  /** The threat as event and the threat as commitment: one thing told once, in two sections. */
  private static List<Link> tellingOneThing(List<Event> events, List<Commitment> commitments) {
    Map<Place, TreeSet<String>> at = new HashMap<>();
    for (Commitment commitment : commitments) {
      commitment.evidence().forEach(e -> at.put(Place.of(e), new TreeSet<>()));
    }
    for (Event event : events) {
      for (Evidence e : event.evidence()) {
        TreeSet<String> here = at.get(Place.of(e));
        if (here != null) {
          here.add(event.identity().id());
        }
      }
    }
    Map<String, Link> links = new TreeMap<>();
    for (Commitment commitment : commitments) {
      for (Evidence e : commitment.evidence()) {
        for (String event : at.getOrDefault(Place.of(e), new TreeSet<>())) {
          List<String> between = List.of(event, commitment.identity().id());
          links.put(
              String.join(" ", between),
              new Link(
                  Link.Kind.SAME_EVENT, between, "told by the same words: “" + focus(e) + "”"));
        }
      }
    }
    return List.copyOf(links.values());
  }

  private record Place(String report, Span focus) {
    static Place of(Evidence e) {
      return new Place(e.report(), e.focus());
    }
  }

  private static String focus(Evidence e) {
    int begin = e.span().begin();
    return e.words().substring(e.focus().begin() - begin, e.focus().end() - begin);
  }
}
