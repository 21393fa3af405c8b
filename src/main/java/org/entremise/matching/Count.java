package org.entremise.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The count of one schedule's costs. */
final class Count {
  private final ProblemIndex index;
  private final Problem problem;
  private final @Nullable Missing missing;

  /** By request: its slot, or negative. */
  private final int[] slotOf;

  private final List<Violation> violations = new ArrayList<>();
  private long shortfall;
  private long worst;
  private long unserved;
  private long unfairness;
  private long breaks;
  private long idleSlots;
  private int scheduled;

  /**
   * @param missing null where the policy does not ask for it
   */
  Count(ProblemIndex index, @Nullable Missing missing, int[] slotOf) {
    this.index = index;
    this.problem = index.problem;
    this.missing = missing;
    this.slotOf = slotOf;
  }

  Verdict verdict() {
    for (int request = 0; request < slotOf.length; request++) {
      if (slotOf[request] < 0) {
        countUnscheduled(request);
      } else {
        countMeeting(request);
      }
    }
    countRooms();
    countPins();
    countParticipants();
    ComfortParts parts =
        new ComfortParts(unfairness, breaks, idleSlots, moved(), scheduled, slotOf.length);
    Costs costs =
        new Costs(violations.size(), shortfall, worst, unserved, parts.weighed(problem.comfort()));
    return new Verdict(costs, parts, violations);
  }

  private void countUnscheduled(int request) {
    unserved += problem.requests().get(request).weight();
    if (problem.requests().get(request).mandatory()) {
      violations.add(new Violation.MandatoryUnscheduled(index.named(request)));
    }
  }

  private void countMeeting(int request) {
    scheduled++;
    Slot slot = index.slot(slotOf[request]);
    for (int party : new int[] {index.a[request], index.b[request]}) {
      Participant participant = index.participant(party);
      if (participant.unavailable().contains(slot.id())) {
        violations.add(new Violation.Unavailable(index.named(request), participant, slot));
      }
    }
    var allowed = index.allowed.get(request);
    if (allowed != null && !allowed.contains(slot.id())) {
      violations.add(new Violation.SlotNotAllowed(index.named(request), slot));
    }
    for (int earlier : index.after[request]) {
      if (slotOf[earlier] >= slotOf[request]) {
        Slot earlierSlot = index.slot(slotOf[earlier]);
        violations.add(
            new Violation.WrongOrder(
                index.named(request), slot, index.named(earlier), earlierSlot));
      }
    }
  }

  private void countRooms() {
    int[] meetings = new int[problem.slots().size()];
    for (int slot : slotOf) {
      if (slot >= 0) {
        meetings[slot]++;
      }
    }
    for (int slot = 0; slot < meetings.length; slot++) {
      Integer rooms = index.slot(slot).rooms();
      if (rooms != null) {
        Violation violation = new Violation.OverRooms(index.slot(slot), meetings[slot], rooms);
        addBeyond(meetings[slot], rooms, violation);
      }
    }
  }

  private void countPins() {
    for (Meeting pin : problem.pins()) {
      if (!holds(pin)) {
        NamedRequest request = index.named(index.request(pin.request()));
        violations.add(new Violation.PinBroken(request, index.slot(pin.slot())));
      }
    }
  }

  private long moved() {
    return problem.previous().stream().filter(meeting -> !holds(meeting)).count();
  }

  private boolean holds(Meeting meeting) {
    int slot = slotOf[index.request(meeting.request())];
    return slot >= 0 && index.slot(slot).id().equals(meeting.slot());
  }

  private void countParticipants() {
    int participants = problem.participants().size();
    int[] unscheduled = new int[participants];
    int[] held = new int[participants];
    for (int request = 0; request < slotOf.length; request++) {
      int[] tally = slotOf[request] < 0 ? unscheduled : held;
      tally[index.a[request]]++;
      tally[index.b[request]]++;
    }
    if (missing != null) {
      countMissing(missing, held);
    }
    int[][] busy = busySlots(held);
    for (int number = 0; number < participants; number++) {
      Participant participant = index.participant(number);
      unfairness += (long) unscheduled[number] * unscheduled[number];
      shortfall += Math.max(0, participant.minMeetings() - held[number]);
      Integer max = participant.maxMeetings();
      if (max != null) {
        addBeyond(held[number], max, new Violation.OverMaxMeetings(participant, held[number], max));
      }
      countDays(participant, busy[number]);
    }
  }

  private void countMissing(Missing missing, int[] held) {
    for (int participant = 0; participant < held.length; participant++) {
      int misses = missing.could(participant) - held[participant];
      for (int nth = 1; nth <= misses; nth++) {
        worst += missing.price(nth);
      }
    }
  }

  /** By participant: the slots of its meetings, ascending, one for each meeting. */
  private int[][] busySlots(int[] held) {
    int[][] busy = new int[held.length][];
    Arrays.setAll(busy, participant -> new int[held[participant]]);
    int[] filled = new int[held.length];
    for (int request = 0; request < slotOf.length; request++) {
      if (slotOf[request] >= 0) {
        int a = index.a[request];
        int b = index.b[request];
        busy[a][filled[a]++] = slotOf[request];
        busy[b][filled[b]++] = slotOf[request];
      }
    }
    for (int[] slots : busy) {
      Arrays.sort(slots);
    }
    return busy;
  }

  /** Walks through one participant's meetings, slot by slot. */
  private void countDays(Participant participant, int[] busy) {
    int mine = 0;
    int inARow = 0;
    int next;
    for (int i = 0; i < busy.length; i = next) {
      next = i;
      while (next < busy.length && busy[next] == busy[i]) {
        next++;
      }
      Slot slot = index.slot(busy[i]);
      addBeyond(
          next - i, participant.seats(), new Violation.OverSeats(participant, slot, next - i));

      boolean sameBlock = i > 0 && index.block[busy[i - 1]] == index.block[busy[i]];
      int idle = sameBlock ? busy[i] - busy[i - 1] - 1 : 0;
      if (idle > 0) {
        mine++;
        idleSlots += idle;
      }
      inARow = sameBlock && idle == 0 ? inARow + 1 : 1;
      Integer maxConsecutive = participant.maxConsecutive();
      if (maxConsecutive != null && inARow > maxConsecutive) {
        violations.add(new Violation.OverMaxConsecutive(participant, slot, maxConsecutive));
      }
    }
    breaks += mine;
    Integer maxBreaks = participant.maxBreaks();
    if (maxBreaks != null) {
      addBeyond(mine, maxBreaks, new Violation.OverMaxBreaks(participant, mine, maxBreaks));
    }
  }

  private void addBeyond(int count, int limit, Violation violation) {
    for (int beyond = limit; beyond < count; beyond++) {
      violations.add(violation);
    }
  }
}
