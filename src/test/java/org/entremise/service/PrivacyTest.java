package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entremise.service.MailEvent.delegate;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entremise.access.Holder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people see and erase of themselves. Words that stand nowhere else show what is left. */
@Timeout(120)
class PrivacyTest {
  @RegisterExtension static final RunningService SERVICE = new RunningService();

  private static int events;

  private final String person = "zqxperson" + ++events + "z";
  private final String house = "zqxhouse" + events + "z";
  private final String owner = "zqxowner" + events + "z";

  private Browser organiser;
  private MailEvent event;
  private String funder;
  private String project;
  private Browser zoe;

  @BeforeEach
  void makeEvent() {
    UUID ownerId = OwnEvents.organiser(SERVICE.pool(), owner);
    organiser = SERVICE.browser().open(SERVICE.freshLink(new Holder.Organiser(ownerId)));
    event = new MailEvent(organiser);
    // What JSON escapes is met, too.
    funder = event.funder("Épargne \\\"" + house + "\\\"", person("fr"));
    project = event.project("La Halle", delegate("Bob", "bob@example.org", "fr"));
    organiser.put(event.path() + "/phase", "{\"phase\": \"wishes\"}").expect(204);
    zoe = at(funder, 0);
  }

  @Test
  void everythingHeld_isShown() {
    answerAndPublish();
    organiser.get(event.path() + "/wishes").expect(200);
    organiser.get(funder + "/agenda").expect(200);

    JsonNode held = zoe.get(funder + "/my-data").expect(200).json();

    assertThat(held.at("/person/email").asText()).isEqualTo(person + "@example.org");
    assertThat(held.at("/participant/name").asText()).isEqualTo("Épargne \"" + house + "\"");
    assertThat(held.path("organisers")).map(JsonNode::asText).containsExactly(owner);
    assertThat(held.path("erasedOn").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
    assertThat(held.path("alone").asBoolean()).isTrue();
    assertThat(held.at("/wishes/0/level").asText()).isEqualTo("must");
    assertThat(held.path("meetings")).hasSize(1);
    assertThat(held.at("/meetings/0/with").asText()).isEqualTo("La Halle");
    assertThat(held.path("letters")).isNotEmpty();
    assertThat(held.path("browsers")).hasSize(1);
    assertThat(held.at("/opened/firstAt").asText()).isNotEmpty();
    assertThat(held.at("/changeRequests/0/reason").asText()).isEqualTo(person + " est malade");
    assertThat(held.path("seen"))
        .extracting(one -> one.path("deed").asText() + " " + one.path("what").asText())
        .contains("saw meetings")
        .doesNotContain("saw wishes");
  }

  @Test
  void person_isErased_andTheirParticipantStays() {
    answerAndPublish();

    zoe.delete(funder + "/my-data").expect(204);

    zoe.get(funder + "/agenda").expect(401);
    assertThat(left(person)).isEmpty();
    assertThat(organiser.get(funder + "/agenda").expect(200).json().path("meetings")).hasSize(1);
    assertThat(history())
        .contains("Épargne \"" + house + "\" a effacé les données de la personne qui venait");
  }

  @Test
  void everything_isErased_butThePlaceInTheSchedule() {
    answerAndPublish();
    JsonNode before = organiser.get(event.path() + "/board").expect(200).json();

    zoe.delete(funder + "/my-data?everything=true").expect(204);

    zoe.get(funder + "/agenda").expect(401);
    assertThat(left(person)).isEmpty();
    assertThat(left(house)).isEmpty();
    JsonNode after = organiser.get(event.path() + "/board").expect(200).json();
    assertThat(after.path("meetings")).isEqualTo(before.path("meetings"));
    assertThat(after.at("/state/violations")).isEmpty();
    JsonNode hall = organiser.get(project + "/agenda").expect(200).json();
    assertThat(hall.at("/meetings/0/with/name").asText()).isEqualTo("Financeur effacé");
  }

  @Test
  void sheetOfAProject_goesWithIt() {
    Browser bob = at(project, 0);
    bob.patch(
            project + "/sheet/draft",
            "{\"revision\": 0, \"fields\": {\"summary\": \"Un café " + house + "\"}}")
        .expect(200);
    assertThat(
            bob.get(project + "/my-data").expect(200).json().at("/sheet/content/summary").asText())
        .contains("Un café");

    bob.delete(project + "/my-data?everything=true").expect(204);

    assertThat(left("Un café " + house)).isEmpty();
    assertThat(left("bob@example.org", event.path())).isEmpty();
  }

  @Test
  void whereOthersComeToo_onlyTheOwnDataGo() {
    String both = event.funder("Fonds", person("en"), delegate("Ada", "ada@example.org", "fr"));
    Browser one = at(both, 0);

    assertThat(one.get(both + "/my-data").expect(200).json().path("alone").asBoolean()).isFalse();
    assertThat(one.delete(both + "/my-data?everything=true").expect(409).text())
        .contains("D’autres personnes");
    one.delete(both + "/my-data").expect(204);

    assertThat(event.states())
        .containsExactlyInAnyOrder(person + " in-progress", "Ada not-invited", "Bob not-invited");
  }

  @Test
  void printedLink_hasNothingPersonal() {
    String bare = event.funder("Sans personne");
    Browser printed = SERVICE.browser().open(OwnEvents.link(SERVICE.pool(), bare));

    assertThat(printed.get(bare + "/my-data").expect(200).json().path("person").isNull()).isTrue();
    printed.delete(bare + "/my-data").expect(409);
    printed.delete(bare + "/my-data?everything=true").expect(204);

    printed.get(bare + "/agenda").expect(401);
  }

  @Test
  void organiser_isErased_onceTheyOwnNothing() {
    JsonNode held = organiser.get("/api/account/data").expect(200).json();
    assertThat(held.path("name").asText()).isEqualTo(owner);
    assertThat(held.at("/events/0/owner").asBoolean()).isTrue();
    assertThat(held.at("/events/0/done").asInt()).isPositive();
    assertThat(organiser.delete("/api/account/data").expect(409).text())
        .contains("Rencontre de printemps");

    JsonNode ada =
        organiser.post(event.path() + "/organisers", "{\"name\": \"Ada\"}").expect(200).json();
    organiser
        .put(
            event.path() + "/owner",
            "{\"organiserId\": \"%s\"}".formatted(ada.path("organiserId").asText()))
        .expect(204);
    organiser.delete("/api/account/data").expect(204);

    organiser.get("/api/account").expect(401);
    assertThat(left(owner)).isEmpty();
    Browser atAda = SERVICE.browser().open(ada.path("secret").asText());
    assertThat(atAda.get(event.path() + "/history").expect(200).text())
        .contains("Organisateur effacé");
  }

  private String person(String language) {
    return delegate(person + " Durand", person + "@example.org", language);
  }

  /** A browser of a participant's delegate. */
  private Browser at(String participant, int index) {
    JsonNode delegate =
        organiser
            .get(participant + "/registration")
            .expect(200)
            .json()
            .at("/entry/delegates")
            .get(index);
    String[] path = participant.split("/", -1);
    UUID id = UUID.fromString(delegate.path("id").asText());
    return SERVICE
        .browser()
        .open(SERVICE.freshLink(new Holder.Delegate(UUID.fromString(path[3]), path[5], id)));
  }

  /** Leaves words of the person wherever people can leave any. */
  private void answerAndPublish() {
    String other = event.project("Le Moulin");
    event.send("invitation");
    zoe.put(wish(project), "{\"level\": \"must\"}").expect(200);
    zoe.put(wish(other), "{\"level\": \"veto\", \"note\": \"" + person + " siège chez eux\"}")
        .expect(200);
    BoardPage.generateAndPublish(organiser, event.path());
    String slot = zoe.get(funder + "/agenda").expect(200).json().at("/meetings/0/slotId").asText();
    String asked =
        """
        {"slotId": "%s", "withId": "%s", "kind": "cannot-come", "reason": "%s est malade"}
        """;
    zoe.post(funder + "/change-requests", asked.formatted(slot, id(project), person)).expect(204);
    zoe.post(funder + "/feed").expect(200);
  }

  private String wish(String to) {
    return funder + "/wishes/" + id(to);
  }

  private static String id(String participant) {
    return participant.replaceAll(".*/", "");
  }

  private List<String> history() {
    List<String> lines = new ArrayList<>();
    for (JsonNode entry :
        organiser.get(event.path() + "/history").expect(200).json().path("entries")) {
      lines.add(entry.path("author").asText() + " " + entry.path("what").asText());
    }
    return lines;
  }

  /** Rows of the whole database that have a word in them. */
  private static List<String> left(String word) {
    return left(word, "");
  }

  private static List<String> left(String word, String path) {
    List<String> found = new ArrayList<>();
    for (String table : texts("select tablename from pg_tables where schemaname = 'public'")) {
      String rows = "select '%1$s: ' || left(t::text, 300) from %1$s t where t::text like $1";
      SERVICE
          .pool()
          .preparedQuery(rows.formatted(table))
          .execute(Tuple.of("%" + word + "%"))
          .await()
          .forEach(row -> found.add(row.getString(0)));
    }
    String eventId = path.replaceAll(".*/", "");
    return found.stream().filter(row -> row.contains(eventId)).toList();
  }

  private static List<String> texts(String sql) {
    List<String> texts = new ArrayList<>();
    SERVICE.pool().query(sql).execute().await().forEach(row -> texts.add(row.getString(0)));
    return texts;
  }
}
