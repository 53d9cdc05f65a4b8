package org.annals.record;

import java.util.List;
import java.util.Optional;
import org.annals.actor.Actors;
import org.annals.actor.Cast;
import org.annals.commitment.Commitments;
import org.annals.event.Attribution;
import org.annals.event.EventMention;
import org.annals.event.Events;
import org.annals.language.Language;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.report.MinHash;
import org.annals.report.Report;
import org.annals.time.Dates;

/** Reads all that one report says: the table of contents of the analysis. */
public final class Extractors {
  /** Changes whenever an extractor may find something else in the same report. */
  public static final String VERSION = "1";

  private final Language language;
  private final Actors actors = new Actors();
  private final Events events = new Events();
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
    Attribution attribution = focus -> Optional.empty();
    List<EventMention> happened = events.read(text, dates, cast, attribution);
    return new Extract(
        report,
        dates.publication(),
        MinHash.signature(report.text()),
        text.sentences().stream().map(Sentence::span).toList(),
        dates.expressions(),
        cast.actors(),
        who.relations(),
        happened,
        List.of(),
        List.of(),
        commitments.read(text, dates, cast, happened, attribution));
  }
}
