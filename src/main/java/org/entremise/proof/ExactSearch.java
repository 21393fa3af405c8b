package org.entremise.proof;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.SatParameters;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entremise.matching.Certificate;
import org.entremise.matching.Cost;
import org.entremise.matching.Costs;
import org.entremise.matching.Possibilities;
import org.entremise.matching.Proof;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a better schedule, or for the proof that there is none, with OR-Tools CP-SAT: one cost
 * after the other, each while those before it keep their best value. It takes up what others find
 * meanwhile, and stops looking as soon as their best is proven.
 *
 * <p>The search raises the bound from below by unsatisfiable cores, as MaxSAT solvers do; on these
 * problems that proves in seconds what branch and bound with linear relaxations leaves open.
 */
public final class ExactSearch {
  /**
   * The line in which the solver's log tells a new bound: {@code #Bound 2.1s best:inf next:[4,9]}.
   */
  private static final Pattern BOUND =
      Pattern.compile("#Bound.*next:\\[(-?\\d+),.*", Pattern.DOTALL);

  private final Possibilities possibilities;
  private final Incumbent incumbent;
  private Certificate certificate;
  private long deadline;

  private volatile boolean stopped;
  private volatile @Nullable Stage running;

  /**
   * @param problem a sound one
   * @param known what is proven already
   */
  public ExactSearch(Possibilities problem, Incumbent incumbent, Certificate known) {
    OrTools.load();
    this.possibilities = problem;
    this.incumbent = incumbent;
    this.certificate = known;
  }

  /** One run of the solver: what it looks at, and how far it has come. */
  private static final class Stage {
    private final Cost cost;
    private final CpSolver solver = new CpSolver();
    private volatile long bound;

    Stage(Cost cost, long bound) {
      this.cost = cost;
      this.bound = bound;
    }
  }

  /**
   * Meetings that a search must tell apart: each request in each of its possible slots. Whether a
   * search is worth its time depends on it most.
   */
  public static long size(Possibilities problem) {
    return ExactModel.size(problem);
  }

  /**
   * Searches until everything is proven, the time is over or somebody calls {@link #stop()}.
   *
   * @return what was known and what is proven now; of a cost that is not at its bound, no later one
   */
  public Certificate run(Duration time) {
    deadline = System.nanoTime() + time.toNanos();
    boolean goOn = true;
    while (goOn && !stopped) {
      Costs best = incumbent.costs();
      Optional<Cost> open = open(best);
      goOn = open.isPresent() && prove(open.get(), best);
    }
    return certificate;
  }

  /** The first cost of which more can be proven. */
  private Optional<Cost> open(Costs best) {
    if (best.violations() > 0) {
      // The model's schedules have no violations: that none exists is all it can tell.
      return certificate.violations().bound() > 0 ? Optional.empty() : Optional.of(Cost.VIOLATIONS);
    }
    return Arrays.stream(Cost.values())
        .filter(cost -> best.of(cost) > certificate.of(cost).bound())
        .findFirst();
  }

  /** Returns whether it pays to go on. */
  private boolean prove(Cost cost, Costs best) {
    ExactModel model = new ExactModel(possibilities);
    if (cost != Cost.VIOLATIONS) {
      for (Cost other : Cost.values()) {
        if (other != Cost.VIOLATIONS && other.compareTo(cost) < 0) {
          model.model.addLessOrEqual(model.cost(other), best.of(other));
        }
      }
      model.model.addLinearConstraint(
          model.cost(cost), certificate.of(cost).bound(), best.of(cost) - 1);
      model.model.minimize(model.cost(cost));
    }
    Stage stage = new Stage(cost, certificate.of(cost).bound());
    running = stage;
    CpSolverStatus end = solve(model, stage);
    running = null;
    switch (end) {
      case OPTIMAL ->
          raise(cost, cost == Cost.VIOLATIONS ? 0 : Math.round(stage.solver.objectiveValue()));
      case INFEASIBLE -> raise(cost, cost == Cost.VIOLATIONS ? 1 : best.of(cost));
      case FEASIBLE, UNKNOWN -> raise(cost, Math.min(best.of(cost), bound(stage)));
      default ->
          throw new IllegalStateException("CP-SAT refuses the model of " + cost + ": " + end);
    }
    boolean proven = incumbent.costs().of(cost) <= certificate.of(cost).bound();
    return proven || (cost == Cost.VIOLATIONS && end != CpSolverStatus.INFEASIBLE);
  }

  private CpSolverStatus solve(ExactModel model, Stage stage) {
    SatParameters.Builder parameters = stage.solver.getParameters();
    parameters
        .setMaxTimeInSeconds(Math.max(0, (deadline - System.nanoTime()) / 1e9))
        .setNumWorkers(1)
        .setLinearizationLevel(0)
        .setOptimizeWithCore(true)
        .setSymmetryLevel(0)
        .setLogSearchProgress(true)
        .setLogToStdout(false);
    // The solver has a callback for bounds, too, but with it Java crashes (OR-Tools 9.15).
    // It calls a method accept(String), which a lambda does not have.
    stage.solver.setLogCallback(
        new Consumer<String>() {
          @Override
          public void accept(String line) {
            reconsider(stage, line);
          }
        });
    return stage.solver.solve(
        model.model,
        new CpSolverSolutionCallback() {
          @Override
          public void onSolutionCallback() {
            incumbent.offer(model.meetings(this::booleanValue));
          }
        });
  }

  private static long bound(Stage stage) {
    return stage.cost == Cost.VIOLATIONS
        ? 0
        : (long) Math.ceil(stage.solver.bestObjectiveBound() - 1e-6);
  }

  private void raise(Cost cost, long bound) {
    if (bound > certificate.of(cost).bound()) {
      certificate = certificate.with(cost, new Proof(bound, OrTools.search()));
    }
  }

  private void reconsider(Stage stage, String line) {
    Matcher bound = BOUND.matcher(line);
    if (bound.matches()) {
      stage.bound = Math.max(stage.bound, Long.parseLong(bound.group(1)));
      reconsider();
    }
  }

  /** To be called when there is a better incumbent: it may be proven already. */
  public void reconsider() {
    Stage stage = running;
    if (stage != null
        && stage.cost != Cost.VIOLATIONS
        && incumbent.costs().of(stage.cost) <= stage.bound) {
      stage.solver.stopSearch();
    }
  }

  /**
   * Lets the search end soon; from any thread. A solver forgets a stop that came before it began,
   * so call this again until the search has ended.
   */
  public void stop() {
    stopped = true;
    Stage stage = running;
    if (stage != null) {
      stage.solver.stopSearch();
    }
  }
}
