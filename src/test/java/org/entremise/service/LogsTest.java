package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entremise.service.MailEvent.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.entremise.platform.sql.OwnPostgres;
import org.entremise.service.Browser.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a service writes about requests that fail or are slow, and how it is found. */
@Timeout(120)
class LogsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WISHES = Demo.EVENT + "/wishes";

  @TempDir Path data;

  private OwnPostgres server;
  private Path log;

  @BeforeEach
  void startServer() {
    server = OwnPostgres.start();
    log = data.resolve("log");
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void whatFailsOrIsSlow_isFoundByTheIdOfTheRequest() throws Exception {
    try (ServiceProcess service = start("json")) {
      Browser organiser = service.organiser();

      Answer slow = whileLocked("wish", organiser);
      List<JsonNode> aboutIt = await(() -> about(id(slow)), lines -> lines.size() >= 2);
      assertThat(aboutIt)
          .anySatisfy(
              line -> {
                assertThat(line.path("formattedMessage").asText())
                    .matches("a query took \\d+ ms: select .*from wish.*");
                assertThat(line.path("loggerName").asText()).endsWith("SlowQueries");
              })
          .anySatisfy(
              line ->
                  assertThat(line.path("formattedMessage").asText())
                      .matches("listWishes took \\d+ ms \\(200\\)"))
          .allSatisfy(line -> assertThat(line.toString()).doesNotContain(Demo.EVENT));

      Answer failed = whileAway("wish", organiser);
      assertThat(failed.json().path("requestId").asText()).isEqualTo(id(failed));
      assertThat(failed.json().path("detail").asText()).contains(id(failed));
      List<JsonNode> error = await(() -> about(id(failed)), lines -> !lines.isEmpty());
      assertThat(error.get(0).path("level").asText()).isEqualTo("ERROR");
      assertThat(error.get(0).path("formattedMessage").asText()).isEqualTo("listWishes failed");
      assertThat(error.get(0).path("throwable").path("message").asText()).contains("wish");
      service.stop();
    }
  }

  @Test
  void textForPeople_namesTheRequest_too() throws Exception {
    try (ServiceProcess service = start("text")) {
      Answer failed = whileAway("wish", service.organiser());

      String line = "ERROR Failures " + id(failed) + " listWishes failed";
      await(() -> read().filter(one -> one.endsWith(line)).toList(), lines -> lines.size() == 1);
      service.stop();
    }
  }

  private ServiceProcess start(String format) throws IOException {
    String url = server.url();
    Map<String, String> environment =
        Map.of(
            "ENTREMISE_DATABASE_URL",
            url,
            "ENTREMISE_LOG_FORMAT",
            format,
            "ENTREMISE_SLOW_QUERY_MS",
            "200",
            "ENTREMISE_SLOW_REQUEST_MS",
            "200");
    return ServiceProcess.start(data, 0, environment, Redirect.to(log.toFile()));
  }

  /** Reads the wishes while somebody holds their table for a while. */
  private Answer whileLocked(String table, Browser organiser) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table " + table + " in access exclusive mode");
      CompletableFuture<Answer> reading =
          CompletableFuture.supplyAsync(() -> organiser.get(WISHES).expect(200));
      await(() -> waits(statement), waits -> waits);
      statement.execute("select pg_sleep(0.3)");
      connection.rollback();
      return reading.join();
    }
  }

  private static boolean waits(Statement statement) {
    try (ResultSet found = statement.executeQuery("select 1 from pg_locks where not granted")) {
      return found.next();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads the wishes while their table is not there, which no service is prepared for. */
  private Answer whileAway(String table, Browser organiser) throws SQLException {
    execute("alter table " + table + " rename to away");
    try {
      return organiser.get(WISHES).expect(500);
    } finally {
      execute("alter table away rename to " + table);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String id(Answer answer) {
    return answer.response().headers().firstValue("X-Request-Id").orElseThrow();
  }

  /** Each line is an object of its own. */
  private List<JsonNode> about(String request) {
    return read()
        .map(LogsTest::parse)
        .filter(line -> line.path("mdc").path("request").asText().equals(request))
        .toList();
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }

  private Stream<String> read() {
    try {
      return Files.readAllLines(log).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
