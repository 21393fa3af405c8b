package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entremise.service.MailEvent.delegate;

import com.fasterxml.jackson.databind.JsonNode;
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
  void chosenDelegates_aloneAreInvited_andOthersAreCounted() {
    event.funder(
        "Banque",
        delegate("Zoé", "zoe@example.org", "fr"),
        delegate("Ann", "ann@example.org", "en"));
    String zoe = event.invitations().get(0).path("delegateId").asText();
    String order = "{\"kind\": \"invitation\", \"delegateIds\": [\"" + zoe + "\"]}";

    JsonNode prepared = organiser.post(event.path() + "/mailings", order).expect(200).json();
    assertThat(prepared.path("recipients")).hasSize(1);
    organiser
        .post(event.path() + "/mailings/" + prepared.path("id").asText() + "/send")
        .expect(200);
    assertThat(event.states()).containsExactly("Zoé waiting", "Ann not-invited");
    JsonNode again = organiser.post(event.path() + "/mailings", order).expect(200).json();
    assertThat(again.path("leftOut").asInt()).isOne();
  }
}
