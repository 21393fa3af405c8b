package org.entremise.cli;

import java.math.BigDecimal;
import java.time.Duration;
import org.entremise.kernel.DomainError;
import org.entremise.planning.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how far a search goes. */
final class SearchOptions {
  private static final BigDecimal LEAST_SECONDS = new BigDecimal("0.1");
  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(7 * 24 * 3600);
  private static final BigDecimal DEFAULT_SECONDS = BigDecimal.valueOf(30);
  private static final int MOST_THREADS = 256;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long to search; 30 by default, without an end if --steps is given.")
  private @Nullable BigDecimal seconds;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many searches run side by side; by default one for each core.")
  private int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Where chance begins; ${DEFAULT-VALUE} by default.",
      defaultValue = "1")
  private long seed;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description =
          "How many moves each search tries. The same seed, the same steps and --threads 1 give the"
              + " same schedule.")
  private @Nullable Long steps;

  /**
   * The limits, if every option is within its range.
   *
   * @throws DomainError INVALID otherwise
   */
  Limits limits() {
    BigDecimal length = seconds != null ? seconds : steps != null ? MOST_SECONDS : DEFAULT_SECONDS;
    Ranges.check("--seconds", length, LEAST_SECONDS, MOST_SECONDS);
    Ranges.check("--threads", threads, 1, MOST_THREADS);
    if (steps != null) {
      Ranges.check("--steps", steps, 1, Long.MAX_VALUE);
    }
    Duration time = Duration.ofMillis(length.movePointRight(3).longValue());
    return new Limits(time, threads, seed, steps);
  }
}
