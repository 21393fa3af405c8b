package org.entremise.planning;

import java.util.List;
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
 * any thread has found. Kinds of rounds take turns, as each gets stuck where another does not; the
 * last one anneals the comfort.
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
      Kind kind = rounds.hasNext() ? kind(round) : Kind.COMFORT;
      solve(config(kind, ++seed, end), best.get().copy());
    }
  }

  /** What a round is after. */
  private enum Kind {
    /** Late acceptance, which serves most requests soonest. */
    SERVING,
    /** Annealing in which even requests may be lost for a while. */
    EXCHANGING,
    /** Annealing of the comfort alone. */
    COMFORT
  }

  private Kind kind(int round) {
    List<Kind> kinds =
        thread % 2 == 0
            ? List.of(Kind.SERVING, Kind.COMFORT, Kind.COMFORT)
            : List.of(Kind.SERVING, Kind.COMFORT, Kind.EXCHANGING, Kind.COMFORT);
    return kinds.get(round % kinds.size());
  }

  private SolverConfig config(Kind kind, long seed, TerminationConfig end) {
    return switch (kind) {
      case SERVING -> SearchConfig.lateAcceptance(mode, seed, end);
      case EXCHANGING -> SearchConfig.annealing(mode, seed, Temperatures.requests(problem), end);
      case COMFORT -> SearchConfig.annealing(mode, seed, Temperatures.comfort(problem), end);
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
