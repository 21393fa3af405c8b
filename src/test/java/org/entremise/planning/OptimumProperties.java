package org.entremise.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.entremise.matching.Costs;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.RandomProblems;
import org.entremise.matching.Verifier;

/** On problems that are small enough to try every schedule, the solve finds the best one. */
class OptimumProperties {
  private static final long MOST_SCHEDULES = 20_000;

  @Property(tries = 200, maxDiscardRatio = 50, seed = "1")
  void run_findsTheOptimum(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);
    Assume.that(schedules(problem) <= MOST_SCHEDULES);
    Costs optimum = new Enumeration(problem).best();
    // Where no schedule keeps all rules, the solve does not consider slots in which somebody is
    // away, although by the costs they may be the least evil.
    Assume.that(optimum.violations() == 0);

    Limits limits = new Limits(Duration.ofMinutes(1), 1, seed, 5_000L);
    assertThat(new Solve(problem, limits, improvement -> {}).run().score()).isEqualTo(optimum);
  }

  private static long schedules(Problem problem) {
    double all = Math.pow(problem.slots().size() + 1, problem.requests().size());
    return all > MOST_SCHEDULES ? Long.MAX_VALUE : (long) all;
  }

  private static final class Enumeration {
    private final Problem problem;
    private final Verifier verifier;
    private final List<Meeting> meetings = new ArrayList<>();
    private Costs best;

    Enumeration(Problem problem) {
      this.problem = problem;
      this.verifier = new Verifier(problem);
      this.best = verifier.verify(List.of()).costs();
    }

    Costs best() {
      tryAllFrom(0);
      return best;
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
}
