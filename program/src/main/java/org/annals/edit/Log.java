package org.annals.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.edit.Action.Undo;
import org.annals.record.Regrouping;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a log count.
 *
 * <p>An undo counts until it is undone itself; what it is of counts no more while it does.
 */
final class Log {
  private final List<Edit> edits;

  /** The undo that counts, by the id of what it undoes. */
  private final Map<String, Edit> undone = new HashMap<>();

  Log(List<Edit> edits) {
    this.edits = edits;
    // An undo is of an earlier entry, so that from the end on each is decided when it is met.
    for (int i = edits.size() - 1; i >= 0; i--) {
      Edit edit = edits.get(i);
      if (edit.action() instanceof Undo undo && counts(edit)) {
        undone.putIfAbsent(undo.of(), edit);
      }
    }
  }

  boolean counts(Edit edit) {
    return !undone.containsKey(edit.id());
  }

  /** The edit that undoes it; null while it counts. */
  @Nullable Edit undoOf(Edit edit) {
    return undone.get(edit.id());
  }

  private static boolean isOfMentions(Action action) {
    return action instanceof Action.Merge
        || action instanceof Action.Split
        || action instanceof Action.Divide;
  }

  /** Which mentions are one, as those say whose words still stand. */
  List<Regrouping> regroupings(Texts texts) {
    List<Regrouping> all = new ArrayList<>();
    for (Edit edit : edits) {
      Action action = edit.action();
      if (!counts(edit) || !isOfMentions(action) || texts.missing(action.places()) != null) {
        continue;
      }
      List<Regrouping.Mark> marks = new ArrayList<>();
      for (Place place : action.places()) {
        String text = texts.of(place.report());
        if (text != null) {
          marks.add(new Regrouping.Mark(place.report(), place.focus(text)));
        }
      }
      boolean isOfActors = action.section() == org.annals.export.Section.ACTORS;
      all.add(
          new Regrouping(
              action instanceof Action.Divide
                  ? Regrouping.Of.NAMES
                  : isOfActors ? Regrouping.Of.ACTORS : Regrouping.Of.EVENTS,
              action instanceof Action.Merge,
              marks));
    }
    return all;
  }
}
