package org.annals.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A question that the record can be asked.
 *
 * @param name as the protocol calls it
 * @param description says to an assistant when to ask it and what comes back
 */
record Tool(
    String name, String title, String description, List<Parameter> parameters, Answer answer) {
  Tool {
    parameters = List.copyOf(parameters);
  }

  /** Answers a question from the record. */
  interface Answer {
    ObjectNode to(Asked asked);
  }
}
