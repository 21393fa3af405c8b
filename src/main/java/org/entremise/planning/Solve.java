package org.entremise.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.entremise.matching.Bound;
import org.entremise.matching.Costs;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.Schedule;
import org.entremise.matching.Verifier;
import org.optaplanner.core.config.solver.EnvironmentMode;

/**
 * One solve of one problem: independent searches side by side, each with its own seed, which share
 * the best plan. An object of this class solves once.
 */
public final class Solve {
  private static final long POLL_MILLIS = 20;

  private final Problem problem;
  private final Limits limits;
  private final BestPlan best;
  private final List<Search> searches = new ArrayList<>();
  private volatile boolean stopped;

  /**
   * @param problem a sound one
   * @param listener hears of each schedule that is better than all before it, in order, from the
   *     searching threads, which wait for it
   */
  public Solve(Problem problem, Limits limits, Consumer<Improvement> listener) {
    this(problem, limits, listener, EnvironmentMode.REPRODUCIBLE);
  }

  Solve(Problem problem, Limits limits, Consumer<Improvement> listener, EnvironmentMode mode) {
    this.problem = problem;
    this.limits = limits;
    this.best = new BestPlan(listener);
    for (int thread = 0; thread < limits.threads(); thread++) {
      searches.add(new Search(problem, limits, thread, mode, best));
    }
  }

  /** Solves from an empty schedule; {@link #run(Collection)} tells the rest. */
  public Schedule run() {
    return run(List.of());
  }

  /**
   * Solves until the limits are reached, nothing better is possible or somebody calls {@link
   * #stop()}. An interrupt of the calling thread stops it too, and stays set.
   *
   * @param start a schedule to go on from; the answer is never worse
   * @return the best schedule that was found
   * @throws IllegalStateException if the search, the constraints and the {@link Verifier} disagree
   *     on its costs
   */
  public Schedule run(Collection<Meeting> start) {
    ExecutorService threads = Executors.newFixedThreadPool(limits.threads());
    try {
      await(
          CompletableFuture.allOf(
              searches.stream()
                  .map(search -> begin(search, PlanBuilder.plan(problem, start), threads))
                  .toArray(CompletableFuture[]::new)));
    } finally {
      threads.shutdownNow();
    }
    return result();
  }

  /** Makes {@link #run()} return the best schedule so far, soon; from any thread, at any time. */
  public void stop() {
    stopped = true;
  }

  /** Score calculations so far, in all threads. */
  public long moves() {
    return searches.stream().mapToLong(Search::moves).sum();
  }

  private CompletableFuture<Void> begin(Search search, Plan plan, ExecutorService threads) {
    return CompletableFuture.runAsync(() -> search.run(plan), threads)
        .whenComplete(
            (nothing, failure) -> {
              if (failure != null) {
                stop();
              }
            });
  }

  private void await(CompletableFuture<Void> searching) {
    long deadline = System.nanoTime() + limits.time().toNanos();
    boolean interrupted = false;
    while (!searching.isDone()) {
      if (stopped || best.isPerfect() || System.nanoTime() >= deadline) {
        searches.forEach(Search::stop);
      }
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        interrupted = true;
        stop();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    searching.join();
  }

  private Schedule result() {
    Plan plan = best.get();
    List<Meeting> meetings = plan.schedule();
    Costs counted = Verifier.verify(problem, meetings).costs();
    Costs defined = DefinedCosts.of(plan);
    if (!counted.equals(plan.costs()) || !counted.equals(defined)) {
      throw new IllegalStateException(
          "the search counts "
              + plan.costs()
              + ", the constraints "
              + defined
              + " and the verifier "
              + counted);
    }
    return new Schedule(problem.name(), meetings, counted, Bound.TRIVIAL, status(counted));
  }

  private static Schedule.Status status(Costs costs) {
    if (costs.equals(Costs.ZERO)) {
      return Schedule.Status.OPTIMAL;
    }
    return costs.violations() == 0 ? Schedule.Status.FEASIBLE : Schedule.Status.VIOLATED;
  }
}
