package org.entremise.change;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entremise.kernel.Message;
import org.entremise.matching.Meeting;
import org.entremise.matching.NamedRequest;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.matching.Slot;
import org.entremise.reason.Times;

/**
 * A meeting as people know it.
 *
 * @param at the one slot
 */
public record NamedMeeting(NamedRequest request, Times at) {
  /** All of them in the order of the day. */
  static List<NamedMeeting> of(Problem problem, Collection<Meeting> meetings) {
    Map<String, String> slots = meetings.stream().collect(toMap(Meeting::request, Meeting::slot));
    Map<String, String> names =
        problem.participants().stream().collect(toMap(Participant::id, Participant::name));
    List<String> grid = problem.slots().stream().map(Slot::id).toList();
    return problem.requests().stream()
        .filter(request -> slots.containsKey(request.id()))
        .map(
            request ->
                new NamedMeeting(
                    named(request, names),
                    Times.one(problem.slots(), grid.indexOf(slots.get(request.id())))))
        .sorted(Comparator.comparingInt(meeting -> meeting.at().numbers().get(0)))
        .toList();
  }

  private static NamedRequest named(Request request, Map<String, String> names) {
    return new NamedRequest(
        request.id(),
        Objects.requireNonNull(names.get(request.a())),
        Objects.requireNonNull(names.get(request.b())));
  }

  /** Such as “10:15: Fondation – P7”. */
  public Message message() {
    return Message.of("standby.meeting", "time", at.name(), "a", request.a(), "b", request.b());
  }
}
