package org.entremise.planning;

import java.util.ArrayList;
import java.util.List;
import org.entremise.matching.Participant;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.variable.ShadowVariable;

/**
 * One participant's meetings, slot by slot: a shadow of the meetings' slots. The constraints on a
 * participant and the moves both read it, so neither needs to look through all meetings.
 */
@PlanningEntity
class Agenda {
  private static final int NO_LIMIT = Integer.MAX_VALUE;

  private final Participant participant;
  private final int index;
  private final List<TimeSlot> grid;
  private final boolean[] away;
  private final List<PlannedMeeting> meetings = new ArrayList<>();

  /** By slot: the number of meetings. */
  @ShadowVariable(
      variableListenerClass = AgendaUpdater.class,
      sourceEntityClass = PlannedMeeting.class,
      sourceVariableName = "slot")
  private final int[] load;

  private int held;
  private int seatsMissing;

  /** Whether the three figures below are yet to be counted. */
  private boolean stale = true;

  private int breaks;
  private int idleSlots;
  private int consecutiveExcess;

  /**
   * @param index position among the participants, from 0
   * @param grid all slots in chronological order
   */
  Agenda(Participant participant, int index, List<TimeSlot> grid) {
    this.participant = participant;
    this.index = index;
    this.grid = grid;
    this.away = new boolean[grid.size()];
    this.load = new int[grid.size()];
    for (TimeSlot slot : grid) {
      away[slot.index()] = participant.unavailable().contains(slot.id());
    }
  }

  private Agenda(Agenda original) {
    participant = original.participant;
    index = original.index;
    grid = original.grid;
    away = original.away;
    load = original.load.clone();
    held = original.held;
    seatsMissing = original.seatsMissing;
  }

  /** A copy without the meetings, which are to be copied after it. */
  Agenda copy() {
    return new Agenda(this);
  }

  void add(PlannedMeeting meeting) {
    meetings.add(meeting);
  }

  /** All meetings that were asked of the participant, scheduled or not. */
  List<PlannedMeeting> meetings() {
    return meetings;
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

  void take(TimeSlot slot) {
    int now = ++load[slot.index()];
    held++;
    seatsMissing += now > participant.seats() ? 1 : 0;
    stale |= now == 1;
  }

  void free(TimeSlot slot) {
    int now = --load[slot.index()];
    held--;
    seatsMissing -= now >= participant.seats() ? 1 : 0;
    stale |= now == 0;
  }

  /** Over all slots, the meetings beyond the participant's seats. */
  int seatsMissing() {
    return seatsMissing;
  }

  int meetingsBeyondMaximum() {
    return Math.max(0, held - limit(participant.maxMeetings()));
  }

  int meetingsBelowGuarantee() {
    return Math.max(0, participant.minMeetings() - held);
  }

  int unscheduled() {
    return meetings.size() - held;
  }

  /** Runs of free slots between two busy ones of one block. */
  int breaks() {
    count();
    return breaks;
  }

  /** The total length of those runs, in slots. */
  int idleSlots() {
    count();
    return idleSlots;
  }

  /** The slots of those runs. */
  List<TimeSlot> gaps() {
    List<TimeSlot> gaps = new ArrayList<>();
    TimeSlot lastBusy = null;
    for (TimeSlot slot : grid) {
      if (load(slot) > 0) {
        if (lastBusy != null && lastBusy.block() == slot.block()) {
          gaps.addAll(grid.subList(lastBusy.index() + 1, slot.index()));
        }
        lastBusy = slot;
      }
    }
    return gaps;
  }

  int breaksBeyondMaximum() {
    return participant.maxBreaks() == null ? 0 : Math.max(0, breaks() - participant.maxBreaks());
  }

  /** Busy slots beyond the longest run that is allowed. */
  int consecutiveExcess() {
    if (participant.maxConsecutive() == null) {
      return 0;
    }
    count();
    return consecutiveExcess;
  }

  private static int limit(@Nullable Integer limit) {
    return limit == null ? NO_LIMIT : limit;
  }

  private void count() {
    if (!stale) {
      return;
    }
    stale = false;
    breaks = 0;
    idleSlots = 0;
    consecutiveExcess = 0;
    int longest = limit(participant.maxConsecutive());
    int block = -1;
    int free = -1;
    int run = 0;
    for (int i = 0; i < load.length; i++) {
      if (grid.get(i).block() != block) {
        block = grid.get(i).block();
        free = -1;
        run = 0;
      }
      if (load[i] == 0) {
        run = 0;
        free += free < 0 ? 0 : 1;
      } else {
        breaks += free > 0 ? 1 : 0;
        idleSlots += Math.max(0, free);
        free = 0;
        run++;
        consecutiveExcess += run > longest ? 1 : 0;
      }
    }
  }

  @Override
  public String toString() {
    return participant.id();
  }
}
