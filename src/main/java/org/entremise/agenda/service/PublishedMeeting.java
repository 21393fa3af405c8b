package org.entremise.agenda.service;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.event.TimeSlot;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.matching.Slot;
import org.entremise.people.Side;

/** A meeting as a published version has frozen it, whatever has become of the event since. */
record PublishedMeeting(TimeSlot slot, String funderId, String projectId) {
  /** All of a version, in no order. */
  static List<PublishedMeeting> of(ScheduleVersion version, Problem problem) {
    Map<String, Request> requests = byId(problem.requests(), Request::id);
    Map<String, Slot> slots = byId(problem.slots(), Slot::id);
    Map<String, Participant> participants = byId(problem.participants(), Participant::id);
    return version.meetings().stream()
        .map(
            meeting -> {
              Request request = requireNonNull(requests.get(meeting.request()));
              TimeSlot slot = EventProblem.timed(requireNonNull(slots.get(meeting.slot())));
              return isFunder(requireNonNull(participants.get(request.a())))
                  ? new PublishedMeeting(slot, request.a(), request.b())
                  : new PublishedMeeting(slot, request.b(), request.a());
            })
        .toList();
  }

  /** Ids of the two who meet. */
  List<String> sides() {
    return List.of(funderId, projectId);
  }

  boolean isOf(String participantId) {
    return funderId.equals(participantId) || projectId.equals(participantId);
  }

  /** Whom one of the two meets. */
  String other(String participantId) {
    return funderId.equals(participantId) ? projectId : funderId;
  }

  private static boolean isFunder(Participant participant) {
    return Side.FUNDER.name().toLowerCase(Locale.ROOT).equals(participant.kind());
  }

  private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
    return all.stream().collect(toMap(id, Function.identity()));
  }
}
