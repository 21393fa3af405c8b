package org.entremise.bench.cpsat;

import com.google.ortools.Loader;
import com.google.ortools.sat.LinearExpr;
import java.util.List;
import java.util.function.Consumer;
import org.entremise.bench.contest.Claim;
import org.entremise.bench.contest.Contestant;
import org.entremise.bench.contest.Effort;
import org.entremise.bench.contest.Greedy;
import org.entremise.bench.contest.Numbered;
import org.entremise.matching.Bound;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.Schedule.Status;

/**
 * OR-Tools CP-SAT with its default portfolio. Rules are hard; it starts from the greedy schedule,
 * which is its answer as long as it has no better one, with a value for every variable.
 *
 * <p>The costs are minimised in two stages: shortfall and unserved together, then, as low as those
 * got, comfort. One weighted objective was tried and was worse, its weights being in the millions
 * on events of middling size. The first stage may take {@value #FIRST_SHARE} of the time; if it is
 * proven sooner, the second one has the rest.
 */
public final class CpSat implements Contestant {
  private static final double FIRST_SHARE = 0.6;

  private final String name;
  private final boolean withImplied;

  private CpSat(String name, boolean withImplied) {
    Loader.loadNativeLibraries();
    this.name = name;
    this.withImplied = withImplied;
  }

  /** The rules and costs as they are. */
  public static CpSat plain() {
    return new CpSat("cpsat", false);
  }

  /** With the constraints that are known to help although they follow from the others. */
  public static CpSat withImplied() {
    return new CpSat("cpsat-implied", true);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Claim solve(Problem problem, Effort effort, Consumer<List<Meeting>> found) {
    long deadline = System.nanoTime() + effort.time().toNanos();
    Numbered numbered = new Numbered(problem);
    List<Meeting> greedy = Greedy.schedule(numbered);
    found.accept(greedy);
    MeetingModel meetings = new MeetingModel(numbered, greedy);
    DayModel days = new DayModel(meetings);
    if (withImplied) {
      days.addImplied();
    }
    CostModel costs = new CostModel(meetings, days);
    meetings.hint.giveTo(meetings.cp);
    StagedSearch search = new StagedSearch(meetings, effort, deadline, found);
    return inStages(search, costs, weightOfOneShortfall(problem));
  }

  private static Claim inStages(StagedSearch search, CostModel costs, long weight) {
    LinearExpr served =
        LinearExpr.newBuilder().addTerm(costs.shortfall, weight).add(costs.unserved).build();
    if (served.numElements() == 0) {
      Stage only = search.minimise(costs.comfort, 1);
      return only.hasSchedule() ? comfortable(0, 0, only) : without(only);
    }
    Stage first = search.minimise(served, FIRST_SHARE);
    if (first.isUnknown()) {
      first = search.minimise(served, 1);
    }
    if (!first.hasSchedule()) {
      return without(first);
    }
    search.keep(served, first);
    Stage second = search.minimise(costs.comfort, 1);
    long shortfall = first.bound() / weight;
    if (first.isProven()) {
      return comfortable(shortfall, first.bound() % weight, second);
    }
    // Only the weighed sum is bounded: unserved itself if the shortfall cannot be less.
    boolean met = first.value() / weight == shortfall;
    Long unserved = met ? Long.valueOf(first.bound() % weight) : null;
    return new Claim(new Bound(0L, shortfall, unserved, null), Status.FEASIBLE, null);
  }

  private static Claim comfortable(long shortfall, long unserved, Stage comfort) {
    Long bound = comfort.hasSchedule() ? Long.valueOf(comfort.bound()) : null;
    return new Claim(
        new Bound(0L, shortfall, unserved, bound),
        comfort.isProven() ? Status.OPTIMAL : Status.FEASIBLE,
        null);
  }

  /** No schedule that keeps the rules: there is none, or it was not found. */
  private static Claim without(Stage stage) {
    return stage.isInfeasible()
        ? new Claim(new Bound(1L, null, null, null), Status.INFEASIBLE, null)
        : Claim.NONE;
  }

  /** More than all requests weigh. */
  private static long weightOfOneShortfall(Problem problem) {
    return 1 + problem.requests().stream().mapToLong(request -> request.weight()).sum();
  }
}
