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

  private static boolean isOurs(JsonNode wish) {
    return wish.path("from").asText().equals("f01") && wish.path("to").asText().equals("p01");
  }

  private static String levelInCatalogue(Browser browser, String project) {
    return StreamSupport.stream(
            browser.get(Demo.FUNDER + "/catalogue").expect(200).json().spliterator(), false)
        .filter(entry -> entry.at("/counterpart/id").asText().equals(project))
        .findFirst()
        .orElseThrow()
        .path("level")
        .asText();
  }
}
