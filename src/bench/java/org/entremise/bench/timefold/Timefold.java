package org.entremise.bench.timefold;

import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.entremise.bench.contest.Claim;
import org.entremise.bench.contest.Contestant;
import org.entremise.bench.contest.Effort;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Timefold Solver as it comes: its default construction heuristic and local search with change and
 * swap moves. Several threads in one solver are not in its free edition, so independent solvers run
 * side by side, each with its own seed, as in our own solve.
 */
public final class Timefold implements Contestant {
  @Override
  public String name() {
    return "timefold";
  }

  @Override
  public Claim solve(Problem problem, Effort effort, Consumer<List<Meeting>> found) {
    long deadline = System.nanoTime() + effort.time().toNanos();
    Best best = new Best(found);
    ExecutorService threads = Executors.newFixedThreadPool(effort.threads());
    try {
      List<Solver<Timetable>> solvers =
          IntStream.range(0, effort.threads())
              .mapToObj(thread -> solver(effort.seed() + thread, deadline))
              .toList();
      CompletableFuture.allOf(
              solvers.stream()
                  .map(
                      solver ->
                          CompletableFuture.runAsync(() -> run(solver, problem, best), threads))
                  .toArray(CompletableFuture[]::new))
          .join();
    } finally {
      threads.shutdownNow();
    }
    return Claim.NONE;
  }

  private static Solver<Timetable> solver(long seed, long deadline) {
    Duration left = Duration.ofMillis(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
    SolverConfig config =
        new SolverConfig()
            .withSolutionClass(Timetable.class)
            .withEntityClasses(Appointment.class)
            .withConstraintProviderClass(TimetableConstraints.class)
            // Without the extra checks of its default mode, which are meant for development.
            .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
            .withRandomSeed(seed)
            .withTerminationSpentLimit(left);
    return SolverFactory.<Timetable>create(config).buildSolver();
  }

  private static void run(Solver<Timetable> solver, Problem problem, Best best) {
    solver.addEventListener(event -> best.offer(event.getNewBestSolution()));
    best.offer(solver.solve(new Timetable(problem, List.of())));
  }

  /** The best of all solvers. */
  private static final class Best {
    private final Consumer<List<Meeting>> found;
    private @Nullable BendableLongScore score;

    Best(Consumer<List<Meeting>> found) {
      this.found = found;
    }

    synchronized void offer(Timetable timetable) {
      BendableLongScore offered = Objects.requireNonNull(timetable.score());
      if (score == null || offered.compareTo(score) > 0) {
        score = offered;
        found.accept(timetable.meetings());
      }
    }
  }
}
