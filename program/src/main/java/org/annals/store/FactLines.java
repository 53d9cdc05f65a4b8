package org.annals.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import org.annals.export.Json;
import org.jspecify.annotations.Nullable;

/** Facts held as their lines of JSON: each becomes an object when it is asked for. */
final class FactLines extends AbstractList<ObjectNode> implements RandomAccess {
  private final int size;
  private final IntFunction<String> line;

  private FactLines(int size, IntFunction<String> line) {
    this.size = size;
    this.line = line;
  }

  static FactLines of(List<String> lines) {
    return new FactLines(lines.size(), lines::get);
  }

  /** The same in UTF-8, which takes half of what a text with a single quotation mark does. */
  static FactLines ofOctets(List<byte @Nullable []> lines) {
    return new FactLines(
        lines.size(),
        i -> new String(Objects.requireNonNull(lines.get(i)), StandardCharsets.UTF_8));
  }

  @Override
  public ObjectNode get(int i) {
    return Json.object(line.apply(i));
  }

  @Override
  public int size() {
    return size;
  }
}
