package org.entremise.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.Locale;
import java.util.Timer;
import java.util.TimerTask;
import java.util.stream.Collectors;
import org.entremise.matching.Costs;
import org.entremise.planning.Improvement;
import org.entremise.planning.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Shows how a solve goes: on a terminal a bar that moves with time, elsewhere a line for the newest
 * improvement, at most one a second.
 */
final class SolveProgress implements AutoCloseable {
  private static final int WIDTH = 24;
  private static final String ERASE_LINE = "\r\u001b[K";

  private final PrintWriter err;
  private final Limits limits;
  private final boolean terminal;
  private final long begun = System.nanoTime();
  private final Timer clock = new Timer("progress", true);

  private volatile @Nullable Improvement newest;
  private @Nullable Improvement shown;

  /**
   * @param terminal whether {@code err} is one
   */
  SolveProgress(PrintWriter err, Limits limits, boolean terminal) {
    this.err = err;
    this.limits = limits;
    this.terminal = terminal;
    if (terminal) {
      every(200, this::drawBar);
    } else {
      every(1_000, this::printLine);
    }
  }

  private void every(long millis, Runnable work) {
    TimerTask task =
        new TimerTask() {
          @Override
          public void run() {
            work.run();
          }
        };
    clock.schedule(task, millis, millis);
  }

  /** Shows nothing. */
  static SolveProgress silent() {
    Limits none = new Limits(Duration.ofDays(1), 1, 0, null);
    return new SolveProgress(new PrintWriter(Writer.nullWriter()), none, false);
  }

  /** A better schedule was found. */
  void accept(Improvement improvement) {
    newest = improvement;
  }

  static String inWords(Costs costs) {
    return costs.told().stream()
        .map(cost -> cost.key() + "=" + costs.of(cost))
        .collect(Collectors.joining(" "));
  }

  private void drawBar() {
    double spent = (System.nanoTime() - begun) / 1e9;
    String bar = String.format(Locale.ROOT, "%.0f s", spent);
    if (limits.steps() == null) {
      double all = limits.time().toMillis() / 1e3;
      int done = (int) Math.min(WIDTH, WIDTH * spent / all);
      bar =
          String.format(
              Locale.ROOT,
              "[%s%s] %.0f/%.0f s",
              "#".repeat(done),
              "-".repeat(WIDTH - done),
              Math.min(spent, all),
              all);
    }
    Improvement best = newest;
    err.print(ERASE_LINE + bar + (best == null ? "" : "  " + inWords(best.costs())));
    err.flush();
  }

  private void printLine() {
    Improvement best = newest;
    if (best != null && !best.equals(shown)) {
      shown = best;
      double seconds = best.elapsed().toMillis() / 1e3;
      err.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds, inWords(best.costs())));
    }
  }

  @Override
  public void close() {
    clock.cancel();
    if (terminal) {
      err.print(ERASE_LINE);
      err.flush();
    }
  }
}
