package org.entremise.matching;

import org.jspecify.annotations.Nullable;

/**
 * A proven lower bound of each cost, given that the costs before it have their best value; null
 * where nothing is known.
 */
public record Bound(
    @Nullable Long violations,
    @Nullable Long shortfall,
    @Nullable Long worst,
    @Nullable Long unserved,
    @Nullable Long comfort) {
  /** What always holds: no cost is negative. */
  public static final Bound TRIVIAL = new Bound(0L, 0L, 0L, 0L, 0L);

  /** The bound under the policy {@link Policy#TOTAL}. */
  public Bound(
      @Nullable Long violations,
      @Nullable Long shortfall,
      @Nullable Long unserved,
      @Nullable Long comfort) {
    this(violations, shortfall, 0L, unserved, comfort);
  }

  /** Of one cost. */
  public @Nullable Long of(Cost cost) {
    return switch (cost) {
      case VIOLATIONS -> violations;
      case SHORTFALL -> shortfall;
      case WORST -> worst;
      case UNSERVED -> unserved;
      case COMFORT -> comfort;
    };
  }
}
