package org.annals.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.annals.export.Json;

/** Facts held as their lines of JSON: each becomes an object when it is asked for. */
final class FactLines extends AbstractList<ObjectNode> implements RandomAccess {
  private final List<String> lines;

  FactLines(List<String> lines) {
    this.lines = lines;
  }

  @Override
  public ObjectNode get(int i) {
    return Json.object(lines.get(i));
  }

  @Override
  public int size() {
    return lines.size();
  }
}
