package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.entremise.matching.CertificateCheck;
import org.entremise.matching.Cost;
import org.entremise.matching.Costs;
import org.entremise.matching.Problem;
import org.entremise.matching.Schedule;
import org.entremise.matching.Verdict;
import org.entremise.matching.Verifier;
import org.entremise.matching.file.ProblemFile;
import org.entremise.matching.file.ScheduleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the order of a schedule to everybody's agenda. */
@Timeout(120)
class ScheduleTest {
  @RegisterExtension static final RunningService SERVICE = new RunningService();

  private final Browser organiser = SERVICE.signedIn("organiser");

  @Test
  void order_servesAllWishes_andItsFilesAgreeWithTheVerifier() {
    JsonNode schedule = solve(5);

    assertThat(schedule.path("scheduled").asInt()).isEqualTo(47);
    assertThat(schedule.at("/costs/violations").asInt()).isZero();
    assertThat(schedule.path("meetings")).hasSize(47);
    assertThat(schedule.path("unserved")).isEmpty();
    assertThat(schedule.path("upToDate").asBoolean()).isTrue();

    String path = path(schedule);
    Problem problem = problem(organiser.get(path + "/problem").expect(200).text());
    Schedule file = file(schedule);
    Costs counted = Verifier.verify(problem, file.meetings()).costs();
    assertThat(file.score()).isEqualTo(counted);
    assertThat(schedule.at("/costs/comfort").asLong()).isEqualTo(counted.comfort());
  }

  @Test
  void order_isProven_andWhatProvesItIsInTheFile() {
    JsonNode schedule = solve(60);

    assertThat(schedule.path("status").asText()).isEqualTo("OPTIMAL");
    assertThat(schedule.path("mostServed").asInt()).isEqualTo(47);
    for (Cost cost : Cost.values()) {
      JsonNode proof = schedule.path("proofs").path(cost.key());
      assertThat(proof.path("proven").asBoolean()).as(cost.key()).isTrue();
      assertThat(proof.path("bound")).isEqualTo(schedule.path("costs").path(cost.key()));
    }

    Problem problem = problem(organiser.get(path(schedule) + "/problem").expect(200).text());
    Schedule file = file(schedule);
    Verdict verdict = new Verifier(problem).verify(file.meetings());
    assertThat(file.certificate()).isNotNull();
    assertThat(CertificateCheck.refused(problem, file, verdict)).isEmpty();
    assertThat(file.bound()).isEqualTo(file.certificate().bound());
  }

  @Test
  void grounds_ofAProvenSchedule_addUpWhatHasAPrice_inTheReadersLanguage() {
    JsonNode schedule = solve(60);

    JsonNode grounds = organiser.get(path(schedule) + "/grounds").expect(200).json();

    for (Cost cost : Cost.values()) {
      String method = schedule.at("/proofs/" + cost.key() + "/method").asText();
      boolean priced = method.equals("counting") || method.equals("cut");
      assertThat(grounds.findValuesAsText("cost").contains(cost.key())).isEqualTo(priced);
    }
    for (JsonNode ground : grounds) {
      assertThat(ground.path("sentences").path(0).asText())
          .containsAnyOf("Si rien n’était planifié", "Les temps morts que personne");
    }
  }

  @Test
  void order_tellsItsProgressAsItHappens_andKeepsItsCurve() {
    try (LiveStream changes = organiser.follow(Demo.EVENT + "/changes")) {
      String job = start(3);

      changes.next("job-changed");
      JsonNode improved = changes.next("job-improved");
      assertThat(improved.path("jobId").asText()).isEqualTo(job);
      assertThat(improved.at("/progress/requests").asInt()).isEqualTo(47);
      JsonNode made = changes.next("schedule-made");

      JsonNode ended = awaitEnd(job);
      assertThat(ended.path("scheduleId")).isEqualTo(made.path("scheduleId"));
      assertThat(ended.path("curve")).isNotEmpty().contains(improved.path("progress"));
      assertThat(ended.path("best")).isEqualTo(last(ended.path("curve")));
      JsonNode listed = organiser.get(Demo.EVENT + "/jobs").expect(200).json().path(0);
      assertThat(listed.path("best")).isEqualTo(ended.path("best"));
      assertThat(listed.path("curve")).isEmpty();
    }
  }

  @Test
  void order_whileAnotherRuns_isRefused_andTheOtherCanBeCancelled() {
    try (ManyWishes wishes = new ManyWishes(organiser);
        LiveStream changes = organiser.follow(Demo.EVENT + "/changes")) {
      String job = wishes.search();
      changes.next("job-improved");

      var refused = organiser.post(Demo.EVENT + "/jobs", "{}").expect(409);
      assertThat(refused.json().path("detail").asText()).contains("déjà en cours");
      assertThat(organiser.get(Demo.EVENT).json().path("runningJobId").asText()).isEqualTo(job);

      organiser.post(jobPath(job) + "/cancel").expect(202);
      JsonNode ended = awaitEnd(job);
      assertThat(ended.path("state").asText()).isEqualTo("cancelled");
      assertThat(ended.path("scheduleId").isNull()).as("the best so far is kept").isFalse();
      organiser.post(jobPath(job) + "/cancel").expect(202);
      assertThat(organiser.get(Demo.EVENT).json().path("runningJobId").isNull()).isTrue();
    }
  }

  @Test
  void api_answersWhileEveryCoreSolves() {
    try (ManyWishes wishes = new ManyWishes(organiser);
        LiveStream changes = organiser.follow(Demo.EVENT + "/changes")) {
      String job = wishes.search();
      changes.next("job-improved");

      for (int i = 0; i < 20; i++) {
        organiser.get(Demo.EVENT + "/wishes").expect(200);
      }
      assertThat(organiser.get(jobPath(job)).json().path("state").asText()).isEqualTo("running");

      organiser.post(jobPath(job) + "/cancel").expect(202);
      awaitEnd(job);
    }
  }

  @Test
  void publication_reachesTheAgendasOfBothSides() {
    JsonNode schedule = solve(3);
    Browser funder = SERVICE.signedIn("funder");
    try (LiveStream changes = funder.follow(Demo.FUNDER + "/changes")) {
      JsonNode published = publish();

      JsonNode told = changes.next(change -> true);
      assertThat(told.path("kind").asText()).isEqualTo("schedule-published");
      assertThat(told.path("version")).isEqualTo(published.path("version"));
    }
    JsonNode again = publish();
    JsonNode newest = organiser.get(Demo.EVENT + "/schedules").expect(200).json().path(0);
    assertThat(again.path("version")).isEqualTo(newest.path("version"));

    JsonNode agenda = funder.get(Demo.FUNDER + "/agenda").expect(200).json();
    assertThat(agenda.at("/contact/email").asText()).isEqualTo("organisation@example.org");
    assertThat(agenda.path("version")).isEqualTo(again.path("version"));
    assertThat(agenda.path("meetings")).hasSize(count(schedule, "funderId", "f01"));
    for (JsonNode meeting : agenda.path("meetings")) {
      String project = meeting.at("/with/id").asText();
      JsonNode other =
          organiser.get(Demo.EVENT + "/participants/" + project + "/agenda").expect(200).json();
      assertThat(other.path("meetings"))
          .anyMatch(
              m ->
                  m.at("/with/id").asText().equals("f01")
                      && m.path("slotId").equals(meeting.path("slotId")));
    }
  }

  @Test
  void change_ofAWish_makesTheScheduleOutOfDate() {
    JsonNode schedule = solve(1);
    String wish = Demo.FUNDER + "/wishes/p02";

    organiser.put(wish, "{\"level\": \"could\"}").expect(200);
    assertThat(summary(schedule).path("upToDate").asBoolean()).isFalse();

    organiser.delete(wish).expect(204);
    assertThat(summary(schedule).path("upToDate").asBoolean()).isTrue();
  }

  @Test
  void unknown_jobsAndSchedules_areNotFound() {
    String nothing = "/00000000-0000-0000-0000-000000000000";

    organiser.get(Demo.EVENT + "/jobs" + nothing).expect(404);
    organiser.get(Demo.EVENT + "/schedules" + nothing).expect(404);
  }

  private JsonNode publish() {
    return new BoardPage(organiser, Demo.EVENT).publish().expect(200).json();
  }

  private JsonNode solve(int seconds) {
    JsonNode job = awaitEnd(start(seconds));
    assertThat(job.path("state").asText()).isEqualTo("done");
    return organiser
        .get(Demo.EVENT + "/schedules/" + job.path("scheduleId").asText())
        .expect(200)
        .json();
  }

  private String start(int seconds) {
    return organiser
        .post(Demo.EVENT + "/jobs", "{\"seconds\": " + seconds + "}")
        .expect(202)
        .json()
        .path("id")
        .asText();
  }

  private JsonNode awaitEnd(String job) {
    try (LiveStream changes = organiser.follow(Demo.EVENT + "/changes")) {
      while (true) {
        JsonNode now = organiser.get(jobPath(job)).expect(200).json();
        if (!now.path("endedAt").isNull()) {
          return now;
        }
        changes.next("job-changed");
      }
    }
  }

  private JsonNode summary(JsonNode schedule) {
    return organiser.get(path(schedule)).expect(200).json();
  }

  private static String jobPath(String job) {
    return Demo.EVENT + "/jobs/" + job;
  }

  private static String path(JsonNode schedule) {
    return Demo.EVENT + "/schedules/" + schedule.path("id").asText();
  }

  private Schedule file(JsonNode schedule) {
    String text = organiser.get(path(schedule) + "/file").expect(200).text();
    return ScheduleFile.read("schedule", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Problem problem(String text) {
    return ProblemFile.read("problem", text.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode last(JsonNode array) {
    return array.path(array.size() - 1);
  }

  private static int count(JsonNode schedule, String field, String id) {
    int count = 0;
    for (JsonNode meeting : schedule.path("meetings")) {
      count += meeting.path(field).asText().equals(id) ? 1 : 0;
    }
    return count;
  }
}
