package org.annals.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.commitment.CommitmentMention;
import org.annals.text.Evidence;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Merges commitments that several mentions tell, and judges what came of them by the newest known
 * report's day, only from evidence: a deed of the same maker in most of the same words, told of a
 * later day. A due date that has passed decides nothing; it is noted.
 */
final class CommitmentLinker {
  /**
   * Least share of words that a deed must have in common with a commitment to count as its outcome.
   */
  private static final double SAME_DEED = 0.5;

  private static final double SAME_COMMITMENT = 0.5;

  /** How many commitments of one maker, by the day they were made, each is compared with. */
  private static final int WINDOW = 60;

  private record Told(
      String report,
      CommitmentMention mention,
      Dated made,
      @Nullable Dated due,
      String by,
      Set<String> terms) {
    Identities.Told identity() {
      int offset = mention.evidence().focus().begin();
      return new Identities.Told(
          Ids.of("c", report, offset, mention.kind().label()), report, offset);
    }
  }

  private final Reports reports;
  private final ActorLinker actors;
  private final Map<String, List<Event>> deeds = new HashMap<>();
  private final Map<String, Set<String>> deedTerms = new HashMap<>();
  private final List<Commitment> commitments = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  CommitmentLinker(Reports reports, Dating dating, ActorLinker actors, EventLinker eventLinker) {
    List<Event> events = eventLinker.events();
    Map<String, Event> byId = new HashMap<>();
    events.forEach(e -> byId.put(e.identity().id(), e));
    this.reports = reports;
    this.actors = actors;
    for (Event event : events) {
      if (event.status().isDeed()) {
        event
            .by()
            .forEach(actor -> deeds.computeIfAbsent(actor, k -> new ArrayList<>()).add(event));
      }
    }
    Identities identities = new Identities(reports);
    Map<String, List<Told>> blocks = new TreeMap<>();
    for (Extract extract : reports.extracts()) {
      String report = extract.report().id();
      for (CommitmentMention m : extract.commitments()) {
        String eventId = eventLinker.at(report, m.evidence().focus().begin());
        Event event = eventId == null ? null : byId.get(eventId);
        String by =
            m.by() != null
                ? actors.id(report, m.by())
                : event == null || event.by().isEmpty() ? m.byWords() : event.by().get(0);
        if (by.isEmpty()) {
          continue; // no one is named, here or where else it is told
        }
        Dated due = m.due() == null ? null : dating.dated(m.due(), report);
        Told told = new Told(report, m, dating.dated(m.made(), report), due, by, terms(m.what()));
        String block = event != null && event.evidence().size() > 1 ? "of " + eventId : by;
        blocks.computeIfAbsent(m.kind() + " " + block, k -> new ArrayList<>()).add(told);
      }
    }
    for (Map.Entry<String, List<Told>> e : blocks.entrySet()) {
      List<Told> block = e.getValue();
      block.sort(
          Comparator.comparing(
                  (Told t) -> t.made().when(), Comparator.nullsLast(EventLinker.byDay()))
              .thenComparing(t -> t.identity().id()));
      Groups groups = new Groups(block.size());
      for (int a = 0; a < block.size(); a++) {
        for (int b = a + 1; b < Math.min(block.size(), a + WINDOW); b++) {
          boolean oneEvent = e.getKey().contains(" of e-");
          if (oneEvent
              || EventLinker.overlap(block.get(a).terms(), block.get(b).terms())
                  >= SAME_COMMITMENT) {
            groups.union(a, b);
          }
        }
      }
      for (List<Integer> set : groups.sets()) {
        commitments.add(commitment(identities, set.stream().map(block::get).toList()));
      }
    }
    commitments.sort(
        Comparator.comparing(
                (Commitment c) -> c.made().when(), Comparator.nullsLast(EventLinker.byDay()))
            .thenComparing(c -> c.identity().id()));
  }

  /** By the day they were made, then id. */
  List<Commitment> commitments() {
    return commitments;
  }

  List<Link> links() {
    return links;
  }

  static Set<String> terms(String words) {
    return java.util.stream.Stream.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(w -> w.length() > 3)
        .map(w -> w.replaceAll("(?:ies|es|s|ing|ed)$", ""))
        .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
  }

  private Commitment commitment(Identities identities, List<Told> same) {
    Identity identity = identities.of(same.stream().map(Told::identity).toList());
    Told first =
        same.stream()
            .filter(t -> t.identity().id().equals(identity.id()))
            .findFirst()
            .orElseThrow();
    Told fullest =
        same.stream()
            .max(
                Comparator.comparingInt((Told t) -> Math.min(10, t.terms().size()))
                    .thenComparing(t -> t.identity().id()))
            .orElseThrow();
    Set<Evidence> evidence = new TreeSet<>();
    same.forEach(t -> evidence.add(t.mention().evidence()));
    List<Dated> dues =
        same.stream().map(Told::due).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    Dated due = dues.isEmpty() ? null : Dating.merged(dues);
    Dated made = Dating.merged(same.stream().map(Told::made).toList());
    Verdict verdict = judge(first, made, due);
    CommitmentMention m = first.mention();
    if (verdict.deed() != null) {
      links.add(
          new Link(
              Link.Kind.OUTCOME_OF,
              List.of(verdict.deed().identity().id(), identity.id()),
              verdict.why()));
    }
    return new Commitment(
        identity,
        first.by(),
        m.to() == null ? null : actors.id(first.report(), m.to()),
        m.kind(),
        fullest.mention().what(),
        same.stream()
            .map(t -> t.mention().condition())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        due,
        made,
        verdict.outcome(),
        verdict.why(),
        verdict.note(),
        verdict.deed() == null ? List.of() : verdict.deed().evidence(),
        List.copyOf(evidence),
        m.why());
  }

  private record Verdict(
      Outcome outcome, String why, @Nullable String note, @Nullable Event deed) {}

  private Verdict judge(Told told, Dated made, @Nullable Dated due) {
    LocalDate newest = reports.newest();
    Event deed = deed(told, made);
    if (deed != null && told.mention().condition() == null) {
      return new Verdict(Outcome.KEPT, "told as done: " + deed.what(), null, deed);
    }
    When by = due == null ? null : due.when();
    if (by != null && by.last() != null && newest != null) {
      if (!by.last().isBefore(newest)) {
        return new Verdict(
            Outcome.PENDING,
            "due " + by.edtf() + "; the newest report is of " + newest,
            null,
            null);
      }
      return new Verdict(
          Outcome.UNKNOWN,
          "no report of it",
          "deadline passed (" + by.edtf() + "), no report of it",
          null);
    }
    LocalDate known = reports.knownFrom(told.report());
    if (newest != null && newest.equals(known) && told.mention().condition() == null) {
      return new Verdict(
          Outcome.PENDING, "told in the newest report, open by its terms", null, null);
    }
    return new Verdict(Outcome.UNKNOWN, "the reports do not say", null, null);
  }

  private @Nullable Event deed(Told told, Dated made) {
    When then = made.when();
    for (Event event : deeds.getOrDefault(told.by(), List.of())) {
      When when = event.when().when();
      boolean later = then != null && when != null && then.isBefore(when);
      if (later
          && EventLinker.overlap(
                  told.terms(),
                  deedTerms.computeIfAbsent(event.identity().id(), id -> terms(event.what())))
              >= SAME_DEED) {
        return event;
      }
    }
    return null;
  }
}
