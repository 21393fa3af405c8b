package org.entremise.bench.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.entremise.bench.contest.Run;
import org.entremise.matching.Cost;
import org.entremise.matching.Policy;
import org.entremise.matching.Problem;

/** Our solve on events of growing size: what it costs when, and how far that is from proven. */
public final class GeneratedReport {
  private static final List<Integer> SECONDS = List.of(1, 5, 10, 15, 60);

  private final List<Duration> instants;
  private final Cost looked;
  private final Table table;

  /**
   * @param time of each run
   * @param policy of all problems
   */
  public GeneratedReport(Duration time, Policy policy, Consumer<String> lines) {
    looked = policy == Policy.WORST_FIRST ? Cost.WORST : Cost.UNSERVED;
    instants = Figures.instants(SECONDS, time);
    List<String> figures = new ArrayList<>(List.of("requests", "slots", "no violation after"));
    instants.forEach(at -> figures.add(Figures.after(at)));
    figures.addAll(List.of("bound on " + looked.key(), "gap", "moves/s", "peak heap"));
    table = new Table(lines, List.of("event"), figures);
  }

  public void add(Run run) {
    Problem problem = run.problem();
    List<String> cells = new ArrayList<>();
    cells.add(problem.name());
    cells.add(String.valueOf(problem.requests().size()));
    cells.add(String.valueOf(problem.slots().size()));
    cells.add(Figures.seconds(run.firstWithoutViolations()));
    instants.forEach(at -> cells.add(Figures.costs(run.after(isEnd(at) ? run.spent() : at))));
    Long bound = run.claim().bound().of(looked);
    cells.add(bound == null ? "–" : bound.toString());
    cells.add(bound == null ? "–" : gap(run.verdict().costs().of(looked), bound));
    cells.add(movesPerSecond(run));
    cells.add((run.peakHeap() >> 20) + " MiB");
    table.row(cells);
  }

  /** A run ends a little after its time, and what it brings then is its result. */
  private boolean isEnd(Duration at) {
    return at.equals(instants.get(instants.size() - 1));
  }

  private static String gap(long cost, long bound) {
    double share = cost == bound ? 0 : 100.0 * (cost - bound) / cost;
    return String.format(Locale.ROOT, "%d (%.0f %%)", cost - bound, share);
  }

  private static String movesPerSecond(Run run) {
    Long moves = run.claim().moves();
    return moves == null
        ? "–"
        : String.format(Locale.ROOT, "%,.0f", moves / (run.spent().toNanos() / 1e9));
  }
}
