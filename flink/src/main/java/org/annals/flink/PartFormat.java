package org.annals.flink;

import java.io.IOException;
import java.util.Locale;
import org.annals.store.PartLine;
import org.annals.store.PartLine.Kind;
import org.annals.store.PartWriter;
import org.apache.flink.api.common.serialization.BulkWriter;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.functions.sink.filesystem.BucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.SimpleVersionedStringSerializer;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/**
 * Lines into parts. A part is seen only once it is whole: with the checkpoint that it belongs to,
 * or at the end of a batch. The lines of a story are in one folder of {@code shards}, dead letters
 * in one of their own.
 */
final class PartFormat implements BulkWriter.Factory<PartLine> {
  static final String DEAD = "dead";

  /** The sink that writes parts under a folder. */
  static FileSink<PartLine> sink(Path folder, int shards) {
    return FileSink.forBulkFormat(folder, new PartFormat())
        .withBucketAssigner(new Shard(shards))
        .withRollingPolicy(OnCheckpointRollingPolicy.build())
        .withOutputFileConfig(
            OutputFileConfig.builder().withPartPrefix("part").withPartSuffix(".jsonl.gz").build())
        .build();
  }

  @Override
  public BulkWriter<PartLine> create(FSDataOutputStream out) throws IOException {
    PartWriter part = new PartWriter(out);
    return new BulkWriter<>() {
      @Override
      public void addElement(PartLine line) throws IOException {
        part.add(line);
      }

      @Override
      public void flush() throws IOException {
        part.flush();
      }

      @Override
      public void finish() throws IOException {
        part.finish();
      }
    };
  }

  /** The folder that a line goes to. */
  private record Shard(int shards) implements BucketAssigner<PartLine, String> {
    @Override
    public String getBucketId(PartLine line, Context context) {
      return line.kind() == Kind.DEAD
          ? DEAD
          : String.format(Locale.ROOT, "%04d", Math.floorMod(line.story().hashCode(), shards));
    }

    @Override
    public SimpleVersionedSerializer<String> getSerializer() {
      return SimpleVersionedStringSerializer.INSTANCE;
    }
  }
}
