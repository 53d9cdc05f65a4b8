package org.annals.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.AbstractList;
import java.util.HashSet;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Function;

/**
 * The facts of a section as objects that are made when they are asked for and not kept: as text and
 * objects they take several times what the record itself does.
 */
final class PassingFacts<T> extends AbstractList<ObjectNode> implements RandomAccess {
  private final List<T> facts;
  private final Function<T, ObjectNode> write;
  private final String[] ids;

  /**
   * @param id of a fact, as {@code write} writes it
   * @param write makes the same object of the same fact each time
   */
  PassingFacts(List<T> facts, Function<T, String> id, Function<T, ObjectNode> write) {
    this.facts = facts;
    this.write = write;
    Ids own = new Ids();
    this.ids = facts.stream().map(fact -> own.own(id.apply(fact))).toArray(String[]::new);
  }

  @Override
  public ObjectNode get(int i) {
    return write.apply(facts.get(i)).put("id", ids[i]);
  }

  @Override
  public int size() {
    return ids.length;
  }

  /** Ids that are given out. */
  static final class Ids {
    private final Set<String> seen = new HashSet<>();

    /** The id, with a number after it where it is taken. */
    String own(String id) {
      String own = id;
      for (int n = 2; !seen.add(own); n++) {
        own = id + "-" + n;
      }
      return own;
    }

    boolean isNew(String id) {
      return seen.add(id);
    }
  }
}
