package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.entremise.demo.Demonstration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Warnings, reasons and repairs of an event in which a funder wishes for more than it has slots.
 */
@Timeout(120)
class ExplanationTest {
  @RegisterExtension static final RunningService SERVICE = new RunningService();

  private static String schedule = "";

  /** The service is everybody's; these go away again. */
  private static final List<String> MADE = new ArrayList<>();

  private final Browser organiser = SERVICE.signedIn("organiser");

  @BeforeAll
  static void wishForEverybody() {
    Browser organiser = SERVICE.signedIn("organiser");
    List<String> wished = new ArrayList<>();
    for (JsonNode wish : organiser.get(Demo.EVENT + "/wishes").expect(200).json()) {
      if (wish.path("from").asText().equals(Demonstration.FUNDER)) {
        wished.add(wish.path("to").asText());
      }
    }
    for (JsonNode participant : organiser.get(Demo.EVENT + "/participants").expect(200).json()) {
      String id = participant.path("id").asText();
      if (participant.path("side").asText().equals("project") && !wished.contains(id)) {
        MADE.add(Demo.FUNDER + "/wishes/" + id);
      }
    }
    MADE.forEach(wish -> organiser.put(wish, "{\"level\": \"could\"}").expect(200));
    try (LiveStream changes = organiser.follow(Demo.EVENT + "/changes")) {
      organiser.post(Demo.EVENT + "/jobs", "{\"seconds\": 3}").expect(202);
      String made = changes.next("schedule-made").path("scheduleId").asText();
      schedule = Demo.EVENT + "/schedules/" + made;
    }
  }

  @AfterAll
  static void takeWishesBack() {
    MADE.forEach(wish -> SERVICE.signedIn("organiser").delete(wish).expect(204));
  }

  @Test
  void warnings_sayThatAFunderAsksForTooMuch() {
    JsonNode french = organiser.get(Demo.EVENT + "/warnings").expect(200).json();
    JsonNode english = organiser.speaking("en").get(Demo.EVENT + "/warnings").expect(200).json();

    assertThat(french)
        .anyMatch(
            w ->
                w.path("severity").asText().equals("warning")
                    && w.path("text").asText().contains("ne pourront pas être servies"));
    assertThat(english).anyMatch(w -> w.path("text").asText().contains("cannot be served"));
  }

  @Test
  void reasons_areToldForEachUnservedRequest() {
    JsonNode unserved = organiser.get(schedule).expect(200).json().path("unserved");
    JsonNode reasons = organiser.get(schedule + "/reasons").expect(200).json();

    assertThat(unserved).isNotEmpty();
    assertThat(reasons).hasSameSizeAs(unserved);
    assertThat(reasons.findValuesAsText("request"))
        .containsExactlyInAnyOrderElementsOf(unserved.findValuesAsText("request"));
    assertThat(reasons).allSatisfy(reason -> assertThat(reason.path("sentences")).isNotEmpty());
  }

  /** What a few seconds suffice for depends on the machine: a slow one is asked again. */
  @Test
  void repairs_ofAnUnservedRequest_tellWhatServesIt() {
    JsonNode found = organiser.post(repairs()).expect(200).json();
    while (found.isEmpty()) {
      found = organiser.post(repairs()).expect(200).json();
    }

    assertThat(found.get(0).path("served").asInt()).isPositive();
    assertThat(found.get(0).path("text").asText()).isNotEmpty();
  }

  private String repairs() {
    String request = organiser.get(schedule).expect(200).json().at("/unserved/0/request").asText();
    return schedule + "/requests/" + request + "/repairs";
  }

  @Test
  void repairs_ofAServedRequest_areNotFound() {
    String request = organiser.get(schedule).expect(200).json().at("/meetings/0/request").asText();

    organiser.post(schedule + "/requests/" + request + "/repairs").expect(404);
  }
}
