package org.entremise.agenda.service;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.store.ScheduleStore;
import org.entremise.event.Contact;
import org.entremise.event.Event;
import org.entremise.event.TimeSlot;
import org.entremise.event.store.EventStore;
import org.entremise.event.store.SettingsStore;
import org.entremise.matching.Problem;
import org.entremise.people.Participant;
import org.entremise.people.store.ParticipantStore;
import org.entremise.video.Video;
import org.entremise.video.store.VideoStore;
import org.jspecify.annotations.Nullable;

/** One participant's meetings, as the latest published version has them. */
public final class Agendas {
  private final Pool pool;

  public Agendas(Pool pool) {
    this.pool = pool;
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

  public Future<Agenda> of(UUID eventId, String participantId) {
    return Future.all(
            List.of(
                EventStore.get(pool, eventId),
                ParticipantStore.get(pool, eventId, participantId),
                ParticipantStore.all(pool, eventId),
                ScheduleStore.published(pool, eventId),
                VideoStore.get(pool, eventId),
                SettingsStore.contact(pool, eventId)))
        .map(
            found -> {
              Participant self = found.resultAt(1);
              List<Participant> all = found.resultAt(2);
              Optional<ScheduleVersion> published = found.resultAt(3);
              Video video = found.resultAt(4);
              return new Agenda(
                  found.resultAt(0),
                  self,
                  found.resultAt(5),
                  published,
                  published.map(version -> entries(self, all, version, video)).orElse(List.of()));
            });
  }

  /** A version is frozen: its meetings are when it says, whatever has become of the slots since. */
  private static List<Entry> entries(
      Participant self, List<Participant> all, ScheduleVersion published, Video video) {
    Problem answered = EventProblem.read(published.problem());
    Map<String, Participant> participants = everybody(answered, all);
    return PublishedMeeting.of(published, answered).stream()
        .filter(meeting -> meeting.isOf(self.id()))
        .map(
            meeting ->
                new Entry(
                    meeting.slot(),
                    requireNonNull(participants.get(meeting.other(self.id()))),
                    video.link(meeting.funderId(), meeting.projectId())))
        .sorted(Comparator.comparing(entry -> entry.slot().start()))
        .toList();
  }

  /**
   * Everybody of a published version by id: those who were removed since still stand in agendas.
   */
  static Map<String, Participant> everybody(Problem answered, List<Participant> now) {
    Map<String, Participant> all = new HashMap<>();
    answered.participants().forEach(p -> all.put(p.id(), EventProblem.published(p)));
    now.forEach(p -> all.put(p.id(), p));
    return all;
  }
}
