package org.entremise.reason;

import java.time.Duration;
import java.util.Collection;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.Schedule;

/** A search for schedules; whoever asks for repairs says which. */
@FunctionalInterface
public interface Resolve {
  /**
   * A good schedule of the problem.
   *
   * @param start a schedule to go on from; the answer is never worse
   * @param time after which the search ends, above zero
   */
  Schedule solve(Problem problem, Collection<Meeting> start, Duration time);
}
