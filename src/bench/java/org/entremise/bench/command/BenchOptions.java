package org.entremise.bench.command;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.entremise.bench.contest.Effort;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What every kind of benchmark is told. */
final class BenchOptions {
  private static final BigDecimal LEAST_SECONDS = new BigDecimal("0.1");
  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(24 * 3600);
  private static final int MOST_THREADS = 256;

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "60",
      description = "The time for each problem and each solver; ${DEFAULT-VALUE} by default.")
  private BigDecimal seconds;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads each solver has; by default one for each core.")
  private int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Where chance begins in each solver; ${DEFAULT-VALUE} by default.")
  private int seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Also write the table there, and a drawing of the costs over time for each problem.")
  private @Nullable Path out;

  /**
   * What each solver gets for each problem.
   *
   * @throws ParameterException if an option is out of its range
   */
  Effort effort() {
    if (seconds.compareTo(LEAST_SECONDS) < 0 || seconds.compareTo(MOST_SECONDS) > 0) {
      throw outOfRange("--seconds", seconds, LEAST_SECONDS, MOST_SECONDS);
    }
    if (threads < 1 || threads > MOST_THREADS) {
      throw outOfRange("--threads", threads, 1, MOST_THREADS);
    }
    return new Effort(Duration.ofMillis(seconds.movePointRight(3).longValue()), threads, seed);
  }

  /** Where the results go: to standard output, and to a folder if one is named. */
  Results results(String name) {
    return new Results(spec.commandLine().getOut(), out, name);
  }

  /** What the figures depend on beside the problems. */
  static String conditions(Effort effort) {
    Runtime runtime = Runtime.getRuntime();
    return String.format(
        Locale.ROOT,
        "%d cores, heap up to %d MiB, Java %d; %d threads, seed %d, %.1f s for each problem",
        runtime.availableProcessors(),
        runtime.maxMemory() >> 20,
        Runtime.version().feature(),
        effort.threads(),
        effort.seed(),
        effort.time().toMillis() / 1e3);
  }

  private ParameterException outOfRange(String option, Object value, Object least, Object most) {
    return new ParameterException(
        spec.commandLine(), option + " is " + value + "; give " + least + " to " + most + ".");
  }
}
