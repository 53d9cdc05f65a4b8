package org.annals.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A parameter of a tool.
 *
 * @param type of JSON Schema: string, integer, number or boolean
 * @param choices all values that it takes; empty if it is open
 */
record Parameter(
    String name, String type, String description, List<String> choices, boolean isNeeded) {
  Parameter {
    choices = List.copyOf(choices);
  }

  static Parameter text(String name, String description) {
    return new Parameter(name, "string", description, List.of(), false);
  }

  static Parameter day(String name, String description) {
    return text(name, description + " A day, as 2024-03-05.");
  }

  static Parameter choice(String name, String description, List<String> choices) {
    return new Parameter(name, "string", description, choices, false);
  }

  static Parameter number(String name, String description) {
    return new Parameter(name, "integer", description, List.of(), false);
  }

  Parameter needed() {
    return new Parameter(name, type, description, choices, true);
  }

  /** The parameter as JSON Schema. */
  Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    schema.put("description", description);
    if (!choices.isEmpty()) {
      schema.put("enum", choices);
    }
    return schema;
  }
}
