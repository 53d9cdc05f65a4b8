package org.annals.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.annals.event.EventMention;
import org.annals.event.Status;
import org.annals.language.Meaning;
import org.annals.language.WordNet;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/** All mentions of events, with what comparing them needs, in the order of the reports. */
final class ToldEvents {
  private final ActorLinker actors;
  private final HeadKinship heads;
  private final Parties parties;
  private final RareWords rare;
  private final EventTraits.Numbers numbers;
  private final Map<String, Meaning> meanings;
  private final List<ToldEvent> told;
  private final List<EventTraits> traits;

  ToldEvents(Reports reports, ActorLinker actors, boolean details) {
    this.actors = actors;
    heads = new HeadKinship();
    meanings = new ConcurrentHashMap<>();
    told = new ArrayList<>();
    Side.bySide(reports.extracts(), some -> told(reports, some, details)).forEach(told::addAll);
    parties = new Parties(reports, actors);
    rare = new RareWords(told);
    numbers = new EventTraits.Numbers(actors, parties);
    traits = new ArrayList<>(told.size());
    for (List<EventTraits.Line> lines : Side.bySide(told, EventTraits.Line::of)) {
      for (EventTraits.Line line : lines) {
        ToldEvent t = told.get(traits.size());
        traits.add(new EventTraits(t, line, heads, reports, parties, numbers, rare));
      }
    }
  }

  private ToldEvents(ToldEvents before, Reports reports, Collection<String> dated) {
    actors = before.actors;
    heads = before.heads;
    parties = before.parties;
    rare = before.rare;
    numbers = before.numbers;
    meanings = before.meanings;
    told = before.told;
    traits = before.traits;
    Dating dating = new Dating(reports);
    for (int i = 0; i < told.size(); i++) {
      ToldEvent was = told.get(i);
      if (dated.contains(was.report())) {
        told.set(i, told(reports, dating, was.report(), was.mention()));
        EventTraits.Line line = traits.get(i).line();
        traits.set(i, new EventTraits(told.get(i), line, heads, reports, parties, numbers, rare));
      }
    }
  }

  /**
   * The same mentions where some reports are dated more closely; these here are not to be used any
   * more.
   *
   * @param dated the reports that are
   */
  ToldEvents closer(Reports reports, Collection<String> dated) {
    return new ToldEvents(this, reports, dated);
  }

  private List<ToldEvent> told(Reports reports, List<Extract> some, boolean details) {
    List<ToldEvent> all = new ArrayList<>();
    Dating dating = new Dating(reports);
    for (Extract extract : some) {
      for (EventMention m : extract.events()) {
        if (!m.isDetail() || details) {
          all.add(told(reports, dating, extract.report().id(), m));
        }
      }
    }
    return all;
  }

  private ToldEvent told(Reports reports, Dating dating, String report, EventMention m) {
    Dated when =
        ToldEvent.isSpoken(m.status())
            ? dating.spoken(m.when(), report)
            : dating.dated(m.when(), report);
    return new ToldEvent(
        report,
        m,
        when,
        status(m, when, reports.published(report)),
        actors.ids(report, m.by()),
        actors.ids(report, m.to()),
        meanings.computeIfAbsent(
            (ToldEvent.namesNoun(m) ? "noun " : "verb ") + m.deed(),
            k -> WordNet.get().meaning(m.deed(), ToldEvent.namesNoun(m))));
  }

  /** What is dated after the report that tells it has not happened yet, however it is told. */
  private static Status status(EventMention mention, Dated when, @Nullable When published) {
    boolean ahead = published != null && when.when() != null && published.isBefore(when.when());
    // A past tense with a day to come is a misread day.
    boolean noun = ToldEvent.isNoun(mention) && mention.status().isDeed();
    boolean present = mention.status() == Status.ONGOING; // "is leaving on Friday"
    return ahead && (noun || present) ? Status.PLANNED : mention.status();
  }

  List<ToldEvent> told() {
    return told;
  }

  /** Of each mention, in the same order. */
  List<EventTraits> traits() {
    return traits;
  }

  /** Lets go of all, when they are grouped for the last time. */
  void forget() {
    told.clear();
    traits.clear();
  }

  HeadKinship heads() {
    return heads;
  }

  Parties parties() {
    return parties;
  }

  RareWords rare() {
    return rare;
  }
}
