package org.entremise.matching;

import java.util.ArrayList;
import java.util.List;

/** Tries every schedule of a problem. */
public final class Enumeration {
  private final Problem problem;
  private final Verifier verifier;
  private final List<Meeting> meetings = new ArrayList<>();
  private Costs best;

  private Enumeration(Problem problem) {
    this.problem = problem;
    this.verifier = new Verifier(problem);
    this.best = verifier.verify(List.of()).costs();
  }

  /** How many schedules a problem has; {@link Long#MAX_VALUE} if they are countless. */
  public static long schedules(Problem problem) {
    double all = Math.pow(problem.slots().size() + 1, problem.requests().size());
    return all > Integer.MAX_VALUE ? Long.MAX_VALUE : (long) all;
  }

  /** The least costs. */
  public static Costs optimum(Problem problem) {
    Enumeration enumeration = new Enumeration(problem);
    enumeration.tryAllFrom(0);
    return enumeration.best;
  }

  private void tryAllFrom(int request) {
    if (request == problem.requests().size()) {
      Costs costs = verifier.verify(meetings).costs();
      best = costs.compareTo(best) < 0 ? costs : best;
      return;
    }
    tryAllFrom(request + 1);
    for (var slot : problem.slots()) {
      meetings.add(new Meeting(problem.requests().get(request).id(), slot.id()));
      tryAllFrom(request + 1);
      meetings.remove(meetings.size() - 1);
    }
  }
}
