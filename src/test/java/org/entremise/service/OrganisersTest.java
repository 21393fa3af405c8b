package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.stream.StreamSupport;
import org.entremise.access.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who runs an event. */
@Timeout(60)
class OrganisersTest {
  @RegisterExtension static final RunningService SERVICE = new RunningService();

  private final Browser owner =
      SERVICE
          .browser()
          .open(OwnEvents.link(SERVICE.pool(), OwnEvents.organiser(SERVICE.pool(), "Ada")));
  private final String event = OwnEvents.create(owner);

  @Test
  void invitedOrganiser_entersByTheLink_andIsNamedInTheHistory() {
    JsonNode link = invite(owner, "  Béla  Bartók ");

    Browser bela = SERVICE.browser().open(link.path("secret").asText());

    bela.put(event + "/policy", "{\"policy\": \"worst-first\"}").expect(204);
    assertThat(names(bela)).containsExactly("Ada", "Béla Bartók");
    JsonNode listed = bela.get(event + "/organisers").json();
    assertThat(listed.at("/0/owner").asBoolean()).isTrue();
    assertThat(listed.at("/1/self").asBoolean()).isTrue();
    assertThat(listed.at("/1/linkUntil").asText()).isEqualTo(link.path("until").asText());
    assertThat(history())
        .containsSubsequence(
            "Béla Bartók a choisi de servir d’abord les moins bien servis",
            "Ada a invité Béla Bartók à organiser l’événement");
  }

  @Test
  void secret_isKeptOnlyAsItsHash() {
    String secret = invite(owner, "Béla").path("secret").asText();

    var kept =
        SERVICE
            .pool()
            .preparedQuery("select link::text as text from link where secret_hash = $1")
            .execute(Tuple.of(Buffer.buffer(new Secret(secret).hash())))
            .await();

    assertThat(kept.size()).isEqualTo(1);
    assertThat(kept.iterator().next().getString("text")).doesNotContain(secret);
  }

  @Test
  void renewedLink_killsTheOldOne_andWhatWasOpenedWithIt() {
    JsonNode old = invite(owner, "Béla");
    Browser bela = SERVICE.browser().open(old.path("secret").asText());
    String path = event + "/organisers/" + old.path("organiserId").asText() + "/link";

    String fresh = owner.post(path).expect(200).json().path("secret").asText();

    signIn(old.path("secret").asText(), 401);
    bela.get(event).expect(401);
    bela.open(fresh).get(event).expect(200);
    String own = bela.post(path).expect(200).json().path("secret").asText();
    signIn(fresh, 401);
    bela.get(event).expect(200);
    signIn(own, 200);
  }

  @Test
  void renewing_isForOneself_andForTheOwner_whoOpensNoOtherEventsByIt() {
    JsonNode link = invite(owner, "Béla");
    Browser bela = SERVICE.browser().open(link.path("secret").asText());
    Browser clara = SERVICE.browser().open(invite(owner, "Clara").path("secret").asText());
    String path = event + "/organisers/" + link.path("organiserId").asText() + "/link";
    clara.post(path).expect(403);

    OwnEvents.create(bela);

    assertThat(owner.post(path).expect(403).json().path("detail").asText())
        .contains("Béla organise aussi d’autres événements");
    bela.post(path).expect(200);
    owner.post(event + "/organisers/00000000-0000-0000-0000-000000000000/link").expect(404);
  }

  @Test
  void organisers_leave_andAreRemovedByTheOwnerAlone_whoStays() {
    JsonNode bela = invite(owner, "Béla");
    JsonNode clara = invite(owner, "Clara");
    Browser atBela = SERVICE.browser().open(bela.path("secret").asText());
    Browser atClara = SERVICE.browser().open(clara.path("secret").asText());
    String ada = owner.get(event + "/organisers").json().at("/0/id").asText();

    atBela.delete(event + "/organisers/" + clara.path("organiserId").asText()).expect(403);
    assertThat(
            atBela.delete(event + "/organisers/" + ada).expect(409).json().path("detail").asText())
        .contains("transmettre la propriété");
    owner.delete(event + "/organisers/" + ada).expect(409);
    atBela.delete(event + "/organisers/" + bela.path("organiserId").asText()).expect(204);
    owner.delete(event + "/organisers/" + clara.path("organiserId").asText()).expect(204);

    atBela.get(event).expect(403);
    atClara.get(event).expect(403);
    assertThat(names(owner)).containsExactly("Ada");
    assertThat(history().subList(0, 2))
        .containsExactly(
            "Ada a retiré Clara de l’organisation de l’événement",
            "Béla a quitté l’organisation de l’événement");
  }

  @Test
  void ownership_isHandedOverByTheOwnerAlone_toAnOrganiser() {
    JsonNode bela = invite(owner, "Béla");
    Browser atBela = SERVICE.browser().open(bela.path("secret").asText());
    String order = "{\"organiserId\": \"%s\"}".formatted(bela.path("organiserId").asText());
    String name = "{\"name\": \"Rencontre de printemps\"}";
    assertThat(atBela.put(event + "/owner", order).expect(403).text()).contains("propriétaire");
    owner
        .put(event + "/owner", "{\"organiserId\": \"00000000-0000-0000-0000-000000000000\"}")
        .expect(404);

    owner.put(event + "/owner", order).expect(204);

    assertThat(names(owner)).containsExactly("Béla", "Ada");
    owner.post(event + "/delete", name).expect(403);
    owner.put(event + "/owner", order).expect(403);
    assertThat(history().get(0)).isEqualTo("Ada a transmis la propriété de l’événement à Béla");
    atBela.post(event + "/delete", name).expect(204);
  }

  @Test
  void invitation_withoutAName_isRefused() {
    JsonNode refusal =
        owner.post(event + "/organisers", "{\"name\": \" \\u00a0 \"}").expect(400).json();

    assertThat(refusal.at("/faults/0/detail").asText())
        .isEqualTo("Indiquez le nom de la personne.");
    owner.post(event + "/organisers", "{\"name\": \"%s\"}".formatted("x".repeat(201))).expect(400);
    assertThat(names(owner)).containsExactly("Ada");
  }

  private JsonNode invite(Browser organiser, String name) {
    String order = "{\"name\": \"%s\"}".formatted(name);
    return organiser.post(event + "/organisers", order).expect(200).json();
  }

  private static void signIn(String secret, int status) {
    SERVICE.browser().post("/api/session", "{\"secret\": \"%s\"}".formatted(secret)).expect(status);
  }

  private List<String> names(Browser organiser) {
    return organiser.get(event + "/organisers").expect(200).json().findValuesAsText("name");
  }

  private List<String> history() {
    return StreamSupport.stream(
            owner.get(event + "/history").expect(200).json().path("entries").spliterator(), false)
        .map(entry -> entry.path("author").asText() + " " + entry.path("what").asText())
        .toList();
  }
}
