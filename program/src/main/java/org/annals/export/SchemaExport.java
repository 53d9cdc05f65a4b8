package org.annals.export;

import java.io.IOException;
import java.io.Writer;

/**
 * The JSON Schema (draft 2020-12) of what {@link JsonExport} and {@link ReadExport} write. A field
 * that it does not name may be added in a later version without a new number of the format; one
 * that it names keeps its meaning.
 */
public final class SchemaExport {
  private SchemaExport() {}

  /** Writes the schema. */
  public static void write(Writer out) throws IOException {
    out.write(Resource.text("record.schema.json"));
  }
}
