package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entremise.service.MailEvent.delegate;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.entremise.Service;
import org.entremise.Settings;
import org.entremise.mail.MailServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told of a publication, and what becomes of changes that participants ask for. */
@Timeout(120)
class PublicationTest {
  @TempDir static Path data;

  private static Service service;
  private static int smtpPort;

  private GreenMail smtp;
  private Browser organiser;
  private MailEvent event;
  private String bank;
  private String fund;
  private String hall;
  private String farm;
  private BoardPage board;
  private List<String> slots;

  @BeforeAll
  static void startService() throws IOException {
    smtpPort = MailServiceTest.freePort();
    service =
        Service.start(
            new Settings(
                "127.0.0.1",
                0,
                URI.create("http://meet.example"),
                data.toAbsolutePath(),
                null,
                1,
                1,
                MailServer.parse("smtp://127.0.0.1:" + smtpPort + "?from=forum@example.org", null),
                false));
  }

  @AfterAll
  static void stopService() {
    service.close();
  }

  /** Two funders, two projects, who all wish to meet; three of the four meetings take place. */
  @BeforeEach
  void fillEvent() {
    smtp = MailServiceTest.mailServer(smtpPort);
    UUID id = OwnEvents.organiser(service.pool(), "Louise");
    organiser = browser().open(OwnEvents.link(service.pool(), id));
    event = new MailEvent(organiser);
    bank =
        event.funder(
            "Banque",
            delegate("Zoé", "zoe@example.org", "fr"),
            delegate("Ann", "ann@example.org", "en"));
    fund = event.funder("Fonds", delegate("Max", "max@example.org", "fr"));
    hall = event.project("La Halle", delegate("Paul", "paul@example.org", "fr"));
    farm = event.project("La Ferme");
    for (String funder : List.of(bank, fund)) {
      for (String project : List.of(hall, farm)) {
        organiser.put(funder + "/wishes/" + id(project), "{\"level\": \"want\"}").expect(200);
      }
    }
    board = new BoardPage(organiser, event.path());
    slots = new ArrayList<>(board.board().path("slots").findValuesAsText("id"));
    board.place(request(bank, hall), slots.get(0));
    board.place(request(bank, farm), slots.get(1));
    board.place(request(fund, farm), slots.get(0));
  }

  @AfterEach
  void stopMailServer() {
    smtp.stop();
  }

  @Test
  void firstVersion_writesTheAgendaToEachDelegate_asThePreviewSaid() throws Exception {
    JsonNode preview = preview();
    assertThat(preview.path("version").asInt()).isOne();
    assertThat(preview.path("letters").asInt()).isEqualTo(4);
    assertThat(told(preview)).containsExactlyInAnyOrder("Banque", "Fonds", "La Halle", "La Ferme");
    assertThat(one(preview, "La Ferme").path("silence").asText()).isEqualTo("no-delegate");
    assertThat(one(preview, "Banque").path("news").get(0).asText())
        .isEqualTo("9\u00A0h\u00A000 avec La Halle\u00A0: nouveau rendez-vous");

    assertThat(publish(preview, true).expect(200).json().path("letters").asInt()).isEqualTo(4);
    event.awaitState("sent");

    assertThat(addresses())
        .containsExactlyInAnyOrder(
            "zoe@example.org", "ann@example.org", "max@example.org", "paul@example.org");
    MimeMessage french = to("zoe@example.org");
    assertThat(french.getSubject()).isEqualTo("Rencontre de printemps\u00A0: votre agenda");
    assertThat(MailServiceTest.part(french, "text/plain"))
        .contains(
            "– 9\u00A0h\u00A000 – 9\u00A0h\u00A015\u00A0: La Halle",
            "– 9\u00A0h\u00A015 – 9\u00A0h\u00A030\u00A0: La Ferme",
            "(heure de Paris)",
            "http://meet.example/acces#");
    assertThat(MailServiceTest.part(french, "text/html")).contains("La Halle", "Ouvrir mes pages");
    assertThat(MailServiceTest.part(to("ann@example.org"), "text/plain"))
        .contains("– 9:00 – 9:15: La Halle");
  }

  @Test
  void nextStep_goesByTheBoardAndByWhatIsPublished() {
    publish(preview(), false).expect(200);
    assertThat(nextStep()).isEqualTo("done");

    board.place(request(bank, hall), slots.get(2));
    assertThat(nextStep()).isEqualTo("publish");
    board.send(true, BoardPage.placing(request(bank, hall), slots.get(1))).expect(200);
    assertThat(nextStep()).isEqualTo("settle");
    board.refresh();
    board.place(request(bank, hall), slots.get(0));
    assertThat(nextStep()).isEqualTo("done");

    String away =
        "{\"kind\": \"attend\", \"participantId\": \"%s\", \"slotId\": \"%s\", \"away\": true}";
    board.send(true, away.formatted(id(fund), slots.get(0))).expect(200);
    assertThat(nextStep()).isEqualTo("react");
    board.refresh();
    board.command(
        "{\"kind\": \"come\", \"participantId\": \"%s\", \"away\": true}".formatted(id(fund)));
    assertThat(nextStep()).isEqualTo("publish");
    publish(preview(), false).expect(200);
    assertThat(nextStep()).isEqualTo("done");

    organiser.put(bank + "/wishes/" + id(hall), "{\"level\": \"must\"}").expect(200);
    assertThat(nextStep()).isEqualTo("complete");
  }

  private String nextStep() {
    return organiser.get(event.path() + "/next-step").expect(200).json().path("step").asText();
  }

  @Test
  void changedVideoLinks_areToldOnce_toTheTwoSidesOfPublishedMeetings() throws Exception {
    String links =
        """
        {"mode": "list", "per": "project", "address": "", "version": %d, "links": [
          {"funder": null, "project": "La Halle", "link": "https://v.example.org/hall-%s"},
          {"funder": null, "project": "La Ferme", "link": "https://v.example.org/farm"}]}
        """;
    organiser.put(event.path() + "/video", links.formatted(0, "one")).expect(200);
    assertThat(tellLinks()).as("nothing is published yet").isZero();
    publish(preview(), false).expect(200);

    JsonNode video =
        organiser.put(event.path() + "/video", links.formatted(1, "two")).expect(200).json();

    assertThat(video.path("unannounced")).hasSize(2);
    assertThat(tellLinks()).isEqualTo(3);
    assertThat(tellLinks()).as("pressed again").isZero();
    event.awaitState("sent");
    assertThat(addresses())
        .containsExactlyInAnyOrder("zoe@example.org", "ann@example.org", "paul@example.org");
    assertThat(to("paul@example.org").getSubject())
        .isEqualTo("Rencontre de printemps\u00A0: le lien de vos visioconférences a changé");
    assertThat(MailServiceTest.part(to("ann@example.org"), "text/plain"))
        .contains("Your agenda always shows the right address", "http://meet.example/acces#")
        .doesNotContain("v.example.org");
    assertThat(organiser.get(event.path() + "/history").expect(200).text())
        .contains("a prévenu du changement des liens de visioconférence\u00A0: 3 messages");
    organiser.put(event.path() + "/phase", "{\"phase\": \"live\"}").expect(204);
    organiser.put(event.path() + "/phase", "{\"phase\": \"closed\"}").expect(204);
    organiser.post(event.path() + "/video/letters", "").expect(409);
  }

  private int tellLinks() {
    return organiser
        .post(event.path() + "/video/letters", "")
        .expect(200)
        .json()
        .path("letters")
        .asInt();
  }

  @Test
  void nextVersion_writesOnlyToThoseWhoseAgendaChanges_andPressedAgainNothing() throws Exception {
    publish(preview(), true).expect(200);
    event.awaitState("sent");
    smtp.purgeEmailFromAllMailboxes();
    board.place(request(bank, hall), slots.get(2));

    JsonNode preview = preview();
    assertThat(told(preview)).containsExactlyInAnyOrder("Banque", "La Halle");
    CompletableFuture<Browser.Answer> other =
        CompletableFuture.supplyAsync(() -> publish(preview, true));
    JsonNode first = publish(preview, true).expect(200).json();
    JsonNode second = other.get().expect(200).json();
    assertThat(publish(preview, true).expect(200).json().path("letters").asInt()).isEqualTo(3);

    assertThat(first.path("version").asInt()).isEqualTo(2);
    assertThat(second.path("id")).isEqualTo(first.path("id"));
    event.awaitState("sent");
    assertThat(addresses())
        .containsExactlyInAnyOrder("zoe@example.org", "ann@example.org", "paul@example.org");
    assertThat(MailServiceTest.part(to("paul@example.org"), "text/plain"))
        .contains(
            "(version 2)",
            "– 9\u00A0h\u00A000 avec Banque\u00A0: déplacé à 9\u00A0h\u00A040",
            "– 9\u00A0h\u00A040 – 9\u00A0h\u00A055\u00A0: Banque");

    JsonNode versions = organiser.get(event.path() + "/publications").expect(200).json();
    assertThat(versions.findValuesAsText("version")).containsExactly("2", "1");
    assertThat(versions.get(0).path("changed").asInt()).isEqualTo(2);
    String between =
        "/publications/%s/changes/%s"
            .formatted(
                versions.get(1).path("scheduleId").asText(),
                versions.get(0).path("scheduleId").asText());
    assertThat(organiser.get(event.path() + between).expect(200).json().findValuesAsText("name"))
        .containsExactlyInAnyOrder("Banque", "La Halle");
  }

  @Test
  void whatWouldBeToldAndIsAnotherByNow_isNotPublished() {
    JsonNode preview = preview();
    organiser
        .post(
            event.path() + "/participants",
            """
            {"side": "project", "entry": {"name": "Le Port", "kind": null, "description": "",
             "unavailable": [], "seats": 1, "minMeetings": 0, "maxMeetings": null, "maxBreaks": null,
             "maxConsecutive": null, "delegates": []}}
            """)
        .expect(200);

    JsonNode refusal = publish(preview, true).expect(409).json();

    assertThat(refusal.path("type").asText()).isEqualTo("urn:entremise:publication.outdated");
    assertThat(organiser.get(event.path() + "/publications").json()).isEmpty();
    assertThat(event.letters()).isEmpty();
    publish(preview(), false).expect(200);
    assertThat(event.letters()).as("without telling anybody").isEmpty();
  }

  @Test
  void whoWasRemoved_cannotBeWrittenTo_andThePreviewSaysSo() {
    publish(preview(), false).expect(200);
    int revision = organiser.get(fund + "/registration").json().path("revision").asInt();
    organiser.send("DELETE", fund + "?revision=" + revision, null).expect(204);

    JsonNode preview = preview();

    assertThat(one(preview, "Fonds").path("silence").asText()).isEqualTo("removed");
    assertThat(preview.path("letters").asInt()).isZero();
  }

  @Test
  void conflictThatNobodyStandsFor_blocks() {
    board.send(true, BoardPage.placing(request(fund, hall), slots.get(0))).expect(200);

    JsonNode preview = preview();

    assertThat(preview.path("unsettled")).isNotEmpty();
    publish(preview, true).expect(409);
  }

  @Test
  void change_isAskedFor_grantedInOneStep_andToldByTheNextPublication() throws Exception {
    publish(preview(), false).expect(200);
    Browser participant = browser().open(OwnEvents.link(service.pool(), hall));
    String mine = hall + "/change-requests";
    participant.post(mine, asking(bank, slots.get(3), "Un train")).expect(409);
    participant.post(mine, asking(bank, slots.get(0), "  ")).expect(400);
    participant.post(mine, asking(bank, slots.get(0), "Un train")).expect(204);
    participant.post(mine, asking(bank, slots.get(0), "Un autre train")).expect(409);

    JsonNode open = organiser.get(event.path() + "/change-requests").expect(200).json();
    assertThat(open.path("open").asInt()).isOne();
    JsonNode asked = open.path("requests").get(0);
    assertThat(asked.path("reason").asText()).isEqualTo("Un train");
    grant(asked.path("id").asText(), 1);

    assertThat(states(participant, mine)).containsExactly("applied");
    assertThat(board.slots().get(request(bank, hall))).isNotEqualTo(slots.get(0));
    assertThat(registration(hall).path("unavailable").toString()).contains(slots.get(0));
    assertThat(event.letters()).as("the publication tells").isEmpty();
    assertThat(told(preview())).contains("La Halle");
    board.undo(board.state().at("/undo/step").asInt()).expect(200);
    assertThat(board.slots()).containsEntry(request(bank, hall), slots.get(0));
    assertThat(registration(hall).path("unavailable")).isEmpty();
  }

  @Test
  void grantedChange_isOpenAgainWhenItIsUndone_andGrantedByRedoing() {
    publish(preview(), false).expect(200);
    Browser participant = browser().open(OwnEvents.link(service.pool(), hall));
    String mine = hall + "/change-requests";
    participant.post(mine, asking(bank, slots.get(0), "Un train")).expect(204);
    String id = participant.get(mine).json().get(0).path("id").asText();
    grant(id, 1);
    int step = board.state().at("/undo/step").asInt();
    assertThat(
            participant
                .post(mine, asking(bank, slots.get(0), "Encore"))
                .expect(409)
                .json()
                .path("type")
                .asText())
        .isEqualTo("urn:entremise:change-request.granted");

    board.undo(step).expect(200);
    assertThat(states(participant, mine)).containsExactly("open");
    board.redo(step).expect(200);
    assertThat(states(participant, mine)).containsExactly("applied");

    board.undo(step).expect(200);
    organiser
        .post(event.path() + "/change-requests/" + id + "/decline", "{\"note\": \"\"}")
        .expect(204);
    assertThat(board.redo(step).expect(409).json().path("type").asText())
        .isEqualTo("urn:entremise:change-request.settled");
    assertThat(states(participant, mine)).containsExactly("declined");
  }

  @ParameterizedTest
  @ValueSource(strings = {"another-time", "earlier", "later"})
  void grantedTime_staysWithLaterProposals_andIsOpenAgainWhereTheBoardTakesItBack(String kind) {
    String held = slots.get(2);
    board.place(request(bank, hall), held);
    publish(preview(), false).expect(200);
    Browser participant = browser().open(OwnEvents.link(service.pool(), hall));
    String mine = hall + "/change-requests";
    String asking = asking(bank, held, "Un train").replace("cannot-come", kind);
    participant.post(mine, asking).expect(204);
    String id = participant.get(mine).json().get(0).path("id").asText();
    String unmoved =
        "{\"revision\": %d, \"proposal\": \"keep\", \"meetings\": [%s]}"
            .formatted(
                board.revision(),
                "{\"request\": \"%s\", \"slotId\": \"%s\"}".formatted(request(bank, hall), held));
    assertThat(
            organiser
                .post(event.path() + "/change-requests/" + id + "/apply", unmoved)
                .expect(400)
                .json()
                .path("type")
                .asText())
        .isEqualTo("urn:entremise:change-request.same");
    grant(id, 2);
    String moved = board.slots().get(request(bank, hall));
    switch (kind) {
      case "earlier" -> assertThat(slots.indexOf(moved)).isBetween(0, 1);
      case "later" -> assertThat(slots.indexOf(moved)).isGreaterThan(2);
      default -> assertThat(slots).contains(moved);
    }
    assertThat(moved).isNotEqualTo(held);
    assertThat(board.pinned()).contains(request(bank, hall));

    organiser.put(fund + "/wishes/" + id(farm), "{\"level\": \"could\"}").expect(200);
    JsonNode found = organiser.post(event.path() + "/proposals", "{\"few\": 2}").expect(200).json();
    for (JsonNode proposal : found.path("proposals")) {
      assertThat(proposal.path("meetings").toString())
          .as("%s", proposal.path("kind"))
          .contains("{\"request\":\"%s\",\"slotId\":\"%s\"}".formatted(request(bank, hall), moved));
    }

    board.place(request(bank, hall), held);
    assertThat(states(participant, mine)).containsExactly("open");
    assertThat(board.steps().get(0).path("what").asText())
        .endsWith(", ce qui rouvre une demande de changement");
    board.undo(board.state().at("/undo/step").asInt()).expect(200);
    assertThat(states(participant, mine)).containsExactly("applied");
  }

  @Test
  void grantedAndPublished_staysSettledWhateverTheBoardDoesNext() {
    publish(preview(), false).expect(200);
    Browser participant = browser().open(OwnEvents.link(service.pool(), hall));
    String mine = hall + "/change-requests";
    participant.post(mine, asking(bank, slots.get(0), "Un train")).expect(204);
    grant(participant.get(mine).json().get(0).path("id").asText(), 1);
    publish(preview(), false).expect(200);

    board.undo(board.state().at("/undo/step").asInt()).expect(200);

    assertThat(states(participant, mine)).containsExactly("applied");
  }

  /** Grants what was asked by one of the three proposals, once. */
  private void grant(String changeRequest, int proposal) {
    String path = event.path() + "/change-requests/" + changeRequest;
    JsonNode found = organiser.post(path + "/proposals", "{\"few\": 2}").expect(200).json();
    JsonNode chosen = found.path("proposals").get(proposal);
    assertThat(chosen.at("/costs/violations").asInt()).isZero();
    String order =
        "{\"revision\": %d, \"proposal\": \"%s\", \"meetings\": %s}"
            .formatted(
                found.path("revision").asInt(),
                chosen.path("kind").asText(),
                chosen.path("meetings"));
    organiser.post(path + "/apply", order).expect(204);
    organiser.post(path + "/apply", order).expect(409);
    board.refresh();
  }

  private static List<String> states(Browser participant, String mine) {
    return participant.get(mine).expect(200).json().findValuesAsText("state");
  }

  @Test
  void change_isDeclinedWithALetter_orWithdrawn_andNotInAClosedEvent() throws Exception {
    publish(preview(), false).expect(200);
    Browser participant = browser().open(OwnEvents.link(service.pool(), hall));
    String mine = hall + "/change-requests";
    participant.post(mine, asking(bank, slots.get(0), "Un train")).expect(204);
    String id = participant.get(mine).json().get(0).path("id").asText();
    browser()
        .open(OwnEvents.link(service.pool(), bank))
        .send("DELETE", bank + "/change-requests/" + id, null)
        .expect(404);
    organiser
        .post(
            event.path() + "/change-requests/" + id + "/decline",
            "{\"note\": \"La banque repart à 10 h.\"}")
        .expect(204);
    event.awaitState("sent");

    assertThat(addresses()).containsExactly("paul@example.org");
    assertThat(MailServiceTest.part(to("paul@example.org"), "text/plain"))
        .contains("9\u00A0h\u00A000", "Banque", "La banque repart à 10 h.");
    participant.send("DELETE", mine + "/" + id, null).expect(409);

    participant.post(mine, asking(bank, slots.get(0), "Encore un train")).expect(204);
    String again = participant.get(mine).json().get(0).path("id").asText();
    participant.send("DELETE", mine + "/" + again, null).expect(204);
    assertThat(participant.get(mine).json().findValuesAsText("state"))
        .containsExactly("withdrawn", "declined");
    organiser.put(event.path() + "/phase", "{\"phase\": \"closed\"}").expect(204);
    participant.post(mine, asking(bank, slots.get(0), "Trop tard")).expect(409);
  }

  @Test
  void whoComesNoMore_isAwayFromThatMeetingOn_onceThatIsGranted() {
    String slot = slots.get(2);
    board.place(request(fund, hall), slot);
    publish(preview(), false).expect(200);
    Browser participant = browser().open(OwnEvents.link(service.pool(), hall));
    String mine = hall + "/change-requests";
    String asking = asking(fund, slot, "Malade").replace("cannot-come", "not-at-all");
    participant.post(mine, asking).expect(204);

    String id = participant.get(mine).json().get(0).path("id").asText();
    grant(id, 2);

    List<String> away = new ArrayList<>();
    registration(hall).path("unavailable").forEach(one -> away.add(one.asText()));
    assertThat(away)
        .containsExactlyInAnyOrderElementsOf(slots.subList(slots.indexOf(slot), slots.size()));
    assertThat(board.slots().get(request(fund, hall))).isNotIn(away);
    assertThat(board.state().path("violations")).isEmpty();
  }

  private static String asking(String with, String slot, String reason) {
    return "{\"slotId\": \"%s\", \"withId\": \"%s\", \"kind\": \"cannot-come\", \"reason\": \"%s\"}"
        .formatted(slot, id(with), reason);
  }

  private JsonNode registration(String participant) {
    return organiser.get(participant + "/registration").expect(200).json().path("entry");
  }

  private JsonNode preview() {
    return organiser.get(event.path() + "/board/publication").expect(200).json();
  }

  private Browser.Answer publish(JsonNode preview, boolean tell) {
    return organiser.post(
        event.path() + "/board/publish",
        "{\"revision\": %d, \"tell\": %b, \"fingerprint\": \"%s\"}"
            .formatted(
                preview.path("revision").asInt(), tell, preview.path("fingerprint").asText()));
  }

  private static List<String> told(JsonNode preview) {
    List<String> names = new ArrayList<>();
    preview.path("told").forEach(one -> names.add(one.path("name").asText()));
    return names;
  }

  private static JsonNode one(JsonNode preview, String name) {
    for (JsonNode one : preview.path("told")) {
      if (one.path("name").asText().equals(name)) {
        return one;
      }
    }
    throw new AssertionError(name + " is not told");
  }

  private static String id(String participant) {
    return participant.substring(participant.lastIndexOf('/') + 1);
  }

  private static String request(String funder, String project) {
    return id(funder) + "-" + id(project);
  }

  private static Browser browser() {
    return new Browser("http://127.0.0.1:" + service.port());
  }

  private List<String> addresses() throws Exception {
    List<String> addresses = new ArrayList<>();
    for (MimeMessage message : smtp.getReceivedMessages()) {
      addresses.add(message.getRecipients(Message.RecipientType.TO)[0].toString());
    }
    return addresses;
  }

  private MimeMessage to(String address) throws Exception {
    for (MimeMessage message : smtp.getReceivedMessages()) {
      if (message.getRecipients(Message.RecipientType.TO)[0].toString().contains(address)) {
        return message;
      }
    }
    throw new AssertionError("nothing for " + address);
  }
}
