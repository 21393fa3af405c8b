package org.entremise.planning;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.entremise.matching.Costs;
import org.entremise.matching.Meeting;

/** A schedule that is better than all before it in the same solve. */
public final class Improvement {
  private final Duration elapsed;
  private final Costs costs;
  private final Supplier<List<Meeting>> meetings;

  /**
   * @param meetings gives the same at each call
   */
  Improvement(Duration elapsed, Costs costs, Supplier<List<Meeting>> meetings) {
    this.elapsed = elapsed;
    this.costs = costs;
    this.meetings = meetings;
  }

  /** The time since the solve began. */
  public Duration elapsed() {
    return elapsed;
  }

  /** What the schedule costs. */
  public Costs costs() {
    return costs;
  }

  /** The schedule; made at each call, as most improvements are soon forgotten. */
  public List<Meeting> meetings() {
    return meetings.get();
  }
}
