package org.annals.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.annals.InputException;
import org.jspecify.annotations.Nullable;

/** A file with a report a line, as JSON; read line by line, however long the file. */
final class LineFile {
  private final ReportReader reader;
  private final long longestLine;
  private final FieldNames names;

  LineFile(ReportReader reader, Limits limits, FieldNames names) {
    this.reader = reader;
    this.longestLine = limits.lineBytes();
    this.names = names;
  }

  void read(String file, InputStream in, Sink sink) throws IOException {
    int number = 0;
    for (byte @Nullable [] line; (line = nextLine(in)) != null; ) {
      number++;
      String place = file + ":" + number;
      if (line.length > longestLine) {
        sink.problem(
            place,
            "Line " + number + " of " + file + " is longer than " + longestLine + " bytes.",
            "Split the report.");
        continue;
      }
      String json = Decoding.decode(line, null);
      if (json.isBlank()) {
        continue;
      }
      try {
        ReportLine parsed = ReportLine.parse(json, names);
        if (!sink.use(parsed.id())) {
          throw new InputException(
              "The id \"" + parsed.id() + "\" was given to a line before.",
              "Give each line an id of its own.");
        }
        String id = file + "#" + parsed.id();
        sink.report(reader.text(id, parsed.text(), parsed.published(), parsed.about(), file));
      } catch (InputException e) {
        sink.problem(place, "Line " + number + " of " + file + ": " + e.problem(), e.remedy());
      }
    }
  }

  /** The bytes up to the next line feed, one more than allowed at most; null at the end. */
  private byte @Nullable [] nextLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int b = in.read();
    if (b < 0) {
      return null;
    }
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() <= longestLine) {
        line.write(b);
      }
    }
    return line.toByteArray();
  }
}
