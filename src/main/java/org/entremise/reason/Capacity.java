package org.entremise.reason;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.entremise.matching.Participant;
import org.entremise.matching.Request;
import org.entremise.matching.Slot;

/** How many meetings fit at the most, by participant and by slot, whatever the schedule. */
final class Capacity {
  private final Situation situation;
  private final Sides sides;

  /** By request: the slots in which it could be if it were alone. */
  private final List<BitSet> possible = new ArrayList<>();

  Capacity(Situation situation) {
    this.situation = situation;
    this.sides = new Sides(situation);
    for (int request = 0; request < situation.problem.requests().size(); request++) {
      possible.add(possibleSlots(request));
    }
  }

  private BitSet possibleSlots(int number) {
    Request request = situation.problem.requests().get(number);
    Participant a = situation.participant(situation.participant(request.a()));
    Participant b = situation.participant(situation.participant(request.b()));
    BitSet slots = new BitSet();
    if (request.slots() == null) {
      slots.set(0, situation.grid.size());
    } else {
      request.slots().forEach(id -> slots.set(situation.slot(id)));
    }
    int pin = situation.pinOf[number];
    for (int slot = 0; slot < situation.grid.size(); slot++) {
      String id = situation.grid.get(slot).id();
      boolean away = a.unavailable().contains(id) || b.unavailable().contains(id);
      if (away || rooms(slot) == 0 || (pin >= 0 && pin != slot)) {
        slots.clear(slot);
      }
    }
    return slots;
  }

  boolean isPossible(int request) {
    return !possible.get(request).isEmpty();
  }

  boolean isPossible(int request, int slot) {
    return possible.get(request).get(slot);
  }

  /** Rooms of a slot; as good as endless where it has no limit. */
  int rooms(int slot) {
    Slot asked = situation.grid.get(slot);
    Integer rooms = asked.rooms();
    return rooms == null ? Integer.MAX_VALUE : rooms;
  }

  /** How many meetings a participant has seats for, by the slots in which it is there. */
  int seats(int participant) {
    Participant one = situation.participant(participant);
    long seats = 0;
    for (int slot = 0; slot < situation.grid.size(); slot++) {
      if (!one.unavailable().contains(situation.grid.get(slot).id())) {
        seats += Math.min(one.seats(), rooms(slot));
      }
    }
    return (int) Math.min(seats, Integer.MAX_VALUE);
  }

  /**
   * How many of these requests can be scheduled at the most if nobody but this participant has any
   * other: each in a possible slot, no more at once than its seats, no more than its limit.
   *
   * @param requests of the participant
   */
  int most(int participant, List<Integer> requests) {
    Participant one = situation.participant(participant);
    int slots = situation.grid.size();
    Flow flow = new Flow(slots + requests.size());
    for (int slot = 0; slot < slots; slot++) {
      flow.toSink(slot, Math.min(one.seats(), rooms(slot)));
    }
    for (int i = 0; i < requests.size(); i++) {
      int node = slots + i;
      flow.fromSource(node, 1);
      possible.get(requests.get(i)).stream().forEach(slot -> flow.between(node, slot, 1));
    }
    Integer limit = one.maxMeetings();
    return limit == null ? flow.greatest() : Math.min(limit, flow.greatest());
  }

  /** Whether {@link #meetingsAtOnce} is exact: no circle of an odd number of participants. */
  boolean isExact() {
    return sides.areTwo();
  }

  /** How many meetings those who are there in a slot can hold at once; rooms are not asked. */
  int meetingsAtOnce(int slot) {
    List<Request> requests = new ArrayList<>();
    for (int request = 0; request < possible.size(); request++) {
      if (isPossible(request, slot)) {
        requests.add(situation.problem.requests().get(request));
      }
    }
    return sides.meetingsAtOnce(requests);
  }
}
