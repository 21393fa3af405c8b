package org.entremise.platform.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.platform.sql.Backup.Contents;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Brings a {@link Backup} into a new database: its tables as they were then, its rows, all at once
 * or not at all. Nothing in the file is run but copying rows and setting sequences.
 */
public final class Restore {
  private static final Pattern COPY =
      Pattern.compile("COPY public\\.(\\w+) \\([\\w\", ]+\\) FROM stdin;");
  private static final Pattern SEQUENCE =
      Pattern.compile("SELECT pg_catalog\\.setval\\('public\\.\\w+', \\d+, (true|false)\\);");

  private final Path file;

  /** A backup, not yet looked at. */
  public Restore(Path file) {
    this.file = file;
  }

  /**
   * Reads the whole file, and finds out whether it is as it was written.
   *
   * @throws DomainError INVALID where it is no backup, or a damaged one
   */
  public Contents check() {
    try (BufferedReader lines = lines()) {
      MessageDigest digest = Backup.sha256();
      @Nullable String migration = null;
      @Nullable String taken = null;
      int tables = 0;
      long rows = 0;
      String line = lines.readLine();
      if (!Backup.FORMAT.equals(line)) {
        throw invalid("backup.none");
      }
      for (; line != null; line = lines.readLine()) {
        if (line.startsWith(Backup.END) && migration != null && taken != null) {
          Contents contents = new Contents(migration, Instant.parse(taken), tables, rows);
          if (!line.equals(Backup.end(contents, digest)) || lines.readLine() != null) {
            throw invalid("backup.damaged");
          }
          return contents;
        }
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        if (line.startsWith(Backup.MIGRATION)) {
          migration = line.substring(Backup.MIGRATION.length());
        } else if (line.startsWith(Backup.TAKEN)) {
          taken = line.substring(Backup.TAKEN.length());
        } else if (line.startsWith(Backup.ROWS)) {
          tables++;
          rows += Long.parseLong(line.substring(Backup.ROWS.length()));
        }
      }
      throw invalid("backup.damaged");
    } catch (IOException | DateTimeParseException | NumberFormatException e) {
      throw unreadable(e);
    }
  }

  /**
   * Restores a checked file.
   *
   * @param flyway of the database, which holds nothing yet
   * @return the small files that belong to the database, by their names
   * @throws DomainError CONFLICT where the database holds something, INVALID where the backup comes
   *     from a newer Entremise
   */
  public Map<String, byte[]> into(Flyway flyway, Connection connection, Contents contents)
      throws SQLException {
    prepare(flyway, connection, contents);
    Map<String, byte[]> files = new LinkedHashMap<>();
    connection.setAutoCommit(false);
    try (BufferedReader lines = lines()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(Backup.FILE)) {
          String[] named = line.substring(Backup.FILE.length()).split(" ", 2);
          files.put(named[0], Base64.getDecoder().decode(named[1]));
        } else if (COPY.matcher(line).matches()) {
          copy(connection, line, lines);
        } else if (SEQUENCE.matcher(line).matches()) {
          run(connection, line);
        } else if (!line.startsWith("-- ")) {
          throw invalid("backup.damaged");
        }
      }
      connection.commit();
    } catch (IOException e) {
      throw unreadable(e);
    }
    flyway.migrate();
    return files;
  }

  /** Makes the tables as they were then, and empties them of what a migration may put in. */
  private void prepare(Flyway flyway, Connection connection, Contents contents)
      throws SQLException {
    if (holdsSomething(connection)) {
      throw new DomainError(Kind.CONFLICT, Message.of("backup.not-empty"));
    }
    MigrationVersion version = MigrationVersion.fromVersion(contents.migration());
    Flyway then =
        Flyway.configure().configuration(flyway.getConfiguration()).target(version).load();
    boolean known = false;
    for (var migration : flyway.info().all()) {
      known |= version.equals(migration.getVersion());
    }
    if (!known) {
      throw invalid("backup.newer");
    }
    try {
      then.migrate();
    } catch (FlywayException e) {
      throw new DomainError(Kind.CONFLICT, Message.of("backup.not-empty"));
    }
  }

  private static boolean holdsSomething(Connection connection) throws SQLException {
    return exists(connection, "select to_regclass('public.organiser') is not null")
        && exists(connection, "select exists (select from public.organiser)");
  }

  private static boolean exists(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      return found.next() && found.getBoolean(1);
    }
  }

  private void copy(Connection connection, String statement, BufferedReader lines)
      throws SQLException, IOException {
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
    for (String line = lines.readLine();
        !Backup.END_OF_DATA.equals(line);
        line = lines.readLine()) {
      byte[] row = (line + "\n").getBytes(StandardCharsets.UTF_8);
      copy.writeToCopy(row, 0, row.length);
    }
    long rows = copy.endCopy();
    if (!(Backup.ROWS + rows).equals(lines.readLine())) {
      throw invalid("backup.damaged");
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private BufferedReader lines() throws IOException {
    InputStream bytes = Files.newInputStream(file);
    try {
      return new BufferedReader(
          new InputStreamReader(new GZIPInputStream(bytes), StandardCharsets.UTF_8));
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  private DomainError invalid(String why) {
    return new DomainError(Kind.INVALID, Message.of(why, "file", file.toString()));
  }

  /** What is no gzip file, or ends too early, says so by an exception. */
  private DomainError unreadable(Exception e) {
    return e instanceof NoSuchFileException ? invalid("backup.missing") : invalid("backup.damaged");
  }
}
