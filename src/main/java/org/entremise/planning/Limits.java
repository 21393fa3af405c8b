package org.entremise.planning;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a solve goes, and from which seed.
 *
 * @param time the search ends after it; above zero
 * @param threads searches side by side, each with its own seed; at least 1
 * @param seed the same seed, one thread and the same number of steps give the same schedule
 * @param steps moves that the local search of each thread tries, at least 1, so that the end does
 *     not depend on the clock; null: as many as the time allows
 */
public record Limits(Duration time, int threads, long seed, @Nullable Long steps) {
  public Limits {
    if (time.isZero() || time.isNegative() || threads < 1 || (steps != null && steps < 1)) {
      throw new IllegalArgumentException(
          "time must be above zero, threads and steps at least 1: "
              + time
              + ", "
              + threads
              + ", "
              + steps);
    }
  }
}
