package org.annals.record;

import java.util.List;
import org.annals.actor.Actor;
import org.annals.actor.RelationMention;
import org.annals.commitment.CommitmentMention;
import org.annals.event.EventMention;
import org.annals.figure.FigureMention;
import org.annals.report.Report;
import org.annals.statement.StatementMention;
import org.annals.text.Span;
import org.annals.time.Publication;
import org.annals.time.TimeExpression;

/**
 * All that one report says: a pure function of the report.
 *
 * @param report the report as read
 * @param dating when it was published, as it states or lets be seen
 * @param shingles MinHash signature of its words, for finding copies; empty for a report of few
 *     words
 * @param sentences where the sentences stand, in reading order
 * @param times in reading order
 * @param actors in order of first mention
 * @param relations in reading order
 * @param events in reading order
 * @param figures in reading order
 * @param statements in reading order
 * @param commitments in reading order
 */
public record Extract(
    Report report,
    Publication dating,
    List<Integer> shingles,
    List<Span> sentences,
    List<TimeExpression> times,
    List<Actor> actors,
    List<RelationMention> relations,
    List<EventMention> events,
    List<FigureMention> figures,
    List<StatementMention> statements,
    List<CommitmentMention> commitments) {
  public Extract {
    shingles = Numbers.of(shingles);
    sentences = List.copyOf(sentences);
    times = List.copyOf(times);
    actors = List.copyOf(actors);
    relations = List.copyOf(relations);
    events = List.copyOf(events);
    figures = List.copyOf(figures);
    statements = List.copyOf(statements);
    commitments = List.copyOf(commitments);
  }
}
