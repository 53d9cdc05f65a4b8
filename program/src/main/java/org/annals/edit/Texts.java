package org.annals.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of the reports of a record, as read. */
public interface Texts {
  /** The text of a report; null if the record has no such report. */
  @Nullable String of(String report);

  /** Why one of the places is no more where it was; null if all are. */
  default @Nullable String missing(List<Place> places) {
    for (Place place : places) {
      String text = of(place.report());
      if (text == null) {
        return "the report " + place.report() + " is not in the record any more";
      }
      if (!place.isIn(text)) {
        return "the text of "
            + place.report()
            + " has changed: at "
            + place.begin()
            + " it no longer reads “"
            + place.quote()
            + "”";
      }
    }
    return null;
  }
}
