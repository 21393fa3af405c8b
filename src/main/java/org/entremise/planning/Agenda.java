package org.entremise.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entremise.matching.Participant;
import org.jspecify.annotations.Nullable;

/**
 * One participant's meetings, slot by slot, and what they cost. {@link Timetable} keeps it in step
 * with the meetings' slots; the score and the moves both read it, so neither needs to look through
 * all meetings.
 */
final class Agenda {
  private static final int NO_LIMIT = Integer.MAX_VALUE;

  private final Participant participant;
  private final int index;
  private final List<TimeSlot> grid;
  private final boolean[] away;
  private final List<PlannedMeeting> meetings = new ArrayList<>();

  /** By slot: the number of meetings. */
  private final int[] load;

  /** By slot: the sum of the numbers of the meetings; where there is one, its number. */
  private final int[] numbers;

  private final BusySlots busy;
  private final WorstServed worst;
  private final int most;
  private int held;
  private int seatsMissing;

  /** Whether the busy slots have changed since they were counted. */
  private boolean stale = true;

  /**
   * @param index position among the participants, from 0
   */
  Agenda(Participant participant, int index, PlanFacts facts) {
    this.participant = participant;
    this.index = index;
    this.grid = facts.grid();
    this.worst = facts.worst();
    this.most = worst.most(index);
    this.busy = new BusySlots(facts.layout());
    this.away = new boolean[grid.size()];
    this.load = new int[grid.size()];
    this.numbers = new int[grid.size()];
    if (!participant.unavailable().isEmpty()) {
      grid.forEach(slot -> away[slot.index()] = participant.unavailable().contains(slot.id()));
    }
  }

  void add(PlannedMeeting meeting) {
    meetings.add(meeting);
  }

  /** All meetings that were asked of the participant, scheduled or not. */
  List<PlannedMeeting> meetings() {
    return meetings;
  }

  Participant participant() {
    return participant;
  }

  /** All slots in chronological order. */
  List<TimeSlot> grid() {
    return grid;
  }

  int index() {
    return index;
  }

  int seats() {
    return participant.seats();
  }

  boolean isAway(TimeSlot slot) {
    return away[slot.index()];
  }

  int load(TimeSlot slot) {
    return load[slot.index()];
  }

  /** The number of the meeting in a slot that holds one. */
  int onlyMeeting(TimeSlot slot) {
    return numbers[slot.index()];
  }

  void take(PlannedMeeting meeting, TimeSlot slot) {
    int now = ++load[slot.index()];
    numbers[slot.index()] += meeting.index();
    held++;
    seatsMissing += now > participant.seats() ? 1 : 0;
    if (now == 1) {
      flip(slot);
    }
  }

  void free(PlannedMeeting meeting, TimeSlot slot) {
    int now = --load[slot.index()];
    numbers[slot.index()] -= meeting.index();
    held--;
    seatsMissing -= now >= participant.seats() ? 1 : 0;
    if (now == 0) {
      flip(slot);
    }
  }

  /** Frees all slots. */
  void clear() {
    Arrays.fill(load, 0);
    Arrays.fill(numbers, 0);
    busy.clear();
    held = 0;
    seatsMissing = 0;
    stale = true;
  }

  private void flip(TimeSlot slot) {
    busy.flip(slot);
    stale = true;
  }

  /** What breaks the participant's own rules: seats, meetings, breaks and slots in a row. */
  int violations() {
    count();
    return seatsMissing
        + Math.max(0, held - limit(participant.maxMeetings()))
        + Math.max(0, busy.breaks() - limit(participant.maxBreaks()))
        + busy.consecutiveExcess();
  }

  int shortfall() {
    return Math.max(0, participant.minMeetings() - held);
  }

  /** The most meetings that the participant could hold. */
  int most() {
    return most;
  }

  /** What the meetings cost that are missing to those. */
  long worst() {
    return worst.cost(most - held);
  }

  /** What so many missing meetings cost. */
  long worst(int missing) {
    return worst.cost(missing);
  }

  int unscheduled() {
    return meetings.size() - held;
  }

  int breaks() {
    count();
    return busy.breaks();
  }

  int idleSlots() {
    count();
    return busy.idleSlots();
  }

  /**
   * One of the idle slots.
   *
   * @param nth from 0 to their number
   */
  TimeSlot idleSlot(int nth) {
    int skipped = nth;
    int lastBusy = -1;
    for (int i = 0; i < load.length; i++) {
      if (load[i] > 0) {
        if (lastBusy >= 0 && grid.get(lastBusy).block() == grid.get(i).block()) {
          int idle = i - lastBusy - 1;
          if (skipped < idle) {
            return grid.get(lastBusy + 1 + skipped);
          }
          skipped -= idle;
        }
        lastBusy = i;
      }
    }
    throw new IndexOutOfBoundsException(nth);
  }

  private void count() {
    if (stale) {
      stale = false;
      busy.count(limit(participant.maxConsecutive()));
    }
  }

  private static int limit(@Nullable Integer limit) {
    return limit == null ? NO_LIMIT : limit;
  }

  @Override
  public String toString() {
    return participant.id();
  }
}
