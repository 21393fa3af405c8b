package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class WishTest {
  @RegisterExtension static final RunningService SERVICE = new RunningService();

  /** A pair that the demonstration leaves without a wish. */
  private static final String WISH = Demo.FUNDER + "/wishes/p01";

  /** Other tests publish schedules of the demonstration, which closes its wishes. */
  @BeforeEach
  void openWishes() {
    SERVICE.signedIn("organiser").put(Demo.EVENT + "/phase", "{\"phase\": \"wishes\"}").expect(204);
  }

  @Test
  void put_thenDelete_changesTheCatalogueAndTheMatrix() {
    Browser funder = SERVICE.signedIn("funder");
    Browser organiser = SERVICE.signedIn("organiser");

    funder.put(WISH, "{\"level\": \"could\"}").expect(200);
    funder.put(WISH, "{\"level\": \"must\"}").expect(200);

    assertThat(levelInCatalogue(funder, "p01")).isEqualTo("must");
    assertThat(organiser.get(Demo.EVENT + "/wishes").json())
        .anyMatch(wish -> isOurs(wish) && wish.path("level").asText().equals("must"));

    funder.delete(WISH).expect(204);
    funder.delete(WISH).expect(204);

    assertThat(levelInCatalogue(funder, "p01")).isEqualTo("null");
    assertThat(organiser.get(Demo.EVENT + "/wishes").json()).noneMatch(WishTest::isOurs);
  }

  @Test
  void veto_makesNoRequest() {
    Browser organiser = SERVICE.signedIn("organiser");

    organiser.put(WISH, "{\"level\": \"want\"}").expect(200);
    assertThat(organiser.get(Demo.EVENT + "/problem").text()).contains("\"f01-p01\"");
    organiser.put(WISH, "{\"level\": \"veto\"}").expect(200);
    assertThat(organiser.get(Demo.EVENT + "/problem").text()).doesNotContain("\"f01-p01\"");
    organiser.delete(WISH).expect(204);
  }

  @Test
  void change_isToldToTheOrganiser() {
    Browser organiser = SERVICE.signedIn("organiser");
    try (LiveStream changes = organiser.follow(Demo.EVENT + "/changes")) {
      SERVICE.signedIn("funder").put(WISH, "{\"level\": \"want\"}").expect(200);

      changes.next("wishes-changed");
    }
    organiser.delete(WISH).expect(204);
  }

  @Test
  void put_byOrForAProject_saysThatFundersChoose() {
    String path = Demo.PROJECT + "/wishes/f01";

    var french = SERVICE.signedIn("project").put(path, "{\"level\": \"want\"}").expect(400);
    var english =
        SERVICE
            .signedIn("organiser")
            .speaking("en-GB")
            .put(path, "{\"level\": \"want\"}")
            .expect(400);

    assertThat(french.json().at("/detail").asText()).contains("Seuls les financeurs");
    assertThat(english.json().at("/detail").asText()).contains("Only funders");
  }

  @Test
  void put_forAnUnknownProject_namesIt() {
    var answer =
        SERVICE
            .signedIn("funder")
            .put(Demo.FUNDER + "/wishes/p99", "{\"level\": \"want\"}")
            .expect(404);

    assertThat(answer.json().at("/detail").asText()).contains("p99");
  }

  @Test
  void put_ofAnUnknownLevel_doesNotFitTheContract() {
    var answer = SERVICE.signedIn("funder").put(WISH, "{\"level\": \"adore\"}").expect(400);

    assertThat(answer.response().headers().firstValue("Content-Type"))
        .contains("application/problem+json");
    assertThat(answer.json().at("/faults/0/path").asText()).contains("level");
  }

  @Test
  void note_ofAVeto_isForItsFunderAndTheOrganiserOnly() {
    Browser funder = SERVICE.signedIn("funder");
    Browser organiser = SERVICE.signedIn("organiser");

    funder.put(WISH, "{\"level\": \"veto\", \"note\": \" Je siège chez eux \"}").expect(200);

    assertThat(inCatalogue(funder, "p01").path("note").asText()).isEqualTo("Je siège chez eux");
    assertThat(organiser.get(Demo.EVENT + "/wishes").json())
        .anyMatch(wish -> isOurs(wish) && wish.path("note").asText().equals("Je siège chez eux"));
    for (String page : new String[] {"", "/catalogue", "/agenda"}) {
      assertThat(SERVICE.signedIn("project").get(Demo.PROJECT + page).expect(200).text())
          .doesNotContain("Je siège");
    }
    assertThat(organiser.get(Demo.EVENT + "/problem").text()).doesNotContain("Je siège");

    funder.put(WISH, "{\"level\": \"want\", \"note\": \"Je siège chez eux\"}").expect(200);
    assertThat(inCatalogue(funder, "p01").path("note").isNull()).isTrue();
    funder.delete(WISH).expect(204);
  }

  @Test
  void note_ofMoreThan500Letters_isRefused() {
    String body = "{\"level\": \"veto\", \"note\": \"%s\"}".formatted("x".repeat(501));

    var answer = SERVICE.signedIn("funder").put(WISH, body).expect(400);

    assertThat(answer.json().at("/faults/0/path").asText()).contains("note");
  }

  @Test
  void order_isKept_andAnotherLevelComesLast() {
    Browser funder = SERVICE.browser().open(SERVICE.freshLink("f02"));
    String f02 = Demo.EVENT + "/participants/f02";
    for (String project : new String[] {"p01", "p02", "p03"}) {
      funder.put(f02 + "/wishes/" + project, "{\"level\": \"want\"}").expect(200);
    }

    funder.put(f02 + "/wish-order", "{\"order\": [\"p03\", \"nobody\", \"p01\"]}").expect(204);

    assertThat(rank(funder, f02, "p03")).isLessThan(rank(funder, f02, "p01"));
    assertThat(inCatalogue(funder, f02, "p02").path("rank").isNull()).isTrue();
    funder.put(f02 + "/wishes/p03", "{\"level\": \"want\"}").expect(200);
    assertThat(rank(funder, f02, "p03")).isLessThan(rank(funder, f02, "p01"));
    funder.put(f02 + "/wishes/p03", "{\"level\": \"must\"}").expect(200);
    assertThat(inCatalogue(funder, f02, "p03").path("rank").isNull()).isTrue();
  }

  @Test
  void answer_isNoted_andTakenBack() {
    Browser funder = SERVICE.signedIn("funder");

    funder.put(Demo.FUNDER + "/answer", "{\"done\": true}").expect(204);
    assertThat(funder.get(Demo.FUNDER).json().path("answeredAt").asText()).startsWith("20");
    funder.put(Demo.FUNDER + "/answer", "{\"done\": false}").expect(204);
    assertThat(funder.get(Demo.FUNDER).json().path("answeredAt").isNull()).isTrue();
  }

  @Test
  void unavailability_isPut_andTheOrganiserWhoReadBeforeHearsOfIt() {
    Browser funder = SERVICE.signedIn("funder");
    Browser organiser = SERVICE.signedIn("organiser");
    JsonNode before = organiser.get(Demo.FUNDER + "/registration").expect(200).json();
    JsonNode slots = funder.get(Demo.FUNDER).expect(200).json().path("slots");
    String away = slots.get(1).path("id").asText();

    funder
        .put(Demo.FUNDER + "/unavailability", "{\"slots\": [\"%s\"]}".formatted(away))
        .expect(204);

    assertThat(funder.get(Demo.FUNDER).json().at("/participant/unavailable").toString())
        .isEqualTo("[\"" + away + "\"]");
    organiser
        .put(
            Demo.FUNDER + "/registration",
            "{\"revision\": %d, \"entry\": %s}"
                .formatted(before.path("revision").asInt(), before.path("entry")))
        .expect(409);
    var refusal =
        funder.put(Demo.FUNDER + "/unavailability", "{\"slots\": [\"gone\"]}").expect(400);
    assertThat(refusal.json().path("detail").asText()).contains("créneau");
    funder
        .put(
            Demo.FUNDER + "/unavailability",
            "{\"slots\": %s}".formatted(before.at("/entry/unavailable")))
        .expect(204);
  }

  private static boolean isOurs(JsonNode wish) {
    return wish.path("from").asText().equals("f01") && wish.path("to").asText().equals("p01");
  }

  private static String levelInCatalogue(Browser browser, String project) {
    return inCatalogue(browser, project).path("level").asText();
  }

  private static int rank(Browser browser, String funder, String project) {
    return inCatalogue(browser, funder, project).path("rank").asInt(-1);
  }

  private static JsonNode inCatalogue(Browser browser, String project) {
    return inCatalogue(browser, Demo.FUNDER, project);
  }

  private static JsonNode inCatalogue(Browser browser, String funder, String project) {
    return StreamSupport.stream(
            browser.get(funder + "/catalogue").expect(200).json().spliterator(), false)
        .filter(entry -> entry.at("/counterpart/id").asText().equals(project))
        .findFirst()
        .orElseThrow();
  }
}
