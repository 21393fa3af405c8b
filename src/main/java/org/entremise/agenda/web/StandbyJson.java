package org.entremise.agenda.web;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entremise.agenda.service.Replanning.Absences;
import org.entremise.agenda.web.ScheduleJson.RequestedMeeting;
import org.entremise.agenda.web.ScheduleJson.ScheduledMeeting;
import org.entremise.change.FreedSlot;
import org.entremise.change.NamedMeeting;
import org.entremise.change.Standby;
import org.entremise.matching.Request;

/** What would be lost without each participant, by the ids of the event as it is now. */
record StandbyJson(int version, List<OfOne> participants) {
  record OfOne(
      String participantId,
      List<LostMeeting> lost,
      boolean searched,
      List<ScheduledMeeting> filled,
      int anyway,
      long shortfall) {}

  record LostMeeting(@JsonUnwrapped ScheduledMeeting meeting, List<RequestedMeeting> offers) {}

  static StandbyJson of(Absences absences) {
    Map<String, Request> requests =
        absences.now().requests().stream().collect(toMap(Request::id, Function.identity()));
    return new StandbyJson(
        absences.version(),
        absences.standby().stream().map(standby -> of(standby, requests)).toList());
  }

  private static OfOne of(Standby standby, Map<String, Request> requests) {
    return new OfOne(
        standby.participant().id(),
        standby.lost().stream()
            .map(meeting -> lost(scheduled(meeting, requests), standby, requests))
            .toList(),
        standby.searched(),
        standby.filled().stream().map(meeting -> scheduled(meeting, requests)).toList(),
        standby.anyway(),
        standby.shortfall());
  }

  private static LostMeeting lost(
      ScheduledMeeting lost, Standby standby, Map<String, Request> requests) {
    RequestedMeeting pair = lost.requested();
    String left =
        pair.funderId().equals(standby.participant().id()) ? pair.projectId() : pair.funderId();
    return new LostMeeting(
        lost,
        standby.freed().stream()
            .filter(freed -> freed.participant().id().equals(left))
            .filter(freed -> slot(freed).equals(lost.slotId()))
            .flatMap(freed -> freed.offers().stream())
            .map(offer -> requested(offer.request().id(), requests))
            .toList());
  }

  private static ScheduledMeeting scheduled(NamedMeeting meeting, Map<String, Request> requests) {
    return new ScheduledMeeting(
        requested(meeting.request().id(), requests), meeting.at().slots().get(0).id());
  }

  private static RequestedMeeting requested(String id, Map<String, Request> requests) {
    return RequestedMeeting.of(requireNonNull(requests.get(id)));
  }

  private static String slot(FreedSlot freed) {
    return freed.at().slots().get(0).id();
  }
}
