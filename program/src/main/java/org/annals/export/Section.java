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
  DISAGREEMENTS,
  /** What people corrected: of no report, but of the facts. */
  CORRECTIONS;

  /** The name in exports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The section of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Section labelled(String label) {
    for (Section section : values()) {
      if (section.label().equals(label)) {
        return section;
      }
    }
    throw new IllegalArgumentException("no section " + label);
  }

  /** All names, in order. */
  public static List<String> labels() {
    return List.of(values()).stream().map(Section::label).toList();
  }
}
