package org.entremise.planning;

import org.entremise.matching.ComfortWeights;
import org.optaplanner.core.api.domain.constraintweight.ConstraintConfiguration;
import org.optaplanner.core.api.domain.constraintweight.ConstraintWeight;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;

/**
 * The problem's comfort weights as weights of constraints. OptaPlanner leaves a constraint out that
 * weighs nothing, so it costs no time either.
 */
@ConstraintConfiguration
class ComfortConfiguration {
  static final String UNFAIRNESS = "unfairness";
  static final String BREAKS = "breaks";
  static final String IDLE_SLOTS = "idle slots";
  static final String MOVED = "moved";

  private final ComfortWeights weights;

  ComfortConfiguration(ComfortWeights weights) {
    this.weights = weights;
  }

  @ConstraintWeight(UNFAIRNESS)
  BendableLongScore getUnfairness() {
    return CostLevels.comfort(weights.unfairness());
  }

  @ConstraintWeight(BREAKS)
  BendableLongScore getBreaks() {
    return CostLevels.comfort(weights.breaks());
  }

  @ConstraintWeight(IDLE_SLOTS)
  BendableLongScore getIdleSlots() {
    return CostLevels.comfort(weights.idleSlots());
  }

  @ConstraintWeight(MOVED)
  BendableLongScore getMoved() {
    return CostLevels.comfort(weights.moved());
  }
}
