package org.entremise.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.entremise.matching.Costs;
import org.entremise.matching.Enumeration;
import org.entremise.matching.Problem;
import org.entremise.matching.RandomProblems;

/** On problems that are small enough to try every schedule, the solve finds the best one. */
class OptimumProperties {
  private static final long MOST_SCHEDULES = 20_000;

  @Property(tries = 200, maxDiscardRatio = 50, seed = "1")
  void run_findsTheOptimum(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);
    Assume.that(Enumeration.schedules(problem) <= MOST_SCHEDULES);
    Costs optimum = Enumeration.optimum(problem);
    // Where no schedule keeps all rules, the solve does not consider slots in which somebody is
    // away, although by the costs they may be the least evil.
    Assume.that(optimum.violations() == 0);

    Limits limits = new Limits(Duration.ofMinutes(1), 1, seed, 5_000L);
    Searches searches = new Searches(problem, limits, improvement -> {});
    searches.search(0, limits.time(), List.of());
    assertThat(searches.costs()).isEqualTo(optimum);
  }
}
