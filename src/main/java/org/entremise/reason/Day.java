package org.entremise.reason;

import java.util.function.IntSupplier;

/** One participant's busy slots, and what one more would do to them. */
final class Day {
  private final Situation situation;
  private final boolean[] busy;

  Day(Situation situation, int participant) {
    this.situation = situation;
    this.busy = situation.busy(participant);
  }

  /** Whether a meeting in the slot gives more busy slots beyond {@code limit} in a row. */
  boolean addsToRows(int slot, int limit) {
    return with(slot, () -> beyondRows(limit)) > beyondRows(limit);
  }

  /** Whether a meeting in the slot gives more breaks beyond {@code limit}. */
  boolean addsToBreaks(int slot, int limit) {
    int before = Math.max(0, breaks() - limit);
    return with(slot, () -> Math.max(0, breaks() - limit)) > before;
  }

  private int with(int slot, IntSupplier count) {
    boolean before = busy[slot];
    busy[slot] = true;
    int counted = count.getAsInt();
    busy[slot] = before;
    return counted;
  }

  private int beyondRows(int limit) {
    int beyond = 0;
    int inARow = 0;
    for (int slot = 0; slot < busy.length; slot++) {
      boolean goesOn = situation.continuesBlock(slot);
      inARow = busy[slot] ? (goesOn ? inARow : 0) + 1 : 0;
      beyond += inARow > limit ? 1 : 0;
    }
    return beyond;
  }

  private int breaks() {
    int breaks = 0;
    boolean met = false;
    boolean idle = false;
    for (int slot = 0; slot < busy.length; slot++) {
      if (!situation.continuesBlock(slot)) {
        met = false;
        idle = false;
      }
      if (busy[slot]) {
        breaks += met && idle ? 1 : 0;
        met = true;
        idle = false;
      } else {
        idle = true;
      }
    }
    return breaks;
  }
}
