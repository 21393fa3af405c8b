package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.entremise.event.store.OrganiserStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Making events, changing, copying, putting away and deleting them. */
@Timeout(120)
class EventTest {
  @RegisterExtension static final RunningService SERVICE = new RunningService();

  private final UUID organiserId = OwnEvents.organiser(SERVICE.pool(), "Ada");
  private final Browser organiser =
      SERVICE.browser().open(OwnEvents.link(SERVICE.pool(), organiserId));

  @Test
  void organiserWithoutEvents_isSignedInAndMayCreateOne() {
    JsonNode session = organiser.get("/api/session").expect(200).json();
    assertThat(session.path("organiser").asText()).isEqualTo("Ada");
    assertThat(session.path("accesses")).isEmpty();

    String event = OwnEvents.create(organiser);

    assertThat(organiser.get("/api/session").json().at("/accesses/0/owner").asBoolean()).isTrue();
    JsonNode overview = organiser.get(event).expect(200).json();
    assertThat(overview.path("name").asText()).isEqualTo("Rencontre de printemps");
    assertThat(nextStep(event)).isEqualTo("add-people");
    assertThat(overview.path("slots"))
        .extracting(s -> s.path("start").asText())
        .containsExactly(
            "2027-03-11T08:00:00Z", "2027-03-11T08:15:00Z",
            "2027-03-11T08:40:00Z", "2027-03-11T08:55:00Z");
    assertThat(overview.path("slots"))
        .extracting(s -> s.path("block").asText())
        .containsExactly("1", "1", "2", "2");
    assertThat(history(event)).containsExactly("Ada a créé l’événement");
  }

  @Test
  void wrongSettings_areRefusedWithAllThatIsWrong_inTheLanguageOfTheReader() {
    String wrong = OwnEvents.ORDER.replace("Rencontre de printemps", " ").replace("10:10", "08:00");

    JsonNode french = organiser.post("/api/events", wrong).expect(400).json();
    JsonNode english = organiser.speaking("en").post("/api/events", wrong).expect(400).json();

    assertThat(french.path("faults").findValuesAsText("path"))
        .containsExactly("$.name", "$.grid.days[0].end");
    assertThat(french.at("/faults/1/detail").asText())
        .isEqualTo(
            "Le 11\u00A0mars 2027, la fin doit venir après le début (9\u00A0h\u00A000)."
                + " Pour passer minuit, ajoutez un jour.");
    assertThat(english.at("/faults/1/detail").asText())
        .startsWith("On 11\u00A0March 2027, the end");
    assertThat(organiser.get("/api/events").json()).isEmpty();
  }

  @Test
  void dateThatIsInNoCalendar_isRefused() {
    organiser.post("/api/events", OwnEvents.ORDER.replace("2027-03-11", "2027-02-31")).expect(400);
  }

  @Test
  void change_keepsIdsOfSlotsThatStay_andWhoIsAwayInThem() {
    String event = OwnEvents.create(organiser);
    List<String> before = ids(event);
    away(event, before.get(0), before.get(2));
    ObjectNode settings = settings(event);
    day(settings).put("start", "08:45").put("end", "09:35");
    day(settings).putArray("pauses");

    JsonNode loss = preview(event, settings).path("loss");
    assertThat(loss.path("slots").findValuesAsText("id"))
        .containsExactlyElementsOf(before.subList(2, 4));
    assertThat(loss.path("unavailabilities").asInt()).isEqualTo(1);
    assertThat(loss.path("participants").asInt()).isEqualTo(1);
    organiser.put(event + "/settings", settings.toString()).expect(200);

    assertThat(ids(event)).containsExactly("s20270311T0745", before.get(0), before.get(1));
    assertThat(organiser.get(event + "/participants").json().at("/0/unavailable").toString())
        .isEqualTo("[\"" + before.get(0) + "\"]");
    assertThat(history(event).get(0))
        .isEqualTo("Ada a modifié la grille\u00A0: 3 créneaux au lieu de 4");
  }

  @Test
  void change_ofWhatSomebodyElseHasChanged_isRefused_andChangesNothing() {
    String event = OwnEvents.create(organiser);
    ObjectNode mine = settings(event).put("name", "Mine");
    ObjectNode theirs = settings(event).put("name", "Theirs");
    organiser.put(event + "/settings", theirs.toString()).expect(200);

    JsonNode refusal = organiser.put(event + "/settings", mine.toString()).expect(409).json();

    assertThat(refusal.path("detail").asText()).contains("votre saisie est conservée");
    assertThat(settings(event).path("name").asText()).isEqualTo("Theirs");
    organiser.put(event + "/settings", mine.put("version", 2).toString()).expect(200);
    assertThat(history(event))
        .containsExactly(
            "Ada a renommé l’événement\u00A0: «\u00A0Mine\u00A0» au lieu de «\u00A0Theirs\u00A0»",
            "Ada a renommé l’événement\u00A0: «\u00A0Theirs\u00A0» au lieu de"
                + " «\u00A0Rencontre de printemps\u00A0»",
            "Ada a créé l’événement");
  }

  @Test
  void demonstration_hasTheGridThatItsSlotsShow() {
    Browser organiserOfDemo = SERVICE.signedIn("organiser");
    JsonNode settings = organiserOfDemo.get(Demo.EVENT + "/settings").expect(200).json();

    assertThat(settings.at("/grid/days")).hasSize(1);
    assertThat(settings.at("/grid/days/0/pauses/0/start").asText()).isEqualTo("10:30");
    JsonNode preview =
        organiserOfDemo
            .post(Demo.EVENT + "/settings/preview", gridOrder(settings))
            .expect(200)
            .json();
    assertThat(preview.path("open").asInt()).isEqualTo(12);
    assertThat(preview.at("/loss/slots")).isEmpty();
    JsonNode slots = organiserOfDemo.get(Demo.EVENT).json().path("slots");
    assertThat(preview.path("slots").findValuesAsText("rooms"))
        .isEqualTo(slots.findValuesAsText("rooms"));
    assertThat(preview.path("slots").findValuesAsText("block"))
        .isEqualTo(slots.findValuesAsText("block"));
  }

  @Test
  void preview_withoutAnEvent_saysWhatIsLeftOut() {
    JsonNode order = json(OwnEvents.ORDER);
    ((ObjectNode) order.path("grid"))
        .putArray("exceptions")
        .add(json("{\"at\": \"2027-03-11T09:00\", \"closed\": true, \"rooms\": null}"))
        .add(json("{\"at\": \"2027-03-11T09:07\", \"closed\": true, \"rooms\": null}"));

    JsonNode preview = organiser.post("/api/grid-preview", gridOrder(order)).expect(200).json();

    assertThat(preview.path("open").asInt()).isEqualTo(3);
    assertThat(preview.path("idleExceptions").asInt()).isEqualTo(1);
    assertThat(preview.path("loss").isNull()).isTrue();
  }

  @Test
  void copy_hasTheGridOnOtherDates_noPeople_andItsAuthorAsOwner() {
    String event = OwnEvents.create(organiser);
    away(event, ids(event).get(0), ids(event).get(1));
    String order = "{\"name\": \"Rencontre d’automne\", \"firstDay\": \"2027-11-04\"}";

    JsonNode made = organiser.post(event + "/copies", order).expect(200).json();

    String copy = "/api/events/" + made.path("id").asText();
    JsonNode overview = organiser.get(copy).expect(200).json();
    assertThat(overview.path("start").asText()).isEqualTo("2027-11-04T08:00:00Z");
    assertThat(overview.path("slots")).hasSize(4);
    assertThat(organiser.get(copy + "/participants").json()).isEmpty();
    assertThat(history(copy).get(0)).contains("Rencontre de printemps");
    organiser.post(event + "/copies", order.replace("Rencontre d’automne", "")).expect(400);
  }

  @Test
  void archivedEvent_isMarked_untilItIsTakenBack() {
    String event = OwnEvents.create(organiser);

    organiser.put(event + "/archived", "{\"archived\": true}").expect(204);
    organiser.put(event + "/archived", "{\"archived\": true}").expect(204);
    assertThat(organiser.get("/api/events").json().at("/0/archived").asBoolean()).isTrue();
    organiser.put(event + "/archived", "{\"archived\": false}").expect(204);

    assertThat(organiser.get("/api/events").json().at("/0/archived").asBoolean()).isFalse();
    assertThat(history(event))
        .containsExactly(
            "Ada a repris l’événement archivé",
            "Ada a archivé l’événement",
            "Ada a créé l’événement");
  }

  @Test
  void delete_isForTheOwner_andAsksForTheName() {
    String event = OwnEvents.create(organiser);
    UUID second = OwnEvents.organiser(SERVICE.pool(), "Béla");
    OrganiserStore.assign(SERVICE.pool(), id(event), second).await();
    Browser other = SERVICE.browser().open(OwnEvents.link(SERVICE.pool(), second));
    String name = "{\"name\": \"Rencontre de printemps\"}";

    assertThat(other.post(event + "/delete", name).expect(403).json().path("detail").asText())
        .contains("propriétaire");
    assertThat(
            organiser
                .post(event + "/delete", "{\"name\": \"Rencontre\"}")
                .expect(400)
                .json()
                .at("/faults/0/detail")
                .asText())
        .contains("Rencontre de printemps");
    organiser.post(event + "/delete", name).expect(204);

    organiser.get(event).expect(403);
    assertThat(organiser.get("/api/events").json()).isEmpty();
  }

  @Test
  void secondOrganiser_isNamedInTheHistory_andItsPagesFollowEachOther() {
    String event = OwnEvents.create(organiser);
    for (int i = 0; i < 51; i++) {
      String policy = i % 2 == 0 ? "worst-first" : "total";
      organiser.put(event + "/policy", "{\"policy\": \"" + policy + "\"}").expect(204);
    }

    JsonNode first = organiser.get(event + "/history").expect(200).json();
    long last = first.at("/entries/49/id").asLong();
    JsonNode second = organiser.get(event + "/history?before=" + last).expect(200).json();

    assertThat(first.path("more").asBoolean()).isTrue();
    assertThat(first.at("/entries/0/what").asText()).contains("les moins bien servis");
    assertThat(second.path("entries").findValuesAsText("what"))
        .containsExactly("a choisi de servir d’abord les moins bien servis", "a créé l’événement");
    assertThat(second.path("more").asBoolean()).isFalse();
    organiser.get(event + "/history?before=x").expect(400);
  }

  @Test
  void change_isToldToOpenPages() {
    String event = OwnEvents.create(organiser);
    try (LiveStream changes = organiser.follow(event + "/changes")) {
      organiser
          .put(event + "/settings", settings(event).put("description", "Autre").toString())
          .expect(200);
      changes.next("event-changed");
    }
  }

  @Test
  void publishedMeeting_staysInTheAgendas_whenItsSlotGoes() {
    String event = OwnEvents.create(organiser);
    away(event);
    SERVICE
        .pool()
        .preparedQuery(
            """
            insert into participant (event_id, id, side, position, name, kind, description)
            values ($1, 'f1', 'funder', 0, 'Financeur', 'bank', '')
            """)
        .execute(Tuple.of(id(event)))
        .await();
    organiser.put(event + "/participants/f1/wishes/p1", "{\"level\": \"must\"}").expect(200);
    BoardPage.generateAndPublish(organiser, event);
    JsonNode agenda = organiser.get(event + "/participants/f1/agenda").expect(200).json();
    assertThat(agenda.path("meetings")).hasSize(1);
    ObjectNode settings = settings(event);
    day(settings).put("start", "09:05").put("end", "10:15");
    day(settings).putArray("pauses");

    assertThat(preview(event, settings).at("/loss/meetings").asInt()).isEqualTo(1);
    organiser.put(event + "/settings", settings.toString()).expect(200);

    assertThat(organiser.get(event + "/participants/f1/agenda").expect(200).json().path("meetings"))
        .isEqualTo(agenda.path("meetings"));
    assertThat(nextStep(event)).isEqualTo("complete");
    organiser.post(event + "/proposals", "{\"few\": 1}").expect(200);
    assertThat(history(event))
        .contains(
            "Ada a publié la version 1 du planning",
            "Ada a saisi pour Financeur un souhait envers Projet\u00A0: indispensable",
            "Ada a fait passer l’événement à l’étape «\u00A0Publié\u00A0» (avant\u00A0:"
                + " «\u00A0Préparation\u00A0»)");
  }

  private String nextStep(String event) {
    return organiser.get(event + "/next-step").expect(200).json().path("step").asText();
  }

  private static UUID id(String event) {
    return UUID.fromString(event.substring("/api/events/".length()));
  }

  private List<String> history(String event) {
    JsonNode page = organiser.speaking("fr").get(event + "/history").expect(200).json();
    return StreamSupport.stream(page.path("entries").spliterator(), false)
        .map(entry -> entry.path("author").asText() + " " + entry.path("what").asText())
        .toList();
  }

  private List<String> ids(String event) {
    return organiser.get(event).expect(200).json().path("slots").findValuesAsText("id");
  }

  private ObjectNode settings(String event) {
    return (ObjectNode) organiser.get(event + "/settings").expect(200).json();
  }

  private static ObjectNode day(ObjectNode settings) {
    return (ObjectNode) settings.at("/grid/days/0");
  }

  private JsonNode preview(String event, JsonNode settings) {
    return organiser.post(event + "/settings/preview", gridOrder(settings)).expect(200).json();
  }

  private static String gridOrder(JsonNode settings) {
    ObjectNode order = ((ObjectNode) json("{}")).set("grid", settings.path("grid"));
    return order.put("timeZone", settings.path("timeZone").asText()).toString();
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** Puts a project into the event that is away in two slots. */
  private void away(String event, String... slots) {
    UUID id = id(event);
    SERVICE
        .pool()
        .preparedQuery(
            """
            insert into participant (event_id, id, side, position, name, description)
            values ($1, 'p1', 'project', 0, 'Projet', '')
            """)
        .execute(Tuple.of(id))
        .await();
    for (String slot : slots) {
      SERVICE
          .pool()
          .preparedQuery("insert into unavailability values ($1, 'p1', $2)")
          .execute(Tuple.of(id, slot))
          .await();
    }
  }
}
