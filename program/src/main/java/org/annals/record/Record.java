package org.annals.record;

import java.util.List;

/**
 * All that a set of reports says together. Every list is in a stable order that does not depend on
 * the order of arrival.
 *
 * @param reports by id
 * @param actors by id
 * @param relations by id
 * @param events by date, undated last, then by id
 * @param figures by series, then date, then id
 * @param statements by date of the report, then place in it
 * @param commitments by the day they were made, then id
 * @param links by kind, then ids
 * @param disagreements by id
 */
@SuppressWarnings(
    "JavaLangClash") // the subject's own word; nobody here needs java.lang.Record by name
public record Record(
    List<ReportEntry> reports,
    List<ActorEntry> actors,
    List<Relation> relations,
    List<Event> events,
    List<Figure> figures,
    List<Statement> statements,
    List<Commitment> commitments,
    List<Link> links,
    List<Disagreement> disagreements) {
  public Record {
    reports = List.copyOf(reports);
    actors = List.copyOf(actors);
    relations = List.copyOf(relations);
    events = List.copyOf(events);
    figures = List.copyOf(figures);
    statements = List.copyOf(statements);
    commitments = List.copyOf(commitments);
    links = List.copyOf(links);
    disagreements = List.copyOf(disagreements);
  }
}
