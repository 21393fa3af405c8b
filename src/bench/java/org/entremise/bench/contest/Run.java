package org.entremise.bench.contest;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.entremise.kernel.Message;
import org.entremise.matching.Claims;
import org.entremise.matching.Costs;
import org.entremise.matching.Problem;
import org.entremise.matching.Schedule;
import org.entremise.matching.Verdict;
import org.entremise.matching.Verifier;

/**
 * What one contestant reached on one problem, and when.
 *
 * @param contestant its name
 * @param problem what was solved
 * @param effort what it was given
 * @param spent the time it took; some end late
 * @param points its schedules, each better than the one before; empty: none in time
 * @param verdict on its best schedule; on the empty one if it has none
 * @param claim what it says of its best schedule
 * @param refuted what of that the verdict shows to be false; empty: nothing
 * @param peakHeap bytes of Java's memory; with what was garbage already but not yet collected
 */
public record Run(
    String contestant,
    Problem problem,
    Effort effort,
    Duration spent,
    List<Point> points,
    Verdict verdict,
    Claim claim,
    List<Message> refuted,
    long peakHeap) {
  /** What comes later than this after the time is over does not count. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  public Run {
    points = List.copyOf(points);
    refuted = List.copyOf(refuted);
  }

  /** Lets the contestant solve the problem. */
  public static Run of(Contestant contestant, Problem problem, Effort effort) {
    // What the one before has left behind is not to be charged to this one.
    System.gc();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    Trace trace = new Trace(problem);
    Claim claim = contestant.solve(problem, effort, trace);
    Duration spent = trace.elapsed();
    long peak = heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    Trace.Reached reached = trace.upTo(effort.time().plus(GRACE));
    Verdict verdict = Verifier.verify(problem, reached.best());
    Schedule schedule =
        new Schedule(
            problem.name(), reached.best(), verdict.costs(), claim.bound(), claim.status());
    return new Run(
        contestant.name(),
        problem,
        effort,
        spent,
        reached.points(),
        verdict,
        claim,
        Claims.refuted(schedule, verdict),
        peak);
  }

  /** Its best costs in the end. */
  public Optional<Costs> costs() {
    return points.isEmpty() ? Optional.empty() : Optional.of(verdict.costs());
  }

  /** Its best costs after that time. */
  public Optional<Costs> after(Duration time) {
    return points.stream()
        .filter(point -> point.elapsed().compareTo(time) <= 0)
        .reduce((one, later) -> later)
        .map(Point::costs);
  }

  /** When its first schedule was there that costs at most this. */
  public Optional<Duration> firstAtMost(Costs costs) {
    return points.stream()
        .filter(point -> point.costs().compareTo(costs) <= 0)
        .findFirst()
        .map(Point::elapsed);
  }

  /** When its first schedule without violations was there. */
  public Optional<Duration> firstWithoutViolations() {
    return firstAtMost(new Costs(0, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE));
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
