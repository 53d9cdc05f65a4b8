package org.annals.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.annals.InputException;
import org.annals.export.ActorTimeline;
import org.annals.export.Section;
import org.annals.export.TimelineExport;
import org.annals.store.Store;
import org.annals.store.StoredRecord;
import org.annals.store.Story;
import org.annals.timeline.Day;
import org.annals.timeline.Timeline;
import org.annals.timeline.Wanted;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the days that matter most. */
@Command(
    name = "timeline",
    description = {
      "Prints the days of the story that matter most, each with the sentences that tell most of it.",
      "A day matters as much as the independent reports that speak of it and the weight of what"
          + " happened on it; months and years stand among the days for what is dated no closer. No"
          + " line says again what another says."
    },
    footer = {
      "  annals timeline story.annals --dates 12 --sentences 2",
      "  annals timeline story.annals --dates 5 --about \"court appeal\" --format json",
      "  annals timeline story.annals --actor \"Ida Holm\"",
      "  annals timeline story.annals --dates 20 --sentences 1 --from 2020-01-01 --to 2020-12-31"
          + " --format tilse"
    })
final class TimelineCommand implements Callable<Integer> {
  /** The forms. */
  enum Format {
    MARKDOWN,
    JSON,
    TILSE
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The record.")
  private Path file = Path.of("");

  @Option(names = "--dates", paramLabel = "N", description = "How many days. Default: 12.")
  private int dates = 12;

  @Option(
      names = "--sentences",
      paramLabel = "K",
      description = "How many lines a day at most. Default: 2.")
  private int sentences = 2;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      converter = DayOption.class,
      description = "First day.")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      converter = DayOption.class,
      description = "Last day.")
  private @Nullable LocalDate to;

  @Option(
      names = "--days-only",
      description =
          "Leave out the months, years and other spans in which happenings lie that the record dates"
              + " no closer. The form tilse has none.")
  private boolean daysOnly;

  @Mixin private AsOf asOf = new AsOf();

  @Option(
      names = "--about",
      paramLabel = "WORDS",
      description = "Only sentences that have one of these words, or words that begin so.")
  private String about = "";

  @Option(
      names = "--actor",
      paramLabel = "NAME",
      description =
          "All that the record has of one person, group or thing in order of time: what it did, what"
              + " was done to it, what it said. Only --as-of, --format and -o go with it.")
  private @Nullable String actor;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "markdown (default), json or, without --actor, tilse.")
  private Format format = Format.MARKDOWN;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "File to write. Default: the standard output.")
  private @Nullable Path output;

  @Override
  public Integer call() {
    if (dates < 1 || sentences < 1) {
      throw new InputException(
          "A timeline of " + dates + " dates with " + sentences + " lines each has nothing in it.",
          "Give --dates and --sentences numbers from 1.");
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw new InputException(
          "The timeline would end on " + to + ", before it begins on " + from + ".",
          "Give --from the earlier day and --to the later.");
    }
    List<String> words = about.isBlank() ? List.of() : List.of(about.strip().split("\\s+", -1));
    try (Store store = Store.existing(file)) {
      if (actor != null) {
        printActor(new StoredRecord(store), actor);
        return 0;
      }
      boolean wide = !daysOnly && format != Format.TILSE;
      Story story = new StoredRecord(store).story(asOf.day());
      List<Day> days =
          Timeline.of(story.reports(), new Wanted(dates, sentences, from, to, wide, words));
      Output.write(
          output,
          spec.commandLine().getOut(),
          out -> {
            switch (format) {
              case MARKDOWN -> TimelineExport.markdown(days, story.facts(), out);
              case JSON -> TimelineExport.json(days, story.facts(), out);
              case TILSE -> TimelineExport.tilse(days, out);
            }
          });
    }
    return 0;
  }

  private void printActor(StoredRecord record, String name) {
    if (format == Format.TILSE || from != null || to != null || !about.isEmpty()) {
      throw new InputException(
          "The timeline of an actor is all that the record has of it.",
          "With --actor give none of --from, --to, --about and --format tilse.");
    }
    ActorTimeline timeline =
        ActorTimeline.of(
            record.facts(asOf.day(), EnumSet.of(Section.EVENTS, Section.STATEMENTS)), name);
    if (timeline.isEmpty()) {
      throw new InputException(
          file + " tells nothing of " + name + ".",
          "annals show " + file + " --section actors prints the names that it has.");
    }
    Output.write(
        output,
        spec.commandLine().getOut(),
        out -> {
          if (format == Format.JSON) {
            timeline.json(out);
          } else {
            timeline.markdown(out);
          }
        });
  }
}
