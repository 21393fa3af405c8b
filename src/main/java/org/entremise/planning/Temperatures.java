package org.entremise.planning;

import org.entremise.matching.ComfortWeights;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;

/** From where annealing cools: a sizeable loss, by the weights of the problem. */
final class Temperatures {
  private Temperatures() {}

  /** Comfort alone may suffer, by about one break. */
  static BendableLongScore comfort(Problem problem) {
    ComfortWeights weights = problem.comfort();
    return CostLevels.comfort(
        Math.max(1, (long) weights.breaks() + weights.idleSlots() + weights.moved()));
  }

  /** Any cost but violations may suffer, by one request and the unfairness that comes with it. */
  static BendableLongScore requests(Problem problem) {
    double weight = problem.requests().stream().mapToInt(Request::weight).average().orElse(1);
    return CostLevels.SHORTFALL
        .add(CostLevels.WORST)
        .add(CostLevels.UNSERVED.multiply(Math.ceil(weight)))
        .add(CostLevels.comfort(10L * problem.comfort().unfairness()))
        .add(comfort(problem));
  }
}
