package org.entremise.matching;

import java.util.Comparator;

/**
 * The four costs of a schedule, compared in this order; smaller is better.
 *
 * @param violations broken rules
 * @param shortfall meetings missing to what participants were guaranteed
 * @param unserved weight of the requests that are not scheduled
 * @param comfort weighed unfairness, breaks, idle slots and moves
 */
public record Costs(long violations, long shortfall, long unserved, long comfort)
    implements Comparable<Costs> {
  /** Nothing is better. */
  public static final Costs ZERO = new Costs(0, 0, 0, 0);

  private static final Comparator<Costs> ORDER =
      Comparator.comparingLong(Costs::violations)
          .thenComparingLong(Costs::shortfall)
          .thenComparingLong(Costs::unserved)
          .thenComparingLong(Costs::comfort);

  /** One of the four. */
  public long of(Cost cost) {
    return switch (cost) {
      case VIOLATIONS -> violations;
      case SHORTFALL -> shortfall;
      case UNSERVED -> unserved;
      case COMFORT -> comfort;
    };
  }

  @Override
  public int compareTo(Costs other) {
    return ORDER.compare(this, other);
  }
}
