package org.entremise.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a problem.
 *
 * @param problem the problem's name
 * @param meetings each scheduled request once; a request that is not named is unscheduled
 * @param score what its maker claims that it costs; null: nothing claimed
 * @param bound what its maker claims to have proven; null: nothing claimed
 * @param status what its maker claims that it is; null: nothing claimed
 * @param certificate what shows the bound; null: nothing
 */
public record Schedule(
    String problem,
    List<Meeting> meetings,
    @Nullable Costs score,
    @Nullable Bound bound,
    @Nullable Status status,
    @Nullable Certificate certificate) {
  public Schedule {
    meetings = List.copyOf(meetings);
  }

  /** A schedule without a certificate. */
  public Schedule(
      String problem,
      List<Meeting> meetings,
      @Nullable Costs score,
      @Nullable Bound bound,
      @Nullable Status status) {
    this(problem, meetings, score, bound, status, null);
  }

  /** What is known of a schedule. */
  public enum Status {
    /** No violation, and each cost equals its bound. */
    OPTIMAL,
    /** No violation. */
    FEASIBLE,
    /** Proven: no schedule without violations exists. */
    INFEASIBLE,
    /** Violations remain, and no proof either way. */
    VIOLATED
  }
}
