package org.entremise.planning;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The best plan that the searches of one solve have found; tells every improvement, in order. */
final class BestPlan {
  private final Consumer<Improvement> listener;
  private final long begun = System.nanoTime();
  private @Nullable Plan plan;

  BestPlan(Consumer<Improvement> listener) {
    this.listener = listener;
  }

  /**
   * Takes the plan if it is better than all before it. Nobody may change it any more.
   *
   * @param candidate with its score
   */
  synchronized void offer(Plan candidate) {
    if (plan != null && candidate.costs().compareTo(plan.costs()) >= 0) {
      return;
    }
    plan = candidate;
    Duration elapsed = Duration.ofNanos(System.nanoTime() - begun);
    listener.accept(new Improvement(elapsed, candidate.costs(), candidate::schedule));
  }

  synchronized Plan get() {
    if (plan == null) {
      throw new IllegalStateException("no search has offered a plan yet");
    }
    return plan;
  }

  synchronized boolean isThere() {
    return plan != null;
  }
}
