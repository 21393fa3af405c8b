package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entremise.demo.Demonstration;
import org.entremise.matching.Problem;
import org.entremise.matching.Verifier;
import org.entremise.matching.file.ProblemFile;
import org.entremise.matching.file.ScheduleFile;
import org.entremise.service.Browser.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A funder's morning falls away after the publication. */
@Timeout(120)
class ReplanTest {
  @RegisterExtension static final RunningService SERVICE = new RunningService();

  private final Browser organiser = SERVICE.signedIn("organiser");

  @BeforeAll
  static void publish() {
    BoardPage.generateAndPublish(SERVICE.signedIn("organiser"), Demo.EVENT);
  }

  /** Slots that the funder has lost in a test. */
  private final List<String> away = new ArrayList<>();

  /** Misses at least the first of the funder's meetings. The service has no operation for this. */
  private void arriveLate() {
    String first =
        organiser.get(Demo.FUNDER + "/agenda").expect(200).json().at("/meetings/0/slotId").asText();
    SERVICE
        .pool()
        .preparedQuery(
            """
            insert into unavailability (event_id, participant_id, slot_id)
            select event_id, $2, id from slot where event_id = $1
              and starts_at <= (select starts_at from slot where event_id = $1 and id = $3)
            on conflict do nothing
            returning slot_id
            """)
        .execute(Tuple.of(Demonstration.EVENT_ID, Demonstration.FUNDER, first))
        .await()
        .forEach(row -> away.add(row.getString("slot_id")));
  }

  @AfterEach
  void comeBack() {
    SERVICE
        .pool()
        .preparedQuery(
            """
            delete from unavailability
            where event_id = $1 and participant_id = $2 and slot_id = any($3)
            """)
        .execute(
            Tuple.of(Demonstration.EVENT_ID, Demonstration.FUNDER, away.toArray(String[]::new)))
        .await();
  }

  @Test
  void proposals_keepDisturbsNobody_andCanBeTakenAndPublished() {
    arriveLate();

    JsonNode found = organiser.post(Demo.EVENT + "/proposals", "{\"few\": 2}").expect(200).json();

    JsonNode keep = found.at("/proposals/0");
    assertThat(found.path("proposals").findValuesAsText("kind"))
        .containsExactly("keep", "few", "best");
    assertThat(keep.path("disturbed").asInt()).isZero();
    assertThat(found.at("/proposals/1/disturbed").asInt()).isLessThanOrEqualTo(2);
    assertThat(keep.path("notices").findValuesAsText("participantId"))
        .contains(Demonstration.FUNDER);
    assertThat(keep.at("/notices/0/news")).isNotEmpty();
    assertThat(found.path("freed")).isNotEmpty();

    BoardPage page = new BoardPage(organiser, Demo.EVENT);
    page.command(
        "{\"kind\": \"propose\", \"proposal\": \"keep\", \"meetings\": %s}"
            .formatted(keep.path("meetings")));
    assertThat(page.state().path("costs")).isEqualTo(keep.path("costs"));
    assertThat(page.state().at("/undo/what").asText()).contains("rien ne bouge");
    page.verify();

    isWhatTheVerifierCounts(page.publish().expect(200).json().path("id").asText());
    JsonNode after = organiser.post(Demo.EVENT + "/proposals", "{\"few\": 2}").expect(200).json();
    assertThat(after.at("/proposals/0/notices")).isEmpty();
  }

  private void isWhatTheVerifierCounts(String draft) {
    String path = Demo.EVENT + "/schedules/" + draft;
    Problem problem =
        ProblemFile.read("problem", bytes(organiser.get(path + "/problem").expect(200)));
    var schedule = ScheduleFile.read("schedule", bytes(organiser.get(path + "/file").expect(200)));
    assertThat(problem.previous()).as("what people hold").isNotEmpty();
    assertThat(Verifier.verify(problem, schedule.meetings()).costs()).isEqualTo(schedule.score());
  }

  private static byte[] bytes(Answer answer) {
    return answer.text().getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void search_afterAPublication_asksForPeopleWhoHoldSomething() {
    try (LiveStream changes = organiser.follow(Demo.EVENT + "/changes")) {
      organiser.post(Demo.EVENT + "/jobs", "{\"seconds\": 2}").expect(202);
      String made = changes.next("schedule-made").path("scheduleId").asText();
      String path = Demo.EVENT + "/schedules/" + made;
      assertThat(organiser.get(path).expect(200).json().path("upToDate").asBoolean()).isTrue();
      isWhatTheVerifierCounts(made);

      JsonNode published = new BoardPage(organiser, Demo.EVENT).publish().expect(200).json();
      String version = Demo.EVENT + "/schedules/" + published.path("id").asText();
      assertThat(organiser.get(version).json().path("upToDate").asBoolean())
          .as("though it is now held")
          .isTrue();
    }
  }

  @Test
  void proposal_withAnUnknownRequest_isRefused() {
    BoardPage page = new BoardPage(organiser, Demo.EVENT);

    Answer answer =
        page.send(
            false,
            "{\"kind\": \"propose\", \"proposal\": \"few\","
                + " \"meetings\": [{\"request\": \"x-y\", \"slotId\": \"z\"}]}");

    assertThat(answer.expect(409).json().path("detail").asText()).contains("x-y");
  }

  @Test
  void standby_tellsForEverybodyWhatWouldBeLost_theWorstFirst() {
    JsonNode everybody = organiser.get(Demo.EVENT + "/participants").expect(200).json();

    JsonNode found = organiser.get(Demo.EVENT + "/standby").expect(200).json();

    JsonNode standby = found.path("participants");
    assertThat(ids(standby, "participantId"))
        .containsExactlyInAnyOrderElementsOf(ids(everybody, "id"));
    for (JsonNode one : standby) {
      String id = one.path("participantId").asText();
      JsonNode agenda =
          organiser.get(Demo.EVENT + "/participants/" + id + "/agenda").expect(200).json();
      assertThat(found.path("version")).isEqualTo(agenda.path("version"));
      assertThat(ids(one.path("lost"), "slotId")).isEqualTo(ids(agenda.path("meetings"), "slotId"));
      assertThat(one.path("searched").asBoolean()).isTrue();
    }
  }

  @Test
  void standby_offersFreedSlotsToWishesWithoutAMeeting() {
    String wish = Demo.FUNDER + "/wishes/p02";
    organiser.put(wish, "{\"level\": \"could\"}").expect(200);
    try {
      JsonNode found = organiser.get(Demo.EVENT + "/standby").expect(200).json();

      List<JsonNode> offers = found.findValues("offers");
      assertThat(offers).anyMatch(some -> ids(some, "request").contains("f01-p02"));
      JsonNode withoutTheFunder = of(Demonstration.FUNDER, found);
      assertThat(withoutTheFunder.path("lost")).isNotEmpty();
      assertThat(withoutTheFunder.findValuesAsText("request"))
          .as("its own wishes go with it")
          .doesNotContain("f01-p02");
    } finally {
      organiser.delete(wish).expect(204);
    }
  }

  private static JsonNode of(String participant, JsonNode standby) {
    for (JsonNode one : standby.path("participants")) {
      if (one.path("participantId").asText().equals(participant)) {
        return one;
      }
    }
    throw new AssertionError(participant);
  }

  private static List<String> ids(JsonNode list, String field) {
    List<String> ids = new ArrayList<>();
    list.forEach(one -> ids.add(one.path(field).asText()));
    return ids;
  }
}
