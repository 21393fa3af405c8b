package org.entremise.bench;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.entremise.matching.Problem;
import org.entremise.planning.Limits;

/** Solves problems one after the other and tells what was reached when. */
public final class Benchmark {
  private static final long SEED = 1;
  private static final Duration WARM_UP = Duration.ofSeconds(2);

  private Benchmark() {}

  /** Events of three sizes, always the same. */
  public static List<Problem> generated() {
    return List.of(
        EventGenerator.event(new EventSize(26, 33, 160, 12), SEED),
        EventGenerator.event(new EventSize(60, 90, 620, 16), SEED),
        EventGenerator.event(new EventSize(200, 300, 3000, 24), SEED));
  }

  /**
   * Solves each problem once.
   *
   * @param limits of each solve
   * @param lines takes the lines of a table in Markdown, the costs in their order
   */
  public static void run(List<Problem> problems, Limits limits, Consumer<String> lines) {
    // Java compiles what is used often: the first seconds of a process are not those of a service.
    Problem small = EventGenerator.event(new EventSize(10, 12, 50, 10), SEED);
    Run.of(small, new Limits(WARM_UP, limits.threads(), limits.seed(), null));
    Table table = new Table(limits.time());
    lines.accept(table.head());
    for (Problem problem : problems) {
      lines.accept(table.row(Run.of(problem, limits)));
    }
  }
}
