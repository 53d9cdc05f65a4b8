package org.annals.actor;

import org.annals.text.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * An office or function that a report gives a person.
 *
 * @param role as written, lower case: "prime minister"
 * @param of the local id of the actor whose office it is; null if the report does not say
 * @param former whether the report says that it is over
 * @param evidence the words
 */
public record Role(String role, @Nullable String of, boolean former, Evidence evidence) {}
