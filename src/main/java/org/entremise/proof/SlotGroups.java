package org.entremise.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.entremise.matching.Possibilities;

/**
 * Slots that a relaxation does not tell apart: what fits into some slot of a group is taken to fit
 * into all of it.
 */
final class SlotGroups {
  /** By group: its slots. */
  final List<int[]> slots = new ArrayList<>();

  /** By slot: its group. */
  final int[] of;

  private SlotGroups(int slotCount, int groups) {
    of = new int[slotCount];
    for (int group = 0; group < groups; group++) {
      int from = (int) ((long) slotCount * group / groups);
      int to = (int) ((long) slotCount * (group + 1) / groups);
      slots.add(IntStream.range(from, to).toArray());
      Arrays.fill(of, from, to, group);
    }
  }

  /** Groups of neighbours, about equally large. */
  static SlotGroups of(Possibilities possibilities, int most) {
    int count = possibilities.problem().slots().size();
    return new SlotGroups(count, Math.max(1, Math.min(most, count)));
  }
}
