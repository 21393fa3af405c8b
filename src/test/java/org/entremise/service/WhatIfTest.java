package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.entremise.demo.Demonstration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What-ifs of an event in which a funder wishes for more than it has slots. */
@Timeout(120)
class WhatIfTest {
  private static final String WHAT_IFS = Demo.EVENT + "/what-ifs";

  @RegisterExtension static final RunningService SERVICE = new RunningService();

  private final Browser organiser = SERVICE.signedIn("organiser");

  /** The service is everybody's; these go away again. */
  private final List<String> made = new ArrayList<>();

  @BeforeEach
  void wishForEverybody() {
    List<String> wished = new ArrayList<>();
    for (JsonNode wish : organiser.get(Demo.EVENT + "/wishes").expect(200).json()) {
      if (wish.path("from").asText().equals(Demonstration.FUNDER)) {
        wished.add(wish.path("to").asText());
      }
    }
    for (JsonNode participant : organiser.get(Demo.EVENT + "/participants").expect(200).json()) {
      String id = participant.path("id").asText();
      if (participant.path("side").asText().equals("project") && !wished.contains(id)) {
        made.add(Demo.FUNDER + "/wishes/" + id);
      }
    }
    made.forEach(wish -> organiser.put(wish, "{\"level\": \"could\"}").expect(200));
  }

  @AfterEach
  void takeWishesBack() {
    made.forEach(wish -> organiser.delete(wish).expect(204));
  }

  @Test
  void whatIf_tellsWhatGainsMost_inTheReadersLanguage() {
    JsonNode french = awaitEnd(start(30));
    assertThat(french.path("state").asText()).isEqualTo("done");
    JsonNode result = french.path("result");
    int now = result.at("/now/served").asInt();
    assertThat(now).isPositive().isLessThan(result.path("requests").asInt());

    JsonNode best = result.at("/singles/0");
    assertThat(best.at("/outcome/served").asInt()).isGreaterThan(now);
    assertThat(best.at("/atLeast/unserved").asInt()).isPositive();
    assertThat(best.at("/atMost/unserved").asInt())
        .isGreaterThanOrEqualTo(best.at("/atLeast/unserved").asInt());
    assertThat(later(result).at("/change/text").asText()).startsWith("Ajouter un créneau à la fin");

    JsonNode english =
        organiser
            .speaking("en")
            .get(WHAT_IFS + "/" + french.path("id").asText())
            .expect(200)
            .json()
            .path("result");
    assertThat(later(english).at("/change/text").asText()).startsWith("Add one slot at the end");
    assertThat(later(english).path("outcome")).isEqualTo(later(result).path("outcome"));
  }

  /** One slot more at the end, which the funder that wishes for everybody surely gains by. */
  private static JsonNode later(JsonNode result) {
    for (JsonNode single : result.path("singles")) {
      if (single.at("/change/kind").asText().equals("slots")) {
        assertThat(single.at("/change/more").asInt()).isEqualTo(1);
        return single;
      }
    }
    throw new AssertionError("one more slot gains nothing: " + result.path("singles"));
  }

  @Test
  void whatIf_hasACurveForEachAxis_throughTheEventAsItIs() {
    JsonNode result = awaitEnd(start(30)).path("result");
    int slots = organiser.get(Demo.EVENT).expect(200).json().path("slots").size();

    assertThat(result.path("curves").findValuesAsText("axis")).contains("slots", "slot-length");
    JsonNode points = result.at("/curves/0/points");
    assertThat(result.at("/curves/0/axis").asText()).isEqualTo("slots");
    assertThat(points).hasSize(7);
    for (int i = 0; i < points.size(); i++) {
      JsonNode point = points.get(i);
      assertThat(point.path("x").asInt()).isEqualTo(slots - 2 + i);
      assertThat(point.path("answer").isNull()).isEqualTo(i == 2);
    }
    assertThat(points.at("/3/answer/change/text").asText()).startsWith("Ajouter un créneau");
    assertThat(points.at("/6/answer/outcome/unserved").asInt())
        .isLessThanOrEqualTo(points.at("/3/answer/outcome/unserved").asInt());
  }

  @Test
  void whatIf_isToldAsItHappens_andDisturbsNoSchedule() {
    JsonNode jobs = organiser.get(Demo.EVENT + "/jobs").expect(200).json();
    try (LiveStream changes = organiser.follow(Demo.EVENT + "/changes")) {
      String id = start(600);
      JsonNode advanced = changes.next("what-if-advanced");
      assertThat(advanced.path("jobId").asText()).isEqualTo(id);
      JsonNode running = organiser.get(WHAT_IFS + "/" + id).expect(200).json();
      assertThat(running.path("answered").asInt()).isPositive();
      assertThat(running.path("asked").asInt())
          .isGreaterThanOrEqualTo(running.path("answered").asInt());

      assertThat(organiser.get(Demo.EVENT + "/jobs").expect(200).json()).isEqualTo(jobs);
      assertThat(organiser.get(Demo.EVENT).json().path("runningJobId").isNull()).isTrue();
      organiser.get(Demo.EVENT + "/jobs/" + id).expect(404);
      organiser.post(WHAT_IFS + "/" + id + "/cancel").expect(202);
      awaitEnd(id);
    }
  }

  @Test
  void whatIf_isOneAtATime_andOneThatIsStoppedKeepsItsAnswers() {
    try (LiveStream changes = organiser.follow(Demo.EVENT + "/changes")) {
      String id = start(600);
      changes.next("what-if-advanced");
      int answered = organiser.get(WHAT_IFS + "/" + id).expect(200).json().path("answered").asInt();

      var refused = organiser.post(WHAT_IFS, "{}").expect(409);
      assertThat(refused.json().path("detail").asText()).contains("déjà en cours");

      organiser.post(WHAT_IFS + "/" + id + "/cancel").expect(202);
      JsonNode ended = awaitEnd(id);
      assertThat(ended.path("state").asText()).isIn("cancelled", "done");
      assertThat(ended.path("answered").asInt()).isPositive().isGreaterThanOrEqualTo(answered);
      assertThat(ended.at("/result/now/served").asInt()).isPositive();
      organiser.post(WHAT_IFS + "/" + id + "/cancel").expect(202);
      JsonNode listed = organiser.get(WHAT_IFS).expect(200).json().path(0);
      assertThat(listed.path("id").asText()).isEqualTo(id);
      assertThat(listed.path("answered")).isEqualTo(ended.path("answered"));
    }
  }

  @Test
  void change_ofAWish_makesTheWhatIfOutOfDate() {
    String id = awaitEnd(start(1)).path("id").asText();
    assertThat(organiser.get(WHAT_IFS + "/" + id).json().path("upToDate").asBoolean()).isTrue();

    organiser.delete(made.get(0)).expect(204);

    assertThat(organiser.get(WHAT_IFS + "/" + id).json().path("upToDate").asBoolean()).isFalse();
  }

  @Test
  void unknown_isNotFound() {
    organiser.get(WHAT_IFS + "/00000000-0000-0000-0000-000000000000").expect(404);
  }

  private String start(int seconds) {
    return organiser
        .post(WHAT_IFS, "{\"seconds\": " + seconds + "}")
        .expect(202)
        .json()
        .path("id")
        .asText();
  }

  private JsonNode awaitEnd(String id) {
    try (LiveStream changes = organiser.follow(Demo.EVENT + "/changes")) {
      while (true) {
        JsonNode now = organiser.get(WHAT_IFS + "/" + id).expect(200).json();
        if (!now.path("endedAt").isNull()) {
          return now;
        }
        changes.next("job-changed");
      }
    }
  }
}
