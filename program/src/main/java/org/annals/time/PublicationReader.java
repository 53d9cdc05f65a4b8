package org.annals.time;

import java.util.List;
import org.annals.language.Text;
import org.annals.report.StatedDate;

final class PublicationReader {
  private PublicationReader() {}

  static Publication read(Text text, List<List<TimeExpression>> bySentence) {
    StatedDate stated = text.report().published();
    if (stated != null) {
      return new Publication(stated.when(), Basis.STATED, stated.why());
    }
    return new Publication(null, Basis.UNKNOWN, "the report states no date");
  }
}
