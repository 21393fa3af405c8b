package org.entremise.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.entremise.matching.Slot;

/** Bits tell the same of breaks and runs as a walk through the slots, however long blocks are. */
class BusySlotsProperties {

  @Property(tries = 500)
  void count_isThatOfAWalk(@ForAll long seed) {
    Random random = new Random(seed);
    List<TimeSlot> grid = grid(random);
    BusySlots busy = new BusySlots(new BusySlots.Layout(grid));
    boolean[] isBusy = new boolean[grid.size()];
    int longest = 1 + random.nextInt(80);

    for (int flips = 0; flips < 300; flips++) {
      TimeSlot slot = grid.get(random.nextInt(grid.size()));
      isBusy[slot.index()] ^= true;
      busy.flip(slot);
    }
    busy.count(longest);

    Walk walk = new Walk(grid, isBusy, longest);
    assertThat(busy.breaks()).isEqualTo(walk.breaks);
    assertThat(busy.idleSlots()).isEqualTo(walk.idleSlots);
    assertThat(busy.consecutiveExcess()).isEqualTo(walk.consecutiveExcess);
  }

  /** One to three blocks of up to 150 slots. */
  private static List<TimeSlot> grid(Random random) {
    List<Slot> slots = new ArrayList<>();
    for (int block = random.nextInt(3); block >= 0; block--) {
      for (int length = random.nextInt(150); length >= 0; length--) {
        slots.add(new Slot("s" + slots.size(), null, "block " + block, null, null));
      }
    }
    return TimeSlot.grid(slots);
  }

  private static final class Walk {
    private int breaks;
    private int idleSlots;
    private int consecutiveExcess;

    Walk(List<TimeSlot> grid, boolean[] isBusy, int longest) {
      int run = 0;
      int lastBusy = -1;
      for (int i = 0; i < isBusy.length; i++) {
        if (i > 0 && grid.get(i).block() != grid.get(i - 1).block()) {
          run = 0;
          lastBusy = -1;
        }
        run = isBusy[i] ? run + 1 : 0;
        if (isBusy[i]) {
          consecutiveExcess += run > longest ? 1 : 0;
          if (lastBusy >= 0 && lastBusy < i - 1) {
            breaks++;
            idleSlots += i - lastBusy - 1;
          }
          lastBusy = i;
        }
      }
    }
  }
}
