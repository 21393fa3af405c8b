package org.entremise.bench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A cost from below to above.
 *
 * @param least at the lower edge
 * @param step between two ticks
 * @param steps from the lower to the upper edge, at least 1
 */
record CostAxis(long least, long step, long steps, int top, int bottom) {
  private static final int MOST_STEPS = 5;

  /** An axis that shows all these values; without any, it begins at 0. */
  static CostAxis over(List<Long> values, int top, int bottom) {
    long low = values.isEmpty() ? 0 : Collections.min(values);
    long high = values.isEmpty() ? 1 : Collections.max(values);
    long step = 1;
    // 1, 2, 5, 10, 20, 50, …
    for (int i = 0; (high - low) / step >= MOST_STEPS; i++) {
      step = i % 3 == 1 ? step / 2 * 5 : step * 2;
    }
    long least = Math.floorDiv(low, step) * step;
    long steps = Math.max(1, (high - least + step - 1) / step);
    return new CostAxis(least, step, steps, top, bottom);
  }

  /** What is beyond the axis lies on its edge. */
  double y(long value) {
    double share = (double) (value - least) / (step * steps);
    return bottom - Math.min(1, Math.max(0, share)) * (bottom - top);
  }

  List<Long> ticks() {
    List<Long> ticks = new ArrayList<>();
    for (long i = 0; i <= steps; i++) {
      ticks.add(least + i * step);
    }
    return ticks;
  }
}
