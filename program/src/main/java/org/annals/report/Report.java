package org.annals.report;

import java.time.LocalDate;
import java.util.List;
import org.annals.text.HeldText;
import org.jspecify.annotations.Nullable;

/**
 * One report as it was read in.
 *
 * @param id path under the input folder, with {@code /}; for a line of a {@code .jsonl} file the
 *     file's path, {@code #} and the line's id
 * @param held the characters after decoding, byte-order mark left out; all offsets count in it
 * @param file path of the file under the input folder; null if the report came otherwise
 * @param url address of the page; null if not known
 * @param title headline; null if not known
 * @param publisher name of the outlet; null if not known
 * @param authors names in the byline, in order
 * @param place of the dateline, as written; null if there is none
 * @param language BCP 47 code
 * @param published the date that the report states; null if it states none
 * @param captured the day on which someone had it, at the latest; null if not known
 * @param withdrawn the day from which its publisher shows it no more; null if not known
 * @param noise what is not running text, in reading order
 * @param passages what is read as text, in reading order, apart from each other
 */
public record Report(
    String id,
    HeldText held,
    @Nullable String file,
    @Nullable String url,
    @Nullable String title,
    @Nullable String publisher,
    List<String> authors,
    @Nullable String place,
    String language,
    @Nullable StatedDate published,
    @Nullable LocalDate captured,
    @Nullable LocalDate withdrawn,
    List<Noise> noise,
    List<Passage> passages) {
  public Report {
    authors = List.copyOf(authors);
    noise = List.copyOf(noise);
    passages = List.copyOf(passages);
  }

  public Report(
      String id,
      String text,
      @Nullable String file,
      @Nullable String url,
      @Nullable String title,
      @Nullable String publisher,
      List<String> authors,
      @Nullable String place,
      String language,
      @Nullable StatedDate published,
      @Nullable LocalDate captured,
      @Nullable LocalDate withdrawn,
      List<Noise> noise,
      List<Passage> passages) {
    this(
        id,
        HeldText.of(text),
        file,
        url,
        title,
        publisher,
        authors,
        place,
        language,
        published,
        captured,
        withdrawn,
        noise,
        passages);
  }

  /** Its characters; all offsets count in them. */
  public String text() {
    return held.toString();
  }
}
