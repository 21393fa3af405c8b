package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entremise.demo.Demonstration;
import org.entremise.matching.CertificateCheck;
import org.entremise.matching.Missing;
import org.entremise.matching.Problem;
import org.entremise.matching.Schedule;
import org.entremise.matching.Verdict;
import org.entremise.matching.Verifier;
import org.entremise.matching.file.ProblemFile;
import org.entremise.matching.file.ScheduleFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An event whose rooms are too few for all, and that serves the worst-served first. */
@Timeout(120)
class PolicyTest {
  @RegisterExtension static final RunningService SERVICE = new RunningService();

  private final Browser organiser = SERVICE.signedIn("organiser");

  @BeforeAll
  static void closeRooms() {
    SERVICE.pool().query("create table rooms_before as select * from slot").execute().await();
    SERVICE
        .pool()
        .preparedQuery("update slot set rooms = 2 where event_id = $1")
        .execute(Tuple.of(Demonstration.EVENT_ID))
        .await();
  }

  /** The service is everybody's. */
  @AfterAll
  static void openRooms() {
    SERVICE
        .pool()
        .query(
            """
            update slot s set rooms = b.rooms from rooms_before b
            where s.event_id = b.event_id and s.id = b.id
            """)
        .execute()
        .compose(done -> SERVICE.pool().query("drop table rooms_before").execute())
        .await();
    SERVICE
        .signedIn("organiser")
        .put(Demo.EVENT + "/policy", "{\"policy\": \"total\"}")
        .expect(204);
  }

  @Test
  void worstFirst_countsWhatParticipantsMiss_andIsProven() {
    JsonNode schedule = solve("worst-first");

    assertThat(schedule.path("policy").asText()).isEqualTo("worst-first");
    String path = Demo.EVENT + "/schedules/" + schedule.path("id").asText();
    Problem problem = ProblemFile.read("problem", bytes(path + "/problem"));
    Schedule file = ScheduleFile.read("schedule", bytes(path + "/file"));
    Verdict verdict = Verifier.verify(problem, file.meetings());
    assertThat(verdict.costs().worst()).isPositive();
    assertThat(schedule.at("/costs/worst").asLong()).isEqualTo(verdict.costs().worst());
    List<Integer> missing = new Missing(problem).participants(verdict.costs().worst());
    assertThat(schedule.path("missing")).extracting(JsonNode::asInt).isEqualTo(missing);
    assertThat(schedule.at("/proofs/worst/bound").asLong())
        .isPositive()
        .isLessThanOrEqualTo(verdict.costs().worst());
    assertThat(CertificateCheck.refused(problem, file, verdict)).isEmpty();
    assertThat(organiser.get(path + "/grounds").expect(200).json().findValuesAsText("cost"))
        .contains("worst");
  }

  @Test
  void anotherPolicy_isKept_isToldToAll_andLeavesSchedulesBehind() {
    JsonNode schedule = solve("total");
    assertThat(schedule.path("missing")).isEmpty();
    assertThat(schedule.at("/costs/worst").asLong()).isZero();
    String path = Demo.EVENT + "/schedules/" + schedule.path("id").asText();

    try (LiveStream changes = organiser.follow(Demo.EVENT + "/changes")) {
      set("worst-first");
      changes.next("event-changed");
    }

    assertThat(organiser.get(Demo.EVENT).expect(200).json().path("policy").asText())
        .isEqualTo("worst-first");
    assertThat(organiser.get(path).expect(200).json().path("upToDate").asBoolean()).isFalse();
  }

  @Test
  void unknownPolicy_isRefused() {
    organiser.put(Demo.EVENT + "/policy", "{\"policy\": \"best-first\"}").expect(400);
  }

  private JsonNode solve(String policy) {
    set(policy);
    try (LiveStream changes = organiser.follow(Demo.EVENT + "/changes")) {
      organiser.post(Demo.EVENT + "/jobs", "{\"seconds\": 5}").expect(202);
      String made = changes.next("schedule-made").path("scheduleId").asText();
      return organiser.get(Demo.EVENT + "/schedules/" + made).expect(200).json();
    }
  }

  private void set(String policy) {
    organiser.put(Demo.EVENT + "/policy", "{\"policy\": \"" + policy + "\"}").expect(204);
  }

  private byte[] bytes(String path) {
    return organiser.get(path).expect(200).text().getBytes(StandardCharsets.UTF_8);
  }
}
