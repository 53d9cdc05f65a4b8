package org.annals.export;

import java.util.List;
import java.util.Locale;

/** The lists of facts that a record has, in the order in which they are written. */
public enum Section {
  REPORTS,
  ACTORS,
  RELATIONS,
  EVENTS,
  FIGURES,
  STATEMENTS,
  COMMITMENTS,
  LINKS,
  DISAGREEMENTS;

  /** The name in exports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All names, in order. */
  public static List<String> labels() {
    return List.of(values()).stream().map(Section::label).toList();
  }
}
