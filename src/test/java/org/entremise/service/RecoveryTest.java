package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A service that dies or stops while it solves. */
@Timeout(180)
class RecoveryTest {
  @TempDir Path data;

  @Test
  void killedService_takesItsJobUpAgain_andKeepsWhatWasSaved() throws Exception {
    String job;
    try (ServiceProcess service = ServiceProcess.start(data)) {
      Browser organiser = service.organiser();
      organiser.put(Demo.FUNDER + "/wishes/p01", "{\"level\": \"could\"}").expect(200);
      job = startAndAwaitImprovement(organiser);
      service.kill();
    }

    try (ServiceProcess service = ServiceProcess.start(data)) {
      Browser organiser = service.organiser();
      assertThat(organiser.get(Demo.EVENT + "/wishes").text())
          .contains("{\"from\":\"f01\",\"to\":\"p01\",\"level\":\"could\"");

      JsonNode resumed = await(organiser, job, now -> now.path("attempts").asInt() == 2);
      assertThat(resumed.path("state").asText()).isEqualTo("running");
      assertThat(resumed.path("curve")).as("what the first attempt reached").isNotEmpty();

      organiser.post(path(job) + "/cancel").expect(202);
      JsonNode ended = await(organiser, job, now -> !now.path("endedAt").isNull());
      assertThat(ended.path("scheduleId").isNull()).isFalse();
      service.stop();
    }
    assertThat(data.resolve("postgresql/data/postmaster.pid")).doesNotExist();
  }

  @Test
  void stoppedService_givesItsJobBack_andGoesOnAfterTheNextStart() throws Exception {
    String job;
    try (ServiceProcess service = ServiceProcess.start(data)) {
      job = startAndAwaitImprovement(service.organiser());
      service.stop();
    }

    try (ServiceProcess service = ServiceProcess.start(data)) {
      Browser organiser = service.organiser();
      JsonNode resumed = await(organiser, job, now -> now.path("state").asText().equals("running"));
      assertThat(resumed.path("attempts").asInt())
          .as("a stop in good order is no failed attempt")
          .isEqualTo(1);
      organiser.post(path(job) + "/cancel").expect(202);
      await(organiser, job, now -> !now.path("endedAt").isNull());
      service.stop();
    }
  }

  @Test
  void killedService_startsItsWhatIfOver() throws Exception {
    String whatIf;
    try (ServiceProcess service = ServiceProcess.start(data)) {
      Browser organiser = service.organiser();
      try (LiveStream changes = organiser.follow(Demo.EVENT + "/changes")) {
        var ordered = organiser.post(Demo.EVENT + "/what-ifs", "{\"seconds\": 60}").expect(202);
        whatIf = Demo.EVENT + "/what-ifs/" + ordered.json().path("id").asText();
        changes.next("what-if-advanced");
      }
      service.kill();
    }

    try (ServiceProcess service = ServiceProcess.start(data)) {
      JsonNode ended = awaitAt(service.organiser(), whatIf, now -> !now.path("endedAt").isNull());
      assertThat(ended.path("state").asText()).isEqualTo("done");
      assertThat(ended.path("attempts").asInt()).isEqualTo(2);
      assertThat(ended.at("/result/now/served").asInt()).isEqualTo(47);
      service.stop();
    }
  }

  private static String startAndAwaitImprovement(Browser organiser) {
    ManyWishes wishes = new ManyWishes(organiser);
    try (LiveStream changes = organiser.follow(Demo.EVENT + "/changes")) {
      String job = wishes.search();
      changes.next("job-improved");
      return job;
    }
  }

  private static JsonNode await(Browser organiser, String job, Predicate<JsonNode> condition) {
    return awaitAt(organiser, path(job), condition);
  }

  private static JsonNode awaitAt(Browser organiser, String path, Predicate<JsonNode> condition) {
    try (LiveStream changes = organiser.follow(Demo.EVENT + "/changes")) {
      while (true) {
        JsonNode now = organiser.get(path).expect(200).json();
        if (condition.test(now)) {
          return now;
        }
        changes.next("job-changed");
      }
    }
  }

  private static String path(String job) {
    return Demo.EVENT + "/jobs/" + job;
  }
}
