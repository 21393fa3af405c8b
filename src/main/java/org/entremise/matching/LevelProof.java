package org.entremise.matching;

import static java.lang.Math.addExact;
import static java.lang.Math.multiplyExact;

import java.util.HashMap;
import java.util.Map;

/** What prices prove of the cost {@code worst}: of the shortfalls that it is a sum of. */
public final class LevelProof {
  private final Missing missing;
  private final Costs reached;
  private final Map<Integer, Level> levels = new HashMap<>();

  /**
   * One level.
   *
   * @param problem with the guarantees of the level
   * @param proof of its shortfall
   */
  public record Level(Possibilities problem, PriceProof proof) {}

  /**
   * @param reached what some schedule of the problem costs
   */
  public LevelProof(Possibilities possibilities, Costs reached) {
    this.missing = new Missing(possibilities.index);
    this.reached = reached;
  }

  /** How many levels there are. */
  public int depth() {
    return missing.depth();
  }

  /** A level; from 0 to below the depth. */
  public Level level(int level) {
    return levels.computeIfAbsent(level, this::make);
  }

  private Level make(int level) {
    Possibilities problem = new Possibilities(missing.level(level));
    long shortfall = missing.shortfall(reached.worst(), level);
    Costs costs = new Costs(reached.violations(), shortfall, reached.unserved(), reached.comfort());
    return new Level(problem, new PriceProof(problem, costs, Bound.TRIVIAL));
  }

  /** The shortfall of a level in the schedule at hand. */
  public long reached(int level) {
    return missing.shortfall(reached.worst(), level);
  }

  /**
   * The bound that these prices prove.
   *
   * @param levels sound ones, no more than the depth
   * @throws ArithmeticException if the figures exceed the range of long
   */
  public long bound(Evidence.Levels levels) {
    long bound = 0;
    for (int i = 0; i < levels.shortfalls().size(); i++) {
      long shortfall = shortfall(i, levels.shortfalls().get(i));
      bound = addExact(bound, multiplyExact(missing.levelPrice(i), shortfall));
    }
    return bound;
  }

  /** The bound of one level's shortfall. */
  long shortfall(int level, Evidence.Prices prices) {
    return prices.isEmpty() ? 0 : level(level).proof().bound(Cost.SHORTFALL, prices);
  }
}
