package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.entremise.Service;
import org.entremise.Settings;
import org.entremise.event.store.OrganiserStore;
import org.entremise.platform.sql.OwnPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two services on one external PostgreSQL. */
@Timeout(120)
class TwoServicesTest {
  @TempDir static Path data;

  private static OwnPostgres server;

  @BeforeAll
  static void startServer() throws Exception {
    server = OwnPostgres.start();
    for (String database : List.of("meetings", "jobs", "empty")) {
      count("create database " + database);
    }
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @Test
  void changeMadeThroughOne_isHeardOnceThroughBoth_andInItsEventOnly() throws Exception {
    try (Service one = start("meetings");
        Service other = start("meetings")) {
      var louise = OwnEvents.organiser(one.pool(), "Louise");
      Browser here = browser(one).open(OwnEvents.link(one.pool(), louise));
      Browser there = browser(other).open(OwnEvents.link(one.pool(), louise));
      String event = OwnEvents.create(here);
      String second = OwnEvents.create(here);

      try (LiveStream own = here.follow(event + "/changes");
          LiveStream others = there.follow(event + "/changes");
          LiveStream elsewhere = there.follow(second + "/changes")) {
        OwnEvents.add(here, event, "funder", "Banque");
        enterPhase(here, event);
        enterPhase(here, second);

        List<String> told = List.of("participants-changed", "phase-changed", "event-changed");
        assertThat(kinds(own, "event-changed")).isEqualTo(told);
        assertThat(kinds(others, "event-changed")).isEqualTo(told);
        assertThat(kinds(elsewhere, "event-changed"))
            .containsExactly("phase-changed", "event-changed");
      }
    }
  }

  @Test
  void brokenConnection_endsTheStreams_andChangesAreHeardAgain() throws Exception {
    try (Service one = start("meetings");
        Service other = start("meetings")) {
      var louise = OwnEvents.organiser(one.pool(), "Louise");
      Browser here = browser(one).open(OwnEvents.link(one.pool(), louise));
      Browser there = browser(other).open(OwnEvents.link(one.pool(), louise));
      String event = OwnEvents.create(here);
      try (LiveStream before = there.follow(event + "/changes")) {
        assertThat(
                count(
                    "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where query ilike 'listen%' and pid <> pg_backend_pid()"))
            .isEqualTo(2);
        before.awaitEnd();
      }
      try (LiveStream after = there.follow(event + "/changes")) {
        OwnEvents.add(here, event, "funder", "Banque");
        after.next("participants-changed");
      }
    }
  }

  @Test
  void jobOfOne_isCancelledThroughTheOther() throws Exception {
    try (ServiceProcess one = startProcess()) {
      String job = startJob(one.organiser());
      try (Service other = start("jobs")) {
        Browser organiser = demonstrator(other);
        organiser.post(job + "/cancel").expect(202);

        JsonNode ended = await(organiser, job, now -> !now.path("endedAt").isNull());
        assertThat(ended.path("state").asText()).isEqualTo("cancelled");
        assertThat(ended.path("attempts").asInt()).as("of the one that ran it").isOne();
        assertThat(ended.path("scheduleId").isNull()).isFalse();
      }
    }
  }

  @Test
  void killedOnesJob_isTakenOverByTheOther() throws Exception {
    try (ServiceProcess one = startProcess()) {
      String job = startJob(one.organiser());
      try (Service other = start("jobs")) {
        Browser organiser = demonstrator(other);
        one.kill();

        JsonNode taken = await(organiser, job, now -> now.path("attempts").asInt() == 2);
        assertThat(taken.path("state").asText()).isEqualTo("running");
        assertThat(taken.path("curve")).as("what the killed one reached").isNotEmpty();
        organiser.post(job + "/cancel").expect(202);
        await(organiser, job, now -> !now.path("endedAt").isNull());
      }
    }
  }

  @Test
  void twoThatStartAtOnce_onAnEmptyDatabase_bothServe() throws Exception {
    var first = CompletableFuture.supplyAsync(() -> start("empty"));
    try (Service one = start("empty");
        Service other = first.get()) {
      browser(one).get("/health/ready").expect(204);
      browser(other).get("/health/ready").expect(204);
    }
  }

  private static Service start(String database) {
    return Service.start(
        new Settings(
            "127.0.0.1", 0, null, data.resolve("shared"), server.url(database), 1, 1, null, true));
  }

  private static ServiceProcess startProcess() throws Exception {
    return ServiceProcess.start(
        data.resolve("shared"), 0, Map.of("ENTREMISE_DATABASE_URL", server.url("jobs")));
  }

  private static Browser browser(Service service) {
    return new Browser("http://127.0.0.1:" + service.port());
  }

  /** The organiser of the demonstration. */
  private static Browser demonstrator(Service service) {
    var organiser = OrganiserStore.first(service.pool()).await().orElseThrow();
    return browser(service).open(OwnEvents.link(service.pool(), organiser));
  }

  /** Starts a search that goes on until it is stopped, and waits until it runs; its path. */
  private static String startJob(Browser organiser) {
    ManyWishes wishes = new ManyWishes(organiser);
    try (LiveStream changes = organiser.follow(Demo.EVENT + "/changes")) {
      String job = wishes.search();
      changes.next("job-improved");
      return Demo.EVENT + "/jobs/" + job;
    }
  }

  private static JsonNode await(Browser organiser, String job, Predicate<JsonNode> condition) {
    try (LiveStream changes = organiser.follow(Demo.EVENT + "/changes")) {
      while (true) {
        JsonNode now = organiser.get(job).expect(200).json();
        if (condition.test(now)) {
          return now;
        }
        changes.next("job-changed");
      }
    }
  }

  private static void enterPhase(Browser organiser, String event) {
    organiser.put(event + "/phase", "{\"phase\": \"wishes\"}").expect(204);
  }

  /** What a stream tells, up to the first change of a kind. */
  private static List<String> kinds(LiveStream stream, String last) {
    List<String> kinds = new ArrayList<>();
    stream.next(
        change -> {
          kinds.add(change.path("kind").asText());
          return kinds.contains(last);
        });
    return kinds;
  }

  private static int count(String sql) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return 0;
      }
      try (ResultSet rows = statement.getResultSet()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
