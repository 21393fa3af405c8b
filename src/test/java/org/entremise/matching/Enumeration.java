package org.entremise.matching;

import java.util.ArrayList;
import java.util.List;

/** Tries every schedule of a problem. */
public final class Enumeration {
  private final Problem problem;
  private final Verifier verifier;
  private final List<Meeting> meetings = new ArrayList<>();
  private Costs best;
  private int mostServed;

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

  /** The most requests that a schedule serves whose costs before unserved are the least. */
  public static int mostServed(Problem problem) {
    Enumeration enumeration = new Enumeration(problem);
    enumeration.tryAllFrom(0);
    return enumeration.mostServed;
  }

  private void tryAllFrom(int request) {
    if (request == problem.requests().size()) {
      Costs costs = verifier.verify(meetings).costs();
      int rules = rules(costs).compareTo(rules(best));
      if (rules <= 0) {
        mostServed = rules < 0 ? meetings.size() : Math.max(mostServed, meetings.size());
      }
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

  /** The costs before {@code unserved} alone. */
  private static Costs rules(Costs costs) {
    return new Costs(costs.violations(), costs.shortfall(), costs.worst(), 0, 0);
  }
}
