package org.entremise.matching;

import org.jspecify.annotations.Nullable;

/**
 * A proven lower bound of each cost, given that the costs before it have their best value; null
 * where nothing is known.
 */
public record Bound(
    @Nullable Long violations,
    @Nullable Long shortfall,
    @Nullable Long unserved,
    @Nullable Long comfort) {
  /** What always holds: no cost is negative. */
  public static final Bound TRIVIAL = new Bound(0L, 0L, 0L, 0L);
}
