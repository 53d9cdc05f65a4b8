package org.annals.language;

import java.util.ArrayList;
import java.util.List;
import org.annals.report.Passage;
import org.annals.report.PassageKind;
import org.annals.report.Report;
import org.annals.report.StatedDate;
import org.annals.text.Span;
import org.annals.time.When;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads texts for tests, with the models loaded once. */
@NullMarked
public final class English {
  private static final Language LANGUAGE = Language.english();

  private English() {}

  /**
   * A plain report, one passage a paragraph.
   *
   * @param published EDTF; null if the report states none
   */
  public static Text read(String text, @Nullable String published) {
    return read(text, published, PassageKind.BODY);
  }

  /** The same, all passages of one kind. */
  public static Text read(String text, @Nullable String published, PassageKind kind) {
    return LANGUAGE.read(report("test.txt", text, published, kind));
  }

  /** What reads all texts of the tests, loaded once. */
  public static Language language() {
    return LANGUAGE;
  }

  /** A plain report that is not read yet, one passage a paragraph. */
  public static Report report(
      String id, String text, @Nullable String published, PassageKind kind) {
    List<Passage> passages = new ArrayList<>();
    int begin = 0;
    for (String paragraph : text.split("\n\n", -1)) {
      if (!paragraph.isBlank()) {
        Span span = new Span(begin, begin + paragraph.length());
        passages.add(new Passage(kind, 0, passages.size(), span));
      }
      begin += paragraph.length() + 2;
    }
    StatedDate stated =
        published == null ? null : new StatedDate(When.parse(published), null, "given by the test");
    return new Report(
        id, text, null, null, null, null, List.of(), null, "en", stated, null, null, List.of(),
        passages);
  }
}
