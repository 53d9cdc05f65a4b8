package org.annals.actor;

import org.annals.text.Evidence;

/**
 * A relation as one report shows it.
 *
 * @param from local id of the one that leads, belongs to, backs, …
 * @param kind how it stands to {@code to}
 * @param to local id of the other
 * @param evidence the words
 */
public record RelationMention(String from, RelationKind kind, String to, Evidence evidence) {}
