package org.entremise.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.entremise.matching.Problem;
import org.entremise.matching.RandomProblems;
import org.entremise.matching.Verifier;
import org.optaplanner.core.config.solver.EnvironmentMode;

/** The constraints and the verifier count the same. */
class CostsProperties {
  @Property(tries = 2000)
  void definedCosts_areThoseOfTheVerifier(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);
    Plan plan = PlanBuilder.plan(problem, RandomProblems.meetings(problem, seed));

    assertThat(DefinedCosts.of(plan)).isEqualTo(Verifier.verify(problem, plan.schedule()).costs());
  }

  /** In this mode OptaPlanner counts all costs anew after each move and each undone move. */
  @Property(tries = 15)
  void costs_ofEveryImprovementAreThoseOfTheVerifier(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);
    List<Improvement> improvements = new ArrayList<>();
    Limits limits = new Limits(Duration.ofMinutes(1), 1, seed, 300L);

    new Searches(problem, limits, improvements::add, EnvironmentMode.FULL_ASSERT)
        .search(0, limits.time(), RandomProblems.meetings(problem, seed));

    assertThat(improvements)
        .isNotEmpty()
        .allSatisfy(
            one ->
                assertThat(one.costs())
                    .isEqualTo(Verifier.verify(problem, one.meetings()).costs()));
  }
}
