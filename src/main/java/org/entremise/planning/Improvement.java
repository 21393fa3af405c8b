package org.entremise.planning;

import java.time.Duration;
import java.util.List;
import org.entremise.matching.Costs;
import org.entremise.matching.Meeting;

/**
 * A schedule that is better than all before it in the same solve.
 *
 * @param elapsed since the solve began
 * @param costs what it costs
 * @param meetings the schedule
 */
public record Improvement(Duration elapsed, Costs costs, List<Meeting> meetings) {
  public Improvement {
    meetings = List.copyOf(meetings);
  }
}
