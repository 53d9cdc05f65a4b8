package org.annals.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.annals.InputException;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A table with a report a row and the names of its columns in the first. */
final class CsvFile {
  private final ReportReader reader;
  private final Limits limits;
  private final FieldNames names;

  CsvFile(ReportReader reader, Limits limits, FieldNames names) {
    this.reader = reader;
    this.limits = limits;
    this.names = names;
  }

  void read(String file, InputStream in, Sink sink) throws IOException {
    in.mark(4);
    if (in.read() != 0xEF || in.read() != 0xBB || in.read() != 0xBF) {
      in.reset();
    }
    BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter(text))
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .setIgnoreEmptyLines(true)
            .get();
    try (CSVParser rows = CSVParser.builder().setReader(text).setFormat(format).get()) {
      List<String> columns = rows.getHeaderNames();
      String body = names.column("text", columns);
      if (body == null) {
        sink.problem(
            file,
            file + " has no column that holds the text; it has " + String.join(", ", columns) + ".",
            "Say which one does: --map text=COLUMN,published=COLUMN.");
        return;
      }
      Iterator<CSVRecord> each = rows.iterator();
      while (each.hasNext()) {
        row(file, each.next(), columns, body, sink);
      }
    } catch (IllegalArgumentException | UncheckedIOException | CSVException e) {
      sink.problem(
          file, file + " is no whole table: " + e.getMessage() + ".", "Export it again as CSV.");
    }
  }

  /** What parts the columns: of comma, semicolon and tab the one that the first line has most. */
  private static char delimiter(BufferedReader text) throws IOException {
    int looked = 8_192;
    text.mark(looked);
    char[] head = new char[looked];
    int n = text.read(head);
    text.reset();
    char best = ',';
    int most = -1;
    for (char sign : new char[] {',', ';', '\t'}) {
      int count = 0;
      for (int i = 0; i < n && head[i] != '\n'; i++) {
        count += head[i] == sign ? 1 : 0;
      }
      if (count > most) {
        most = count;
        best = sign;
      }
    }
    return best;
  }

  private void row(String file, CSVRecord row, List<String> columns, String body, Sink sink) {
    String place = file + ":" + row.getRecordNumber();
    String text = row.isSet(body) ? row.get(body) : "";
    try {
      if (text.isBlank()) {
        throw new InputException("Its text is empty.", "Leave the row out.");
      }
      if (text.length() > limits.lineBytes()) {
        throw new InputException(
            "Its text has more than " + limits.lineBytes() + " bytes.", "Split the report.");
      }
      String given = value("id", row, columns);
      String id = given == null ? Digest.shortOf(text) : given.strip();
      if (!sink.use(id)) {
        throw new InputException(
            "The id \"" + id + "\" was given to a row before.", "Give each row an id of its own.");
      }
      String authors = value("authors", row, columns);
      About about =
          new About(
              value("url", row, columns),
              value("title", row, columns),
              value("publisher", row, columns),
              authors == null ? List.of() : List.of(authors.split("\\s*[;|]\\s*", -1)),
              value("language", row, columns),
              List.of(),
              null,
              null);
      sink.report(
          reader.text(file + "#" + id, text, value("published", row, columns), about, file));
    } catch (InputException e) {
      sink.problem(
          place, "Row " + row.getRecordNumber() + " of " + file + ": " + e.problem(), e.remedy());
    }
  }

  private @Nullable String value(String part, CSVRecord row, List<String> columns) {
    String column = names.column(part, columns);
    return column != null && row.isSet(column) && !row.get(column).isBlank()
        ? row.get(column).strip()
        : null;
  }
}
