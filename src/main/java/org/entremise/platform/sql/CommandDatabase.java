package org.entremise.platform.sql;

import io.vertx.pgclient.PgConnectOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** The database for a command that is no service: one connection, no pool, no migration. */
public final class CommandDatabase implements AutoCloseable {
  private final @Nullable EmbeddedPostgresServer started;
  private final PgConnectOptions options;
  private final Connection connection;

  private CommandDatabase(@Nullable EmbeddedPostgresServer started, PgConnectOptions options) {
    this.started = started;
    this.options = options;
    this.connection = connect(options);
  }

  /**
   * A server that somebody else runs.
   *
   * @param url {@code postgresql://user:password@host:port/database}
   * @throws DomainError INVALID where the address is none, UNAVAILABLE where nobody answers
   */
  public static CommandDatabase external(String url) {
    return new CommandDatabase(null, Database.externalOptions(url));
  }

  /**
   * The embedded server, for reading: that of the service which runs on the folder, or one that is
   * started for this.
   *
   * @throws DomainError NOT_FOUND where the folder holds no database, UNAVAILABLE where nobody
   *     answers
   */
  public static CommandDatabase existing(Path data) {
    Path folder = data.resolve("postgresql");
    if (!Files.exists(folder.resolve("data/PG_VERSION"))) {
      throw new DomainError(
          Kind.NOT_FOUND, Message.of("database.embedded.none", "folder", data.toString()));
    }
    var running = EmbeddedPostgresServer.running(folder);
    return running.isPresent()
        ? new CommandDatabase(null, running.get())
        : started(EmbeddedPostgresServer.start(folder));
  }

  /**
   * The embedded server, started for this; made where there is none.
   *
   * @throws DomainError UNAVAILABLE where a service runs on the folder
   */
  public static CommandDatabase own(Path data) {
    return started(EmbeddedPostgresServer.start(data.resolve("postgresql")));
  }

  private static CommandDatabase started(EmbeddedPostgresServer server) {
    try {
      return new CommandDatabase(server, server.options());
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  public Connection connection() {
    return connection;
  }

  public Flyway flyway() {
    return Database.flyway(options);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      if (started != null) {
        started.close();
      }
    }
  }

  private static Connection connect(PgConnectOptions options) {
    try {
      return DriverManager.getConnection(
          Database.jdbcUrl(options), options.getUser(), options.getPassword());
    } catch (SQLException e) {
      throw Database.unreachable(options, e);
    }
  }
}
