package org.entremise.matching;

import java.util.Comparator;
import java.util.List;

/**
 * The costs of a schedule, compared in this order; smaller is better.
 *
 * @param violations broken rules
 * @param shortfall meetings missing to what participants were guaranteed
 * @param worst what the policy {@link Policy#WORST_FIRST} counts, see {@link Missing}; 0 under
 *     {@link Policy#TOTAL}
 * @param unserved weight of the requests that are not scheduled
 * @param comfort weighed unfairness, breaks, idle slots and moves
 */
public record Costs(long violations, long shortfall, long worst, long unserved, long comfort)
    implements Comparable<Costs> {
  /** Nothing is better. */
  public static final Costs ZERO = new Costs(0, 0, 0, 0, 0);

  private static final Comparator<Costs> ORDER =
      Comparator.comparingLong(Costs::violations)
          .thenComparingLong(Costs::shortfall)
          .thenComparingLong(Costs::worst)
          .thenComparingLong(Costs::unserved)
          .thenComparingLong(Costs::comfort);

  /** The costs under the policy {@link Policy#TOTAL}. */
  public Costs(long violations, long shortfall, long unserved, long comfort) {
    this(violations, shortfall, 0, unserved, comfort);
  }

  /** One of them. */
  public long of(Cost cost) {
    return switch (cost) {
      case VIOLATIONS -> violations;
      case SHORTFALL -> shortfall;
      case WORST -> worst;
      case UNSERVED -> unserved;
      case COMFORT -> comfort;
    };
  }

  /** Those to tell: all, but of {@code worst} only where there is something of it. */
  public List<Cost> told() {
    return Cost.under(worst == 0 ? Policy.TOTAL : Policy.WORST_FIRST);
  }

  @Override
  public int compareTo(Costs other) {
    return ORDER.compare(this, other);
  }
}
