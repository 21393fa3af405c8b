package org.entremise.agenda.web;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.entremise.agenda.service.Schedules.Examined;
import org.entremise.event.Weights;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.matching.Slot;
import org.entremise.platform.language.Sentences;
import org.entremise.wish.Level;
import org.jspecify.annotations.Nullable;

/** A schedule as the grid shows it: all of it comes from the problem that it answers. */
record ScheduleJson(
    @JsonUnwrapped ScheduleSummaryJson summary,
    boolean upToDate,
    List<SolvedSlot> slots,
    List<Row> participants,
    List<ScheduledMeeting> meetings,
    List<RequestedMeeting> unserved,
    List<String> violations) {
  record SolvedSlot(String id, Instant start, Instant end, String block, @Nullable Integer rooms) {
    static SolvedSlot of(Slot slot) {
      return new SolvedSlot(
          slot.id(),
          instant(slot.start()),
          instant(slot.end()),
          slot.block() == null ? "" : slot.block(),
          slot.rooms());
    }
  }

  record Row(String id, @Nullable String side, String name, Collection<String> unavailable) {}

  record RequestedMeeting(String request, String funderId, String projectId, Level level) {
    static RequestedMeeting of(Request request) {
      return new RequestedMeeting(request.id(), request.a(), request.b(), level(request));
    }

    /** Problems from before they kept levels were made with the usual weights, which tell. */
    private static Level level(Request request) {
      if (request.level() != null) {
        return Level.ofKey(request.level());
      }
      int weight = request.weight();
      return weight >= Weights.USUAL.must()
          ? Level.MUST
          : weight >= Weights.USUAL.want() ? Level.WANT : Level.COULD;
    }
  }

  record ScheduledMeeting(@JsonUnwrapped RequestedMeeting requested, String slotId) {}

  static ScheduleJson of(Examined examined, Sentences sentences) {
    Problem problem = examined.problem();
    List<Meeting> meetings = examined.schedule().meetings();
    Map<String, Request> requests =
        problem.requests().stream().collect(toMap(Request::id, Function.identity()));
    Set<String> scheduled = meetings.stream().map(Meeting::request).collect(toSet());
    return new ScheduleJson(
        ScheduleSummaryJson.of(examined.schedule().summary()),
        examined.upToDate(),
        problem.slots().stream().map(SolvedSlot::of).toList(),
        problem.participants().stream().map(ScheduleJson::row).toList(),
        meetings.stream()
            .map(
                m ->
                    new ScheduledMeeting(
                        RequestedMeeting.of(requireNonNull(requests.get(m.request()))), m.slot()))
            .toList(),
        problem.requests().stream()
            .filter(request -> !scheduled.contains(request.id()))
            .map(RequestedMeeting::of)
            .toList(),
        examined.verdict().violations().stream()
            .map(violation -> sentences.say(violation.message()))
            .toList());
  }

  /** An event's slots always have their times. */
  private static Instant instant(@Nullable OffsetDateTime time) {
    return requireNonNull(time).toInstant();
  }

  private static Row row(Participant p) {
    return new Row(p.id(), p.kind(), p.name(), p.unavailable().stream().sorted().toList());
  }
}
