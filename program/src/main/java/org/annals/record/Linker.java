package org.annals.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.text.Evidence;
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

  public Linker() {
    this(false, false, false);
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
    this.allFigures = allFigures;
    this.attitudes = attitudes;
    this.details = details;
  }

  /**
   * The record of the extracts.
   *
   * @param extracts in any order; the result does not depend on it
   * @param asOf the last day whose knowledge counts; null for all that is known
   */
  public Record link(Collection<Extract> extracts, @Nullable LocalDate asOf) {
    Reports reports = new Reports(extracts, asOf);
    Dating dating = new Dating(reports);
    ActorLinker actors = new ActorLinker(reports);
    EventLinker events = new EventLinker(reports, dating, actors, details);
    for (int round = 0; round < DATING_ROUNDS; round++) {
      Map<String, Publication> closer = DatedByOthers.of(reports, events.mentions(), actors);
      if (closer.isEmpty()) {
        break;
      }
      reports = reports.closer(closer);
      dating = new Dating(reports);
      actors = new ActorLinker(reports);
      events = new EventLinker(reports, dating, actors, details);
    }
    FigureLinker figures = new FigureLinker(reports, dating, actors, allFigures);
    StatementLinker statements = new StatementLinker(reports, dating, actors, attitudes);
    CommitmentLinker commitments =
        new CommitmentLinker(reports, dating, actors, events, figures.figures());
    List<Link> links = new ArrayList<>(commitments.links());
    links.addAll(figures.links());
    links.addAll(statements.links());
    links.addAll(tellingOneThing(events.events(), commitments.commitments()));
    links.sort(Comparator.comparing(Link::kind).thenComparing(l -> String.join(" ", l.between())));
    List<Disagreement> disagreements = new ArrayList<>(figures.disagreements());
    disagreements.addAll(events.disagreements());
    disagreements.sort(Comparator.comparing(Disagreement::id));
    return new Record(
        reports.entries(),
        actors.entries(),
        actors.relations(),
        events.events(),
        figures.figures(),
        statements.statements(),
        commitments.commitments(),
        links,
        disagreements);
  }

  /** The threat as event and the threat as commitment: one thing told once, in two sections. */
  private static List<Link> tellingOneThing(List<Event> events, List<Commitment> commitments) {
    Map<String, TreeSet<String>> at = new HashMap<>();
    for (Event event : events) {
      for (Evidence e : event.evidence()) {
        at.computeIfAbsent(e.report() + "\n" + e.focus(), k -> new TreeSet<>())
            .add(event.identity().id());
      }
    }
    Map<String, Link> links = new TreeMap<>();
    for (Commitment commitment : commitments) {
      for (Evidence e : commitment.evidence()) {
        for (String event : at.getOrDefault(e.report() + "\n" + e.focus(), new TreeSet<>())) {
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

  private static String focus(Evidence e) {
    int begin = e.span().begin();
    return e.words().substring(e.focus().begin() - begin, e.focus().end() - begin);
  }
}
