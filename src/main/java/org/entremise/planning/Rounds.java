package org.entremise.planning;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/**
 * Divides a search into rounds, each longer than the one before by half. How long they are does not
 * depend on the limit, so that a long search has found as much after some time as a short one. Only
 * the last one takes what is left.
 */
final class Rounds {
  private static final double GROWTH = 1.5;
  private static final Duration SHORTEST = Duration.ofMillis(400);
  private static final long FEWEST_STEPS = 20_000;

  private final Limits limits;
  private final long deadline;
  private double length;
  private long stepsLeft;
  private boolean over;

  /** The time begins to run now. */
  Rounds(Limits limits) {
    this.limits = limits;
    this.deadline = System.nanoTime() + limits.time().toNanos();
    this.stepsLeft = limits.steps() == null ? 0 : limits.steps();
    this.length = limits.steps() == null ? SHORTEST.toMillis() : FEWEST_STEPS;
  }

  boolean hasNext() {
    return !over;
  }

  /** When the next round ends, counted from its beginning. */
  TerminationConfig next() {
    if (limits.steps() != null) {
      long steps = nextOf(stepsLeft);
      stepsLeft -= steps;
      return new TerminationConfig().withScoreCalculationCountLimit(steps);
    }
    long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    return new TerminationConfig().withMillisecondsSpentLimit(nextOf(Math.max(1, left)));
  }

  /** The length of the next round; all that is left if too little would be left for another. */
  private long nextOf(long left) {
    double usual = length;
    length *= GROWTH;
    over = usual + length / 2 > left;
    return over ? left : (long) usual;
  }
}
