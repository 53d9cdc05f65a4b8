package org.annals.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A question that the record can be asked.
 *
 * @param name as the protocol calls it
 * @param description says to an assistant when to ask it and what comes back
 * @param isReadOnly whether the record stays as it is
 */
record Tool(
    String name,
    String title,
    String description,
    List<Parameter> parameters,
    boolean isReadOnly,
    Answer answer) {
  /** A question; nothing is changed by it. */
  Tool(String name, String title, String description, List<Parameter> parameters, Answer answer) {
    this(name, title, description, parameters, true, answer);
  }

  Tool {
    parameters = List.copyOf(parameters);
  }

  /** A tool that adds to the log of corrections. */
  static Tool writing(
      String name, String title, String description, List<Parameter> parameters, Answer answer) {
    return new Tool(name, title, description, parameters, false, answer);
  }

  /** Answers a question from the record. */
  interface Answer {
    ObjectNode to(Asked asked);
  }
}
