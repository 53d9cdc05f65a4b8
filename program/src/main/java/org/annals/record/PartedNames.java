package org.annals.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.actor.Actor;
import org.annals.actor.Mention;
import org.annals.actor.RelationMention;
import org.annals.actor.Role;
import org.annals.commitment.CommitmentMention;
import org.annals.event.EventMention;
import org.annals.figure.FigureMention;
import org.annals.statement.StatementMention;
import org.annals.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Two whom one report runs together, taken apart by a reader who marks the names of the other.
 *
 * <p>Method: the names that are marked, and the pronouns between them and the next name that is
 * not, become an actor of their own; a fact of the report goes with that one of the two whose
 * mention stands closest to the words that carry it. Roles stay where they were. Cost: linear in
 * the mentions of the reports concerned.
 */
final class PartedNames {
  private final Map<String, Extract> byReport = new LinkedHashMap<>();
  private final List<Regrouping> regroupings = new ArrayList<>();

  private PartedNames(Collection<Extract> extracts) {
    extracts.forEach(extract -> byReport.put(extract.report().id(), extract));
  }

  /** Carries out those of {@code wanted} that part names; the others are passed on. */
  static PartedNames of(Collection<Extract> extracts, List<Regrouping> wanted) {
    PartedNames parted = new PartedNames(extracts);
    for (Regrouping one : wanted) {
      if (one.of() == Regrouping.Of.NAMES) {
        parted.part(one.marks());
      } else {
        parted.regroupings.add(one);
      }
    }
    return parted;
  }

  /** The extracts, those with marked names as the reader has them. */
  Collection<Extract> extracts() {
    return byReport.values();
  }

  /** Which mentions of several reports are one; what was parted here stays parted. */
  List<Regrouping> regroupings() {
    return regroupings;
  }

  private void part(List<Regrouping.Mark> marks) {
    Regrouping.Mark of = marks.get(0);
    Extract extract = byReport.get(of.report());
    Actor both = extract == null ? null : actor(extract, of.focus());
    if (extract == null || both == null) {
      return;
    }
    List<Mention> stay = new ArrayList<>();
    List<Mention> leave = new ArrayList<>();
    boolean isOther = false;
    for (Mention mention : both.mentions()) {
      boolean isMarked =
          marks.stream().skip(1).anyMatch(mark -> mark.focus().overlaps(mention.span()));
      isOther = isMarked || (isOther && mention.kind() == Mention.Kind.PRONOUN);
      (isOther ? leave : stay).add(mention);
    }
    if (stay.isEmpty() || leave.isEmpty()) {
      return;
    }
    Actor other = named(both, both.id() + "." + leave.get(0).span().begin(), "", leave, stay);
    Actor one = named(both, both.id(), both.key(), stay, leave);
    byReport.put(of.report(), new Parted(extract, one, other).extract());
    regroupings.add(
        new Regrouping(
            Regrouping.Of.ACTORS,
            false,
            List.of(
                new Regrouping.Mark(of.report(), stay.get(0).span()),
                new Regrouping.Mark(of.report(), leave.get(0).span()))));
  }

  private static @Nullable Actor actor(Extract extract, Span mention) {
    for (Actor actor : extract.actors()) {
      if (actor.mentions().stream().anyMatch(one -> one.span().equals(mention))) {
        return actor;
      }
    }
    return null;
  }

  /** One of the two, with the names that are its own. */
  private static Actor named(
      Actor both, String id, String key, List<Mention> own, List<Mention> others) {
    Set<String> words = words(own);
    Set<String> theirs = words(others);
    theirs.removeAll(words);
    Set<String> aliases = new LinkedHashSet<>(both.aliases());
    aliases.removeAll(theirs);
    if (key.isEmpty()) {
      aliases.retainAll(words);
    }
    aliases.addAll(words);
    boolean keepsName = !theirs.contains(both.name()) && (!key.isEmpty() || isOf(both, words));
    return new Actor(
        id,
        keepsName ? both.name() : fullest(own),
        both.type(),
        List.copyOf(aliases),
        id.equals(both.id()) ? both.roles() : List.of(),
        key,
        own);
  }

  private static boolean isOf(Actor both, Set<String> words) {
    return words.contains(both.name());
  }

  private static Set<String> words(List<Mention> mentions) {
    Set<String> words = new LinkedHashSet<>();
    for (Mention mention : mentions) {
      if (mention.kind() != Mention.Kind.PRONOUN) {
        words.add(mention.words());
      }
    }
    return words;
  }

  private static String fullest(List<Mention> mentions) {
    String fullest = mentions.get(0).words();
    boolean isName = false;
    for (Mention mention : mentions) {
      boolean names = mention.kind() == Mention.Kind.NAME;
      if (names && (!isName || mention.words().length() > fullest.length())) {
        fullest = mention.words();
        isName = true;
      }
    }
    return fullest;
  }

  /**
   * An extract with two actors where there was one.
   *
   * @param one has the id that both had
   */
  private record Parted(Extract read, Actor one, Actor other) {
    Extract extract() {
      List<Actor> actors = new ArrayList<>();
      for (Actor actor : read.actors()) {
        actors.add(actor.id().equals(one.id()) ? one : roles(actor));
      }
      actors.add(other);
      actors.sort(java.util.Comparator.comparing(actor -> actor.mentions().get(0).span()));
      return new Extract(
          read.report(),
          read.dating(),
          read.shingles(),
          read.sentences(),
          read.times(),
          actors,
          read.relations().stream().map(this::relation).toList(),
          read.events().stream().map(this::event).toList(),
          read.figures().stream().map(this::figure).toList(),
          read.statements().stream().map(this::statement).toList(),
          read.commitments().stream().map(this::commitment).toList());
    }

    /** Whom of the two the words at {@code focus} mean. */
    private @Nullable String who(@Nullable String local, Span focus) {
      return local != null
              && local.equals(one.id())
              && distance(other, focus) < distance(one, focus)
          ? other.id()
          : local;
    }

    private static int distance(Actor actor, Span focus) {
      int least = Integer.MAX_VALUE;
      for (Mention mention : actor.mentions()) {
        Span span = mention.span();
        int gap =
            span.overlaps(focus)
                ? 0
                : Math.max(focus.begin() - span.end(), span.begin() - focus.end()) + 1;
        least = Math.min(least, gap);
      }
      return least;
    }

    private List<String> all(List<String> locals, Span focus) {
      return locals.stream().map(local -> must(local, focus)).toList();
    }

    private String must(String local, Span focus) {
      return java.util.Objects.requireNonNull(who(local, focus));
    }

    private Actor roles(Actor actor) {
      List<Role> roles =
          actor.roles().stream()
              .map(
                  r ->
                      new Role(
                          r.role(), who(r.of(), r.evidence().focus()), r.former(), r.evidence()))
              .toList();
      return new Actor(
          actor.id(),
          actor.name(),
          actor.type(),
          actor.aliases(),
          roles,
          actor.key(),
          actor.mentions());
    }

    private RelationMention relation(RelationMention m) {
      Span focus = m.evidence().focus();
      return new RelationMention(
          must(m.from(), focus), m.kind(), must(m.to(), focus), m.evidence());
    }

    private EventMention event(EventMention m) {
      Span focus = m.evidence().focus();
      return new EventMention(
          m.what(),
          m.type(),
          m.when(),
          m.status(),
          all(m.by(), focus),
          all(m.to(), focus),
          m.place(),
          who(m.assertedBy(), focus),
          m.assertedByWords(),
          m.prominence(),
          m.head(),
          m.deed(),
          m.terms(),
          m.evidence(),
          m.why());
    }

    private FigureMention figure(FigureMention m) {
      return new FigureMention(
          m.subject(),
          m.quantity(),
          m.kind(),
          m.when(),
          m.status(),
          who(m.givenBy(), m.evidence().focus()),
          m.givenByWords(),
          m.asWritten(),
          m.evidence(),
          m.why(),
          m.rivalOf());
    }

    private StatementMention statement(StatementMention m) {
      Span focus = m.source().isEmpty() ? m.evidence().get(0).focus() : m.source();
      return new StatementMention(
          who(m.speaker(), focus),
          m.speakerWords(),
          m.anonymous(),
          m.reason(),
          m.mode(),
          m.gist(),
          m.when(),
          who(m.to(), m.evidence().get(0).focus()),
          m.distanced(),
          m.source(),
          m.cue(),
          m.content(),
          m.evidence(),
          m.why());
    }

    private CommitmentMention commitment(CommitmentMention m) {
      Span focus = m.evidence().focus();
      return new CommitmentMention(
          who(m.by(), focus),
          m.byWords(),
          who(m.to(), focus),
          m.kind(),
          m.what(),
          m.act(),
          m.type(),
          m.condition(),
          m.due(),
          m.made(),
          m.ending(),
          m.endingBy(),
          m.evidence(),
          m.why());
    }
  }
}
