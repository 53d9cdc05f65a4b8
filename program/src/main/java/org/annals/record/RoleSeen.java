package org.annals.record;

import java.util.List;
import org.annals.text.Evidence;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * An office or function in which an actor is seen.
 *
 * @param role "prime minister"; "former …" where the reports say it is over
 * @param of id of the actor whose office it is; null if not said
 * @param when the days of the reports that show it; null if none is dated
 * @param evidence the words
 */
public record RoleSeen(
    String role, @Nullable String of, @Nullable When when, List<Evidence> evidence) {
  public RoleSeen {
    evidence = List.copyOf(evidence);
  }
}
