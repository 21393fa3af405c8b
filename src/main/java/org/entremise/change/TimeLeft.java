package org.entremise.change;

import java.time.Duration;

/** A time that several searches share. */
record TimeLeft(long deadline) {
  private static final long LEAST_NANOS = 1_000_000;

  static TimeLeft of(Duration time) {
    return new TimeLeft(System.nanoTime() + time.toNanos());
  }

  /** An equal part of what is left, above zero. */
  Duration share(int parts) {
    return Duration.ofNanos(Math.max(LEAST_NANOS, (deadline - System.nanoTime()) / parts));
  }

  boolean isOver() {
    return System.nanoTime() >= deadline;
  }
}
