package org.annals.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.annals.InputException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What the database refuses, in words that say what to do. */
final class StoreErrors {
  private StoreErrors() {}

  /** The exception to throw: for the user where he can put it right, else a defect. */
  static RuntimeException of(Path file, SQLException e) {
    SQLiteErrorCode code =
        e instanceof SQLiteException known ? known.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
    String name = code.name();
    if (code == SQLiteErrorCode.SQLITE_FULL) {
      return new InputException(
          "The disk is full: " + file + " cannot be written.",
          "What was recorded before is still there. Free some space and run the same command"
              + " again.",
          e);
    }
    if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
      return new InputException(
          "Another program is writing " + file + ".",
          "Wait until it has ended, then run the same command again.",
          e);
    }
    if (name.startsWith("SQLITE_READONLY")
        || name.startsWith("SQLITE_PERM")
        || name.startsWith("SQLITE_CANTOPEN")
        || name.startsWith("SQLITE_AUTH")) {
      return new InputException(
          file + " cannot be opened for writing (" + name + ").",
          "Give yourself the right to write the file and its folder, or give another file.",
          e);
    }
    if (name.startsWith("SQLITE_CORRUPT") || name.startsWith("SQLITE_NOTADB")) {
      return damaged(file, name, e);
    }
    if (name.startsWith("SQLITE_IOERR")) {
      return new InputException(
          "The disk does not take or give what is written to " + file + " (" + name + ").",
          "See whether the disk is full or failing; then run the same command again.",
          e);
    }
    return new IllegalStateException("the store " + file + " refused a statement", e);
  }

  /** The file is no whole record. */
  static InputException damaged(Path file, String how, @Nullable Throwable cause) {
    InputException damaged =
        new InputException(
            file + " is damaged (" + how + ").",
            "It was left as it is. Move it away and build it again from the reports.");
    if (cause != null) {
      damaged.initCause(cause);
    }
    return damaged;
  }

  /** The file is something else. */
  static InputException foreign(Path file, String what) {
    return new InputException(
        file + " is no record of Annals (" + what + ").",
        "It was left as it is. Give -o another file, or move this one away and build again.");
  }
}
