package org.entremise.change;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
 * @param unanswered what is lost, before anybody looks for what could take its place
 */
record Absence(Problem without, List<Meeting> rest, Standby unanswered) {
  /**
   * Fills what is free.
   *
   * @param anyway what could be added if the participant came
   */
  Standby answered(List<Meeting> anyway, Resolve resolve, Duration time) {
    List<Meeting> filled = Attendance.filled(without, rest, resolve, time);
    List<Meeting> all = new ArrayList<>(rest);
    all.addAll(filled);
    Costs after = costs(all);
    return new Standby(
        unanswered.participant(),
        unanswered.lost(),
        unanswered.weight(),
        unanswered.freed(),
        true,
        NamedMeeting.of(without, filled),
        costs(rest).unserved() - after.unserved(),
        Math.min(filled.size(), anyway.size()),
        after.shortfall());
  }

  private Costs costs(List<Meeting> meetings) {
    return Verifier.verify(without, meetings).costs();
  }
}
