package org.entremise.platform.sql;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;

/** The database: reachable, migrated and pooled from the moment that this exists. */
public final class Database implements AutoCloseable {
  private static final int CONNECTIONS = 16;

  private final @Nullable EmbeddedPostgresServer embedded;
  private final Pool pool;
  private final Supplier<PgSubscriber> subscribers;

  private Database(
      @Nullable EmbeddedPostgresServer embedded, Pool pool, Supplier<PgSubscriber> subscribers) {
    this.embedded = embedded;
    this.pool = pool;
    this.subscribers = subscribers;
  }

  /**
   * The embedded server, its data in a folder. Blocks until it is ready.
   *
   * @throws DomainError UNAVAILABLE where it cannot be had
   */
  public static Database embedded(Vertx vertx, Path folder) {
    var server = EmbeddedPostgresServer.start(folder.resolve("postgresql"));
    try {
      return open(vertx, server, server.options());
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /**
   * A server that somebody else runs. Blocks until it is ready.
   *
   * @param url {@code postgresql://user:password@host:port/database}
   * @throws DomainError INVALID where the address is none, UNAVAILABLE where the server does not
   *     answer
   */
  public static Database external(Vertx vertx, String url) {
    return open(vertx, null, externalOptions(url));
  }

  public Pool pool() {
    return pool;
  }

  /** A connection of its own, not open yet, for what the database itself tells. */
  public PgSubscriber subscriber() {
    return subscribers.get();
  }

  /** Blocks until the connections are closed and the embedded server has stopped. */
  @Override
  public void close() {
    pool.close().await();
    if (embedded != null) {
      embedded.close();
    }
  }

  private static Database open(
      Vertx vertx, @Nullable EmbeddedPostgresServer embedded, PgConnectOptions options) {
    migrate(options);
    Pool pool =
        PgBuilder.pool()
            // The statements are few and always the same: PostgreSQL plans each once a connection.
            .connectingTo(new PgConnectOptions(options).setCachePreparedStatements(true))
            .with(new PoolOptions().setName("database").setMaxSize(CONNECTIONS))
            .using(vertx)
            .build();
    return new Database(embedded, pool, () -> PgSubscriber.subscriber(vertx, options));
  }

  private static void migrate(PgConnectOptions options) {
    try {
      flyway(options).migrate();
    } catch (FlywayValidateException e) {
      throw new DomainError(
          Kind.UNAVAILABLE, Message.of("database.other-version", "server", server(options)));
    } catch (FlywayException e) {
      throw unreachable(options, e);
    }
  }

  /** What brings the database to the newest version of its tables. */
  static Flyway flyway(PgConnectOptions options) {
    return Flyway.configure()
        .dataSource(jdbcUrl(options), options.getUser(), options.getPassword())
        // Not even tables of a later version are ignored: this one does not know what they need.
        .ignoreMigrationPatterns(new String[0])
        .load();
  }

  /** The same address for the driver that speaks JDBC. */
  static String jdbcUrl(PgConnectOptions options) {
    return "jdbc:postgresql://%s:%d/%s?sslmode=%s"
        .formatted(
            options.getHost(),
            options.getPort(),
            options.getDatabase(),
            options.getSslMode().value);
  }

  static DomainError unreachable(PgConnectOptions options, Exception e) {
    return new DomainError(
        Kind.UNAVAILABLE,
        Message.of("database.unreachable", "server", server(options), "cause", firstLine(e)));
  }

  private static String server(PgConnectOptions options) {
    return options.getHost() + ":" + options.getPort() + "/" + options.getDatabase();
  }

  static PgConnectOptions externalOptions(String url) {
    try {
      return PgConnectOptions.fromUri(url);
    } catch (IllegalArgumentException e) {
      throw new DomainError(Kind.INVALID, Message.of("database.url.invalid"));
    }
  }

  private static String firstLine(Throwable e) {
    Throwable deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
  }
}
