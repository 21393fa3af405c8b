package org.entremise.planning;

import org.entremise.matching.Costs;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;

/** The costs as the levels of a score: violations are hard, the others soft, in order. */
final class CostLevels {
  static final int HARD = 1;
  static final int SOFT = 4;

  static final BendableLongScore VIOLATION = BendableLongScore.ofHard(HARD, SOFT, 0, 1);
  static final BendableLongScore SHORTFALL = BendableLongScore.ofSoft(HARD, SOFT, 0, 1);
  static final BendableLongScore WORST = BendableLongScore.ofSoft(HARD, SOFT, 1, 1);
  static final BendableLongScore UNSERVED = BendableLongScore.ofSoft(HARD, SOFT, 2, 1);

  private CostLevels() {}

  static BendableLongScore comfort(long weight) {
    return BendableLongScore.ofSoft(HARD, SOFT, 3, weight);
  }

  static Costs costs(BendableLongScore score) {
    return new Costs(
        -score.hardScore(0),
        -score.softScore(0),
        -score.softScore(1),
        -score.softScore(2),
        -score.softScore(3));
  }
}
