package org.entremise.planning;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/**
 * Divides a search into rounds, each twice as long as the one before. The first ones are short so
 * that a good schedule is there early; the last one has half of the time, to cool slowly.
 */
final class Rounds {
  private static final int MOST = 8;
  private static final Duration SHORTEST = Duration.ofMillis(400);

  private final Limits limits;
  private final long deadline;
  private final int count;
  private int next = 0;
  private long stepsLeft;

  /** The time begins to run now. */
  Rounds(Limits limits) {
    this.limits = limits;
    this.deadline = System.nanoTime() + limits.time().toNanos();
    this.count = count(limits);
    this.stepsLeft = limits.steps() == null ? 0 : limits.steps();
  }

  /** As many as the doubling allows, if the first is not to be shorter than is useful. */
  private static int count(Limits limits) {
    if (limits.steps() != null) {
      return (int) Math.min(MOST - 2, limits.steps());
    }
    int count = 1;
    while (count < MOST
        && SHORTEST.multipliedBy((1L << (count + 1)) - 1).compareTo(limits.time()) <= 0) {
      count++;
    }
    return count;
  }

  boolean hasNext() {
    return next < count;
  }

  /** Counted from the last round, which is 0. */
  int toGo() {
    return count - 1 - next;
  }

  /** When the next round ends, counted from its beginning. */
  TerminationConfig next() {
    double part = (double) (1L << next) / ((1L << count) - (1L << next));
    next++;
    if (limits.steps() != null) {
      long steps = Math.max(1, (long) (part * stepsLeft));
      stepsLeft -= steps;
      return new TerminationConfig().withScoreCalculationCountLimit(steps);
    }
    long left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
    return new TerminationConfig().withMillisecondsSpentLimit(Math.max(1, (long) (part * left)));
  }
}
