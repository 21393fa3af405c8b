package org.entremise.planning;

import org.entremise.matching.ComfortWeights;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;

/** From where annealing cools: what it takes for a sizeable loss, by the problem's weights. */
final class Temperatures {
  private Temperatures() {}

  /** Comfort alone may suffer: about four breaks. */
  static BendableLongScore comfort(Problem problem) {
    return CostLevels.comfort(ofComfort(problem.comfort()));
  }

  /**
   * Any cost but violations may suffer: about one request, and the unfairness that comes with it.
   */
  static BendableLongScore requests(Problem problem) {
    double weight = problem.requests().stream().mapToInt(Request::weight).average().orElse(1);
    return CostLevels.SHORTFALL
        .add(CostLevels.UNSERVED.multiply(Math.ceil(weight)))
        .add(CostLevels.comfort(10L * problem.comfort().unfairness()))
        .add(comfort(problem));
  }

  private static long ofComfort(ComfortWeights weights) {
    return Math.max(
        1,
        weights.unfairness() / 2
            + 4L * weights.breaks()
            + 4L * weights.idleSlots()
            + weights.moved());
  }
}
