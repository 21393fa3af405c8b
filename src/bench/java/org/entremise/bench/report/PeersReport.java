package org.entremise.bench.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.entremise.bench.contest.Run;
import org.entremise.matching.Costs;

/** Ours beside peers: a row for each of them on each problem, then how often each had the best. */
public final class PeersReport {
  private static final List<Integer> SECONDS = List.of(1, 5, 15, 60);

  private final Consumer<String> lines;
  private final List<Duration> instants;
  private final Table table;
  private final Map<String, Integer> best = new LinkedHashMap<>();
  private int problems;

  /**
   * @param time of each run
   */
  public PeersReport(Duration time, Consumer<String> lines) {
    this.lines = lines;
    instants = Figures.instants(SECONDS, time);
    List<String> figures = new ArrayList<>(List.of("no violation after"));
    instants.forEach(at -> figures.add(Figures.after(at)));
    figures.addAll(List.of("proven bounds", "took"));
    table = new Table(lines, List.of("event", "solver", "status"), figures);
  }

  /** Adds the runs of all contestants on one problem. */
  public void add(List<Run> runs) {
    problems++;
    Optional<Costs> least =
        runs.stream().flatMap(run -> run.costs().stream()).min(Costs::compareTo);
    for (Run run : runs) {
      boolean isBest = run.costs().isPresent() && run.costs().equals(least);
      best.merge(run.contestant(), isBest ? 1 : 0, Integer::sum);
      addRow(run, isBest);
    }
  }

  private void addRow(Run run, boolean isBest) {
    List<String> cells = new ArrayList<>();
    cells.add(run.problem().name());
    cells.add(run.contestant());
    cells.add(
        Objects.toString(run.claim().status(), "–")
            + (run.refuted().isEmpty() ? "" : " (refuted)"));
    cells.add(Figures.seconds(run.firstWithoutViolations()));
    for (Duration at : instants.subList(0, instants.size() - 1)) {
      cells.add(Figures.costs(run.after(at)));
    }
    String end = Figures.costs(run.costs());
    cells.add(isBest ? "**" + end + "**" : end);
    cells.add(Figures.bound(run.claim().bound(), run.problem().policy()));
    cells.add(Figures.seconds(run.spent()));
    table.row(cells);
  }

  /** Tells who had the least costs how often; the same costs count for each who has them. */
  public void end() {
    lines.accept("");
    Table ranks = new Table(lines, List.of("solver"), List.of("best of " + problems));
    best.forEach((name, count) -> ranks.row(List.of(name, String.valueOf(count))));
  }
}
