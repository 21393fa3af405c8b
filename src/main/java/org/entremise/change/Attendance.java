package org.entremise.change;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.matching.Verifier;
import org.entremise.reason.Openings;

/** What takes place if everybody comes, and what is lost without somebody. */
final class Attendance {
  private final Problem now;
  private final List<Meeting> meetings;
  private final long unserved;
  private final Set<String> fitting;

  Attendance(Problem now, Held held) {
    this.now = now;
    this.meetings = new Standing(now, held).possible;
    this.unserved = unserved(now, meetings);
    this.fitting = fitting(now, meetings);
  }

  /** Requests without a meeting that could have one while nothing else moves. */
  static Set<String> fitting(Problem problem, List<Meeting> meetings) {
    Set<String> served = new HashSet<>(meetings.stream().map(Meeting::request).toList());
    Openings openings = new Openings(problem, meetings);
    return problem.requests().stream()
        .filter(request -> !served.contains(request.id()))
        .filter(request -> !openings.of(request).numbers().isEmpty())
        .map(Request::id)
        .collect(Collectors.toSet());
  }

  Absence without(Participant participant) {
    Problem without = Variants.without(now, participant.id());
    Standing standing = new Standing(without, new Held(now, meetings));
    List<Meeting> rest = standing.known;
    List<Meeting> lost = meetings.stream().filter(m -> !rest.contains(m)).toList();
    return new Absence(
        without,
        rest,
        fitting,
        new Standby(
            participant,
            NamedMeeting.of(now, lost),
            unserved(now, rest) - unserved,
            FreedSlots.of(standing, rest),
            false,
            List.of(),
            0,
            Verifier.verify(without, rest).costs().shortfall()));
  }

  private static long unserved(Problem problem, List<Meeting> meetings) {
    return Verifier.verify(problem, meetings).costs().unserved();
  }
}
