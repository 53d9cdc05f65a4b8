package org.annals;

import java.util.Collection;
import java.util.List;
import org.annals.export.Facts;
import org.annals.language.Language;
import org.annals.language.WordNet;
import org.annals.record.Extract;
import org.annals.record.Extractors;
import org.annals.record.Linker;
import org.annals.report.ReportReader;
import org.jspecify.annotations.Nullable;

/**
 * Annals from Java: read reports, make a record of them, ask it.
 *
 * <p>This package is the public part and stays as it is from version to version; all others are
 * {@link Internal}. One library serves all threads of a program; loading it takes some seconds and
 * about 650 MB of memory, since the models of the language are loaded.
 */
public final class Library {
  private final Extractors extractors;
  private final ReportReader reader = new ReportReader(word -> WordNet.get().isLemma(word));

  private Library(Extractors extractors) {
    this.extractors = extractors;
  }

  /** Loads the models of English. */
  public static Library load() {
    return new Library(new Extractors(Language.ofThisRun()));
  }

  /**
   * Reads one report.
   *
   * @param id any name, which the evidence of its facts gives
   * @param text plain text; a line such as "date 2024-03-05" at its head dates it
   * @throws InputException if the text is empty
   */
  public ReadReport read(String id, String text) {
    return read(id, text, null);
  }

  /**
   * Reads one report.
   *
   * @param published when it was published, in EDTF: 2024-03-05, 2024-03; null if not known
   * @throws InputException if the text is empty or {@code published} is no date
   */
  public ReadReport read(String id, String text, @Nullable String published) {
    return new ReadReport(extractors.extract(reader.report(id, text, published, null)));
  }

  /** The record of some reports, the same whatever their order. */
  public Chronicle record(Collection<ReadReport> reports) {
    List<Extract> extracts = reports.stream().map(ReadReport::extract).toList();
    return new Chronicle(day -> Facts.of(new Linker().link(extracts, day)), null);
  }
}
