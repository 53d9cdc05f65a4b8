package org.annals.flink;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.enumerate.FileEnumerator;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/**
 * The files under the input, one split each, left out what {@code ReportFolder} leaves out.
 *
 * <p>A split is named after the file and its length, so that a file that has grown, as the archive
 * of a watch does, is one that has not been read. Where a folder is watched, a file is taken when
 * two looks have seen it at one length: it may be being written.
 */
final class Listing implements FileEnumerator {
  /** Between the path and the length. */
  private static final char LENGTH = '#';

  private final boolean isWatched;
  private Map<String, Long> before = Map.of();

  Listing(boolean isWatched) {
    this.isWatched = isWatched;
  }

  /** The file that a split is of. */
  static Path file(Path split) {
    String path = split.toString();
    return new Path(path.substring(0, path.lastIndexOf(LENGTH)));
  }

  @Override
  public Collection<FileSourceSplit> enumerateSplits(Path[] inputs, int least) throws IOException {
    Map<String, Long> found = new TreeMap<>();
    for (Path input : inputs) {
      FileSystem system = input.getFileSystem();
      FileStatus status = system.getFileStatus(input);
      if (status.isDir()) {
        look(system, input, found);
      } else {
        found.put(status.getPath().toString(), status.getLen());
      }
    }
    List<FileSourceSplit> splits = new ArrayList<>();
    found.forEach(
        (path, length) -> {
          if (!isWatched || length.equals(before.get(path))) {
            String name = path + LENGTH + length;
            splits.add(new FileSourceSplit(name, new Path(name), 0, length, 0, length));
          }
        });
    before = new HashMap<>(found);
    return splits;
  }

  private static void look(FileSystem system, Path folder, Map<String, Long> found)
      throws IOException {
    FileStatus[] all;
    try {
      all = system.listStatus(folder);
    } catch (FileNotFoundException e) {
      return; // taken away since its name was read
    }
    if (all == null) {
      return;
    }
    Set<String> names = new HashSet<>();
    for (FileStatus one : all) {
      names.add(one.getPath().getName());
    }
    for (FileStatus one : all) {
      String name = one.getPath().getName();
      if (name.startsWith(".")) {
        continue;
      }
      if (one.isDir()) {
        if (!isBesideAPage(name, names)) {
          look(system, one.getPath(), found);
        }
      } else if (!isRecord(name)) {
        found.put(one.getPath().toString(), one.getLen());
      }
    }
  }

  /** Browsers save what belongs to {@code page.html} in a folder {@code page_files} beside it. */
  private static boolean isBesideAPage(String name, Set<String> names) {
    if (!name.endsWith("_files") && !name.endsWith(".files")) {
      return false;
    }
    String page = name.substring(0, name.length() - "_files".length());
    return names.contains(page + ".html") || names.contains(page + ".htm");
  }

  private static boolean isRecord(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".annals") || lower.contains(".annals-");
  }
}
