package org.entremise.crash;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** Waiting for what others do. */
final class Waiting {
  private static final int LOOK_MILLIS = 100;

  private Waiting() {}

  /** Looks again and again; whether it came true in time. */
  static boolean until(Duration most, BooleanSupplier fits) {
    long end = System.nanoTime() + most.toNanos();
    while (!fits.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      pause(LOOK_MILLIS);
    }
    return true;
  }

  /** Lets some time pass, as somebody who thinks or a machine that is away does. */
  static void pause(int millis) {
    new CompletableFuture<Void>().completeOnTimeout(null, millis, MILLISECONDS).join();
  }
}
