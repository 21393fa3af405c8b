package org.entremise.service;

import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.entremise.access.Holder;
import org.entremise.access.Secret;
import org.entremise.access.store.AccessStore;
import org.entremise.event.store.OrganiserStore;

/** Organisers of a test's own, so that their events are in nobody's way. */
final class OwnEvents {
  /** Fits the contract and has no faults: four slots in one morning. */
  static final String ORDER =
      """
      {"name": "Rencontre de printemps", "description": "Une matinée", "timeZone": "Europe/Paris",
       "grid": {"rooms": 3, "exceptions": [],
         "days": [{"date": "2027-03-11", "start": "09:00", "end": "10:10", "slotMinutes": 15,
                   "gapMinutes": 0, "pauses": [{"start": "09:30", "end": "09:40"}]}]}}
      """;

  /** The usual rules. */
  static final String RULES =
      """
      {"wishRule": "funders", "weights": {"must": 9, "want": 3, "could": 1},
       "wishesOpenAt": null, "wishesCloseAt": null, "languages": ["fr", "en"], "retentionMonths": 12,
       "funders": {"minMeetings": 0, "maxMeetings": null, "maxConsecutive": null},
       "projects": {"minMeetings": 0, "maxMeetings": null, "maxConsecutive": null}}
      """;

  private OwnEvents() {}

  /** Adds a participant to an event that its organiser has made; its path. */
  static String add(Browser organiser, String event, String side, String name) {
    String kind = side.equals("funder") ? "\"bank\"" : "null";
    String entry =
        """
        {"side": "%s", "entry": {"name": "%s", "kind": %s, "description": "", "unavailable": [],
         "seats": 1, "minMeetings": 0, "maxMeetings": null, "maxBreaks": null,
         "maxConsecutive": null, "delegates": []}}
        """
            .formatted(side, name, kind);
    return event
        + "/participants/"
        + organiser.post(event + "/participants", entry).expect(200).json().path("id").asText();
  }

  /** The secret of a link of a participant. */
  static String link(Pool pool, String participant) {
    String[] path = participant.split("/", -1);
    Secret secret = Secret.random();
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    Holder holder = new Holder.Delegate(UUID.fromString(path[3]), path[5]);
    AccessStore.insertConsoleLink(pool, secret, holder, tomorrow).await();
    return secret.text();
  }

  /** A new organiser without any event. */
  static UUID organiser(Pool pool, String name) {
    UUID id = UUID.randomUUID();
    OrganiserStore.insert(pool, id, name).await();
    return id;
  }

  /** The secret of a link that signs an organiser in. */
  static String link(Pool pool, UUID organiserId) {
    Secret secret = Secret.random();
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    AccessStore.insertConsoleLink(pool, secret, new Holder.Organiser(organiserId), tomorrow)
        .await();
    return secret.text();
  }

  /** Makes an event and returns its path. */
  static String create(Browser organiser) {
    return "/api/events/"
        + organiser.post("/api/events", ORDER).expect(200).json().path("id").asText();
  }
}
