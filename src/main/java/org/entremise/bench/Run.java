package org.entremise.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entremise.matching.Costs;
import org.entremise.matching.Problem;
import org.entremise.planning.Limits;
import org.entremise.solving.Solve;

/**
 * What one solve of one problem reached, and when.
 *
 * @param problem what was solved
 * @param improvements when there was a better schedule and what it cost, in order
 * @param movesPerSecond score calculations of all threads together
 * @param peakHeap bytes; with what was garbage already but not yet collected
 */
record Run(Problem problem, List<Point> improvements, double movesPerSecond, long peakHeap) {
  Run {
    improvements = List.copyOf(improvements);
  }

  static Run of(Problem problem, Limits limits) {
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    List<Point> improvements = new ArrayList<>();
    Solve solve =
        new Solve(problem, limits, one -> improvements.add(new Point(one.elapsed(), one.costs())));
    long begun = System.nanoTime();
    solve.run();
    double seconds = (System.nanoTime() - begun) / 1e9;
    long peak = heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    return new Run(problem, improvements, solve.moves() / seconds, peak);
  }

  /** When the first schedule without violations was there. */
  Optional<Duration> firstWithoutViolations() {
    return improvements.stream()
        .filter(point -> point.costs().violations() == 0)
        .findFirst()
        .map(Point::elapsed);
  }

  /** The best costs after that time. */
  Optional<Costs> after(Duration time) {
    return improvements.stream()
        .filter(point -> point.elapsed().compareTo(time) <= 0)
        .reduce((one, later) -> later)
        .map(Point::costs);
  }

  /** The schedules themselves are not kept: they would make up most of the memory. */
  record Point(Duration elapsed, Costs costs) {}

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
