package org.annals.flink;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;

/** The checkpoints that a stream leaves beside its parts. */
final class Checkpoints {
  /** What Flink writes last: without it a checkpoint is not whole. */
  private static final String METADATA = "_metadata";

  private Checkpoints() {}

  /** Where the streams that write into {@code parts} keep how far they are. */
  static Path folder(Path parts) {
    return new Path(parts, ".state");
  }

  /**
   * The last whole checkpoint of any stream that wrote into {@code parts}, from which the next one
   * goes on; null if there is none.
   */
  static @Nullable Path newest(Path parts) throws IOException {
    FileSystem files = parts.getFileSystem();
    FileStatus last = null;
    for (FileStatus job : list(files, folder(parts))) {
      for (FileStatus checkpoint : list(files, job.getPath())) {
        Path metadata = new Path(checkpoint.getPath(), METADATA);
        if (checkpoint.getPath().getName().startsWith("chk-") && files.exists(metadata)) {
          FileStatus written = files.getFileStatus(metadata);
          if (last == null || written.getModificationTime() > last.getModificationTime()) {
            last = written;
          }
        }
      }
    }
    return last == null ? null : last.getPath().getParent();
  }

  private static FileStatus[] list(FileSystem files, Path folder) throws IOException {
    try {
      FileStatus[] all = files.listStatus(folder);
      return all == null ? new FileStatus[0] : all;
    } catch (FileNotFoundException e) {
      return new FileStatus[0];
    }
  }
}
