package org.entremise.solving;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.entremise.matching.Certificate;
import org.entremise.matching.Cost;
import org.entremise.matching.Costs;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.Schedule;
import org.entremise.matching.Verifier;
import org.entremise.planning.Improvement;
import org.entremise.planning.Limits;
import org.entremise.planning.Searches;
import org.entremise.proof.PriceBounds;

/**
 * One solve of one problem: searches side by side, one of which takes turns with proving how good
 * their best schedule is. An object of this class solves once.
 *
 * <p>With a limit of steps, nothing may depend on the clock: then there is no exact search, only
 * the proof by prices at the end.
 */
public final class Solve {
  private static final long POLL_MILLIS = 20;

  /** So long the proving thread searches first, for a schedule to prove something of. */
  private static final Duration FIRST_SEARCH = Duration.ofSeconds(1);

  /** With less time, an exact search does not get beyond its preparations. */
  private static final Duration SHORTEST_EXACT_SEARCH = Duration.ofSeconds(2);

  private final Problem problem;
  private final Limits limits;
  private final Searches searches;
  private final Prover prover;
  private final long deadline;
  private volatile boolean stopped;

  /**
   * The time begins to run now.
   *
   * @param problem a sound one
   * @param listener hears of each schedule that is better than all before it, in order, from the
   *     searching threads, which wait for it
   */
  public Solve(Problem problem, Limits limits, Consumer<Improvement> listener) {
    this.problem = problem;
    this.limits = limits;
    this.deadline = System.nanoTime() + limits.time().toNanos();
    this.searches = new Searches(problem, limits, improvement -> tell(improvement, listener));
    this.prover = new Prover(problem, searches);
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
   * @return the best schedule that was found, with its certificate
   * @throws IllegalStateException if the search, the constraints and the {@link Verifier} disagree
   *     on its costs
   */
  public Schedule run(Collection<Meeting> start) {
    ExecutorService threads = Executors.newFixedThreadPool(limits.threads());
    try {
      await(
          CompletableFuture.allOf(
              IntStream.range(0, limits.threads())
                  .mapToObj(thread -> begin(thread, start, threads))
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
    return searches.moves();
  }

  private void tell(Improvement improvement, Consumer<Improvement> listener) {
    listener.accept(improvement);
    prover.improved();
  }

  private CompletableFuture<Void> begin(
      int thread, Collection<Meeting> start, ExecutorService threads) {
    boolean proves = thread == limits.threads() - 1 && limits.steps() == null;
    return CompletableFuture.runAsync(
            () -> {
              if (proves) {
                searchAndProve(thread, start);
              } else {
                searches.search(thread, left(), start);
              }
            },
            threads)
        .whenComplete(
            (nothing, failure) -> {
              if (failure != null) {
                stop();
              }
            });
  }

  /** Prices are there soon; an exact search of a single thread waits for the second half. */
  private void searchAndProve(int thread, Collection<Meeting> start) {
    searches.search(thread, shorter(FIRST_SEARCH, left(10)), start);
    prover.price();
    if (limits.threads() == 1 && !isOver()) {
      searches.search(thread + 1, left(2), start);
      prover.price();
    }
    if (!isOver() && left().compareTo(SHORTEST_EXACT_SEARCH) >= 0) {
      prover.searchExactly(left());
    }
    if (!isOver()) {
      searches.search(thread + 2, left(), start);
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private Duration left() {
    return left(1);
  }

  /** One of so many parts of the time that is left; above zero, even where none is. */
  private Duration left(int parts) {
    return Duration.ofNanos(Math.max(1, (deadline - System.nanoTime()) / parts));
  }

  private boolean isOver() {
    return stopped || System.nanoTime() >= deadline || prover.isProven();
  }

  private void await(CompletableFuture<Void> working) {
    boolean interrupted = false;
    while (!working.isDone()) {
      // Without a first schedule there is nothing to answer, whatever the time.
      if (isOver() && (stopped || searches.haveFound())) {
        searches.stop();
        prover.stop();
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
    working.join();
  }

  private Schedule result() {
    searches.check();
    prover.price();
    return schedule(problem, searches.meetings(), searches.costs(), prover.certificate());
  }

  /**
   * A schedule that somebody else made, with what prices prove of it: a moment's work.
   *
   * @param problem a sound one
   * @throws org.entremise.kernel.DomainError INVALID if a meeting names what the problem does not
   *     have
   */
  public static Schedule examine(Problem problem, Collection<Meeting> meetings) {
    Costs costs = Verifier.verify(problem, meetings).costs();
    return schedule(problem, List.copyOf(meetings), costs, PriceBounds.of(problem, costs));
  }

  private static Schedule schedule(
      Problem problem, List<Meeting> meetings, Costs costs, Certificate certificate) {
    return new Schedule(
        problem.name(),
        meetings,
        costs,
        certificate.bound(),
        status(costs, certificate),
        certificate);
  }

  /**
   * What is shown of the schedule.
   *
   * @throws IllegalStateException if a bound is above what the schedule reaches
   */
  static Schedule.Status status(Costs costs, Certificate certificate) {
    for (Cost cost : Cost.values()) {
      long bound = certificate.of(cost).bound();
      if (costs.of(cost) < bound) {
        throw new IllegalStateException(
            "the schedule costs " + costs + " in spite of " + certificate);
      }
      if (costs.of(cost) > bound) {
        return unproven(costs, certificate);
      }
    }
    return costs.violations() > 0 ? Schedule.Status.INFEASIBLE : Schedule.Status.OPTIMAL;
  }

  private static Schedule.Status unproven(Costs costs, Certificate certificate) {
    if (costs.violations() == 0) {
      return Schedule.Status.FEASIBLE;
    }
    return certificate.violations().bound() > 0
        ? Schedule.Status.INFEASIBLE
        : Schedule.Status.VIOLATED;
  }
}
