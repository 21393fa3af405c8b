package org.entremise.bench.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.DoubleStream;

/** Seconds from left to right, logarithmic: much happens at the beginning. */
final class TimeAxis {
  static final int LEFT = 84;
  static final int RIGHT = 740;

  private static final double FIRST = 0.02;

  private final double last;

  /**
   * @param end where the axis ends
   */
  TimeAxis(Duration end) {
    last = Math.max(2 * FIRST, end.toMillis() / 1e3);
  }

  double x(double seconds) {
    double within = Math.min(last, Math.max(FIRST, seconds));
    return LEFT + (RIGHT - LEFT) * Math.log(within / FIRST) / Math.log(last / FIRST);
  }

  List<Double> ticks() {
    return DoubleStream.of(0.02, 0.1, 0.5, 1, 5, 15, 60, 300, 1800)
        .filter(tick -> tick <= last)
        .boxed()
        .toList();
  }

  static String label(double tick) {
    return BigDecimal.valueOf(tick).stripTrailingZeros().toPlainString();
  }
}
