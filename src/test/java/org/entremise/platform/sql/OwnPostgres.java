package org.entremise.platform.sql;

import io.vertx.pgclient.PgConnectOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A PostgreSQL server that a test has to itself. What it holds is gone once it is closed. */
public final class OwnPostgres implements AutoCloseable {
  /** Where its programs are unpacked, once for all tests. */
  private static final Path PROGRAMS = Path.of("target/postgresql").toAbsolutePath();

  private static final String USER = "postgres";
  private static final String DATABASE = "postgres";

  private final EmbeddedPostgres server;

  private OwnPostgres(EmbeddedPostgres server) {
    this.server = server;
  }

  public static OwnPostgres start() {
    try {
      return new OwnPostgres(
          EmbeddedPostgres.builder().setOverrideWorkingDirectory(PROGRAMS.toFile()).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a service is given it. */
  public String url() {
    return url(DATABASE);
  }

  /** The same, of another database than the usual one. */
  public String url(String database) {
    return "postgresql://" + USER + ":any@127.0.0.1:" + server.getPort() + "/" + database;
  }

  /** As the Vert.x client takes it. */
  public PgConnectOptions options() {
    return PgConnectOptions.fromUri(url());
  }

  public Connection connect() throws SQLException {
    return database(DATABASE).getConnection();
  }

  DataSource database(String name) {
    return server.getDatabase(USER, name);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
