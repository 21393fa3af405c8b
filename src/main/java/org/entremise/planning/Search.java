package org.entremise.planning;

import java.util.concurrent.atomic.AtomicLong;
import org.entremise.matching.Problem;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.optaplanner.core.impl.solver.DefaultSolver;

/**
 * One thread's search: a first schedule, then rounds of local search, each from the best plan that
 * any thread has found. Three kinds of rounds take turns, as each gets stuck where another does
 * not; the last and longest round of the first thread anneals the comfort.
 */
final class Search {
  private final Problem problem;
  private final Limits limits;
  private final int thread;
  private final EnvironmentMode mode;
  private final BestPlan best;

  private volatile boolean stopped;
  private volatile @Nullable DefaultSolver<Plan> solver;
  private final AtomicLong movesBefore = new AtomicLong();

  /**
   * @param thread number of the thread, from 0
   */
  Search(Problem problem, Limits limits, int thread, EnvironmentMode mode, BestPlan best) {
    this.problem = problem;
    this.limits = limits;
    this.thread = thread;
    this.mode = mode;
    this.best = best;
  }

  void run(Plan start) {
    Rounds rounds = new Rounds(limits);
    long seed = limits.seed() + 1_000L * thread;
    solve(SearchConfig.firstSchedule(mode, seed), start);
    for (int round = 0; rounds.hasNext() && !stopped; round++) {
      TerminationConfig end = rounds.next();
      String kinds =
          System.getProperty(
              "kinds" + thread, System.getProperty("kinds", thread % 2 == 0 ? "100" : "1020"));
      int kind =
          rounds.hasNext()
              ? kinds.charAt(round % kinds.length()) - '0'
              : Integer.getInteger("last" + thread, 0);
      solve(round(kind, ++seed, end), best.get().copy());
    }
  }

  private SolverConfig round(int kind, long seed, TerminationConfig end) {
    return switch (kind) {
      case 0 -> SearchConfig.annealing(mode, seed, Temperatures.comfort(problem), end);
      case 1 -> SearchConfig.lateAcceptance(mode, seed, end);
      default -> SearchConfig.annealing(mode, seed, Temperatures.requests(problem), end);
    };
  }

  private void solve(SolverConfig config, Plan from) {
    DefaultSolver<Plan> next =
        (DefaultSolver<Plan>) SolverFactory.<Plan>create(config).buildSolver();
    next.addEventListener(event -> best.offer(event.getNewBestSolution()));
    solver = next;
    best.offer(next.solve(from));
    solver = null;
    movesBefore.addAndGet(next.getSolverScope().getScoreCalculationCount());
  }

  /**
   * Lets the search end soon. A solver forgets a stop that came before it began, so call this again
   * until the search has ended.
   */
  void stop() {
    stopped = true;
    DefaultSolver<Plan> current = solver;
    if (current != null) {
      current.terminateEarly();
    }
  }

  /** Score calculations so far. */
  long moves() {
    DefaultSolver<Plan> current = solver;
    return movesBefore.get()
        + (current == null ? 0 : current.getSolverScope().getScoreCalculationCount());
  }
}
