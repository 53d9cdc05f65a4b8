package org.annals.edit;

import java.time.Instant;
import org.annals.InputException;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log: who did what to which facts, when and why.
 *
 * @param id made from all the rest, so that an entry that was altered shows
 * @param who the person who answers for it
 * @param when to the second, as the machine's clock had it
 * @param why the reason, for other readers; empty only for what is undone
 */
public record Edit(String id, String who, Instant when, String why, Action action) {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REASON = 4000;

  public Edit {
    if (who.isBlank() || who.length() > LONGEST_NAME) {
      throw new InputException(
          "The edit says not who made it.",
          "Give a name of at most " + LONGEST_NAME + " characters.");
    }
    if (why.length() > LONGEST_REASON) {
      throw new InputException(
          "The reason has " + why.length() + " characters.",
          "Shorten it to " + LONGEST_REASON + ".");
    }
    if (why.isBlank() && !(action instanceof Action.Undo)) {
      throw new InputException(
          "The edit says not why.", "Give the reason: other readers of the record will see it.");
    }
  }

  /** The id of the edit that this one undoes; null if it does something else. */
  public @Nullable String undoes() {
    return action instanceof Action.Undo undo ? undo.of() : null;
  }

  /** The same with the id that follows from it. */
  static Edit of(String who, Instant when, String why, Action action) {
    Edit edit = new Edit("", who.strip(), when, why.strip(), action);
    return new Edit(EditJson.id(edit), edit.who, edit.when, edit.why, edit.action);
  }
}
