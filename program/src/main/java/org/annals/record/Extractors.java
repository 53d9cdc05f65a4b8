package org.annals.record;

import java.util.List;
import java.util.Optional;
import org.annals.actor.Actors;
import org.annals.actor.Cast;
import org.annals.commitment.Commitments;
import org.annals.event.Attribution;
import org.annals.event.EventMention;
import org.annals.event.Events;
import org.annals.figure.Figures;
import org.annals.language.Language;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.report.MinHash;
import org.annals.report.Report;
import org.annals.statement.Mode;
import org.annals.statement.StatementMention;
import org.annals.statement.Statements;
import org.annals.text.Span;
import org.annals.time.Dates;

/** Reads all that one report says: the table of contents of the analysis. */
public final class Extractors {
  /** Changes whenever an extractor may find something else in the same report. */
  public static final String VERSION = "1";

  private final Language language;
  private final Actors actors = new Actors();
  private final Events events = new Events();
  private final Figures figures = new Figures();
  private final Statements statements = new Statements();
  private final Commitments commitments = new Commitments();

  public Extractors(Language language) {
    this.language = language;
  }

  /** All that the report says. Safe for use by several threads at once. */
  public Extract extract(Report report) {
    Text text = language.read(report);
    Dates dates = Dates.in(text);
    Actors.Reading who = actors.read(text);
    Cast cast = who.cast();
    List<StatementMention> said = statements.read(text, dates, cast);
    Attribution attribution = focus -> source(said, focus);
    List<EventMention> happened = events.read(text, dates, cast, attribution);
    List<EventMention> told = happened.stream().filter(e -> !e.isDetail()).toList();
    return new Extract(
        report,
        dates.publication(),
        MinHash.signature(report.text()),
        text.sentences().stream().map(Sentence::span).toList(),
        dates.expressions(),
        cast.actors(),
        who.relations(),
        happened,
        figures.read(text, dates, cast, said),
        said,
        commitments.read(text, dates, cast, told, attribution));
  }

  /** The speaker of the shortest statement that holds the place. */
  private static Optional<Attribution.Source> source(List<StatementMention> said, Span focus) {
    StatementMention innermost = null;
    int shortest = Integer.MAX_VALUE;
    for (StatementMention statement : said) {
      if (!statement.mode().isOfRecord()) {
        continue;
      }
      for (Span content : statement.content()) {
        if (content.contains(focus) && content.length() < shortest) {
          innermost = statement;
          shortest = content.length();
        }
      }
    }
    return innermost == null
        ? Optional.empty()
        : Optional.of(
            new Attribution.Source(
                innermost.speaker(), innermost.speakerWords(), innermost.mode() == Mode.DIRECT));
  }
}
