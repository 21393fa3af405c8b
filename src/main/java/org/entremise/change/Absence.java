package org.entremise.change;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.entremise.matching.Costs;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.Verifier;
import org.entremise.reason.Resolve;

/**
 * An event that a participant has left, while all others keep their meetings.
 *
 * @param without the problem without the participant
 * @param rest the meetings of all others
 * @param anyway requests that could have a meeting even if the participant came
 * @param unanswered what is lost, before anybody looks for what could take its place
 */
record Absence(Problem without, List<Meeting> rest, Set<String> anyway, Standby unanswered) {
  /**
   * Fills what has become free. A limit that the absence itself breaks, such as that of somebody's
   * breaks, is no reason to take further meetings away. Nothing is searched where no request fits
   * by itself; that several fit only together takes limits of breaks that wait for each other.
   */
  Standby answered(Resolve resolve, Duration time) {
    if (anyway.containsAll(Attendance.fitting(without, rest))) {
      return answered(rest);
    }
    return answered(resolve.solve(Variants.pinned(without, rest), rest, time).meetings());
  }

  /** What would fit anyway is nobody's place taken. */
  private Standby answered(Collection<Meeting> found) {
    List<Meeting> filled = new ArrayList<>(found);
    filled.removeAll(rest);
    filled.removeIf(meeting -> anyway.contains(meeting.request()));
    List<Meeting> others = new ArrayList<>(found);
    others.removeAll(filled);
    Costs after = costs(found);
    return new Standby(
        unanswered.participant(),
        unanswered.lost(),
        unanswered.weight(),
        unanswered.freed(),
        true,
        NamedMeeting.of(without, filled),
        costs(others).unserved() - after.unserved(),
        after.shortfall());
  }

  private Costs costs(Collection<Meeting> meetings) {
    return Verifier.verify(without, meetings).costs();
  }
}
