package org.entremise.service;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.property.Status;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.sqlclient.Tuple;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.entremise.access.Secret;
import org.entremise.access.service.PersonalLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** Agendas in people's own calendars, read by a library that has not written them. */
@Timeout(120)
class CalendarTest {
  @RegisterExtension static final RunningService SERVICE = new RunningService();

  private final Browser organiser =
      SERVICE
          .browser()
          .open(OwnEvents.link(SERVICE.pool(), OwnEvents.organiser(SERVICE.pool(), "Camille Roy")));
  private final MailEvent event = new MailEvent(organiser);
  private final String funder =
      event.funder(
          "Banque, d’ici ; et d’ailleurs",
          MailEvent.delegate("Ada Martin", "ada@example.org", "en"),
          MailEvent.delegate("Luc Petit", "luc@example.org", "fr"));
  private final String project =
      event.project("Halle", MailEvent.delegate("Zoé Blanc", "zoe@example.org", "fr"));
  private final String other = event.project("Verger");

  /** What stands in a calendar: the state of each meeting by whom it is with. */
  private static Map<String, VEvent> meetings(String ics) {
    Map<String, VEvent> meetings = new TreeMap<>();
    Biweekly.parse(ics)
        .first()
        .getEvents()
        .forEach(e -> meetings.put(e.getUid().getValue().replaceAll("\\..*", ""), e));
    return meetings;
  }

  private static VEvent of(Map<String, VEvent> meetings, String request) {
    return requireNonNull(meetings.get(request), request);
  }

  private static String id(String participant) {
    return participant.replaceAll(".*/", "");
  }

  private String pair(String project) {
    return id(funder) + "-" + id(project);
  }

  private Browser delegate(String participant, int which) {
    return SERVICE.browser().open(personalLink(participant, which));
  }

  private String personalLink(String participant, int which) {
    Secret link =
        PersonalLinks.make(
                SERVICE.pool(),
                UUID.fromString(participant.split("/", -1)[3]),
                id(participant),
                delegateId(participant, which))
            .await();
    return link.text();
  }

  private UUID delegateId(String participant, int which) {
    JsonNode delegates =
        organiser.get(participant + "/registration").expect(200).json().at("/entry/delegates");
    return UUID.fromString(delegates.path(which).path("id").asText());
  }

  /** Publishes the funder's meetings: slots by their place in the grid, -1 for none. */
  private void publish(int withHalle, int withVerger) {
    BoardPage board = new BoardPage(organiser, event.path());
    JsonNode slots = board.board().path("slots");
    List<String> moves = new ArrayList<>();
    moves.add(move(pair(project), slots, withHalle));
    moves.add(move(pair(other), slots, withVerger));
    board.command("{\"kind\": \"place\", \"moves\": [%s]}".formatted(String.join(", ", moves)));
    board.publish().expect(200);
  }

  private static String move(String request, JsonNode slots, int at) {
    return "{\"request\": \"%s\", \"slotId\": %s}"
        .formatted(request, at < 0 ? "null" : slots.path(at).path("id"));
  }

  private void wish() {
    organiser.put(funder + "/wishes/" + id(project), "{\"level\": \"must\"}").expect(200);
    organiser.put(funder + "/wishes/" + id(other), "{\"level\": \"want\"}").expect(200);
  }

  private static String path(String address) {
    return address.replaceFirst("^https?://[^/]+", "");
  }

  private static String feed(Browser delegate, String participant) {
    return path(delegate.post(participant + "/feed").expect(200).json().path("address").asText());
  }

  @Test
  void feed_followsTheVersions() {
    wish();
    publish(0, 1);
    String feed = feed(delegate(funder, 0), funder);
    Browser calendar = SERVICE.browser();

    HttpResponse<byte[]> first = calendar.download(feed);
    assertThat(first.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/calendar");
    Map<String, VEvent> before = meetings(new String(first.body(), StandardCharsets.UTF_8));
    assertThat(before).containsOnlyKeys(pair(project), pair(other));
    assertThat(of(before, pair(project)).getSummary().getValue())
        .as("the delegate's language")
        .isEqualTo("Meeting with Halle");
    JsonNode agenda = organiser.get(funder + "/agenda").expect(200).json();
    assertThat(of(before, pair(project)).getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse(agenda.at("/meetings/0/start").asText()));
    assertThat(before.values()).allMatch(e -> e.getSequence().getValue() == 0);

    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(calendar.download(feed, tag).statusCode()).isEqualTo(304);

    publish(2, -1);
    HttpResponse<byte[]> second = calendar.download(feed, tag);
    assertThat(second.statusCode()).isEqualTo(200);
    Map<String, VEvent> after = meetings(new String(second.body(), StandardCharsets.UTF_8));
    VEvent moved = of(after, pair(project));
    VEvent gone = of(after, pair(other));
    assertThat(moved.getUid()).isEqualTo(of(before, pair(project)).getUid());
    assertThat(moved.getSequence().getValue()).isEqualTo(1);
    assertThat(moved.getStatus()).isEqualTo(Status.confirmed());
    assertThat(moved.getDateStart().getValue())
        .isAfter(of(before, pair(project)).getDateStart().getValue());
    assertThat(gone.getStatus()).isEqualTo(Status.cancelled());
    assertThat(gone.getSequence().getValue()).isEqualTo(1);

    publish(2, 0);
    VEvent back = of(meetings(calendar.get(feed).expect(200).text()), pair(other));
    assertThat(back.getStatus()).isEqualTo(Status.confirmed());
    assertThat(back.getSequence().getValue()).isEqualTo(2);
  }

  @Test
  void feed_leadsIntoTheMeeting_alsoAfterTheLinkHasChanged() {
    wish();
    publish(0, -1);
    String feed = feed(delegate(funder, 0), funder);
    Browser calendar = SERVICE.browser();
    String tag = calendar.download(feed).headers().firstValue("ETag").orElseThrow();

    for (int version = 0; version < 2; version++) {
      String rooms = "https://v.example.org/" + version + "/";
      organiser
          .put(
              event.path() + "/video",
              """
              {"mode": "template", "per": "project", "address": "%s{project}", "links": [],
               "version": %d}
              """
                  .formatted(rooms, version))
          .expect(200);
      HttpResponse<byte[]> read = calendar.download(feed, tag);
      assertThat(read.statusCode()).isEqualTo(200);
      tag = read.headers().firstValue("ETag").orElseThrow();
      VEvent meeting = of(meetings(new String(read.body(), StandardCharsets.UTF_8)), pair(project));
      assertThat(meeting.getLocation().getValue()).isEqualTo(rooms + id(project));
      assertThat(meeting.getUrl().getValue()).isEqualTo(rooms + id(project));
      assertThat(meeting.getSequence().getValue()).isEqualTo(version + 1);
    }
    publish(-1, -1);
    VEvent gone = of(meetings(calendar.get(feed).expect(200).text()), pair(project));
    assertThat(gone.getLocation()).isNull();
    assertThat(gone.getSequence().getValue()).isEqualTo(3);
  }

  @Test
  void address_isShownAgain_andOpensNothingOnceItIsRenewedOrRevoked() {
    Browser ada = delegate(funder, 0);
    assertThat(ada.get(funder + "/feed").expect(200).json().path("made").asBoolean()).isFalse();
    String first = feed(ada, funder);
    assertThat(path(ada.get(funder + "/feed").expect(200).json().path("address").asText()))
        .isEqualTo(first);

    SERVICE.browser().get(first).expect(200);
    assertThat(ada.get(funder + "/feed").json().path("readAt").isNull()).isFalse();

    String second = feed(ada, funder);
    assertThat(second).isNotEqualTo(first);
    SERVICE.browser().get(first).expect(404);
    SERVICE.browser().get(second).expect(200);

    ada.delete(funder + "/feed").expect(204);
    JsonNode refused = SERVICE.browser().get(second).expect(404).json();
    assertThat(refused)
        .as("like an address that never was")
        .isEqualTo(SERVICE.browser().get("/api/calendars/never-was/agenda.ics").expect(404).json());
    ada.delete(funder + "/feed").expect(204);
  }

  @Test
  void delegates_haveAFeedEach_andLoseItWithTheirLink() {
    Browser ada = delegate(funder, 0);
    Browser luc = delegate(funder, 1);
    String adas = feed(ada, funder);
    String lucs = feed(luc, funder);
    assertThat(adas).isNotEqualTo(lucs);
    assertThat(SERVICE.browser().get(lucs).expect(200).text()).contains("Rendez-vous");

    organiser.delete(funder + "/delegates/" + delegateId(funder, 0) + "/link").expect(204);
    SERVICE.browser().get(adas).expect(404);
    SERVICE.browser().get(lucs).expect(200);
  }

  @Test
  void feed_isNobodyElses() {
    delegate(project, 0).get(funder + "/feed").expect(403);
    delegate(project, 0).post(funder + "/feed").expect(403);
    organiser.get(funder + "/feed").expect(403);
    SERVICE.browser().get(funder + "/feed").expect(401);
    delegate(project, 0).get(funder + "/agenda.ics").expect(403);
    delegate(project, 0).get(funder + "/agenda.pdf").expect(403);
  }

  @Test
  void secret_standsInNoLog_andNotInTheDatabase() {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level level = root.getLevel();
    log.start();
    root.setLevel(Level.DEBUG);
    root.addAppender(log);
    String secret;
    try {
      String feed = feed(delegate(funder, 0), funder);
      secret = feed.replaceAll(".*/calendars/|/agenda.ics", "");
      SERVICE.browser().get(feed).expect(200);
      SERVICE.browser().get(feed.replace("agenda.ics", "other.ics")).expect(404);
    } finally {
      root.detachAppender(log);
      root.setLevel(level);
    }
    assertThat(secret).hasSize(43);
    assertThat(List.copyOf(log.list))
        .filteredOn(line -> line.getLevel().isGreaterOrEqual(Level.INFO))
        .noneMatch(line -> line.getFormattedMessage().contains(secret));
    Long found =
        SERVICE
            .pool()
            .preparedQuery(
                "select count(*) from calendar_feed f where f::text like '%' || $1 || '%'")
            .execute(Tuple.of(secret))
            .await()
            .iterator()
            .next()
            .getLong(0);
    assertThat(found).isZero();
  }

  @Test
  void file_holdsWhatTheFeedHolds() {
    wish();
    publish(3, 1);
    Browser zoe = delegate(project, 0);

    var answer = zoe.get(project + "/agenda.ics?language=fr").expect(200);

    assertThat(answer.response().headers().firstValue("Content-Disposition").orElseThrow())
        .contains("agenda.ics");
    assertThat(answer.text()).isEqualTo(SERVICE.browser().get(feed(zoe, project)).text());
    assertThat(meetings(answer.text())).containsOnlyKeys(pair(project));
    assertThat(of(meetings(answer.text()), pair(project)).getSummary().getValue())
        .isEqualTo("Rendez-vous avec Banque, d’ici ; et d’ailleurs");
  }
}
