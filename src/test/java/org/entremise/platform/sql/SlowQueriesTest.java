package org.entremise.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** What the log tells of queries, with a database that takes its time. */
@Timeout(120)
class SlowQueriesTest {
  private static final Logger LOG = (Logger) LoggerFactory.getLogger(SlowQueries.class);

  private static OwnPostgres server;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeAll
  static void startServer() {
    server = OwnPostgres.start();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @BeforeEach
  void listen() {
    log.start();
    LOG.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    LOG.detachAppender(log);
  }

  @Test
  void slowQuery_isLogged_withoutItsParameters() {
    ask(200);

    assertThat(lines())
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).matches("a query took \\d{3,} ms: select .*"))
        .allSatisfy(line -> assertThat(line).doesNotContain("ada@example.org"))
        .anySatisfy(line -> assertThat(line).endsWith("select pg_sleep($1), $2::text"))
        .anySatisfy(line -> assertThat(line).endsWith("select pg_sleep(0.3)"))
        .anySatisfy(line -> assertThat(line).endsWith("select pg_sleep(0.3) from nothing($1)"));
  }

  @Test
  void quickQuery_isNotLogged() {
    ask(60_000);
    ask(0);

    assertThat(lines()).isEmpty();
  }

  /** Asks three slow queries: a plain one, a prepared one in a transaction, one that fails. */
  private static void ask(long slowMillis) {
    Vertx vertx = SlowQueries.watch(Vertx.builder(), slowMillis).build();
    String url = server.url();
    try (Database database = Database.external(vertx, url)) {
      Pool pool = database.pool();
      pool.query(
              """
              create or replace function nothing(text) returns integer language plpgsql as $$
              begin perform pg_sleep(0.3); raise exception 'none'; end $$
              """)
          .execute()
          .await();
      pool.query("select pg_sleep(0.3)").execute().await();
      pool.withTransaction(
              sql ->
                  sql.preparedQuery("select pg_sleep($1),\n  $2::text")
                      .execute(Tuple.of(0.3, "ada@example.org")))
          .await();
      pool.preparedQuery("select pg_sleep(0.3) from nothing($1)")
          .execute(Tuple.of("ada@example.org"))
          .otherwiseEmpty()
          .await();
    } finally {
      vertx.close().await();
    }
  }

  private List<String> lines() {
    return List.copyOf(log.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
  }
}
