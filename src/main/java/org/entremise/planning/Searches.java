package org.entremise.planning;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.entremise.matching.Costs;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.Verifier;
import org.optaplanner.core.config.solver.EnvironmentMode;

/**
 * Searches for a good schedule of one problem that share the best one they have found. They run in
 * the threads that call {@link #search}.
 */
public final class Searches {
  private final Problem problem;
  private final Limits limits;
  private final EnvironmentMode mode;
  private final BestPlan best;
  private final List<Search> begun = new CopyOnWriteArrayList<>();

  /**
   * @param problem a sound one
   * @param limits of which the seed and the steps count here
   * @param listener hears of each schedule that is better than all before it, in order, from the
   *     searching threads, which wait for it
   */
  public Searches(Problem problem, Limits limits, Consumer<Improvement> listener) {
    this(problem, limits, listener, EnvironmentMode.REPRODUCIBLE);
  }

  Searches(Problem problem, Limits limits, Consumer<Improvement> listener, EnvironmentMode mode) {
    this.problem = problem;
    this.limits = limits;
    this.mode = mode;
    this.best = new BestPlan(listener);
  }

  /**
   * Searches until the time is over, all steps are done or somebody calls {@link #stop()}.
   *
   * @param number of the search, from 0; each has another seed
   * @param start a schedule to go on from, unless there is a better one already
   * @throws IllegalArgumentException if the start names what the problem does not have
   */
  public void search(int number, Duration time, Collection<Meeting> start) {
    Limits own = new Limits(time, 1, limits.seed(), limits.steps());
    Search search = new Search(problem, own, number, mode, best);
    begun.add(search);
    search.run(best.isThere() ? best.get().copy() : PlanBuilder.plan(problem, start));
  }

  /** Takes a schedule that was found in another way, if it is better. */
  public void offer(Collection<Meeting> meetings) {
    Plan plan = PlanBuilder.plan(problem, meetings);
    DefinedCosts.score(plan);
    best.offer(plan);
  }

  /** Whether there is a schedule yet. */
  public boolean haveFound() {
    return best.isThere();
  }

  /** What the best schedule costs; only when there is one. */
  public Costs costs() {
    return best.get().costs();
  }

  /** The best schedule; only when there is one. */
  public List<Meeting> meetings() {
    return best.get().schedule();
  }

  /**
   * Counts the costs of the best schedule in all three ways.
   *
   * @throws IllegalStateException if the search, the constraints and the {@link Verifier} disagree
   */
  public void check() {
    Plan plan = best.get();
    Costs counted = Verifier.verify(problem, plan.schedule()).costs();
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
  }

  /**
   * Lets the searches end soon. One that is just beginning may miss it, so call this again until
   * they have ended.
   */
  public void stop() {
    begun.forEach(Search::stop);
  }

  /** Score calculations so far, in all searches. */
  public long moves() {
    return begun.stream().mapToLong(Search::moves).sum();
  }
}
