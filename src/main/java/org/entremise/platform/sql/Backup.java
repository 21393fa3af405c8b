package org.entremise.platform.sql;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * All that a database holds, as one file: a script such as {@code pg_dump --data-only} writes,
 * packed by gzip, with the number of rows of each table and a digest of the whole. It is read in
 * one snapshot, so that services may go on meanwhile. The tables stand in an order in which each
 * finds those that it refers to.
 */
public final class Backup {
  static final String FORMAT = "-- Entremise backup 1";
  static final String MIGRATION = "-- migration ";
  static final String TAKEN = "-- taken ";
  static final String FILE = "-- file ";
  static final String ROWS = "-- rows ";
  static final String END = "-- end ";
  static final String END_OF_DATA = "\\.";

  private static final String LAST_MIGRATION =
      """
      select version from flyway_schema_history where success and version is not null
      order by installed_rank desc limit 1
      """;

  /** Each table after those that it refers to: the longest way down to one that refers to none. */
  private static final String TABLES =
      """
      with recursive own as (
        select oid, relname from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace
          and relname <> 'flyway_schema_history'),
      depth (oid, steps) as (
        select oid, 0 from own
        union
        select c.conrelid, d.steps + 1 from depth d
          join pg_constraint c on c.confrelid = d.oid and c.contype = 'f' and c.conrelid <> c.confrelid)
      select relname, (
        select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
        where attrelid = own.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns
      from own join depth using (oid)
      group by own.oid, relname order by max(steps), relname
      """;

  private static final String SEQUENCES =
      """
      select sequencename, coalesce(last_value, start_value), last_value is not null
      from pg_sequences where schemaname = 'public' order by sequencename
      """;

  private Backup() {}

  /**
   * What a backup holds.
   *
   * @param migration up to which the database had been migrated
   */
  public record Contents(String migration, Instant taken, int tables, long rows) {}

  private record Table(String name, String columns) {}

  /**
   * Writes a backup and closes the stream.
   *
   * @param files small files that belong to the database, by their names
   */
  public static Contents write(Connection connection, Map<String, byte[]> files, OutputStream to)
      throws SQLException, IOException {
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    Instant taken = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    try (OutputStream packed = new BufferedOutputStream(new GZIPOutputStream(to))) {
      DigestOutputStream script = new DigestOutputStream(packed, sha256());
      String migration = text(connection, LAST_MIGRATION);
      line(script, FORMAT);
      line(script, MIGRATION + migration);
      line(script, TAKEN + taken);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        String content = Base64.getEncoder().encodeToString(file.getValue());
        line(script, FILE + file.getKey() + " " + content);
      }
      List<Table> tables = tables(connection);
      long rows = 0;
      for (Table table : tables) {
        rows += write(connection, table, script);
      }
      sequences(connection, script);
      connection.commit();
      Contents contents = new Contents(migration, taken, tables.size(), rows);
      line(packed, end(contents, script.getMessageDigest()));
      return contents;
    }
  }

  static String end(Contents contents, MessageDigest digest) {
    return END
        + "tables %d rows %d sha256 %s"
            .formatted(
                contents.tables(), contents.rows(), HexFormat.of().formatHex(digest.digest()));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static long write(Connection connection, Table table, OutputStream script)
      throws SQLException, IOException {
    CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
    String what = "%s (%s)".formatted(table.name(), table.columns());
    line(script, "COPY public." + what + " FROM stdin;");
    // In the order in which they were written, more or less: the same rows give the same file.
    long rows =
        copy.copyOut(
            "COPY (SELECT %s FROM public.%s ORDER BY 1, 2) TO STDOUT"
                .formatted(table.columns(), table.name()),
            new Unclosed(script));
    line(script, END_OF_DATA);
    line(script, ROWS + rows);
    return rows;
  }

  private static List<Table> tables(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(TABLES)) {
      List<Table> tables = new ArrayList<>();
      while (found.next()) {
        tables.add(new Table(found.getString(1), found.getString(2)));
      }
      return tables;
    }
  }

  private static void sequences(Connection connection, OutputStream script)
      throws SQLException, IOException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(SEQUENCES)) {
      while (found.next()) {
        line(
            script,
            "SELECT pg_catalog.setval('public.%s', %d, %b);"
                .formatted(found.getString(1), found.getLong(2), found.getBoolean(3)));
      }
    }
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      found.next();
      return found.getString(1);
    }
  }

  private static void line(OutputStream to, String text) throws IOException {
    to.write((text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Copying ends, the script goes on. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream to) {
      super(to);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
