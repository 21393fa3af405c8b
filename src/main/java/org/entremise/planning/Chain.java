package org.entremise.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Builds a move around one meeting and its new slot, in which nobody gets more meetings at once
 * than it has seats for.
 *
 * <p>Where the meeting leaves a slot, whoever is in its way takes that slot in exchange, and so on:
 * a Kempe chain between two slots, as in graph colouring. Where it was unscheduled, whoever is in
 * its way goes to another slot or is left unscheduled: an ejection.
 */
final class Chain {
  /** Longer chains rarely help and take long to build. */
  private static final int LONGEST = 30;

  private final List<PlannedMeeting> meetings = new ArrayList<>();
  private final List<@Nullable TimeSlot> targets = new ArrayList<>();
  private final @Nullable TimeSlot left;
  private final TimeSlot entered;
  private final Plan plan;
  private final Random random;

  private Chain(
      Plan plan, PlannedMeeting first, TimeSlot entered, @Nullable TimeSlot left, Random random) {
    this.plan = plan;
    this.left = left;
    this.entered = entered;
    this.random = random;
    add(first, entered);
  }

  /**
   * The move of a meeting into a slot, or null if somebody in the way cannot leave.
   *
   * @param exchange the slot for whoever is in the way; null: any other, or none
   */
  static @Nullable Reassignment move(
      Plan plan,
      PlannedMeeting first,
      TimeSlot entered,
      @Nullable TimeSlot exchange,
      Random random) {
    Chain chain = new Chain(plan, first, entered, exchange, random);
    for (int i = 0; i < chain.meetings.size(); i++) {
      if (!chain.makeWay(i)) {
        return null;
      }
    }
    return new Reassignment(
        chain.meetings.toArray(PlannedMeeting[]::new), chain.targets.toArray(TimeSlot[]::new));
  }

  private boolean makeWay(int i) {
    PlannedMeeting meeting = meetings.get(i);
    TimeSlot target = targets.get(i);
    return target == null || (makeWay(meeting.a(), target) && makeWay(meeting.b(), target));
  }

  private boolean makeWay(Agenda agenda, TimeSlot slot) {
    int excess = agenda.load(slot) + change(agenda, slot) - agenda.seats();
    for (PlannedMeeting other : agenda.meetings()) {
      if (excess <= 0) {
        return true;
      }
      if (other.slot() == slot && !meetings.contains(other)) {
        if (!exchange(other)) {
          return false;
        }
        excess--;
      }
    }
    return excess <= 0;
  }

  /** Meetings that the chain gives the participant in the slot, less those that it takes away. */
  private int change(Agenda agenda, TimeSlot slot) {
    int change = 0;
    for (int i = 0; i < meetings.size(); i++) {
      PlannedMeeting meeting = meetings.get(i);
      if (meeting.a() == agenda || meeting.b() == agenda) {
        change += (targets.get(i) == slot ? 1 : 0) - (meeting.slot() == slot ? 1 : 0);
      }
    }
    return change;
  }

  private boolean exchange(PlannedMeeting other) {
    if (other.isPinned() || meetings.size() == LONGEST) {
      return false;
    }
    if (left == null) {
      add(other, refuge(other));
      return true;
    }
    TimeSlot target = other.slot() == left ? entered : left;
    if (!other.allows(target)) {
      return false;
    }
    add(other, target);
    return true;
  }

  /** Mostly a free slot, but sometimes one where others must make way in turn, or none. */
  private @Nullable TimeSlot refuge(PlannedMeeting meeting) {
    int chance = random.nextInt(8);
    if (chance == 0 || meeting.choices().isEmpty()) {
      return null;
    }
    if (chance > 1) {
      return freeSlot(meeting);
    }
    TimeSlot slot = meeting.choices().get(random.nextInt(meeting.choices().size()));
    return slot == meeting.slot() ? null : slot;
  }

  private @Nullable TimeSlot freeSlot(PlannedMeeting meeting) {
    List<TimeSlot> choices = meeting.choices();
    int offset = random.nextInt(choices.size());
    for (int i = 0; i < choices.size(); i++) {
      TimeSlot slot = choices.get((offset + i) % choices.size());
      if (slot != entered
          && hasPlace(meeting.a(), slot)
          && hasPlace(meeting.b(), slot)
          && plan.occupancy(slot).roomsLeft() > 0) {
        return slot;
      }
    }
    return null;
  }

  private boolean hasPlace(Agenda agenda, TimeSlot slot) {
    return agenda.load(slot) + change(agenda, slot) < agenda.seats();
  }

  private void add(PlannedMeeting meeting, @Nullable TimeSlot target) {
    meetings.add(meeting);
    targets.add(target);
  }
}
