package org.entremise.planning;

import java.util.List;
import org.entremise.matching.Participant;
import org.jspecify.annotations.Nullable;

/**
 * What the constraints count for one participant, counted anew from the slots of its meetings. It
 * shares nothing with what the search keeps as it goes, so that one can be held against the other.
 */
final class Tally {
  private static final int NO_LIMIT = Integer.MAX_VALUE;

  private final Participant participant;
  private final int asked;
  private final Agenda agenda;
  private int held;
  private int seatsMissing;
  private int breaks;
  private int idleSlots;
  private int consecutiveExcess;

  Tally(Agenda agenda) {
    this.agenda = agenda;
    participant = agenda.participant();
    asked = agenda.meetings().size();
    int[] load = new int[agenda.grid().size()];
    for (PlannedMeeting meeting : agenda.meetings()) {
      TimeSlot slot = meeting.slot();
      if (slot != null) {
        held++;
        seatsMissing += ++load[slot.index()] > participant.seats() ? 1 : 0;
      }
    }
    countRuns(load, agenda.grid());
  }

  private void countRuns(int[] load, List<TimeSlot> grid) {
    int longest = limit(participant.maxConsecutive());
    int block = -1;
    int free = -1;
    int run = 0;
    for (TimeSlot slot : grid) {
      if (slot.block() != block) {
        block = slot.block();
        free = -1;
        run = 0;
      }
      if (load[slot.index()] == 0) {
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

  /** Meetings fewer than the participant could hold. */
  int missing() {
    return Math.max(0, agenda.most() - held);
  }

  /** What they cost. */
  long worst() {
    return agenda.worst(missing());
  }

  int unscheduled() {
    return asked - held;
  }

  /** Runs of free slots between two busy ones of one block. */
  int breaks() {
    return breaks;
  }

  /** The total length of those runs, in slots. */
  int idleSlots() {
    return idleSlots;
  }

  int breaksBeyondMaximum() {
    return Math.max(0, breaks - limit(participant.maxBreaks()));
  }

  /** Busy slots beyond the longest run that is allowed. */
  int consecutiveExcess() {
    return consecutiveExcess;
  }

  private static int limit(@Nullable Integer limit) {
    return limit == null ? NO_LIMIT : limit;
  }
}
