package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entremise.service.MailEvent.delegate;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Invitations of many delegates: page by page, and mailings to all who fit what is looked for. */
@Timeout(60)
class InvitationPagesTest {
  @RegisterExtension static final RunningService SERVICE = new RunningService();

  private static final int FUNDERS = 120;

  private final Browser organiser =
      SERVICE
          .browser()
          .open(OwnEvents.link(SERVICE.pool(), OwnEvents.organiser(SERVICE.pool(), "Louise")));
  private final MailEvent event = new MailEvent(organiser);
  private final String path = event.path() + "/invitations";

  /** Funders « Fonds 001 » … with one delegate each; every tenth is called Zoé. */
  @BeforeEach
  void fill() {
    UUID id = UUID.fromString(event.path().substring(event.path().lastIndexOf('/') + 1));
    SERVICE
        .pool()
        .preparedQuery(
            """
            with added as (
              insert into participant (event_id, id, side, position, name, description)
              select $1, 'f' || n, 'funder', n, 'Fonds ' || lpad(n::text, 3, '0'), ''
              from generate_series(1, $2) n returning id, position)
            insert into delegate (event_id, participant_id, id, position, name, email, language)
            select $1, id, gen_random_uuid(), 1,
              case when position % 10 = 0 then 'Zoé ' else 'Ann ' end || position,
              'd' || position || '@example.org', 'fr'
            from added
            """)
        .execute(Tuple.of(id, FUNDERS))
        .await();
    event.project("La Halle", delegate("Paul", "paul@example.org", "fr"));
  }

  @Test
  void page_isNeverLarge_andCountsTellOfAll() {
    JsonNode first = read("");
    assertThat(first.path("invitations")).hasSize(50);
    assertThat(first.path("found").asInt()).isEqualTo(FUNDERS + 1);
    assertThat(first.path("toInvite").asInt()).isEqualTo(FUNDERS + 1);
    assertThat(first.at("/counts/not-invited").asInt()).isEqualTo(FUNDERS + 1);
    assertThat(first.at("/counts/done").asInt()).isZero();
    assertThat(first.at("/invitations/0/participant").asText()).isEqualTo("Fonds 001");

    JsonNode last = read("?from=100&count=100");
    assertThat(last.path("invitations")).hasSize(21);
    assertThat(last.at("/invitations/20/participant").asText()).isEqualTo("La Halle");
    organiser.get(path + "?count=101").expect(400);
  }

  @Test
  void delegates_areFoundByWordsStateAndSide_whateverTheAccents() {
    assertThat(read("?q=zoe").path("found").asInt()).isEqualTo(12);
    assertThat(read("?q=ZO%C3%89%20fonds%20120").path("found").asInt()).isOne();
    assertThat(read("?q=d7@example").at("/invitations/0/name").asText()).isEqualTo("Ann 7");
    assertThat(read("?side=project").at("/invitations/0/name").asText()).isEqualTo("Paul");
    assertThat(read("?state=done").path("found").asInt()).isZero();
    assertThat(read("?state=done").path("toInvite").asInt()).isEqualTo(FUNDERS + 1);
    organiser.get(path + "?state=gone").expect(400);
  }

  @Test
  void order_isTheReadersChoice() {
    assertThat(read("?order=name").at("/invitations/0/name").asText()).isEqualTo("Ann 1");
    assertThat(read("?order=name&from=120").at("/invitations/0/name").asText()).isEqualTo("Zoé 90");
    invite("{\"q\": \"Fonds 001\"}");
    assertThat(read("?order=state&from=120").at("/invitations/0/participant").asText())
        .as("one that waits comes after those to be invited")
        .isEqualTo("Fonds 001");
  }

  @Test
  void allWhoFit_areInvited_butThoseTakenOut_andNobodyWhoCameSince() {
    String out = read("?q=zoe").at("/invitations/0/delegateId").asText();
    JsonNode prepared = prepare("invitation", "{\"q\": \"zoe\", \"but\": [\"%s\"]}".formatted(out));
    assertThat(prepared.path("recipients").asInt()).isEqualTo(11);
    String mailing = event.path() + "/mailings/" + prepared.path("id").asText();
    JsonNode some = organiser.get(mailing + "/recipients?q=zoe&count=3").expect(200).json();
    assertThat(some).hasSize(3);
    assertThat(some.at("/0/participant").asText()).isEqualTo("Fonds 020");
    assertThat(organiser.get(mailing + "/recipients?q=paul").expect(200).json()).isEmpty();

    event.funder("Banque", delegate("Zoé Faÿ", "zoe@example.org", "fr"));
    assertThat(organiser.post(mailing + "/send").expect(200).json().path("queued").asInt())
        .as("what was looked at, and no more")
        .isEqualTo(11);

    assertThat(read("?q=zoe&state=not-invited").path("found").asInt()).isEqualTo(2);
    JsonNode again = prepare("invitation", "{\"q\": \"zoe\"}");
    assertThat(again.path("recipients").asInt()).isEqualTo(2);
    assertThat(again.path("leftOut").asInt()).isEqualTo(11);
    JsonNode reminder = prepare("reminder", "{\"state\": \"waiting\", \"side\": \"funder\"}");
    assertThat(reminder.path("recipients").asInt()).as("their letters wait").isZero();
    assertThat(reminder.path("leftOut").asInt()).isEqualTo(11);
    JsonNode others = prepare("invitation", "{\"q\": \"zoe\", \"state\": \"not-invited\"}");
    assertThat(others.path("recipients").asInt()).as("a state of two words").isEqualTo(2);
  }

  private JsonNode read(String query) {
    return organiser.get(path + query).expect(200).json();
  }

  private JsonNode prepare(String kind, String matching) {
    return organiser
        .post(
            event.path() + "/mailings",
            "{\"kind\": \"%s\", \"matching\": %s}".formatted(kind, matching))
        .expect(200)
        .json();
  }

  private void invite(String matching) {
    String id = prepare("invitation", matching).path("id").asText();
    organiser.post(event.path() + "/mailings/" + id + "/send").expect(200);
  }
}
