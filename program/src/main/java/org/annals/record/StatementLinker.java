package org.annals.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.annals.statement.StatementMention;
import org.annals.text.Evidence;
import org.annals.text.WordList;
import org.annals.text.WordRuns;

/**
 * Merges statements that several reports give in the same words, as copies of one wire story do.
 */
final class StatementLinker {
  private static final Set<String> NO_SPEAKERS =
      WordList.words(StatementLinker.class, "no-speakers.txt");

  private record Told(String report, StatementMention mention, Dated when, String speaker) {
    Identities.Told identity() {
      int offset = mention.content().get(0).begin();
      return new Identities.Told(
          // Two may begin with the same words said: one quotes on where another ended.
          Ids.of("s", report, offset, mention.speakerWords() + " " + mention.source()),
          report,
          offset);
    }
  }

  /**
   * A statement with the place of its report among all, which is not looked up at each comparison.
   */
  private record Ranked(int rank, Statement statement) {
    static final Comparator<Ranked> IN_ORDER =
        Comparator.comparingInt(Ranked::rank)
            .thenComparing(r -> r.statement().evidence().get(0).span())
            .thenComparing(r -> r.statement().source())
            .thenComparing(r -> r.statement().identity().id());
  }

  private final List<Statement> statements;
  private final List<Link> links;

  StatementLinker(Reports reports, Dating dating, ActorLinker actors, boolean attitudes) {
    Identities identities = new Identities(reports);
    Map<String, List<Told>> bySpeaker = new HashMap<>();
    for (Extract extract : reports.extracts()) {
      String report = extract.report().id();
      for (StatementMention m : extract.statements()) {
        if (!attitudes && (!m.mode().isOfRecord() || isByNoOne(m))) {
          continue;
        }
        String speaker =
            Objects.requireNonNull(actors.idOrWords(report, m.speaker(), m.speakerWords()));
        Told told = new Told(report, m, dating.dated(m.when(), report), speaker);
        bySpeaker
            .computeIfAbsent(speaker.toLowerCase(Locale.ROOT), k -> new ArrayList<>())
            .add(told);
      }
    }
    List<Ranked> merged = new ArrayList<>();
    for (List<Told> said : bySpeaker.values()) {
      Map<String, List<Told>> same = new HashMap<>();
      for (Told told : said) {
        String words = String.join(" ", WordRuns.in(told.mention().gist()));
        same.computeIfAbsent(words.toLowerCase(Locale.ROOT), k -> new ArrayList<>()).add(told);
      }
      for (List<Told> one : same.values()) {
        Statement statement = statement(identities, actors, one);
        merged.add(new Ranked(reports.rank(statement.evidence().get(0).report()), statement));
      }
    }
    merged.sort(Ranked.IN_ORDER);
    statements = merged.stream().map(Ranked::statement).toList();
    links = StatementLinks.of(statements);
  }

  /** "they said" of no one told before, "no one says": a record of it could name no speaker. */
  private static boolean isByNoOne(StatementMention m) {
    return m.speaker() == null
        && (NO_SPEAKERS.contains(m.speakerWords().toLowerCase(Locale.ROOT))
            || m.speakerWords().matches("(?i)(?:no|neither) .*"));
  }

  private static Statement statement(Identities identities, ActorLinker actors, List<Told> same) {
    Identity identity = identities.of(same.stream().map(Told::identity).toList());
    Told first =
        same.size() == 1
            ? same.get(0)
            : same.stream()
                .filter(t -> t.identity().id().equals(identity.id()))
                .findFirst()
                .orElseThrow();
    StatementMention m = first.mention();
    List<Evidence> evidence = new ArrayList<>(m.evidence());
    Set<Evidence> others = new TreeSet<>();
    same.stream().filter(t -> !t.equals(first)).forEach(t -> others.addAll(t.mention().evidence()));
    evidence.addAll(others);
    return new Statement(
        identity,
        first.speaker(),
        m.anonymous(),
        m.reason(),
        m.mode(),
        m.gist(),
        Dating.merged(same.stream().map(Told::when).toList()),
        actors.idOrNone(first.report(), m.to()),
        m.distanced(),
        m.source(),
        m.cue(),
        m.content(),
        evidence,
        m.why());
  }

  /** Which statement answers which. */
  List<Link> links() {
    return links;
  }

  /** By the day of the report, then the place in it. */
  List<Statement> statements() {
    return statements;
  }
}
