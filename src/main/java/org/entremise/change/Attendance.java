package org.entremise.change;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.Verifier;
import org.entremise.reason.Openings;
import org.entremise.reason.Resolve;

/** What takes place if everybody comes, and what is lost without somebody. */
final class Attendance {
  private final Problem now;
  private final List<Meeting> meetings;
  private final long unserved;

  Attendance(Problem now, Held held) {
    this.now = now;
    this.meetings = new Standing(now, held).possible;
    this.unserved = unserved(now, meetings);
  }

  /**
   * What a search adds to meetings of which none moves. A limit that is broken already, such as
   * that of somebody's breaks, is no reason to take any away. Nothing is searched where no request
   * fits by itself; that several fit only together takes limits of breaks that wait for each other.
   */
  static List<Meeting> filled(
      Problem problem, List<Meeting> meetings, Resolve resolve, Duration time) {
    if (!anyFits(problem, meetings)) {
      return List.of();
    }
    Problem pinned = Variants.pinned(problem, meetings);
    List<Meeting> added = new ArrayList<>(resolve.solve(pinned, meetings, time).meetings());
    added.removeAll(meetings);
    return added;
  }

  private static boolean anyFits(Problem problem, List<Meeting> meetings) {
    List<String> served = meetings.stream().map(Meeting::request).toList();
    Openings openings = new Openings(problem, meetings);
    return problem.requests().stream()
        .filter(request -> !served.contains(request.id()))
        .anyMatch(request -> !openings.of(request).numbers().isEmpty());
  }

  /** What could be added while everybody comes. */
  List<Meeting> filledAnyway(Resolve resolve, Duration time) {
    return filled(now, meetings, resolve, time);
  }

  Absence without(Participant participant) {
    Problem without = Variants.without(now, participant.id());
    Standing standing = new Standing(without, new Held(now, meetings));
    List<Meeting> rest = standing.known;
    List<Meeting> lost = meetings.stream().filter(m -> !rest.contains(m)).toList();
    return new Absence(
        without,
        rest,
        new Standby(
            participant,
            NamedMeeting.of(now, lost),
            unserved(now, rest) - unserved,
            FreedSlots.of(standing, rest),
            false,
            List.of(),
            0,
            0,
            Verifier.verify(without, rest).costs().shortfall()));
  }

  private static long unserved(Problem problem, List<Meeting> meetings) {
    return Verifier.verify(problem, meetings).costs().unserved();
  }
}
