package org.annals.flink;

import java.io.IOException;
import org.annals.store.PartLine;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.jspecify.annotations.Nullable;

/**
 * Files as Annals reads them: a line for each report, and one at the end for the file. A file is
 * read by one task; started anew, it is read again and what has been handed on is passed over,
 * since the same bytes give the same reports in the same order.
 *
 * @param names which column or member holds what, as {@code --map} has it; null for the usual
 */
record ReportFormat(Stories stories, @Nullable String names)
    implements BulkFormat<PartLine, FileSourceSplit> {

  @Override
  public Reader<PartLine> createReader(Configuration settings, FileSourceSplit split)
      throws IOException {
    return restoreReader(settings, split);
  }

  @Override
  public Reader<PartLine> restoreReader(Configuration settings, FileSourceSplit split)
      throws IOException {
    long handedOn =
        split.getReaderPosition().map(CheckpointedPosition::getRecordsAfterOffset).orElse(0L);
    return new FileReading(Listing.file(split.path()), stories, names, handedOn);
  }

  @Override
  public boolean isSplittable() {
    return false;
  }

  @Override
  public TypeInformation<PartLine> getProducedType() {
    return TypeInformation.of(PartLine.class);
  }
}
