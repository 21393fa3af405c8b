package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.entremise.Service;
import org.entremise.Settings;
import org.entremise.platform.live.Changes;
import org.entremise.privacy.service.Retention;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is erased by itself, and when; in a service of its own, whose events may all go. */
@Timeout(60)
class RetentionTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static final Vertx VERTX = Vertx.vertx();

  @TempDir static Path data;

  private static Service service;

  private Browser organiser;
  private String event;

  @BeforeAll
  static void startService() {
    service = Service.start(new Settings("127.0.0.1", 0, null, data, null, 1, 1, null, false));
  }

  @AfterAll
  static void stopService() {
    VERTX.close().await();
    service.close();
  }

  @BeforeEach
  void makeEvent() {
    UUID owner = OwnEvents.organiser(service.pool(), "Louise");
    organiser =
        new Browser("http://127.0.0.1:" + service.port())
            .open(OwnEvents.link(service.pool(), owner));
    event = OwnEvents.create(organiser);
  }

  @Test
  void event_isErasedWhenItsDayComes_byTheClocksOfItsZone() {
    UUID eventId = UUID.fromString(event.replaceAll(".*/", ""));
    LocalDate day = erasedOn();
    assertThat(day).isEqualTo(LocalDate.parse("2028-03-11"));
    Instant midnight = day.atStartOfDay(PARIS).toInstant();

    assertThat(erase(midnight.minusSeconds(1))).doesNotContain(eventId);
    organiser.get(event).expect(200);
    assertThat(erase(midnight)).contains(eventId);

    organiser.get(event).expect(403);
    assertThat(service.pool().query("select from slot").execute().await()).isEmpty();
  }

  @Test
  void organisers_decideHowLong() {
    String rules = OwnEvents.RULES.replace("Months\": 12", "Months\": %d");
    String order =
        OwnEvents.ORDER.replaceFirst("\\{", "{\"version\": 1, \"rules\": %s, ".formatted(rules));

    assertThat(organiser.put(event + "/settings", order.formatted(37)).expect(400).text())
        .contains("$.rules.retentionMonths", "de 1 à 36");
    organiser.put(event + "/settings", order.formatted(2)).expect(200);

    assertThat(erasedOn()).isEqualTo(LocalDate.parse("2027-05-11"));
    assertThat(organiser.get(event + "/history").expect(200).text())
        .contains("durée de conservation");
  }

  private LocalDate erasedOn() {
    return LocalDate.parse(organiser.get(event).expect(200).json().path("erasedOn").asText());
  }

  /** What the hourly look would do at that time. */
  private static List<UUID> erase(Instant now) {
    Changes changes =
        new Changes(
            VERTX, service.pool(), () -> PgSubscriber.subscriber(VERTX, new PgConnectOptions()));
    return new Retention(VERTX, service.pool(), changes).erase(now).await();
  }
}
