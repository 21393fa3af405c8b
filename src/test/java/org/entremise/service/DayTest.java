package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.openapi.contract.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entremise.access.Holder;
import org.entremise.platform.web.Contract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The day itself: where one meets online, whom one calls, what the hall reads. */
@Timeout(120)
class DayTest {
  @RegisterExtension static final RunningService SERVICE = new RunningService();

  private static final String LINKS =
      """
      {"mode": "list", "per": "meeting", "address": "", "version": %d, "links": [
        {"funder": "Banque Rouge", "project": "p01", "link": "https://v.example.org/red-one"},
        {"funder": "f01", "project": "atelier  éte", "link": "https://v.example.org/red-two"},
        {"funder": "f02", "project": "p01", "link": "https://v.example.org/blue-%s"}]}
      """;

  private final Browser organiser =
      SERVICE
          .browser()
          .open(OwnEvents.link(SERVICE.pool(), OwnEvents.organiser(SERVICE.pool(), "Alix")));
  private String event;
  private Browser red;
  private Browser blue;
  private Browser one;

  DayTest() {
    event = "";
    red = organiser;
    blue = organiser;
    one = organiser;
  }

  /** f01 meets p01 and p02, f02 meets p01; published. */
  @BeforeEach
  void publish() {
    event = OwnEvents.create(organiser);
    red = add("funder", "Banque Rouge");
    blue = add("funder", "Banque Bleue");
    one = add("project", "Atelier Un");
    add("project", "Atelier Été");
    for (String wish : List.of("f01/wishes/p01", "f01/wishes/p02", "f02/wishes/p01")) {
      organiser.put(event + "/participants/" + wish, "{\"level\": \"must\"}").expect(200);
    }
    JsonNode slots = organiser.get(event).expect(200).json().path("slots");
    BoardPage board = new BoardPage(organiser, event);
    board.place("f01-p01", slots.get(0).path("id").asText());
    board.place("f01-p02", slots.get(1).path("id").asText());
    board.place("f02-p01", slots.get(1).path("id").asText());
    board.publish().expect(200);
  }

  private Browser add(String side, String name) {
    String path = OwnEvents.add(organiser, event, side, name);
    return SERVICE.browser().open(OwnEvents.link(SERVICE.pool(), path));
  }

  private JsonNode change(String order) {
    return organiser.put(event + "/video", order).expect(200).json();
  }

  private static List<String> links(Browser browser, String participant) {
    return browser
        .get(participant + "/agenda")
        .expect(200)
        .json()
        .path("meetings")
        .findValuesAsText("videoUrl");
  }

  private String participant(String id) {
    return event + "/participants/" + id;
  }

  @Test
  void links_standInTheAgendasOfTheirTwoSides() {
    assertThat(links(red, participant("f01"))).containsExactly("null", "null");

    change(LINKS.formatted(0, "one"));

    assertThat(links(red, participant("f01")))
        .containsExactly("https://v.example.org/red-one", "https://v.example.org/red-two");
    assertThat(links(blue, participant("f02"))).containsExactly("https://v.example.org/blue-one");
    assertThat(links(one, participant("p01")))
        .containsExactly("https://v.example.org/red-one", "https://v.example.org/blue-one");
    assertThat(links(organiser, participant("f02")))
        .containsExactly("https://v.example.org/blue-one");
  }

  /** Asks for everything that can be asked for, of everybody, and reads the answers. */
  @Test
  void links_reachNobodyElse_inNoAnswer() {
    change(LINKS.formatted(0, "one"));
    Browser screen = SERVICE.browser().open(SERVICE.freshLink(new Holder.Screen(eventId())));

    assertThat(readable(red)).containsExactlyInAnyOrder("red-one", "red-two");
    assertThat(readable(blue)).containsExactlyInAnyOrder("blue-one");
    assertThat(readable(one)).containsExactlyInAnyOrder("red-one", "blue-one");
    assertThat(readable(screen)).isEmpty();
    assertThat(readable(SERVICE.browser())).isEmpty();
  }

  private Set<String> readable(Browser browser) {
    Set<String> found = new HashSet<>();
    Vertx vertx = Vertx.vertx();
    for (Operation operation : Contract.load(vertx).await().operations()) {
      boolean stream = operation.getOperationId().startsWith("follow");
      if (operation.getHttpMethod().equals(HttpMethod.GET) && !stream) {
        for (String id : List.of("f01", "f02", "p01", "p02")) {
          String path =
              operation
                  .getOpenAPIPath()
                  .replace("{eventId}", eventId().toString())
                  .replace("{participantId}", id)
                  .replace("{otherId}", "p01")
                  .replaceAll("\\{\\w+}", "x");
          Pattern.compile("v\\.example\\.org/([\\w-]+)")
              .matcher(browser.get(path).text().replace("\r\n ", "")) // calendars fold lines
              .results()
              .forEach(link -> found.add(link.group(1)));
        }
      }
    }
    vertx.close().await();
    return found;
  }

  private UUID eventId() {
    return UUID.fromString(event.substring("/api/events/".length()));
  }

  @Test
  void change_ofALink_isToldToItsTwoSidesAlone_andKeptUntilTheyAreWrittenTo() {
    change(LINKS.formatted(0, "one"));
    try (LiveStream told = blue.follow(participant("f02") + "/changes");
        LiveStream other = red.follow(participant("f01") + "/changes")) {
      JsonNode video = change(LINKS.formatted(1, "two"));

      assertThat(told.next("video-changed").path("participantId").asText()).isEqualTo("f02");
      assertThat(links(blue, participant("f02"))).containsExactly("https://v.example.org/blue-two");
      assertThat(video.path("unannounced")).hasSize(4);
      organiser.put(event + "/phase", "{\"phase\": \"live\"}").expect(204);
      assertThat(other.next(change -> true).path("kind").asText()).isEqualTo("phase-changed");
    }
    assertThat(history()).contains("une liste de 3 liens");
  }

  @Test
  void change_thatChangesNothing_keepsTheVersionAndIsNoHistory() {
    change(LINKS.formatted(0, "one"));
    assertThat(change(LINKS.formatted(1, "one")).path("version").asInt()).isEqualTo(1);
    assertThat(organiser.get(event + "/history").expect(200).text().split("visioconférence", -1))
        .hasSize(2);
  }

  @Test
  void change_ofAnOldVersion_isRefused() {
    change(LINKS.formatted(0, "one"));
    organiser.put(event + "/video", LINKS.formatted(0, "two")).expect(409);
    assertThat(links(blue, participant("f02"))).containsExactly("https://v.example.org/blue-one");
  }

  @Test
  void list_withFaults_namesTheirRows() {
    String order =
        """
        {"mode": "list", "per": "project", "address": "", "version": 0, "links": [
          {"funder": null, "project": "Atelier Un", "link": "https://v.example.org/1"},
          {"funder": null, "project": "Nulle part", "link": "https://v.example.org/2"},
          {"funder": null, "project": "p02", "link": "http://v.example.org/3"},
          {"funder": null, "project": "p01", "link": "https://v.example.org/4"}]}
        """;
    JsonNode faults = organiser.put(event + "/video", order).expect(400).json().path("faults");

    assertThat(faults.findValuesAsText("detail"))
        .anyMatch(detail -> detail.startsWith("Ligne 2") && detail.contains("Nulle part"))
        .anyMatch(detail -> detail.startsWith("Ligne 3") && detail.contains("https://"))
        .anyMatch(detail -> detail.startsWith("Ligne 4") && detail.contains("ligne 1"))
        .hasSize(3);
    assertThat(faults.findValuesAsText("path")).contains("$.links[1]");
  }

  @Test
  void list_ofTwoColumnsWhereThreeAreMeant_losesNothingSilently() {
    String order =
        """
        {"mode": "list", "per": "meeting", "address": "", "version": 0, "links": [
          {"funder": "Banque Rouge", "project": "https://v.example.org/1", "link": ""},
          {"funder": "", "project": "", "link": ""},
          {"funder": "Banque Rouge", "project": "Atelier Un", "link": ""}]}
        """;
    JsonNode faults = organiser.put(event + "/video", order).expect(400).json().path("faults");

    assertThat(faults.findValuesAsText("detail"))
        .hasSize(1)
        .allMatch(detail -> detail.startsWith("Ligne 1") && detail.contains("v.example.org/1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"meeting", "project", "funder"})
  void generatedRooms_stayTheSame_overPublications(String per) {
    change(
        """
        {"mode": "generated", "per": "%s", "address": "https://meet.example.org", "links": [], "version": 0}
        """
            .formatted(per));
    List<String> before = links(one, participant("p01"));
    assertThat(before).allMatch(link -> link.matches("https://meet.example.org/\\w{31}"));
    assertThat(new HashSet<>(before)).hasSize(per.equals("project") ? 1 : 2);

    JsonNode slots = organiser.get(event).expect(200).json().path("slots");
    BoardPage board = new BoardPage(organiser, event);
    board.place("f01-p02", slots.get(3).path("id").asText());
    board.publish().expect(200);

    assertThat(links(one, participant("p01"))).isEqualTo(before);
  }

  @Test
  void contact_isInAgendas_onceOrganisersGiveIt() {
    try (LiveStream changes = one.follow(participant("p01") + "/changes")) {
      save("{\"name\": \" Alix Roy \", \"email\": \"alix@example.org\", \"phone\": \"+33 1 23 45\"}")
          .expect(200);
      changes.next("phase-changed");
    }
    JsonNode contact = one.get(participant("p01") + "/agenda").expect(200).json().path("contact");
    assertThat(contact.path("name").asText()).isEqualTo("Alix Roy");
    assertThat(contact.path("email").asText()).isEqualTo("alix@example.org");
    assertThat(history()).contains("a changé le contact des participants");

    save("{\"name\": \"\", \"email\": \"\", \"phone\": \"\"}").expect(200);
    assertThat(one.get(participant("p01") + "/agenda").json().path("contact").isNull()).isTrue();
  }

  @Test
  void contact_thatNobodyCouldReach_isRefused() {
    JsonNode refused =
        save("{\"name\": \"\", \"email\": \"alix\", \"phone\": \"call me\"}").expect(400).json();
    assertThat(refused.path("faults").findValuesAsText("path"))
        .containsExactly("$.contact.email", "$.contact.phone");
  }

  private Browser.Answer save(String contact) {
    JsonNode settings = organiser.get(event + "/settings").expect(200).json();
    String order = settings.toString().replace("\"contact\":null", "\"contact\":" + contact);
    return organiser.put(
        event + "/settings", order.replaceFirst("\"contact\":\\{[^}]*}", "\"contact\":" + contact));
  }

  @Test
  void screen_showsWhoMeetsWhom_toWhoeverHasItsLink() {
    String secret =
        organiser.post(event + "/screen-link").expect(200).json().path("secret").asText();
    Browser hall = SERVICE.browser().open(secret);

    JsonNode screen = hall.get(event + "/screen").expect(200).json();
    assertThat(screen.path("meetings")).hasSize(3);
    assertThat(screen.at("/meetings/0/funder").asText()).isEqualTo("Banque Rouge");
    assertThat(screen.at("/meetings/0/project").asText()).isEqualTo("Atelier Un");
    assertThat(hall.get("/api/session").json().at("/accesses/0/role").asText()).isEqualTo("screen");
    hall.get(event).expect(401);
    hall.get(participant("f01") + "/agenda").expect(401);
    hall.get("/api/events").expect(401);
  }

  @Test
  void screen_hearsOfAPublication() {
    Browser hall = SERVICE.browser().open(SERVICE.freshLink(new Holder.Screen(eventId())));
    try (LiveStream changes = hall.follow(event + "/screen/changes")) {
      BoardPage board = new BoardPage(organiser, event);
      board.place("f01-p02", null);
      board.publish().expect(200);
      assertThat(changes.next("schedule-published").path("version").asInt()).isEqualTo(2);
    }
    assertThat(hall.get(event + "/screen").json().path("meetings")).hasSize(2);
  }

  @Test
  void screenLink_thatIsMadeAnew_closesTheScreensOfTheOneBefore() {
    String first =
        organiser.post(event + "/screen-link").expect(200).json().path("secret").asText();
    Browser hall = SERVICE.browser().open(first);
    String second =
        organiser.post(event + "/screen-link").expect(200).json().path("secret").asText();

    hall.get(event + "/screen").expect(401);
    hall.post("/api/session", "{\"secret\": \"" + first + "\"}").expect(401);
    hall.open(second).get(event + "/screen").expect(200);
    assertThat(organiser.get(event + "/screen-link").json().path("until").isNull()).isFalse();

    organiser.delete(event + "/screen-link").expect(204);
    hall.get(event + "/screen").expect(401);
    assertThat(organiser.get(event + "/screen-link").json().path("until").isNull()).isTrue();
    assertThat(history()).contains("a retiré le lien du grand écran");
  }

  private String history() {
    return organiser.get(event + "/history").expect(200).text();
  }
}
