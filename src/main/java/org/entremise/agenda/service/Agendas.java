package org.entremise.agenda.service;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.store.ScheduleStore;
import org.entremise.event.Contact;
import org.entremise.event.Event;
import org.entremise.event.TimeSlot;
import org.entremise.event.store.EventStore;
import org.entremise.event.store.SettingsStore;
import org.entremise.people.Participant;
import org.entremise.people.store.ParticipantStore;
import org.entremise.platform.live.Change.Kind;
import org.entremise.platform.live.Changes;
import org.entremise.platform.live.Kept;
import org.entremise.video.store.VideoStore;
import org.jspecify.annotations.Nullable;

/** One participant's meetings, as the latest published version has them. */
public final class Agendas {
  /** Whatever may alter somebody's agenda. */
  private static final Set<Kind> KINDS =
      Set.of(
          Kind.SCHEDULE_PUBLISHED,
          Kind.PARTICIPANTS_CHANGED,
          Kind.EVENT_CHANGED,
          Kind.PHASE_CHANGED,
          Kind.BOARD_CHANGED,
          Kind.VIDEO_CHANGED);

  private final Vertx vertx;
  private final Pool pool;

  /**
   * After a publication everybody reads at once, and the problem of a version takes long to read.
   */
  private final Kept<PublishedAgendas> kept;

  public Agendas(Vertx vertx, Pool pool, Changes changes) {
    this.vertx = vertx;
    this.pool = pool;
    this.kept = new Kept<>(vertx, changes, KINDS, this::read);
  }

  /**
   * One participant's day.
   *
   * @param contact whom it may write to or call
   * @param published the version that it shows, once something is published
   * @param entries in the order of time
   */
  public record Agenda(
      Event event,
      Participant participant,
      Optional<Contact> contact,
      Optional<ScheduleVersion> published,
      List<Entry> entries) {}

  /**
   * A meeting of the participant.
   *
   * @param videoUrl where it takes place online; null: nowhere
   */
  public record Entry(TimeSlot slot, Participant counterpart, @Nullable String videoUrl) {}

  /**
   * One participant's agenda.
   *
   * @throws org.entremise.kernel.DomainError (in the future) NOT_FOUND where there is no such event
   *     or participant
   */
  public Future<Agenda> of(UUID eventId, String participantId) {
    return all(eventId).map(all -> all.agenda(participantId));
  }

  /** All agendas of an event. */
  Future<PublishedAgendas> all(UUID eventId) {
    return kept.of(eventId);
  }

  private Future<PublishedAgendas> read(UUID eventId) {
    return Future.all(
            EventStore.get(pool, eventId),
            ParticipantStore.all(pool, eventId),
            SettingsStore.contact(pool, eventId),
            ScheduleStore.published(pool, eventId),
            VideoStore.get(pool, eventId))
        .compose(
            found ->
                vertx.executeBlocking(
                    () ->
                        new PublishedAgendas(
                            found.resultAt(0),
                            found.resultAt(1),
                            found.resultAt(2),
                            found.resultAt(3),
                            found.resultAt(4)),
                    false));
  }
}
