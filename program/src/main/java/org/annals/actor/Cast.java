package org.annals.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annals.language.Token;

/** The actors of one report, and who is meant by which word. */
public final class Cast {
  private final List<Actor> actors;
  private final Map<Long, Actor> byHead = new HashMap<>();
  private final Map<Long, Actor> byToken = new HashMap<>();
  private final Map<Long, Actor> described = new HashMap<>();
  private final Map<String, Actor> byId = new HashMap<>();
  private final Map<String, List<String>> represented = new HashMap<>();
  private final Map<String, List<String>> spokenFor = new HashMap<>();

  /** Relations of one who can speak for another. */
  private static final Set<RelationKind> SPEAKING =
      Set.of(RelationKind.REPRESENTS, RelationKind.LEADS, RelationKind.MEMBER_OF);

  public Cast(List<Actor> actors) {
    this(actors, List.of());
  }

  /** The actors of a report that tells {@code relations} between them. */
  public Cast(List<Actor> actors, List<RelationMention> relations) {
    for (RelationMention r : relations) {
      if (SPEAKING.contains(r.kind())) {
        spokenFor.computeIfAbsent(r.from(), k -> new ArrayList<>()).add(r.to());
      }
      if (r.kind() == RelationKind.REPRESENTS) {
        List<String> of = represented.computeIfAbsent(r.from(), k -> new ArrayList<>());
        if (!of.contains(r.to())) {
          of.add(r.to());
        }
      }
    }
    this.actors = List.copyOf(actors);
    for (Actor actor : actors) {
      byId.put(actor.id(), actor);
      for (Mention mention : actor.mentions()) {
        if (actor.isDescribed()) {
          described.putIfAbsent(key(mention.sentence(), mention.head()), actor);
          continue;
        }
        byHead.putIfAbsent(key(mention.sentence(), mention.head()), actor);
        for (int i = mention.first(); i <= mention.last(); i++) {
          byToken.putIfAbsent(key(mention.sentence(), i), actor);
        }
      }
    }
  }

  private static long key(int sentence, int token) {
    return ((long) sentence << 32) | token;
  }

  /** In order of first mention. */
  public List<Actor> actors() {
    return actors;
  }

  /**
   * The actor whose mention (name, description or pronoun) has this word as its head, but for those
   * known by a description alone.
   */
  public Optional<Actor> at(int sentence, Token token) {
    return Optional.ofNullable(byHead.get(key(sentence, token.index())));
  }

  /** The actor of this report alone whose description has this word as its head. */
  public Optional<Actor> describedAt(int sentence, Token token) {
    return Optional.ofNullable(described.get(key(sentence, token.index())));
  }

  /** The actor one of whose mentions holds this word. */
  public Optional<Actor> holding(int sentence, Token token) {
    return Optional.ofNullable(byToken.get(key(sentence, token.index())));
  }

  /** Whether "he" or "she" can mean this person, by what the report shows of him. */
  public boolean fits(Actor person, String pronoun) {
    return Sexes.fits(person, pronoun);
  }

  /** Whether "he" or "she" can mean one told by this noun: "the actress". */
  public boolean fits(String noun, String pronoun) {
    return Sexes.fits(noun, pronoun);
  }

  /** Local ids of those for whom an actor speaks: of an envoy, the state that sent him. */
  public List<String> represented(String id) {
    return List.copyOf(represented.getOrDefault(id, List.of()));
  }

  /** Whether one leads, represents or belongs to the other, by their local ids. */
  public boolean speaksFor(String one, String other) {
    return spokenFor.getOrDefault(one, List.of()).contains(other);
  }

  /**
   * The actor with this local id.
   *
   * @throws IllegalArgumentException if there is none, giving the id
   */
  public Actor actor(String id) {
    Actor actor = byId.get(id);
    if (actor == null) {
      throw new IllegalArgumentException("no actor " + id);
    }
    return actor;
  }
}
