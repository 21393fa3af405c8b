package org.entremise.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan unfolded: its meetings, and what follows from their slots – the agendas, who meets in a
 * slot, who has breaks. {@link RunningCosts} keeps all of it in step; moves read it.
 */
final class Timetable {
  private static final int WITHOUT_BREAKS = 0;
  private static final int WITH_BREAKS = 1;

  private final List<TimeSlot> grid;
  private final List<Agenda> agendas;
  private final List<PlannedMeeting> meetings;

  /** The meetings by slot; after the last slot those that have none. */
  private Partition bySlot;

  /** The agendas, by whether they had breaks when last looked at. */
  private final Partition byBreaks;

  Timetable(PlanFacts facts, int[] slots) {
    grid = facts.grid();
    agendas = new ArrayList<>(facts.participants().size());
    facts.participants().forEach(one -> agendas.add(new Agenda(one, agendas.size(), facts)));
    meetings = new ArrayList<>(slots.length);
    for (int i = 0; i < slots.length; i++) {
      PlannedMeeting.Terms terms = facts.terms().get(i);
      PlannedMeeting meeting =
          new PlannedMeeting(
              i, facts.requests().get(i), agendas.get(terms.a()), agendas.get(terms.b()), terms);
      meeting.setSlot(slots[i] == grid.size() ? null : grid.get(slots[i]));
      meetings.add(meeting);
    }
    facts.orders().forEach(pair -> PlannedMeeting.order(meeting(pair[0]), meeting(pair[1])));
    bySlot = new Partition(slots, grid.size() + 1);
    byBreaks = new Partition(new int[agendas.size()], 2);
    readAgain();
  }

  /** Learns all from the meetings' slots. */
  void readAgain() {
    agendas.forEach(Agenda::clear);
    int[] slots = new int[meetings.size()];
    Arrays.fill(slots, grid.size());
    for (PlannedMeeting meeting : meetings) {
      TimeSlot slot = meeting.slot();
      if (slot != null) {
        meeting.a().take(meeting, slot);
        meeting.b().take(meeting, slot);
        slots[meeting.index()] = slot.index();
      }
    }
    bySlot = new Partition(slots, grid.size() + 1);
    agendas.forEach(this::noteBreaks);
  }

  /** A meeting is about to leave its slot. */
  void leaves(PlannedMeeting meeting) {
    TimeSlot slot = meeting.slot();
    if (slot != null) {
      meeting.a().free(meeting, slot);
      meeting.b().free(meeting, slot);
    }
  }

  /** A meeting has come to its slot. */
  void comes(PlannedMeeting meeting) {
    TimeSlot slot = meeting.slot();
    if (slot != null) {
      meeting.a().take(meeting, slot);
      meeting.b().take(meeting, slot);
    }
    bySlot.move(meeting.index(), slot == null ? grid.size() : slot.index());
  }

  void noteBreaks(Agenda agenda) {
    int group = agenda.breaks() > 0 ? WITH_BREAKS : WITHOUT_BREAKS;
    if (byBreaks.groupOf(agenda.index()) != group) {
      byBreaks.move(agenda.index(), group);
    }
  }

  List<PlannedMeeting> meetings() {
    return meetings;
  }

  List<Agenda> agendas() {
    return agendas;
  }

  PlannedMeeting meeting(int number) {
    return meetings.get(number);
  }

  /** By request the number of its slot. */
  int[] slots() {
    return bySlot.groups();
  }

  /** How many meetings a slot holds; null: how many are unscheduled. */
  int held(@Nullable TimeSlot slot) {
    return bySlot.size(group(slot));
  }

  /** One of the meetings of a slot; null: of those that are unscheduled. */
  PlannedMeeting held(@Nullable TimeSlot slot, int place) {
    return meetings.get(bySlot.member(group(slot), place));
  }

  int roomsLeft(TimeSlot slot) {
    return slot.rooms() - held(slot);
  }

  int withBreaks() {
    return byBreaks.size(WITH_BREAKS);
  }

  /** One of those who have breaks. */
  Agenda withBreaks(int place) {
    return agendas.get(byBreaks.member(WITH_BREAKS, place));
  }

  private int group(@Nullable TimeSlot slot) {
    return slot == null ? grid.size() : slot.index();
  }
}
