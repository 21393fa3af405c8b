package org.entremise.agenda.service;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.store.ScheduleStore;
import org.entremise.event.Event;
import org.entremise.event.TimeSlot;
import org.entremise.event.store.EventStore;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.matching.Slot;
import org.entremise.people.Participant;
import org.entremise.people.store.ParticipantStore;

/** One participant's meetings, as the latest published version has them. */
public final class Agendas {
  private final Pool pool;

  public Agendas(Pool pool) {
    this.pool = pool;
  }

  /**
   * One participant's day.
   *
   * @param published the version that it shows, once something is published
   * @param entries in the order of time
   */
  public record Agenda(
      Event event,
      Participant participant,
      Optional<ScheduleVersion> published,
      List<Entry> entries) {}

  /** A meeting of the participant. */
  public record Entry(TimeSlot slot, Participant counterpart) {}

  public Future<Agenda> of(UUID eventId, String participantId) {
    return Future.all(
            EventStore.get(pool, eventId),
            ParticipantStore.get(pool, eventId, participantId),
            ParticipantStore.all(pool, eventId),
            ScheduleStore.published(pool, eventId))
        .map(
            found -> {
              Event event = found.resultAt(0);
              Participant self = found.resultAt(1);
              Optional<ScheduleVersion> published = found.resultAt(3);
              List<Participant> all = found.resultAt(2);
              return new Agenda(
                  event,
                  self,
                  published,
                  published.map(version -> entries(self, all, version)).orElse(List.of()));
            });
  }

  /** A version is frozen: its meetings are when it says, whatever has become of the slots since. */
  private static List<Entry> entries(
      Participant self, List<Participant> all, ScheduleVersion published) {
    Problem answered = EventProblem.read(published.problem());
    Map<String, String> counterparts = counterparts(answered, self);
    Map<String, Slot> slots = byId(answered.slots(), Slot::id);
    Map<String, Participant> participants = new HashMap<>(asPublished(answered));
    participants.putAll(byId(all, Participant::id));
    return published.meetings().stream()
        .filter(meeting -> counterparts.containsKey(meeting.request()))
        .map(
            meeting ->
                new Entry(
                    timed(requireNonNull(slots.get(meeting.slot()))),
                    requireNonNull(participants.get(counterparts.get(meeting.request())))))
        .sorted(Comparator.comparing(entry -> entry.slot().start()))
        .toList();
  }

  /** Every slot of an event's problem has times and a block. */
  private static TimeSlot timed(Slot slot) {
    return new TimeSlot(
        slot.id(),
        requireNonNull(slot.start()).toInstant(),
        requireNonNull(slot.end()).toInstant(),
        requireNonNull(slot.block()),
        slot.rooms());
  }

  /** Everybody of the published version: those who were removed since still stand in agendas. */
  private static Map<String, Participant> asPublished(Problem problem) {
    return byId(
        problem.participants().stream().map(EventProblem::published).toList(), Participant::id);
  }

  /** Whom the participant meets by which request. */
  private static Map<String, String> counterparts(Problem answered, Participant self) {
    return answered.requests().stream()
        .filter(request -> request.a().equals(self.id()) || request.b().equals(self.id()))
        .collect(
            toMap(
                Request::id, request -> request.a().equals(self.id()) ? request.b() : request.a()));
  }

  private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
    return all.stream().collect(toMap(id, Function.identity()));
  }
}
