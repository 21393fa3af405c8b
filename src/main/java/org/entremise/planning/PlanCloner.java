package org.entremise.planning;

import org.optaplanner.core.api.domain.solution.cloner.SolutionCloner;

/** Copies plans as {@link Plan#copy()} does: in a fraction of the time of OptaPlanner's cloner. */
public final class PlanCloner implements SolutionCloner<Plan> {

  @Override
  public Plan cloneSolution(Plan original) {
    return original.copy();
  }
}
