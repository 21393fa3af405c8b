package org.entremise.planning;

import java.util.Objects;
import org.entremise.matching.Costs;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolutionUpdatePolicy;
import org.optaplanner.core.api.solver.SolverFactory;

/** The costs of a plan by their definition, {@link SchedulingConstraints}. */
final class DefinedCosts {
  private static final SolutionManager<Plan, BendableLongScore> SCORES =
      SolutionManager.create(SolverFactory.<Plan>create(SearchConfig.definition()));

  private DefinedCosts() {}

  static Costs of(Plan plan) {
    return CostLevels.costs(score(plan.copy()));
  }

  /** Gives the plan the score that the definition counts. */
  static BendableLongScore score(Plan plan) {
    return Objects.requireNonNull(SCORES.update(plan, SolutionUpdatePolicy.UPDATE_SCORE_ONLY));
  }
}
