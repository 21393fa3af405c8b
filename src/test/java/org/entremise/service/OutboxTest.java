package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entremise.service.MailEvent.delegate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A service without a mail server. */
class OutboxTest {
  @RegisterExtension static final RunningService SERVICE = new RunningService();

  private Browser organiser;
  private MailEvent event;

  @BeforeEach
  void makeEvent() {
    organiser =
        SERVICE
            .browser()
            .open(OwnEvents.link(SERVICE.pool(), OwnEvents.organiser(SERVICE.pool(), "Louise")));
    event = new MailEvent(organiser);
  }

  @Test
  void letter_waitsToBeCopied_andTheCopyHasALinkThatOpens() {
    event.funder("Banque", delegate("Zoé", "zoe@example.org", "fr"));
    assertThat(event.send("invitation")).isOne();
    JsonNode letter = event.letters().get(0);
    assertThat(letter.path("state").asText()).isEqualTo("by-hand");
    assertThat(event.states()).containsExactly("Zoé waiting");
    String path = event.path() + "/letters/" + letter.path("id").asText();
    assertThat(organiser.post(path + "/send").expect(409).text()).contains("ENTREMISE_SMTP_URL");

    String text = organiser.post(path + "/copy").expect(200).json().path("text").asText();

    Matcher link = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/acces#(\\S+)").matcher(text);
    assertThat(link.find()).as(text).isTrue();
    assertThat(event.states()).containsExactly("Zoé waiting");
    organiser.post(path + "/sent-by-hand").expect(204);
    organiser.post(path + "/sent-by-hand").expect(204);
    assertThat(event.states()).containsExactly("Zoé not-opened");
    SERVICE.browser().open(link.group(1));
    assertThat(event.states()).containsExactly("Zoé in-progress");
  }

  @Test
  void linkAlone_canBeMade() {
    String funder = event.funder("Banque", delegate("Zoé", "zoe@example.org", "fr"));
    String delegate = event.invitations().get(0).path("delegateId").asText();

    String link =
        organiser
            .post(funder + "/delegates/" + delegate + "/link")
            .expect(200)
            .json()
            .path("link")
            .asText();

    SERVICE
        .browser()
        .open(link.substring(link.indexOf('#') + 1))
        .get(funder + "/agenda")
        .expect(200);
    organiser.post(funder + "/delegates/00000000-0000-0000-0000-000000000000/link").expect(404);
  }

  @Test
  void template_isChanged_previewed_andSetBack() {
    String funder = event.funder("Banque", delegate("Zoé", "zoe@example.org", "fr"));
    String template = event.path() + "/letter-templates/invitation/fr";
    String delegate = event.invitations().get(0).path("delegateId").asText();
    String id = funder.substring(funder.lastIndexOf('/') + 1);

    JsonNode preview =
        organiser
            .post(
                template + "/preview",
                """
                {"subject": "Venez, {nom}", "body": "Pour {participant} :\\n\\n{lien}",
                 "participantId": "%s", "delegateId": "%s"}
                """
                    .formatted(id, delegate))
            .expect(200)
            .json();
    assertThat(preview.path("subject").asText()).isEqualTo("Venez, Zoé");
    assertThat(preview.path("text").asText()).contains("Pour Banque :", "/acces#…");

    Browser.Answer refused =
        organiser.put(template, "{\"subject\": \"{prenom}\", \"body\": \"{lien}\"}").expect(400);
    assertThat(refused.json().at("/faults/0/path").asText()).isEqualTo("subject");
    assertThat(refused.json().at("/faults/0/detail").asText()).contains("{prenom}", "{nom}");

    organiser.put(template, "{\"subject\": \"Venez\", \"body\": \"{lien}\"}").expect(204);
    String mailing = event.prepare("invitation");
    assertThat(
            organiser
                .get(mailing + "/letters/" + delegate)
                .expect(200)
                .json()
                .path("subject")
                .asText())
        .isEqualTo("Venez");
    organiser.delete(template).expect(204);
    assertThat(
            organiser
                .get(mailing + "/letters/" + delegate)
                .expect(200)
                .json()
                .path("subject")
                .asText())
        .contains("votre lien personnel");
    assertThat(organiser.get(event.path() + "/history").text())
        .contains("a modifié le texte de l’invitation en français", "a rétabli");
  }

  @Test
  void reminder_saysWhenWishesClose_byTheEventsClocks_andNothingWhereNoClosingIsSet() {
    event.funder(
        "Banque",
        delegate("Zoé", "zoe@example.org", "fr"),
        delegate("Ann", "ann@example.org", "en"));
    event.project("Halle", delegate("Paul", "paul@example.org", "fr"));
    String mailing = event.prepare("invitation");

    JsonNode unset = letterTo(mailing, 0);
    assertThat(unset.path("text").asText()).doesNotContain("vos souhaits").doesNotContain("{");
    assertThat(unset.path("leftOut").asText()).contains("Aucune clôture");

    close("2099-03-03T18:30");
    JsonNode french = letterTo(mailing, 0);
    assertThat(french.path("text").asText())
        .contains("jusqu’au 3\u00A0mars 2099 à 18", "(heure de Paris)");
    assertThat(french.path("leftOut").isNull()).isTrue();
    assertThat(letterTo(mailing, 1).path("text").asText())
        .containsPattern("until 3.March 2099 at .* \\(Paris time\\)");
    assertThat(letterTo(mailing, 2).path("leftOut").asText()).contains("n’exprime pas de souhaits");

    close("2020-03-03T18:30");
    assertThat(letterTo(mailing, 0).path("leftOut").asText()).contains("déjà clos");
  }

  private JsonNode letterTo(String mailing, int index) {
    String delegate = event.invitations().get(index).path("delegateId").asText();
    return organiser.get(mailing + "/letters/" + delegate).expect(200).json();
  }

  private void close(String at) {
    ObjectNode settings = (ObjectNode) organiser.get(event.path() + "/settings").expect(200).json();
    ((ObjectNode) settings.path("rules")).put("wishesCloseAt", at);
    organiser.put(event.path() + "/settings", settings.toString()).expect(200);
  }

  @Test
  void returnedSheet_isWrittenToItsDelegates_inTheirLanguage_once() {
    String project =
        event.project(
            "Halle",
            delegate("Paul", "paul@example.org", "fr"),
            delegate("Ann", "ann@example.org", "en"));
    event.funder("Banque", delegate("Zoé", "zoe@example.org", "fr"));
    String sheet = project + "/sheet";
    organiser
        .patch(sheet + "/draft", "{\"revision\": 0, \"fields\": {\"summary\": \"Un début\"}}")
        .expect(200);
    String note = "{\"text\": \"Presque.\", \"fields\": {\"amount\": \"Combien ?\"}}";

    int revision = giveBack(sheet, 1, note);
    assertThat(event.letters())
        .allMatch(letter -> letter.path("kind").asText().equals("sheet-returned"))
        .hasSize(2);
    assertThat(textTo("Paul"))
        .contains(
            "fiche écrite pour Halle",
            "Presque.",
            "Montant recherché\u00A0: Combien ?",
            "/acces#…");
    assertThat(textTo("Ann")).contains("the sheet of Halle", "Amount sought: Combien ?");

    assertThat(giveBack(sheet, revision, note)).as("nothing is done twice").isEqualTo(revision);
    assertThat(event.letters()).hasSize(2);
    giveBack(sheet, revision, note.replace("Presque", "Encore"));
    assertThat(event.letters()).as("another note is news").hasSize(4);
    assertThat(organiser.get(event.path() + "/letter-templates").expect(200).text())
        .contains("\"sheet-returned\"", "{remarques}", "{notes}");
  }

  private int giveBack(String sheet, int revision, String note) {
    return organiser
        .post(
            sheet + "/review",
            "{\"revision\": %d, \"ready\": false, \"note\": %s}".formatted(revision, note))
        .expect(200)
        .json()
        .path("revision")
        .asInt();
  }

  private String textTo(String name) {
    for (JsonNode letter : event.letters()) {
      if (letter.path("name").asText().equals(name)) {
        String path = event.path() + "/letters/" + letter.path("id").asText();
        return organiser.get(path).expect(200).json().path("text").asText();
      }
    }
    throw new AssertionError("no letter to " + name);
  }

  @Test
  void chosenDelegates_aloneAreInvited_andOthersAreCounted() {
    event.funder(
        "Banque",
        delegate("Zoé", "zoe@example.org", "fr"),
        delegate("Ann", "ann@example.org", "en"));
    String zoe = event.invitations().get(0).path("delegateId").asText();
    String order = "{\"kind\": \"invitation\", \"delegateIds\": [\"" + zoe + "\"]}";

    JsonNode prepared = organiser.post(event.path() + "/mailings", order).expect(200).json();
    assertThat(prepared.path("recipients").asInt()).isOne();
    organiser
        .post(event.path() + "/mailings/" + prepared.path("id").asText() + "/send")
        .expect(200);
    assertThat(event.states()).containsExactly("Zoé waiting", "Ann not-invited");
    JsonNode again = organiser.post(event.path() + "/mailings", order).expect(200).json();
    assertThat(again.path("leftOut").asInt()).isOne();
  }
}
