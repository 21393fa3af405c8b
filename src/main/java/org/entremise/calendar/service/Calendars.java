package org.entremise.calendar.service;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.sqlclient.Pool;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.entremise.agenda.AgendaHistory;
import org.entremise.agenda.PublishedVersion;
import org.entremise.agenda.service.PublishedVersions;
import org.entremise.calendar.CalendarEntry;
import org.entremise.calendar.PersonalCalendar;
import org.entremise.calendar.ics.Ics;
import org.entremise.event.Event;
import org.entremise.event.store.EventStore;
import org.entremise.people.Participant;
import org.entremise.people.Side;
import org.entremise.people.store.ParticipantStore;
import org.entremise.platform.language.Sentences;
import org.entremise.video.Video;
import org.entremise.video.store.VideoStore;
import org.jspecify.annotations.Nullable;

/** Participants' meetings for their own calendars. */
public final class Calendars {
  private final Pool pool;
  private final PublishedVersions versions;
  private final WorkerExecutor worker;

  public Calendars(Vertx vertx, Pool pool, PublishedVersions versions) {
    this.pool = pool;
    this.versions = versions;
    this.worker = vertx.createSharedWorkerExecutor("calendars", 1, 1, TimeUnit.MINUTES);
  }

  /**
   * A calendar as text; without meetings while nothing is published.
   *
   * @param address where people reach the service
   * @throws org.entremise.kernel.DomainError (in the future) NOT_FOUND for no participant
   */
  public Future<String> text(
      UUID eventId, String participantId, String address, Sentences sentences) {
    return calendar(eventId, participantId, address)
        .compose(calendar -> worker.executeBlocking(() -> Ics.write(calendar, sentences), false));
  }

  private Future<PersonalCalendar> calendar(UUID eventId, String participantId, String address) {
    return Future.all(
            EventStore.get(pool, eventId),
            ParticipantStore.get(pool, eventId, participantId),
            versions.of(eventId),
            VideoStore.get(pool, eventId))
        .compose(
            found -> {
              Event event = found.resultAt(0);
              Participant self = found.resultAt(1);
              List<PublishedVersion> all = found.resultAt(2);
              Video video = found.resultAt(3);
              List<AgendaHistory.Entry> entries = AgendaHistory.of(all, participantId);
              List<String> others = entries.stream().map(entry -> entry.with().id()).toList();
              return ParticipantStore.names(pool, eventId, others)
                  .map(
                      names ->
                          new PersonalCalendar(
                              eventId,
                              event.name(),
                              event.zone(),
                              page(address, eventId, participantId),
                              publishedAt(all),
                              entries.stream()
                                  .map(entry -> entry(entry, self, names, video))
                                  .toList()));
            });
  }

  /**
   * Who was removed since keeps the name that the version has. Links are the event's, not a
   * meeting's: each decision about them makes all entries newer.
   */
  private static CalendarEntry entry(
      AgendaHistory.Entry entry, Participant self, Map<String, String> names, Video video) {
    String other = entry.with().id();
    @Nullable String link =
        self.side() == Side.FUNDER ? video.link(self.id(), other) : video.link(other, self.id());
    return new CalendarEntry(
        entry,
        names.getOrDefault(other, entry.with().name()),
        link == null || entry.cancelled() ? null : URI.create(link),
        entry.sequence() + video.version());
  }

  private static URI page(String address, UUID eventId, String participantId) {
    String base = address.replaceAll("/$", "");
    return URI.create(base + "/evenements/" + eventId + "/p/" + participantId);
  }

  private static @Nullable Instant publishedAt(List<PublishedVersion> all) {
    return all.isEmpty() ? null : all.get(all.size() - 1).publishedAt();
  }
}
