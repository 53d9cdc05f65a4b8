package org.annals.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.annals.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two builds from one file: a lock of the operating system on a file beside it, which goes
 * when the process ends, however it ends. The empty file stays: taking it away could give two
 * builds each a lock of its own.
 */
public final class BuildLock implements AutoCloseable {
  private final FileChannel channel;

  private BuildLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock for {@code file}.
   *
   * @throws InputException if another build has it, or the folder cannot be written to
   */
  public static BuildLock on(Path file) {
    Path beside = file.resolveSibling(file.getFileName() + "-lock");
    FileChannel channel;
    try {
      channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (NoSuchFileException e) {
      throw new InputException(
          "There is no folder for " + file + ".",
          "Make it, or give -o a file in one that exists.",
          e);
    } catch (IOException e) {
      throw new InputException(
          "Nothing can be written beside " + file + ": " + e.getMessage() + ".",
          "Free space or give -o a file in a folder that exists and that you may write to.",
          e);
    }
    try {
      FileLock lock = lock(channel);
      if (lock != null) {
        return new BuildLock(channel);
      }
      channel.close();
    } catch (IOException e) {
      throw new InputException(
          "The file system of " + file + " takes no locks: " + e.getMessage() + ".",
          "Give -o a file on a local disk.",
          e);
    }
    throw new InputException(
        "Another build is writing " + file + ".",
        "Wait until it has ended, or give -o another file.");
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // another thread of this process has it
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("the lock could not be given back", e);
    }
  }
}
