package org.entremise.event;

import org.entremise.kernel.Faults;
import org.entremise.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a participant is guaranteed and bears, unless something else is said of it.
 *
 * @param minMeetings how many it is guaranteed
 * @param maxMeetings the most; null: no limit
 * @param maxConsecutive the most in a row; null: no limit
 */
public record Limits(
    int minMeetings, @Nullable Integer maxMeetings, @Nullable Integer maxConsecutive) {
  /** Nothing guaranteed, nothing limited. */
  public static final Limits NONE = new Limits(0, null, null);

  private static final int MOST = 500;

  void check(String path, Faults faults) {
    checkRange(path + ".minMeetings", minMeetings, 0, faults);
    checkRange(path + ".maxMeetings", maxMeetings, 0, faults);
    checkRange(path + ".maxConsecutive", maxConsecutive, 1, faults);
    if (maxMeetings != null && maxMeetings < minMeetings) {
      faults.add(
          path + ".maxMeetings",
          Message.of("event.rules.limits.crossed", "min", minMeetings, "max", maxMeetings));
    }
  }

  private static void checkRange(String path, @Nullable Integer value, int least, Faults faults) {
    if (value != null && (value < least || value > MOST)) {
      faults.add(
          path,
          Message.of("event.rules.limits.range", "value", value, "least", least, "most", MOST));
    }
  }
}
