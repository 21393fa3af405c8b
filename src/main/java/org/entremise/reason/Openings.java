package org.entremise.reason;

import java.util.Collection;
import java.util.List;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;

/** Slots into which an unscheduled request can be put while every meeting stays where it is. */
public final class Openings {
  private final Situation situation;

  /**
   * @param problem a sound one
   * @param meetings of known requests in known slots, each request at most once; other ids throw
   *     {@link NullPointerException}
   */
  public Openings(Problem problem, Collection<Meeting> meetings) {
    this.situation = new Situation(problem, meetings);
  }

  /** The slots in which the request breaks no rule that does not break yet; may be none. */
  public Times of(Request unscheduled) {
    return of(situation, Exclusions.of(situation, unscheduled));
  }

  /** The slots that no fact excludes. */
  static Times of(Situation situation, List<Fact> facts) {
    return facts.stream()
        .map(Fact::excluded)
        .reduce(Times::and)
        .map(Times::others)
        .orElseGet(() -> Times.of(situation.grid, slot -> true));
  }
}
