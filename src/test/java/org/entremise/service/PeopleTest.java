package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An organiser keeps who takes part. */
@Timeout(120)
class PeopleTest {
  @RegisterExtension static final RunningService SERVICE = new RunningService();

  private static final String PARTICIPANTS = Demo.EVENT + "/participants";

  private final Browser organiser = SERVICE.signedIn("organiser");
  private final List<String> added = new ArrayList<>();

  @AfterEach
  void removeWhoIsLeft() {
    added.stream()
        .filter(id -> organiser.get(registration(id)).status() == 200)
        .forEach(this::remove);
  }

  @Test
  void participant_isAddedLast_changed_andRemoved() {
    String id = add("project", entry("Atelier du Pont")).path("id").asText();
    assertThat(listed().get(listed().size() - 1).path("id").asText()).isEqualTo(id);

    JsonNode read = organiser.get(registration(id)).expect(200).json();
    ObjectNode entry = entry("  Atelier   du Pont neuf ").put("seats", 2).put("maxMeetings", 6);
    entry.putArray("unavailable").add("s01").add("s02");
    JsonNode changed = change(id, read.path("revision").asInt(), entry).expect(200).json();

    assertThat(changed.at("/entry/name").asText()).isEqualTo("Atelier du Pont neuf");
    assertThat(changed).isEqualTo(organiser.get(registration(id)).json());
    assertThat(organiser.get(Demo.EVENT + "/problem").text()).contains("Atelier du Pont neuf");
    remove(id);
    assertThat(listed()).noneMatch(one -> one.path("id").asText().equals(id));
    organiser.get(registration(id)).expect(404);
  }

  @Test
  void id_isNeverGivenTwice() {
    String first = add("project", entry("Premier")).path("id").asText();
    remove(first);

    String second = add("project", entry("Second")).path("id").asText();

    assertThat(second).matches("p\\d{2,}").isNotEqualTo(first);
  }

  @Test
  void participants_addedAtOnce_getIdsOfTheirOwn() {
    List<CompletableFuture<String>> all =
        Stream.of("Un", "Deux", "Trois", "Quatre")
            .map(entry -> order("funder", entry(entry).put("kind", "bank")))
            .map(
                order ->
                    CompletableFuture.supplyAsync(
                        () -> organiser.post(PARTICIPANTS, order).expect(200).json()))
            .map(answer -> answer.thenApply(json -> json.path("id").asText()))
            .toList();

    all.forEach(id -> added.add(id.join()));

    assertThat(added).doesNotHaveDuplicates();
  }

  @Test
  void entry_thatIsWrong_namesEachFieldInTheReadersLanguage() {
    ObjectNode entry =
        entry("\u00a0 \u200b").put("seats", 0).put("minMeetings", 3).put("maxMeetings", 2);
    entry.putArray("unavailable").add("no-such-slot");
    delegate(entry, "Ada", "ada@example");
    delegate(entry, "", "bob@example.org");
    delegate(entry, "Bob", "Bob@EXAMPLE.org");

    Browser english = SERVICE.signedIn("organiser").speaking("en");
    JsonNode refused = english.post(PARTICIPANTS, order("funder", entry)).expect(400).json();

    assertThat(refused.path("faults").findValuesAsText("path"))
        .containsExactlyInAnyOrder(
            "entry.name",
            "entry.kind",
            "entry.seats",
            "entry.maxMeetings",
            "entry.unavailable",
            "entry.delegates[0].email",
            "entry.delegates[1].name",
            "entry.delegates[2].email");
    assertThat(refused.toString()).contains("“ada@example” is not an e-mail address");
    assertThat(organiser.post(PARTICIPANTS, order("funder", entry)).expect(400).text())
        .contains("Indiquez un nom");
  }

  @Test
  void change_ofWhatSomebodyElseHasChanged_isRefusedAndSaysSo() {
    String id = add("project", entry("Ferme des Buis")).path("id").asText();
    int revision = organiser.get(registration(id)).json().path("revision").asInt();
    change(id, revision, entry("Ferme du Buis")).expect(200);

    JsonNode refused = change(id, revision, entry("Ferme des Bois")).expect(409).json();

    assertThat(refused.path("detail").asText()).contains("Ferme du Buis", "quelqu’un d’autre");
    organiser.delete(participant(id) + "?revision=" + revision).expect(409);
    assertThat(organiser.get(registration(id)).json().at("/entry/name").asText())
        .isEqualTo("Ferme du Buis");
  }

  @Test
  void delegates_areKept_andKeepTheirIds() {
    ObjectNode entry = entry("Halle aux grains");
    delegate(entry, "Ada Martin", " Ada.Martin@Exämple.ORG ");
    delegate(entry, "Bob Petit", "bob@example.org");
    JsonNode kept = add("project", entry);
    assertThat(kept.at("/entry/delegates").findValuesAsText("email"))
        .containsExactly("Ada.Martin@xn--exmple-cua.org", "bob@example.org");

    ObjectNode exchanged = kept.path("entry").deepCopy();
    JsonNode ada = exchanged.at("/delegates/0");
    JsonNode bob = exchanged.at("/delegates/1");
    String address = ada.path("email").asText();
    ((ObjectNode) ada).put("email", bob.path("email").asText());
    ((ObjectNode) bob).put("email", address).put("language", "en");
    JsonNode changed =
        change(kept.path("id").asText(), kept.path("revision").asInt(), exchanged)
            .expect(200)
            .json();

    assertThat(changed.path("entry")).isEqualTo(exchanged);
    assertThat(listed().get(listed().size() - 1).path("delegates"))
        .extracting(JsonNode::asText)
        .containsExactly("Ada Martin", "Bob Petit");
  }

  @Test
  void delegates_areShownToOrganisersOnly() {
    ObjectNode entry = entry("Les jardins du Lez");
    delegate(entry, "Zoé Discrète", "zoe.discrete@example.org");
    String id = add("project", entry).path("id").asText();
    Browser itself = SERVICE.browser().open(SERVICE.freshLink(id));
    Browser funder = SERVICE.signedIn("funder");

    itself.get(registration(id)).expect(403);
    Stream.of(
            itself.get(participant(id)),
            itself.get(participant(id) + "/catalogue"),
            funder.get(Demo.FUNDER + "/catalogue"),
            funder.get(Demo.FUNDER + "/agenda"),
            organiser.get(Demo.EVENT + "/problem"))
        .forEach(
            answer ->
                assertThat(answer.expect(200).text()).doesNotContain("Discrète", "zoe.discrete"));
  }

  @Test
  void change_isTold_andPutsTheNewestScheduleOutOfDate() {
    JsonNode one = add("project", entry("Café du coin"));
    String id = one.path("id").asText();
    try (LiveStream changes = organiser.follow(Demo.EVENT + "/changes")) {
      organiser.post(Demo.EVENT + "/jobs", "{\"seconds\": 1}").expect(202);
      changes.next("schedule-made");
      assertThat(newestIsUpToDate()).isTrue();

      ObjectNode away = entry("Café du coin");
      away.putArray("unavailable").add("s01");
      change(id, one.path("revision").asInt(), away).expect(200);

      changes.next("participants-changed");
      assertThat(newestIsUpToDate()).isFalse();
    }
  }

  @Test
  void removal_saysWhatGoes_andPublishedAgendasStayReadable() {
    String id = add("project", entry("Épicerie mobile")).path("id").asText();
    organiser.put(Demo.FUNDER + "/wishes/" + id, "{\"level\": \"must\"}").expect(200);
    publish();

    JsonNode removal = organiser.get(participant(id) + "/removal").expect(200).json();
    assertThat(removal.path("wishes").asInt()).isEqualTo(1);
    assertThat(removal.path("meetings").asInt()).isEqualTo(1);
    remove(id);

    assertThat(organiser.get(Demo.FUNDER + "/agenda").expect(200).text())
        .contains("Épicerie mobile");
    String newest = organiser.get(Demo.EVENT + "/schedules").json().at("/0/id").asText();
    assertThat(organiser.get(Demo.EVENT + "/schedules/" + newest).expect(200).text())
        .contains("Épicerie mobile");
    organiser.post(Demo.EVENT + "/proposals", "{\"few\": 2}").expect(200);
    organiser.get(participant(id) + "/removal").expect(404);
  }

  private void publish() {
    BoardPage.generateAndPublish(organiser, Demo.EVENT);
  }

  private boolean newestIsUpToDate() {
    String schedules = Demo.EVENT + "/schedules";
    String newest = organiser.get(schedules).json().at("/0/id").asText();
    return organiser.get(schedules + "/" + newest).json().path("upToDate").asBoolean();
  }

  private JsonNode add(String side, ObjectNode entry) {
    JsonNode kept = organiser.post(PARTICIPANTS, order(side, entry)).expect(200).json();
    added.add(kept.path("id").asText());
    return kept;
  }

  private Browser.Answer change(String id, int revision, ObjectNode entry) {
    ObjectNode order = JsonNodeFactory.instance.objectNode().put("revision", revision);
    order.set("entry", entry);
    return organiser.put(registration(id), order.toString());
  }

  private void remove(String id) {
    int revision = organiser.get(registration(id)).expect(200).json().path("revision").asInt();
    organiser.delete(participant(id) + "?revision=" + revision).expect(204);
  }

  private List<JsonNode> listed() {
    JsonNode all = organiser.get(PARTICIPANTS).expect(200).json();
    return StreamSupport.stream(all.spliterator(), false).toList();
  }

  private static String participant(String id) {
    return PARTICIPANTS + "/" + id;
  }

  private static String registration(String id) {
    return participant(id) + "/registration";
  }

  private static String order(String side, ObjectNode entry) {
    ObjectNode order = JsonNodeFactory.instance.objectNode().put("side", side);
    order.set("entry", entry);
    return order.toString();
  }

  private static ObjectNode entry(String name) {
    ObjectNode entry =
        JsonNodeFactory.instance
            .objectNode()
            .put("name", name)
            .putNull("kind")
            .put("description", "")
            .put("seats", 1)
            .put("minMeetings", 0)
            .putNull("maxMeetings")
            .putNull("maxBreaks")
            .putNull("maxConsecutive");
    entry.putArray("unavailable");
    entry.putArray("delegates");
    return entry;
  }

  private static void delegate(ObjectNode entry, String name, String email) {
    entry
        .withArray("delegates")
        .addObject()
        .putNull("id")
        .put("name", name)
        .put("email", email)
        .put("language", "fr");
  }
}
