package org.entremise.bench.report;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.entremise.bench.contest.Run;
import org.entremise.matching.Costs;
import org.entremise.matching.Schedule.Status;

/**
 * Our solve on published instances whose optima are known. All requests of these are mandatory, and
 * comfort counts breaks only.
 */
public final class B2bReport {
  private final Consumer<String> lines;
  private final Table table;
  private int feasible;
  private int reached;
  private int proven;
  private int unsatisfiable;
  private int refused;

  public B2bReport(Consumer<String> lines) {
    this.lines = lines;
    this.table =
        new Table(
            lines,
            List.of("instance", "status", "reached", "proven"),
            List.of("costs", "proven bounds", "breaks", "published", "reached after"));
  }

  /**
   * Adds a row.
   *
   * @param optimum the least number of breaks; empty: there is no schedule without violations
   */
  public void add(Run run, OptionalLong optimum) {
    boolean kept = run.verdict().costs().violations() == 0;
    boolean isProven = optimum.isPresent() ? isOptimal(run) : isRefused(run);
    boolean isReached = optimum.isPresent() && kept && breaks(run) <= optimum.getAsLong();
    if (optimum.isPresent()) {
      feasible++;
      reached += isReached ? 1 : 0;
      proven += isProven ? 1 : 0;
    } else {
      unsatisfiable++;
      refused += isProven ? 1 : 0;
    }
    Optional<Duration> time =
        isReached ? run.firstAtMost(costs(run, optimum.getAsLong())) : Optional.empty();
    table.row(
        List.of(
            run.problem().name(),
            Objects.toString(run.claim().status(), "–") + refuted(run),
            optimum.isPresent() ? yesNo(isReached) : "–",
            yesNo(isProven),
            Figures.costs(run.costs()),
            Figures.bound(run.claim().bound(), run.problem().policy()),
            kept ? String.valueOf(breaks(run)) : "–",
            optimum.isPresent() ? String.valueOf(optimum.getAsLong()) : "UNSAT",
            Figures.seconds(time)));
  }

  /** Tells how many there were of what. */
  public void end() {
    lines.accept("");
    lines.accept(
        "Reached "
            + reached
            + " of "
            + feasible
            + " feasible, proven "
            + proven
            + "; UNSAT proven "
            + refused
            + " of "
            + unsatisfiable
            + ".");
  }

  private static boolean isOptimal(Run run) {
    return run.claim().status() == Status.OPTIMAL && run.refuted().isEmpty();
  }

  private static boolean isRefused(Run run) {
    return run.claim().status() == Status.INFEASIBLE && run.refuted().isEmpty();
  }

  private static String refuted(Run run) {
    return run.refuted().isEmpty() ? "" : " (refuted)";
  }

  private static long breaks(Run run) {
    return run.verdict().parts().breaks();
  }

  private static Costs costs(Run run, long breaks) {
    return new Costs(0, 0, 0, breaks * run.problem().comfort().breaks());
  }

  private static String yesNo(boolean holds) {
    return holds ? "yes" : "no";
  }
}
