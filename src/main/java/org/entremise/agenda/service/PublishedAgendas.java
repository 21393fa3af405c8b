package org.entremise.agenda.service;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.service.Agendas.Agenda;
import org.entremise.agenda.service.Agendas.Entry;
import org.entremise.event.Contact;
import org.entremise.event.Event;
import org.entremise.matching.Problem;
import org.entremise.people.Participant;
import org.entremise.people.store.ParticipantStore;
import org.entremise.video.Video;
import org.jspecify.annotations.Nullable;

/** All agendas of an event, as its latest published version has them. */
final class PublishedAgendas {
  private final Event event;
  private final Optional<Contact> contact;
  private final Optional<ScheduleVersion> published;
  private final Video video;

  /** Those who are there now. */
  private final Map<String, Participant> present = new HashMap<>();

  /** Also those who stand in the version, and were removed since. */
  private final Map<String, Participant> everybody = new HashMap<>();

  private final List<PublishedMeeting> meetings;
  private final Map<String, List<PublishedMeeting>> byParticipant = new HashMap<>();

  PublishedAgendas(
      Event event,
      List<Participant> participants,
      Optional<Contact> contact,
      Optional<ScheduleVersion> published,
      Video video) {
    this.event = event;
    this.contact = contact;
    this.published = published;
    this.video = video;
    this.meetings = published.map(this::read).orElse(List.of());
    participants.forEach(p -> present.put(p.id(), p));
    everybody.putAll(present);
    for (PublishedMeeting meeting : meetings) {
      of(meeting.funderId()).add(meeting);
      of(meeting.projectId()).add(meeting);
    }
    byParticipant.values().forEach(day -> day.sort(Comparator.comparing(m -> m.slot().start())));
  }

  /** A version is frozen: its meetings are when it says, whatever has become of the slots since. */
  private List<PublishedMeeting> read(ScheduleVersion version) {
    Problem answered = EventProblem.read(version.problem());
    answered.participants().forEach(p -> everybody.put(p.id(), EventProblem.published(p)));
    return PublishedMeeting.of(version, answered);
  }

  private List<PublishedMeeting> of(String participantId) {
    return byParticipant.computeIfAbsent(participantId, id -> new ArrayList<>());
  }

  Event event() {
    return event;
  }

  Optional<ScheduleVersion> published() {
    return published;
  }

  /** All of them, in no order. */
  List<PublishedMeeting> meetings() {
    return meetings;
  }

  String name(String participantId) {
    return requireNonNull(everybody.get(participantId)).name();
  }

  /**
   * One participant's day.
   *
   * @throws org.entremise.kernel.DomainError NOT_FOUND where it is not there, or not any more
   */
  Agenda agenda(String participantId) {
    @Nullable Participant self = present.get(participantId);
    if (self == null) {
      throw ParticipantStore.unknown(participantId);
    }
    List<Entry> entries =
        byParticipant.getOrDefault(participantId, List.of()).stream()
            .map(
                meeting ->
                    new Entry(
                        meeting.slot(),
                        requireNonNull(everybody.get(meeting.other(participantId))),
                        video.link(meeting.funderId(), meeting.projectId())))
            .toList();
    return new Agenda(event, self, contact, published, entries);
  }
}
