package org.entremise.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Builds moves around one meeting and its new slot, in which nobody gets more meetings at once than
 * it has seats for, and no slot more than it has rooms.
 *
 * <p>Where the meeting leaves a slot, whoever is in its way takes that slot in exchange, and so on:
 * a Kempe chain between two slots, as in graph colouring. Where it was unscheduled, whoever is in
 * its way goes to another slot or is left unscheduled: an ejection. Where there is no room, others
 * are chosen at random to leave.
 */
final class Chain {
  /** Longer chains rarely help and take long to build. */
  private static final int LONGEST = 30;

  /** How often a meeting is chosen that is to leave a full slot. */
  private static final int ATTEMPTS = 8;

  private final Timetable timetable;
  private final Random random;

  private final PlannedMeeting[] meetings = new PlannedMeeting[LONGEST];
  private final @Nullable TimeSlot[] targets = new TimeSlot[LONGEST];
  private int length;

  /** How many of the meetings have had others make way. */
  private int closed;

  /** By meeting the number of the last chain that it was part of. */
  private final int[] chainOf;

  /** By agenda the number of the last chain that has meetings of it, and how many. */
  private final int[] chainOfAgenda;

  private final int[] lengthOfAgenda;
  private int number;

  private @Nullable TimeSlot left;
  private @Nullable TimeSlot entered;

  Chain(Timetable timetable, Random random) {
    this.timetable = timetable;
    this.random = random;
    chainOf = new int[timetable.meetings().size()];
    chainOfAgenda = new int[timetable.agendas().size()];
    lengthOfAgenda = new int[timetable.agendas().size()];
  }

  /**
   * The move of a meeting into a slot, or null if somebody in the way cannot leave.
   *
   * @param exchange the slot for whoever is in the way; null: any other, or none
   */
  @Nullable Reassignment move(PlannedMeeting first, TimeSlot entered, @Nullable TimeSlot exchange) {
    this.entered = entered;
    left = exchange;
    length = 0;
    closed = 0;
    number++;
    add(first, entered);
    if (!close() || !makeRoom(entered) || !makeRoom(exchange) || !hasRooms()) {
      return null;
    }
    return new Reassignment(Arrays.copyOf(meetings, length), Arrays.copyOf(targets, length));
  }

  /** Lets all make way who are in the way of what the chain does so far. */
  private boolean close() {
    while (closed < length) {
      PlannedMeeting meeting = meetings[closed];
      TimeSlot target = targets[closed];
      closed++;
      if (target != null && !(makeWay(meeting.a(), target) && makeWay(meeting.b(), target))) {
        return false;
      }
    }
    return true;
  }

  private boolean makeWay(Agenda agenda, TimeSlot slot) {
    int excess = agenda.load(slot) + change(agenda, slot) - agenda.seats();
    if (excess == 1 && agenda.load(slot) == 1) {
      PlannedMeeting other = timetable.meeting(agenda.onlyMeeting(slot));
      return !contains(other) && exchange(other);
    }
    for (int i = 0; excess > 0 && i < agenda.meetings().size(); i++) {
      PlannedMeeting other = agenda.meetings().get(i);
      if (other.slot() == slot && !contains(other)) {
        if (!exchange(other)) {
          return false;
        }
        excess--;
      }
    }
    return excess <= 0;
  }

  /**
   * Lets others leave a slot for which the chain has more meetings than there are rooms. A slot
   * that was too full before may stay so.
   */
  private boolean makeRoom(@Nullable TimeSlot slot) {
    if (slot == null) {
      return true;
    }
    int roomsLeft = Math.max(0, timetable.roomsLeft(slot));
    for (int attempt = 0; change(slot) > roomsLeft; attempt++) {
      if (attempt == ATTEMPTS || timetable.held(slot) == 0) {
        return false;
      }
      PlannedMeeting other = timetable.held(slot, random.nextInt(timetable.held(slot)));
      if (!contains(other) && !(exchange(other) && close())) {
        return false;
      }
    }
    return true;
  }

  /** Whether no slot is fuller than it has rooms, or than it was: what made room took some too. */
  private boolean hasRooms() {
    if (left != null) {
      return hasRooms(left) && hasRooms(entered);
    }
    for (int i = 0; i < length; i++) {
      if (!hasRooms(targets[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean hasRooms(@Nullable TimeSlot slot) {
    return slot == null || change(slot) <= Math.max(0, timetable.roomsLeft(slot));
  }

  /** Meetings that the chain brings into the slot, less those that it takes away. */
  private int change(TimeSlot slot) {
    int change = 0;
    for (int i = 0; i < length; i++) {
      change += (targets[i] == slot ? 1 : 0) - (meetings[i].slot() == slot ? 1 : 0);
    }
    return change;
  }

  /** Meetings that the chain gives the participant in the slot, less those that it takes away. */
  private int change(Agenda agenda, TimeSlot slot) {
    if (chainOfAgenda[agenda.index()] != number) {
      return 0;
    }
    int change = 0;
    int toFind = lengthOfAgenda[agenda.index()];
    for (int i = length - 1; toFind > 0; i--) {
      PlannedMeeting meeting = meetings[i];
      if (meeting.a() == agenda || meeting.b() == agenda) {
        change += (targets[i] == slot ? 1 : 0) - (meeting.slot() == slot ? 1 : 0);
        toFind--;
      }
    }
    return change;
  }

  private boolean exchange(PlannedMeeting other) {
    if (other.isPinned() || length == LONGEST) {
      return false;
    }
    if (left == null) {
      add(other, refuge(other));
      return true;
    }
    TimeSlot target = other.slot() == left ? entered : left;
    if (target == null || !other.allows(target)) {
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
          && timetable.roomsLeft(slot) > 0
          && hasPlace(meeting.a(), slot)
          && hasPlace(meeting.b(), slot)) {
        return slot;
      }
    }
    return null;
  }

  private boolean hasPlace(Agenda agenda, TimeSlot slot) {
    return agenda.load(slot) + change(agenda, slot) < agenda.seats();
  }

  private boolean contains(PlannedMeeting meeting) {
    return chainOf[meeting.index()] == number;
  }

  private void add(PlannedMeeting meeting, @Nullable TimeSlot target) {
    chainOf[meeting.index()] = number;
    meetings[length] = meeting;
    targets[length++] = target;
    touch(meeting.a());
    touch(meeting.b());
  }

  private void touch(Agenda agenda) {
    int i = agenda.index();
    lengthOfAgenda[i] = chainOfAgenda[i] == number ? lengthOfAgenda[i] + 1 : 1;
    chainOfAgenda[i] = number;
  }
}
