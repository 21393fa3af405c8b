package org.entremise.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entremise.kernel.Message;
import org.entremise.matching.Costs;

/**
 * By how much a schedule is better than another, compared in the order of the costs; negative where
 * it is worse. Comfort is no part of it.
 *
 * @param violations so many fewer
 * @param shortfall so many fewer meetings missing to guarantees
 * @param unserved so much less weight unserved
 */
public record Gain(long violations, long shortfall, long unserved) implements Comparable<Gain> {
  /** Neither better nor worse. */
  public static final Gain NONE = new Gain(0, 0, 0);

  private static final Comparator<Gain> ORDER =
      Comparator.comparingLong(Gain::violations)
          .thenComparingLong(Gain::shortfall)
          .thenComparingLong(Gain::unserved);

  static Gain between(Costs before, Costs after) {
    return new Gain(
        before.violations() - after.violations(),
        before.shortfall() - after.shortfall(),
        before.unserved() - after.unserved());
  }

  @Override
  public int compareTo(Gain other) {
    return ORDER.compare(this, other);
  }

  /** Such as “weight 4 more served”. */
  public Message message() {
    List<Message> parts = new ArrayList<>();
    add(parts, "whatif.gain.violations", violations);
    add(parts, "whatif.gain.shortfall", shortfall);
    add(parts, "whatif.gain.unserved", unserved);
    return parts.isEmpty()
        ? Message.of("whatif.gain.none")
        : Message.of("whatif.gain.all", "parts", parts);
  }

  private static void add(List<Message> parts, String key, long by) {
    if (by != 0) {
      String way = by > 0 ? "better" : "worse";
      parts.add(Message.of(key, "count", Math.abs(by), "way", way));
    }
  }
}
