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

  /** How often a meeting is chosen that is to leave a full slot. */
  private static final int ATTEMPTS = 8;

  private final List<PlannedMeeting> meetings = new ArrayList<>();
  private final List<@Nullable TimeSlot> targets = new ArrayList<>();
  private final @Nullable TimeSlot left;
  private final TimeSlot entered;
  private final Timetable timetable;
  private final Random random;

  /** How many of the meetings have had others make way. */
  private int closed;

  private Chain(
      Timetable timetable,
      PlannedMeeting first,
      TimeSlot entered,
      @Nullable TimeSlot left,
      Random random) {
    this.timetable = timetable;
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
      Timetable timetable,
      PlannedMeeting first,
      TimeSlot entered,
      @Nullable TimeSlot exchange,
      Random random) {
    Chain chain = new Chain(timetable, first, entered, exchange, random);
    if (!chain.close() || !chain.makeRoom(entered) || !chain.makeRoom(exchange)) {
      return null;
    }
    return new Reassignment(
        chain.meetings.toArray(PlannedMeeting[]::new), chain.targets.toArray(TimeSlot[]::new));
  }

  /** Lets all make way who are in the way of what the chain does so far. */
  private boolean close() {
    while (closed < meetings.size()) {
      if (!makeWay(closed++)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Lets others leave a slot for which the chain has more meetings than there are rooms. A slot
   * that was too full before may stay so.
   */
  private boolean makeRoom(@Nullable TimeSlot slot) {
    if (slot == null) {
      return true;
    }
    for (int attempt = 0; change(slot) > Math.max(0, timetable.roomsLeft(slot)); attempt++) {
      if (attempt == ATTEMPTS || timetable.held(slot) == 0) {
        return false;
      }
      PlannedMeeting other = timetable.held(slot, random.nextInt(timetable.held(slot)));
      if (!meetings.contains(other) && !(exchange(other) && close())) {
        return false;
      }
    }
    return true;
  }

  /** Meetings that the chain brings into the slot, less those that it takes away. */
  private int change(TimeSlot slot) {
    int change = 0;
    for (int i = 0; i < meetings.size(); i++) {
      change += (targets.get(i) == slot ? 1 : 0) - (meetings.get(i).slot() == slot ? 1 : 0);
    }
    return change;
  }

  private boolean makeWay(int i) {
    PlannedMeeting meeting = meetings.get(i);
    TimeSlot target = targets.get(i);
    return target == null || (makeWay(meeting.a(), target) && makeWay(meeting.b(), target));
  }

  private boolean makeWay(Agenda agenda, TimeSlot slot) {
    int excess = agenda.load(slot) + change(agenda, slot) - agenda.seats();
    if (excess == 1 && agenda.load(slot) == 1) {
      PlannedMeeting other = timetable.meeting(agenda.onlyMeeting(slot));
      return !meetings.contains(other) && exchange(other);
    }
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
          && timetable.roomsLeft(slot) > 0) {
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
