package org.entremise.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the client says while its server goes. */
@Timeout(60)
class OutageTest {
  private final Vertx vertx = Vertx.vertx();
  private OwnPostgres server;
  private Pool pool;

  @BeforeEach
  void start() {
    server = OwnPostgres.start();
    PgConnectOptions options = server.options();
    pool = PgBuilder.pool().connectingTo(options).using(vertx).build();
  }

  @AfterEach
  void stop() {
    vertx.close().await();
    server.close();
  }

  @Test
  void requestsOnTheirWay_andAfterwards_failByAnOutage() throws Exception {
    SqlConnection connection = pool.getConnection().await();
    List<Future<?>> requests = new ArrayList<>();
    // More than the client sends at once, so that some still wait.
    for (int i = 0; i < 300; i++) {
      requests.add(connection.query("select pg_sleep(1)").execute());
    }
    try (Connection other = server.connect();
        Statement statement = other.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep%'"
              + " and pid <> pg_backend_pid()");
    }

    requests.forEach(OutageTest::isOutage);
    isOutage(connection.query("select 1").execute());
    isOutage(connection.preparedQuery("select 2").execute());
    isOutage(connection.begin());
  }

  @Test
  void noServer_isAnOutage() {
    server.close();

    isOutage(pool.query("select").execute());
  }

  @Test
  void wrongRequest_isNone() {
    assertThat(Outage.is(failure(pool.query("selekt").execute()))).isFalse();
    assertThat(Outage.is(failure(pool.query("select 1 / 0").execute()))).isFalse();
  }

  private static void isOutage(Future<?> request) {
    Throwable failure = failure(request);
    assertThat(Outage.is(failure)).as("%s", failure).isTrue();
  }

  private static Throwable failure(Future<?> request) {
    return request.transform(done -> Future.succeededFuture(done.cause())).await();
  }
}
