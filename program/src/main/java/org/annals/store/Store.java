package org.annals.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.annals.InputException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * The file of one record.
 *
 * <p>SQLite with a write-ahead log: a process that dies leaves the last whole state. Not safe for
 * use by several threads; several processes may read while one writes.
 */
public final class Store implements AutoCloseable {
  /** Number of migrations, {@code 001.sql} to the last, and the schema version after them. */
  static final int SCHEMA = 6;

  /** A file up to this long is looked through in a few milliseconds, also by whoever only reads. */
  private static final long CHECKED_BYTES = 16L << 20;

  private static final int APPLICATION = 1097756268; // "Annl" in ASCII
  private static final byte[] HEADER = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private final Path file;
  private final Connection connection;

  private Store(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /**
   * Opens a record to bring it up to date; makes it if there is none.
   *
   * @throws InputException if the file is damaged, is something else, or cannot be written; it is
   *     left as it is
   */
  public static Store create(Path file) {
    boolean isNew = !Files.exists(file) || isEmpty(file);
    if (!isNew) {
      checkHeader(file);
    }
    return open(file, isNew, true);
  }

  /**
   * Opens a record that is there.
   *
   * @throws InputException if there is none, it is damaged or is something else
   */
  public static Store existing(Path file) {
    if (!Files.isRegularFile(file) || isEmpty(file)) {
      throw new InputException(
          "There is no record " + file + ".",
          "Build it from a folder of reports: annals build FOLDER -o " + file);
    }
    checkHeader(file);
    return open(file, false, isShort(file));
  }

  private static boolean isShort(Path file) {
    try {
      return Files.size(file) <= CHECKED_BYTES;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static boolean isEmpty(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) == 0;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static void checkHeader(Path file) {
    if (!Files.isRegularFile(file)) {
      throw StoreErrors.foreign(file, "it is no file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      if (!Arrays.equals(in.readNBytes(HEADER.length), HEADER)) {
        throw StoreErrors.damaged(file, "it does not begin as a record does", null);
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static InputException unreadable(Path file, IOException e) {
    return new InputException(
        file + " cannot be read (" + e + ").", "Give yourself the right to read it.", e);
  }

  /**
   * Opens the file.
   *
   * @param isChecked whether every page is looked at before: whoever writes must know, whoever only
   *     reads a long record would wait for it, and is told of damage where he meets it
   */
  private static Store open(Path file, boolean isNew, boolean isChecked) {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(10_000);
    Properties properties = config.toProperties();
    String url = "jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath();
    Connection connection = null;
    try {
      connection = DriverManager.getConnection(url, properties);
      Store store = new Store(file, connection);
      store.check(isNew, isChecked);
      return store;
    } catch (SQLException e) {
      quietly(connection, e);
      throw StoreErrors.of(file, e);
    } catch (RuntimeException e) {
      quietly(connection, e);
      throw e;
    }
  }

  private static void quietly(@Nullable Connection connection, Exception cause) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private void check(boolean isNew, boolean isChecked) throws SQLException {
    boolean begun =
        !isNew
            && number("PRAGMA application_id") == 0
            && number("PRAGMA user_version") == 0
            && number("SELECT count(*) FROM sqlite_schema") == 0;
    if (!isNew && !begun) {
      if (number("PRAGMA application_id") != APPLICATION) {
        throw StoreErrors.foreign(file, "a database of another program");
      }
      if (number("PRAGMA user_version") > SCHEMA) {
        throw StoreErrors.foreign(
            file, "of a newer version of the program; update the program to read it");
      }
      if (isChecked) {
        String state = text("PRAGMA quick_check(1)");
        if (!state.equals("ok")) {
          throw StoreErrors.damaged(file, state, null);
        }
      }
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = NORMAL");
    }
    migrate();
  }

  private void migrate() throws SQLException {
    for (int version = (int) number("PRAGMA user_version") + 1; version <= SCHEMA; version++) {
      String script = resource(String.format(Locale.ROOT, "%03d.sql", version));
      int now = version;
      inTransaction(
          () -> {
            try (Statement statement = connection.createStatement()) {
              statement.executeUpdate(script);
              statement.executeUpdate("PRAGMA user_version = " + now);
            }
          });
    }
  }

  private static String resource(String name) {
    try (InputStream in = Store.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** The file. */
  public Path file() {
    return file;
  }

  Connection connection() {
    return connection;
  }

  /** Work on the database that gives nothing back. */
  interface Work {
    void run() throws SQLException;
  }

  /** Work on the database that gives something back. */
  interface Query<T> {
    T run() throws SQLException;
  }

  /** Runs {@code query}; what the database refuses comes out as {@link StoreErrors} says. */
  <T> T ask(Query<T> query) {
    try {
      return query.run();
    } catch (SQLException e) {
      throw StoreErrors.of(file, e);
    } catch (UncheckedIOException e) {
      throw StoreErrors.damaged(file, "a row of it cannot be read", e);
    }
  }

  /** Runs {@code work} wholly or not at all. */
  void write(Work work) {
    try {
      inTransaction(work);
    } catch (SQLException e) {
      throw StoreErrors.of(file, e);
    }
  }

  private void inTransaction(Work work) throws SQLException {
    connection.setAutoCommit(false);
    try {
      work.run();
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      undo(e);
      throw e;
    }
    connection.setAutoCommit(true);
  }

  /** Takes back the transaction; a full disk has made SQLite do so by itself already. */
  private void undo(Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
    try {
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  /** The first column of the first row; empty if there is none. */
  String text(String sql, String... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Objects.requireNonNullElse(rows.getString(1), "") : "";
      }
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw StoreErrors.of(file, e);
    }
  }
}
