package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.openapi.contract.OpenAPIContract;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entremise.access.Holder;
import org.entremise.platform.web.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who saw and changed what. */
@Timeout(60)
class TrailTest {
  @RegisterExtension static final RunningService SERVICE = new RunningService();

  private final UUID ownerId = OwnEvents.organiser(SERVICE.pool(), "Louise");
  private final Browser organiser =
      SERVICE.browser().open(SERVICE.freshLink(new Holder.Organiser(ownerId)));
  private final String event = OwnEvents.create(organiser);

  @Test
  void everyOperationOfAnEvent_saysWhatTrailItLeaves() {
    Vertx vertx = Vertx.vertx();
    OpenAPIContract contract = Contract.load(vertx).await();
    assertThat(contract.operations())
        .filteredOn(operation -> operation.getOpenAPIPath().contains("{eventId}"))
        .allSatisfy(
            operation ->
                assertThat(operation.getOpenAPIModel().getString("x-trail"))
                    .as(operation.getOperationId())
                    .matches("none|(saw|changed) [a-z]+"));
    vertx.close().await();
  }

  @Test
  void whatSomebodySawAndChanged_isKeptOnceAnHour_withoutTheContent() {
    String funder = OwnEvents.add(organiser, event, "funder", "Banque");
    String project = OwnEvents.add(organiser, event, "project", "La Halle");
    organiser.put(event + "/phase", "{\"phase\": \"wishes\"}").expect(204);
    Browser bank = SERVICE.browser().open(OwnEvents.link(SERVICE.pool(), funder));
    bank.put(
            funder + "/wishes/" + project.replaceAll(".*/", ""),
            "{\"level\": \"veto\", \"note\": \"Un secret\"}")
        .expect(200);
    bank.get(funder + "/catalogue").expect(200);
    organiser.get(event + "/wishes").expect(200);
    organiser.get(event + "/wishes").expect(200);
    organiser.get(funder + "/registration").expect(200);

    String read = organiser.get(event + "/trail").expect(200).text();

    assertThat(read).doesNotContain("secret");
    assertThat(lines())
        .containsOnlyOnce(
            "organiser Louise saw wishes null",
            "organiser Louise saw people Banque",
            "organiser Louise changed people null",
            "organiser Louise changed settings null",
            "participant Banque changed wishes Banque")
        .doesNotContain("participant Banque saw wishes Banque");
  }

  @Test
  void refusedAndFailedRequests_leaveNothing() {
    String funder = OwnEvents.add(organiser, event, "funder", "Banque");
    SERVICE.browser().get(event + "/wishes").expect(401);
    organiser.put(funder + "/unavailability", "{\"slots\": [\"none\"]}").expect(400);

    assertThat(lines()).containsExactly("organiser Louise changed people null");
  }

  @Test
  void erasedParticipant_staysInTheTrail_withoutAName() {
    String funder = OwnEvents.add(organiser, event, "funder", "Banque");
    organiser.get(funder + "/registration").expect(200);
    organiser.delete(funder + "?revision=1").expect(204);

    assertThat(lines()).contains("organiser Louise saw people null");
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (JsonNode one : organiser.get(event + "/trail").expect(200).json().path("entries")) {
      lines.add(
          String.join(
              " ",
              one.path("who").asText(),
              one.path("name").asText(),
              one.path("deed").asText(),
              one.path("what").asText(),
              one.path("about").asText()));
    }
    return lines;
  }
}
