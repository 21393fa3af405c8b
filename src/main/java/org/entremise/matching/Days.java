package org.entremise.matching;

import java.util.Arrays;

/**
 * One participant's possible days: which slots can be busy without breaking its {@code maxBreaks}
 * and {@code maxConsecutive}, and what its breaks cost. A dynamic programme over the slots.
 */
final class Days {
  /** The cost of what cannot be. */
  static final long IMPOSSIBLE = Long.MAX_VALUE;

  // Where a day stands after a slot: nothing yet in this block, in a break that will end, done
  // for this block, or busy for so many slots (RUN and beyond).
  private static final int FRESH = 0;
  private static final int PAUSE = 1;
  private static final int DONE = 2;
  private static final int RUN = 3;

  private final ProblemIndex index;
  private final Participant participant;
  private final int[] seats;
  private final boolean[] busy;
  private final int longestRun;
  private final int mostBreaks;

  /** By state, breaks (where they are limited) and meetings. */
  private long[][][] costs = {};

  /**
   * @param seats by slot: meetings that the participant can hold there
   * @param busy by slot: whether it is known to be busy
   */
  Days(ProblemIndex index, Participant participant, int[] seats, boolean[] busy) {
    this.index = index;
    this.participant = participant;
    this.seats = seats;
    this.busy = busy;
    Integer run = participant.maxConsecutive();
    longestRun = run == null ? 1 : Math.min(run, seats.length);
    Integer breaks = participant.maxBreaks();
    mostBreaks = breaks == null ? 0 : Math.min(breaks, seats.length);
  }

  /**
   * By number of meetings that fit: the least cost of breaks and idle slots, {@link #IMPOSSIBLE}
   * where no day is that full.
   *
   * @param most meetings that count; more are as good as that many
   */
  long[] discomfort(int most) {
    costs = nothing(most);
    costs[FRESH][0][0] = 0;
    for (int slot = 0; slot < seats.length; slot++) {
      if (slot > 0 && index.block[slot] != index.block[slot - 1]) {
        startBlock(most);
      }
      step(slot, most);
    }
    startBlock(most);
    long[] least = new long[most + 1];
    Arrays.fill(least, IMPOSSIBLE);
    for (long[] byMeetings : costs[FRESH]) {
      for (int meetings = 0; meetings <= most; meetings++) {
        least[meetings] = Math.min(least[meetings], byMeetings[meetings]);
      }
    }
    return least;
  }

  private long[][][] nothing(int most) {
    long[][][] none = new long[RUN + longestRun][mostBreaks + 1][most + 1];
    for (long[][] state : none) {
      for (long[] byMeetings : state) {
        Arrays.fill(byMeetings, IMPOSSIBLE);
      }
    }
    return none;
  }

  private void startBlock(int most) {
    long[][][] next = nothing(most);
    for (int state = 0; state < costs.length; state++) {
      for (int breaks = 0; breaks <= mostBreaks && state != PAUSE; breaks++) {
        for (int meetings = 0; meetings <= most; meetings++) {
          reach(next, FRESH, breaks, meetings, costs[state][breaks][meetings]);
        }
      }
    }
    costs = next;
  }

  private void step(int slot, int most) {
    long[][][] next = nothing(most);
    for (int state = 0; state < costs.length; state++) {
      for (int breaks = 0; breaks <= mostBreaks; breaks++) {
        for (int meetings = 0; meetings <= most; meetings++) {
          long cost = costs[state][breaks][meetings];
          if (cost != IMPOSSIBLE && !busy[slot]) {
            rest(next, state, breaks, meetings, cost);
          }
          if (cost != IMPOSSIBLE && seats[slot] > 0) {
            meet(next, state, breaks, Math.min(most, meetings + seats[slot]), cost);
          }
        }
      }
    }
    costs = next;
  }

  private void rest(long[][][] next, int state, int breaks, int meetings, long cost) {
    ComfortWeights weights = index.problem.comfort();
    if (state == FRESH || state == DONE) {
      reach(next, state, breaks, meetings, cost);
    } else if (state == PAUSE) {
      reach(next, PAUSE, breaks, meetings, cost + weights.idleSlots());
    } else {
      reach(next, DONE, breaks, meetings, cost);
      int counted = participant.maxBreaks() == null ? 0 : breaks + 1;
      reach(next, PAUSE, counted, meetings, cost + weights.breaks() + weights.idleSlots());
    }
  }

  private void meet(long[][][] next, int state, int breaks, int meetings, long cost) {
    if (state == FRESH || state == PAUSE) {
      reach(next, RUN, breaks, meetings, cost);
    } else if (state >= RUN) {
      // Without a limit, all runs are alike.
      int longer = participant.maxConsecutive() == null ? state : state + 1;
      reach(next, longer, breaks, meetings, cost);
    }
  }

  private static void reach(long[][][] next, int state, int breaks, int meetings, long cost) {
    if (state < next.length && breaks < next[state].length) {
      long[] byMeetings = next[state][breaks];
      byMeetings[meetings] = Math.min(byMeetings[meetings], cost);
    }
  }
}
